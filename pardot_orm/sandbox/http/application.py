"""From an HTTP request to its answer: the checks that every API request passes, and its operation."""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError, http_status
from pardot_orm.sandbox.core.tokens import SECRET_PARAMETERS, TOKEN_PATH, Gate, RefusedGrantError
from pardot_orm.sandbox.faults.kinds import Scene
from pardot_orm.sandbox.faults.prepared_answers import CannedAnswer, CannedAnswers
from pardot_orm.sandbox.faults.rules import KEY_LOGIN, TOKEN_LOGIN
from pardot_orm.sandbox.legacy.api_keys import KEY_PARAMETERS, LOGIN_SECRETS, is_login_path, masked_path, uses_api_key
from pardot_orm.sandbox.legacy.api_request import (
    ApiRequest,
    HttpRequest,
    Parameters,
    is_api_path,
    read_api_request,
    read_parameters,
)
from pardot_orm.sandbox.legacy.call import Call, Csv, Nothing, Records
from pardot_orm.sandbox.legacy.job_documents import shown_parameters
from pardot_orm.sandbox.legacy.operations.served import FAIL_EXPORTS, FINISH, find_operation
from pardot_orm.sandbox.legacy.rendering import JSON_TYPE, renderer
from pardot_orm.sandbox.protocol.journal import ServedRequest
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from pardot_orm.sandbox.core.allowances import DailyQuota, Slots
    from pardot_orm.sandbox.core.database import Database
    from pardot_orm.sandbox.core.times import Clock
    from pardot_orm.sandbox.faults.kinds import Fault
    from pardot_orm.sandbox.faults.schedule import Faults
    from pardot_orm.sandbox.legacy.call import Answer, Settings

_log = logging.getLogger(__name__)

CSV_CONTENT_TYPE = "text/csv; charset=utf-8"
TOKEN_CONTENT_TYPE = "application/json;charset=UTF-8"  # noqa: S105 - no secret
LONGEST_TARGET = 8190  # bytes of path and query string, as web servers have it by default

_VERSION_5 = "/api/v5/"  # whose paths, answers and errors are of another form

_CANNED = CannedAnswer(body=None)  # nothing special


@frozen
class Task:
    """A request as the faults and the journal see it.

    Args:
        operation: Object and operation, such as `prospect/update`, or a login; empty if it is neither.
        params: The parameters, secrets masked.
        work: Carries it out and returns the right answer.
        refuse: Returns a refusal in its own form, under an HTTP status or the one that the code has.
        api_request: What it asks of the API, if it is for that.
        needs_slot: Whether it is one of the requests of which five are served at once.
    """

    operation: str
    params: dict[str, str]
    work: Callable[[], HttpResponse]
    refuse: Callable[[RefusalError, int | None], HttpResponse]
    api_request: ApiRequest | None = None
    needs_slot: bool = False


