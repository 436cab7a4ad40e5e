"""What an export can select by, as data: the procedures that Pardot documents for each object, and their arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pardot_orm.models.criteria import Criterion, moments

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A choice of three: the records of the recycle bin, those outside of it, or both.
_WHICH = ("true", "false", "all")


@frozen
class ProcedureOptions:
    """One procedure of one object.

    Attributes:
        arguments: What it takes, in the form of criteria.
        required: The arguments that it needs.
        is_within_a_year: Whether what it spans may not be longer than a year.
    """

    arguments: dict[str, Criterion] = field(repr=False)
    required: tuple[str, ...]
    is_within_a_year: bool = True


@frozen
class Selection:
    """What an export is asked for, not checked yet; a procedure without a name is found by the arguments."""

    object_name: str
    procedure: str | None
    fields: Iterable[str] | None
    arguments: Mapping[str, Any]


def _spanning(stem: str, *more: Criterion, is_within_a_year: bool = True) -> ProcedureOptions:
    """Return a procedure that goes by a time: `<stem>_after`, which it needs, and `<stem>_before`."""
    arguments = {argument.name: argument for argument in (*moments(stem), *more)}
    return ProcedureOptions(arguments, (f"{stem}_after",), is_within_a_year)


def _which(name: str) -> Criterion:
    return Criterion(name, "choice", choices=_WHICH)


_OF_ACTIVITIES = (Criterion("type", "integers", "type"), Criterion("prospect_only", "flag"))
_BY_PROSPECT = {
    "filter_by_prospect_updated_at": _spanning("prospect_updated", _which("prospect_deleted")),
    "filter_by_updated_at": _spanning("updated", _which("deleted")),
}

PROCEDURES: dict[str, dict[str, ProcedureOptions]] = {
    "visitorActivity": {
        # Its page names no longest span for this one.
        "filter_by_created_at": _spanning("created", *_OF_ACTIVITIES, is_within_a_year=False),
        "filter_by_updated_at": _spanning("updated", *_OF_ACTIVITIES),
    },
    "listMembership": {
        "filter_by_created_at": _spanning("created", _which("deleted")),
        "filter_by_updated_at": _spanning("updated", _which("deleted")),
    },
    "prospect": {"filter_by_updated_at": _spanning("updated", _which("deleted"))},
    "prospectAccount": _BY_PROSPECT,
    "visitor": _BY_PROSPECT,
}

EXPORTED = tuple(PROCEDURES)

# Fields that no export has, and what to ask for instead.
NOT_EXPORTED = {
    "visitorActivity": {"campaign": "campaign_id"},
    "prospect": {"recent_interaction": "", "crm_url": ""},
}
