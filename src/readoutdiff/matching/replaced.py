"""Figures and dates that replaced one another in sentences that are otherwise the same.

In: documents, facts, the typed edits of linked sentences. Out: Pair tuples, whatever the figures count: the rest of the
sentence says that they are comparable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.matching.date_pairs import held, is_label
from readoutdiff.matching.likeness import HEADLINE
from readoutdiff.matching.quantity_pairs import adds_up, elsewhere, family, make_whole, parts_of_change, prices, told_otherwise
from readoutdiff.matching.years import other_year
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.matching import Edits, Matching
    from readoutdiff.model.measures import DateFact, QuantityFact
    from readoutdiff.model.text import Document

REST = 0.25
"""Share of the words of two linked sentences that may differ beside a replaced figure, whatever it counts."""
REST_GUARDED = 0.06
"""The same in market reports and where the sentences name different things."""
COPY = 0.12
"""Share up to which one sentence is a copy of the other: a figure stands in its place, whatever else the sentence counts."""


def pair_replaced(documents: tuple[Document, ...], matching: Matching, likeness: Likeness) -> list[Pair]:
    """Return the pairs of figures or dates where one replaced the other in sentences that are otherwise the same."""
    found = []
    for edits in matching.edits:
        here, there = edits.link.a, edits.link.b
        changed = [edit for edit in edits.edits if edit.kind in ("number", "date", "precision")]
        if not changed or edits.link.relation != "same":
            continue
        rest = _rest(edits)
        if not likeness.score(here, there):
            continue
        guarded = likeness.market(here, there) or likeness.names_apart(here, there)
        if rest > (REST_GUARDED if guarded else REST) or prices(here, there, 1.0 - rest, likeness):
            continue
        for edit in changed:
            a, b = _fact_at(documents, likeness, here, edit.a), _fact_at(documents, likeness, there, edit.b)
            if a is None or b is None or not _one_kind(a, b, likeness):
                continue
            if a.kind == "quantity" and b.kind == "quantity" and other_year(a, b, likeness):
                continue
            words = likeness.words(here, there)
            if is_label(a, words) and (rest > REST_GUARDED or words <= HEADLINE):
                continue
            pair = Pair(a, b, "the sentences are otherwise the same", 1.2 - rest)
            told = _changed_places(a, b, likeness) if rest <= COPY else told_otherwise(pair, likeness)
            if edit.kind == "precision" or not told:
                found.append(pair)
    return found


def _changed_places(a: QuantityFact | DateFact, b: QuantityFact | DateFact, likeness: Likeness) -> bool:
    """Whether a figure stands in the other sentence more often than in its own, the exchange left out, or is a whole there."""
    if a.kind != "quantity" or b.kind != "quantity":
        return False
    if adds_up(a, b, likeness) or adds_up(b, a, likeness):
        return True
    here, there = likeness.quantities[a.source, a.sentence], likeness.quantities[b.source, b.sentence]
    return any(
        sum(_value(one) == _value(figure) for one in other if one is not twin)
        > sum(_value(one) == _value(figure) for one in own if one is not figure)
        for figure, own, twin, other in ((a, here, b, there), (b, there, a, here))
    )


def _value(fact: QuantityFact) -> tuple[str, float, float]:
    return family(fact), fact.low, fact.high


def _rest(edits: Edits) -> float:
    """Return the share of the words of both sentences that differ beside the figures and dates."""
    other = total = 0
    for edit in edits.edits:
        size = edit.a[1] - edit.a[0] + edit.b[1] - edit.b[0]
        total += size
        if edit.kind not in ("equal", "same", "precision", "number", "date"):
            other += size
    return other / total if total else 1.0


def _one_kind(a: QuantityFact | DateFact, b: QuantityFact | DateFact, likeness: Likeness) -> bool:
    """Whether one fact may stand in the place of the other."""
    if a.kind == "date" and b.kind == "date":
        return a.relation == b.relation != "record" and held(a) == held(b)
    if a.kind != "quantity" or b.kind != "quantity" or family(a) != family(b) or a.rate != b.rate or a.subset != b.subset:
        return False
    if make_whole(a, b, likeness) or elsewhere(a, b, likeness):
        return False
    if a.dimension == b.dimension and parts_of_change(a, b, likeness):
        return False
    if a.dimension == "money" and a.unit != b.unit and a.low != b.low:
        return False  # two currencies: only the same digits can be a slip
    return a.dimension != "count" or a.head == b.head or a.head_class == b.head_class or not (a.head and b.head)


def _fact_at(
    documents: tuple[Document, ...], likeness: Likeness, place: tuple[int, int], tokens: tuple[int, int]
) -> QuantityFact | DateFact | None:
    """Return the quantity or date that stands on a range of tokens of a sentence."""
    if tokens[0] >= tokens[1]:
        return None
    sentence = documents[place[0]].sentences[place[1]]
    start, end = sentence.tokens[tokens[0]].start, sentence.tokens[tokens[1] - 1].end
    facts: list[QuantityFact | DateFact] = [*likeness.quantities.get(place, ()), *likeness.dates.get(place, ())]
    return next((one for one in facts if one.start < end and start < one.end), None)
