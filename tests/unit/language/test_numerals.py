"""Numerals: words to numbers and back, and what is no numeral."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutdiff.data.tables import read_table
from readoutdiff.language.digits import digits_value, granularity
from readoutdiff.language.numerals import Numeral, read_numeral
from readoutdiff.language.tokens import tokenize

UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
UNITS += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(text: str, *, money: bool = False) -> Numeral | None:
    return read_numeral(tokenize(text), 0, money=money)


def in_words(number: int, *, linked: bool) -> str:
    """Return a whole number below 10^15 as English writes it; `linked` puts "and" before the last hundred's rest."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        joint = " and " if linked else " "
        return f"{UNITS[hundreds]} hundred" + (joint + in_words(rest, linked=linked) if rest else "")
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= size:
            many, rest = divmod(number, size)
            joint = " and " if linked and rest < 100 else " "
            return f"{in_words(many, linked=linked)} {name}" + (joint + in_words(rest, linked=linked) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**15 - 1), st.booleans())
def test_a_number_in_words_is_read_back(number: int, linked: bool) -> None:
    text = in_words(number, linked=linked) + " ships"
    tokens = tokenize(text)
    found = read_numeral(tokens, 0)
    assert found is not None
    assert (found.low, found.high, found.kind) == (number, number, "cardinal")
    assert found.end == len(tokens) - 1


@given(st.integers(0, 10**15))
def test_a_number_in_digits_is_read_back(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        found = read(f"{text} ships")
        assert found is not None and found.low == number


@given(st.integers(1, 999), st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]))
def test_a_magnitude_multiplies(number: int, magnitude: tuple[str, int]) -> None:
    name, power = magnitude
    for text in (f"{number} {name}", f"{in_words(number, linked=True)} {name}"):
        found = read(f"{text} ships")
        assert found is not None and found.low == number * 10**power


@given(st.integers(1, 99), st.integers(1, 99))
def test_two_numbers_joined_by_and_stay_two(left: int, right: int) -> None:
    text = f"{in_words(left, linked=True)} and {in_words(right, linked=True)} ships"
    found = read(text)
    assert found is not None and found.low == left


@pytest.mark.parametrize(
    "row", [row for row in read_table("words/numerals.tsv") if row[1] != "short"], ids=lambda row: f"{row[0]} {row[1]}"
)
def test_every_word_of_the_table_is_read_in_its_example(row: tuple[str, ...]) -> None:
    tokens = tokenize(row[3])
    found = [read_numeral(tokens, place) for place in range(len(tokens))]
    assert any(
        one is not None and any(token.lower == row[0] for token in tokens[one.start : one.end]) for one in found
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [("$3m", 3e6), ("$3bn", 3e9), ("$3b", 3e9), ("$3 billion", 3e9), ("$3k", 3e3), ("$3", 3), ("$3t", 3e12), ("$3mn", 3e6)],
)
def test_short_magnitudes_count_after_a_currency(text: str, value: float) -> None:
    found = read_numeral(tokenize(text), 1, money=True)
    assert found is not None and found.low == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200.50", 1200.5), ("816", 816), ("3.2", 3.2), ("12,50,000", 1250000), ("007", 7), ("14:30", None), ("1.2.3", None),
        ("1,20", None), ("12,3456", None), ("", None), ("٣", None), ("1,", None),
    ],
)  # fmt: skip
def test_digits(text: str, value: float | None) -> None:
    assert digits_value(text) == value


@pytest.mark.parametrize(
    ("value", "place"),
    [(1200, 100), (3.25, 0.01), (7, 1), (0, 0), (1_000_000, 1_000_000), (35.7, 0.1), (-40, 10), (1_230_000, 10_000)],
)
def test_granularity_is_the_place_of_the_last_digit_that_counts(value: float, place: float) -> None:
    assert granularity(value) == pytest.approx(place)


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("dozens of ships", "vague", 24, 99), ("a couple of ships", "vague", 2, 3),
        ("tens of thousands", "vague", 20_000, 99_000),
        ("half a million", "cardinal", 500_000, 500_000), ("a quarter of a million", "cardinal", 250_000, 250_000),
        ("two-thirds of", "fraction", 2 / 3, 2 / 3), ("a third girl", None, 0, 0),
        ("a third of them", "fraction", 1 / 3, 1 / 3),
        ("twenty-first", "ordinal", 21, 21), ("15th", "ordinal", 15, 15), ("one and a half million", "cardinal", 1.5e6, 1.5e6),
        ("ship", None, 0, 0), ("a ship", None, 0, 0), ("the", None, 0, 0), ("3/4", None, 0, 0),
        ("2 1/2 miles", "cardinal", 2.5, 2.5),
        ("2½ miles", "cardinal", 2.5, 2.5), ("½ mile", "fraction", 0.5, 0.5), ("three point one four", "cardinal", 3.14, 3.14),
        ("a hundred and two hundred", "cardinal", 100, 100), ("five six", "cardinal", 5, 5), ("half a dozen", "cardinal", 6, 6),
    ],
)  # fmt: skip
def test_kinds(text: str, kind: str | None, low: float, high: float) -> None:
    found = read(text)
    if kind is None:
        assert found is None
        return
    assert found is not None
    assert (found.kind, pytest.approx(found.low), pytest.approx(found.high)) == (kind, low, high)


@given(st.text(alphabet=st.sampled_from("0123456789., -/½ahundredmillionsandoftwohalf"), max_size=60))
def test_nothing_raises_and_ends_lie_inside(text: str) -> None:
    tokens = tokenize(text)
    for place in range(len(tokens)):
        found = read_numeral(tokens, place)
        if found is not None:
            assert place == found.start < found.end <= len(tokens)
            assert found.low <= found.high


def test_a_long_row_of_groups_is_read_in_pieces() -> None:
    tokens = tokenize("816 " + "000 " * 40)
    found = read_numeral(tokens, 0)
    assert found is not None and found.end <= 6
