"""What can be asked of Pardot, as plain descriptions: no wire names, no URL, no version in them.

Queries and changes make them, a dialect turns them into requests of its version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Related(Protocol):
    """A relation to records that an answer can nest."""

    @property
    def queried(self) -> str | None:
        """What a query needs to show them; None where only a read does."""

    @property
    def column(self) -> str | None:
        """The field that holds their id, where there is one."""

    @property
    def path(self) -> tuple[str, ...]:
        """Under which names an answer nests them."""


@frozen
class Wants:
    """What is wanted of the records of a query; the dialect says how it is asked for.

    Attributes:
        only: The fields; None for all that a page can hold.
        deferred: Fields that are not wanted.
        needed: Fields that are looked at, or sorted by, on this side.
        related: Relations that the pages are to show.
        form: The form of the records that the user asked for, where an object has several.
    """

    only: tuple[str, ...] | None = None
    deferred: frozenset[str] = frozenset()
    needed: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    form: str = ""


@frozen
class Shape:
    """How records are asked for, and what their answers show.

    Attributes:
        fields: Names to ask for, or None where none are named.
        form: A word of the dialect's own for the form of the records.
        shown: Fields and nested records that the answers show, so that what is absent is empty.
        is_complete: Whether custom fields are among them without being named.
    """

    fields: tuple[str, ...] | None
    form: str
    shown: tuple[str, ...]
    is_complete: bool = False


@frozen
class Select:
    """A page of records that match criteria.

    Attributes:
        object_name: The object as Pardot names it (`listMembership`).
        criteria: Criterion -> Python value (an aware datetime, an int, a bool, a str).
        fields: Names to ask for, or None for what the form gives.
        order: A sort key and whether it descends; None for an object that Pardot gives by id and can't sort.
        limit: The most records; None for as many as a page holds.
        form: The form of the records, as the dialect's `Shape` names it; an empty text is the shortest.
        total: Whether the answer is to tell how many records match, if it can.
    """

    object_name: str
    criteria: Mapping[str, Any] = field(factory=dict)
    fields: tuple[str, ...] | None = None
    order: tuple[str, bool] | None = ("id", False)
    limit: int | None = None
    offset: int = 0
    form: str = ""
    total: bool = False

    @property
    def descends(self) -> bool:
        """Whether the last comes first."""
        return self.order is not None and self.order[1]


@frozen
class Read:
    """One record, or all that a selector names (several prospects may share an address).

    Attributes:
        operation: `read`, or what else gives records and changes nothing: `stats`, `list_one_to_one`; of a job also
            what gives a file: `download_errors`, `download_results`.
        options: Flags of the operation.
        form: The form of the record that the user asked for; an empty text is Pardot's own, which is whole.
    """

    object_name: str
    selectors: Mapping[str, Any] = field(factory=dict)
    fields: tuple[str, ...] | None = None
    operation: str = "read"
    form: str = ""
    options: Mapping[str, bool] = field(factory=dict)


@frozen
class Changes:
    """What is to be written of one record.

    Attributes:
        values: Field -> Python value; None clears, a tuple replaces all values of a multi-value field.
        subscriptions: List id -> subscribed or not.
        profile_criteria: Criterion id -> `match`, `nomatch` or `unknown`.
    """

    values: Mapping[str, Any] = field(factory=dict)
    subscriptions: Mapping[int, bool] = field(factory=dict)
    profile_criteria: Mapping[int, str] = field(factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or self.subscriptions or self.profile_criteria)

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            {**self.values, **other.values},
            {**self.subscriptions, **other.subscriptions},
            {**self.profile_criteria, **other.profile_criteria},
        )

    def entries(self, name: str) -> Mapping[int, Any]:
        """Return the entries of `lists` or `profile_criteria`."""
        return self.subscriptions if name == "lists" else self.profile_criteria

    @property
    def names(self) -> tuple[str, ...]:
        """The fields concerned; `lists` and `profile_criteria` stand for their entries."""
        return (
            *self.values,
            *(("lists",) if self.subscriptions else ()),
            *(("profile_criteria",) if self.profile_criteria else ()),
        )


@frozen
class Write:
    """One operation on one record: `create`, `update`, `delete`, `assign`, `send` ...; of a job `batch` and `cancel`.

    Attributes:
        file: The CSV file that goes with it: a batch of an import.
        is_repeatable: Whether sent twice it leaves what it leaves once.
    """

    object_name: str
    operation: str
    selectors: Mapping[str, Any] = field(factory=dict)
    changes: Changes = field(factory=Changes)
    file: bytes | None = field(default=None, repr=False)
    is_repeatable: bool = False


@frozen
class Step:
    """A request that a write takes beside the one that writes the record itself.

    Attributes:
        write: What it sends, of another record.
        carries: What of the changes it brings about.
        finds: The query that finds the other record, of which nothing is written where there is none; None where that
            is made, or its id is known.
    """

    write: Write
    carries: Changes
    finds: Select | None = None


@frozen
class Steps:
    """The requests that a write takes, in their order.

    Attributes:
        first: What writes the record itself; None where nothing of it changes.
        then: Returns the others, of the record with this id; None where there are none.
    """

    first: Write | None
    then: Callable[[int], tuple[Step, ...]] | None = None


@frozen
class Batch:
    """The same operation on up to 50 records in one request: `create`, `update` or `upsert`."""

    object_name: str
    operation: str
    writes: tuple[Write, ...]

    @property
    def is_repeatable(self) -> bool:
        """Whether sent twice it leaves what it leaves once."""
        return all(write.is_repeatable for write in self.writes)


@frozen
class Table:
    """Rows of Python values under the names of fields, to be written as CSV."""

    header: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...] = field(repr=False)
