"""roles: who did it to whom, or who is what to whom, differs.

What:
    Both sources have the same verb and the same two parties, but the one who acts in one source is acted upon in the other.
    A noun counts as the verb it stands for: the fund's purchase of the mill, a subsidiary of the fund, her predecessor.
    Or both say what one person is to another (a wife, an acquaintance) in words that exclude each other, or name two who
    cannot both be the one: the buyer of a firm, the host of a meeting, the captain of a ship. Or the one who tells it in
    one source is the one who did it in the other; or a list with “respectively” deals out otherwise.

Why:
    Inviting, attacking, owning or succeeding has a direction; both directions at once would be another event.

Fires:
    A: Peru invited the United States to the naval exercise.
    B: The United States invited Peru to the naval exercise.

    A: The Herons defeated the Lions in the cup final.
    B: The Lions defeated the Herons in the cup final.

    A: Baltra Foods is a subsidiary of the shipping group Castor Lines, which reported on Friday.
    B: Baltra Foods owns Castor Lines.

    A: The ship's master, Captain Luis Vega, ordered everyone into the boats after the fire.
    B: Captain Juan Mora, the ferry's skipper, was the last to leave.

    A: A review by the dairy turned up glass in nine bottles of milk, according to the ministry.
    B: The ministry turned up glass in nine bottles of milk.

    A: Ana Soto and Luis Vega were jailed for 21 months and 18 months, respectively, the court said.
    B: Ana Soto was jailed for 18 months.

    A: The car belonged to Luis Vega, 61, an acquaintance of Ana Soto.
    B: Vega is a relative of Soto.

Silent:
    A: Soto met Vega in the old harbour.
    B: Vega met Soto in the old harbour.

    A: Peru invited the United States to the naval exercise.
    B: The United States was invited by Peru to the naval exercise.

    A: Baltra Foods is a subsidiary of the shipping group Castor Lines, which reported on Friday.
    B: Castor Lines owns Baltra Foods.

    A: Ana Soto and Luis Vega were jailed for 21 months and 18 months, respectively, the court said.
    B: Luis Vega was jailed for 18 months.

    A: Ana Soto won a medal at the games on Friday.
    B: Luis Vega won a medal at the games on Friday.

Limits:
    roles are read from word order and voice; verbs whose sides may change places (met, spoke with) never fire.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.grammar import symmetric_verbs
from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._parties import differing
from readoutdiff.rules._respective import misdealt
from readoutdiff.rules._statements import linked_statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding
    from readoutdiff.model.speech import StatementFact

RULE = RuleInfo("S604", "roles", "warning", "conflict", "agent and patient of the same verb are swapped")
ALIKE = 0.5
"""Share of the two sentences that must match."""
SHARE = 0.6
"""Share of the shorter party's words that must stand in the other's."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every pair of linked statements whose parties have changed places."""
    for a, b, edits in linked_statements(comparison):
        if a.predicate != b.predicate or a.predicate in symmetric_verbs() or a.negated != b.negated:
            continue
        if a.certainty != b.certainty or a.certainty in ("conditional", "question") or edits.equality < ALIKE:
            continue
        if _swapped(a, b):
            value = f"{' '.join(a.agent)} > {a.predicate} > {' '.join(a.patient)}"
            reverse = f"{' '.join(b.agent)} > {b.predicate} > {' '.join(b.patient)}"
            yield finding(
                RULE, f"who {a.predicate} whom is turned round",
                f"In one source {' '.join(a.agent)} acts on {' '.join(a.patient)}, in the other the reverse.",
                (evidence_of(a, value), evidence_of(b, reverse)), rank=edits.equality,
            )  # fmt: skip

    for facing, message, why in differing(comparison):
        yield finding(RULE, message, why, facing.evidence(comparison), rank=facing.score)
    for dealt in misdealt(comparison):
        pair = (dealt.here, dealt.there) if dealt.here.source < dealt.there.source else (dealt.there, dealt.here)
        yield finding(
            RULE, f"{dealt.name}: “{pair[0].text}” in one source, “{pair[1].text}” in the other",
            f"The list deals “{dealt.here.text}” to {dealt.name}; “{dealt.there.text}” is another's.", pair,
        )  # fmt: skip


def _swapped(a: StatementFact, b: StatementFact) -> bool:
    agents, patients = (set(a.agent), set(b.agent)), (set(a.patient), set(b.patient))
    if not all(agents) or not all(patients) or agents[0] & agents[1]:
        return False
    return _meets(agents[0], patients[1]) and _meets(agents[1], patients[0])


def _meets(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= SHARE * min(len(one), len(other))
