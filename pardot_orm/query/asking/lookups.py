"""From a keyword of filter() to a criterion of Pardot's, with the error that names the right one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen
from dateutil.parser import isoparse
from dateutil.tz import datetime_ambiguous

from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields.kinds import EmailField, Field, IntegerField, aware, in_documented_case, shown, unsendable
from pardot_orm.fields.scalars import WRITE_NONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pardot_orm.models.base import Model
    from pardot_orm.models.criteria import Criterion, Relation
    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.payload import Decoding

# Words for moments that Pardot documents; each is the start of its period, in the account's time zone.
MOMENT_WORDS = ("today", "yesterday", "last_7_days", "this_month", "last_month")

_SECOND = timedelta(seconds=1)
_RELATIONS: dict[str, Relation] = {
    "in": "equal",
    "exact": "equal",
    "gt": "greater",
    "gte": "greater",
    "lt": "less",
    "lte": "less",
}


@frozen
class Asked:
    """One criterion with the value that was asked for; `is_inclusive` if a bound that is a text is meant too."""

    criterion: Criterion
    value: Any
    is_inclusive: bool = False


def parse(meta: ModelOptions, keywords: Mapping[str, Any]) -> tuple[Asked, ...]:
    """Return what the keywords of filter() ask for, names and values checked.

    Raises:
        FieldError: Pardot has no such criterion for this object.
        ValidationError: A value is not one that the criterion takes.
    """
    return tuple(asked for name, value in keywords.items() for asked in _parse(meta, name, value))


def _parse(meta: ModelOptions, keyword: str, value: Any) -> Iterator[Asked]:
    found = criteria_of(meta, keyword)
    if not found:
        raise _unknown(meta, keyword)
    for criterion, lookup in found:
        yield _compared(meta, criterion, keyword, lookup, value)


def criteria_of(meta: ModelOptions, keyword: str) -> tuple[tuple[Criterion, str], ...]:
    """Return the criteria that a keyword means, each with the lookup that it is read by; none if Pardot has none."""
    if criterion := meta.criteria.get(keyword):
        return ((criterion, ""),)
    field, _, lookup = keyword.partition("__")
    relation = _RELATIONS.get(lookup or "exact")
    criteria = {c.relation: c for c in meta.criteria.values() if c.field and c.field == field}
    if relation in criteria and (lookup != "in" or criteria[relation].kind == "integers"):
        return ((criteria[relation], lookup),)
    if relation == "equal" and lookup != "in" and {"greater", "less"} <= criteria.keys():
        # No criterion equals it, two strict bounds do.
        return ((criteria["greater"], "gte"), (criteria["less"], "lte"))
    return ()


def _compared(meta: ModelOptions, criterion: Criterion, keyword: str, lookup: str, value: Any) -> Asked:
    """Return a bound; `gte` and `lte` are the strict bound one step further."""
    value = _clean(meta, criterion, keyword, value)
    if lookup not in {"gte", "lte"}:
        return Asked(criterion, value)
    if criterion.kind == "integer":
        return Asked(criterion, value - 1 if lookup == "gte" else value + 1)
    if criterion.kind == "moment" and isinstance(value, datetime):
        return Asked(criterion, _ceiling(value) - _SECOND if lookup == "gte" else _floor(value) + _SECOND)
    if criterion.kind == "moment":  # a word or a local time, whose instant is known when the walk starts
        return Asked(criterion, value, is_inclusive=True)
    raise FieldError(
        f"{keyword}={value!r} has no strict bound of the same meaning.",
        hint=f"Use {criterion.name}, which excludes the bound itself.",
    )


def _unknown(meta: ModelOptions, keyword: str) -> FieldError:
    noun = plural(meta.object_name)
    if not meta.criteria:
        return FieldError(f"Pardot can't query {noun}, so {keyword!r} can't filter them.")
    if keyword in meta.selectors:
        return FieldError(f"Pardot can't filter {noun} by {keyword}.", hint=f"One record: .get({keyword}=...).")
    spellings = [
        *meta.criteria,
        *(f"{c.field}__{_suffix(c)}" for c in meta.criteria.values() if c.field and c.field != c.name),
    ]
    nearest = get_close_matches(keyword, spellings, n=3, cutoff=0.5)
    known = ", ".join(nearest) if nearest else ", ".join(meta.criteria)
    return FieldError(
        f"Pardot can't filter {noun} by {keyword!r}.",
        hint=f"{'The nearest criteria' if nearest else 'Its criteria'} are: {known}.",
    )


def unknown_field(model: type[Model], name: str, custom: Any = ()) -> FieldError:
    """Return the error for a name that is no field of a model."""
    names = [*model._meta.fields, *custom]
    nearest = get_close_matches(name, names, n=1)
    return FieldError(
        f"{model.__name__} has no field {name!r}.",
        hint=f"Did you mean {nearest[0]!r}?" if nearest else f"It has: {', '.join(names)}.",
    )


def _suffix(criterion: Criterion) -> str:
    return {"equal": "exact", "greater": "gt", "less": "lt"}[criterion.relation]


def singular(object_name: str) -> str:
    """Return the word for a record of an object: `list membership`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", object_name).lower()


