"""Field descriptors: what a Python value of a field may be, and what the wire's text means.

At run time a field has `__get__` only: the first read converts the text and leaves the value in the instance's
`__dict__`, where every later read finds it at the cost of a plain attribute. Assignments pass through
`Model.__setattr__`, which asks the field's `clean`. `__set__` is declared for editors and type checkers alone.
"""

from __future__ import annotations

import html
import re
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from pardot_orm.errors import InvalidResponseError, ValidationError
from pardot_orm.fields.multivalue import MultiValue
from pardot_orm.fields.scalars import check_text, plain
from pardot_orm.fields.scalars import shown as shown  # noqa: PLC0414 - they ask for it here
from pardot_orm.fields.scalars import unsendable as unsendable  # noqa: PLC0414 - as above

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo
    from typing import Self

    from pardot_orm.models.base import Model
    from pardot_orm.protocol.payload import Decoding

T = TypeVar("T")

WriteState = Literal["always", "create", "update", "never"]
# Where a field can be read: in every output, in full and simple answers only, in those of queries only, or in none.
ReadState = Literal["bulk", "simple", "query", "never"]

# The one layer of HTML entities that the API adds to texts; other named entities are the user's own.
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|#39|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]{2,13}")

_NUMBER = re.compile(r"\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?\s*")

# How the database behind the API writes a time or a day that has no value.
_NO_DAY = "0000-00-00"
# What is said of a moment that names none: who knows the account's zone adds it.
NO_TIME_ZONE = "it has no time zone; write datetime(..., tzinfo=...)"

# An unsigned integer below 2**63, which is what ids and scores are kept in.
_LARGEST_INTEGER = 2**63 - 1


class Field(Generic[T]):
    """One field of an object.

    Args:
        about: What the field holds, in a few words.
        write: When it can be written: always, on create only, on update only, or never.
        read: In which answers it stands.
        required: Whether a record can't be created without it.
        api_name: The name on the wire, where it is not the attribute's.
        custom: Whether it is a custom field of the account.
        owner: The class's name, for a field that no class declares.
        node: The nested record whose id it is, in answers that show that instead.
        instead: Of a field that can't be written, the one that can be and does what one may mean by it.
        shown_by: What alone shows a field that is never in an answer of its own object.

    Example:
        >>> from pardot_orm import Prospect
        >>> Prospect.score
        <IntegerField Prospect.score: Score.>
    """

    kind = "a value"

    def __init__(  # noqa: PLR0913 - a field is one line of options
        self,
        about: str = "",
        *,
        write: WriteState = "never",
        read: ReadState = "bulk",
        required: bool = False,
        api_name: str = "",
        custom: bool = False,
        owner: str = "",
        node: str = "",
        shown_by: str = "",
        instead: str = "",
    ) -> None:
        self.about = about
        self.write: WriteState = write
        self.read: ReadState = read
        self.required = required
        self.api_name = api_name
        self.custom = custom
        self.name = api_name
        self.owner = owner
        self.node = node
        self.shown_by = shown_by
        self.instead = instead
        self.__doc__ = about

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.owner = owner.__name__
        self.api_name = self.api_name or name

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.label}: {self.about}>"

    @property
    def is_in_pages(self) -> bool:
        """Whether the pages of a walk show it."""
        return self.read == "bulk"

    @property
    def label(self) -> str:
        """How messages name the field: `Prospect.score`."""
        return f"{self.owner}.{self.name}" if self.owner else self.name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Model, owner: type) -> T: ...
    def __get__(self, instance: Model | None, owner: type) -> Self | T:
        if instance is None:
            return self
        value: T = instance._load(self)  # noqa: SLF001 - the two halves of one mechanism
        instance.__dict__[self.name] = value
        return value

    if TYPE_CHECKING:

        def __set__(self, instance: Model, value: T) -> None: ...

    # --- wire -> Python -----------------------------------------------------------------------------------

    def from_wire(self, value: Any, decoding: Decoding) -> T:
        """Return the Python value of what an answer holds.

        Raises:
            InvalidResponseError: The text can't be a value of this field.
        """
        if value is None:
            return self.empty()
        if not isinstance(value, str):
            raise self.unreadable(value)
        return self.parse(value, decoding)

    def empty(self) -> T:
        """Return the value of an element that holds nothing."""
        return None  # type: ignore[return-value] # fields whose T excludes None override this

    def parse(self, text: str, decoding: Decoding) -> T:
        """Return the Python value of a text that is not empty."""
        raise NotImplementedError

    def unreadable(self, value: object) -> InvalidResponseError:
        """Return the error for a text that can't be a value of this field."""
        shown = f"the text {value[:40]!r}" if isinstance(value, str) else "nested elements"
        return InvalidResponseError(
            f"{self.label} should hold {self.kind}, and Pardot sent {shown}.",
            hint=f"The record is usable; its text is in record.raw[{self.api_name!r}].",
        )

    # --- user -> Python -----------------------------------------------------------------------------------

    def clean(self, value: Any) -> T:
        """Return the value as it will be kept and sent.

        Raises:
            ValidationError: The value is not allowed here.
        """
        found = plain(value, self.refuse)
        cleaned = self.empty() if found is None else self.convert(found)
        if cleaned is None and self.why_never_empty:
            raise self.refuse(value, self.why_never_empty)
        return cleaned

    @property
    def why_never_empty(self) -> str:
        """Why Pardot refuses an empty one, an empty text where it takes it."""
        return "Pardot needs it in every record" if self.required else ""

    def convert(self, value: Any) -> T:
        """Return the value, converted; it is of a type of Python's own, and not None."""
        raise NotImplementedError

    def outgoing(self, value: T) -> Any:
        """Return what a request carries: a plain value, or a tuple of texts."""
        return value

    def incoming(self, sent: Any) -> T:
        """Return the value again from what a request carried."""
        return sent  # type: ignore[no-any-return]

    def refuse(self, value: object, rule: str) -> ValidationError:
        """Return the error for a value that breaks a rule."""
        return ValidationError(f"{self.label} can't be {shown(value)}: {rule}.")


