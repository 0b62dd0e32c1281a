"""How alike two units are: named measures, which links.py weighs.

In: a Collection and pairs of units. Out: a tuple of measures a pair, in the order of MEASURES. Some read the two units
alone; some read the pair among its rivals and its neighbouring pairs (the support from neighbouring cells of Barzilay &
Elhadad 2003), because reports of one event tell neighbouring facts together though in an order of their own.
"""

from math import log, log1p

from readoutdiff.matching.profiles import Collection, Profile
from readoutdiff.named import NamedTuple

Pair = tuple[int, int]
"""Two units of a collection, the smaller index first."""

MEASURES = (
    "likeness", "best of both", "common run", "anchors", "position", "setting", "beside",
)  # fmt: skip
"""Names of the measures, in order; each has a weight in data/words/link_weights.tsv."""

CHARACTERS, STEMS = 0.7, 0.3
"""How the likeness is made of the cosines of character 4-grams and of stems."""

FLOOR = 0.01
"""Likeness at which the logarithm stops falling."""

LEAST_BEST = 0.2
"""To be the best of few says little: a likeness is held against at least this."""

MOST_SETTING = 0.4
"""Two short documents share much of their words around any pair."""

LEAST_LIKENESS = 0.06
"""A pair below it is no link, whatever its place and surroundings say: it is not measured further."""

LEAST_OF_BEST = 0.25
"""Nor is one that its rivals outdo this far."""

LONGEST_RUN = 160
"""Words of a unit in which a common run is looked for."""

RUN_SCALE = log1p(12)
"""A common run of thirteen words counts as one."""

_RUNS = tuple(min(log1p(max(words - 1, 0)) / RUN_SCALE, 1.0) for words in range(LONGEST_RUN + 1))
"""What a common run of each length counts as."""


class Measured(NamedTuple):
    """The pairs of a collection, measured."""

    likeness: dict[Pair, float]
    """Weighted cosine of each pair, 0 to 1."""
    measures: dict[Pair, tuple[float, ...]]
    """One value a measure, in the order of MEASURES; for the pairs that reach LEAST_LIKENESS."""


def measure(collection: Collection, pairs: list[Pair]) -> Measured:
    """Return the measures of each pair; `pairs` is sorted. Linear in the number of pairs."""
    likeness = _likeness(collection, pairs)
    profiles = collection.profiles
    best: dict[Pair, float] = {}
    for (a, b), value in likeness.items():
        for key in ((a, profiles[b].source), (b, profiles[a].source)):
            if value > best.get(key, 0.0):
                best[key] = value
    found: dict[Pair, tuple[float, ...]] = {}
    here = -1
    setting: frozenset[int] = frozenset()
    weight = collection.term_weight.__getitem__
    for pair, value in likeness.items():
        if value < LEAST_LIKENESS:
            continue
        a, b = pair
        one, two = profiles[a], profiles[b]
        rival = max(best[a, two.source], best[b, one.source], LEAST_BEST)
        if value < LEAST_OF_BEST * rival:
            continue
        if a != here:
            here, setting = a, frozenset(one.setting)
        around = sum(map(weight, setting.intersection(two.setting))) / (one.setting_norm * two.setting_norm)
        found[pair] = (
            log(value + FLOOR),
            value / rival,
            _RUNS[common_run(one.words, two.words)],
            _anchors(collection, one, two) if one.anchors and two.anchors else 0.0,
            -abs(one.place - two.place),
            around if around < MOST_SETTING else MOST_SETTING,
            _beside(likeness, a, b, collection),
        )
    return Measured(likeness, found)


def _likeness(collection: Collection, pairs: list[Pair]) -> dict[Pair, float]:
    """Return the likeness of each pair; the sets of the first unit are built once, since pairs are sorted."""
    profiles = collection.profiles
    of_term, of_gram = collection.term_weight.__getitem__, collection.gram_weight.__getitem__
    found = {}
    here = -1
    terms: frozenset[int] = frozenset()
    grams: frozenset[int] = frozenset()
    for a, b in pairs:
        one, two = profiles[a], profiles[b]
        if a != here:
            here, terms, grams = a, frozenset(one.terms), frozenset(one.grams)
        stems = sum(map(of_term, terms.intersection(two.terms))) / (one.term_norm * two.term_norm)
        found[a, b] = STEMS * stems + CHARACTERS * (
            sum(map(of_gram, grams.intersection(two.grams))) / (one.gram_norm * two.gram_norm)
        )
    return found


def common_run(one: str, two: str) -> int:
    """Return the length in words of the longest common run."""
    if len(one) < len(two):
        one, two = two, one
    one, two = one[:LONGEST_RUN], two[:LONGEST_RUN]
    at = best = 0
    size = len(two)
    while at + best < size:
        if two[at : at + best + 1] in one:
            best += 1
        else:
            at += 1
    return best


def _anchors(collection: Collection, one: Profile, two: Profile) -> float:
    """Return the share of the weight of numbers, dates and names that both units have."""
    shared = set(one.anchors).intersection(two.anchors)
    if not shared:
        return 0.0
    weight = collection.anchor_weight
    both = sum(weight[key] for key in sorted(shared))
    return 2 * both / (sum(weight[key] for key in one.anchors) + sum(weight[key] for key in two.anchors))


def _beside(likeness: dict[Pair, float], a: int, b: int, collection: Collection) -> float:
    """Return the best likeness of one of the units with a neighbour of the other."""
    found = 0.0
    for other in collection.beside(b):
        value = likeness.get((a, other), 0.0)
        found = value if value > found else found
    for other in collection.beside(a):
        value = likeness.get((other, b), 0.0)
        found = value if value > found else found
    return found
