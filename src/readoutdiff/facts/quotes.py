"""Quotations and their speakers.

In: a document and its people. Out: QuoteFact tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Document


def read_quotes(document: Document, named: Facts) -> tuple[QuoteFact, ...]:
    """Return the quotations of `document`, in order."""
    return ()
