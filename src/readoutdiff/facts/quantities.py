"""Quantities as intervals, bound to what they count.

In: a document, its dates and names (whose words count nothing). Out: QuantityFact tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import DateFact, QuantityFact
    from readoutdiff.model.text import Document


def read_quantities(document: Document, dates: tuple[DateFact, ...], named: Facts) -> tuple[QuantityFact, ...]:
    """Return the quantities of `document`, in order."""
    return ()
