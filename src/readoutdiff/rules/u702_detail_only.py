"""A detail of a shared statement that no other source has.

What:
    A name, a place, a date or a figure inside a sentence that other sources state too, where none of them has it.

Why:
    The fact is shared, the particular is not: it needs a source of its own before it is printed.

Fires:
    A: The ferry sank off Port Calder on Monday morning with a cargo of sugar for Brandt Foods. The crew swam ashore.
    B: The ferry sank off Port Calder on Monday morning with a cargo of sugar. The crew swam ashore.

Silent:
    A: The ferry sank off Port Calder on Monday morning. The crew swam ashore.
    B: Off Port Calder the ferry sank on Monday morning. The crew swam ashore.

Limits:
    A detail said elsewhere in the other report counts as mentioned, and so does one equal in normal form ("Monday" and its
    date). Quantities that count the same thing differently are for the conflict rules. What nobody could look up is no detail:
    "yesterday", "the last two years", a courtesy title, a short form in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._only import only_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("U702", "detail-only", "note", "unique", "a detail missing from the aligned sentences of all others")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every such detail in one source alone."""
    return only_here(comparison, RULE, "detail")
