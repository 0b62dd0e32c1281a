"""How a rule makes a finding: evidence from facts or spans, and the fingerprint.

In: a RuleInfo, words and evidence. Out: a Finding that cannot lack evidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from readoutdiff.model.report import Evidence, Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model import Fact
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Basis, RuleInfo, Severity


def evidence_of(fact: Fact, value: str) -> Evidence:
    """Return the words of a fact as evidence, with the normal form compared."""
    return Evidence(fact.source, fact.sentence, fact.start, fact.end, fact.surface, value)


def evidence_at(comparison: Comparison, source: int, sentence: int, start: int, end: int, value: str) -> Evidence:
    """Return a stretch of a source as evidence."""
    return Evidence(source, sentence, start, end, comparison.documents[source].text[start:end], value)


def finding(
    rule: RuleInfo,
    message: str,
    explanation: str,
    evidence: Sequence[Evidence],
    *,
    severity: Severity | None = None,
    basis: Sequence[Basis] = (),
    rank: float = 0.0,
) -> Finding:
    """Return a finding of `rule`; the first piece of evidence is the primary one.

    The fingerprint is made of the code and the normal forms of the evidence, in an order that does not depend on the
    order of the sources, so that it survives moved lines and swapped files. Raises ValueError without evidence.
    """
    if not evidence:
        raise ValueError(f"{rule.code}: a finding needs evidence")
    return Finding(
        rule.code, rule.name, rule.category, severity or rule.severity, message, explanation, tuple(evidence),
        tuple(basis), fingerprint(rule.code, evidence), rank,
    )  # fmt: skip


def fingerprint(code: str, evidence: Sequence[Evidence]) -> str:
    """Return sixteen hexadecimal digits made of the code and the normal forms, whatever the order of the sources."""
    values = sorted({" ".join(one.value.casefold().split()) for one in evidence})
    # Two checksums make sixteen digits; hashlib would cost 5 ms at start, and nobody attacks a fingerprint.
    told = "\x1f".join([code, *values]).encode("utf-8", "surrogatepass")
    return f"{crc32(told):08x}{crc32(told[::-1], 0x9E3779B9):08x}"
