"""The scoring profile of a prospect, and how the prospect matches its criteria."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, NoReturn, overload

from attrs import frozen

from pardot_orm.errors import UnsupportedError, ValidationError
from pardot_orm.fields.kinds import CharField, ChoiceField, IntegerField, shown
from pardot_orm.models.ids import record_id
from pardot_orm.models.tracked import Tracked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Payload

MATCHES = ("match", "nomatch", "unknown")

# How the parts of a profile are read: as the fields of a record are.
_ID = IntegerField(api_name="id", owner="Profile", required=True)
_NAME = CharField(api_name="name", owner="Profile")
_MATCHES = ChoiceField(api_name="matches", owner="Profile", choices=MATCHES)


@frozen
class ProfileCriterion:
    """One criterion of a profile."""

    id: int
    name: str


@frozen
class Profile:
    """A scoring profile with its criteria; read with a prospect, it can't be changed."""

    id: int
    name: str
    criteria: tuple[ProfileCriterion, ...]


class ProfileCriteria(Tracked[str], MutableMapping[int, str]):
    """How a prospect matches the criteria of its profile: criterion id -> `match`, `nomatch` or `unknown`.

    Setting needs no request before `save()`; reading reads the prospect once, unless it was read whole already.

    Example:
        >>> prospect = Prospect.objects.get(id=60211)
        >>> criterion = prospect.profile.criteria[0]
        >>> prospect.profile_criteria[criterion.id] = "match"
        >>> prospect.save()
        <SaveResult Prospect 60211: profile_criteria>
    """

    name = "profile_criteria"
    node = "profile"

    def shown(self) -> Mapping[int, str]:
        """Return the matches that the record showed."""
        return {
            _read(_ID, entry): _read(_MATCHES, entry) or "unknown"
            for profile in self.nodes()
            for entry in profile.nested("profile_criteria")
        }

    def __getitem__(self, criterion_id: int) -> str:
        if type(criterion_id) is int and criterion_id in (held := self.current()):
            return held[criterion_id]  # whatever Pardot shows can be read
        key = _criterion(criterion_id)
        if key not in self._edits:
            self.read()
        return self.current()[key]

    def __setitem__(self, criterion_id: int, match: str) -> None:
        key = _criterion(criterion_id)
        self._edits[key] = _match(key, match)

    def __delitem__(self, criterion_id: int) -> None:
        self[criterion_id] = "unknown"

    def __contains__(self, criterion_id: object) -> bool:
        self.read()
        return _criterion(criterion_id) in self.current()

    def update(self, matches: Any = (), /) -> None:
        """Set several: all of them, or none where one is refused."""
        self._edits |= _checked(matches)

    def clear(self) -> None:
        """Make all of them `unknown`: criteria don't go away."""
        self.update(dict.fromkeys(self, "unknown"))

    def popitem(self) -> NoReturn:
        """Refuse: criteria don't go away.

        Raises:
            UnsupportedError: Always.
        """
        raise UnsupportedError("The criteria are those of the profile; none can be taken away.", hint="Set 'unknown'.")

    def __iter__(self) -> Iterator[int]:
        self.read()
        return iter(self.current())

    def __len__(self) -> int:
        self.read()
        return len(self.current())

    def __repr__(self) -> str:
        shown = self.current() if self.is_read else f"not read, changes {self._edits}"
        return f"<profile criteria of {self._record!r}: {shown}>"


class ProfileCriteriaDescriptor:
    """Declares `profile_criteria` in a model."""

    is_settable = True

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> ProfileCriteria: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | ProfileCriteria:
        return self if instance is None else instance._tracked(ProfileCriteria)

    def __set__(self, instance: Model, value: Mapping[int, str]) -> None:
        self.__get__(instance, type(instance)).update(value)


def _criterion(criterion_id: object) -> int:
    def refuse(given: object, rule: str) -> ValidationError:
        return ValidationError(f"A profile criterion can't be {shown(given)}: {rule}.")

    return record_id(criterion_id, "profileCriterion", refuse)


def _checked(matches: Any) -> dict[int, str]:
    """Return matches by the ids of their criteria.

    Raises:
        ValidationError: They are no mapping of ids to matches.
    """
    if not isinstance(matches, Mapping):
        raise ValidationError(f"profile_criteria can't be {shown(matches)}: write a dict, such as {{8: 'match'}}.")
    given = {_criterion(criterion_id): match for criterion_id, match in matches.items()}
    return {key: _match(key, match) for key, match in given.items()}


def _match(key: int, match: object) -> str:
    kind = ChoiceField(api_name=f"profile_criteria[{key}]", choices=MATCHES, required=True)
    return kind.clean(match) or ""


def profile_of(record: Model) -> Profile | None:
    """Return the profile of a prospect; one read of it, unless it was read whole already."""
    criteria = record._tracked(ProfileCriteria)
    criteria.read()
    return next(map(_profile, criteria.nodes()), None)


def _profile(payload: Payload) -> Profile:
    criteria = payload.nested("profile_criteria")
    return Profile(
        _read(_ID, payload),
        _read(_NAME, payload) or "",
        tuple(ProfileCriterion(_read(_ID, entry), _read(_NAME, entry) or "") for entry in criteria),
    )


def _read(field: Field[Any], payload: Payload) -> Any:
    value = field.from_wire(payload.get(field.api_name), payload.columns.source.decoding)
    if value is None and field.required:
        raise field.unreadable("")
    return value
