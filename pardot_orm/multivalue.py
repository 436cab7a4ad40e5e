"""The values of a multi-select or checkbox field, as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableSequence
from typing import Any, overload


class MultiValue(MutableSequence[str]):
    """A list of texts. What is put in is checked; a change in place is seen when the record is saved.

    Example:
        >>> values = MultiValue(["Running", "Chess"])
        >>> values.append("Cycling"); values.sort(); values
        ['Chess', 'Cycling', 'Running']
    """

    __slots__ = ("_check", "_values")

    def __init__(self, values: Iterable[str] = (), check: Callable[[object], str] | None = None) -> None:
        self._check = check
        self._values = [self._checked(value) for value in values]

    def checked_by(self, check: Callable[[object], str]) -> MultiValue:
        """Check what is put in from now on; what came from an answer is kept as it is."""
        self._check = check
        return self

    def _checked(self, value: object) -> str:
        return self._check(value) if self._check is not None else str(value)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._values[index]

    def __setitem__(self, index: int | slice, value: Any) -> None:
        if isinstance(index, slice):
            self._values[index] = [self._checked(entry) for entry in value]
        else:
            self._values[index] = self._checked(value)

    def __delitem__(self, index: int | slice) -> None:
        del self._values[index]

    def __len__(self) -> int:
        return len(self._values)

    def insert(self, index: int, value: str) -> None:
        """Put a value before the one at `index`."""
        self._values.insert(index, self._checked(value))

    def extend(self, values: Iterable[str]) -> None:
        """Put values at the end: all of them, or none where one of them is refused."""
        self._values.extend([self._checked(value) for value in values])

    def copy(self) -> list[str]:
        """Return the values as a plain list."""
        return self._values.copy()

    def __add__(self, other: MultiValue | list[str]) -> list[str]:
        return self._values + list(other)

    def __radd__(self, other: list[str]) -> list[str]:
        return other + self._values

    def sort(self, *, key: Callable[[str], Any] | None = None, reverse: bool = False) -> None:
        """Sort in place, as `list.sort` does."""
        self._values.sort(key=key or str, reverse=reverse)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, MultiValue):
            return self._values == other._values
        return isinstance(other, list | tuple) and self._values == list(other)

    __hash__ = None  # type: ignore[assignment] # it changes in place

    def __repr__(self) -> str:
        return repr(self._values)

    def __reduce__(self) -> tuple[type[MultiValue], tuple[list[str]]]:
        return MultiValue, (self._values,)
