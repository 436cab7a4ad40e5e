"""Keywords and names for pardot_orm.models.objects.form; written by `python -m pardot_orm.typed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar

from pardot_orm.models.base import _ManagerDescriptor
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet
from pardot_orm.typed.alike import (
    AlikeCampaignIdTests,
    AlikeCreatedAtBothWays,
    AlikeCreatedAtLookups,
    AlikeCreatedAtTests,
    AlikeEmbedCodeTests,
    AlikeIdBothWays,
    AlikeNameTests,
    AlikeUpdatedAtBothWays,
    AlikeUpdatedAtLookups,
    AlikeUpdatedAtTests,
    BehindCampaign,
)
from pardot_orm.typed.asking import Asking, R, S

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import datetime
    from typing import NoReturn, Unpack, overload

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.models.base import Model
    from pardot_orm.models.objects.campaign import Campaign
    from pardot_orm.models.objects.form import Form
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.queryset import FlatQuerySet, NamedQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made
    from pardot_orm.typed.asking import No, Tuples, Yes
    from pardot_orm.typed.exactly import AtRunTime
    from pardot_orm.typed.values import IntegerRange, Integers, Moment

# fmt: off
FormId = Literal["id"]
FormText = Literal["name", "embed_code"]
FormNumber = Literal["campaign_id", "campaign"]
FormMoment = Literal["created_at", "updated_at"]
FormField = Literal[FormId, FormText, FormNumber, FormMoment]
FormOrder = Literal["id", "-id", "created_at", "-created_at", "updated_at", "-updated_at"]
FormShown = Literal["campaign"]
FormRelated = Literal["activities", "campaign", "tag_objects", "activities__id", "activities__prospect_id",
    "activities__visitor_id", "activities__type", "activities__type_name", "activities__details",
    "activities__email_id", "activities__email_template_id", "activities__list_email_id", "activities__form_id",
    "activities__form_handler_id", "activities__site_search_query_id", "activities__landing_page_id",
    "activities__paid_search_ad_id", "activities__multivariate_test_variation_id", "activities__file_id",
    "activities__custom_redirect_id", "activities__created_at", "activities__updated_at", "activities__campaign_id",
    "activities__opportunity_id", "activities__visit_id", "activities__visitor_page_view_id", "campaign__id",
    "campaign__name", "campaign__cost", "campaign__folder_id", "campaign__crm_fid", "tag_objects__id",
    "tag_objects__tag_id", "tag_objects__type", "tag_objects__object_id", "tag_objects__created_at"]
# fmt: on

FormT = TypeVar("FormT", bound="Form")


class _FormBothWays(AlikeCreatedAtBothWays, AlikeIdBothWays, AlikeUpdatedAtBothWays, total=False):
    """Criteria that `exclude()` takes too."""


class _FormTests(
    AlikeCampaignIdTests,
    AlikeCreatedAtTests,
    AlikeEmbedCodeTests,
    AlikeNameTests,
    AlikeUpdatedAtTests,
    BehindCampaign,
    total=False,
):
    """Lookups that `exclude()` takes too, and that are no criteria."""

    id__range: IntegerRange
    id__isnull: bool
    name: str | None
    name__exact: str | None
    campaign_id: int | Campaign | None
    campaign_id__exact: int | Campaign | None
    campaign_id__in: Collection[int | Campaign | None]
    campaign: int | Campaign | None
    campaign__exact: int | Campaign | None
    campaign__in: Collection[int | Campaign | None]
    campaign__gt: int
    campaign__gte: int
    campaign__lt: int
    campaign__lte: int
    campaign__range: IntegerRange
    campaign__isnull: bool


class FormCriteria(_FormBothWays, total=False):
    """What `filter()` takes."""

    created_at: Moment
    created_at__exact: Moment
    id: int
    id__exact: int
    updated_at: Moment
    updated_at__exact: Moment


class FormSelectors(FormCriteria, total=False):
    """What `get()` takes."""


class FormLookups(_FormTests, AlikeCreatedAtLookups, AlikeUpdatedAtLookups, total=False):
    """What `where()` takes."""

    id: int | None
    id__exact: int | None
    id__in: Integers
    id__gt: int
    id__gte: int
    id__lt: int
    id__lte: int


class FormConditions(_FormBothWays, _FormTests, total=False):
    """What `exclude()` takes."""

    id: int | None
    id__exact: int | None
    created_at: Moment | None
    created_at__exact: Moment | None
    updated_at: Moment | None
    updated_at__exact: Moment | None


class FormValues(TypedDict, total=False):
    """What a new record takes."""


class FormById(TypedDict):
    """What `reference()` takes."""

    id: int | Form


class FormRow(dict[str, Any]):
    """A row of Form's fields, of `values()`."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __getitem__(self, key: FormId) -> int: ...
        @overload
        def __getitem__(self, key: FormText) -> str | None: ...
        @overload
        def __getitem__(self, key: FormNumber) -> int | None: ...
        @overload
        def __getitem__(self, key: FormMoment) -> datetime | None: ...
        def __getitem__(self, key: str) -> Any: ...


