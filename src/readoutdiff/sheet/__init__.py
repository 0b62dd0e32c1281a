"""The fact sheet: a row a fact, a column a source.

In: the comparison and its findings. Out: rows in the order who, when, where, which government, how many, who is quoted;
inside a kind, what most sources say first. A row says `differ` only where a conflict finding rests on its cells: the
sheet accuses nobody by the back door. Unequal values without a finding are rows apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readoutdiff.model.report import SheetCell, SheetRow
from readoutdiff.model.witnesses import Copies
from readoutdiff.named import NamedTuple
from readoutdiff.sheet.entries import KINDS, Entry, entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

_FAMILY_KIND = {"P": "office", "T": "date", "N": "quantity", "L": "place", "Q": "quote", "S": "statement"}
_RULE_KIND = {"administration": "government", "person": "person", "name-spelling": "person", "organisation": "organisation"}


class _Group(NamedTuple):
    kind: str
    subject: str
    entries: list[Entry]


def build_sheet(comparison: Comparison, findings: tuple[Finding, ...]) -> tuple[SheetRow, ...]:
    """Return the rows of the fact sheet."""
    groups: dict[tuple[str, str], _Group] = {}
    for entry in entries_of(comparison):
        group = groups.setdefault((entry.kind, entry.key), _Group(entry.kind, entry.subject, []))
        group.entries.append(entry)
    differences = _differences(findings)
    told = {(cell.source, cell.start, cell.end) for row in differences for cell in row.cells}
    copies = Copies(comparison.matching.passages, (quote for facts in comparison.facts for quote in facts.quotes))
    rows = [row for row in (_row(group, copies) for group in groups.values()) if not _is_told(row, told)]
    return tuple(sorted(differences + rows, key=_order))


def _is_told(row: SheetRow, told: set[tuple[int, int, int]]) -> bool:
    """Whether a conflict that has a row of its own rests on every cell of this one."""
    return all((cell.source, cell.start, cell.end) in told for cell in row.cells)


def _order(row: SheetRow) -> tuple[int, bool, int, int, int]:
    first = row.cells[0]
    sources = len({cell.source for cell in row.cells})
    return KINDS.index(row.kind), row.verdict != "differ", -sources, first.source, first.start


def _row(group: _Group, copies: Copies) -> SheetRow:
    """Return the row of one fact: the most telling mention of each source; copied words make one witness."""
    best: dict[int, Entry] = {}
    for entry in group.entries:
        held = best.get(entry.cell.source)
        if held is None or entry.weight > held.weight:
            best[entry.cell.source] = entry
    chosen = [best[source] for source in sorted(best)]
    cells = tuple(entry.cell for entry in chosen)
    verdict: Literal["agree", "only"] = "agree" if len(cells) > 1 else "only"
    if verdict == "only":
        return SheetRow(group.kind, chosen[0].subject, verdict, cells)
    places = [(cell.source, cell.start, cell.end) for cell in cells]
    witnesses = copies.witnesses(places) if copies and group.kind != "quote" else tuple((source,) for source, _, _ in places)
    return SheetRow(group.kind, chosen[0].subject, verdict, cells, _why(chosen), witnesses)


def _why(chosen: Iterable[Entry]) -> str:
    """Say why different words agree; empty when the words are the same."""
    entries = list(chosen)
    if len({entry.cell.text.casefold() for entry in entries}) == 1:
        return ""
    return "; ".join(dict.fromkeys(entry.reason for entry in entries if entry.reason))


def _differences(findings: Iterable[Finding]) -> list[SheetRow]:
    """Return a row for every conflict that rests on two sources; conflicts on the same words share the first's row."""
    rows: list[SheetRow] = []
    taken: dict[tuple[int, int, int], list[set[tuple[int, int, int]]]] = {}
    for one in findings:
        if one.category != "conflict" or one.severity == "note" or len({piece.source for piece in one.evidence}) < 2:
            continue
        kind = _RULE_KIND.get(one.rule, _FAMILY_KIND.get(one.code[0], "statement"))
        first: dict[int, SheetCell] = {}
        for piece in one.evidence:
            first.setdefault(
                piece.source, SheetCell(piece.source, piece.sentence, piece.start, piece.end, piece.text, piece.value)
            )
        places = {(cell.source, cell.start, cell.end) for cell in first.values()}
        if any(places <= held for held in taken.get(min(places), ())):
            continue
        for place in places:
            taken.setdefault(place, []).append(places)
        rows.append(SheetRow(kind, one.rule, "differ", tuple(first[source] for source in sorted(first)), one.message))
    return rows
