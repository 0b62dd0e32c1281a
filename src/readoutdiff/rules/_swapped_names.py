"""A name that stands where a nearly equal sentence of another source has a different one.

In: a Comparison. Out: swaps of names with what the names are: people, places, demonyms or other names. Two names are
different only where neither is a part, an abbreviation, another spelling, an alias or the people of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutdiff.data.record import country_words
from readoutdiff.data.record_rows import name_key
from readoutdiff.data.tables import read_table
from readoutdiff.language.spelling import nearly, sound_key
from readoutdiff.rules._words import swaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison, Facts
    from readoutdiff.model.people import PlaceFact
    from readoutdiff.model.text import Sentence, Token
    from readoutdiff.rules._words import Swap

ENOUGH = 0.8
"""Share of two sentences that must match for a swapped name to be the same slot."""
ENOUGH_CLEAN = 0.65
"""The same where nothing else differs at all, not even by a word more."""
ENOUGH_PLACE = 0.5
"""The same for the place where something happens, when nothing else differs."""


class NameSwap(NamedTuple):
    """Two different names in one slot."""

    swap: Swap
    kind: str
    """person, place, people (demonyms) or other."""
    names: tuple[str, str]
    """Keys of the two names."""


def swapped_names(comparison: Comparison) -> Iterator[NameSwap]:
    """Yield the exchanged names of nearly equal sentences, each with its kind."""
    for swap in swaps(comparison, frozenset({"name", "place"})):
        if swap.others or not swap.sides or swap.broken:
            continue
        words = [_words(sentence, within) for sentence, within in ((swap.a, swap.edit.a), (swap.b, swap.edit.b))]
        facts = (comparison.facts[swap.a.source], comparison.facts[swap.b.source])
        places = [
            _place(fact, one, within)
            for fact, one, within in zip(facts, (swap.a, swap.b), (swap.edit.a, swap.edit.b), strict=True)
        ]
        equality = swap.edits.equality
        clean = sum(edit.kind not in ("equal", "same") for edit in swap.edits.edits) == 1
        enough = ENOUGH_CLEAN if clean else ENOUGH
        if places[0] is not None and places[1] is not None:
            if _may_be_one(places[0], places[1]) or equality < ENOUGH_PLACE:
                continue
            if equality >= enough or "venue" in (places[0].role, places[1].role):
                yield NameSwap(swap, "place", (places[0].key, places[1].key))
            continue
        if not _different(words[0], words[1]):
            continue
        lands = [_lands(one) for one in words]
        if lands[0] and lands[1]:
            if lands[0].isdisjoint(lands[1]):
                yield NameSwap(swap, "people", (" ".join(words[0]), " ".join(words[1])))
            continue
        if equality < enough or lands[0] or lands[1] or places[0] is not None or places[1] is not None:
            continue
        if any(
            _is_office(fact, one, within)
            for fact, one, within in zip(facts, (swap.a, swap.b), (swap.edit.a, swap.edit.b), strict=True)
        ):
            continue
        people = [
            _person(fact, one, within)
            for fact, one, within in zip(facts, (swap.a, swap.b), (swap.edit.a, swap.edit.b), strict=True)
        ]
        if people[0] and people[1]:
            if people[0] != people[1] and not _one_person(people[0], people[1]):
                yield NameSwap(swap, "person", (people[0], people[1]))
        elif not people[0] and not people[1] and _is_proper(swap.a, words[0]) and _is_proper(swap.b, words[1]):
            yield NameSwap(swap, "other", (" ".join(words[0]), " ".join(words[1])))


def name_kinds_other(word: str) -> bool:
    """Whether a word is of names that are no person's, place's or organisation's: "Cup", "Treaty"."""
    return (word, "other") in read_table("words/name_kinds.tsv")


def _is_proper(sentence: Sentence, words: list[str]) -> bool:
    """Whether the words are a name that no person bears, in a unit whose capitals show names."""
    tokens = [token for token in sentence.tokens if token.kind == "word" and len(token.text) > 3]
    capitals = sum(token.text[0].isupper() for token in tokens)
    known = {row[0] for row in read_table("words/given_names.tsv")}
    if capitals >= 0.8 * len(tokens) or all(name_kinds_other(word) for word in words):
        return False
    return not any(word in known for word in words)


def _words(sentence: Sentence, within: tuple[int, int]) -> list[str]:
    tokens = sentence.tokens[slice(*within)]
    return [name_key(token.text) for token in tokens if token.kind == "word" and token.lower not in ("'s", "the")]


def _span(sentence: Sentence, within: tuple[int, int]) -> tuple[int, int]:
    tokens: tuple[Token, ...] = sentence.tokens
    return tokens[within[0]].start, tokens[within[1] - 1].end


def _place(facts: Facts, sentence: Sentence, within: tuple[int, int]) -> PlaceFact | None:
    start, end = _span(sentence, within)
    return next((fact for fact in facts.places if fact.start < end and start < fact.end), None)


def _person(facts: Facts, sentence: Sentence, within: tuple[int, int]) -> str:
    start, end = _span(sentence, within)
    return next((fact.entity for fact in facts.people if fact.start < end and start < fact.end and fact.form != "pronoun"), "")


def _is_office(facts: Facts, sentence: Sentence, within: tuple[int, int]) -> bool:
    start, end = _span(sentence, within)
    return any(fact.start < end and start < fact.end for fact in facts.offices)


def _may_be_one(one: PlaceFact, other: PlaceFact) -> bool:
    """Whether two places can be the same: equal, one part of the other, or spelt in two ways."""
    if one.key == other.key or one.key in other.within or other.key in one.within:
        return True
    mine, theirs = one.key.split(","), other.key.split(",")
    return mine[0] == theirs[0] or sound_key(one.key) == sound_key(other.key)


def _lands(words: list[str]) -> frozenset[str]:
    """Return the codes of the countries that a name, demonym or capital points to."""
    return frozenset(code for code, _ in country_words().get(" ".join(words), ()))


def _different(one: list[str], other: list[str]) -> bool:
    """Whether neither name is part, initials, spelling or alias of the other, and both are names of some length."""
    if not one or not other or set(one) & set(other):
        return False
    mine, theirs = " ".join(one), " ".join(other)
    shorter, longer = sorted((mine.replace(" ", ""), theirs.replace(" ", "")), key=len)
    if len(shorter) < 2 or longer.startswith(shorter[:4]) or nearly(mine, theirs) or sound_key(mine) == sound_key(theirs):
        return False
    for short, full in ((one, other), (other, one)):
        letters = short[0].rstrip("s")
        if (
            len(short) == 1
            and len(letters) <= 5
            and letters
            and full[0][:1] == letters[0]
            and (len(full) > 1 or len(letters) <= 3)
        ):
            return False
    return _organisation(mine) != _organisation(theirs) or not _organisation(mine)


def _organisation(name: str) -> str:
    for row in read_table("words/organisations.tsv"):
        if name in (name_key(form) for form in (row[0], *row[2].split("|"))):
            return row[0]
    return ""


def _one_person(one: str, other: str) -> bool:
    """Whether two entities share a word or nearly so: one person by another part of the name."""
    mine, theirs = one.split(), other.split()
    return bool(set(mine) & set(theirs)) or any(nearly(first, second) for first in mine for second in theirs)
