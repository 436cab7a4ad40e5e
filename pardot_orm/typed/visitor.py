"""Keywords of queries for pardot_orm.models.visitor; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.managers import TypedManager

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date, datetime
    from typing import Any, NoReturn, Self, Unpack, overload

    from pardot_orm.models.base import Model
    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.models.visitor import Visitor
    from pardot_orm.query.expressions import Q
    from pardot_orm.query.made import Made
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        Moment,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )

ProspectGrade = Literal["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"]
VisitorT = TypeVar("VisitorT", bound="Visitor")


class _VisitorBothWays(TypedDict, total=False):
    """Criteria that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    prospect_id__in: int | Collection[int]
    created_after: Moment
    created_before: Moment
    id_greater_than: int
    id_less_than: int
    prospect_ids: int | Collection[int]
    updated_after: Moment
    updated_before: Moment


class _VisitorTests(TypedDict, total=False):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    page_view_count: int | None
    page_view_count__exact: int | None
    page_view_count__in: Integers
    page_view_count__gt: int
    page_view_count__gte: int
    page_view_count__lt: int
    page_view_count__lte: int
    page_view_count__range: IntegerRange
    page_view_count__isnull: bool
    ip_address: str | None
    ip_address__exact: str | None
    ip_address__in: Texts
    ip_address__gt: str
    ip_address__gte: str
    ip_address__lt: str
    ip_address__lte: str
    ip_address__range: TextRange
    ip_address__iexact: str
    ip_address__contains: str
    ip_address__icontains: str
    ip_address__startswith: str
    ip_address__istartswith: str
    ip_address__endswith: str
    ip_address__iendswith: str
    ip_address__regex: Pattern
    ip_address__iregex: Pattern
    ip_address__isnull: bool
    hostname: str | None
    hostname__exact: str | None
    hostname__in: Texts
    hostname__gt: str
    hostname__gte: str
    hostname__lt: str
    hostname__lte: str
    hostname__range: TextRange
    hostname__iexact: str
    hostname__contains: str
    hostname__icontains: str
    hostname__startswith: str
    hostname__istartswith: str
    hostname__endswith: str
    hostname__iendswith: str
    hostname__regex: Pattern
    hostname__iregex: Pattern
    hostname__isnull: bool
    campaign_parameter: str | None
    campaign_parameter__exact: str | None
    campaign_parameter__in: Texts
    campaign_parameter__gt: str
    campaign_parameter__gte: str
    campaign_parameter__lt: str
    campaign_parameter__lte: str
    campaign_parameter__range: TextRange
    campaign_parameter__iexact: str
    campaign_parameter__contains: str
    campaign_parameter__icontains: str
    campaign_parameter__startswith: str
    campaign_parameter__istartswith: str
    campaign_parameter__endswith: str
    campaign_parameter__iendswith: str
    campaign_parameter__regex: Pattern
    campaign_parameter__iregex: Pattern
    campaign_parameter__isnull: bool
    medium_parameter: str | None
    medium_parameter__exact: str | None
    medium_parameter__in: Texts
    medium_parameter__gt: str
    medium_parameter__gte: str
    medium_parameter__lt: str
    medium_parameter__lte: str
    medium_parameter__range: TextRange
    medium_parameter__iexact: str
    medium_parameter__contains: str
    medium_parameter__icontains: str
    medium_parameter__startswith: str
    medium_parameter__istartswith: str
    medium_parameter__endswith: str
    medium_parameter__iendswith: str
    medium_parameter__regex: Pattern
    medium_parameter__iregex: Pattern
    medium_parameter__isnull: bool
    source_parameter: str | None
    source_parameter__exact: str | None
    source_parameter__in: Texts
    source_parameter__gt: str
    source_parameter__gte: str
    source_parameter__lt: str
    source_parameter__lte: str
    source_parameter__range: TextRange
    source_parameter__iexact: str
    source_parameter__contains: str
    source_parameter__icontains: str
    source_parameter__startswith: str
    source_parameter__istartswith: str
    source_parameter__endswith: str
    source_parameter__iendswith: str
    source_parameter__regex: Pattern
    source_parameter__iregex: Pattern
    source_parameter__isnull: bool
    content_parameter: str | None
    content_parameter__exact: str | None
    content_parameter__in: Texts
    content_parameter__gt: str
    content_parameter__gte: str
    content_parameter__lt: str
    content_parameter__lte: str
    content_parameter__range: TextRange
    content_parameter__iexact: str
    content_parameter__contains: str
    content_parameter__icontains: str
    content_parameter__startswith: str
    content_parameter__istartswith: str
    content_parameter__endswith: str
    content_parameter__iendswith: str
    content_parameter__regex: Pattern
    content_parameter__iregex: Pattern
    content_parameter__isnull: bool
    term_parameter: str | None
    term_parameter__exact: str | None
    term_parameter__in: Texts
    term_parameter__gt: str
    term_parameter__gte: str
    term_parameter__lt: str
    term_parameter__lte: str
    term_parameter__range: TextRange
    term_parameter__iexact: str
    term_parameter__contains: str
    term_parameter__icontains: str
    term_parameter__startswith: str
    term_parameter__istartswith: str
    term_parameter__endswith: str
    term_parameter__iendswith: str
    term_parameter__regex: Pattern
    term_parameter__iregex: Pattern
    term_parameter__isnull: bool
    created_at__in: Moments
    created_at__range: MomentRange
    created_at__isnull: bool
    created_at__date: date
    created_at__date__exact: date
    created_at__date__in: Days
    created_at__date__gt: date
    created_at__date__gte: date
    created_at__date__lt: date
    created_at__date__lte: date
    created_at__date__range: DayRange
    created_at__year: int
    created_at__year__exact: int
    created_at__year__in: Integers
    created_at__year__gt: int
    created_at__year__gte: int
    created_at__year__lt: int
    created_at__year__lte: int
    created_at__year__range: IntegerRange
    created_at__month: int
    created_at__month__exact: int
    created_at__month__in: Integers
    created_at__month__gt: int
    created_at__month__gte: int
    created_at__month__lt: int
    created_at__month__lte: int
    created_at__month__range: IntegerRange
    created_at__day: int
    created_at__day__exact: int
    created_at__day__in: Integers
    created_at__day__gt: int
    created_at__day__gte: int
    created_at__day__lt: int
    created_at__day__lte: int
    created_at__day__range: IntegerRange
    created_at__week: int
    created_at__week__exact: int
    created_at__week__in: Integers
    created_at__week__gt: int
    created_at__week__gte: int
    created_at__week__lt: int
    created_at__week__lte: int
    created_at__week__range: IntegerRange
    created_at__week_day: int
    created_at__week_day__exact: int
    created_at__week_day__in: Integers
    created_at__week_day__gt: int
    created_at__week_day__gte: int
    created_at__week_day__lt: int
    created_at__week_day__lte: int
    created_at__week_day__range: IntegerRange
    created_at__hour: int
    created_at__hour__exact: int
    created_at__hour__in: Integers
    created_at__hour__gt: int
    created_at__hour__gte: int
    created_at__hour__lt: int
    created_at__hour__lte: int
    created_at__hour__range: IntegerRange
    created_at__minute: int
    created_at__minute__exact: int
    created_at__minute__in: Integers
    created_at__minute__gt: int
    created_at__minute__gte: int
    created_at__minute__lt: int
    created_at__minute__lte: int
    created_at__minute__range: IntegerRange
    created_at__second: int
    created_at__second__exact: int
    created_at__second__in: Integers
    created_at__second__gt: int
    created_at__second__gte: int
    created_at__second__lt: int
    created_at__second__lte: int
    created_at__second__range: IntegerRange
    updated_at__in: Moments
    updated_at__range: MomentRange
    updated_at__isnull: bool
    updated_at__date: date
    updated_at__date__exact: date
    updated_at__date__in: Days
    updated_at__date__gt: date
    updated_at__date__gte: date
    updated_at__date__lt: date
    updated_at__date__lte: date
    updated_at__date__range: DayRange
    updated_at__year: int
    updated_at__year__exact: int
    updated_at__year__in: Integers
    updated_at__year__gt: int
    updated_at__year__gte: int
    updated_at__year__lt: int
    updated_at__year__lte: int
    updated_at__year__range: IntegerRange
    updated_at__month: int
    updated_at__month__exact: int
    updated_at__month__in: Integers
    updated_at__month__gt: int
    updated_at__month__gte: int
    updated_at__month__lt: int
    updated_at__month__lte: int
    updated_at__month__range: IntegerRange
    updated_at__day: int
    updated_at__day__exact: int
    updated_at__day__in: Integers
    updated_at__day__gt: int
    updated_at__day__gte: int
    updated_at__day__lt: int
    updated_at__day__lte: int
    updated_at__day__range: IntegerRange
    updated_at__week: int
    updated_at__week__exact: int
    updated_at__week__in: Integers
    updated_at__week__gt: int
    updated_at__week__gte: int
    updated_at__week__lt: int
    updated_at__week__lte: int
    updated_at__week__range: IntegerRange
    updated_at__week_day: int
    updated_at__week_day__exact: int
    updated_at__week_day__in: Integers
    updated_at__week_day__gt: int
    updated_at__week_day__gte: int
    updated_at__week_day__lt: int
    updated_at__week_day__lte: int
    updated_at__week_day__range: IntegerRange
    updated_at__hour: int
    updated_at__hour__exact: int
    updated_at__hour__in: Integers
    updated_at__hour__gt: int
    updated_at__hour__gte: int
    updated_at__hour__lt: int
    updated_at__hour__lte: int
    updated_at__hour__range: IntegerRange
    updated_at__minute: int
    updated_at__minute__exact: int
    updated_at__minute__in: Integers
    updated_at__minute__gt: int
    updated_at__minute__gte: int
    updated_at__minute__lt: int
    updated_at__minute__lte: int
    updated_at__minute__range: IntegerRange
    updated_at__second: int
    updated_at__second__exact: int
    updated_at__second__in: Integers
    updated_at__second__gt: int
    updated_at__second__gte: int
    updated_at__second__lt: int
    updated_at__second__lte: int
    updated_at__second__range: IntegerRange
    prospect_id__gt: int
    prospect_id__gte: int
    prospect_id__lt: int
    prospect_id__lte: int
    prospect_id__range: IntegerRange
    prospect_id__isnull: bool
    browser: str | None
    browser__exact: str | None
    browser__in: Texts
    browser__gt: str
    browser__gte: str
    browser__lt: str
    browser__lte: str
    browser__range: TextRange
    browser__iexact: str
    browser__contains: str
    browser__icontains: str
    browser__startswith: str
    browser__istartswith: str
    browser__endswith: str
    browser__iendswith: str
    browser__regex: Pattern
    browser__iregex: Pattern
    browser__isnull: bool
    browser_version: str | None
    browser_version__exact: str | None
    browser_version__in: Texts
    browser_version__gt: str
    browser_version__gte: str
    browser_version__lt: str
    browser_version__lte: str
    browser_version__range: TextRange
    browser_version__iexact: str
    browser_version__contains: str
    browser_version__icontains: str
    browser_version__startswith: str
    browser_version__istartswith: str
    browser_version__endswith: str
    browser_version__iendswith: str
    browser_version__regex: Pattern
    browser_version__iregex: Pattern
    browser_version__isnull: bool
    operating_system: str | None
    operating_system__exact: str | None
    operating_system__in: Texts
    operating_system__gt: str
    operating_system__gte: str
    operating_system__lt: str
    operating_system__lte: str
    operating_system__range: TextRange
    operating_system__iexact: str
    operating_system__contains: str
    operating_system__icontains: str
    operating_system__startswith: str
    operating_system__istartswith: str
    operating_system__endswith: str
    operating_system__iendswith: str
    operating_system__regex: Pattern
    operating_system__iregex: Pattern
    operating_system__isnull: bool
    operating_system_version: str | None
    operating_system_version__exact: str | None
    operating_system_version__in: Texts
    operating_system_version__gt: str
    operating_system_version__gte: str
    operating_system_version__lt: str
    operating_system_version__lte: str
    operating_system_version__range: TextRange
    operating_system_version__iexact: str
    operating_system_version__contains: str
    operating_system_version__icontains: str
    operating_system_version__startswith: str
    operating_system_version__istartswith: str
    operating_system_version__endswith: str
    operating_system_version__iendswith: str
    operating_system_version__regex: Pattern
    operating_system_version__iregex: Pattern
    operating_system_version__isnull: bool
    language: str | None
    language__exact: str | None
    language__in: Texts
    language__gt: str
    language__gte: str
    language__lt: str
    language__lte: str
    language__range: TextRange
    language__iexact: str
    language__contains: str
    language__icontains: str
    language__startswith: str
    language__istartswith: str
    language__endswith: str
    language__iendswith: str
    language__regex: Pattern
    language__iregex: Pattern
    language__isnull: bool
    screen_height: str | None
    screen_height__exact: str | None
    screen_height__in: Texts
    screen_height__gt: str
    screen_height__gte: str
    screen_height__lt: str
    screen_height__lte: str
    screen_height__range: TextRange
    screen_height__iexact: str
    screen_height__contains: str
    screen_height__icontains: str
    screen_height__startswith: str
    screen_height__istartswith: str
    screen_height__endswith: str
    screen_height__iendswith: str
    screen_height__regex: Pattern
    screen_height__iregex: Pattern
    screen_height__isnull: bool
    screen_width: str | None
    screen_width__exact: str | None
    screen_width__in: Texts
    screen_width__gt: str
    screen_width__gte: str
    screen_width__lt: str
    screen_width__lte: str
    screen_width__range: TextRange
    screen_width__iexact: str
    screen_width__contains: str
    screen_width__icontains: str
    screen_width__startswith: str
    screen_width__istartswith: str
    screen_width__endswith: str
    screen_width__iendswith: str
    screen_width__regex: Pattern
    screen_width__iregex: Pattern
    screen_width__isnull: bool
    is_flash_enabled: str | None
    is_flash_enabled__exact: str | None
    is_flash_enabled__in: Texts
    is_flash_enabled__gt: str
    is_flash_enabled__gte: str
    is_flash_enabled__lt: str
    is_flash_enabled__lte: str
    is_flash_enabled__range: TextRange
    is_flash_enabled__iexact: str
    is_flash_enabled__contains: str
    is_flash_enabled__icontains: str
    is_flash_enabled__startswith: str
    is_flash_enabled__istartswith: str
    is_flash_enabled__endswith: str
    is_flash_enabled__iendswith: str
    is_flash_enabled__regex: Pattern
    is_flash_enabled__iregex: Pattern
    is_flash_enabled__isnull: bool
    is_java_enabled: str | None
    is_java_enabled__exact: str | None
    is_java_enabled__in: Texts
    is_java_enabled__gt: str
    is_java_enabled__gte: str
    is_java_enabled__lt: str
    is_java_enabled__lte: str
    is_java_enabled__range: TextRange
    is_java_enabled__iexact: str
    is_java_enabled__contains: str
    is_java_enabled__icontains: str
    is_java_enabled__startswith: str
    is_java_enabled__istartswith: str
    is_java_enabled__endswith: str
    is_java_enabled__iendswith: str
    is_java_enabled__regex: Pattern
    is_java_enabled__iregex: Pattern
    is_java_enabled__isnull: bool
    identified_company__id: int | None
    identified_company__id__exact: int | None
    identified_company__id__in: Integers
    identified_company__id__gt: int
    identified_company__id__gte: int
    identified_company__id__lt: int
    identified_company__id__lte: int
    identified_company__id__range: IntegerRange
    identified_company__id__isnull: bool
    identified_company__name: str | None
    identified_company__name__exact: str | None
    identified_company__name__in: Texts
    identified_company__name__gt: str
    identified_company__name__gte: str
    identified_company__name__lt: str
    identified_company__name__lte: str
    identified_company__name__range: TextRange
    identified_company__name__iexact: str
    identified_company__name__contains: str
    identified_company__name__icontains: str
    identified_company__name__startswith: str
    identified_company__name__istartswith: str
    identified_company__name__endswith: str
    identified_company__name__iendswith: str
    identified_company__name__regex: Pattern
    identified_company__name__iregex: Pattern
    identified_company__name__isnull: bool
    identified_company__street_address: str | None
    identified_company__street_address__exact: str | None
    identified_company__street_address__in: Texts
    identified_company__street_address__gt: str
    identified_company__street_address__gte: str
    identified_company__street_address__lt: str
    identified_company__street_address__lte: str
    identified_company__street_address__range: TextRange
    identified_company__street_address__iexact: str
    identified_company__street_address__contains: str
    identified_company__street_address__icontains: str
    identified_company__street_address__startswith: str
    identified_company__street_address__istartswith: str
    identified_company__street_address__endswith: str
    identified_company__street_address__iendswith: str
    identified_company__street_address__regex: Pattern
    identified_company__street_address__iregex: Pattern
    identified_company__street_address__isnull: bool
    identified_company__city: str | None
    identified_company__city__exact: str | None
    identified_company__city__in: Texts
    identified_company__city__gt: str
    identified_company__city__gte: str
    identified_company__city__lt: str
    identified_company__city__lte: str
    identified_company__city__range: TextRange
    identified_company__city__iexact: str
    identified_company__city__contains: str
    identified_company__city__icontains: str
    identified_company__city__startswith: str
    identified_company__city__istartswith: str
    identified_company__city__endswith: str
    identified_company__city__iendswith: str
    identified_company__city__regex: Pattern
    identified_company__city__iregex: Pattern
    identified_company__city__isnull: bool
    identified_company__state: str | None
    identified_company__state__exact: str | None
    identified_company__state__in: Texts
    identified_company__state__gt: str
    identified_company__state__gte: str
    identified_company__state__lt: str
    identified_company__state__lte: str
    identified_company__state__range: TextRange
    identified_company__state__iexact: str
    identified_company__state__contains: str
    identified_company__state__icontains: str
    identified_company__state__startswith: str
    identified_company__state__istartswith: str
    identified_company__state__endswith: str
    identified_company__state__iendswith: str
    identified_company__state__regex: Pattern
    identified_company__state__iregex: Pattern
    identified_company__state__isnull: bool
    identified_company__postal_code: str | None
    identified_company__postal_code__exact: str | None
    identified_company__postal_code__in: Texts
    identified_company__postal_code__gt: str
    identified_company__postal_code__gte: str
    identified_company__postal_code__lt: str
    identified_company__postal_code__lte: str
    identified_company__postal_code__range: TextRange
    identified_company__postal_code__iexact: str
    identified_company__postal_code__contains: str
    identified_company__postal_code__icontains: str
    identified_company__postal_code__startswith: str
    identified_company__postal_code__istartswith: str
    identified_company__postal_code__endswith: str
    identified_company__postal_code__iendswith: str
    identified_company__postal_code__regex: Pattern
    identified_company__postal_code__iregex: Pattern
    identified_company__postal_code__isnull: bool
    identified_company__country: str | None
    identified_company__country__exact: str | None
    identified_company__country__in: Texts
    identified_company__country__gt: str
    identified_company__country__gte: str
    identified_company__country__lt: str
    identified_company__country__lte: str
    identified_company__country__range: TextRange
    identified_company__country__iexact: str
    identified_company__country__contains: str
    identified_company__country__icontains: str
    identified_company__country__startswith: str
    identified_company__country__istartswith: str
    identified_company__country__endswith: str
    identified_company__country__iendswith: str
    identified_company__country__regex: Pattern
    identified_company__country__iregex: Pattern
    identified_company__country__isnull: bool
    identified_company__email: str | None
    identified_company__email__exact: str | None
    identified_company__email__in: Texts
    identified_company__email__gt: str
    identified_company__email__gte: str
    identified_company__email__lt: str
    identified_company__email__lte: str
    identified_company__email__range: TextRange
    identified_company__email__iexact: str
    identified_company__email__contains: str
    identified_company__email__icontains: str
    identified_company__email__startswith: str
    identified_company__email__istartswith: str
    identified_company__email__endswith: str
    identified_company__email__iendswith: str
    identified_company__email__regex: Pattern
    identified_company__email__iregex: Pattern
    identified_company__email__isnull: bool
    prospect: int | Prospect | None
    prospect__exact: int | Prospect | None
    prospect__in: Collection[int | Prospect | None]
    prospect__gt: int
    prospect__gte: int
    prospect__lt: int
    prospect__lte: int
    prospect__range: IntegerRange
    prospect__isnull: bool
    prospect__id: int | None
    prospect__id__exact: int | None
    prospect__id__in: Integers
    prospect__id__gt: int
    prospect__id__gte: int
    prospect__id__lt: int
    prospect__id__lte: int
    prospect__id__range: IntegerRange
    prospect__id__isnull: bool
    prospect__campaign_id: int | Campaign | None
    prospect__campaign_id__exact: int | Campaign | None
    prospect__campaign_id__in: Collection[int | Campaign | None]
    prospect__campaign_id__gt: int
    prospect__campaign_id__gte: int
    prospect__campaign_id__lt: int
    prospect__campaign_id__lte: int
    prospect__campaign_id__range: IntegerRange
    prospect__campaign_id__isnull: bool
    prospect__salutation: str | None
    prospect__salutation__exact: str | None
    prospect__salutation__in: Texts
    prospect__salutation__gt: str
    prospect__salutation__gte: str
    prospect__salutation__lt: str
    prospect__salutation__lte: str
    prospect__salutation__range: TextRange
    prospect__salutation__iexact: str
    prospect__salutation__contains: str
    prospect__salutation__icontains: str
    prospect__salutation__startswith: str
    prospect__salutation__istartswith: str
    prospect__salutation__endswith: str
    prospect__salutation__iendswith: str
    prospect__salutation__regex: Pattern
    prospect__salutation__iregex: Pattern
    prospect__salutation__isnull: bool
    prospect__first_name: str | None
    prospect__first_name__exact: str | None
    prospect__first_name__in: Texts
    prospect__first_name__gt: str
    prospect__first_name__gte: str
    prospect__first_name__lt: str
    prospect__first_name__lte: str
    prospect__first_name__range: TextRange
    prospect__first_name__iexact: str
    prospect__first_name__contains: str
    prospect__first_name__icontains: str
    prospect__first_name__startswith: str
    prospect__first_name__istartswith: str
    prospect__first_name__endswith: str
    prospect__first_name__iendswith: str
    prospect__first_name__regex: Pattern
    prospect__first_name__iregex: Pattern
    prospect__first_name__isnull: bool
    prospect__last_name: str | None
    prospect__last_name__exact: str | None
    prospect__last_name__in: Texts
    prospect__last_name__gt: str
    prospect__last_name__gte: str
    prospect__last_name__lt: str
    prospect__last_name__lte: str
    prospect__last_name__range: TextRange
    prospect__last_name__iexact: str
    prospect__last_name__contains: str
    prospect__last_name__icontains: str
    prospect__last_name__startswith: str
    prospect__last_name__istartswith: str
    prospect__last_name__endswith: str
    prospect__last_name__iendswith: str
    prospect__last_name__regex: Pattern
    prospect__last_name__iregex: Pattern
    prospect__last_name__isnull: bool
    prospect__email: str | None
    prospect__email__exact: str | None
    prospect__email__in: Texts
    prospect__email__gt: str
    prospect__email__gte: str
    prospect__email__lt: str
    prospect__email__lte: str
    prospect__email__range: TextRange
    prospect__email__iexact: str
    prospect__email__contains: str
    prospect__email__icontains: str
    prospect__email__startswith: str
    prospect__email__istartswith: str
    prospect__email__endswith: str
    prospect__email__iendswith: str
    prospect__email__regex: Pattern
    prospect__email__iregex: Pattern
    prospect__email__isnull: bool
    prospect__password: str | None
    prospect__password__exact: str | None
    prospect__password__in: Texts
    prospect__password__gt: str
    prospect__password__gte: str
    prospect__password__lt: str
    prospect__password__lte: str
    prospect__password__range: TextRange
    prospect__password__iexact: str
    prospect__password__contains: str
    prospect__password__icontains: str
    prospect__password__startswith: str
    prospect__password__istartswith: str
    prospect__password__endswith: str
    prospect__password__iendswith: str
    prospect__password__regex: Pattern
    prospect__password__iregex: Pattern
    prospect__password__isnull: bool
    prospect__company: str | None
    prospect__company__exact: str | None
    prospect__company__in: Texts
    prospect__company__gt: str
    prospect__company__gte: str
    prospect__company__lt: str
    prospect__company__lte: str
    prospect__company__range: TextRange
    prospect__company__iexact: str
    prospect__company__contains: str
    prospect__company__icontains: str
    prospect__company__startswith: str
    prospect__company__istartswith: str
    prospect__company__endswith: str
    prospect__company__iendswith: str
    prospect__company__regex: Pattern
    prospect__company__iregex: Pattern
    prospect__company__isnull: bool
    prospect__prospect_account_id: int | ProspectAccount | None
    prospect__prospect_account_id__exact: int | ProspectAccount | None
    prospect__prospect_account_id__in: Collection[int | ProspectAccount | None]
    prospect__prospect_account_id__gt: int
    prospect__prospect_account_id__gte: int
    prospect__prospect_account_id__lt: int
    prospect__prospect_account_id__lte: int
    prospect__prospect_account_id__range: IntegerRange
    prospect__prospect_account_id__isnull: bool
    prospect__website: str | None
    prospect__website__exact: str | None
    prospect__website__in: Texts
    prospect__website__gt: str
    prospect__website__gte: str
    prospect__website__lt: str
    prospect__website__lte: str
    prospect__website__range: TextRange
    prospect__website__iexact: str
    prospect__website__contains: str
    prospect__website__icontains: str
    prospect__website__startswith: str
    prospect__website__istartswith: str
    prospect__website__endswith: str
    prospect__website__iendswith: str
    prospect__website__regex: Pattern
    prospect__website__iregex: Pattern
    prospect__website__isnull: bool
    prospect__job_title: str | None
    prospect__job_title__exact: str | None
    prospect__job_title__in: Texts
    prospect__job_title__gt: str
    prospect__job_title__gte: str
    prospect__job_title__lt: str
    prospect__job_title__lte: str
    prospect__job_title__range: TextRange
    prospect__job_title__iexact: str
    prospect__job_title__contains: str
    prospect__job_title__icontains: str
    prospect__job_title__startswith: str
    prospect__job_title__istartswith: str
    prospect__job_title__endswith: str
    prospect__job_title__iendswith: str
    prospect__job_title__regex: Pattern
    prospect__job_title__iregex: Pattern
    prospect__job_title__isnull: bool
    prospect__department: str | None
    prospect__department__exact: str | None
    prospect__department__in: Texts
    prospect__department__gt: str
    prospect__department__gte: str
    prospect__department__lt: str
    prospect__department__lte: str
    prospect__department__range: TextRange
    prospect__department__iexact: str
    prospect__department__contains: str
    prospect__department__icontains: str
    prospect__department__startswith: str
    prospect__department__istartswith: str
    prospect__department__endswith: str
    prospect__department__iendswith: str
    prospect__department__regex: Pattern
    prospect__department__iregex: Pattern
    prospect__department__isnull: bool
    prospect__country: str | None
    prospect__country__exact: str | None
    prospect__country__in: Texts
    prospect__country__gt: str
    prospect__country__gte: str
    prospect__country__lt: str
    prospect__country__lte: str
    prospect__country__range: TextRange
    prospect__country__iexact: str
    prospect__country__contains: str
    prospect__country__icontains: str
    prospect__country__startswith: str
    prospect__country__istartswith: str
    prospect__country__endswith: str
    prospect__country__iendswith: str
    prospect__country__regex: Pattern
    prospect__country__iregex: Pattern
    prospect__country__isnull: bool
    prospect__address_one: str | None
    prospect__address_one__exact: str | None
    prospect__address_one__in: Texts
    prospect__address_one__gt: str
    prospect__address_one__gte: str
    prospect__address_one__lt: str
    prospect__address_one__lte: str
    prospect__address_one__range: TextRange
    prospect__address_one__iexact: str
    prospect__address_one__contains: str
    prospect__address_one__icontains: str
    prospect__address_one__startswith: str
    prospect__address_one__istartswith: str
    prospect__address_one__endswith: str
    prospect__address_one__iendswith: str
    prospect__address_one__regex: Pattern
    prospect__address_one__iregex: Pattern
    prospect__address_one__isnull: bool
    prospect__address_two: str | None
    prospect__address_two__exact: str | None
    prospect__address_two__in: Texts
    prospect__address_two__gt: str
    prospect__address_two__gte: str
    prospect__address_two__lt: str
    prospect__address_two__lte: str
    prospect__address_two__range: TextRange
    prospect__address_two__iexact: str
    prospect__address_two__contains: str
    prospect__address_two__icontains: str
    prospect__address_two__startswith: str
    prospect__address_two__istartswith: str
    prospect__address_two__endswith: str
    prospect__address_two__iendswith: str
    prospect__address_two__regex: Pattern
    prospect__address_two__iregex: Pattern
    prospect__address_two__isnull: bool
    prospect__city: str | None
    prospect__city__exact: str | None
    prospect__city__in: Texts
    prospect__city__gt: str
    prospect__city__gte: str
    prospect__city__lt: str
    prospect__city__lte: str
    prospect__city__range: TextRange
    prospect__city__iexact: str
    prospect__city__contains: str
    prospect__city__icontains: str
    prospect__city__startswith: str
    prospect__city__istartswith: str
    prospect__city__endswith: str
    prospect__city__iendswith: str
    prospect__city__regex: Pattern
    prospect__city__iregex: Pattern
    prospect__city__isnull: bool
    prospect__state: str | None
    prospect__state__exact: str | None
    prospect__state__in: Texts
    prospect__state__gt: str
    prospect__state__gte: str
    prospect__state__lt: str
    prospect__state__lte: str
    prospect__state__range: TextRange
    prospect__state__iexact: str
    prospect__state__contains: str
    prospect__state__icontains: str
    prospect__state__startswith: str
    prospect__state__istartswith: str
    prospect__state__endswith: str
    prospect__state__iendswith: str
    prospect__state__regex: Pattern
    prospect__state__iregex: Pattern
    prospect__state__isnull: bool
    prospect__territory: str | None
    prospect__territory__exact: str | None
    prospect__territory__in: Texts
    prospect__territory__gt: str
    prospect__territory__gte: str
    prospect__territory__lt: str
    prospect__territory__lte: str
    prospect__territory__range: TextRange
    prospect__territory__iexact: str
    prospect__territory__contains: str
    prospect__territory__icontains: str
    prospect__territory__startswith: str
    prospect__territory__istartswith: str
    prospect__territory__endswith: str
    prospect__territory__iendswith: str
    prospect__territory__regex: Pattern
    prospect__territory__iregex: Pattern
    prospect__territory__isnull: bool
    prospect__zip: str | None
    prospect__zip__exact: str | None
    prospect__zip__in: Texts
    prospect__zip__gt: str
    prospect__zip__gte: str
    prospect__zip__lt: str
    prospect__zip__lte: str
    prospect__zip__range: TextRange
    prospect__zip__iexact: str
    prospect__zip__contains: str
    prospect__zip__icontains: str
    prospect__zip__startswith: str
    prospect__zip__istartswith: str
    prospect__zip__endswith: str
    prospect__zip__iendswith: str
    prospect__zip__regex: Pattern
    prospect__zip__iregex: Pattern
    prospect__zip__isnull: bool
    prospect__phone: str | None
    prospect__phone__exact: str | None
    prospect__phone__in: Texts
    prospect__phone__gt: str
    prospect__phone__gte: str
    prospect__phone__lt: str
    prospect__phone__lte: str
    prospect__phone__range: TextRange
    prospect__phone__iexact: str
    prospect__phone__contains: str
    prospect__phone__icontains: str
    prospect__phone__startswith: str
    prospect__phone__istartswith: str
    prospect__phone__endswith: str
    prospect__phone__iendswith: str
    prospect__phone__regex: Pattern
    prospect__phone__iregex: Pattern
    prospect__phone__isnull: bool
    prospect__fax: str | None
    prospect__fax__exact: str | None
    prospect__fax__in: Texts
    prospect__fax__gt: str
    prospect__fax__gte: str
    prospect__fax__lt: str
    prospect__fax__lte: str
    prospect__fax__range: TextRange
    prospect__fax__iexact: str
    prospect__fax__contains: str
    prospect__fax__icontains: str
    prospect__fax__startswith: str
    prospect__fax__istartswith: str
    prospect__fax__endswith: str
    prospect__fax__iendswith: str
    prospect__fax__regex: Pattern
    prospect__fax__iregex: Pattern
    prospect__fax__isnull: bool
    prospect__source: str | None
    prospect__source__exact: str | None
    prospect__source__in: Texts
    prospect__source__gt: str
    prospect__source__gte: str
    prospect__source__lt: str
    prospect__source__lte: str
    prospect__source__range: TextRange
    prospect__source__iexact: str
    prospect__source__contains: str
    prospect__source__icontains: str
    prospect__source__startswith: str
    prospect__source__istartswith: str
    prospect__source__endswith: str
    prospect__source__iendswith: str
    prospect__source__regex: Pattern
    prospect__source__iregex: Pattern
    prospect__source__isnull: bool
    prospect__annual_revenue: str | None
    prospect__annual_revenue__exact: str | None
    prospect__annual_revenue__in: Texts
    prospect__annual_revenue__gt: str
    prospect__annual_revenue__gte: str
    prospect__annual_revenue__lt: str
    prospect__annual_revenue__lte: str
    prospect__annual_revenue__range: TextRange
    prospect__annual_revenue__iexact: str
    prospect__annual_revenue__contains: str
    prospect__annual_revenue__icontains: str
    prospect__annual_revenue__startswith: str
    prospect__annual_revenue__istartswith: str
    prospect__annual_revenue__endswith: str
    prospect__annual_revenue__iendswith: str
    prospect__annual_revenue__regex: Pattern
    prospect__annual_revenue__iregex: Pattern
    prospect__annual_revenue__isnull: bool
    prospect__employees: str | None
    prospect__employees__exact: str | None
    prospect__employees__in: Texts
    prospect__employees__gt: str
    prospect__employees__gte: str
    prospect__employees__lt: str
    prospect__employees__lte: str
    prospect__employees__range: TextRange
    prospect__employees__iexact: str
    prospect__employees__contains: str
    prospect__employees__icontains: str
    prospect__employees__startswith: str
    prospect__employees__istartswith: str
    prospect__employees__endswith: str
    prospect__employees__iendswith: str
    prospect__employees__regex: Pattern
    prospect__employees__iregex: Pattern
    prospect__employees__isnull: bool
    prospect__industry: str | None
    prospect__industry__exact: str | None
    prospect__industry__in: Texts
    prospect__industry__gt: str
    prospect__industry__gte: str
    prospect__industry__lt: str
    prospect__industry__lte: str
    prospect__industry__range: TextRange
    prospect__industry__iexact: str
    prospect__industry__contains: str
    prospect__industry__icontains: str
    prospect__industry__startswith: str
    prospect__industry__istartswith: str
    prospect__industry__endswith: str
    prospect__industry__iendswith: str
    prospect__industry__regex: Pattern
    prospect__industry__iregex: Pattern
    prospect__industry__isnull: bool
    prospect__years_in_business: str | None
    prospect__years_in_business__exact: str | None
    prospect__years_in_business__in: Texts
    prospect__years_in_business__gt: str
    prospect__years_in_business__gte: str
    prospect__years_in_business__lt: str
    prospect__years_in_business__lte: str
    prospect__years_in_business__range: TextRange
    prospect__years_in_business__iexact: str
    prospect__years_in_business__contains: str
    prospect__years_in_business__icontains: str
    prospect__years_in_business__startswith: str
    prospect__years_in_business__istartswith: str
    prospect__years_in_business__endswith: str
    prospect__years_in_business__iendswith: str
    prospect__years_in_business__regex: Pattern
    prospect__years_in_business__iregex: Pattern
    prospect__years_in_business__isnull: bool
    prospect__comments: str | None
    prospect__comments__exact: str | None
    prospect__comments__in: Texts
    prospect__comments__gt: str
    prospect__comments__gte: str
    prospect__comments__lt: str
    prospect__comments__lte: str
    prospect__comments__range: TextRange
    prospect__comments__iexact: str
    prospect__comments__contains: str
    prospect__comments__icontains: str
    prospect__comments__startswith: str
    prospect__comments__istartswith: str
    prospect__comments__endswith: str
    prospect__comments__iendswith: str
    prospect__comments__regex: Pattern
    prospect__comments__iregex: Pattern
    prospect__comments__isnull: bool
    prospect__notes: str | None
    prospect__notes__exact: str | None
    prospect__notes__in: Texts
    prospect__notes__gt: str
    prospect__notes__gte: str
    prospect__notes__lt: str
    prospect__notes__lte: str
    prospect__notes__range: TextRange
    prospect__notes__iexact: str
    prospect__notes__contains: str
    prospect__notes__icontains: str
    prospect__notes__startswith: str
    prospect__notes__istartswith: str
    prospect__notes__endswith: str
    prospect__notes__iendswith: str
    prospect__notes__regex: Pattern
    prospect__notes__iregex: Pattern
    prospect__notes__isnull: bool
    prospect__score: int | None
    prospect__score__exact: int | None
    prospect__score__in: Integers
    prospect__score__gt: int
    prospect__score__gte: int
    prospect__score__lt: int
    prospect__score__lte: int
    prospect__score__range: IntegerRange
    prospect__score__isnull: bool
    prospect__grade: ProspectGrade | None
    prospect__grade__exact: ProspectGrade | None
    prospect__grade__in: Collection[ProspectGrade | None]
    prospect__grade__iexact: str
    prospect__grade__contains: str
    prospect__grade__icontains: str
    prospect__grade__startswith: str
    prospect__grade__istartswith: str
    prospect__grade__endswith: str
    prospect__grade__iendswith: str
    prospect__grade__regex: Pattern
    prospect__grade__iregex: Pattern
    prospect__grade__isnull: bool
    prospect__last_activity_at: datetime | None
    prospect__last_activity_at__exact: datetime | None
    prospect__last_activity_at__in: Moments
    prospect__last_activity_at__gt: datetime
    prospect__last_activity_at__gte: datetime
    prospect__last_activity_at__lt: datetime
    prospect__last_activity_at__lte: datetime
    prospect__last_activity_at__range: MomentRange
    prospect__last_activity_at__isnull: bool
    prospect__last_activity_at__date: date
    prospect__last_activity_at__date__exact: date
    prospect__last_activity_at__date__in: Days
    prospect__last_activity_at__date__gt: date
    prospect__last_activity_at__date__gte: date
    prospect__last_activity_at__date__lt: date
    prospect__last_activity_at__date__lte: date
    prospect__last_activity_at__date__range: DayRange
    prospect__last_activity_at__year: int
    prospect__last_activity_at__year__exact: int
    prospect__last_activity_at__year__in: Integers
    prospect__last_activity_at__year__gt: int
    prospect__last_activity_at__year__gte: int
    prospect__last_activity_at__year__lt: int
    prospect__last_activity_at__year__lte: int
    prospect__last_activity_at__year__range: IntegerRange
    prospect__recent_interaction: str | None
    prospect__recent_interaction__exact: str | None
    prospect__recent_interaction__in: Texts
    prospect__recent_interaction__gt: str
    prospect__recent_interaction__gte: str
    prospect__recent_interaction__lt: str
    prospect__recent_interaction__lte: str
    prospect__recent_interaction__range: TextRange
    prospect__recent_interaction__iexact: str
    prospect__recent_interaction__contains: str
    prospect__recent_interaction__icontains: str
    prospect__recent_interaction__startswith: str
    prospect__recent_interaction__istartswith: str
    prospect__recent_interaction__endswith: str
    prospect__recent_interaction__iendswith: str
    prospect__recent_interaction__regex: Pattern
    prospect__recent_interaction__iregex: Pattern
    prospect__recent_interaction__isnull: bool
    prospect__crm_lead_fid: str | None
    prospect__crm_lead_fid__exact: str | None
    prospect__crm_lead_fid__in: Texts
    prospect__crm_lead_fid__gt: str
    prospect__crm_lead_fid__gte: str
    prospect__crm_lead_fid__lt: str
    prospect__crm_lead_fid__lte: str
    prospect__crm_lead_fid__range: TextRange
    prospect__crm_lead_fid__iexact: str
    prospect__crm_lead_fid__contains: str
    prospect__crm_lead_fid__icontains: str
    prospect__crm_lead_fid__startswith: str
    prospect__crm_lead_fid__istartswith: str
    prospect__crm_lead_fid__endswith: str
    prospect__crm_lead_fid__iendswith: str
    prospect__crm_lead_fid__regex: Pattern
    prospect__crm_lead_fid__iregex: Pattern
    prospect__crm_lead_fid__isnull: bool
    prospect__crm_contact_fid: str | None
    prospect__crm_contact_fid__exact: str | None
    prospect__crm_contact_fid__in: Texts
    prospect__crm_contact_fid__gt: str
    prospect__crm_contact_fid__gte: str
    prospect__crm_contact_fid__lt: str
    prospect__crm_contact_fid__lte: str
    prospect__crm_contact_fid__range: TextRange
    prospect__crm_contact_fid__iexact: str
    prospect__crm_contact_fid__contains: str
    prospect__crm_contact_fid__icontains: str
    prospect__crm_contact_fid__startswith: str
    prospect__crm_contact_fid__istartswith: str
    prospect__crm_contact_fid__endswith: str
    prospect__crm_contact_fid__iendswith: str
    prospect__crm_contact_fid__regex: Pattern
    prospect__crm_contact_fid__iregex: Pattern
    prospect__crm_contact_fid__isnull: bool
    prospect__crm_owner_fid: str | None
    prospect__crm_owner_fid__exact: str | None
    prospect__crm_owner_fid__in: Texts
    prospect__crm_owner_fid__gt: str
    prospect__crm_owner_fid__gte: str
    prospect__crm_owner_fid__lt: str
    prospect__crm_owner_fid__lte: str
    prospect__crm_owner_fid__range: TextRange
    prospect__crm_owner_fid__iexact: str
    prospect__crm_owner_fid__contains: str
    prospect__crm_owner_fid__icontains: str
    prospect__crm_owner_fid__startswith: str
    prospect__crm_owner_fid__istartswith: str
    prospect__crm_owner_fid__endswith: str
    prospect__crm_owner_fid__iendswith: str
    prospect__crm_owner_fid__regex: Pattern
    prospect__crm_owner_fid__iregex: Pattern
    prospect__crm_owner_fid__isnull: bool
    prospect__crm_account_fid: str | None
    prospect__crm_account_fid__exact: str | None
    prospect__crm_account_fid__in: Texts
    prospect__crm_account_fid__gt: str
    prospect__crm_account_fid__gte: str
    prospect__crm_account_fid__lt: str
    prospect__crm_account_fid__lte: str
    prospect__crm_account_fid__range: TextRange
    prospect__crm_account_fid__iexact: str
    prospect__crm_account_fid__contains: str
    prospect__crm_account_fid__icontains: str
    prospect__crm_account_fid__startswith: str
    prospect__crm_account_fid__istartswith: str
    prospect__crm_account_fid__endswith: str
    prospect__crm_account_fid__iendswith: str
    prospect__crm_account_fid__regex: Pattern
    prospect__crm_account_fid__iregex: Pattern
    prospect__crm_account_fid__isnull: bool
    prospect__crm_last_sync: datetime | None
    prospect__crm_last_sync__exact: datetime | None
    prospect__crm_last_sync__in: Moments
    prospect__crm_last_sync__gt: datetime
    prospect__crm_last_sync__gte: datetime
    prospect__crm_last_sync__lt: datetime
    prospect__crm_last_sync__lte: datetime
    prospect__crm_last_sync__range: MomentRange
    prospect__crm_last_sync__isnull: bool
    prospect__crm_last_sync__date: date
    prospect__crm_last_sync__date__exact: date
    prospect__crm_last_sync__date__in: Days
    prospect__crm_last_sync__date__gt: date
    prospect__crm_last_sync__date__gte: date
    prospect__crm_last_sync__date__lt: date
    prospect__crm_last_sync__date__lte: date
    prospect__crm_last_sync__date__range: DayRange
    prospect__crm_last_sync__year: int
    prospect__crm_last_sync__year__exact: int
    prospect__crm_last_sync__year__in: Integers
    prospect__crm_last_sync__year__gt: int
    prospect__crm_last_sync__year__gte: int
    prospect__crm_last_sync__year__lt: int
    prospect__crm_last_sync__year__lte: int
    prospect__crm_last_sync__year__range: IntegerRange
    prospect__crm_url: str | None
    prospect__crm_url__exact: str | None
    prospect__crm_url__in: Texts
    prospect__crm_url__gt: str
    prospect__crm_url__gte: str
    prospect__crm_url__lt: str
    prospect__crm_url__lte: str
    prospect__crm_url__range: TextRange
    prospect__crm_url__iexact: str
    prospect__crm_url__contains: str
    prospect__crm_url__icontains: str
    prospect__crm_url__startswith: str
    prospect__crm_url__istartswith: str
    prospect__crm_url__endswith: str
    prospect__crm_url__iendswith: str
    prospect__crm_url__regex: Pattern
    prospect__crm_url__iregex: Pattern
    prospect__crm_url__isnull: bool
    prospect__is_do_not_email: bool
    prospect__is_do_not_email__exact: bool
    prospect__is_do_not_email__in: Flags
    prospect__is_do_not_email__isnull: bool
    prospect__is_do_not_call: bool
    prospect__is_do_not_call__exact: bool
    prospect__is_do_not_call__in: Flags
    prospect__is_do_not_call__isnull: bool
    prospect__opted_out: bool
    prospect__opted_out__exact: bool
    prospect__opted_out__in: Flags
    prospect__opted_out__isnull: bool
    prospect__is_reviewed: bool
    prospect__is_reviewed__exact: bool
    prospect__is_reviewed__in: Flags
    prospect__is_reviewed__isnull: bool
    prospect__is_starred: bool
    prospect__is_starred__exact: bool
    prospect__is_starred__in: Flags
    prospect__is_starred__isnull: bool
    prospect__is_archived: bool
    prospect__is_archived__exact: bool
    prospect__is_archived__in: Flags
    prospect__is_archived__isnull: bool
    prospect__created_at: datetime | None
    prospect__created_at__exact: datetime | None
    prospect__created_at__in: Moments
    prospect__created_at__gt: datetime
    prospect__created_at__gte: datetime
    prospect__created_at__lt: datetime
    prospect__created_at__lte: datetime
    prospect__created_at__range: MomentRange
    prospect__created_at__isnull: bool
    prospect__created_at__date: date
    prospect__created_at__date__exact: date
    prospect__created_at__date__in: Days
    prospect__created_at__date__gt: date
    prospect__created_at__date__gte: date
    prospect__created_at__date__lt: date
    prospect__created_at__date__lte: date
    prospect__created_at__date__range: DayRange
    prospect__created_at__year: int
    prospect__created_at__year__exact: int
    prospect__created_at__year__in: Integers
    prospect__created_at__year__gt: int
    prospect__created_at__year__gte: int
    prospect__created_at__year__lt: int
    prospect__created_at__year__lte: int
    prospect__created_at__year__range: IntegerRange
    prospect__updated_at: datetime | None
    prospect__updated_at__exact: datetime | None
    prospect__updated_at__in: Moments
    prospect__updated_at__gt: datetime
    prospect__updated_at__gte: datetime
    prospect__updated_at__lt: datetime
    prospect__updated_at__lte: datetime
    prospect__updated_at__range: MomentRange
    prospect__updated_at__isnull: bool
    prospect__updated_at__date: date
    prospect__updated_at__date__exact: date
    prospect__updated_at__date__in: Days
    prospect__updated_at__date__gt: date
    prospect__updated_at__date__gte: date
    prospect__updated_at__date__lt: date
    prospect__updated_at__date__lte: date
    prospect__updated_at__date__range: DayRange
    prospect__updated_at__year: int
    prospect__updated_at__year__exact: int
    prospect__updated_at__year__in: Integers
    prospect__updated_at__year__gt: int
    prospect__updated_at__year__gte: int
    prospect__updated_at__year__lt: int
    prospect__updated_at__year__lte: int
    prospect__updated_at__year__range: IntegerRange
    prospect__salesforce_fid: str | None
    prospect__salesforce_fid__exact: str | None
    prospect__salesforce_fid__in: Texts
    prospect__salesforce_fid__gt: str
    prospect__salesforce_fid__gte: str
    prospect__salesforce_fid__lt: str
    prospect__salesforce_fid__lte: str
    prospect__salesforce_fid__range: TextRange
    prospect__salesforce_fid__iexact: str
    prospect__salesforce_fid__contains: str
    prospect__salesforce_fid__icontains: str
    prospect__salesforce_fid__startswith: str
    prospect__salesforce_fid__istartswith: str
    prospect__salesforce_fid__endswith: str
    prospect__salesforce_fid__iendswith: str
    prospect__salesforce_fid__regex: Pattern
    prospect__salesforce_fid__iregex: Pattern
    prospect__salesforce_fid__isnull: bool


