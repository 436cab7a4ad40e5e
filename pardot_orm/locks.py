"""Locks on files, which the system takes back from a process that dies, however it dies."""

from __future__ import annotations

import os
import random
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Seconds between two looks at a lock that somebody else holds; by chance, so that no process is always the last.
_LOOKS = (0.001, 0.004)

# Far beyond what the files hold: on Windows nobody else may read a locked byte.
_LOCKED_BYTE = 1 << 30

_held: set[int] = set()  # a child process must not hold what its parent locked


def try_lock(path: Path) -> int | None:
    """Lock a file, made if need be, and return its descriptor; None if somebody holds it, this process included."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        _lock(fd)
    except BlockingIOError:
        os.close(fd)
        return None
    except BaseException:
        os.close(fd)
        raise
    _held.add(fd)
    return fd


def unlock(fd: int) -> None:
    """Give a lock back."""
    _held.discard(fd)
    try:
        _unlock(fd)  # closing alone leaves it to a child that was forked meanwhile
    finally:
        os.close(fd)


def lock(path: Path, seconds: float) -> int:
    """Lock a file as soon as it is free, and return its descriptor.

    Raises:
        TimeoutError: Somebody held it all the time.
    """
    end = time.monotonic() + seconds
    while (fd := try_lock(path)) is None:
        if time.monotonic() > end:
            raise TimeoutError(f"{path.name} was locked for {seconds:.0f} s.")
        pause()
    return fd


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[int]:
    """Hold a lock for the block."""
    fd = lock(path, seconds)
    try:
        yield fd
    finally:
        unlock(fd)


def pause() -> None:
    """Wait a moment before the next look."""
    time.sleep(random.uniform(*_LOOKS))  # noqa: S311 - no secret


def read_text(fd: int) -> str:
    """Return what a locked file holds."""
    os.lseek(fd, 0, os.SEEK_SET)
    parts = []
    while part := os.read(fd, 65_536):
        parts.append(part)
    return b"".join(parts).decode("utf-8", "replace")


def write_text(fd: int, text: str) -> None:
    """Replace what a locked file holds, by one write: a process that dies leaves the old text or the new one."""
    content = text.encode()
    # What is left of a longer text is blanks until it is cut off: no moment shows a mixture.
    longer = os.fstat(fd).st_size - len(content)
    os.lseek(fd, 0, os.SEEK_SET)
    write(fd, content + b" " * max(longer, 0))
    if longer > 0:
        os.ftruncate(fd, len(content))


def write(fd: int, content: bytes) -> None:
    """Write all of it; a disk that is nearly full takes a part without a word, and refuses the rest."""
    while content:
        content = content[os.write(fd, content) :]


def _lock(fd: int) -> None:
    """Lock an open file, or raise BlockingIOError."""
    if sys.platform == "win32":
        os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
    else:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _unlock(fd: int) -> None:
    if sys.platform == "win32":
        os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)
    else:
        fcntl.flock(fd, fcntl.LOCK_UN)


def _forget_in_child() -> None:
    """Let go of the parent's locks: as long as a child has them open they stay locked, whatever the parent does.

    Their numbers lead to nowhere from then on. If they were closed, a file that the child opens next could get one of
    them, and a block that the child inherited half done would write into that file when it ends.
    """
    if not _held:
        return
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in _held:
        with suppress(OSError):
            os.dup2(nowhere, fd, inheritable=False)
    os.close(nowhere)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
