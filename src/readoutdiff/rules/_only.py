"""What the only-here rules share: a finding for each claim of one form that no other source makes.

In: the comparison's claims. Out: findings of category unique.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_at, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding, RuleInfo


def only_here(comparison: Comparison, rule: RuleInfo, form: str, what: str) -> Iterator[Finding]:
    """Yield a finding of `rule` for every claim of `form` that only one source makes; silent when sources are not English."""
    others = {
        source: " and ".join(source_id(one) for one in range(len(comparison.documents)) if one != source)
        for source in range(len(comparison.documents))
    }
    if not all(document.english for document in comparison.documents):
        return
    for claim in comparison.claims:
        if claim.form == form and claim.status == "only":
            why = f"; it ranks for its {', '.join(claim.reasons)}" if claim.reasons else ""
            yield finding(
                rule,
                f"only {source_id(claim.source)} has this {what}",
                f"{others[claim.source]} {'do' if len(others) > 2 else 'does'} not mention it{why}.",
                [evidence_at(comparison, claim.source, claim.sentence, claim.start, claim.end, claim.text)],
                rank=claim.rank,
            )
