"""No secret is in any repr, log line, exception, pickle or traceback, whatever goes well or wrong."""

from __future__ import annotations

import http.client
import json
import logging
import pickle
import socket
import traceback
from contextlib import closing, suppress
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

import pytest
import requests

from pardot_orm import List, Prospect, connect, unit_of_work
from pardot_orm.connection.settings import resolve
from pardot_orm.errors import PardotError, RequestSummary
from pardot_orm.http.auth import Secret
from pardot_orm.http.transport import Transport
from pardot_orm.protocol.dialect import Response
from pardot_orm.sandbox import Sandbox
from tests.wire.scripted import scripted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.wire.scripted import Script

# Frames of these show what their callers wrote; all others are looked at with their locals.
OWN_FRAMES = (__file__, "/_pytest/", "/pluggy/", "contextlib.py", "monkeypatch.py")


class _Scene:
    """An account, its secrets, and everything that was said about it."""

    def __init__(self, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.sandbox = sandbox
        self.monkeypatch = monkeypatch
        self.profiles = tmp_path / "pardot-orm" / "config.toml"
        self.said: list[str] = []
        self._tokens: list[str] = []

    def credentials(self, *leave_out: str, **changes: Any) -> dict[str, Any]:
        return {n: v for n, v in (self.sandbox.credentials | changes).items() if n not in leave_out}

    @property
    def secrets(self) -> dict[str, str]:
        own = self.sandbox.credentials
        return {
            "client_secret": own["client_secret"],
            "password": own["password"],
            "refresh_token": self.sandbox.refresh_token,
            "user_key": self.sandbox.api_key_credentials["user_key"],
            "wrong secret": WRONG,
        } | {f"access token {n}": token for n, token in enumerate(self._tokens)}

    def watch_tokens(self) -> None:
        """Learn the access tokens from the requests that carry them."""
        send = requests.Session.send

        def watched(session: Any, request: Any, **options: Any) -> Any:
            header = request.headers.get("Authorization", "")
            token = header.removeprefix("Bearer ").removeprefix("Pardot api_key=").partition(",")[0]
            if token and token not in self._tokens:
                self._tokens.append(token)
            return send(session, request, **options)

        self.monkeypatch.setattr(requests.Session, "send", watched)

    def say(self, *things: object) -> None:
        for thing in things:
            self.said += [repr(thing), str(thing)]
            with suppress(TypeError, AttributeError, pickle.PicklingError):
                self.said.append(pickle.dumps(thing).decode("latin-1"))

    def say_error(self, error: BaseException) -> None:
        self.said.append("".join(traceback.format_exception(error)))
        for link in _chain(error):
            self.say(link, link.args, vars(link))
            for frame, line in traceback.walk_tb(link.__traceback__):
                if not any(own in frame.f_code.co_filename for own in OWN_FRAMES):
                    shown = traceback.StackSummary.extract([(frame, line)], capture_locals=True)
                    self.said += [text for entry in shown for text in (entry.locals or {}).values()]
                    # A debugger shows one level more.
                    self.said += [repr(vars(v)) for v in frame.f_locals.values() if hasattr(v, "__dict__")]


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and all that are chained to it, hidden ones too."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        link = waiting.pop()
        if link is not None and id(link) not in seen:
            seen.add(id(link))
            yield link
            waiting += [link.__cause__, link.__context__]


WRONG = "Wr0ng-but-still-secret"


# --- what goes well -----------------------------------------------------------------------------------------------


def _everything_goes_well(scene: _Scene) -> None:
    with connect(wait=0, **scene.credentials(), refresh_token=scene.sandbox.refresh_token) as connection:
        prospect = Prospect.objects.first()
        prospect.score = 4321
        scene.say(prospect.save(), prospect, prospect.changes, connection, Prospect.objects.all(), Prospect.objects)
        scene.sandbox.expire_tokens()
        with unit_of_work() as work:
            for found in Prospect.objects.all():
                found.city = "Bath"
                found.save()
        scene.say(work, work.result, work.preview(), List.objects.first())
        scene.say(
            connection._exchange.auth,
            connection._exchange.auth.credentials,
            connection._exchange._transport,
            vars(connection),
        )
        scene.say(
            connection._exchange.auth.signer(),
            connection.decoding,
            connection.dialect,
            vars(connection._exchange.auth.signer()),
        )
        scene.say(resolve(scene.credentials()), connection.custom_fields)


def _keys_go_well(scene: _Scene) -> None:
    with connect(**scene.sandbox.api_key_credentials) as connection:
        assert Prospect.objects.first()
        scene.sandbox.expire_tokens()
        scene.say(
            connection, Prospect.objects.first(), connection._exchange.auth, connection._exchange.auth.credentials
        )
        scene.say(connection._exchange.auth.signer(), vars(connection._exchange.auth.signer()), vars(connection))
        scene.say(resolve(scene.sandbox.api_key_credentials))


# --- what goes wrong ----------------------------------------------------------------------------------------------


def _ask(scene: _Scene, **changes: Any) -> None:
    with connect(wait=0, **scene.credentials(**changes)):
        Prospect.objects.count()


def _ask_by_key(scene: _Scene, **changes: Any) -> None:
    with connect(wait=0, **(scene.sandbox.api_key_credentials | changes)):
        Prospect.objects.count()


def _login_answered(scene: _Scene, body: bytes) -> None:
    answer = Response(200, "text/xml", body, RequestSummary("POST", "/"))
    scene.monkeypatch.setattr(Transport, "post_form", lambda *_: answer)
    _ask_by_key(scene)


def _answered(**answer: Any) -> Callable[[_Scene], None]:
    def ask(scene: _Scene) -> None:
        with connect(wait=0, **scene.credentials()):
            assert Prospect.objects.first().custom
            scene.sandbox.next_answer(**answer)
            Prospect.objects.first()

    return ask


def _answered_to_a_write(**answer: Any) -> Callable[[_Scene], None]:
    def write(scene: _Scene) -> None:
        with connect(wait=0, **scene.credentials()):
            prospects = list(Prospect.objects.all())
            scene.sandbox.next_answer(**answer)
            with unit_of_work():
                for prospect in prospects:
                    prospect.campaign_id = 999999
                    prospect.save()

    return write


def _token_alone(scene: _Scene) -> None:
    with connect(wait=0, **scene.credentials("client_id", "client_secret", "username", "password"), access_token=WRONG):
        Prospect.objects.count()


def _expired_and_locked_out(scene: _Scene) -> None:
    with connect(wait=0, **scene.credentials()):
        Prospect.objects.count()
        scene.sandbox.expire_tokens()
        refuse = Response(400, "application/json", b'{"error": "invalid_grant"}', RequestSummary("POST", "/x"))
        scene.monkeypatch.setattr(Transport, "post_form", lambda *_: refuse)
        Prospect.objects.count()


def _token_answer(status: int, body: bytes) -> Callable[[_Scene], None]:
    def ask(scene: _Scene) -> None:
        answer = Response(status, "text/html", body, RequestSummary("POST", "/x"))
        scene.monkeypatch.setattr(Transport, "post_form", lambda *_: answer)
        _ask(scene)

    return ask


def _refused_connection(scene: _Scene) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
    with connect(wait=0, **scene.credentials(login_url=url)):
        Prospect.objects.count()


def _interrupted(error: type[BaseException]) -> Callable[[_Scene], None]:
    def ask(scene: _Scene) -> None:
        def getresponse(_: Any) -> Any:
            raise error

        with connect(wait=0, **scene.credentials()):
            Prospect.objects.count()
            with scene.monkeypatch.context() as patched:
                patched.setattr(http.client.HTTPConnection, "getresponse", getresponse)
                Prospect.objects.count()

    return ask


def _interrupted_login(scene: _Scene) -> None:
    def getresponse(_: Any) -> Any:
        raise KeyboardInterrupt

    scene.monkeypatch.setattr(http.client.HTTPConnection, "getresponse", getresponse)
    _ask(scene)


def _in_variables(**changes: str) -> Callable[[_Scene], None]:
    def ask(scene: _Scene) -> None:
        for name, value in (scene.sandbox.environment | changes).items():
            scene.monkeypatch.setenv(name, value)
        with connect():
            Prospect.objects.count()

    return ask


def _in_a_profile(line: str) -> Callable[[_Scene], None]:
    def ask(scene: _Scene) -> None:
        scene.profiles.parent.mkdir()
        lines = [f"{name} = {value!r}" for name, value in scene.credentials().items()]
        scene.profiles.write_text("\n".join(["[emea]", *lines, line]), encoding="utf-8")
        scene.monkeypatch.setenv("XDG_CONFIG_HOME", str(scene.profiles.parent.parent))
        with connect(profile="emea"):
            Prospect.objects.count()

    return ask


def _closed(scene: _Scene) -> None:
    connection = connect(wait=0, **scene.credentials())
    connection.close()
    Prospect.objects.using(connection).count()


def _said(status: str, *headers: str, body: str = "") -> str:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "Connection: close", "", body])


