"""PyPardot4 in a process of its own, called by the names of its methods."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pardot_orm.sandbox import Sandbox

_DRIVER = Path(__file__).parent / "drivers" / "serve_pypardot4.py"


class ClientError(Exception):
    """What the client raised: the name of its class, Pardot's code (None for the client's own errors), the message."""

    def __init__(self, kind: str, code: int | None, message: str) -> None:
        super().__init__(kind, code, message)
        self.kind, self.code, self.message = kind, code, message


class PyPardot4:
    """A client that talks to the sandbox: `client("prospects.read_by_id", id=5)`."""

    def __init__(self, python: Path, sandbox: Sandbox, version: int) -> None:
        self._process = subprocess.Popen(
            [python, _DRIVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.calls: Counter[str] = Counter()
        login = {name: sandbox.api_key_credentials[name] for name in ("email", "password", "user_key")}
        self.methods: list[str] = self._ask(url=sandbox.url, login=login, version=version)

    def __call__(self, method: str, **keywords: Any) -> Any:
        """Return what the method returns.

        Raises:
            ClientError: The method raised something.
        """
        self.calls[method] += 1
        return self._ask(call=method, keywords=keywords)

    def close(self) -> None:
        """End the process: it ends by itself when there is nothing more to read."""
        self._process.communicate(timeout=30)

    def _ask(self, **command: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "The client's process has ended."
        answer = json.loads(line)
        if "raised" in answer:
            raise ClientError(answer["raised"], answer["code"], answer["message"])
        return answer["returned"]
