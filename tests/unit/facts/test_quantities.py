"""Quantities read whole: tables/quantities.tsv, the first quantity of each text with its normal form."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import NamedTuple

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.facts.amounts import units
from readoutdiff.model.measures import QuantityFact

TABLE = Path(__file__).parent / "tables" / "quantities.tsv"


class Row(NamedTuple):
    text: str
    interval: str
    dimension: str
    head: str


def rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    found = [Row(*line.split("\t")) for line in lines if line and not line.startswith("#")][1:]
    assert len({row.text for row in found}) == len(found)
    return found


def quantities(text: str) -> tuple[QuantityFact, ...]:
    return read_facts(read_text(text, 0, "a")).quantities


def interval(written: str) -> tuple[float, float, bool, bool]:
    """Return (low, high, low open, high open) of "12", "[12,inf)", "(200,inf)", "5 mile", "94-1"."""
    span, _, unit = written.partition(" ")
    factor = next((one.factor for one in units().values() if one.name == unit), 1.0)
    if "-" in span:
        left, right = span.split("-")
        value = float(left) * 10_000 + float(right)
        return value, value, False, False
    if span[0] not in "[(":
        return float(span) * factor, float(span) * factor, False, False
    low, high = span[1:-1].split(",")
    return float(low) * factor, float(high) * factor, span[0] == "(", span[-1] == ")" and high != "inf"


def test_the_table_is_long() -> None:
    assert len(rows()) >= 300


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.text)
def test_quantity_has_its_normal_form(row: Row) -> None:
    found = quantities(row.text)
    if row.interval == "-":
        assert not found, found
        return
    assert found, "nothing is read"
    fact = found[0]
    low, high, low_open, high_open = interval(row.interval)
    assert fact.low == pytest.approx(low, rel=1e-6)
    assert fact.high == (inf if high == inf else pytest.approx(high, rel=1e-6))
    assert (fact.low_open, fact.high_open) == (low_open, high_open)
    dimension, _, currency = row.dimension.partition(" ")
    assert fact.dimension == dimension
    if currency:
        assert fact.unit == currency
    if row.head != "-":
        assert {fact.head, row.head} <= {"person", "people"} or fact.head == row.head
    assert row.text[fact.start : fact.end] == fact.surface


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("At least 12 people were killed in Ohio and 5 in Kansas.", ("ohio", "kansas")),
        ("Three people died at the scene.", ("scene",)),
        ("Two more died in hospital.", ("hospital",)),
        ("Two were taken to the hospital.", ("",)),
        ("Seventeen were killed in US raids.", ("",)),
        ("Forty homes burned and firemen came from Ohio.", ("",)),
    ],
)
def test_a_quantity_is_bound_to_the_place_it_is_for(text: str, places: tuple[str, ...]) -> None:
    assert tuple(one.place for one in quantities(text)) == places


def test_a_cause_narrows_what_is_counted() -> None:
    (by_gunshots,) = quantities("Five people were injured by gunshots.")
    (by_anyone,) = quantities("Five people were injured by soldiers.")
    assert "by gunshot" in by_gunshots.restrictors
    assert not [one for one in by_anyone.restrictors if one.startswith("by ")]
