"""What objects can do in versions 3 and 4: as their models declare it, with the few differences of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.protocol.capabilities import Capabilities, Querying

if TYPE_CHECKING:
    from pardot_orm.models.options import ModelOptions

PAGE_SIZE = 200  # the largest page
BATCH_SIZE = 50  # the largest batch (error 70 above)
IDS_AT_ONCE = 200  # so many records have few enough related ones, and stand in one page
MOST_IDS = 10_000  # of a criterion that takes several (error 63 above)

# What one of the two versions does not take: object -> operation (every one where it is empty) and name.
_REFUSES: dict[int, dict[str, frozenset[tuple[str, str]]]] = {
    3: {"prospect": frozenset({("", "fid")})},
    4: {
        "prospect": frozenset({("delete", "email"), ("unassign", "email")}),
        "visitor": frozenset({("assign", "prospect_email")}),
    },
}
_IMPORT_KEYS = {3: ("email",), 4: ("prospect_id", "salesforce_fid")}


def legacy_capabilities(meta: ModelOptions, version: int) -> Capabilities:
    """Return what an object can do in version 3 or 4."""
    batched = {name.removeprefix("batch_") for name in meta.operations if name.startswith("batch_")}
    return Capabilities(
        meta.object_name,
        frozenset(meta.operations),
        Querying(
            is_possible="query" in meta.operations,
            orders=meta.orders,
            page_size=meta.page_size or PAGE_SIZE,
            needs=meta.needs,
            defaults=meta.defaults,
            ids_at_once=IDS_AT_ONCE,
            most_ids=MOST_IDS,
            gives_all=meta.gives_all,
            takes_fields=meta.takes_fields,
            has_offset=meta.has_offset,
            is_bounded_by_id="id_greater_than" in meta.criteria,
        ),
        batched=frozenset(batched),
        batch_size=BATCH_SIZE if batched else 1,
        refuses=_REFUSES[version].get(meta.object_name, frozenset()),
        addresses_are_unique=version == 3,
        revived_by="email" if version == 3 else "id",  # an upsert by id leaves it there
        import_keys=_IMPORT_KEYS[version],
    )
