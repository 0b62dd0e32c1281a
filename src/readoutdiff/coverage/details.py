"""The particulars of a shared statement that no other source has, as phrases a reader understands.

In: a unit, its new terms, where its verbs begin. Out: token ranges: a new name, number or date with the words that belong to
it ("about 40 researchers", "Salto, on the Uruguay River").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import senses
from readoutdiff.data.tables import prepared, read_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from readoutdiff.coverage.terms import Term
    from readoutdiff.model.text import Sentence, Token

LONGEST = 12
"""Tokens a detail may have beside its own."""
_OPENS = frozenset(["article", "determiner", "possessive", "quantifier", "numeral"])
_BOUNDS = frozenset(["about", "around", "nearly", "almost", "over", "under", "some", "least", "than", "more", "fewer", "up"])
_BEFORE_DATES = frozenset(["on", "in", "by", "until", "since", "before", "after", "from", "between"])
_RANGES = frozenset(["and", "to", "-", "–"])
_FRACTIONS = frozenset(["half", "quarter", "third", "fifth", "dozen"])
_HALVES = frozenset(["a.m", "p.m", "am", "pm"])
_AHEAD = frozenset(["next", "tomorrow", "coming"])
_SUPERLATIVES = frozenset(["first", "worst", "best", "most", "least", "record", "only"])
_LONG = frozenset(["year", "decade", "century"])
_POINTERS = frozenset(["past", "last", "previous"])
_SPANS = _POINTERS | frozenset(["in", "over", "for"])
_LINKS = frozenset(["of", "for", "on", "in", "at", "from", "near"])


def details(unit: Sentence, new: Sequence[Term], verbs: Collection[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of new particulars between the tokens first and last, in order, never overlapping."""
    done = first
    for term in new:
        if term.kind == "word" or term.first < done or term.first >= last:
            continue
        begin, end = _phrase(unit.tokens, term, verbs, done, last)
        if term.kind == "date":
            end = _range_end(unit.tokens, new, end, last)
            begin += unit.tokens[begin].lower == "between" and end == min(term.last, last)
        elif _is_scale(unit.tokens, term, begin, end):
            begin = _scaled(unit.tokens, begin, done, verbs)
        if end > begin and _tells(unit.tokens, term, begin, end):
            yield begin, end
            done = end


def _tells(tokens: Sequence[Token], term: Term, begin: int, end: int) -> bool:
    """Whether a phrase says something an editor could look up.

    Not an amount of nothing ("half", "14-9"), a day gone by without a date ("yesterday", "this month"), a letter, or a short
    form in brackets ("(R-Ohio)").
    """
    phrase = tokens[begin:end]
    if term.kind == "name":
        bracket = begin > 0 and tokens[begin - 1].text == "(" and len(tokens[begin:end]) <= 4
        coded = all(token.text.isupper() or not token.text[0].isalpha() or len(token.text) <= 5 for token in phrase)
        return not (bracket and coded) and any(len(token.text) > 1 for token in phrase if token.kind == "word")
    if any(token.text in "%$€£" or ":" in token.text for token in phrase):
        return True
    words = [token for token in phrase if token.kind == "word"]
    classes = function_words()
    if term.kind == "date":
        ahead = any(word.lower in _AHEAD for word in words)
        return ahead or len(words) < len(phrase) or any(word.lower not in moments() | classes.keys() for word in words)
    return any(word.lower not in _FRACTIONS and word.lower not in classes for word in words) and len(phrase) > 1


def _is_scale(tokens: Sequence[Token], term: Term, begin: int, end: int) -> bool:
    """Whether a stretch of years is no fact but the scale of one: "in three decades", "over the last two years"."""
    if not term.key.startswith("duration ") or not any(token.lemma in _LONG for token in tokens[begin:end]):
        return False
    return any(token.lower in _SPANS for token in tokens[max(begin - 2, 0) : begin + 1])


def _scaled(tokens: Sequence[Token], begin: int, first: int, verbs: Collection[int]) -> int:
    """Return where what is measured begins ("worst accident on the route in three decades"), else the stretch itself.

    "The last two years" alone are no fact: then the end of the unit is returned.
    """
    for number in range(begin - 1, max(first, begin - LONGEST) - 1, -1):
        token = tokens[number]
        if token.start in verbs or token.text in (",", ";"):
            break
        if token.lower in _SUPERLATIVES or (token.lower.endswith("est") and len(token.lower) > 5 and token.text.islower()):
            return number
    return len(tokens) if tokens[begin - 1].lower in _POINTERS else begin


@prepared
def moments() -> frozenset[str]:
    """Return the words that tell a time only to who knows the day: yesterday, tonight, this, last, month."""
    kinds = ("day", "part", "pointer", "unit")
    return frozenset(row[0] for row in read_table("words/time_words.tsv") if row[1] in kinds)


def _range_end(tokens: Sequence[Token], new: Sequence[Term], end: int, last: int) -> int:
    """Return where a stretch of time ends whose first date ends at `end`: "between 2019 and 2023"."""
    if end + 1 < last and tokens[end].lower in _RANGES:
        return next((term.last for term in new if term.first == end + 1 and term.kind == "date" and term.last <= last), end)
    return end


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
        if tokens[begin].lower in _BOUNDS and tokens[begin - 1].lower not in _BOUNDS:
            break
    high = min(last, end + LONGEST)
    while end < high:
        reach = _reach(tokens, end, high, term, verbs)
        if reach == end:
            break
        end = reach
    while end > begin and (tokens[end - 1].lower == "'s" or tokens[end - 1].kind not in ("word", "number")):
        if tokens[end - 1].text == "%":
            break
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
    if token.text == "%" and term.kind == "number":
        return place + 1
    if token.kind in ("word", "number") and not kind:
        if not token.text[0].islower():
            return place + 1
        if term.kind == "number":
            return place + 1 if _counts(tokens, place, term) else place
        return place + 1 if not can_be_verb(token.lemma) else place
    if token.text == "." and term.kind == "name" and len(tokens[place - 1].text) == 1 and place + 1 < last:
        return place + 2 if tokens[place + 1].text[0].isupper() else place  # "Edward J. Markey"
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


def _counts(tokens: Sequence[Token], place: int, term: Term) -> bool:
    """Whether a word after an amount belongs to what is counted: no adverb, no verb after a plural ("159 people remain")."""
    token, before = tokens[place], tokens[place - 1]
    if token.lower.rstrip(".") in _HALVES:
        return place == term.last
    if not can_be_verb(token.lemma):
        return not (token.lower.endswith("ly") and any(sense[-1] == "r" for sense in senses(token.lemma)))
    if place == term.last:
        after = tokens[place + 1].lower if place + 1 < len(tokens) else ""
        return not (token.lower.endswith("ing") and after in function_words())
    plural = before.lower != before.lemma and not before.lower.endswith(("ing", "ed"))
    return before.lower in function_words() or not (plural or before.lower == "people")


@lru_cache(maxsize=8192)
def can_be_verb(lemma: str) -> bool:
    """Return whether the lexicon knows a lemma as a verb."""
    return any(sense[-1] == "v" for sense in senses(lemma))


def _noun_follows(tokens: Sequence[Token], place: int, last: int, verbs: Collection[int]) -> bool:
    classes = function_words()
    for number in range(place, min(place + 3, last)):
        token = tokens[number]
        if token.kind not in ("word", "number") or token.start in verbs or token.lower.endswith("ing"):
            return False
        if classes.get(token.lower, "") not in _OPENS:
            return token.lower not in classes
    return False
