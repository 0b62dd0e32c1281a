"""Counts that a report does not state: "the shooter is a young man" tells of one, where another tells of two gunmen.

In: likeness. Out: pairs of a stated count of those who did it with the one that the other report implies. A report implies one
where it says who "the gunman" is and has no word of a second one anywhere.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutdiff.language.context_words import context_words
from readoutdiff.model.comparison import Pair
from readoutdiff.model.measures import QuantityFact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.text import Document, Token

STRENGTH = 0.5
"""Strength of such a pair: one side is read between the lines."""
MOST = 20
"""Those who did it are at most this many."""
NEAR = 8
"""Tokens after a count of people within which the verb of the attack stands."""
_PLURALS = {"gunmen": "gunman", "knifemen": "knifeman"}
_TOLD = frozenset({"is", "was", "identified", "named", "described", "believed"})
_BROKEN = frozenset({"was", "were", "been", "being", "and", "when", "who", "by", ",", ";", "—"})


def pair_implied(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of a count of attackers, two or more, and another report's only one."""
    counts = [
        (fact, doer) for place, quantities in likeness.quantities.items() for fact in quantities
        if (doer := _attackers(likeness.sentence(place).tokens, fact))
    ]  # fmt: skip
    if not counts:
        return
    alone = {document.source: _alone(document) for document in likeness.documents}
    for fact, doer in counts:
        for source, only in alone.items():
            if source == fact.source or only is None:
                continue
            if only.head == doer or {only.head, doer} <= context_words("alike-doer"):
                yield Pair(*((fact, only) if fact.source < source else (only, fact)), "both tell who did it", STRENGTH)


def _attackers(tokens: Sequence[Token], fact: QuantityFact) -> str:
    """Return the word for those whom a count of two or more counts as attackers, empty when it does not."""
    if fact.dimension != "count" or not fact.exact or not 2 <= fact.low <= MOST or fact.subset or not fact.head:
        return ""
    head = _PLURALS.get(fact.head, fact.head)
    if head in context_words("doer"):
        return head
    if head not in context_words("person"):
        return ""
    place = bisect_left(tokens, fact.head_end, key=lambda token: token.start)
    for token in tokens[place : place + NEAR]:
        if token.lower in _BROKEN:
            return ""
        if token.lower in context_words("attack"):
            return "attacker"
    return ""


def _alone(document: Document) -> QuantityFact | None:
    """Return "the shooter" as a count of one, where a report says who that is and tells of no other; else None."""
    doers = context_words("doer")
    found: QuantityFact | None = None
    for sentence in document.sentences:
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            lower = token.lower
            if lower not in doers and lower.removesuffix("s") not in doers:
                continue
            if lower not in doers or lower in _PLURALS:
                return None
            before = tokens[place - 1].lower if place else ""
            if before in ("second", "another", "other", "third", "every", "each", "one"):
                return None
            told = before == "the" and place + 1 < len(tokens) and tokens[place + 1].lower in _TOLD
            if told and found is None and sentence.is_claim:
                start, end = tokens[place - 1].start, token.end
                found = QuantityFact(
                    sentence.source, sentence.number, start, end, document.text[start:end], 1.0, 1.0, False, False, True, 1.0,
                    "count", "", lower, "", token.start, token.end, "", "", (), False, "", None,
                    reckoned="the only one told of",
                )  # fmt: skip
    return found
