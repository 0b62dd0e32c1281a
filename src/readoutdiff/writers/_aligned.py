"""The texts side by side: two columns, or a stack where it is narrow. Three sources and more stand in the coverage matrix.

In: a Report. Out: lines. Words that differ are marked by kind: ^ a conflict rests on them, ~ said otherwise, + only here.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.model.witnesses import Copies
from readoutdiff.writers._coverage import coverage_lines
from readoutdiff.writers._wrap import Line, Mark, plain, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.matching import Edits, Row
    from readoutdiff.model.report import Report
    from readoutdiff.writers import Style
    from readoutdiff.writers._paint import Paint

SIGNS = {"conflict": "^", "differs": "~", "only": "+"}
NARROW = 90
"""Columns under which two sources are stacked."""
ALIKE = 0.5
"""Share of content two sentences must have in common before their differences are marked: below it most words differ, and
marking them all tells nothing."""
Marks = dict[tuple[int, int], list[Mark]]
"""What is marked, by source and sentence."""
_QUIET = frozenset({"equal", "same"})


def aligned_lines(report: Report, paint: Paint, width: int, style: Style) -> Iterator[str]:
    """Yield the section of aligned text."""
    copies = copies_of(report)
    if len(report.comparison.documents) > 2 and style.layout != "stacked":
        yield from coverage_lines(report, paint, width, style.limit)
    elif style.layout == "stacked" or (style.layout == "auto" and width < NARROW):
        yield paint("Text", "title")
        yield from _stacked(report, paint, width, marks_of(report), copies)
        yield from _legend(paint, width)
    else:
        yield paint("Side by side", "title")
        yield from _columns(report, paint, width, marks_of(report), copies)
        yield from _legend(paint, width, bool(copies))
    if style.explain_links:
        yield from _links(report, paint)
    yield ""


def marks_of(report: Report) -> Marks:
    """Return the marks of every unit: first what its best link says differs, then what conflicts rest on."""
    comparison = report.comparison
    best: dict[tuple[int, int], Edits] = {}
    for edits in comparison.matching.edits:
        if edits.equality < ALIKE:
            continue
        for place in (edits.link.a, edits.link.b):
            if place not in best or edits.link.score > best[place].link.score:
                best[place] = edits
    marks: Marks = {}
    for place, edits in best.items():
        tokens = comparison.documents[place[0]].sentences[place[1]].tokens
        for edit in edits.edits:
            begin, end = edit.a if place == edits.link.a else edit.b
            if begin < end and edit.kind not in _QUIET:
                style = "only" if edit.kind in ("inserted", "deleted") else "differs"
                marks.setdefault(place, []).append(Mark(tokens[begin].start, tokens[end - 1].end, style))
    for one in report.findings:
        if one.category == "conflict" and one.severity != "note":
            for piece in one.evidence:
                marks.setdefault((piece.source, piece.sentence), []).append(Mark(piece.start, piece.end, "conflict"))
    return marks


def _cell(report: Report, source: int, sentences: tuple[int, ...], width: int, marks: Marks, paint: Paint) -> list[Line]:
    """Return the lines of one cell: each unit with its line number in the file, signs under what is marked."""
    document = report.comparison.documents[source]
    lines: list[Line] = []
    for number in sentences:
        unit = document.sentences[number]
        head = f"{document.position(unit.start).line:4} "
        for line in wrap(unit.text, unit.start, marks.get((source, number), ()), width - 5):
            lines.append(Line(((head, "dim"), *line.pieces), 5 + line.cells))
            head = "     "
            signs = line.marks(SIGNS)
            if signs and not paint.colour:
                lines.append(Line((("     " + signs, ""),), 5 + len(signs)))
    return lines


def _columns(report: Report, paint: Paint, width: int, marks: Marks, copies: Copies) -> Iterator[str]:
    column = (width - 5) // 2
    empty = Line((), 0)
    names = [plain(f"{document.id}  {document.name}", column, "source")[0] for document in report.comparison.documents]
    yield names[0].painted(paint, column) + "     " + names[1].painted(paint)
    bar = paint.symbol("column")
    for row in report.comparison.matching.rows:
        cells = [_cell(report, source, row.cells[source], column, marks, paint) for source in (0, 1)]
        sign = paint.symbol("words" if _is_copied(report, row, copies) else row.relation)
        for number, (left, right) in enumerate(zip_longest(*cells, fillvalue=empty)):
            middle = f"  {sign if number == 0 and row.relation != 'only' else bar}  "
            yield left.painted(paint, column) + paint(middle, "dim") + right.painted(paint)


def _stacked(report: Report, paint: Paint, width: int, marks: Marks, copies: Copies) -> Iterator[str]:
    for row in report.comparison.matching.rows:
        sign = {"same": "the same", "related": "related"}.get(row.relation, "only here")
        if _is_copied(report, row, copies):
            sign = "the same words, one witness"
        for source, sentences in enumerate(row.cells):
            if sentences:
                for number, line in enumerate(_cell(report, source, sentences, width - 3, marks, paint)):
                    head = paint(f"{source_id(source):2} ", "source") if number == 0 else "   "
                    yield head + line.painted(paint)
        yield paint(f"   {paint.symbol('rule') * 3} {sign}", "dim")


def copies_of(report: Report) -> Copies:
    """Return what tells which places of a report are copies."""
    comparison = report.comparison
    return Copies(comparison.matching.passages, (quote for facts in comparison.facts for quote in facts.quotes))


def _is_copied(report: Report, row: Row, copies: Copies) -> bool:
    """Whether a row agrees in copied words alone, all its sources being one witness."""
    if not copies or row.relation == "only":
        return False
    units = [(source, report.comparison.documents[source].sentences, cell) for source, cell in enumerate(row.cells) if cell]
    return len(copies.witnesses([(source, held[cell[0]].start, held[cell[-1]].end) for source, held, cell in units])) == 1


def _legend(paint: Paint, width: int, copied: bool = False) -> Iterator[str]:
    if paint.colour:
        told = [("a conflict rests on it", "conflict"), ("said otherwise", "differs"), ("only here", "only")]
        yield "  " + paint("marks: ", "dim") + "  ".join(paint(text, style) for text, style in told)
    else:
        signs = f"{paint.symbol('same')} same"
        if copied:
            signs += f"  {paint.symbol('words')} the same words, one witness"
        text = f"{signs}  {paint.symbol('related')} related;  ^ a conflict rests on it  ~ said otherwise  + only here"
        for line in plain(text, width - 2):
            yield "  " + line.painted(paint)


def _links(report: Report, paint: Paint) -> Iterator[str]:
    yield ""
    yield paint("Links", "title")
    for link in report.comparison.matching.links:
        parts = ", ".join(f"{name} {value:.2f}" for name, value in link.parts)
        a, b = (f"{source_id(source)}{number + 1}" for source, number in (link.a, link.b))
        yield f"  {a} {paint.symbol(link.relation)} {b}  {link.score:.2f}  ({parts})"
