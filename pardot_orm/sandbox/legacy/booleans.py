"""Flags of criteria and of options, which are words in lower case; those that are written are in `core.values`."""

from __future__ import annotations

from pardot_orm.sandbox.core.refusals import RefusalError

_WORDS = {"true": True, "false": False}


def boolean_word(text: str, code: int) -> bool:
    """Return a criterion's flag: criteria take the lower-case words only."""
    if text not in _WORDS:
        raise RefusalError(code)
    return _WORDS[text]
