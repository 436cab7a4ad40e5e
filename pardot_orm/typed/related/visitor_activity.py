"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.custom_redirect import CustomRedirect
    from pardot_orm.models.email import Email
    from pardot_orm.models.email_template import EmailTemplate
    from pardot_orm.models.form import Form
    from pardot_orm.models.opportunity import Opportunity
    from pardot_orm.models.prospect import Prospect
    from pardot_orm.models.visit import Visit
    from pardot_orm.models.visitor import Visitor
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
