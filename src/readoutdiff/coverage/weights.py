"""How much each word weighs, and where it stands in the other sources.

In: documents. Out: an Index of content lemmas over all units: inverse document frequency (Spärck Jones 1972) and capped
postings, so that looking for the best window stays near-linear.
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readoutdiff.model.text import Document, Sentence, Token

POSTINGS = 64
"""Most units looked at for one lemma; a lemma in more of them says little about any."""


class Index(NamedTuple):
    """Weights and places of content lemmas."""

    weight: dict[str, float]
    """Inverse document frequency over units, by lemma."""
    postings: dict[str, list[tuple[int, int]]]
    """Units (source, number) that hold a lemma, in reading order, at most POSTINGS + 1."""
    words: dict[tuple[int, int], frozenset[str]]
    """Content lemmas of every unit that may cover a claim."""


def content(tokens: tuple[Token, ...], stop: frozenset[str]) -> list[Token]:
    """Return the tokens that carry meaning: words and numbers that are no function words."""
    return [one for one in tokens if one.kind in ("word", "number") and one.lower not in stop and one.lemma not in stop]


def build_index(documents: tuple[Document, ...], stop: frozenset[str]) -> Index:
    """Return the index of all claim units."""
    words: dict[tuple[int, int], frozenset[str]] = {}
    for document in documents:
        for unit in document.sentences:
            if unit.is_claim:
                words[unit.source, unit.number] = frozenset(one.lemma for one in content(unit.tokens, stop))
    frequency = Counter(lemma for lemmas in words.values() for lemma in lemmas)
    total = len(words) + 1
    weight = {lemma: log(1 + total / count) for lemma, count in frequency.items()}
    postings: dict[str, list[tuple[int, int]]] = {}
    for place, lemmas in words.items():
        for lemma in lemmas:
            held = postings.setdefault(lemma, [])
            if len(held) <= POSTINGS:
                held.append(place)
    return Index(weight, postings, words)


def best_window(index: Index, unit: Sentence, lemmas: frozenset[str], source: int) -> tuple[float, frozenset[str], int]:
    """Return how much of `lemmas` the best window (a unit and its neighbours) of `source` holds.

    That is: the IDF-weighted share (0 to 1), the lemmas found, and the unit in the middle (-1 when nothing is shared).
    """
    total = sum(index.weight.get(one, 1.0) for one in lemmas)
    if not total:
        return 1.0, lemmas, -1
    scores: dict[int, float] = {}
    for lemma in lemmas:
        held = index.postings.get(lemma, ())
        if len(held) <= POSTINGS:
            for other, number in held:
                if other == source:
                    scores[number] = scores.get(number, 0.0) + index.weight[lemma]
    best, found, middle = 0.0, frozenset[str](), -1
    for number in sorted(scores, key=lambda one: (-scores[one], one))[:8]:
        window = frozenset().union(*(index.words.get((source, near), frozenset()) for near in (number - 1, number, number + 1)))
        shared = lemmas & window
        share = sum(index.weight.get(one, 1.0) for one in shared) / total
        if share > best:
            best, found, middle = share, shared, number
    return best, found, middle
