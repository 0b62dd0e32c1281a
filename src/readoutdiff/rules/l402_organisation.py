"""Different organisations, or other names, in one slot.

What:
    two sources tell the same in nearly the same words and name two organisations, makes or works where one is meant.

Why:
    one of the reports has the name wrong: the sentence cannot be true of both.

Fires:
    A: The airline agreed with Boeing to bring twelve deliveries forward.
    B: The airline agreed with Embraer to bring twelve deliveries forward.

Silent:
    A: The offer to the miners was rejected by the IDF on Monday.
    B: The offer to the miners was rejected by the Israel Defense Forces on Monday.

    A: The airline agreed with Boeing to bring twelve deliveries forward.
    B: The airline signed a contract for spare engines with Embraer.

Limits:
    only sentences that otherwise say the same. A nickname of a club or a company that the tables do not know may pass for
    another name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._swapped_names import swapped_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("L402", "organisation", "warning", "conflict", "different organisations do the same act", ("S605",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each name of no person and no place that nearly equal sentences exchange."""
    for found in swapped_names(comparison):
        if found.kind == "other":
            here, there = found.swap.evidence(comparison)
            yield finding(
                RULE, f"“{here.text}” and “{there.text}”",
                f"The sentences match but for the name, and neither {here.text} nor {there.text} is short for the other.",
                (here._replace(value=found.names[0]), there._replace(value=found.names[1])), rank=found.swap.edits.equality,
            )  # fmt: skip