def plural(object_name: str) -> str:
    """Return the word for several records of an object: `list memberships`.

    Example:
        >>> plural("listMembership"), plural("visitorActivity")
        ('list memberships', 'visitor activities')
    """
    word = singular(object_name)
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


# --- values ---------------------------------------------------------------------------------------------------------


class _Given(Field[Any]):
    """The value of a keyword as it was given, of a type of Python's own."""

    def convert(self, value: Any) -> Any:
        return value

    def refuse(self, value: object, rule: str) -> ValidationError:
        rule = rule.replace(WRITE_NONE, "; leave the criterion out")  # none of them takes None
        return ValidationError(f"{self.api_name}={shown(value)}: {rule}.")


def _clean(meta: ModelOptions, criterion: Criterion, keyword: str, value: Any) -> Any:
    """Return the value of a criterion, checked."""
    given = _Given(api_name=keyword)

    def one(entry: Any) -> Any:
        return given.clean(meta.id_of(criterion.field or criterion.name, entry, given.refuse))

    is_several = criterion.kind == "integers" and isinstance(value, Iterable) and not isinstance(value, str | bytes)
    value = [one(entry) for entry in value] if is_several else one(value)
    checks: dict[str, Callable[[Any, Any], Any]] = {
        "integer": _whole_number,
        "number": _whole_number,
        "integers": _whole_numbers,
        "text": _text,
        "flag": _flag,
        "moment": moment,
        "id_or_email": _id_or_email,
    }
    if criterion.kind == "choice":
        spelled = in_documented_case(value, criterion.choices) if isinstance(value, str) else None
        if spelled not in criterion.choices:
            raise given.refuse(value, f"it must be one of {', '.join(criterion.choices)}")
        return spelled
    return checks[criterion.kind](value, given.refuse)


def _whole_number(value: Any, refuse: Callable[[object, str], Exception]) -> int:
    try:
        number = IntegerField().clean(value)
    except ValidationError:
        number = None
    if number is None:
        raise refuse(value, "it must be a whole number")
    return number


def _whole_numbers(value: Any, refuse: Callable[[object, str], Exception]) -> tuple[int, ...]:
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise refuse(value, "it must be a whole number or several of them")
    return tuple(sorted({_whole_number(entry, refuse) for entry in entries}))


def _text(value: Any, refuse: Callable[[object, str], Exception]) -> str:
    if not isinstance(value, str) or not value:
        raise refuse(value, "it must be a text that is not empty")
    if (found := unsendable(value)) is not None:
        raise refuse(value, f"XML can't carry the character {found!r}")
    return value


def _flag(value: Any, refuse: Callable[[object, str], Exception]) -> bool:
    if isinstance(value, str) and value in {"true", "false"}:
        return value == "true"
    if not isinstance(value, bool) and not (type(value) is int and value in {0, 1}):  # as a field takes it
        raise refuse(value, "write True or False")
    return bool(value)


def _id_or_email(value: Any, refuse: Callable[[object, str], Exception]) -> int | str:
    if isinstance(value, str) and "@" in value:
        try:
            return EmailField().clean(value) or ""
        except ValidationError:
            raise refuse(value, "it is no e-mail address") from None
    return _whole_number(value, refuse)


