"""The matrix of claims by sources: who states what, in whole or in part, and who is silent.

In: claims with their coverage, and which passages are copied. Out: a row a claim in the words of the first source that is
carried most widely, the most witnesses first. A claim that another source makes of the same statement is no row of its own:
each of the two points at the other, and nobody they reach is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.matching import CoverageCell, CoverageRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.matching import Claim
    from readoutdiff.model.text import Document
    from readoutdiff.model.witnesses import Copies


def build_matrix(documents: tuple[Document, ...], claims: Sequence[Claim], copies: Copies) -> tuple[CoverageRow, ...]:
    """Return the rows, most witnesses first; those of one source last, by rank. Linear in the claims and their carriers."""
    rows: list[CoverageRow] = []
    carried: list[Claim] = []
    pointing: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        if claim.status == "only" and claim.form != "detail":
            rows.append(_row(documents, claim, [], copies))
        elif claim.nearest:
            carried.append(claim)
            for place in claim.nearest:
                pointing.setdefault(place, []).append(claim)
    carried.sort(key=lambda one: (-2 * len(one.carried_by) - len(one.partly_by), one.source, one.start))
    told: set[tuple[int, int]] = set()
    for claim in carried:
        if (claim.source, claim.start) in told:
            continue
        known = {claim.source, *claim.carried_by, *claim.partly_by}
        nearest = dict(claim.nearest)
        alike = [
            other
            for other in pointing.get((claim.source, claim.sentence), ())
            if (other.source, other.start) not in told
            and (nearest.get(other.source) == other.sentence or (claim.source in other.carried_by and other.source in nearest))
            and known.issuperset((*other.carried_by, *other.partly_by))
        ]
        told.update((one.source, one.start) for one in (claim, *alike))
        rows.append(_row(documents, claim, alike, copies))
    return tuple(sorted(rows, key=_order))


def _order(row: CoverageRow) -> tuple[int, int, int, float, int, int]:
    claim = row.claim
    states = sum(len(group) for group in row.witnesses)
    rank = claim.rank if len(row.cells) == 1 else 0.0
    return -len(row.witnesses), -states, -len(row.cells), -rank, claim.source, claim.start


def _row(documents: tuple[Document, ...], claim: Claim, alike: Sequence[Claim], copies: Copies) -> CoverageRow:
    """Return the row of a claim; `alike` are the claims of other sources that say the same."""
    cells = [CoverageCell(claim.source, claim.sentence, "states")]
    places = [(claim.source, claim.start, claim.end)]
    spans = {(one.source, one.sentence): (one.source, one.start, one.end) for one in alike}
    for source, sentence in claim.nearest:
        states = source in claim.carried_by
        cells.append(CoverageCell(source, sentence, "states" if states else "partly"))
        if states:
            unit = documents[source].sentences[sentence]
            places.append(spans.get((source, sentence), (source, unit.start, unit.end)))
    return CoverageRow(claim, tuple(sorted(cells)), copies.witnesses(places))
