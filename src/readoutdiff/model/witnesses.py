"""How many witnesses an agreement has: sources that say it in the same words, of one another or of a third, are one.

In: the passages two sources share word for word, and the quotations. Out: which places are copies of each other. A passage
that is mostly quotation proves nothing: two reporters in one room quote the same words. Who copied whom is not said.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from readoutdiff.model.matching import Passage
    from readoutdiff.model.speech import QuoteFact

Place = tuple[int, int, int]
"""(source, start, end) in code points."""

COPIED = 0.5
"""Share of the shorter place that must stand in shared passages."""
LEAST = 20
"""Shorter places (code points), names and figures above all, must stand in one shared passage from end to end."""


_Span = tuple[int, int, Place]
"""Where a stretch of one source begins and ends, and what belongs to it."""


class _Spans:
    """Spans of one source, found by overlap."""

    def __init__(self, spans: list[_Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _, _ in self.spans]
        self.reach: list[int] = []
        """The furthest end of this span and all before it."""
        for _, end, _ in self.spans:
            self.reach.append(max(end, self.reach[-1]) if self.reach else end)

    def over(self, start: int, end: int) -> Iterator[_Span]:
        """Yield the spans that overlap start to end, cut to it, with what belongs to them."""
        number = bisect_left(self.starts, end) - 1
        while number >= 0 and self.reach[number] > start:
            first, last, other = self.spans[number]
            if last > start:
                yield max(first, start), min(last, end), other
            number -= 1


class Copies:
    """Looks up whether places say the same in the same words; empty where no two sources share a passage."""

    def __init__(self, passages: Sequence[Passage], quotes: Iterable[QuoteFact]) -> None:
        quoted: dict[int, list[_Span]] = {}
        for quote in quotes if passages else ():
            place = (quote.source, quote.start, quote.end)
            quoted.setdefault(quote.source, []).append((quote.start, quote.end, place))
        speeches = {source: _Spans(spans) for source, spans in quoted.items()}
        shared: dict[int, list[_Span]] = {}
        for one in passages:
            if not any(_is_speech(speeches.get(source), start, end) for source, start, end in (one.a, one.b)):
                shared.setdefault(one.a[0], []).append((one.a[1], one.a[2], one.b))
                shared.setdefault(one.b[0], []).append((one.b[1], one.b[2], one.a))
        self._shared = {source: _Spans(spans) for source, spans in shared.items()}

    def __bool__(self) -> bool:
        """Return whether any two sources share a passage."""
        return bool(self._shared)

    def same_words(self, one: Place, other: Place) -> bool:
        """Return whether most of the shorter of two places stands word for word in the other."""
        if one[0] == other[0] or one[0] not in self._shared or other[0] not in self._shared:
            return False
        shorter = min(one[2] - one[1], other[2] - other[1])
        common = 0
        for start, end, twin in self._shared[one[0]].over(one[1], one[2]):
            begin, stop = max(twin[1], other[1]), min(twin[2], other[2])
            if twin[0] == other[0] and begin < stop:
                alike = min(end - start, stop - begin)
                if alike >= shorter:
                    return True
                common += alike
        return shorter >= LEAST and common >= COPIED * shorter

    def witnesses(self, places: Sequence[Place]) -> tuple[tuple[int, ...], ...]:
        """Return the sources of `places`, at most one a source, those that use the same words together; in source order."""
        if not self._shared:
            return tuple((source,) for source, _, _ in sorted(places))
        groups: list[list[Place]] = []
        for place in sorted(places):
            near = [group for group in groups if any(self.same_words(place, held) for held in group)]
            groups = [group for group in groups if group not in near]
            groups.append(sorted([place, *(held for group in near for held in group)]))
        return tuple(sorted(tuple(source for source, _, _ in group) for group in groups))


def _is_speech(spans: _Spans | None, start: int, end: int) -> bool:
    """Whether most of a passage stands inside quotation marks."""
    inside = reached = 0
    for first, last, _ in sorted(spans.over(start, end)) if spans is not None else ():
        inside += max(last - max(first, reached), 0)
        reached = max(reached, last)
    return 2 * inside > end - start
