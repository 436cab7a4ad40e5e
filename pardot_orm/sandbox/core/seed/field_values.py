"""What hangs on prospects: the values of custom fields, the criteria, and the memberships of lists."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.seed.surroundings import CRITERIA_IDS, CUSTOM_FIELDS
from pardot_orm.sandbox.core.seed.texts import REMARKS
from pardot_orm.sandbox.core.seed.timeline import Seconds, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from pardot_orm.sandbox.core.seed.prospects import Sheet
    from pardot_orm.sandbox.core.seed.surroundings import Surroundings
    from pardot_orm.sandbox.core.seed.timeline import Timeline

_OPTED_OUT = 0.04
_ENDED = 0.03
_FIRST_MEMBERSHIP = 9901
_EVENTS = ("Harbour Fair 2022", "Webinar: Ink & Paper", "展示会 2024", "Harbour Fair 2023")
_CHOICES = {custom.field_id: custom.choices for custom in CUSTOM_FIELDS if custom.choices}

ValueRow = tuple[int, str, int, str]


def prospect_values(rng: Random, sheet: Sheet) -> Iterator[ValueRow]:
    """Yield the rows of a prospect's custom fields; a field without a value has none."""
    chance = rng.random
    if chance() < 0.2:
        yield sheet.id, "Referral_Note", 0, rng.choice(REMARKS)
    if chance() < 0.4:
        yield sheet.id, "Seats", 0, str(rng.randrange(1, 500))
    if chance() < 0.3:
        yield (
            sheet.id,
            "Renewal_Date",
            0,
            f"{rng.randrange(2024, 2030)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}",
        )
    if chance() < 0.5:
        yield sheet.id, "Plan", 0, rng.choice(_CHOICES["Plan"])
    if chance() < 0.1:
        yield sheet.id, "Requirements", 0, "\r\n".join(rng.sample(REMARKS, 2))
    for field_id, share, choices in (
        ("Interests", 0.3, _CHOICES["Interests"]),
        ("Consents", 0.3, _CHOICES["Consents"]),
        ("Past_Events", 0.15, _EVENTS),
    ):
        if chance() < share:
            for position, value in enumerate(rng.sample(choices, rng.randint(1, len(choices) - 1))):
                yield sheet.id, field_id, position, value


def criteria(rng: Random, sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Yield the criteria of the profile that someone has judged a prospect by; most are unknown."""
    if rng.random() < 0.2:
        for criterion in CRITERIA_IDS:
            yield sheet.id, criterion, rng.choice(("match", "nomatch", "unknown"))


def memberships(
    rng: Random, timeline: Timeline, account: Surroundings, sheets: list[Sheet]
) -> Iterator[tuple[int, int, int, int, str | None, str | None, int]]:
    """Yield the memberships in order of time; some have ended, and all of recycled prospects have."""
    found: list[tuple[Seconds, int, Sheet]] = []
    for list_id, (seed, made) in account.lists.items():
        for sheet in sheets:
            if rng.random() < seed.share:
                found.append((timeline.between(max(made, sheet.created)), list_id, sheet))  # noqa: PERF401 - nested thrice
    found.sort(key=lambda item: (item[0], item[1], item[2].id))
    steps = (rng.choice((1, 1, 1, 2)) for _ in found[1:])
    for membership_id, (joined, list_id, sheet) in zip(
        accumulate(steps, initial=_FIRST_MEMBERSHIP), found, strict=False
    ):
        opted_out, ended = rng.random() < _OPTED_OUT, not sheet.live or rng.random() < _ENDED
        updated = timeline.between(joined) if opted_out or ended else joined
        yield membership_id, list_id, sheet.id, int(opted_out), text(joined), text(updated), int(ended)
