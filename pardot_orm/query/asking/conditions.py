"""Conditions on a record that this side checks, and how they combine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.query.asking.lookups import check_can_tell, instant
from pardot_orm.query.reading.single import value_of

if TYPE_CHECKING:
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Decoding

Test = Callable[[Any, Any], bool]

TEXT_TESTS: dict[str, Test] = {
    "iexact": lambda value, wanted: value.casefold() == wanted.casefold(),
    "contains": lambda value, wanted: wanted in value,
    "icontains": lambda value, wanted: wanted.casefold() in value.casefold(),
    "startswith": lambda value, wanted: value.startswith(wanted),
    "istartswith": lambda value, wanted: value.casefold().startswith(wanted.casefold()),
    "endswith": lambda value, wanted: value.endswith(wanted),
    "iendswith": lambda value, wanted: value.casefold().endswith(wanted.casefold()),
    "regex": lambda value, wanted: wanted.search(value) is not None,
    "iregex": lambda value, wanted: wanted.search(value) is not None,
}
ORDER_TESTS: dict[str, Test] = {
    "gt": lambda value, wanted: value > wanted,
    "gte": lambda value, wanted: value >= wanted,
    "lt": lambda value, wanted: value < wanted,
    "lte": lambda value, wanted: value <= wanted,
    "range": lambda value, wanted: wanted[0] <= value <= wanted[1],
}
TESTS: dict[str, Test] = {
    "exact": lambda value, wanted: bool(value == wanted),
    "in": lambda value, wanted: value in wanted,
    **ORDER_TESTS,
    **TEXT_TESTS,
}

# Parts of moments and days, each a whole number or a day that can be looked at in turn: `created_at__year__gte=2024`.
PARTS: dict[str, Callable[[Any], Any]] = {
    "date": lambda value: value.date() if isinstance(value, datetime) else value,
    "year": lambda value: value.year,
    "month": lambda value: value.month,
    "day": lambda value: value.day,
    "week": lambda value: value.isocalendar().week,
    "week_day": lambda value: value.isoweekday() % 7 + 1,  # Sunday is 1, as in Django
    "hour": lambda value: value.hour,
    "minute": lambda value: value.minute,
    "second": lambda value: value.second,
}


class Condition:
    """Something that is true of a record or not."""

    def __call__(self, record: Model) -> bool:
        raise NotImplementedError

    @property
    def fields(self) -> frozenset[str]:
        """The API names of the fields it looks at, so that a query can ask for them."""
        return frozenset()

    @property
    def relations(self) -> frozenset[str]:
        """The relations it follows, each of which may cost a request a record."""
        return frozenset()

    def starting(self, decoding: Decoding, now: datetime) -> Condition:
        """Return the condition as it is meant by a walk that starts now."""
        del decoding, now
        return self


@frozen(repr=False)
class Lookup(Condition):
    """One lookup of one field: `first_name__iexact="joe"`."""

    keyword: str
    path: tuple[str, ...]  # a field, or a relation and a field of its record
    parts: tuple[str, ...]
    lookup: str
    wanted: Any
    api_name: str | None  # None where the first step is read per record
    is_moment: bool = False  # whether instants are compared

    def starting(self, decoding: Decoding, now: datetime) -> Condition:
        """Fix what words and local times mean.

        Raises:
            ValidationError: Answers can't tell whether a moment lies before or after one that is looked for.
        """
        if not self.is_moment:
            return self
        wanted = self.wanted if isinstance(self.wanted, list) else [self.wanted]
        found = [instant(w, decoding, now) if isinstance(w, str) else w for w in wanted]
        for bound in found:
            check_can_tell(f"where({self.keyword}=...)", bound, decoding, is_upper=self.lookup == "lt")
        return evolve(self, wanted=found if isinstance(self.wanted, list) else found[0])

    def __call__(self, record: Model) -> bool:
        value = _value(record, self.path)
        if self.lookup == "isnull":
            return (value is None or value == []) is self.wanted
        if value is None:
            return self.lookup == "exact" and self.wanted is None
        try:
            for part in self.parts:
                value = PARTS[part](value)
            if self.is_moment:
                value = value.astimezone(UTC)  # a moment in the repeated hour equals none of another zone (PEP 495)
            if isinstance(value, MultiValue):
                return _test_values(list(value), self.lookup, self.wanted)
            return TESTS[self.lookup](value, self.wanted)
        except (AttributeError, TypeError):
            return False  # a number or date field of the account that holds other text

    @property
    def fields(self) -> frozenset[str]:
        return frozenset() if self.api_name is None else frozenset({self.api_name})

    @property
    def relations(self) -> frozenset[str]:
        return frozenset(self.path[:-1])

    def __repr__(self) -> str:
        return f"{self.keyword}={self.wanted!r}"


@frozen(repr=False)
class Call(Condition):
    """A function of the user's."""

    function: Callable[[Any], object]

    def __call__(self, record: Model) -> bool:
        return bool(self.function(record))

    def __repr__(self) -> str:
        return f"{getattr(self.function, '__name__', 'a function')}(record)"


