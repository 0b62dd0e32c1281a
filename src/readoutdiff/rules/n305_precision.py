"""One source is more precise.

What:
    Two sources count the same thing, and the figure of one lies within the bound or the vague amount of the other.

Why:
    Both can be true; the sharper figure is worth having.

Fires:
    A: Dozens of people were killed in the blast at the mill.
    B: The blast at the mill killed 37 people.

    A: At least 12 people were killed in the blast at the mill.
    B: Fifteen people were killed in the blast at the mill.

Silent:
    A: About 200 lawmakers signed the letter.
    B: The letter was signed by 197 lawmakers.

Limits:
    Plain rounding ("about", "nearly", 35.7 for 35.72) says nothing.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._numbers import in_words, letter, quantity_pairs, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo("N305", "precision", "note", "conflict", "one value refines the other")

WIDE = 0.5
"""An interval wider than this share of its upper end is more than rounding."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a note for every pair in which one figure is much sharper than the other."""
    for pair in quantity_pairs(comparison):
        a, b = pair.a, pair.b
        if pair.relation != "refines" or a.exact == b.exact:
            continue
        sharp, loose = (a, b) if a.exact else (b, a)
        if not _wide(loose) or sharp.low == loose.low:
            continue
        yield finding(
            RULE, f"{letter(sharp.source)} has {in_words(sharp)}, {letter(loose.source)} has {in_words(loose)}",
            f"{letter(loose.source)} says “{loose.surface}” ({in_words(loose)}), {letter(sharp.source)} says “{sharp.surface}”:"
            " both can be true, and the second is more precise.",
            [evidence_of(sharp, value_of(sharp)), evidence_of(loose, value_of(loose))], rank=pair.strength,
        )  # fmt: skip


def _wide(fact: QuantityFact) -> bool:
    return fact.high == inf or fact.low == 0 or (fact.high - fact.low) > WIDE * fact.high
