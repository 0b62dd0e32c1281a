"""A person given an office they did not hold on the day of the event.

What:
    a report gives someone an office, but on the day of the event another held it, by the record of office holders.

Why:
    offices change hands between the writing of a background paragraph and its next use, and ministers of one government
    are taken for those of another.

Fires:
    A 2025-05-05: Defense Secretary Lloyd Austin welcomed the ministers.
    B 2025-05-05: The secretary welcomed the ministers.

Silent:
    A 2025-05-05: Former Defense Secretary Lloyd Austin welcomed the ministers.
    B 2025-05-05: Lloyd Austin welcomed the ministers.

    A 2024-05-06: Defense Secretary Lloyd Austin welcomed the ministers.
    B 2024-05-06: The secretary welcomed the ministers.

Limits:
    knows the offices and people of the record, each up to the day it was checked. A title in a quotation, beside a word of
    the past or in a sentence about another time is left alone; "acting" gives a note; on the day of a hand-over and the days
    beside it the rule is silent. Presidents of the United States keep their title by courtesy: they conflict only where
    they act as president.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._holders import wrongly_in_office
from readoutdiff.rules._offices import (
    basis_of,
    day_evidence,
    day_words,
    days,
    holdings_by,
    names,
    record_of,
    spoken,
    terms,
    title_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import OfficeFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo(
    "P102", "office-holder", "error", "conflict", "a person is given an office they did not hold on the event's date",
)  # fmt: skip


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each person and office, with the first wrong mention in every source."""
    evidence = days(comparison)
    if not evidence:
        return
    told: dict[tuple[str, str], dict[int, OfficeFact]] = {}
    for facts in comparison.facts:
        for fact in facts.offices:
            if fact.office and fact.person and fact.status in ("current", "acting") and wrongly_in_office(comparison, fact):
                told.setdefault((fact.person, fact.office), {}).setdefault(fact.source, fact)
    record, day = record_of(comparison), evidence[0].day
    for (_, office), mentions in told.items():
        first = next(iter(mentions.values()))
        holders, rows = record.holders_on(office, day), holdings_by(record, first)
        held = f"held it {terms(rows)}" if rows else "never held it, as far as the record goes"
        words = [words_of(comparison, fact) for fact in mentions.values()]
        given = next((made for one in evidence if (made := day_evidence(comparison, one)) is not None), None)
        yield finding(
            RULE, f"{words[0].text} on {spoken(day)}, when {names(record, holders)} was {title_of(record, office)}",
            f"The event is dated {day_words(comparison, evidence[0])}. On that day {names(record, holders)} was "
            f"{title_of(record, office)}, {terms(holders)}; {record.people_named(first.person)[0].name} {held}.",
            [*words, given] if given is not None else words, basis=basis_of(record, [*holders, *rows]), rank=1.5,
            severity="note" if any(fact.status == "acting" for fact in mentions.values()) else None,
        )  # fmt: skip