@frozen(repr=False)
class Not(Condition):
    """The opposite of a condition."""

    inner: Condition

    def __call__(self, record: Model) -> bool:
        return not self.inner(record)

    def starting(self, decoding: Decoding, now: datetime) -> Condition:
        return Not(self.inner.starting(decoding, now))

    @property
    def fields(self) -> frozenset[str]:
        return self.inner.fields

    @property
    def relations(self) -> frozenset[str]:
        return self.inner.relations

    def __repr__(self) -> str:
        return f"not {self.inner!r}"


@frozen(repr=False)
class Several(Condition):
    """Conditions taken together."""

    conditions: tuple[Condition, ...]

    def starting(self, decoding: Decoding, now: datetime) -> Condition:
        return type(self)(tuple(condition.starting(decoding, now) for condition in self.conditions))

    @property
    def fields(self) -> frozenset[str]:
        return frozenset().union(*(condition.fields for condition in self.conditions))

    @property
    def relations(self) -> frozenset[str]:
        return frozenset().union(*(condition.relations for condition in self.conditions))


@frozen(repr=False)
class Either(Several):
    """True where one of several is."""

    def __call__(self, record: Model) -> bool:
        return any(condition(record) for condition in self.conditions)

    def __repr__(self) -> str:
        return f"({' or '.join(map(repr, self.conditions))})"


@frozen(repr=False)
class All(Several):
    """True where all of several are."""

    def __call__(self, record: Model) -> bool:
        return all(condition(record) for condition in self.conditions)

    def __repr__(self) -> str:
        return f"({' and '.join(map(repr, self.conditions))})"


def named_ids(condition: Condition) -> frozenset[int] | None:
    """Return the ids of which a record must have one to meet a condition, None where any may do."""
    if isinstance(condition, All):
        named = [ids for each in condition.conditions if (ids := named_ids(each)) is not None]
        return frozenset.intersection(*named) if named else None
    if not isinstance(condition, Lookup) or condition.path != ("id",) or condition.parts:
        return None
    if condition.lookup not in {"in", "exact"}:
        return None
    wanted = condition.wanted if condition.lookup == "in" else [condition.wanted]
    return frozenset(record_id for record_id in wanted if record_id is not None)


def _value(record: Any, path: tuple[str, ...]) -> Any:
    *relations, name = path
    for relation in relations:
        record = getattr(record, relation)
        if record is None:
            return None
    return value_of(record, name)


def _test_values(values: list[str], lookup: str, wanted: Any) -> bool:
    """Test a field of several values: `exact` as a whole, `contains` for one of them, text lookups on each."""
    if lookup == "exact":
        return values == ([wanted] if isinstance(wanted, str) else list(wanted or ()))
    if lookup == "contains":
        return wanted in values
    if lookup == "icontains":
        return any(value.casefold() == wanted.casefold() for value in values)
    return any(TESTS[lookup](value, wanted) for value in values)
