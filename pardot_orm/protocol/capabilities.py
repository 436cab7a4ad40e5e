"""What one object can do in a version of the API, as data: a dialect answers it, queries and changes ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Here:
    """A criterion that Pardot does not check: this side does, by a field that its answers show."""


@frozen
class Absent:
    """A criterion that the version has nothing for."""


Lacking = Here | Absent


@frozen
class Querying:
    """How records of an object are found.

    Attributes:
        is_possible: Whether the object can be queried.
        lacks: The criteria that Pardot is not sent, and what becomes of each; all others are.
        most_fields: How many fields one query may filter; None for any number.
        orders: What it can be sorted by; none where Pardot gives the records by id and sorts them by nothing.
        needs: Criteria of which a query needs one.
        defaults: Criteria that are sent unless the query says otherwise.
        page_size: The records that one answer holds at the most.
        ids_at_once: How many ids a request names that looks for the records of many, of a criterion that takes several.
        most_ids: How many it may name.
        gives_all: Whether one answer holds all records that match.
        has_offset: Whether a query can skip records.
        is_bounded_by_id: Whether a query can begin beyond an id, so that walks go by keyset.
        tells_total: Whether an answer can tell how many records match.
        takes_fields: Whether a query can name the fields it wants.
    """

    is_possible: bool
    orders: tuple[str, ...]
    page_size: int
    needs: tuple[str, ...] = ()
    lacks: Mapping[str, Lacking] = field(factory=dict)
    defaults: Mapping[str, object] = field(factory=dict)
    most_fields: int | None = None
    ids_at_once: int = 1
    most_ids: int = 1
    gives_all: bool = False
    has_offset: bool = True
    is_bounded_by_id: bool = True
    tells_total: bool = True
    takes_fields: bool = False

    def sorts(self, key: str, descending: bool) -> bool:
        """Tell whether answers come in this order; what can't be sorted comes by id, upwards."""
        return key in self.orders or (key == "id" and not descending)

    @property
    def looks_ahead(self) -> bool:
        """Whether pages of a walk by id can be fetched before the one that lies before them."""
        return bool(self.orders) and self.has_offset and self.is_bounded_by_id and self.tells_total


@frozen
class Capabilities:
    """What one object can do in a version.

    Attributes:
        object_name: The object as versions 3 and 4 name it (`listMembership`).
        operations: What can be done with it: `read`, `query`, `create`, `upsert` ...
        querying: How its records are found.
        batched: The operations that one request carries out for many records.
        batch_size: For how many at the most.
        refuses: Names that an operation does not take, as a selector or a value; of every operation where that is "".
        selects_not_by: Names that an operation does not take as a selector.
        addresses_are_unique: Whether an address is that of one prospect, so that it names one.
        revived_by: The selector by which an upsert takes a record out of the recycle bin.
        import_keys: The columns by which an import knows whose row it is.
        invisible_for: Seconds for which reads may not show what was written.
    """

    object_name: str
    operations: frozenset[str]
    querying: Querying
    batched: frozenset[str] = frozenset()
    batch_size: int = 1
    refuses: frozenset[tuple[str, str]] = frozenset()
    selects_not_by: frozenset[tuple[str, str]] = frozenset()
    addresses_are_unique: bool = False
    revived_by: str = "id"
    import_keys: tuple[str, ...] = ()
    invisible_for: float = 0.0

    def takes(self, operation: str, name: str) -> bool:
        """Tell whether an operation takes a name, as a selector or a value."""
        return not self.refuses.intersection({("", name), (operation, name)})

    def finds(self, operation: str, name: str) -> bool:
        """Tell whether an operation takes a name as a selector."""
        return self.takes(operation, name) and (operation, name) not in self.selects_not_by