def unescape(text: str) -> str:
    """Undo one layer of the HTML entities that the API adds to texts.

    Example:
        >>> unescape("Q&amp;A, &lt;b&gt; &eacute; &amp;amp;")
        'Q&A, <b> &eacute; &amp;'
    """
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def in_documented_case(value: Any, choices: Sequence[str]) -> Any:
    """Return the choice that a text is in any case, or the value where it is none of them.

    Example:
        >>> in_documented_case("Open", ["won", "lost", "open"]), in_documented_case("Ajar", ["open"])
        ('open', 'Ajar')
    """
    if not isinstance(value, str) or (type(value) is str and value in choices):
        return value
    small = value.lower()
    return next((choice for choice in choices if choice.lower() == small), value)


class CharField(Field["str | None"]):
    """Text. An empty text is None: the wire can't tell the two apart."""

    kind = "text"

    def __init__(self, about: str = "", *, max_length: int | None = None, **options: Any) -> None:
        super().__init__(about, **options)
        self.max_length = max_length

    def parse(self, text: str, decoding: Decoding) -> str | None:
        return (unescape(text) or None) if decoding.html_entities else text

    def convert(self, value: Any) -> str | None:
        if not isinstance(value, str):
            raise self.refuse(value, "it must be text; numbers such as post codes are text too, so that zeros stay")
        if self.max_length is not None and len(value) > self.max_length:
            raise self.refuse(value, f"it has {len(value)} characters and may have {self.max_length}")
        return check_text(value, value, self.refuse) or None


class HtmlField(CharField):
    """The source of HTML: a body, a script to embed. Its entities are the source's own; the API adds none to it."""

    kind = "HTML"

    def parse(self, text: str, decoding: Decoding) -> str | None:  # noqa: ARG002 - as it came, whatever the connection
        return text


class EmailField(CharField):
    """An e-mail address."""

    kind = "an e-mail address"

    def __init__(self, about: str = "", **options: Any) -> None:
        super().__init__(about, max_length=255, **options)

    def convert(self, value: Any) -> str | None:
        text = super().convert(value)
        if text is not None and not _EMAIL.fullmatch(text):
            raise self.refuse(value, "an address has the form name@host.domain, without blanks")
        return text


class ChoiceField(CharField):
    """Text out of a fixed set, in any case. Other texts are accepted when read, never when written."""

    def __init__(self, about: str = "", *, choices: Sequence[str], **options: Any) -> None:
        super().__init__(about, **options)
        self.choices = tuple(choices)

    def parse(self, text: str, decoding: Decoding) -> str | None:
        value = super().parse(text, decoding)
        return None if value is None else self.spelled(value)

    def convert(self, value: Any) -> str | None:
        spelled = in_documented_case(value, self.choices) if isinstance(value, str) else None
        if spelled not in self.choices:
            raise self.refuse(value, f"it must be one of {', '.join(self.choices)}")
        return super().convert(spelled)

    def spelled(self, text: str) -> str:
        """Return a choice as it is documented, whatever its case: answers capitalise what is written small."""
        found: str = in_documented_case(text, self.choices)
        return found


