"""Which differing pairs stand, where several facts of one sentence could be meant.

In: pairs. Out: those that agree, and those that differ and have no better partner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.intervals import relation

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Pair

def settled(pairs: list[Pair]) -> list[Pair]:
    """Drop pairs that differ where either side agrees with another fact of the other source that may be the same.

    Where several figures of one sentence could be meant, each goes with the one whose surroundings are most alike.
    """
    judged = [(pair, agrees(pair)) for pair in pairs]
    agreeing: set[tuple[int, int, int]] = set()
    for pair, agreed in judged:
        if agreed:
            agreeing.add((pair.a.source, pair.a.start, pair.b.source))
            agreeing.add((pair.b.source, pair.b.start, pair.a.source))
    return [
        pair for pair, agreed in judged
        if agreed or not {
            (pair.a.source, pair.a.start, pair.b.source), (pair.b.source, pair.b.start, pair.a.source)
        } & agreeing
    ]  # fmt: skip


def agrees(pair: Pair) -> bool:
    """Whether both facts of a pair can be true."""
    if pair.a.kind == "quantity" and pair.b.kind == "quantity":
        return relation(pair.a, pair.b) != "disjoint"
    if pair.a.kind == "date" and pair.b.kind == "date":
        mine, theirs = pair.a.readings, pair.b.readings
        if not mine or not theirs:
            return pair.a.stated == pair.b.stated and pair.a.weekday == pair.b.weekday
        return any(one.start < other.end and other.start < one.end for one in mine for other in theirs)
    return True
