"""Which quantities and dates of two documents are about the same thing.

In: documents, facts, the matching. Out: Pair tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.matching.date_pairs import pair_dates
from readoutdiff.matching.likeness import Likeness
from readoutdiff.matching.quantity_pairs import pair_quantities
from readoutdiff.matching.replaced import pair_replaced

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts, Pair
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.text import Document

def pair_facts(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Pair, ...]:
    """Return the comparable pairs across sources."""
    likeness = Likeness(documents, facts, matching)
    found = [*pair_quantities(facts, likeness), *pair_dates(facts, likeness)]
    known = {(pair.a.source, pair.a.start, pair.b.source, pair.b.start) for pair in found}
    for pair in pair_replaced(documents, matching, likeness):
        place = (pair.a.source, pair.a.start, pair.b.source, pair.b.start)
        if place not in known:
            known.add(place)
            found.append(pair)
    return tuple(found)
