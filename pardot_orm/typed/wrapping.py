"""Lines of generated modules, as the formatter leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pardot_orm.typed.keywords import Kind

LINE_LENGTH = 120


def wrapped(head: str, entries: Iterable[str], tail: str, comment: str = "") -> str:
    """Return a line, or several where it would be too long."""
    entries = list(entries)
    line = f"{head}{', '.join(entries)}{tail}"
    if len(line) <= LINE_LENGTH:
        return line + comment
    indent = " " * (len(head) - len(head.lstrip()))
    return "\n".join([head + comment, *(f"{indent}    {entry}," for entry in entries), indent + tail])


def literal(name: str, texts: Iterable[str]) -> str:
    """Return an alias for texts, with as many of them on a line as it holds: the formatter is to leave it alone."""
    lines, line = [], f"{name} = Literal["
    for text in texts:
        entry = f'"{text}", '
        if len(line) + len(entry) > LINE_LENGTH:
            lines.append(line.rstrip())
            line = "    "
        line += entry
    return "\n".join([*lines, line.removesuffix(", ") + "]"])


def typed_dict(name: str, about: str, words: Mapping[str, Kind], *bases: str, total: bool = False) -> str:
    """Return a class of keywords."""
    entries = [*(bases or ("TypedDict",)), *([] if total else ["total=False"])]
    head = wrapped(f"class {name}(", entries, "):") + f'\n    """{about}"""\n'
    return (head + "".join(f"\n    {word}: {kind.annotation}" for word, kind in words.items())).rstrip()


def method(name: str, parameters: Iterable[str], returns: str, *, overload: bool = False, ignore: str = "") -> str:
    """Return a method that is only there for type checkers, and the complaint that it gives them cause for."""
    comment = f"  # type: ignore[{ignore}]" if ignore else ""
    head, entries, tail = f"        def {name}(", ["self", *parameters], f") -> {returns}: ..."
    if ignore == "override" and overload:
        return f"        @overload{comment}\n" + wrapped(head, entries, tail)
    before = "        @overload\n" if overload else ""
    if ignore == "type-var":  # it is of what is returned
        return before + wrapped(head, entries, tail + comment)
    return before + wrapped(head, entries, tail, comment)


def cls(name: str, bases: Iterable[str], about: str, methods: Iterable[str], *, ignore: str = "") -> str:
    """Return a class whose methods are only there for type checkers."""
    methods = list(methods)
    head = wrapped(f"class {name}(", bases, "):", f"  # type: ignore[{ignore}]" if ignore else "")
    body = "\n\n    if TYPE_CHECKING:\n\n" + "\n".join(methods) if methods else ""
    return f'{head}\n    """{about}"""{body}'
