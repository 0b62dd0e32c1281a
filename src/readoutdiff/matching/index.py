"""Which units are worth comparing in full: one joint inverted index over all sources.

In: a Collection. Out: pairs of units of different sources. A unit looks up the beginnings of its content words, the rarest
first, and stops after a fixed number of postings, so the work a unit costs does not grow with the collection; one in too many
units is looked up only when a unit has no rarer one, and then near the unit's own relative position (capped postings, as in
Moffat & Zobel 1996).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.matching.profiles import Collection, Profile

MOST_POSTINGS = 32
"""A beginning in more units than this is not looked up, unless a unit has none rarer."""

MOST_VISITS = 64
"""Postings a unit visits at most."""

MOST_CANDIDATES = 12
"""Units of all other sources together that a unit is compared with in full."""

LEAST_SHARE = 0.25
"""Share of the best candidate's weight below which a unit of the same source is not compared."""


def candidates(collection: Collection) -> list[tuple[int, int]]:
    """Return the pairs (smaller index, larger index) worth comparing, sorted. Near-linear in the number of units."""
    index = _Index(collection)
    pairs = set()
    for here in range(len(collection.profiles)):
        for there in index.best(here):
            pairs.add((here, there) if here < there else (there, here))
    return sorted(pairs)


class _Index:
    def __init__(self, collection: Collection) -> None:
        self._profiles = collection.profiles
        self._weight = collection.weight
        self._first = collection.first
        self._postings: dict[int, list[int]] = defaultdict(list)
        self._same: dict[str, list[int]] = defaultdict(list)
        self._by_place: dict[int, list[tuple[float, int]]] = {}
        for number, profile in enumerate(collection.profiles):
            for key in profile.telling:
                self._postings[key].append(number)
            self._same[profile.words].append(number)
        weight = collection.weight.__getitem__
        self._norms = [sqrt(sum(map(weight, profile.telling))) or 1.0 for profile in collection.profiles]

    def best(self, here: int) -> list[int]:
        """Return the units of other sources that share most weight with unit `here`."""
        profiles, weight, postings = self._profiles, self._weight, self._postings
        profile = profiles[here]
        found: dict[int, float] = {}
        visits = 0
        for size, key in sorted([(len(postings[key]), key) for key in profile.telling]):
            listed = postings[key]
            if size > MOST_POSTINGS:
                if visits:
                    break
                listed = self._near(key, profile)
            visits += len(listed)
            if visits > MOST_VISITS and found:
                break
            worth = weight[key]
            for there in listed:
                found[there] = found.get(there, 0.0) + worth
        same = self._same[profile.words]
        if len(same) <= MOST_POSTINGS:
            found.update(dict.fromkeys(same, self._norms[here] ** 2))
        begin, end = self._first[profile.source], self._first[profile.source + 1]
        norms, place = self._norms, profile.place
        ranked = sorted(
            [
                (-worth / norms[there], abs(profiles[there].place - place), there)
                for there, worth in found.items()
                if there < begin or there >= end
            ]
        )
        kept: list[int] = []
        bound: dict[int, float] = {}
        for worth, _, there in ranked:
            if worth <= bound.setdefault(profiles[there].source, worth * LEAST_SHARE):
                kept.append(there)
                if len(kept) == MOST_CANDIDATES:
                    break
        return kept

    def _near(self, key: int, profile: Profile) -> list[int]:
        """Return the postings of a frequent beginning nearest to a unit's relative position."""
        placed = self._by_place.get(key)
        if placed is None:
            placed = sorted([(self._profiles[there].place, there) for there in self._postings[key]])
            self._by_place[key] = placed
        middle = bisect_left(placed, (profile.place, -1))
        low = max(middle - MOST_POSTINGS // 2, 0)
        return [there for _, there in placed[low : low + MOST_POSTINGS]]
