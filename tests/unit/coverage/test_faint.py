"""A pair that all but reaches a link keeps a sentence from being given out as standing alone."""

from __future__ import annotations

from readoutdiff.coverage import cover
from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts, resolve
from readoutdiff.matching import match

ONE = """The council of Tarrin closed the quarry road for good on Tuesday.
Lorries shook the old houses day and night, people there say."""
OTHER = """Tarrin's council has shut the quarry road to all traffic.
A butcher will sell the last of his geese at the fair."""


def _statuses(faint: tuple[tuple[tuple[int, int], tuple[int, int]], ...]) -> set[str]:
    documents = tuple(read_text(text, number, f"{number}.txt") for number, text in enumerate((ONE, OTHER)))
    facts, _ = resolve(documents, tuple(read_facts(document) for document in documents))
    matching, _ = match(documents, facts)
    claims, _ = cover(documents, facts, matching._replace(faint=faint))
    return {claim.status for claim in claims if (claim.source, claim.sentence) == (0, 1)}


def test_a_faint_pair_keeps_both_from_standing_alone() -> None:
    assert _statuses(()) == {"only"}
    assert "only" not in _statuses((((0, 1), (1, 1)),))
