"""Two closed lists of one thing that differ in their members.

What:
    Two sources list the same members of something, most names are the same, and a name of one list is missing from the other.

Why:
    A list of signatories or victims is copied as a whole, and a name lost or exchanged on the way is not seen.

Fires:
    A: Ministers of three countries, Peru, Chile and Brazil, attended.
    B: Ministers of three countries, Peru, Chile and Ecuador, attended.

Silent:
    A: Ministers of three countries, Peru, Chile and Brazil, attended.
    B: Ministers of three countries, Brazil, Chile and Peru, attended.

    A: Ministers of several countries, including Peru, Chile and Brazil, attended.
    B: Ministers of several countries, including Peru, Chile and Ecuador, attended.

Limits:
    Only lists of names are read, and only those that nothing marks as a selection. A list that is shorter by a name counts
    from five names on, or where its size is stated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_at, finding
from readoutdiff.rules._lists import NameList, read_lists, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("N304", "list", "warning", "conflict", "a closed list differs in its members", ("L401", "L402", "S605"))

SHARED = 0.6
"""Share of the longer list that must be in the other for the two to list one thing."""
LONG = 5
"""Names from which a list that lacks one is no selection."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of closed lists of linked sentences that differ."""
    lists: dict[tuple[int, int], list[NameList]] = {}
    for link in comparison.matching.links:
        for place in (link.a, link.b):
            if place not in lists:
                sentence = comparison.sentence(*place)
                lists[place] = read_lists(sentence.tokens) if sentence.text.count(",") else []
        for one in lists[link.a]:
            for other in lists[link.b]:
                only_a, only_b = _missing(one, other), _missing(other, one)
                if not _differ(one, other, len(only_a), len(only_b)):
                    continue
                said = [
                    f"{source_id(place[0])} alone names {', '.join(names)}"
                    for place, names in ((link.a, only_a), (link.b, only_b)) if names
                ]  # fmt: skip
                yield finding(
                    RULE, "; ".join(said),
                    f"Both list the same thing, and nothing says that the lists are selections; {'; '.join(said)}.",
                    [
                        evidence_at(comparison, *link.a, one.start, one.end, ", ".join(sorted(one.items))),
                        evidence_at(comparison, *link.b, other.start, other.end, ", ".join(sorted(other.items))),
                    ],
                    rank=link.score,
                )  # fmt: skip


def _missing(one: NameList, other: NameList) -> list[str]:
    return [
        name for name, item in zip(one.surfaces, one.items, strict=True)
        if not any(same_name(item, theirs) for theirs in other.items)
    ]  # fmt: skip


def _differ(one: NameList, other: NameList, only_a: int, only_b: int) -> bool:
    if not (only_a or only_b):
        return False
    longer = max(len(one.items), len(other.items))
    shared = min(len(one.items) - only_a, len(other.items) - only_b)
    if shared < 2 or shared / longer < SHARED:
        return False
    if only_a and only_b:
        return True
    return longer >= LONG and shared >= longer - 2
