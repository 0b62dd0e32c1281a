"""The difference between two linked sentences as typed edits.

In: documents, facts, links. Out: Edits for the links worth it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Edits, Link
    from readoutdiff.model.text import Document


def compare_links(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], links: tuple[Link, ...]
) -> tuple[Edits, ...]:
    """Return the typed edits of the links, in link order."""
    return ()
