"""What to write instead of a criterion that Pardot lacks, and what that would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.connection import connections
from pardot_orm.errors import FieldError, PardotError
from pardot_orm.fields import shown
from pardot_orm.query.lookups import criteria_of
from pardot_orm.query.where import parse_where

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pardot_orm.models.base import Model


def checked_here(
    error: FieldError, model: type[Model], keywords: Mapping[str, Any], custom: Collection[str] | None, alias: str
) -> FieldError:
    """Return the error of filter() with the `where()` that would do it, and its price where a count is known."""
    meta = model._meta
    name = next((name for name in keywords if not criteria_of(meta, name)), None)
    if name is None or name in meta.selectors or "query" not in meta.operations:
        return error
    try:
        parse_where(model, {name: keywords[name]}, custom if custom is not None else ())
    except PardotError:
        return error
    known = connections[alias].known_totals.get(meta.object_name) if alias in connections else None
    price = "" if known is None else f": a request for each {meta.page_limit} of {known:,} records"
    return FieldError(
        error.message, hint=f"Check it here with .where({name}={shown(keywords[name])}){price}. {error.hint}"
    )
