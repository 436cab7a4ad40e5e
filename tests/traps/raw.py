"""The few lines of HTTP that naive clients are made of here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from xml.etree import ElementTree as ET

import requests

if TYPE_CHECKING:
    from pardot_orm.sandbox import Sandbox


class Raw:
    """Calls a sandbox with a token, with nothing done for the caller."""

    def __init__(self, sandbox: Sandbox) -> None:
        own = sandbox.credentials
        self.sandbox = sandbox
        self.base = f"{sandbox.url}/api"
        self.version = own["version"]
        self.session = requests.Session()
        names = ("client_id", "client_secret", "username", "password")
        form = {"grant_type": "password"} | {name: own[name] for name in names}
        answer = self.session.post(f"{sandbox.url}/services/oauth2/token", data=form, timeout=30)
        self.headers = {
            "Authorization": f"Bearer {answer.json()['access_token']}",
            "Pardot-Business-Unit-Id": own["business_unit_id"],
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.session.close()

    def url(self, operation: str) -> str:
        """Return the address of `prospect/query` and the like."""
        object_name, _, rest = operation.partition("/")
        return f"{self.base}/{object_name}/version/{self.version}/do/{rest}"

    def get(self, operation: str, **params: Any) -> requests.Response:
        return self.session.get(self.url(operation), params=params, headers=self.headers, timeout=30)

    def post(self, operation: str, **form: Any) -> requests.Response:
        return self.session.post(self.url(operation), data=form, headers=self.headers, timeout=30)

    def page(self, operation: str, **params: Any) -> list[dict[str, Any]]:
        """Return the records of a page, in any number."""
        result = self.get(operation, format="json", **params).json()["result"] or {}
        records = result.get(operation.partition("/")[0], [])
        return records if isinstance(records, list) else [records]


def text_of(xml: str, path: str) -> str | None:
    """Return the text at a path of an answer."""
    return ET.fromstring(xml).findtext(path)
