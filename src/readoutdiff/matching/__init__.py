"""Documents to links, rows, typed edits and paired facts; groups across N sources.

In: documents and their facts. Out: Matching, and the pairs of facts that are about the same thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.matching.edits import compare_links
from readoutdiff.matching.links import find_links, is_tied
from readoutdiff.matching.pairs import pair_facts
from readoutdiff.matching.passages import find_passages
from readoutdiff.matching.rows import build_rows
from readoutdiff.model.matching import Matching

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts, Pair
    from readoutdiff.model.text import Document


def match(documents: tuple[Document, ...], facts: tuple[Facts, ...], draft: int = -1) -> tuple[Matching, tuple[Pair, ...]]:
    """Return what goes with what; `draft` (a source, or -1) gives the reading order of the rows."""
    found = find_links(documents, facts)
    links = found.links
    rows = build_rows(documents, links, draft)
    edits = compare_links(documents, facts, links)
    passages, copied = find_passages(documents)
    matching = Matching(links, rows, edits, passages, copied, is_tied(documents, facts, links), found.faint)
    return matching, pair_facts(documents, facts, matching)
