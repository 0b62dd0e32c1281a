"""Hostile figures: the readers of numbers and dates, and the comparison of what they read, take time in line with the text."""

from __future__ import annotations

import time

import pytest

from readoutdiff.api import compare
from readoutdiff.documents import read_text
from readoutdiff.facts.dates import read_dates
from readoutdiff.facts.quantities import read_quantities
from readoutdiff.model.comparison import Facts

GROWTH = 4
"""How much longer the long text is."""
BOUND = 2.5
"""Times the growth that the time may grow by: a quadratic pass would take GROWTH times as long again."""

PIECES = [
    "7", "1,234,", "123 ", "1234567 ", "5-7-", "5 to ", "between 5 and ", "May 5, 2025, ", "05/06/2025/", "2025-05-06-",
    "2:30 p.m. to ", "1:2:3:", "1.2.", "1999 ", "Monday, ", "$5 million to $", "5% to ", "two hundred and ", "twenty-one-",
    "half a half ", "1/2 ", "one in three ", "5 of the 6 of the ", "52-48 ", "12 killed and ", "down 5 to 4 from 9, ",
    "strongest in 75 years since ", "At least 12 people died on May 5, 2025. ",
]  # fmt: skip

WHOLE = [
    "7", "1,234,", "123 ", "5-7-", "5 to ", "May 5, 2025, ", "2025-05-06-", "$5 million to $", "two hundred and ",
    "half a half ", "12 killed and ", "At least 12 people died on May 5, 2025. ",
]  # fmt: skip
"""Those of which a whole megabyte is read."""


def text_of(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def seconds_to_read(piece: str, size: int) -> float:
    """Return the CPU time of reading the dates and the quantities; the units are split before the clock starts."""
    document = read_text(text_of(piece, size), 0, "a")
    began = time.process_time()
    read_quantities(document, read_dates(document), Facts())
    return time.process_time() - began


def seconds_to_compare(piece: str, size: int) -> float:
    sources = [read_text(text_of(piece, size), 0, "a"), read_text(text_of(piece.replace("5", "6"), size), 1, "b")]
    began = time.process_time()
    compare(sources)
    return time.process_time() - began


@pytest.mark.slow
@pytest.mark.parametrize("piece", WHOLE)
def test_reading_a_megabyte_of_figures_takes_linear_time(piece: str) -> None:
    small = seconds_to_read(piece, 250_000)
    assert seconds_to_read(piece, 250_000 * GROWTH) < BOUND * GROWTH * small + 0.5


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES)
def test_comparing_figures_takes_linear_time(piece: str) -> None:
    small = seconds_to_compare(piece, 5_000)
    assert seconds_to_compare(piece, 5_000 * GROWTH) < BOUND * GROWTH * small + 0.5


@pytest.mark.parametrize("piece", ["$5 million to $", "12 killed and ", "one in three ", "5 to 7 people, "])
def test_one_sentence_of_a_thousand_figures_is_compared_in_a_moment(piece: str) -> None:
    """Every figure of such a sentence used to be weighed against every figure of the other: twelve seconds for 20 KB."""
    assert seconds_to_compare(piece, 10_000) < 3
