"""attribution: what one source gives as somebody's word stands as flat fact in the other.

What:
    Two sentences say the same; in one a person or body says so, in the other nobody does.

Why:
    Whose word it is belongs to the claim. Dropping "police said" turns a statement into a fact.

Fires:
    A: The mayor's office said the ferry carried twice the permitted load when it sank.
    B: The ferry carried twice the permitted load when it sank.

Silent:
    A: The mayor's office said the ferry carried twice the permitted load when it sank.
    B: The ferry carried twice the permitted load when it sank, officials said.

    A: The ferry sank in the strait on Friday.
    B: The ferry sank in the strait on Friday.

Limits:
    a note only; a source named one sentence earlier or later counts as naming it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._statements import linked_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding
    from readoutdiff.model.speech import StatementFact

RULE = RuleInfo("Q503", "attribution", "note", "conflict", "a claim sourced in one and flat fact in the other")
ALIKE = 0.7
"""Share of the two sentences that must match."""
SHARE = 0.6
"""Share of the object's words that must stand in the other's."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield at most one note for every link whose claim has a source on one side only."""
    spoken = {
        (one.source, number)
        for facts in comparison.facts
        for one in facts.statements
        if one.source_said or one.quoted
        for number in (one.sentence - 1, one.sentence, one.sentence + 1)
    }
    told: set[tuple[tuple[int, int], tuple[int, int]]] = set()
    for a, b, edits in linked_statements(comparison):
        key = (edits.link.a, edits.link.b)
        if key in told or edits.equality < ALIKE or bool(a.source_said) == bool(b.source_said):
            continue
        sourced, flat = (a, b) if a.source_said else (b, a)
        if (flat.source, flat.sentence) in spoken or not _same(a, b) or sourced.quoted:
            continue
        told.add(key)
        yield finding(
            RULE, f"given as the word of {sourced.source_said} in one source, as fact in the other",
            f"One source says so on the word of {sourced.source_said}; the other names nobody.",
            (evidence_of(a, a.predicate), evidence_of(b, b.predicate)),
        )  # fmt: skip


def _same(a: StatementFact, b: StatementFact) -> bool:
    """Whether two statements have the same predicate, polarity and object."""
    if a.predicate != b.predicate or a.negated != b.negated or not a.patient or not b.patient:
        return False
    one, other = set(a.patient), set(b.patient)
    return len(one & other) >= SHARE * min(len(one), len(other))
