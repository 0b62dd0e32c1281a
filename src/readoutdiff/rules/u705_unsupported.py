"""A claim of the draft that no source supports.

What:
    With --draft: a statement, a detail or a quotation of the copy under check that none of its sources has.

Why:
    Copy rewritten from sources must not say more than they do. Whatever does needs a source of its own, or goes.

Fires:
    Draft: The ministers met in Linden on Monday. Divers raised 14 bronze cannons from the wreck.
    B: On Monday the ministers met in Linden.

Silent:
    Draft: The ministers met in Linden on Monday.
    B: On Monday the ministers met in Linden. Divers raised 14 bronze cannons from the wreck.

Limits:
    "Not in the sources given" is not "wrong": the writer may have been there. Headlines are left to the conflict rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._only import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("U705", "unsupported", "note", "unique", "with --draft: a claim of the draft that no source supports")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every such claim of the draft."""
    return unsupported(comparison, RULE)
