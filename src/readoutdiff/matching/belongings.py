"""How many of its own a body has, and how many of a count are of one kind, in sentences however unlike.

In: likeness. Out: pairs of counts. "NATO's 19 members are willing to vote" and "NATO has 16 members" have little in common but
the owner and what is counted, and that is enough: both give all members there are. "Five contracts, three on fishing" says of
the contracts on fishing that there are three, where "five contracts on fishing" says five.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import product
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.language.context_words import context_words
from readoutdiff.language.numerals import read_numeral
from readoutdiff.language.polarity import is_content
from readoutdiff.matching.likeness import LIKE
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.text import Token

PHRASE = 12
"""Tokens of the phrase that says which part is meant, at most."""
_NARROWS = frozenset({
    "abroad", "at", "from", "in", "left", "of", "on", "over", "that", "under", "which", "who", "whose", "with",
})  # fmt: skip
"""Words that make a part of what is counted when they follow it."""
_COARSE = frozenset({"year", "decade"})
_ENDS = frozenset({".", ";", ",", "and", "but"})


def pair_belongings(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of counts of one owner's own, of two reports that give no other such count."""
    owned: dict[tuple[str, str], list[tuple[tuple[str, ...], QuantityFact]]] = {}
    for place, quantities in likeness.quantities.items():
        if any(one.grain in _COARSE for one in likeness.dates.get(place, ())):
            continue  # "in 1990 it had 12"
        tokens = likeness.sentence(place).tokens
        for fact in quantities:
            owner = _owner(tokens, fact) if fact.head in context_words("belonging") and _whole(fact) else ()
            if owner:
                owned.setdefault((owner[-1], fact.head), []).append((owner, fact))
    for (_, head), counts in owned.items():
        told = {(fact.source, fact.low) for _, fact in counts}
        for (one, a), (other, b) in product(counts, counts):
            size = min(len(one), len(other))
            if a.source >= b.source or one[-size:] != other[-size:]:
                continue  # "Ana Pavic's" are not Ivo Pavic's
            if (a.source, b.low) not in told and (b.source, a.low) not in told:
                yield Pair(a, b, f"both say how many “{head}” there are of one owner", LIKE)


def pair_portions(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of a part of a count ("five contracts, three on fishing") and the whole count given for that part."""
    counts = [
        (place, fact) for place, quantities in likeness.quantities.items() for fact in quantities
        if fact.low > 1 and fact.head_end >= 0 and _whole(fact)
    ]  # fmt: skip
    for place, fact in counts:
        told = _portion(likeness.sentence(place).tokens, fact)
        if told is None:
            continue
        portion, words = told
        for there, other in counts:
            if there[0] == place[0] or (other.head, other.low) != (fact.head, fact.low) or likeness.score(place, there) < LIKE:
                continue
            tokens = likeness.sentence(there).tokens
            if _phrase(tokens, _place(tokens, other.head_end)) == words:
                why = f"both say how many “{fact.head}” of that kind there were"
                yield Pair(*((portion, other) if place[0] < there[0] else (other, portion)), why, LIKE)


def _whole(fact: QuantityFact) -> bool:
    return fact.dimension == "count" and fact.exact and not (fact.subset or fact.restrictors or fact.rate or not fact.head)


def _place(tokens: Sequence[Token], start: int) -> int:
    return bisect_left(tokens, start, key=lambda token: token.start)


def _owner(tokens: Sequence[Token], fact: QuantityFact) -> tuple[str, ...]:
    """Return the words of the name that owns all that is counted, empty where none does: "NATO's 19 members", "NATO has
    16 members." and "the 19 members of NATO".
    """
    first, head = _place(tokens, fact.start), _place(tokens, fact.head_start)
    after = head + 1
    if _place(tokens, fact.end) != head or tokens[head].end != fact.head_end:
        return ()  # "19 European members" are a part
    follows = tokens[after].lower if after < len(tokens) else "."
    before = tokens[first - 1].lower if first else ""
    if before == "the" and follows == "of":
        begin = last = after + 1 + (after + 1 < len(tokens) and tokens[after + 1].lower == "the")
        while last < len(tokens) and _is_name(tokens[last]):
            last += 1
        return tuple(token.lower for token in tokens[begin:last])
    begin = first - 1
    while begin > 0 and _is_name(tokens[begin - 1]):
        begin -= 1
    opens = begin == 0 or (begin == 1 and tokens[0].lower == "the")  # not "the court of NATO has"
    if (before == "'s" and follows not in _NARROWS) or (before in ("has", "have") and follows in _ENDS and opens):
        return tuple(token.lower for token in tokens[begin : first - 1])
    return ()


def _is_name(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper() and is_content(token)


def _portion(tokens: Sequence[Token], fact: QuantityFact) -> tuple[QuantityFact, frozenset[str]] | None:
    """Return the part that follows a count after a comma ("five, three on fishing"), with the words that say which."""
    comma = _place(tokens, fact.head_end)
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return None
    numeral = read_numeral(tokens, comma + 1)
    if numeral is None or numeral.kind != "cardinal" or not 0 < numeral.low == numeral.high < fact.low:
        return None
    words = _phrase(tokens, numeral.end)
    if not words:
        return None
    surface = " ".join(token.text for token in tokens[comma + 1 : numeral.end])
    start, end = tokens[comma + 1].start, tokens[numeral.end - 1].end
    return fact._replace(start=start, end=end, surface=surface, low=numeral.low, high=numeral.high), words


def _phrase(tokens: Sequence[Token], place: int) -> frozenset[str]:
    """Return the content words of the phrase that a preposition opens at `place`, up to the end of the clause."""
    if place >= len(tokens) or function_words().get(tokens[place].lower) != "preposition":
        return frozenset()
    words = set()
    for token in tokens[place + 1 : place + PHRASE]:
        if token.kind != "word" and token.text != "-":
            break
        if token.lower in _ENDS:
            return frozenset()  # "two over water and the rest over land"
        if is_content(token):
            words.add(token.lemma)
    return frozenset(words)
