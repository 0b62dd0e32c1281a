"""The conflicts, most severe first, in the manner of a good compiler.

In: a Report. Out: lines: what differs, the words of every source marked under their file and line, why, and the basis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.writers import clean
from readoutdiff.writers._wrap import Mark, plain, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.report import Evidence, Finding, Report
    from readoutdiff.writers._paint import Paint

SIGNS = {"conflict": "^"}


def conflict_lines(report: Report, paint: Paint, width: int) -> Iterator[str]:
    """Yield the section of conflicts."""
    conflicts = [one for one in report.findings if one.category == "conflict"]
    yield paint("Conflicts", "title")
    if not conflicts:
        yield f"  {paint(paint.symbol('agree') + ' none found', 'agree')}"
        yield ""
    for one in conflicts:
        yield from _finding(report, one, paint, width)


def _finding(report: Report, one: Finding, paint: Paint, width: int) -> Iterator[str]:
    head = f"{paint.symbol(one.severity)} {one.severity} {one.code} {one.rule}: "
    first, *rest = plain(head + one.message, width - 4)
    yield "  " + paint(first.painted(paint), one.severity)
    for line in rest:
        yield "    " + paint(line.painted(paint), one.severity)
    groups: dict[tuple[int, int], list[Evidence]] = {}
    for piece in one.evidence:
        groups.setdefault((piece.source, piece.sentence), []).append(piece)
    for (source, sentence), pieces in sorted(groups.items()):
        document = report.comparison.documents[source]
        place = document.position(min(piece.start for piece in pieces))
        where = f"{clean(document.name)}:{place.line}:{place.column}"
        yield f"    {paint(source_id(source), 'source')}  {paint.place(document.path, where, place.line)}"
        unit = document.sentences[sentence]
        start = min(unit.start, *(piece.start for piece in pieces))
        end = max(unit.end, *(piece.end for piece in pieces))
        marks = [Mark(piece.start, piece.end, "conflict") for piece in pieces]
        for line in wrap(document.text[start:end], start, marks, width - 9):
            yield "       " + line.painted(paint)
            signs = line.marks(SIGNS)
            if signs:
                yield "       " + paint(signs, "error")
    yield from labelled("why", one.explanation, paint, width)
    for row in one.basis:
        span = f"from {row.start}" + (f" to {row.end}" if row.end else ", still in office when last checked")
        yield from labelled("record", f"{row.record}: {row.holder}, {span} ({row.source})", paint, width)
    yield ""


def labelled(label: str, text: str, paint: Paint, width: int) -> Iterator[str]:
    """Yield text after a label, later lines under the first."""
    head = f"    {label}: "
    first, *rest = plain(text, max(width - len(head) - 2, 20))
    yield paint(head, "title") + first.painted(paint)
    for line in rest:
        yield " " * len(head) + line.painted(paint)
