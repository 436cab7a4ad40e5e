"""Accounts that the tests of the data layer work on: an embedded Pardot and a connection to it."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from attrs import Factory, frozen
from hypothesis import HealthCheck, settings

from pardot_orm import connect
from pardot_orm.sandbox import Sandbox
from tests.tiers import first_fast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pardot_orm import Connection
    from pardot_orm.sandbox import ServedRequest

# Derandomised: a run either passes everywhere or fails everywhere. `--hypothesis-profile=search` looks for new cases.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile("search", settings.get_profile("ci"), derandomize=False, max_examples=500)
settings.load_profile("ci")

# What an account is seeded by; the other options of a sandbox are of the one that serves it.
_SEEDING = ("prospects", "seed", "version", "timezone", "empty")


@frozen
class Account:
    """An embedded Pardot, and a connection to it that is the default one."""

    sandbox: Sandbox
    connection: Connection

    @property
    def version(self) -> int:
        return self.connection.version

    @property
    def requests(self) -> list[ServedRequest]:
        """The API requests served so far: logins and the connection's one customField request aside."""
        return [
            served
            for served in self.sandbox.requests
            if served.object and (served.object, served.op) != ("customField", "query")
        ]

    @contextmanager
    def recorded(self) -> Iterator[list[ServedRequest]]:
        """Collect the requests (see above) that are made inside of the `with`; they are in the list after it."""
        before = len(self.requests)
        made: list[ServedRequest] = []
        yield made
        made.extend(self.requests[before:])

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return what the server's database says."""
        return self.sandbox.db.execute(sql, values).fetchall()

    def column(self, sql: str, *values: Any) -> list[Any]:
        """Return the first column of what the server's database says."""
        return [row[0] for row in self.rows(sql, *values)]

    def one(self, sql: str, *values: Any) -> Any:
        """Return the first column of the first row, or None."""
        found = self.column(sql, *values)
        return found[0] if found else None

    def give_up_after(self, seconds: float) -> None:
        """Shorten the connection's time-out, once it has met the host: the first contact is not repeated."""
        assert self.connection.custom_fields
        self.connection._exchange._transport.timeout = (1.0, seconds)

    def forget_requests(self) -> None:
        """Begin to count anew."""
        self.sandbox.requests.clear()


@frozen
class _Templates:
    """Seeded accounts, each made once for all tests of a process that want one like it: they work on copies."""

    directory: Path
    made: dict[tuple[tuple[str, Any], ...], Path] = Factory(dict)

    def like(self, **seeding: Any) -> Path:
        """Return the file of an account that is made so."""
        key = tuple(sorted(seeding.items()))
        if key not in self.made:
            path = self.directory / f"{len(self.made)}.sqlite3"
            with Sandbox(**seeding, db=path):
                pass  # it leaves one file, with the journal that it wants
            self.made[key] = path
        return self.made[key]


@pytest.fixture(scope="session")
def _templates(tmp_path_factory: pytest.TempPathFactory) -> _Templates:
    return _Templates(tmp_path_factory.mktemp("accounts"))


@contextmanager
def _account(templates: _Templates, *, connecting: dict[str, Any] | None = None, **options: Any) -> Iterator[Account]:
    seeding = {name: options.pop(name) for name in _SEEDING if name in options}
    with TemporaryDirectory(prefix="account-") as directory:
        path = Path(directory) / "account.sqlite3"
        copyfile(templates.like(**seeding), path)
        # Nothing is repeated unless a test says so: most ask what one request does.
        with (
            Sandbox(**seeding, **options, db=path) as sandbox,
            connect(sandbox=sandbox, **{"wait": 0, **(connecting or {})}) as connection,
        ):
            yield Account(sandbox, connection)


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Keep the machine's own PARDOT_* variables, profiles and counts of requests out of the tests."""
    import os

    for name in [name for name in os.environ if name.startswith("PARDOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "no-configuration"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def account(_templates: _Templates) -> Iterator[Account]:
    """A small account of version 4, to do anything with."""
    with _account(_templates, prospects=60, version=4) as made:
        yield made


@pytest.fixture
def account_v3(_templates: _Templates) -> Iterator[Account]:
    """A small account of version 3, where addresses are unique, to do anything with."""
    with _account(_templates, prospects=60, version=3) as made:
        yield made


@pytest.fixture(params=first_fast([4, 3]))
def either_account(request: pytest.FixtureRequest, _templates: _Templates) -> Iterator[Account]:
    """A small account of each version in turn."""
    with _account(_templates, prospects=60, version=request.param) as made:
        yield made


@pytest.fixture
def make_account(_templates: _Templates) -> Iterator[Callable[..., Account]]:
    """Return what makes an account of the given `Sandbox()` options; `connecting` are options of `connect()`."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(_account(_templates, **options))


@pytest.fixture(scope="session")
def _shared_sandbox() -> Iterator[Sandbox]:
    with Sandbox(prospects=700, seed=5, version=4) as sandbox:
        yield sandbox


@pytest.fixture
def big(_shared_sandbox: Sandbox) -> Iterator[Account]:
    """An account of 700 prospects, made once for all tests: for reading only. The connection is new."""
    with connect(sandbox=_shared_sandbox, wait=0) as connection:
        yield Account(_shared_sandbox, connection)
