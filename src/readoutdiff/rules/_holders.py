"""Whether a mention gives a person an office that was another's on the day of the event.

In: a Comparison and an OfficeFact. Out: a judgement. What p102_office_holder rests on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.people_words import people_words
from readoutdiff.rules._background import about, quoted
from readoutdiff.rules._offices import days, holdings_by, near_handover, record_of

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import OfficeFact


def wrongly_in_office(comparison: Comparison, fact: OfficeFact) -> bool:
    """Whether a mention gives an office that its person did not hold on any day the event may have had."""
    record, evidence = record_of(comparison), days(comparison)
    people = record.people_named(fact.person)
    rows = holdings_by(record, fact)
    every = [*rows, *(row for one in evidence for row in record.holders_on(fact.office, one.day))]
    if len(people) != 1 or any(near_handover(every, one.day) or any(row.includes(one.day) for row in rows) for one in evidence):
        return False
    if not all(record.holders_on(fact.office, one.day) for one in evidence):
        return False
    unit = comparison.sentence(fact.source, fact.sentence)
    if (
        quoted(comparison, fact.source, fact.start, fact.end)
        or about(comparison, unit, fact.start, fact.end, evidence[0].day) != "event"
    ):
        return False
    if fact.office in people_words("courtesy office") and (not rows or rows[0].start <= evidence[0].day):
        after = [token.lemma for token in unit.tokens if fact.end <= token.start < fact.end + 60]
        return not people_words("official act").isdisjoint(after)
    return True
