"""ListMembership: a prospect on a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import BooleanField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import equal, flag, ids, moments
from pardot_orm.models.relations import ForeignKey

if TYPE_CHECKING:
    from typing import Any, Self, Unpack, overload

    from pardot_orm.models.objects.list import List
    from pardot_orm.models.objects.prospect import Prospect
    from pardot_orm.typed.list_membership import (
        ListMembershipById,
        ListMembershipByListAndProspect,
        ListMembershipObjects,
        ListMembershipValues,
    )


class ListMembership(
    Model,
    object_name="listMembership",
    criteria=(
        *moments("created"),
        flag("deleted", is_two_sided=True),
        *ids(),
        equal("list_id", "integer"),
        *moments("updated"),
        equal("prospect_id", "integer"),  # accepted in practice, in no table
    ),
    orders=("created_at", "id"),
    selectors=("id", "list_id", "prospect_id"),
    unique_by=("list_id", "prospect_id"),
    operations=frozenset({"read", "query", "create", "update", "delete"}),
):
    """Membership of one prospect in one list, and whether the prospect opted out of its mail.

    API operations `create`, `read` (by id, or by list_id and prospect_id together), `query`, `update`, `delete`.
    To subscribe many prospects, `prospect.lists.add()` in a unit of work takes one request for 50 of them.

    Example:
        >>> ListMembership.objects.filter(list_id=33).first().opted_out
        False
    """

    objects: ClassVar[ListMembershipObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[ListMembershipValues]) -> None: ...
        @overload  # type: ignore[override]
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ListMembershipById]) -> Self: ...
        @overload
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ListMembershipByListAndProspect]) -> Self: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Any) -> Self: ...  # noqa: D102 - as of Model

    id = IntegerField("Record id.")
    list_id = IntegerField("List.", write="create", required=True)
    prospect_id = IntegerField("Prospect.", write="create", required=True)
    opted_out = BooleanField("Unsubscribed from this list; responses use true/false.", write="always")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    list: ForeignKey[List] = ForeignKey("list", column="list_id", about="The list; one read.")
    prospect: ForeignKey[Prospect] = ForeignKey("prospect", column="prospect_id", about="The prospect; one read.")


class ListSubscription(Model, object_name="listSubscription", nodes=("list",)):
    """A list membership as a read of a prospect shows it. It has no API operation; `ListMembership` is what changes.

    Example:
        >>> [subscription.did_opt_out for subscription in Prospect.objects.get(id=60211).list_subscriptions][:1]
        [False]
    """

    id = IntegerField("Id of the membership.")
    did_opt_in = BooleanField("Opted in.")
    did_opt_out = BooleanField("Opted out.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    list: ForeignKey[List] = ForeignKey("list", path=("list",), about="The list.")