# Where a login host may say what it got.
ECHOES: dict[str, Callable[[str], str]] = {
    "an error": lambda x: _said("400 No", body=json.dumps({"error": x})),
    "the description of an error": lambda x: _said(
        "400 No", body=json.dumps({"error": "invalid_request", "error_description": x})
    ),
    "a token that is none": lambda x: _said("200 OK", body=json.dumps({"access_token": x + "\n"})),
    "a page": lambda x: _said("500 No", "Content-Type: text/html", body=f"<html>{x}</html>"),
    "the reason": lambda x: _said(f"400 {x}"),
    "a header": lambda x: _said("400 No", f"X-Got: {x}"),
    "a header without a name": lambda x: _said("400 No", x),
    "a continued header": lambda x: _said("400 No", f" {x}"),
    "a place": lambda x: _said("302 Found", f"Location: http://[{x}"),
    "a type": lambda x: _said("400 No", f"Content-Type: {x}"),
    "a length": lambda x: _said("200 OK", f"Content-Length: {x}"),
    "an encoding": lambda x: _said("200 OK", f"Content-Encoding: {x}", body="x"),
    "a time to wait": lambda x: _said("429 No", f"Retry-After: {x}"),
    "a cookie": lambda x: _said("400 No", f"Set-Cookie: {x}"),
    "the length of a chunk": lambda x: f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{x}\r\n",
    "a status line": lambda x: f"{x}\r\n\r\n",
    "a message": lambda x: _said("200 OK", body=f'<rsp stat="fail"><err code="15">{escape(x)}</err></rsp>'),
    "a message of another code": lambda x: _said(
        "200 OK", body=f'<rsp stat="fail"><err code="62">{escape(x)}</err></rsp>'
    ),
    "a message of no code": lambda x: _said("200 OK", body=f'<rsp stat="fail"><err>{escape(x)}</err></rsp>'),
    "a code": lambda x: _said("200 OK", body=f'<rsp stat="fail"><err code="{escape(x)}">No</err></rsp>'),
    "a code that no table names": lambda x: _said(
        "200 OK", body=f'<rsp stat="fail"><err code="99999">{escape(x)}</err></rsp>'
    ),
    "a parameter": lambda x: _said("200 OK", body=f'<rsp stat="fail"><err code="15" param="{escape(x)}"/></rsp>'),
    "a key that is none": lambda x: _said("200 OK", body=f'<rsp stat="ok"><api_key>{escape(x)} x</api_key></rsp>'),
    "a version": lambda x: _said("200 OK", body=f'<rsp stat="ok"><version>{escape(x)}</version></rsp>'),
    "cut-off XML": lambda x: _said("200 OK", body=f"<rsp><{escape(x)}"),
}


