"""Wrap marked text at words, in terminal cells.

In: the slice of a source and the spans to mark in it. Out: lines of (text, style) pieces, clean, no line wider than asked.
Widths are those of rich.cells (wide East-Asian characters two cells, combining marks none); pure ASCII takes the short cut.
Tables of rich cost 345 ms for 100 styled rows, this 9 (PERFORMANCE, "What buys it", 3).
"""

from collections.abc import Iterable, Iterator, Sequence

from readoutdiff.named import NamedTuple
from readoutdiff.writers import clean
from readoutdiff.writers._paint import Paint


class Mark(NamedTuple):
    """A span of a document to be shown in a style."""

    start: int
    end: int
    style: str


class Line(NamedTuple):
    """A line of pieces, ready to paint."""

    pieces: tuple[tuple[str, str], ...]
    """(text, style), clean."""
    cells: int
    """Its width."""

    def painted(self, paint: Paint, width: int = 0) -> str:
        """Return the line painted, padded with blanks to `width` cells."""
        return "".join(paint(text, style) for text, style in self.pieces) + " " * (width - self.cells)

    def marks(self, signs: dict[str, str]) -> str:
        """Return a line of signs under the marked pieces, or an empty string when none is marked."""
        signed = "".join(signs.get(style, " ") * cells(text) for text, style in self.pieces)
        return signed.rstrip()


def cells(text: str) -> int:
    """Return the width of clean text in terminal cells."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def plain(text: str, width: int, style: str = "") -> list[Line]:
    """Return text without marks, wrapped."""
    return wrap(text, 0, (), width, style)


def wrap(text: str, start: int, marks: Sequence[Mark], width: int, style: str = "") -> list[Line]:
    """Return the lines of `text`, a slice that begins at offset `start` of its document.

    `marks` are spans of the document; where they overlap the later one wins. Unmarked text gets `style`. White space of
    any kind separates words and is shown as one blank; words wider than `width` are broken. Always at least one line.
    """
    lines: list[Line] = []
    pieces: list[tuple[str, str]] = []
    used = 0
    for blank, word in _words(text, start, marks, style):
        size = sum(cells(piece) for piece, _ in word)
        gap = 1 if pieces else 0
        if pieces and used + gap + size > width:
            lines.append(Line(_joined(pieces), used))
            pieces, used, gap = [], 0, 0
        if size > width:
            for piece, look in word:
                for part in _broken(piece, width):
                    wide = cells(part)
                    if used and used + wide > width:
                        lines.append(Line(_joined(pieces), used))
                        pieces, used = [], 0
                    pieces.append((part, look))
                    used += wide
            continue
        if gap:
            pieces.append((" ", blank))
        pieces.extend(word)
        used += gap + size
    lines.append(Line(_joined(pieces), used))
    return lines


def _joined(pieces: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Join neighbours of one style, so that a marked phrase is painted once."""
    joined: list[tuple[str, str]] = []
    for text, style in pieces:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        else:
            joined.append((text, style))
    return tuple(joined)


def _words(text: str, start: int, marks: Sequence[Mark], style: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each word as styled pieces, with the style of the blank before it."""
    place = 0
    before = style
    for word in text.split():
        place = text.index(word, place)
        begin, end = start + place, start + place + len(word)
        place += len(word)
        touching = [mark for mark in marks if mark.start < end and mark.end > begin]
        if not touching:
            before = style
            yield style, [(clean(word), style)]
            continue
        looks = [style] * len(word)
        for mark in touching:
            for number in range(max(mark.start, begin) - begin, min(mark.end, end) - begin):
                looks[number] = mark.style
        blank = looks[0] if any(mark.start < begin for mark in touching) and before == looks[0] else style
        pieces: list[tuple[str, str]] = []
        for letter, look in zip(word, looks, strict=True):
            if pieces and pieces[-1][1] == look:
                pieces[-1] = (pieces[-1][0] + letter, look)
            else:
                pieces.append((letter, look))
        before = looks[-1]
        yield blank, [(clean(piece), look) for piece, look in pieces]


def _broken(text: str, width: int) -> Iterator[str]:
    """Yield parts of a word no wider than `width`, combining marks kept with their letter."""
    if text.isascii():
        for place in range(0, len(text), width):
            yield text[place : place + width]
        return
    part, used = "", 0
    for letter in text:
        wide = cells(letter)
        if part and wide and used + wide > width:
            yield part
            part, used = "", 0
        part += letter
        used += wide
    if part:
        yield part
