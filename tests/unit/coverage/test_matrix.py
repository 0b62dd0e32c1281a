"""The matrix of claims by sources: who states what, copies as one witness, and what a draft leaves out."""

from __future__ import annotations

import pytest

WIRE = (
    "The dam above Tarrin held through the night although the spillway was badly damaged. "
    "Engineers lowered the reservoir by two metres before dawn."
)
COPY = f"{WIRE} Police closed the valley road."
OWN = (
    "Tarrin's dam held overnight, but the spillway was badly damaged. "
    "Before dawn engineers lowered the reservoir by two metres."
)
SILENT = "Schools in Tarrin stayed shut on Tuesday. The orchestra cancelled its tour because the cellist fell ill."


def _row(report, words):  # type: ignore[no-untyped-def]
    (row,) = [row for row in report.comparison.matrix if words in row.claim.text]
    return row


def _states(row):  # type: ignore[no-untyped-def]
    return {cell.source: cell.state for cell in row.cells}


def test_copies_are_one_witness_and_own_words_another(compare_texts) -> None:  # type: ignore[no-untyped-def]
    row = _row(compare_texts(WIRE, COPY, OWN, SILENT), "reservoir")
    assert _states(row) == {0: "states", 1: "states", 2: "states"}
    assert row.witnesses == ((0, 1), (2,))


def test_the_same_quotation_is_no_copy(compare_texts) -> None:  # type: ignore[no-untyped-def]
    speech = "“We will not close a single library in this town this year,”"
    texts = [f"{speech} Mayor Brandt said.", f"At noon the mayor spoke. {speech} said Brandt, who was elected in May.", SILENT]
    row = _row(compare_texts(*texts), "single library")
    assert row.witnesses == ((0,), (1,))


def test_each_claim_stands_once_most_witnesses_first(compare_texts) -> None:  # type: ignore[no-untyped-def]
    matrix = compare_texts(WIRE, COPY, OWN, SILENT).comparison.matrix
    counts = [len(row.witnesses) for row in matrix]
    assert counts == sorted(counts, reverse=True)
    assert sum("reservoir" in row.claim.text for row in matrix) == 1
    alone = [(row.claim.source, row.claim.text.split()[0]) for row in matrix if len(row.cells) == 1]
    assert sorted(alone) == [(1, "Police"), (3, "Schools"), (3, "The")]


def test_two_sources_need_no_matrix(compare_texts) -> None:  # type: ignore[no-untyped-def]
    assert not compare_texts(WIRE, OWN).comparison.matrix


def test_claims_only_one_source_makes_are_its_own_rows(compare_texts) -> None:  # type: ignore[no-untyped-def]
    report = compare_texts(WIRE, COPY, OWN, SILENT)
    told = {(one.evidence[0].source, one.evidence[0].start) for one in report.findings if one.code in ("U701", "U703")}
    assert told == {(row.claim.source, row.claim.start) for row in report.comparison.matrix if len(row.cells) == 1}


def test_an_agreement_of_copied_words_is_one_witness_in_the_sheet(compare_texts) -> None:  # type: ignore[no-untyped-def]
    (row,) = [row for row in compare_texts(WIRE, COPY, OWN).sheet if row.kind == "quantity"]
    assert row.verdict == "agree"
    assert row.witnesses == ((0, 1), (2,))


@pytest.mark.parametrize(
    ("copied", "words"),
    [
        (True, "B and C use the same words and are one witness."),
        (False, "C says it too."),
    ],
)
def test_what_a_draft_leaves_out_is_told_once_with_its_witnesses(compare_texts, copied, words) -> None:  # type: ignore[no-untyped-def]
    draft = "The dam above Tarrin held through the night. Schools stayed shut."
    report = compare_texts(draft, WIRE, COPY if copied else OWN, draft=0)
    (found,) = [one for one in report.findings if one.code == "U704" and "reservoir" in one.evidence[0].text]
    assert found.explanation.startswith("A does not mention it")
    assert words in found.explanation


def test_copies_weigh_no_more_than_one_witness(compare_texts) -> None:  # type: ignore[no-untyped-def]
    def rank(*sources: str) -> float:
        report = compare_texts("The dam above Tarrin held through the night. Schools stayed shut.", *sources, draft=0)
        (found,) = [one for one in report.findings if one.code == "U704" and "reservoir" in one.evidence[0].text]
        return found.rank

    assert rank(WIRE, COPY) == rank(WIRE)
    assert rank(WIRE, OWN) > rank(WIRE)


def test_a_draft_that_has_a_part_of_it_leaves_nothing_out(compare_texts) -> None:  # type: ignore[no-untyped-def]
    source = "Minister Lena Ferrer promised 40 million crowns for new harbour walls in Orsa on Tuesday. It rained in Brunn."
    draft = "Ferrer promised money for harbour walls on Tuesday. Snow fell in Velden."
    report = compare_texts(draft, source, draft=0)
    rows = [row for row in report.comparison.matrix if "harbour walls" in row.claim.text]
    assert rows
    assert all(0 in _states(row) for row in rows)
    assert not [one for one in report.findings if one.code == "U704" and "harbour walls" in one.evidence[0].text]


def test_a_carrier_beside_the_draft_hides_no_omission(compare_texts) -> None:  # type: ignore[no-untyped-def]
    """What one source says must not be laid to the draft: it is judged alone."""
    one = "The council met in Linden. Divers raised 14 bronze cannons from the wreck of the Aurora."
    other = "The council met in Linden. From the wreck of the Aurora divers raised 14 bronze cannons."
    draft = "The council met in Linden. Snow fell in Velden."
    report = compare_texts(draft, one, other, draft=0)
    assert [one.evidence[0].source for one in report.findings if one.code == "U704"] == [1]
