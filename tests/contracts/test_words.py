"""The word tables are sorted, unique, made of lemmas, free of cycles; every example shows what its row says."""

from __future__ import annotations

from collections import Counter
from os.path import join

import pytest

from readoutdiff.data import lexicon
from readoutdiff.data.lexicon_index import INDEX, build_index
from readoutdiff.data.tables import FOLDER, read_table
from readoutdiff.language.lemmas import lemma

TABLES = (
    "concepts", "derived", "exclusive", "hypernyms", "irregular", "ise", "opposites", "spelling", "stems", "suffixes",
    "synonyms", "uninflected",
)  # fmt: skip

ALSO_PAST_FORMS = {"bore"}
"""Lemmas of one word ("bored") that are also a past form of another (bear)."""


def members(row: tuple[str, ...], table: str) -> list[str]:
    column = {"synonyms": (1,), "opposites": (2, 3), "exclusive": (1,), "hypernyms": (0, 1), "concepts": (1,)}[table]
    return [word for place in column for slot in row[place].split("|") for word in slot.split("/")]


def lemmas(text: str) -> list[str]:
    return [lemma(word.removesuffix("'s").lower()) for word in text.replace("-", " - ").split()]


def holds(pair: tuple[str, str], example: str) -> bool:
    """Tell whether the lemmas of the two halves of an example contain the two words."""
    one, other = (f" {' '.join(lemmas(half))} " for half in example.split(" / "))
    return f" {pair[0]} " in one and f" {pair[1]} " in other


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_sorted_and_unique(table: str) -> None:
    keys = [row[:2] if table == "opposites" else row[:1] for row in read_table(f"words/{table}.tsv")]
    assert keys == sorted(keys)
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("table", ["synonyms", "opposites", "exclusive", "hypernyms", "concepts"])
def test_members_are_lemmas_and_unique_in_their_row(table: str) -> None:
    for row in read_table(f"words/{table}.tsv"):
        words = members(row, table)
        assert len(words) == len(set(words)), row[0]
        wrong = {word for word in words if word != " ".join(lemma(one) for one in word.split(" "))}
        assert wrong <= ALSO_PAST_FORMS, row[0]


@pytest.mark.parametrize("table, column", [("synonyms", 1), ("opposites", 2), ("opposites", 3)])
def test_members_are_sorted_behind_their_head(table: str, column: int) -> None:
    for row in read_table(f"words/{table}.tsv"):
        rest = row[column].split("|")[1:]
        assert rest == sorted(rest), row[0]


def test_every_class_of_synonyms_has_an_example_of_two_members() -> None:
    wrong = []
    for name, words, example in read_table("words/synonyms.tsv"):
        one, other = (" ".join(lemmas(half)) for half in example.split(" / "))
        if one == other or not {one, other} <= set(words.split("|")) or not lexicon.are_synonyms(one, other):
            wrong.append(name)
    assert wrong == []


def test_every_opposition_has_an_example() -> None:
    wrong = []
    for name, _, one, other, example in read_table("words/opposites.tsv"):
        heads = (one.split("|")[0], other.split("|")[0])
        if not holds(heads, example) or not lexicon.are_opposites(*heads):
            wrong.append(name)
    assert wrong == []


def test_every_excluding_class_has_an_example() -> None:
    wrong = []
    for name, words, example in read_table("words/exclusive.tsv"):
        slots = [slot.split("/") for slot in words.split("|")]
        pairs = [(a, b) for one in slots for other in slots if one is not other for a in one for b in other]
        if not any(holds(pair, example) for pair in pairs):
            wrong.append(name)
    assert wrong == []


def test_a_word_stands_on_one_side_of_an_opposition() -> None:
    assert [row[0] for row in read_table("words/opposites.tsv") if set(row[2].split("|")) & set(row[3].split("|"))] == []


def test_broader_words_make_no_circle() -> None:
    below = {broader: narrower.split("|") for broader, narrower in read_table("words/hypernyms.tsv")}

    def reaches(start: str, word: str, seen: frozenset[str]) -> bool:
        return any(one == start or (one not in seen and reaches(start, one, seen | {one})) for one in below.get(word, ()))

    assert [word for word in below if reaches(word, word, frozenset({word}))] == []


def test_a_word_names_one_concept() -> None:
    words = [word for _, members in read_table("words/concepts.tsv") for word in members.split("|")]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_few_words_are_synonyms_and_opposites_at_once() -> None:
    """Such a pair counts for neither; each is a pair whose senses differ, looked at and left."""
    both = {
        tuple(sorted((a, b)))
        for _, _, one, other, _ in read_table("words/opposites.tsv")
        for a in one.split("|")
        for b in other.split("|")
        if lexicon.are_synonyms(a, b)
    }
    assert both <= {("believe", "suspect"), ("deliver", "get"), ("deliver", "take"), ("drop", "lift")}


def test_the_index_is_fresh() -> None:
    with open(join(FOLDER, INDEX), encoding="utf-8", newline="\n") as file:
        assert file.read() == build_index(), "run `make words`"


def test_the_lexicon_is_large_enough_to_be_of_use() -> None:
    synonyms = read_table("words/synonyms.tsv")
    assert len(synonyms) >= 1_500
    assert len({word for row in synonyms for word in row[1].split("|")}) >= 5_000
    assert len(read_table("words/opposites.tsv")) >= 500
    assert len(read_table("words/exclusive.tsv")) >= 150
