"""Dates and times: tables/dates.tsv, the first date of each text with every reading; anchors and the event over sources."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts, resolve
from readoutdiff.model.comparison import Event, Facts
from readoutdiff.model.measures import DateFact

TABLE = Path(__file__).parent / "tables" / "dates.tsv"


class Row(NamedTuple):
    text: str
    published: str
    readings: str
    grain: str


def rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    found = [Row(*line.split("\t")) for line in lines if line and not line.startswith("#")][1:]
    assert len({(row.text, row.published) for row in found}) == len(found)
    return found


def read(*sources: tuple[str, str], day: date | None = None) -> tuple[tuple[Facts, ...], Event]:
    """Return the resolved facts and the event of (text, published or "-") sources."""
    documents = tuple(
        read_text(text, number, "ab"[number], published=None if published == "-" else date.fromisoformat(published))
        for number, (text, published) in enumerate(sources)
    )
    return resolve(documents, tuple(read_facts(one) for one in documents), day)


def moment(written: str, *, end: bool) -> datetime:
    """Return the first instant of a year, month, day or instant; the first after it for `end`."""
    if "T" in written:
        return datetime.fromisoformat(written)
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return datetime(parts[0] + end, 1, 1)
    if len(parts) == 2:
        index = parts[0] * 12 + parts[1] - 1 + end
        return datetime(index // 12, index % 12 + 1, 1)
    return datetime(*parts) + timedelta(days=end)


def span(written: str) -> tuple[datetime, datetime]:
    first, _, last = written.partition("..")
    last = last or first
    return moment(first, end=False), moment(last, end="T" not in last)


def clock(fact: DateFact) -> str:
    hours, minutes = divmod(fact.clock[0], 60)
    zone = "" if fact.offset is None else f" UTC{fact.offset[0]}{fact.offset[1]}"
    return f"{hours:02}:{minutes:02}{zone}"


def test_the_table_is_long() -> None:
    assert len(rows()) >= 200


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.text} {row.published}")
def test_date_has_its_readings(row: Row) -> None:
    facts, _ = read((row.text, row.published), ("Nothing else is known.", "-"))
    dates = facts[0].dates
    if row.readings == "absent":
        assert not dates
        return
    assert dates, "nothing is read"
    fact = dates[0]
    assert row.text[fact.start : fact.end] == fact.surface
    assert fact.grain == row.grain
    if row.grain == "clock":
        assert clock(fact) == row.readings
    elif row.readings == "none":
        assert fact.readings == ()
    else:
        due = [span(one) for one in row.readings.split(" or ")]
        assert [(one.start, one.end) for one in fact.readings] == due


def test_a_weekday_is_read_against_another_sources_caption() -> None:
    caption = "The ministers shake hands at the harbour office, May 5, 2025. © Ana Brandt, Harbour Press"
    facts, event = read(
        ("The ministers met Monday at the harbour office.", "-"),
        (f"The ministers met at the harbour office today.\n\n{caption}", "-"),
    )
    assert event.day == date(2025, 5, 5)
    assert [one.readings[0].start.date() for one in facts[0].dates] == [date(2025, 5, 5)]
    assert facts[0].dates[0].anchored_by == "other source"
    assert facts[1].dates[0].readings[0].start.date() == date(2025, 5, 5)
    assert all(anchor is not None and anchor.source == 1 for anchor in event.anchors)


def test_each_source_counts_from_its_own_day() -> None:
    facts, event = read(("The ministers met on Monday.", "2025-05-06"), ("The ministers met on Monday.", "2025-05-13"))
    days = [one.dates[0].readings[0].start.date() for one in facts]
    assert days == [date(2025, 5, 5), date(2025, 5, 12)]
    assert [anchor.day for anchor in event.anchors if anchor] == [date(2025, 5, 6), date(2025, 5, 13)]


def test_the_day_given_by_the_user_is_the_events() -> None:
    _, event = read(("The ministers met on Monday.", "2025-05-06"), ("They met.", "-"), day=date(2024, 1, 1))
    assert event.day == date(2024, 1, 1)
    assert event.days[0].strength == "date option"


def test_a_lead_tells_the_day_of_the_event() -> None:
    _, event = read(("The ministers met on Monday.", "2025-05-07"), ("They met.", "-"))
    assert event.day == date(2025, 5, 5)


def test_nothing_is_known_without_any_date() -> None:
    facts, event = read(("The ministers met on Monday.", "-"), ("They met.", "-"))
    assert event == Event(None, (), (None, None))
    assert facts[0].dates[0].readings == ()


@pytest.mark.parametrize(
    ("text", "happening", "relation", "tense"),
    [
        ("The ministers met on Monday.", "MEET", "on", "past"),
        ("The ministers will sign the pact on Monday.", "SIGN", "on", "future"),
        ("Brandt has led the board since 2003.", "LEAD", "since", ""),
        ("She served until 1978.", "SERVE", "until", "past"),
        ("Forty people had died by Monday.", "DEAD", "by", "past"),
        ("The attack happened before Monday.", "HAPPEN", "before", "past"),
        ("It was the biggest strike since 1990.", "ATTACK", "record", "past"),
        ("Officials said Tuesday that the bridge will open.", "SAY", "on", "past"),
    ],
)  # fmt: skip
def test_a_date_is_bound_to_what_it_dates(text: str, happening: str, relation: str, tense: str) -> None:
    fact = read((text, "2025-05-06"), ("They met.", "-"))[0][0].dates[0]
    assert (fact.happening_class, fact.relation) == (happening, relation)
    assert fact.tense == tense or not tense
