"""What `get_or_create()` and `update_or_create()` return: Django's pair, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from pardot_orm.models.base import Model

if TYPE_CHECKING:
    from typing import Self

M = TypeVar("M", bound=Model)

Action = Literal["found", "unchanged", "updated", "created", "revived"]


class Made(tuple[M, bool]):  # noqa: SLOT001 - it has a tuple's two, and a third thing to tell
    """A record, and whether it was made anew.

    In version 3 the create of a prospect takes one of the same address out of the recycle bin, with its old id and
    values; and a membership that had ended comes back. Then the second is False, since there was a record before, and
    the action `revived`.

    Attributes:
        action: `found`, `unchanged` (it had the values), `updated`, `created` or `revived`. In a unit of work it is
            what will be done.

    Example:
        >>> record, created = Made(Prospect(), "updated")
        >>> created
        False
        >>> Made(Prospect(), "revived").action
        'revived'
    """

    action: Action

    def __new__(cls, record: M, action: Action) -> Self:
        """Return the pair."""
        made = super().__new__(cls, (record, action == "created"))
        made.action = action
        return made

    def __getnewargs__(self) -> tuple[M, Action]:
        return self[0], self.action
