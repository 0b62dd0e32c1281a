"""Text to units: its paragraphs, their sentences, what each is.

In: the text of one document. Out: its units in order; together they hold every code point that is not white space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.documents.paragraphs import find_paragraphs
from readoutdiff.documents.quotations import continuations
from readoutdiff.documents.sentences import sentence_spans
from readoutdiff.documents.structure import classify
from readoutdiff.language.tokens import tokenize
from readoutdiff.model.text import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readoutdiff.documents.structure import Piece
    from readoutdiff.model.text import UnitKind


def split_units(text: str, source: int, marks: Mapping[int, UnitKind] | None = None) -> tuple[Sentence, ...]:
    """Return the units of `text`, the document at position `source`. Raises nothing; linear time.

    marks: offset at which a paragraph begins -> its kind, where the format of the file says it (a heading, a caption).
    """
    pieces = find_pieces(text, marks)
    inside = continuations(text, ((piece.start, piece.end, number) for number, piece in pieces))
    return tuple(
        Sentence(
            source,
            place,
            piece.start,
            piece.end,
            piece.kind,
            text[piece.start : piece.end],
            tokenize(text, piece.start, piece.end),
            number,
            piece.dateline,
            inside[place],
        )
        for place, (number, piece) in enumerate(pieces)
    )


def find_pieces(text: str, marks: Mapping[int, UnitKind] | None = None) -> list[tuple[int, Piece]]:
    """Return (number of the paragraph, piece) for every unit, not yet cut into tokens."""
    lower_case = _lacks_capitals(text)
    ranges = [sentence_spans(text, lines[0].start, lines[-1].end, lower_case) for lines in find_paragraphs(text)]
    groups = classify(text, [spans for spans in ranges if spans], marks or {})
    return [(number, piece) for number, group in enumerate(groups) for piece in group]


def _lacks_capitals(text: str) -> bool:
    """Whether small letters open this text's sentences: fewer than one capital in 200 letters."""
    sample = text[:4000]
    capitals = sum(map(str.isupper, sample))
    if 200 * capitals >= len(sample):
        return False
    letters = sum(map(str.isalpha, sample))
    return letters > 20 and 200 * capitals < letters
