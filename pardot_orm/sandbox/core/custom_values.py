"""What is written to the custom fields of a prospect, and what each type of field takes."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from pardot_orm.sandbox.core.refusals import Code, RefusalError
from pardot_orm.sandbox.core.rows import marks, select
from pardot_orm.sandbox.core.values import is_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pardot_orm.sandbox.core.transaction import Transaction

CHECKBOX = 3
MULTI_SELECT = 6
NUMBER = 8
DATE = 12

INDEXED = re.compile(r"(?P<field_id>.+)_(?P<index>[0-9]{1,18})")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")


@frozen
class CustomField:
    """What writing a custom field depends on."""

    id: int
    field_id: str
    type_id: int
    records_several_answers: bool
    has_choices: bool

    @property
    def takes_several(self) -> bool:
        """Whether `<field>_0`, `<field>_1`, … may be written."""
        return self.records_several_answers or self.type_id in (CHECKBOX, MULTI_SELECT)


@frozen
class CustomChange:
    """New values of one custom field: they replace those it has, or join them."""

    values: tuple[str, ...]
    joins: bool = False


def read_custom_changes(transaction: Transaction, texts: Mapping[str, str]) -> dict[str, CustomChange]:
    """Return the changes that texts ask of custom fields, by field; other names are ignored.

    `<field>_0=…&<field>_1=…` replaces all values and `<field>_0=` clears them, in all multiple fields.
    A plain `<field>=…` on a field that records multiple responses is one more of them; empty it does nothing.
    """
    fields = custom_fields_named(transaction, texts)
    changes: dict[str, CustomChange] = {}
    indexed: dict[str, dict[int, str]] = {}
    for name, text in texts.items():
        field = fields.get(name)
        if field is not None:
            if text or not field.records_several_answers:
                given = (_checked(transaction, field, text),) if text else ()
                changes[name] = CustomChange(given, joins=field.records_several_answers)
            continue
        match = INDEXED.fullmatch(name)
        field = fields.get(match["field_id"]) if match else None
        if match is not None and field is not None and field.takes_several:
            indexed.setdefault(field.field_id, {})[int(match["index"])] = text
    for field_id, by_index in indexed.items():
        ordered = [by_index[index] for index in sorted(by_index) if by_index[index]]
        values = tuple(_checked(transaction, fields[field_id], text) for text in dict.fromkeys(ordered))
        changes[field_id] = CustomChange(values)
    return changes


def apply_custom_changes(transaction: Transaction, prospect_id: int, changes: Mapping[str, CustomChange]) -> None:
    """Write the values of custom fields."""
    for field_id, change in changes.items():
        values = list(change.values)
        if change.joins:
            rows = transaction.all(
                "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position",
                prospect_id,
                field_id,
            )
            values = list(dict.fromkeys([*(row[0] for row in rows), *values]))  # an answer given twice counts once
        transaction.db.execute(
            "DELETE FROM prospect_value WHERE prospect_id = ? AND field_id = ?", (prospect_id, field_id)
        )
        transaction.db.executemany(
            "INSERT INTO prospect_value (prospect_id, field_id, position, value) VALUES (?, ?, ?, ?)",
            [(prospect_id, field_id, position, value) for position, value in enumerate(values)],
        )


def values_of(transaction: Transaction, prospect_ids: Sequence[int]) -> dict[int, dict[str, list[str]]]:
    """Return the texts of the live custom fields that have any, by prospect and field; fields in their order."""
    fields = dict(transaction.all("SELECT field_id, id FROM custom_field WHERE is_archived = 0"))
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    where = f"prospect_id IN ({marks(prospect_ids)})"
    statement = select("prospect_id, field_id, value", "prospect_value", where, "ORDER BY prospect_id, position")
    for prospect_id, field_id, value in transaction.all(statement, *prospect_ids):
        if field_id in fields:
            found[prospect_id][field_id].append(value)
    return {
        prospect_id: dict(sorted(named.items(), key=lambda item: fields[item[0]]))
        for prospect_id, named in found.items()
    }


def is_number(text: str) -> bool:
    """Tell whether a text is a number as fields take it."""
    return bool(_NUMBER.fullmatch(text.strip()))


def custom_fields_named(transaction: Transaction, texts: Iterable[str]) -> dict[str, CustomField]:
    """Return the live custom fields that texts name, themselves or one of their values, by their names."""
    names = set(texts) | {match["field_id"] for name in texts if (match := INDEXED.fullmatch(name))}
    if not names:
        return {}
    # An account has some hundred at most; the names of a request may be more than SQLite binds to one statement.
    columns = "id, field_id, type_id, is_record_multiple_responses, is_use_values"
    rows = transaction.all(select(columns, "custom_field", "is_archived = 0"))
    return {row[1]: CustomField(row[0], row[1], row[2], bool(row[3]), bool(row[4])) for row in rows if row[1] in names}


def _checked(transaction: Transaction, field: CustomField, text: str) -> str:
    """Return a value that the field takes, or refuse it."""
    if field.type_id == NUMBER and not is_number(text):
        raise RefusalError(Code.INVALID_NUMBER)
    if field.type_id == DATE and not is_date(text):
        raise RefusalError(Code.INVALID_DATE)
    if field.has_choices:
        choices = {
            row[0]
            for row in transaction.all("SELECT value FROM custom_field_choice WHERE custom_field_id = ?", field.id)
        }
        # Choices are made in the web application; a field that got none there yet takes anything.
        if choices and text not in choices:
            message = "Please provide a valid value for this field"
            raise RefusalError(Code.PARAMETER_FAULT, param=field.field_id, message=message)
    return text
