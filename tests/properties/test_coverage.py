"""What holds for the coverage of any sources."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from readoutdiff import compare, read_text

SENTENCES = [
    "Divers raised 14 bronze cannons from the wreck of the Aurora.",
    "The mayor of Linden opened a library for children on Monday.",
    "Heavy snow closed both runways of the airport for nine hours.",
    "A court in Veldmark fined the brewery 30,000 crowns.",
    "Nurse Petra Holm said that wages had not risen since spring.",
    "The orchestra cancelled its tour because the cellist fell ill.",
    "Farmers near Orsa expect the best apple harvest in a decade.",
    "Prosecutors dropped every charge against the former banker.",
    "Two trains collided outside Tarrin, but nobody was hurt.",
    "Engineers will replace the old telescope mirror in August.",
]
"""No two of them say anything in common."""
REPORT = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=8, unique=True)


def only_here(texts: list[str], source: int) -> list[tuple[int, int]]:
    report = compare([read_text(text, number, f"{number}.txt") for number, text in enumerate(texts)])
    return [
        (one.evidence[0].start, one.evidence[0].end)
        for one in report.findings
        if one.category == "unique" and one.evidence[0].source == source
    ]


@settings(max_examples=25)
@given(REPORT)
def test_a_source_compared_with_itself_has_nothing_only_here(sentences) -> None:  # type: ignore[no-untyped-def]
    text = "\n\n".join(sentences)
    assert not only_here([text, text], 0)
    assert not only_here([text, text], 1)


@settings(max_examples=25)
@given(REPORT, REPORT, REPORT)
def test_another_source_adds_nothing_that_only_a_source_says(one, two, three) -> None:  # type: ignore[no-untyped-def]
    texts = [" ".join(sentences) for sentences in (one, two, three)]
    before = only_here(texts[:2], 0)
    for start, end in only_here(texts, 0):
        assert any(begin <= start and end <= stop for begin, stop in before)


@settings(max_examples=25)
@given(REPORT, st.data())
def test_a_sentence_taken_out_of_the_other_source_is_only_here(sentences, data) -> None:  # type: ignore[no-untyped-def]
    gone = data.draw(st.sampled_from(sentences))
    rest = [one for one in sentences if one != gone]
    text = " ".join(sentences)
    start = text.index(gone)
    found = only_here([text, " ".join(rest)], 0)
    # A first unit alone is a headline where the report has no other; here all stand in one paragraph.
    assert found == [(start, start + len(gone))]
