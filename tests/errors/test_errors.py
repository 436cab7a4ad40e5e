"""Every error code of Pardot's becomes the exception of its category; all exceptions behave alike."""

from __future__ import annotations

import builtins
import copy
import inspect
import json
import pickle
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from pardot_orm import Prospect, errors
from pardot_orm.errors import PardotError, RequestSummary, error_from_code, error_from_message

# What the API's documentation says of its codes; the categories of those that version 5 added are our judgement.
FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "oracle" / "error_codes.json").read_text(encoding="utf-8")
)
# code -> category and message; a few have no message there.
ORACLE: dict[int, tuple[str, str | None]] = {
    int(code): (entry["category"], entry["message"]) for code, entry in FACTS["codes"].items()
}
CATEGORIES = {
    "authentication": (errors.AuthenticationError, PermissionError),
    "permission": (errors.PermissionDeniedError, PermissionError),
    "rate_limit": (errors.RateLimitError, RuntimeError),
    "validation": (errors.ValidationError, ValueError),
    "not_found": (errors.NotFoundError, LookupError),
    "conflict": (errors.ConflictError, RuntimeError),
    "state": (errors.StateError, RuntimeError),
    "server": (errors.ServerError, RuntimeError),
    "unsupported": (errors.UnsupportedError, NotImplementedError),
    "other": (errors.UnexplainedError, RuntimeError),
}
OWN_CLASSES = {
    9: errors.DuplicateEmailError,
    54: errors.DuplicateEmailError,
    58: errors.AlreadyMemberError,
    62: errors.ConflictingUpdateError,
    66: errors.ConcurrencyLimitError,
    122: errors.DailyLimitError,
    164: errors.ImportLimitError,
    132: errors.ArchivedError,
    37: errors.ConnectorError,
    59: errors.ConnectorError,
    202: errors.MinuteLimitError,
    210: errors.PageTokenExpiredError,
    214: errors.QueryTimeoutError,
    219: errors.ArchivedError,
    228: errors.VersionError,
    22: errors.VersionError,
    88: errors.VersionError,
    89: errors.VersionError,
}
CLASSES = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, PardotError)]


def _answer(code: int, message: str | None) -> str:
    text = escape(message or "")
    return f'<?xml version="1.0"?><rsp stat="fail" version="1.0"><err code="{code}">{text}</err></rsp>'


def test_the_table_is_complete():
    assert len(ORACLE) == 215
    assert sum("version_5" in entry for entry in FACTS["codes"].values()) == 94
    assert list(errors.CODES) == list(ORACLE)
    for code, (category, message) in ORACLE.items():
        row = errors.CODES[code]
        assert (row.category, row.message) == (category, message or row.message)
        assert row.message, code


@pytest.mark.slow
@pytest.mark.parametrize("status", [200, 400])
def test_every_code_becomes_the_exception_of_its_category(account, status):
    assert account.connection.custom_fields
    for code, (category, message) in ORACLE.items():
        # A refused token is renewed and asked with once more.
        account.sandbox.next_answer(status=status, body=_answer(code, message), times=2 if code in {1, 184} else 1)
        with account.recorded() as made, pytest.raises(PardotError) as caught:
            Prospect.objects.all()[:1].first()
        error = caught.value
        kind, builtin = CATEGORIES[category]
        assert type(error) is OWN_CLASSES.get(code, kind), code
        assert isinstance(error, kind)
        assert isinstance(error, builtin)
        assert (error.code, error.message) == (code, (message or errors.CODES[code].message).strip())
        assert f"(code {code})" in str(error)
        assert error.request.path == "/api/prospect/version/4/do/query"
        assert len(made) == (2 if code in {1, 184} else 1), code


@pytest.mark.slow
def test_every_code_of_a_write_is_told_and_nothing_is_sent_twice(account):
    prospect = Prospect.objects.first()
    prospect.score = 4321
    for code, (category, message) in ORACLE.items():
        if code in {1, 184}:  # a refused token, which is renewed
            continue
        account.sandbox.next_answer(status=400, body=_answer(code, message))
        with account.recorded() as made, pytest.raises(CATEGORIES[category][0]) as caught:
            prospect.save()
        assert caught.value.code == code
        assert len(made) == 1, code
        assert prospect.is_dirty
    assert account.one("SELECT COUNT(*) FROM prospect WHERE score = 4321") == 0


