"""The connections of this process, by alias."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import ref

from pardot_orm.errors import ConfigurationError

if TYPE_CHECKING:
    from pardot_orm.connection.connection import Connection

DEFAULT_ALIAS = "default"


class Connections:
    """The connections of this process, by alias.

    Example:
        >>> connections["default"]
        <Connection default 0Uv...>
    """

    def __init__(self) -> None:
        self._by_alias: dict[str, Connection] = {}
        self._replaced: dict[str, list[ref[Connection]]] = {}  # oldest first

    def __getitem__(self, alias: str) -> Connection:
        try:
            return self._by_alias[alias]
        except KeyError:
            known = ", ".join(map(repr, self._by_alias)) or "none"
            call = "connect()" if alias == DEFAULT_ALIAS else f"connect(alias={alias!r})"
            raise ConfigurationError(
                f"There is no connection {alias!r} (there is: {known}).", hint=f"Call {call} first."
            ) from None

    def __contains__(self, alias: object) -> bool:
        return alias in self._by_alias

    def add(self, connection: Connection) -> None:
        """Make a connection known by its alias.

        The one that it replaces comes back when this one is closed, and those before it as long as somebody holds them:
        a script that calls `connect()` again and again keeps two.
        """
        replaced = self._replaced.setdefault(connection.alias, [])
        replaced[:] = [known for known in replaced if known() is not None]
        if (earlier := self._by_alias.get(connection.alias)) is not None:
            replaced.append(ref(earlier))
            earlier._replaced = None  # noqa: SLF001
            earlier._exchange.let_go()  # noqa: SLF001
        connection._replaced = earlier  # noqa: SLF001 - held by this alone
        self._by_alias[connection.alias] = connection

    def remove(self, connection: Connection) -> None:
        """Forget a connection; the one it replaced comes back unless that is closed."""
        if self._by_alias.get(connection.alias) is not connection:
            return
        del self._by_alias[connection.alias]
        replaced = self._replaced[connection.alias]
        while replaced:
            earlier = replaced.pop()()
            if earlier is not None and not earlier.is_closed:
                self._by_alias[connection.alias] = earlier
                return


connections = Connections()
