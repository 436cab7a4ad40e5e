"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.prospect import Prospect
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        IntegerRange,
        Integers,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )


class BehindIdentifiedCompany(TypedDict, total=False):
    """Lookups behind a relation `identified_company` to a IdentifiedCompany."""

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


class BehindVisitor(TypedDict, total=False):
    """Lookups behind a relation `visitor` to a Visitor."""

    visitor__id: int | None
    visitor__id__exact: int | None
    visitor__id__in: Integers
    visitor__id__gt: int
    visitor__id__gte: int
    visitor__id__lt: int
    visitor__id__lte: int
    visitor__id__range: IntegerRange
    visitor__id__isnull: bool
    visitor__page_view_count: int | None
    visitor__page_view_count__exact: int | None
    visitor__page_view_count__in: Integers
    visitor__page_view_count__gt: int
    visitor__page_view_count__gte: int
    visitor__page_view_count__lt: int
    visitor__page_view_count__lte: int
    visitor__page_view_count__range: IntegerRange
    visitor__page_view_count__isnull: bool
    visitor__ip_address: str | None
    visitor__ip_address__exact: str | None
    visitor__ip_address__in: Texts
    visitor__ip_address__gt: str
    visitor__ip_address__gte: str
    visitor__ip_address__lt: str
    visitor__ip_address__lte: str
    visitor__ip_address__range: TextRange
    visitor__ip_address__iexact: str
    visitor__ip_address__contains: str
    visitor__ip_address__icontains: str
    visitor__ip_address__startswith: str
    visitor__ip_address__istartswith: str
    visitor__ip_address__endswith: str
    visitor__ip_address__iendswith: str
    visitor__ip_address__regex: Pattern
    visitor__ip_address__iregex: Pattern
    visitor__ip_address__isnull: bool
    visitor__hostname: str | None
    visitor__hostname__exact: str | None
    visitor__hostname__in: Texts
    visitor__hostname__gt: str
    visitor__hostname__gte: str
    visitor__hostname__lt: str
    visitor__hostname__lte: str
    visitor__hostname__range: TextRange
    visitor__hostname__iexact: str
    visitor__hostname__contains: str
    visitor__hostname__icontains: str
    visitor__hostname__startswith: str
    visitor__hostname__istartswith: str
    visitor__hostname__endswith: str
    visitor__hostname__iendswith: str
    visitor__hostname__regex: Pattern
    visitor__hostname__iregex: Pattern
    visitor__hostname__isnull: bool
    visitor__campaign_parameter: str | None
    visitor__campaign_parameter__exact: str | None
    visitor__campaign_parameter__in: Texts
    visitor__campaign_parameter__gt: str
    visitor__campaign_parameter__gte: str
    visitor__campaign_parameter__lt: str
    visitor__campaign_parameter__lte: str
    visitor__campaign_parameter__range: TextRange
    visitor__campaign_parameter__iexact: str
    visitor__campaign_parameter__contains: str
    visitor__campaign_parameter__icontains: str
    visitor__campaign_parameter__startswith: str
    visitor__campaign_parameter__istartswith: str
    visitor__campaign_parameter__endswith: str
    visitor__campaign_parameter__iendswith: str
    visitor__campaign_parameter__regex: Pattern
    visitor__campaign_parameter__iregex: Pattern
    visitor__campaign_parameter__isnull: bool
    visitor__medium_parameter: str | None
    visitor__medium_parameter__exact: str | None
    visitor__medium_parameter__in: Texts
    visitor__medium_parameter__gt: str
    visitor__medium_parameter__gte: str
    visitor__medium_parameter__lt: str
    visitor__medium_parameter__lte: str
    visitor__medium_parameter__range: TextRange
    visitor__medium_parameter__iexact: str
    visitor__medium_parameter__contains: str
    visitor__medium_parameter__icontains: str
    visitor__medium_parameter__startswith: str
    visitor__medium_parameter__istartswith: str
    visitor__medium_parameter__endswith: str
    visitor__medium_parameter__iendswith: str
    visitor__medium_parameter__regex: Pattern
    visitor__medium_parameter__iregex: Pattern
    visitor__medium_parameter__isnull: bool
    visitor__source_parameter: str | None
    visitor__source_parameter__exact: str | None
    visitor__source_parameter__in: Texts
    visitor__source_parameter__gt: str
    visitor__source_parameter__gte: str
    visitor__source_parameter__lt: str
    visitor__source_parameter__lte: str
    visitor__source_parameter__range: TextRange
    visitor__source_parameter__iexact: str
    visitor__source_parameter__contains: str
    visitor__source_parameter__icontains: str
    visitor__source_parameter__startswith: str
    visitor__source_parameter__istartswith: str
    visitor__source_parameter__endswith: str
    visitor__source_parameter__iendswith: str
    visitor__source_parameter__regex: Pattern
    visitor__source_parameter__iregex: Pattern
    visitor__source_parameter__isnull: bool
    visitor__content_parameter: str | None
    visitor__content_parameter__exact: str | None
    visitor__content_parameter__in: Texts
    visitor__content_parameter__gt: str
    visitor__content_parameter__gte: str
    visitor__content_parameter__lt: str
    visitor__content_parameter__lte: str
    visitor__content_parameter__range: TextRange
    visitor__content_parameter__iexact: str
    visitor__content_parameter__contains: str
    visitor__content_parameter__icontains: str
    visitor__content_parameter__startswith: str
    visitor__content_parameter__istartswith: str
    visitor__content_parameter__endswith: str
    visitor__content_parameter__iendswith: str
    visitor__content_parameter__regex: Pattern
    visitor__content_parameter__iregex: Pattern
    visitor__content_parameter__isnull: bool
    visitor__term_parameter: str | None
    visitor__term_parameter__exact: str | None
    visitor__term_parameter__in: Texts
    visitor__term_parameter__gt: str
    visitor__term_parameter__gte: str
    visitor__term_parameter__lt: str
    visitor__term_parameter__lte: str
    visitor__term_parameter__range: TextRange
    visitor__term_parameter__iexact: str
    visitor__term_parameter__contains: str
    visitor__term_parameter__icontains: str
    visitor__term_parameter__startswith: str
    visitor__term_parameter__istartswith: str
    visitor__term_parameter__endswith: str
    visitor__term_parameter__iendswith: str
    visitor__term_parameter__regex: Pattern
    visitor__term_parameter__iregex: Pattern
    visitor__term_parameter__isnull: bool
    visitor__created_at: datetime | None
    visitor__created_at__exact: datetime | None
    visitor__created_at__in: Moments
    visitor__created_at__gt: datetime
    visitor__created_at__gte: datetime
    visitor__created_at__lt: datetime
    visitor__created_at__lte: datetime
    visitor__created_at__range: MomentRange
    visitor__created_at__isnull: bool
    visitor__created_at__date: date
    visitor__created_at__date__exact: date
    visitor__created_at__date__in: Days
    visitor__created_at__date__gt: date
    visitor__created_at__date__gte: date
    visitor__created_at__date__lt: date
    visitor__created_at__date__lte: date
    visitor__created_at__date__range: DayRange
    visitor__created_at__year: int
    visitor__created_at__year__exact: int
    visitor__created_at__year__in: Integers
    visitor__created_at__year__gt: int
    visitor__created_at__year__gte: int
    visitor__created_at__year__lt: int
    visitor__created_at__year__lte: int
    visitor__created_at__year__range: IntegerRange
    visitor__updated_at: datetime | None
    visitor__updated_at__exact: datetime | None
    visitor__updated_at__in: Moments
    visitor__updated_at__gt: datetime
    visitor__updated_at__gte: datetime
    visitor__updated_at__lt: datetime
    visitor__updated_at__lte: datetime
    visitor__updated_at__range: MomentRange
    visitor__updated_at__isnull: bool
    visitor__updated_at__date: date
    visitor__updated_at__date__exact: date
    visitor__updated_at__date__in: Days
    visitor__updated_at__date__gt: date
    visitor__updated_at__date__gte: date
    visitor__updated_at__date__lt: date
    visitor__updated_at__date__lte: date
    visitor__updated_at__date__range: DayRange
    visitor__updated_at__year: int
    visitor__updated_at__year__exact: int
    visitor__updated_at__year__in: Integers
    visitor__updated_at__year__gt: int
    visitor__updated_at__year__gte: int
    visitor__updated_at__year__lt: int
    visitor__updated_at__year__lte: int
    visitor__updated_at__year__range: IntegerRange
    visitor__prospect_id: int | Prospect | None
    visitor__prospect_id__exact: int | Prospect | None
    visitor__prospect_id__in: Collection[int | Prospect | None]
    visitor__prospect_id__gt: int
    visitor__prospect_id__gte: int
    visitor__prospect_id__lt: int
    visitor__prospect_id__lte: int
    visitor__prospect_id__range: IntegerRange
    visitor__prospect_id__isnull: bool
    visitor__browser: str | None
    visitor__browser__exact: str | None
    visitor__browser__in: Texts
    visitor__browser__gt: str
    visitor__browser__gte: str
    visitor__browser__lt: str
    visitor__browser__lte: str
    visitor__browser__range: TextRange
    visitor__browser__iexact: str
    visitor__browser__contains: str
    visitor__browser__icontains: str
    visitor__browser__startswith: str
    visitor__browser__istartswith: str
    visitor__browser__endswith: str
    visitor__browser__iendswith: str
    visitor__browser__regex: Pattern
    visitor__browser__iregex: Pattern
    visitor__browser__isnull: bool
    visitor__browser_version: str | None
    visitor__browser_version__exact: str | None
    visitor__browser_version__in: Texts
    visitor__browser_version__gt: str
    visitor__browser_version__gte: str
    visitor__browser_version__lt: str
    visitor__browser_version__lte: str
    visitor__browser_version__range: TextRange
    visitor__browser_version__iexact: str
    visitor__browser_version__contains: str
    visitor__browser_version__icontains: str
    visitor__browser_version__startswith: str
    visitor__browser_version__istartswith: str
    visitor__browser_version__endswith: str
    visitor__browser_version__iendswith: str
    visitor__browser_version__regex: Pattern
    visitor__browser_version__iregex: Pattern
    visitor__browser_version__isnull: bool
    visitor__operating_system: str | None
    visitor__operating_system__exact: str | None
    visitor__operating_system__in: Texts
    visitor__operating_system__gt: str
    visitor__operating_system__gte: str
    visitor__operating_system__lt: str
    visitor__operating_system__lte: str
    visitor__operating_system__range: TextRange
    visitor__operating_system__iexact: str
    visitor__operating_system__contains: str
    visitor__operating_system__icontains: str
    visitor__operating_system__startswith: str
    visitor__operating_system__istartswith: str
    visitor__operating_system__endswith: str
    visitor__operating_system__iendswith: str
    visitor__operating_system__regex: Pattern
    visitor__operating_system__iregex: Pattern
    visitor__operating_system__isnull: bool
    visitor__operating_system_version: str | None
    visitor__operating_system_version__exact: str | None
    visitor__operating_system_version__in: Texts
    visitor__operating_system_version__gt: str
    visitor__operating_system_version__gte: str
    visitor__operating_system_version__lt: str
    visitor__operating_system_version__lte: str
    visitor__operating_system_version__range: TextRange
    visitor__operating_system_version__iexact: str
    visitor__operating_system_version__contains: str
    visitor__operating_system_version__icontains: str
    visitor__operating_system_version__startswith: str
    visitor__operating_system_version__istartswith: str
    visitor__operating_system_version__endswith: str
    visitor__operating_system_version__iendswith: str
    visitor__operating_system_version__regex: Pattern
    visitor__operating_system_version__iregex: Pattern
    visitor__operating_system_version__isnull: bool
    visitor__language: str | None
    visitor__language__exact: str | None
    visitor__language__in: Texts
    visitor__language__gt: str
    visitor__language__gte: str
    visitor__language__lt: str
    visitor__language__lte: str
    visitor__language__range: TextRange
    visitor__language__iexact: str
    visitor__language__contains: str
    visitor__language__icontains: str
    visitor__language__startswith: str
    visitor__language__istartswith: str
    visitor__language__endswith: str
    visitor__language__iendswith: str
    visitor__language__regex: Pattern
    visitor__language__iregex: Pattern
    visitor__language__isnull: bool
    visitor__screen_height: str | None
    visitor__screen_height__exact: str | None
    visitor__screen_height__in: Texts
    visitor__screen_height__gt: str
    visitor__screen_height__gte: str
    visitor__screen_height__lt: str
    visitor__screen_height__lte: str
    visitor__screen_height__range: TextRange
    visitor__screen_height__iexact: str
    visitor__screen_height__contains: str
    visitor__screen_height__icontains: str
    visitor__screen_height__startswith: str
    visitor__screen_height__istartswith: str
    visitor__screen_height__endswith: str
    visitor__screen_height__iendswith: str
    visitor__screen_height__regex: Pattern
    visitor__screen_height__iregex: Pattern
    visitor__screen_height__isnull: bool
    visitor__screen_width: str | None
    visitor__screen_width__exact: str | None
    visitor__screen_width__in: Texts
    visitor__screen_width__gt: str
    visitor__screen_width__gte: str
    visitor__screen_width__lt: str
    visitor__screen_width__lte: str
    visitor__screen_width__range: TextRange
    visitor__screen_width__iexact: str
    visitor__screen_width__contains: str
    visitor__screen_width__icontains: str
    visitor__screen_width__startswith: str
    visitor__screen_width__istartswith: str
    visitor__screen_width__endswith: str
    visitor__screen_width__iendswith: str
    visitor__screen_width__regex: Pattern
    visitor__screen_width__iregex: Pattern
    visitor__screen_width__isnull: bool
    visitor__is_flash_enabled: str | None
    visitor__is_flash_enabled__exact: str | None
    visitor__is_flash_enabled__in: Texts
    visitor__is_flash_enabled__gt: str
    visitor__is_flash_enabled__gte: str
    visitor__is_flash_enabled__lt: str
    visitor__is_flash_enabled__lte: str
    visitor__is_flash_enabled__range: TextRange
    visitor__is_flash_enabled__iexact: str
    visitor__is_flash_enabled__contains: str
    visitor__is_flash_enabled__icontains: str
    visitor__is_flash_enabled__startswith: str
    visitor__is_flash_enabled__istartswith: str
    visitor__is_flash_enabled__endswith: str
    visitor__is_flash_enabled__iendswith: str
    visitor__is_flash_enabled__regex: Pattern
    visitor__is_flash_enabled__iregex: Pattern
    visitor__is_flash_enabled__isnull: bool
    visitor__is_java_enabled: str | None
    visitor__is_java_enabled__exact: str | None
    visitor__is_java_enabled__in: Texts
    visitor__is_java_enabled__gt: str
    visitor__is_java_enabled__gte: str
    visitor__is_java_enabled__lt: str
    visitor__is_java_enabled__lte: str
    visitor__is_java_enabled__range: TextRange
    visitor__is_java_enabled__iexact: str
    visitor__is_java_enabled__contains: str
    visitor__is_java_enabled__icontains: str
    visitor__is_java_enabled__startswith: str
    visitor__is_java_enabled__istartswith: str
    visitor__is_java_enabled__endswith: str
    visitor__is_java_enabled__iendswith: str
    visitor__is_java_enabled__regex: Pattern
    visitor__is_java_enabled__iregex: Pattern
    visitor__is_java_enabled__isnull: bool
