"""Where settings come from, which one wins, and what is refused."""

from __future__ import annotations

import os
from datetime import UTC
from typing import TYPE_CHECKING, Any

import pytest

from pardot_orm import Prospect, connect
from pardot_orm.connection.settings import resolve
from pardot_orm.errors import ConfigurationError
from pardot_orm.sandbox import Sandbox

if TYPE_CHECKING:
    from pathlib import Path

UNIT = "0Uv000000000001CAA"
ARGUMENTS = {
    "business_unit_id": UNIT,
    "client_id": "id",
    "client_secret": "hidden",
    "username": "ada@example.com",
    "password": "hidden too",
}


@pytest.fixture
def profiles(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of profiles, not written yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "pardot-orm").mkdir()
    return tmp_path / "pardot-orm" / "config.toml"


def _write(profiles: Path, **tables: dict[str, Any]) -> None:
    lines = []
    for name, settings in tables.items():
        lines += [f"[{name}]", *(f"{key} = {value!r}" for key, value in settings.items())]
    profiles.write_text("\n".join(lines), encoding="utf-8")


# --- hosts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "api", "login"),
    [
        (None, "https://pi.pardot.com", "https://login.salesforce.com"),
        ("production", "https://pi.pardot.com", "https://login.salesforce.com"),
        ("demo", "https://pi.demo.pardot.com", "https://login.salesforce.com"),
        ("sandbox", "https://pi.demo.pardot.com", "https://test.salesforce.com"),
    ],
)
def test_each_environment_has_its_hosts(environment, api, login):
    settings = resolve(ARGUMENTS | {"environment": environment})
    assert (settings.url, settings.login_url) == (api, login)


def test_an_address_of_ones_own_goes_before_the_environments():
    settings = resolve(ARGUMENTS | {"environment": "demo", "login_url": "https://acme.my.salesforce.com/"})
    assert (settings.url, settings.login_url) == ("https://pi.demo.pardot.com", "https://acme.my.salesforce.com")


def test_an_unknown_environment_lists_the_known_ones():
    with pytest.raises(ConfigurationError, match="production, demo, sandbox"):
        resolve(ARGUMENTS | {"environment": "staging"})


@pytest.mark.parametrize("url", ["http://127.0.0.1:8765", "http://localhost:8765", "http://[::1]:8765"])
def test_plain_http_goes_to_this_machine(url):
    assert resolve(ARGUMENTS | {"url": url, "login_url": url}).url == url


@pytest.mark.parametrize("name", ["url", "login_url"])
@pytest.mark.parametrize(
    "url",
    [
        "http://pi.pardot.com",
        "http://192.168.0.7",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "HTTP://pi.pardot.com",
    ],
)
def test_plain_http_to_another_machine_is_refused(name, url):
    with pytest.raises(ConfigurationError, match=f"{name}=.*unencrypted"):
        resolve(ARGUMENTS | {name: url})


