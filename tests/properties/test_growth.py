"""Twice the hostile text, twice the work: counted in calls, so that no clock decides."""

import sys

import pytest

from readoutdiff import compare, read_text
from readoutdiff.writers import Style, writer

REPORT = "Officials met on Monday in Lima. Twelve people died, the minister said.\n\n"
SHAPES = {
    "one word": "a",
    "capitals": "John Smith ",
    "initials": "J. K. L. ",
    "open quotations": "“He said ",
    "brackets": "((",
    "amounts": "$5 million ",
    "number words": "one hundred and twenty ",
    "dates": "May 5, 2025, ",
    "clock times": "5:30 p.m. ",
    "ranges": "5-10 ",
    "items": "1. a 2. b ",
    "one sentence again": "The minister said twelve people died in Lima on Monday. ",
    "titles": "Secretary of State ",
    "ministers": "Foreign Minister John Smith, ",
    "governments": "Biden administration ",
    "relative clauses": "which was held by ",
    "votes": "52-48 vote, ",
    "speakers": "SPEAKER: hello\n",
    "datelines": "LIMA — ",
    "credits": "(Photo by John Smith/AFP) ",
    "refusals": "not ",
}


def calls(shape: str, size: int) -> int:
    """Return how many calls a comparison and both its reports take."""
    text = shape * (size // len(shape))
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        report = compare([read_text(REPORT + text, 0, "a"), read_text(text + "\n\n" + REPORT, 1, "b")])
        for name in ("json", "text"):
            writer(name)(report, Style())
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_text_is_twice_the_work(shape):
    calls(shape, 200)  # tables and patterns
    small, large = calls(shape, 2_000), calls(shape, 4_000)
    assert large < 2.7 * small
