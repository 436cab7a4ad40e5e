"""Keywords that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.custom_redirect import CustomRedirect
    from pardot_orm.models.objects.email import Email
    from pardot_orm.models.objects.email_template import EmailTemplate
    from pardot_orm.models.objects.form import Form
    from pardot_orm.models.objects.opportunity import Opportunity
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.models.objects.prospect_account import ProspectAccount
    from pardot_orm.models.objects.visit import Visit
    from pardot_orm.models.objects.visitor import Visitor
    from pardot_orm.typed.opportunity import OpportunityStatus
    from pardot_orm.typed.prospect import ProspectGrade
    from pardot_orm.typed.values import (
        Amount,
        AmountRange,
        Amounts,
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


class AlikeCampaignIdTests(TypedDict, total=False):
    """Lookups of a field `campaign_id`."""

    campaign_id__gt: int
    campaign_id__gte: int
    campaign_id__lt: int
    campaign_id__lte: int
    campaign_id__range: IntegerRange
    campaign_id__isnull: bool


class AlikeCampaignParameterTests(TypedDict, total=False):
    """Lookups of a field `campaign_parameter`."""

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


class AlikeCityTests(TypedDict, total=False):
    """Lookups of a field `city`."""

    city: str | None
    city__exact: str | None
    city__in: Texts
    city__gt: str
    city__gte: str
    city__lt: str
    city__lte: str
    city__range: TextRange
    city__iexact: str
    city__contains: str
    city__icontains: str
    city__startswith: str
    city__istartswith: str
    city__endswith: str
    city__iendswith: str
    city__regex: Pattern
    city__iregex: Pattern
    city__isnull: bool


class AlikeCompanyTests(TypedDict, total=False):
    """Lookups of a field `company`."""

    company: str | None
    company__exact: str | None
    company__in: Texts
    company__gt: str
    company__gte: str
    company__lt: str
    company__lte: str
    company__range: TextRange
    company__iexact: str
    company__contains: str
    company__icontains: str
    company__startswith: str
    company__istartswith: str
    company__endswith: str
    company__iendswith: str
    company__regex: Pattern
    company__iregex: Pattern
    company__isnull: bool


class AlikeContentParameterTests(TypedDict, total=False):
    """Lookups of a field `content_parameter`."""

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


class AlikeCountryTests(TypedDict, total=False):
    """Lookups of a field `country`."""

    country: str | None
    country__exact: str | None
    country__in: Texts
    country__gt: str
    country__gte: str
    country__lt: str
    country__lte: str
    country__range: TextRange
    country__iexact: str
    country__contains: str
    country__icontains: str
    country__startswith: str
    country__istartswith: str
    country__endswith: str
    country__iendswith: str
    country__regex: Pattern
    country__iregex: Pattern
    country__isnull: bool


class AlikeCreatedAtBothWays(TypedDict, total=False):
    """Criteria of a field `created_at` that `exclude()` takes too."""

    created_at__gt: Moment
    created_at__gte: Moment
    created_at__lt: Moment
    created_at__lte: Moment
    created_after: Moment
    created_before: Moment


class AlikeCreatedAtLookups(TypedDict, total=False):
    """Lookups of a field `created_at` of which there are criteria."""

    created_at: datetime | None
    created_at__exact: datetime | None
    created_at__gt: datetime
    created_at__gte: datetime
    created_at__lt: datetime
    created_at__lte: datetime


class AlikeCreatedAtTests(TypedDict, total=False):
    """Lookups of a field `created_at`."""

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


class AlikeEmailTemplateIdTests(TypedDict, total=False):
    """Lookups of a field `email_template_id`."""

    email_template_id__in: Collection[int | EmailTemplate | None]
    email_template_id__gt: int
    email_template_id__gte: int
    email_template_id__lt: int
    email_template_id__lte: int
    email_template_id__range: IntegerRange
    email_template_id__isnull: bool


class AlikeEmailTests(TypedDict, total=False):
    """Lookups of a field `email`."""

    email: str | None
    email__exact: str | None
    email__in: Texts
    email__gt: str
    email__gte: str
    email__lt: str
    email__lte: str
    email__range: TextRange
    email__iexact: str
    email__contains: str
    email__icontains: str
    email__startswith: str
    email__istartswith: str
    email__endswith: str
    email__iendswith: str
    email__regex: Pattern
    email__iregex: Pattern
    email__isnull: bool


class AlikeEmbedCodeTests(TypedDict, total=False):
    """Lookups of a field `embed_code`."""

    embed_code: str | None
    embed_code__exact: str | None
    embed_code__in: Texts
    embed_code__gt: str
    embed_code__gte: str
    embed_code__lt: str
    embed_code__lte: str
    embed_code__range: TextRange
    embed_code__iexact: str
    embed_code__contains: str
    embed_code__icontains: str
    embed_code__startswith: str
    embed_code__istartswith: str
    embed_code__endswith: str
    embed_code__iendswith: str
    embed_code__regex: Pattern
    embed_code__iregex: Pattern
    embed_code__isnull: bool


class AlikeFaxTests(TypedDict, total=False):
    """Lookups of a field `fax`."""

    fax: str | None
    fax__exact: str | None
    fax__in: Texts
    fax__gt: str
    fax__gte: str
    fax__lt: str
    fax__lte: str
    fax__range: TextRange
    fax__iexact: str
    fax__contains: str
    fax__icontains: str
    fax__startswith: str
    fax__istartswith: str
    fax__endswith: str
    fax__iendswith: str
    fax__regex: Pattern
    fax__iregex: Pattern
    fax__isnull: bool


class AlikeFirstNameTests(TypedDict, total=False):
    """Lookups of a field `first_name`."""

    first_name: str | None
    first_name__exact: str | None
    first_name__in: Texts
    first_name__gt: str
    first_name__gte: str
    first_name__lt: str
    first_name__lte: str
    first_name__range: TextRange
    first_name__iexact: str
    first_name__contains: str
    first_name__icontains: str
    first_name__startswith: str
    first_name__istartswith: str
    first_name__endswith: str
    first_name__iendswith: str
    first_name__regex: Pattern
    first_name__iregex: Pattern
    first_name__isnull: bool


class AlikeIdBothWays(TypedDict, total=False):
    """Criteria of a field `id` that `exclude()` takes too."""

    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int
    id_greater_than: int
    id_less_than: int


class AlikeJobTitleTests(TypedDict, total=False):
    """Lookups of a field `job_title`."""

    job_title: str | None
    job_title__exact: str | None
    job_title__in: Texts
    job_title__gt: str
    job_title__gte: str
    job_title__lt: str
    job_title__lte: str
    job_title__range: TextRange
    job_title__iexact: str
    job_title__contains: str
    job_title__icontains: str
    job_title__startswith: str
    job_title__istartswith: str
    job_title__endswith: str
    job_title__iendswith: str
    job_title__regex: Pattern
    job_title__iregex: Pattern
    job_title__isnull: bool


class AlikeLastNameTests(TypedDict, total=False):
    """Lookups of a field `last_name`."""

    last_name: str | None
    last_name__exact: str | None
    last_name__in: Texts
    last_name__gt: str
    last_name__gte: str
    last_name__lt: str
    last_name__lte: str
    last_name__range: TextRange
    last_name__iexact: str
    last_name__contains: str
    last_name__icontains: str
    last_name__startswith: str
    last_name__istartswith: str
    last_name__endswith: str
    last_name__iendswith: str
    last_name__regex: Pattern
    last_name__iregex: Pattern
    last_name__isnull: bool


class AlikeListEmailIdTests(TypedDict, total=False):
    """Lookups of a field `list_email_id`."""

    list_email_id__in: Integers
    list_email_id__gt: int
    list_email_id__gte: int
    list_email_id__lt: int
    list_email_id__lte: int
    list_email_id__range: IntegerRange
    list_email_id__isnull: bool


class AlikeMediumParameterTests(TypedDict, total=False):
    """Lookups of a field `medium_parameter`."""

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


class AlikeNameTests(TypedDict, total=False):
    """Lookups of a field `name`."""

    name__in: Texts
    name__gt: str
    name__gte: str
    name__lt: str
    name__lte: str
    name__range: TextRange
    name__iexact: str
    name__contains: str
    name__icontains: str
    name__startswith: str
    name__istartswith: str
    name__endswith: str
    name__iendswith: str
    name__regex: Pattern
    name__iregex: Pattern
    name__isnull: bool


class AlikePhoneTests(TypedDict, total=False):
    """Lookups of a field `phone`."""

    phone: str | None
    phone__exact: str | None
    phone__in: Texts
    phone__gt: str
    phone__gte: str
    phone__lt: str
    phone__lte: str
    phone__range: TextRange
    phone__iexact: str
    phone__contains: str
    phone__icontains: str
    phone__startswith: str
    phone__istartswith: str
    phone__endswith: str
    phone__iendswith: str
    phone__regex: Pattern
    phone__iregex: Pattern
    phone__isnull: bool


class AlikeProspectIdTests(TypedDict, total=False):
    """Lookups of a field `prospect_id`."""

    prospect_id__gt: int
    prospect_id__gte: int
    prospect_id__lt: int
    prospect_id__lte: int
    prospect_id__range: IntegerRange
    prospect_id__isnull: bool


class AlikeSourceParameterTests(TypedDict, total=False):
    """Lookups of a field `source_parameter`."""

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


class AlikeStateTests(TypedDict, total=False):
    """Lookups of a field `state`."""

    state__iexact: str
    state__contains: str
    state__icontains: str
    state__startswith: str
    state__istartswith: str
    state__endswith: str
    state__iendswith: str
    state__regex: Pattern
    state__iregex: Pattern
    state__isnull: bool


class AlikeSubjectTests(TypedDict, total=False):
    """Lookups of a field `subject`."""

    subject: str | None
    subject__exact: str | None
    subject__in: Texts
    subject__gt: str
    subject__gte: str
    subject__lt: str
    subject__lte: str
    subject__range: TextRange
    subject__iexact: str
    subject__contains: str
    subject__icontains: str
    subject__startswith: str
    subject__istartswith: str
    subject__endswith: str
    subject__iendswith: str
    subject__regex: Pattern
    subject__iregex: Pattern
    subject__isnull: bool


class AlikeTermParameterTests(TypedDict, total=False):
    """Lookups of a field `term_parameter`."""

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


class AlikeTerritoryTests(TypedDict, total=False):
    """Lookups of a field `territory`."""

    territory: str | None
    territory__exact: str | None
    territory__in: Texts
    territory__gt: str
    territory__gte: str
    territory__lt: str
    territory__lte: str
    territory__range: TextRange
    territory__iexact: str
    territory__contains: str
    territory__icontains: str
    territory__startswith: str
    territory__istartswith: str
    territory__endswith: str
    territory__iendswith: str
    territory__regex: Pattern
    territory__iregex: Pattern
    territory__isnull: bool


class AlikeUpdatedAtBothWays(TypedDict, total=False):
    """Criteria of a field `updated_at` that `exclude()` takes too."""

    updated_at__gt: Moment
    updated_at__gte: Moment
    updated_at__lt: Moment
    updated_at__lte: Moment
    updated_after: Moment
    updated_before: Moment


class AlikeUpdatedAtLookups(TypedDict, total=False):
    """Lookups of a field `updated_at` of which there are criteria."""

    updated_at: datetime | None
    updated_at__exact: datetime | None
    updated_at__gt: datetime
    updated_at__gte: datetime
    updated_at__lt: datetime
    updated_at__lte: datetime


class AlikeUpdatedAtTests(TypedDict, total=False):
    """Lookups of a field `updated_at`."""

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


class AlikeUrlTests(TypedDict, total=False):
    """Lookups of a field `url`."""

    url: str | None
    url__exact: str | None
    url__in: Texts
    url__gt: str
    url__gte: str
    url__lt: str
    url__lte: str
    url__range: TextRange
    url__iexact: str
    url__contains: str
    url__icontains: str
    url__startswith: str
    url__istartswith: str
    url__endswith: str
    url__iendswith: str
    url__regex: Pattern
    url__iregex: Pattern
    url__isnull: bool


class AlikeVisitorIdTests(TypedDict, total=False):
    """Lookups of a field `visitor_id`."""

    visitor_id__gt: int
    visitor_id__gte: int
    visitor_id__lt: int
    visitor_id__lte: int
    visitor_id__range: IntegerRange
    visitor_id__isnull: bool


class AlikeWebsiteTests(TypedDict, total=False):
    """Lookups of a field `website`."""

    website: str | None
    website__exact: str | None
    website__in: Texts
    website__gt: str
    website__gte: str
    website__lt: str
    website__lte: str
    website__range: TextRange
    website__iexact: str
    website__contains: str
    website__icontains: str
    website__startswith: str
    website__istartswith: str
    website__endswith: str
    website__iendswith: str
    website__regex: Pattern
    website__iregex: Pattern
    website__isnull: bool


class AlikeZipTests(TypedDict, total=False):
    """Lookups of a field `zip`."""

    zip: str | None
    zip__exact: str | None
    zip__in: Texts
    zip__gt: str
    zip__gte: str
    zip__lt: str
    zip__lte: str
    zip__range: TextRange
    zip__iexact: str
    zip__contains: str
    zip__icontains: str
    zip__startswith: str
    zip__istartswith: str
    zip__endswith: str
    zip__iendswith: str
    zip__regex: Pattern
    zip__iregex: Pattern
    zip__isnull: bool


class BehindAssignedTo(TypedDict, total=False):
    """Lookups behind a relation `assigned_to` to a User."""

    assigned_to__id: int | None
    assigned_to__id__exact: int | None
    assigned_to__id__in: Integers
    assigned_to__id__gt: int
    assigned_to__id__gte: int
    assigned_to__id__lt: int
    assigned_to__id__lte: int
    assigned_to__id__range: IntegerRange
    assigned_to__id__isnull: bool
    assigned_to__email: str | None
    assigned_to__email__exact: str | None
    assigned_to__email__in: Texts
    assigned_to__email__gt: str
    assigned_to__email__gte: str
    assigned_to__email__lt: str
    assigned_to__email__lte: str
    assigned_to__email__range: TextRange
    assigned_to__email__iexact: str
    assigned_to__email__contains: str
    assigned_to__email__icontains: str
    assigned_to__email__startswith: str
    assigned_to__email__istartswith: str
    assigned_to__email__endswith: str
    assigned_to__email__iendswith: str
    assigned_to__email__regex: Pattern
    assigned_to__email__iregex: Pattern
    assigned_to__email__isnull: bool
    assigned_to__first_name: str | None
    assigned_to__first_name__exact: str | None
    assigned_to__first_name__in: Texts
    assigned_to__first_name__gt: str
    assigned_to__first_name__gte: str
    assigned_to__first_name__lt: str
    assigned_to__first_name__lte: str
    assigned_to__first_name__range: TextRange
    assigned_to__first_name__iexact: str
    assigned_to__first_name__contains: str
    assigned_to__first_name__icontains: str
    assigned_to__first_name__startswith: str
    assigned_to__first_name__istartswith: str
    assigned_to__first_name__endswith: str
    assigned_to__first_name__iendswith: str
    assigned_to__first_name__regex: Pattern
    assigned_to__first_name__iregex: Pattern
    assigned_to__first_name__isnull: bool
    assigned_to__last_name: str | None
    assigned_to__last_name__exact: str | None
    assigned_to__last_name__in: Texts
    assigned_to__last_name__gt: str
    assigned_to__last_name__gte: str
    assigned_to__last_name__lt: str
    assigned_to__last_name__lte: str
    assigned_to__last_name__range: TextRange
    assigned_to__last_name__iexact: str
    assigned_to__last_name__contains: str
    assigned_to__last_name__icontains: str
    assigned_to__last_name__startswith: str
    assigned_to__last_name__istartswith: str
    assigned_to__last_name__endswith: str
    assigned_to__last_name__iendswith: str
    assigned_to__last_name__regex: Pattern
    assigned_to__last_name__iregex: Pattern
    assigned_to__last_name__isnull: bool
    assigned_to__job_title: str | None
    assigned_to__job_title__exact: str | None
    assigned_to__job_title__in: Texts
    assigned_to__job_title__gt: str
    assigned_to__job_title__gte: str
    assigned_to__job_title__lt: str
    assigned_to__job_title__lte: str
    assigned_to__job_title__range: TextRange
    assigned_to__job_title__iexact: str
    assigned_to__job_title__contains: str
    assigned_to__job_title__icontains: str
    assigned_to__job_title__startswith: str
    assigned_to__job_title__istartswith: str
    assigned_to__job_title__endswith: str
    assigned_to__job_title__iendswith: str
    assigned_to__job_title__regex: Pattern
    assigned_to__job_title__iregex: Pattern
    assigned_to__job_title__isnull: bool
    assigned_to__role: str | None
    assigned_to__role__exact: str | None
    assigned_to__role__in: Texts
    assigned_to__role__gt: str
    assigned_to__role__gte: str
    assigned_to__role__lt: str
    assigned_to__role__lte: str
    assigned_to__role__range: TextRange
    assigned_to__role__iexact: str
    assigned_to__role__contains: str
    assigned_to__role__icontains: str
    assigned_to__role__startswith: str
    assigned_to__role__istartswith: str
    assigned_to__role__endswith: str
    assigned_to__role__iendswith: str
    assigned_to__role__regex: Pattern
    assigned_to__role__iregex: Pattern
    assigned_to__role__isnull: bool
    assigned_to__created_at: datetime | None
    assigned_to__created_at__exact: datetime | None
    assigned_to__created_at__in: Moments
    assigned_to__created_at__gt: datetime
    assigned_to__created_at__gte: datetime
    assigned_to__created_at__lt: datetime
    assigned_to__created_at__lte: datetime
    assigned_to__created_at__range: MomentRange
    assigned_to__created_at__isnull: bool
    assigned_to__created_at__date: date
    assigned_to__created_at__date__exact: date
    assigned_to__created_at__date__in: Days
    assigned_to__created_at__date__gt: date
    assigned_to__created_at__date__gte: date
    assigned_to__created_at__date__lt: date
    assigned_to__created_at__date__lte: date
    assigned_to__created_at__date__range: DayRange
    assigned_to__created_at__year: int
    assigned_to__created_at__year__exact: int
    assigned_to__created_at__year__in: Integers
    assigned_to__created_at__year__gt: int
    assigned_to__created_at__year__gte: int
    assigned_to__created_at__year__lt: int
    assigned_to__created_at__year__lte: int
    assigned_to__created_at__year__range: IntegerRange
    assigned_to__updated_at: datetime | None
    assigned_to__updated_at__exact: datetime | None
    assigned_to__updated_at__in: Moments
    assigned_to__updated_at__gt: datetime
    assigned_to__updated_at__gte: datetime
    assigned_to__updated_at__lt: datetime
    assigned_to__updated_at__lte: datetime
    assigned_to__updated_at__range: MomentRange
    assigned_to__updated_at__isnull: bool
    assigned_to__updated_at__date: date
    assigned_to__updated_at__date__exact: date
    assigned_to__updated_at__date__in: Days
    assigned_to__updated_at__date__gt: date
    assigned_to__updated_at__date__gte: date
    assigned_to__updated_at__date__lt: date
    assigned_to__updated_at__date__lte: date
    assigned_to__updated_at__date__range: DayRange
    assigned_to__updated_at__year: int
    assigned_to__updated_at__year__exact: int
    assigned_to__updated_at__year__in: Integers
    assigned_to__updated_at__year__gt: int
    assigned_to__updated_at__year__gte: int
    assigned_to__updated_at__year__lt: int
    assigned_to__updated_at__year__lte: int
    assigned_to__updated_at__year__range: IntegerRange
    assigned_to__account: int | None
    assigned_to__account__exact: int | None
    assigned_to__account__in: Integers
    assigned_to__account__gt: int
    assigned_to__account__gte: int
    assigned_to__account__lt: int
    assigned_to__account__lte: int
    assigned_to__account__range: IntegerRange
    assigned_to__account__isnull: bool
    assigned_to__timezone: str | None
    assigned_to__timezone__exact: str | None
    assigned_to__timezone__in: Texts
    assigned_to__timezone__gt: str
    assigned_to__timezone__gte: str
    assigned_to__timezone__lt: str
    assigned_to__timezone__lte: str
    assigned_to__timezone__range: TextRange
    assigned_to__timezone__iexact: str
    assigned_to__timezone__contains: str
    assigned_to__timezone__icontains: str
    assigned_to__timezone__startswith: str
    assigned_to__timezone__istartswith: str
    assigned_to__timezone__endswith: str
    assigned_to__timezone__iendswith: str
    assigned_to__timezone__regex: Pattern
    assigned_to__timezone__iregex: Pattern
    assigned_to__timezone__isnull: bool


class BehindCampaign(TypedDict, total=False):
    """Lookups behind a relation `campaign` to a Campaign."""

    campaign__id: int | None
    campaign__id__exact: int | None
    campaign__id__in: Integers
    campaign__id__gt: int
    campaign__id__gte: int
    campaign__id__lt: int
    campaign__id__lte: int
    campaign__id__range: IntegerRange
    campaign__id__isnull: bool
    campaign__name: str | None
    campaign__name__exact: str | None
    campaign__name__in: Texts
    campaign__name__gt: str
    campaign__name__gte: str
    campaign__name__lt: str
    campaign__name__lte: str
    campaign__name__range: TextRange
    campaign__name__iexact: str
    campaign__name__contains: str
    campaign__name__icontains: str
    campaign__name__startswith: str
    campaign__name__istartswith: str
    campaign__name__endswith: str
    campaign__name__iendswith: str
    campaign__name__regex: Pattern
    campaign__name__iregex: Pattern
    campaign__name__isnull: bool
    campaign__cost: int | None
    campaign__cost__exact: int | None
    campaign__cost__in: Integers
    campaign__cost__gt: int
    campaign__cost__gte: int
    campaign__cost__lt: int
    campaign__cost__lte: int
    campaign__cost__range: IntegerRange
    campaign__cost__isnull: bool


class BehindCustomRedirect(TypedDict, total=False):
    """Lookups behind a relation `custom_redirect` to a CustomRedirect."""

    custom_redirect__id: int | None
    custom_redirect__id__exact: int | None
    custom_redirect__id__in: Integers
    custom_redirect__id__gt: int
    custom_redirect__id__gte: int
    custom_redirect__id__lt: int
    custom_redirect__id__lte: int
    custom_redirect__id__range: IntegerRange
    custom_redirect__id__isnull: bool
    custom_redirect__name: str | None
    custom_redirect__name__exact: str | None
    custom_redirect__name__in: Texts
    custom_redirect__name__gt: str
    custom_redirect__name__gte: str
    custom_redirect__name__lt: str
    custom_redirect__name__lte: str
    custom_redirect__name__range: TextRange
    custom_redirect__name__iexact: str
    custom_redirect__name__contains: str
    custom_redirect__name__icontains: str
    custom_redirect__name__startswith: str
    custom_redirect__name__istartswith: str
    custom_redirect__name__endswith: str
    custom_redirect__name__iendswith: str
    custom_redirect__name__regex: Pattern
    custom_redirect__name__iregex: Pattern
    custom_redirect__name__isnull: bool
    custom_redirect__url: str | None
    custom_redirect__url__exact: str | None
    custom_redirect__url__in: Texts
    custom_redirect__url__gt: str
    custom_redirect__url__gte: str
    custom_redirect__url__lt: str
    custom_redirect__url__lte: str
    custom_redirect__url__range: TextRange
    custom_redirect__url__iexact: str
    custom_redirect__url__contains: str
    custom_redirect__url__icontains: str
    custom_redirect__url__startswith: str
    custom_redirect__url__istartswith: str
    custom_redirect__url__endswith: str
    custom_redirect__url__iendswith: str
    custom_redirect__url__regex: Pattern
    custom_redirect__url__iregex: Pattern
    custom_redirect__url__isnull: bool
    custom_redirect__destination_url: str | None
    custom_redirect__destination_url__exact: str | None
    custom_redirect__destination_url__in: Texts
    custom_redirect__destination_url__gt: str
    custom_redirect__destination_url__gte: str
    custom_redirect__destination_url__lt: str
    custom_redirect__destination_url__lte: str
    custom_redirect__destination_url__range: TextRange
    custom_redirect__destination_url__iexact: str
    custom_redirect__destination_url__contains: str
    custom_redirect__destination_url__icontains: str
    custom_redirect__destination_url__startswith: str
    custom_redirect__destination_url__istartswith: str
    custom_redirect__destination_url__endswith: str
    custom_redirect__destination_url__iendswith: str
    custom_redirect__destination_url__regex: Pattern
    custom_redirect__destination_url__iregex: Pattern
    custom_redirect__destination_url__isnull: bool
    custom_redirect__campaign_id: int | Campaign | None
    custom_redirect__campaign_id__exact: int | Campaign | None
    custom_redirect__campaign_id__in: Collection[int | Campaign | None]
    custom_redirect__campaign_id__gt: int
    custom_redirect__campaign_id__gte: int
    custom_redirect__campaign_id__lt: int
    custom_redirect__campaign_id__lte: int
    custom_redirect__campaign_id__range: IntegerRange
    custom_redirect__campaign_id__isnull: bool
    custom_redirect__created_at: datetime | None
    custom_redirect__created_at__exact: datetime | None
    custom_redirect__created_at__in: Moments
    custom_redirect__created_at__gt: datetime
    custom_redirect__created_at__gte: datetime
    custom_redirect__created_at__lt: datetime
    custom_redirect__created_at__lte: datetime
    custom_redirect__created_at__range: MomentRange
    custom_redirect__created_at__isnull: bool
    custom_redirect__created_at__date: date
    custom_redirect__created_at__date__exact: date
    custom_redirect__created_at__date__in: Days
    custom_redirect__created_at__date__gt: date
    custom_redirect__created_at__date__gte: date
    custom_redirect__created_at__date__lt: date
    custom_redirect__created_at__date__lte: date
    custom_redirect__created_at__date__range: DayRange
    custom_redirect__created_at__year: int
    custom_redirect__created_at__year__exact: int
    custom_redirect__created_at__year__in: Integers
    custom_redirect__created_at__year__gt: int
    custom_redirect__created_at__year__gte: int
    custom_redirect__created_at__year__lt: int
    custom_redirect__created_at__year__lte: int
    custom_redirect__created_at__year__range: IntegerRange
    custom_redirect__updated_at: datetime | None
    custom_redirect__updated_at__exact: datetime | None
    custom_redirect__updated_at__in: Moments
    custom_redirect__updated_at__gt: datetime
    custom_redirect__updated_at__gte: datetime
    custom_redirect__updated_at__lt: datetime
    custom_redirect__updated_at__lte: datetime
    custom_redirect__updated_at__range: MomentRange
    custom_redirect__updated_at__isnull: bool
    custom_redirect__updated_at__date: date
    custom_redirect__updated_at__date__exact: date
    custom_redirect__updated_at__date__in: Days
    custom_redirect__updated_at__date__gt: date
    custom_redirect__updated_at__date__gte: date
    custom_redirect__updated_at__date__lt: date
    custom_redirect__updated_at__date__lte: date
    custom_redirect__updated_at__date__range: DayRange
    custom_redirect__updated_at__year: int
    custom_redirect__updated_at__year__exact: int
    custom_redirect__updated_at__year__in: Integers
    custom_redirect__updated_at__year__gt: int
    custom_redirect__updated_at__year__gte: int
    custom_redirect__updated_at__year__lt: int
    custom_redirect__updated_at__year__lte: int
    custom_redirect__updated_at__year__range: IntegerRange


class BehindEmail(TypedDict, total=False):
    """Lookups behind a relation `email` to a Email."""

    email__id: int | None
    email__id__exact: int | None
    email__id__in: Integers
    email__id__gt: int
    email__id__gte: int
    email__id__lt: int
    email__id__lte: int
    email__id__range: IntegerRange
    email__id__isnull: bool
    email__name: str | None
    email__name__exact: str | None
    email__name__in: Texts
    email__name__gt: str
    email__name__gte: str
    email__name__lt: str
    email__name__lte: str
    email__name__range: TextRange
    email__name__iexact: str
    email__name__contains: str
    email__name__icontains: str
    email__name__startswith: str
    email__name__istartswith: str
    email__name__endswith: str
    email__name__iendswith: str
    email__name__regex: Pattern
    email__name__iregex: Pattern
    email__name__isnull: bool
    email__subject: str | None
    email__subject__exact: str | None
    email__subject__in: Texts
    email__subject__gt: str
    email__subject__gte: str
    email__subject__lt: str
    email__subject__lte: str
    email__subject__range: TextRange
    email__subject__iexact: str
    email__subject__contains: str
    email__subject__icontains: str
    email__subject__startswith: str
    email__subject__istartswith: str
    email__subject__endswith: str
    email__subject__iendswith: str
    email__subject__regex: Pattern
    email__subject__iregex: Pattern
    email__subject__isnull: bool
    email__created_at: datetime | None
    email__created_at__exact: datetime | None
    email__created_at__in: Moments
    email__created_at__gt: datetime
    email__created_at__gte: datetime
    email__created_at__lt: datetime
    email__created_at__lte: datetime
    email__created_at__range: MomentRange
    email__created_at__isnull: bool
    email__created_at__date: date
    email__created_at__date__exact: date
    email__created_at__date__in: Days
    email__created_at__date__gt: date
    email__created_at__date__gte: date
    email__created_at__date__lt: date
    email__created_at__date__lte: date
    email__created_at__date__range: DayRange
    email__created_at__year: int
    email__created_at__year__exact: int
    email__created_at__year__in: Integers
    email__created_at__year__gt: int
    email__created_at__year__gte: int
    email__created_at__year__lt: int
    email__created_at__year__lte: int
    email__created_at__year__range: IntegerRange
    email__is_one_to_one: bool
    email__is_one_to_one__exact: bool
    email__is_one_to_one__in: Flags
    email__is_one_to_one__isnull: bool


class BehindEmailTemplate(TypedDict, total=False):
    """Lookups behind a relation `email_template` to a EmailTemplate."""

    email_template__id: int | None
    email_template__id__exact: int | None
    email_template__id__in: Integers
    email_template__id__gt: int
    email_template__id__gte: int
    email_template__id__lt: int
    email_template__id__lte: int
    email_template__id__range: IntegerRange
    email_template__id__isnull: bool
    email_template__name: str | None
    email_template__name__exact: str | None
    email_template__name__in: Texts
    email_template__name__gt: str
    email_template__name__gte: str
    email_template__name__lt: str
    email_template__name__lte: str
    email_template__name__range: TextRange
    email_template__name__iexact: str
    email_template__name__contains: str
    email_template__name__icontains: str
    email_template__name__startswith: str
    email_template__name__istartswith: str
    email_template__name__endswith: str
    email_template__name__iendswith: str
    email_template__name__regex: Pattern
    email_template__name__iregex: Pattern
    email_template__name__isnull: bool
    email_template__subject: str | None
    email_template__subject__exact: str | None
    email_template__subject__in: Texts
    email_template__subject__gt: str
    email_template__subject__gte: str
    email_template__subject__lt: str
    email_template__subject__lte: str
    email_template__subject__range: TextRange
    email_template__subject__iexact: str
    email_template__subject__contains: str
    email_template__subject__icontains: str
    email_template__subject__startswith: str
    email_template__subject__istartswith: str
    email_template__subject__endswith: str
    email_template__subject__iendswith: str
    email_template__subject__regex: Pattern
    email_template__subject__iregex: Pattern
    email_template__subject__isnull: bool
    email_template__html_message: str | None
    email_template__html_message__exact: str | None
    email_template__html_message__in: Texts
    email_template__html_message__gt: str
    email_template__html_message__gte: str
    email_template__html_message__lt: str
    email_template__html_message__lte: str
    email_template__html_message__range: TextRange
    email_template__html_message__iexact: str
    email_template__html_message__contains: str
    email_template__html_message__icontains: str
    email_template__html_message__startswith: str
    email_template__html_message__istartswith: str
    email_template__html_message__endswith: str
    email_template__html_message__iendswith: str
    email_template__html_message__regex: Pattern
    email_template__html_message__iregex: Pattern
    email_template__html_message__isnull: bool
    email_template__text_message: str | None
    email_template__text_message__exact: str | None
    email_template__text_message__in: Texts
    email_template__text_message__gt: str
    email_template__text_message__gte: str
    email_template__text_message__lt: str
    email_template__text_message__lte: str
    email_template__text_message__range: TextRange
    email_template__text_message__iexact: str
    email_template__text_message__contains: str
    email_template__text_message__icontains: str
    email_template__text_message__startswith: str
    email_template__text_message__istartswith: str
    email_template__text_message__endswith: str
    email_template__text_message__iendswith: str
    email_template__text_message__regex: Pattern
    email_template__text_message__iregex: Pattern
    email_template__text_message__isnull: bool
    email_template__is_one_to_one_email: bool
    email_template__is_one_to_one_email__exact: bool
    email_template__is_one_to_one_email__in: Flags
    email_template__is_one_to_one_email__isnull: bool
    email_template__is_archived: bool
    email_template__is_archived__exact: bool
    email_template__is_archived__in: Flags
    email_template__is_archived__isnull: bool
    email_template__is_auto_responder_email: bool
    email_template__is_auto_responder_email__exact: bool
    email_template__is_auto_responder_email__in: Flags
    email_template__is_auto_responder_email__isnull: bool
    email_template__is_drip_email: bool
    email_template__is_drip_email__exact: bool
    email_template__is_drip_email__in: Flags
    email_template__is_drip_email__isnull: bool
    email_template__is_list_email: bool
    email_template__is_list_email__exact: bool
    email_template__is_list_email__in: Flags
    email_template__is_list_email__isnull: bool
    email_template__error: str | None
    email_template__error__exact: str | None
    email_template__error__in: Texts
    email_template__error__gt: str
    email_template__error__gte: str
    email_template__error__lt: str
    email_template__error__lte: str
    email_template__error__range: TextRange
    email_template__error__iexact: str
    email_template__error__contains: str
    email_template__error__icontains: str
    email_template__error__startswith: str
    email_template__error__istartswith: str
    email_template__error__endswith: str
    email_template__error__iendswith: str
    email_template__error__regex: Pattern
    email_template__error__iregex: Pattern
    email_template__error__isnull: bool
    email_template__error_code: int | None
    email_template__error_code__exact: int | None
    email_template__error_code__in: Integers
    email_template__error_code__gt: int
    email_template__error_code__gte: int
    email_template__error_code__lt: int
    email_template__error_code__lte: int
    email_template__error_code__range: IntegerRange
    email_template__error_code__isnull: bool
    email_template__error_message: str | None
    email_template__error_message__exact: str | None
    email_template__error_message__in: Texts
    email_template__error_message__gt: str
    email_template__error_message__gte: str
    email_template__error_message__lt: str
    email_template__error_message__lte: str
    email_template__error_message__range: TextRange
    email_template__error_message__iexact: str
    email_template__error_message__contains: str
    email_template__error_message__icontains: str
    email_template__error_message__startswith: str
    email_template__error_message__istartswith: str
    email_template__error_message__endswith: str
    email_template__error_message__iendswith: str
    email_template__error_message__regex: Pattern
    email_template__error_message__iregex: Pattern
    email_template__error_message__isnull: bool
    email_template__from_name: str | None
    email_template__from_name__exact: str | None
    email_template__from_name__in: Texts
    email_template__from_name__gt: str
    email_template__from_name__gte: str
    email_template__from_name__lt: str
    email_template__from_name__lte: str
    email_template__from_name__range: TextRange
    email_template__from_name__iexact: str
    email_template__from_name__contains: str
    email_template__from_name__icontains: str
    email_template__from_name__startswith: str
    email_template__from_name__istartswith: str
    email_template__from_name__endswith: str
    email_template__from_name__iendswith: str
    email_template__from_name__regex: Pattern
    email_template__from_name__iregex: Pattern
    email_template__from_name__isnull: bool
    email_template__tracked_html_message: str | None
    email_template__tracked_html_message__exact: str | None
    email_template__tracked_html_message__in: Texts
    email_template__tracked_html_message__gt: str
    email_template__tracked_html_message__gte: str
    email_template__tracked_html_message__lt: str
    email_template__tracked_html_message__lte: str
    email_template__tracked_html_message__range: TextRange
    email_template__tracked_html_message__iexact: str
    email_template__tracked_html_message__contains: str
    email_template__tracked_html_message__icontains: str
    email_template__tracked_html_message__startswith: str
    email_template__tracked_html_message__istartswith: str
    email_template__tracked_html_message__endswith: str
    email_template__tracked_html_message__iendswith: str
    email_template__tracked_html_message__regex: Pattern
    email_template__tracked_html_message__iregex: Pattern
    email_template__tracked_html_message__isnull: bool
    email_template__tracked_text_message: str | None
    email_template__tracked_text_message__exact: str | None
    email_template__tracked_text_message__in: Texts
    email_template__tracked_text_message__gt: str
    email_template__tracked_text_message__gte: str
    email_template__tracked_text_message__lt: str
    email_template__tracked_text_message__lte: str
    email_template__tracked_text_message__range: TextRange
    email_template__tracked_text_message__iexact: str
    email_template__tracked_text_message__contains: str
    email_template__tracked_text_message__icontains: str
    email_template__tracked_text_message__startswith: str
    email_template__tracked_text_message__istartswith: str
    email_template__tracked_text_message__endswith: str
    email_template__tracked_text_message__iendswith: str
    email_template__tracked_text_message__regex: Pattern
    email_template__tracked_text_message__iregex: Pattern
    email_template__tracked_text_message__isnull: bool
    email_template__email_type: int | None
    email_template__email_type__exact: int | None
    email_template__email_type__in: Integers
    email_template__email_type__gt: int
    email_template__email_type__gte: int
    email_template__email_type__lt: int
    email_template__email_type__lte: int
    email_template__email_type__range: IntegerRange
    email_template__email_type__isnull: bool
    email_template__type: int | None
    email_template__type__exact: int | None
    email_template__type__in: Integers
    email_template__type__gt: int
    email_template__type__gte: int
    email_template__type__lt: int
    email_template__type__lte: int
    email_template__type__range: IntegerRange
    email_template__type__isnull: bool


class BehindForm(TypedDict, total=False):
    """Lookups behind a relation `form` to a Form."""

    form__id: int | None
    form__id__exact: int | None
    form__id__in: Integers
    form__id__gt: int
    form__id__gte: int
    form__id__lt: int
    form__id__lte: int
    form__id__range: IntegerRange
    form__id__isnull: bool
    form__name: str | None
    form__name__exact: str | None
    form__name__in: Texts
    form__name__gt: str
    form__name__gte: str
    form__name__lt: str
    form__name__lte: str
    form__name__range: TextRange
    form__name__iexact: str
    form__name__contains: str
    form__name__icontains: str
    form__name__startswith: str
    form__name__istartswith: str
    form__name__endswith: str
    form__name__iendswith: str
    form__name__regex: Pattern
    form__name__iregex: Pattern
    form__name__isnull: bool
    form__campaign_id: int | Campaign | None
    form__campaign_id__exact: int | Campaign | None
    form__campaign_id__in: Collection[int | Campaign | None]
    form__campaign_id__gt: int
    form__campaign_id__gte: int
    form__campaign_id__lt: int
    form__campaign_id__lte: int
    form__campaign_id__range: IntegerRange
    form__campaign_id__isnull: bool
    form__embed_code: str | None
    form__embed_code__exact: str | None
    form__embed_code__in: Texts
    form__embed_code__gt: str
    form__embed_code__gte: str
    form__embed_code__lt: str
    form__embed_code__lte: str
    form__embed_code__range: TextRange
    form__embed_code__iexact: str
    form__embed_code__contains: str
    form__embed_code__icontains: str
    form__embed_code__startswith: str
    form__embed_code__istartswith: str
    form__embed_code__endswith: str
    form__embed_code__iendswith: str
    form__embed_code__regex: Pattern
    form__embed_code__iregex: Pattern
    form__embed_code__isnull: bool
    form__created_at: datetime | None
    form__created_at__exact: datetime | None
    form__created_at__in: Moments
    form__created_at__gt: datetime
    form__created_at__gte: datetime
    form__created_at__lt: datetime
    form__created_at__lte: datetime
    form__created_at__range: MomentRange
    form__created_at__isnull: bool
    form__created_at__date: date
    form__created_at__date__exact: date
    form__created_at__date__in: Days
    form__created_at__date__gt: date
    form__created_at__date__gte: date
    form__created_at__date__lt: date
    form__created_at__date__lte: date
    form__created_at__date__range: DayRange
    form__created_at__year: int
    form__created_at__year__exact: int
    form__created_at__year__in: Integers
    form__created_at__year__gt: int
    form__created_at__year__gte: int
    form__created_at__year__lt: int
    form__created_at__year__lte: int
    form__created_at__year__range: IntegerRange
    form__updated_at: datetime | None
    form__updated_at__exact: datetime | None
    form__updated_at__in: Moments
    form__updated_at__gt: datetime
    form__updated_at__gte: datetime
    form__updated_at__lt: datetime
    form__updated_at__lte: datetime
    form__updated_at__range: MomentRange
    form__updated_at__isnull: bool
    form__updated_at__date: date
    form__updated_at__date__exact: date
    form__updated_at__date__in: Days
    form__updated_at__date__gt: date
    form__updated_at__date__gte: date
    form__updated_at__date__lt: date
    form__updated_at__date__lte: date
    form__updated_at__date__range: DayRange
    form__updated_at__year: int
    form__updated_at__year__exact: int
    form__updated_at__year__in: Integers
    form__updated_at__year__gt: int
    form__updated_at__year__gte: int
    form__updated_at__year__lt: int
    form__updated_at__year__lte: int
    form__updated_at__year__range: IntegerRange


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


class BehindLastActivity(TypedDict, total=False):
    """Lookups behind a relation `last_activity` to a VisitorActivity."""

    last_activity__id: int | None
    last_activity__id__exact: int | None
    last_activity__id__in: Integers
    last_activity__id__gt: int
    last_activity__id__gte: int
    last_activity__id__lt: int
    last_activity__id__lte: int
    last_activity__id__range: IntegerRange
    last_activity__id__isnull: bool
    last_activity__prospect_id: int | Prospect | None
    last_activity__prospect_id__exact: int | Prospect | None
    last_activity__prospect_id__in: Collection[int | Prospect | None]
    last_activity__prospect_id__gt: int
    last_activity__prospect_id__gte: int
    last_activity__prospect_id__lt: int
    last_activity__prospect_id__lte: int
    last_activity__prospect_id__range: IntegerRange
    last_activity__prospect_id__isnull: bool
    last_activity__visitor_id: int | Visitor | None
    last_activity__visitor_id__exact: int | Visitor | None
    last_activity__visitor_id__in: Collection[int | Visitor | None]
    last_activity__visitor_id__gt: int
    last_activity__visitor_id__gte: int
    last_activity__visitor_id__lt: int
    last_activity__visitor_id__lte: int
    last_activity__visitor_id__range: IntegerRange
    last_activity__visitor_id__isnull: bool
    last_activity__type: int | None
    last_activity__type__exact: int | None
    last_activity__type__in: Integers
    last_activity__type__gt: int
    last_activity__type__gte: int
    last_activity__type__lt: int
    last_activity__type__lte: int
    last_activity__type__range: IntegerRange
    last_activity__type__isnull: bool
    last_activity__type_name: str | None
    last_activity__type_name__exact: str | None
    last_activity__type_name__in: Texts
    last_activity__type_name__gt: str
    last_activity__type_name__gte: str
    last_activity__type_name__lt: str
    last_activity__type_name__lte: str
    last_activity__type_name__range: TextRange
    last_activity__type_name__iexact: str
    last_activity__type_name__contains: str
    last_activity__type_name__icontains: str
    last_activity__type_name__startswith: str
    last_activity__type_name__istartswith: str
    last_activity__type_name__endswith: str
    last_activity__type_name__iendswith: str
    last_activity__type_name__regex: Pattern
    last_activity__type_name__iregex: Pattern
    last_activity__type_name__isnull: bool
    last_activity__details: str | None
    last_activity__details__exact: str | None
    last_activity__details__in: Texts
    last_activity__details__gt: str
    last_activity__details__gte: str
    last_activity__details__lt: str
    last_activity__details__lte: str
    last_activity__details__range: TextRange
    last_activity__details__iexact: str
    last_activity__details__contains: str
    last_activity__details__icontains: str
    last_activity__details__startswith: str
    last_activity__details__istartswith: str
    last_activity__details__endswith: str
    last_activity__details__iendswith: str
    last_activity__details__regex: Pattern
    last_activity__details__iregex: Pattern
    last_activity__details__isnull: bool
    last_activity__email_id: int | Email | None
    last_activity__email_id__exact: int | Email | None
    last_activity__email_id__in: Collection[int | Email | None]
    last_activity__email_id__gt: int
    last_activity__email_id__gte: int
    last_activity__email_id__lt: int
    last_activity__email_id__lte: int
    last_activity__email_id__range: IntegerRange
    last_activity__email_id__isnull: bool
    last_activity__email_template_id: int | EmailTemplate | None
    last_activity__email_template_id__exact: int | EmailTemplate | None
    last_activity__email_template_id__in: Collection[int | EmailTemplate | None]
    last_activity__email_template_id__gt: int
    last_activity__email_template_id__gte: int
    last_activity__email_template_id__lt: int
    last_activity__email_template_id__lte: int
    last_activity__email_template_id__range: IntegerRange
    last_activity__email_template_id__isnull: bool
    last_activity__list_email_id: int | None
    last_activity__list_email_id__exact: int | None
    last_activity__list_email_id__in: Integers
    last_activity__list_email_id__gt: int
    last_activity__list_email_id__gte: int
    last_activity__list_email_id__lt: int
    last_activity__list_email_id__lte: int
    last_activity__list_email_id__range: IntegerRange
    last_activity__list_email_id__isnull: bool
    last_activity__form_id: int | Form | None
    last_activity__form_id__exact: int | Form | None
    last_activity__form_id__in: Collection[int | Form | None]
    last_activity__form_id__gt: int
    last_activity__form_id__gte: int
    last_activity__form_id__lt: int
    last_activity__form_id__lte: int
    last_activity__form_id__range: IntegerRange
    last_activity__form_id__isnull: bool
    last_activity__form_handler_id: int | None
    last_activity__form_handler_id__exact: int | None
    last_activity__form_handler_id__in: Integers
    last_activity__form_handler_id__gt: int
    last_activity__form_handler_id__gte: int
    last_activity__form_handler_id__lt: int
    last_activity__form_handler_id__lte: int
    last_activity__form_handler_id__range: IntegerRange
    last_activity__form_handler_id__isnull: bool
    last_activity__site_search_query_id: int | None
    last_activity__site_search_query_id__exact: int | None
    last_activity__site_search_query_id__in: Integers
    last_activity__site_search_query_id__gt: int
    last_activity__site_search_query_id__gte: int
    last_activity__site_search_query_id__lt: int
    last_activity__site_search_query_id__lte: int
    last_activity__site_search_query_id__range: IntegerRange
    last_activity__site_search_query_id__isnull: bool
    last_activity__landing_page_id: int | None
    last_activity__landing_page_id__exact: int | None
    last_activity__landing_page_id__in: Integers
    last_activity__landing_page_id__gt: int
    last_activity__landing_page_id__gte: int
    last_activity__landing_page_id__lt: int
    last_activity__landing_page_id__lte: int
    last_activity__landing_page_id__range: IntegerRange
    last_activity__landing_page_id__isnull: bool
    last_activity__paid_search_ad_id: int | None
    last_activity__paid_search_ad_id__exact: int | None
    last_activity__paid_search_ad_id__in: Integers
    last_activity__paid_search_ad_id__gt: int
    last_activity__paid_search_ad_id__gte: int
    last_activity__paid_search_ad_id__lt: int
    last_activity__paid_search_ad_id__lte: int
    last_activity__paid_search_ad_id__range: IntegerRange
    last_activity__paid_search_ad_id__isnull: bool
    last_activity__multivariate_test_variation_id: int | None
    last_activity__multivariate_test_variation_id__exact: int | None
    last_activity__multivariate_test_variation_id__in: Integers
    last_activity__multivariate_test_variation_id__gt: int
    last_activity__multivariate_test_variation_id__gte: int
    last_activity__multivariate_test_variation_id__lt: int
    last_activity__multivariate_test_variation_id__lte: int
    last_activity__multivariate_test_variation_id__range: IntegerRange
    last_activity__multivariate_test_variation_id__isnull: bool
    last_activity__file_id: int | None
    last_activity__file_id__exact: int | None
    last_activity__file_id__in: Integers
    last_activity__file_id__gt: int
    last_activity__file_id__gte: int
    last_activity__file_id__lt: int
    last_activity__file_id__lte: int
    last_activity__file_id__range: IntegerRange
    last_activity__file_id__isnull: bool
    last_activity__custom_redirect_id: int | CustomRedirect | None
    last_activity__custom_redirect_id__exact: int | CustomRedirect | None
    last_activity__custom_redirect_id__in: Collection[int | CustomRedirect | None]
    last_activity__custom_redirect_id__gt: int
    last_activity__custom_redirect_id__gte: int
    last_activity__custom_redirect_id__lt: int
    last_activity__custom_redirect_id__lte: int
    last_activity__custom_redirect_id__range: IntegerRange
    last_activity__custom_redirect_id__isnull: bool
    last_activity__created_at: datetime | None
    last_activity__created_at__exact: datetime | None
    last_activity__created_at__in: Moments
    last_activity__created_at__gt: datetime
    last_activity__created_at__gte: datetime
    last_activity__created_at__lt: datetime
    last_activity__created_at__lte: datetime
    last_activity__created_at__range: MomentRange
    last_activity__created_at__isnull: bool
    last_activity__created_at__date: date
    last_activity__created_at__date__exact: date
    last_activity__created_at__date__in: Days
    last_activity__created_at__date__gt: date
    last_activity__created_at__date__gte: date
    last_activity__created_at__date__lt: date
    last_activity__created_at__date__lte: date
    last_activity__created_at__date__range: DayRange
    last_activity__created_at__year: int
    last_activity__created_at__year__exact: int
    last_activity__created_at__year__in: Integers
    last_activity__created_at__year__gt: int
    last_activity__created_at__year__gte: int
    last_activity__created_at__year__lt: int
    last_activity__created_at__year__lte: int
    last_activity__created_at__year__range: IntegerRange
    last_activity__updated_at: datetime | None
    last_activity__updated_at__exact: datetime | None
    last_activity__updated_at__in: Moments
    last_activity__updated_at__gt: datetime
    last_activity__updated_at__gte: datetime
    last_activity__updated_at__lt: datetime
    last_activity__updated_at__lte: datetime
    last_activity__updated_at__range: MomentRange
    last_activity__updated_at__isnull: bool
    last_activity__updated_at__date: date
    last_activity__updated_at__date__exact: date
    last_activity__updated_at__date__in: Days
    last_activity__updated_at__date__gt: date
    last_activity__updated_at__date__gte: date
    last_activity__updated_at__date__lt: date
    last_activity__updated_at__date__lte: date
    last_activity__updated_at__date__range: DayRange
    last_activity__updated_at__year: int
    last_activity__updated_at__year__exact: int
    last_activity__updated_at__year__in: Integers
    last_activity__updated_at__year__gt: int
    last_activity__updated_at__year__gte: int
    last_activity__updated_at__year__lt: int
    last_activity__updated_at__year__lte: int
    last_activity__updated_at__year__range: IntegerRange
    last_activity__campaign_id: int | Campaign | None
    last_activity__campaign_id__exact: int | Campaign | None
    last_activity__campaign_id__in: Collection[int | Campaign | None]
    last_activity__campaign_id__gt: int
    last_activity__campaign_id__gte: int
    last_activity__campaign_id__lt: int
    last_activity__campaign_id__lte: int
    last_activity__campaign_id__range: IntegerRange
    last_activity__campaign_id__isnull: bool
    last_activity__opportunity_id: int | Opportunity | None
    last_activity__opportunity_id__exact: int | Opportunity | None
    last_activity__opportunity_id__in: Collection[int | Opportunity | None]
    last_activity__opportunity_id__gt: int
    last_activity__opportunity_id__gte: int
    last_activity__opportunity_id__lt: int
    last_activity__opportunity_id__lte: int
    last_activity__opportunity_id__range: IntegerRange
    last_activity__opportunity_id__isnull: bool
    last_activity__visit_id: int | Visit | None
    last_activity__visit_id__exact: int | Visit | None
    last_activity__visit_id__in: Collection[int | Visit | None]
    last_activity__visit_id__gt: int
    last_activity__visit_id__gte: int
    last_activity__visit_id__lt: int
    last_activity__visit_id__lte: int
    last_activity__visit_id__range: IntegerRange
    last_activity__visit_id__isnull: bool
    last_activity__visitor_page_view_id: int | None
    last_activity__visitor_page_view_id__exact: int | None
    last_activity__visitor_page_view_id__in: Integers
    last_activity__visitor_page_view_id__gt: int
    last_activity__visitor_page_view_id__gte: int
    last_activity__visitor_page_view_id__lt: int
    last_activity__visitor_page_view_id__lte: int
    last_activity__visitor_page_view_id__range: IntegerRange
    last_activity__visitor_page_view_id__isnull: bool


class BehindList(TypedDict, total=False):
    """Lookups behind a relation `list` to a List."""

    list__id: int | None
    list__id__exact: int | None
    list__id__in: Integers
    list__id__gt: int
    list__id__gte: int
    list__id__lt: int
    list__id__lte: int
    list__id__range: IntegerRange
    list__id__isnull: bool
    list__name: str | None
    list__name__exact: str | None
    list__name__in: Texts
    list__name__gt: str
    list__name__gte: str
    list__name__lt: str
    list__name__lte: str
    list__name__range: TextRange
    list__name__iexact: str
    list__name__contains: str
    list__name__icontains: str
    list__name__startswith: str
    list__name__istartswith: str
    list__name__endswith: str
    list__name__iendswith: str
    list__name__regex: Pattern
    list__name__iregex: Pattern
    list__name__isnull: bool
    list__is_public: bool
    list__is_public__exact: bool
    list__is_public__in: Flags
    list__is_public__isnull: bool
    list__is_dynamic: bool
    list__is_dynamic__exact: bool
    list__is_dynamic__in: Flags
    list__is_dynamic__isnull: bool
    list__title: str | None
    list__title__exact: str | None
    list__title__in: Texts
    list__title__gt: str
    list__title__gte: str
    list__title__lt: str
    list__title__lte: str
    list__title__range: TextRange
    list__title__iexact: str
    list__title__contains: str
    list__title__icontains: str
    list__title__startswith: str
    list__title__istartswith: str
    list__title__endswith: str
    list__title__iendswith: str
    list__title__regex: Pattern
    list__title__iregex: Pattern
    list__title__isnull: bool
    list__description: str | None
    list__description__exact: str | None
    list__description__in: Texts
    list__description__gt: str
    list__description__gte: str
    list__description__lt: str
    list__description__lte: str
    list__description__range: TextRange
    list__description__iexact: str
    list__description__contains: str
    list__description__icontains: str
    list__description__startswith: str
    list__description__istartswith: str
    list__description__endswith: str
    list__description__iendswith: str
    list__description__regex: Pattern
    list__description__iregex: Pattern
    list__description__isnull: bool
    list__is_crm_visible: bool
    list__is_crm_visible__exact: bool
    list__is_crm_visible__in: Flags
    list__is_crm_visible__isnull: bool
    list__created_at: datetime | None
    list__created_at__exact: datetime | None
    list__created_at__in: Moments
    list__created_at__gt: datetime
    list__created_at__gte: datetime
    list__created_at__lt: datetime
    list__created_at__lte: datetime
    list__created_at__range: MomentRange
    list__created_at__isnull: bool
    list__created_at__date: date
    list__created_at__date__exact: date
    list__created_at__date__in: Days
    list__created_at__date__gt: date
    list__created_at__date__gte: date
    list__created_at__date__lt: date
    list__created_at__date__lte: date
    list__created_at__date__range: DayRange
    list__created_at__year: int
    list__created_at__year__exact: int
    list__created_at__year__in: Integers
    list__created_at__year__gt: int
    list__created_at__year__gte: int
    list__created_at__year__lt: int
    list__created_at__year__lte: int
    list__created_at__year__range: IntegerRange
    list__updated_at: datetime | None
    list__updated_at__exact: datetime | None
    list__updated_at__in: Moments
    list__updated_at__gt: datetime
    list__updated_at__gte: datetime
    list__updated_at__lt: datetime
    list__updated_at__lte: datetime
    list__updated_at__range: MomentRange
    list__updated_at__isnull: bool
    list__updated_at__date: date
    list__updated_at__date__exact: date
    list__updated_at__date__in: Days
    list__updated_at__date__gt: date
    list__updated_at__date__gte: date
    list__updated_at__date__lt: date
    list__updated_at__date__lte: date
    list__updated_at__date__range: DayRange
    list__updated_at__year: int
    list__updated_at__year__exact: int
    list__updated_at__year__in: Integers
    list__updated_at__year__gt: int
    list__updated_at__year__gte: int
    list__updated_at__year__lt: int
    list__updated_at__year__lte: int
    list__updated_at__year__range: IntegerRange


class BehindMessage(TypedDict, total=False):
    """Lookups behind a relation `message` to a EmailMessage."""

    message__text: str | None
    message__text__exact: str | None
    message__text__in: Texts
    message__text__gt: str
    message__text__gte: str
    message__text__lt: str
    message__text__lte: str
    message__text__range: TextRange
    message__text__iexact: str
    message__text__contains: str
    message__text__icontains: str
    message__text__startswith: str
    message__text__istartswith: str
    message__text__endswith: str
    message__text__iendswith: str
    message__text__regex: Pattern
    message__text__iregex: Pattern
    message__text__isnull: bool
    message__html: str | None
    message__html__exact: str | None
    message__html__in: Texts
    message__html__gt: str
    message__html__gte: str
    message__html__lt: str
    message__html__lte: str
    message__html__range: TextRange
    message__html__iexact: str
    message__html__contains: str
    message__html__icontains: str
    message__html__startswith: str
    message__html__istartswith: str
    message__html__endswith: str
    message__html__iendswith: str
    message__html__regex: Pattern
    message__html__iregex: Pattern
    message__html__isnull: bool


class BehindNextStage(TypedDict, total=False):
    """Lookups behind a relation `next_stage` to a LifecycleStage."""

    next_stage__id: int | None
    next_stage__id__exact: int | None
    next_stage__id__in: Integers
    next_stage__id__gt: int
    next_stage__id__gte: int
    next_stage__id__lt: int
    next_stage__id__lte: int
    next_stage__id__range: IntegerRange
    next_stage__id__isnull: bool
    next_stage__name: str | None
    next_stage__name__exact: str | None
    next_stage__name__in: Texts
    next_stage__name__gt: str
    next_stage__name__gte: str
    next_stage__name__lt: str
    next_stage__name__lte: str
    next_stage__name__range: TextRange
    next_stage__name__iexact: str
    next_stage__name__contains: str
    next_stage__name__icontains: str
    next_stage__name__startswith: str
    next_stage__name__istartswith: str
    next_stage__name__endswith: str
    next_stage__name__iendswith: str
    next_stage__name__regex: Pattern
    next_stage__name__iregex: Pattern
    next_stage__name__isnull: bool
    next_stage__position: int | None
    next_stage__position__exact: int | None
    next_stage__position__in: Integers
    next_stage__position__gt: int
    next_stage__position__gte: int
    next_stage__position__lt: int
    next_stage__position__lte: int
    next_stage__position__range: IntegerRange
    next_stage__position__isnull: bool
    next_stage__is_locked: bool
    next_stage__is_locked__exact: bool
    next_stage__is_locked__in: Flags
    next_stage__is_locked__isnull: bool


class BehindOpportunity(TypedDict, total=False):
    """Lookups behind a relation `opportunity` to a Opportunity."""

    opportunity__id: int | None
    opportunity__id__exact: int | None
    opportunity__id__in: Integers
    opportunity__id__gt: int
    opportunity__id__gte: int
    opportunity__id__lt: int
    opportunity__id__lte: int
    opportunity__id__range: IntegerRange
    opportunity__id__isnull: bool
    opportunity__campaign_id: int | Campaign | None
    opportunity__campaign_id__exact: int | Campaign | None
    opportunity__campaign_id__in: Collection[int | Campaign | None]
    opportunity__campaign_id__gt: int
    opportunity__campaign_id__gte: int
    opportunity__campaign_id__lt: int
    opportunity__campaign_id__lte: int
    opportunity__campaign_id__range: IntegerRange
    opportunity__campaign_id__isnull: bool
    opportunity__name: str | None
    opportunity__name__exact: str | None
    opportunity__name__in: Texts
    opportunity__name__gt: str
    opportunity__name__gte: str
    opportunity__name__lt: str
    opportunity__name__lte: str
    opportunity__name__range: TextRange
    opportunity__name__iexact: str
    opportunity__name__contains: str
    opportunity__name__icontains: str
    opportunity__name__startswith: str
    opportunity__name__istartswith: str
    opportunity__name__endswith: str
    opportunity__name__iendswith: str
    opportunity__name__regex: Pattern
    opportunity__name__iregex: Pattern
    opportunity__name__isnull: bool
    opportunity__value: Amount | None
    opportunity__value__exact: Amount | None
    opportunity__value__in: Amounts
    opportunity__value__gt: Amount
    opportunity__value__gte: Amount
    opportunity__value__lt: Amount
    opportunity__value__lte: Amount
    opportunity__value__range: AmountRange
    opportunity__value__isnull: bool
    opportunity__probability: int | None
    opportunity__probability__exact: int | None
    opportunity__probability__in: Integers
    opportunity__probability__gt: int
    opportunity__probability__gte: int
    opportunity__probability__lt: int
    opportunity__probability__lte: int
    opportunity__probability__range: IntegerRange
    opportunity__probability__isnull: bool
    opportunity__type: str | None
    opportunity__type__exact: str | None
    opportunity__type__in: Texts
    opportunity__type__gt: str
    opportunity__type__gte: str
    opportunity__type__lt: str
    opportunity__type__lte: str
    opportunity__type__range: TextRange
    opportunity__type__iexact: str
    opportunity__type__contains: str
    opportunity__type__icontains: str
    opportunity__type__startswith: str
    opportunity__type__istartswith: str
    opportunity__type__endswith: str
    opportunity__type__iendswith: str
    opportunity__type__regex: Pattern
    opportunity__type__iregex: Pattern
    opportunity__type__isnull: bool
    opportunity__stage: str | None
    opportunity__stage__exact: str | None
    opportunity__stage__in: Texts
    opportunity__stage__gt: str
    opportunity__stage__gte: str
    opportunity__stage__lt: str
    opportunity__stage__lte: str
    opportunity__stage__range: TextRange
    opportunity__stage__iexact: str
    opportunity__stage__contains: str
    opportunity__stage__icontains: str
    opportunity__stage__startswith: str
    opportunity__stage__istartswith: str
    opportunity__stage__endswith: str
    opportunity__stage__iendswith: str
    opportunity__stage__regex: Pattern
    opportunity__stage__iregex: Pattern
    opportunity__stage__isnull: bool
    opportunity__status: OpportunityStatus | None
    opportunity__status__exact: OpportunityStatus | None
    opportunity__status__in: Collection[OpportunityStatus | None]
    opportunity__status__iexact: str
    opportunity__status__contains: str
    opportunity__status__icontains: str
    opportunity__status__startswith: str
    opportunity__status__istartswith: str
    opportunity__status__endswith: str
    opportunity__status__iendswith: str
    opportunity__status__regex: Pattern
    opportunity__status__iregex: Pattern
    opportunity__status__isnull: bool
    opportunity__closed_at: datetime | None
    opportunity__closed_at__exact: datetime | None
    opportunity__closed_at__in: Moments
    opportunity__closed_at__gt: datetime
    opportunity__closed_at__gte: datetime
    opportunity__closed_at__lt: datetime
    opportunity__closed_at__lte: datetime
    opportunity__closed_at__range: MomentRange
    opportunity__closed_at__isnull: bool
    opportunity__closed_at__date: date
    opportunity__closed_at__date__exact: date
    opportunity__closed_at__date__in: Days
    opportunity__closed_at__date__gt: date
    opportunity__closed_at__date__gte: date
    opportunity__closed_at__date__lt: date
    opportunity__closed_at__date__lte: date
    opportunity__closed_at__date__range: DayRange
    opportunity__closed_at__year: int
    opportunity__closed_at__year__exact: int
    opportunity__closed_at__year__in: Integers
    opportunity__closed_at__year__gt: int
    opportunity__closed_at__year__gte: int
    opportunity__closed_at__year__lt: int
    opportunity__closed_at__year__lte: int
    opportunity__closed_at__year__range: IntegerRange
    opportunity__created_at: datetime | None
    opportunity__created_at__exact: datetime | None
    opportunity__created_at__in: Moments
    opportunity__created_at__gt: datetime
    opportunity__created_at__gte: datetime
    opportunity__created_at__lt: datetime
    opportunity__created_at__lte: datetime
    opportunity__created_at__range: MomentRange
    opportunity__created_at__isnull: bool
    opportunity__created_at__date: date
    opportunity__created_at__date__exact: date
    opportunity__created_at__date__in: Days
    opportunity__created_at__date__gt: date
    opportunity__created_at__date__gte: date
    opportunity__created_at__date__lt: date
    opportunity__created_at__date__lte: date
    opportunity__created_at__date__range: DayRange
    opportunity__created_at__year: int
    opportunity__created_at__year__exact: int
    opportunity__created_at__year__in: Integers
    opportunity__created_at__year__gt: int
    opportunity__created_at__year__gte: int
    opportunity__created_at__year__lt: int
    opportunity__created_at__year__lte: int
    opportunity__created_at__year__range: IntegerRange
    opportunity__updated_at: datetime | None
    opportunity__updated_at__exact: datetime | None
    opportunity__updated_at__in: Moments
    opportunity__updated_at__gt: datetime
    opportunity__updated_at__gte: datetime
    opportunity__updated_at__lt: datetime
    opportunity__updated_at__lte: datetime
    opportunity__updated_at__range: MomentRange
    opportunity__updated_at__isnull: bool
    opportunity__updated_at__date: date
    opportunity__updated_at__date__exact: date
    opportunity__updated_at__date__in: Days
    opportunity__updated_at__date__gt: date
    opportunity__updated_at__date__gte: date
    opportunity__updated_at__date__lt: date
    opportunity__updated_at__date__lte: date
    opportunity__updated_at__date__range: DayRange
    opportunity__updated_at__year: int
    opportunity__updated_at__year__exact: int
    opportunity__updated_at__year__in: Integers
    opportunity__updated_at__year__gt: int
    opportunity__updated_at__year__gte: int
    opportunity__updated_at__year__lt: int
    opportunity__updated_at__year__lte: int
    opportunity__updated_at__year__range: IntegerRange


class BehindPreviousStage(TypedDict, total=False):
    """Lookups behind a relation `previous_stage` to a LifecycleStage."""

    previous_stage__id: int | None
    previous_stage__id__exact: int | None
    previous_stage__id__in: Integers
    previous_stage__id__gt: int
    previous_stage__id__gte: int
    previous_stage__id__lt: int
    previous_stage__id__lte: int
    previous_stage__id__range: IntegerRange
    previous_stage__id__isnull: bool
    previous_stage__name: str | None
    previous_stage__name__exact: str | None
    previous_stage__name__in: Texts
    previous_stage__name__gt: str
    previous_stage__name__gte: str
    previous_stage__name__lt: str
    previous_stage__name__lte: str
    previous_stage__name__range: TextRange
    previous_stage__name__iexact: str
    previous_stage__name__contains: str
    previous_stage__name__icontains: str
    previous_stage__name__startswith: str
    previous_stage__name__istartswith: str
    previous_stage__name__endswith: str
    previous_stage__name__iendswith: str
    previous_stage__name__regex: Pattern
    previous_stage__name__iregex: Pattern
    previous_stage__name__isnull: bool
    previous_stage__position: int | None
    previous_stage__position__exact: int | None
    previous_stage__position__in: Integers
    previous_stage__position__gt: int
    previous_stage__position__gte: int
    previous_stage__position__lt: int
    previous_stage__position__lte: int
    previous_stage__position__range: IntegerRange
    previous_stage__position__isnull: bool
    previous_stage__is_locked: bool
    previous_stage__is_locked__exact: bool
    previous_stage__is_locked__in: Flags
    previous_stage__is_locked__isnull: bool


class BehindProspect(TypedDict, total=False):
    """Lookups behind a relation `prospect` to a Prospect."""

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


class BehindProspectAccount(TypedDict, total=False):
    """Lookups behind a relation `prospect_account` to a ProspectAccount."""

    prospect_account__id: int | None
    prospect_account__id__exact: int | None
    prospect_account__id__in: Integers
    prospect_account__id__gt: int
    prospect_account__id__gte: int
    prospect_account__id__lt: int
    prospect_account__id__lte: int
    prospect_account__id__range: IntegerRange
    prospect_account__id__isnull: bool
    prospect_account__name: str | None
    prospect_account__name__exact: str | None
    prospect_account__name__in: Texts
    prospect_account__name__gt: str
    prospect_account__name__gte: str
    prospect_account__name__lt: str
    prospect_account__name__lte: str
    prospect_account__name__range: TextRange
    prospect_account__name__iexact: str
    prospect_account__name__contains: str
    prospect_account__name__icontains: str
    prospect_account__name__startswith: str
    prospect_account__name__istartswith: str
    prospect_account__name__endswith: str
    prospect_account__name__iendswith: str
    prospect_account__name__regex: Pattern
    prospect_account__name__iregex: Pattern
    prospect_account__name__isnull: bool
    prospect_account__created_at: datetime | None
    prospect_account__created_at__exact: datetime | None
    prospect_account__created_at__in: Moments
    prospect_account__created_at__gt: datetime
    prospect_account__created_at__gte: datetime
    prospect_account__created_at__lt: datetime
    prospect_account__created_at__lte: datetime
    prospect_account__created_at__range: MomentRange
    prospect_account__created_at__isnull: bool
    prospect_account__created_at__date: date
    prospect_account__created_at__date__exact: date
    prospect_account__created_at__date__in: Days
    prospect_account__created_at__date__gt: date
    prospect_account__created_at__date__gte: date
    prospect_account__created_at__date__lt: date
    prospect_account__created_at__date__lte: date
    prospect_account__created_at__date__range: DayRange
    prospect_account__created_at__year: int
    prospect_account__created_at__year__exact: int
    prospect_account__created_at__year__in: Integers
    prospect_account__created_at__year__gt: int
    prospect_account__created_at__year__gte: int
    prospect_account__created_at__year__lt: int
    prospect_account__created_at__year__lte: int
    prospect_account__created_at__year__range: IntegerRange
    prospect_account__updated_at: datetime | None
    prospect_account__updated_at__exact: datetime | None
    prospect_account__updated_at__in: Moments
    prospect_account__updated_at__gt: datetime
    prospect_account__updated_at__gte: datetime
    prospect_account__updated_at__lt: datetime
    prospect_account__updated_at__lte: datetime
    prospect_account__updated_at__range: MomentRange
    prospect_account__updated_at__isnull: bool
    prospect_account__updated_at__date: date
    prospect_account__updated_at__date__exact: date
    prospect_account__updated_at__date__in: Days
    prospect_account__updated_at__date__gt: date
    prospect_account__updated_at__date__gte: date
    prospect_account__updated_at__date__lt: date
    prospect_account__updated_at__date__lte: date
    prospect_account__updated_at__date__range: DayRange
    prospect_account__updated_at__year: int
    prospect_account__updated_at__year__exact: int
    prospect_account__updated_at__year__in: Integers
    prospect_account__updated_at__year__gt: int
    prospect_account__updated_at__year__gte: int
    prospect_account__updated_at__year__lt: int
    prospect_account__updated_at__year__lte: int
    prospect_account__updated_at__year__range: IntegerRange


class BehindSendOptions(TypedDict, total=False):
    """Lookups behind a relation `send_options` to a EmailTemplateSendOptions."""

    send_options__reply_to_address: str | None
    send_options__reply_to_address__exact: str | None
    send_options__reply_to_address__in: Texts
    send_options__reply_to_address__gt: str
    send_options__reply_to_address__gte: str
    send_options__reply_to_address__lt: str
    send_options__reply_to_address__lte: str
    send_options__reply_to_address__range: TextRange
    send_options__reply_to_address__iexact: str
    send_options__reply_to_address__contains: str
    send_options__reply_to_address__icontains: str
    send_options__reply_to_address__startswith: str
    send_options__reply_to_address__istartswith: str
    send_options__reply_to_address__endswith: str
    send_options__reply_to_address__iendswith: str
    send_options__reply_to_address__regex: Pattern
    send_options__reply_to_address__iregex: Pattern
    send_options__reply_to_address__isnull: bool
    send_options__send_from_data: str | None
    send_options__send_from_data__exact: str | None
    send_options__send_from_data__in: Texts
    send_options__send_from_data__gt: str
    send_options__send_from_data__gte: str
    send_options__send_from_data__lt: str
    send_options__send_from_data__lte: str
    send_options__send_from_data__range: TextRange
    send_options__send_from_data__iexact: str
    send_options__send_from_data__contains: str
    send_options__send_from_data__icontains: str
    send_options__send_from_data__startswith: str
    send_options__send_from_data__istartswith: str
    send_options__send_from_data__endswith: str
    send_options__send_from_data__iendswith: str
    send_options__send_from_data__regex: Pattern
    send_options__send_from_data__iregex: Pattern
    send_options__send_from_data__isnull: bool
    send_options__send_from_account_owner: bool
    send_options__send_from_account_owner__exact: bool
    send_options__send_from_account_owner__in: Flags
    send_options__send_from_account_owner__isnull: bool
    send_options__is_test: bool
    send_options__is_test__exact: bool
    send_options__is_test__in: Flags
    send_options__is_test__isnull: bool
    send_options__ab_version: int | None
    send_options__ab_version__exact: int | None
    send_options__ab_version__in: Integers
    send_options__ab_version__gt: int
    send_options__ab_version__gte: int
    send_options__ab_version__lt: int
    send_options__ab_version__lte: int
    send_options__ab_version__range: IntegerRange
    send_options__ab_version__isnull: bool


class BehindTag(TypedDict, total=False):
    """Lookups behind a relation `tag` to a Tag."""

    tag__id: int | None
    tag__id__exact: int | None
    tag__id__in: Integers
    tag__id__gt: int
    tag__id__gte: int
    tag__id__lt: int
    tag__id__lte: int
    tag__id__range: IntegerRange
    tag__id__isnull: bool
    tag__name: str | None
    tag__name__exact: str | None
    tag__name__in: Texts
    tag__name__gt: str
    tag__name__gte: str
    tag__name__lt: str
    tag__name__lte: str
    tag__name__range: TextRange
    tag__name__iexact: str
    tag__name__contains: str
    tag__name__icontains: str
    tag__name__startswith: str
    tag__name__istartswith: str
    tag__name__endswith: str
    tag__name__iendswith: str
    tag__name__regex: Pattern
    tag__name__iregex: Pattern
    tag__name__isnull: bool
    tag__created_at: datetime | None
    tag__created_at__exact: datetime | None
    tag__created_at__in: Moments
    tag__created_at__gt: datetime
    tag__created_at__gte: datetime
    tag__created_at__lt: datetime
    tag__created_at__lte: datetime
    tag__created_at__range: MomentRange
    tag__created_at__isnull: bool
    tag__created_at__date: date
    tag__created_at__date__exact: date
    tag__created_at__date__in: Days
    tag__created_at__date__gt: date
    tag__created_at__date__gte: date
    tag__created_at__date__lt: date
    tag__created_at__date__lte: date
    tag__created_at__date__range: DayRange
    tag__created_at__year: int
    tag__created_at__year__exact: int
    tag__created_at__year__in: Integers
    tag__created_at__year__gt: int
    tag__created_at__year__gte: int
    tag__created_at__year__lt: int
    tag__created_at__year__lte: int
    tag__created_at__year__range: IntegerRange
    tag__updated_at: datetime | None
    tag__updated_at__exact: datetime | None
    tag__updated_at__in: Moments
    tag__updated_at__gt: datetime
    tag__updated_at__gte: datetime
    tag__updated_at__lt: datetime
    tag__updated_at__lte: datetime
    tag__updated_at__range: MomentRange
    tag__updated_at__isnull: bool
    tag__updated_at__date: date
    tag__updated_at__date__exact: date
    tag__updated_at__date__in: Days
    tag__updated_at__date__gt: date
    tag__updated_at__date__gte: date
    tag__updated_at__date__lt: date
    tag__updated_at__date__lte: date
    tag__updated_at__date__range: DayRange
    tag__updated_at__year: int
    tag__updated_at__year__exact: int
    tag__updated_at__year__in: Integers
    tag__updated_at__year__gt: int
    tag__updated_at__year__gte: int
    tag__updated_at__year__lt: int
    tag__updated_at__year__lte: int
    tag__updated_at__year__range: IntegerRange


class BehindVisit(TypedDict, total=False):
    """Lookups behind a relation `visit` to a Visit."""

    visit__id: int | None
    visit__id__exact: int | None
    visit__id__in: Integers
    visit__id__gt: int
    visit__id__gte: int
    visit__id__lt: int
    visit__id__lte: int
    visit__id__range: IntegerRange
    visit__id__isnull: bool
    visit__visitor_id: int | Visitor | None
    visit__visitor_id__exact: int | Visitor | None
    visit__visitor_id__in: Collection[int | Visitor | None]
    visit__visitor_id__gt: int
    visit__visitor_id__gte: int
    visit__visitor_id__lt: int
    visit__visitor_id__lte: int
    visit__visitor_id__range: IntegerRange
    visit__visitor_id__isnull: bool
    visit__prospect_id: int | Prospect | None
    visit__prospect_id__exact: int | Prospect | None
    visit__prospect_id__in: Collection[int | Prospect | None]
    visit__prospect_id__gt: int
    visit__prospect_id__gte: int
    visit__prospect_id__lt: int
    visit__prospect_id__lte: int
    visit__prospect_id__range: IntegerRange
    visit__prospect_id__isnull: bool
    visit__visitor_page_view_count: int | None
    visit__visitor_page_view_count__exact: int | None
    visit__visitor_page_view_count__in: Integers
    visit__visitor_page_view_count__gt: int
    visit__visitor_page_view_count__gte: int
    visit__visitor_page_view_count__lt: int
    visit__visitor_page_view_count__lte: int
    visit__visitor_page_view_count__range: IntegerRange
    visit__visitor_page_view_count__isnull: bool
    visit__first_visitor_page_view_at: datetime | None
    visit__first_visitor_page_view_at__exact: datetime | None
    visit__first_visitor_page_view_at__in: Moments
    visit__first_visitor_page_view_at__gt: datetime
    visit__first_visitor_page_view_at__gte: datetime
    visit__first_visitor_page_view_at__lt: datetime
    visit__first_visitor_page_view_at__lte: datetime
    visit__first_visitor_page_view_at__range: MomentRange
    visit__first_visitor_page_view_at__isnull: bool
    visit__first_visitor_page_view_at__date: date
    visit__first_visitor_page_view_at__date__exact: date
    visit__first_visitor_page_view_at__date__in: Days
    visit__first_visitor_page_view_at__date__gt: date
    visit__first_visitor_page_view_at__date__gte: date
    visit__first_visitor_page_view_at__date__lt: date
    visit__first_visitor_page_view_at__date__lte: date
    visit__first_visitor_page_view_at__date__range: DayRange
    visit__first_visitor_page_view_at__year: int
    visit__first_visitor_page_view_at__year__exact: int
    visit__first_visitor_page_view_at__year__in: Integers
    visit__first_visitor_page_view_at__year__gt: int
    visit__first_visitor_page_view_at__year__gte: int
    visit__first_visitor_page_view_at__year__lt: int
    visit__first_visitor_page_view_at__year__lte: int
    visit__first_visitor_page_view_at__year__range: IntegerRange
    visit__last_visitor_page_view_at: datetime | None
    visit__last_visitor_page_view_at__exact: datetime | None
    visit__last_visitor_page_view_at__in: Moments
    visit__last_visitor_page_view_at__gt: datetime
    visit__last_visitor_page_view_at__gte: datetime
    visit__last_visitor_page_view_at__lt: datetime
    visit__last_visitor_page_view_at__lte: datetime
    visit__last_visitor_page_view_at__range: MomentRange
    visit__last_visitor_page_view_at__isnull: bool
    visit__last_visitor_page_view_at__date: date
    visit__last_visitor_page_view_at__date__exact: date
    visit__last_visitor_page_view_at__date__in: Days
    visit__last_visitor_page_view_at__date__gt: date
    visit__last_visitor_page_view_at__date__gte: date
    visit__last_visitor_page_view_at__date__lt: date
    visit__last_visitor_page_view_at__date__lte: date
    visit__last_visitor_page_view_at__date__range: DayRange
    visit__last_visitor_page_view_at__year: int
    visit__last_visitor_page_view_at__year__exact: int
    visit__last_visitor_page_view_at__year__in: Integers
    visit__last_visitor_page_view_at__year__gt: int
    visit__last_visitor_page_view_at__year__gte: int
    visit__last_visitor_page_view_at__year__lt: int
    visit__last_visitor_page_view_at__year__lte: int
    visit__last_visitor_page_view_at__year__range: IntegerRange
    visit__duration_in_seconds: int | None
    visit__duration_in_seconds__exact: int | None
    visit__duration_in_seconds__in: Integers
    visit__duration_in_seconds__gt: int
    visit__duration_in_seconds__gte: int
    visit__duration_in_seconds__lt: int
    visit__duration_in_seconds__lte: int
    visit__duration_in_seconds__range: IntegerRange
    visit__duration_in_seconds__isnull: bool
    visit__campaign_parameter: str | None
    visit__campaign_parameter__exact: str | None
    visit__campaign_parameter__in: Texts
    visit__campaign_parameter__gt: str
    visit__campaign_parameter__gte: str
    visit__campaign_parameter__lt: str
    visit__campaign_parameter__lte: str
    visit__campaign_parameter__range: TextRange
    visit__campaign_parameter__iexact: str
    visit__campaign_parameter__contains: str
    visit__campaign_parameter__icontains: str
    visit__campaign_parameter__startswith: str
    visit__campaign_parameter__istartswith: str
    visit__campaign_parameter__endswith: str
    visit__campaign_parameter__iendswith: str
    visit__campaign_parameter__regex: Pattern
    visit__campaign_parameter__iregex: Pattern
    visit__campaign_parameter__isnull: bool
    visit__medium_parameter: str | None
    visit__medium_parameter__exact: str | None
    visit__medium_parameter__in: Texts
    visit__medium_parameter__gt: str
    visit__medium_parameter__gte: str
    visit__medium_parameter__lt: str
    visit__medium_parameter__lte: str
    visit__medium_parameter__range: TextRange
    visit__medium_parameter__iexact: str
    visit__medium_parameter__contains: str
    visit__medium_parameter__icontains: str
    visit__medium_parameter__startswith: str
    visit__medium_parameter__istartswith: str
    visit__medium_parameter__endswith: str
    visit__medium_parameter__iendswith: str
    visit__medium_parameter__regex: Pattern
    visit__medium_parameter__iregex: Pattern
    visit__medium_parameter__isnull: bool
    visit__source_parameter: str | None
    visit__source_parameter__exact: str | None
    visit__source_parameter__in: Texts
    visit__source_parameter__gt: str
    visit__source_parameter__gte: str
    visit__source_parameter__lt: str
    visit__source_parameter__lte: str
    visit__source_parameter__range: TextRange
    visit__source_parameter__iexact: str
    visit__source_parameter__contains: str
    visit__source_parameter__icontains: str
    visit__source_parameter__startswith: str
    visit__source_parameter__istartswith: str
    visit__source_parameter__endswith: str
    visit__source_parameter__iendswith: str
    visit__source_parameter__regex: Pattern
    visit__source_parameter__iregex: Pattern
    visit__source_parameter__isnull: bool
    visit__content_parameter: str | None
    visit__content_parameter__exact: str | None
    visit__content_parameter__in: Texts
    visit__content_parameter__gt: str
    visit__content_parameter__gte: str
    visit__content_parameter__lt: str
    visit__content_parameter__lte: str
    visit__content_parameter__range: TextRange
    visit__content_parameter__iexact: str
    visit__content_parameter__contains: str
    visit__content_parameter__icontains: str
    visit__content_parameter__startswith: str
    visit__content_parameter__istartswith: str
    visit__content_parameter__endswith: str
    visit__content_parameter__iendswith: str
    visit__content_parameter__regex: Pattern
    visit__content_parameter__iregex: Pattern
    visit__content_parameter__isnull: bool
    visit__term_parameter: str | None
    visit__term_parameter__exact: str | None
    visit__term_parameter__in: Texts
    visit__term_parameter__gt: str
    visit__term_parameter__gte: str
    visit__term_parameter__lt: str
    visit__term_parameter__lte: str
    visit__term_parameter__range: TextRange
    visit__term_parameter__iexact: str
    visit__term_parameter__contains: str
    visit__term_parameter__icontains: str
    visit__term_parameter__startswith: str
    visit__term_parameter__istartswith: str
    visit__term_parameter__endswith: str
    visit__term_parameter__iendswith: str
    visit__term_parameter__regex: Pattern
    visit__term_parameter__iregex: Pattern
    visit__term_parameter__isnull: bool
    visit__created_at: datetime | None
    visit__created_at__exact: datetime | None
    visit__created_at__in: Moments
    visit__created_at__gt: datetime
    visit__created_at__gte: datetime
    visit__created_at__lt: datetime
    visit__created_at__lte: datetime
    visit__created_at__range: MomentRange
    visit__created_at__isnull: bool
    visit__created_at__date: date
    visit__created_at__date__exact: date
    visit__created_at__date__in: Days
    visit__created_at__date__gt: date
    visit__created_at__date__gte: date
    visit__created_at__date__lt: date
    visit__created_at__date__lte: date
    visit__created_at__date__range: DayRange
    visit__created_at__year: int
    visit__created_at__year__exact: int
    visit__created_at__year__in: Integers
    visit__created_at__year__gt: int
    visit__created_at__year__gte: int
    visit__created_at__year__lt: int
    visit__created_at__year__lte: int
    visit__created_at__year__range: IntegerRange
    visit__updated_at: datetime | None
    visit__updated_at__exact: datetime | None
    visit__updated_at__in: Moments
    visit__updated_at__gt: datetime
    visit__updated_at__gte: datetime
    visit__updated_at__lt: datetime
    visit__updated_at__lte: datetime
    visit__updated_at__range: MomentRange
    visit__updated_at__isnull: bool
    visit__updated_at__date: date
    visit__updated_at__date__exact: date
    visit__updated_at__date__in: Days
    visit__updated_at__date__gt: date
    visit__updated_at__date__gte: date
    visit__updated_at__date__lt: date
    visit__updated_at__date__lte: date
    visit__updated_at__date__range: DayRange
    visit__updated_at__year: int
    visit__updated_at__year__exact: int
    visit__updated_at__year__in: Integers
    visit__updated_at__year__gt: int
    visit__updated_at__year__gte: int
    visit__updated_at__year__lt: int
    visit__updated_at__year__lte: int
    visit__updated_at__year__range: IntegerRange


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
