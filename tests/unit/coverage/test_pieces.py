"""Where a sentence is cut into claims, and where never; details as whole phrases; quotations told once."""

from __future__ import annotations

import pytest

OTHER = "Something else was reported from the harbour. Nothing more is known."


def _spans(compare_texts, text):  # type: ignore[no-untyped-def]
    return [claim.text for claim in compare_texts(text, OTHER).comparison.claims if claim.source == 0]


@pytest.mark.parametrize(
    ("a", "b", "only"),
    [
        (
            "The ministers met in Linden on Monday, while divers raised bronze cannons from the wreck. Talks go on.",
            "On Monday the ministers met in Linden. Talks go on.",
            "while divers raised bronze cannons from the wreck.",
        ),
        (
            "Farmers blocked the main road to the capital on Friday; the police towed eleven tractors. Talks go on.",
            "On Friday farmers blocked the main road to the capital. Talks go on.",
            "the police towed eleven tractors.",
        ),
        (
            "The council closed the old pool in Orsa on Friday after a long debate, but nurses kept protesting. Talks go on.",
            "On Friday the council closed the old pool in Orsa after a long debate. Talks go on.",
            "but nurses kept protesting.",
        ),
    ],
)
def test_the_clause_is_told_and_not_the_line(compare_texts, a, b, only) -> None:  # type: ignore[no-untyped-def]
    found = [one.evidence[0].text for one in compare_texts(a, b).findings if one.code == "U701"]
    assert found == [only]


@pytest.mark.parametrize(
    ("a", "b", "detail"),
    [
        (
            "They will build a laboratory near Salto, on the Uruguay River. Work begins soon.",
            "They will build a laboratory. Work begins soon.",
            "Salto, on the Uruguay River",
        ),
        (
            "The laboratory will employ about 40 researchers. Work begins soon.",
            "The laboratory will employ researchers. Work begins soon.",
            "about 40 researchers",
        ),
    ],
)
def test_a_detail_is_a_whole_phrase(compare_texts, a, b, detail) -> None:  # type: ignore[no-untyped-def]
    assert [one.evidence[0].text for one in compare_texts(a, b).findings if one.code == "U702"] == [detail]


def test_a_date_equal_in_normal_form_is_no_detail(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "The ministers met in Linden on May 5, 2025. Work begins soon."
    b = "The ministers met in Linden on Monday. Work begins soon."
    assert not [one for one in compare_texts(a, b, published=(None, "2025-05-05")).findings if one.category == "unique"]


def test_a_quotation_with_its_attribution_is_told_once(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "The council met on Monday. “We will not close a single library this year,” Mayor Brandt said."
    found = compare_texts(a, "The council met on Monday. Mayor Brandt was there.").findings
    assert [one.code for one in found] == ["U703"]
    assert found[0].evidence[0].text.startswith("We will not close")


def test_a_quotation_is_never_cut(compare_texts) -> None:  # type: ignore[no-untyped-def]
    quote = "“The river rose; we left, which was hard, while the dam held,” Brandt said."
    spans = _spans(compare_texts, f"The council met. {quote}")
    assert not any(text.startswith(("we left", "which", "while")) for text in spans)


def test_set_phrases_come_last(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = (
        "The ministers met in Linden. They look forward to close cooperation and underscored the importance of strong ties. "
        "They did not discuss the fisheries. Deputy Carl Amund resigned after the session."
    )
    found = [one.evidence[0].text for one in compare_texts(a, "The ministers met in Linden. It rained.").findings]
    assert found[-1].startswith("They look forward")


def test_a_draft_is_told_what_it_leaves_out_and_what_nothing_supports(compare_texts) -> None:  # type: ignore[no-untyped-def]
    draft = "The ministers met in Linden on Monday. The mayor wore a green hat at dinner."
    source = "On Monday the ministers met in Linden. Divers raised 14 bronze cannons from the wreck."
    report = compare_texts(draft, source, draft=0)
    assert [(one.code, one.evidence[0].source) for one in report.findings] == [("U704", 1), ("U705", 0)]


def test_an_amount_another_source_gives_otherwise_is_no_detail(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "The council of Linden approved the budget on Monday. The motion passed 14-9. Work begins soon."
    b = "The council of Linden approved the budget on Monday. The motion passed by fourteen votes to nine. Work begins soon."
    assert not [one for one in compare_texts(a, b).findings if one.code == "U702"]
