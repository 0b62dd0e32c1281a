"""Find which sentences begin inside a quotation that an earlier one opened.

In: a text and its units. Out: a flag a unit. Double marks only (an apostrophe is no mark); a quotation that a paragraph
leaves open runs on where the next paragraph opens with a mark again, as newspapers print it, and ends otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = '"“”„«»'


def continuations(text: str, units: Iterable[tuple[int, int, int]]) -> list[bool]:
    """Return for each unit (start, end, paragraph) whether it begins inside a quotation opened earlier. Linear time."""
    flags = []
    is_open = False
    last = -1
    for start, end, paragraph in units:
        if paragraph != last:
            is_open = is_open and text[start] in '"“„«'
            flags.append(is_open)
            is_open = False
            last = paragraph
        else:
            flags.append(is_open)
        if any(mark in text[start:end] for mark in _MARKS):
            is_open = _open_after(text, start, end, is_open)
    return flags


def _open_after(text: str, start: int, end: int, is_open: bool) -> bool:
    for place in range(start, end):
        letter = text[place]
        if letter in "“„«":
            is_open = True
        elif letter in "”»":
            is_open = False
        elif letter == '"':
            is_open = not is_open
    return is_open
