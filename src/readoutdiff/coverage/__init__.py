"""What only one source says, and how much it matters.

In: documents, facts, matching. Out: Claim tuples with their coverage by the other sources, in reading order by source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from readoutdiff.coverage.ranking import rank_of
from readoutdiff.coverage.weights import Index, best_window, build_index, content
from readoutdiff.data.tables import read_table
from readoutdiff.model.matching import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.text import Document, Sentence, Token

COVERED = 0.70
"""Share of a claim's weight from which it counts as said elsewhere (METHODS: 0.70)."""
ALONE = 0.45
"""Share below which nothing else says it."""
SPEECH = 4
"""Words a quotation must have to be told of on its own."""


@cache
def function_words() -> frozenset[str]:
    """Return the words that carry no content of their own."""
    return frozenset(row[0] for row in read_table("words/function.tsv"))


def cover(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Claim, ...]:
    """Return every claim with its coverage, in reading order by source."""
    stop = function_words()
    index = build_index(documents, stop)
    linked: dict[tuple[int, int], set[int]] = {}
    for link in matching.links:
        for mine, other in ((link.a, link.b), (link.b, link.a)):
            if link.relation == "same":
                linked.setdefault(mine, set()).add(other[0])
    claims: list[Claim] = []
    for document, known in zip(documents, facts, strict=True):
        elsewhere = frozenset[str]().union(
            *(words for (source, _), words in index.words.items() if source != document.source)
        )  # fmt: skip
        for unit in document.sentences:
            if unit.is_claim and unit.kind != "headline":
                claims.extend(_claims_of(unit, documents, known, index, stop, linked, elsewhere))
    return tuple(claims)


def _claims_of(
    unit: Sentence,
    documents: tuple[Document, ...],
    known: Facts,
    index: Index,
    stop: frozenset[str],
    linked: dict[tuple[int, int], set[int]],
    elsewhere: frozenset[str],
) -> Iterator[Claim]:
    words = content(unit.tokens, stop)
    lemmas = frozenset(one.lemma for one in words)
    if not lemmas:
        return
    best, carried = 0.0, set(linked.get((unit.source, unit.number), ()))
    for other in documents:
        if other.source != unit.source:
            share, _, _ = best_window(index, unit, lemmas, other.source)
            best = max(best, share)
            if share >= COVERED:
                carried.add(other.source)
    status: Literal["only", "partly", "covered"]
    status = "covered" if best >= COVERED else "only" if best < ALONE and not carried else "partly"
    new = [one for one in words if one.lemma not in elsewhere]
    quotes = [one for one in known.quotes if one.sentence == unit.number and one.words >= SPEECH]
    alone = [one for one in quotes if _alone(one.surface, documents, unit.source, index, stop)]
    rank, reasons = rank_of(unit, known, new, bool(alone))
    yield Claim(
        unit.source, unit.number, unit.start, unit.end, unit.text, "claim", status, round(best, 4), rank, reasons,
        tuple(sorted(carried)),
    )  # fmt: skip
    for quote in alone:
        yield Claim(
            unit.source, unit.number, quote.start, quote.end, quote.surface, "quote", "only", round(best, 4), rank, reasons, ()
        )
    if status != "only":
        for start, end in _details(unit, new):
            text = unit.text[start - unit.start : end - unit.start]
            yield Claim(unit.source, unit.number, start, end, text, "detail", "only", round(best, 4), rank - 1, reasons, ())


def _alone(surface: str, documents: tuple[Document, ...], source: int, index: Index, stop: frozenset[str]) -> bool:
    """Whether no other source has most of the quoted words within one window."""
    from readoutdiff.language.tokens import tokenize

    tokens = tokenize(surface)
    lemmas = frozenset(one.lemma for one in content(tokens, stop))
    if not lemmas:
        return False
    unit = documents[source].sentences[0]
    return all(best_window(index, unit, lemmas, other.source)[0] < COVERED for other in documents if other.source != source)


def _details(unit: Sentence, new: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the spans of names and figures that stand nowhere else, neighbours joined."""
    start = end = -1
    place = {one.start: number for number, one in enumerate(unit.tokens)}
    previous = -2
    for one in new:
        number = place[one.start]
        token = unit.tokens[number]
        telling = token.kind == "number" or (token.text[:1].isupper() and number > 0)
        if not telling:
            continue
        if number - previous <= 2 and start >= 0:
            end = token.end
        else:
            if start >= 0:
                yield start, end
            start, end = token.start, token.end
        previous = number
    if start >= 0:
        yield start, end
