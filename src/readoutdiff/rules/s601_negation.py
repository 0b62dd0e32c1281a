"""negation: the same predicate and object, stated in one source and denied in the other.

What:
    Two sentences about the same thing have the same verb (or noun) with the same object, once with a denial ("not", "no",
    "never", "without", "failed to") and once without.

Why:
    A thing cannot both have happened and not have happened.

Fires:
    A: The ministers did not sign the defence pact.
    B: The ministers signed the defence pact.

    A: The union failed to reach the quota in June.
    B: The union reached the quota in June.

    A: No new fishing agreement was announced after the talks.
    B: A new fishing agreement was announced after the talks.

Silent:
    A: No trade agreement was signed.
    B: The ministers signed a defence agreement.

    A: The ministers not only signed the pact but praised it.
    B: The ministers signed the pact and praised it.

    A: If the ministers do not sign the pact, the talks end.
    B: The ministers signed the pact.

    A: The council may not approve the budget.
    B: The council may approve the budget.

    A 2024-03-11: The ministers have not signed the pact.
    B 2024-03-12: The ministers signed the pact.

Limits:
    "Not yet", "no longer", "hardly" and other half-denials are left alone, as is a denial someone utters ("denied that
    …"): the other source need not contradict it. Both sides must agree on the predicate and the words that follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._denials import stated
from readoutdiff.rules._finding import finding
from readoutdiff.rules._statements import content_between, stretch, views, with_helpers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding, Severity
    from readoutdiff.rules._statements import View

RULE = RuleInfo("S601", "negation", "error", "conflict", "the same predicate and object, opposite polarity", ("S603", "S605"))
SURE = 0.6
"""Share of the two sentences that must match for an error; a looser match is a warning."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every denial whose words the other sentence states plainly."""
    for view in views(comparison):
        for negation in view.near_negations:
            if negation.role not in ("negator", "quantifier", "failing") or negation.head < 0:
                continue
            places = stated(view, negation)
            if places is None:
                continue
            last_near, first, last = places
            far = view.far.tokens
            value = " ".join(far[i].lemma for i in content_between(far, first, last + 1))
            begin = with_helpers(view.near.tokens, negation.start)
            here = stretch(comparison, view.near, begin, last_near, f"not {value}")
            there = stretch(comparison, view.far, with_helpers(far, first), last, value)
            pair = (here, there) if here.source < there.source else (there, here)
            yield finding(
                RULE, " and ".join(f"{comparison.documents[one.source].id} has “{one.text}”" for one in pair),
                f"“{here.text}” and “{there.text}” have the same predicate and object and opposite polarity.",
                pair, severity=_severity(comparison, view, begin), rank=view.edits.equality,
            )  # fmt: skip


def _severity(comparison: Comparison, view: View, begin: int) -> Severity:
    denying, stating = (comparison.documents[one.source].published for one in (view.near, view.far))
    if denying and stating and denying < stating and view.near.tokens[begin].lemma == "have":
        return "note"  # "has not signed", and a day later "signed": news, not a conflict
    return "error" if view.edits.equality >= SURE and view.edits.link.relation == "same" else "warning"
