"""QuerySet: a lazy question. Nothing is asked before its records are."""

from __future__ import annotations

import time
from collections import namedtuple
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import cache
from itertools import islice
from math import ceil
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from pardot_orm.connection.registry import DEFAULT_ALIAS
from pardot_orm.errors import ConflictError, FieldError, ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.models.base import Model, creating_in
from pardot_orm.models.moments import naming_zone
from pardot_orm.models.ports import bindings
from pardot_orm.protocol.payload import own_name
from pardot_orm.query.asking.suggestions import check_update, found_here_first, price_in_words
from pardot_orm.query.chaining import check_names
from pardot_orm.query.explaining import with_prefetches
from pardot_orm.query.fetching import Fetching
from pardot_orm.query.plan import make_plan
from pardot_orm.query.pulling import KEY as CHANGED
from pardot_orm.query.pulling import Pull, check_can_pull, moment_of
from pardot_orm.query.reading import get as getting
from pardot_orm.query.reading.made import Made
from pardot_orm.query.reading.prefetching import Prefetcher
from pardot_orm.query.reading.single import as_it_will_be, missing, several, value_of
from pardot_orm.query.walking.paging import pages, record_id_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pardot_orm.changes.results import BulkResult
    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.kinds import Field
    from pardot_orm.query.explaining import Explanation
    from pardot_orm.query.plan import Query

