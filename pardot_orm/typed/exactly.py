"""How type checkers tell a class from its subclasses."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Exactly(Generic[T]):
    """That something is of this very class.

    Every record has `_exactly() -> Exactly[Self]`. T is invariant, so `Exactly[Customer]` is no `Exactly[Prospect]`
    where Customer is a subclass of Prospect, and a protocol with `_exactly() -> Exactly[Prospect]` is one of prospects
    alone. Nothing of this is there at run time.
    """
