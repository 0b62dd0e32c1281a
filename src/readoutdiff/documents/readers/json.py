"""JSON: one object with the report's text, and its title and date.

In: bytes of {"title"?, "date"?, "text"}. Out: the text, with the way back to the lines and columns of the string in the
file. "headline" and "published" are taken too.
"""

from __future__ import annotations

import json
import re

from readoutdiff.documents.readers import Reading
from readoutdiff.documents.readers._build import Builder, read_day
from readoutdiff.documents.readers.text import decode
from readoutdiff.errors import InputError

NAME = "json"
SUFFIXES = (".json",)

_REMEDY = 'give one object with "text", and "title" and "date" where they are known'


def sniff(content: bytes) -> bool:
    """Return whether the bytes look like a JSON object that has a text."""
    return content.lstrip()[:1] == b"{" and b'"text"' in content


def read(content: bytes) -> Reading:
    """Return the report of a JSON object. Raises InputError when it is none or has no text."""
    source = decode(content)
    try:
        record = json.loads(source)
    except json.JSONDecodeError as error:
        raise InputError(f"line {error.lineno}, column {error.colno}: is no JSON ({error.msg}); {_REMEDY}") from error
    except RecursionError as error:
        raise InputError(f"is nested too deeply; {_REMEDY}") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise InputError(f'holds no "text" string; {_REMEDY}')
    title = record.get("title") or record.get("headline")
    literal = _find_text(source)
    text, origin = (_decode(source, *literal)) if literal else (record["text"], ())
    if text != record["text"]:
        text, origin = record["text"], ()
    published = read_day(record.get("date") or record.get("published"))
    return Reading(text, published, title if isinstance(title, str) and title not in text else None, origin)


def _find_text(source: str) -> tuple[int, int] | None:
    """Return the range, quotation marks left out, of the last value of "text" in the outermost object."""
    depth, key, found = 0, False, None
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', source):
        token = match.group()
        if token in "{[":
            depth += 1
        elif token in "}]":
            depth -= 1
        elif key:
            found = (match.start() + 1, match.end() - 1)
        key = depth == 1 and token == '"text"' and source[match.end() : match.end() + 40].lstrip().startswith(":") and not key
    return found


def _decode(source: str, start: int, end: int) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """Return the string literal source[start:end] decoded, and the way back."""
    builder = Builder()
    line = source.count("\n", 0, start) + 1
    home = source.rfind("\n", 0, start)
    for match in re.finditer(r"[^\\]+|(?:\\u[dD][89abAB]..\\u....)|\\u....|\\.", source[start:end], re.DOTALL):
        piece = match.group()
        plain = json.loads(f'"{piece}"', strict=False) if piece[0] == "\\" else piece
        builder.add(plain, line, start + match.start() - home)
    return builder.text(), builder.origin()
