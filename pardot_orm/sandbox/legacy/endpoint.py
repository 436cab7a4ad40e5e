"""Versions 3 and 4 as the server knows them: their paths, and from a request to its answer or refusal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from attrs import field, frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.answers import Csv, Nothing, Records
from pardot_orm.sandbox.legacy.api_keys import (
    KEY_PARAMETERS,
    LOGIN_SECRETS,
    ApiKeys,
    is_login_path,
    masked_path,
    uses_api_key,
)
from pardot_orm.sandbox.legacy.api_request import is_api_path, read_api_request
from pardot_orm.sandbox.legacy.call import Call
from pardot_orm.sandbox.legacy.gate import Gate
from pardot_orm.sandbox.legacy.job_documents import shown_parameters
from pardot_orm.sandbox.legacy.operations.served import find_operation, operation_names
from pardot_orm.sandbox.legacy.rendering import renderer
from pardot_orm.sandbox.legacy.switches import version_of
from pardot_orm.sandbox.protocol.api import Task
from pardot_orm.sandbox.protocol.responses import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.legacy.answers import Answer
    from pardot_orm.sandbox.legacy.api_request import ApiRequest
    from pardot_orm.sandbox.legacy.parameters import Parameters
    from pardot_orm.sandbox.legacy.switches import Switches
    from pardot_orm.sandbox.protocol.api import Refuse
    from pardot_orm.sandbox.protocol.requests import HttpRequest

_log = logging.getLogger(__name__)

CSV_CONTENT_TYPE = "text/csv; charset=utf-8"
KEY_LOGIN = "login/api_key"  # what faults call it

# A client takes these from successful answers only; every other refusal of a bearer request is a 400.
_CODES_WITH_STATUS_200 = frozenset(
    {Code.INVALID_API_KEY, Code.TOO_MANY_AT_ONCE, Code.VERSION_4_NEEDED, Code.VERSION_4_IMPOSSIBLE}
)


@frozen
class LegacyApi:
    """Versions 3 and 4, before there is an account."""

    switches: Switches

    def operation_names(self) -> tuple[str, ...]:
        """Return all operations that are served, and the legacy login."""
        return (*operation_names(), KEY_LOGIN)

    def endpoint(self, account: Account) -> LegacyEndpoint:
        """Return the one version of the two that an account has."""
        keys = ApiKeys(account.identity.credentials, account.identity.seed, account.clock)
        account.when_expired(keys.expire)
        return LegacyEndpoint(account, self.switches, Gate(account, keys, self.switches))


@frozen
class LegacyEndpoint:
    """Version 3 or 4 over an account."""

    account: Account
    switches: Switches
    gate: Gate
    version: int = field(init=False)

    @version.default
    def _version(self) -> int:
        return version_of(self.account.settings)

    def owns(self, path: str) -> bool:
        """Tell whether a path is one of the API, the login's included."""
        return is_login_path(path) or is_api_path(path)

    def task(self, request: HttpRequest) -> Task:
        """Return what a request asks for."""
        return self._login(request) if is_login_path(request.path) else self._api_task(request)

    def _login(self, request: HttpRequest) -> Task:
        api_request = read_api_request(request)

        def log_in() -> HttpResponse:
            try:
                answer = self.gate.log_in(request, api_request.version, api_request.parameters)
            except RefusalError as error:
                return self._refusal(api_request, error, 200)
            return self._response(api_request, answer)

        return Task(
            operation=KEY_LOGIN,
            object=api_request.object,
            op=api_request.op,
            path=masked_path(request.path),
            params=_masked(api_request.parameters, LOGIN_SECRETS),
            work=log_in,
            refuse=self._refuse(api_request, lambda _error: 200),
        )

    def _api_task(self, request: HttpRequest) -> Task:
        api_request = read_api_request(request)
        return Task(
            operation=f"{api_request.object}/{api_request.op}",
            object=api_request.object,
            op=api_request.op,
            path=masked_path(request.path),
            params=shown_parameters(request, api_request) | _masked(api_request.parameters, KEY_PARAMETERS),
            work=lambda: self._process(request, api_request),
            refuse=self._refuse(api_request, lambda error: self._status(request, api_request, error)),
            takes_slot=True,
        )

    # --------------------------------------------------------------------------------------------------------
    # Carrying out
    # --------------------------------------------------------------------------------------------------------

    def _process(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        try:
            return self._serve(request, api_request)
        except RefusalError as error:
            return self._refusal(api_request, error, self._status(request, api_request, error))
        except Exception:  # noqa: BLE001 - a fault of one operation must not leave its client waiting
            _log.exception("The sandbox failed on %s %s", request.method, request.path)
            return self._refusal(api_request, RefusalError(Code.INTERNAL_ERROR), status=500)

    def _serve(self, request: HttpRequest, api_request: ApiRequest) -> HttpResponse:
        account = self.account
        now = account.clock.now()
        self.gate.authenticate(request, api_request.parameters)
        account.count_request()
        self._check_version(api_request.version)
        operation = find_operation(api_request.object, api_request.op, request.method, self.version)
        with account.database.writing() if operation.writes else account.database.reading() as connection:
            answer = operation.serve(
                Call(
                    settings=account.settings,
                    switches=self.switches,
                    now=now,
                    db=connection,
                    object=api_request.object,
                    op=api_request.op,
                    parameters=api_request.parameters,
                    request=request,
                    url=account.url,
                )
            )
        return self._response(api_request, answer)

    def _check_version(self, version: str) -> None:
        if version not in ("3", "4"):
            raise RefusalError(Code.INVALID_VERSION)
        if int(version) != self.version:
            raise RefusalError(Code.VERSION_4_NEEDED if version == "3" else Code.VERSION_4_IMPOSSIBLE)

    # --------------------------------------------------------------------------------------------------------
    # Answering
    # --------------------------------------------------------------------------------------------------------

    def _response(self, api_request: ApiRequest, answer: Answer) -> HttpResponse:
        if isinstance(answer, Nothing):
            return HttpResponse(204)
        if isinstance(answer, Csv):
            return HttpResponse(200, answer.text.encode(), CSV_CONTENT_TYPE)
        format_ = renderer(json=api_request.json, html_entities=self.switches.html_entities)
        created = isinstance(answer, Records) and answer.created
        status = self.switches.create_status if created else 200
        return HttpResponse(status, format_.answer(answer), format_.content_type)

    def _status(self, request: HttpRequest, api_request: ApiRequest, error: RefusalError) -> int:
        """Return the HTTP status under which a request gets this error code."""
        # Clients of the time of API keys read errors from successful answers only.
        always_200 = self.switches.all_errors_200 or uses_api_key(request.headers, api_request.parameters)
        if always_200 or error.code in _CODES_WITH_STATUS_200:
            return 200
        return 401 if error.code == Code.INVALID_TOKEN else 400

    def _refuse(self, api_request: ApiRequest, status_of: Callable[[RefusalError], int]) -> Refuse:
        def refuse(
            code: int, *, message: str | None = None, param: str | None = None, status: int | None = None
        ) -> HttpResponse:
            error = RefusalError(code, param=param, message=message)
            return self._refusal(api_request, error, status or status_of(error))

        return refuse

    def _refusal(self, api_request: ApiRequest, error: RefusalError, status: int) -> HttpResponse:
        format_ = renderer(json=api_request.json, html_entities=self.switches.html_entities)
        return HttpResponse(status, format_.error(error), format_.content_type, int(error.code))


def _masked(parameters: Parameters, secrets: Container[str]) -> dict[str, str]:
    """Return parameters as the journal keeps them."""
    return {name: "***" if name in secrets else text for name, text in parameters.items()}
