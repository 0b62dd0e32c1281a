"""Opposite predicates told of the same agent and the same object, in sentences however unlike.

In: facings (_unlike.py). Out: the opposition in which two predicates stand, or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.lexicon import are_opposites, are_synonyms, opposition
from readoutdiff.language.numerals import read_numeral
from readoutdiff.language.polarity import is_content
from readoutdiff.rules._unlike import covered, meets, referred, same_object, same_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.text import Token
    from readoutdiff.rules._propositions import Proposition, Stated
    from readoutdiff.rules._unlike import Facing

_CONVERSE = frozenset({"buy/sell", "give/take", "import/export", "lend/borrow", "send/receive", "teach/learn", "win/lose"})
"""Opposites that are one deed seen from two sides."""
_CLAUSE = frozenset({",", ";", ":"})
VOTERS = 12
"""Tokens before a vote among which it stands whose vote it was."""
HALF = 50.0
"""Percent that decide no vote."""
INSIDE = 0.75
"""Share of the shorter sentence that must stand in the longer one."""


def oppose(one: Stated, other: Stated) -> bool:
    """Whether two predicates are opposites."""
    if are_opposites(one.key, other.key):
        return True
    plain = one.key == one.predicate and other.key == other.predicate
    return not plain and are_opposites(one.predicate, other.predicate)


def opposed(facing: Facing) -> str:
    """Return the opposition in which two predicates stand that are told of the same agent and patient; empty when none.

    Nothing is concluded where one of the words, or one that means it, also stands elsewhere in the other sentence
    ("released the men it had arrested"), nor where a name or a figure of the shorter sentence is missing in the longer.
    """
    a, b = facing.a, facing.b
    if votes_of_some(a.sentence.tokens, a.start, a.end) or votes_of_some(b.sentence.tokens, b.start, b.end):
        return ""
    if a.negated != b.negated or a.certainty != "fact" or b.certainty != "fact" or a.quoted or b.quoted:
        return ""
    pair = _opposition(a, b)
    if pair and _same_move(a, b):
        return pair
    if not pair or not (_same_roles(facing) or _turned_inward(a, b) or _turned_inward(b, a)):
        return ""
    if _stands(a, b) or _stands(b, a):
        return ""
    return pair if _inside(facing) else ""


def votes_of_some(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the predicate at start to end is a vote of some only: "38% voted against" says not how the vote went.

    More than half of all do decide it; of a count ("three members voted against") nobody knows what share it is.
    """
    if not any(token.lemma == "vote" for token in tokens[start:end]):
        return False
    floor = next((i + 1 for i in range(start - 1, -1, -1) if tokens[i].text in _CLAUSE), 0)
    for i in range(max(floor, start - VOTERS), start):
        numeral = read_numeral(tokens, i)
        if numeral is not None and numeral.kind in ("cardinal", "vague", "fraction"):
            share = numeral.end < len(tokens) and tokens[numeral.end].lower in ("%", "percent", "per")
            return not (share and numeral.low > HALF)
    return False


def _same_move(a: Proposition, b: Proposition) -> bool:
    """Whether the same thing moves by the same figure: "shares fell 4.2%", "Orrin shares rose 4.2 per cent"."""
    figures = []
    for one in (a, b):
        tokens = one.sentence.tokens
        place = one.end + (one.end < len(tokens) and tokens[one.end].lower == "by")
        figures.append(tokens[place].text if place < len(tokens) and tokens[place].kind == "number" else "")
    if figures[0] != figures[1] or not any(mark in figures[0] for mark in ".,"):
        return False
    if not a.agent or not b.agent:
        return False
    heads = [one.sentence.tokens[one.agent[-1]] for one in (a, b)]
    return same_word(*heads) and meets(a, a.agent, b, b.agent)


def _same_roles(facing: Facing) -> bool:
    """Whether agents and patients are the same; a pronoun may stand for an agent that the sentence before names."""
    a, b = facing.a, facing.b
    if not same_object(a, b):
        return False
    if not a.agent and not b.agent and _passive(a) and _passive(b):
        return _opposition(a, b) not in _CONVERSE  # "the mill was sold" and "the mill was bought" are one deed
    return meets(a, a.agent, b, b.agent) or referred(facing.before[0], a, b) or referred(facing.before[1], b, a)


def _passive(one: Proposition) -> bool:
    """Whether a form of "be" stands among the helpers of the predicate."""
    return any(token.lemma == "be" for token in one.sentence.tokens[one.start : one.end - 1])


def _turned_inward(a: Proposition, b: Proposition) -> bool:
    """Whether `a` tells of its subject what `b` does of its object: "the bill failed in the Senate", "the Senate passed it"."""
    if a.patient or a.nominal or not meets(a, a.agent, b, b.patient) or not b.agent:
        return False
    tokens = a.sentence.tokens
    rest = tuple(i for i in range(a.end, len(tokens)) if is_content(tokens[i]))
    return meets(b, b.agent, a, rest) and len(b.agent) <= len(rest)


def _opposition(a: Proposition, b: Proposition) -> str:
    return opposition(a.key, b.key) or opposition(a.predicate, b.predicate) or ""


def _stands(one: Proposition, other: Proposition) -> bool:
    """Whether the predicate of `one` also stands in the sentence of `other`, in its own or another word."""
    return any(
        are_synonyms(one.predicate, token.lemma)
        for i, token in enumerate(other.sentence.tokens)
        if token.kind == "word" and not other.start <= i < other.end
    )


def _inside(facing: Facing) -> bool:
    """Whether what the shorter sentence says beside its predicate stands in the longer, its names and figures all.

    Where a pronoun is the agent of the longer, the sentence before counts too.
    """
    pairs = ((facing.a, facing.before[0]), (facing.b, facing.before[1]))
    (short, _), (long, before) = sorted(pairs, key=lambda pair: sum(map(is_content, pair[0].sentence.tokens)))
    tokens = long.sentence.tokens
    if before is not None and referred(before, long, short):
        tokens = before.tokens + tokens
    held = {form for token in tokens for form in (token.lower.replace(".", ""), token.lemma)}
    places = range(short.start, short.end)
    for i, token in enumerate(short.sentence.tokens):
        strict = token.kind == "number" or (i and token.kind == "word" and token.text[0].isupper() and is_content(token))
        if strict and i not in places and token.lower.replace(".", "") not in held and token.lemma not in held:
            return False
    return covered(short.sentence, places, tokens) >= INSIDE
