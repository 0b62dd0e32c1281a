"""How much of each piece of a unit the other sources say.

In: the index, a unit's place, ranges of its terms, the units linked with it. Out: for every range its best share by source.
What is compared is a window of a unit and its two neighbours, since one report says in two sentences what another says in
one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from readoutdiff.coverage.terms import Index

COMMON = 24
"""A key that so many units of two sources hold finds no windows: it says little about any. Each pair of sources is counted
alone, so that a third adds nothing that only one of the two says."""
TRIED = 3
"""Windows of a source that are looked at closely, beside those of linked units."""
KIN = 0.8
"""What a synonym or a rounded number counts beside the word itself."""

Range = tuple[int, int]
"""Positions of terms, end exclusive."""


class Windows:
    """The windows of an index, made when first asked for."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._held: dict[int, frozenset[str]] = {}

    def at(self, place: int) -> frozenset[str]:
        """Return the keys of the unit at `place` and its neighbours."""
        held = self._held.get(place)
        if held is None:
            keys = self.index.keys
            held = self._held[place] = keys[place - 1].union(keys[place], keys[place + 1]) if place else keys[0] | keys[1]
        return held


def candidates(index: Index, place: int, linked: Collection[int]) -> list[int]:
    """Return the places most like the unit at `place`, at most TRIED a source, and those linked with it."""
    source, holders, postings = index.source, index.sources, index.postings
    own = source[place]
    others = ((1 << len(index.first)) - 1) & ~(1 << own)
    scores: dict[int, float] = {}
    for term in index.terms[place]:
        held = holders[term.key] & others
        if held:
            _count(scores, postings[term.key], term.weight, held, own)
        if held != others:
            for key in term.kin:
                near = holders[key] & others & ~held
                if near:
                    _count(scores, postings[key], term.weight * KIN, near, own)
    found = list(linked)
    looked: dict[int, int] = {}
    for other in sorted(scores, key=lambda one: (-scores[one], one)):
        tried = looked.get(source[other], 0)
        if tried < TRIED:
            looked[source[other]] = tried + 1
            if other not in linked:
                found.append(other)
    return found


def _count(scores: dict[int, float], blocks: list[list[int]], weight: float, wanted: int, own: int) -> None:
    """Add a weight to the places of the wanted sources that hold a key; a key common in two sources says little there."""
    mine = 0
    for block in blocks:
        if block[0] == own:
            mine = len(block) - 1
    for block in blocks:
        if wanted >> block[0] & 1 and mine + len(block) <= COMMON:
            for number in range(1, len(block)):
                other = block[number]
                scores[other] = scores.get(other, 0.0) + weight


def shares(
    windows: Windows, place: int, ranges: Sequence[Range], linked: Collection[int]
) -> tuple[list[dict[int, float]], dict[int, int]]:
    """Return, for each range of terms of the unit at `place`, the best share (0 to 1) by source that shares anything.

    And, by source, the place that comes nearest over the first range.
    """
    index = windows.index
    source = index.source
    terms = index.terms[place]
    facts = [(term.key, term.kin, term.weight, term.weight if term.kind == "name" else term.weight * KIN) for term in terms]
    weights = [term.weight for term in terms]
    totals = [sum(weights[first:last]) or 1.0 for first, last in ranges]
    found: list[dict[int, float]] = [{} for _ in ranges]
    nearest: dict[int, int] = {}
    for other in candidates(index, place, linked):
        window = windows.at(other)
        credit = [
            weight if key in window else near if kin and not window.isdisjoint(kin) else 0.0
            for key, kin, weight, near in facts
        ]  # fmt: skip
        at = source[other]
        before = found[0].get(at, 0.0)
        for (first, last), total, best in zip(ranges, totals, found, strict=True):
            share = sum(credit[first:last]) / total
            if share > best.get(at, 0.0):
                best[at] = share
        if found[0].get(at, 0.0) > before:
            nearest[at] = other
    return found, nearest
