"""The documentation's samples of imports and exports are typed records, as printed and in an envelope."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm.errors import RequestSummary
from pardot_orm.models.base import registry
from pardot_orm.protocol.asks import Read
from pardot_orm.protocol.dialect import Response
from tests.dialects.account import DIALECTS, ZONE, silent_account, source_of, told
from tests.oracle.walk import DOCUMENTS, JOBS

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = [
    pytest.param(name, sample, id=f"{name}-{i}") for name in JOBS for i, sample in enumerate(DOCUMENTS[name]["samples"])
]
NUMBER = 6

WRAPPERS = {
    "as printed": lambda _, record: record,
    "under its name": lambda name, record: {name: record},
    "in an envelope": lambda name, record: {"@attributes": {"stat": "ok", "version": 1}, name: record},
}


@pytest.fixture(autouse=True, scope="module")
def _account() -> Iterator[None]:
    with silent_account():
        yield


def test_all_samples_are_here():
    assert len(SAMPLES) == NUMBER


@pytest.mark.parametrize("form", list(DIALECTS))
@pytest.mark.parametrize("wrapper", WRAPPERS.values(), ids=WRAPPERS)
@pytest.mark.parametrize(("name", "sample"), SAMPLES)
def test_a_sample_is_a_typed_record(name, sample, wrapper, form):
    members = json.loads(sample["response"])
    method, _, path = sample["request"].partition(" ")
    body = json.dumps(wrapper(name, members)).encode()
    dialect, model = DIALECTS[form], registry[name]
    response = Response(200, "application/json", body, RequestSummary(method, path))
    (payload,) = told(dialect.read(Read(name), source_of(model, "full")), response)
    record = model._from_payload(payload)
    fields = {field["name"]: field for field in DOCUMENTS[name]["fields"]}
    assert members.keys() <= fields.keys()
    for member, value in members.items():
        found = getattr(record, model._meta.by_api_name[member].name)
        expected = _typed(fields[member], value)
        assert (found, type(found)) == (expected, type(expected)), member


def _typed(field: dict[str, Any], value: Any) -> Any:
    if field["type"] == "string|string[]":
        return [value] if isinstance(value, str) else value
    if field["type"] == "datetime":
        return datetime.fromisoformat(value).replace(tzinfo=ZONE)
    return value
