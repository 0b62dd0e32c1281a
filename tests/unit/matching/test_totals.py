"""Listed votes, margins and sums of parts."""

from __future__ import annotations

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.matching.totals import listed_vote


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The bill passed with 52 votes in favour and 48 against.", 520_048),
        ("Fifty-two senators voted for the bill and 48 against it.", 520_048),
        ("It was approved with 52 votes for, 48 against and three abstentions.", 520_048),
        ("There were 94 yes votes and 13 no votes.", 940_013),
        ("Nine members backed the plan, five opposed it.", 90_005),
    ],
)
def test_a_listed_vote_is_read(text: str, low: float) -> None:
    document = read_text(text, 0, "a")
    found = listed_vote(document.sentences[0], read_facts(document).quantities)
    assert found is not None
    assert (found.low, found.dimension) == (low, "vote")
    assert document.text[found.start : found.end] == found.surface


@pytest.mark.parametrize(
    "text",
    [
        "Five people ran for the seat and 48 protested against it.",
        "The team won 12 games and lost 5 against rivals.",
        "They voted for the bill.",
    ],
)
def test_no_vote_is_read(text: str) -> None:
    document = read_text(text, 0, "a")
    assert listed_vote(document.sentences[0], read_facts(document).quantities) is None
