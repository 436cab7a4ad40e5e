"""Conditions that only the client can check, with Django's lookups: `where(first_name__iexact="joe")`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields.kinds import (
    BooleanField,
    CharField,
    ChoiceField,
    DateField,
    DateTimeField,
    DecimalField,
    Field,
    IntegerField,
    MultiValueField,
    shown,
)
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.fields.scalars import plain
from pardot_orm.models.base import Model
from pardot_orm.models.custom_values import PREFIX, named_as_custom
from pardot_orm.models.relations import ForeignKey
from pardot_orm.query.asking.conditions import ORDER_TESTS, PARTS, TESTS, TEXT_TESTS, Condition, Lookup
from pardot_orm.query.asking.lookups import moment, unknown_field

if TYPE_CHECKING:
    from collections.abc import Mapping


_LOOKUPS = (*TESTS, "isnull")
_TIME_PARTS = {"hour", "minute", "second"}

# What a value can be compared with; lists where there are several.
_VALUES = (str, bool, int, float, Decimal, date, list, tuple, AbstractSet, MultiValue)


# --- from a keyword to a lookup ---------------------------------------------------------------------------------------


def parse_where(model: type[Model], keywords: Mapping[str, Any], custom: Collection[str] | None) -> list[Condition]:
    """Return the conditions of `where(**keywords)`.

    `custom` are the names of the account's custom fields, None where they are not known yet: then a name that is no
    field is taken for one of them, and checked when the query is run.

    Raises:
        FieldError: A name is no field, or a lookup does not suit it.
        ValidationError: A value does not suit the field.
    """
    found: list[Condition] = []
    for keyword, value in keywords.items():
        try:
            found.append(_parse(model, keyword, value, custom))
        except (FieldError, ValidationError) as error:
            name = keyword.partition("__")[0]
            if name in (custom or ()) and isinstance(getattr(model, name, None), ForeignKey):
                error.hint = f"{error.hint or ''} The custom field of this name is {PREFIX}{name}.".strip()
            raise
    return found


def _parse(model: type[Model], keyword: str, wanted: Any, custom: Collection[str] | None) -> Lookup:
    names, rest = _path(model, keyword, custom)
    parts = tuple(name for name in rest if name in PARTS)
    lookups = [name for name in rest if name not in PARTS]
    if len(lookups) > 1 or tuple(rest[: len(parts)]) != parts or (lookups and lookups[0] not in _LOOKUPS):
        unknown = next((name for name in lookups if name not in _LOOKUPS), lookups[-1] if lookups else rest[-1])
        raise FieldError(
            f"where({keyword}=...): there is no lookup {unknown!r}.", hint=f"There are: {', '.join(_LOOKUPS)}."
        )
    lookup = lookups[0] if lookups else "exact"
    found = _field(model, names)
    _check_suits(keyword, found, parts, lookup)
    first = model._meta.get_field(names[0])
    name = first.api_name if first is not None else names[0]
    column = getattr(model, names[0]).column if len(names) > 1 else name
    is_moment = isinstance(found, DateTimeField) and not parts and lookup != "isnull"
    wanted = _wanted(keyword, found, parts, lookup, _ids_of(model, names, wanted, keyword))
    return Lookup(keyword, names, parts, lookup, wanted, column, is_moment)


def _path(model: type[Model], keyword: str, custom: Collection[str] | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Split a keyword into the way to a value, and what is looked at there. A custom field's name may hold `__`."""
    words = keyword.split("__")
    if model._meta.has_custom_fields and keyword.startswith(PREFIX) and not _named(words, custom or ()):
        name, rest = _custom_path(words[1:], custom)
        if named_as_custom(model._meta, f"{PREFIX}{name[0]}", custom) is not None:
            return name, rest
    relation = getattr(model, words[0], None)
    if isinstance(relation, ForeignKey):
        related: type[Model] = relation.model
        column = relation.column
        if column is not None and (len(words) == 1 or words[1] in _LOOKUPS):
            return (column,), tuple(words[1:])  # which record it is shows in the id
        if len(words) == 1 or words[1] not in related._meta.fields:
            raise unknown_field(related, words[1] if len(words) > 1 else "")
        return (words[0], words[1]), tuple(words[2:])
    if model._meta.get_field(words[0]) is not None:
        return (words[0],), tuple(words[1:])
    if relation is not None and not (custom and _named(words, custom)):
        may_be_custom = custom is None and model._meta.has_custom_fields
        its_own = f", and a custom field of this name is record.custom[{words[0]!r}]" if may_be_custom else ""
        raise FieldError(
            f"where({keyword}=...): {model.__name__}.{words[0]} is no field.",
            hint=f"A function can look at it: where(lambda record: ...){its_own}.",
        )
    if model._meta.has_custom_fields:
        name, rest = _custom_path(words, custom)
        if name[0]:
            return name, rest
    raise unknown_field(model, words[0], custom or ())


