"""Which records an export takes: the arguments of its procedure as SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.conditions import Condition
from pardot_orm.sandbox.core.rows import marks, select
from pardot_orm.sandbox.core.tables import job_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

# Arguments that are about the prospect of a record.
_OF_PROSPECT = "prospect_"

# Objects without a recycle bin: none of their records is deleted.
_NEVER_DELETED = ("prospectAccount", "visitor")


def selection(object_name: str, arguments: Mapping[str, Any]) -> Condition:
    """Return what the arguments of an export ask of its records, and of their prospects."""
    own, prospects = Condition(), Condition()
    excluded = job_rules("export")["excluded_types"].get(object_name, ())
    if excluded:
        own.add(f"type NOT IN ({marks(excluded)})", *excluded)
    of_prospects = [name for name in arguments if name.startswith(_OF_PROSPECT) and name != "prospect_only"]
    for name, value in arguments.items():
        if name in of_prospects:
            _add(prospects, "prospect", name.removeprefix(_OF_PROSPECT), value)
        else:
            _add(own, object_name, name, value)
    # Deleted records are left out unless they are asked for, as two of the objects are documented to have it.
    if of_prospects:
        if "prospect_deleted" not in arguments:
            _add(prospects, "prospect", "deleted", "false")
        key = "prospect_account_id" if object_name == "prospectAccount" else "id"
        column = "id" if object_name == "prospectAccount" else "prospect_id"
        own.add(f"{column} IN ({select(key, 'prospect', str(prospects))})", *prospects.values)
    elif "deleted" not in arguments:
        _add(own, object_name, "deleted", "false")
    return own


def _add(condition: Condition, object_name: str, name: str, value: Any) -> None:
    column = name.rpartition("_")[0] + "_at"
    if name.endswith("_after"):
        condition.add(f"{column} > ?", value)
    elif name.endswith("_before"):
        condition.add(f"{column} < ?", value)
    elif name == "type":
        condition.add(f"type IN ({marks(value)})", *value)
    elif name == "prospect_only":
        if value:
            condition.add("prospect_id IS NOT NULL")
    elif value != "all" and object_name in _NEVER_DELETED:
        condition.add("0" if value == "true" else "1")
    elif value != "all" and object_name != "visitorActivity":  # which knows no such argument
        condition.add("is_archived = ?", int(value == "true"))