class _FormAsking(Asking[FormT, S, FormField, FormOrder, FormShown, FormRelated], Generic[FormT, S, R]):
    """What is asked of Form."""

    if TYPE_CHECKING:

        def filter(self, *q: Q, **criteria: Unpack[FormCriteria]) -> S: ...
        def where(self, *conditions: Q | Callable[[R], object], **lookups: Unpack[FormLookups]) -> S: ...
        def exclude(self, *q: Q, **conditions: Unpack[FormConditions]) -> S: ...
        def get(self, **criteria: Unpack[FormSelectors]) -> FormT: ...
        def create(self, **values: Unpack[FormValues]) -> FormT: ...
        def get_or_create(
            self,
            defaults: FormValues | AtRunTime | None = None,
            **criteria: Unpack[FormSelectors],
        ) -> Made[FormT]: ...
        def update_or_create(
            self,
            defaults: FormValues | AtRunTime | None = None,
            **criteria: Unpack[FormSelectors],
        ) -> Made[FormT]: ...
        def values(self, *fields: FormField) -> ValuesQuerySet[FormT, FormRow]: ...
        @overload
        def values_list(self, *fields: FormField, flat: No = False, named: No = False) -> Tuples[FormT]: ...
        @overload
        def values_list(self, *fields: FormField, flat: No = False, named: Yes) -> NamedQuerySet[FormT]: ...
        @overload
        def values_list(self, field: FormId, /, *, flat: Yes) -> FlatQuerySet[FormT, int]: ...
        @overload
        def values_list(self, field: FormText, /, *, flat: Yes) -> FlatQuerySet[FormT, str | None]: ...
        @overload
        def values_list(self, field: FormNumber, /, *, flat: Yes) -> FlatQuerySet[FormT, int | None]: ...
        @overload
        def values_list(self, field: FormMoment, /, *, flat: Yes) -> FlatQuerySet[FormT, datetime | None]: ...
        def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any: ...


class FormQuerySet(_FormAsking[FormT, "FormQuerySet[FormT]", Any], QuerySet[FormT]):  # type: ignore[misc]
    """A query set of Form."""

    if TYPE_CHECKING:

        def update(self, *, expect: int | range | None = None, **values: Unpack[FormValues]) -> BulkResult: ...  # type: ignore[override]


class FormManager(_FormAsking[FormT, FormQuerySet[FormT], FormT], Manager[FormT]):  # type: ignore[misc]
    """A manager of Form."""


class FormObjects(_ManagerDescriptor):
    """`Form.objects`: a manager that knows the keywords."""

    if TYPE_CHECKING:

        @overload  # type: ignore[override]
        def __get__(self, instance: None, owner: type[FormT]) -> FormManager[FormT]: ...
        @overload
        def __get__(self, instance: Model, owner: type[FormT]) -> NoReturn: ...
        def __get__(self, instance: Model | None, owner: Any) -> Any: ...