class LabelField(ChoiceField):
    """A label out of a fixed set, which is read as it is and written as its number."""

    def __init__(self, about: str = "", *, labels: Sequence[str], **options: Any) -> None:
        super().__init__(about, choices=labels, **options)

    def outgoing(self, value: str | None) -> Any:
        return None if value is None else self.choices.index(value) + 1

    def incoming(self, sent: Any) -> str | None:
        return None if sent is None else self.choices[sent - 1]


class IntegerField(Field["int | None"]):
    """A whole number.

    Args:
        least: The smallest number that Pardot takes.
        most: The greatest one.
        may_be_empty: Whether a number that was set can be taken away again.
    """

    kind = "a whole number"
    _text = re.compile(r"\s*[+-]?[0-9]{1,19}\s*")

    def __init__(
        self,
        about: str = "",
        *,
        least: int | None = None,
        most: int | None = None,
        may_be_empty: bool = True,
        **options: Any,
    ) -> None:
        super().__init__(about, **options)
        self.least = least
        self.most = most
        self.may_be_empty = may_be_empty

    @property
    def why_never_empty(self) -> str:
        return super().why_never_empty if self.may_be_empty else "Pardot refuses an empty one; write 0"

    def clean(self, value: Any) -> int | None:
        number = super().clean(value)
        if number is not None:  # a question may compare with any number, so this is no part of converting
            _check_range(number, self.least, self.most, self.refuse)
        return number

    def parse(self, text: str, decoding: Decoding) -> int | None:  # noqa: ARG002 - texts alone decide
        if not self._text.fullmatch(text):
            raise self.unreadable(text)
        return int(text)

    def convert(self, value: Any) -> int | None:
        if isinstance(value, str) and self._text.fullmatch(value):
            value = int(value)
        if isinstance(value, float | Decimal) and Decimal(value).is_finite() and value == int(value):
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.refuse(value, "it must be a whole number")
        if abs(value) > _LARGEST_INTEGER:
            raise self.refuse(value, "it is too large")
        return value


def _check_range(
    number: int | Decimal, least: int | None, most: int | None, refuse: Callable[[object, str], Exception]
) -> None:
    if least is not None and number < least and most is None:
        raise refuse(number, f"it must be {least} or more")
    if least is not None and most is not None and not least <= number <= most:
        raise refuse(number, f"it must be from {least} to {most}")


class DecimalField(Field["Decimal | None"]):
    """A number with decimals, exact: cents stay cents.

    Args:
        least: The smallest number that Pardot takes.
    """

    kind = "a number"

    def __init__(self, about: str = "", *, least: int | None = None, **options: Any) -> None:
        super().__init__(about, **options)
        self.least = least

    def clean(self, value: Any) -> Decimal | None:
        number = super().clean(value)
        if number is not None:
            _check_range(number, self.least, None, self.refuse)
        return number

    def parse(self, text: str, decoding: Decoding) -> Decimal | None:  # noqa: ARG002
        number = self._number(text)
        if number is None:
            raise self.unreadable(text)
        return number

    def convert(self, value: Any) -> Decimal | None:
        if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
            raise self.refuse(value, "it must be a number")
        # A float by what it shows: 0.1, not its binary neighbour.
        number = Decimal(value) if isinstance(value, int) else self._number(str(value))
        if number is None:
            raise self.refuse(value, "it must be a number such as 12.50")
        return number

    @staticmethod
    def _number(text: str) -> Decimal | None:
        # Decimal takes more: underscores, other scripts' digits, and exponents that fill the memory when written out.
        return Decimal(text.strip()) if _NUMBER.fullmatch(text) else None


class BooleanField(Field[bool]):
    """A flag. The wire's `1`, `true`, `0`, `false`, or nothing, which is False."""

    kind = "a flag"

    def empty(self) -> bool:
        return False

    def parse(self, text: str, decoding: Decoding) -> bool:  # noqa: ARG002
        if text in {"1", "true"}:
            return True
        if text in {"0", "false"}:
            return False
        raise self.unreadable(text)

    def clean(self, value: Any) -> bool:
        flag = plain(value, self.refuse)
        if flag is not True and flag is not False and not (type(flag) is int and flag in {0, 1}):
            raise self.refuse(value, "write True or False")
        return bool(flag)


