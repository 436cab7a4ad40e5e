"""The secrets of a sandbox: drawn from its seed, and shaped like the real ones."""

from __future__ import annotations

import random
import string

from attrs import asdict, frozen

_LETTERS = string.ascii_letters + string.digits


@frozen
class Credentials:
    """All that a client can log in with."""

    business_unit_id: str
    client_id: str
    client_secret: str
    username: str
    password: str
    refresh_token: str
    user_key: str

    def as_dict(self) -> dict[str, str]:
        """Return them by name, as they are kept in the database."""
        return asdict(self)


def credentials_of(seed: int) -> Credentials:
    """Return the credentials of a sandbox made from this seed."""

    def drawn(name: str, length: int, letters: str = _LETTERS) -> str:
        return "".join(random.Random(f"{seed}:{name}").choices(letters, k=length))

    lower = string.ascii_lowercase
    return Credentials(
        business_unit_id="0Uv" + drawn("business unit", 15),
        client_id="3MVG9" + drawn("client id", 80),
        client_secret=drawn("client secret", 64, "0123456789ABCDEF"),
        username=f"api.{drawn('user', 6, lower)}@{drawn('host', 8, lower)}.example",
        password=f"Quill-{drawn('password', 18)}",
        refresh_token=f"5Aep861{drawn('refresh', 70)}.{drawn('token', 8)}",
        user_key=drawn("user key", 32, "0123456789abcdef"),
    )


def api_key(seed: int, number: int) -> str:
    """Return the n-th API key that a sandbox of this seed gives out."""
    return "".join(random.Random(f"{seed}:api key:{number}").choices("0123456789abcdef", k=32))


def access_token(seed: int, number: int) -> str:
    """Return the n-th access token that a sandbox of this seed gives out."""
    letters = random.Random(f"{seed}:access token:{number}")
    organisation = "".join(letters.choices(_LETTERS, k=12))
    return f"00D{organisation}!AQ{''.join(letters.choices(_LETTERS + '_.', k=94))}"
