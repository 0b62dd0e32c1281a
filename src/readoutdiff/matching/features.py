"""How alike two units are: named measures, each 0 to 1, which links.py weighs.

In: a Collection and pairs of units. Out: a tuple of measures a pair, in the order of MEASURES. The first group reads the
two units alone; the second reads the pair among its rivals and neighbours (a support from neighbouring cells, as in
Barzilay & Elhadad 2003, that counts only where the neighbour is itself among the best of its row or column).
"""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.matching.profiles import Collection, Profile

MEASURES = (
    "stems", "characters", "common run", "word pairs", "subsequence", "anchors", "coverage", "position", "length",
    "best of one", "best of both", "gap", "neighbours",
)  # fmt: skip
"""Names of the measures, in order; each has a weight in data/words/link_weights.tsv."""

CHARACTERS, STEMS = 0.7, 0.3
"""How the likeness that ranks rivals is made of character 4-grams and stems."""

LONGEST_RUN = 160
"""Words of a unit in which a common run is looked for."""


def measure(collection: Collection, pairs: list[tuple[int, int]]) -> list[tuple[float, ...]]:
    """Return the measures of each pair, in the order of the pairs."""
    alone = _alone(collection, pairs)
    likeness = {pair: STEMS * one[0] + CHARACTERS * one[1] for pair, one in zip(pairs, alone, strict=True)}
    profiles = collection.profiles
    best: dict[tuple[int, int], float] = {}
    second: dict[tuple[int, int], float] = {}
    for (a, b), value in likeness.items():
        for key in ((a, profiles[b].source), (b, profiles[a].source)):
            top = best.get(key, 0.0)
            if value > top:
                best[key], second[key] = value, top
            elif value > second.get(key, 0.0):
                second[key] = value
    found = []
    for (a, b), one in zip(pairs, alone, strict=True):
        value = likeness[a, b]
        row, column = (a, profiles[b].source), (b, profiles[a].source)
        rival_row = second.get(row, 0.0) if value >= best[row] else best[row]
        rival_column = second.get(column, 0.0) if value >= best[column] else best[column]
        found.append(
            (
                *one,
                value / (min(best[row], best[column]) or 1.0),
                value / (max(best[row], best[column]) or 1.0),
                value - max(rival_row, rival_column),
                _support(collection, likeness, best, a, b),
            )
        )
    return found


def _alone(collection: Collection, pairs: list[tuple[int, int]]) -> list[tuple[float, ...]]:
    """Measure each pair by itself; pairs are sorted, so the first unit's sets are built once."""
    profiles = collection.profiles
    found: list[tuple[float, ...]] = []
    here = -1
    for a, b in pairs:
        one, two = profiles[a], profiles[b]
        if a != here:
            here, terms, grams, anchors = a, frozenset(one.terms), frozenset(one.grams), frozenset(one.anchors)
            bigrams = frozenset(zip(one.words, one.words[1:], strict=False))
        shared = terms.intersection(two.terms)
        weight = collection.term_weight
        common = sum(weight[term] ** 2 for term in shared)
        stems = common / (one.term_norm * two.term_norm)
        coverage = common / min(one.term_norm, two.term_norm) ** 2
        gram_weight = collection.gram_weight
        characters = sum(gram_weight[gram] ** 2 for gram in grams.intersection(two.grams)) / (one.gram_norm * two.gram_norm)
        run = _run(one.words, two.words) if shared else 0
        others = frozenset(zip(two.words, two.words[1:], strict=False)) if run > 1 else frozenset()
        word_pairs = len(bigrams & others) / max(min(len(bigrams), len(others)), 1)
        found.append(
            (
                stems, characters, min(log1p(max(run - 1, 0)) / log1p(12), 1.0), word_pairs, _subsequence(one, two),
                _anchors(collection, anchors, one, two), coverage, 1.0 - abs(one.place - two.place),
                min(len(one.words), len(two.words)) / max(len(one.words), len(two.words), 1),
            )
        )  # fmt: skip
    return found


def _run(one: str, two: str) -> int:
    """Return the length in words of the longest common run."""
    if len(one) < len(two):
        one, two = two, one
    one, two = one[:LONGEST_RUN], two[:LONGEST_RUN]
    best = 0
    for at in range(len(two)):
        while at + best < len(two) and two[at : at + best + 1] in one:
            best += 1
    return best


def _subsequence(one: Profile, two: Profile) -> float:
    """Return the longest common subsequence as a share of the mean length."""
    from rapidfuzz.distance import LCSseq

    size = len(one.words) + len(two.words)
    return 2 * LCSseq.similarity(one.words[:LONGEST_RUN], two.words[:LONGEST_RUN]) / size if size else 0.0


def _anchors(collection: Collection, anchors: frozenset[str], one: Profile, two: Profile) -> float:
    """Return the share of the weight of numbers, dates and names that both units have (the lesser side's)."""
    shared = anchors.intersection(two.anchors)
    if not shared:
        return 0.0
    weight = collection.anchor_weight
    both = sum(weight[key] for key in shared)
    return 2 * both / (sum(weight[key] for key in one.anchors) + sum(weight[key] for key in two.anchors))


def _support(
    collection: Collection,
    likeness: dict[tuple[int, int], float],
    best: dict[tuple[int, int], float],
    a: int,
    b: int,
) -> float:
    """Return the best likeness of a neighbouring cell that reaches half of its row's or column's best."""
    profiles = collection.profiles
    source, other = profiles[a].source, profiles[b].source
    top = 0.0
    for left, right in ((a - 1, b - 1), (a + 1, b + 1), (a - 1, b), (a + 1, b), (a, b - 1), (a, b + 1)):
        value = likeness.get((left, right), 0.0)
        if value <= top or profiles[left].source != source or profiles[right].source != other:
            continue
        if 2 * value >= best[left, other] or 2 * value >= best[right, source]:
            top = value
    return top
