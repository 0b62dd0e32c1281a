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
    from readoutdiff.model.matching import Claim, CoverageRow
    from readoutdiff.model.report import Finding, RuleInfo

WORTH = 2.5
"""Rank from which a claim that the draft leaves out is told of: a figure, a quotation, a name, a decision with news in it."""
FURTHER, MOST_FURTHER = 1.0, 2
"""What each further witness of a claim adds to that, and how many of them count."""
WHAT = {"claim": "statement", "detail": "detail", "quote": "quotation"}


def only_here(comparison: Comparison, rule: RuleInfo, form: str) -> Iterator[Finding]:
    """Yield a finding of `rule` for every claim of `form` that only one source makes; silent when sources are not English."""
    if not _readable(comparison):
        return
    compared = {(fact.source, fact.start) for pair in comparison.pairs for fact in (pair.a, pair.b)}
    told = {(row.claim.source, row.claim.start) for row in _omitted(comparison)} if comparison.draft >= 0 else set()
    for claim in comparison.claims:
        if claim.form == form and claim.status == "only" and claim.source != comparison.draft:
            if form != "detail" and (claim.source, claim.start) in told:
                continue
            if form == "detail" and any((claim.source, place) in compared for place in range(claim.start, claim.end)):
                continue  # another source has a figure of the same thing: the conflict rules weigh the two
            others = [one for one in range(len(comparison.documents)) if one != claim.source]
            yield _told(comparison, rule, claim, f"only {source_id(claim.source)} has this {WHAT[form]}", others)


def omitted(comparison: Comparison, rule: RuleInfo) -> Iterator[Finding]:
    """Yield a finding for every claim worth a look that the draft has no part of, told once for all sources that make it."""
    if comparison.draft < 0 or not _readable(comparison):
        return
    for row in _omitted(comparison):
        claim = row.claim
        message = f"{source_id(comparison.draft)} leaves out this {WHAT[claim.form]}"
        yield _told(comparison, rule, claim, message, [comparison.draft], row.witnesses)


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


def _omitted(comparison: Comparison) -> Iterator[CoverageRow]:
    """Yield the claims of the matrix that rank high, or that several witnesses make, and that the draft has no part of."""
    for row in comparison.matrix:
        if all(cell.source != comparison.draft for cell in row.cells) and row.claim.rank + _weight(row.witnesses) >= WORTH:
            yield row


def _weight(witnesses: Sequence[Sequence[int]]) -> float:
    """Return what the witnesses of a claim add to its rank: nothing for the first, copies count once."""
    return FURTHER * min(len(witnesses) - 1, MOST_FURTHER)


def _told(
    comparison: Comparison,
    rule: RuleInfo,
    claim: Claim,
    message: str,
    silent: Sequence[int],
    witnesses: Sequence[Sequence[int]] = (),
) -> Finding:
    who = _listed(silent)
    why = f"; it ranks for its {', '.join(claim.reasons)}" if claim.reasons else ""
    also = sorted(one for group in witnesses for one in group if one != claim.source)
    shared = f" {_listed(also)} {'says' if len(also) == 1 else 'say'} it too." if also else ""
    shared += "".join(f" {_listed(group)} use the same words and are one witness." for group in witnesses if len(group) > 1)
    return finding(
        rule,
        message,
        f"{who} {'do' if len(silent) > 1 else 'does'} not mention it{why}.{shared}",
        [evidence_at(comparison, claim.source, claim.sentence, claim.start, claim.end, claim.text)],
        rank=claim.rank + _weight(witnesses or [()]),
    )


def _listed(sources: Sequence[int]) -> str:
    """Return sources as words ("A, B and D")."""
    ids = [source_id(one) for one in sources]
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"
