"""The samples of the documentation's objects are typed records, what nests in them included, from XML and from JSON."""

from __future__ import annotations

import html
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm.errors import PardotError
from pardot_orm.models.base import registry
from pardot_orm.protocol.asks import Batch, Read, Select, Write
from pardot_orm.protocol.dialect import Response
from tests.dialects.account import DIALECTS, SUMMARY, ZONE, silent_account, source_of, told
from tests.dialects.answers import HTML_SOURCES
from tests.oracle.trees import Tree, as_json, as_xml, entries, of_sample
from tests.oracle.walk import DOCUMENTS, JOBS
from tests.oracle.world import node_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = [
    pytest.param(name, sample, id=f"{name}-{i}")
    for name, document in DOCUMENTS.items()
    for i, sample in enumerate(document["samples"])
    if name not in JOBS
]
NUMBER = 58  # of the objects and of what nests in them; for the six of jobs see test_job_samples.py
WRITERS = {"xml": as_xml, "json": as_json}

# Where the library has another name for what an answer nests.
_ATTRIBUTES = {
    ("prospect", "lists"): "list_subscriptions",
    ("visitor", "visitor_referrer"): "referrers",
    ("dynamicContent", "variation"): "variations",
    ("emailTemplate", "sendOptions"): "send_options",
    ("profile", "profile_criteria"): "criteria",
}
_ASSETS = {"email", "form", "form_handler", "landing_page", "file", "custom_redirect"}


@pytest.fixture(autouse=True, scope="module")
def _account() -> Iterator[None]:
    with silent_account():
        yield


def operation(sample: dict[str, Any]) -> str:
    """Return the operation that a sample shows the answer of."""
    return str(sample["request"].partition("/do/")[2].replace("?", "/").split("/")[0].split(" ")[0])


def is_refused(sample: dict[str, Any]) -> bool:
    """Tell whether a sample shows an error: a template's stands inside of a record."""
    return "<err " in sample["response"] or "<errorCode>" in sample["response"]


def test_all_samples_are_here():
    assert len(SAMPLES) == NUMBER
    kinds = {"records": 0, "others": 0}
    for parameters in SAMPLES:
        kinds["records" if _records_of(*parameters.values) else "others"] += 1
    # No records: three batches, two errors, two empty pages, a description, the abilities of a user.
    assert kinds == {"records": 49, "others": 9}


# --- records ----------------------------------------------------------------------------------------------------------


def _records_of(name: str, sample: dict[str, Any]) -> list[Tree]:
    """Return the records of a sample, as trees."""
    if is_refused(sample):
        return []
    tree = of_sample(sample)
    if name == "profile":
        return [tree]
    if operation(sample) == "stats":
        return entries(tree, "stats")
    if operation(sample) == "listOneToOne":
        return entries(tree, "emailTemplates", "templates")
    node = node_of(name)
    return [*entries(tree, node), *entries(tree, "result", node)] if operation(sample) in {"read", "query"} else []


def _read(name: str, sample: dict[str, Any], tree: Tree, form: str) -> list[Any]:
    """Return the typed records that the library makes of a tree in XML or JSON."""
    op, output = operation(sample), "bulk" if "output=bulk" in sample["request"] else "full"
    dialect, model = DIALECTS[form], registry["email" if op == "stats" else name]
    response = Response(200, "", WRITERS[form](tree), SUMMARY)
    source = source_of(model, output)
    if op == "query":
        page = told(dialect.select(Select(name), source), response)
        assert str(page.total) == next(iter(entries(tree, "result", "total_results")), "None")
        return [model._from_payload(payload) for payload in page.records]
    if op == "stats":
        found = told(dialect.read(Read("email", operation="stats"), source), response)
        return [registry["emailStats"]._from_nested(payload) for payload in found]
    op = "list_one_to_one" if op == "listOneToOne" else op
    found = told(dialect.read(Read(name, operation=op), source), response)
    return [model._from_payload(payload) for payload in found]


@pytest.mark.parametrize("form", list(WRITERS))
@pytest.mark.parametrize(("name", "sample"), [p for p in SAMPLES if _records_of(*p.values)])
def test_the_records_of_a_sample_are_typed(name, sample, form):
    tree = of_sample(sample)
    if name == "profile":  # which stands within a prospect
        tree = [("prospect", [("id", "60211"), ("profile", tree)])]
    owner = "prospect" if name == "profile" else name
    expected = _records_of(owner, sample) if name != "profile" else entries(tree, "prospect")
    found = _read(owner, {**sample, "request": sample["request"].removeprefix("within ")}, tree, form)
    assert len(found) == len(expected) > 0
    compared = sum(_compare(record, part) for record, part in zip(found, expected, strict=True))
    assert compared >= _leaves(expected)


def _leaves(trees: list[Any]) -> int:
    """Return how many values stand in trees: texts that are no part of a custom field."""
    return sum(_leaves([v for _, v in tree]) if isinstance(tree, list) else 1 for tree in trees)


