"""What making a record and reading its attributes costs: `python -m tests.benchmarks.attributes`.

pardot_orm keeps texts as they came and converts one when it is first read; Django converts all of a row when it makes
the record. So the rows named "made" and "first read" show where each has its costs, and "made and read" their sum.
"""

from __future__ import annotations

import argparse
from datetime import UTC
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from pardot_orm import Prospect, connect
from pardot_orm.sandbox import Sandbox
from tests.benchmarks.contest import Contender, Figures, compared, contest
from tests.benchmarks.django_side import DjangoProspect, converted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

RECORDS = 1000

FIELDS = ("id", "email", "score", "country", "is_starred", "created_at")

# The attributes that are read: a text, a whole number, and a moment.
READ = ("email", "score", "created_at")

# What is timed: all records are made of their rows, or one attribute of all records is read.
MAKE = "for row in converted(rows): make(row)"
MAKE_AND_READ = "for row in converted(rows): read(make(row))"
FRESH = "records = [make(row) for row in converted(rows)]"


@define(slots=False)
class PlainProspect:
    """A prospect that is nothing but its values."""

    id: int | None
    email: str | None
    score: int | None
    country: str | None
    is_starred: bool
    created_at: datetime | None


@frozen
class Kind:
    """A contender: the rows it is given, what converts all of them at once, and what makes a record of one."""

    name: str
    rows: Sequence[Any]
    make: Callable[[Any], Any]
    converted: Callable[[Sequence[Any]], Iterable[Any]] = iter

    @property
    def names(self) -> Mapping[str, Any]:
        """What timed code may use; the attributes of `records` have been read."""
        read = attrgetter(*READ)
        records = [self.make(row) for row in self.converted(self.rows)]
        for record in records:
            read(record)
        return {"rows": self.rows, "make": self.make, "converted": self.converted, "read": read, "records": records}

    def contender(self, statement: str, prepare: str = "pass") -> Contender:
        """Return the kind as a contender; the statement goes through all rows or records."""
        return Contender(self.name, statement, self.names, len(self.rows), prepare)


def kinds(records: int) -> list[Kind]:
    """Return the contenders, each with the rows of so many prospects of an embedded Pardot."""
    with Sandbox(prospects=records) as sandbox, connect(sandbox=sandbox):
        found = list(Prospect.objects.only(*FIELDS))
    payloads = [payload for record in found if (payload := record._state.baseline.payload) is not None]
    values = [attrgetter(*FIELDS)(record) for record in found]
    return [
        Kind(
            "Django", [*map(_as_sqlite, values)], lambda row: DjangoProspect.from_db("default", FIELDS, row), converted
        ),
        Kind("pardot_orm", payloads, Prospect._from_payload),
        Kind("attrs", values, lambda row: PlainProspect(*row)),
    ]


def _as_sqlite(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row as SQLite holds it: flags as numbers, times as texts."""
    *others, is_starred, created_at = values
    return (*others, int(is_starred), created_at.astimezone(UTC).replace(tzinfo=None).isoformat(" "))


def contests(contenders: Sequence[Kind], rounds: int) -> Iterator[tuple[str, list[Figures]]]:
    """Time making records of rows that are here, reading each attribute once and again, and both together."""

    def timed(statement: str, prepare: str = "pass") -> list[Figures]:
        return contest([kind.contender(statement, prepare) for kind in contenders], rounds=rounds)

    yield "made", timed(MAKE)
    for name in READ:
        yield f".{name}, first read", timed(f"for record in records: record.{name}", FRESH)
        yield f".{name}, read again", timed(f"for record in records: record.{name}")
    yield f"made, and {len(READ)} read", timed(MAKE_AND_READ)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table of what a record costs."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.attributes", description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS, help="records of each kind (%(default)s)")
    parser.add_argument("--rounds", type=int, default=100, help="rounds, in which all take turns (%(default)s)")
    options = parser.parse_args(arguments)
    print(compared("A record", contests(kinds(options.records), options.rounds)))  # noqa: T201


if __name__ == "__main__":
    main()
