"""What only one source says, how much it matters, and who else says the rest.

In: documents, facts, matching. Out: Claim tuples with their coverage by the other sources, in reading order by source; and
the matrix of claims by sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.coverage.judge import MOST, Judge
from readoutdiff.coverage.matrix import build_matrix
from readoutdiff.coverage.told import claims_of, joined
from readoutdiff.model.witnesses import Copies

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Claim, CoverageRow, Matching
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Document


def cover(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching, draft: int = -1
) -> tuple[tuple[Claim, ...], tuple[CoverageRow, ...]]:
    """Return every claim with its coverage, in reading order by source, and the matrix of claims by sources.

    With a draft (a source, or -1) claims rank by what the draft lacks. The matrix is empty for two sources without a draft:
    the rows of the matching show all there is.
    """
    judge = Judge(documents, facts, matching, draft)
    claims: list[Claim] = []
    for document, known in zip(documents, facts, strict=True):
        verbs: dict[int, list[int]] = {}
        for statement in known.statements:
            verbs.setdefault(statement.sentence, []).append(statement.predicate_start)
        quotes: dict[int, list[QuoteFact]] = {}
        for quote in known.quotes:
            for number in quote.sentences:
                quotes.setdefault(number, []).append(quote)
        people = frozenset([person.start for person in known.people if person.form == "full"])
        told: list[Claim] = []
        for unit in document.sentences:
            if unit.is_claim and unit.kind != "headline":
                begins = frozenset(verbs.get(unit.number, ()))
                verdict = judge.judge(unit, begins, quotes.get(unit.number, ())[:MOST])
                if verdict is not None:
                    told.extend(claims_of(verdict, begins, people))
        claims.extend(joined(told, known.quotes, document.text))
    if len(documents) == 2 and draft < 0:
        return tuple(claims), ()
    copies = Copies(matching.passages, (quote for known in facts for quote in known.quotes))
    return tuple(claims), build_matrix(documents, claims, copies)
