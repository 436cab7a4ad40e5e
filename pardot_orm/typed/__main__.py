"""`python -m pardot_orm.typed` writes the modules of keywords anew; `--check` tells whether they are current."""

from __future__ import annotations

import sys

from pardot_orm.typed.generate import COMMAND, outdated


def main(arguments: list[str]) -> int:
    """Write what is not current, or name it."""
    wrong = outdated()
    for path, text in wrong.items():
        if arguments == ["--check"]:
            sys.stdout.write(f"{path.name} is not current: run {COMMAND}\n")
        elif text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    return int(bool(wrong) and arguments == ["--check"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
