"""User: a person who works with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pardot_orm.fields import CharField, DateTimeField, EmailField, IntegerField
from pardot_orm.models.base import Model
from pardot_orm.models.criteria import ids, moments
from pardot_orm.models.relations import tagged_as

if TYPE_CHECKING:
    from pardot_orm.typed.user import UserObjects


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