def _echoing(echo: Callable[[str], str]) -> Script:
    def script(client: socket.socket, request: bytes) -> None:
        client.sendall(echo(unquote_plus(request.partition(b"\r\n\r\n")[2].decode())).encode())

    return script


FAIL = '<rsp stat="fail" version="1.0"><err code="{}">No</err></rsp>'
FAILURES: dict[str, Callable[[_Scene], object]] = {
    "a wrong password": lambda s: _ask(s, password=WRONG),
    "a wrong client secret": lambda s: _ask(s, client_secret=WRONG),
    "a wrong refresh token": lambda s: _ask(s, refresh_token=WRONG),
    "a refused token alone": _token_alone,
    "an expired token and a login that is refused": _expired_and_locked_out,
    "a token that is refused again and again": _answered(status=401, body=FAIL.format(184), times=9),
    "a token endpoint that gives a page": _token_answer(503, b"<html>Sorry</html>"),
    "a token endpoint that gives a token no header can carry": _token_answer(
        200, json.dumps({"access_token": WRONG + "\n"}).encode()
    ),
    "a token endpoint that gives token and error": _token_answer(400, json.dumps({"access_token": WRONG}).encode()),
    "another business unit": lambda s: _ask(s, business_unit_id="0Uv000000000000AAA"),
    "a refusal": _answered(status=400, body=FAIL.format(49)),
    "a wrong user key": lambda s: _ask_by_key(s, user_key=WRONG),
    "a wrong password of the legacy login": lambda s: _ask_by_key(s, password=WRONG),
    "a legacy login that gives a page": lambda s: _login_answered(s, b"<html>Sorry</html>"),
    "a legacy login that gives a key no header can carry": lambda s: _login_answered(
        s, f'<rsp stat="ok"><api_key>{WRONG} x</api_key></rsp>'.encode()
    ),
    "a user key no header can carry": lambda s: _ask_by_key(s, user_key=f"{WRONG} x"),
    "an unknown record": lambda s: _answered()(s) or Prospect.objects.get(id=1),
    "the quota": _answered(body=FAIL.format(122)),
    "a page": _answered(body="<html>Hi</html>", content_type="text/html"),
    "cut-off XML": _answered(body="<rsp stat='ok'"),
    "a document type": _answered(body="<!DOCTYPE rsp [<!ENTITY a 'b'>]><rsp stat='ok'>&a;</rsp>"),
    "a redirection": _answered(status=302),
    "a server's failure": _answered(status=500),
    "a broken connection": _answered(close=True),
    "a page in answer to a write": _answered_to_a_write(body="<html>Hi</html>"),
    "a broken connection of a write": _answered_to_a_write(body=None, close=True),
    "failing records": _answered_to_a_write(body=None),
    "a refused login of a write": _answered_to_a_write(status=401, body=FAIL.format(184), times=9),
    "a login host that refuses connections": _refused_connection,
    "a host that does not exist": lambda s: _ask(s, login_url="https://nowhere.invalid"),
    "an API host that does not exist": lambda s: _ask(s, url="https://nowhere.invalid"),
    "Ctrl-C": _interrupted(KeyboardInterrupt),
    "Ctrl-C while logging in": _interrupted_login,
    "no memory": _interrupted(MemoryError),
    "a fault that nobody foresaw": _interrupted(ZeroDivisionError),
    "a wrong version": lambda s: _ask(s, version=9),
    "a wrong time zone": lambda s: _ask(s, timezone="Europe/Nowhere"),
    "a wrong environment": lambda s: _ask(s, environment="staging"),
    "plain http": lambda s: _ask(s, url="http://pi.pardot.com"),
    "a wrong business unit": lambda s: _ask(s, business_unit_id="0Uv"),
    "no user name": lambda s: _ask(s, username=None),
    "a token with a line break": lambda s: _ask(s, access_token=WRONG + "\n"),
    "a password that can't be encoded": lambda s: _ask(s, password=WRONG + "\udcff"),
    "a wrong time-out": lambda s: _ask(s, timeout=-1),
    "a wrong number of slots": lambda s: _ask(s, slots=9),
    "a wrong variable": _in_variables(PARDOT_VERSION="9"),
    "a wrong password in a variable": _in_variables(PARDOT_PASSWORD=WRONG, PARDOT_REFRESH_TOKEN=""),
    "an unknown setting of a profile": _in_a_profile(f"passwort = '{WRONG}'"),
    "a broken profile": _in_a_profile(f"token = {WRONG} ="),
    "a wrong setting of a profile": _in_a_profile("environment = 'staging'"),
    "a setting of a wrong kind": _in_a_profile("refresh_token = 5\naccess_token = [5]"),
    "a closed connection": _closed,
}


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[_Scene]:
    with Sandbox(prospects=4) as sandbox:
        made = _Scene(sandbox, monkeypatch, tmp_path)
        made.watch_tokens()
        yield made


