"""A name that stands where a nearly equal sentence of another source has a different one.

In: a Comparison. Out: swaps of names with what the names are: people, places, demonyms or other names. Two names are
different only where neither is a part, an abbreviation, another spelling, an alias or the people of the other.
"""

from collections.abc import Iterator
from functools import cache

from readoutdiff.data.record import country_words
from readoutdiff.data.record_rows import name_key
from readoutdiff.data.tables import read_columns, read_table
from readoutdiff.language.spelling import nearly, sound_key
from readoutdiff.model.comparison import Comparison, Facts
from readoutdiff.model.matching import Edit
from readoutdiff.model.people import PlaceFact
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple
from readoutdiff.rules._once import once
from readoutdiff.rules._words import Swap, swaps

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


@once
def swapped_names(comparison: Comparison) -> Iterator[NameSwap]:
    """Yield the exchanged names of nearly equal sentences, each with its kind."""
    for swap in swaps(comparison, frozenset({"name", "place"})):
        apart = [edit for edit in swap.edits.edits if edit.kind not in ("equal", "same")]
        clean = all(_same_exchange(swap, edit) or _goes_on(swap, edit) for edit in apart)
        if not clean and (swap.others or not swap.sides or swap.broken):
            continue
        found = _judged(comparison, swap, ENOUGH_CLEAN if clean else ENOUGH)
        if found is not None:
            yield found


def _same_exchange(swap: Swap, edit: Edit) -> bool:
    """Whether another edit of the two sentences is the same exchange over again."""
    sides = ((swap.a.tokens, swap.edit.a, edit.a), (swap.b.tokens, swap.edit.b, edit.b))
    return all([one.lower for one in tokens[slice(*mine)]] == [one.lower for one in tokens[slice(*theirs)]]
               for tokens, mine, theirs in sides)  # fmt: skip


def _goes_on(swap: Swap, edit: Edit) -> bool:
    """Whether another edit is the rest of the same name: "Indian" against "South Korean" leaves "Korean" over."""
    following = edit.a[0] == swap.edit.a[1] and edit.b[0] == swap.edit.b[1]
    if edit.kind in ("name", "place") and following:
        ranges = (swap.a.tokens[slice(*edit.a)], swap.b.tokens[slice(*edit.b)])
        return all(token.text[0].isupper() for tokens in ranges for token in tokens)
    for tokens, mine, theirs in ((swap.a.tokens, swap.edit.a, edit.a), (swap.b.tokens, swap.edit.b, edit.b)):
        if edit.kind in ("inserted", "deleted") and theirs[0] == mine[1] and 0 < theirs[1] - theirs[0] <= 2:
            return all(token.text[0].isupper() for token in tokens[slice(*theirs)])
    return False


def _whole(swap: Swap) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the ranges of the two names, with what of them the edits left over."""
    a, b = swap.edit.a, swap.edit.b
    for edit in swap.edits.edits:
        if edit != swap.edit and _goes_on(swap, edit):
            a = (a[0], edit.a[1]) if edit.a[1] > edit.a[0] == a[1] else a
            b = (b[0], edit.b[1]) if edit.b[1] > edit.b[0] == b[1] else b
    return a, b


def _judged(comparison: Comparison, swap: Swap, enough: float) -> NameSwap | None:
    """Return an exchange with its kind where the names are different ones; None where they may be one."""
    within = _whole(swap)
    ends = ((comparison.facts[swap.a.source], swap.a, within[0]), (comparison.facts[swap.b.source], swap.b, within[1]))
    equality = swap.edits.equality
    one, other = (_place(*end) for end in ends)
    if one is not None and other is not None:
        venue = "venue" in (one.role, other.role)
        if _may_be_one(one, other) or equality < ENOUGH_PLACE or (equality < enough and not venue):
            return None
        return NameSwap(swap, "place", (one.key, other.key))
    mine, theirs = (_words(sentence, name) for _, sentence, name in ends)
    people = [_person(*end) for end in ends]
    if people[0] and people[1]:
        if equality < enough or people[0] == people[1] or _one_person(people[0], people[1]):
            return None
        return NameSwap(swap, "person", (people[0], people[1]))
    if not _different(mine, theirs):
        return None
    lands = (_lands(mine), _lands(theirs))
    if lands[0] and lands[1]:
        return NameSwap(swap, "people", (" ".join(mine), " ".join(theirs))) if lands[0].isdisjoint(lands[1]) else None
    if (
        equality < enough
        or lands[0]
        or lands[1]
        or one is not None
        or other is not None
        or any(_is_office(*end) for end in ends)
    ):
        return None
    names = (" ".join(mine), " ".join(theirs))
    if len(mine) == len(theirs) == 1 and mine[0] in given_names() and theirs[0] in given_names():
        return None if same_given(mine[0], theirs[0]) else NameSwap(swap, "person", names)
    if people[0] or people[1] or not _is_proper(swap.a, mine) or not _is_proper(swap.b, theirs):
        return None
    return NameSwap(swap, "other", names)


@cache
def given_names() -> frozenset[str]:
    """Return the given names of the tables."""
    return frozenset(read_columns("words/given_names.tsv")[0])


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return the full names a short one may stand for."""
    return {row[0]: frozenset(row[1].split("|")) for row in read_table("words/nicknames.tsv")}


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: an initial, a nickname, or nearly one spelling."""
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]) or nearly(one, other):
        return True
    mine, theirs = nicknames().get(one, frozenset()) | {one}, nicknames().get(other, frozenset()) | {other}
    return not mine.isdisjoint(theirs)


def name_kinds_other(word: str) -> bool:
    """Whether a word is of names that are no person's, place's or organisation's: "Cup", "Treaty"."""
    return (word, "other") in read_table("words/name_kinds.tsv")


def _is_proper(sentence: Sentence, words: list[str]) -> bool:
    """Whether the words are a name that no person bears, in a unit whose capitals show names."""
    tokens = [token for token in sentence.tokens if token.kind == "word" and len(token.text) > 3]
    capitals = sum(token.text[0].isupper() for token in tokens)
    if capitals >= 0.8 * len(tokens) or all(name_kinds_other(word) for word in words):
        return False
    return not any(word in given_names() for word in words)


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


@cache
def _organisations() -> dict[str, str]:
    """Return the organisation that each name, short or whole, stands for."""
    found: dict[str, str] = {}
    for row in read_table("words/organisations.tsv"):
        for form in (row[0], *row[2].split("|")):
            found.setdefault(name_key(form), row[0])
    return found


def _organisation(name: str) -> str:
    return _organisations().get(name, "")


def _one_person(one: str, other: str) -> bool:
    """Whether two entities may be one person: nearly one surname, or parts of one name; two given names make two people."""
    mine, theirs = one.split(), other.split()
    if len(mine) > 1 and len(theirs) > 1:
        if mine[-1] == theirs[-1]:
            return same_given(mine[0], theirs[0])
        return nearly(mine[-1], theirs[-1]) or len(set(mine) & set(theirs)) > 1
    return bool(set(mine) & set(theirs)) or any(nearly(first, second) for first in mine for second in theirs)
