"""Managers whose query sets are of a class of their own, to type checkers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pardot_orm.models.base import Model
from pardot_orm.query.manager import Manager
from pardot_orm.query.queryset import QuerySet

if TYPE_CHECKING:
    from pardot_orm.connection import Connection

M = TypeVar("M", bound=Model)
S = TypeVar("S", bound=QuerySet[Any])


class TypedManager(Manager[M], Generic[M, S]):
    """A manager whose query sets are of the class S."""

    if TYPE_CHECKING:

        def all(self) -> S: ...
        def none(self) -> S: ...
        def using(self, connection: str | Connection) -> S: ...
        def order_by(self, key: str = "id", *more: str) -> S: ...
        def reverse(self) -> S: ...
        def only(self, *fields: str) -> S: ...
        def select_related(self, *relations: str) -> S: ...
        def prefetch_related(self, *relations: str) -> S: ...
        def defer(self, *fields: str) -> S: ...
