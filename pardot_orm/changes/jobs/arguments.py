"""What an import or export is to be made of, checked against what the account and the documentation have."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from attrs import evolve
from dateutil.relativedelta import relativedelta

from pardot_orm.changes.current import rehearses
from pardot_orm.errors import ValidationError
from pardot_orm.fields.custom import CustomTextField
from pardot_orm.fields.kinds import shown
from pardot_orm.http.csv_file import csv_rows
from pardot_orm.models.base import registry
from pardot_orm.models.custom_values import custom_field
from pardot_orm.models.jobs.procedures import NOT_EXPORTED, PROCEDURES
from pardot_orm.models.options import ModelOptions
from pardot_orm.protocol.asks import Table
from pardot_orm.query.asking.lookups import parse, resolved

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.jobs.batch_file import Batch
    from pardot_orm.models.jobs.job import ImportColumn
    from pardot_orm.models.jobs.procedures import ProcedureOptions, Selection
    from pardot_orm.protocol.payload import Decoding

# What an import calls the id of a prospect.
_PROSPECT_ID = "prospect_id"

_YEAR = relativedelta(years=1)


# --- imports ----------------------------------------------------------------------------------------------------------


def check_header_names(names: Sequence[str], connection: Connection, where: str) -> None:
    """Refuse columns that are no fields of prospects, and rows that nothing could be matched by.

    Costs the connection's customField request where a name is none of the standard ones.

    Raises:
        ValidationError: One is no field, or none says whose row it is.
    """
    if not names:
        return  # nothing is known yet: the batches have headers
    meta = registry["prospect"]._meta
    standard = {name for name, field in meta.by_api_name.items() if not field.custom} | {_PROSPECT_ID}
    for name in names:
        if (single := _without_index(name)) in standard - {name}:
            raise ValidationError(
                f"{where}: {single!r} holds one value, not several, so {name!r} is no field of prospects.",
                code=130,
                hint="Write a text, not a list.",
            )
        if name not in standard and not _is_custom(name, connection):
            raise ValidationError(
                f"{where}: {name!r} is no field of prospects.",
                code=130,
                hint=_nearest(name, (*standard, *connection.custom_fields)),
            )
    if "id" in names:
        raise ValidationError(f"{where}: an import calls the id of a prospect {_PROSPECT_ID}, not id.", code=130)
    if "email" in names:  # by which rows may be matched, and which a new prospect needs
        return
    keys = connection.can(registry["import"]._meta, lambda can: can.import_keys)
    if not set(keys) & set(names):
        raise ValidationError(
            f"{where}: no column tells whose row it is; version {connection.version} matches by {' or '.join(keys)}.",
            hint="Add that column.",
        )


def _is_custom(name: str, connection: Connection) -> bool:
    """Tell whether a column is a custom field, or one of the values of one: `Interests_0`."""
    if name in connection.custom_fields or _without_index(name) in connection.custom_fields:
        return True
    return connection.facts.custom_field("prospect", name) is not None


def _without_index(name: str) -> str:
    return re.sub(r"_[0-9]{1,3}$", "", name)


def clean_rows(batch: Batch, connection: Connection, where: str) -> Batch:
    """Return a batch whose values are checked as those of attributes; texts, which files have alone, go as they are.

    Raises:
        ValidationError: A value is not one that its field takes.
    """
    if not isinstance(batch.content, Table):
        return batch
    fields = [_column_field(name, connection) for name in batch.header]
    rows = tuple(
        tuple(
            value if value is None or isinstance(value, str) else _cleaned(field, value, f"{where}: row {number}")
            for field, value in zip(fields, row, strict=True)
        )
        for number, row in enumerate(batch.content.rows, start=1)
    )
    return evolve(batch, content=evolve(batch.content, rows=rows))


def check_empty_cells(batch: Batch, columns: Iterable[ImportColumn] | None, where: str) -> None:
    """Refuse what is empty of a field that Pardot refuses empty, unless its column keeps the stored value.

    Args:
        batch: The rows, or the file.
        columns: What the import was created with; None where that is not known here.
        where: How messages name the call.

    Raises:
        ValidationError: A cell is.
    """
    if columns is None:
        return
    keeping = {column.field for column in columns if not (column.overwrite and column.null_overwrite)}
    fields = registry["prospect"]._meta.by_api_name
    checked = [
        (i, fields[name])
        for i, name in enumerate(batch.header)
        if name in fields and name not in keeping and fields[name].why_never_empty
    ]
    for number, row in enumerate(_rows_of(batch), start=1) if checked else ():
        for i, field in checked:
            if row[i] is None or (isinstance(row[i], str) and not row[i].strip()):
                raise ValidationError(
                    f"{where}: row {number}: {field.label} can't be empty: {field.why_never_empty}.",
                    hint=f"Import.create([ImportColumn({field.api_name!r}, null_overwrite=False), ...]) keeps what is "
                    "stored where a row has nothing.",
                )


def _rows_of(batch: Batch) -> Iterable[Sequence[Any]]:
    if isinstance(batch.content, Table):
        return batch.content.rows
    rows = csv_rows(io.StringIO(batch.content.decode(), newline=""))
    next(rows)  # the header
    return filter(None, rows)


def _column_field(name: str, connection: Connection) -> Field[Any]:
    """Return the field that checks the values of a column."""
    standard = registry["prospect"]._meta.by_api_name.get("id" if name == _PROSPECT_ID else name)
    if standard is not None:
        return standard
    definition = connection.custom_fields.get(name)
    if definition is None or definition.kind == "values":  # one of its values
        return CustomTextField(api_name=name, owner="Prospect.custom")
    return custom_field(definition, "Prospect")


def _cleaned(field: Field[Any], value: Any, where: str) -> Any:
    try:
        cleaned = field.outgoing(field.clean(value))
    except ValidationError as error:
        raise ValidationError(f"{where}: {error.message}", hint=error.hint) from None
    is_id = field.api_name == "id" or field.api_name.endswith("_id")
    if is_id and isinstance(cleaned, int) and cleaned < 0 and not rehearses():
        raise ValidationError(
            f"{where}: {field.label} can't be {cleaned}: it is no id; a record that was only rehearsed, not created, "
            "has such a one.",
            hint="Create the other record outside of the dry run.",
        )
    return cleaned


# --- exports ----------------------------------------------------------------------------------------------------------


def check_fields(selection: Selection, connection: Connection) -> list[str] | None:
    """Return the fields of an export by Pardot's names, None for all.

    Costs the customField request where one is no standard field.

    Raises:
        ValidationError: One is no field of the object, comes twice, or can't be exported.
    """
    object_name, fields = selection.object_name, selection.fields
    where = f"Export of {object_name}"
    if fields is None:
        return None
    if isinstance(fields, str):
        raise ValidationError(f"{where}: fields={fields!r} is a text; write a list of names.", code=180)
    if not isinstance(fields, Iterable):
        raise ValidationError(f"{where}: fields={shown(fields)} is no list of names.", code=180)
    meta = registry[object_name]._meta
    refused = NOT_EXPORTED.get(object_name, {})
    found: list[str] = []
    for name in fields:
        if not isinstance(name, str):
            raise ValidationError(f"{where}: {shown(name)} is no name of a field; write it as a text.", code=180)
        if name in refused:
            instead = f"Ask for {refused[name]}." if refused[name] else "A read of the record shows it."
            raise ValidationError(f"{where}: {name} can't be exported.", code=180, hint=instead)
        field = meta.get_field(name)
        if field is not None and field.read == "never" and field.write != "never":
            raise ValidationError(f"{where}: {name} can only be written, not exported.", code=180)
        if field is None and not (meta.has_custom_fields and connection.facts.custom_field(object_name, name)):
            custom = connection.facts.custom_fields_of(object_name) if meta.has_custom_fields else ()
            raise ValidationError(
                f"{where}: {shown(name)} is no field of it.",
                code=180,
                hint=_nearest(name, (*meta.by_api_name, *custom)),
            )
        found.append(name if field is None else field.api_name)
    if not found or len(set(found)) < len(found):
        what = "a field comes twice" if found else "fields=[] names none; leave it out for all"
        raise ValidationError(f"{where}: {what}.", code=180)
    return found


def procedure_of(selection: Selection, decoding: Decoding, now: datetime) -> tuple[str, dict[str, Any]]:
    """Return the procedure of an export, found by its arguments where it has no name, and its arguments as sent.

    Raises:
        ValidationError: There is no such procedure, it lacks an argument, or a value is not one that it takes.
    """
    procedures, arguments = PROCEDURES[selection.object_name], selection.arguments
    where = f"Export of {selection.object_name}"
    wanted: Any = selection.procedure
    name = _found_by(arguments, procedures, where) if wanted is None else wanted
    if not isinstance(name, str) or name not in procedures:
        raise ValidationError(
            f"{where}: there is no procedure {shown(name)}.", code=174, hint=f"It has {', '.join(procedures)}."
        )
    procedure = procedures[name]
    where = f"{where} by {name}"
    for argument in arguments:
        if argument not in procedure.arguments:
            raise ValidationError(
                f"{where}: it takes no {argument}.", code=175, hint=f"It takes {', '.join(procedure.arguments)}."
            )
    if missing := [argument for argument in procedure.required if arguments.get(argument) is None]:
        raise ValidationError(f"{where} needs {' and '.join(missing)}.", code=176)
    meta = ModelOptions(selection.object_name, criteria=procedure.arguments)
    sent: dict[str, Any] = {}
    for argument, value in arguments.items():
        if value is not None:
            is_three = procedure.arguments[argument].kind == "choice" and isinstance(value, bool)
            (asked,) = parse(meta, {argument: str(value).lower() if is_three else value})
            sent[argument] = resolved(asked, decoding, now)
    _check_span(sent, procedure, where, now)
    return name, sent


def _found_by(arguments: Mapping[str, Any], procedures: Mapping[str, ProcedureOptions], where: str) -> str:
    fitting = [
        name
        for name, procedure in procedures.items()
        if set(procedure.required) <= set(arguments) and set(arguments) <= set(procedure.arguments)
    ]
    if len(fitting) == 1:
        return fitting[0]
    ways = "; ".join(f"{name} with {', '.join(p.arguments)}" for name, p in procedures.items())
    given = ", ".join(arguments) or "nothing"
    raise ValidationError(f"{where}: no procedure goes by {given}.", code=176, hint=f"There is: {ways}.")


def _check_span(sent: Mapping[str, Any], procedure: ProcedureOptions, where: str, now: datetime) -> None:
    """Refuse a span that is turned round, or longer than a year; what the present closes ends now."""
    (first,) = procedure.required
    last = f"{first.removesuffix('_after')}_before"
    after, before = sent[first], sent.get(last)
    if isinstance(after, str) or isinstance(before, str):
        return  # in an unknown time zone only Pardot can compare
    if before is not None and before <= after:
        raise ValidationError(f"{where}: {last} must lie after {first}.", code=177)
    if procedure.is_within_a_year and (before or now) > after + _YEAR:
        raise ValidationError(
            f"{where}: it spans more than a year, which is the most.",
            code=177,
            hint=f"Make several exports, each with its own {first} and {last}.",
        )


def _nearest(name: str, names: Collection[str]) -> str:
    nearest = get_close_matches(name, names, n=1)
    return f"Did you mean {nearest[0]!r}?" if nearest else "Fields go by Pardot's names, custom ones too."