M = TypeVar("M", bound=Model)
R_co = TypeVar("R_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)


class BaseQuerySet(Fetching[M, R_co]):
    """What all kinds of query sets share."""

    def __init__(self, query: Query, using: str | Connection = DEFAULT_ALIAS) -> None:
        self._begin(query, using)

    def get(self, **criteria: Any) -> R_co:
        """Return the one record that matches.

        `get(id=…)`, `get(email=…)`, `get(fid=…)` and, of a membership, `get(list_id=…, prospect_id=…)` are one
        `read`; other criteria are a query for two records.

        Raises:
            DoesNotExist: There is none.
            MultipleObjectsReturned: There are several, its `.records`; in version 4 prospects may share an address.

        Example:
            >>> Prospect.objects.get(id=60211).id
            60211
        """
        query = self._query
        if not (query.criteria or query.trees or query.is_sliced or query.empty):
            record = self._read(criteria)
            if record is not None:
                return self._rows([record])[0]
        found = list(islice(self.filter(**criteria), 2) if query.trees else self.filter(**criteria)[:2])
        getting.check_one(self._query.model, found, criteria)
        return found[0]

    def _read(self, criteria: Mapping[str, Any]) -> Model | None:
        """Return the record that selectors name, as the unit of work leaves it; None where they are none."""
        model = self._query.model
        email = criteria.get("email")
        new = bindings.writer.waiting_creates(model, self._alias, email) if isinstance(email, str) else []
        try:
            payload = getting.read(self._query, criteria, self._connection)
        except model.DoesNotExist:
            if not new:
                raise
            if len(new) > 1:
                raise several(model, criteria, new) from None
            return new[0]
        return None if payload is None else as_it_will_be(model._from_payload(payload))

    def earliest(self, key: str = "created_at") -> R_co:
        """Return the record that comes first by a sort key. One request.

        Raises:
            DoesNotExist: No record matches.
        """
        return self._extreme(key)

    def latest(self, key: str = "created_at") -> R_co:
        """Return the record that comes last by a sort key. One request.

        Raises:
            DoesNotExist: No record matches.

        Example:
            >>> Prospect.objects.latest("updated_at") == Prospect.objects.order_by("-updated_at").first()
            True
        """
        return self._extreme(key[1:] if key.startswith("-") else f"-{key}")

    def _extreme(self, key: str) -> R_co:
        found = self.order_by(key).first()
        if found is None:
            raise missing(self._query.model, {})
        return found

    def in_bulk(self, ids: Iterable[int]) -> dict[int, R_co]:
        """Return the records with these ids that the query finds, by id.

        A request for each 200 neighbouring records at the most, and never more than one an id.

        Raises:
            FieldError: The query is sliced or ordered.
            ValidationError: An id is no whole number above zero, or a record of another object.

        Example:
            >>> Prospect.objects.in_bulk([60211, 60213, 1])
            {60211: <Prospect 60211 margaret-distefano@harbour.example>, 60213: <Prospect 60213 ...>}
        """
        if self._query.is_sliced or self._query.order is not None:
            raise FieldError("in_bulk() finds records by their ids.", hint="Drop order_by() and the slice.")
        if isinstance(ids, str | bytes) or not isinstance(ids, Iterable):
            raise ValidationError(f"in_bulk({shown(ids)}): write several ids, such as [60211, 60213].")
        wanted = sorted({getting.clean_id(record_id, self._query.model._meta.object_name) for record_id in ids})
        if not wanted:
            return {}
        plan = make_plan(self.filter(id__in=wanted)._query, self._connection)
        found: dict[int, R_co] = {}
        for page in pages(plan, self._connection):
            found.update(zip(map(record_id_of, page), self._rows(page), strict=True))
        return {record_id: found[record_id] for record_id in wanted if record_id in found}

    def changed_since(self, bookmark: datetime | str | None) -> Pull[R_co]:
        """Return the records that changed since an earlier pull, to be iterated once, and then its `bookmark`.

        Nothing that changes while the pull runs is lost: it belongs to the next one. Two requests beside the pages.
        What changed within the second of the bookmark, or during a pull that had not come to it yet, comes twice: write
        records by their ids. Deleted records are not told, since a query shows none; a pull of
        `filter(deleted=True)` tells those that came into the recycle bin.

        Args:
            bookmark: That of the pull before, None for the first: then it is all records.

        Raises:
            FieldError: Pardot can't tell what changed of this object.
            ValidationError: The bookmark has no time zone.

        Example:
            >>> pull = Prospect.objects.changed_since(None)
            >>> len(list(pull)), pull.bookmark.tzinfo is not None
            (59, True)
            >>> len(list(Prospect.objects.changed_since(pull.bookmark))) >= 1
            True
        """
        check_can_pull(self._query)
        try:
            before = moment_of(bookmark)
        except ValidationError as error:
            raise naming_zone(error, self._alias) from None
        changed = self if before is None else self.filter(updated_at__gte=before)
        late = self._connection.can(self._query.model._meta, lambda can: can.invisible_for)

        def newest() -> datetime | None:
            everything: QuerySet[Any] = QuerySet(type(self._query)(self._query.model), self._using)
            record = everything.only(CHANGED).order_by(f"-{CHANGED}")[:1].first()
            found: datetime | None = getattr(record, CHANGED) if record is not None else None
            # An older change may be shown later than the newest one.
            settled = found and found - timedelta(seconds=ceil(late))
            return max(filter(None, (settled, before)), default=None)

        return Pull(newest, changed.iterator)

    # --- other rows -----------------------------------------------------------------------------------------------

    def values(self, *fields: str) -> ValuesQuerySet[M, dict[str, Any]]:
        """Give dicts of these fields instead of records; without names, of all that a page holds.

        The name of a relation that stands for an id gives this id; a custom field of that name is `custom__campaign`.

        Example:
            >>> Prospect.objects.filter(id=60211).values("id", "score")[0]["id"]
            60211
        """
        check_names("values", fields)
        return ValuesQuerySet(self._only_rows(fields), self._using, fields)

    def ids(self) -> FlatQuerySet[M, int]:
        """Give the ids alone."""
        ids: FlatQuerySet[M, int] = self.values_list("id", flat=True)
        return ids

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
        """Give tuples of these fields instead of records.

        Args:
            fields: Their names; none is all that a page holds.
            flat: Give the values of one field instead.
            named: Give named tuples; a name that can be no attribute (a keyword, one with an underscore before it, one
                given twice) becomes `_0`, `_1` ..., by its position.

        Example:
            >>> list(Prospect.objects.filter(id__lt=60214).values_list("id", flat=True))
            [60211, 60212, 60213]
        """
        check_names("values_list", fields)
        query = self._only_rows(fields)
        if flat and named:
            raise FieldError("flat=True and named=True contradict each other.")
        if not flat:
            return (NamedQuerySet if named else ValuesListQuerySet)(query, self._using, fields)
        if len(fields) != 1:
            raise FieldError(f"flat=True takes one field, not {len(fields)}.")
        return FlatQuerySet(query, self._using, fields)

    def _only_rows(self, fields: tuple[str, ...]) -> Query:
        return (self.only(*fields) if fields else self)._query


class QuerySet(BaseQuerySet[M, M]):
    """A lazy question about records of an object; `Model.objects` makes them.

    Example:
        >>> hot = Prospect.objects.filter(score_greater_than=50).order_by("-created_at")
        >>> hot[:2].count() <= 2
        True
    """

    def _begin(self, query: Query, using: str | Connection) -> None:
        super()._begin(query, using)
        self._prefetcher: Prefetcher | None = None

    def _row(self, record: M) -> M:
        return record

    def _rows(self, page: Iterable[Any]) -> list[M]:
        records = super()._rows(page)
        if self._query.prefetch:
            self._prefetching().load(records)
        return records

    def _prefetching(self) -> Prefetcher:
        if self._prefetcher is None:
            self._prefetcher = Prefetcher(self._query, self._connection, lambda query: QuerySet(query, self._using))
        return self._prefetcher

    def _explained(self, explanation: Explanation) -> Explanation:
        if not self._query.prefetch:
            return explanation
        return with_prefetches(explanation, self._prefetching().loaders)

    def _take(self, records: list[M]) -> None:
        """Take records as the whole answer. For the library's own use."""
        self._records, self._is_complete = records, True

    def create(self, **values: Any) -> M:
        """Create a record and return it. API operation `create`; one request, or queued in a unit of work.

        Args:
            values: Field -> value, custom ones too; `custom={...}` names custom fields alone, for a name that
                something else of the class has (`lists`).

        Raises:
            ValidationError: A value is not allowed, or a required one is missing.
        """
        model: type[M] = self._query.model  # type: ignore[assignment] # a query's model is the query set's
        with creating_in(self._alias):
            record = model(**values)
        record.save()
        return record

    def get_or_create(self, defaults: Mapping[str, Any] | None = None, **criteria: Any) -> Made[M]:
        """Return the record that matches and False, or create it and return it and True. Two requests at the most.

        Where another client creates it between the two, and Pardot refuses a second one, it is the other's, and False.
        Where the create takes it out of the recycle bin the pair's `action` is `revived`, and it is False too.

        Args:
            defaults: Further values of a record that is created.
            criteria: As for `get`; those that are fields are values of a created record too.

        Raises:
            FieldError: Pardot finds nothing by these; names what does.
        """
        return self._get_or_create("get_or_create", defaults, criteria)

    def _get_or_create(self, method: str, defaults: Mapping[str, Any] | None, criteria: Mapping[str, Any]) -> Made[M]:
        values = {**criteria, **(defaults or {})}
        try:
            return Made(self._got(criteria, values), "found")
        except FieldError as error:
            price = price_in_words(self._query.model, self._alias)
            raise found_here_first(error, self._query.model, criteria, self._known_custom, method, price) from None
        except self._query.model.DoesNotExist as error:
            was_in_bin = error.is_archived
        try:
            record = self.create(**values)
        except ConflictError:  # somebody else was faster
            try:
                return Made(self.get(**criteria), "found")
            except self._query.model.DoesNotExist:
                pass
            raise
        # Version 4 tells nothing of the recycle bin by an address, and makes another one.
        return Made(record, "revived" if was_in_bin or record._state.is_revived else "created")

    def _got(self, criteria: Mapping[str, Any], values: Mapping[str, Any]) -> M:
        """Return the record that matches; one that was just created here, and is not shown yet, is waited for."""
        try:
            return self.get(**criteria)
        except self._query.model.DoesNotExist:
            left = bindings.writer.unseen_for(self._query.model, self._alias, values)
            if not left:
                raise
        time.sleep(left)
        return self.get(**criteria)

    def update_or_create(self, defaults: Mapping[str, Any] | None = None, **criteria: Any) -> Made[M]:
        """Set `defaults` on the record that matches and return it and False, or create it and return it and True.

        Two requests at the most; one if the record has the values already. What was done is the pair's `action`.

        Args:
            defaults: The values to set.
            criteria: As for `get`; those that are fields are values of a created record too.

        Example:
            >>> made = Prospect.objects.update_or_create({"city": "Wells"}, email="margaret-distefano@harbour.example")
            >>> made.action, made[1]
            ('updated', False)
        """
        made = self._get_or_create("update_or_create", defaults, criteria)
        if made.action != "found":
            return made
        record = made[0]
        record._set_values(defaults or {})
        saved = record.save()
        return Made(record, "updated" if saved or saved.queued else "unchanged")

    def update(self, *, expect: int | range | None = None, **values: Any) -> BulkResult:
        """Set fields of all records; those that have the values already are not sent.

        API operation `batchUpdate` where the object has it: a request for 50 changed records, and the walk.

        Args:
            expect: How many changes are expected; another number is refused before the first write.
            values: Field -> value, custom ones too; `custom={...}` names custom fields alone.

        Raises:
            UnitOfWorkError: Another number than expected would change.
            BulkError: Some records failed; the others are saved.

        Example:
            >>> Prospect.objects.filter(id=60211).update(city="Bath")
            <BulkResult 1 saved>
        """
        check_update(self._query.model, values)
        fields = self._query.model._meta.fields
        custom = values.get("custom")
        names = [name for name in values if name != "custom"] + list(custom if isinstance(custom, Mapping) else ())
        readable = [name for name in names if name not in fields or fields[name].read != "never"]
        result: BulkResult = bindings.writer.update_all(self.only(*self._known_by, *readable), values, expect)
        return result

    @property
    def _known_by(self) -> tuple[str, ...]:
        """What a preview and an error know a record by: its id, and its address or name where a page shows it."""
        meta = self._query.model._meta
        field = meta.fields.get(meta.shows or "")
        return ("id", field.name) if field is not None and field.is_in_pages else ("id",)

    def delete(self, *, expect: int | range | None = None) -> BulkResult:
        """Delete all records, a request for each; prospects go to the recycle bin.

        Raises:
            UnitOfWorkError: Another number than expected would be deleted.
            BulkError: Some records failed; the others are deleted.
        """
        result: BulkResult = bindings.writer.delete_all(self.only(*self._known_by), expect)
        return result


class _FieldRows(BaseQuerySet[M, R_co]):
    """Rows made of some fields of each record."""

    def __init__(self, query: Query, using: str | Connection, fields: Iterable[str]) -> None:
        super().__init__(query, using)
        self._names = tuple(fields)

    def _begin(self, query: Query, using: str | Connection) -> None:
        super()._begin(query, using)
        self._shown: tuple[str, ...] = ()  # where nobody named fields: those that the first page shows

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "names": self._names}

    def __setstate__(self, pickled: dict[str, Any]) -> None:
        super().__setstate__(pickled)
        self._names = pickled["names"]

    def _rows(self, page: Iterable[Any]) -> list[R_co]:
        records = list(page)
        if not (self._names or self._shown):
            self._shown = shown_names(records)
        return super()._rows(records)

    @property
    def _row_names(self) -> tuple[str, ...]:
        return self._names or self._shown

    def _value(self, record: M, name: str) -> Any:
        field = record._meta.get_field(name)
        if not self._names and not _is_here(record, name, field):
            return None  # a form of which nobody knows what it leaves out leaves out what is empty
        # As in Django, the id stands for a related record, which would cost a request. Rows of all fields have none.
        is_field = field is not None or not self._names
        column = None if is_field else getattr(getattr(type(record), name, None), "column", None)
        value = value_of(record, column or name)
        return list(value) if isinstance(value, MultiValue) else value


