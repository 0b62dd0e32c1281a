from __future__ import annotations

import pytest

from readoutdiff.language.tokens import tokenize
from readoutdiff.language.wording import compare_wording, words_of


def alterations(first: str, second: str) -> list[str] | None:
    wording = compare_wording(words_of(tokenize(first)), words_of(tokenize(second)))
    return None if wording is None else [one.kind for one in wording.alterations]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("We will not tolerate further delay", "We will tolerate further delay", ["negation"]),
        ("We can't tolerate any further delay", "We cannot tolerate any further delay", []),
        ("It's time to build the bridge", "It is time to build the bridge", []),
        ("The port reopens in 12 days at most", "The port reopens in 20 days at most", ["number"]),
        ("We thank our friends in Chile for help", "We thank our friends in Bolivia for help", ["name"]),
        ("The plan threatens peace in the north", "The plan threatened peace in the north", ["form"]),
        ("The plan endangers peace in the north", "The plan destroys peace in the north", ["word"]),
        ("this war must not widen any further", "the war must not widen any further", ["minor"]),
        ("The talks … were good for both our countries", "The talks in the harbour were good for both our countries", []),
        ("They [the ministers] were good to both countries", "They were good to both countries", []),
        ("It was co-ordinated with every neighbour here", "It was coordinated with every neighbor here", []),
        ("not tolerate further delay", "We will not tolerate further delay, and the council knows it", []),
        ("The harvest was poor in every province", "We will not tolerate further delay", None),
        ("very good", "very good", None),
    ],
)
def test_altered_words_are_named(first: str, second: str, expected: list[str] | None) -> None:
    assert alterations(first, second) == expected
    assert alterations(second, first) == expected
