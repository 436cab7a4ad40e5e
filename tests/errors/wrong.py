"""A request that must be refused, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen(kw_only=True)
class Wrong:
    """A request that must be refused.

    Args:
        by: What is wrong with it, in words.
        operation: Object and operation, such as `prospect/read/id/5`; a path without `/do/` if there is no operation.
        params: Its parameters: in the query string of a GET or beside a body of its own, else in the body.
        body: A body of its own, as `requests` takes it: `json`, `files`, or `data` with `headers`.
        method: The HTTP method.
        version: The account's version; None tries both.
        spoken: The version in the path, where it is not the account's.
        account: Options of the sandbox, or `sql`: what the account must be like for this to be wrong.
        headers: The headers that name the caller, where these are what is wrong.
        status: The HTTP status, where the rule for tokens and API keys does not tell it.
        times: How often it is sent at once; one of the answers must be the error.
        message: The words, of code 10000, which has none in the table.
        param: The parameter that these words are about.
        inside: The node that tells it, where it is no refusal but a record of a request that went well.
    """

    by: str
    operation: str
    params: Mapping[str, str] = field(factory=dict)
    body: Mapping[str, Any] = field(factory=dict)
    method: str = "GET"
    version: int | None = None
    spoken: object = None
    account: Mapping[str, Any] = field(factory=dict)
    headers: Mapping[str, str] | None = None
    status: int | None = None
    times: int = 1
    message: str | None = None
    param: str | None = None
    inside: str | None = None

    @property
    def versions(self) -> tuple[int, ...]:
        """The versions of the accounts that it is sent to."""
        return (3, 4) if self.version is None else (self.version,)

    @property
    def asks_for_xml(self) -> Mapping[str, str]:
        """The parameter that XML is asked for by, where it is not what is sent otherwise."""
        return {"format": "xml"} if self.operation.startswith(("import/", "export/")) else {}

    def path(self, version: int) -> str:
        """Return what follows `/api/`."""
        object_name, _, rest = self.operation.partition("/")
        spoken = version if self.spoken is None else self.spoken
        return f"{object_name}/version/{spoken}/do/{rest}" if rest else f"{object_name}/version/{spoken}"
