"""Who calls versions 3 and 4: by a token, or by the keys of the legacy login."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.answers import Login
from pardot_orm.sandbox.legacy.api_keys import KEY_PARAMETERS, LOGIN_PARAMETERS, ApiKeys, keys_of, uses_api_key
from pardot_orm.sandbox.legacy.parameters import read_form
from pardot_orm.sandbox.legacy.switches import version_of

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.legacy.parameters import Parameters
    from pardot_orm.sandbox.legacy.switches import Switches
    from pardot_orm.sandbox.protocol.requests import HttpRequest


@frozen
class Gate:
    """Lets the callers of API requests in: by a token, or by the keys of the legacy login."""

    account: Account
    api_keys: ApiKeys
    switches: Switches

    def authenticate(self, request: HttpRequest, parameters: Parameters) -> None:
        """Let the caller pass, by whichever mechanism the request uses."""
        headers = request.headers
        if uses_api_key(headers, parameters):
            self._by_api_key(request, parameters)
        else:
            self.account.check_bearer(headers.get("Authorization"), headers.get("Pardot-Business-Unit-Id"))

    def log_in(self, request: HttpRequest, version: str, parameters: Parameters) -> Login:
        """Return the answer to a legacy login, whose secrets count in the URL too where keys do.

        Its path may name either version, or none: the answer says which one the account needs.
        """
        self._refuse_if_withdrawn()
        if request.method != "POST":
            raise RefusalError(Code.INVALID_HTTP_METHOD)
        if version not in ("", "3", "4"):
            raise RefusalError(Code.INVALID_VERSION)
        own = version_of(self.account.settings)
        self._refuse_in_url(request, parameters, LOGIN_PARAMETERS)
        return Login(self.api_keys.log_in(parameters), None if own == 3 else own)

    def _by_api_key(self, request: HttpRequest, parameters: Parameters) -> None:
        self._refuse_if_withdrawn()
        if "Authorization" not in request.headers:
            self._refuse_in_url(request, parameters, KEY_PARAMETERS)
        self.api_keys.check(*keys_of(request.headers, parameters))

    def _refuse_in_url(self, request: HttpRequest, parameters: Parameters, names: tuple[str, ...]) -> None:
        """Refuse credentials that are not in the body, unless the account takes them from the URL."""
        if self.switches.keys_in_url:
            return
        form = read_form(request)
        if not all(name in form for name in names if name in parameters):
            raise RefusalError(Code.ACCESS_DENIED)

    def _refuse_if_withdrawn(self) -> None:
        if not self.switches.api_keys:
            raise RefusalError(Code.LEGACY_KEYS_WITHDRAWN)
