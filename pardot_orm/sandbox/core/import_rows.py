"""The rows of an import: each is matched with a prospect, and written by the rules of all writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define, frozen

from pardot_orm.sandbox.core.custom_values import INDEXED, custom_fields_named
from pardot_orm.sandbox.core.database import all_or_nothing
from pardot_orm.sandbox.core.prospect_finding import by_email, by_fid, by_id
from pardot_orm.sandbox.core.prospect_texts import read_change, writable_columns
from pardot_orm.sandbox.core.prospect_writes import create, save
from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import select
from pardot_orm.sandbox.core.schema import column_names
from pardot_orm.sandbox.core.tables import job_rules
from pardot_orm.sandbox.core.values import email, record_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction


@frozen
class ColumnOptions:
    """What an existing prospect's value in a column gives way to."""

    field: str
    overwrite: bool = True  # another value
    null_overwrite: bool = True  # an empty one


@define
class Written:
    """What became of the rows of a file."""

    created: int = 0
    updated: int = 0
    errors: list[tuple[list[str], str]] = Factory(list)


def known_columns(transaction: Transaction, header: Sequence[str]) -> bool:
    """Tell whether all columns are fields that can be written: standard, custom, or one of several values of these.

    Several values of a custom field stand in columns of their own, `<field>_0`, `<field>_1`, …, as in all other
    writes; no page says how else.
    """
    # The CRM id is a column by the name that it has when it is read.
    standard = {*writable_columns()} - {"fid"} | {*_keys(transaction)}
    others = [name for name in header if name not in standard]
    fields = custom_fields_named(transaction, others)
    for name in others:
        match = INDEXED.fullmatch(name)
        several = fields.get(match["field_id"]) if match else None
        if name not in fields and not (several and several.takes_several):
            return False
    return True


def write_rows(
    transaction: Transaction,
    header: Sequence[str],
    rows: Sequence[list[str]],
    options: Mapping[str, ColumnOptions],
    *,
    restore_deleted: bool,
) -> Written:
    """Write the rows that can be written; those that cannot stop no others."""
    written = Written()
    for row in rows:
        cells = {name: text if text.strip() else "" for name, text in zip(header, row, strict=True)}
        try:
            with all_or_nothing(transaction.db):
                is_new = _write_row(transaction, cells, options, restore_deleted=restore_deleted)
        except RefusalError as error:
            written.errors.append((row, error.message))
        else:
            written.created += is_new
            written.updated += not is_new
    return written


def _keys(transaction: Transaction) -> tuple[str, ...]:
    """Return the columns by which rows are matched."""
    rules = job_rules("import")["matching"]
    return tuple(rules["unique_addresses" if transaction.settings.addresses_are_unique else "shared_addresses"])


def _write_row(
    transaction: Transaction, cells: Mapping[str, str], options: Mapping[str, ColumnOptions], *, restore_deleted: bool
) -> bool:
    """Write one row, and tell whether its prospect is new.

    The page of version 4 says both that a row without `prospect_id` and `salesforce_fid` is not upserted, and that
    a prospect is created where none matches. Here both hold: a row with neither id is an error even if it has an
    address, and a row whose id nobody has becomes a new prospect if it has an address, as in the upsert by id.
    """
    keys = _keys(transaction)
    named = {name: cells[name].strip() for name in keys if cells.get(name)}
    if not named:
        raise RefusalError(Code.MISSING_VALUE)
    found = _find(transaction, named)
    texts = {name: text for name, text in cells.items() if name not in keys}
    if found is not None:
        prospect_id, is_archived = found
        if is_archived and not restore_deleted:
            raise RefusalError(Code.PROSPECT_ARCHIVED)
        texts = _overwriting(transaction, prospect_id, texts, options)
    if "salesforce_fid" in named:
        texts["fid"] = named["salesforce_fid"]
    if found is not None:
        save(transaction, prospect_id, read_change(transaction, texts), restore=True)
        return False
    if "email" in named:
        texts["email"] = named["email"]
    if not texts.get("email"):
        raise RefusalError(Code.NO_EMAIL_TO_CREATE_WITH if "prospect_id" in named else Code.INVALID_FID)
    create(transaction, read_change(transaction, texts))
    return True


def _find(transaction: Transaction, named: Mapping[str, str]) -> tuple[int, bool] | None:
    """Return the prospect that a row is about, and whether it is in the recycle bin."""
    if "email" in named:
        return by_email(transaction, email(named["email"]))
    found = by_id(transaction, record_id(named["prospect_id"])) if "prospect_id" in named else None
    if found is None and "salesforce_fid" in named:
        found = by_fid(transaction, named["salesforce_fid"])
    return found


def _overwriting(
    transaction: Transaction, prospect_id: int, values: Mapping[str, str], options: Mapping[str, ColumnOptions]
) -> dict[str, str]:
    """Return the values that an existing prospect takes.

    A column without `overwrite` fills what is empty and keeps what is not: there is nothing else to be kept.
    """
    kept = {name for name in values if name in options and not options[name].overwrite}
    filled = _filled(transaction, prospect_id) if kept else set()
    result = {}
    for name, text in values.items():
        if not text and name in options and not options[name].null_overwrite:
            continue
        if name in kept and {name, re.sub(r"_\d+$", "", name)} & filled:
            continue
        result[name] = text
    return result


def _filled(transaction: Transaction, prospect_id: int) -> set[str]:
    """Return the fields of a prospect that have a value."""
    names = [name for name in column_names("prospect") if name in writable_columns()]
    row = transaction.one(select(", ".join(f'"{name}"' for name in names), "prospect", "id = ?"), prospect_id) or ()
    filled = {name for name, value in zip(names, row, strict=False) if value is not None and value != ""}
    custom = transaction.all("SELECT DISTINCT field_id FROM prospect_value WHERE prospect_id = ?", prospect_id)
    return filled | {field_id for (field_id,) in custom}
