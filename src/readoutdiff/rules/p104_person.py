"""Different people in an office that one person holds.

What:
    two sources give one office to two people at one event: the minister of a country, the chief of an army, the mayor.

Why:
    whoever wrote one of the reports took the predecessor, the deputy or a namesake for the holder.

Fires:
    A: Army chief Gen. Luis Paredes attended the border talks.
    B: Army chief Gen. Carlos Mena attended the border talks.

Silent:
    A: Army chief Gen. Luis Paredes attended the border talks.
    B: Deputy army chief Gen. Carlos Mena attended the border talks.

    A: Army chief Gen. Luis Paredes attended the border talks.
    B: Navy chief Adm. Carlos Mena attended the border talks.

Limits:
    only offices with one holder, and only where the sources name the same country or body or their sentences go together.
    Reports published days apart may name two holders of one office in turn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.spelling import nearly, sound_key
from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import finding
from readoutdiff.rules._offices import words_of
from readoutdiff.rules._people import holders_told, linked, of_event, same_days
from readoutdiff.rules._swapped_names import swapped_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import OfficeFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo("P104", "person", "warning", "conflict", "different people in an office that has one holder", ("S605",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each office that two sources give to two people, and each person exchanged in equal sentences."""
    done: set[tuple[int, int, int, int]] = set()
    told = [_by_slot(comparison, source) for source in range(len(comparison.documents))]
    for a in range(len(told)):
        for b in range(a + 1, len(told)):
            for slot in told[a].keys() & told[b].keys():
                one, other = told[a][slot], told[b][slot]
                if one is None or other is None or not same_days(comparison, a, b) or _may_be_one(one.person, other.person):
                    continue
                units = ((a, one.sentence), (b, other.sentence))
                if not (linked(comparison, *units) if not (slot[1] or slot[2]) else of_event(comparison, *units)):
                    continue
                done.add((a, one.sentence, b, other.sentence))
                words = [words_of(comparison, one), words_of(comparison, other)]
                yield finding(
                    RULE, f"“{words[0].text}” in {source_id(a)}, “{words[1].text}” in {source_id(b)}",
                    f"One person at a time is {slot[0]}; the sources name two, and call neither former or acting.", words,
                )  # fmt: skip

    for found in swapped_names(comparison):
        link = found.swap.edits.link
        if found.kind == "person" and (*link.a, *link.b) not in done:
            here, there = found.swap.evidence(comparison)
            yield finding(
                RULE, f"“{here.text}” in {source_id(here.source)}, “{there.text}” in {source_id(there.source)}",
                "The sentences match but for the person.",
                (here._replace(value=found.names[0]), there._replace(value=found.names[1])), rank=found.swap.edits.equality,
            )  # fmt: skip


def _by_slot(comparison: Comparison, source: int) -> dict[tuple[str, str, str], OfficeFact | None]:
    """Return who holds each single office by a source; None where it names two."""
    slots: dict[tuple[str, str, str], OfficeFact | None] = {}
    for person, facts in holders_told(comparison, source).items():
        for fact in facts:
            ministry = fact.role.endswith(" minister") and fact.role != "minister"
            if fact.level != "office" or fact.status != "current" or not (fact.single or ministry):
                continue
            if fact.role in ("minister", "secretary", "president", "chair", "chief executive") and not (
                fact.country or fact.body
            ):
                continue
            slot = (fact.role, fact.country, fact.body)
            known = slots.setdefault(slot, fact)
            if known is not None and known.person != person:
                slots[slot] = None
    return slots


def _may_be_one(one: str, other: str) -> bool:
    """Whether two entities may be one person written in two ways: that is another rule's matter."""
    mine, theirs = one.split(), other.split()
    if mine[-1] == theirs[-1] or set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return nearly(mine[-1], theirs[-1]) or sound_key(mine[-1]) == sound_key(theirs[-1]) or len(set(mine) & set(theirs)) > 1
