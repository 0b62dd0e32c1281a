"""Which quotations another source carries, quoted or in the same words without the marks.

In: documents and facts; then a quotation and the share of its terms each source names in one window. Out: yes or no.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Document

QUOTED = 0.70
"""Share from which a quotation counts as carried where half of its pairs of words are too."""
RETOLD = 0.90
"""Share from which they count as carried whatever their order."""
SPEECH = 4
"""Words a quotation must have to be told of on its own."""
_MARKS = ".,;:!?\"“”‘’'()…"


class Quotations:
    """The quotations of all sources."""

    def __init__(self, documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> None:
        self._documents = documents
        self._runs: dict[tuple[str, ...], int] = {}
        for known in facts:
            for quote in known.quotes:
                for run in _runs(quote):
                    self._runs[run] = self._runs.get(run, 0) | 1 << quote.source
        self._pairs: dict[int, frozenset[tuple[str, str]]] = {}

    def is_carried(self, quote: QuoteFact, shared: dict[int, float]) -> bool:
        """Return whether another source quotes a part of a quotation, or has its words without the marks."""
        own = ~(1 << quote.source)
        if any(self._runs[run] & own for run in _runs(quote)):
            return True
        return any(self._carries(source, share, quote) for source, share in shared.items())

    def _carries(self, source: int, share: float, quote: QuoteFact) -> bool:
        """Whether a source that names `share` of a quotation's terms in one window has its words, or all it says."""
        if share < QUOTED:
            return False
        if share >= RETOLD:
            return True
        held = self._pairs.get(source)
        if held is None:
            held = self._pairs[source] = frozenset(
                pair for unit in self._documents[source].sentences for pair in pairwise(unit.text.casefold().split())
            )
        pairs = list(pairwise(quote.surface.casefold().split()))
        return 2 * sum(pair in held for pair in pairs) >= len(pairs)


def _runs(quote: QuoteFact) -> list[tuple[str, ...]]:
    """Return every run of SPEECH words of a quotation, without the marks round them."""
    words = [word.strip(_MARKS) for word in quote.surface.casefold().replace("’", "'").split()]
    return [tuple(words[place : place + SPEECH]) for place in range(len(words) - SPEECH + 1)]
