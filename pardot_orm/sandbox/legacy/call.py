"""One request of version 3 or 4 on its way through the operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.transaction import Transaction
from pardot_orm.sandbox.legacy.switches import version_of

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.parameters import Parameters
    from pardot_orm.sandbox.legacy.switches import Switches
    from pardot_orm.sandbox.protocol.requests import HttpRequest

OUTPUTS = ("full", "simple", "mobile", "bulk")


@frozen(kw_only=True)
class Call(Transaction):
    """A request that has been let in, and the transaction in which it is carried out."""

    object: str
    op: str
    parameters: Parameters
    switches: Switches
    request: HttpRequest
    url: str  # the server's own address

    @property
    def version(self) -> int:
        """The version of the account, which is that of the request."""
        return version_of(self.settings)

    @property
    def output(self) -> str:
        """The amount of detail wanted; an unknown word is as good as none."""
        wanted = self.parameters.filled("output")
        return wanted if wanted in OUTPUTS else "full"

    @property
    def fields(self) -> frozenset[str] | None:
        """The fields wanted, None for all."""
        return frozenset(self.parameters.values("fields")) or None
