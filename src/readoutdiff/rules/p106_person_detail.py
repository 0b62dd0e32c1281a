"""The age, gender or nationality of one person differs.

What:
    two sources give one person two ages, call the same person Mr. and Ms., or tell the same of a Peruvian and of a Chilean.

Why:
    such details are checked least and copied most.

Fires:
    A: The driver, Ana Roca, 45, was not hurt.
    B: The driver, Ana Roca, 54, was not hurt.

Silent:
    A 2024-03-01: The driver, Ana Roca, 45, was not hurt.
    B 2024-03-09: The driver, Ana Roca, 46, was not hurt.

    A: The driver, Ana Roca, 45, was not hurt.
    B: The driver, Ana Roca, was not hurt.

Limits:
    ages a year apart are left alone where the reports are of different days. Needs the full name in both sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._swapped_names import swapped_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import PersonFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo(
    "P106", "person-detail", "warning", "conflict", "age, gender or nationality of the same person differs", ("N301", "S605")
)


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each person and detail that differs."""
    details: tuple[tuple[str, Callable[[PersonFact], int | str]], ...] = (
        ("age", lambda fact: fact.age if fact.age >= 0 else ""),
        ("gender", lambda fact: fact.honorific),
    )
    for name, value in details:
        told: dict[str, PersonFact] = {}
        for facts in comparison.facts:
            for fact in facts.people:
                if not fact.given or value(fact) == "":
                    continue
                known = told.setdefault(fact.entity, fact)
                if known.source != fact.source and value(known) != value(fact) and not _birthday(comparison, known, fact):
                    yield finding(
                        RULE, f"{known.name}: {name} {value(known)} in {source_id(known.source)}, "
                        f"{value(fact)} in {source_id(fact.source)}",
                        f"Both sources speak of {known.name}; the {name} cannot be both.",
                        [evidence_of(known, f"{name} {value(known)}"), evidence_of(fact, f"{name} {value(fact)}")],
                    )  # fmt: skip
                    break

    for found in swapped_names(comparison):
        if found.kind == "people":
            here, there = found.swap.evidence(comparison)
            yield finding(
                RULE, f"“{here.text}” and “{there.text}”", "The sentences match but for the nationality.",
                (here._replace(value=found.names[0]), there._replace(value=found.names[1])), rank=found.swap.edits.equality,
            )  # fmt: skip


def _birthday(comparison: Comparison, one: PersonFact, other: PersonFact) -> bool:
    """Whether a birthday between two reports may explain two ages."""
    days = [comparison.documents[fact.source].published for fact in (one, other)]
    return abs(one.age - other.age) == 1 and days[0] != days[1]
