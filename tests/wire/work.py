"""Operations whose outcome is told by the library, and found in the sandbox's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from pardot_orm import Email, Prospect, unit_of_work
from pardot_orm.errors import PardotError, UncertainWriteError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pardot_orm.sandbox import Sandbox

# What is told of a record.
DONE, UNKNOWN, NOT_DONE = "done", "unknown", "not done"
BATCH = 3
_MAIL = {"subject": "News", "text": "Hello %%first_name%%, %%unsubscribe%%", "sender": ("Quill", "hello@quill.example")}


@frozen
class Told:
    """What was told of one record, and how often its change is found in the tables."""

    operation: str
    told: str
    count: Callable[[], int] = field(repr=False)
    error: BaseException | None = None

    def wrong(self) -> str:
        """Return what is untrue, or nothing."""
        found = self.count()
        if self.error is not None and not isinstance(self.error, PardotError):
            return f"{self.operation}: no exception of the library's: {self.error!r}"
        right = {DONE: {1}, UNKNOWN: {0, 1}, NOT_DONE: {0}}[self.told]
        return "" if found in right else f"{self.operation}: told {self.told!r}, found {found} times; {self.error!r}"


class Work:
    """Does operations in a sandbox by the default connection, each with a record of its own."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._number = 0
        is_mailable = "is_archived = 0 AND opted_out = 0 AND is_do_not_email = 0 AND is_email_hard_bounced = 0"
        self._prospects = [row[0] for row in sandbox.execute(f"SELECT id FROM prospect WHERE {is_mailable}")]
        self._campaign = self._count("SELECT min(id) FROM campaign")

    def __call__(self, operation: str) -> list[Told]:
        """Do one, and return what was told of each record of it."""
        self._number += 1
        self._sandbox.execute("UPDATE prospect SET is_archived = 0 WHERE id = ?", (self._prospect,))
        return getattr(self, f"_{operation}")()

    @property
    def _prospect(self) -> int:
        return self._prospects[self._number % len(self._prospects)]

    def _count(self, sql: str, *values: Any) -> Any:
        return self._sandbox.db.execute(sql, values).fetchone()[0]

    def _found(self, operation: str, do: Callable[[], Any], sql: str, *values: Any) -> list[Told]:
        told, error = _told(do)
        return [Told(operation, told, lambda: self._count(sql, *values), error)]

    def _read(self) -> list[Told]:
        record_id, read = self._prospect, []
        told, error = _told(lambda: read.append(Prospect.objects.get(id=record_id).email))
        email = self._count("SELECT email FROM prospect WHERE id = ?", record_id)
        is_untrue = error is not None and not isinstance(error, ConnectionError | ValueError)
        return [Told("read", told, lambda: int(told == DONE and read == [email]), None if is_untrue else error)]

    def _create(self) -> list[Told]:
        email = f"one-{self._number}@example.com"
        made: list[int] = []
        sql = "SELECT count(*) FROM prospect WHERE email = ?"
        return self._found("create", lambda: made.append(Prospect.objects.create(email=email).id), sql, email)

    def _update(self) -> list[Told]:
        city, record = f"City {self._number}", Prospect.reference(id=self._prospect)
        record.city = city
        sql = "SELECT count(*) FROM prospect WHERE id = ? AND city = ?"
        return self._found("update", record.save, sql, self._prospect, city)

    def _delete(self) -> list[Told]:
        sql = "SELECT count(*) FROM prospect WHERE id = ? AND is_archived = 1"
        return self._found("delete", Prospect.reference(id=self._prospect).delete, sql, self._prospect)

    def _send(self) -> list[Told]:
        name, to = f"News {self._number}", self._prospect
        sql = "SELECT count(*) FROM email WHERE name = ?"
        return self._found("send", lambda: Email.send(campaign=self._campaign, to=to, name=name, **_MAIL), sql, name)

    def _batch(self) -> list[Told]:
        emails = [f"many-{self._number}-{i}@example.com" for i in range(BATCH)]
        told, error, work = NOT_DONE, None, unit_of_work()
        try:
            with work:
                for email in emails:
                    Prospect(email=email).save()
        except Exception as caught:  # noqa: BLE001 - what is not the library's is told
            told, error = UNKNOWN, caught
        sql = "SELECT count(*) FROM prospect WHERE email = ?"
        states = dict.fromkeys(emails, NOT_DONE)
        for outcome in work.result.outcomes:
            told = {"saved": DONE, "unknown": UNKNOWN}.get(outcome.status, NOT_DONE)
            states[outcome.record.email] = told
        return [Told("batch", states[e], lambda e=e: self._count(sql, e), error) for e in emails]  # type: ignore[misc]


OPERATIONS = ("read", "create", "update", "batch", "delete", "send")


def _told(do: Callable[[], Any]) -> tuple[str, BaseException | None]:
    try:
        do()
    except UncertainWriteError as error:
        return UNKNOWN, error
    except Exception as error:  # noqa: BLE001 - as above
        return NOT_DONE, error
    return DONE, None
