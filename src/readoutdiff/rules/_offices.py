"""What the rules of people and offices share: the days of the event, what the record says of them, and who is in office.

In: a Comparison. Out: judgements with the words they rest on.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from readoutdiff.data.record import Record, load
from readoutdiff.data.record_rows import Holding
from readoutdiff.model.comparison import Comparison, EventDay
from readoutdiff.model.people import OfficeFact
from readoutdiff.model.report import Basis, Evidence
from readoutdiff.model.text import Sentence
from readoutdiff.named import NamedTuple
from readoutdiff.rules._background import about, quoted

STRONG = ("date option", "caption", "dateline", "published")
"""Kinds of evidence of the day that need no second witness."""
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class InOffice(NamedTuple):
    """A mention of a person in an office, in force at the event, with that person's holdings of it in the record."""

    fact: OfficeFact
    rows: tuple[Holding, ...]


def record_of(comparison: Comparison) -> Record:
    """Return the record with this comparison's overlays."""
    return load(comparison.record_files)


def days(comparison: Comparison) -> tuple[EventDay, ...]:
    """Return the evidence of the event's day that may be held against the record, strongest first.

    A date in running text counts only where nothing stronger tells.
    """
    found = tuple(one for one in comparison.event.days if one.strength in STRONG) or comparison.event.days
    day = found[0].day if found else None
    # Of the words that give the same day, "March 12, 2024" shows a reader more than "today".
    return tuple(sorted(found, key=lambda one: (one.day != day, one.day == day and not any(map(str.isdigit, one.surface)))))


def sentence_at(comparison: Comparison, source: int, offset: int) -> Sentence:
    """Return the unit of a source in which an offset stands."""
    units = comparison.documents[source].sentences
    return units[max(bisect_right([unit.start for unit in units], offset) - 1, 0)]


def day_evidence(comparison: Comparison, one: EventDay) -> Evidence | None:
    """Return the words that give the day; None where they stand in no source (an option, metadata)."""
    if one.source < 0 or one.start < 0:
        return None
    unit = sentence_at(comparison, one.source, one.start)
    text = comparison.documents[one.source].text[one.start : one.end]
    return Evidence(one.source, unit.number, one.start, one.end, text, one.day.isoformat())


def basis_of(record: Record, rows: Iterable[Holding]) -> tuple[Basis, ...]:
    """Return rows of the record as the basis of a finding, each once."""
    return tuple(
        Basis(
            row.office, record.person(row.person).name, row.start.isoformat(), row.end.isoformat() if row.end else "",
            ", ".join(row.sources),
        )
        for row in dict.fromkeys(rows)
    )  # fmt: skip


def spoken(day: date) -> str:
    """Return a day as a reader says it: 5 May 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def terms(rows: Iterable[Holding]) -> str:
    """Return stretches of office in words."""
    return " and ".join(
        f"from {spoken(row.start)} to {spoken(row.end)}" if row.end else f"since {spoken(row.start)}" for row in rows
    )


def names(record: Record, rows: Iterable[Holding]) -> str:
    """Return the holders' names, each once."""
    return " and ".join(dict.fromkeys(record.person(row.person).name for row in rows))


def title_of(record: Record, office: str) -> str:
    """Return an office in words: "president of the United States"."""
    row = record.office(office)
    country = record.country(row.country).name
    the = "the " if country.startswith(("United", "Netherlands", "Philippines", "Czech", "Dominican")) else ""
    title = row.titles[0]
    return (
        f"{title.lower() if ' of ' not in title else title} of {the}{country}"
        if row.country != "us" or title == "President"
        else title
    )


def day_words(comparison: Comparison, one: EventDay) -> str:
    """Return a day with what says so: 5 May 2025 (caption of B)."""
    if one.source < 0:
        return f"{spoken(one.day)} (--date)"
    where = {"published": "published date", "text": "text"}.get(one.strength, one.strength)
    return f"{spoken(one.day)} ({where} of {comparison.documents[one.source].id})"


def near_handover(rows: Iterable[Holding], day: date) -> bool:
    """Whether a holding begins or ends on `day` or the day before or after."""
    return any(edge is not None and abs((day - edge).days) <= 1 for row in rows for edge in (row.start, row.end))


def holdings_by(record: Record, fact: OfficeFact) -> tuple[Holding, ...]:
    """Return when the person of a mention held its office, by the record."""
    return tuple(
        row for person in record.people_named(fact.person) for row in record.holdings_of(person.id)
        if row.office == fact.office
    )  # fmt: skip


def in_office(comparison: Comparison, record: Record, country: str) -> list[InOffice]:
    """Return the mentions of people in offices of a country that the text says they hold at the event.

    A former official, a title in a quotation and a mention set in another time say nothing of the event's day.
    """
    found = []
    for source, facts in enumerate(comparison.facts):
        for fact in facts.offices:
            if not fact.person or fact.status != "current" or not fact.office.startswith(country + "."):
                continue
            if quoted(comparison, source, fact.start, fact.end):
                continue
            unit = comparison.sentence(source, fact.sentence)
            if about(comparison, unit, fact.start, fact.end, None) == "background":
                continue
            rows = holdings_by(record, fact)
            if rows:
                found.append(InOffice(fact, rows))
    return found


def apart(record: Record, mine: Sequence[Holding], theirs: Sequence[Holding]) -> bool:
    """Whether two people's stretches of office never meet, give or take a day; open ends last until `as_of`."""
    slack = timedelta(days=1)

    def stretch(row: Holding) -> tuple[date, date]:
        return row.start - slack, (row.end or date.max - slack) + slack

    return all(end < start or last < begin for begin, end in map(stretch, mine) for start, last in map(stretch, theirs))


def once_each(people: Iterable[InOffice]) -> list[InOffice]:
    """Return the first mention of each person in each source."""
    kept: dict[tuple[int, str], InOffice] = {}
    for one in people:
        kept.setdefault((one.fact.source, one.fact.person), one)
    return list(kept.values())


def words_of(comparison: Comparison, fact: OfficeFact) -> Evidence:
    """Return the title of a mention with the name beside it as evidence."""
    start, end = fact.start, fact.end
    for person in comparison.facts[fact.source].people:
        if person.entity == fact.person and person.sentence == fact.sentence and person.form in ("full", "surname"):
            if 0 <= person.start - fact.end <= 3:
                end = person.end
            elif 0 <= fact.start - person.end <= 6:
                start = person.start
    text = comparison.documents[fact.source].text[start:end]
    return Evidence(fact.source, fact.sentence, start, end, text, f"{fact.person}: {fact.office or fact.role}")
