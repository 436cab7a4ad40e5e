"""Where requests are carried out: between the server and the APIs, with whatever strikes them."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code
from pardot_orm.sandbox.faults.kinds import Scene
from pardot_orm.sandbox.protocol.api import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox.core.account import Account
    from pardot_orm.sandbox.faults.prepared_answers import PreparedAnswers
    from pardot_orm.sandbox.faults.schedule import Faults
    from pardot_orm.sandbox.protocol.api import Task

_log = logging.getLogger(__name__)


@frozen(kw_only=True)
class Stage:
    """Carries out the tasks of all APIs, well or badly.

    Args:
        account: The account that the tasks are about.
        faults: What goes wrong.
        prepared: Answers that are to be given in place of real ones.
        pause: Waits for some seconds; False if the server stopped meanwhile.
    """

    account: Account
    faults: Faults
    prepared: PreparedAnswers
    pause: Callable[[float], bool]

    def serve(self, task: Task) -> Outcome:
        """Return what comes of a task, and of the fault that strikes it."""
        work = partial(self.prepared.around, task.work) if task.takes_slot else task.work
        fault, random = (task.operation and self.faults.draw(task.operation)) or (None, None)
        if fault is None or random is None:
            return Outcome(work())
        scene = Scene(
            work=work,
            refuse=task.refuse,
            pause=self.pause,
            expire=self.account.expire_logins,
            clock=self.account.clock,
            database=self.account.database,
            params=task.params,
            random=random,
        )
        try:
            response = fault.serve(scene)
        except Exception:  # noqa: BLE001 - what another client's function raises must not leave this one waiting
            _log.exception("The fault %s failed on %s", fault.name, task.operation)
            response = task.refuse(Code.INTERNAL_ERROR, status=500)
        return Outcome(response, fault.name, partial(self.faults.note, fault))