def _compare(record: Any, tree: Tree) -> int:
    """Compare each value of a record, and of what nests in it, with the sample; return how many there were."""
    name = _object_of(record)
    document = DOCUMENTS[name]
    fields = {f.get("alias") or f["name"]: f for f in document["fields"] if f["type"] not in {"object", "object[]"}}
    nodes = {n.get("wrapper") or n["name"]: n for n in document["nested"]}
    compared = 0
    for element in dict.fromkeys(own for own, _ in tree):
        values = entries(tree, element)
        if element in nodes:
            compared += _compare_node(record, name, nodes[element], values)
        elif element in fields:
            _compare_field(record, name, fields[element], values[0])
            compared += 1
        else:
            compared += _compare_custom(record, element, values)
    return compared


def _object_of(record: Any) -> str:
    if hasattr(record, "_meta"):
        return str(record._meta.object_name)
    return {"Profile": "profile", "ProfileCriterion": "profileCriteria"}[type(record).__name__]


def _compare_field(record: Any, name: str, data: dict[str, Any], text: str) -> None:
    if data["name"] == "matches":
        return  # the prospect has them: see _compare_node
    api_name = data.get("alias") or data["name"]
    attribute = record._meta.by_api_name[api_name].name if hasattr(record, "_meta") else api_name
    plain = text if (name, api_name) in HTML_SOURCES else html.unescape(text)
    found, expected = getattr(record, attribute), _typed(data, plain)
    if data.get("choices") and name == "opportunity":
        expected = expected and expected.lower()
    assert found == expected, (name, attribute)
    assert type(found) is type(expected), (name, attribute)


def _typed(data: dict[str, Any], text: str) -> Any:
    if data["type"] == "boolean":
        return text in {"1", "true"}
    if not text:
        return None
    if data["type"] == "datetime":
        return datetime.fromisoformat(text).replace(tzinfo=ZONE)
    if data["type"] in {"currency", "float"}:
        return Decimal(text)
    return int(text) if data["type"] == "integer" else text


def _compare_node(record: Any, name: str, node: dict[str, Any], values: list[Any]) -> int:
    key = node.get("wrapper") or node["name"]
    inner = [e for value in values for e in entries(value, node["name"])] if node.get("wrapper") else values
    inner = [part for part in inner if part]  # an empty wrapper is nothing
    attribute = "asset" if name == "visitorActivity" and key in _ASSETS else _ATTRIBUTES.get((name, key), key)
    shown = getattr(record, attribute)
    shown = list(shown) if node["many"] else [] if shown is None else [shown]
    assert len(shown) == len(inner), (name, key)
    if node["object"] == "profile" and inner:
        matches = {int(dict(c)["id"]): dict(c)["matches"].lower() for c in entries(inner[0], "profile_criteria")}
        assert dict(record.profile_criteria) == matches
    counted = sum(_compare(one, part) for one, part in zip(shown, inner, strict=True))
    return counted if inner else len(values)


def _compare_custom(record: Any, element: str, values: list[Any]) -> int:
    """Compare a custom field, whose values no table describes, with the text as it came."""
    (value,) = values
    found = record.raw[element]
    texts = entries(value, "value") if isinstance(value, list) else [value]
    assert [html.unescape(text) or None for text in texts] == (
        [*found] if isinstance(found, list | tuple) else [found or None]
    )
    return len(texts)


# --- other answers ----------------------------------------------------------------------------------------------------


def _answer(sample: dict[str, Any]) -> Response:
    return Response(200, "", sample["response"].encode(), SUMMARY)


@pytest.mark.parametrize(("name", "sample"), [p for p in SAMPLES if not _records_of(*p.values)])
def test_a_sample_without_records_says_what_it_means(name, sample):
    dialect, op = DIALECTS[sample["format"]], operation(sample)
    if op == "query":
        call = dialect.select(Select(name), source_of(registry[name], "full"))
        assert told(call, _answer(sample)).records == []
    elif op.startswith("batch"):
        writes = tuple(Write(name, "update", {"id": number}) for number in range(50))
        reader = dialect._reader
        refused = [message for _, message in reader.refusals(reader.answer(_answer(sample)))]
        assert len(refused) == sample["response"].count("Invalid")
        assert all(message in sample["response"] for message in refused)
        if not refused:
            assert told(dialect.batch(Batch(name, "update", writes)), _answer(sample)) == {}
    elif op == "describe":
        found = told(dialect.describe(name), _answer(sample))
        assert [(f.name, f.kind, f.is_required, f.is_custom, list(f.choices)) for f in found] == [
            ("name", "text", True, False, []),
            ("Region", "dropdown", False, True, ["North", "South"]),
        ]
    elif op == "abilities":  # which clients use and no page has: the library neither
        assert "stat" in sample["response"]
    else:
        with pytest.raises(PardotError) as caught:
            told(dialect.read(Read(name), source_of(registry[name], "full")), _answer(sample))
        assert str(caught.value.code) in sample["response"]
        assert caught.value.message in sample["response"]
