"""Find which sentences begin inside a quotation that an earlier one opened.

In: a text and its units. Out: a flag a unit. Double marks only (an apostrophe is no mark); a quotation that a paragraph
leaves open runs on where the next paragraph opens with a mark again, as newspapers print it, and ends otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def _marks() -> re.Pattern[str]:
    return re.compile('["“”„«»]')


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
        is_open = _open_after(text, start, end, is_open)
    return flags


def _open_after(text: str, start: int, end: int, is_open: bool) -> bool:
    for match in _marks().finditer(text, start, end):
        place = match.start()
        letter = match.group()
        if letter in "“„«":
            is_open = True
        elif letter in "”»":
            is_open = False
        else:
            before, after = text[place - 1 : place], text[place + 1 : place + 2]
            is_open = bool(after) and not after.isspace() and (not before or before.isspace() or before in "([—–-‘'")
    return is_open
