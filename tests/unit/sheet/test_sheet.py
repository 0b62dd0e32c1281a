"""The fact sheet: agreements in different words, differences only where a conflict rests on the cells."""

from __future__ import annotations

A = (
    "The harbour of Port Calder will close for repairs.\n\n"
    "Interior Minister Anna Berg of Denmark met Norwegian Foreign Minister Lars Vik in Oslo on Monday. "
    "They signed an agreement on fishing. Nearly 200 officers guarded the venue. "
    "“We have waited for this since the spring,” Berg said."
)
B = (
    "OSLO, May 5, 2025 - Denmark's Interior Minister Anna Berg and Norway's Minister of Foreign Affairs, Lars Vik, "
    "signed a fishing agreement on Monday. Some 197 officers stood guard. "
    "“We have waited for this since the spring,” said Berg."
)


def rows(report, kind):  # type: ignore[no-untyped-def]
    return [row for row in report.sheet if row.kind == kind and row.verdict != "only"]


def test_people_and_offices_agree_and_say_why(compare_texts) -> None:  # type: ignore[no-untyped-def]
    report = compare_texts(A, B)
    assert {"Anna Berg", "Lars Vik"} <= {row.subject for row in rows(report, "person")}
    offices = {row.subject: row.why for row in rows(report, "office")}
    assert offices["office of Lars Vik"] == "both mean the foreign minister of Norway"


def test_a_rounded_amount_agrees_and_is_named_by_what_it_counts(compare_texts) -> None:  # type: ignore[no-untyped-def]
    (row,) = rows(compare_texts(A, B), "quantity")
    assert row.verdict == "agree"
    assert row.subject == "officers"
    assert [cell.text for cell in row.cells] == ["Nearly 200", "Some 197"]


def test_who_is_quoted_says_how_often_and_how_long(compare_texts) -> None:  # type: ignore[no-untyped-def]
    (row,) = rows(compare_texts(A, B), "quote")
    assert [cell.value for cell in row.cells] == ["1 quotation, 8 words"] * 2


def test_a_decision_two_sources_report_is_one_row(compare_texts) -> None:  # type: ignore[no-untyped-def]
    (row,) = rows(compare_texts(A, B), "statement")
    assert row.verdict == "agree"
    assert all("fishing" in cell.text for cell in row.cells)


def test_the_sheet_differs_only_where_a_conflict_rests_on_its_cells(compare_texts) -> None:  # type: ignore[no-untyped-def]
    one = "The ferry Aurelia sank off Skarn on Sunday. The accident killed 12 people, police said."
    other = "The ferry Aurelia sank off Skarn on Sunday. The accident killed 9 people, police said."
    report = compare_texts(one, other)
    conflicts = [found for found in report.findings if found.category == "conflict"]
    differing = [row for row in report.sheet if row.verdict == "differ"]
    assert len(differing) == len(conflicts) == 1
    places = {(piece.source, piece.start, piece.end) for piece in conflicts[0].evidence}
    assert {(cell.source, cell.start, cell.end) for cell in differing[0].cells} <= places
    assert not [row for row in rows(report, "quantity") if row.verdict == "agree" and row.subject.startswith("people")]


def test_every_cell_slices_its_text(compare_texts) -> None:  # type: ignore[no-untyped-def]
    report = compare_texts(A, B)
    for row in report.sheet:
        for cell in row.cells:
            assert report.comparison.documents[cell.source].text[cell.start : cell.end] == cell.text
