"""What the sandbox has served, for the assertions of tests: one record for each request."""

from __future__ import annotations

from attrs import frozen


@frozen
class ServedRequest:
    """One request that was answered, or cut off.

    Args:
        method: The HTTP method.
        path: The path as it was sent, without the query string; keys of the legacy login are masked.
        params: Decoded parameters, wherever they were sent; keys, and the secrets of logins, are masked.
        status: The HTTP status of the answer, 0 if the connection was cut instead.
        error_code: The API's error code, None if there was none.
        object: The object that the path names, such as `prospect`; empty for token requests.
        op: The operation, such as `batchUpdate`; empty for token requests.
        remote_port: The client's port: requests of one TCP connection share it.
        fault: The kind of fault that was injected, such as `reset`; None if all went as it should.
    """

    method: str
    path: str
    params: dict[str, str]
    status: int
    error_code: int | None = None
    object: str = ""
    op: str = ""
    remote_port: int = 0
    fault: str | None = None
