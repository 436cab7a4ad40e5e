"""One API request on its way through the operations, and the shapes of their answers."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - attrs reads the annotations
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pardot_orm.sandbox.core.times import utc_text

if TYPE_CHECKING:
    import sqlite3
    from zoneinfo import ZoneInfo

    from pardot_orm.sandbox.legacy.api_request import HttpRequest, Parameters

OUTPUTS = ("full", "simple", "mobile", "bulk")


class NumberLike(str):
    """Text that JSON takes for a number where it looks like one: telephone numbers and postal codes."""

    __slots__ = ()


class HtmlSource(str):
    """The source of HTML, whose entities are its own: the layer that other texts have is not put around it."""

    __slots__ = ()


class CustomText(NumberLike):
    """The text of a custom field, in which JSON finds numbers, true and false."""

    __slots__ = ()


# A record as it is shown: names and values in order. A value may be a tree of its own, and a name may come
# several times; neither says anything of XML or JSON. What stands under the name `@attributes` is a tree of
# texts: attributes of the node in XML, a member of that name in JSON.
Tree = list[tuple[str, Any]]


@frozen(kw_only=True)
class Settings:
    """How the account is set up, and which reading of the documentation it follows."""

    version: int = 4
    zone: ZoneInfo
    latency: float = 0.0
    all_errors_200: bool = False
    create_status: int = 200
    strict_limit: bool = False
    html_entities: bool = True
    false_is_true: bool = False
    api_keys: bool = True
    keys_in_url: bool = True
    connector: str | None = None
    connected_campaigns: bool = False
    administrator: bool = True
    job_delay: float = 0.0
    export_file_rows: int = 100_000


@frozen(kw_only=True)
class Call:
    """A request that has been let in."""

    settings: Settings
    now: datetime
    db: sqlite3.Connection
    object: str
    op: str
    parameters: Parameters
    request: HttpRequest | None = None  # None for work that nobody's request asks for
    url: str = ""  # the server's own address

    @property
    def version(self) -> int:
        """The version of the account, which is that of the request."""
        return self.settings.version

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the API user."""
        return self.settings.zone

    @property
    def stamp(self) -> str:
        """The present time as the tables keep it."""
        return utc_text(self.now)

    @property
    def output(self) -> str:
        """The amount of detail wanted; an unknown word is as good as none."""
        wanted = self.parameters.filled("output")
        return wanted if wanted in OUTPUTS else "full"

    @property
    def fields(self) -> frozenset[str] | None:
        """The fields wanted, None for all."""
        return frozenset(self.parameters.values("fields")) or None

    def one(self, sql: str, *values: Any) -> tuple[Any, ...] | None:
        """Return the first row of a statement."""
        row: tuple[Any, ...] | None = self.db.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return all rows of a statement."""
        return self.db.execute(sql, values).fetchall()


# ------------------------------------------------------------------------------------------------------------
# Answers
# ------------------------------------------------------------------------------------------------------------


@frozen
class Records:
    """One record, or several side by side (version 4 reads all prospects of an address)."""

    node: str
    trees: list[Tree]
    created: bool = False


@frozen
class Result:
    """A page of a query; `total` is None where the output has no count, `bare` is without an envelope in JSON."""

    node: str
    trees: list[Tree]
    total: int | None = None
    bare: bool = False


@frozen
class Job:
    """An import or an export, which in JSON has neither an envelope nor a node."""

    node: str
    tree: Tree


@frozen
class Csv:
    """A file."""

    text: str


@frozen
class Document:
    """An answer with a shape of its own; what `lists` names is an array in JSON even if there is one or none."""

    tree: Tree
    lists: frozenset[str] = frozenset()


@frozen
class BatchErrors:
    """The entries of a batch that failed: what names each, and the message."""

    errors: list[tuple[str, str]]


@frozen
class Login:
    """What a login gives: the key, and the version that the account needs, if that is not the first one."""

    api_key: str
    version: int | None = None


@frozen
class Nothing:
    """The answer to a delete."""


Answer = Records | Result | Job | Csv | Document | BatchErrors | Login | Nothing
