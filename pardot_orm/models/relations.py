"""Relations: another record behind an id, taken from the answer that held it or read when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, NoReturn, TypeVar, overload

from pardot_orm.errors import ReadOnlyFieldError, UnaskableError, UnsavedRecordError, ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.models.base import Declared, Model, registry
from pardot_orm.models.ports import bindings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Self

    from pardot_orm.models.objects.tag import TagObject
    from pardot_orm.protocol.payload import Payload
    from pardot_orm.query.queryset import QuerySet

R = TypeVar("R", bound=Model)

Output = Literal["simple", "full"]


class _Relation(Declared, Generic[R]):
    """What leads from a record to records of another object, which the package knows once it is loaded."""

    column: str | None = None
    queried: Output | None = None
    path: tuple[str, ...] = ()

    def __init__(self, object_name: str, about: str) -> None:
        self.object_name = object_name
        self.__doc__ = about

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._owner = owner.__name__

    def declare(self, references: dict[str, str], nested: dict[str, str]) -> None:
        """Say which field holds its id, and what a query needs to show it."""
        if self.column:
            references[self.column] = self.object_name
        if self.queried:
            nested[self.path[0]] = self.queried

    @property
    def model(self) -> type[R]:
        """The class of the records it leads to, unless the connection has another one for the object."""
        return registry[self.object_name]  # type: ignore[return-value] # the name says which

    def _class(self, instance: Model) -> type[R]:
        return bindings.reader.class_of(self.model, instance._state.baseline.alias)


class ForeignKey(_Relation[R]):
    """Another record.

    Args:
        object_name: The other object, as Pardot names it.
        column: The field that holds its id; None where the record is only ever shown nested.
        path: The elements under which an answer nests it, if any does.
        shows: Fields that are empty where that leaves them out; None for all. Others are read when they are needed.
        queried: The output in which a query shows it, None where only a read does.
        about: What it is.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> prospect.campaign
        <Campaign 519 Referral < Partner>
    """

    def __init__(  # noqa: PLR0913 - a relation is one line of options
        self,
        object_name: str,
        *,
        path: Sequence[str] = (),
        column: str | None = None,
        shows: Sequence[str] | None = (),
        queried: Output | None = None,
        about: str = "",
    ) -> None:
        super().__init__(object_name, about)
        self.queried = queried
        self.path = tuple(path)
        self._shows = shows
        self.column = column
        self.is_settable = column is not None

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
                shown = bindings.reader.get(self._class(instance), instance._state.baseline.alias, wanted)
            cached = instance.__dict__[self._name] = shown
        return cached

    def __set__(self, instance: Model, value: R | None) -> None:
        label = f"{self._owner}.{self._name}"
        if self.column is None:
            raise ReadOnlyFieldError(f"{label} can't be written; use assign() and unassign().")
        if value is not None and not isinstance(value, self.model):
            raise ValidationError(
                f"{label} is a {self.model.__name__}, not {shown(value)}.", hint=f"An id goes into {self.column}."
            )
        if value is not None and value.id is None:
            raise ValidationError(f"{label} can't be {value!r}: save() it first, it has no id yet.")
        setattr(instance, self.column, None if value is None else value.id)
        instance.__dict__[self._name] = value

    def _shown(self, instance: Model, *, read: bool) -> R | None:
        """Return the record that the answer nested; with `read`, the answer of a full read."""
        found = _nested(instance, self.path, read=read) if self.path else ()
        return self._class(instance)._from_nested(found[0], self._shows) if found else None


class NestedRecords(_Relation[R]):
    """The records that a read of a record shows inside of it, as a tuple; it can't be changed.

    One read, unless the record was read whole already, or a query showed them (`queried`).

    Args:
        object_name: Their object, as Pardot names it.
        path: The elements under which an answer nests them.
        shows: Fields that are empty where that leaves them out; None for all. Others are read when they are needed.
        queried: The output in which a query shows them, None where only a read does.
        about: What they are.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> {activity.prospect_id for activity in prospect.visitor_activities} <= {60211}
        True
    """

    def __init__(
        self,
        object_name: str,
        *,
        path: Sequence[str],
        shows: Sequence[str] | None = None,
        queried: Output | None = None,
        about: str = "",
    ) -> None:
        super().__init__(object_name, about)
        self.queried = queried
        self.path = tuple(path)
        self._shows = shows

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> tuple[R, ...]: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | tuple[R, ...]:
        if instance is None:
            return self
        if self._name not in instance.__dict__:
            found = _nested(instance, self.path, read=True)
            model = self._class(instance)
            instance.__dict__[self._name] = tuple(model._from_nested(payload, self._shows) for payload in found)
        records: tuple[R, ...] = instance.__dict__[self._name]
        return records

    def __set__(self, instance: Model, value: object) -> None:
        raise ReadOnlyFieldError(f"{self._owner}.{self._name} shows what Pardot recorded and can't be written.")


def _nested(instance: Model, path: Sequence[str], *, read: bool) -> list[Payload]:
    """Return the records that an answer nests under these elements; with `read`, the answer of a full read."""
    baseline = instance._state.baseline
    if baseline.payload is None:
        return []
    if not baseline.holds_node(path[0]):
        if not read:
            return []  # a custom field may have the element's name
        bindings.reader.load_field(instance, path[0])
    found = [baseline.payload]
    for name in path:
        found = [nested for payload in found for nested in payload.nested(name)]
    return found


class RelatedRecords(_Relation[R]):
    """The records of another object that refer to this one, as a query set: asking costs nothing before iteration.

    Args:
        object_name: The other object, as Pardot names it.
        criterion: What its query takes the id of this record for.
        about: What they are.
        also: Other criteria of that query.

    Example:
        >>> Prospect.objects.get(id=60211).memberships.count() >= 1
        True
    """

    def __init__(
        self, object_name: str, criterion: str, about: str = "", also: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(object_name, about)
        self.criterion = criterion
        self.also = dict(also or {})

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> QuerySet[R]: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | QuerySet[R]:
        if instance is None:
            return self
        prefetched: QuerySet[R] | None = instance.__dict__.get(self._name)
        if prefetched is not None:
            return prefetched
        key = instance._key()
        if key is None:
            raise UnsavedRecordError(f"{instance!r} has no id yet, so nothing can refer to it: save() it first.")
        return (
            self._class(instance)
            .objects.using(instance._state.baseline.alias)
            .filter(**{self.criterion: key, **self.also})
        )

    def __set__(self, instance: Model, value: object) -> None:
        raise ReadOnlyFieldError(
            f"{self._owner}.{self._name} are related records: change them, they can't be set here."
        )


def tagged_as(kind: str) -> RelatedRecords[TagObject]:
    """Return the declaration of the tags of a record, which tags know as of this kind."""
    return RelatedRecords("tagObject", "object_id", "Its tags.", {"type": kind})


class Unqueried:
    """Declares records that refer to this one and that Pardot can't be asked for; reading it says what to do.

    Args:
        what: They, in words.
        instead: What finds them, with `{id}` for the id of this record.
    """

    def __init__(self, what: str, instead: str) -> None:
        self._what = what
        self._instead = instead
        self.__doc__ = f"Pardot can't query {what}; reading it tells what finds them."

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> NoReturn: ...
    def __get__(self, instance: Model | None, owner: type) -> Self:
        if instance is None:
            return self
        raise UnaskableError(
            f"Pardot can't query {self._what}.", hint=self._instead.format(id=instance._key() or "...")
        )
