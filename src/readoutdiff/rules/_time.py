"""What the time rules share: words for readings and the comparison of dates.

In: DateFacts. Out: text for explanations, evidence values, whether two dates can be one.
"""

from __future__ import annotations

from datetime import date, timedelta
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
    if grain == "year":
        return _years(reading)
    return str(start.year)


def _years(reading: Reading) -> str:
    """Return the years of a reading: "1949", "1945 to 1953", "1949 or before"."""
    first, last = reading.start.year, (reading.end - timedelta(days=1)).year
    if first == 1:
        return f"{last} or before"
    return str(first) if first == last else f"{first} to {last}"


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
        return _years(reading)
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


def clock_words(fact: DateFact) -> str:
    """Return a clock time in normal form: "14:30", with the zone where one is named."""
    hours, minutes = divmod(fact.clock[0], 60)
    return f"{hours:02}:{minutes:02}" + (f" UTC{_offset(fact) // 60:+d}" if fact.offset else "")


def minutes_apart(a: DateFact, b: DateFact) -> int:
    """Return the minutes between two clock times, brought to one zone where both name theirs, round the clock."""
    left, right = a.clock[0], b.clock[0]
    if a.offset is not None and b.offset is not None:
        left, right = left - _offset(a), right - _offset(b)
    gap = abs(left - right) % 1440
    return min(gap, 1440 - gap)


def _offset(fact: DateFact) -> int:
    """Return the minutes east of UTC on the fact's day, summer time counted in."""
    if fact.offset is None:
        return 0
    east, rule = fact.offset
    day = fact.readings[0].start.date() if fact.readings else None
    return east + 60 if day is not None and rule and _summer(day, rule) else east


def _summer(day: date, rule: str) -> bool:
    """Whether clocks are put forward on `day`: second Sunday of March to first of November (us), last to last (eu)."""
    if rule == "us":
        return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)
    return _sunday(day.year, 3, -1) <= day < _sunday(day.year, 10, -1)


def _sunday(year: int, month: int, which: int) -> date:
    """Return the first, second… Sunday of a month, or the last for -1."""
    if which < 0:
        last = date(year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


def anchored_words(fact: DateFact) -> str:
    """Return on what the reading rests, for explanations; empty for absolute dates."""
    if not fact.anchored_by:
        return ""
    return f", counted from its {fact.anchored_by}" if fact.anchored_by != "other source" else ", counted from the other report"
