"""Planned in one report, done in the other, on the same day.

What:
    One source says that something will happen, another published on the same day that it has happened.

Why:
    Either one report is behind the event or one has the tense wrong; both are worth a look before print.

Fires:
    A 2025-05-06: The ministers will sign the harbour pact next week.
    B 2025-05-06: The ministers have signed the harbour pact.

Silent:
    A 2025-05-04: The ministers will sign the harbour pact next week.
    B 2025-05-06: The ministers have signed the harbour pact.

    A 2025-05-06: The ministers will sign the harbour pact next week.
    B 2025-05-06: The ministers will sign the harbour pact on Monday.

Limits:
    Both sources must carry their day, and the verb must be the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_at, finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding
    from readoutdiff.model.text import Sentence, Token

RULE = RuleInfo("T204", "tense", "note", "conflict", "planned in one source, done in another of the same day")

_WILL = frozenset({"will", "'ll", "shall"})
_BETWEEN = frozenset({"also", "not", "then", "now", "soon", "later", "be", "have", "formally", "officially", "jointly"})
_DONE = frozenset({"have", "has", "had", "was", "were"})


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a note for every linked pair of sentences with one verb planned and done."""
    days = [document.published for document in comparison.documents]
    for link in comparison.matching.links:
        if days[link.a[0]] is None or days[link.a[0]] != days[link.b[0]]:
            continue
        for here, there in ((link.a, link.b), (link.b, link.a)):
            planned, told = comparison.sentence(*here), comparison.sentence(*there)
            for plan in _plans(planned.tokens):
                done = _done(told, plan.lemma)
                if done is None:
                    continue
                yield finding(
                    RULE, f"{source_id(here[0])}: will {plan.lower}; {source_id(there[0])}: {done.lower}",
                    f"{source_id(here[0])} says that it will happen (“{plan.text}”), {source_id(there[0])} that it has "
                    f"(“{done.text}”), and both were published on {days[here[0]]}.",
                    [
                        evidence_at(comparison, *here, plan.start, plan.end, f"will {plan.lemma}"),
                        evidence_at(comparison, *there, done.start, done.end, f"did {done.lemma}"),
                    ],
                    rank=link.score,
                )  # fmt: skip


def _plans(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the verbs that "will" governs, "not" excepted."""
    for place, token in enumerate(tokens):
        if token.lower in _WILL:
            at = place + 1
            while at < len(tokens) and tokens[at].lower in _BETWEEN:
                at += 1
            verb = tokens[at] if at < len(tokens) else token
            if verb.kind == "word" and verb is not token and "not" not in {one.lower for one in tokens[place:at]}:
                yield verb


def _done(sentence: Sentence, lemma: str) -> Token | None:
    """Return the past form of `lemma` in the sentence, None when it has none or is planned there too."""
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        if token.lemma != lemma or token.lower == lemma:
            continue
        before = {one.lower for one in tokens[max(0, place - 3) : place]}
        if before & _WILL or before & {"not", "to", "n't", "never"}:
            continue
        if before & _DONE or token.lower.endswith("ed") or not token.lower.endswith(("s", "ing")):
            return token
    return None