def _custom_path(words: list[str], custom: Collection[str] | None) -> tuple[tuple[str], tuple[str, ...]]:
    """Split words into the name of a custom field, empty where they begin with none, and what is looked at there.

    The account's own names decide where they are known; else what stands before the first lookup is the name.
    """
    first = next((i for i, word in enumerate(words) if i and word in (*_LOOKUPS, *PARTS)), len(words))
    length = first if custom is None else _named(words, custom)
    return ("__".join(words[:length]),), tuple(words[length:])


def _named(words: list[str], custom: Collection[str]) -> int:
    """Return how many of the words are the name of a custom field, 0 where they are none."""
    return next((length for length in range(len(words), 0, -1) if "__".join(words[:length]) in custom), 0)


def _field(model: type[Model], names: tuple[str, ...]) -> Field[Any] | None:
    """Return the field at the end of a path; None for a custom field, whose kind the account knows."""
    for name in names[:-1]:
        model = getattr(model, name).model
    found = model._meta.get_field(names[-1])
    if found is not None and found.read == "never":
        raise FieldError(f"{found.label} is in no answer of Pardot's, so it can't be looked at.")
    return found


def _check_suits(keyword: str, found: Field[Any] | None, parts: tuple[str, ...], lookup: str) -> None:
    if found is None:
        return
    is_moment, is_day = isinstance(found, DateTimeField), isinstance(found, DateField)
    for part in parts:
        if not (is_moment or (is_day and part not in _TIME_PARTS)):
            raise FieldError(f"where({keyword}=...): {found.label} has no {part}; it holds {found.kind}.")
        is_moment, is_day = False, part == "date"  # what is left to look at
    if lookup in TEXT_TESTS and not isinstance(found, CharField | MultiValueField):
        raise FieldError(f"where({keyword}=...): {lookup} looks at text, and {found.label} holds {found.kind}.")
    if lookup in ORDER_TESTS and isinstance(found, BooleanField | MultiValueField):
        raise FieldError(f"where({keyword}=...): {lookup} compares, and {found.label} holds {found.kind}.")
    if lookup in ORDER_TESTS and isinstance(found, ChoiceField):
        raise FieldError(
            f"where({keyword}=...): {lookup} would compare texts, and {found.label} holds one of "
            f"{', '.join(found.choices)}.",
            hint=f"Name those you mean, {found.api_name}__in=[...], or let Pardot compare them, with filter().",
        )


def _wanted(keyword: str, found: Field[Any] | None, parts: tuple[str, ...], lookup: str, wanted: Any) -> Any:
    """Return the value of a lookup, checked against the field."""

    def refuse(rule: str) -> ValidationError:
        return ValidationError(f"where({keyword}={shown(wanted)}): {rule}.")

    wanted = plain(wanted, lambda _value, rule: refuse(rule))
    if lookup == "isnull" and not isinstance(wanted, bool):
        raise refuse("isnull takes True or False")
    if lookup in {"regex", "iregex"}:
        return _pattern(wanted, refuse, ignore_case=lookup == "iregex")
    if lookup in TEXT_TESTS and not isinstance(wanted, str):
        raise refuse("it must be text")
    if lookup == "exact" and isinstance(found, MultiValueField) and isinstance(wanted, str) and wanted:
        raise refuse(f"it holds several values; write a list of texts, or {found.api_name}__contains for one of them")
    if lookup in {"in", "range"}:
        if isinstance(wanted, str | bytes) or not isinstance(wanted, Collection):
            raise refuse(f"{lookup} takes a list, a set or a tuple")
        if lookup == "range" and (len(wanted) != 2 or not isinstance(wanted, Sequence)):
            raise refuse("range takes a lower and an upper bound: a list or a tuple of two")
        entries = [plain(entry, lambda _value, rule: refuse(rule)) for entry in wanted]
        values = _ordered([_value_of(found, parts, entry, refuse) for entry in entries], wanted)
    else:
        values = [wanted] if lookup in {"isnull", *TEXT_TESTS} else [_value_of(found, parts, wanted, refuse)]
    if lookup in ORDER_TESTS and any(value is None for value in values):
        raise refuse(f"nothing is greater or less than an empty value; use {keyword.rpartition('__')[0]}__isnull")
    return values if lookup in {"in", "range"} else values[0]


