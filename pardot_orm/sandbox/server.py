"""The server's classes under the path by which scripts know them; they stand in `sandbox.http.server`."""

from pardot_orm.sandbox.http.server import Handler, Server

__all__ = ["Handler", "Server"]
