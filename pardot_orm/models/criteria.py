"""What an object can be filtered by, as data: one line for each criterion that Pardot documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

Relation = Literal["equal", "greater", "less"]
# `number` is a whole number that bounds a field with decimals; `integers` are several of which any may be equal.
Kind = Literal["integer", "number", "integers", "text", "flag", "moment", "choice", "id_or_email"]


@frozen
class Criterion:
    """One criterion of an object.

    Attributes:
        name: Its name in the API, such as `score_greater_than`.
        kind: What its value is.
        field: The field that it compares, where there is one; Django's spelling hangs on it: `score__gt`.
        relation: How it compares; bounds are strict.
        choices: For `choice`, the values from the greatest to the smallest.
        overrides: Criteria that Pardot ignores beside this one.
        group: Of the criteria of a group a query may have one.
        neutral: The choice that leaves nothing out, so that another one beside it decides.
        is_two_sided: Of a flag, whether one value is the opposite of the other at the server too.
        is_many: Whether a record can meet it with several values, so that two of them are no contradiction.
    """

    name: str
    kind: Kind
    field: str | None = None
    relation: Relation = "equal"
    choices: tuple[str, ...] = ()
    overrides: tuple[str, ...] = ()
    is_many: bool = False
    is_two_sided: bool = False
    group: str = ""
    neutral: str | None = None


def ids() -> tuple[Criterion, ...]:
    """Return the bounds of the record id, which nearly every object has."""
    return (
        Criterion("id_greater_than", "integer", "id", "greater"),
        Criterion("id_less_than", "integer", "id", "less"),
    )


def moments(*stems: str) -> tuple[Criterion, ...]:
    """Return `<stem>_after` and `<stem>_before` for fields named `<stem>_at`."""
    words: tuple[tuple[str, Relation], ...] = (("after", "greater"), ("before", "less"))
    return tuple(
        Criterion(f"{stem}_{word}", "moment", f"{stem}_at", relation) for stem in stems for word, relation in words
    )


def compared(field: str, kind: Kind, choices: Sequence[str] = ()) -> tuple[Criterion, ...]:
    """Return `<field>_equal_to`, `<field>_greater_than` and `<field>_less_than`."""
    words: tuple[tuple[str, Relation], ...] = (
        ("equal_to", "equal"),
        ("greater_than", "greater"),
        ("less_than", "less"),
    )
    return tuple(Criterion(f"{field}_{word}", kind, field, relation, tuple(choices)) for word, relation in words)


def equal(name: str, kind: Kind, *, overrides: Sequence[str] = ()) -> Criterion:
    """Return a criterion that names the field it must equal."""
    return Criterion(name, kind, name, overrides=tuple(overrides))


def flag(name: str, *, overrides: Sequence[str] = (), is_two_sided: bool = False) -> Criterion:
    """Return a criterion that is true or false."""
    return Criterion(name, "flag", name, overrides=tuple(overrides), is_two_sided=is_two_sided)


def any_of(*names: str) -> tuple[Criterion, ...]:
    """Return criteria that take one id or several, of which any may be the field's."""
    return tuple(Criterion(name, "integers", name) for name in names)


def bounds(field: str, kind: Kind) -> tuple[Criterion, ...]:
    """Return `<field>_greater_than` and `<field>_less_than`."""
    return tuple(criterion for criterion in compared(field, kind) if criterion.relation != "equal")