def _check(scene: _Scene, caplog: pytest.LogCaptureFixture) -> None:
    scene.said += [caplog.text, *(repr(vars(record)) for record in caplog.records)]
    for name, secret in scene.secrets.items():
        for said in scene.said:
            assert secret not in said, f"{name} is in {said[:2000]!r}"


def test_no_secret_is_shown_when_all_goes_well(scene, caplog):
    caplog.set_level(logging.DEBUG)
    _everything_goes_well(scene)
    assert len([name for name in scene.secrets if name.startswith("access token")]) >= 2
    assert "do/batchUpdate" in caplog.text
    assert [r for r in caplog.records if r.name.startswith("urllib3")]
    _check(scene, caplog)


def test_no_api_key_is_shown_when_all_goes_well(scene, caplog):
    caplog.set_level(logging.DEBUG)
    _keys_go_well(scene)
    assert len([name for name in scene.secrets if name.startswith("access token")]) >= 2
    _check(scene, caplog)


@pytest.mark.slow
@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
def test_no_secret_is_shown_when_something_goes_wrong(scene, caplog, fail):
    caplog.set_level(logging.DEBUG)
    try:
        fail(scene)
    except BaseException as error:  # noqa: BLE001 - Ctrl-C is one of them
        scene.say_error(error)
    else:
        pytest.fail("nothing went wrong")
    _check(scene, caplog)


