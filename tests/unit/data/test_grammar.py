from __future__ import annotations

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.language.tokens import tokenize

TABLES = ("certainty", "function", "polarity", "speech", "symmetric")


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_name_a_form_once(name: str) -> None:
    forms = [row[0] for row in read_table(f"words/{name}.tsv")]
    assert forms == sorted(set(forms))


@pytest.mark.parametrize(
    ("name", "classes"),
    [
        ("certainty", {"possible", "planned", "conditional", "wished", "alleged"}),
        ("polarity", {"negator", "quantifier", "failing", "denying", "half", "idle"}),
        ("speech", {"say", "mark"}),
    ],
)
def test_classes_are_known(name: str, classes: set[str]) -> None:
    assert {row[1] for row in read_table(f"words/{name}.tsv")} == classes


@pytest.mark.parametrize(("lemma", "example"), read_table("words/symmetric.tsv"))
def test_symmetric_verbs_stand_in_their_example(lemma: str, example: str) -> None:
    assert lemma in {token.lemma for token in tokenize(example)}


def _holds(text: str, run: str) -> bool:
    tokens = [(token.lower, token.lemma) for token in tokenize(text)]
    words = run.split()
    starts = range(len(tokens) - len(words) + 1)
    return any(all(word in tokens[start + offset] for offset, word in enumerate(words)) for start in starts)


@pytest.mark.parametrize(("strong", "weak", "example"), read_table("words/weaker.tsv"))
def test_weaker_words_stand_in_their_example(strong: str, weak: str, example: str) -> None:
    first, second = example.split(" / ")
    assert _holds(first, strong) and _holds(second, weak)
