"""What the library makes of random answers is what their maker meant, from XML and from JSON, for every model."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pardot_orm.errors import PardotError
from pardot_orm.models.base import registry
from pardot_orm.protocol.asks import Batch, Changes, Write
from pardot_orm.protocol.dialect import Response
from pardot_orm.protocol.payload import Payload
from tests.dialects.account import DIALECTS, SUMMARY, ZONE, payloads, silent_account, told
from tests.dialects.answers import SHAPES, Answers, Node, Record, Value
from tests.dialects.rendering import Fault, Json, Xml
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).parents[1] / "oracle" / "samples"

# The library's own models: tests may have made others. Answers about jobs have a form of their own.
MODELS = {
    name: model
    for name, model in registry.items()
    if model.__module__.startswith("pardot_orm.models.") and name not in {"import", "export"}
}
READ = [name for name, model in MODELS.items() if "read" in model._meta.operations]
QUERIED = [name for name in READ if SHAPES[name]["queried"]]
RANDOMS = st.randoms(use_true_random=True)  # by their seeds: a record takes thousands of draws
WRITERS = {"xml": Xml, "json": Json}

# Where a model shows what an answer nests under another name.
ATTRIBUTES = {
    ("prospect", "lists"): "list_subscriptions",
    ("visitor", "visitor_referrer"): "referrers",
    ("dynamicContent", "variation"): "variations",
    ("emailTemplate", "sendOptions"): "send_options",
}
# Of what an activity was done with only the name is shown, under the name of the relation: see VisitorActivity.asset.
ASSETS = {"email", "form", "form_handler", "landing_page", "file", "custom_redirect"}


@pytest.fixture(autouse=True, scope="module")
def _account() -> Iterator[None]:
    with silent_account():
        yield


# --- the truth, and what the library says -----------------------------------------------------------------------------


def expected(value: Value) -> Any:
    held = value.value
    if value.kind == "flag":
        return bool(held)
    if value.kind == "moment" and held is not None:
        return held.replace(tzinfo=ZONE)
    return held if value.kind != "values" else list(held or ())


def check(record: Any, truth: Record, *, inner: bool = False) -> int:
    """Compare a record of the library with the truth; return how many values were compared."""
    assert type(record)._meta.object_name == truth.object_name
    compared = 0
    for value in truth.values.values():
        if inner and value.absent:
            continue  # a nested record that leaves a field out may have it: a read would tell
        found = record.custom[value.name] if value.is_custom else getattr(record, attribute(record, value.name))
        wanted = expected(value)
        assert found == wanted, f"{truth.object_name}.{value.name}"
        assert isinstance(found, list) or type(found) is type(wanted) or value.kind == "values"
        compared += 1
    for node in truth.nodes:
        if not (inner and node.absent):
            compared += check_node(record, truth, node)
    return compared


def attribute(record: Any, api_name: str) -> str:
    """Return the name that a field has in Python."""
    return str(type(record)._meta.by_api_name[api_name].name)


def check_node(record: Any, truth: Record, node: Node) -> int:
    name = ATTRIBUTES.get((truth.object_name, node.shown_as), node.shown_as)
    if (truth.object_name == "visitorActivity" and name in ASSETS) or not hasattr(type(record), name):
        shown = record._state.baseline.payload.nested(node.shown_as)
        assert len(shown) == len(node.records)
        return 0
    if node.name == "profile":
        return check_profile(record, node)
    found = getattr(record, name)
    if not node.many:
        found = () if found is None else (found,)
    assert len(found) == len(node.records), name
    return sum(check(one, other, inner=True) for one, other in zip(found, node.records, strict=True))


def check_profile(prospect: Any, node: Node) -> int:
    profile = prospect.profile
    if not node.records:
        assert profile is None
        return 1
    (truth,) = node.records
    criteria = truth.nodes[0].records
    for found, wanted in zip((profile, *profile.criteria), (truth, *criteria), strict=True):
        name = wanted.values["name"].value or ""
        assert found.id == wanted.values["id"].value
        assert found.name == name
    assert dict(prospect.profile_criteria) == {
        c.values["id"].value: c.values["matches"].value or "unknown" for c in criteria
    }
    return 2


def structure(value: Any) -> Any:
    """Return a payload with its kinds of values told apart."""
    if isinstance(value, Payload):
        return {name: structure(value[name]) for name in value}
    return [structure(entry) for entry in value] if isinstance(value, list) else value


# --- records ----------------------------------------------------------------------------------------------------------


def test_every_model_has_its_documented_shape():
    assert set(MODELS) <= set(SHAPES)
    for name, model in MODELS.items():
        readable = {f["name"] for f in SHAPES[name]["fields"]}
        assert readable <= set(model._meta.by_api_name), name


@pytest.mark.slow
@pytest.mark.parametrize("output", first_fast(["bulk", "full", "simple", "mobile"], fast=2))
@pytest.mark.parametrize("object_name", QUERIED)
@given(random=RANDOMS, number=st.sampled_from([0, 1, 1, 2, 5]))
def test_a_page_is_read_as_it_was_meant(object_name, output, random, number):
    if output == "mobile" and not any(output in f["outputs"] for f in SHAPES[object_name]["fields"]):
        return
    truth = Answers(random).records(object_name, output, "query", number)
    total = None if output == "bulk" else number + 7
    structures = []
    for answers, writer in WRITERS.items():
        body = writer(random).page(truth, total)
        found, found_total = payloads(body, answers, MODELS[object_name], output, "query")
        assert (len(found), found_total) == (number, total)
        if output != "mobile":  # the library asks for none, and a record of one may lack more than it tells
            assert sum(map(check, map(MODELS[object_name]._from_payload, found), truth)) >= number
        structures.append(structure(found))
    assert structures[0] == normalised(structures[1], structures[0])


@pytest.mark.slow
@pytest.mark.parametrize("output", first_fast(["full", "simple"]))
@pytest.mark.parametrize("object_name", READ)
@given(random=RANDOMS, number=st.sampled_from([1, 1, 1, 2]))
def test_a_read_or_a_write_shows_what_was_meant(object_name, output, random, number):
    if not any(output in f["outputs"] for f in SHAPES[object_name]["fields"]):
        return
    truth = Answers(random).records(object_name, output, "read", number)
    structures = []
    for answers, writer in WRITERS.items():
        found, _ = payloads(writer(random).records(truth), answers, MODELS[object_name], output, "read")
        assert sum(map(check, map(MODELS[object_name]._from_payload, found), truth)) >= number
        structures.append(structure(found))
    assert structures[0] == normalised(structures[1], structures[0])


def normalised(from_json: Any, from_xml: Any) -> Any:
    """Return JSON's records with their multi-value fields of one value as XML shows them: both forms are documented."""
    if isinstance(from_json, dict) and isinstance(from_xml, dict):
        return {name: normalised(value, from_xml.get(name)) for name, value in from_json.items()}
    if isinstance(from_json, list) and isinstance(from_xml, list) and len(from_json) == len(from_xml):
        return [normalised(*pair) for pair in zip(from_json, from_xml, strict=True)]
    if isinstance(from_json, tuple) and len(from_json) == 1 and isinstance(from_xml, str):
        return from_json[0]
    if isinstance(from_json, str) and isinstance(from_xml, tuple) and len(from_xml) == 1:
        return (from_json,)
    return layout(from_json, from_xml)