@pytest.mark.parametrize("code", [900, 999, 424242])
def test_a_code_that_no_table_names_is_unexplained_and_keeps_its_words(account, code):
    assert code not in ORACLE
    account.sandbox.next_answer(status=400, body=_answer(code, "The moon is in the wrong phase"))
    with pytest.raises(errors.UnexplainedError, match="wrong phase") as caught:
        Prospect.objects.count()
    assert caught.value.code == code


def test_a_code_without_words_gets_those_of_the_table(account):
    account.sandbox.next_answer(body='<rsp stat="fail"><err code="122"/></rsp>')
    with pytest.raises(errors.DailyLimitError) as caught:
        Prospect.objects.count()
    assert caught.value.message == ORACLE[122][1]


def test_several_faulty_parameters_are_all_named(account):
    account.sandbox.next_answer(
        status=400,
        body='<rsp stat="fail" version="1.0"><err code="10000" param="type">Please provide a valid type</err>'
        '<err code="10000" param="name">Please provide a name</err></rsp>',
    )
    with pytest.raises(PardotError) as caught:
        Prospect.objects.count()
    assert caught.value.code == 10000
    assert "type: Please provide a valid type" in caught.value.message
    assert "name: Please provide a name" in caught.value.message


def test_a_message_of_a_batch_finds_its_code():
    for code, (_, message) in ORACLE.items():
        if message is None:
            continue
        found = error_from_message(message)
        assert ORACLE[found.code][1] == message, code
    assert isinstance(error_from_message("Something else"), errors.ValidationError)
    assert error_from_message("Something else").code is None


def test_an_error_tells_what_was_asked_without_its_values(account):
    with pytest.raises(Prospect.DoesNotExist) as caught:
        Prospect.objects.get(email="nobody.at.all@example.com")
    assert "nobody" not in repr(caught.value.request)
    assert caught.value.request.parameters == ("email",)
    assert repr(caught.value.request) == "<GET /api/prospect/version/4/do/read with email>"
    assert "nobody" not in str(caught.value)


@pytest.mark.parametrize("kind", CLASSES)
def test_every_exception_is_a_pardot_error_and_a_builtin_of_its_kind(kind):
    if kind is not errors.BulkError:
        assert str(_make(kind)) == "Something went wrong. (code 5) Mend it."
    builtin = [base for base in kind.__mro__ if vars(builtins).get(base.__name__) is base]
    assert kind is PardotError or any(issubclass(base, Exception) and base is not Exception for base in builtin)
    assert kind.__name__ in errors.__doc__ or kind in OWN_CLASSES.values()
    assert kind.__doc__


def _make(kind: type[PardotError]) -> Any:
    if kind is errors.BulkError:
        return kind("Something went wrong.", [("record", error_from_code(9))])
    return kind("Something went wrong.", code=5, hint="Mend it.", request=RequestSummary("GET", "/x", ("a",)))


@pytest.mark.parametrize("copied", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
@pytest.mark.parametrize("kind", CLASSES)
def test_every_exception_survives_a_pickle_and_a_copy(kind, copied):
    error = _make(kind)
    again = copied(error)
    assert type(again) is kind
    assert str(again) == str(error)
    assert (again.message, again.code, again.hint, again.request) == (
        error.message,
        error.code,
        error.hint,
        error.request,
    )
    if kind is errors.BulkError:
        assert [record for record, _ in again.failures] == ["record"]


def test_does_not_exist_survives_a_pickle(account):
    with pytest.raises(Prospect.DoesNotExist) as caught:
        Prospect.objects.get(id=1)
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is Prospect.DoesNotExist
    assert str(again) == str(caught.value)


@pytest.mark.parametrize("copied", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
@pytest.mark.parametrize("kind", CLASSES)
def test_what_stops_a_unit_of_work_is_of_two_kinds_after_a_pickle_and_a_copy_too(kind, copied):
    error = _make(kind)
    error.add_note("2 saved.")
    stopped = errors.stopped_by(error, [("record", error_from_code(9))], None)
    for found in (stopped, copied(stopped)):
        assert isinstance(found, kind)
        assert isinstance(found, errors.BulkError)
        assert (str(found), found.code, found.__notes__) == (str(error), error.code, ["2 saved."])
        assert [record for record, _ in found.failures] == ["record"]
