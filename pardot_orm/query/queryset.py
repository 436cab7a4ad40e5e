"""QuerySet: a lazy question. Nothing is asked before its records are."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from attrs import evolve

from pardot_orm.connection import DEFAULT_ALIAS, Connection, connections
from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields import shown
from pardot_orm.models.base import Model
from pardot_orm.models.bindings import bindings
from pardot_orm.operations import PAGE_SIZE
from pardot_orm.query import get as getting
from pardot_orm.query.lookups import check_together, parse, plural
from pardot_orm.query.paging import front_page, pages
from pardot_orm.query.plan import Explanation, Query, explain, make_plan, unknown_field

if TYPE_CHECKING:
    import builtins
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Self

    from pardot_orm.changes.unit import BulkResult
    from pardot_orm.payload import Payload

M = TypeVar("M", bound=Model)
R_co = TypeVar("R_co", covariant=True)

# Records that a repr shows before it says that there are more.
REPR_SIZE = 20


class BaseQuerySet(Generic[M, R_co]):
    """What all kinds of query sets share; `R_co` is what iteration gives."""

    def __init__(self, query: Query, using: str | Connection = DEFAULT_ALIAS) -> None:
        self._query = query
        self._using = using
        self._records: builtins.list[R_co] = []  # fetched so far, from the start
        self._pages: Iterator[builtins.list[Payload]] | None = None
        self._is_complete = False
        self._front: builtins.list[R_co] | None = None  # the first page of a walk that gathers all

    def _row(self, record: M) -> R_co:
        raise NotImplementedError

    # --- returns a new query: no request ----------------------------------------------------------------------------

    def _with(self, **changes: Any) -> Self:
        """Return a copy that asks something else; the one place where query sets are copied."""
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        BaseQuerySet.__init__(copy, evolve(self._query, **changes), self._using)
        return copy

    def __copy__(self) -> Self:
        return self._with()  # two that share one walk would each lose what the other fetched

    def _refuse_slice(self, what: str) -> None:
        if self._query.is_sliced:
            raise FieldError(f"A slice can't be {what}.", hint=f"{what.capitalize()} first, then take the slice.")

    def all(self) -> Self:
        """Return a copy that has fetched nothing."""
        return self._with()

    def none(self) -> Self:
        """Return the empty query: it never asks."""
        return self._with(empty=True)

    def using(self, connection: str | Connection) -> Self:
        """Ask another account.

        Args:
            connection: The alias given to `connect()`, or the connection itself.

        Example:
            >>> Prospect.objects.using("default").count() == Prospect.objects.count()
            True
        """
        copy = self._with()
        copy._using = connection
        return copy

    def filter(self, **criteria: Any) -> Self:
        """Keep the records for which all of this holds; Pardot selects them.

        Criteria have the API's names (`score_greater_than=50`, `created_after="yesterday"`, `list_id=8`) or Django's
        spelling of the same (`score__gt=50`, `created_at__gte=...`, `score=50`). Times are aware datetimes, ISO
        texts in the account's time zone, or `today`, `yesterday`, `last_7_days`, `this_month`, `last_month`.

        Raises:
            FieldError: Pardot has no such criterion; names the nearest ones.
            ValidationError: A value is not what the criterion takes.

        Example:
            >>> Prospect.objects.filter(score_greater_than=50, is_starred=True).count() >= 0
            True
        """
        self._refuse_slice("filtered")
        combined = (*self._query.criteria, *parse(self._query.model._meta, criteria))
        check_together(combined)
        return self._with(criteria=combined)

    def order_by(self, key: str = "id", *more: str) -> Self:
        """Sort by one of the object's sort keys, descending with a minus before it.

        A walk over all records is by id, whatever their order, unless a slice is taken: other orders are sorted here.

        Raises:
            FieldError: Pardot can't sort this object by that key.

        Example:
            >>> Prospect.objects.order_by("-created_at")[:3].count()
            3
        """
        self._refuse_slice("sorted")
        if more:
            raise FieldError(
                f"Pardot sorts by one key, not by {len(more) + 1}.",
                hint="Sort the records with sorted(), or drop one.",
            )
        name = key.removeprefix("-")
        meta = self._query.model._meta
        if name not in meta.orders:
            raise FieldError(
                f"Pardot can't sort {plural(meta.object_name)} by {name!r}.",
                hint=f"It can by: {', '.join(meta.orders)}.",
            )
        return self._with(order=(name, key.startswith("-")))

    def reverse(self) -> Self:
        """Sort the other way round."""
        self._refuse_slice("reversed")
        key, descending = self._query.order or ("id", False)
        return self._with(order=(key, not descending))

    def only(self, *fields: str) -> Self:
        """Ask for these fields alone; others are read when they are needed, at a request a record.

        Custom fields go by their names. An unknown name is refused when the query is run, because it may be a custom
        field, if the account's custom fields are not known yet.

        Raises:
            FieldError: A name is no field.
        """
        names = tuple(chain.from_iterable(self._api_names(name) for name in fields))
        return self._with(only=names, deferred=frozenset())

    def defer(self, *fields: str) -> Self:
        """Leave these fields out; they are read when they are needed, at a request a record."""
        names = frozenset(chain.from_iterable(self._api_names(name) for name in fields))
        return self._with(deferred=self._query.deferred | names)

    def _api_names(self, name: str) -> tuple[str, ...]:
        model = self._query.model
        if (field := model._meta.get_field(name)) is not None:
            if field.read == "never":
                raise FieldError(f"{field.label} is in no answer of Pardot's, so it can't be asked for.")
            return (field.api_name,)
        relation = getattr(model, name, None)
        if (column := getattr(relation, "column", None)) is not None:
            return (column,)
        known = None
        if model._meta.has_custom_fields:
            known = bindings.reader.known_custom_fields(self._alias)
        if not model._meta.has_custom_fields or (known is not None and name not in known):
            raise unknown_field(model, name, known or ())
        return (name,)

    # --- requests -----------------------------------------------------------------------------------------------------

    @property
    def _alias(self) -> str:
        return self._using.alias if isinstance(self._using, Connection) else self._using

    @property
    def _connection(self) -> Connection:
        return self._using if isinstance(self._using, Connection) else connections[self._using]

    def _rows(self, page: builtins.list[Payload]) -> builtins.list[R_co]:
        model: type[M] = self._query.model  # type: ignore[assignment] # a query's model is the query set's
        return [self._row(model.from_payload(payload)) for payload in page]

    def _fill(self, number: int | None = None) -> builtins.list[R_co]:
        """Fetch pages until so many records are here, or all."""
        while not self._is_complete and (number is None or len(self._records) < number):
            if self._pages is None:
                connection = self._connection
                self._pages = pages(make_plan(self._query, connection), connection)
            try:
                page = next(self._pages, None)
            except BaseException:
                # A generator that raised looks exhausted: the next look must begin anew, not take this for the end.
                self._pages, self._records = None, []
                raise
            if page is None:
                self._is_complete = True
                self._pages = None
            else:
                self._records += self._rows(page)
        return self._records

    def _first_page(self) -> builtins.list[R_co]:
        """Return what `bool`, `first`, `exists`, `[0]` and repr share; one request."""
        if self._records or self._is_complete:
            return self._records
        if self._front is None:
            connection = self._connection
            plan = make_plan(self._query, connection)
            if plan.strategy != "gather":
                return self._fill(1)
            self._front = self._rows(front_page(plan, connection))
        return self._front

    def __iter__(self) -> Iterator[R_co]:
        position = 0
        while True:
            if position >= len(self._records):
                self._fill(position + 1)
                if position >= len(self._records):
                    return
            yield self._records[position]
            position += 1

    def iterator(self, *, after_id: int | None = None) -> Iterator[R_co]:
        """Iterate without keeping anything: for scans of any size.

        Args:
            after_id: Go on after this record of an earlier scan; for queries in the order of their ids.

        Raises:
            FieldError: `after_id` is given to another order, or to a slice.
            ValidationError: `after_id` is no whole number.
        """
        if after_id is not None:
            if self._query.is_sliced or (self._query.order or ("id",))[0] != "id":
                raise FieldError("after_id resumes a scan in the order of ids; drop order_by() and the slice.")
            if type(after_id) is not int:
                raise ValidationError(f"after_id={shown(after_id)}: it must be a whole number, the id of a record.")
        return self._stream(after_id)

    def _stream(self, after_id: int | None) -> Iterator[R_co]:
        connection = self._connection
        for page in pages(make_plan(self._query, connection), connection, after_id=after_id):
            yield from self._rows(page)

    def __len__(self) -> int:
        return len(self._fill())

    def __bool__(self) -> bool:
        return bool(self._first_page())

    @overload
    def __getitem__(self, index: int) -> R_co: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> R_co | Self:
        if isinstance(index, slice):
            return self._slice(index)
        if index < 0:
            raise FieldError("Negative indices can't be asked of Pardot.", hint="Use reverse()[0] or last().")
        if index >= len(self._records) and not self._is_complete:
            if index < PAGE_SIZE and index < len(front := self._first_page()):
                return front[index]
            if not self._query.is_sliced:
                for row in self[index : index + 1]:
                    return row
            self._fill(index + 1)
        return self._records[index]

    def _slice(self, index: slice) -> Self:
        if index.step is not None:
            raise FieldError("A slice with a step can't be asked of Pardot.", hint="Take it of a list: list(qs)[::2].")
        if (index.start or 0) < 0 or (index.stop or 0) < 0:
            raise FieldError("Negative indices can't be asked of Pardot.", hint="Use reverse() or last().")
        start = self._query.start + (index.start or 0)
        stop = self._query.stop
        if index.stop is not None:
            stop = min(self._query.start + index.stop, stop if stop is not None else sys.maxsize)
        part = self._with(start=start, stop=stop)
        # A front page is in the server's order, as a slice is.
        here = self._records if self._records or self._is_complete else self._front or []
        if self._is_complete or (index.stop is not None and index.stop <= len(here)):
            part._records = here[index]
            part._is_complete = True
        return part

    def first(self) -> R_co | None:
        """Return the first record, or None. One request, shared with `bool`, `exists` and `[0]`."""
        return next(iter(self._first_page()), None)

    def last(self) -> R_co | None:
        """Return the last record, or None. One request."""
        if self._query.is_sliced or self._is_complete:
            return next(reversed(self._fill()), None)
        return self.reverse()[:1].first()

    def exists(self) -> bool:
        """Tell whether any record matches. One request, shared with `bool`, `first` and `[0]`."""
        return bool(self)

    def count(self) -> int:
        """Return the number of records that match. API operation `query`; one request, none if all are fetched."""
        if self._is_complete:
            return len(self._records)
        return getting.count(self._query, self._connection)

    def explain(self, *, estimate: bool = True) -> Explanation:
        """Return what would be asked, and how many requests it takes; costs one count, with `estimate=False` none.

        Example:
            >>> Prospect.objects.filter(score_greater_than=50).explain(estimate=False)
            query prospect  score_greater_than=50  sort_by=id  sort_order=ascending
            walk  by id, each page beginning after the last id of the one before
        """
        connection = self._connection
        plan = make_plan(self._query, connection)
        total = getting.count(evolve(self._query, start=0, stop=None), connection) if estimate else None
        return explain(plan, connection, total)

    def get(self, **criteria: Any) -> R_co:
        """Return the one record that matches.

        `get(id=…)`, `get(email=…)`, `get(fid=…)` and, of a membership, `get(list_id=…, prospect_id=…)` are one
        `read`; other criteria are a query for two records.

        Raises:
            DoesNotExist: There is none.
            MultipleObjectsReturned: There are several; in version 4 prospects may share an address.

        Example:
            >>> Prospect.objects.get(id=60211).id
            60211
        """
        if not (self._query.criteria or self._query.is_sliced or self._query.empty):
            payload = getting.read(self._query, criteria, self._connection)
            if payload is not None:
                return self._rows([payload])[0]
        found = list(self.filter(**criteria)[:2])
        getting.check_one(self._query.model, len(found), criteria)
        return found[0]

    # --- other rows -----------------------------------------------------------------------------------------------

    def values(self, *fields: str) -> ValuesQuerySet[M]:
        """Give dicts of these fields instead of records; without names, of all that a page holds.

        Example:
            >>> Prospect.objects.filter(id=60211).values("id", "score")[0]["id"]
            60211
        """
        return ValuesQuerySet(self._only_rows(fields), self._using, fields)

    @overload
    def values_list(self, *fields: str, flat: Literal[False] = False) -> ValuesListQuerySet[M]: ...
    @overload
    def values_list(self, field: str, /, *, flat: Literal[True]) -> FlatQuerySet[M]: ...
    def values_list(self, *fields: str, flat: bool = False) -> ValuesListQuerySet[M] | FlatQuerySet[M]:
        """Give tuples of these fields instead of records; with `flat=True` the values of one field.

        Example:
            >>> list(Prospect.objects.filter(id__lt=60214).values_list("id", flat=True))
            [60211, 60212, 60213]
        """
        query = self._only_rows(fields)
        if not flat:
            return ValuesListQuerySet(query, self._using, fields)
        if len(fields) != 1:
            raise FieldError(f"flat=True takes one field, not {len(fields)}.")
        return FlatQuerySet(query, self._using, fields)

    def _only_rows(self, fields: tuple[str, ...]) -> Query:
        return (self.only(*fields) if fields else self)._query

    def __repr__(self) -> str:
        name = type(self).__name__
        if not (self._records or self._is_complete or self._front is not None or self._may_fetch()):
            asked = getting.in_words(self._query)
            return f"<{name} of {plural(self._query.model._meta.object_name)}{asked}, not fetched>"
        rows = self._first_page()[: REPR_SIZE + 1]
        shown = [repr(row) for row in rows[:REPR_SIZE]] + (["..."] if len(rows) > REPR_SIZE else [])
        return f"<{name} [{', '.join(shown)}]>"

    def _may_fetch(self) -> bool:
        """Tell whether somebody is looking: debuggers and error reporters must not send requests."""
        if hasattr(sys, "ps1") or "IPython" in sys.modules:
            return True
        known = isinstance(self._using, Connection) or self._using in connections
        return known and self._connection.repr_fetches


class QuerySet(BaseQuerySet[M, M]):
    """A lazy question about records of an object; `Model.objects` makes them.

    Example:
        >>> hot = Prospect.objects.filter(score_greater_than=50).order_by("-created_at")
        >>> hot[:2].count() <= 2
        True
    """

    def _row(self, record: M) -> M:
        return record

    def create(self, **values: Any) -> M:
        """Create a record and return it. API operation `create`; one request, or queued in a unit of work.

        Raises:
            ValidationError: A value is not allowed, or a required one is missing.
        """
        model: type[M] = self._query.model  # type: ignore[assignment] # a query's model is the query set's
        record = model(**values)
        record._state.baseline.alias = self._alias
        record.save()
        return record

    def get_or_create(self, defaults: Mapping[str, Any] | None = None, **criteria: Any) -> tuple[M, bool]:
        """Return the record that matches and False, or create it and return it and True. Two requests at the most.

        Args:
            defaults: Further values of a record that is created.
            criteria: As for `get`; those that are fields are values of a created record too.
        """
        try:
            return self.get(**criteria), False
        except self._query.model.DoesNotExist:
            return self.create(**{**criteria, **(defaults or {})}), True

    def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult:
        """Set fields of all records; those that have the values already are not sent.

        API operation `batchUpdate` where the object has it: a request for 50 changed records, and the walk.

        Args:
            expect: How many changes are expected; another number is refused before the first write.
            values: Field -> value.

        Raises:
            UnitOfWorkError: Another number than expected would change.
            BulkError: Some records failed; the others are saved.

        Example:
            >>> Prospect.objects.filter(id=60211).update(city="Bath")
            <BulkResult 1 saved>
        """
        fields = self._query.model._meta.fields
        readable = [name for name in values if name not in fields or fields[name].read != "never"]
        result: BulkResult = bindings.writer.update_all(self.only("id", *readable), values, expect)
        return result

    def delete(self, *, expect: int | range | None = None) -> BulkResult:
        """Delete all records, a request for each; prospects go to the recycle bin.

        Raises:
            UnitOfWorkError: Another number than expected would be deleted.
            BulkError: Some records failed; the others are deleted.
        """
        result: BulkResult = bindings.writer.delete_all(self.only("id"), expect)
        return result


class _FieldRows(BaseQuerySet[M, R_co]):
    """Rows made of some fields of each record."""

    def __init__(self, query: Query, using: str | Connection, fields: Iterable[str]) -> None:
        super().__init__(query, using)
        self._names = tuple(fields)

    def _row_names(self, record: M) -> tuple[str, ...]:
        return self._names or readable_names(record)

    def _value(self, record: M, name: str) -> Any:
        if column := getattr(getattr(type(record), name, None), "column", None):
            name = column  # as in Django, the id stands for a related record, which would cost a request
        return getattr(record, name) if hasattr(type(record), name) else record.custom[name]


class ValuesQuerySet(_FieldRows[M, dict[str, Any]]):
    """A query set of dicts."""

    def _row(self, record: M) -> dict[str, Any]:
        return {name: self._value(record, name) for name in self._row_names(record)}


class ValuesListQuerySet(_FieldRows[M, tuple[Any, ...]]):
    """A query set of tuples."""

    def _row(self, record: M) -> tuple[Any, ...]:
        return tuple(self._value(record, name) for name in self._row_names(record))


class FlatQuerySet(_FieldRows[M, Any]):
    """A query set of the values of one field."""

    def _row(self, record: M) -> Any:
        return self._value(record, self._names[0])


def readable_names(record: Model) -> tuple[str, ...]:
    """Return the fields that a record was loaded with, custom ones included."""
    is_loaded = record._state.baseline.is_loaded
    names = [name for name, field in record._meta.fields.items() if is_loaded(field.api_name)]
    if record._meta.has_custom_fields:
        names += [name for name in record.custom if is_loaded(name)]
    return tuple(names)
