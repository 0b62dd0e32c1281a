"""A government or president named that was not in office on the day of the event.

What:
    a report speaks of "the Biden administration" or "the Trump White House" as if it were in office, but on the day of the
    event another government was, by the record of office holders. Where no source tells the day, the people named in office
    tell when it can have been: nobody was Secretary of Defense under a president who had already left.

Why:
    boilerplate outlives governments: last year's sentence is pasted into this year's report. The sources need not
    contradict each other word by word: one names the government, another gives the date or names the officials.

Fires:
    A 2025-05-05: The talks underscored the Biden administration's focus on the hemisphere.
    B 2025-05-05: Defense Secretary Pete Hegseth met the Peruvian ministers on Monday.

    A: The talks with Peru underscored the Biden administration's focus on the hemisphere.
    B: Defense Secretary Pete Hegseth met the ministers of Peru.

Silent:
    A 2025-05-05: The talks continue work begun under the Biden administration.
    B 2025-05-05: Defense Secretary Pete Hegseth met the Peruvian ministers on Monday.

    A 2025-05-05: The talks underscored the Trump administration's focus on the hemisphere.
    B 2025-05-05: Defense Secretary Pete Hegseth met the Peruvian ministers on Monday.

Limits:
    knows the heads of government in the record, each up to the day it was checked. A government named in a quotation, beside
    a word of the past, in a supposition or in a paragraph about another time is left alone, and so is one that may be
    history. Outside the United States a source must speak of the country too: the Brown administration may be a city's. On
    the day of a hand-over both governments are right; the day before and the day after give a warning, as do officials alone
    where no day is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._administrations import by_company, by_day, speaks_of_event
from readoutdiff.rules._background import quoted
from readoutdiff.rules._offices import days, record_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.data.record_rows import Holding
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import GovernmentFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo(
    "P101", "administration", "error", "conflict",
    "an administration, government or president is named that was not in office on the event's date", ("P102",),
)  # fmt: skip


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each government that was not in office, with its first wrong mention in every source."""
    told: dict[str, list[tuple[GovernmentFact, list[Holding]]]] = {}
    for facts in comparison.facts:
        for fact in facts.governments:
            if fact.status != "current" or quoted(comparison, fact.source, fact.start, fact.end):
                continue
            rows = list(record_of(comparison).administrations(fact.name, fact.country))
            if rows:
                told.setdefault(" ".join(sorted({row.person for row in rows})), []).append((fact, rows))
    for mentions in told.values():
        evidence = days(comparison)
        day = evidence[0].day if evidence else None
        kept = [fact for fact, _ in mentions if speaks_of_event(comparison, fact, day)]
        rows = mentions[0][1]
        if not kept:
            continue
        facts_told = list({fact.source: fact for fact in reversed(kept)}.values())[::-1]
        made = by_day(RULE, comparison, facts_told, rows) if evidence else by_company(RULE, comparison, facts_told, rows)
        if made is not None:
            yield made
