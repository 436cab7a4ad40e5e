"""From an HTTP request to its answer: the checks that every API request passes, and its operation."""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.api_keys import KEY_PARAMETERS, LOGIN_SECRETS, is_login_path, masked_path, uses_api_key
from pardot_orm.sandbox.auth import SECRET_PARAMETERS, TOKEN_PATH, Gate, RefusedGrantError
from pardot_orm.sandbox.call import Call, Nothing, Records
from pardot_orm.sandbox.canned import CannedAnswer, CannedAnswers
from pardot_orm.sandbox.errors import Code, SandboxError, http_status
from pardot_orm.sandbox.journal import ServedRequest
from pardot_orm.sandbox.operations.table import find_operation
from pardot_orm.sandbox.render import renderer
from pardot_orm.sandbox.wire import ApiRequest, HttpRequest, is_api_path, read_api_request, read_parameters

if TYPE_CHECKING:
    from collections.abc import Container

    from pardot_orm.sandbox.call import Answer, Settings
    from pardot_orm.sandbox.database import Database
    from pardot_orm.sandbox.limits import DailyQuota, Slots
    from pardot_orm.sandbox.times import Clock
    from pardot_orm.sandbox.wire import Parameters

_log = logging.getLogger(__name__)

LONGEST_TARGET = 8190  # bytes of path and query string, as web servers have it by default

_CANNED = CannedAnswer(body=None)  # nothing special


@frozen
class HttpResponse:
    """One HTTP answer; a status of 0 is none at all: the connection is cut."""

    status: int
    body: bytes = b""
    content_type: str | None = None
    error_code: int | None = None


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

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Serve one request and write it down."""
        if len(request.target) > LONGEST_TARGET:
            response = HttpResponse(414, b"Request-URI Too Long", "text/plain")
            self._record(request, response, {})
        elif request.path == TOKEN_PATH:
            response = self._answer_token_request(request)
        elif is_login_path(request.path):
            response = self._answer_login(request)
        elif is_api_path(request.path):
            response = self._answer_api_request(request)
        else:
            response = HttpResponse(404, b"Not Found", "text/plain")
            self._record(request, response, {})
        return response

    # --------------------------------------------------------------------------------------------------------
    # Logins
    # --------------------------------------------------------------------------------------------------------

    def _answer_token_request(self, request: HttpRequest) -> HttpResponse:
        parameters = read_parameters(request)
        try:
            status, content = 200, self.gate.tokens.grant(request.method, parameters, request.headers, self.url)
        except RefusedGrantError as error:
            status, content = 400, {"error": error.error, "error_description": error.description}
        response = HttpResponse(status, json.dumps(content).encode(), "application/json;charset=UTF-8")
        self._record(request, response, _masked(parameters, SECRET_PARAMETERS))
        return response

    def _answer_login(self, request: HttpRequest) -> HttpResponse:
        api_request = read_api_request(request)
        try:
            response = self._response(api_request, self.gate.log_in(request, api_request.version))
        except SandboxError as error:
            response = self._refusal(api_request, error, status=200)
        self._record(request, response, _masked(api_request.parameters, LOGIN_SECRETS), api_request)
        return response

    # --------------------------------------------------------------------------------------------------------
    # API requests
    # --------------------------------------------------------------------------------------------------------

    def _answer_api_request(self, request: HttpRequest) -> HttpResponse:
        api_request = read_api_request(request)
        try:
            with self.slots.taken():
                response = self._answer_in_slot(request, api_request)
        except SandboxError as error:
            response = self._refusal(api_request, error, self._status(request, api_request, error))
        parameters = _masked(api_request.parameters, KEY_PARAMETERS)
        self._record(request, response, parameters, api_request)
        return response

    def _answer_in_slot(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        canned = self.canned.take() or _CANNED
        # The slot stays taken meanwhile: that is what makes a slow account refuse the sixth request.
        time.sleep(self.settings.latency + canned.delay)
        if canned.body is None:
            response = self._process(request, api_request)
        else:
            response = HttpResponse(canned.status, canned.body, canned.content_type)
        return HttpResponse(0, error_code=response.error_code) if canned.close else response

    def _process(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        try:
            return self._serve(request, api_request)
        except SandboxError as error:
            return self._refusal(api_request, error, self._status(request, api_request, error))
        except Exception:  # noqa: BLE001 - a fault of one operation must not leave its client waiting
            _log.exception("The sandbox failed on %s %s", request.method, request.path)
            return self._refusal(api_request, SandboxError(Code.INTERNAL_ERROR), status=500)

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
                )
            )
        return self._response(api_request, answer)

    def _check_version(self, version: str) -> None:
        if version not in ("3", "4"):
            raise SandboxError(Code.INVALID_VERSION)
        if int(version) != self.settings.version:
            raise SandboxError(Code.VERSION_4_NEEDED if version == "3" else Code.VERSION_4_IMPOSSIBLE)

    def _response(self, api_request: ApiRequest, answer: Answer) -> HttpResponse:
        if isinstance(answer, Nothing):
            return HttpResponse(204)
        format_ = renderer(json=api_request.json, html_entities=self.settings.html_entities)
        created = isinstance(answer, Records) and answer.created
        status = self.settings.create_status if created else 200
        return HttpResponse(status, format_.answer(answer), format_.content_type)

    def _status(self, request: HttpRequest, api_request: ApiRequest, error: SandboxError) -> int:
        # Clients of the time of API keys read errors from successful answers only.
        always_200 = self.settings.all_errors_200 or uses_api_key(request.headers, api_request.parameters)
        return http_status(error.code, all_errors_200=always_200)

    def _refusal(self, api_request: ApiRequest, error: SandboxError, status: int) -> HttpResponse:
        format_ = renderer(json=api_request.json, html_entities=self.settings.html_entities)
        return HttpResponse(status, format_.error(error), format_.content_type, int(error.code))

    def _record(
        self,
        request: HttpRequest,
        response: HttpResponse,
        params: dict[str, str],
        api_request: ApiRequest | None = None,
    ) -> None:
        self.journal.append(
            ServedRequest(
                method=request.method,
                path=masked_path(request.path),
                params=params,
                status=response.status,
                error_code=response.error_code,
                object=api_request.object if api_request else "",
                op=api_request.op if api_request else "",
                remote_port=request.remote_port,
            )
        )


def _masked(parameters: Parameters, secrets: Container[str]) -> dict[str, str]:
    """Return parameters as the journal keeps them."""
    return {name: "***" if name in secrets else text for name, text in parameters.items()}
