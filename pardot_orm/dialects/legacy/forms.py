"""In which of its forms an answer of versions 3 and 4 shows what is wanted: `bulk`, `simple`, `full` or `mobile`.

A query in `bulk` names its fields, custom ones too, and has no total; in the others it shows what it has. `mobile` is
short, and lifts the limit of a page: it is for those who ask for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pardot_orm.errors import FieldError
from pardot_orm.protocol.asks import Shape
from pardot_orm.protocol.payload import own_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pardot_orm.models.options import ModelOptions
    from pardot_orm.protocol.asks import Read, Wants

# Each shows what the one before does.
_FORMS = ("bulk", "simple", "full")


def shape_of_query(meta: ModelOptions, wants: Wants, custom: Callable[[], Iterable[str]]) -> Shape:
    """Return the form of a page that shows what is wanted, and what else it shows.

    The account's custom fields are asked for, by `custom`, where all fields are wanted.

    Raises:
        FieldError: The form that was asked for may lack what is needed.
    """
    fields, form = _fields(meta, wants, custom)
    if form == "mobile":
        if set(wants.needed) > {"id"}:
            raise FieldError(
                "output('mobile') may lack what is looked at here.", hint="Drop where() and order_by(), or it."
            )
        return Shape(fields, form, ("id",))  # which fields it has beside is documented for few objects
    # Without `fields` an answer shows the custom fields that are not empty.
    is_complete = fields is None and meta.has_custom_fields and form in {"simple", "full"}
    return Shape(fields, form, _shown(meta, wants, fields, form), is_complete=is_complete)


def shape_of_read(meta: ModelOptions, read: Read) -> Shape:
    """Return what a read shows: what it does not show, of all that it could, is empty."""
    form = "" if read.form == "bulk" else read.form  # which queries alone have
    if form == "mobile":
        return Shape(read.fields, form, ("id",))
    if read.fields is not None:
        return Shape(read.fields, form, read.fields)
    if form == "simple":
        return Shape(None, form, meta.readable(bulk=False))
    hidden = {node for name, value in read.options.items() if not value for node in meta.read_options[name]}
    shown = (name for name in (*meta.readable(bulk=False), *meta.nodes) if name not in hidden)
    return Shape(None, form, tuple(shown), is_complete=meta.has_custom_fields)


def _fields(
    meta: ModelOptions, wants: Wants, custom: Callable[[], Iterable[str]]
) -> tuple[tuple[str, ...] | None, str]:
    """Return the names to ask for, None where the object takes none, and the form that shows them."""
    related = (relation.queried or "bulk" for relation in wants.related)
    form = wants.form or max(related, key=_FORMS.index, default="bulk")
    if not meta.takes_fields or (wants.only is None and (wants.related or form != "bulk")):
        return None, form
    if wants.only is None:
        wanted: list[str] = [*meta.readable(bulk=True), *(custom() if meta.has_custom_fields else ())]
    else:
        wanted = [*wants.only]
    names = dict.fromkeys(("id", *wants.needed, *(name for name in wanted if name not in wants.deferred)))
    in_bulk = set(meta.readable(bulk=True))
    # A class may declare custom fields, which bulk shows when they are named.
    simple = [f for name in names if (f := meta.by_api_name.get(name)) and not f.custom and name not in in_bulk]
    form = wants.form or max(form, "simple" if simple else "bulk", key=_FORMS.index)
    return tuple(dict.fromkeys((*names, *_nodes(wants)))), form


def _shown(meta: ModelOptions, wants: Wants, fields: tuple[str, ...] | None, form: str) -> tuple[str, ...]:
    """Return what the pages are known to show, so that it is empty where it is absent."""
    forms = _FORMS[: _FORMS.index(form) + 1] if wants.form else ()
    nested = (node for node, queried in meta.nested.items() if queried in forms)
    nodes = (*meta.always_shown, *_nodes(wants), *nested)
    if fields is None:
        return (*meta.readable(bulk=form == "bulk"), *nodes)
    # A custom field may have the name of nested records.
    return (*(own_name(name) if name in meta.nodes and name not in nodes else name for name in fields), *nodes)


def _nodes(wants: Wants) -> tuple[str, ...]:
    """Return the nested records that the pages are to show, and the fields that hold their ids."""
    columns = [relation.column for relation in wants.related if relation.column]
    return (*columns, *(relation.path[0] for relation in wants.related))
