"""Every documented code is raised as its class, with its words and its hint, from an answer in XML and in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import pytest

from pardot_orm import Prospect, connect, unit_of_work
from pardot_orm.dialects.legacy.dialect import LegacyDialect
from pardot_orm.errors import CODES, BulkError, PardotError
from pardot_orm.sandbox import Sandbox
from tests.conftest import Account
from tests.errors.test_errors import CATEGORIES, ORACLE, OWN_CLASSES
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON, XML = "application/json", "text/xml; charset=utf-8"
STATUSES = (200, 400, 500)
REFUSED_TOKENS = {1, 184}  # which are renewed once, and asked with again


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(prospects=10) as sandbox:
        yield sandbox


@pytest.fixture(params=first_fast([XML, JSON]), ids=["xml", "json"])
def answering(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[tuple[Account, str]]:
    """A connection that asks for this format, with its content type."""
    with connect(sandbox=sandbox, wait=0) as connection:
        if request.param == JSON:
            connection._exchange.dialect = LegacyDialect(4, connection.decoding, answers="json")
        yield Account(sandbox, connection), request.param


def _body(code: int, message: str, content_type: str) -> str:
    if content_type == JSON:
        attributes = {"stat": "fail", "version": 1, "err_code": code}
        return json.dumps({"@attributes": attributes, "err": message}).replace("/", "\\/")
    return f'<?xml version="1.0"?><rsp stat="fail" version="1.0"><err code="{code}">{escape(message)}</err></rsp>'


def _canned(account: Account, code: int, content_type: str, status: int) -> None:
    account.sandbox.next_answer(
        status=status,
        body=_body(code, ORACLE[code][1] or "", content_type),
        content_type=content_type,
        times=2 if code in REFUSED_TOKENS else 1,
    )


def _check(error: PardotError, code: int) -> None:
    category, words = ORACLE[code]
    kind, builtin = CATEGORIES[category]
    message = (words or CODES[code].message).strip()
    hint = CODES[code].hint
    assert type(error) is OWN_CLASSES.get(code, kind)
    assert isinstance(error, builtin)
    assert (error.code, error.message, error.hint) == (code, message, hint)
    assert str(error) == f"{message} (code {code})" + (f" {hint}" if hint else "")


def _save_at_once(*prospects: Prospect) -> None:
    with unit_of_work():
        for prospect in prospects:
            prospect.save()


@pytest.mark.slow
@pytest.mark.parametrize("code", ORACLE)
def test_a_code_is_raised_as_its_class_whatever_the_status(answering: tuple[Account, str], code: int) -> None:
    account, content_type = answering
    for status in STATUSES:
        _canned(account, code, content_type, status)
        with pytest.raises(PardotError) as caught:
            Prospect.objects.count()
        _check(caught.value, code)
    assert Prospect.objects.count() == 10  # no canned answer is left


def test_the_connection_asks_for_the_format(answering: tuple[Account, str]) -> None:
    account, content_type = answering
    with account.recorded() as made:
        Prospect.objects.count()
    assert (made[0].params.get("format") == "json") is (content_type == JSON)


def test_what_is_refused_by_the_sandbox_itself_is_raised_from_either_form(answering: tuple[Account, str]) -> None:
    with pytest.raises(PardotError) as caught:
        Prospect.objects.filter(list_id=999_999).first()
    _check(caught.value, 55)


@pytest.mark.slow
def test_each_message_of_a_batch_is_the_error_of_its_record_in_either_form(answering: tuple[Account, str]) -> None:
    account, content_type = answering
    told = {code: message for code, (_, message) in ORACLE.items() if message}
    for code, message in told.items():
        first, second = Prospect.objects.all()[:2]
        body: Any = f'<rsp stat="fail"><errors><prospect identifier="1">{escape(message)}</prospect></errors></rsp>'
        if content_type == JSON:
            body = json.dumps({"@attributes": {"stat": "fail", "version": 1}, "errors": {"1": message}})
        account.sandbox.next_answer(body=body, content_type=content_type)
        first.score, second.score = code + 1000, code + 2000
        with pytest.raises(BulkError) as caught:
            _save_at_once(first, second)
        ((failed, error),) = caught.value.failures
        assert failed is second
        assert ORACLE[error.code or 0][1] == message
        assert type(error) is OWN_CLASSES.get(error.code or 0, CATEGORIES[ORACLE[error.code or 0][0]][0])
