"""What each run does: the clean-up of the documentation, and what else can be written.

Every step can be run again after a failure, as a nightly script is: it looks first, and writes what is missing.
"""

from __future__ import annotations

import importlib.util
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from pardot_orm import ListMembership, Prospect, unit_of_work

if TYPE_CHECKING:
    import sqlite3
    from random import Random
    from types import ModuleType

    from pardot_orm.changes.unit import UnitOfWork

_SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "cleanup.py"
THREADS = 4


@frozen
class Plan:
    """What is to be done, drawn from the account's own tables.

    Attributes:
        scores: As in the file of scores, id -> score.
        countries: Spelling -> country.
        newcomers: Addresses that are created in a unit of work.
        singles: Addresses that are created one by one.
        members: Ids of prospects that are put on a list one by one, by a membership each.
        noted: Ids of prospects that several threads change at once.
        doomed: Ids of prospects that are deleted: the first two one by one, the rest in a unit of work.
    """

    scores: dict[str, str]
    countries: dict[str, str]
    newcomers: tuple[str, ...]
    singles: tuple[str, ...]
    members: tuple[int, ...]
    noted: tuple[int, ...]
    doomed: tuple[int, ...]
    list_id: int


def plan_of(database: sqlite3.Connection, random: Random) -> Plan:
    """Draw what a run does."""
    live = [row[0] for row in database.execute("SELECT prospect_id FROM truth_prospect ORDER BY prospect_id")]
    on_list = "SELECT prospect_id FROM list_membership WHERE list_id = ?"
    ((list_id,),) = database.execute("SELECT MIN(id) FROM list WHERE is_archived = 0 AND is_dynamic = 0")
    members = {row[0] for row in database.execute(on_list, (list_id,))}
    chosen = random.sample([record_id for record_id in live if record_id not in members], 22)
    return Plan(
        scores={str(key): str(score) for key, score in database.execute("SELECT * FROM seed_score")},
        countries=dict(database.execute("SELECT spelling, country FROM seed_country_spelling")),
        newcomers=tuple(f"newcomer.{n}@example.org" for n in range(12)),
        singles=tuple(f"single.{n}@example.org" for n in range(5)),
        members=tuple(chosen[:4]),
        noted=tuple(chosen[4:14]),
        doomed=tuple(chosen[14:]),
        list_id=list_id,
    )


@define
class Script:
    """One run of it.

    Attributes:
        units: The units of work that it opened, each with the step's name.
        step: The step that is under way.
    """

    plan: Plan
    units: list[tuple[str, UnitOfWork]] = field(factory=list)
    step: str = ""

    def run(self) -> None:
        """Do all there is to do."""
        for step in (self.clean, self.newcomers, self.singles, self.members, self.noted, self.doomed):
            self.step = step.__name__
            step()
        self.step = ""

    def clean(self) -> None:
        cleanup = _load(_SCRIPT)
        cleanup.unit_of_work = self._unit  # the script keeps its own to itself if it fails
        cleanup.clean(self.plan.scores, self.plan.countries)

    def newcomers(self) -> None:
        with self._unit():
            for number, email in enumerate(self.plan.newcomers):
                Prospect.objects.get_or_create(email=email, defaults={"first_name": "New", "score": number})

    def singles(self) -> None:
        for number, email in enumerate(self.plan.singles):
            Prospect.objects.get_or_create(email=email, defaults={"first_name": "Single", "score": number})

    def members(self) -> None:
        for record_id in self.plan.members:
            ListMembership.objects.get_or_create(list_id=self.plan.list_id, prospect_id=record_id)

    def noted(self) -> None:
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(_note, self.plan.noted))

    def doomed(self) -> None:
        for record_id in self.plan.doomed[:2]:
            with suppress(Prospect.DoesNotExist):  # in the recycle bin already
                Prospect.objects.get(id=record_id).delete()
        with self._unit():
            for prospect in Prospect.objects.only("id").iterator():
                if prospect.id in self.plan.doomed:
                    prospect.delete()

    def _unit(self, **options: Any) -> UnitOfWork:
        unit = unit_of_work(**options)
        self.units.append((self.step, unit))
        return unit


def _note(record_id: int) -> None:
    prospect = Prospect.objects.get(id=record_id)
    prospect.notes = note_of(record_id)
    prospect.save()


def note_of(record_id: int) -> str:
    """Return the note that a prospect gets."""
    return f"Seen, number {record_id}"


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("cleanup", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