def moment(value: Any, refuse: Callable[[object, str], Exception]) -> datetime | str:
    """Return an aware datetime, or a text that means one in the account's time zone."""
    rule = f"it must be a datetime with a time zone, '2026-03-01 14:05:00', or {', '.join(MOMENT_WORDS)}"
    if isinstance(value, str) and value in MOMENT_WORDS:
        return value
    if isinstance(value, str):
        if value in MOMENT_WORDS:
            return value
        try:
            found = isoparse(value)
        except (ValueError, OverflowError):
            raise refuse(value, rule) from None
        return _within_calendar(found, value, refuse) if found.tzinfo else _local(found, value, refuse)
    if isinstance(value, date) and not isinstance(value, datetime):
        return _local(value, value.isoformat(), refuse)
    if not isinstance(value, datetime):
        raise refuse(value, rule)
    return aware(value, refuse)


def _local(moment: date, text: str, refuse: Callable[[object, str], Exception]) -> str:
    _within_calendar(moment, text, refuse)
    return text


_D = TypeVar("_D", bound=date)


def _within_calendar(moment: _D, given: object, refuse: Callable[[object, str], Exception]) -> _D:
    """Refuse the first and the last year: in another time zone, or a second further, the moment may be in none."""
    if not MINYEAR < moment.year < MAXYEAR:
        raise refuse(
            given,
            f"it lies at the end of the calendar, and years from {MINYEAR + 1} to {MAXYEAR - 1} can be "
            "compared; leave the bound out",
        )
    return moment


def resolved(asked: Asked, decoding: Decoding, now: datetime) -> Any:
    """Return the value as Pardot takes it: words and local times as instants, fractions of seconds rounded outwards."""
    value = asked.value
    if asked.criterion.kind != "moment":
        return value
    if isinstance(value, str):
        if decoding.known_zone is None and not asked.is_inclusive:
            return value  # Pardot knows its time zone even where nobody told it here
        value = instant(value, decoding, now)
    if asked.is_inclusive:
        return _ceiling(value) - _SECOND if asked.criterion.relation == "greater" else _floor(value) + _SECOND
    # Bounds are strict and Pardot keeps whole seconds: what lies after 10:00:00.5 lies after 10:00:00.
    return _floor(value) if asked.criterion.relation == "greater" else _ceiling(value)


def instant(text: str, decoding: Decoding, now: datetime) -> datetime:
    """Return the instant that a word or a local time means.

    Raises:
        MissingTimeZoneError: Nobody told the account's time zone.
    """
    now = now.astimezone(decoding.zone)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    this_month = today.replace(day=1)
    words = {
        "today": today,
        "yesterday": today - timedelta(days=1),
        "last_7_days": today - timedelta(days=7),
        "this_month": this_month,
        "last_month": (this_month - timedelta(days=1)).replace(day=1),
    }
    return words[text] if text in words else isoparse(text).replace(tzinfo=now.tzinfo)


def check_can_tell(asked: str, bound: datetime | None, decoding: Decoding, *, is_upper: bool = False) -> None:
    """Refuse a bound within the hour of autumn that local times name twice, where this side compares it.

    Of a record that was created in this hour, or in its repetition, an answer does not tell which of the two it was.
    Bounds before and after both lie on one side of each of its records, whichever it was; so does its first second, of
    what comes before that (`is_upper`).

    Raises:
        ValidationError: The bound lies within.
    """
    if bound is None or (zone := decoding.known_zone) is None:
        return
    local = bound.astimezone(zone)
    if not datetime_ambiguous(local) or (is_upper and not datetime_ambiguous((bound - _SECOND).astimezone(zone))):
        return
    raise ValidationError(
        f"{asked} compares with {local.isoformat(' ', 'seconds')}, in an hour that comes twice in {zone}: "
        "answers tell local times, not which of the two, so this side can't compare it.",
        hint="Take a bound outside of the hour, or let Pardot compare it: a criterion of filter(), not negated.",
    )


