"""Imports and exports by plain HTTP: what their tests send, and what comes back."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.sandbox.conftest import Api

UPSERT = {"operation": "Upsert", "object": "Prospect"}


@frozen
class JobAnswer:
    """What came back."""

    status: int
    text: str
    content_type: str | None

    @property
    def document(self) -> dict[str, Any]:
        found = json.loads(self.text)
        assert isinstance(found, dict)
        return found

    @property
    def code(self) -> int | None:
        attributes = self.document.get("@attributes")
        return attributes and int(attributes["err_code"])

    @property
    def rows(self) -> list[list[str]]:
        """The cells of a file."""
        return list(csv.reader(io.StringIO(self.text, newline=""), strict=True))


class Jobs:
    """Sends what an account's jobs are ordered and looked after with."""

    def __init__(self, api: Api) -> None:
        self.api = api

    def ask(self, method: str, operation: str, /, **options: Any) -> JobAnswer:
        """Send `import/read/id/5` and the like, without a format."""
        object_name, _, rest = operation.partition("/")
        path = rest if "version" in rest else f"version/{self.api.version}/do/{rest}"
        answer = self.api.send(method, f"{object_name}/{path}", **options)
        return JobAnswer(answer.status, answer.text, answer.content_type)

    def fetch(self, address: str) -> JobAnswer:
        """Get what stands at an address of an answer."""
        response = self.api.session.get(address, timeout=30)
        return JobAnswer(response.status_code, response.content.decode(), response.headers.get("Content-Type"))

    # --- imports ----------------------------------------------------------------------------------------------

    def open(self, **document: Any) -> int:
        answer = self.ask("POST", "import/create", json=UPSERT | document)
        assert answer.status == 200, answer.text
        return int(answer.document["id"])

    def batch(self, number: int, text: str | bytes) -> JobAnswer:
        return self.ask("POST", f"import/batch/id/{number}", files={"importFile": ("rows.csv", text, "text/csv")})

    def submit(self, number: int) -> JobAnswer:
        return self.ask("PATCH", f"import/update/id/{number}", json={"state": "Ready"})

    def read(self, number: int, kind: str = "import") -> dict[str, Any]:
        return self.ask("GET", f"{kind}/read/id/{number}").document

    def run(self, text: str, **document: Any) -> dict[str, Any]:
        """Import a file, and return what the import says of itself at its end."""
        number = self.open(**document)
        added = self.batch(number, text)
        assert added.status == 204, added.text
        assert self.submit(number).status == 200
        self.api.sandbox.finish_jobs()
        return self.read(number)

    def errors(self, result: dict[str, Any]) -> list[list[str]]:
        """Return the error file of an import, the header left out."""
        return self.fetch(result["errorsRef"]).rows[1:]

    # --- exports ----------------------------------------------------------------------------------------------

    def order(self, object_name: str, procedure: str, fields: Sequence[str] | None = None, **arguments: Any) -> int:
        answer = self.ask("POST", "export/create", json=wanted(object_name, procedure, fields, **arguments))
        assert answer.status == 200, answer.text
        return int(answer.document["id"])

    def export(self, object_name: str, procedure: str, fields: Sequence[str] | None = None, **arguments: Any) -> str:
        """Export records, and return the one file; an empty text if there is none."""
        number = self.order(object_name, procedure, fields, **arguments)
        self.api.sandbox.finish_jobs()
        address = self.read(number, "export").get("resultRefs")
        return "" if address is None else self.fetch(address).text


def wanted(object_name: str, procedure: str, fields: Sequence[str] | None = None, **arguments: Any) -> dict[str, Any]:
    """Return the document of an export."""
    document: dict[str, Any] = {"object": object_name, "procedure": {"name": procedure, "arguments": arguments}}
    return document if fields is None else document | {"fields": list(fields)}
