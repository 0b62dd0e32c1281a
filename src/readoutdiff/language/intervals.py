"""How two amounts stand to each other: equal, refines, rounds, overlaps or disjoint.

In: two quantities as intervals. Out: a relation; only `disjoint` is a conflict. 35.72 and 35.7, 197 and "nearly 200", 15 and
"at least 12" are none.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from readoutdiff.model.measures import QuantityFact

Relation = Literal["equal", "refines", "rounds", "overlaps", "disjoint"]

FULL = 0.005
"""Share by which the ends of two ranges may differ by rounding."""
ROUNDING = 0.051
"""A plain number may stand for one this share away when it is that number rounded."""
SMALL = 20
"""Below this, exact counts are never rounded."""
CONVERSION = 0.09
"""Converted amounts are rounded by the writer: 10 kg is "22 pounds", 6 feet "2 metres"."""
_SLACK = 1e-9


def overlap(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether some number is in both intervals."""
    return _reaches(a, b) and _reaches(b, a)


def _reaches(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether a begins before b ends."""
    if a.low_open or b.high_open:
        return a.low < b.high * (1 - _SLACK) if b.high > 0 else a.low < b.high
    return a.low <= b.high + abs(b.high) * _SLACK


def relation(a: QuantityFact, b: QuantityFact) -> Relation:
    """Return how the intervals stand; they are of one dimension. Symmetric."""
    if (a.low, a.high, a.low_open, a.high_open) == (b.low, b.high, b.low_open, b.high_open):
        return "equal"
    if overlap(a, b):
        if a.exact and b.exact:
            return "equal"
        return "refines" if _within(a, b) or _within(b, a) else "overlaps"
    if rounds(a, b):
        return "rounds"
    return "disjoint"


def _within(a: QuantityFact, b: QuantityFact) -> bool:
    return b.low <= a.low and a.high <= b.high


def rounds(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether the gap between the two is what a writer's rounding makes."""
    near_a, near_b = (a.low, b.high) if a.low >= b.high else (a.high, b.low)
    coarse, fine = (near_a, near_b) if a.granularity >= b.granularity else (near_b, near_a)
    step = max(a.granularity, b.granularity)
    top = max(abs(coarse), abs(fine))
    if not top:
        return False
    gap = abs(coarse - fine)
    if gap <= top * _SLACK and (a.exact != b.exact or a.exact):
        return True  # "more than 250,000" rounded by another to 250,000; "nearly 17" to 17
    if a.unit != b.unit and a.dimension == b.dimension and a.dimension not in ("money", "count"):
        return gap <= CONVERSION * top
    if a.dimension == "count" and top <= SMALL and float(coarse).is_integer() and float(fine).is_integer():
        return False
    if a.granularity == b.granularity:
        return False
    # half a step is rounding, a whole one below is cutting off: 75.88 -> "75"
    return gap <= min(step, ROUNDING * top) * (1 + 1e-6)


def gap_share(a: QuantityFact, b: QuantityFact) -> float:
    """Return the gap between two disjoint intervals as a share of the larger, 0 to 1."""
    low, high = (a, b) if a.high <= b.low else (b, a)
    return (high.low - low.high) / high.low if high.low > 0 else 1.0


def bounds_differ(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two open or ranged amounts say the same kind of bound of another number: "over 40", "over 45".

    No contradiction by logic; in sentences that are otherwise one, it is a changed figure all the same.
    """
    if a.exact or b.exact or a.dimension != b.dimension:
        return False
    if a.high == b.high == inf:
        return _far(a.low, b.low)
    if a.low == b.low == 0:
        return _far(a.high, b.high)
    return _stated_range(a) and _stated_range(b) and (_other(a.low, b.low) or _other(a.high, b.high))


def _stated_range(fact: QuantityFact) -> bool:
    """Whether the interval is a range in the words, neither a loose amount nor a share."""
    return fact.high < inf and fact.low > 0 and not (fact.low_open or fact.high_open) and any(
        joint in fact.surface.lower() for joint in (" to ", "-", "–", " and ", " or ")
    )


def _other(one: float, other: float) -> bool:
    """Whether one end of a range is another number, no rounding of it: a range given in full is exact."""
    return abs(one - other) > FULL * max(abs(one), abs(other))


def _far(one: float, other: float) -> bool:
    return abs(one - other) > ROUNDING * max(abs(one), abs(other))
