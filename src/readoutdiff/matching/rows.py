"""Rows for the reader: groups of linked sentences across N sources.

In: documents and links. Out: Row tuples in the reading order of the first (or draft) source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.matching import Row

if TYPE_CHECKING:
    from readoutdiff.model.matching import Link
    from readoutdiff.model.text import Document


def build_rows(documents: tuple[Document, ...], links: tuple[Link, ...], draft: int = -1) -> tuple[Row, ...]:
    """Return the rows; every claim unit of every source stands in exactly one."""
    return tuple(
        Row(tuple((unit.number,) if other is document else () for other in documents), "only", 0.0)
        for document in documents
        for unit in document.sentences
        if unit.is_claim
    )
