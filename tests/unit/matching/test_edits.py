from __future__ import annotations

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.matching.edits import compare, compare_links, read
from readoutdiff.matching.units import facts_by_sentence
from readoutdiff.model.matching import Edits, Link


def edits_of(first: str, second: str) -> tuple[Edits, list[str], list[str]]:
    documents = (read_text(first, 0, "a"), read_text(second, 1, "b"))
    facts = tuple(read_facts(document) for document in documents)
    link = Link((0, 0), (1, 0), "same", 1.0, ())
    (edits,) = compare_links(documents, facts, (link,))
    words = [[token.text for token in document.sentences[0].tokens] for document in documents]
    return edits, words[0], words[1]


def told(first: str, second: str) -> list[tuple[str, str, str]]:
    """Return every edit that is not plain equality as (kind, words of a, words of b)."""
    edits, a, b = edits_of(first, second)
    return [
        (edit.kind, " ".join(a[slice(*edit.a)]), " ".join(b[slice(*edit.b)])) for edit in edits.edits if edit.kind != "equal"
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("The ministers signed the pact.", "The ministers signed the pact.", []),
        ("The ministers did not sign the pact.", "The ministers signed the pact.", [("negation", "did not", "")]),
        ("The union failed to sign the deal.", "The union signed the deal.", [("negation", "failed to", "")]),
        ("Peru will buy the jets.", "Peru may buy the jets.", [("certainty", "will", "may")]),
        ("The deal was final.", "The deal was allegedly final.", [("certainty", "", "allegedly")]),
        ("The harbour was closed.", "The old harbour was closed.", [("inserted", "", "old")]),
        ("The council met in Lima on Monday.", "The council met.", [("deleted", "in Lima on Monday", "")]),
        ("The visit was necessary.", "The visit was unnecessary.", [("opposite", "necessary", "unnecessary")]),
    ],
)
def test_differences_are_named(first: str, second: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(first, second) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("On Monday in Lima, Soto met Vega for talks.", "Soto met Vega for two hours of talks in Lima on Tuesday."),
        ("a b c d", "d c b a"),
        ("“Yes”, he said.", "No."),
        ("The the the the.", "the"),
        ("12 ships, 30 men and 4 guns", "30 men, 4 guns and 12 ships sailed"),
    ],
)
def test_every_token_stands_in_exactly_one_edit(first: str, second: str) -> None:
    edits, a, b = edits_of(first, second)
    assert sorted(i for edit in edits.edits for i in range(*edit.a)) == list(range(len(a)))
    assert sorted(j for edit in edits.edits for j in range(*edit.b)) == list(range(len(b)))
    starts = [edit.a[0] for edit in edits.edits]
    assert starts == sorted(starts)


def test_moved_words_are_the_same_words() -> None:
    assert ("same", "Lima", "Lima") in told("In Lima, Soto met Vega.", "Soto met Vega in Lima.")


def test_equality_is_the_share_of_content_in_common() -> None:
    assert edits_of("Soto met Vega.", "Soto met Vega.")[0].equality == 1.0
    assert edits_of("Soto met Vega.", "Prices rose sharply.")[0].equality == 0.0
    one_of_three = edits_of("Parliament passed the treaty.", "Parliament debated the treaty.")[0]
    assert one_of_three.equality == pytest.approx(2 / 3, abs=1e-4)


def test_related_links_of_little_worth_get_no_edits() -> None:
    documents = (read_text("Soto met Vega.", 0, "a"), read_text("Soto met Vega.", 1, "b"))
    facts = tuple(read_facts(document) for document in documents)
    assert compare_links(documents, facts, (Link((0, 0), (1, 0), "related", 0.2, ()),)) == ()


def test_the_mark_at_the_end_stays_equal_where_words_moved() -> None:
    edits, a, b = edits_of("In Lima, Soto met Vega.", "Soto met Vega in Lima.")
    assert (edits.edits[-1].kind, a[edits.edits[-1].a[0]], b[edits.edits[-1].b[0]]) == ("equal", ".", ".")


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, May 5, 2025, Minister Ana Soto told 12 of about 30 reporters in Lima that she had not signed.",
        "Ana Soto",
        "“No”, he said.",
    ],
)
def test_the_same_text_with_the_same_facts_is_equal_throughout(text: str) -> None:
    documents = (read_text(text, 0, "a"), read_text("A line before.\n\n" + text, 1, "b"))
    facts = tuple(read_facts(document) for document in documents)
    first, second = documents[0].sentences[0], documents[1].sentences[1]
    (edits,) = compare_links(documents, facts, (Link((0, 0), (1, 1), "same", 1.0, ()),))
    tables = [facts_by_sentence(one) for one in facts]
    slowly = compare(read(first, tables[0].get(0, [])), read(second, tables[1].get(1, [])))
    assert (edits.edits, edits.equality) == slowly
