"""What the marketing department has made: redirects, forms and dynamic content, with the stages of the lifecycle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.sandbox.core.seed.activities import asset_names
from pardot_orm.sandbox.core.seed.timeline import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from pardot_orm.sandbox.core.seed.timeline import Seconds, Timeline

Row = dict[str, Any]

_DAY = 86400
_TRACKER = "https://go.quillfeather.example"
_SITE = "https://www.quillfeather.example"
_PATHS = ("/?utm_source=banner&utm_medium=display", "/stand?a=1&b=2", "/ink", "/文具")

_FURTHER_REDIRECTS = ("Footer link <old>", "Tinte & Federn: Angebot")
_FURTHER_FORMS = ("Feedback & wishes", "お問い合わせ")
_RECYCLED_FORM = "Trade Fair 2019"

_FIRST_CONTENT = 64
_CONTENTS: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "City greeting",
        "Default Field: City",
        "<strong>Hello</strong>",
        (("contains Bristol", "Hello <b>Bristol</b>"), ("contains Lyon", "Bonjour <b>Lyon</b>")),
    ),
    ("Plain", "Default Field: City", "Hello", (("contains Lyon", "Bonjour"),)),
    (
        "Offer by plan",
        "Custom Field: Plan",
        '<p class="offer">Try ink & paper</p>',
        (
            ("is Free", "<p>Upgrade &amp; save</p>"),
            ("is Team", "<p>10 more seats</p>"),
            ("is Enterprise & Co", "<p>Your contact: %%user_name%%</p>"),
        ),
    ),
    ("Nothing yet", "Default Field: Industry", "", ()),
)

_STAGES = ((3, "Enquiry", 0), (4, "Qualified", 1), (5, "Accepted & assigned", 0), (7, "Customer", 1))
_FIRST_MOVE = 8801
_MOVING = 0.3  # the share of prospects that have entered the lifecycle


class Assets:
    """Makes the rows of assets."""

    def __init__(self, rng: Random, timeline: Timeline, campaigns: Sequence[int]) -> None:
        """Take the chance, the time and what the rows refer to."""
        self._rng = rng
        self._clock = timeline
        self._campaigns = campaigns

    def redirects(self) -> Iterator[Row]:
        """Yield custom redirects: those of activities, and others."""
        known = asset_names("custom_redirect")
        last = known[-1][0]
        further = enumerate(_FURTHER_REDIRECTS, last + 1)
        for (number, name), path in zip((*known, *further), _PATHS, strict=True):
            row = self._row(number, name, at_work=number <= last)
            row["Url"] = f"{_TRACKER}/r/{number}"
            row["destination"] = _SITE + path
            yield row | {"campaign_id": self._rng.choice(self._campaigns)}

    def forms(self) -> Iterator[Row]:
        """Yield forms: those of activities, others, and one in the recycle bin."""
        known = asset_names("form")
        last = known[-1][0]
        for number, name in (*known, *enumerate((*_FURTHER_FORMS, _RECYCLED_FORM), last + 1)):
            row = self._row(number, name, at_work=number <= last)
            row["embed_code"] = embed_code(number)
            row |= {"campaign_id": self._rng.choice(self._campaigns), "folder_id": 79}
            yield row | {"is_archived": int(name == _RECYCLED_FORM)}

    def contents(self) -> tuple[list[Row], list[Row]]:
        """Return dynamic content, and its variations."""
        contents: list[Row] = []
        variations: list[Row] = []
        for number, (name, based_on, base, variants) in enumerate(_CONTENTS, _FIRST_CONTENT):
            url = f"{_TRACKER}/dcjs/41817/{number}/dc.js"
            row = self._row(number, name, at_work=True)
            row |= {"embedUrl": url, "embedCode": f'<script type="text/javascript" src="{url}"></script>'}
            contents.append(row | {"baseContent": base, "basedOn": based_on})
            for comparison, content in variants:
                place = len(variations) + 1
                variation: Row = {"id": place, "dynamic_content_id": number}
                variations.append(variation | {"comparison": comparison, "content": content})
        return contents, variations

    def _row(self, number: int, name: str, *, at_work: bool) -> Row:
        """Return what every asset has; what is at work is older than all activities."""
        born = self._clock.start - 200 * _DAY
        created = self._clock.between(born, self._clock.start if at_work else None)
        updated = self._clock.between(created)
        return {"id": number, "name": name, "created_at": text(created), "updated_at": text(updated)}


def embed_code(number: int) -> str:
    """Return the markup by which a page shows a form."""
    return f'<iframe src="{_TRACKER}/l/41817/form/{number}" width="100%" height="500"></iframe>'


def stages() -> Iterator[Row]:
    """Yield the stages of the lifecycle in their order."""
    for position, (number, name, is_locked) in enumerate(_STAGES, 1):
        yield {"id": number, "name": name, "position": position, "is_locked": is_locked}


def moves(rng: Random, timeline: Timeline, prospects: Sequence[tuple[int, Seconds]]) -> Iterator[Row]:
    """Yield how prospects moved from stage to stage, in order of time; they come with when they were made."""
    found: list[tuple[Seconds, int, Row]] = []
    for prospect_id, created in prospects:
        if rng.random() >= _MOVING:
            continue
        before, stage = created, None
        for next_stage, _, _ in _STAGES[: 1 + int(rng.random() * len(_STAGES))]:
            moment = timeline.between(before)
            row: Row = {"prospect_id": prospect_id, "previous_stage_id": stage, "next_stage_id": next_stage}
            found.append((moment, prospect_id, row | {"seconds_elapsed": moment - before, "created_at": text(moment)}))
            before, stage = moment, next_stage
    found.sort(key=lambda move: move[:2])
    for number, (_, _, row) in enumerate(found, _FIRST_MOVE):
        yield {"id": number} | row
