"""What can go wrong with one request: the kinds of faults, each a class whose arguments say how.

`Sandbox.faults` says at which requests; a plan file names the same kinds, and their arguments, in TOML.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from datetime import timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import evolve, field, frozen

from pardot_orm.sandbox.core.tables import errors as documented_errors
from pardot_orm.sandbox.faults.other_client import change_prospects, changeable_columns
from pardot_orm.sandbox.protocol.responses import Delivery, HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from pardot_orm.sandbox.core.clock import Clock
    from pardot_orm.sandbox.core.database import Database
    from pardot_orm.sandbox.protocol.api import Refuse

_HTML = "text/html; charset=utf-8"
_PAGE = (
    "<!DOCTYPE html>\n<html><head><title>{title}</title></head>\n"
    "<body><h1>{title}</h1><p>Please try again in a few minutes.</p></body></html>\n"
)
_TITLES = {
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}

WORK = ("before", "after", "never")

# An hour is longer than any test waits, a century longer than any clock is wrong.
_LONGEST_WAIT = 3600
_LARGEST_SKEW = 100 * 366 * 86_400


@frozen
class Scene:
    """What a fault finds: the request, and the account that it is about.

    Args:
        work: Carries the request out and returns the right answer.
        refuse: Returns a refusal in the form of the API that was asked.
        pause: Waits for some seconds; False if the server stopped meanwhile.
        expire: Makes all tokens and API keys useless.
        clock: The server's clock.
        database: The account's tables.
        params: The request's parameters, as the journal has them.
        random: What this fault's chances are drawn from.
    """

    work: Callable[[], HttpResponse]
    refuse: Refuse
    pause: Callable[[float], bool]
    expire: Callable[[], None]
    clock: Clock
    database: Database
    params: dict[str, str]
    random: Random


# ------------------------------------------------------------------------------------------------------------
# What arguments may be
# ------------------------------------------------------------------------------------------------------------


def _number(low: float, high: float, example: float, *, whole: bool = False) -> Callable[[Any, Any, Any], None]:
    """Return what refuses anything but a number of this range; None too, unless it is the default."""

    def check(_fault: object, attribute: Any, value: Any) -> None:
        if value is None and attribute.default is None:
            return
        kinds = int if whole else (int, float)
        good = isinstance(value, kinds) and not isinstance(value, bool) and math.isfinite(value)
        if not good or not low <= value <= high:
            kind = "a whole number" if whole else "a number"
            raise ValueError(
                f"{attribute.name} must be {kind} from {low} to {high}, not {value!r}: write {example}, for example."
            )

    return check


def _flag(_fault: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, bool):
        raise ValueError(f"{attribute.name} must be true or false, not {value!r}: write it without quotes.")  # noqa: TRY004 - all are ValueErrors


def _text(_fault: object, attribute: Any, value: Any) -> None:
    if value is None and attribute.default is None:
        return
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError(f"{attribute.name} must be a text of one line, not {value!r}: write it in quotes.")


def _header(_fault: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or not value.isascii() or (value and not value.isprintable()):
        raise ValueError(f'{attribute.name} must be fit for a header, not {value!r}: write "text/plain", for example.')


def _one_of(choices: Callable[[], tuple[str, ...]]) -> Callable[[Any, Any, Any], None]:
    def check(_fault: object, attribute: Any, value: Any) -> None:
        if value not in choices():
            raise ValueError(f"{attribute.name} must be one of those known, not {value!r}: {', '.join(choices())}.")

    return check


def _documented(_fault: object, attribute: Any, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value not in documented_errors():
        raise ValueError(
            f"{attribute.name} must be an error code that Pardot documents, not {value!r}: write 66, for example."
        )


# ------------------------------------------------------------------------------------------------------------
# Kinds
# ------------------------------------------------------------------------------------------------------------


class Fault(ABC):
    """One thing that goes wrong with one request.

    Most kinds take `worked`: whether the request is carried out before its answer is lost or replaced.
    """

    name: ClassVar[str]  # in plan files and in the journal

    @abstractmethod
    def serve(self, scene: Scene) -> HttpResponse:
        """Return what the client gets."""


def _right_answer(scene: Scene, worked: bool) -> HttpResponse:
    return scene.work() if worked else HttpResponse(200)


@frozen
class ErrorCode(Fault):
    """A documented error in the form of the API that was asked: XML, JSON, or OAuth's at the token endpoint.

    Args:
        code: The error code.
        message: Other words than the documented ones.
        param: The parameter at fault, of code 10000.
        status: Another HTTP status than the one that refusals with this code have.
        worked: Whether the request is carried out all the same.
    """

    name = "error-code"
    code: int = field(validator=_documented)
    message: str | None = field(kw_only=True, default=None, validator=_text)
    param: str | None = field(kw_only=True, default=None, validator=_text)
    status: int | None = field(kw_only=True, default=None, validator=_number(200, 599, 500, whole=True))
    worked: bool = field(kw_only=True, default=False, validator=_flag)

    def serve(self, scene: Scene) -> HttpResponse:
        """Refuse the request."""
        _right_answer(scene, self.worked)
        return scene.refuse(self.code, message=self.message, param=self.param, status=self.status)


@frozen
class HttpError(Fault):
    """An error of the server or of what stands before it: 429, 500, 502, 503, 504 and the like.

    Args:
        status: The HTTP status.
        retry_after: Seconds that the header Retry-After asks to wait; without, there is no such header.
        as_date: Whether that header is a date, by the server's clock, in place of seconds.
        html: Whether the body is a page in HTML; it is empty otherwise.
        worked: Whether the request is carried out all the same.
    """

    name = "http-error"
    status: int = field(validator=_number(400, 599, 503, whole=True))
    retry_after: int | None = field(kw_only=True, default=None, validator=_number(0, 86_400, 5, whole=True))
    as_date: bool = field(kw_only=True, default=False, validator=_flag)
    html: bool = field(kw_only=True, default=False, validator=_flag)
    worked: bool = field(kw_only=True, default=False, validator=_flag)

    def __attrs_post_init__(self) -> None:
        """Refuse a date of nothing."""
        if self.as_date and self.retry_after is None:
            raise ValueError("as_date must go with retry_after: write the seconds from now there.")

    def serve(self, scene: Scene) -> HttpResponse:
        """Answer with the status."""
        _right_answer(scene, self.worked)
        headers: tuple[tuple[str, str], ...] = ()
        if self.retry_after is not None:
            now = scene.clock.now()
            date, moment = (format_datetime(m, usegmt=True) for m in (now, now + timedelta(seconds=self.retry_after)))
            headers = (("Date", date), ("Retry-After", moment if self.as_date else str(self.retry_after)))
        if not self.html:
            return HttpResponse(self.status, headers=headers)
        page = _PAGE.format(title=_TITLES.get(self.status, "Error"))
        return HttpResponse(self.status, page.encode(), _HTML, headers=headers)


@frozen
class Reset(Fault):
    """The connection is reset in place of an answer, before the request is carried out or after."""

    name = "reset"
    worked: bool = field(kw_only=True, default=False, validator=_flag)

    def serve(self, scene: Scene) -> HttpResponse:
        """Leave the client without an answer."""
        response = _right_answer(scene, self.worked)
        return HttpResponse(0, error_code=response.error_code, delivery=Delivery(reset=True))


@frozen
class Truncated(Fault):
    """The right answer breaks off; one without a body is missing whole.

    Args:
        keep: The part of the body that arrives.
        declared: Whether the length of the whole was told; without, a client can tell from the content alone.
    """

    name = "truncated"
    keep: float = field(kw_only=True, default=0.5, validator=_number(0, 0.99, 0.5))
    declared: bool = field(kw_only=True, default=True, validator=_flag)

    def serve(self, scene: Scene) -> HttpResponse:
        """Do the work and cut the answer."""
        response = scene.work()
        if not response.body:
            return evolve(response, status=0)
        return evolve(response, delivery=Delivery(keep=self.keep, declared=self.declared))


@frozen
class Slow(Fault):
    """The body of the right answer trickles in, over so many seconds."""

    name = "slow"
    seconds: float = field(validator=_number(0, _LONGEST_WAIT, 5))

    def serve(self, scene: Scene) -> HttpResponse:
        """Do the work and answer slowly."""
        return evolve(scene.work(), delivery=Delivery(trickle=self.seconds))


@frozen
class Stall(Fault):
    """Nothing is heard for so many seconds.

    Args:
        seconds: How long.
        work: When the request is carried out: "before" the silence (the network holds the answer back), "after" it
            (the server is slow, and holds the slot meanwhile) or "never" (then the connection is closed).
    """

    name = "stall"
    seconds: float = field(validator=_number(0, _LONGEST_WAIT, 5))
    work: str = field(kw_only=True, default="before", validator=_one_of(lambda: WORK))

    def serve(self, scene: Scene) -> HttpResponse:
        """Answer late, or not at all."""
        if self.work == "after":
            return scene.work() if scene.pause(self.seconds) else HttpResponse(0)
        response = scene.work() if self.work == "before" else HttpResponse(0)
        return evolve(response, delivery=Delivery(stall=self.seconds))


@frozen
class HtmlPage(Fault):
    """A page in HTML under status 200, as proxies and maintenance pages are."""

    name = "html-page"
    worked: bool = field(kw_only=True, default=False, validator=_flag)

    def serve(self, scene: Scene) -> HttpResponse:
        """Answer with a page."""
        _right_answer(scene, self.worked)
        return HttpResponse(200, _PAGE.format(title="Down for maintenance").encode(), _HTML)


@frozen
class WrongType(Fault):
    """The right answer under another content type; without one if it is empty."""

    name = "wrong-type"
    content_type: str = field(default="text/plain", validator=_header)

    def serve(self, scene: Scene) -> HttpResponse:
        """Do the work and mislabel the answer."""
        return evolve(scene.work(), content_type=self.content_type or None)


@frozen
class Empty(Fault):
    """The right status and content type, and no body."""

    name = "empty"
    worked: bool = field(kw_only=True, default=True, validator=_flag)

    def serve(self, scene: Scene) -> HttpResponse:
        """Answer with nothing."""
        return evolve(_right_answer(scene, self.worked), body=b"")


@frozen
class ExpiredToken(Fault):
    """All tokens and API keys given out so far expire: the request itself, unless it is a login, is refused."""

    name = "expired-token"

    def serve(self, scene: Scene) -> HttpResponse:
        """Forget who was let in, then go on as ever."""
        scene.expire()
        return scene.work()


@frozen
class ClockSkew(Fault):
    """The server's clock jumps by so many seconds, back if negative, and stays so; the request is then served."""

    name = "clock-skew"
    seconds: float = field(validator=_number(-_LARGEST_SKEW, _LARGEST_SKEW, -300))

    def serve(self, scene: Scene) -> HttpResponse:
        """Put the clock wrong, then go on as ever."""
        scene.clock.advance(self.seconds)
        return scene.work()


