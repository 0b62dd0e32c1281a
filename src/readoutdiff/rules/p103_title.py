"""The same person with offices or countries that exclude each other.

What:
    two sources give one person two offices that nobody holds at once: ministers of two departments or of two countries, a
    president and a prime minister, an office and its deputy, two ranks.

Why:
    titles are copied between the people of one meeting, and a deputy becomes the chief in the second telling.

Fires:
    A: Defense Minister Ana Roca opened the harbour talks on Monday.
    B: Foreign Minister Ana Roca opened the harbour talks on Monday.

    A: Peruvian Defense Minister Ana Roca opened the harbour talks.
    B: Chilean Defense Minister Ana Roca opened the harbour talks.

Silent:
    A: Defense Minister Ana Roca opened the harbour talks.
    B: Peru's Minister of Defense Ana Roca opened the harbour talks.

    A: Defense Minister Ana Roca opened the harbour talks.
    B: Former Foreign Minister Ana Roca opened the harbour talks.

    A: Assistant to the Secretary of Defense Ana Roca opened the harbour talks.
    B: Defense Secretary Pedro Diez watched Ana Roca open the harbour talks.

Limits:
    only offices that exclude each other beyond doubt; titles of companies, clubs and parties are left alone. A person both
    sources give both offices holds both. Needs the full name in both sources, or sentences that go together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import finding
from readoutdiff.rules._offices import record_of, words_of
from readoutdiff.rules._people import holders_told, linked, same_days
from readoutdiff.rules._titles import clash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import OfficeFact
    from readoutdiff.model.report import Finding

RULE = RuleInfo("P103", "title", "error", "conflict", "the same person has incompatible offices or countries", ("P104",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each person whose offices in two sources exclude each other."""
    told = [holders_told(comparison, source) for source in range(len(comparison.documents))]
    done: set[str] = set()
    for a in range(len(told)):
        for b in range(a + 1, len(told)):
            for person in told[a]:
                if person in done or person not in told[b] or not same_days(comparison, a, b):
                    continue
                made = _compared(comparison, told[a][person], told[b][person])
                if made is not None:
                    done.add(person)
                    yield made


def _compared(comparison: Comparison, mine: list[OfficeFact], theirs: list[OfficeFact]) -> Finding | None:
    record = record_of(comparison)
    full = _in_full(comparison, mine[0]) and _in_full(comparison, theirs[0])
    mine, theirs = (_distinct(facts, full) for facts in (mine, theirs))
    for one in mine:
        for other in theirs:
            found = clash(one, other, record)
            if found is None or not (full or linked(comparison, (one.source, one.sentence), (other.source, other.sentence))):
                continue
            if any(clash(fact, other, record) is None and fact.role == other.role for fact in mine) or any(
                clash(fact, one, record) is None and fact.role == one.role for fact in theirs
            ):
                return None  # a source gives both
            words = [words_of(comparison, one), words_of(comparison, other)]
            return finding(
                RULE, f"“{words[0].text}” in {source_id(one.source)}, “{words[1].text}” in {source_id(other.source)}",
                f"Both sources speak of {_name(comparison, one)}, and {found.why}.", words, severity=found.severity,
            )  # fmt: skip
    return None


def _distinct(facts: list[OfficeFact], anywhere: bool) -> list[OfficeFact]:
    """Return the first fact of each office and, unless `anywhere`, sentence: the others say the same again."""
    first: dict[tuple[object, ...], OfficeFact] = {}
    for fact in facts:
        key = (fact.role, fact.level, fact.status, fact.country, fact.body, fact.office)
        first.setdefault((*key, -1 if anywhere else fact.sentence), fact)
    return list(first.values())


def _in_full(comparison: Comparison, fact: OfficeFact) -> bool:
    """Whether its source gives the person's full name."""
    people = comparison.facts[fact.source].people
    return any(person.entity == fact.person and person.given and person.form == "full" for person in people)


def _name(comparison: Comparison, fact: OfficeFact) -> str:
    return next((one.name for one in comparison.facts[fact.source].people if one.entity == fact.person), fact.person)
