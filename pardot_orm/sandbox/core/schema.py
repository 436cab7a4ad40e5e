"""The tables of the sandbox: one for each object, in snake_case, with its documented fields as columns.

Times are UTC text (`2026-03-01 14:05:00`), flags are 0 or 1, and a recycled row has `is_archived = 1`.
Custom fields of prospects, single and multiple, are rows of `prospect_value`. What activities are about and the
API has no object for (form handlers, landing pages, files) has its name in `asset`, by the name of its node.
Imports and exports have tables of another shape: what was ordered is kept, what answers show is worked out.
A column is called as the field table has it, also where answers say something else (`embedCode`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pardot_orm.sandbox.core.tables import NESTED, OBJECTS, table_of

if TYPE_CHECKING:
    import sqlite3

_SQL_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "float": "REAL", "currency": "NUMERIC"}

# Columns that the documented fields do not cover, but that the server must remember.
_FURTHER_COLUMNS = {
    "user": "crm_username TEXT, is_archived INTEGER NOT NULL DEFAULT 0",
    "campaign": "created_at TEXT, updated_at TEXT, is_archived INTEGER NOT NULL DEFAULT 0",
    "custom_field": "is_archived INTEGER NOT NULL DEFAULT 0",
    "list": "is_archived INTEGER NOT NULL DEFAULT 0",
    "list_membership": "is_archived INTEGER NOT NULL DEFAULT 0",
    "opportunity": "is_archived INTEGER NOT NULL DEFAULT 0",
    # user_id (a documented, write-only field) is the user a prospect is assigned to; group_id the group.
    "prospect": "group_id INTEGER, profile_id INTEGER",
    "visitor": "identified_company_id INTEGER REFERENCES identified_company(id)",
    "visitor_referrer": "visitor_id INTEGER NOT NULL REFERENCES visitor(id)",
    "visitor_page_view": "visit_id INTEGER NOT NULL REFERENCES visit(id)",
    "profile_criteria": "profile_id INTEGER NOT NULL REFERENCES profile(id)",
    "custom_redirect": "campaign_id INTEGER REFERENCES campaign(id)",
    "form": "layout_template_id INTEGER, folder_id INTEGER, is_archived INTEGER NOT NULL DEFAULT 0",
    "email_template_send_options": "email_template_id INTEGER PRIMARY KEY REFERENCES email_template(id)",
    "email_message": "email_id INTEGER PRIMARY KEY REFERENCES email(id)",
    "prospect_account": "user_id INTEGER REFERENCES user(id)",
    # The template's id is that of activities; scheduled_at is of mails that wait for their time.
    "email": "campaign_id INTEGER, email_template_id INTEGER, from_name TEXT, from_email TEXT, from_user_id INTEGER, "
    "replyto_email TEXT, scheduled_at TEXT",
    "dynamic_content_variation": "id INTEGER PRIMARY KEY, "
    "dynamic_content_id INTEGER NOT NULL REFERENCES dynamic_content(id)",
}

_FURTHER_TABLES = """
CREATE TABLE prospect_account_field (
    field_id TEXT PRIMARY KEY, label TEXT NOT NULL, type TEXT NOT NULL, position INTEGER NOT NULL
);
CREATE TABLE prospect_account_option (
    field_id TEXT NOT NULL REFERENCES prospect_account_field(field_id), position INTEGER NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (field_id, position)
) WITHOUT ROWID;
CREATE TABLE prospect_account_value (
    prospect_account_id INTEGER NOT NULL REFERENCES prospect_account(id), field_id TEXT NOT NULL,
    position INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (prospect_account_id, field_id, position)
) WITHOUT ROWID;
CREATE TABLE folder (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE user_group (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE custom_field_choice (
    custom_field_id INTEGER NOT NULL REFERENCES custom_field(id), position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (custom_field_id, position)
);
CREATE TABLE prospect_value (
    prospect_id INTEGER NOT NULL REFERENCES prospect(id), field_id TEXT NOT NULL, position INTEGER NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (prospect_id, field_id, position)
) WITHOUT ROWID;
CREATE TABLE prospect_profile_criteria (
    prospect_id INTEGER NOT NULL REFERENCES prospect(id), criteria_id INTEGER NOT NULL, matches TEXT NOT NULL,
    PRIMARY KEY (prospect_id, criteria_id)
) WITHOUT ROWID;
CREATE TABLE opportunity_prospect (
    opportunity_id INTEGER NOT NULL REFERENCES opportunity(id),
    prospect_id INTEGER NOT NULL REFERENCES prospect(id),
    PRIMARY KEY (opportunity_id, prospect_id)
) WITHOUT ROWID;
CREATE TABLE asset (
    kind TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE email_list (
    email_id INTEGER NOT NULL REFERENCES email(id), list_id INTEGER NOT NULL REFERENCES list(id),
    is_suppression INTEGER NOT NULL, PRIMARY KEY (email_id, list_id, is_suppression)
) WITHOUT ROWID;
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL, object TEXT NOT NULL, state TEXT NOT NULL,
    restore_deleted INTEGER NOT NULL DEFAULT 0, columns TEXT, origin TEXT NOT NULL DEFAULT 'API',
    created_count INTEGER, updated_count INTEGER, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
);
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, import_id INTEGER NOT NULL REFERENCES import(id),
    content TEXT NOT NULL, bytes INTEGER NOT NULL, created_at TEXT NOT NULL
);
CREATE TABLE import_error (
    id INTEGER PRIMARY KEY AUTOINCREMENT, import_id INTEGER NOT NULL REFERENCES import(id),
    cells TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE TABLE export (
    id INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT NOT NULL, fields TEXT, procedure TEXT NOT NULL,
    arguments TEXT NOT NULL, timezone TEXT NOT NULL, state TEXT NOT NULL,
    created_at TEXT NOT NULL, updated_at TEXT NOT NULL
);
CREATE TABLE export_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, export_id INTEGER NOT NULL REFERENCES export(id), content TEXT NOT NULL
);
CREATE INDEX import_batch_import ON import_batch (import_id);
CREATE INDEX import_batch_created_at ON import_batch (created_at);
CREATE INDEX import_error_import ON import_error (import_id);
CREATE INDEX export_file_export ON export_file (export_id);
CREATE INDEX prospect_email ON prospect (email COLLATE NOCASE);
CREATE INDEX prospect_created_at ON prospect (created_at, id);
CREATE INDEX prospect_updated_at ON prospect (updated_at, id);
CREATE INDEX prospect_score ON prospect (score, id);
CREATE UNIQUE INDEX list_membership_pair ON list_membership (list_id, prospect_id);
CREATE INDEX list_membership_prospect ON list_membership (prospect_id);
CREATE INDEX opportunity_prospect_prospect ON opportunity_prospect (prospect_id);
CREATE INDEX visitor_activity_created_at ON visitor_activity (created_at, id);
CREATE INDEX visitor_activity_updated_at ON visitor_activity (updated_at, id);
CREATE INDEX visitor_activity_type ON visitor_activity (type, id);
CREATE INDEX visitor_activity_prospect ON visitor_activity (prospect_id, created_at, id);
CREATE INDEX visitor_activity_visitor ON visitor_activity (visitor_id);
CREATE INDEX visitor_prospect ON visitor (prospect_id);
CREATE INDEX visitor_updated_at ON visitor (updated_at, id);
CREATE INDEX visitor_referrer_visitor ON visitor_referrer (visitor_id);
CREATE INDEX visit_visitor ON visit (visitor_id);
CREATE INDEX visit_prospect ON visit (prospect_id);
CREATE INDEX visitor_page_view_visit ON visitor_page_view (visit_id);
CREATE INDEX tag_object_object ON tag_object (type, object_id);
CREATE INDEX lifecycle_history_prospect ON lifecycle_history (prospect_id);
CREATE INDEX email_click_list_email ON email_click (list_email_id);
CREATE INDEX visitor_activity_list_email ON visitor_activity (list_email_id);
CREATE INDEX visitor_activity_opportunity ON visitor_activity (opportunity_id);
"""

# Fields that are the same column under another name, or no column at all.
_NO_COLUMN = {"profile_criteria": {"matches"}, "email_template": {"error", "errorCode", "errorMessage"}}


def table_name(object_name: str) -> str:
    """Return the table of an object: `listMembership` is kept in `list_membership`."""
    return re.sub(r"(?<=[a-z])([A-Z])", r"_\1", object_name).lower()


def column_names(object_name: str) -> tuple[str, ...]:
    """Return the documented fields of an object that are columns of its table."""
    skipped = _NO_COLUMN.get(table_name(object_name), set())
    return tuple(f.name for f in table_of(object_name).fields if f.name not in skipped and not f.is_nested)


def create_tables(database: sqlite3.Connection) -> None:
    """Make the tables in an empty database."""
    for object_name in (*NESTED, *OBJECTS):
        table = table_name(object_name)
        columns = [_column(object_name, name) for name in column_names(object_name)]
        if table in _FURTHER_COLUMNS:
            columns.append(_FURTHER_COLUMNS[table])
        database.execute(f'CREATE TABLE "{table}" ({", ".join(columns)})')
    database.executescript(_FURTHER_TABLES)


def _column(object_name: str, name: str) -> str:
    if name == "id":
        return "id INTEGER PRIMARY KEY AUTOINCREMENT"  # ids are never given twice
    spec = table_of(object_name).field(name)
    sql_type = _SQL_TYPES.get(spec.type if spec else "", "TEXT")
    rest = " NOT NULL DEFAULT 0" if spec and spec.type == "boolean" else ""
    return f'"{name}" {sql_type}{rest}'
