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
        (
            "The council of Linden chose Edward J. Markham as its speaker on Monday. Work begins soon.",
            "The council of Linden chose its speaker on Monday. Work begins soon.",
            "Edward J. Markham",
        ),
        (
            "Rents in the harbour quarter of Linden rose between 2019 and 2023. Work begins soon.",
            "Rents in the harbour quarter of Linden rose. Work begins soon.",
            "rose between 2019 and 2023",
        ),
        (
            "The ferry to Marsk sank in the worst accident on the route in three decades. Work begins soon.",
            "The ferry to Marsk sank in an accident on the route. Work begins soon.",
            "worst accident on the route in three decades",
        ),
        (
            "Some 159 people remain in the shelter of Linden after the flood. Work begins soon.",
            "People remain in the shelter of Linden after the flood. Work begins soon.",
            "Some 159 people",
        ),
    ],
)
def test_a_detail_is_a_whole_phrase(compare_texts, a, b, detail) -> None:  # type: ignore[no-untyped-def]
    assert [one.evidence[0].text for one in compare_texts(a, b).findings if one.code == "U702"] == [detail]


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Haddad and Mr. Brandt met",  # a courtesy title is no news of a man
        "Councillor Haddad (L) and Brandt met yesterday",  # nor is a short form in brackets, nor a day without a date
        "Over the last two years Councillor Haddad and Brandt met",
    ],
)
def test_what_nobody_can_look_up_is_no_detail(compare_texts, words) -> None:  # type: ignore[no-untyped-def]
    a = f"{words} over the budget of the harbour quarter in Linden. Work begins soon."
    b = "Councillor Haddad and Brandt met over the budget of the harbour quarter in Linden. Work begins soon."
    assert not [one for one in compare_texts(a, b).findings if one.category == "unique"]


def test_a_month_is_known_to_who_names_the_day(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "The board of the Bank of Linden will meet again in November. Work begins soon."
    b = "The board of the Bank of Linden will meet again on November 7. Work begins soon."
    days = ("2024-09-12", "2024-09-12")
    assert not [one for one in compare_texts(a, b, published=days).findings if one.category == "unique"]


def test_a_capital_at_the_head_of_a_sentence_makes_no_name(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "LINDEN, May 5 (North Wire) - Opposition members of the council closed the old pool in Orsa. Work begins soon."
    b = "Members of the council closed the old pool in Orsa, the opposition too. Work begins soon."
    assert not [one for one in compare_texts(a, b).findings if "Opposition" in one.evidence[0].text]


def test_of_a_quotation_over_several_sentences_only_what_nobody_has_is_told(compare_texts) -> None:  # type: ignore[no-untyped-def]
    a = "The mayor spoke. “The shelter will open before winter comes. My daughter plays the cello in Velden,” Brandt said."
    b = "The mayor spoke. Brandt said the shelter will open before winter comes."
    found = [one.evidence[0].text for one in compare_texts(a, b).findings if one.code == "U703"]
    assert found == ["My daughter plays the cello in Velden,"]


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
