"""Which sentences of two documents state the same thing.

In: documents and facts. Out: Link tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Link
    from readoutdiff.model.text import Document


def find_links(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> tuple[Link, ...]:
    """Return the links between all documents, ordered by (a, b)."""
    return ()


def is_tied(documents: tuple[Document, ...], facts: tuple[Facts, ...], links: tuple[Link, ...]) -> bool:
    """Return whether a close link, a shared name, place or day ties the sources together."""
    return True
