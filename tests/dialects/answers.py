"""A second opinion on answers: random records in the documented shapes, and the answers that hold them.

`Answers(random)` makes a truth (`Record`) of any object in tests/oracle/shapes.json; `rendering.py` writes it down as
XML and as JSON. Neither shares code with the library nor with its embedded Pardot. `randoms()` of hypothesis drive it,
and so does `random.Random(seed)`.
"""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

SHAPES: dict[str, Any] = json.loads((Path(__file__).parents[1] / "oracle" / "shapes.json").read_text("utf-8"))

# Custom fields of the account, and what they hold.
CUSTOM = {
    "Favourite_Colour": "text",
    "Shoe_Size": "number",
    "Member_Since": "date",
    "Interests": "values",
    "Languages": "values",
}

# Enumerations that answers capitalise.
CAPITALISED = {("opportunity", "status"), ("profileCriteria", "matches")}

# Texts that are the source of HTML: answers add no layer of entities to them.
HTML_SOURCES = {
    ("account", "tracking_code_template"),
    ("dynamicContent", "embedCode"),
    ("dynamicContent", "baseContent"),
    ("dynamicContentVariation", "content"),
    ("emailMessage", "html"),
    ("emailTemplate", "htmlMessage"),
    ("emailTemplate", "trackedHtmlMessage"),
    ("form", "embedCode"),
}

TEXTS = [
    *(
        "Ada",
        "00123",
        "0",
        "-0",
        "007.50",
        "1e5",
        "12.50",
        "42",
        "3.5",
        "true",
        "false",
        "null",
        "None",
        "NaN",
        "value",
    ),
    *(
        " ",
        " padded ",
        "\r\n",
        "a\rb\tc\nd",
        "\u00a0",
        "\u2028",
        "Q&A",
        "<b>bold</b>",
        "a > b",
        "]]>",
        "<!-- -->",
        "\\",
        "/",
    ),
    *("&amp;", "&amp;amp;", "&eacute;", "&#39;", "&#x41;", "&lt", "&", "\"double\" & 'single'", "%%first_name%%"),
    *("Zürich", "naïve", "你好", "שלום", "😀👍🏽", "e\u0301", "\ufeff", "\ufffd", "2026-03-01 10:00:00", "x" * 300),
]
LETTERS = "abcXYZ019 .,;:-_+@&<>\"'/\\\r\n\t%äßé€😀"
EPOCH = datetime(2007, 1, 1)  # noqa: DTZ001 - the account's local time


@frozen
class Value:
    """A field of a record: None is empty, and `absent` is empty without an element."""

    name: str
    kind: str  # integer, text, html, enum, flag, moment, number, date, values
    value: Any
    wire: str = ""
    is_custom: bool = False
    absent: bool = False


@frozen
class Node:
    """Nested records: `wrapper` around them if there is one; `many` of them or one."""

    name: str
    wrapper: str | None
    many: bool
    records: tuple[Record, ...]
    absent: bool = False

    @property
    def shown_as(self) -> str:
        """The name in the outer record."""
        return self.wrapper or self.name


@frozen
class Record:
    """The truth about one record."""

    object_name: str
    items: tuple[Value | Node, ...]

    @property
    def node(self) -> str:
        """The name of its element."""
        return str(SHAPES[self.object_name]["node"])

    @property
    def values(self) -> dict[str, Value]:
        """Its fields by name."""
        return {item.name: item for item in self.items if isinstance(item, Value)}

    @property
    def nodes(self) -> list[Node]:
        """Its nested records."""
        return [item for item in self.items if isinstance(item, Node)]


_KINDS = {"string": "text", "enum": "enum", "integer": "integer", "boolean": "flag", "datetime": "moment"} | {
    "currency": "number",
    "float": "number",
    "any": "text",
}


