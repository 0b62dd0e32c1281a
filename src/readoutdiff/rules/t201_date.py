"""One happening, two dates.

What:
    two sources date the same happening, in sentences about the same thing, and no reading of one date overlaps any of the
    other.


Why:
    a wrong day or year survives every spelling check. Relative words are counted from the day of their own report, so that
    "Monday", "today" and "May 5" agree where the calendar says so.


Fires:
    A: The mayor signed the harbour contract on March 3, 2024.
    B: The mayor signed the harbour contract on March 5, 2024.

    A: Pereira has led the harbour board since 2002.
    B: Pereira has led the harbour board since 2003.

    A 2024-05-06: It was the strongest earthquake to hit the island in 75 years.
    B 2024-05-06: The earthquake was the strongest to hit the island since 1990.

Silent:
    A 2024-05-06: It was the strongest earthquake to hit the island in 75 years.
    B 2024-05-06: The earthquake was the strongest to hit the island since 1949.

    A 2025-05-06: The ministers met on Monday in Porto.
    B: The ministers met on May 5, 2025 in Porto.

    A: Porto will host the conference next year.
    B: The meeting took place on May 5, 2025.

    A 2024-07-09: The bridge was closed last week.
    B 2024-07-09: The bridge was closed on July 2.

Limits:
    only dates bound to the same class of predicate are compared; days one apart between reports from different
    time zones are a note when a clock time or a part of the day is given.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._time import WEEKDAYS, anchored_words, apart, date_pairs, reading_words, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.report import Finding, Severity

RULE = RuleInfo("T201", "date", "error", "conflict", "the same happening resolves to different dates")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of dates of one happening that exclude each other."""
    for a, b, why, strength in date_pairs(comparison):
        if "clock" in (a.grain, b.grain) or "duration" in (a.grain, b.grain):
            continue
        gap = apart(a, b)
        if gap == timedelta(0) or (gap is None and not _names_differ(a, b)):
            continue
        severity: Severity = "error"
        if gap is not None and gap < timedelta(days=1) and "part" in (a.grain, b.grain):
            severity = "note"  # an evening here is the next morning elsewhere
        if a.relation == "record" and a.reference != b.reference:
            severity = "warning"  # "the strongest in 50 years" is true of the strongest since 1949 too
        left, right = _told(a), _told(b)
        yield finding(
            RULE, f"{why}: {left[0]} against {right[0]}",
            f"{source_id(a.source)} says “{a.surface}”{left[1]}; {source_id(b.source)} says “{b.surface}”{right[1]}; {why}, "
            "and no day is both.",
            [evidence_of(a, value_of(a)), evidence_of(b, value_of(b))], severity=severity, rank=strength,
        )  # fmt: skip


def _names_differ(a: DateFact, b: DateFact) -> bool:
    """Whether dates without an anchor differ as they stand: Tuesday and Wednesday, March 3 and March 5."""
    if a.reference != b.reference:
        return False
    if a.shift[0] == b.shift[0] == "other" and a.shift != b.shift:
        return a.grain == b.grain  # "two days later", "three days later"
    if a.shift != b.shift:
        return False
    if a.reference == "weekday":
        return a.weekday != b.weekday and a.grain in ("day", "part") and b.grain in ("day", "part")
    return a.reference == "partial" and a.grain == b.grain and a.stated != b.stated and a.days == b.days == 1


def _told(fact: DateFact) -> tuple[str, str]:
    """Return (the date in words, how it was read)."""
    if not fact.readings:
        return (WEEKDAYS[fact.weekday] if fact.weekday >= 0 else fact.surface), ""
    words = reading_words(fact.readings[0], fact.grain)
    return words, f" ({words}{anchored_words(fact)})"
