"""How far back a superlative reaches: "the strongest in 75 years", said in 2024, and "the strongest since 1949" are one claim.

In: durations after a superlative, and the day of the report they stand in. Out: pairs with the "since" of another report, where
no year is both. Years that end in 5 or 0 may be rounded, and a year is lost or won at either end.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import MAXYEAR, datetime
from typing import TYPE_CHECKING

from readoutdiff.language.context_words import context_words
from readoutdiff.matching.likeness import LIKE
from readoutdiff.model.comparison import Pair
from readoutdiff.model.measures import DateFact, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.matching.likeness import Likeness, Place
    from readoutdiff.model.measures import QuantityFact

BEFORE = 8
"""Tokens before "in" or "since" among which the superlative stands."""
_RANKS = frozenset({"first", "last", "least", "most", "only"})
YEAR = 31_556_952.0
"""Seconds, the base unit of durations."""
ROUNDED = {10: 0.1, 5: 0.04}
"""By which share a number of years that is a multiple of ten, or of five, may be rounded."""


def pair_reaches(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of "the strongest in 75 years" and "the strongest since 1949" that cannot both be true."""
    for here, quantities in likeness.quantities.items():
        for fact in quantities:
            if fact.dimension == "duration" and fact.unit in ("year", "decade", "century") and fact.as_of is not None:
                reach = _reach(fact, likeness)
                if reach is not None:
                    yield from _against(here, *reach, likeness)


def _against(here: Place, word: str, reach: DateFact, likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of one reach with the years that other reports give for the same superlative."""
    mine = reach.readings[0]
    for there, dates in likeness.dates.items():
        if there[0] == here[0] or (likeness.crowded and not likeness.linked(here, there)):
            continue
        for other in dates:
            if other.relation != "record" or not other.readings or likeness.score(here, there) < LIKE:
                continue
            same = _superlative(there, other.start, likeness)[0] == word and not likeness.names_apart(here, there)
            if same and not any(mine.start < one.end and one.start < mine.end for one in other.readings):
                pair = (reach, other) if here[0] < there[0] else (other, reach)
                yield Pair(*pair, f"both say how far back the {word} goes", likeness.score(here, there))


def _superlative(place: Place, start: int, likeness: Likeness) -> tuple[str, int]:
    """Return the superlative nearest before an offset and where it starts; ("", -1) when there is none."""
    tokens = likeness.sentence(place).tokens
    at = bisect_left(tokens, start, key=lambda token: token.start)
    for back in range(at - 1, max(-1, at - 1 - BEFORE), -1):
        lower = tokens[back].lower
        if lower in context_words("superlative") - _RANKS or (lower.endswith("est") and len(lower) > 5):
            return lower, tokens[back].start
        if tokens[back].kind in ("mark", "quote") and lower != "-":
            break
    return "", -1


def _reach(fact: QuantityFact, likeness: Likeness) -> tuple[str, DateFact] | None:
    """Return the superlative before "in 75 years" and the years it reaches back to, None when there is none."""
    place = (fact.source, fact.sentence)
    unit = likeness.sentence(place)
    if fact.as_of is None or unit.text[: fact.start - unit.start].lower().rstrip().rpartition(" ")[2] not in ("in", "for"):
        return None
    word, start = _superlative(place, fact.start, likeness)
    if not word:
        return None
    low, high = fact.low / YEAR, fact.high / YEAR
    first = int(fact.as_of.year - high - _slack(high)) if high < MAXYEAR else 1
    last = int(fact.as_of.year - low + _slack(low) + 1)
    if not 1 <= first <= last < MAXYEAR:
        return None
    reading = Reading(datetime(first, 1, 1), datetime(last, 1, 1))
    surface = unit.text[start - unit.start : fact.end - unit.start]
    return word, DateFact(
        fact.source, fact.sentence, start, fact.end, surface, (reading,), "year", "relative", -1, (0, 0, 0), "other", "", "day",
        relation="record",
    )  # fmt: skip


def _slack(years: float) -> float:
    whole = round(years)
    return 1 + next((share * years for multiple, share in ROUNDED.items() if whole and whole % multiple == 0), 0.0)
