"""What may become of an answer on its way: bytes that flip, texts that change, structures that are cut and spliced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

TEXTS = [
    *(
        b"",
        b"0",
        b"1",
        b"-1",
        b"007",
        b"1.5",
        b"1e5",
        b"9" * 30,
        b"9" * 5000,
        b"true",
        b"false",
        b"True",
        b"null",
        b"NaN",
    ),
    *(
        b"2026-02-30 10:00:00",
        b"2026-03-01 10:00:00",
        b"2026-03-01T10:00:00Z",
        b"2026-03-01T10:00:00+0530",
        b"2026-03-01",
    ),
    *(
        b"0000-00-00 00:00:00",
        b"9999-12-31 23:59:59",
        b"2026-03-01 10:00:00+99:99",
        b"won",
        b"Open",
        b"A+",
        b" ",
        b" 5 ",
    ),
    *(
        b"&amp;amp;",
        b"&amp;lt;b&amp;gt;",
        b"&amp;#39;",
        b"&amp;#0;",
        b"&amp;eacute;",
        "Zürich 😀 \u0663 \uff11\uff12".encode(),
        b"a@b.example",
    ),
]
XML_TEXTS = [
    b"&#13;",
    b"&#0;",
    b"&#xD800;",
    b"&nbsp;",
    b"&x;",
    b"<![CDATA[<b>]]>",
    b"<!-- x -->5",
    b"<?pi?>",
    b"<b>x</b>",
    b"<value>x</value>",
]
JSON_TEXTS = [
    b'"\\ud83d"',
    b'"\\u0000"',
    b"NaN",
    b"-Infinity",
    b"[]",
    b"{}",
    b"[1]",
    b"[1,2]",
    b'{"value":["x"]}',
    b'{"id":1}',
    b"1.50",
    b"01",
    b"-0",
]
STARTS = [
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b" ",
    b"\n",
    b"\0",
    b"<!DOCTYPE rsp>",
    b'<!DOCTYPE rsp [<!ENTITY x "y">]>',
    b"<!-- c -->",
]
ENCODINGS = [b"UTF-8", b"utf8", b"ISO-8859-1", b"UTF-16", b"UTF-7", b"windows-1252", b"us-ascii", b"x"]
ENVELOPES = [
    (b'stat="ok"', b'stat="fail"'),
    (b'stat="ok"', b'stat="OK"'),
    (b'stat="fail"', b'stat="ok"'),
    (b'"ok"', b'"fail"'),
    (b'"ok"', b"true"),
    (b'"fail"', b'"ok"'),
    (b'code="', b'code="x'),
    (b'code="', b'code="1'),
    (b"rsp", b"rps"),
    (b"<result>", b'<result a="1" b="2">'),
    (b"<result>", b"<result/><result>"),
    (b"version", b"xmlns"),
    (b' version="1.0">', b' xmlns="u">'),
    (b' version="1.0">', b' xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/>'),
    (b"<prospect>", b'<prospect xmlns:x="u" x:y="1">'),
    (b"err_code", b"err"),
    (b"@attributes", b"attributes"),
]
PAGES = [
    b"",
    b"<html><body>Log in</body></html>",
    b"<!DOCTYPE html><p>Down",
    b"Bad Gateway",
    b"{}",
    b"[]",
    b"null",
    b"<rsp/>",
]

_LEAF = re.compile(rb"<(\w+)>([^<]*)</\1>")
_ENTRY = re.compile(rb'"(\w+)"\s*:\s*("(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null)')
_TAG = re.compile(rb"</?(\w+)")
_KEY = re.compile(rb'"(\w+)"\s*:')


def _is_xml(body: bytes) -> bool:
    return body.lstrip()[:1] == b"<"


def _leaf(random: Random, body: bytes) -> re.Match[bytes] | None:
    found = list((_LEAF if _is_xml(body) else _ENTRY).finditer(body))
    return random.choice(found) if found else None


def change_text(random: Random, body: bytes, other: bytes) -> bytes:
    """Put another text into a field."""
    match = _leaf(random, body)
    if match is None:
        return body
    if _is_xml(body):
        new = random.choice(TEXTS if random.randrange(3) else XML_TEXTS)
    else:
        new = b'"' + random.choice(TEXTS) + b'"' if random.randrange(3) else random.choice([*JSON_TEXTS, b"9" * 5000])
    return body[: match.start(2)] + new + body[match.end(2) :]


def drop_field(random: Random, body: bytes, other: bytes) -> bytes:
    """Leave a field out."""
    match = _leaf(random, body)
    if match is None:
        return body
    rest = body[match.end() :].lstrip()
    return body[: match.start()] + (rest if _is_xml(body) else rest.removeprefix(b","))


def repeat_field(random: Random, body: bytes, other: bytes) -> bytes:
    """Show a field, of this answer or of another one, once more; or elsewhere."""
    match, place = _leaf(random, random.choice([body, other])), _leaf(random, body)
    if match is None or place is None or _is_xml(body) is not _is_xml(match.string):
        return body
    return body[: place.start()] + match[0] + (b"" if _is_xml(body) else b",") + body[place.start() :]


def rename(random: Random, body: bytes, other: bytes) -> bytes:
    """Give all elements of a name another one, or one of them."""
    pattern = _TAG if _is_xml(body) else _KEY
    names = pattern.findall(body)
    if not names:
        return body
    old, new = random.choice(names), random.choice([*names, b"x", b"value", b"prospekt"])
    return re.sub(rb"(?<=[</\"])" + old + rb"(?=[\s>/\"])", new, body, count=random.choice([0, 0, 1]))


def flip(random: Random, body: bytes, other: bytes) -> bytes:
    """Change a few bytes."""
    changed = bytearray(body)
    for _ in range(random.choice([1, 1, 2, 8])):
        if changed:
            changed[random.randrange(len(changed))] = random.choice([0, 0x20, 0x3C, 0x22, 0x26, random.randrange(256)])
    return bytes(changed)


def letter(random: Random, body: bytes, other: bytes) -> bytes:
    """Change a letter or a digit into another one."""
    places = [m.start() for m in re.finditer(rb"[a-z0-9]", body)]
    if not places:
        return body
    place = random.choice(places)
    return body[:place] + random.choice([b"a", b"7", b"z", b"0"]) + body[place + 1 :]


def cut(random: Random, body: bytes, other: bytes) -> bytes:
    """Cut the end off, or a part out of the middle."""
    start = random.randrange(len(body) + 1)
    return body[:start] + (b"" if random.randrange(2) else body[start + random.randrange(40) :])


def splice(random: Random, body: bytes, other: bytes) -> bytes:
    """Put a part of another answer in."""
    start, place = random.randrange(len(other) + 1), random.randrange(len(body) + 1)
    return body[:place] + other[start : start + random.randrange(200)] + body[place:]


def layout(random: Random, body: bytes, other: bytes) -> bytes:
    """Put blanks and comments between elements."""
    if not _is_xml(body):
        return re.sub(rb'(?<=[,{])(?=")', random.choice([b" ", b"\n", b"\t\r\n"]), body)
    return body.replace(b"><", b">" + random.choice([b"\n", b"<!-- < -->", b"<?x?>", b"junk"]) + b"<")


def envelope(random: Random, body: bytes, other: bytes) -> bytes:
    """Change what stands around the records."""
    old, new = random.choice([*ENVELOPES, (b"UTF-8", random.choice(ENCODINGS))])
    return body.replace(old, new)


def surround(random: Random, body: bytes, other: bytes) -> bytes:
    """Put something before or after the answer, or in its place."""
    return random.choice(
        [random.choice(STARTS) + body, body + random.choice([b"\n", b"x", b"\0", other]), random.choice(PAGES)]
    )


def nest(random: Random, body: bytes, other: bytes) -> bytes:
    """Nest a field in itself, some or many levels deep."""
    match, depth = _leaf(random, body), random.choice([1, 3, 15, 17, 300, 5000])
    if match is None:
        return body
    start, end = (b"<%s>" % match[1], b"</%s>" % match[1]) if _is_xml(body) else (b'{"%s":' % match[1], b"}")
    return body[: match.start(2)] + start * depth + match[2] + end * depth + body[match.end(2) :]


def recode(random: Random, body: bytes, other: bytes) -> bytes:
    """Send it in another encoding."""
    encoding = random.choice(["utf-16", "latin-1", "utf-32", "utf-8-sig"])
    return body.decode("utf-8", "replace").encode(encoding, "replace")


# Those that leave an answer well-formed come more often: a third of the mutated answers is to be read.
MUTATIONS = [change_text] * 9 + [drop_field] * 4 + [repeat_field] * 3 + [rename] * 2 + [letter] * 5 + [layout] * 3
MUTATIONS += [envelope] * 2 + [flip, cut, splice, surround, nest, recode]


def mutated(random: Random, bodies: Sequence[bytes]) -> tuple[bytes, str]:
    """Return an answer that one mutation or several changed, and their names."""
    body, names = random.choice(bodies), []
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        mutation = random.choice(MUTATIONS)
        body = mutation(random, body, random.choice(bodies))
        names.append(mutation.__name__)
    return body, "+".join(names)
