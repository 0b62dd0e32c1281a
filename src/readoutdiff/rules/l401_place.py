"""Different places for one happening.

What:
    two sources tell the same in nearly the same words, or one says in short what the other says at length, and they name
    two places, neither part of the other; or they give one named person, firm or thing two seats, places of birth or
    death, or sites.

Why:
    one of the reports has the place wrong: the sentence cannot be true of both.

Fires:
    A: The delegations held a first round of talks in Geneva.
    B: The delegations held a first round of talks in Zurich.

    A: Digging in dry hills near Cusco for three summers, students have found the bones of a giant whale.
    B: Bones of a whale were found in Chile.

    A: The Lima-based carrier Castor Lines cancelled three flights after the storm.
    B: Castor Lines, which is headquartered in Quito, flies again.

Silent:
    A: The delegations held a first round of talks in Geneva.
    B: The delegations held a first round of talks in Switzerland.

    A: The Kremlin rejected the offer.
    B: Moscow rejected the offer.

Limits:
    but for such lasting places only sentences that otherwise say the same; a place the tables do not know is compared as
    a name (organisation). A trip with several stops is told in sentences that differ in more than the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_at, finding
from readoutdiff.rules._placed import misplaced, moved
from readoutdiff.rules._swapped_names import swapped_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("L401", "place", "warning", "conflict", "disjoint places for the same happening", ("S605",))


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each place that nearly equal sentences exchange."""
    for found in swapped_names(comparison):
        if found.kind == "place":
            here, there = found.swap.evidence(comparison)
            yield finding(
                RULE, f"“{here.text}” and “{there.text}”",
                f"The sentences match but for the place; neither {here.text} nor {there.text} is part of the other.",
                (here._replace(value=found.names[0]), there._replace(value=found.names[1])), rank=found.swap.edits.equality,
            )  # fmt: skip
    for one, two in misplaced(comparison):
        pieces = [evidence_at(comparison, each.sentence.source, each.sentence.number, each.start, each.end, each.place.key)
                  for each in (one, two)]  # fmt: skip
        yield finding(
            RULE, f"“{one.place.surface}” and “{two.place.surface}”",
            f"Both tell the {one.relation} of {' '.join(one.name).title()}, and there is one; neither {one.place.surface} "
            f"nor {two.place.surface} is part of the other.", pieces,
        )  # fmt: skip
    for venues in moved(comparison):
        sentences = (venues.facing.a.sentence, venues.facing.b.sentence)
        pieces = [evidence_at(comparison, sentence.source, sentence.number, place.start, place.end, place.key)
                  for sentence, place in zip(sentences, venues.places, strict=True)]  # fmt: skip
        yield finding(
            RULE, f"“{pieces[0].text}” and “{pieces[1].text}”",
            f"Both tell of one deed (“{venues.facing.a.predicate}”), in places of which neither is part of the other.",
            pieces, rank=venues.facing.score,
        )  # fmt: skip
