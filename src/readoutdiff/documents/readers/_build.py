"""Build the text of a report out of pieces of a file, and keep the way back.

In: pieces with the line and column they stand at. Out: the text, its origin map and its marks, as Reading holds them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.text import UnitKind

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Builder:
    """Collects text; knows at each stretch where in the file it was copied from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._origin: list[tuple[int, int, int]] = []
        self._marks: list[tuple[int, UnitKind]] = []
        self._last = ""

    def add(self, piece: str, line: int, column: int) -> None:
        """Append a piece that stands in the file at this line and column, both from 1, without line breaks."""
        if piece:
            expected = self._origin[-1] if self._origin else None
            moved = expected is None or (line, column) != (expected[1], expected[2] + self._length - expected[0])
            if moved:
                self._origin.append((self._length, line, column))
            self._append(piece)

    def put(self, piece: str) -> None:
        """Append what stands nowhere in the file: a blank line between paragraphs, the mark of a list item."""
        if piece:
            self._append(piece)

    def mark(self, kind: UnitKind) -> None:
        """Note that what is added next is of this kind."""
        if self._marks and self._marks[-1][0] == self._length:
            self._marks.pop()
        self._marks.append((self._length, kind))

    def _append(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)
        self._last = piece

    @property
    def ends_in_space(self) -> bool:
        """Whether white space, or nothing, stands at the end."""
        return not self._last or self._last[-1].isspace()

    @property
    def empty(self) -> bool:
        """Whether nothing was added."""
        return not self._length

    def text(self) -> str:
        """Return the text built."""
        return "".join(self._parts)

    def origin(self) -> tuple[tuple[int, int, int], ...]:
        """Return the way back, as in Document.origin."""
        return tuple(self._origin)

    def marks(self) -> tuple[tuple[int, UnitKind], ...]:
        """Return the marks, as in Reading.marks."""
        return tuple(self._marks)


def read_day(value: object) -> date | None:
    """Return the day that metadata names as "2025-05-05…", "20250505", "May 5, 2025" or "Mon, 5 May 2025…", else None."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if not isinstance(value, str) or len(value) > 100:
        return None
    value = value.strip().strip("\"'").replace("/", "-")
    for piece in (value[:10], value[:8]):
        try:
            return date.fromisoformat(piece)
        except ValueError:
            continue
    return _written_day(value.replace(",", " ").replace(".", " ").split())


def _written_day(words: list[str]) -> date | None:
    month = next((place for place, word in enumerate(words) if word[:3].lower() in _MONTHS and len(word) > 2), None)
    years = [int(word) for word in words if len(word) == 4 and word.isdecimal()]
    numbers = [word.rstrip("stndrh") for word in words]
    days = [int(word) for word in numbers if word.isdecimal() and len(word) < 3]
    if month is None or not years or not days:
        return None
    try:
        return date(years[0], _MONTHS.index(words[month][:3].lower()) + 1, days[0])
    except ValueError:
        return None
