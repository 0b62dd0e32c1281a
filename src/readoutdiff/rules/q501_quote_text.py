"""quote-text: the same quotation with altered words.

What:
    One utterance is quoted by two sources and the words between the marks are not the same.

Why:
    Quotation marks promise the very words. When a "not", a figure or a name has changed, one source has turned the
    speaker's meaning round; when another word has changed, one of them does not quote.

Fires:
    A: “We will not tolerate further delay,” Soto said.
    B: “We will tolerate further delay,” Soto said.

    A: “The port will reopen within 12 days,” Vega told reporters.
    B: “The port will reopen within 20 days,” Vega told reporters.

Silent:
    A: “We will not tolerate further delay, and the council knows it,” Soto said.
    B: Soto said the council would “not tolerate further delay”.

    A: “The talks … were good for both our countries,” Soto said.
    B: “The talks in the old harbour were good for both our countries,” Soto said.

    A: “The programme was co-ordinated with every neighbour,” Soto said.
    B: "The program was coordinated with every neighbor," Soto said.

Limits:
    Where several words differ at once the two may be translations of one utterance, or two utterances alike: a note.
    Quotations under four words are not compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_at, finding
from readoutdiff.rules._quotes import different_speakers, same_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.language.wording import Alteration
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Evidence, Finding, Severity
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Token
    from readoutdiff.rules._quotes import SameQuotation

RULE = RuleInfo(
    "Q501", "quote-text", "error", "conflict", "the same quotation with altered words", ("S601", "S602", "S603", "S605")
)
GRAVE = ("negation", "number", "name")
MINOR = ("form", "minor", "dropped")
CLOSE = 0.72
"""Similarity (or share of a fragment) from which one altered stretch is an alteration and not another utterance."""
SPOTS = 2
"""Altered stretches beyond this look like two translations; as many small words by one known speaker are no slip."""
_CHANGED = {
    "negation": "a negation", "number": "a number", "name": "a name", "word": "a word", "form": "the form of a word",
    "minor": "a small word", "dropped": "a word",
}  # fmt: skip


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of quotations that are the same but for altered words."""
    for pair in same_quotations(comparison):
        if different_speakers(pair) or not pair.wording.alterations:
            continue
        changed = [one for one in pair.wording.alterations if one.kind not in MINOR]
        if not changed and not (pair.a.speaker and pair.b.speaker):
            continue
        grave = next((one for one in changed if one.kind in GRAVE), None)
        severity = _severity(pair, changed, grave)
        main = grave or (changed or pair.wording.alterations)[0]
        a = _evidence(comparison, pair.a, pair.words_a, main.a)
        b = _evidence(comparison, pair.b, pair.words_b, main.b)
        what = _CHANGED[main.kind]
        who = pair.a.speaker_surface or pair.b.speaker_surface
        message = f"the same quotation{f' of {who}' if pair.a.speaker and who else ''}, but {what} differs"
        explanation = f"Both sources put these words in quotation marks; “{a.text}” and “{b.text}” cannot both be verbatim."
        if severity == "note" and changed:
            explanation += " So many words differ that these may be two translations, or two utterances."
        yield finding(RULE, message, explanation, (a, b), severity=severity, rank=pair.wording.similarity)


def _severity(pair: SameQuotation, changed: list[Alteration], grave: Alteration | None) -> Severity:
    close = max(pair.wording.similarity, pair.wording.contained) >= CLOSE
    if not changed:
        several = sum(one.kind != "form" for one in pair.wording.alterations) >= SPOTS
        return "warning" if close and several and pair.a.speaker == pair.b.speaker else "note"
    if not close or len(pair.wording.alterations) > SPOTS:
        return "note"
    return "error" if grave else "warning"


def _evidence(comparison: Comparison, quote: QuoteFact, words: tuple[Token, ...], altered: tuple[int, int]) -> Evidence:
    """Return the altered words with one word of context on either side."""
    first, last = max(altered[0] - 1, 0), min(altered[1], len(words) - 1)
    start, end = words[first].start, words[last].end
    value = " ".join(token.lower for token in words[first : last + 1])
    sentences = comparison.documents[quote.source].sentences
    number = next((n for n in quote.sentences if sentences[n].start <= start < sentences[n].end), quote.sentence)
    return evidence_at(comparison, quote.source, number, start, end, value)