@frozen
class Application:
    """The account behind the server, shared by all its threads."""

    settings: Settings
    database: Database
    clock: Clock
    gate: Gate
    url: str
    quota: DailyQuota
    slots: Slots
    canned: CannedAnswers
    journal: list[ServedRequest]
    faults: Faults
    pause: Callable[[float], bool]

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Serve one request and write it down."""
        task = self._task(request)
        if task.needs_slot:
            try:
                with self.slots.taken():
                    # The slot stays taken meanwhile: that is what makes a slow account refuse the sixth request.
                    time.sleep(self.settings.latency)
                    response, fault = self._answer(request, task)
            except RefusalError as error:
                response, fault = task.refuse(error, None), None
        else:
            response, fault = self._answer(request, task)
        self._record(request, task, response, fault)
        return response

    def _answer(self, request: HttpRequest, task: Task) -> tuple[HttpResponse, Fault | None]:
        """Return the answer to a request that is served, and the fault that struck it."""
        fault, random = (task.operation and self.faults.draw(task.operation)) or (None, None)
        if fault is None or random is None:
            return task.work(), None
        scene = Scene(
            work=task.work,
            refuse=task.refuse,
            pause=self.pause,
            expire=self._expire,
            clock=self.clock,
            database=self.database,
            params=task.params,
            random=random,
        )
        try:
            return fault.serve(scene), fault
        except Exception:  # noqa: BLE001 - what another client's function raises must not leave this one waiting
            _log.exception("The fault %s failed on %s %s", fault.name, request.method, request.path)
            return task.refuse(RefusalError(Code.INTERNAL_ERROR), 500), fault

    def _expire(self) -> None:
        self.gate.tokens.expire()
        self.gate.api_keys.expire()

    # --------------------------------------------------------------------------------------------------------
    # What requests ask for
    # --------------------------------------------------------------------------------------------------------

    def _task(self, request: HttpRequest) -> Task:
        if len(request.target) > LONGEST_TARGET:
            return _not_served(HttpResponse(414, b"Request-URI Too Long", "text/plain"))
        if request.path == TOKEN_PATH:
            parameters = read_parameters(request)
            return Task(
                operation=TOKEN_LOGIN,
                params=_masked(parameters, SECRET_PARAMETERS),
                work=lambda: self._grant(request, parameters),
                refuse=_refused_grant,
            )
        if is_login_path(request.path):
            return self._login(request)
        if request.path.startswith(_VERSION_5):
            return _not_served(_no_such_endpoint())
        if is_api_path(request.path):
            return self._api_task(request)
        return _not_served(HttpResponse(404, b"Not Found", "text/plain"))

    def _grant(self, request: HttpRequest, parameters: Parameters) -> HttpResponse:
        try:
            status, content = 200, self.gate.tokens.grant(request.method, parameters, request.headers, self.url)
        except RefusedGrantError as error:
            status, content = 400, {"error": error.error, "error_description": error.description}
        return HttpResponse(status, json.dumps(content).encode(), TOKEN_CONTENT_TYPE)

    def _login(self, request: HttpRequest) -> Task:
        api_request = read_api_request(request)

        def refuse(error: RefusalError, status: int | None) -> HttpResponse:
            return self._refusal(api_request, error, status or 200)

        def log_in() -> HttpResponse:
            try:
                return self._response(
                    api_request, self.gate.log_in(request, api_request.version, api_request.parameters)
                )
            except RefusalError as error:
                return refuse(error, None)

        return Task(KEY_LOGIN, _masked(api_request.parameters, LOGIN_SECRETS), log_in, refuse, api_request)

    def _api_task(self, request: HttpRequest) -> Task:
        api_request = read_api_request(request)

        def refuse(error: RefusalError, status: int | None) -> HttpResponse:
            return self._refusal(api_request, error, status or self._status(request, api_request, error))

        return Task(
            operation=f"{api_request.object}/{api_request.op}",
            params=shown_parameters(request, api_request) | _masked(api_request.parameters, KEY_PARAMETERS),
            work=lambda: self._work(request, api_request),
            refuse=refuse,
            api_request=api_request,
            needs_slot=True,
        )

    # --------------------------------------------------------------------------------------------------------
    # API requests
    # --------------------------------------------------------------------------------------------------------

    def _work(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        canned = self.canned.take() or _CANNED
        time.sleep(canned.delay)
        if canned.body is None:
            response = self._process(request, api_request)
        else:
            response = HttpResponse(canned.status, canned.body, canned.content_type)
        return HttpResponse(0, error_code=response.error_code) if canned.close else response

    def _process(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        try:
            return self._serve(request, api_request)
        except RefusalError as error:
            return self._refusal(api_request, error, self._status(request, api_request, error))
        except Exception:  # noqa: BLE001 - a fault of one operation must not leave its client waiting
            _log.exception("The sandbox failed on %s %s", request.method, request.path)
            return self._refusal(api_request, RefusalError(Code.INTERNAL_ERROR), status=500)

    def _serve(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        now = self.clock.now()
        parameters = api_request.parameters
        self.gate.authenticate(request, parameters)
        self.quota.use(now.astimezone(self.settings.zone).date())
        self._check_version(api_request.version)
        operation = find_operation(api_request.object, api_request.op, request.method, self.settings.version)
        with self.database.writing() if operation.writes else self.database.reading() as connection:
            answer = operation.serve(
                Call(
                    settings=self.settings,
                    now=now,
                    db=connection,
                    object=api_request.object,
                    op=api_request.op,
                    parameters=parameters,
                    request=request,
                    url=self.url,
                )
            )
        return self._response(api_request, answer)

    def finish_jobs(self) -> None:
        """Carry out all imports and exports that are under way."""
        for name, finish in FINISH.items():
            self._work_on(name, finish)

    def fail_exports(self) -> None:
        """Let all exports that are under way fail."""
        self._work_on("export", FAIL_EXPORTS)

    def _work_on(self, name: str, work: Callable[[Call], None]) -> None:
        """Do what no request asks for."""
        now = self.clock.now()
        with self.database.writing() as connection:
            work(Call(settings=self.settings, now=now, db=connection, object=name, op="", parameters=Parameters()))

    def _check_version(self, version: str) -> None:
        if version not in ("3", "4"):
            raise RefusalError(Code.INVALID_VERSION)
        if int(version) != self.settings.version:
            raise RefusalError(Code.VERSION_4_NEEDED if version == "3" else Code.VERSION_4_IMPOSSIBLE)

    def _response(self, api_request: ApiRequest, answer: Answer) -> HttpResponse:
        if isinstance(answer, Nothing):
            return HttpResponse(204)
        if isinstance(answer, Csv):
            return HttpResponse(200, answer.text.encode(), CSV_CONTENT_TYPE)
        format_ = renderer(json=api_request.json, html_entities=self.settings.html_entities)
        created = isinstance(answer, Records) and answer.created
        status = self.settings.create_status if created else 200
        return HttpResponse(status, format_.answer(answer), format_.content_type)

    def _status(self, request: HttpRequest, api_request: ApiRequest, error: RefusalError) -> int:
        # Clients of the time of API keys read errors from successful answers only.
        always_200 = self.settings.all_errors_200 or uses_api_key(request.headers, api_request.parameters)
        return http_status(error.code, all_errors_200=always_200)

    def _refusal(self, api_request: ApiRequest, error: RefusalError, status: int) -> HttpResponse:
        format_ = renderer(json=api_request.json, html_entities=self.settings.html_entities)
        return HttpResponse(status, format_.error(error), format_.content_type, int(error.code))

    def _record(self, request: HttpRequest, task: Task, response: HttpResponse, fault: Fault | None) -> None:
        served = ServedRequest(
            method=request.method,
            path=masked_path(request.path),
            params=task.params,
            status=response.status,
            error_code=response.error_code,
            object=task.api_request.object if task.api_request else "",
            op=task.api_request.op if task.api_request else "",
            remote_port=request.remote_port,
            fault=fault.name if fault else None,
        )
        self.journal.append(served)
        if fault is not None:
            self.faults.note(fault, served)


def _no_such_endpoint() -> HttpResponse:
    """Return version 5's refusal of a path that is not served, which is all of them."""
    error = RefusalError(Code.NO_SUCH_ENDPOINT)
    content = json.dumps({"code": int(error.code), "message": error.message})
    return HttpResponse(404, content.encode(), JSON_TYPE, int(error.code))


def _not_served(response: HttpResponse) -> Task:
    """Return the task of a request that is for none of the interfaces."""
    return Task("", {}, lambda: response, lambda _error, _status: response)


def _refused_grant(error: RefusalError, status: int | None) -> HttpResponse:
    """Return a refusal in the form of the token endpoint, which knows no codes of the API."""
    content = {"error": "invalid_grant", "error_description": error.message}
    return HttpResponse(status or 400, json.dumps(content).encode(), TOKEN_CONTENT_TYPE)


def _masked(parameters: Parameters, secrets: Container[str]) -> dict[str, str]:
    """Return parameters as the journal keeps them."""
    return {name: "***" if name in secrets else text for name, text in parameters.items()}
