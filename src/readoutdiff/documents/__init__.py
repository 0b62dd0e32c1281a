"""Bytes to documents: readers (one input format a file), sentences, structure.

In: files, standard input, or text from a batch record. Out: Document with units that slice its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.documents.sentences import split_units
from readoutdiff.model.text import Document

if TYPE_CHECKING:
    from datetime import date


def read_text(
    text: str, source: int, name: str, path: str | None = None, published: date | None = None, title: str | None = None
) -> Document:
    """Return the Document of a decoded text (without byte-order mark) at position `source` of the comparison."""
    starts = [0]
    starts.extend(place + 1 for place, letter in enumerate(text) if letter == "\n")
    return Document(source, name, path, text, split_units(text, source), published, title, True, tuple(starts), ())
