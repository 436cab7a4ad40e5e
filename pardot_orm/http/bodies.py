"""The bodies of answers: unpacked here, within a bound, since a megabyte can hold gigabytes."""

from __future__ import annotations

import tempfile
import zlib
from typing import TYPE_CHECKING

from requests.exceptions import ContentDecodingError
from urllib3 import HTTPResponse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    import requests

# The one encoding that is asked for; others are not read, since each would need a bound of its own.
ENCODING = "gzip"

# Bytes of an unpacked answer, downloads aside: the largest page of 200 records has a few.
LARGEST = 64 * 2**20

# Bytes of a downloaded file that are kept in memory; what is larger lies in a temporary file.
_IN_MEMORY = 2**20
# Bytes that are read, and unpacked, at once.
PART = 2**16

# How a member of a gzip file begins; several may follow each other.
_MEMBER = b"\x1f"
_GZIP_WINDOW = 31  # the largest window, with gzip's header


class RefusedAnswerError(Exception):
    """An answer is none of Pardot's, as its form tells: why, in words that hold nothing of it; and what to do."""


def whole_body(answer: requests.Response, check: Callable[[], None]) -> bytes:
    """Return the body of an answer.

    Args:
        answer: Its status and headers are here.
        check: Called after each part; raises when that was too late.

    Raises:
        RefusedAnswerError: It is too large, or packed in a way that was not asked for.
        requests.RequestException: It is not whole.
    """
    parts, size = [], 0
    with answer:
        for part in _unpacked(answer):
            size += len(part)
            if size > LARGEST:
                raise RefusedAnswerError(
                    f"answers with more than {LARGEST // 2**20} MiB", "Ask for fewer fields: only(...)."
                )
            parts.append(part)
            check()
    return b"".join(parts)


def downloaded(answer: requests.Response, next_part: Callable[[], None]) -> BinaryIO:
    """Return the body of an answer as a file, once all of it is here: a broken download gives nothing.

    Args:
        answer: Its status and headers are here.
        next_part: Called before each part that is waited for.

    Raises:
        RefusedAnswerError: It is packed in a way that was not asked for.
        requests.RequestException: It is not whole.
    """
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever asked for it closes it
    try:
        next_part()
        with answer:
            for part in _unpacked(answer):
                file.write(part)
                next_part()
    except BaseException:
        file.close()
        raise
    file.seek(0)
    return file  # type: ignore[return-value] # it has all of a binary file


def _unpacked(answer: requests.Response) -> Iterator[bytes]:
    """Yield the parts of a body."""
    if not isinstance(answer.raw, HTTPResponse) or answer._content_consumed:  # type: ignore[attr-defined]  # noqa: SLF001 - nothing public tells
        # An adapter of the user's own gave it, or a hook of the user's session has read it.
        yield from answer.iter_content(PART)
        return
    encoding = answer.headers.get("Content-Encoding", "").strip().lower()
    parts = _packed(answer.raw)
    if encoding in {"", "identity"}:
        yield from parts
    elif encoding in {ENCODING, "x-gzip"}:
        yield from _gunzipped(parts)
    elif any(parts):
        raise RefusedAnswerError("answers in an encoding that was not asked for", "Check what stands between.")


def _packed(raw: HTTPResponse) -> Iterator[bytes]:
    """Yield what comes, as soon as it comes: waiting for a whole part would hide how slowly it does."""
    read1 = getattr(raw, "read1", None)  # newer releases of urllib3 have it
    if read1 is None:
        yield from raw.stream(PART, decode_content=False)
        return
    while part := read1(PART, decode_content=False):
        yield part


def _gunzipped(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what a gzip file holds, never more than a part at once.

    Raises:
        ContentDecodingError: It is none, or cut off.
    """
    member = zlib.decompressobj(_GZIP_WINDOW)
    is_begun = is_whole = False
    try:
        for packed in parts:
            waiting = packed
            while waiting:
                if is_whole and not waiting.startswith(_MEMBER):
                    return  # padding
                if is_whole:
                    member = zlib.decompressobj(_GZIP_WINDOW)
                is_begun = True
                if part := member.decompress(waiting, PART):
                    yield part
                is_whole = member.eof
                waiting = member.unused_data if is_whole else member.unconsumed_tail
    except zlib.error as error:
        raise ContentDecodingError from error
    if is_begun and not is_whole:
        raise ContentDecodingError
