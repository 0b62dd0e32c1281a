"""A statement that no other source has.

What:
    A sentence of one source whose content the others do not state, in whatever words.

Why:
    Two accounts of one event seldom contradict each other; they select. What one side leaves out is the story.

Fires:
    A: The ministers met in Linden. Divers found the ship's bell on the sea floor.
    B: The ministers met in Linden.

Silent:
    A: The ministers met in Linden on Monday.
    B: On Monday the ministers met in Linden.

Limits:
    "Not mentioned" is not "denied". Headlines, headings, credits and boilerplate are never told of. Nor is a sentence that
    gives the same telling figure as one of another source ("£3.1m", "just over three million pounds"), whatever its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._only import only_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("U701", "claim-only", "note", "unique", "a statement no other source has")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every such statement in one source alone."""
    return only_here(comparison, RULE, "claim")
