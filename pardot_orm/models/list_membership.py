"""ListMembership: a prospect on a list."""

from __future__ import annotations

from pardot_orm.fields import BooleanField, DateTimeField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import equal, flag, ids, moments


class ListMembership(
    Model,
    object_name="listMembership",
    criteria=(
        *moments("created"),
        flag("deleted"),
        *ids(),
        equal("list_id", "integer"),
        *moments("updated"),
        equal("prospect_id", "integer"),  # accepted in practice, in no table
    ),
    orders=("created_at", "id"),
    selectors={"id": (3, 4), "list_id": (3, 4), "prospect_id": (3, 4)},
    operations=frozenset({"read", "query", "create", "update", "delete"}),
):
    """Membership of one prospect in one list, and whether the prospect opted out of its mail.

    API operations `create`, `read` (by id, or by list_id and prospect_id together), `query`, `update`, `delete`.
    To subscribe many prospects, `prospect.lists.add()` in a unit of work takes one request for 50 of them.

    Example:
        >>> ListMembership.objects.filter(list_id=33).first().opted_out
        False
    """

    id = IntegerField("Record id.")
    list_id = IntegerField("List.", write="create", required=True)
    prospect_id = IntegerField("Prospect.", write="create", required=True)
    opted_out = BooleanField("Unsubscribed from this list; responses use true/false.", write="always")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
