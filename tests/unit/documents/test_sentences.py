"""Sentence ends: every abbreviation's own example, and tables of original cases."""

from __future__ import annotations

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.documents.sentences import sentence_spans


def split(text: str, lower_case: bool = False) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text), lower_case)]


def check(marked: str) -> None:
    want = marked.split(" | ")
    assert split(" ".join(want)) == want


@pytest.mark.parametrize("example", [row[2] for row in read_table("words/abbreviations.tsv") if row[2]])
def test_abbreviations_end_sentences_as_their_examples_show(example: str) -> None:
    check(example)


@pytest.mark.parametrize(
    "marked",
    [
        "The port reopened. | Boats left at once.",
        "Is it open? | Nobody knows! | They wait.",
        "The budget rose 3.5 percent. | It had fallen 1.2 percent.",
        "She met J. B. Marsh of Calder. | He signed.",
        "You know it and I. | Did he see Albert I. Marsh?",
        "They flew to the U.S. | The talks began.",
        "The U.S. Embassy shut its doors. | Staff left.",
        "The company, Marsh & Co., said so.",
        "He lives in St. Agatha with Dr. Pike. | She is a surgeon.",
        "“We will wait. | We have time,” Marsh said.",
        "“We will wait.” | Marsh left.",
        "“Will you wait?” Marsh asked.",
        '"We will wait." | The talks ended.',
        "He wept (the room fell silent.) and left.",
        "The vote failed. | (The chair abstained.) | It will be held again.",
        "Write to desk@calder.example. | Read www.calder.example/a.b.html for more.",
        "She works at Yahoo! in Calder.",
        "They waited ... and waited. | Then it came.",
        "They waited... | Then it came.",
        "It was said . . . that he left.",
        "1. Boats 2. Nets".replace(" 2.", " | 2."),
        "• tents | • boats",
        "a) fuel | b) food | c) tents",
        "It ended at 5 p.m. | The crowd left.",
        "It starts at 5 p.m. Monday in Calder.",
        "Prices rose in Jan. and on Feb. 3. | They fell later.",
        "“No room! No room!” they cried. | The talks failed.",
        "“We waited—” | The line went dead.",
        "The quay is deep.[3] | The board measured it.",
        "The law was passed in haste.4 | The board sued.",
        "“We will pay.” — Owen Pike",
        "But, alas! the quay was shut.",
        "He praised the [...] Army in May.",
        "They fell silent [...] | However, talks went on.",
        "It is over. | http://calder.example/news",
        "The deal does three things: 1) it cuts fees, 2) it opens quays and 3) it ends the strike.",
        "He scored in No. 5 shirt. | No. 7 missed.",
    ],
)
def test_sentences_end_where_the_bars_stand(marked: str) -> None:
    check(marked)


def test_a_space_lost_after_a_stop_still_ends_the_sentence() -> None:
    assert split("The talks ended.The port reopened.") == ["The talks ended.", "The port reopened."]
    assert split("See Node.Js and calder.example/News.") == ["See Node.Js and calder.example/News."]


def test_text_without_capitals_is_cut_at_its_stops() -> None:
    assert split("the port reopened. mr. pike left.", lower_case=True) == ["the port reopened.", "mr. pike left."]
