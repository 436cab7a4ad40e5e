"""The values of a multi-select or checkbox field, as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableSequence
from typing import Any, overload

from pardot_orm.errors import ValidationError
from pardot_orm.fields.scalars import Refuse, check_text, plain, shown

_RULE = "it holds several values; write a list of texts"


def _refuse(value: object, rule: str) -> ValidationError:
    return ValidationError(f"A field of several values can't hold {shown(value)}: {rule}.")


class MultiValue(MutableSequence[str]):
    """A list of texts. What is put in is checked; a change in place is seen when the record is saved.

    Example:
        >>> values = MultiValue(["Running", "Chess"])
        >>> values.append("Cycling"); values.sort(); values
        ['Chess', 'Cycling', 'Running']
    """

    __slots__ = ("_refuse", "_values")

    def __init__(self, values: Iterable[str] = (), refuse: Refuse = _refuse) -> None:
        self._refuse = refuse
        self._values = self._checked(values)

    @classmethod
    def loaded(cls, values: list[str], refuse: Refuse) -> MultiValue:
        """Return what an answer holds, which is kept as it is; what is put in later is checked."""
        made = cls((), refuse)
        made._values = values
        return made

    def named_by(self, refuse: Refuse) -> None:
        """Let the errors of a copy, which knows of no field, name the field again."""
        self._refuse = refuse

    def _checked(self, values: Any) -> list[str]:
        """Return the entries of a list, or of what else holds several: all of them, or none where one is refused."""
        if isinstance(values, MultiValue):
            return values.copy()
        values = plain(values, self._refuse)
        if isinstance(values, str | bytes | bytearray | Mapping):
            raise self._refuse(values, _RULE)
        try:
            entries = list(values)
        except TypeError:
            raise self._refuse(values, _RULE) from None
        return [self._entry(entry) for entry in entries]

    def _entry(self, value: object) -> str:
        text = plain(value, self._refuse)
        if not isinstance(text, str) or not text:
            raise self._refuse(value, "each of its values must be a text that is not empty")
        return check_text(text, value, self._refuse)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        return self._values[index]

    def __setitem__(self, index: int | slice, value: Any) -> None:
        if isinstance(index, slice):
            self._values[index] = self._checked(value)
        else:
            self._values[index] = self._entry(value)

    def __delitem__(self, index: int | slice) -> None:
        del self._values[index]

    def __len__(self) -> int:
        return len(self._values)

    def insert(self, index: int, value: str) -> None:
        """Put a value before the one at `index`."""
        self._values.insert(index, self._entry(value))

    def extend(self, values: Iterable[str]) -> None:
        """Put values at the end: all of them, or none where one of them is refused."""
        self._values.extend(self._checked(values))

    def copy(self) -> list[str]:
        """Return the values as a plain list."""
        return self._values.copy()

    def __add__(self, other: MultiValue | list[str]) -> list[str]:
        return self._values + self._checked(other)

    def __radd__(self, other: list[str]) -> list[str]:
        return self._checked(other) + self._values

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
