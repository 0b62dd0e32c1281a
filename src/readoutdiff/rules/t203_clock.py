"""Clock times of one happening that cannot be one.

What:
    Two sources give clock times of the same happening, and the times differ once both are brought to one zone.

Why:
    Hours are quoted from different clocks; an editor must know whether the clocks or the reports differ.

Fires:
    A: The talks began at 2 p.m. on Monday.
    B: The talks began at 4 p.m. on Monday.

Silent:
    A 2025-05-05: Talks began at 2 p.m. in Lima.
    B 2025-05-05: Talks began at 3 p.m. Eastern time.

    A: The tower collapsed at about 1:30 a.m.
    B: The tower collapsed at 1:25 a.m.

Limits:
    Where one source names no zone and the times are whole hours apart, it is a note: the clocks may differ. Five minutes
    are within the difference of two clocks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._time import clock_words, date_pairs, minutes_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding, Severity

RULE = RuleInfo("T203", "clock", "warning", "conflict", "clock times of the same happening are disjoint after zones")

SLACK = 5
"""Minutes two reports of one moment may differ by."""
LOOSE = 30
"""The same where one of them says "about"."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of clock times of one happening that exclude each other."""
    for a, b, why, strength in date_pairs(comparison):
        if a.grain != "clock" or b.grain != "clock":
            continue
        loose = "around" in (a.relation, b.relation)
        gap = minutes_apart(a, b)
        if gap <= (LOOSE if loose else SLACK):
            continue
        severity: Severity = "warning"
        reason = "the times differ"
        if (a.offset is None) != (b.offset is None) and gap % 30 == 0:
            severity, reason = "note", "one of them names no zone, so the clocks may differ"
        yield finding(
            RULE, f"{why}: {a.surface} against {b.surface}",
            f"{source_id(a.source)} says “{a.surface}”, {source_id(b.source)} says “{b.surface}”; {why}, and {reason}.",
            [evidence_of(a, clock_words(a)), evidence_of(b, clock_words(b))], severity=severity, rank=strength,
        )  # fmt: skip
