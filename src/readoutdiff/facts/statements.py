"""Clauses read as predicate, roles, polarity and certainty.

In: a document, its people and quotations. Out: StatementFact tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.speech import QuoteFact, StatementFact
    from readoutdiff.model.text import Document


def read_statements(document: Document, named: Facts, quotes: tuple[QuoteFact, ...]) -> tuple[StatementFact, ...]:
    """Return the statements of `document`, in order."""
    return ()
