"""certainty: one source is surer, or claims more, than the other.

What:
    Two sentences say the same, but one has "will" where the other has "may", "agreed" where the other has "discussed",
    "all" for "some", "the first" for "one of the first", or hedges with "allegedly" what the other states flatly.

Why:
    How sure a report is belongs to what it states; hardening a "may" is a common slip of rewriting.

Fires:
    A: Peru will buy the jets.
    B: Peru may buy the jets.

    A: She was the first woman to lead the harbour council.
    B: She was one of the first women to lead the harbour council.

Silent:
    A: Peru will buy the jets.
    B: Peru is going to buy the jets.

    A: Peru will buy the jets.
    B: Chile may sell its old ships.

Limits:
    a note only: outlets differ in how they hedge, and the plainer word may come from a later hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._certainty import weaker
from readoutdiff.rules._finding import finding
from readoutdiff.rules._statements import stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("S603", "certainty", "note", "conflict", "one source is surer than the other of the same statement")
ALIKE = 0.6
"""Share of the two sentences that must match."""
_READ = frozenset({"certainty", "same", "replaced", "opposite", "term", "precision", "inserted", "deleted"})


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a note for every difference in certainty between sentences that otherwise match."""
    for edits in comparison.matching.edits:
        if edits.link.relation != "same" or edits.equality < ALIKE:
            continue
        a, b = comparison.sentence(*edits.link.a), comparison.sentence(*edits.link.b)
        if not (comparison.documents[a.source].english and comparison.documents[b.source].english):
            continue
        for edit in edits.edits:
            if edit.kind not in _READ:
                continue
            words = weaker(a.tokens, b.tokens, edit)
            if words is None:
                continue
            here = stretch(comparison, a, *_around(edit.a, len(a.tokens)), words[0])
            there = stretch(comparison, b, *_around(edit.b, len(b.tokens)), words[1])
            yield finding(
                RULE, f"one source says “{words[0]}” where the other says “{words[1]}”",
                "The two sentences otherwise match; one is surer, or claims more, than the other.", (here, there),
            )  # fmt: skip


def _around(within: tuple[int, int], length: int) -> tuple[int, int]:
    """Return first and last token of an edit with the word after it, so that no side is empty."""
    return min(within[0], length - 1), min(within[1], length - 1)
