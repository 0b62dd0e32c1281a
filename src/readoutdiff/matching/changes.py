"""What a figure changed from, by how much and to what, and the one of the three that the words leave to the reader.

In: the quantities of a sentence and the words between them. Out: Change tuples, and pairs of a figure that one report states
with the one that the other's two others give: "down 36,000 to 293,000" was 329,000 before, which "from 344,750" is not.
A figure that is reckoned is an interval: every figure it rests on may have been rounded at its last non-zero digit.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from readoutdiff.language.changes import direction, takes_step
from readoutdiff.language.intervals import ROUNDING, relation
from readoutdiff.matching.likeness import _MOST, LIKE
from readoutdiff.model.comparison import Pair
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.matching.likeness import Likeness, Place
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.text import Sentence, Token

ALIKE = 0.7
"""Likeness from which two changes need no figure in common."""
EXACT = 1000
"""Counts below this are taken as they stand, unless they end in two zeros."""
_NEAR = 40
"""Characters before and after a figure that say what part of a change it is."""
_ROLES = {"from": "first", "to": "last", "by": "step"}
_BETWEEN = frozenset({"by", "of", "a", "an", "the", "some", "more", "than", "further", "another", "about", "nearly", "almost"})
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})
_WALLS = frozenset({";", ".", "!", "?", "while", "whereas", "but", "as"})
_DIMENSIONS = frozenset({"count", "money", "percent", "length", "mass", "area", "volume", "points"})


class Change(NamedTuple):
    """One change; the figures that its words do not give are None."""

    way: int
    """1 up, -1 down."""
    first: QuantityFact | None
    """What it was."""
    step: QuantityFact | None
    """By how much it changed, in its own dimension or in percent."""
    last: QuantityFact | None
    """What it is."""


def read_changes(sentence: Sentence, quantities: Sequence[QuantityFact]) -> list[Change]:
    """Return the changes of a sentence that give two figures or the one before, in order. Linear time."""
    tokens = sentence.tokens
    found: list[Change] = []
    held: dict[str, QuantityFact] = {}
    way, floor = 0, 0
    before: QuantityFact | None = None  # a figure that a change may lead to: "110, up from 90"
    for fact in quantities:
        place = bisect_left(tokens, fact.start, key=_begin)
        at, wall = _change_word(tokens, floor, place)
        if wall or at >= 0:
            _keep(found, way, held)
            way, held = direction(tokens[at].lower) if at >= 0 else 0, {}
            if at > floor and before is not None and at <= floor + 4 and tokens[at - 1].text == ",":
                held["last"] = before
        floor = bisect_left(tokens, fact.end, key=_begin)
        if fact.dimension not in _DIMENSIONS or fact.subset:
            continue
        role = _role(tokens, place, at) if way else ""
        if role:
            held.setdefault(role, fact)
        before = fact if role in ("", "last") else None
    _keep(found, way, held)
    return found


def _begin(token: Token) -> int:
    return token.start


def _change_word(tokens: Sequence[Token], floor: int, place: int) -> tuple[int, bool]:
    """Return the last word of change in [floor, place), -1 when none, and whether a clause ends after the last figure."""
    for back in range(place - 1, max(floor, place - 12) - 1, -1):
        lower = tokens[back].lower
        if direction(lower):
            return back, False
        if lower in _WALLS and tokens[back].kind != "number":
            return -1, True
    return -1, False


def _role(tokens: Sequence[Token], place: int, at: int) -> str:
    """Return which figure of a change stands at `place`: after "from", "to", "by", or right after the word of change."""
    before = tokens[place - 1].lower if place else ""
    if before in _ROLES:
        return _ROLES[before]
    if at >= 0 and all(tokens[i].lower in _BETWEEN for i in range(at + 1, place)):
        return "step"
    return ""


def _keep(found: list[Change], way: int, held: dict[str, QuantityFact]) -> None:
    if way and held:
        found.append(Change(way, held.get("first"), held.get("step"), held.get("last")))


def part_of_change(fact: QuantityFact, likeness: Likeness) -> str:
    """Return what a figure is where a change is told: "first" (what it was), "step" (by how much), else empty."""
    sentence = likeness.sentence((fact.source, fact.sentence))
    before = sentence.text[: fact.start - sentence.start][-_NEAR:].lower().split()
    if not before:
        return ""
    if before[-1] == "from":
        after = sentence.text[fact.end - sentence.start :][:_NEAR].lower()
        return "first" if " to " in after or any(direction(word) for word in before) else ""
    if takes_step(before[-1]) or (before[-1] == "by" and any(direction(word) for word in before)):
        return "step"
    following = sentence.text[fact.end - sentence.start :][:_NEAR].lower().split()[:2]
    return "step" if any(takes_step(word.strip(",.;:")) for word in following) else ""


def slack(fact: QuantityFact) -> float:
    """Return by how much a figure may have been rounded, in its own unit."""
    if fact.dimension == "percent":
        return min(fact.granularity, 1.0) / 2
    if fact.dimension == "count" and fact.low < EXACT and fact.granularity < 100:
        return 0.0
    return min(fact.granularity / 2, ROUNDING * fact.low)


def _span(sentence: Sentence, one: QuantityFact, other: QuantityFact) -> tuple[int, int, str]:
    """Return where the words of both figures begin and end, and the words."""
    first, last = sorted((one, other), key=lambda fact: fact.start)
    return first.start, last.end, sentence.text[first.start - sentence.start : last.end - sentence.start]


def _short(value: float) -> float:
    """Return a whole number as it is, any other to four digits."""
    return value if value.is_integer() else float(f"{value:.4g}")


def _figure(value: float) -> str:
    return f"{value:,.10g}"


def reckon(change: Change, role: str, sentence: Sentence, percent: bool = False) -> QuantityFact | None:
    """Return the figure of `role` as the two others give it; None where one is missing, a bound, or of another kind.

    `percent`: the step is wanted as a share of what it was.
    """
    first, step, last = change.first, change.step, change.last
    given = {"first": (last, step), "last": (first, step), "step": (first, last)}[role]
    one, other = given
    if one is None or other is None or not (one.exact and other.exact) or min(one.low, other.low) <= 0:
        return None
    found = _step(change.way, one, other, percent) if role == "step" else _end(change.way, role, one, other)
    if found is None or found[0] <= 0:
        return None
    low, high, told = found
    start, end, surface = _span(sentence, one, other)
    share = role == "step" and percent
    return one._replace(
        start=start, end=end, surface=surface, low=_short(low), high=_short(high), exact=low == high,
        granularity=1.0 if share else max(one.granularity, other.granularity if other.unit == one.unit else 0.0),
        dimension="percent" if share else one.dimension, unit="percent" if share else one.unit, restrictors=(), reckoned=told,
    )  # fmt: skip


def _step(way: int, first: QuantityFact, last: QuantityFact, percent: bool) -> tuple[float, float, str] | None:
    """Return (lowest, highest, how it is reckoned) of the gap between two ends."""
    gap = (last.low - first.low) * way
    if not _comparable(first, last) or gap <= 0:
        return None
    rounded = slack(first) + slack(last)
    if percent:
        told = f"{_figure(gap)} of {_figure(first.low)}"
        return 100 * (gap - rounded) / first.low - 0.5, 100 * (gap + rounded) / first.low + 0.5, told
    return gap - rounded, gap + rounded, f"the gap between {_figure(first.low)} and {_figure(last.low)}"


def _end(way: int, role: str, end: QuantityFact, step: QuantityFact) -> tuple[float, float, str] | None:
    """Return the same of the other end, from one end and the step."""
    near, far = slack(end), slack(step)
    if step.dimension == "percent" != end.dimension:
        shares = [1 + way * (step.low + part) / 100 for part in (-far, far)]
        if min(shares) <= 0:
            return None
        parts = (end.low - near, end.low + near)
        ends = [part / share if role == "first" else part * share for part in parts for share in shares]
        when, what = "before" if role == "last" else "after", "rise" if way > 0 else "fall"
        return min(ends), max(ends), f"{_figure(end.low)} {when} a {what} of {step.low:g} percent"
    if not _comparable(end, step):
        return None
    sign = -way if role == "first" else way
    value = end.low + sign * step.low
    return value - near - far, value + near + far, f"{_figure(end.low)} {'+' if sign > 0 else '−'} {_figure(step.low)}"


def pair_changes(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of a stated and a reckoned figure of changes that may be one, where no number is both."""
    changes: dict[int, list[tuple[Place, Change]]] = {}
    for place, quantities in likeness.quantities.items():
        if len(quantities) == 1 and not _may_change(likeness.sentence(place), quantities[0]):
            continue
        row = changes.setdefault(place[0], [])
        if len(row) < _MOST:
            row.extend((place, one) for one in read_changes(likeness.sentence(place), quantities))
    for source in sorted(changes):
        for other in sorted(changes):
            if source < other:
                for here, a in changes[source]:
                    for there, b in changes[other]:
                        yield from _compared(here, a, there, b, likeness)


