"""Interval algebra: the laws of relation, and the known cases of rounding."""

from __future__ import annotations

from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.language.intervals import gap_share, overlap, relation
from readoutdiff.model.measures import QuantityFact

BASE = read_facts(read_text("Nine ships left.", 0, "a")).quantities[0]


def fact(low: float, high: float, low_open: bool = False, high_open: bool = False, **more: Any) -> QuantityFact:
    return BASE._replace(low=low, high=high, low_open=low_open, high_open=high_open, exact=low == high, **more)


@st.composite
def intervals(draw: st.DrawFn) -> QuantityFact:
    low = draw(st.integers(0, 5000))
    high = draw(st.one_of(st.just(low), st.integers(low, low + 500), st.just(inf)))
    closed = low == high
    grain = draw(st.sampled_from([1, 10, 100, 1000]))
    return fact(
        low, high, not closed and draw(st.booleans()), not closed and high != inf and draw(st.booleans()), granularity=grain
    )


@given(intervals(), intervals())
def test_relation_is_symmetric(a: QuantityFact, b: QuantityFact) -> None:
    assert relation(a, b) == relation(b, a)
    assert overlap(a, b) == overlap(b, a)


@given(intervals())
def test_every_interval_equals_itself(a: QuantityFact) -> None:
    assert relation(a, a) == "equal"


@given(intervals(), intervals())
def test_what_shares_a_number_is_never_disjoint(a: QuantityFact, b: QuantityFact) -> None:
    low, high = max(a.low, b.low), min(a.high, b.high)
    if low < high:
        assert relation(a, b) != "disjoint"
    if relation(a, b) == "disjoint":
        assert 0 <= gap_share(a, b) <= 1


@given(intervals(), st.integers(0, 5000))
def test_a_number_within_refines_or_equals(a: QuantityFact, number: int) -> None:
    if a.low < number < a.high:
        assert relation(a, fact(number, number)) in ("refines", "equal")


@pytest.mark.parametrize(
    ("a", "b", "due"),
    [
        ("Nine ships left.", "At least 12 ships left.", "disjoint"),
        ("Fifteen ships left.", "At least 12 ships left.", "refines"),
        ("12 ships left.", "At least 12 ships left.", "refines"),
        ("12 ships left.", "More than 12 ships left.", "rounds"),
        ("197 ships left.", "Nearly 200 ships left.", "refines"),
        ("200 ships left.", "Nearly 200 ships left.", "rounds"),
        ("1,204 ships left.", "1,200 ships left.", "rounds"),
        ("4,600 ships left.", "5,000 ships left.", "disjoint"),
        ("Turnout was 35.72 percent.", "Turnout was 35.7 percent.", "rounds"),
        ("Turnout was 75.88 percent.", "Turnout was 75 percent.", "rounds"),
        ("Turnout was 0.5 percent.", "Turnout was 0.6 percent.", "disjoint"),
        ("Nineteen ships left.", "Twenty ships left.", "disjoint"),
        ("It is 10 miles long.", "It is 16 km long.", "rounds"),
        ("It is 10 miles long.", "It is 20 km long.", "disjoint"),
        ("They seized 10 kg of tea.", "They seized 22 pounds of tea.", "rounds"),
        ("It lasted five to six weeks.", "It lasted 38 days.", "refines"),
        ("It cost $3.2 million.", "It cost $3.2 billion.", "disjoint"),
        ("It cost about $60,000.", "It cost more than $60,000.", "overlaps"),
        ("Dozens of ships left.", "37 ships left.", "refines"),
        ("A third of voters left.", "33.3 percent of voters left.", "refines"),
        ("One in three voters left.", "A third of voters left.", "equal"),
        ("Up to 50 ships left.", "Over 70 ships left.", "disjoint"),
    ],
)
def test_known_relations(a: str, b: str, due: str) -> None:
    left, right = (read_facts(read_text(text, 0, "a")).quantities[0] for text in (a, b))
    assert relation(left, right) == relation(right, left) == due
