"""Find the paragraphs of a text, hard-wrapped or not.

In: the text. Out: the ranges of its paragraphs, and of the lines each is made of. A blank line always ends a paragraph.
Lines that follow each other directly are joined only where the text was wrapped: a wrapped line is full, that is, the
first word of the next would not have fitted (the test of text editors that unwrap mail). Otherwise each line is its own
paragraph. One pass over the lines.
"""

import re
from functools import cache
from itertools import pairwise

from readoutdiff.named import NamedTuple

_NARROWEST, _WIDEST = 30, 120
_STOPS = frozenset(".!?…:;\"”’'»)]—")


class Line(NamedTuple):
    """A line that is not blank."""

    start: int
    """First code point that is not white space."""
    end: int
    """One past the last code point that is not white space."""
    indent: int
    """White space before it."""
    after_blank: bool
    """Whether a blank line, or the start of the text, stands before it."""


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"[•●▪■◦‣⁃∙·*–—-]\s|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]{1,2}\s|>|[A-Z][A-Z. ]{2,40}:\s|[QA][:.]\s")


def find_lines(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank."""
    lines = []
    last = -1
    for match in _line().finditer(text):
        piece = match.group()
        stripped = piece.strip("\ufeff\u200b \t\u00a0") and piece.strip()
        if not stripped:
            continue
        start = match.start() + piece.index(stripped)
        breaks = text.count("\n", last, start) if last >= 0 else 2
        if breaks == 0 and last >= 0:  # a file of another system's line ends
            breaks = max(text.count("\r", last, start), text.count("\u2029", last, start) * 2, 1)
        lines.append(Line(start, start + len(stripped), start - match.start(), breaks > 1))
        last = start + len(stripped)
    return lines


def find_paragraphs(text: str) -> list[list[Line]]:
    """Return the paragraphs of `text`, each the list of its lines (one, unless the text is hard-wrapped)."""
    lines = find_lines(text)
    width = _wrap_width(text, lines)
    paragraphs: list[list[Line]] = []
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        if before is None or line.after_blank:
            paragraphs.append([line])
        elif (width and not _breaks(text, before, line, width)) or _carries_on(text, before, line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _carries_on(text: str, before: Line, line: Line) -> bool:
    """Whether a line break stands inside a sentence: no stop before it, a small letter after it, a stop at its end."""
    if before.end - before.start < 4 and line.end - line.start < 4:
        return text[before.start : before.end].isupper() and text[line.start : line.end].isupper()  # letters set upright
    return (
        text[before.end - 1] not in _STOPS
        and text[before.end - 1] != ","
        and text[before.start].isupper()
        and text[line.start].islower()
        and text[line.end - 1] in '.!?"”'
        and before.end - before.start > 8
    )


def _breaks(text: str, before: Line, line: Line, width: int) -> bool:
    if not _is_full(text, before, line, width) or line.indent >= before.indent + 2:
        return True
    return bool(_bullet().match(text, line.start)) and text[before.end - 1] in _STOPS


def _is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    last = following.start
    limit = min(following.end, last + width)
    while last < limit and not text[last].isspace():
        last += 1
    return line.indent + line.end - line.start + 1 + last - following.start > width


def _wrap_width(text: str, lines: list[Line]) -> int:
    """Return the width the text was wrapped at (its longest line), or 0 when it was not wrapped."""
    if len(lines) < 2:
        return 0
    width = max(line.indent + line.end - line.start for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    pairs = full = open_ended = carried_on = 0
    for line, following in pairwise(lines):
        if following.after_blank:
            continue
        pairs += 1
        if _is_full(text, line, following, width):
            full += 1
            if text[line.end - 1] not in _STOPS:
                open_ended += 1
                carried_on += not text[following.start].isupper()
    wrapped = pairs and full >= 0.6 * pairs and 3 * open_ended >= full and 5 * carried_on >= 2 * open_ended and carried_on
    return width if wrapped else 0