@pytest.mark.parametrize(
    "url",
    [
        "pi.pardot.com",
        "ftp://pi.pardot.com",
        "https://",
        "https://[::1",
        "https://pi.pardot.com:port",
        "x",
        5,
        "https://pi.pardot.com?key=1",
        "https://pi.pardot.com/#x",
    ],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(ConfigurationError, match="url="):
        resolve(ARGUMENTS | {"url": url})


@pytest.mark.parametrize("url", ["https://ada:hidden3@pi.pardot.com", "http://ada@127.0.0.1:8765"])
def test_credentials_in_an_address_are_refused_without_showing_them(url):
    with pytest.raises(ConfigurationError, match="user name or password") as caught:
        resolve(ARGUMENTS | {"url": url})
    assert "hidden3" not in str(caught.value)


# --- values -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("given", "version"), [(None, None), (3, 3), (4, 4), ("3", 3), ("", None)])
def test_the_version_is_what_was_told(given, version):
    assert resolve(ARGUMENTS | {"version": given}).version == version


@pytest.mark.parametrize("version", [5, 2, "four", 3.5, True])
def test_another_version_is_refused(version):
    with pytest.raises(ConfigurationError, match="versions 3 and 4"):
        resolve(ARGUMENTS | {"version": version})


def test_a_time_zone_is_a_name_or_an_object():
    assert str(resolve(ARGUMENTS | {"timezone": "Europe/Berlin"}).timezone) == "Europe/Berlin"
    assert resolve(ARGUMENTS | {"timezone": UTC}).timezone is UTC
    assert resolve(ARGUMENTS).timezone is None


@pytest.mark.parametrize("timezone", ["Europe/Nowhere", "Berlin", "../etc/passwd", "/etc/passwd", "Europe", "\x00", 5])
def test_an_unknown_time_zone_is_refused(timezone):
    with pytest.raises(ConfigurationError, match="timezone="):
        resolve(ARGUMENTS | {"timezone": timezone})


@pytest.mark.parametrize(
    "unit", ["0Uv1", "1Uv000000000001CAA", UNIT + "x", "0Uv00000000000\r\nA", "0Uv0000000000é1CA", 18]
)
def test_a_business_unit_id_that_is_none_is_refused(unit):
    with pytest.raises(ConfigurationError, match="business_unit_id"):
        resolve(ARGUMENTS | {"business_unit_id": unit})


# --- what is missing ----------------------------------------------------------------------------------------------


def test_no_credentials_are_one_error_that_lists_the_ways(profiles):
    with pytest.raises(ConfigurationError) as caught:
        connect()
    message = str(caught.value)
    for word in ("client_id", "refresh_token", "access_token", "PARDOT_CLIENT_ID", str(profiles), "Sandbox()"):
        assert word in message
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("missing", ["client_id", "client_secret", "username", "password"])
def test_what_is_missing_of_a_login_is_named(missing):
    with pytest.raises(ConfigurationError, match=f"also needs {missing}"):
        resolve({name: value for name, value in ARGUMENTS.items() if name != missing})


def test_a_missing_business_unit_is_named_with_where_to_find_it():
    with pytest.raises(ConfigurationError, match="Business Unit Setup"):
        resolve(ARGUMENTS | {"business_unit_id": None})


# --- which one wins -----------------------------------------------------------------------------------------------


def test_variables_are_all_that_connect_needs(monkeypatch):
    with Sandbox(prospects=5, version=3, timezone="Asia/Tokyo") as sandbox:
        for name, value in sandbox.environment.items():
            monkeypatch.setenv(name, value)
        with connect() as connection:
            assert Prospect.objects.count() > 0
            assert connection.version == 3
            assert str(connection.timezone) == "Asia/Tokyo"


def test_an_argument_wins_over_a_profile_over_a_variable_over_the_default_profile(profiles, monkeypatch):
    _write(profiles, default=ARGUMENTS | {"url": "https://default.example"}, emea={"url": "https://emea.example"})
    assert resolve({}).url == "https://default.example"
    monkeypatch.setenv("PARDOT_URL", "https://variable.example")
    assert resolve({}).url == "https://variable.example"
    monkeypatch.setenv("PARDOT_CLIENT_ID", "id")
    for name, value in ARGUMENTS.items():
        monkeypatch.setenv(f"PARDOT_{name.upper()}", value)
    assert resolve({}, "emea").url == "https://emea.example"
    assert resolve({"url": "https://argument.example"}, "emea").url == "https://argument.example"


def test_a_variable_names_the_profile_too(profiles, monkeypatch):
    _write(profiles, emea=ARGUMENTS | {"version": 3})
    monkeypatch.setenv("PARDOT_PROFILE", "emea")
    assert resolve({}).version == 3


def test_a_password_given_here_is_not_overruled_by_a_refresh_token_from_elsewhere(profiles, monkeypatch):
    monkeypatch.setenv("PARDOT_REFRESH_TOKEN", "of another account")
    _write(profiles, default={"access_token": "of_a_third_one"})
    credentials = resolve(ARGUMENTS).credentials
    assert credentials.grant == "password"
    assert credentials.refresh_token is None
    assert credentials.access_token is None


def test_an_empty_variable_counts_as_absent(monkeypatch):
    monkeypatch.setenv("PARDOT_TIMEZONE", "")
    monkeypatch.setenv("PARDOT_VERSION", "")
    settings = resolve(ARGUMENTS)
    assert (settings.timezone, settings.version) == (None, None)


# --- profiles -----------------------------------------------------------------------------------------------------


def test_an_unknown_profile_lists_the_known_ones(profiles):
    _write(profiles, emea=ARGUMENTS, apac=ARGUMENTS)
    with pytest.raises(ConfigurationError, match=r"no profile \[emae\]; it has: emea, apac"):
        resolve({}, "emae")


def test_a_profile_without_a_file_says_where_it_should_be(profiles):
    with pytest.raises(ConfigurationError, match="it has: none") as caught:
        resolve({}, "emea")
    assert str(profiles) in str(caught.value)


def test_an_unknown_setting_of_a_profile_is_named(profiles):
    _write(profiles, emea=ARGUMENTS | {"passwort": "hidden3"})
    with pytest.raises(ConfigurationError, match="unknown settings: passwort") as caught:
        resolve({}, "emea")
    assert "hidden3" not in str(caught.value)


@pytest.mark.parametrize("value", ["[1, 2]", "1.5", "2026-01-01", "{a = 1}"])
def test_a_setting_that_is_no_text_is_named(profiles, value):
    _write(profiles, emea=ARGUMENTS)
    profiles.write_text(profiles.read_text() + f"\ntimezone = {value}", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="timezone must be text"):
        resolve({}, "emea")


@pytest.mark.parametrize("content", [b"[emea\n", b"password = hidden3", b"[emea]\nurl = '\xff'"])
def test_a_broken_file_is_told_without_its_content(profiles, content):
    profiles.write_bytes(content)
    for profile in (None, "emea"):
        with pytest.raises(ConfigurationError, match="can't be read") as caught:
            resolve({}, profile)
        assert str(profiles) in str(caught.value)
        assert "hidden3" not in str(caught.value)


def test_a_top_level_value_is_no_profile(profiles):
    profiles.write_text("emea = 5\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"no profile \[emea\]"):
        resolve({}, "emea")


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
@pytest.mark.parametrize(
    ("mode", "line", "told"),
    [
        (0o644, 'password = "S3cret"', 1),
        (0o640, 'client_secret = "S3cret"', 1),
        (0o602, 'password = "S3cret"', 1),
        (0o600, 'password = "S3cret"', 0),
        (0o400, 'password = "S3cret"', 0),
        (0o644, 'timezone = "UTC"', 0),
    ],
)
def test_a_file_with_secrets_that_others_can_read_is_told_once(monkeypatch, tmp_path, caplog, mode, line, told):  # noqa: PLR0917
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "pardot-orm" / "config.toml"
    path.parent.mkdir()
    path.write_text(f'[emea]\nusername = "ann@example.com"\n{line}\n')
    path.chmod(mode)
    given = {"business_unit_id": "0Uv000000000001AAA", "access_token": "given"}
    for _ in range(3):
        resolve(given, "emea")
    warnings = [record.getMessage() for record in caplog.records]
    assert len(warnings) == told
    assert all(f"chmod 600 {path}" in warning and "S3cret" not in warning for warning in warnings)
