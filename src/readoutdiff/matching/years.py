"""Figures of a year gone by against figures of today: "in 2008 it employed 400" and "it employs 250" are both true.

In: two quantities and the likeness. Out: whether their times part them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import senses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.text import Token


def other_year(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> bool:
    """Whether one figure is that of a year gone by and the other of today."""
    return _then_and_now(a, b, likeness) or _then_and_now(b, a, likeness)


def _then_and_now(then: QuantityFact, now: QuantityFact, likeness: Likeness) -> bool:
    """Whether one figure is that of a year its sentence names, the other one of today ("In 2008 it had 400", "it has 250")."""
    here, there = (then.source, then.sentence), (now.source, now.sentence)
    years = [one for one in likeness.dates.get(here, ()) if one.grain in ("year", "decade") and one.readings]
    if not years or any(one.tense == "future" for one in years) or not _present(likeness.sentence(there).tokens, now):
        return False
    spans = [reading for one in years for reading in one.readings]
    return not any(
        reading.start < span.end and span.start < reading.end
        for one in likeness.dates.get(there, ()) for reading in one.readings for span in spans
    )  # fmt: skip


def _present(tokens: Sequence[Token], fact: QuantityFact) -> bool:
    """Whether a verb in the present stands right before a figure: "employs about 250", "now has 16"."""
    for token in reversed(tokens):
        if token.start >= fact.start:
            continue
        lower = token.lower
        if lower in ("has", "have", "is", "are"):
            return True
        if lower not in function_words():
            verb = lower[-1] == "s" and token.lemma != lower and any(sense[-1] == "v" for sense in senses(token.lemma))
            return verb and not token.text[0].isupper()
    return False
