"""Locks on files, which the system takes back from a process that dies, however it dies."""

from __future__ import annotations

import os
import random
import sys
import time
from contextlib import suppress
from functools import partial
from io import FileIO
from typing import TYPE_CHECKING
from weakref import ref

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path

# Seconds between two looks at a lock that somebody else holds; by chance, so that no process is always the last.
_LOOKS = (0.001, 0.004)

# Far beyond what the files hold: on Windows nobody else may read a locked byte.
_LOCKED_BYTE = 1 << 30

# More than any text of ours is longer than the next one: what is larger is none of ours.
_BLANKS = 1 << 20

# Made by C code alone, so that Ctrl-C can't come between the descriptor and the file that is to hold it.
_open_private = partial(os.open, mode=0o600)


class LockFile(FileIO):
    """An open file that can be locked, made if need be; the lock ends with the object, however that ends.

    C code closes it, at the end of a `with` and where it is dropped: Ctrl-C can't come between.
    """

    def __init__(self, path: Path) -> None:
        _known.add(ref(self, _known.discard))  # first: a fork may come at any moment
        try:
            super().__init__(path, "r+")
        except FileNotFoundError:
            try:
                super().__init__(path, "x+", opener=_open_private)
            except FileExistsError:  # somebody else made it meanwhile
                super().__init__(path, "r+")


_known: set[ref[LockFile]] = set()  # a child process must not hold what its parent locked


def try_lock(path: Path) -> LockFile | None:
    """Lock a file, made if need be, and return it; None if somebody holds it, this process included."""
    file = LockFile(path)
    try:
        _lock(file.fileno())
    except BlockingIOError:
        file.close()
        return None
    except BaseException:
        file.close()
        raise
    return file


def unlock(file: LockFile) -> None:
    """Give a lock back; one that was given back already stays so."""
    if file.closed:
        return
    try:
        _unlock(file.fileno())  # closing alone leaves it to a child that was forked meanwhile
    finally:
        file.close()


def lock(path: Path, seconds: float) -> LockFile:
    """Return a file as soon as it is locked; it is given back by `unlock()`, or at the end of a `with`.

    Raises:
        TimeoutError: Somebody held it all the time.
    """
    end = time.monotonic() + seconds
    while (file := try_lock(path)) is None:
        if time.monotonic() > end:
            raise TimeoutError(f"{path.name} was locked for {seconds:.0f} s.")
        pause()
    return file


def pause() -> None:
    """Wait a moment before the next look."""
    time.sleep(random.uniform(*_LOOKS))  # noqa: S311 - no secret


def read_text(file: LockFile, most: int) -> str:
    """Return what a locked file holds: of one that is larger than it can be, no more than shows that."""
    fd = file.fileno()
    os.lseek(fd, 0, os.SEEK_SET)
    parts = []
    while most >= 0 and (part := os.read(fd, min(most + 1, 65_536))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts).decode("utf-8", "replace")


def write_text(file: LockFile, text: str) -> None:
    """Replace what a locked file holds, by one write: a process that dies leaves the old text or the new one."""
    content = text.encode()
    fd = file.fileno()
    # What is left of a longer text is blanks until it is cut off: no moment shows a mixture.
    longer = os.fstat(fd).st_size - len(content)
    os.lseek(fd, 0, os.SEEK_SET)
    write(fd, content + b" " * min(max(longer, 0), _BLANKS))
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
    nowhere = os.open(os.devnull, os.O_RDWR)
    for known in list(_known):
        with suppress(OSError, ValueError):  # it is closed
            if (file := known()) is not None:
                os.dup2(nowhere, file.fileno(), inheritable=False)
    os.close(nowhere)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
