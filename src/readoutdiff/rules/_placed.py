"""The one place of a named person, firm or thing: where it has its seat, was born, died or stands; and of one deed.

In: a Comparison. Out: pairs of places that exclude each other. A lasting place holds wherever a report mentions it ("the
Lima-based firm", "its headquarters in Lima"), so that no two sentences need to match; the place of a deed is compared where
all that the shorter sentence says of the deed stands in the longer one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words, speech_verbs
from readoutdiff.data.lexicon import are_synonyms
from readoutdiff.data.tables import read_table
from readoutdiff.language.polarity import denied, is_content, read_negations
from readoutdiff.named import NamedTuple
from readoutdiff.rules._propositions import phrase_after, phrase_before, verb_places
from readoutdiff.rules._unlike import covered, facings, meets, same_object

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import PlaceFact
    from readoutdiff.model.text import Sentence, Token
    from readoutdiff.rules._propositions import Stated
    from readoutdiff.rules._unlike import Facing

REACH = 6
"""Tokens before a place within which the word stands that gives it: "died at her home in Lima"."""
_BETWEEN = frozenset({"preposition", "article", "possessive", "be"})
WHOLE = 0.9
"""Share of the shorter sentence, its place left out, that must stand in the longer one."""
_NO_DEED = frozenset({"be", "have", "do"})
_OWNS = frozenset({"'s", "’s", "'", "’"})
_PARTICLES = frozenset({"al", "bin", "da", "de", "der", "di", "du", "la", "le", "of", "van", "von"})
_BEFORE = frozenset({"be", "have", "adverb"})


class Placed(NamedTuple):
    """A name and its place, as one source says it."""

    relation: str
    """seat, birth, death, grave or site."""
    name: tuple[str, ...]
    """The words of the name, lower case."""
    place: PlaceFact
    sentence: Sentence
    start: int
    end: int
    """The words that say it, in code points of the document."""


@cache
def _relations() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("words/one_place.tsv")}


def misplaced(comparison: Comparison) -> Iterator[tuple[Placed, Placed]]:
    """Yield what two English sources say of the place of one name where neither place is part of the other.

    A source that gives one name two places says nothing certain of it.
    """
    read = [_read(comparison, source) for source in range(len(comparison.documents))]
    for first, held in enumerate(read):
        for other in read[first + 1 :]:
            for one in held:
                for two in other:
                    if one.relation == two.relation and _one_name(one.name, two.name) and _apart(one.place, two.place):
                        yield one, two


class Venues(NamedTuple):
    """The places that two sentences give one deed."""

    facing: Facing
    places: tuple[PlaceFact, PlaceFact]


def moved(comparison: Comparison) -> Iterator[Venues]:
    """Yield the deeds that a shorter sentence puts in one place and the longer, which says all else of it, in others."""
    among = {(place.source, place.sentence) for facts in comparison.facts for place in facts.places}
    for facing in facings(comparison, _same_deed, among):
        a, b = facing.a, facing.b
        if a.negated != b.negated or not a.certainty == b.certainty == "fact" or a.quoted or b.quoted or not same_object(a, b):
            continue
        if a.agent and b.agent and not meets(a, a.agent, b, b.agent):
            continue
        held = (_named_places(comparison, a.sentence), _named_places(comparison, b.sentence))
        turned = sum(map(is_content, a.sentence.tokens)) > sum(map(is_content, b.sentence.tokens))
        short, long, ours, theirs = (b, a, *held[::-1]) if turned else (a, b, *held)
        if len(ours) != 1 or ours[0].role != "venue" or not theirs or any(one.role == "government" for one in theirs):
            continue
        place = ours[0]
        if any(place.key == one.key or place.key in one.within or one.key in place.within for one in theirs):
            continue
        tokens = short.sentence.tokens
        skip = [i for i, token in enumerate(tokens) if place.start <= token.start < place.end or short.start <= i < short.end]
        if covered(short.sentence, skip, long.sentence.tokens) >= WHOLE:
            yield Venues(facing, (theirs[0], place) if turned else (place, theirs[0]))


def _same_deed(one: Stated, other: Stated) -> bool:
    """Whether two predicates are one deed, in the same or in other words."""
    if one.predicate in _NO_DEED or one.predicate in speech_verbs():
        return False
    return are_synonyms(one.predicate, other.predicate)


def _named_places(comparison: Comparison, sentence: Sentence) -> list[PlaceFact]:
    """Return the places of a sentence; one that owns what follows ("Peru's ministry") is none."""
    return [
        one for one in comparison.facts[sentence.source].places
        if one.sentence == sentence.number
        and not any(token.start >= one.end and token.start - one.end < 1 and token.text in _OWNS for token in sentence.tokens)
    ]  # fmt: skip


def _read(comparison: Comparison, source: int) -> list[Placed]:
    if not comparison.documents[source].english:
        return []
    found: list[Placed] = []
    relations = _relations()
    for place in comparison.facts[source].places:
        sentence = comparison.sentence(source, place.sentence)
        if sentence.is_claim and any(token.lower in relations for token in sentence.tokens):
            statements = [one for one in comparison.facts[source].statements if one.sentence == sentence.number]
            found.extend(_placed(sentence, place, verb_places(sentence.tokens, statements)))
    return [
        one for one in found
        if not any(
            one.relation == two.relation and _one_name(one.name, two.name) and _apart(one.place, two.place) for two in found
        )
    ]  # fmt: skip


def _placed(sentence: Sentence, place: PlaceFact, verbs: set[int]) -> Iterator[Placed]:
    """Yield what a sentence says of whose place this is: nothing or one."""
    tokens = sentence.tokens
    first = next(i for i, token in enumerate(tokens) if token.start >= place.start)
    last = next((i for i, token in enumerate(tokens) if token.start >= place.end), len(tokens))
    relations = _relations()
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in relations:
        said, holder = last + 1, phrase_after(tokens, last + 2, verbs)
    else:
        said = _said(tokens, first)
        holder = _holder(tokens, said) if said >= 0 else ()
    name = _name(tokens, holder)
    if name and not denied(read_negations(tokens), said):
        places = (*holder, said, first, last - 1)
        yield Placed(relations[tokens[said].lower], name, place, sentence, tokens[min(places)].start, tokens[max(places)].end)


def _said(tokens: Sequence[Token], first: int) -> int:
    """Return where the word stands that gives the place its meaning, only small words and "home" between; -1 when none."""
    classes, relations = function_words(), _relations()
    if not first or classes.get(tokens[first - 1].lower) != "preposition":
        return -1
    for i in range(first - 1, max(first - REACH, 0) - 1, -1):
        if tokens[i].lower in relations:
            return i
        if classes.get(tokens[i].lower) not in _BETWEEN and tokens[i].lower not in ("home", "hospital"):
            return -1
    return -1


def _holder(tokens: Sequence[Token], said: int) -> tuple[int, ...]:
    """Return of what the place is told: "Castor, based in", "Soto, who died in", "Castor's headquarters"."""
    classes = function_words()
    i = said
    if tokens[said].lower == "headquarters":
        if not said or tokens[said - 1].text not in ("'s", "'", "’"):
            return ()
        return phrase_before(tokens, said - 1, set())
    while i and (classes.get(tokens[i - 1].lower) in _BEFORE or tokens[i - 1].lower in ("who", "which", "that", ",")):
        i -= 1
    return phrase_before(tokens, i, set())


def _name(tokens: Sequence[Token], holder: Sequence[int]) -> tuple[str, ...]:
    """Return the name a phrase ends in: "singer Ana Soto" is Ana Soto, "a niece of Ana Soto" is not; empty when none."""
    place = holder[-1] + 1 if holder else 0
    end = place
    while place > (holder[0] if holder else 0):
        token = tokens[place - 1]
        inner = place < end and token.lower in _PARTICLES and place > 1 and tokens[place - 2].text[0].isupper()
        if not token.text[0].isupper() and not inner:
            break
        place -= 1
    if any(tokens[i].lower == "of" for i in range(holder[0] if holder else 0, place)):
        return ()
    return tuple(token.lower for token in tokens[place:end])


def _one_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one name is the end or the beginning of the other: Soto and Ana Soto, Castor and Castor Lines."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    return short in (long[: len(short)], long[-len(short) :])


def _apart(one: PlaceFact, other: PlaceFact) -> bool:
    """Whether two places are different ones, neither part of the other nor of one name."""
    if one.key == other.key or one.key in other.within or other.key in one.within or not one.within or not other.within:
        return False
    return one.key.split(",")[0] != other.key.split(",")[0]