class Answers:
    """Makes records at random."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def chance(self, percent: int) -> bool:
        """Return True so many times in a hundred."""
        return self.random.randrange(100) < percent

    def records(self, object_name: str, output: str, op: str, number: int) -> tuple[Record, ...]:
        """Return records as an output (`full`, `simple`, `mobile`, `bulk`) of `query` or `read` shows them."""
        return tuple(self.record(object_name, output, op) for _ in range(number))

    def record(self, object_name: str, output: str, op: str) -> Record:
        """Return one record."""
        return self._record(object_name, output, op, None, (object_name,))

    def _record(
        self, object_name: str, output: str, op: str, only: Sequence[str] | None, parents: tuple[str, ...]
    ) -> Record:
        shape = SHAPES[object_name]
        shown = [f for f in shape["fields"] if (f["name"] in only if only is not None else output in f["outputs"])]
        values = {f["name"]: self._value(object_name, f) for f in shown}
        nodes = [
            self._node(entry, output, op, values, parents)
            for entry in shape["nested"]
            if only is None
            and len(parents) < 3
            and entry["object"] not in parents
            and output in entry["outputs"]
            and op in entry["ops"]
        ]
        items: list[Value | Node] = [*values.values(), *nodes]
        if object_name == "prospect" and only is None and output != "mobile":
            items += [self._custom(name, kind) for name, kind in CUSTOM.items()]
        if all(item.absent for item in items):
            items[0] = evolve(items[0], absent=False)  # a record shows something
        if self.chance(50):
            self.random.shuffle(items)
        return Record(object_name, tuple(items))

    def _node(
        self, entry: dict[str, Any], output: str, op: str, values: dict[str, Value], parents: tuple[str, ...]
    ) -> Node:
        number = self.random.choice([0, 1, 1, 2, 3]) if entry["many"] else self.random.choice([0, 1, 1])
        records = tuple(
            self._record(entry["object"], "full", "read", entry.get("fields"), (*parents, entry["object"]))
            for _ in range(number)
        )
        column = f"{entry['name']}_id"
        if not entry["many"] and not entry["wrapper"] and column in values:  # the id stands beside the node
            nested = records[0].values.get("id") if records else None
            if nested is not None or not records:
                held = nested.value if nested is not None else None
                values[column] = Value(column, "integer", held, absent=held is None and self.chance(50))
        absent = not records and (entry.get("when_null") == "absent" or entry["wrapper"] is None or self.chance(50))
        return Node(entry["name"], entry["wrapper"], entry["many"], records, absent)

    def _value(self, object_name: str, shape: dict[str, Any]) -> Value:
        kind, wire = _KINDS[shape["type"]], shape.get("wire", "")
        kind = "html" if (object_name, shape["name"]) in HTML_SOURCES else kind
        value = None if shape["name"] != "id" and self.chance(25) else self._of_kind(kind, shape.get("choices"))
        if (object_name, shape["name"]) == ("emailTemplate", "error"):
            value = None  # else the record is an error
        if kind == "enum" and (object_name, shape["name"]) in CAPITALISED:
            wire = "capitalised" if self.chance(60) else ""
        return Value(shape["name"], kind, value, wire, absent=value is None and self._is_absent(shape))

    def _is_absent(self, shape: dict[str, Any]) -> bool:
        return self.chance(90) if shape.get("when_null") == "absent" else self.chance(15)

    def _custom(self, name: str, kind: str) -> Value:
        value = None if self.chance(30) else self._of_kind(kind)
        if kind in {"number", "date"} and self.chance(10):
            value = "about 40"  # what the account let through
        return Value(name, kind, value, is_custom=True, absent=value in {None, ()} and self.chance(50))

    def _of_kind(self, kind: str, choices: Sequence[Any] | None = None) -> Any:  # noqa: PLR0911 - one a kind
        random = self.random
        if choices:
            return random.choice(list(choices))
        if kind == "integer":
            return random.choice([0, 1, -3, 2**31, 2**53 + 1, random.randrange(10**6)])
        if kind == "flag":
            return self.chance(50)
        if kind == "moment":
            return EPOCH + timedelta(seconds=random.randrange(900_000_000))
        if kind == "number":
            return Decimal(random.choice(["0", "0.00", "12.50", "-3.5", "1200.5", "99999999999.99", "7"]))
        if kind == "date":
            return date(1950, 1, 1) + timedelta(days=random.randrange(36_000))
        if kind == "values":
            return tuple(self.text() for _ in range(random.choice([0, 1, 2, 3])))
        return self.text()

    def text(self) -> str:
        """Return a text that is not empty."""
        if self.chance(60):
            return str(self.random.choice(TEXTS))
        return "".join(self.random.choice(LETTERS) for _ in range(self.random.randrange(1, 13)))
