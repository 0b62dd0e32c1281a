"""negation: the same predicate and object, stated in one source and denied in the other.

What
    Two sentences about the same thing have the same verb (or noun) with the same object, once with a denial ("not", "no",
    "never", "without", "failed to") and once without.

Why
    A thing cannot both have happened and not have happened.

Fires
    A: The ministers did not sign the defence pact.
    B: The ministers signed the defence pact.

    A: The union failed to reach the quota in June.
    B: The union reached the quota in June.

    A: No new fishing agreement was announced after the talks.
    B: A new fishing agreement was announced after the talks.

Silent
    A: No trade agreement was signed.
    B: The ministers signed a defence agreement.

    A: The ministers not only signed the pact but praised it.
    B: The ministers signed the pact and praised it.

    A: If the ministers do not sign the pact, the talks end.
    B: The ministers signed the pact.

    A: The council may not approve the budget.
    B: The council may approve the budget.

Limits
    "Not yet", "no longer", "hardly" and other half-denials are left alone, as is a denial someone utters ("denied that
    …"): the other source need not contradict it. Both sides must agree on the predicate and the words that follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.polarity import denied
from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._statements import (
    clause_end, clause_start, content_between, modality, stretch, views,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.language.polarity import Negation
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding
    from readoutdiff.rules._statements import View

RULE = RuleInfo("S601", "negation", "error", "conflict", "the same predicate and object, opposite polarity", ("S603", "S605"))
OBJECT = 5
"""Content words after the denial that must agree."""
SHARED = 0.75
"""Share of them that must stand in the other sentence too."""
SURE = 0.6
"""Share of the two sentences that must match for an error; a looser match is a warning."""
_APART = frozenset({"number", "date", "place", "name", "opposite", "term"})


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every denial whose words the other sentence states plainly."""
    for view in views(comparison):
        for negation in view.near_negations:
            if negation.role not in ("negator", "quantifier", "failing") or negation.head < 0:
                continue
            places = _stated(view, negation)
            if places is None:
                continue
            last_near, first, last = places
            near, far = view.near.tokens, view.far.tokens
            value = " ".join(far[i].lemma for i in content_between(far, first, last + 1))
            here = stretch(comparison, view.near, negation.start, last_near, f"not {value}")
            there = stretch(comparison, view.far, first, last, value)
            sure = view.edits.equality >= SURE and view.edits.link.relation == "same"
            pair = (here, there) if here.source < there.source else (there, here)
            yield finding(
                RULE, f"one source denies what the other states: “{near[negation.start].text} … {near[negation.head].text}”",
                f"“{here.text}” and “{there.text}” have the same predicate and object and opposite polarity.",
                pair, severity="error" if sure else "warning", rank=view.edits.equality,
            )  # fmt: skip


def _stated(view: View, negation: Negation) -> tuple[int, int, int] | None:
    """Return (last token denied, first and last token that state it in the other sentence), or None."""
    near, far = view.near.tokens, view.far.tokens
    words = content_between(near, negation.head, negation.scope_end)[:OBJECT]
    images = [view.image[i] for i in words if i in view.image]
    if not words or words[0] not in view.image or len(images) < SHARED * len(words):
        return None
    if any(view.kinds.get(i) in _APART for i in words):
        return None
    first, last = min(images), max(images)
    between = content_between(far, first, last + 1)
    if len(images) < SHARED * len(between):
        return None
    head = view.image[words[0]]
    if denied(view.near_negations, words[0]) == denied(view.far_negations, head):
        return None
    begin, end = clause_start(far, first), clause_end(far, last)
    if any(begin <= one.start < end or one.end <= first < one.scope_end for one in view.far_negations):
        return None
    here, there = modality(near, words[0]), modality(far, head)
    if "open" in (here, there) or "may" in (here, there) or (here != there and here not in ("can", "could", "")):
        return None
    if here != there and there:
        return None
    return (words[-1], first, last) if _same_subject(view, negation, first) else None


def _same_subject(view: View, negation: Negation, first: int) -> bool:
    """Whether the words before the denial stand before the predicate on the other side too, as far as both have some."""
    near, far = view.near.tokens, view.far.tokens
    mine = content_between(near, clause_start(near, negation.start), negation.start)
    theirs = content_between(far, clause_start(far, first), first)
    if not mine or not theirs:
        return view.edits.equality >= SURE or not theirs
    return any(view.image.get(i) in theirs for i in mine)
