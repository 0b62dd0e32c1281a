"""What the time rules share: words for readings and the comparison of dates.

In: DateFacts. Out: text for explanations, evidence values, whether two dates can be one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact, Reading

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_pairs(comparison: Comparison) -> Iterator[tuple[DateFact, DateFact, str, float]]:
    """Yield the pairs of dates that date one happening, with what makes them comparable."""
    for pair in comparison.pairs:
        if pair.a.kind == "date" and pair.b.kind == "date":
            yield pair.a, pair.b, pair.why, pair.strength


def reading_words(reading: Reading, grain: str) -> str:
    """Return a reading as a person writes it: "Monday, 5 May 2025", "May 2025", "2025"."""
    start = reading.start
    if grain in ("day", "part", "clock"):
        return f"{WEEKDAYS[start.weekday()]}, {start.day} {MONTHS[start.month - 1]} {start.year}"
    if grain == "week":
        last = reading.end - timedelta(days=1)
        return f"{start.date()} to {last.date()}"
    if grain in ("month", "season"):
        return f"{MONTHS[start.month - 1]} {start.year}"
    return str(start.year)


def value_of(fact: DateFact) -> str:
    """Return the normal form used as evidence value: ISO dates of the most likely reading, else the words."""
    if not fact.readings:
        return fact.surface.lower()
    reading = fact.readings[0]
    if fact.grain in ("day", "part", "clock"):
        return reading.start.date().isoformat()
    if fact.grain == "month":
        return reading.start.strftime("%Y-%m")
    if fact.grain == "year":
        return str(reading.start.year)
    return f"{reading.start.date()}/{(reading.end - timedelta(days=1)).date()}"


def apart(a: DateFact, b: DateFact) -> timedelta | None:
    """Return the smallest gap between a reading of `a` and one of `b`: zero when some overlap, None without readings."""
    best: timedelta | None = None
    for mine in a.readings:
        for theirs in b.readings:
            gap = max(mine.start - theirs.end, theirs.start - mine.end, timedelta(-1))
            gap = timedelta(0) if gap < timedelta(0) else gap + timedelta(seconds=1)
            if best is None or gap < best:
                best = gap
    return best


def anchored_words(fact: DateFact) -> str:
    """Return on what the reading rests, for explanations; empty for absolute dates."""
    if not fact.anchored_by:
        return ""
    return f", counted from its {fact.anchored_by}" if fact.anchored_by != "other source" else ", counted from the other report"
