"""Which sentences of other sources are looked at for a sentence."""

from __future__ import annotations

from readoutdiff.coverage.shares import candidates
from readoutdiff.coverage.terms import build_index
from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts

ONE = "Before dawn engineers lowered the reservoir above Tarrin by two metres."
OTHER = "The mayor slept. At Tarrin engineers worked before dawn and lowered the reservoir."


def _looked_at(*texts: str) -> set[int]:
    documents = tuple(read_text(text, number, f"{number}.txt") for number, text in enumerate(texts))
    index = build_index(documents, tuple(read_facts(document, ()) for document in documents))
    return {index.source[place] for place in candidates(index, 0, ())}


def test_a_crowd_hides_no_counterpart() -> None:
    # Once a word that stood in many sentences of all sources together found no counterpart in any of them.
    assert _looked_at(ONE, OTHER) == {1}
    assert _looked_at(ONE, OTHER, *[OTHER] * 30) == set(range(1, 32))


def test_a_third_source_with_the_word_itself_hides_no_synonym_in_a_second() -> None:
    one, synonym, same = "They rejected it.", "They refused it.", "They rejected it again."
    assert 1 in _looked_at(one, synonym)
    assert 1 in _looked_at(one, synonym, same)
