"""A claim of the sources that the draft leaves out.

What:
    With --draft: a statement or a quotation of a source that ranks high (a figure, a new name, a quotation, a decision) or that
    several sources make, and of which the draft has nothing, not even a part. It is told once, with the sources that make it;
    those that do so in the same words are one witness.

Why:
    What the copy leaves out may be what its readers would have asked first.

Fires:
    Draft: The ministers met in Linden on Monday.
    B: On Monday the ministers met in Linden. Divers raised 14 bronze cannons from the wreck of the Aurora.

Silent:
    Draft: The ministers met in Linden on Monday.
    B: On Monday the ministers met in Linden. They look forward to close cooperation in the region.

Limits:
    Leaving out is an editor's right: it is a note. What no draft could use (set phrases, background) ranks low and is not
    told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._only import omitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("U704", "omitted", "note", "unique", "with --draft: a high-ranking claim of the sources that it leaves out")


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every such claim of the sources."""
    return omitted(comparison, RULE)
