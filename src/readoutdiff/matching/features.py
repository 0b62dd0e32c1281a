"""How alike two units are: named measures, which links.py weighs.

In: a Collection and pairs of units. Out: a tuple of measures a pair, in the order of MEASURES. Some read the two units
alone; some read the pair among its rivals and its surroundings (the support from neighbouring cells of Barzilay & Elhadad
2003), because reports of one event tell neighbouring facts together though in an order of their own.
"""

from math import log, sqrt

from readoutdiff.matching.profiles import Collection, Profile
from readoutdiff.named import NamedTuple

Pair = tuple[int, int]
"""Two units of a collection, the smaller index first."""

MEASURES = ("likeness", "best of both", "anchors", "position", "setting", "longer", "shorter")
"""Names of the measures, in order; each has a weight in data/words/link_weights.tsv."""

FLOOR = 0.01
"""Likeness at which the logarithm stops falling."""

LEAST_BEST = 0.12
"""To be the best of few says little: a likeness is held against at least this."""

MOST_SETTING = 0.25
"""Two short documents share much of their words around any pair."""

LEAST_LIKENESS = 0.03
"""A pair below it is no link, whatever its place and surroundings say: it is not measured further."""

LEAST_OF_BEST = 0.2
"""Nor is one that a rival outdoes this far, where the rival reaches LEAST_RIVAL."""

LEAST_RIVAL = 0.2


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
    settings = _Settings(collection)
    found: dict[Pair, tuple[float, ...]] = {}
    for pair, value in likeness.items():
        if value < LEAST_LIKENESS:
            continue
        a, b = pair
        one, two = profiles[a], profiles[b]
        rival = max(best[a, two.source], best[b, one.source], LEAST_BEST)
        if value < LEAST_OF_BEST * max(rival, LEAST_RIVAL):
            continue
        found[pair] = (
            log(value + FLOOR),
            value / rival,
            _anchors(collection, one, two) if one.anchors and two.anchors else 0.0,
            -abs(one.place - two.place),
            settings.likeness(a, b),
            max(one.length, two.length),
            min(one.length, two.length),
        )
    return Measured(likeness, found)


def _likeness(collection: Collection, pairs: list[Pair]) -> dict[Pair, float]:
    """Return the likeness of each pair; the set of the first unit is built once, since pairs are sorted."""
    profiles = collection.profiles
    weight = collection.weight.__getitem__
    found = {}
    here, norm = -1, 1.0
    shared = frozenset[int]().intersection
    for pair in pairs:
        a, b = pair
        if a != here:
            here, norm, shared = a, profiles[a].norm, frozenset(profiles[a].pieces).intersection
        two = profiles[b]
        found[pair] = sum(map(weight, shared(two.pieces))) / (norm * two.norm)
    return found


class _Settings:
    """Compares what stands around two units; each unit's surroundings are gathered once."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._weight = collection.weight.__getitem__
        self._known: dict[int, tuple[frozenset[int], float]] = {}

    def likeness(self, a: int, b: int) -> float:
        """Return the cosine of the beginnings of words in and around two units, at most MOST_SETTING."""
        (one, first), (two, second) = self._of(a), self._of(b)
        return min(sum(map(self._weight, one & two)) / (first * second), MOST_SETTING)

    def _of(self, unit: int) -> tuple[frozenset[int], float]:
        known = self._known.get(unit)
        if known is None:
            held = self._collection.setting(unit)
            known = self._known[unit] = (held, sqrt(sum(map(self._weight, held))) or 1.0)
        return known


def _anchors(collection: Collection, one: Profile, two: Profile) -> float:
    """Return the cosine of the numbers, dates and names of two units."""
    shared = set(one.anchors).intersection(two.anchors)
    if not shared:
        return 0.0
    weight = collection.anchor_weight
    both = sum(weight[key] for key in sorted(shared))
    mine, theirs = (sum([weight[key] for key in each.anchors]) for each in (one, two))
    return both / sqrt(mine * theirs)
