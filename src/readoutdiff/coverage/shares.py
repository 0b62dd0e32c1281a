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
    for _, other in sorted([(-score, one) for one, score in scores.items()]):
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
            break
    most = COMMON - mine
    held = scores.get
    for block in blocks:
        if len(block) <= most and wanted >> block[0] & 1:
            for other in block[1:]:
                scores[other] = held(other, 0.0) + weight


def shares(
    windows: Windows, place: int, ranges: Sequence[Range], linked: Collection[int]
) -> tuple[dict[int, float], list[dict[int, float]], dict[int, int]]:
    """Return, for the unit at `place` and each range of its terms, the best share (0 to 1) by source that shares anything.

    And, by source, the place that comes nearest to the whole unit.
    """
    index = windows.index
    source = index.source
    terms = index.terms[place]
    facts = [(term.key, term.kin, term.weight, term.weight if term.kind == "name" else term.weight * KIN) for term in terms]
    weights = [term.weight for term in terms]
    total = sum(weights) or 1.0
    whole: dict[int, float] = {}
    found: list[dict[int, float]] = [{} for _ in ranges]
    parts = [(one, sum(weights[one[0] : one[1]]) or 1.0, best) for one, best in zip(ranges, found, strict=True)]
    nearest: dict[int, int] = {}
    for other in candidates(index, place, linked):
        window = windows.at(other)
        credit = [
            weight if key in window else near if kin and not window.isdisjoint(kin) else 0.0
            for key, kin, weight, near in facts
        ]  # fmt: skip
        at = source[other]
        share = sum(credit) / total
        if share > whole.get(at, 0.0):
            whole[at] = share
            nearest[at] = other
        for (first, last), weight, best in parts:
            share = sum(credit[first:last]) / weight
            if share > best.get(at, 0.0):
                best[at] = share
    return whole, found, nearest
