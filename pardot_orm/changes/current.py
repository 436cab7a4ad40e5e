"""Which unit of work a write belongs to: the one of its context, else the one that its thread was started in."""

from __future__ import annotations

import dis
import inspect
import os
import sys
import threading
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING
from weakref import WeakSet

from attrs import define, field

from pardot_orm.errors import UnitOfWorkError

if TYPE_CHECKING:
    from types import CodeType, FrameType

    from pardot_orm.changes.unit import UnitOfWork


# The units that were opened in this context, the innermost last. Copied contexts keep those that are over by now.
_entered: ContextVar[tuple[UnitOfWork, ...]] = ContextVar("pardot_orm_units_of_work", default=())

# All that are open in this process, whatever thread opened them.
_open: set[UnitOfWork] = set()

_GENERATOR = inspect.CO_GENERATOR | inspect.CO_ASYNC_GENERATOR
_SUSPENDED = _GENERATOR | inspect.CO_COROUTINE


@define
class Place:
    """Where a unit of work was opened.

    Attributes:
        process: Its process: a forked child sends nothing of its parent's.
        threads: The threads that ran before; those started later belong to the unit.
        generator: The generator that opened it, whose caller is outside of the unit while the generator is suspended.
        block: The `with` statement that opened it, where one did.
    """

    process: int = field(factory=os.getpid)
    threads: WeakSet[threading.Thread] = field(factory=lambda: WeakSet(threading.enumerate()))
    generator: FrameType | None = None
    block: Block | None = None

    @property
    def is_here(self) -> bool:
        """Whether the code that runs now is within the block."""
        return self.generator is None or _is_running(self.generator)


@define
class Block:
    """A `with` statement that is carried out, and may be left without its `__exit__`, which Ctrl-C can interrupt.

    Attributes:
        frame: The function that carries it out.
        begin: The position of the statement in its code.
        thread: The thread that carries it out.
    """

    frame: FrameType
    begin: int
    thread: int = field(factory=threading.get_ident)

    @property
    def is_left(self) -> bool:
        """Whether this thread carries out something else by now."""
        if self.thread != threading.get_ident():
            return False  # it runs what was handed to it, in a copied context
        return not _is_running(self.frame) or not _is_within(self.frame.f_code, self.begin, self.frame.f_lasti)


def _is_running(wanted: FrameType) -> bool:
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - what runs is asked for
    while frame is not None and frame is not wanted:
        frame = frame.f_back
    return frame is not None


@lru_cache(maxsize=256)
def _is_within(code: CodeType, begin: int, position: int) -> bool:
    """Tell whether a position in a code is within the `with` statement at another: whether its handler would be next.

    Each position has the innermost handler that an exception there would go to; that of the statement is the one of the
    position right after its beginning.
    """
    handlers = [(entry.start, entry.end, entry.target) for entry in dis._parse_exception_table(code)]  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public tells

    def handler_of(place: int) -> int | None:
        return next((target for start, end, target in handlers if start <= place < end), None)

    own = min((entry for entry in handlers if entry[0] > begin), default=(0, 0, -1))[2]
    while (handler := handler_of(position)) is not None:
        if handler == own:
            return True
        position = handler
    return False


def place_of(opener: FrameType | None) -> Place:
    """Return the place of a unit that a frame opens; functions of `contextlib` open it for their caller."""
    block = _block_of(opener)
    while opener is not None and _is_of_contextlib(opener.f_code):
        opener = opener.f_back
    if opener is None or not opener.f_code.co_flags & _GENERATOR:
        return Place(block=block)
    caller = opener.f_back
    if caller is not None and _is_of_contextlib(caller.f_code):
        return Place()  # the generator is a context manager: its caller is within the block
    return Place(generator=opener)


def _block_of(opener: FrameType | None) -> Block | None:
    """Return the `with` statement that a frame carries out; None where it may be suspended meanwhile, or is none."""
    if opener is None or opener.f_code.co_flags & _SUSPENDED or not hasattr(dis, "_parse_exception_table"):
        return None
    begin = opener.f_lasti
    is_with = dis.opname[opener.f_code.co_code[begin]] == "BEFORE_WITH"
    return Block(opener, begin) if is_with else None


