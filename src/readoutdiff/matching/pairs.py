"""Which quantities and dates of two documents are about the same thing.

In: documents, facts, the matching. Out: Pair tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts, Pair
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.text import Document


def pair_facts(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Pair, ...]:
    """Return the comparable pairs across sources."""
    return ()