class ValuesQuerySet(_FieldRows[M, V_co]):
    """A query set of dicts; `V_co` is how type checkers see them."""

    def _row(self, record: M) -> V_co:
        row: Any = {name: self._value(record, name) for name in self._row_names}
        return row  # type: ignore[no-any-return] # a dict, whatever is known of its keys


class ValuesListQuerySet(_FieldRows[M, V_co]):
    """A query set of tuples; `V_co` is how type checkers see them."""

    def _row(self, record: M) -> V_co:
        row: Any = tuple(self._value(record, name) for name in self._row_names)
        return row  # type: ignore[no-any-return] # a tuple, whatever is known of its entries


class NamedQuerySet(ValuesListQuerySet[M, Any]):
    """A query set of named tuples."""

    def _row(self, record: M) -> Any:
        return _row_class(self._row_names)(*super()._row(record))


@cache
def _row_class(names: tuple[str, ...]) -> Any:
    """Return the class of rows with these names; one that can be no attribute, or comes again, is `_<position>`."""
    rows: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc] # noqa: PYI024 - its fields are only known now

    # Nobody finds the class by its name, so a row is pickled as what it is made of.
    return type("Row", (rows,), {"__slots__": (), "__reduce__": lambda row: (_row, (names, tuple(row)))})


def _row(names: tuple[str, ...], values: tuple[Any, ...]) -> Any:
    return _row_class(names)(*values)


class FlatQuerySet(_FieldRows[M, V_co]):
    """A query set of the values of one field, of type `V_co`."""

    def _row(self, record: M) -> V_co:
        value: V_co = self._value(record, self._names[0])
        return value


def shown_names(records: Sequence[Model]) -> tuple[str, ...]:
    """Return the fields that a page of records was asked for or shows, custom ones included: all rows have the same."""
    if not records:
        return ()
    meta, payloads = records[0]._meta, [record._state.baseline.payload for record in records]
    columns = {payload.columns for payload in payloads if payload is not None}
    known = {name for each in columns for name in (*each.names, *each.source.fetched)}
    names = [name for name, field in meta.fields.items() if field.api_name in known]
    if meta.has_custom_fields:
        is_whole = any(each.source.complete for each in columns)
        names += [
            name
            for name in records[0].custom
            if (is_whole or name in known or own_name(name) in known) and name not in meta.by_api_name
        ]
    return tuple(names)


def _is_here(record: Model, name: str, field: Field[Any] | None) -> bool:
    baseline = record._state.baseline
    return baseline.holds_custom(name) if field is None else baseline.is_loaded(field.api_name)
