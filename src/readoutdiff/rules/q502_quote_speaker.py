"""quote-speaker: the same quotation given to different speakers.

What:
    The same words stand in quotation marks in two sources, and each gives them to another person.

Why:
    One utterance has one speaker.

Fires:
    A: “Peru is a very good ally,” Soto said.
    B: “Peru is a very good ally,” Vega said.

Silent:
    A: “Peru is a very good ally,” Soto said.
    B: Vega met Soto. “Peru is a very good ally,” he said.

    A: “We are ready,” Soto said.
    B: “We are ready,” Vega said.

Limits:
    A pronoun is read only where one person can be meant. Very short quotations may have been said by both. A spokesman
    for the other's principal is a note.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from readoutdiff.model.report import Evidence, RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._quotes import different_speakers, same_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding, Severity
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Sentence

RULE = RuleInfo("Q502", "quote-speaker", "error", "conflict", "the same quotation given to different speakers", ("Q503",))
ALIKE = 0.85
"""Share of the shorter quotation in common, from which two people cannot have said it by chance."""
WORDS = 5
"""Quotations of fewer words may well have been said by both."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of equal quotations with two speakers."""
    for pair in same_quotations(comparison):
        if pair.wording.contained < ALIKE or min(pair.a.words, pair.b.words) < WORDS or not different_speakers(pair):
            continue
        known = [_is_person(comparison, quote) for quote in (pair.a, pair.b)]
        severity: Severity = "note" if pair.a.via or pair.b.via or known[0] != known[1] else "error"
        evidence = (_speaker(comparison, pair.a), _speaker(comparison, pair.b))
        names = f"{pair.a.speaker_surface} and {pair.b.speaker_surface}"
        yield finding(
            RULE, f"the same quotation is given to {names}",
            f"Both sources quote “{pair.a.surface}”; one utterance has one speaker.", evidence, severity=severity,
        )  # fmt: skip


def _is_person(comparison: Comparison, quote: QuoteFact) -> bool:
    """Whether the speaker is among the people read from its source; a bare capitalised word may be a company."""
    return any(person.entity == quote.speaker for person in comparison.facts[quote.source].people)


def _speaker(comparison: Comparison, quote: QuoteFact) -> Evidence:
    sentences = comparison.documents[quote.source].sentences
    start, end = quote.speaker_start, quote.speaker_end
    place = bisect_right(sentences, start, key=_start) - 1
    number = place if place >= 0 and start < sentences[place].end else quote.sentence
    return Evidence(quote.source, number, start, end, quote.speaker_surface, quote.speaker)


def _start(unit: Sentence) -> int:
    return unit.start
