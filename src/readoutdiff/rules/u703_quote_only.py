"""A quotation that no other source carries.

What:
    Quoted words, four or more, that stand in one source and of which the others have no part worth the name.

Why:
    A quotation only one report has is either its best line or its weakest: it hangs on one witness.

Fires:
    A: The council met on Monday. "We will not close a single library this year," Mayor Brandt said.
    B: The council met on Monday.

Silent:
    A: "We will not close a single library this year," Mayor Brandt said.
    B: Mayor Brandt told reporters: "We will not close a single library this year."

Limits:
    A paraphrase without quotation marks counts when it keeps most of the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._only import only_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("U703", "quote-only", "note", "unique", "a quotation no other source carries")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every such quotation in one source alone."""
    return only_here(comparison, RULE, "quote")
