from __future__ import annotations

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.language.polarity import denied, read_negations
from readoutdiff.language.tokens import tokenize


@pytest.mark.parametrize(("form", "role", "example"), read_table("words/polarity.tsv"))
def test_every_form_is_read_in_its_example(form: str, role: str, example: str) -> None:
    roles = [one.role for one in read_negations(tokenize(example))]
    if role == "idle":
        assert roles == []
    else:
        assert role in roles


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("They did not sign the pact.", "sign"),
        ("They didn't really sign the pact.", "sign"),
        ("They cannot, and will not, allow it.", "allow"),
        ("No trade agreement was signed.", "trade"),
        ("They left without signing.", "signing"),
        ("They failed to sign.", "sign"),
    ],
)
def test_the_first_content_word_is_what_is_denied(text: str, head: str) -> None:
    tokens = tokenize(text)
    assert tokens[read_negations(tokens)[0].head].text == head


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They did not sign the pact.", "sign", True),
        ("They did not fail to sign the pact.", "sign", False),
        ("They did not sign, but Vega stayed.", "stayed", False),
        ("They not only signed but praised it.", "signed", False),
        ("He cast the lone “no” vote.", "vote", False),
    ],
)
def test_scope_and_double_denial(text: str, word: str, expected: bool) -> None:
    tokens = tokenize(text)
    place = next(i for i, token in enumerate(tokens) if token.text == word)
    assert denied(read_negations(tokens), place) is expected
