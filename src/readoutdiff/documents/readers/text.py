"""Plain text: UTF-8 with or without a byte-order mark, UTF-16, or Windows-1252.

In: bytes. Out: the text, letter for letter. Binary content is refused rather than shown as noise.
"""

from __future__ import annotations

from readoutdiff.documents.readers import Reading
from readoutdiff.errors import InputError

NAME = "text"
SUFFIXES = (".txt", ".text")


def sniff(content: bytes) -> bool:
    """Return whether the bytes decode as text."""
    return b"\0" not in content[:4096]


def read(content: bytes) -> Reading:
    """Return the text of the bytes. Raises InputError when they are binary or of no known encoding."""
    return Reading(decode(content))


def decode(content: bytes) -> str:
    """Return bytes as text without a byte-order mark. Raises InputError when they are no text."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(content, "utf-16")
    if content.startswith(b"\xef\xbb\xbf"):
        return _decode(content[3:], "utf-8")
    wide = _wide(content)
    if wide:
        return _decode(content, wide)
    if b"\0" in content:
        raise InputError("is a binary file, not a report; give text, HTML, Markdown, .docx, .eml or JSON")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _controls(content) > len(content) // 100:
            raise InputError("is a binary file, not a report; give text, HTML, Markdown, .docx, .eml or JSON") from error
        return _decode(content, "cp1252")


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is not valid {encoding} (byte {error.start + 1}); save it as UTF-8") from error


def _wide(content: bytes) -> str | None:
    """Return the UTF-16 flavour of text without a mark: every other byte of its first hundreds is nought."""
    sample = content[:400]
    if len(sample) < 4 or len(content) % 2:
        return None
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _controls(content: bytes) -> int:
    return len(content) - len(content.translate(None, bytes(set(range(32)) - {9, 10, 12, 13} | {127})))
