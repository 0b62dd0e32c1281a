"""Mail (.eml): wire copy that came by mail.

In: bytes of a message. Out: its plain text, else the article of its HTML part; the subject is the title and the Date
header the day. Places point into the message file for parts sent as they are or quoted-printable, and to the first line of
the part for base64.
"""

from __future__ import annotations

import binascii
import re
from typing import TYPE_CHECKING

from readoutdiff.documents.readers import Reading
from readoutdiff.documents.readers._build import Builder, read_day
from readoutdiff.documents.readers.text import decode
from readoutdiff.errors import InputError

if TYPE_CHECKING:
    from datetime import date
    from email.message import EmailMessage, MIMEPart

NAME = "eml"
SUFFIXES = (".eml",)


def sniff(content: bytes) -> bool:
    """Return whether the bytes begin with mail headers."""
    head = content[:4000].replace(b"\r\n", b"\n").split(b"\n\n")[0]
    if not re.match(rb"[A-Za-z-]{2,40}:[ \t]", head):
        return False
    return len(re.findall(rb"(?mi)^(?:from|to|subject|date|mime-version):", head)) >= 3


def read(content: bytes) -> Reading:
    """Return the report of a message. Raises InputError when it has no text part or cannot be decoded."""
    from email import message_from_bytes, policy  # slow to import: only mail pays for it

    message = message_from_bytes(content, policy=policy.default)
    try:
        part = message.get_body(("plain", "html"))
    except (AttributeError, KeyError, ValueError, LookupError) as error:
        raise InputError("is a broken mail message; save its text alone") from error
    if part is None:
        raise InputError("holds no text part; save the text of the message alone")
    title, published = _header(message, "subject"), _day(message)
    if part.get_content_type() == "text/html":
        from readoutdiff.documents.readers.html import read as read_page  # only messages without plain text need it

        payload = part.get_payload(decode=True)
        page = read_page(payload if isinstance(payload, bytes) else b"")
        return page._replace(title=title, published=published or page.published, origin=())
    builder = Builder()
    _write_plain(builder, part, content)
    text = builder.text()
    return Reading(text, published, title if title and title not in text else None, builder.origin())


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return " ".join(str(message[name]).split()) if message[name] else None
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):  # the parser of a hostile header
        return None


def _day(message: EmailMessage) -> date | None:
    try:
        stamp = message["date"]
        return stamp.datetime.date() if stamp is not None and stamp.datetime else read_day(str(stamp))
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, OverflowError):
        return None


def _write_plain(builder: Builder, part: MIMEPart, content: bytes) -> None:
    encoding = str(part.get("content-transfer-encoding", "7bit")).strip().lower()
    coded = encoding in {"quoted-printable", "base64"}
    raw = part.get_payload() if coded else part.get_payload(decode=True)
    body = raw.encode("utf-8", "surrogateescape") if isinstance(raw, str) else raw if isinstance(raw, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    first = _first_line(content, body)
    if encoding == "base64":
        payload = part.get_payload(decode=True)
        words = _words(payload if isinstance(payload, bytes) else b"", charset)
        for number, words_line in enumerate(words.splitlines()):
            builder.put("\n" if number else "")
            builder.add(words_line, first, 1)
        return
    started = 0
    pending = b""
    for number, line in enumerate(body.splitlines()):
        soft = encoding == "quoted-printable" and line.rstrip().endswith(b"=")
        if not pending:
            started = number
        pending += line.rstrip()[:-1] if soft else line
        if soft:
            continue
        builder.put("\n" if started else "")
        plain = binascii.a2b_qp(pending) if encoding == "quoted-printable" else pending
        builder.add(_words(plain, charset), first + started, 1)
        pending = b""
    if pending:
        builder.put("\n")
        builder.add(_words(binascii.a2b_qp(pending), charset), first + started, 1)


def _words(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return decode(content)


def _first_line(content: bytes, body: bytes) -> int:
    """Return the number of the line in the message file at which a part's body begins."""
    head = next((line for line in body.splitlines() if line.strip()), b"")
    before = body[: body.find(head)].count(b"\n") if head else 0
    place = content.find(head, max(content.find(b"\n\n"), content.find(b"\r\n\r\n"), 0)) if head else 0
    return content.count(b"\n", 0, max(place, 0)) + 1 - before
