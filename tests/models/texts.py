"""Round trips of all text fields of all objects: what was put in is what comes out, byte for byte.

`python -m tests.models.texts` prints how many there were.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from pardot_orm import (
    Account,
    Campaign,
    CustomField,
    DynamicContent,
    Email,
    EmailTemplate,
    Export,
    Import,
    List,
    Opportunity,
    Prospect,
    ProspectAccount,
    Visit,
    Visitor,
    unit_of_work,
)
from pardot_orm.fields.kinds import CharField, ChoiceField, EmailField, HtmlField
from pardot_orm.models.base import registry
from tests.changes.test_bytes_survive import TRICKY
from tests.oracle.walk import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.fields.kinds import Field
    from pardot_orm.models.base import Model
    from pardot_orm.sandbox import Sandbox

TEXTS = {
    "all that is tricky": "|".join(TRICKY.values()),
    "entities of HTML": "<p title='x' class=\"y\">1 &lt; 2 &amp;&amp; &amp;lt; &nbsp;&eacute;&#39;&#x27;&quot; R&D</p>",
    "an entity alone": "&lt;",
    "blanks and line ends around": " \tpadded\r\n",
}
ADDRESS = "o'brien&amp;sons+a/b@example.com"

# Text fields that take no free text, or that no row holds, each with the reason.
EXCEPTIONS = {
    "Prospect.password": "no answer shows it",
    "Prospect.fid": "the id of a CRM record, of a fixed form; no answer shows it",
    "Prospect.salesforce_fid": "the id of a CRM record, by which records are found",
    "CustomField.field_id": "an identifier",
    "Opportunity.prospect_email": "a selector; no answer shows it",
    "Campaign.crm_fid": "no answer of a campaign shows it",
    "EmailTemplate.error": "a word of the answer",
    "EmailTemplate.error_message": "a message of the answer",
    "Import.batches_ref": "an address that the server makes",
    "Import.errors_ref": "an address that the server makes",
    "Asset.app_url": "an address that the server makes",
    **{f"EmailStats.{name}": "a number that the server works out" for name in (
        "delivery_rate", "opens_rate", "click_through_rate", "unique_click_through_rate", "click_open_ratio",
        "opt_out_rate", "spam_complaint_rate",
    )},
}  # fmt: skip

# Records that other records show: the object that shows them, its key in their table, and where they are.
_NESTED: dict[str, tuple[Any, str, str]] = {
    "dynamicContentVariation": (DynamicContent, "dynamic_content_id", "variations"),
    "emailMessage": (Email, "email_id", "message"),
    "emailTemplateSendOptions": (EmailTemplate, "email_template_id", "send_options"),
    "visitorPageView": (Visit, "visit_id", "visitor_page_views"),
    "visitorReferrer": (Visitor, "visitor_id", "referrers"),
}


def free_texts(model: type[Model]) -> list[Field[Any]]:
    """Return the text fields of a model that may hold anything: no choices, and none of the exceptions."""
    texts = [f for f in model._meta.fields.values() if isinstance(f, CharField) and not isinstance(f, ChoiceField)]
    return [field for field in texts if field.label not in EXCEPTIONS and not field.custom]


def text_for(field: Field[Any], text: str) -> str:
    """Return what is put into a field: addresses have a form."""
    return ADDRESS if isinstance(field, EmailField) else text


class RoundTrips:
    """Round trips through one sandbox that the default connection is for."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.counts: Counter[tuple[str, str]] = Counter()  # by field and way

    @property
    def fields(self) -> set[str]:
        """The fields that went round at least once."""
        return {label for label, _ in self.counts}

    def _equal(self, label: str, way: str, found: object, wanted: object) -> None:
        assert found == wanted, f"{label} through {way}: {found!r} is not {wanted!r}"
        self.counts[label, way] += 1

    def _one(self, sql: str, *values: Any) -> Any:
        row = self.sandbox.db.execute(sql, values).fetchone()
        return None if row is None else row[0]

    # --- what the server has, and answers show ------------------------------------------------------------------------

    def put_and_read(self, name: str, text: str) -> None:
        """Put a text into all text fields of a record of an object, and read and query it."""
        model = registry[name]
        fields = [field for field in free_texts(model) if field.read != "never"]
        if not fields:
            return
        if name == "assetStub":
            self._put_and_read_asset(text)
            return
        number = self._put(name, fields, text)
        for way, record in self._shown(name, number, [field.name for field in fields]):
            for field in fields:
                if way == "read" or field.read in {"bulk", "query"}:
                    self._equal(field.label, way, getattr(record, field.name), text_for(field, text))

    def _put(self, name: str, fields: list[Field[Any]], text: str) -> int:
        """Put a text into a row, and return the id of the record that shows it."""
        key = _NESTED[name][1] if name in _NESTED else "id"
        number = self._one(f'SELECT {key} FROM "{_table(name)}" WHERE {self._is_live(name)} ORDER BY {key} DESC')
        if name == "identifiedCompany":
            number = self._one("SELECT identified_company_id FROM visitor WHERE identified_company_id IS NOT NULL")
        assert number is not None, f"no {name} in the account"
        columns = {_column(name, field): text_for(field, text) for field in fields}
        names = ", ".join(f'"{column}" = ?' for column in columns)
        self.sandbox.execute(f'UPDATE "{_table(name)}" SET {names} WHERE {key} = ?', (*columns.values(), number))
        return int(number)

    def _is_live(self, name: str) -> str:
        columns = {row[1] for row in self.sandbox.db.execute(f'PRAGMA table_info("{_table(name)}")')}
        return " AND ".join(f'"{c}" = 0' for c in ("is_archived", "isArchived") if c in columns) or "1"

    def _shown(self, name: str, number: int, fields: list[str]) -> Iterator[tuple[str, Any]]:
        model: Any = registry[name]
        if name in _NESTED:
            outer, _, attribute = _NESTED[name]
            found = getattr(outer.objects.get(id=number), attribute)
            yield "read", found if hasattr(found, "_meta") else found[0]
        elif name == "identifiedCompany":
            visitor = self._one("SELECT id FROM visitor WHERE identified_company_id = ? ORDER BY id", number)
            yield "read", Visitor.objects.get(id=visitor).identified_company
        elif name == "account":
            yield "read", Account.objects.get()
        else:
            if "read" in model._meta.operations:
                yield "read", model.objects.get(id=number)
            if "query" in model._meta.operations:
                found = model.objects.filter(ids=[number]) if name == "visit" else model.objects.all()
                yield "query", next(record for record in found if record.id == number)
                if "id_greater_than" in model._meta.criteria:
                    rows = model.objects.filter(id_greater_than=number - 1, id_less_than=number + 1)
                    shown = [field for field in fields if model._meta.fields[field].read == "bulk"]
                    (values,) = rows.values(*shown)
                    yield "values", type("Values", (), values)

    def _put_and_read_asset(self, text: str) -> None:
        activity = self._one("SELECT id FROM visitor_activity WHERE form_id IS NOT NULL ORDER BY id")
        self.sandbox.execute(
            "UPDATE form SET name = ? WHERE id = (SELECT form_id FROM visitor_activity WHERE id = ?)", (text, activity)
        )
        asset = registry["visitorActivity"].objects.get(id=activity).asset  # type: ignore[attr-defined]
        self._equal("Asset.name", "read", asset.name, text)

    # --- what is written ----------------------------------------------------------------------------------------------

    def write(self, text: str) -> None:
        """Write a text to all text fields that take one, by every operation that there is."""
        prospect = self._one("SELECT id FROM prospect WHERE is_archived = 0 ORDER BY id")
        needed: dict[Any, dict[str, Any]] = {
            Campaign: {},
            CustomField: {"field_id": f"Field_{abs(hash(text))}", "type": "Text"},
            List: {},
            Opportunity: {"prospect_id": prospect, "value": 5, "probability": 5},
            ProspectAccount: {},
        }
        for model, given in needed.items():
            fields = [f for f in free_texts(model) if f.write == "always"]
            record = model.objects.create(**given, **{f.name: text for f in fields})
            self._held(record, fields, text, "create")
            for field in fields:
                setattr(record, field.name, f"{text}?")
            record.save()
            self._held(record, fields, f"{text}?", "update")

    def write_prospects(self, text: str) -> None:
        """Write a text to all text fields of prospects, custom ones included, by every operation that there is."""
        fields = [f for f in free_texts(Prospect) if f.write == "always" and not isinstance(f, EmailField)]
        values = {f.name: text for f in fields}
        record = Prospect(email="create@example.com", **values)
        self._custom(record, text)
        record.save()
        self._held(record, fields, text, "create")
        for way in ("update", "batch_update", "upsert", "batch_upsert"):
            for field in fields:
                setattr(record, field.name, f"{text}{way}")
            self._custom(record, f"{text}{way}")
            if way.startswith("batch"):
                with unit_of_work():
                    (record.upsert if "upsert" in way else record.save)()
            else:
                (record.upsert if way == "upsert" else record.save)()
            self._held(record, fields, f"{text}{way}", way)
        with unit_of_work():
            made = Prospect(email="batch_create@example.com", **values)
            self._custom(made, text)
            made.save()
        self._held(made, fields, text, "batch_create")
        self._import(record, fields, f"{text}import")

    def _import(self, record: Prospect, fields: list[Field[Any]], text: str) -> None:
        key = {"email": record.email} if self.sandbox.credentials["version"] == 3 else {"prospect_id": record.id}
        custom = {name: text for name, kind in self._text_customs().items() if kind == "text"}
        job = Import.create(file=[{**key, **{f.api_name: text for f in fields}, **custom}])
        self.sandbox.finish_jobs()
        job.refresh()
        assert job.updated_count == 1, list(job.download_errors())
        self._held(record, fields, text, "import", values=False)

    def _text_customs(self) -> dict[str, str]:
        """Return the custom fields that take any text, with what they hold: a text or values."""
        from pardot_orm.connection.registry import connections

        own = connections["default"].custom_fields
        return {
            name: definition.kind
            for name, definition in own.items()
            if definition.kind in {"text", "values"} and not definition.is_chosen and not definition.records_all
        }

    def _custom(self, record: Prospect, text: str) -> None:
        for name, kind in self._text_customs().items():
            record.custom[name] = text if kind == "text" else [text, f"{text}2"]

    def _held(self, record: Any, fields: list[Field[Any]], text: str, way: str, *, values: bool = True) -> None:
        """Check what the server holds, what the object says, and what a fresh read says."""
        name = type(record)._meta.object_name
        again = type(record).objects.get(id=record.id)
        for field in fields:
            column = _column(name, field)
            held = self._one(f'SELECT "{column}" FROM "{_table(name)}" WHERE id = ?', record.id)
            self._equal(field.label, way, held, text)
            assert getattr(again, field.name) == text, (field.label, way)
            assert way == "import" or getattr(record, field.name) == text, (field.label, way)
        if isinstance(record, Prospect) and way != "import":
            assert not record.is_dirty
        for custom, kind in self._text_customs().items() if isinstance(record, Prospect) else ():
            if kind == "values" and not values:
                continue
            select = "SELECT value FROM prospect_value WHERE prospect_id = ? AND field_id = ? ORDER BY position"
            found = [row[0] for row in self.sandbox.db.execute(select, (record.id, custom))]
            wanted = [text] if kind == "text" else [text, f"{text}2"]
            self._equal(f"Prospect.custom[{custom}]", way, found, wanted)
            assert again.custom[custom] == (text if kind == "text" else wanted), (custom, way)

    def send(self, text: str) -> None:
        """Send a mail that has the text in its name, its subject and its bodies."""
        body = f"{text} %%unsubscribe%%"
        prospect = self._one("SELECT id FROM prospect WHERE is_archived = 0 AND is_do_not_email = 0 AND opted_out = 0")
        mail = Email.send(
            campaign=self._one("SELECT id FROM campaign"), to=prospect, name=text, subject=text, text=body, html=body,
            sender=("Ada", "ada@example.com"),
        )  # fmt: skip
        again = Email.objects.get(id=mail.id)
        held = self.sandbox.db.execute("SELECT text, html FROM email_message WHERE email_id = ?", (mail.id,)).fetchone()
        assert tuple(held) == (body, body)
        assert again.message is not None
        self._equal("EmailMessage.text", "send", again.message.text, body)
        self._equal("EmailMessage.html", "send", again.message.html, body)
        self._equal("Email.name", "send", again.name, text)
        self._equal("Email.subject", "send", again.subject, text)

    # --- what is exported ---------------------------------------------------------------------------------------------

    def export(self, name: str, text: str) -> None:
        """Put a text into all fields of a row that an export gives, and export them."""
        shown = {f["name"] for f in DOCUMENTS[name]["fields"] if f.get("export") in {"default", "on_request", "only"}}
        fields = [f for f in free_texts(registry[name]) if f.api_name in shown and not isinstance(f, EmailField)]
        number = self._put(name, fields, text)
        stamp = "strftime('%Y-%m-%d %H:%M:%S', 'now', '-1 hour')"
        self.sandbox.execute(f'UPDATE "{_table(name)}" SET updated_at = {stamp} WHERE id = ?', (number,))
        custom = [n for n, kind in self._text_customs().items() if kind == "text"] if name == "prospect" else []
        for own in custom:
            self.sandbox.execute(
                "INSERT OR REPLACE INTO prospect_value (prospect_id, field_id, position, value) VALUES (?, ?, 0, ?)",
                (number, own, text),
            )
        names = ["id", *(f.api_name for f in fields), *custom]
        job = Export.create(name, fields=names, updated_after="yesterday")
        self.sandbox.finish_jobs()
        job.refresh()
        (row,) = [row for file in job.downloads() for row in file if row["id"] == str(number)]
        for field in fields:
            self._equal(field.label, "export", row[field.api_name], text)
        for own in custom:
            self._equal(f"Prospect.custom[{own}]", "export", row[own], text)


