"""Lookups that several models have alike; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from pardot_orm.models.campaign import Campaign
    from pardot_orm.models.prospect_account import ProspectAccount
    from pardot_orm.typed.prospect import ProspectGrade
    from pardot_orm.typed.values import (
        DayRange,
        Days,
        Flags,
        IntegerRange,
        Integers,
        MomentRange,
        Moments,
        Pattern,
        TextRange,
        Texts,
    )


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
