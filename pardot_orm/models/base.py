"""Model: the base class of every object, and what a class declares about its object."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, overload

from attrs import evolve

from pardot_orm.errors import (
    FieldError,
    MultipleObjectsReturned,
    NotFoundError,
    ReadOnlyFieldError,
    StateError,
    UnknownFieldError,
    UnreadableFieldError,
    ValidationError,
)
from pardot_orm.fields.kinds import DateTimeField, Field
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.models.changeable import Changeable
from pardot_orm.models.custom_values import refuse_emptying
from pardot_orm.models.moments import given_moment
from pardot_orm.models.options import ModelOptions
from pardot_orm.models.ports import bindings
from pardot_orm.models.state import NOT_FETCHED, Baseline, State, Values
from pardot_orm.protocol.payload import Columns, Payload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from pardot_orm.changes.save import SaveResult
    from pardot_orm.models.criteria import Criterion
    from pardot_orm.models.tracked import Tracked
    from pardot_orm.query.manager import Manager
    from pardot_orm.typed.exactly import Exactly

M = TypeVar("M", bound="Model")
T = TypeVar("T", bound="Tracked[Any]")


# The connection of records that are made: whose custom fields their keywords may name.
_alias: ContextVar[str] = ContextVar("alias", default="default")


@contextmanager
def creating_in(alias: str) -> Iterator[None]:
    """Let the records that the block makes belong to a connection. For the library's own use."""
    token = _alias.set(alias)
    try:
        yield
    finally:
        _alias.reset(token)


# The first class of each object: what relations lead to.
registry: dict[str, type[Model]] = {}


class Declared:
    """What a class declares beside its fields."""

    def declare(self, references: dict[str, str], nested: dict[str, str]) -> None:
        """Say which field holds the id of which object, and which records a query shows nested, by what."""


class _ManagerDescriptor:
    """`Prospect.objects`: a manager of the class; instances have none, as in Django."""

    @overload
    def __get__(self, instance: None, owner: type[M]) -> Manager[M]: ...
    @overload
    def __get__(self, instance: Model, owner: type[M]) -> NoReturn: ...
    def __get__(self, instance: Model | None, owner: type[M]) -> Manager[M]:
        if instance is not None:
            raise UnknownFieldError(f"objects belongs to the class: write {owner.__name__}.objects.")
        return bindings.manager(owner)


