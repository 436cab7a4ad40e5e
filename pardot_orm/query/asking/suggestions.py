"""What to write instead of a criterion that Pardot lacks, and what that would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.connection.registry import connections
from pardot_orm.errors import FieldError, PardotError
from pardot_orm.fields.kinds import CharField, shown
from pardot_orm.models.subscriptions import SubscriptionsDescriptor
from pardot_orm.query.asking.lookups import criteria_of
from pardot_orm.query.asking.where import parse_where

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pardot_orm.models.base import Model


def checked_here(
    error: FieldError, model: type[Model], keywords: Mapping[str, Any], custom: Collection[str] | None, alias: str
) -> FieldError:
    """Return the error of filter() with the `where()` that would do it, and its price where a count is known."""
    meta = model._meta
    name = next((name for name in keywords if not criteria_of(meta, name)), None)
    if name is None or "query" not in meta.operations:
        return error
    if name in meta.selectors:
        return _by_selector(error, model, name, keywords, alias)
    try:
        parse_where(model, {name: keywords[name]}, custom if custom is not None else ())
    except PardotError:
        return error
    known = connections[alias].facts.totals.get(meta.object_name) if alias in connections else None
    price = "" if known is None else f": {price_in_words(model, alias)}"
    return FieldError(
        error.message, hint=f"Check it here with .where({name}={shown(keywords[name])}){price}. {error.hint}"
    )


def _by_selector(
    error: FieldError, model: type[Model], name: str, keywords: Mapping[str, Any], alias: str
) -> FieldError:
    """Return the error for a field that one record is read by, and that no query can be filtered by."""
    lookup = f"{name}__iexact" if isinstance(model._meta.fields[name], CharField) else name
    others = ", ".join(f"{other}=..." for other in keywords if other != name)
    alone, query = (" alone", f".filter({others})") if others else ("", "")
    return FieldError(
        error.message,
        hint=(
            f"One record: .get({name}=...){alone}, by one request. All of them: {query}.where({lookup}=...), "
            f"{price_in_words(model, alias)}."
        ),
    )


def price_in_words(model: type[Model], alias: str) -> str:
    """Return what a look at all records costs, in words."""
    meta = model._meta
    known = connections[alias].facts.totals.get(meta.object_name) if alias in connections else None
    return f"a request for each {_page(model, alias)}{'records' if known is None else f'of {known:,} records'}"


def _page(model: type[Model], alias: str) -> str:
    """Return how many records a page holds, in words; of no account nobody knows."""
    if alias not in connections:
        return "page of "
    return f"{connections[alias].can(model._meta, lambda can: can.querying.page_size)} "


def found_here_first(  # noqa: PLR0913, PLR0917 - what the error says
    error: FieldError,
    model: type[Model],
    criteria: Mapping[str, Any],
    custom: Collection[str] | None,
    method: str,
    price: str,
) -> FieldError:
    """Return the error of get_or_create() with the `where()` that finds what Pardot can't."""
    meta = model._meta
    here = {name: value for name, value in criteria.items() if not criteria_of(meta, name)}
    try:
        parse_where(model, here, custom)
    except PardotError:
        return error
    if not here or "query" not in meta.operations:
        return error
    sent = ", ".join(f"{name}=..." for name in criteria if name not in here)
    asked = ", ".join(f"{name}={shown(value)}" for name, value in here.items())
    known = ", ".join(f"{name!r}: {shown(value)}" for name, value in here.items())
    return FieldError(
        error.message,
        hint=(
            f"Look for it here first, {price}: {model.__name__}.objects"
            f".where({asked}).{method}({{{known}, ...}}{', ' if sent else ''}{sent})."
        ),
    )


def check_update(model: type[Model], values: Mapping[str, Any]) -> None:
    """Refuse what can't be one value for all records, and say how it is written.

    Raises:
        FieldError: A function is given for a value, or a name is no field.
    """
    for name, value in values.items():
        if callable(value):
            loop = f"p.{name} = ...; p.save()"
            raise FieldError(
                f"update({name}=...) sets one value for all records, and a function was given.",
                hint=f"Each its own: with unit_of_work(): for p in queryset: {loop}.",
            )
        if isinstance(vars(model).get(name), SubscriptionsDescriptor):
            raise FieldError(
                f"update({name}=...): {model.__name__}.{name} is no field; entries are added to it or taken from it.",
                hint=f"With unit_of_work(): for p in queryset: p.{name}.add(...), or .discard(...); p.save().",
            )
