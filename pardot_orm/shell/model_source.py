"""The source of a class that declares an account's custom fields, as `pardot-orm inspect` prints it."""

from __future__ import annotations

import re
import unicodedata
from keyword import iskeyword
from typing import TYPE_CHECKING

from pardot_orm.fields.custom import field_class

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pardot_orm.fields.custom import FieldDescription
    from pardot_orm.models.base import Model

# Lines of up to 88 characters are left alone by formatters that allow that many, or more.
_WIDTH = 88
_INDENT = "    "
_SUFFIX = "_custom"

# `fooBar` and `CRMId` are several words each.
_WORD_ENDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def model_source(base: type[Model], class_name: str, fields: Sequence[FieldDescription], command: str) -> str:
    """Return a module with one class, which declares the custom fields among `fields`.

    It is as formatters leave it, and the same for the same fields. What has the name of a default field is left out.

    Args:
        base: The class to derive from.
        class_name: The name of the class.
        fields: What `describe()` told.
        command: The command line to name as its origin.

    Example:
        >>> source = model_source(Prospect, "Customer", Prospect.describe()[-8:-6], "pardot-orm inspect")
        >>> print(source[source.index("    referral_note"):])
            referral_note = CustomTextField("Referral Note", api_name="Referral_Note")
            seats = CustomNumberField("Seats", api_name="Seats")
    """
    custom = [field for field in fields if field.is_custom and field.name not in base._meta.by_api_name]
    noun = " ".join(_words(base.__name__))
    lines = [
        f"# Written by: {_printable(command)}",
        f'"""{noun.capitalize()}s with the custom fields of the account.',
        "",
        f"Name the class when you connect, and relations lead to it: connect(models=[{class_name}]).",
        '"""',
        "",
        *_imports(base, custom),
        "",
        "",
        f"class {class_name}({base.__name__}):",
        f'{_INDENT}"""A {noun} with the account\'s own fields."""',
    ]
    reserved = {*dir(base), *base._meta.by_api_name}
    names = {field.name for field in custom}
    lines += [""] if custom else []
    for field in custom:
        attribute = attribute_name(field.name, reserved | names - {field.name})
        reserved.add(attribute)
        lines += (_INDENT + line for line in (*_comment(field), *_declaration(attribute, field)))
    return "\n".join(lines) + "\n"


def attribute_name(field_id: str, taken: Collection[str] = ()) -> str:
    """Return a Python name for a custom field: small letters, words joined by one `_`, none that is taken.

    Example:
        >>> [attribute_name(name, {"score"}) for name in ("Best_Colour", "ShoeSize", "2nd Choice", "class", "Score")]
        ['best_colour', 'shoe_size', 'field_2nd_choice', 'class_custom', 'score_custom']
    """
    name = "_".join(_words(unicodedata.normalize("NFKC", field_id)))
    if not name.isidentifier():
        name = f"field_{name}".rstrip("_")
    if iskeyword(name) or name in taken or name == "l":  # linters take l for 1
        name += _SUFFIX
    plain, number = name, 1
    while name in taken:
        number += 1
        name = f"{plain}_{number}"
    return name


def _words(text: str) -> list[str]:
    """Return the words of a name, in small letters; two underscores would begin a lookup."""
    small = unicodedata.normalize("NFKC", _WORD_ENDS.sub("_", text).lower())
    return "".join(char if f"a{char}".isidentifier() else "_" for char in small).replace("_", " ").split()


def _imports(base: type[Model], custom: Sequence[FieldDescription]) -> list[str]:
    lines = [f"from pardot_orm import {base.__name__}"]
    names = sorted({field_class(field.definition).__name__ for field in custom})
    if names:
        line = f"from pardot_orm.custom_fields import {', '.join(names)}"
        split = ["from pardot_orm.custom_fields import (", *(f"{_INDENT}{name}," for name in names), ")"]
        lines += [line] if len(line) <= _WIDTH else split
    return lines


def _declaration(attribute: str, field: FieldDescription) -> list[str]:
    call = f"{attribute} = {field_class(field.definition).__name__}("
    arguments = [_literal(field.label or field.name)]
    arguments += [f"api_name={_literal(field.name)}"] if field.name != attribute else []
    line = f"{call}{', '.join(arguments)})"
    if _width(_INDENT + line) <= _WIDTH:
        return [line]
    return [call, *(f"{_INDENT}{argument}," for argument in arguments), ")"]


def _comment(field: FieldDescription) -> list[str]:
    """Return what the declaration does not say: the values known, and what the field refuses."""
    lines = ["# Records all responses: it can't be emptied."] if field.records_all else []
    for word, values in (("Choices", field.choices), ("Seen", field.seen)):
        if values:
            lines.append(_listed(f"# {word}: ", [_literal(value) for value in values]))
    return lines


def _listed(start: str, literals: list[str]) -> str:
    """Return a line of as many values as there is room for, and the number of the others."""
    shown: list[str] = []
    for i, literal in enumerate(literals):
        left = len(literals) - i
        more = f" and {left} more"  # if this one is not shown
        if shown and _width(_INDENT + start + ", ".join([*shown, literal]) + (more if left > 1 else "")) > _WIDTH:
            return f"{start}{', '.join(shown)}{more}"
        shown.append(literal)
    return start + ", ".join(shown)


def _width(text: str) -> int:
    """Return the columns of a text, as formatters count them; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1 for char in text)


def _literal(text: str) -> str:
    """Return the literal of a text, in the quotes that formatters prefer."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    escaped = "".join(f"\\{char}" if char in {quote, "\\"} else _printable(char) for char in text)
    return f"{quote}{escaped}{quote}"


def _printable(text: str) -> str:
    """Return a text without line breaks and other characters that could pass for something else."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