def _floor(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _ceiling(moment: datetime) -> datetime:
    # Not by `==`: a time in the repeated hour of autumn never equals one of another zone (PEP 495).
    return _floor(moment) + (_SECOND if moment.microsecond else timedelta())


# --- the algebra of criteria ----------------------------------------------------------------------------------------


def check_together(asked: Iterable[Asked]) -> None:
    """Refuse criteria that Pardot silently ignores beside others, and several values where it takes one.

    Raises:
        FieldError: One of them would not be applied.
    """
    values: dict[str, Any] = {}
    for entry in asked:
        if entry.criterion.is_many and values.setdefault(entry.criterion.name, entry.value) != entry.value:
            raise FieldError(
                f"A record can meet {entry.criterion.name} with two values, and Pardot takes one in a query.",
                hint="Query once for each, and combine the ids here.",
            )
    criteria = {entry.criterion.name: entry.criterion for entry in asked}
    names = set(criteria)
    groups = [criterion.group for criterion in criteria.values() if criterion.group]
    if len(groups) > len(set(groups)):
        rivals = [name for name, criterion in criteria.items() if criterion.group]
        raise FieldError(f"Pardot takes one of {', '.join(rivals)} in a query.", hint="Query once for each.")
    for entry in asked:
        for ignored in names.intersection(entry.criterion.overrides):
            raise FieldError(
                f"Pardot ignores {ignored} beside {entry.criterion.name}.",
                hint="Use one of the two in a query.",
            )


def narrow(asked: Iterable[Asked], decoding: Decoding, now: datetime) -> dict[str, Any] | None:
    """Return one value for each criterion, all of them combined by AND; None when no record can match."""
    found: dict[str, Any] = {}
    criteria: dict[str, Criterion] = {}
    for entry in asked:
        name, value = entry.criterion.name, resolved(entry, decoding, now)
        if name in found and entry.criterion.kind == "integers":
            value = tuple(number for number in found[name] if number in value)
            if not value:
                return None
        elif name in found and entry.criterion.relation == "equal":
            value = _agreed(entry.criterion, found[name], value)
            if value is None:
                return None
        elif name in found and found[name] != value:
            if entry.criterion.kind == "moment":
                _ = decoding.zone  # raises where it is not known: words and local times can't be compared then
            pick = max if entry.criterion.relation == "greater" else min
            value = pick(found[name], value, key=partial(_rank, entry.criterion))
        found[name] = value
        criteria[name] = entry.criterion
    for field in {c.field for c in criteria.values() if c.field}:
        if not _possible([c for c in criteria.values() if c.field == field], found):
            return None
    return found


def _agreed(criterion: Criterion, first: Any, second: Any) -> Any:
    """Return the value that two equalities of a criterion agree on; None where they contradict each other."""
    if criterion.neutral in {first, second}:
        return second if first == criterion.neutral else first
    return first if first == second else None


def _possible(criteria: list[Criterion], found: dict[str, Any]) -> bool:
    """Tell whether bounds and equality of one field leave a value; drop bounds that an equality makes idle."""
    ranks = {c.relation: _rank(c, found[c.name]) for c in criteria}
    if any(isinstance(found[c.name], str) and c.kind == "moment" for c in criteria):
        return True  # in an unknown time zone only the server can compare
    greater, less, equal = (ranks.get(relation) for relation in ("greater", "less", "equal"))
    if equal is not None:
        if (greater is not None and equal <= greater) or (less is not None and equal >= less):
            return False
        for criterion in criteria:
            if criterion.relation != "equal":
                del found[criterion.name]  # an equality beside a range is an error of Pardot's (31, 34)
        return True
    least = 0 if any(c.kind == "number" for c in criteria) else 1  # between two neighbours lies no whole number
    return greater is None or less is None or bool(less - greater > least)


def _rank(criterion: Criterion, value: Any) -> Any:
    """Return a number that orders the values of a criterion, neighbours one apart."""
    if criterion.kind == "choice":
        return choice_rank(criterion, value)
    if isinstance(value, datetime):
        return int(value.timestamp())
    return value


def choice_rank(criterion: Criterion, value: Any) -> int:
    """Return a number that orders choices as Pardot does; what is no choice, which answers may hold, is the least."""
    return -(criterion.choices.index(value) if value in criterion.choices else len(criterion.choices))
