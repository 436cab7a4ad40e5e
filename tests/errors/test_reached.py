"""Each reachable code is provoked by the input that is documented to bring it about, and nothing is changed by it."""

from __future__ import annotations

import html
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.errors.reach import REACHED
from tests.errors.test_errors import ORACLE
from tests.errors.wrong import Wrong
from tests.sandbox.conftest import ADA

if TYPE_CHECKING:
    import requests

    from tests.errors.account import Accounts, Caller, WrongAccount

# How a bearer request is refused, where not with 400; to API keys all is 200.
STATUSES = {184: 401, 1: 200, 66: 200, 88: 200, 89: 200}


def _cases() -> list[Any]:
    return [
        pytest.param(
            code,
            wrong,
            version,
            caller,
            id=f"{code}-{wrong.by}-{wrong.operation}-v{version}-{caller}",
            marks=[pytest.mark.slow] if (version, caller) != (wrong.versions[-1], "token") else [],
        )
        for code, wrongs in REACHED.items()
        for wrong in wrongs
        for version in wrong.versions
        # Where the caller's own headers are what is wrong there is no other caller.
        for caller in (("token", "api_key") if wrong.headers is None else ("token",))
    ]


@pytest.mark.parametrize(("code", "wrong", "version", "caller"), _cases())
def test_a_wrong_input_is_refused_with_its_code(
    accounts: Accounts, code: int, wrong: Wrong, version: int, caller: Caller
) -> None:
    account = accounts.get(version, wrong.account)
    message = wrong.message or ORACLE[code][1]
    by_rule = 200 if caller == "api_key" else STATUSES.get(code, 400)
    status = by_rule if wrong.status is None else wrong.status
    before = account.writes

    as_xml = _refusal(account, wrong, caller, code, **wrong.asks_for_xml)
    as_json = _refusal(account, wrong, caller, code, format="json")

    assert account.writes == before
    if wrong.inside is not None:
        _check_told_inside(as_xml, as_json, wrong.inside, code)
        return
    assert as_xml.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert _read_xml(as_xml.text) == (code, message, wrong.param)
    assert as_json.headers["Content-Type"] == "application/json"
    attributes: dict[str, object] = {"stat": "fail", "version": 1, "err_code": code}
    if wrong.param is not None:  # the JSON form of code 10000 is not documented; it names the parameter as XML does
        attributes["param"] = wrong.param
    assert as_json.json() == {"@attributes": attributes, "err": message}
    assert (as_xml.status_code, as_json.status_code) == (status, status)


def _check_told_inside(as_xml: requests.Response, as_json: requests.Response, node: str, code: int) -> None:
    """Check that an answer that went well is a record with the error in it."""
    message = ORACLE[code][1]
    root = ET.fromstring(as_xml.text)
    told = {element.tag: html.unescape(element.text or "") for element in root.find(node) or ()}
    assert (as_xml.status_code, as_json.status_code, root.get("stat")) == (200, 200, "ok")
    assert told == {"error": "1", "errorCode": str(code), "errorMessage": message}
    assert as_json.json()[node] == {"error": 1, "errorCode": code, "errorMessage": message}


def _refusal(account: WrongAccount, wrong: Wrong, caller: Caller, code: int, **params: str) -> requests.Response:
    """Return the answer to a wrong request; of several sent at once, that which is refused."""
    if wrong.times == 1:
        return account.send(wrong, caller, **params)
    with ThreadPoolExecutor(wrong.times) as pool:
        answers = list(pool.map(lambda _: account.send(wrong, caller, **params), range(wrong.times)))
    refused = [answer for answer in answers if '"fail"' in answer.text]
    assert len(refused) == 1, code
    return refused[0]


def _read_xml(text: str) -> tuple[int, str, str | None]:
    """Return code, message and parameter of a refusal, which must have the documented shape."""
    root = ET.fromstring(text)
    assert (root.tag, root.attrib) == ("rsp", {"stat": "fail", "version": "1.0"})
    (error,) = root
    assert error.tag == "err"
    return int(error.attrib["code"]), html.unescape(error.text or ""), error.get("param")


def test_a_change_would_be_seen(accounts: Accounts) -> None:
    account = accounts.get(4, {"create_status": 201})
    before = account.writes
    right = Wrong(by="nothing", operation=f"prospect/update/id/{ADA}", params={"score": "46"}, method="POST")
    assert account.send(right, "token").status_code == 200
    assert account.writes != before