class VisitorCriteria(_VisitorBothWays, total=False):
    """What `filter()` takes."""

    only_identified: bool
    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    only_identified__exact: bool
    prospect_id: int | Collection[int]
    prospect_id__exact: int | Collection[int]
    updated_at: Moment
    updated_at__exact: Moment


class VisitorSelectors(VisitorCriteria, total=False):
    """What `get()` takes."""


class VisitorLookups(_VisitorTests, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime
    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime
    prospect_id: int | Prospect | None
    prospect_id__exact: int | Prospect | None
    prospect_id__in: Collection[int | Prospect | None]


class VisitorConditions(_VisitorBothWays, _VisitorTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None
    prospect_id: int | Collection[int] | None
    prospect_id__exact: int | Collection[int] | None


class VisitorQuerySet(QuerySet[VisitorT]):
    """A query set of Visitor records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitorCriteria]) -> Self: ...  # type: ignore[override]
        def where(self, *conditions: Q | Callable[[Any], object], **lookups: Unpack[VisitorLookups]) -> Self: ...  # type: ignore[override]
        def exclude(self, *q: Q, **conditions: Unpack[VisitorConditions]) -> Self: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[VisitorSelectors]) -> VisitorT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...


class VisitorManager(TypedManager[VisitorT, VisitorQuerySet[VisitorT]]):
    """A manager of Visitor records."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[VisitorCriteria]) -> VisitorQuerySet[VisitorT]: ...  # type: ignore[override]
        def where(  # type: ignore[override]
            self,
            *conditions: Q | Callable[[VisitorT], object],
            **lookups: Unpack[VisitorLookups],
        ) -> VisitorQuerySet[VisitorT]: ...
        def exclude(self, *q: Q, **conditions: Unpack[VisitorConditions]) -> VisitorQuerySet[VisitorT]: ...  # type: ignore[override]
        def get(self, **criteria: Unpack[VisitorSelectors]) -> VisitorT: ...  # type: ignore[override]
        def get_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...
        def update_or_create(  # type: ignore[override]
            self,
            defaults: Mapping[str, Any] | None = None,
            **criteria: Unpack[VisitorSelectors],
        ) -> Made[VisitorT]: ...


class VisitorObjects(_ManagerDescriptor):
    """`Visitor.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[VisitorT]) -> VisitorManager[VisitorT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[VisitorT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