def _table(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name)


def _column(name: str, field: Field[Any]) -> str:
    """Return the column of a field: the name in the field table, where answers call it otherwise."""
    by_wire = {f.get("alias") or f["name"]: f["name"] for f in DOCUMENTS[name]["fields"]}
    return str(by_wire.get(field.api_name, field.api_name))


EXPORTED = ("prospect", "prospectAccount", "visitor", "visitorActivity")


def run(sandbox: Sandbox) -> RoundTrips:
    """Make all round trips through a sandbox that the default connection is for."""
    trips = RoundTrips(sandbox)
    for text in TEXTS.values():
        for name in registry:
            trips.put_and_read(name, text)
        trips.write(text)
        trips.write_prospects(text)
        trips.send(text)
        for name in EXPORTED:
            trips.export(name, text)
        for email in ("create@example.com", "batch_create@example.com"):
            sandbox.execute("UPDATE prospect SET email = 'done' || id WHERE email = ?", (email,))
    return trips


def main() -> None:
    """Print how many round trips there were, in both versions."""
    from pardot_orm import connect
    from pardot_orm.sandbox import Sandbox

    for version in (3, 4):
        with Sandbox(prospects=60, version=version) as sandbox, connect(sandbox=sandbox):
            trips = run(sandbox)
        html = sum(isinstance(f, HtmlField) for m in registry.values() for f in m._meta.fields.values())
        ways = Counter(way for _, way in trips.counts)
        told = ", ".join(f"{way} {number}" for way, number in sorted(ways.items()))
        numbers = f"{len(trips.fields)} text fields ({html} of HTML), {trips.counts.total()} round trips"
        print(f"Version {version}: {numbers}; fields by way: {told}.")  # noqa: T201 - a command prints


if __name__ == "__main__":
    main()