def _is_of_contextlib(code: CodeType) -> bool:
    return os.path.basename(code.co_filename) == "contextlib.py"  # noqa: PTH119 - no path: a name is compared


def enter(unit: UnitOfWork) -> None:
    """Let writes of this context go to a unit."""
    _open.add(unit)
    _entered.set((*_entered.get(), unit))


def leave(unit: UnitOfWork) -> None:
    """Let them go to it no more."""
    _open.discard(unit)
    if unit.place is not None:
        unit.place.block = None  # whose frame refers to the unit
    _entered.set(tuple(other for other in _entered.get() if other is not unit))


def own_unit() -> UnitOfWork | None:
    """Return the unit of work that is open in this context, if there is one."""
    for unit in reversed(_entered.get()):
        if unit.is_open and unit.is_mine and not _was_left(unit):
            return unit
    return None


def _was_left(unit: UnitOfWork) -> bool:
    """Tell whether the block of a unit was left without its end, and bring that about then."""
    block = unit.place.block if unit.place is not None else None
    if block is None or not block.is_left:
        return False
    unit.abandon()
    return True


def current_unit() -> UnitOfWork | None:
    """Return the unit of work that a write made here and now would go to, if there is one."""
    if (own := own_unit()) is not None:
        return own
    if not _open:  # nearly always
        return None
    joined = _started_in()
    return joined[0] if len(joined) == 1 else None


def unit_to_write_in() -> UnitOfWork | None:
    """Return the same for a write, which must not go to the wrong place.

    Raises:
        UnitOfWorkError: The unit is over, belongs to the process that this one was forked from, or can't be told; or
            a rehearsal is open elsewhere in the process.
    """
    for unit in reversed(_entered.get()):
        if unit.place is not None and unit.place.process != os.getpid():
            raise UnitOfWorkError(
                "This process was forked within a unit of work, which is its parent's. Nothing was sent or queued.",
                hint="Begin the child outside of the block, or open a unit of work of its own in the child.",
            )
        if unit.is_open and _was_left(unit):
            continue
        if not unit.is_open:
            raise UnitOfWorkError(
                "The unit of work that this task or thread was begun in is over. Nothing was sent or queued.",
                hint="Wait for it within the block, or begin it outside of the block.",
            )
        if unit.is_mine:
            return unit
    if not _open:
        return None
    joined = _started_in()
    if len(joined) == 1:
        return joined[0]
    if joined:
        raise UnitOfWorkError(
            f"{len(joined)} units of work are open, and this thread was started in one that can't be told.",
            hint="Open one in the thread itself, or run it by contextvars.copy_context().run.",
        )
    check_no_rehearsal()
    return None


def check_no_rehearsal(but: UnitOfWork | None = None) -> None:
    """Refuse to write while somebody in this process rehearses.

    Raises:
        UnitOfWorkError: A rehearsal is open, other than `but`.
    """
    if any(unit.dry_run and unit is not but for unit in _here()):
        raise UnitOfWorkError(
            "A rehearsal is open in this process: nothing is written beside it, by other threads neither.",
            hint="Wait for its end, or start the thread within the rehearsal, which it joins.",
        )


def _here() -> list[UnitOfWork]:
    return [unit for unit in tuple(_open) if unit.place is not None and unit.place.process == os.getpid()]


def _started_in() -> list[UnitOfWork]:
    """Return the open units within which this thread was started."""
    thread = threading.current_thread()
    return [unit for unit in _here() if unit.place is not None and thread not in unit.place.threads]


def rehearses() -> bool:
    """Tell whether this thread is in a unit of work that sends nothing.

    Raises:
        UnitOfWorkError: As of `unit_to_write_in`: what asks is about to write.
    """
    unit = unit_to_write_in()
    return unit is not None and unit.dry_run
