"""The shapes of answers: trees of names and values, which say nothing of XML or JSON."""

from __future__ import annotations

from typing import Any

from attrs import frozen


class NumberLike(str):
    """Text that JSON takes for a number where it looks like one: telephone numbers and postal codes."""

    __slots__ = ()


class HtmlSource(str):
    """The source of HTML, whose entities are its own: the layer that other texts have is not put around it."""

    __slots__ = ()


class CustomText(NumberLike):
    """The text of a custom field, in which JSON finds numbers, true and false."""

    __slots__ = ()


# A record as it is shown: names and values in order. A value may be a tree of its own, and a name may come
# several times; neither says anything of XML or JSON. What stands under the name `@attributes` is a tree of
# texts: attributes of the node in XML, a member of that name in JSON.
Tree = list[tuple[str, Any]]


@frozen
class Records:
    """One record, or several side by side (version 4 reads all prospects of an address)."""

    node: str
    trees: list[Tree]
    created: bool = False


@frozen
class Result:
    """A page of a query; `total` is None where the output has no count, `bare` is without an envelope in JSON."""

    node: str
    trees: list[Tree]
    total: int | None = None
    bare: bool = False


@frozen
class Job:
    """An import or an export, which in JSON has neither an envelope nor a node."""

    node: str
    tree: Tree


@frozen
class Csv:
    """A file."""

    text: str


@frozen
class Document:
    """An answer with a shape of its own; what `lists` names is an array in JSON even if there is one or none."""

    tree: Tree
    lists: frozenset[str] = frozenset()


@frozen
class BatchErrors:
    """The entries of a batch that failed: what names each, and the message."""

    errors: list[tuple[str, str]]


@frozen
class Login:
    """What a login gives: the key, and the version that the account needs, if that is not the first one."""

    api_key: str
    version: int | None = None


@frozen
class Nothing:
    """The answer to a delete."""


Answer = Records | Result | Job | Csv | Document | BatchErrors | Login | Nothing
