"""How a request names its record: the selectors that the data gives each operation, for each version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.legacy.documentation import object_spec

if TYPE_CHECKING:
    from pardot_orm.sandbox.legacy.call import Call


def selectors_given(call: Call) -> tuple[str, ...]:
    """Return the selectors by which a request names its record.

    Where it carries several, ids decide before an address, which is then a value to be written.

    Raises:
        RefusalError: None of the operation's selectors was sent (13), or only one of the other version (22).
    """
    variants = [o for o in object_spec(call.object).operations if o.op == call.op]
    given = [o for o in variants if all(name in call.parameters for name in o.selectors)]
    given.sort(key=lambda o: "email" in o.selectors)
    for operation in given:
        if call.version in operation.versions:
            return operation.selectors
    raise RefusalError(Code.UNSUPPORTED_IN_VERSION if given else Code.MISSING_PARAMETER)
