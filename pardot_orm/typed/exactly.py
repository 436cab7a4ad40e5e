"""How type checkers tell a class from its subclasses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Exactly(Generic[T]):
    """That something is of this very class.

    Every record has `_exactly() -> Exactly[Self]`. T is invariant, so `Exactly[Customer]` is no `Exactly[Prospect]`
    where Customer is a subclass of Prospect, and a protocol with `_exactly() -> Exactly[Prospect]` is one of prospects
    alone. Nothing of this is there at run time.
    """


class Unknown:
    """What no value is of."""

    _unknown: Unknown


# Names and values that are only known when the program runs: a `dict[str, Any]`, but nothing whose values have types.
AtRunTime = Mapping[str, Unknown]


V = TypeVar("V")


class Further(Generic[V]):
    """What the values of further keywords may be: of type V."""

    _value: V


class Nobody:
    """What there is none of."""

    _nobody: Nobody


# The constructor of a class whose subclasses may declare custom fields takes its own fields alone; those of its
# subclasses take others too. Overloads are not told apart by `self` in constructors, but a type variable in it is
# solved. So each record pretends that it can be called, by nobody, and tells then what further keywords may be:
# `Further[Unknown]` of the class itself, `Further[Any]` of a subclass.
Constructed = Callable[[Nobody], Further[V]]