def _may_change(sentence: Sentence, fact: QuantityFact) -> bool:
    """Whether one figure alone may be what it was or by how much it changed: a cheap test."""
    at = fact.start - sentence.start
    return fact.dimension == "percent" or sentence.text[max(0, at - 6) : at].lower().endswith(("from ", " by "))


def _compared(
    here: Place, a: Change, there: Place, b: Change, likeness: Likeness
) -> Iterator[Pair]:
    if a.way != b.way or (likeness.crowded and not likeness.linked(here, there)):
        return
    score = likeness.score(here, there)
    if score < LIKE or likeness.market(here, there):
        return
    stated = [(one, other) for one, other in zip(a[1:], b[1:], strict=True) if one is not None and other is not None]
    if any(_apart(one, other) for one, other in stated) or (not stated and score < ALIKE):
        return  # another change, or one of which a stated figure already tells that it differs
    for role, one, other in zip(Change._fields[1:], a[1:], b[1:], strict=True):
        if (one is None) == (other is None):
            continue
        percent = role == "step" and "percent" in {fact.dimension for fact in (one, other) if fact is not None}
        left = one or reckon(a, role, likeness.sentence(here), percent)
        right = other or reckon(b, role, likeness.sentence(there), percent)
        if left is not None and right is not None and _comparable(left, right) and relation(left, right) == "disjoint":
            what = {"first": "what it was before", "last": "what it came to", "step": "by how much it changed"}[role]
            yield Pair(left, right, f"both tell {what}", score)
            return


def _apart(a: QuantityFact, b: QuantityFact) -> bool:
    return not _comparable(a, b) or relation(a, b) == "disjoint"


def _comparable(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two figures are of one unit and, as far as both say what they count, of one noun."""
    heads = {a.head, b.head} - {"", *_TIMES}
    return a.dimension == b.dimension and a.unit == b.unit and len(heads) < 2
