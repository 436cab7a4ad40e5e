"""What an account says of itself, asked once a connection: custom fields, the user's time zone, the day's requests."""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pardot_orm.errors import DailyLimitError, PardotError, PermissionDeniedError
from pardot_orm.fields.custom import custom_field_definition
from pardot_orm.limits.after_fork import begins_anew_in_child
from pardot_orm.limits.quota import EDITIONS
from pardot_orm.protocol.asks import Read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from pardot_orm.connection.connection import Connection
    from pardot_orm.fields.custom import CustomFieldDefinition
    from pardot_orm.protocol.payload import Payload

# How often in a minute the custom fields are asked for once more, because a name is none of them.
_ASKED_AGAIN = 5


class AccountFacts:
    """What a connection knows of its account. Safe to share between threads.

    Args:
        connection: By which it is asked.
        user: The API user's address, where it is known.

    Attributes:
        totals: Object -> records of the whole account, as counted last.
    """

    def __init__(self, connection: Connection, user: str | None) -> None:
        self.totals: dict[str, int] = {}
        self._connection = connection
        self._user = user
        self._custom_fields: dict[str, Mapping[str, CustomFieldDefinition]] = {}
        self._asked_again: deque[float] = deque(maxlen=_ASKED_AGAIN)
        begins_anew_in_child(self.begin_anew)

    def begin_anew(self) -> None:
        """Hold nothing."""
        self._lock = threading.RLock()

    # --- custom fields ----------------------------------------------------------------------------------------------

    def custom_fields_of(self, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        """Return the account's custom fields of an object by name; one request, once a connection."""
        with self._lock:
            if object_name not in self._custom_fields:
                self._custom_fields[object_name] = self._ask_custom_fields(object_name)
            return self._custom_fields[object_name]

    def custom_field(self, object_name: str, name: str) -> CustomFieldDefinition | None:
        """Return a custom field of an object; one that is not known is asked for once more before None is returned."""
        is_fresh = self.known_custom_fields_of(object_name) is None
        found = self.custom_fields_of(object_name).get(name)
        if found is None and not is_fresh and self.custom_fields_grew(object_name):
            found = self.custom_fields_of(object_name).get(name)
        return found

    def custom_fields_grew(self, object_name: str) -> bool:
        """Ask once more for the custom fields of an object, and tell whether there are others now.

        One request, and none where it was asked often in the last minute: a script may look for a field that the
        account does not have in each of its records.
        """
        with self._lock:
            before, now = self.custom_fields_of(object_name), time.monotonic()
            if len(self._asked_again) == _ASKED_AGAIN and now - self._asked_again[0] < 60:
                return False
            self._asked_again.append(now)
            found = self._custom_fields[object_name] = self._ask_custom_fields(object_name)
            return found.keys() != before.keys()

    def known_custom_fields_of(self, object_name: str) -> Mapping[str, CustomFieldDefinition] | None:
        """Return the same without a request: None when they were not asked for yet."""
        return self._custom_fields.get(object_name)

    def forget_custom_fields(self) -> None:
        """Ask again when they are needed next: one was made or deleted."""
        self._custom_fields.clear()

    def _ask_custom_fields(self, object_name: str) -> Mapping[str, CustomFieldDefinition]:
        connection = self._connection
        select = connection.dialect.custom_fields_of(object_name)
        if select is None:
            return {f.name: f.definition for f in connection.describe(object_name) if f.is_custom}
        found = map(custom_field_definition, connection.select_all(select, connection.source(())))
        return {field.field_id: field for field in found}

    # --- the user and the day -----------------------------------------------------------------------------------------

    def find_zone(self) -> tzinfo | None:
        """Return the time zone that the API user's own record tells, where it does. One request."""
        with suppress(PardotError, ValueError, KeyError, IndexError):
            records = self._connection.read(Read("user", {"email": self._user}), self._connection.source(()))
            if name := records[0].get("timezone"):
                return ZoneInfo(name)
        return None

    def find_quota(self) -> int | None:
        """Return the requests a day that the account's edition has; None where its name or Pardot does not tell."""
        records: list[Payload] = []
        with suppress(PermissionDeniedError, DailyLimitError):
            records = self._connection.read(Read("account"), self._connection.source(()))
        level = (records[0].get("level") or "").casefold() if records else ""
        return next((requests for name, requests in EDITIONS.items() if name in level), None)