@pytest.mark.slow
@pytest.mark.parametrize("ask", [_ask, _ask_by_key], ids=["a token", "a key"])
@pytest.mark.parametrize("echo", ECHOES.values(), ids=ECHOES)
def test_a_login_host_that_echoes_what_it_got_is_not_quoted(scene, caplog, ask, echo):
    caplog.set_level(logging.DEBUG)
    with scripted(_echoing(echo)) as (url, came):
        for where in ({"login_url": url}, {"url": url}) if ask is _ask_by_key else ({"login_url": url},):
            try:
                ask(scene, password=WRONG, **where)
            except PardotError as error:
                scene.say_error(error)
        assert [WRONG in request.decode() for request in came] == [True]
    assert scene.said
    _check(scene, caplog)


def test_a_debug_line_tells_the_names_of_parameters_and_no_value(scene, caplog):
    caplog.set_level(logging.DEBUG, logger="pardot_orm")
    with connect(wait=0, **scene.credentials()):
        prospect = Prospect.objects.first()
        prospect.comments = "a very personal remark"
        prospect.save()
        with suppress(Prospect.DoesNotExist):
            Prospect.objects.get(email="nobody@example.com")
    logger = "pardot_orm.connection.conversation"
    own = [record.getMessage() for record in caplog.records if record.name.startswith(logger)]
    assert [f"POST /api/prospect/version/4/do/update/id/{prospect.id} (comments)" in line for line in own].count(
        True
    ) == 1
    assert len(own) == 4
    assert "personal" not in "".join(own)
    assert "nobody" not in "".join(own)


def test_a_secret_shows_itself_to_nobody():
    secret = Secret(WRONG)
    assert WRONG not in f"{secret} {secret!r} {[secret]} {vars(type(secret))}"
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(secret)
    with pytest.raises(TypeError):
        pickle.dumps(resolve({"business_unit_id": "0Uv000000000001CAA", "access_token": WRONG}))
    assert secret.reveal() == WRONG


def test_the_check_itself_finds_a_secret_in_the_locals_of_a_frame(scene, caplog):
    code = compile("def leak(password):\n    raise ValueError('no')", "elsewhere.py", "exec")
    names: dict[str, Any] = {}
    exec(code, names)
    with pytest.raises(ValueError, match="no") as caught:
        names["leak"](WRONG)
    scene.say_error(caught.value)
    with pytest.raises(AssertionError, match="wrong secret is in"):
        _check(scene, caplog)
