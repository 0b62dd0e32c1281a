"""A weekday that the calendar contradicts.

What:
    a weekday and a calendar date written together do not fall on one day, in one source alone; or two sources date the event
    to one calendar day and name different weekdays for it.


Why:
    one of the two is wrong, whatever the other reports say, and the calendar proves it.


Fires:
    A: The ministers met on Tuesday, May 5, 2025.
    B: The ministers met on May 5, 2025.

Silent:
    A: The ministers met on Monday, May 5, 2025.
    B: The ministers met on May 5, 2025.

    A: The ministers met on Tuesday, May 5.
    B: The ministers met.

Limits:
    a date without a year is checked only where its source's own date gives the year.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._time import WEEKDAYS, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo("T202", "weekday", "error", "conflict", "weekday and calendar date disagree", ("T201",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every weekday that its date contradicts."""
    for facts in comparison.facts:
        for fact in facts.dates:
            if fact.weekday < 0 or not fact.stated[2] or not fact.readings or fact.days > 1:
                continue
            true = _calendar(fact)
            if true is None or true == fact.weekday:
                continue
            day = fact.readings[0].start.date()
            yield finding(
                RULE, f"{day} was a {WEEKDAYS[true]}, not a {WEEKDAYS[fact.weekday]}",
                f"{source_id(fact.source)} says “{fact.surface}”; by the calendar {day} is a {WEEKDAYS[true]}, so the weekday "
                "or the date is wrong.",
                [evidence_of(fact, f"{WEEKDAYS[fact.weekday]} {value_of(fact)}")], rank=1.0,
            )  # fmt: skip


def _calendar(fact: DateFact) -> int | None:
    """Return the weekday of a stated date; None where the year is a guess that another year would mend."""
    if fact.reference == "absolute":
        return fact.readings[0].start.weekday()
    if fact.anchored_by in ("", "other source", "text"):
        return None
    year, month, day = fact.readings[0].start.year, fact.stated[1], fact.stated[2]
    for other in (year - 1, year + 1):
        try:
            if date(other, month, day).weekday() == fact.weekday:
                return None
        except ValueError:
            continue
    return fact.readings[0].start.weekday()
