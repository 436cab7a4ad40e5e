"""The same operations in a unit of work and without one leave the same rows, and tell the same.

`python -m tests.changes.sequences --runs 1000 --seed 1` makes that many random sequences for each version.
"""

from __future__ import annotations

import argparse
import random
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from attrs import define, field

from pardot_orm import List, Prospect, connect, unit_of_work
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Callable

CITIES = ("Bath", "Wells", "Rome", None)
INTERESTS = ("Reporting", "Events", "E-mail")
NEW = ("one.new@example.com", "two.new@example.com")
OPERATIONS = (
    ("edit", 8),
    ("set_back", 2),
    ("reload", 4),
    ("query", 3),
    ("criteria", 3),
    ("update", 3),
    ("interests", 3),
    ("change_lists", 4),
    ("assign", 2),
    ("unassign", 1),
    ("delete", 3),
    ("undelete", 2),
    ("upsert", 2),
    ("by_address", 4),
    ("reference", 2),
)


@define
class World:
    """One account with some records at hand, each by two objects, and what was told of each operation."""

    sandbox: Sandbox
    version: int
    objects: list[Prospect] = field(factory=list)
    is_binned: dict[int, bool] = field(factory=dict)
    told: list[Any] = field(factory=list)
    saved: list[tuple[Prospect, str]] = field(factory=list)
    lists: list[int] = field(factory=list)
    final: dict[str, list[Any]] = field(factory=dict)

    def begin(self) -> None:
        ids = list(Prospect.objects.order_by("id").ids()[:3])
        self.objects = [Prospect.objects.get(id=record_id) for record_id in (*ids, *ids)]
        self.is_binned = dict.fromkeys(ids, False)
        self.lists = list(List.objects.ids()[:3])

    def carry_out(self, steps: list[tuple[str, int]]) -> None:
        for name, seed in steps:
            chance = random.Random(seed)
            result = getattr(self, name)(chance)
            if result is not None:
                self.told.append((name, result.action, sorted(result.fields)))

    def pick(self, chance: random.Random, *, binned: bool = False) -> tuple[int, Prospect] | None:
        found = [(i, p) for i, p in enumerate(self.objects) if self.is_binned[p.id] is binned]
        return chance.choice(found) if found else None

    # --- operations -----------------------------------------------------------------------------------------------

    def edit(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        record = picked[1]
        record.city = chance.choice(CITIES)
        if chance.random() < 0.5:
            record.score = (record.score or 0) + chance.choice((1, 5))
        result = record.save()
        self.saved += [(record, name) for name in result.fields]
        return result

    def set_back(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        record = picked[1]
        held = record.city
        record.city = "Elsewhere"
        self.told.append(("set_back", record.save().fields))
        record.city = held
        self.saved.append((record, "city"))
        return record.save()

    def reload(self, chance: random.Random) -> None:
        if (picked := self.pick(chance)) is not None:
            self.objects[picked[0]] = Prospect.objects.get(id=picked[1].id)
            self.told.append((self.objects[picked[0]].city, self.objects[picked[0]].score))

    def query(self, chance: random.Random) -> None:
        ids = sorted(self.is_binned)
        found = list(Prospect.objects.filter(id__gte=ids[0], id__lte=ids[2]).where(city=chance.choice(CITIES)))
        self.told.append([(p.id, p.city, p.score, list(p.custom["Interests"])) for p in found])

    def criteria(self, chance: random.Random) -> None:
        within = Prospect.objects.filter(id__gte=min(self.is_binned), id__lte=max(self.is_binned))
        asked: dict[str, Any] = chance.choice(
            (
                {"score__gt": 10},
                {"score__lt": 3},
                {"list_id": self.lists[0]},
                {"score__gt": 3, "list_id": self.lists[1]},
            )
        )
        found = within.filter(**asked)
        self.told.append((asked, sorted(p.id for p in found), within.filter(**asked).count()))

    def update(self, chance: random.Random) -> None:
        ids = sorted(self.is_binned)
        Prospect.objects.filter(id__gte=ids[0], id__lte=chance.choice(ids)).update(city=chance.choice(CITIES))

    def interests(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        record = picked[1]
        more = chance.choice(INTERESTS)
        if chance.random() < 0.5:
            if more not in record.custom["Interests"]:  # Pardot keeps each once
                record.custom["Interests"].append(more)
        else:
            record.custom["Interests"] = chance.sample(INTERESTS, 2)
        return record.save()

    def change_lists(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        record, list_id = picked[1], chance.choice(self.lists)
        if chance.random() < 0.5:
            record.lists.discard(list_id)
        elif list_id not in {entry.id for entry in record.lists.opted_out}:
            record.lists.add(list_id)
        if chance.random() < 0.3:
            self.told.append(sorted(entry.id for entry in record.lists))
        return record.save()

    def assign(self, chance: random.Random) -> Any:
        picked = self.pick(chance)
        return None if picked is None else picked[1].assign(user=chance.choice((44, 46)))

    def unassign(self, chance: random.Random) -> Any:
        picked = self.pick(chance)
        return None if picked is None else picked[1].unassign()

    def delete(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        self.is_binned[picked[1].id] = True
        return picked[1].delete(after=())

    def undelete(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance, binned=True)) is None:
            return None
        self.is_binned[picked[1].id] = False
        return picked[1].undelete()

    def upsert(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        picked[1].city = chance.choice(CITIES)
        return picked[1].upsert(allow_duplicates=True)

    def by_address(self, chance: random.Random) -> None:
        record, created = Prospect.objects.update_or_create(
            email=chance.choice(NEW), defaults={"city": chance.choice(CITIES), "score": chance.choice((1, 2))}
        )
        self.told.append(("created", bool(created), record.city))

    def reference(self, chance: random.Random) -> Any:
        if (picked := self.pick(chance)) is None:
            return None
        record = Prospect.reference(id=picked[1].id)
        record.company = chance.choice(("Quill", "Acme"))
        return record.save()

    # --- what is left ---------------------------------------------------------------------------------------------

    def rows(self) -> dict[str, list[Any]]:
        """What the server has; of what is in the recycle bin only that it is there."""
        run: Callable[[str], list[Any]] = lambda sql: self.sandbox.db.execute(sql).fetchall()  # noqa: E731
        live = "SELECT id FROM prospect WHERE is_archived = 0"
        return {
            "prospects": run(
                "SELECT email, city, score, company, user_id FROM prospect WHERE is_archived = 0 ORDER BY email, city"
            ),
            "bin": run("SELECT email FROM prospect WHERE is_archived = 1 ORDER BY email"),
            "values": run(
                f"SELECT prospect_id, field_id, position, value FROM prospect_value WHERE prospect_id IN ({live}) "
                "ORDER BY 1, 2, 3, 4"
            ),
            "lists": run(
                f"SELECT prospect_id, list_id, opted_out FROM list_membership WHERE prospect_id IN ({live}) "
                "AND is_archived = 0 ORDER BY 1, 2"
            ),
        }

    def untrue(self) -> list[str]:
        """What records say of fields that were saved through them, and the server says otherwise."""
        found = []
        for record, name in self.saved:
            if self.is_binned.get(record.id):
                continue
            held = self.sandbox.db.execute(f"SELECT {name} FROM prospect WHERE id = ?", (record.id,)).fetchone()[0]
            if getattr(record, name) != held:
                found.append(f"{record!r}.{name} is {getattr(record, name)!r}, the server has {held!r}")
            if record.is_dirty:
                found.append(f"{record!r} is dirty: {record.changes}")
        return found


def sequence(seed: int) -> list[tuple[str, int]]:
    """Return random operations, each with the seed of its own chances."""
    chance = random.Random(seed)
    names = [name for name, weight in OPERATIONS for _ in range(weight)]
    return [(chance.choice(names), chance.randrange(2**32)) for _ in range(chance.randint(2, 14))]


def carried_out(steps: list[tuple[str, int]], version: int, *, in_unit: bool) -> tuple[World, list[str]]:
    """Carry out a sequence in an account of its own."""
    with Sandbox(prospects=5, seed=7, version=version) as sandbox, connect(sandbox=sandbox, wait=0):
        world = World(sandbox, version)
        world.begin()
        with unit_of_work() if in_unit else nullcontext():
            world.carry_out(steps)
        world.final = world.rows()
        return world, world.untrue() if in_unit else []


def differences(seed: int, version: int) -> list[str]:
    """Return what a sequence leaves, or tells, otherwise in a unit of work than without one."""
    steps = sequence(seed)
    singly, _ = carried_out(steps, version, in_unit=False)
    at_once, found = carried_out(steps, version, in_unit=True)
    for table, rows in singly.final.items():
        if rows != at_once.final[table]:
            found.append(
                f"{table}: singly {sorted(set(rows) - set(at_once.final[table]))}, "
                f"in a unit {sorted(set(at_once.final[table]) - set(rows), key=str)}"
            )
    if singly.told != at_once.told:
        pairs = zip(singly.told, at_once.told, strict=False)
        first = next((pair for pair in pairs if pair[0] != pair[1]), "one told more")
        found.append(f"told: {first}")
    return [f"seed {seed}, version {version}: {text}\n    {[name for name, _ in steps]}" for text in found]


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--version", type=int, choices=(3, 4))
    given = parser.parse_args()
    wrong = 0
    for version in (given.version,) if given.version else (3, 4):
        steps = 0
        for seed in range(given.seed, given.seed + given.runs):
            steps += len(sequence(seed))
            for text in differences(seed, version):
                wrong += 1
                sys.stdout.write(f"{text}\n")
        sys.stdout.write(f"version {version}: {given.runs} sequences of {steps} operations, {wrong} differences\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
