"""Sentences that share few words and one telling figure."""

from __future__ import annotations

import pytest

REST = "Nothing more is known."


def _alone(report) -> list[str]:  # type: ignore[no-untyped-def]
    return [one.evidence[0].text for one in report.findings if one.code == "U701"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("In fourteen months the ring kept £3.1m from the taxman.", "They cheated the Revenue of just over 3.1m pounds."),
        ("Seventeen whales wore the tags over four seasons.", "The team followed 17 animals off the coast."),
        ("One cow went down 2.31 kilometres.", "A female reached a depth of 2,310 metres."),
        ("Ottawa has set aside nearly $39 billion.", "The minister's plan to modernise defence costs $38.6 billion."),
    ],
)
def test_a_telling_figure_ties_two_sentences(compare_texts, a, b) -> None:  # type: ignore[no-untyped-def]
    assert _alone(compare_texts(f"{REST} {a}", f"{b} {REST}")) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Her orchestra played for two hours in Velden.", "The trial of the banker lasted two hours."),  # small
        ("The banker, 47, was acquitted.", "Cellist Ines Varga is 47."),  # an age comes with a name
        ("Divers raised 20 cannons from the wreck.", "Police towed 20 tractors."),  # round
        ("Divers raised 43 cannons from the wreck.", "Police towed more than 43 tractors."),  # an open bound
    ],
)
def test_other_figures_tie_nothing(compare_texts, a, b) -> None:  # type: ignore[no-untyped-def]
    assert a in _alone(compare_texts(f"{REST} {a}", f"{b} {REST}"))
