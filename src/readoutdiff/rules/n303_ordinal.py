"""Two ordinals on one thing.

What:
    Two sources number the same thing ("second visit", "third visit") in sentences about the same thing.

Why:
    First, second and third are claims of their own, and often the point of the story.

Fires:
    A: It was the minister's second visit to Lima.
    B: It was the minister's third visit to Lima.

Silent:
    A: It was the minister's second visit to Lima.
    B: It was the minister's 2nd visit to Lima.

    A: The horse won by a second in the third race.
    B: The horse won by a second in the third race at Ascot.

Limits:
    "First" and "one of the first" are left to the certainty rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._numbers import letter, quantity_pairs, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("N303", "ordinal", "warning", "conflict", "ordinals differ on one head", ("S605",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of ordinals that number one thing differently."""
    for pair in quantity_pairs(comparison):
        a, b = pair.a, pair.b
        if a.dimension != "ordinal" or b.dimension != "ordinal" or a.low == b.low:
            continue
        yield finding(
            RULE, f"{letter(a.source)} has the {a.surface} {a.head}, {letter(b.source)} the {b.surface}",
            f"{letter(a.source)} says “{a.surface} {a.head}”, {letter(b.source)} says “{b.surface} {b.head}”; "
            f"{pair.why}, and it cannot be both.",
            [evidence_of(a, value_of(a)), evidence_of(b, value_of(b))], rank=pair.strength,
        )  # fmt: skip
