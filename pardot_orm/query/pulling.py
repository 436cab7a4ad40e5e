"""Incremental pulls: what has changed since the last time, nothing missed, and the bookmark for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from dateutil.parser import isoparse

from pardot_orm.errors import FieldError, StateError, ValidationError
from pardot_orm.fields.kinds import aware, shown
from pardot_orm.query.asking.lookups import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from pardot_orm.query.plan import Query

R_co = TypeVar("R_co", covariant=True)

KEY = "updated_at"


class Pull(Generic[R_co]):
    """One pull; iterate over it once, then keep its `bookmark` for the next.

    The records are walked by id. The bookmark is the newest change that there was when the pull began: what changes
    while it runs is newer, and so belongs to the next pull, even where this one has passed it already. The second of
    the bookmark is pulled again the next time, since it may not have been over.
    """

    def __init__(self, newest: Callable[[], datetime | None], walk: Callable[[], Iterator[R_co]]) -> None:
        self._newest = newest
        self._walk = walk
        self._next: datetime | None = None
        self._is_complete = False

    def __repr__(self) -> str:
        return f"<Pull {'complete' if self._is_complete else 'not complete'}>"

    def __iter__(self) -> Iterator[R_co]:
        self._is_complete = False
        self._next = self._newest()
        yield from self._walk()
        self._is_complete = True

    @property
    def bookmark(self) -> datetime | None:
        """Where the next pull begins: pass it to `changed_since()` again; None for an account without records.

        Raises:
            StateError: The pull was not iterated to its end: with this bookmark records would be missed.
        """
        if not self._is_complete:
            raise StateError("The pull is not complete, so it has no bookmark yet.", hint="Iterate to its end first.")
        return self._next


def moment_of(bookmark: object) -> datetime | None:
    """Return the instant of a bookmark, which may have been kept as ISO text; None for the first pull.

    Raises:
        ValidationError: It is no instant: a time without a zone names two of them each autumn.
    """
    if bookmark is None:
        return None

    def refuse(value: object, _: str) -> ValidationError:
        rule = "a bookmark is None, the datetime that a pull gave, or its text: bookmark.isoformat()"
        return ValidationError(f"changed_since({shown(value)}): {rule}.")

    try:
        return aware(isoparse(bookmark) if isinstance(bookmark, str) else bookmark, refuse)
    except ValidationError:
        raise
    except ValueError:
        raise refuse(bookmark, "") from None


def check_can_pull(query: Query) -> None:
    """Refuse a pull of what Pardot can't filter and sort by its last change.

    Raises:
        FieldError: The object or the query can't be pulled by changes.
    """
    meta = query.model._meta
    if "updated_after" not in meta.criteria or KEY not in meta.orders or meta.get_field(KEY) is None:
        raise FieldError(
            f"Pardot can't tell which {plural(meta.object_name)} have changed and in what order.",
            hint="Walk all of them, or filter by what it can.",
        )
    if query.is_sliced or query.order is not None:
        raise FieldError("changed_since() pulls in the order of ids.", hint="Drop order_by() and the slice.")
