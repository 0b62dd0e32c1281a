"""The particulars of a shared statement that no other source has, as phrases a reader understands.

In: a unit, its new terms, where its verbs begin. Out: token ranges: a new name, number or date with the words that belong to
it ("about 40 researchers", "Salto, on the Uruguay River").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import synonym_classes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from readoutdiff.coverage.terms import Term
    from readoutdiff.model.text import Sentence, Token

LONGEST = 12
"""Tokens a detail may have beside its own."""
_OPENS = frozenset(["article", "determiner", "possessive", "quantifier", "numeral"])
_BOUNDS = frozenset(["about", "around", "nearly", "almost", "over", "under", "some", "least", "than", "more", "fewer", "up"])
_BEFORE_DATES = frozenset(["on", "in", "by", "until", "since", "before", "after", "from"])
_LINKS = frozenset(["of", "for", "on", "in", "at", "from", "near"])


def details(unit: Sentence, new: Sequence[Term], verbs: Collection[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of new particulars between the tokens first and last, in order, never overlapping."""
    done = first
    for term in new:
        if term.kind == "word" or term.first < done or term.first >= last:
            continue
        begin, end = _phrase(unit.tokens, term, verbs, done, last)
        if end > begin and (term.kind != "number" or _tells(unit.tokens[begin:end])):
            yield begin, end
            done = end


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether an amount says what it is an amount of: "31 metres", "4.2%", but neither "half" nor "14-9"."""
    if any(token.text in "%$€£" for token in tokens):
        return True
    return len(tokens) > 1 and any(token.kind == "word" for token in tokens)


def _phrase(tokens: Sequence[Token], term: Term, verbs: Collection[int], first: int, last: int) -> tuple[int, int]:
    """Return the phrase round a term, inside first to last."""
    classes = function_words()
    begin, end = term.first, min(term.last, last)
    if term.kind == "date":
        before = tokens[begin - 1].lower if begin > first else ""
        if before not in _BEFORE_DATES:
            return begin, end
        opens = tokens[begin - 2] if begin - 2 >= first else None
        word = opens is not None and opens.kind == "word" and opens.lower not in classes
        return begin - (2 if word else 1), end
    low = max(first, begin - 6)
    while begin > low and _belongs_before(tokens, begin - 1, term, verbs):
        begin -= 1
    high = min(last, end + LONGEST)
    while end < high:
        reach = _reach(tokens, end, high, term, verbs)
        if reach == end:
            break
        end = reach
    while end > begin and (tokens[end - 1].lower == "'s" or tokens[end - 1].kind not in ("word", "number")):
        end -= 1
    while begin < end and tokens[begin].kind not in ("word", "number") and tokens[begin].text not in "$€£":
        begin += 1
    return begin, end


def _belongs_before(tokens: Sequence[Token], place: int, term: Term, verbs: Collection[int]) -> bool:
    """Whether the word at `place` opens the phrase of what follows it: a title, an adjective, "about"."""
    token = tokens[place]
    if token.text == "-" or token.text in ("$", "€", "£"):
        return True
    if token.kind not in ("word", "number") or token.start in verbs:
        return False
    kind = function_words().get(token.lower, "")
    if token.lower in _BOUNDS:
        return term.kind == "number"
    if kind:
        return False
    return token.text[0].isupper() or token.kind == "number" or not can_be_verb(token.lemma)


def _reach(tokens: Sequence[Token], place: int, last: int, term: Term, verbs: Collection[int]) -> int:
    """Return where the phrase ends that goes on at `place`; `place` itself where it does not."""
    token = tokens[place]
    if token.text == "-":
        return place + 2 if place + 1 < last else place
    if token.text == "," and term.kind == "name" and _place_follows(tokens, place + 1, last):
        return _reach(tokens, place + 1, last, term, verbs)
    if token.start in verbs:
        return place
    classes = function_words()
    kind = classes.get(token.lower, "")
    if token.kind in ("word", "number") and not kind:
        plain = token.text[0].islower()
        return place + 1 if not plain or term.kind == "number" or not can_be_verb(token.lemma) else place
    if token.lower == "'s" and place + 1 < last:
        return place + 1
    if token.lower in _LINKS and _noun_follows(tokens, place + 1, last, verbs):
        place += 1
        while place < last and classes.get(tokens[place].lower, "") in _OPENS:
            place += 1
    return place


def _place_follows(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a preposition and a name stand at `place`: "Salto, on the Uruguay River"."""
    if place + 1 >= last or tokens[place].lower not in _LINKS:
        return False
    name = place + 2 if tokens[place + 1].lower == "the" else place + 1
    return name < last and tokens[name].text[0].isupper()


@lru_cache(maxsize=8192)
def can_be_verb(lemma: str) -> bool:
    """Return whether the lexicon knows a lemma as a verb."""
    return any(".v." in name for name in synonym_classes(lemma))


def _noun_follows(tokens: Sequence[Token], place: int, last: int, verbs: Collection[int]) -> bool:
    classes = function_words()
    for number in range(place, min(place + 3, last)):
        token = tokens[number]
        if token.kind not in ("word", "number") or token.start in verbs or token.lower.endswith("ing"):
            return False
        if classes.get(token.lower, "") not in _OPENS:
            return token.lower not in classes
    return False
