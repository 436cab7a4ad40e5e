"""List: a static or dynamic list of prospects."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import BooleanField, CharField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import equal, ids, moments
from pardot_orm.models.relations import RelatedRecords, tagged_as

if TYPE_CHECKING:
    from typing import Self, Unpack

    from pardot_orm.models.objects.list_membership import ListMembership
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.typed.list import ListById, ListObjects, ListValues


class List(
    Model,
    object_name="list",
    is_small=True,
    criteria=(*moments("created"), *ids(), equal("name", "text"), *moments("updated")),
    orders=("created_at", "id", "name", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query", "create", "update", "delete"}),
    shows="name",
):
    """A list of prospects. API operations `create`, `read`, `query`, `update` and `delete`.

    Example:
        >>> hot = List.objects.create(name="Hot prospects")
        >>> hot.is_dynamic
        False
    """

    objects: ClassVar[ListObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[ListValues]) -> None: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ListById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField(
        "Internal name.", write="always", required=True
    )  # no table says so; a create without it is refused
    is_public = BooleanField("Shown on the preference page.", write="always")
    is_dynamic = BooleanField("Members chosen by rules.")
    title = CharField("Name shown to subscribers.", write="always")
    description = CharField("Description.", write="always")
    is_crm_visible = BooleanField("Shown in the CRM.", write="always")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    folder_id = IntegerField("Folder to file the list in; write only.", write="always", read="never")

    prospects: RelatedRecords[Prospect] = RelatedRecords("prospect", "list_id", "The prospects on it.")
    members: RelatedRecords[ListMembership] = RelatedRecords("listMembership", "list_id", "Its memberships.")
    tag_objects = tagged_as("List")
