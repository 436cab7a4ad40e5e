"""What a code means for a program: as the documentation says of each, as the library acts on it, and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

import pardot_orm
from pardot_orm import Campaign, Prospect, connect, unit_of_work
from pardot_orm.errors import (
    BulkError,
    NotFoundError,
    PardotError,
    QueryTimeoutError,
    RateLimitError,
    StateError,
    ValidationError,
    VersionError,
    error_from_code,
)
from pardot_orm.sandbox import Sandbox
from tests.conftest import Account
from tests.errors.test_errors import FACTS, ORACLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm import UnitOfWork

PACKAGE = Path(pardot_orm.__file__).parent
LIMITS = FACTS["rate_limits"]

# Of something else than the record that a read asked for.
OF_ANOTHER_THING = {12: "a group", 39: "a profile", 104: "a name in Salesforce", 105: "a hash", 198: "the endpoint"}
# Refusals of one thing, while others are done.
OF_ONE_THING = {96: "a folder", 190: "mails", 164: "imports"}


def _with(trait: Callable[[PardotError], object]) -> set[int]:
    return {code for code in ORACLE if trait(error_from_code(code))}


def _of_one_request(*categories: str) -> set[int]:
    return {c for c, (told, _) in ORACLE.items() if told in categories and not error_from_code(c).concerns_account}


# --- as the documentation says ----------------------------------------------------------------------------------------


def test_what_the_documentation_calls_retryable_is_and_so_are_queries_that_took_too_long():
    told = {int(code) for code, facts in FACTS["codes"].items() if facts.get("retryable")}
    # 184 is a matter of logging in; 214, and 202 that is explained so, of asking for less.
    assert _with(lambda error: error.is_retryable) == told - {184} | {LIMITS["per_minute"], 214}


def test_logins_limits_and_permissions_concern_the_account():
    found = _with(lambda error: error.concerns_account)
    assert found >= {*FACTS["authentication"], LIMITS["concurrent"], LIMITS["daily"], LIMITS["per_minute"]}
    assert _of_one_request("authentication", "permission", "rate_limit") == OF_ONE_THING.keys()
    # A version that the account does not have is none of any request's; and 203 is listed among the logins' errors.
    others = {88, 89, 202, 203}
    assert {c for c in found if ORACLE[c][0] not in {"authentication", "permission", "rate_limit"}} == others


def test_what_a_read_is_told_of_a_record_that_is_not_there_is_missing():
    found = _with(lambda error: error.is_missing)
    absent = {int(code) for code, facts in FACTS["codes"].items() if facts.get("http") == 404}
    assert found >= {*FACTS["missing_on_read"], *absent}
    named = {code for code, (category, _) in ORACLE.items() if category == "not_found"}
    assert named - found == OF_ANOTHER_THING.keys()
    # An id or an address that nobody has is no valid one, in Pardot's words; 132 is in the recycle bin.
    assert found - named == {4, 16, 77, 132}


def test_two_codes_tell_of_the_recycle_bin_two_of_the_token_and_two_of_the_version():
    assert _with(lambda error: error.is_archived) == {132, FACTS["update_of_binned"]}
    assert _with(lambda error: error.is_token_refused) == {1, 184}
    assert {code: error_from_code(code).needed_version for code in _with(lambda e: e.needed_version)} == {88: 4, 89: 3}


def test_an_error_without_a_code_of_pardots_has_no_trait_but_that_nothing_was_found():
    for error in (PardotError("Gone."), PardotError("Gone.", code=424242)):
        told = (error.is_retryable, error.concerns_account, error.is_missing, error.is_archived, error.is_token_refused)
        assert not any(told)
        assert error.needed_version is None
    assert NotFoundError("Gone.").is_missing


@pytest.mark.parametrize(("detail", "kind"), [("", StateError), (": ask your administrator", StateError)])
def test_a_code_that_changed_its_meaning_has_that_of_its_words(detail, kind):
    category, words = FACTS["former"]["215"]
    assert category == "state"
    error = error_from_code(215, words + detail)
    assert (type(error), error.message) == (kind, words + detail)
    assert type(error_from_code(215)) is ValidationError
    assert error_from_code(138, FACTS["former"]["138"][1]).message == FACTS["former"]["138"][1]
    assert error_from_code(138).message == ORACLE[138][1]


def test_page_tokens_tell_how_to_go_on():
    for code in FACTS["page_token"].values():
        assert "behind the last record" in str(error_from_code(code))


# --- as the library acts ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shared() -> Iterator[Account]:
    with Sandbox(prospects=5, version=4) as sandbox, connect(sandbox=sandbox, version=4, wait=0) as connection:
        assert connection.custom_fields
        yield Account(sandbox, connection)


def _refuse(account: Account, code: int) -> None:
    words = escape(ORACLE[code][1] or "")
    body = f'<rsp stat="fail" version="1.0"><err code="{code}">{words}</err></rsp>'
    account.sandbox.next_answer(status=400, body=body, times=2 if error_from_code(code).is_token_refused else 1)


@pytest.mark.slow
@pytest.mark.parametrize("code", ORACLE)
def test_a_read_does_not_find_what_is_missing_and_raises_everything_else(shared, code):
    _refuse(shared, code)
    with pytest.raises(PardotError) as caught:
        Prospect.objects.get(id=60204)
    assert caught.value.code == code
    assert isinstance(caught.value, Prospect.DoesNotExist) is error_from_code(code).is_missing
    assert ("recycle bin" in caught.value.message) is (code == 132)


def _spend(campaigns: list[Campaign], cost: int, work: UnitOfWork) -> None:
    with work:
        for campaign in campaigns:
            campaign.cost = cost
            campaign.save()


@pytest.mark.slow
@pytest.mark.parametrize("code", ORACLE)
def test_a_unit_of_work_is_stopped_by_what_concerns_the_account_and_by_nothing_else(shared, code):
    campaigns = list(Campaign.objects.all()[:2])  # written singly: campaigns have no batches
    _refuse(shared, code)
    work = unit_of_work()
    with pytest.raises(BulkError) as caught:
        _spend(campaigns, code + 1, work)
    if error_from_code(code).concerns_account:
        assert str(work.result) == "0 saved, 2 not sent"
        assert caught.value.code == code
    else:
        assert str(work.result) == "1 saved, 1 failed"
        assert [error.code for _, error in caught.value.failures] == [code]


@pytest.mark.parametrize("code", [22, 228])
def test_a_feature_or_a_job_of_another_version_does_not_change_what_the_connection_speaks(code):
    with Sandbox(prospects=5, version=4) as sandbox, connect(sandbox=sandbox, wait=0) as connection:
        account = Account(sandbox, connection)
        _refuse(account, code)
        with account.recorded() as made, pytest.raises(VersionError) as caught:
            Prospect.objects.count()
        assert (len(made), caught.value.code, connection.version) == (1, code, 4)


def test_what_is_too_much_for_a_minute_is_caught_as_a_limit_and_as_a_slow_query():
    error = error_from_code(LIMITS["per_minute"])
    assert isinstance(error, RateLimitError)
    assert isinstance(error, QueryTimeoutError)


# --- and nowhere else -------------------------------------------------------------------------------------------------


def _names_a_code(node: ast.AST) -> bool:
    return getattr(node, "attr", None) == "code" or getattr(node, "id", None) == "code"


def _decides_by_a_number(node: ast.AST) -> bool:
    """Tell whether an expression compares a code with anything but None, or looks it up."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        nothing = [isinstance(side, ast.Constant) and side.value is None for side in sides]
        return any(map(_names_a_code, sides)) and not any(nothing)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return any(_names_a_code(inner) for argument in node.args for inner in ast.walk(argument))
    return isinstance(node, ast.Subscript) and _names_a_code(node.slice)


def _elsewhere() -> list[Path]:
    ours = (path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in {"errors", "sandbox"})
    return sorted(ours)


@pytest.mark.slow
def test_no_module_but_the_table_decides_by_the_number_of_a_code():
    found = {
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in _elsewhere()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _decides_by_a_number(node)
    }
    assert not found
    assert len(_elsewhere()) > 100


@pytest.mark.parametrize("line", ["e.code == BIN", "e.code in {3, 4}", "OTHER.get(e.code or 0)", "KINDS[code]"])
def test_such_a_line_would_be_found(line):
    assert any(map(_decides_by_a_number, ast.walk(ast.parse(line))))
    assert not any(map(_decides_by_a_number, ast.walk(ast.parse("e.code is not None and e.is_missing"))))
