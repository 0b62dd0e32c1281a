"""Kinds of units, datelines, quotations that run on, wrapped text."""

from __future__ import annotations

import textwrap

import pytest

from readoutdiff.data.tables import read_table
from readoutdiff.documents import read_text
from readoutdiff.documents.structure import furniture_kind

REPORT = """Harbour reopens after the storm
By Ida Marsh
May 6, 2025
CALDER, May 6 (Coast News) — The harbour reopened on Tuesday, the port board said. Boats left within the hour.
“We waited for a week. We are glad to be back,” said Owen Pike, who runs two boats.
“Nobody slept.
“Now we can work,” he added.
Owen Pike, left, greets the first boat in Calder on Tuesday. (Photo by Lena Orr)
What the board decided
The board will hold a second hearing on June 2. It did not say where.
- Fees stay as they are.
Read more: the storm in maps
© 2025 Coast News
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(unit.kind, unit.text) for unit in read_text(text, 0, "a").sentences]


def test_a_report_is_told_apart_into_its_parts() -> None:
    assert [kind for kind, _ in kinds(REPORT)] == [
        "headline", "byline", "published", "body", "body", "body", "body", "body", "body", "caption", "credit",
        "heading", "body", "body", "list", "boilerplate", "credit",
    ]  # fmt: skip


def test_a_dateline_is_a_span_and_cuts_nothing() -> None:
    document = read_text(REPORT, 0, "a")
    opened = [unit for unit in document.sentences if unit.dateline]
    assert [document.text[slice(*unit.dateline)] for unit in opened if unit.dateline] == ["CALDER, May 6 (Coast News) —"]
    assert opened[0].text.endswith("the port board said.")


def test_a_quotation_runs_on_over_sentences_and_reopened_paragraphs() -> None:
    document = read_text(REPORT, 0, "a")
    assert [unit.text for unit in document.sentences if unit.continues_quotation] == [
        "We are glad to be back,” said Owen Pike, who runs two boats.",
        "“Now we can work,” he added.",
    ]


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("LIMA, May 5 (Coast News) - Talks began.", "LIMA, May 5 (Coast News) -"),
        ("NEW CALDER, Ohio (CN) — Talks began.", "NEW CALDER, Ohio (CN) —"),
        ("CNN — Talks began.", "CNN —"),
        ("Calder, May 5 – Talks began.", "Calder, May 5 –"),
        ("WASHINGTON -- Talks began.", "WASHINGTON --"),
        ("NATO — the alliance of 32 — met.", None),
        ("The talks — They failed — ended.", None),
        ("Talks began. CALDER — a port — was chosen.", None),
    ],
)
def test_datelines(line: str, dateline: str | None) -> None:
    document = read_text(line + " It went on.", 0, "a")
    span = document.sentences[0].dateline
    assert (document.text[slice(*span)] if span else None) == dateline


def test_the_only_unit_of_a_source_is_a_headline() -> None:
    assert kinds("Harbour reopens") == [("headline", "Harbour reopens")]


def test_one_sentence_a_line_stays_claims() -> None:
    text = "The harbour reopened.\nBoats left.\nNobody was hurt in the storm that hit the town on Monday.\n"
    assert {kind for kind, _ in kinds(text)} == {"body"}


def test_transcripts_name_their_speakers() -> None:
    text = "SECRETARY MARSH: We met today. It went well.\nQ: Will you meet again?\nSECRETARY MARSH: We will.\n"
    assert [kind for kind, _ in kinds(text)] == ["speaker", "body", "speaker", "speaker"]


@pytest.mark.parametrize(("kind", "example"), [(row[2], row[3]) for row in read_table("words/furniture.tsv")])
def test_furniture_is_known_by_its_examples(kind: str, example: str) -> None:
    assert furniture_kind(example, 0, len(example)) == kind


def test_wrapping_line_ends_and_straight_marks_change_no_unit() -> None:
    def bare(text: str) -> list[tuple[str, str]]:
        return [(kind, " ".join(unit.replace("“", '"').replace("”", '"').split())) for kind, unit in kinds(text)]

    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in REPORT.splitlines())
    assert bare(wrapped) == bare(REPORT)
    assert bare(REPORT.replace("\n", "\r\n")) == bare(REPORT)
    assert bare(REPORT.replace("“", '"').replace("”", '"')) == bare(REPORT)


def test_text_in_another_language_is_noticed() -> None:
    spanish = "El puerto volvió a abrir el martes, según la junta. Los barcos salieron pronto y nadie quedó herido."
    spanish += " La tormenta duró ocho días y dejó daños en los muelles."
    assert not read_text(spanish, 0, "a").english
    assert read_text(REPORT, 0, "a").english
    assert not read_text("Порт снова открыт. Никто не пострадал.", 0, "a").english


def test_a_dateline_may_stand_alone() -> None:
    found = kinds("CALDER, Ohio (CN)\nThe harbour reopened on Tuesday.\nBoats left.\n")
    assert found[0] == ("dateline", "CALDER, Ohio (CN)")
    assert [kind for kind, _ in found[1:]] == ["body", "body"]


def test_a_credit_for_the_report_makes_no_caption_of_its_last_words() -> None:
    found = kinds("The harbour reopened.\nThe board will meet in June.\n(Reporting by Ida Marsh; editing by Owen Pike)\n")
    assert [kind for kind, _ in found] == ["body", "body", "credit"]


def test_credits_and_links_are_cut_out_of_text_that_runs_together() -> None:
    text = (
        "The board met in Calder. A crane lifts a boat in Calder on May 5. Ida Marsh/AFP/Getty Images Related article "
        "Harbour reopens after eight days of storm On Friday, officials praised the captains. They left."
    )
    assert kinds(text) == [
        ("body", "The board met in Calder."),
        ("caption", "A crane lifts a boat in Calder on May 5."),
        ("credit", "Ida Marsh/AFP/Getty Images"),
        ("boilerplate", "Related article Harbour reopens after eight days of storm"),
        ("body", "On Friday, officials praised the captains."),
        ("body", "They left."),
    ]


def test_a_line_broken_inside_its_sentence_is_no_heading() -> None:
    text = "Boats left.\nOwen Pike, who runs two boats, tells Coast News\nthat he slept badly.\nNobody was hurt.\n"
    assert "heading" not in {kind for kind, _ in kinds(text)}


def test_left_as_a_verb_is_no_cue_of_a_caption() -> None:
    assert {kind for kind, _ in kinds("Boats left, the board noted.\nNot a penny was left, and nobody paid.\n")} == {"body"}