def _ordered(values: list[Any], given: Collection[Any]) -> list[Any]:
    """Order the values of a set: its own order is another in each process, and a checkpoint must know its query."""
    return sorted(values, key=repr) if isinstance(given, AbstractSet) else values


def _ids_of(model: type[Model], names: tuple[str, ...], wanted: Any, keyword: str) -> Any:
    """Return what is looked for, records as their ids."""

    def one(entry: Any) -> Any:
        def refuse(value: object, rule: str) -> ValidationError:
            return ValidationError(f"where({keyword}={shown(value)}): {rule}.")

        return meta.id_of(names[-1], entry, refuse)

    meta = model._meta if len(names) == 1 else getattr(model, names[0]).model._meta
    if isinstance(wanted, AbstractSet) and any(isinstance(entry, Model) for entry in wanted):
        return {one(entry) for entry in wanted}
    return [one(entry) for entry in wanted] if isinstance(wanted, list | tuple) else one(wanted)


def _pattern(wanted: Any, refuse: Callable[[str], ValidationError], *, ignore_case: bool) -> re.Pattern[str]:
    if not isinstance(wanted, str | re.Pattern) or isinstance(getattr(wanted, "pattern", ""), bytes):
        raise refuse("it must be text, a regular expression")
    try:
        if isinstance(wanted, str):
            return re.compile(wanted, re.IGNORECASE if ignore_case else 0)
        return re.compile(wanted.pattern, wanted.flags | (re.IGNORECASE if ignore_case else 0))
    except re.error as error:
        raise refuse(f"it is no regular expression: {error}") from None


def _value_of(
    found: Field[Any] | None, parts: tuple[str, ...], wanted: Any, refuse: Callable[[str], ValidationError]
) -> Any:
    if parts and parts[-1] == "date":
        if not isinstance(wanted, date) or isinstance(wanted, datetime):
            raise refuse("it must be a date")
        return wanted
    if parts:
        found = IntegerField(api_name=parts[-1])
    if wanted is None or (isinstance(wanted, str) and not wanted):
        return None
    return _cleaned(found, wanted, refuse)


def _cleaned(found: Field[Any] | None, wanted: Any, refuse: Callable[[str], ValidationError]) -> Any:
    if not isinstance(wanted, _VALUES) or (isinstance(wanted, Decimal) and wanted.is_nan()):
        raise refuse("it must be a text, a number, a flag, a day or a moment")
    if found is None and isinstance(wanted, float):
        return Decimal(str(wanted))  # as the account's own number fields take it
    if isinstance(found, DateTimeField):
        return _moment_of(found, wanted, refuse)
    if isinstance(found, CharField):
        if not isinstance(wanted, str):
            raise refuse("it must be text")
        return found.spelled(wanted) if isinstance(found, ChoiceField) else wanted
    if isinstance(found, DecimalField | IntegerField | BooleanField | DateField):
        try:
            # Any number may be compared with, also one that can't be assigned.
            return (found.convert if isinstance(found, DecimalField | IntegerField) else found.clean)(wanted)
        except ValidationError as error:
            raise refuse(error.message.partition(": ")[2].rstrip(".")) from None
    return wanted


def _moment_of(found: DateTimeField, wanted: Any, refuse: Callable[[str], ValidationError]) -> datetime | str:
    if isinstance(wanted, date) and not isinstance(wanted, datetime):
        raise refuse(f"it must be a datetime with a time zone; the day alone is {found.api_name}__date")
    return moment(wanted, lambda _, rule: refuse(rule))
