"""Quantities of the same thing that exclude each other.

What:
    two sources count the same thing (the same noun or the same fate of the same people, in sentences about the same
    thing) and no number satisfies both.


Why:
    a figure is what readers remember and what desks correct most. Amounts are read as intervals, so that a bound, a range or a
    rounding never accuses: "at least 12" is 12 or more, "about 100" is 90 to 110.


Fires:
    A: At least 12 people were killed in the blast at the mill.
    B: Nine people died in the blast at the mill.

    A: The fire at the bus depot killed five.
    B: Bus depot fire kills seven

    A: The price of a tram ticket rose 10% to 110 crowns.
    B: The price of a tram ticket rose from 90 crowns to 110 crowns.

    A: The senate passed the harbour bill by a margin of seven votes.
    B: The senate passed the harbour bill 52-48.

Silent:
    A: At least 12 people were killed in the blast at the mill.
    B: Fifteen people were killed in the blast at the mill.

    A: Nearly 200 lawmakers signed the letter.
    B: The letter was signed by 197 lawmakers.

    A: Forty officers were suspended over the affair.
    B: Of the 40, 12 captains were suspended.

    A 2024-03-11: Nine people had died in the flood by Monday night.
    B 2024-03-13: The death toll of the flood rose to 23 on Wednesday.

    A: The union says 109 miners were trapped in the pit.
    B: The union says 105 miners were trapped in the pit. Four other miners were trapped on Monday.

    A: Three people died at the scene of the crash in Porto.
    B: Five people died in the crash in Porto.

Limits:
    What a reader works out is worked out (from a step and an end, two ends, listed votes, parts joined by "and"); "the
    gunman" against two gunmen is a warning, and only where a report tells of no other. Two counts of unlike nouns are
    compared only when the sentences are nearly the same; a count that grows between two days of publication is a note.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.intervals import bounds_differ, gap_share
from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._numbers import GROWING, in_words, letter, no_number_is_both, quantity_pairs, told, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.report import Finding, Severity

RULE = RuleInfo(
    "N301", "number", "error", "conflict", "quantities of the same thing exclude each other", ("N305",)
)

FAR = 2.0
"""Counts of the dead and the like that are further apart than this are taken for two states of one count."""
ONE_SENTENCE = 0.94
"""Strength from which sentences are one but for the figure, so that another number in the same bound is a change."""
SAME_SENTENCE = 1.15
"""Strength above which the sentences are one but for the figure."""
SMALL_GAP = 0.05
"""Under this share of the larger a difference is a warning."""
LOOSE_GAP = 0.12
"""Under this share of the larger a difference from "almost one percent" is a note."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every comparable pair of quantities that no number satisfies."""
    for pair in quantity_pairs(comparison):
        a, b = pair.a, pair.b
        if "ordinal" in (a.dimension, b.dimension) or a.dimension != b.dimension:
            continue
        if pair.relation == "disjoint":
            severity, reason = _severity(a, b, pair.strength)
        elif pair.strength >= ONE_SENTENCE and bounds_differ(a, b):
            severity, reason = "warning", f"{told(a)}; {told(b)}; {pair.why}, so one of the two figures was changed."
        else:
            continue
        what = a.head if a.head == b.head and a.head else (a.head_class or b.head_class).lower()
        message = f"{letter(a.source)} has {in_words(a)}, {letter(b.source)} has {in_words(b)}" + (f" ({what})" if what else "")
        explanation = reason or no_number_is_both(a, b, pair.why)
        evidence = [evidence_of(a, value_of(a)), evidence_of(b, value_of(b))]
        yield finding(RULE, message, explanation, evidence, severity=severity, rank=pair.strength)


def _severity(a: QuantityFact, b: QuantityFact, strength: float) -> tuple[Severity, str]:
    """Return the severity, and the words for an update."""
    if a.head_class in GROWING and strength < SAME_SENTENCE:
        early, late = sorted((a, b), key=lambda one: (one.as_of.toordinal() if one.as_of else 0, one.low))
        days = a.as_of is not None and b.as_of is not None and a.as_of != b.as_of
        if days or max(a.low, b.low) > FAR * max(1.0, min(a.low, b.low)):
            first = f"{letter(early.source)} gives {in_words(early)}" + (f" as of {early.as_of}" if days else "")
            then = f"{letter(late.source)} {in_words(late)}" + (f" as of {late.as_of}" if days else "")
            return "note", f"{first}, {then}: a count that changes while an event is reported, so an update and no conflict."
    if any(one.reckoned and one.low == one.high == 1 for one in (a, b)):
        return "warning", ""  # "the gunman": read between the lines
    share = gap_share(a, b)
    if share < LOOSE_GAP and (_is_loose(a) or _is_loose(b)):
        return "note", ""
    return ("warning" if 0 < share < SMALL_GAP else "error"), ""


def _is_loose(one: QuantityFact) -> bool:
    """Whether the words are "nearly" or "almost": how near is a matter of taste."""
    return not one.exact and one.high_open and not one.low_open and 0 < one.low < one.high
