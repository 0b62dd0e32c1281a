"""What the only-here rules share: a finding for each claim that no other source makes, or that the draft leaves out.

In: the comparison's claims. Out: findings of category unique. With a draft, what only the draft says is told by U705 and
what it leaves out by U704, and neither by the other rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_at, finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.matching import Claim
    from readoutdiff.model.report import Finding, RuleInfo

WORTH = 2.5
"""Rank from which a claim that the draft leaves out is told of: a figure, a quotation, a name, a decision with news in it."""
WHAT = {"claim": "statement", "detail": "detail", "quote": "quotation"}


def only_here(comparison: Comparison, rule: RuleInfo, form: str) -> Iterator[Finding]:
    """Yield a finding of `rule` for every claim of `form` that only one source makes; silent when sources are not English."""
    if not _readable(comparison):
        return
    compared = {(fact.source, fact.start) for pair in comparison.pairs for fact in (pair.a, pair.b)}
    for claim in comparison.claims:
        if claim.form == form and claim.status == "only" and claim.source != comparison.draft:
            if comparison.draft >= 0 and _is_omitted(claim, comparison.draft):
                continue
            if form == "detail" and any((claim.source, place) in compared for place in range(claim.start, claim.end)):
                continue  # another source has a figure of the same thing: the conflict rules weigh the two
            others = [one for one in range(len(comparison.documents)) if one != claim.source]
            yield _told(comparison, rule, claim, f"only {source_id(claim.source)} has this {WHAT[form]}", others)


def omitted(comparison: Comparison, rule: RuleInfo) -> Iterator[Finding]:
    """Yield a finding for every high-ranking claim of the sources that the draft leaves out, told once for all of them."""
    draft = comparison.draft
    if draft < 0 or not _readable(comparison):
        return
    for claim in comparison.claims:
        if claim.source != draft and _is_omitted(claim, draft):
            if any(source < claim.source and source != draft for source in claim.carried_by):
                continue  # told where the first of them says it
            yield _told(comparison, rule, claim, f"{source_id(draft)} leaves out this {WHAT[claim.form]}", [draft])


def unsupported(comparison: Comparison, rule: RuleInfo) -> Iterator[Finding]:
    """Yield a finding for every claim, detail or quotation of the draft that no source supports."""
    draft = comparison.draft
    if draft < 0 or not _readable(comparison):
        return
    others = [one for one in range(len(comparison.documents)) if one != draft]
    for claim in comparison.claims:
        if claim.source == draft and claim.status == "only":
            yield _told(comparison, rule, claim, f"no source supports this {WHAT[claim.form]}", others)


def _readable(comparison: Comparison) -> bool:
    return all(document.english for document in comparison.documents)


def _is_omitted(claim: Claim, draft: int) -> bool:
    """Whether a claim is worth an editor's look, stated by sources alone, and by the draft nowhere."""
    if claim.form == "detail" or claim.rank < WORTH or draft in claim.carried_by:
        return False
    return claim.status == "only" or (claim.status == "covered" and bool(claim.carried_by))


def _told(comparison: Comparison, rule: RuleInfo, claim: Claim, message: str, silent: Sequence[int]) -> Finding:
    ids = [source_id(one) for one in silent]
    who = ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"
    why = f"; it ranks for its {', '.join(claim.reasons)}" if claim.reasons else ""
    also = [source_id(one) for one in claim.carried_by if one not in silent]
    shared = f" {' and '.join(also)} {'says' if len(also) == 1 else 'say'} it too." if also else ""
    return finding(
        rule,
        message,
        f"{who} {'do' if len(ids) > 1 else 'does'} not mention it{why}.{shared}",
        [evidence_at(comparison, claim.source, claim.sentence, claim.start, claim.end, claim.text)],
        rank=claim.rank,
    )