def layout(from_json: Any, from_xml: Any) -> Any:
    """An empty wrapper may hold a line break in XML."""
    return from_xml if from_json is None and isinstance(from_xml, str) and not from_xml.strip() else from_json


# --- errors -----------------------------------------------------------------------------------------------------------


@given(random=RANDOMS, code=st.integers(1, 20_000), status=st.sampled_from([200, 400, 401, 500]))
def test_an_error_is_told_alike_in_both_formats(random, code, status):
    message = Answers(random).text().strip() or "Invalid score"
    errors = []
    for answers, writer in WRITERS.items():
        with pytest.raises(PardotError) as caught:
            payloads(
                writer(random).fault(Fault(code, message)), answers, MODELS["prospect"], "full", "read", status=status
            )
        errors.append((type(caught.value), caught.value.code, caught.value.message))
    assert errors[0] == errors[1]
    assert errors[0][1:] == (code, message)


@given(random=RANDOMS, failed=st.sets(st.integers(0, 49)))
@example(random=Random(1), failed={0, 1, 2})
def test_refused_entries_of_a_batch_are_told_alike(random, failed):
    batch = Batch("prospect", "update", tuple(Write("prospect", "update", {"id": i}, Changes()) for i in range(50)))
    truth = {str(i): Answers(random).text() for i in sorted(failed)}
    for answers, writer in WRITERS.items():
        dialect = DIALECTS[answers]
        found = told(dialect.batch(batch), Response(200, "", writer(random).refusals(truth), SUMMARY))
        assert {str(i): error.message for i, error in found.items()} == truth


# --- the documentation's own samples ----------------------------------------------------------------------------------


def samples() -> Iterator[Any]:
    for name in READ:
        path = SAMPLES / f"{name}.json"
        for i, sample in enumerate(json.loads(path.read_text("utf-8")) if path.exists() else ()):
            yield pytest.param(name, sample, id=f"{name}-{i}")


@pytest.mark.parametrize(("name", "sample"), list(samples()))
def test_samples_are_read(name, sample):
    body, op = sample["response"].encode(), sample["request"].partition("/do/")[2].partition("/")[0].partition("?")[0]
    if op.startswith("batch"):
        reader = DIALECTS[sample["format"]]._reader
        found = reader.refusals(reader.answer(Response(200, "", body, SUMMARY)))
        assert len(found) == sample["response"].count("Invalid prospect email address")
        return
    if 'stat="fail"' in sample["response"] or "<errorCode>" in sample["response"]:
        with pytest.raises(PardotError) as caught:
            payloads(body, sample["format"], MODELS[name], "full", op)
        code = caught.value.code
        assert f'code="{code}"' in sample["response"] or f"<errorCode>{code}<" in sample["response"]
        return
    if op not in {"query", "read"}:
        pytest.skip(f"no records of the object: {op}")
    found, total = payloads(body, sample["format"], MODELS[name], "full", op)
    if total is not None:
        assert str(total) in sample["response"]
        assert len(found) <= total
    assert bool(found) is ('"id"' in sample["response"] or "<id>" in sample["response"])
    for payload in found:
        record = MODELS[name]._from_payload(payload)
        assert str(record.id) in sample["response"]
        for field in record._meta.fields.values():
            if field.api_name in payload:
                getattr(record, field.name)
