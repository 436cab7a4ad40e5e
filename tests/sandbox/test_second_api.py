"""There is a place for a second API: tables, limits, tokens and faults are those of one that is registered, too."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
import requests
from attrs import frozen

from pardot_orm.sandbox import Sandbox
from pardot_orm.sandbox.core.prospect_finding import require_live
from pardot_orm.sandbox.core.prospect_writes import ProspectChange, save
from pardot_orm.sandbox.core.refusals import RefusalError, message_of
from pardot_orm.sandbox.faults import ErrorCode, ExpiredToken, HttpError, OtherClient, Reset
from pardot_orm.sandbox.protocol.api import Task
from pardot_orm.sandbox.protocol.responses import HttpResponse
from tests.sandbox.conftest import ADA, NOW, SEED, TIMEZONE, make_database

PREFIX = "/api/v5/objects/prospects/"
STATUSES = {66: 429, 122: 429, 184: 401, 3: 404}


class TinyApi:
    """Reads prospects and changes their first names, in JSON and camelCase."""

    def operation_names(self):
        return ("prospects/read", "prospects/update")

    def endpoint(self, account):
        return TinyEndpoint(account)


@frozen
class TinyEndpoint:
    account: object

    def owns(self, path):
        return path.startswith(PREFIX)

    def task(self, request):
        op = {"GET": "read", "PATCH": "update"}[request.method]
        return Task(
            operation=f"prospects/{op}",
            object="prospects",
            op=op,
            work=partial(self.work, request, op),
            refuse=refuse,
            takes_slot=True,
        )

    def work(self, request, op):
        try:
            self.account.check_bearer(request.headers.get("Authorization"), request.headers["Pardot-Business-Unit-Id"])
            self.account.count_request()
            with self.account.transaction(writes=op == "update") as transaction:
                number = int(request.path.removeprefix(PREFIX))
                require_live(transaction, number)
                if op == "update":
                    columns = {"first_name": json.loads(request.body)["firstName"]}
                    save(transaction, number, ProspectChange(columns))
                (name,) = transaction.one("SELECT first_name FROM prospect WHERE id = ?", number)
        except RefusalError as error:
            return refuse(error.code)
        return answer(200, {"id": number, "firstName": name})


def refuse(code, *, message=None, param=None, status=None):
    return answer(status or STATUSES.get(code, 400), {"code": code, "message": message or message_of(code)}, code)


def answer(status, content, code=None):
    return HttpResponse(status, json.dumps(content).encode(), "application/json", code)


class Client:
    """Asks both APIs with one token."""

    def __init__(self, sandbox):
        self.sandbox = sandbox
        self.session = requests.Session()
        self.session.headers["Pardot-Business-Unit-Id"] = sandbox.credentials["business_unit_id"]
        self.log_in()

    def log_in(self):
        own = self.sandbox.credentials
        names = ("client_id", "client_secret", "username", "password")
        form = {"grant_type": "password"} | {name: own[name] for name in names}
        token = self.session.post(f"{self.sandbox.url}/services/oauth2/token", data=form, timeout=30).json()
        self.session.headers["Authorization"] = f"Bearer {token['access_token']}"

    def tiny(self, method="GET", number=ADA, **options):
        """Return status and content."""
        response = self.session.request(method, f"{self.sandbox.url}{PREFIX}{number}", timeout=30, **options)
        return response.status_code, response.content and response.json()

    def legacy(self, path=f"prospect/version/4/do/read/id/{ADA}"):
        return self.session.get(f"{self.sandbox.url}/api/{path}", timeout=30)


@pytest.fixture
def start(tmp_path):
    """Return what starts a sandbox that serves the tiny API too."""
    clients = []

    def start_sandbox(**options):
        path = tmp_path / f"account{len(clients)}.sqlite3"
        make_database(path)
        sandbox = Sandbox(seed=SEED, timezone=TIMEZONE, db=path, **options)
        sandbox.clock = NOW
        sandbox.register(TinyApi())
        clients.append(Client(sandbox.start()))
        return clients[-1]

    yield start_sandbox
    for client in clients:
        client.session.close()
        client.sandbox.close()


@pytest.fixture
def client(start):
    return start()


def test_both_apis_show_and_write_the_same_tables(client):
    assert client.tiny() == (200, {"id": ADA, "firstName": "Ada"})

    assert client.tiny("PATCH", json={"firstName": "Augusta"}) == (200, {"id": ADA, "firstName": "Augusta"})
    assert "<first_name>Augusta</first_name>" in client.legacy().text
    assert (
        client.sandbox.db.execute("SELECT updated_at FROM prospect WHERE id = ?", (ADA,)).fetchone()[0] > "2026-03-15"
    )


def test_the_journal_names_what_was_asked_of_either(client):
    client.tiny()
    client.legacy()

    assert [(r.object, r.op, r.path) for r in client.sandbox.requests[1:]] == [
        ("prospects", "read", f"{PREFIX}{ADA}"),
        ("prospect", "read", f"/api/prospect/version/4/do/read/id/{ADA}"),
    ]


def test_a_refusal_of_the_core_has_the_form_of_the_api_that_was_asked(client):
    assert client.tiny(number=9) == (404, {"code": 3, "message": "Invalid prospect ID"})
    assert '<err code="3">Invalid prospect ID</err>' in client.legacy("prospect/version/4/do/read/id/9").text


def test_a_code_that_is_ordered_comes_in_the_form_of_the_api_that_was_asked(client):
    client.sandbox.faults.add(ErrorCode(66), on="prospect*/read", first=2)

    assert client.tiny() == (429, {"code": 66, "message": message_of(66)})
    refused = client.legacy()
    assert refused.status_code == 200
    assert '<err code="66">' in refused.text
    assert [r.fault for r in client.sandbox.requests[1:]] == ["error-code", "error-code"]


def test_faults_of_the_transport_and_of_other_clients_strike_it(client):
    faults = client.sandbox.faults
    faults.add(HttpError(429, retry_after=3), on="prospects/read")
    assert client.tiny() == (429, b"")
    faults.add(Reset(worked=True), on="prospects/update")
    with pytest.raises(requests.ConnectionError):
        client.tiny("PATCH", json={"firstName": "Augusta"})
    assert client.tiny()[1]["firstName"] == "Augusta"
    faults.add(OtherClient(lambda: client.sandbox.execute("UPDATE prospect SET first_name = 'Eve'")), on="*/read")
    assert client.tiny()[1]["firstName"] == "Eve"
    assert [injected.request.op for injected in faults.injected] == ["read", "update", "read"]


def test_a_fault_that_fails_is_told_in_its_form(client, caplog):
    client.sandbox.faults.add(OtherClient(lambda: 1 / 0), on="prospects/*")

    assert client.tiny() == (500, {"code": 183, "message": message_of(183)})
    assert "ZeroDivisionError" in caplog.text


def test_a_prepared_answer_is_given_to_whichever_api_is_asked_next(client):
    client.sandbox.next_answer(503, "{}", "application/json")

    assert client.tiny() == (503, {})
    assert client.tiny()[0] == 200


def test_tokens_are_those_of_all_apis(client):
    client.sandbox.faults.add(ExpiredToken(), on="prospects/read")

    assert client.tiny() == (401, {"code": 184, "message": message_of(184)})
    assert client.legacy().status_code == 401
    client.log_in()
    assert client.tiny()[0] == client.legacy().status_code == 200


def test_requests_of_both_count_to_the_day_s(start):
    client = start(daily_limit=2)

    assert client.legacy().status_code == client.tiny()[0] == 200
    assert client.tiny() == (429, {"code": 122, "message": message_of(122)})
    assert '<err code="122">' in client.legacy().text


@pytest.mark.slow
def test_the_five_slots_are_those_of_both(start):
    client = start(latency=0.5)
    ready = threading.Barrier(6)

    def ask(number):
        ready.wait(30)
        headers = dict(client.session.headers)
        path = f"{PREFIX}{ADA}" if number % 2 else f"/api/prospect/version/4/do/read/id/{ADA}"
        return requests.get(client.sandbox.url + path, headers=headers, timeout=30).text

    with ThreadPoolExecutor(6) as pool:
        refused = [text for text in pool.map(ask, range(6)) if text.startswith('{"code": 66') or 'code="66"' in text]
    assert len(refused) == 1
    assert client.sandbox.most_in_flight == 6


def test_only_what_is_served_can_be_ordered_to_fail(client):
    with Sandbox(prospects=1) as other, pytest.raises(ValueError, match="on must match an operation"):
        other.faults.add(ErrorCode(66), on="prospects/*")
    with pytest.raises(ValueError, match="on must match an operation"):
        client.sandbox.faults.add(ErrorCode(66), on="prospects/query")


def test_paths_of_no_api_stay_what_they_were(client):
    rest = client.session.get(f"{client.sandbox.url}/api/v5/objects/lists", timeout=30)

    assert (rest.status_code, rest.json()) == (404, {"code": 198, "message": message_of(198)})


def test_an_api_is_registered_before_the_start(client):
    with pytest.raises(RuntimeError, match=r"register an API before start\(\)"):
        client.sandbox.register(TinyApi())


def test_an_api_that_cannot_be_served_leaves_neither_a_server_nor_a_lock(tmp_path):
    class Broken(TinyApi):
        def endpoint(self, account):
            raise LookupError(account.url)

    path = tmp_path / "account.sqlite3"
    make_database(path)
    sandbox = Sandbox(db=path)
    sandbox.register(Broken())

    with pytest.raises(LookupError) as error:
        sandbox.start()
    with Sandbox(db=path, port=int(str(error.value).rpartition(":")[2])) as other:
        assert other.db.execute("SELECT COUNT(*) FROM prospect").fetchone() == (5,)
