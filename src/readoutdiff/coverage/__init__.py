"""What only one source says, and how much it matters.

In: documents, facts, matching. Out: Claim tuples with their coverage by the other sources, in reading order by source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.coverage.judge import Judge

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Claim, Matching
    from readoutdiff.model.text import Document


def cover(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Claim, ...]:
    """Return every claim with its coverage, in reading order by source."""
    judge = Judge(documents, facts, matching)
    claims: list[Claim] = []
    for document, known in zip(documents, facts, strict=True):
        claims.extend(judge.claims_of(document, known))
    return tuple(claims)
