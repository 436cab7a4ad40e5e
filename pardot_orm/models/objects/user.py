"""User: a person who works with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields.kinds import CharField, DateTimeField, EmailField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import tagged_as

if TYPE_CHECKING:
    from typing import Any, Self, Unpack, overload

    from pardot_orm.typed.user import UserByEmail, UserById, UserObjects, UserValues


class User(
    Model,
    object_name="user",
    is_small=True,
    criteria=(*moments("created"), *ids()),
    orders=("created_at", "id"),
    selectors=("id", "email"),
    operations=frozenset({"read", "query"}),
    shows="email",
):
    """A user of the account. API operations `read` (by id or email) and `query`.

    Example:
        >>> User.objects.first().role
        'Administrator'
    """

    objects: ClassVar[UserObjects]

    if TYPE_CHECKING:

        def __init__(self, **values: Unpack[UserValues]) -> None: ...
        @overload  # type: ignore[override]
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[UserById]) -> Self: ...
        @overload
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Unpack[UserByEmail]) -> Self: ...
        @classmethod
        def reference(cls, *, using: str = "default", **selector: Any) -> Self: ...  # noqa: D102 - as of Model

    id = IntegerField("Record id.")
    email = EmailField("Address.")
    first_name = CharField("Given name.")
    last_name = CharField("Family name.")
    job_title = CharField("Job title.")
    role = CharField("Role name.")
    created_at = DateTimeField("Creation time, in the API user's time zone.")
    updated_at = DateTimeField("Last change, in the API user's time zone.")
    account = IntegerField("Id of the account.")
    timezone = CharField("Time zone; seen on some reads.")

    tag_objects = tagged_as("User")
