from __future__ import annotations

from time import perf_counter

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts


def quotes(text: str) -> list[tuple[str, str]]:
    """Return (words, speaker) of every quotation."""
    return [(quote.surface, quote.speaker_surface) for quote in read_facts(read_text(text, 0, "a")).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready,” Soto said.", [("We are ready,", "Soto")]),
        ('"We are ready," said Soto.', [("We are ready,", "Soto")]),
        ("‘We won’t go,’ Vega told reporters.", [("We won’t go,", "Vega")]),
        ("'Buyers' remorse is real,' Vega said.", [("Buyers' remorse is real,", "Vega")]),
        ("«We are ready», said Vega.", [("We are ready", "Vega")]),
        ("The ministers' vote was late.", []),
        ("It was Soto's idea, wasn't it?", []),
        ("“She called it ‘a start’ today,” Soto said.", [("She called it ‘a start’ today,", "Soto")]),
        ("According to Soto, “all is well.”", [("all is well.", "Soto")]),
        (
            "Soto said the pact was “good” and Vega called it “bad”.",
            [("good", "Soto"), ("bad", "Vega")],
        ),
    ],
)
def test_marks_and_cues(text: str, expected: list[tuple[str, str]]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“The pact holds for ten years,” Ana Soto's office said.",
        "“The pact holds for ten years,” Ana Soto was told.",
        "“The pact holds for ten years,” a strategist at Lopez Bank said.",
    ],
)
def test_a_name_that_does_not_speak_is_no_speaker(text: str) -> None:
    (quote,) = read_facts(read_text(text, 0, "a")).quotes
    assert quote.speaker == ""


def test_a_quotation_runs_on_over_paragraphs_that_open_again() -> None:
    text = "“The first paragraph goes on.\n\n“The second one ends here,” Soto said."
    assert [(words.replace("\n", " ")[-14:], who) for words, who in quotes(text)] == [("one ends here,", "Soto")]


def test_a_mark_never_closed_ends_with_its_paragraph() -> None:
    assert quotes("Soto said “it is bad.\n\nNobody else spoke.")[0][0] == "it is bad."


def test_an_inch_mark_opens_nothing() -> None:
    assert quotes('A 6" pipe burst near the old town hall.') == []


def test_a_pronoun_with_two_candidates_names_nobody() -> None:
    (quote,) = read_facts(read_text("Vega met Soto. “Peru is a very good ally,” he said.", 0, "a")).quotes
    assert quote.speaker == ""


def test_the_sentence_after_a_cue_continues_its_speaker() -> None:
    facts = read_facts(read_text("“We are ready,” Ana Soto said. “We will sail.”", 0, "a"))
    assert facts.quotes[0].speaker == facts.quotes[1].speaker != ""


def test_spans_slice_the_text() -> None:
    text = "“One,” Soto said. ‘Two words,’ said Vega."
    for quote in read_facts(read_text(text, 0, "a")).quotes:
        assert text[quote.start : quote.end] == quote.surface
        assert text[quote.speaker_start : quote.speaker_end] == quote.speaker_surface


@pytest.mark.parametrize("text", ["“a ", "'a ", '"a" ', "said “x” ", '"'])
def test_hostile_marks_end_soon(text: str) -> None:
    began = perf_counter()
    quotes(text * 3000)
    assert perf_counter() - began < 10  # a quadratic pass over them takes minutes
