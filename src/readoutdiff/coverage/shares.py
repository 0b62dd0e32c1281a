"""How much of each piece of a unit the other sources say.

In: the index, a unit's place, its pieces, the units linked with it. Out: for every piece its best share by source. What
is compared is a window of a unit and its two neighbours, since one report says in two sentences what another says in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.coverage.terms import POSTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readoutdiff.coverage.terms import Index, Term

TRIED = 3
"""Windows of a source that are looked at closely."""
KIN = 0.8
"""What a synonym or a rounded number counts beside the word itself."""


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


def candidates(index: Index, place: int, linked: Iterable[int]) -> list[int]:
    """Return the places most like the unit at `place`, at most TRIED a source, and those linked with it."""
    own = index.source[place]
    source = index.source
    scores: dict[int, float] = {}
    postings = index.postings
    for term in index.terms[place]:
        weight = term.weight
        for key in term.keys:
            held = postings[key]
            if len(held) <= POSTINGS:
                for other in held:
                    if source[other] != own:
                        scores[other] = scores.get(other, 0.0) + weight
            weight = term.weight * 0.5
    found = list(linked)
    count: dict[int, int] = {}
    for other in sorted(scores, key=lambda one: (-scores[one], one)):
        tried = count.get(source[other], 0)
        if tried < TRIED:
            count[source[other]] = tried + 1
            if other not in found:
                found.append(other)
    return found


def credit(term: Term, window: frozenset[str]) -> float:
    """Return how far a window names a term: 1 the same, KIN a kin, 0 not."""
    keys = term.keys
    if keys[0] in window:
        return 1.0
    for number in range(1, len(keys)):
        if keys[number] in window:
            return 1.0 if term.kind == "name" and number == 1 else KIN
    return 0.0


def shares(
    windows: Windows, place: int, groups: Sequence[Sequence[Term]], linked: Iterable[int]
) -> list[dict[int, float]]:
    """Return, for each group of terms of the unit at `place`, the best share (0 to 1) by source that shares anything."""
    source = windows.index.source
    totals = [sum(term.weight for term in group) or 1.0 for group in groups]
    found: list[dict[int, float]] = [{} for _ in groups]
    for other in candidates(windows.index, place, linked):
        window = windows.at(other)
        at = source[other]
        for number, group in enumerate(groups):
            share = sum(term.weight * credit(term, window) for term in group) / totals[number]
            if share > found[number].get(at, 0.0):
                found[number][at] = share
    return found
