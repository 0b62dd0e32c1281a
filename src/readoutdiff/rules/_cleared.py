"""Whom a body clears by what it says of them: "the panel said Soto did nothing wrong" clears Soto.

In: a sentence, where "nothing" stands in it, and the statements read from its verbs. Out: (place of the verb
that finds, one past the last word found, content words of the body, content words of whom it clears), or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.context_words import context_words
from readoutdiff.language.polarity import is_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.speech import StatementFact
    from readoutdiff.model.text import Token

WITHIN = 12
"""Tokens of the phrase that names the one cleared, at most."""
_DO = frozenset({"did", "done"})


def cleared(
    tokens: Sequence[Token], place: int, statements: Sequence[StatementFact]
) -> tuple[int, int, tuple[int, ...], tuple[int, ...]] | None:
    """Return who is found to have done nothing wrong and by whom, where a verb of finding stands right before that clause.

    None for a denial of one's own ("Soto said he did nothing wrong"), a finding that is denied or to come, and a clause that
    something else stands before.
    """
    if place < 2 or place + 1 >= len(tokens) or tokens[place - 1].lower not in _DO:
        return None
    if tokens[place + 1].lower not in context_words("wrongful"):
        return None
    verb = place - 1 - (tokens[place - 2].lower in ("had", "has", "have"))
    end = verb - (tokens[verb - 1].text == ",")
    begin = end
    while begin and end - begin < WITHIN and (is_content(tokens[begin - 1]) or tokens[begin - 1].text in (",", "the")):
        if any(one.predicate_end == tokens[begin - 1].end for one in statements):
            break
        begin -= 1
    that = begin - (begin > 0 and tokens[begin - 1].lower == "that")
    told = next((one for one in statements if that and one.predicate_end == tokens[that - 1].end), None)
    finds = told is not None and told.predicate in context_words("finding")
    if told is None or not finds or told.negated or told.certainty != "fact" or not told.agent:
        return None
    last = next((i for i in range(end - 1, begin, -1) if tokens[i - 1].text == ","), begin)
    whom = tuple(i for i in range(last, end) if is_content(tokens[i]))
    first = next((i for i, token in enumerate(tokens) if token.start >= told.predicate_start), 0)
    body = tuple(i for i in range(first) if tokens[i].lemma in told.agent or tokens[i].lower in told.agent)
    return (that - 1, place + 2, body, whom) if body and whom else None
