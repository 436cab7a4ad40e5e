"""Manager: `Prospect.objects`, where every question begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, NoReturn, TypeVar, overload

from pardot_orm.errors import UnknownFieldError
from pardot_orm.models.base import Model
from pardot_orm.query.plan import Query
from pardot_orm.query.queryset import QuerySet

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from pardot_orm.connection.connection import Connection
    from pardot_orm.query.asking.expressions import Q
    from pardot_orm.query.explaining import Explanation
    from pardot_orm.query.pulling import Pull
    from pardot_orm.query.queryset import FlatQuerySet, ValuesListQuerySet, ValuesQuerySet
    from pardot_orm.query.reading.made import Made

M = TypeVar("M", bound=Model)


class Manager(Generic[M]):
    """Makes query sets of a class. Its methods are those of `QuerySet`, on all records.

    It has neither `update` nor `delete`: what concerns every record of an account is said with `.all()`.

    Example:
        >>> Prospect.objects.count() > 0
        True
    """

    def __init__(self, model: type[M]) -> None:
        self._model = model

    def __repr__(self) -> str:
        return f"<Manager of {self._model.__name__}>"

    def all(self) -> QuerySet[M]:
        """Return the query for all records."""
        return QuerySet(Query(self._model))

    def none(self) -> QuerySet[M]:
        """As `QuerySet.none`."""
        return self.all().none()

    def using(self, connection: str | Connection) -> QuerySet[M]:
        """As `QuerySet.using`."""
        return self.all().using(connection)

    def filter(self, *q: Q, **criteria: Any) -> QuerySet[M]:
        """As `QuerySet.filter`."""
        return self.all().filter(*q, **criteria)

    def where(self, *conditions: Q | Callable[[M], object], **lookups: Any) -> QuerySet[M]:
        """As `QuerySet.where`."""
        return self.all().where(*conditions, **lookups)

    def exclude(self, *q: Q, **conditions: Any) -> QuerySet[M]:
        """As `QuerySet.exclude`."""
        return self.all().exclude(*q, **conditions)

    def order_by(self, key: str = "id", *more: str) -> QuerySet[M]:
        """As `QuerySet.order_by`."""
        return self.all().order_by(key, *more)

    def reverse(self) -> QuerySet[M]:
        """As `QuerySet.reverse`."""
        return self.all().reverse()

    def only(self, *fields: str) -> QuerySet[M]:
        """As `QuerySet.only`."""
        return self.all().only(*fields)

    def defer(self, *fields: str) -> QuerySet[M]:
        """As `QuerySet.defer`."""
        return self.all().defer(*fields)

    def select_related(self, *relations: str) -> QuerySet[M]:
        """As `QuerySet.select_related`."""
        return self.all().select_related(*relations)

    def output(self, form: Literal["bulk", "simple", "full", "mobile"]) -> QuerySet[M]:
        """As `QuerySet.output`."""
        return self.all().output(form)

    def prefetch_related(self, *relations: str) -> QuerySet[M]:
        """As `QuerySet.prefetch_related`."""
        return self.all().prefetch_related(*relations)

    def values(self, *fields: str) -> ValuesQuerySet[M, dict[str, Any]]:
        """As `QuerySet.values`."""
        return self.all().values(*fields)

    def ids(self) -> FlatQuerySet[M, int]:
        """As `QuerySet.ids`."""
        return self.all().ids()

    @overload
    def values_list(
        self, *fields: str, flat: Literal[False] = False, named: Literal[False] = False
    ) -> ValuesListQuerySet[M, tuple[Any, ...]]: ...
    @overload
    def values_list(
        self, *fields: str, flat: Literal[False] = False, named: Literal[True]
    ) -> ValuesListQuerySet[M, Any]: ...
    @overload
    def values_list(self, field: str, /, *, flat: Literal[True]) -> FlatQuerySet[M, Any]: ...
    def values_list(self, *fields: str, flat: bool = False, named: bool = False) -> Any:
        """As `QuerySet.values_list`."""
        values_list: Any = self.all().values_list
        return values_list(*fields, flat=flat, named=named)

    def get(self, **criteria: Any) -> M:
        """As `QuerySet.get`."""
        return self.all().get(**criteria)

    def first(self) -> M | None:
        """As `QuerySet.first`."""
        return self.all().first()

    def last(self) -> M | None:
        """As `QuerySet.last`."""
        return self.all().last()

    def earliest(self, key: str = "created_at") -> M:
        """As `QuerySet.earliest`."""
        return self.all().earliest(key)

    def latest(self, key: str = "created_at") -> M:
        """As `QuerySet.latest`."""
        return self.all().latest(key)

    def in_bulk(self, ids: Iterable[int]) -> dict[int, M]:
        """As `QuerySet.in_bulk`."""
        return self.all().in_bulk(ids)

    def changed_since(self, bookmark: datetime | str | None) -> Pull[M]:
        """As `QuerySet.changed_since`."""
        return self.all().changed_since(bookmark)

    def count(self) -> int:
        """As `QuerySet.count`."""
        return self.all().count()

    def exists(self) -> bool:
        """As `QuerySet.exists`."""
        return self.all().exists()

    def iterator(self, *, after_id: int | None = None, checkpoint: str | os.PathLike[str] | None = None) -> Iterator[M]:
        """As `QuerySet.iterator`."""
        return self.all().iterator(after_id=after_id, checkpoint=checkpoint)

    def explain(self, *, estimate: bool = True) -> Explanation:
        """As `QuerySet.explain`."""
        return self.all().explain(estimate=estimate)

    def create(self, **values: Any) -> M:
        """As `QuerySet.create`."""
        return self.all().create(**values)

    def get_or_create(self, defaults: Mapping[str, Any] | None = None, **criteria: Any) -> Made[M]:
        """As `QuerySet.get_or_create`."""
        return self.all().get_or_create(defaults, **criteria)

    def update_or_create(self, defaults: Mapping[str, Any] | None = None, **criteria: Any) -> Made[M]:
        """As `QuerySet.update_or_create`."""
        return self.all().update_or_create(defaults, **criteria)

    if not TYPE_CHECKING:  # to type checkers its presence would allow every name, and all that follows it

        def __getattr__(self, name: str) -> NoReturn:
            if name in {"update", "delete"}:
                raise UnknownFieldError(
                    f"{self._model.__name__}.objects.{name}() would concern every record.",
                    hint=f"If that is meant, write .objects.all().{name}(); else filter() first.",
                )
            if name.startswith("_"):  # copy and pickle ask a manager that has no model yet
                raise AttributeError(name)
            raise AttributeError(f"Manager of {self._model.__name__} has no {name!r}.")
