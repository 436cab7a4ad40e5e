"""Relations: another record behind an id, taken from the answer that held it or read when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from pardot_orm.errors import ReadOnlyFieldError, StateError, ValidationError
from pardot_orm.models.base import Model, registry
from pardot_orm.models.bindings import bindings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from pardot_orm.payload import Payload
    from pardot_orm.query.queryset import QuerySet

R = TypeVar("R", bound=Model)


class ForeignKey(Generic[R]):
    """Another record.

    Args:
        model: Its class.
        column: The field that holds its id; None where the record is only ever shown nested.
        path: The elements under which an answer nests it.
        about: What it is.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.campaign
        <Campaign 519 Referral < Partner>
    """

    def __init__(self, model: type[R], *, path: Sequence[str], column: str | None = None, about: str = "") -> None:
        self.model = model
        self._path = tuple(path)
        self.column = column
        self.__doc__ = about

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._owner = owner.__name__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> R | None: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | R | None:
        if instance is None:
            return self
        cached: R | None = instance.__dict__.get(self._name)
        if self.column is None:
            if cached is None:
                cached = instance.__dict__[self._name] = self._shown(instance, read=True)
            return cached
        wanted = getattr(instance, self.column)
        if wanted is None:
            return None
        if cached is None or cached.id != wanted:
            shown = self._shown(instance, read=False)
            if shown is None or shown.id != wanted:
                shown = bindings.reader.get(self.model, instance._state.baseline.alias, wanted)
            cached = instance.__dict__[self._name] = shown
        return cached

    def __set__(self, instance: Model, value: R | None) -> None:
        label = f"{self._owner}.{self._name}"
        if self.column is None:
            raise ReadOnlyFieldError(f"{label} can't be written; use assign() and unassign().")
        if value is not None and not isinstance(value, self.model):
            raise ValidationError(
                f"{label} is a {self.model.__name__}, not {value!r}.", hint=f"An id goes into {self.column}."
            )
        if value is not None and value.id is None:
            raise ValidationError(f"{label} can't be {value!r}: save() it first, it has no id yet.")
        setattr(instance, self.column, None if value is None else value.id)
        instance.__dict__[self._name] = value

    def _shown(self, instance: Model, *, read: bool) -> R | None:
        """Return the record that the answer nested; with `read`, the answer of a full read."""
        payload = instance._state.baseline.payload
        if payload is None:
            return None
        if read and not instance._state.baseline.is_loaded(self._path[0]):
            bindings.reader.load_field(instance, self._path[0])
            payload = instance._state.baseline.payload
        found = payload and _follow(payload, self._path)
        return self.model.from_nested(found) if found else None


def _follow(payload: Payload, path: Sequence[str]) -> Any:
    for name in path:
        nested = payload.nested(name)
        if not nested:
            return None
        payload = nested[0]
    return payload


class RelatedRecords(Generic[R]):
    """The records of another object that refer to this one, as a query set: asking costs nothing before iteration.

    Args:
        object_name: The other object, as Pardot names it.
        criterion: What its query takes the id of this record for.
        about: What they are.

    Example:
        >>> Prospect.objects.get(id=60211).memberships.count() >= 1
        True
    """

    def __init__(self, object_name: str, criterion: str, about: str = "") -> None:
        self._object_name = object_name
        self._criterion = criterion
        self.__doc__ = about

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> QuerySet[R]: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | QuerySet[R]:
        if instance is None:
            return self
        key = instance._key()
        if key is None:
            raise StateError(f"{instance!r} has no id yet, so nothing can refer to it: save() it first.")
        target: type[R] = registry[self._object_name]  # type: ignore[assignment] # the name says which
        return target.objects.using(instance._state.baseline.alias).filter(**{self._criterion: key})

    def __set__(self, instance: Model, value: object) -> None:
        raise ReadOnlyFieldError(f"{type(instance).__name__}'s related records can't be set; change those records.")
