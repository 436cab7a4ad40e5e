"""Q: conditions combined by `&`, `|` and `~`, and how they are split between Pardot and this side."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from pardot_orm.errors import FieldError
from pardot_orm.query.asking.conditions import All, Call, Condition, Either, Not, named_ids
from pardot_orm.query.asking.lookups import Asked, parse
from pardot_orm.query.asking.negation import Matches, is_criterion, is_shown, negated, on_this_side
from pardot_orm.query.asking.where import parse_where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pardot_orm.models.base import Model

# Walks that one query may take: each costs its own requests.
MOST_WALKS = 16


class Q:
    """Conditions to be combined: criteria of Pardot's (`score_greater_than=50`) and lookups of `where()`.

    Within one Q all must hold. `a | b` is true where either is, `~a` where `a` is not. An empty Q says nothing, and
    neither does its opposite.

    Example:
        >>> hot = Q(score_greater_than=80) | Q(grade_greater_than="B", is_starred=True)
        >>> Prospect.objects.filter(hot, ~Q(country="Germany")).count() > 0
        True
    """

    __slots__ = ("connector", "is_negated", "parts")

    def __init__(self, *parts: Q, **keywords: Any) -> None:
        self.connector: Literal["and", "or"] = "and"
        self.is_negated = False
        for part in parts:
            if not isinstance(part, Q):
                raise FieldError(
                    f"Q objects and keywords say what to keep or to leave out, not {type(part).__name__}.",
                    hint="Write a keyword, score_greater_than=50, or a Q; functions go into where().",
                )
        # Empty ones are dropped: exclude(**{}) leaves out nothing, as in Django.
        self.parts: tuple[Q | tuple[str, Any], ...] = (*(part for part in parts if part.parts), *keywords.items())

    def _combined(self, connector: Literal["and", "or"], other: object) -> Q:
        if not isinstance(other, Q):
            raise FieldError(
                f"Q can be combined with Q, not with {type(other).__name__}.", hint="Write Q(...) around the other one."
            )
        if not other.parts or not self.parts:
            return self if self.parts else other
        combined = Q(self, other)
        combined.connector = connector
        return combined

    def __and__(self, other: object) -> Q:
        return self._combined("and", other)

    def __or__(self, other: object) -> Q:
        return self._combined("or", other)

    def __invert__(self) -> Q:
        if not self.parts:
            return self
        opposite = Q(self)
        opposite.is_negated = True
        return opposite

    def __repr__(self) -> str:
        words = [repr(part) if isinstance(part, Q) else f"{part[0]}={part[1]!r}" for part in self.parts]
        joined = f" {self.connector} ".join(words)
        return f"{'not ' if self.is_negated else ''}({joined})"


# --- parsed: a tree of leaves -----------------------------------------------------------------------------------------


@frozen
class Server:
    """A leaf that Pardot can check."""

    asked: tuple[Asked, ...]
    is_shown: bool  # whether this side could check it too


@frozen
class Client:
    """A leaf that only this side can check."""

    condition: Condition


@frozen
class Group:
    """Several parts of which all, or any, must hold."""

    connector: Literal["and", "or"]
    parts: tuple[Tree, ...]


Tree = Server | Client | Group


def parse_q(model: type[Model], q: Q, custom: Collection[str] | None, *, opposite: bool = False) -> Tree:
    """Return a Q as a tree of checked leaves, with negations pushed down to them.

    Raises:
        FieldError: A keyword is neither criterion nor lookup, or can't be negated.
    """
    opposite = opposite is not q.is_negated
    parts = tuple(
        parse_q(model, part, custom, opposite=opposite)
        if isinstance(part, Q)
        else _leaf(model, part[0], part[1], custom, opposite=opposite)
        for part in q.parts
    )
    connector = q.connector if not opposite else ("or" if q.connector == "and" else "and")
    return parts[0] if len(parts) == 1 else Group(connector, parts)


def _leaf(model: type[Model], keyword: str, value: Any, custom: Collection[str] | None, *, opposite: bool) -> Tree:
    if is_criterion(model._meta, keyword) and value is not None:  # Pardot has no criterion for an empty field
        asked = parse(model._meta, {keyword: value})
        if not opposite:
            return _server(model, asked)
        other = negated(model._meta, asked[0]) if len(asked) == 1 else None
        if other is not None:
            return _server(model, (other,))
        return Client(Not(All(tuple(on_this_side(model, keyword, value)))))
    (condition,) = parse_where(model, {keyword: value}, custom)
    return Client(Not(condition) if opposite else condition)


def _server(model: type[Model], asked: tuple[Asked, ...]) -> Server:
    return Server(asked, is_shown=all(is_shown(model, entry.criterion) for entry in asked))


def call(function: Any) -> Client:
    """Return a leaf that calls a function with each record."""
    if not callable(function):
        raise FieldError(f"where() takes lookups, Q objects and functions, not {type(function).__name__}.")
    return Client(Call(function))


# --- split between the two sides ------------------------------------------------------------------------------------


@frozen
class Alternative:
    """One walk: what Pardot checks, and what is checked here."""

    criteria: tuple[Asked, ...] = ()
    conditions: tuple[Condition, ...] = ()


def alternatives(criteria: Iterable[Asked], trees: Iterable[Tree]) -> tuple[Alternative, ...]:
    """Return the walks that together find every record for which all criteria and trees hold.

    What only this side can check, and an OR of which a part gives Pardot nothing to narrow by, is checked here in one
    walk; an OR of criteria is a walk for each, merged by id.

    Raises:
        FieldError: It would take too many walks.
    """
    found: tuple[Alternative, ...] = (Alternative(tuple(criteria)),)
    for tree in trees:
        parts = _split(tree)
        found = tuple(_both(first, second) for first, second in product(found, parts))
        if len(found) > MOST_WALKS:
            raise FieldError(
                f"This combination of OR takes {len(found)} walks over the account, and {MOST_WALKS} are the most.",
                hint="Say some of it with where(), which is checked in one walk.",
            )
    return found


def _split(tree: Tree) -> tuple[Alternative, ...]:
    if isinstance(tree, Server):
        return (Alternative(tree.asked),)
    if isinstance(tree, Client):
        return (Alternative((), (tree.condition,)),)
    if tree.connector == "and":
        return alternatives((), tree.parts)
    found = tuple(alternative for part in tree.parts for alternative in _split(part))
    if all(alternative.criteria or _names_ids(alternative) for alternative in found):
        return found
    here = _checked_here(tree)
    return found if here is None else (Alternative((), (here,)),)


def _names_ids(alternative: Alternative) -> bool:
    """Tell whether the records to look at are named, so that nothing else has to be walked."""
    return any(named_ids(condition) is not None for condition in alternative.conditions)


def _checked_here(tree: Tree) -> Condition | None:
    """Return a tree as one condition on a record, or None where a criterion can only be checked by Pardot."""
    if isinstance(tree, Client):
        return tree.condition
    if isinstance(tree, Server):
        return All(tuple(Matches(entry) for entry in tree.asked)) if tree.is_shown else None
    parts = [_checked_here(part) for part in tree.parts]
    if any(part is None for part in parts):
        return None
    whole = tuple(part for part in parts if part is not None)
    return All(whole) if tree.connector == "and" else Either(whole)


def _both(first: Alternative, second: Alternative) -> Alternative:
    return Alternative((*first.criteria, *second.criteria), (*first.conditions, *second.conditions))
