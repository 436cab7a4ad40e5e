"""ProspectAccount: a company to which prospects belong."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, IntegerField
from pardot_orm.models.assignment import assigned_user
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import equal, ids, moments
from pardot_orm.models.ports import bindings
from pardot_orm.models.relations import ForeignKey, Unqueried
from pardot_orm.protocol.asks import Changes

if TYPE_CHECKING:
    from typing import Any, Self, Unpack, overload

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.fields.custom import FieldDescription
    from pardot_orm.models.objects.user import User
    from pardot_orm.typed.exactly import Constructed, Further, Nobody, Unknown, V
    from pardot_orm.typed.prospect_account import (
        OnlyProspectAccount,
        ProspectAccountById,
        ProspectAccountObjects,
        ProspectAccountValues,
    )


class ProspectAccount(
    Model,
    object_name="prospectAccount",
    criteria=(*moments("created"), *ids(), equal("name", "text"), *moments("updated")),
    orders=("created_at", "id", "name", "updated_at"),
    selectors=("id",),
    operations=frozenset({"read", "query", "create", "update", "describe", "assign"}),
    takes_fields=True,
    has_custom_fields=True,
    nodes=("assigned_to",),
    shows="name",
):
    """A company to which prospects belong. Accounts with a CRM connector refuse writes (codes 37 and 59).

    API operations `create`, `read`, `query`, `update`, `describe` and `assign`; Pardot can't delete one.

    Example:
        >>> ProspectAccount.objects.create(name="Quill & Daughters").name
        'Quill & Daughters'
    """

    objects: ClassVar[ProspectAccountObjects]

    if TYPE_CHECKING:

        @overload
        def __init__(self, **values: Unpack[ProspectAccountValues]) -> None: ...
        @overload
        def __init__(self: Constructed[V], **values: V) -> None: ...
        def __init__(self, **values: Any) -> None: ...
        @overload
        def __call__(self: OnlyProspectAccount, nobody: Nobody) -> Further[Unknown]: ...
        @overload
        def __call__(self, nobody: Nobody) -> Further[Any]: ...  # type: ignore[overload-cannot-match]
        def __call__(self, nobody: Nobody) -> Any: ...  # noqa: D102 - nobody calls it
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[ProspectAccountById]) -> Self: ...  # type: ignore[override] # noqa: D102

    id = IntegerField("Record id.")
    name = CharField("Account name.", write="always", required=True)
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")

    assigned_to: ForeignKey[User] = ForeignKey("user", path=("assigned_to", "user"), queried="full", about="Its owner.")
    prospects = Unqueried(
        "prospects by account", "Prospect.objects.where(prospect_account_id={id}) walks all prospects."
    )

    def assign(self, user: User | int) -> SaveResult:
        """Make a user (a record or an id) its owner. API operation `assign`; one request.

        Raises:
            NotFoundError: The user does not exist.

        Example:
            >>> ProspectAccount.objects.first().assign(User.objects.first())
            <SaveResult ProspectAccount ...: assigned>
        """
        result: SaveResult = bindings.writer.act(self, "assign", Changes(assigned_user(user)))
        return result

    @classmethod
    def describe(cls, *, using: str = "default") -> list[FieldDescription]:
        """Return the account's own fields for companies, default and custom ones. `describe`; one request.

        Example:
            >>> [field.name for field in ProspectAccount.describe() if field.is_required]
            ['name']
        """
        return bindings.reader.describe(cls, using)