class Model(Changeable):
    """A record of an object. Subclasses declare fields; `Model.objects` finds records.

    Raises:
        UnknownFieldError: A name is no field.
        ReadOnlyFieldError: A field can't be written.
        ValidationError: A value is not allowed.

    Example:
        >>> from pardot_orm import Prospect
        >>> ada = Prospect(email="ada@example.com", first_name="Ada")
        >>> ada
        <Prospect new ada@example.com>
        >>> ada.changes
        {'email': (None, 'ada@example.com'), 'first_name': (None, 'Ada')}
    """

    # Beside the values, not among them: the state refers to them, and a circle would live until it is collected.
    __slots__ = ("__dict__", "__weakref__", "_state")

    _meta: ClassVar[ModelOptions]
    DoesNotExist: ClassVar[type[NotFoundError]] = NotFoundError
    MultipleObjectsReturned: ClassVar[type[MultipleObjectsReturned]] = MultipleObjectsReturned
    objects: ClassVar[_ManagerDescriptor] = _ManagerDescriptor()

    if TYPE_CHECKING:
        _state: State
        id: Field[int | None]

        def _exactly(self) -> Exactly[Self]: ...

    def __init_subclass__(cls, **options: Any) -> None:
        """Collect what the class declares."""
        super().__init_subclass__()
        inherited: ModelOptions | None = getattr(cls, "_meta", None)
        fields = dict(inherited.fields) if inherited else {}
        references = dict(inherited.references) if inherited else {}
        nested = dict(inherited.nested) if inherited else {}
        for name, value in vars(cls).items():
            if isinstance(value, Field):
                hidden = next((base for base in cls.__mro__[1:] if name in vars(base)), None)
                if hidden is not None and not isinstance(vars(hidden)[name], Field):
                    owner = "Model" if hidden in Model.__mro__ else hidden.__name__
                    raise FieldError(
                        f"{cls.__name__}.{name} would hide {owner}.{name}; give it another name.",
                        hint=f"The name on the wire can stay: api_name={name!r}.",
                    )
                fields[name] = value
            elif isinstance(value, Declared):
                value.declare(references, nested)
        criteria: tuple[Criterion, ...] = options.pop("criteria", ())
        if criteria:
            options["criteria"] = {criterion.name: criterion for criterion in criteria}
        base = inherited or ModelOptions(options.get("object_name", ""))
        by_api_name = {f.api_name: f for f in fields.values()}
        options |= {"fields": fields, "by_api_name": by_api_name, "references": references, "nested": nested}
        cls._meta = evolve(base, **options)
        if cls._meta.object_name:  # else it is what several objects have in common
            registry.setdefault(cls._meta.object_name, cls)
        where = {"__module__": cls.__module__}
        cls.DoesNotExist = type(
            "DoesNotExist", (cls.DoesNotExist,), where | {"__qualname__": f"{cls.__qualname__}.DoesNotExist"}
        )
        cls.MultipleObjectsReturned = type(
            "MultipleObjectsReturned",
            (cls.MultipleObjectsReturned,),
            where | {"__qualname__": f"{cls.__qualname__}.MultipleObjectsReturned"},
        )

    def __init__(self, **values: Any) -> None:
        self._prepare(Baseline(_alias.get()))
        self._set_values(values)

    def _prepare(self, baseline: Baseline) -> None:
        object.__setattr__(self, "_state", State(baseline, Values(self.__dict__)))

    @classmethod
    def _from_payload(cls, payload: Payload) -> Self:
        """Return a record that was loaded. For the library's own use."""
        record = cls.__new__(cls)
        record._prepare(Baseline(payload.columns.source.alias, payload))
        return record

    @classmethod
    def reference(cls, *, using: str = "default", **selector: Any) -> Self:
        """Return a record that is known by a selector and was not read: to write without reading. No request.

        What is set is sent; what is read loads the record, by one request.

        Args:
            using: The connection.
            selector: `id=`, or what else Pardot finds one record by: `email=` or `fid=` of a prospect, `list_id=` and
                `prospect_id=` of a membership.

        Raises:
            FieldError: Pardot finds no record by that.
            ValidationError: No record can have this value.

        Example:
            >>> prospect = Prospect.reference(id=60211)
            >>> prospect.city = "Bath"
            >>> prospect.save()
            <SaveResult Prospect 60211: city>
        """
        if frozenset(selector) not in cls._meta.selector_sets:
            known = " or ".join(", ".join(sorted(names)) for names in cls._meta.selector_sets) or "nothing"
            raise FieldError(f"{cls.__name__}.reference({', '.join(selector)}): Pardot finds one by {known}.")
        values = {name: cls._meta.clean_selector(name, value) for name, value in selector.items()}
        names = tuple(values)
        columns = Columns(names, bindings.reader.source(using, names), {name: i for i, name in enumerate(names)})
        record = cls._from_payload(Payload(columns, tuple(map(str, values.values()))))
        if names != ("id",):
            record._state.baseline.selectors = values
        return record

    @classmethod
    def _from_nested(cls, payload: Payload, shows: Iterable[str] | None = ()) -> Self:
        """Return a record that stood inside of another one. For the library's own use.

        Args:
            payload: What it showed.
            shows: Fields that are empty where they are absent; None for all. Others have to be read.
        """
        names, meta = payload.columns.names, cls._meta
        if "read" not in meta.operations:  # nothing can show more of it
            shows = (*meta.by_api_name, *meta.nodes)
        fetched = frozenset((*names, *(meta.readable(bulk=True) if shows is None else shows)))
        source = evolve(payload.columns.source, fetched=fetched, complete=False)
        return cls._from_payload(Payload(Columns(names, source, payload.columns.index), payload.values))

    def __getstate__(self) -> dict[str, Any]:
        """Return values and edits; the connection goes by its alias, a unit of work does not go.

        So what waits in one are edits of the copy, as they are of the record if the unit does not send them.
        """
        state = self._plain_state()
        if self._state.waiting:
            copied = type(self).__new__(type(self))
            copied.__setstate__(state)
            for write in reversed(self._state.waiting):
                write.take_out_of(copied, self)
            state = copied._plain_state()
        return state

    def _plain_state(self) -> dict[str, Any]:
        state = self._state
        return {
            "values": {name: value for name, value in self.__dict__.items() if name in self._meta.fields},
            "touched": state.values.touched,
            "baseline": state.baseline,
            "custom": state.custom.__getstate__() if state.custom is not None else None,
            "tracked": {type(entries): entries.__getstate__() for entries in state.tracked.values()},
        }

    def __setstate__(self, pickled: dict[str, Any]) -> None:
        baseline = copy(pickled["baseline"])
        baseline.known, baseline.supplements = dict(baseline.known), dict(baseline.supplements)  # not to be shared
        self._prepare(baseline)
        self.__dict__.update(pickled["values"])
        for name, value in pickled["values"].items():
            if isinstance(value, MultiValue):
                value.named_by(self._meta.fields[name].refuse)
        self._state.values.touched = set(pickled["touched"])
        if pickled["custom"] is not None:
            self.custom.__setstate__(pickled["custom"])
        for kind, entries in pickled["tracked"].items():
            self._tracked(kind).__setstate__(entries)

    # --- attributes -----------------------------------------------------------------------------------------------

    def _load(self, field: Field[Any]) -> Any:
        """Return the value of a field that was not read yet; one request where it was deferred."""
        payload = self._state.baseline.payload
        if field.read == "never" and (payload is None or field.api_name not in payload):
            alone = field.shown_by or "an Export"
            why = "it can only be written" if field.write != "never" else f"only {alone} gives it"
            raise UnreadableFieldError(f"{field.label} is in no answer of Pardot's: {why}.")
        baseline = self._state.baseline
        value = baseline.value(field)
        if value is NOT_FETCHED and field.read == "query":
            raise UnreadableFieldError(
                f"{field.label} is shown by queries alone, and this record was read.",
                hint=f"{type(self).__name__}.objects.filter() shows it.",
            )
        if value is NOT_FETCHED:
            bindings.reader.load_field(self, field.api_name)
            value = baseline.value(field)
        return field.empty() if value is NOT_FETCHED else value

    if not TYPE_CHECKING:  # to type checkers its presence would allow every name

        def __setattr__(self, name: str, value: Any) -> None:
            field = self._meta.fields.get(name)
            if field is None:
                self._set_other(name, value)
                return
            if isinstance(field, DateTimeField) and field.write != "never":
                value = given_moment(field, value, self._state.baseline.alias)
            try:
                if field.write != "always":
                    self._check_writable(field)
                cleaned = field.clean(value)
                if field.custom:
                    refuse_emptying(self, field, cleaned)
            except (ReadOnlyFieldError, ValidationError):
                if field.write == "never" or not self._state.baseline.is_held(field, value):
                    raise
                self._state.values.forget(field, self._state.baseline)  # what stands there is no change, whatever it is
                return
            self.__dict__[name] = cleaned
            self._state.values.touched.add(name)

    def _check_writable(self, field: Field[Any]) -> None:
        if field.write == "never":
            hint = f"{type(self).__name__}.{field.instead} can be." if field.instead else ""
            raise ReadOnlyFieldError(f"{field.label} is set by Pardot and can't be written.", hint=hint or None)
        if field.write == "create" and self._is_saved:
            raise ReadOnlyFieldError(f"{field.label} is given when the record is created and can't be changed.")
        if field.write == "update" and not self._is_saved:
            raise ReadOnlyFieldError(f"{field.label} can only be changed once the record is saved.")

    def _set_other(self, name: str, value: Any) -> None:
        """Set what is no declared field: a relation, or a custom field that was loaded."""
        declared = getattr(type(self), name, None)
        if hasattr(type(declared), "__set__") and not isinstance(declared, property):
            object.__setattr__(self, name, value)
        elif declared is None and self._finds_custom(name):
            self.custom[name] = value
        elif declared is not None:
            raise ReadOnlyFieldError(f"{type(self).__name__}.{name} is no field and can't be written.")
        else:
            raise self._unknown(name)

    if not TYPE_CHECKING:  # a name that no class declares is a mistake to type checkers

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            if hasattr(type(self), name):
                return object.__getattribute__(self, name)  # it is declared and refused: raise its own error again
            if self._has_custom(name):
                return self.custom[name]
            raise self._unknown(name)

    def __delattr__(self, name: str) -> None:
        raise ReadOnlyFieldError(f"{type(self).__name__}.{name} can't be deleted; None empties a field.")

    def _has_custom(self, name: str) -> bool:
        """Tell whether a custom field of this name was loaded with the record."""
        if not self._meta.has_custom_fields or name in self._meta.by_api_name:
            return False
        payload = self._state.baseline.payload
        definitions = bindings.reader.known_custom_fields(self._state.baseline.alias, self._meta.object_name)
        if definitions is not None and name in definitions:
            return True
        return payload is not None and isinstance(payload.get(name), str | tuple)

    def _unknown(self, name: str) -> UnknownFieldError:
        names = [n for n in dir(type(self)) if not n.startswith("_")]
        if self._meta.has_custom_fields:
            names += bindings.reader.known_custom_fields(self._state.baseline.alias, self._meta.object_name) or ()
        nearest = get_close_matches(name, names, n=1)
        hint = f"Did you mean {nearest[0]}?" if nearest else "dir() of the class lists its fields."
        if self._meta.has_custom_fields and not nearest:
            hint = f"A custom field is record.custom[{name!r}]."
        return UnknownFieldError(f"{type(self).__name__} has no field {name!r}.", hint=hint)

    # --- requests -------------------------------------------------------------------------------------------------

    def clean(self) -> None:
        """Check the record as a whole before it is saved: for subclasses to override; the library's own does nothing.

        It is called when there is something to send, before any request, in units of work too; what it sets is sent.

        Raises:
            ValidationError: As an override sees fit.

        Example:
            >>> class Lead(Prospect):
            ...     def clean(self):
            ...         self.company = self.company and self.company.strip()
            >>> lead = Lead(email="ada@example.com", company=" Quill ")
            >>> lead.clean(); lead.company
            'Quill'
        """

    def save(self, only: Iterable[str] | None = None) -> SaveResult:
        """Send the fields that changed, and nothing if none did; a new record is created.

        In a unit of work the change is queued instead. API operations `create` and `update`; one request.

        Args:
            only: Send no others than these fields, even if more have changed.

        Returns:
            SaveResult: Truthy when a request was made; names the fields sent.

        Raises:
            ValidationError: Pardot, or this library, refuses a value.
            UncertainWriteError: The answer was lost.
            UnsupportedError: The object can't be written.

        Example:
            >>> prospect = Prospect.objects.first()
            >>> prospect.score = prospect.score
            >>> prospect.save()
            <SaveResult Prospect 60211: nothing changed>
        """
        result: SaveResult = bindings.writer.save(self, only)
        return result

    def delete(self, *, after: Model | Iterable[Model] | None = None) -> SaveResult:
        """Delete the record; prospects and list memberships go to the recycle bin. `delete`; one request.

        In a unit of work deletes are sent after all other writes. One that was queued before the delete and is not
        carried out holds it back, so that nothing is thrown away whose heir was not saved.

        Args:
            after: In a unit of work, the record or records whose writes alone hold it back; `()` for none.

        Raises:
            UnsupportedError: Pardot can't delete this object.

        Example:
            >>> keep, other = Prospect.objects.all()[:2]
            >>> with unit_of_work() as work:
            ...     keep.score = (keep.score or 0) + (other.score or 0)
            ...     _ = keep.save()
            ...     _ = other.delete(after=keep)
            >>> print(work.result)
            2 saved (1 updated, 1 deleted)
        """
        result: SaveResult = bindings.writer.delete(self, after)
        return result

    def undelete(self) -> SaveResult:
        """Take the record out of the recycle bin, where Pardot can. One request.

        API operation `undelete` of opportunities, and of prospects `upsert`, which restores them.

        Raises:
            UnsupportedError: Pardot can't restore this object.

        Example:
            >>> prospect = Prospect.objects.filter(deleted=True).first()
            >>> prospect.undelete()
            <SaveResult Prospect ...: undeleted>
        """
        result: SaveResult = bindings.writer.undelete(self)
        return result

    def refresh(self, *, discard: bool = False) -> None:
        """Read the record anew. `read`; one request.

        Args:
            discard: Drop edits; without it a record with edits is not read.

        Raises:
            StateError: It has edits.
            NotFoundError: It is gone (`DoesNotExist`).
        """
        if not discard and self.is_dirty:
            raise StateError(
                f"{self!r} has unsaved changes ({', '.join(self.dirty_fields)}).",
                hint="save() them first, or drop them with refresh(discard=True).",
            )
        bindings.reader.load(self)
        self.revert()  # last, so that a failed request drops nothing

    # --- identity -------------------------------------------------------------------------------------------------

    def __repr__(self) -> str:
        shows = self._meta.shows
        text = ""
        if shows is not None:
            field = self._meta.fields[shows]
            if shows in self.__dict__ or self._state.baseline.is_loaded(field.api_name):
                text = f" {getattr(self, shows)}"
        key = self._key() or ("" if self._is_saved else "new")
        return f"<{f'{type(self).__name__} {key}{text}'.strip()}>"

    def _key(self) -> Any:
        if "id" not in self._meta.fields:
            return None  # a part of another record
        if not self._is_saved or (self._state.baseline.selectors and not self._state.baseline.is_loaded("id")):
            return self.__dict__.get("id")
        return self.__dict__.get("id") or self.id

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or self._meta.object_name != other._meta.object_name:
            return NotImplemented
        if self is other:
            return True
        key = self._key()
        return key is not None and (key, self._state.baseline.account) == (other._key(), other._state.baseline.account)

    def __hash__(self) -> int:
        key = self._key()
        if key is None:
            raise TypeError(f"{type(self).__name__} without an id can't be hashed: save it first.")
        return hash((self._meta.object_name, key))