class DateTimeField(Field["datetime | None"]):
    """A moment, with its time zone. Versions 3 and 4 send local times of the account."""

    kind = "a time such as 2026-03-01 14:05:00"
    _text = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?")

    def parse(self, text: str, decoding: Decoding) -> datetime | None:
        if not self._text.fullmatch(text):
            raise self.unreadable(text)
        if text.startswith(_NO_DAY):
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise self.unreadable(text) from None
        return moment if moment.tzinfo else moment.replace(tzinfo=decoding.zone)

    def convert(self, value: Any) -> datetime | None:
        return aware(value, self.refuse).replace(microsecond=0)  # Pardot keeps whole seconds


class DateField(Field["date | None"]):
    """A day."""

    kind = "a day such as 2026-03-01"

    def parse(self, text: str, decoding: Decoding) -> date | None:  # noqa: ARG002
        day = text[:10] if text[10:] in {"", " 00:00:00"} else ""
        if day == _NO_DAY:
            return None
        try:
            return date.fromisoformat(day if day[4:5] == "-" and day[7:8] == "-" else "")  # no 2026-W10-1
        except ValueError:
            raise self.unreadable(text) from None

    def convert(self, value: Any) -> date | None:
        if isinstance(value, datetime):
            raise self.refuse(value, "it is a moment and the field holds a day; write .date()")
        if isinstance(value, date):
            return value
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        raise self.refuse(value, "it must be a date, or a text such as '2026-03-01'")


class MultiValueField(Field[MultiValue]):
    """Several texts: a multi-select or checkbox field. Sent whole when any of them changed."""

    kind = "texts"

    def empty(self) -> MultiValue:
        return MultiValue((), self.refuse)

    def from_wire(self, value: Any, decoding: Decoding) -> MultiValue:
        texts = (value,) if isinstance(value, str) else value or ()
        if not isinstance(texts, tuple):
            raise self.unreadable(value)
        decoded = (unescape(text) if decoding.html_entities else text for text in texts)
        return MultiValue.loaded([text for text in decoded if text], self.refuse)

    def convert(self, value: Any) -> MultiValue:
        return MultiValue(value, self.refuse)

    def outgoing(self, value: MultiValue) -> Any:
        return tuple(value)

    def incoming(self, sent: Any) -> MultiValue:
        return MultiValue.loaded(list(sent or ()), self.refuse)


def aware(value: object, refuse: Callable[[object, str], Exception]) -> datetime:
    """Return a moment that has a time zone, or raise what `refuse` makes."""
    moment = plain(value, refuse)
    if not isinstance(moment, datetime):
        raise refuse(value, "it must be a datetime")
    try:
        offset = moment.utcoffset()
    except Exception as error:  # noqa: BLE001 - a time zone may be anybody's
        raise refuse(value, f"its time zone can't tell its offset ({error})") from None
    if offset is None:
        raise refuse(value, NO_TIME_ZONE)
    if not MINYEAR < moment.year < MAXYEAR:
        raise refuse(value, "no other time zone could tell it, at the end of the calendar")
    return moment


def check_tellable(field: Field[Any], moment: datetime, zone: tzinfo) -> None:
    """Refuse a moment whose local time names another one as well: the second pass of the hour that comes twice.

    Raises:
        ValidationError: It would be stored as the first pass, an hour earlier.
    """
    local = moment.astimezone(zone)
    if local.fold and local.utcoffset() != local.replace(fold=0).utcoffset():
        raise ValidationError(
            f"{field.label} can't be {shown(moment)}: in {zone} that hour comes twice, writes carry local times, and "
            "Pardot would take the first pass.",
            hint="Write a moment before or after the second pass, or set it in Pardot.",
        )


def same(first: object, second: object) -> bool:
    """Tell whether two values of a field are the same one: times by their instant, the rest by value and type.

    Example:
        >>> same(None, False), same("1", 1), same([1], [1])
        (False, False, True)
    """
    if isinstance(first, datetime) and isinstance(second, datetime):
        try:
            return first.astimezone(UTC) == second.astimezone(UTC)
        except OverflowError:  # an answer's, from the end of the calendar
            return first.isoformat() == second.isoformat()
    if isinstance(first, bool) is not isinstance(second, bool):
        return False
    return bool(first == second)
