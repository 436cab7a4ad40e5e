"""Opportunities of prospects that have been active, and what these noted of them."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.seed.timeline import Seconds, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Timeline

_SHARE = 0.1  # opportunities for a prospect
_FIRST_OPPORTUNITY = 3101
_DAY = 86400

_RECYCLED = 0.06
_REOPENED = 0.08
_HAS_CAMPAIGN = 0.85

CREATED, WON, LOST, REOPENED, LINKED = 8, 9, 10, 18, 19  # the types of their activities

_NAMES = (
    "Ink supply",
    "Quills & nibs, yearly",
    "Renewal <3 years>",
    '"Harbour" framework contract',
    "O'Hara pilot",
    "Papier à lettres",
    "Großauftrag Füllfedern",
    "文具一式",
    "R&amp;D stationery",
)
_TYPES = ("New Business", "Existing Business", "Renewal & Upgrade", None)
_STATUSES = ("open", "open", "open", "open", "open", "won", "won", "won", "lost", "lost")
_OPEN_STAGES = (
    (10, "Prospecting"),
    (25, "Qualification"),
    (50, "Needs & Budget"),
    (60, "Proposal"),
    (90, "Negotiation"),
)
_CLOSED_STAGES = {"won": (100, "Closed Won"), "lost": (0, "Closed Lost")}


@frozen
class Active:
    """A prospect that has done something: when first, and when last."""

    id: int
    campaign: int | None
    first: Seconds
    last: Seconds


@frozen
class Event:
    """An activity that an opportunity leaves with a prospect."""

    moment: Seconds
    prospect_id: int
    type: int
    opportunity_id: int


@frozen
class Opportunities:
    """The rows of opportunities and of their prospects, and the activities that belong to them."""

    rows: list[dict[str, Any]]
    links: list[tuple[int, int]]
    events: list[Event]


def make_opportunities(
    rng: Random, timeline: Timeline, campaigns: Sequence[int], active: Sequence[Active], prospects: int
) -> Opportunities:
    """Return the opportunities of an account with so many prospects, in order of time."""
    made = Opportunities([], [], [])
    groups = sorted(_groups(rng, active, round(prospects * _SHARE)), key=lambda group: group[0])
    steps = (rng.choice((1, 1, 1, 3)) for _ in groups[1:])
    ids = accumulate(steps, initial=_FIRST_OPPORTUNITY)
    for number, (created, _, owners) in zip(ids, groups, strict=False):
        row, events = _opportunity(rng, timeline, number, created, owners[0])
        row["campaign_id"] = rng.choice(campaigns) if rng.random() < _HAS_CAMPAIGN else None
        made.rows.append(row)
        made.links.extend((number, owner.id) for owner in owners)
        made.events.extend(events)
        # Nothing is noted of those who had not begun to do things by then, or had ceased.
        others = (owner for owner in owners[1:] if owner.first <= created <= owner.last)
        made.events.extend(Event(created, owner.id, LINKED, number) for owner in others)
    return made


def _groups(rng: Random, active: Sequence[Active], count: int) -> Iterator[tuple[Seconds, int, list[Active]]]:
    """Yield when each opportunity was made, and its prospects, most often one; none is in two."""
    rest = rng.sample(active, len(active))
    while rest and count:
        owners = [rest.pop() for _ in range(min(rng.choice((1,) * 8 + (2, 3)), len(rest)))]
        created = owners[0].first + int(rng.random() * (owners[0].last - owners[0].first + 1))
        yield created, owners[0].id, owners
        count -= 1


def _opportunity(
    rng: Random, timeline: Timeline, number: int, created: Seconds, owner: Active
) -> tuple[dict[str, Any], list[Event]]:
    status = rng.choice(_STATUSES)
    events = [Event(created, owner.id, CREATED, number)]
    closed: Seconds | None = None
    updated = created
    if status != "open":
        closed = updated = timeline.between(created, owner.last)
        events.append(Event(closed, owner.id, WON if status == "won" else LOST, number))
    elif rng.random() < _REOPENED:
        lost = timeline.between(created, owner.last)
        updated = timeline.between(lost, owner.last)
        events += [Event(lost, owner.id, LOST, number), Event(updated, owner.id, REOPENED, number)]
    elif rng.random() < 0.25:
        closed = timeline.now + rng.randrange(1, 90) * _DAY  # when it is expected to be closed
    probability, stage = _CLOSED_STAGES.get(status) or rng.choice(_OPEN_STAGES)
    recycled = rng.random() < _RECYCLED
    return {
        "id": number,
        "name": rng.choice(_NAMES),
        "value": round(rng.random() ** 3 * 90_000, rng.choice((2, 2, 2, 0))),
        "probability": probability,
        "type": rng.choice(_TYPES),
        "stage": stage,
        "status": status,
        "closed_at": text(closed),
        "created_at": text(created),
        "updated_at": text(timeline.between(updated) if recycled or rng.random() < 0.3 else updated),
        "is_archived": int(recycled),
    }, events
