"""Rows for the reader: groups of linked sentences across N sources.

In: documents and links. Out: Row tuples in the reading order of the first (or draft) source; a row without that source
stands after the row of the unit before it in its own source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.matching.groups import group
from readoutdiff.model.matching import Row

if TYPE_CHECKING:
    from readoutdiff.matching.groups import Unit
    from readoutdiff.model.matching import Link, Relation
    from readoutdiff.model.text import Document


def build_rows(documents: tuple[Document, ...], links: tuple[Link, ...], draft: int = -1) -> tuple[Row, ...]:
    """Return the rows; every claim unit of every source stands in exactly one."""
    groups = group(documents, links)
    home: dict[Unit, int] = {unit: number for number, units in enumerate(groups) for unit in units}
    for source, document in enumerate(documents):
        for sentence in document.sentences:
            if sentence.is_claim and (source, sentence.number) not in home:
                home[source, sentence.number] = len(groups)
                groups.append([(source, sentence.number)])
    inside: dict[int, list[Link]] = {}
    for link in links:
        if home[link.a] == home[link.b]:
            inside.setdefault(home[link.a], []).append(link)
    return tuple(
        _row(groups[number], inside.get(number, []), len(documents)) for number in _reading_order(documents, home, draft)
    )


def _row(units: list[Unit], links: list[Link], sources: int) -> Row:
    cells: list[tuple[int, ...]] = [()] * sources
    for source, number in units:
        cells[source] += (number,)
    if not links:
        return Row(tuple(cells), "only", 0.0)
    relation: Relation = "same" if any(link.relation == "same" for link in links) else "related"
    return Row(tuple(cells), relation, max(link.score for link in links))


def _reading_order(documents: tuple[Document, ...], home: dict[Unit, int], draft: int) -> list[int]:
    """Return the rows in the order a reader meets them: the lead's own, then each other source's woven in."""
    lead = draft if 0 <= draft < len(documents) else 0
    sequences = [
        [home[source, one.number] for one in documents[source].sentences if (source, one.number) in home]
        for source in (lead, *(other for other in range(len(documents)) if other != lead))
    ]
    opening = list(dict.fromkeys(sequences[0]))
    after: dict[int, list[int]] = {}
    placed = set(opening)
    for sequence in sequences[1:]:
        fresh: dict[int, dict[int, None]] = {}
        last = -1
        for row in sequence:
            if row in placed:
                last = row
            else:
                fresh.setdefault(last, {})[row] = None
        for row, rows in fresh.items():
            placed.update(rows)
            if row >= 0:
                after.setdefault(row, []).extend(rows)
            elif last >= 0:  # it stands before anything this source shares: first
                opening[:0] = rows
            else:
                opening.extend(rows)
    ordered: list[int] = []
    stack = opening[::-1]
    while stack:
        row = stack.pop()
        ordered.append(row)
        stack.extend(reversed(after.get(row, ())))
    return ordered
