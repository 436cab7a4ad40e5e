"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.email_template import EmailTemplate
    from pardot_orm.typed.values import (
        DayRange,
        Days,
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
