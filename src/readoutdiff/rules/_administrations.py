"""Hold a government named in a report against the day of the event, or against the people named in office.

In: a Comparison, the mentions of one government, its stretches of office. Out: a finding, or None where nothing can be
concluded. What p101_administration rests on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.rules._background import about
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._offices import (
    MONTHS,
    apart,
    basis_of,
    day_evidence,
    day_words,
    days,
    in_office,
    names,
    near_handover,
    once_each,
    record_of,
    spoken,
    terms,
    title_of,
    words_of,
)

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.data.record import Record
    from readoutdiff.data.record_rows import Holding
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import GovernmentFact
    from readoutdiff.model.report import Finding, RuleInfo
    from readoutdiff.rules._offices import InOffice


def speaks_of_event(comparison: Comparison, fact: GovernmentFact, day: date | None) -> bool:
    """Whether a report names a government as the one of the event.

    A report that names the government of the day as well tells the two apart: it names the other for a reason, unless the
    event itself or a verb in the present stands beside it.
    """
    unit = comparison.sentence(fact.source, fact.sentence)
    if day is None:
        return about(comparison, unit, fact.start, fact.end, None) == "event"
    record = record_of(comparison)
    offices = {row.office for row in record.administrations(fact.name, fact.country)}
    now = {form for office in offices for row in record.holders_on(office, day) for form in record.person(row.person).short}
    if any(holds(unit.text, form) for form in now if form != fact.name):
        return False
    known = any(holds(comparison.documents[fact.source].text, form) for form in now)
    return about(comparison, unit, fact.start, fact.end, day, lead=not known) == "event"


def by_day(rule: RuleInfo, comparison: Comparison, told: list[GovernmentFact], rows: list[Holding]) -> Finding | None:
    """Hold a government against the day of the event."""
    record, evidence = record_of(comparison), days(comparison)
    day = evidence[0].day
    if any(row.includes(one.day) for row in rows for one in evidence):
        return None
    lands = {record.office(row.office).country for row in rows}
    if not any(at_home(comparison, land) for land in lands) or any(elsewhere(comparison, fact, lands) for fact in told):
        return None  # the Brown administration of a city or a state, not that of a foreign namesake
    offices = dict.fromkeys(row.office for row in rows)
    holders = [row for office in offices for row in record.holders_on(office, day)]
    if {row.office for row in holders} != set(offices):
        return None  # the record does not reach the day
    company = in_office(comparison, record, record.office(rows[0].office).country)
    if any(not apart(record, one.rows, rows) and not any(row.includes(day) for row in one.rows) for one in company):
        return None  # someone who served only under that government is named in office: the day may be another's
    witnesses = once_each(
        one for one in company if any(row.includes(day) for row in one.rows) and apart(record, one.rows, rows)
    )
    words = [evidence_of(fact, f"{fact.name.lower()} {fact.form}") for fact in told]
    given = next((made for one in evidence if (made := day_evidence(comparison, one)) is not None), None)
    words += [given] if given is not None else []
    words += [words_of(comparison, one.fact) for one in witnesses if one.fact.source != told[0].source or len(words) < 2]
    office = title_of(record, holders[0].office)
    explanation = (
        f"The event is dated {day_words(comparison, evidence[0])}. On that day {names(record, holders)} was {office}, "
        f"{terms(holders)}; {names(record, rows)} held the office {terms(rows)}. {_served(record, witnesses)}"
    )
    return finding(
        rule, f"“{told[0].surface}”, but on {spoken(day)} {names(record, holders)} was {office}", explanation.strip(), words,
        severity="warning" if near_handover(rows, day) else None, rank=2.0,
        basis=basis_of(record, [*holders, *rows, *(row for one in witnesses for row in one.rows)]),
    )  # fmt: skip


def by_company(rule: RuleInfo, comparison: Comparison, told: list[GovernmentFact], rows: list[Holding]) -> Finding | None:
    """Hold a government against the people named in office, where no source tells the day."""
    record = record_of(comparison)
    company = in_office(comparison, record, record.office(rows[0].office).country)
    others = once_each(one for one in company if apart(record, one.rows, rows))
    if not others or len({one.fact.person for one in others}) < len({one.fact.person for one in company}):
        return None
    words = [evidence_of(fact, f"{fact.name.lower()} {fact.form}") for fact in told]
    words += [words_of(comparison, one.fact) for one in others]
    explanation = (
        f"No source tells the day. {names(record, rows)} was {title_of(record, rows[0].office)} {terms(rows)}. "
        f"{_served(record, others)} No day fits both."
    )
    return finding(
        rule, f"“{told[0].surface}” beside {others[0].fact.surface} {names(record, others[0].rows)}, who never served under it",
        explanation, words, severity="warning", rank=1.0,
        basis=basis_of(record, [*rows, *(row for one in others for row in one.rows)]),
    )  # fmt: skip


def at_home(comparison: Comparison, country: str) -> bool:
    """Whether any source speaks of a country, by its name, people, capital, seat of government or officials.

    Surnames are many: without it, a mayor's or a governor's administration would be taken for a foreign namesake's.
    A report in English may leave the United States unsaid.
    """
    if country == "us" or any(fact.office.startswith(f"{country}.") for facts in comparison.facts for fact in facts.offices):
        return True
    land = record_of(comparison).country(country)
    forms = (land.name, *land.names, *land.demonyms, *land.people, *land.capital, *land.seats)
    return any(holds(document.text, form) for document in comparison.documents for form in forms)


def elsewhere(comparison: Comparison, fact: GovernmentFact, lands: set[str]) -> bool:
    """Whether the words after a government place it elsewhere: "the Brown government of Queensland", "in Austin"."""
    tokens = [one for one in comparison.sentence(fact.source, fact.sentence).tokens if one.start >= fact.end]
    if not tokens or tokens[0].lower not in ("in", "of"):
        return False
    names = [one for one in tokens[1:4] if one.lower != "the"]
    if not names or not names[0].text[0].isupper():
        return tokens[0].lower == "of"
    if names[0].text in MONTHS:
        return False
    spans = (" ".join(one.text for one in names[:size]) for size in (1, 2, 3))
    return not any(word.country in lands for span in spans for word in record_of(comparison).countries_of(span))


def holds(text: str, words: str) -> bool:
    """Whether a text has these words as whole words, in this case."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return True
        at = text.find(words, end)
    return False


def _served(record: Record, people: list[InOffice]) -> str:
    """Return when the people named in office held it, a sentence each."""
    told = {one.fact.person: one for one in people}
    return " ".join(
        f"{names(record, one.rows)}, named as {one.fact.surface}, served {terms(one.rows)}." for one in told.values()
    )
