"""Bytes to documents: readers (one input format a file), sentences, structure.

In: files, standard input, or text from a batch record. Out: Document with units that slice its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.documents.english import is_english
from readoutdiff.documents.units import split_units
from readoutdiff.model.text import Document

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.model.text import UnitKind


def read_text(
    text: str,
    source: int,
    name: str,
    path: str | None = None,
    published: date | None = None,
    title: str | None = None,
    origin: tuple[tuple[int, int, int], ...] = (),
    marks: tuple[tuple[int, UnitKind], ...] = (),
) -> Document:
    """Return the Document of a decoded text at position `source` of the comparison.

    A byte-order mark at its head is left out; then offsets count from the code point after it. origin: the way back to
    the file, as in Document.origin. marks: (offset, kind) where the format itself says what a paragraph is.
    """
    text = text.removeprefix("\ufeff")
    units = split_units(text, source, dict(marks))
    return Document(
        source, name, path, text, units, published, title, is_english(units), _line_starts(text), origin
    )  # fmt: skip


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return tuple(starts)