@frozen
class OtherClient(Fault):
    """Another client writes just before the request is carried out.

    Args:
        write: What it does, such as `lambda: sandbox.execute(...)`; without, it changes prospects at random, but none
            that the request names by id, address or CRM id.
        changes: How many prospects it changes then.
        column: The column that it changes.
    """

    name = "other-client"
    write: Callable[[], object] | None = field(default=None)
    changes: int = field(kw_only=True, default=1, validator=_number(1, 1000, 1, whole=True))
    column: str = field(kw_only=True, default="comments", validator=_one_of(changeable_columns))

    def __attrs_post_init__(self) -> None:
        """Refuse what could not be called."""
        if self.write is not None and not callable(self.write):
            raise ValueError("write must be a function without arguments: only Python has it, plans have changes.")

    def serve(self, scene: Scene) -> HttpResponse:
        """Let the other one go first."""
        if self.write is None:
            change_prospects(scene.database, scene.clock, scene.random, self.changes, self.column, scene.params)
        else:
            self.write()
        return scene.work()


KINDS: dict[str, type[Fault]] = {
    kind.name: kind
    for kind in (
        ErrorCode, HttpError, Reset, Truncated, Slow, Stall, HtmlPage, WrongType, Empty, ExpiredToken, ClockSkew,
        OtherClient,
    )
}  # fmt: skip
