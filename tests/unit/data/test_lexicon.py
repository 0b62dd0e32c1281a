"""What the lexicon says about two words, and what it must not say."""

from __future__ import annotations

import pytest

from readoutdiff.data import lexicon, tables
from readoutdiff.data.lexicon import (
    are_opposites,
    are_synonyms,
    concept,
    exclusive_class,
    knows,
    opposition,
    phrases_at,
    senses,
    softens,
)  # fmt: skip

SYNONYMS = """
kill murder, buy purchase, begin start, end finish, say state, lawmaker legislator, lawyer attorney, police officer
cop, injure wound, sick ill, invasion assault, prop up sustain, step down resign, call off cancel, put off postpone,
blaze fire, quake earthquake, firm company, probe investigation, jail imprison, oust topple, slam criticize, hail
praise, car automobile, approve endorse, big large, nearly almost, about approximately, more than over, movie film,
kid child, ceasefire truce, pact agreement, rise increase, fall decline, cut reduce, vow pledge, claim allege, reveal
disclose, troop soldier, chopper helicopter
"""
OPPOSITES = """
approve reject, endorse veto, sign withdraw from, lift impose, raise cut, acquit convict, release detain, rise fall,
soar plunge, ahead behind, mandatory voluntary, prop up sink, win lose, guilty innocent, legal illegal, safe
dangerous, open close, admit deny, increase decrease, support oppose, more less, before after, inside outside, alive
dead, strengthen weaken, hire fire, buy sell, praise condemn, uphold overturn, ban allow, start stop, peaceful
violent, majority minority, profit loss, first last, with without, resume suspend, join leave-, accelerate slow,
victory defeat, best worst, highest lowest, always never, publicly privately
"""
NEITHER = """
approve sign, table war, minister bank, red car, kill injure, police army, city country, talk treaty, lion minister, said bread
"""
EXCLUSIVE = """
red blue color, gold copper metal, lion tiger animal, carrot onion vegetable, apple banana fruit, beer wine drink,
oboe violin instrument, uncle nephew relative, knee elbow body part, mars venus planet, january march month, monday
friday weekday, kitchen bedroom room, murder fraud crime, rifle knife weapon, tennis golf sport, english french
language, dollar euro currency, heart liver organ, colonel general military rank, sunni shiite muslim branch, brick
wood material, coal solar energy source, senate house chamber
"""
NOT_EXCLUSIVE = """
car vehicle, taxi cab, cop policeman, scarlet red, mother mom, dog animal, dog puppy, shop store, football soccer,
doctor physician, truck lorry, autumn fall, table lion, red wood, minister mosque
"""


def cells(text: str) -> list[str]:
    return [item.strip() for item in text.replace("\n", " ").split(",") if item.strip() and not item.strip().endswith("-")]


def halves(item: str) -> tuple[str, str]:
    """Split "prop up sink" where both halves are known; the tables themselves say where."""
    words = item.split()
    for at in range(1, len(words)):
        one, other = " ".join(words[:at]), " ".join(words[at:])
        if knows(one) and knows(other):
            return one, other
    raise AssertionError(f"no table knows both halves of {item!r}")


@pytest.mark.parametrize("item", cells(SYNONYMS))
def test_synonyms_both_ways(item: str) -> None:
    one, other = halves(item)
    assert are_synonyms(one, other) and are_synonyms(other, one)
    assert not are_opposites(one, other)


@pytest.mark.parametrize("item", cells(OPPOSITES))
def test_opposites_both_ways(item: str) -> None:
    one, other = halves(item)
    assert are_opposites(one, other) and are_opposites(other, one)
    assert opposition(one, other) == opposition(other, one)
    assert not are_synonyms(one, other)


@pytest.mark.parametrize("item", cells(NEITHER))
def test_unrelated_words_are_neither(item: str) -> None:
    one, other = item.split()
    assert not are_synonyms(one, other)
    assert not are_opposites(one, other)


@pytest.mark.parametrize("item", cells(EXCLUSIVE))
def test_members_of_a_class_exclude_each_other(item: str) -> None:
    one, other, name = item.split(" ", 2)
    assert exclusive_class(one, other) is not None
    assert exclusive_class(one, other) == exclusive_class(other, one)
    assert name in {"metal", "animal", "planet", "drink", exclusive_class(one, other)}


@pytest.mark.parametrize("item", cells(NOT_EXCLUSIVE))
def test_other_names_and_broader_words_do_not(item: str) -> None:
    one, other = item.split()
    assert exclusive_class(one, other) is None
    assert exclusive_class(other, one) is None


@pytest.mark.parametrize(
    "narrower, broader", [("car", "vehicle"), ("terrier", "dog"), ("terrier", "animal"), ("mother", "woman"), ("wheat", "crop")]
)
def test_a_broader_word_softens_one_way_only(narrower: str, broader: str) -> None:
    assert softens(narrower, broader)
    assert not softens(broader, narrower)


def test_a_pair_with_both_relations_counts_as_no_opposition() -> None:
    assert are_synonyms("lift", "drop")  # a ban
    assert opposition("lift", "drop") is None  # though a crane lifts and drops


@pytest.mark.parametrize(
    "word, name", [("kill", "DEAD"), ("toll", "DEAD"), ("vow", "PLEDGE"), ("commit", "PLEDGE"), ("menace", "THREAT")]
)
def test_words_name_concepts(word: str, name: str) -> None:
    assert concept(word) == name


def test_unknown_words_get_empty_answers() -> None:
    assert concept("zyxgle") is None
    assert senses("zyxgle") == frozenset()
    assert not knows("zyxgle")
    assert exclusive_class("zyxgle", "red") is None
    assert phrases_at(["zyxgle"], 0) == ()
    assert are_synonyms("zyxgle", "zyxgle")


def test_classes_are_named_by_head_and_part_of_speech() -> None:
    assert {sense[-1] for sense in senses("ratify")} == {"v"}
    assert senses("ratify") & senses("approve")


def test_phrases_are_found_where_they_stand_longest_first() -> None:
    words = ["the", "mayor", "step", "down", "in", "favor", "of", "peace"]
    assert phrases_at(words, 2) == ("step down",)
    assert phrases_at(words, 4)[0] == "in favor of"
    assert phrases_at(words, 0) == ()
    assert phrases_at(["take", "part", "in"], 0) == ("take part in", "take part")
    assert phrases_at(["take", "part"], 1) == ()


def test_a_missing_index_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    from readoutdiff.errors import DataError

    lexicon._index.cache_clear()
    monkeypatch.setattr(tables, "_shipped", lambda: ({}, b""))  # as in a checkout; a wheel brings the index ready made
    lexicon._rows.cache_clear()
    monkeypatch.setattr(lexicon, "FOLDER", "/nowhere")
    with pytest.raises(DataError, match="reinstall"):
        lexicon._index()
    monkeypatch.undo()
    lexicon._rows.cache_clear()
