"""Another client of the same account, which holds two of its five slots all the time with plain requests."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import requests

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pardot_orm.sandbox import Sandbox

SLOTS = 2


@contextmanager
def two_slots_taken(sandbox: Sandbox, version: int) -> Iterator[list[int]]:
    """Ask and ask again, from two threads, each answer taking its time; the statuses of the answers are in the list."""
    stop = threading.Event()
    statuses: list[int] = []
    threads = [threading.Thread(target=_ask, args=(sandbox, version, stop, statuses)) for _ in range(SLOTS)]
    for thread in threads:
        thread.start()
    while len(statuses) < SLOTS:
        time.sleep(0.01)
    try:
        yield statuses
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _ask(sandbox: Sandbox, version: int, stop: threading.Event, statuses: list[int]) -> None:
    login, url = f"{sandbox.url}/services/oauth2/token", f"{sandbox.url}/api/tag/version/{version}/do/query"
    own = sandbox.credentials
    names = ("client_id", "client_secret", "username", "password")
    form = {"grant_type": "password", **{name: own[name] for name in names}}
    headers: dict[str, str] = {}
    with requests.Session() as session:
        while not stop.is_set():
            try:
                if not headers:
                    token = session.post(login, data=form, timeout=5).json()["access_token"]
                    headers = {"Authorization": f"Bearer {token}", "Pardot-Business-Unit-Id": own["business_unit_id"]}
                answer = session.get(url, params={"limit": 1}, headers=headers, timeout=5)
                statuses.append(answer.status_code)
                if answer.status_code == 401:
                    headers = {}
            except (requests.RequestException, ValueError, KeyError):
                headers = {}  # its requests meet faults too
