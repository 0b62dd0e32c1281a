"""The fact sheet: a row a fact, a column a source.

In: a Report. Out: lines. Facts that only one source gives are told of under "only in one source", not here.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.writers import clean
from readoutdiff.writers._coverage import listed
from readoutdiff.writers._wrap import Line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.report import Report, SheetCell, SheetRow
    from readoutdiff.writers._paint import Paint

HEADS = {
    "person": "who",
    "office": "in what office",
    "date": "when",
    "place": "where",
    "organisation": "which body",
    "government": "which government",
    "quantity": "how many",
    "quote": "who is quoted",
    "statement": "what was decided",
}
SILENT = "not mentioned"


def sheet_lines(report: Report, paint: Paint, width: int) -> Iterator[str]:
    """Yield the section of facts: columns where there is room for them, else one source under the other."""
    rows = [row for row in report.sheet if row.verdict != "only"]
    sources = len(report.comparison.documents)
    yield paint("Facts", "title")
    if not rows:
        yield "  no fact stands in two sources"
    label = 17
    column = (width - label - 6 - 3 * sources) // sources
    for row in rows:
        if column >= 22:
            yield from _columns(row, sources, label, column, paint)
        else:
            yield from _stacked(row, sources, paint, width)
    yield ""


def _sign(row: SheetRow, paint: Paint) -> tuple[str, str]:
    style = "agree" if row.verdict == "agree" else "error"
    return paint.symbol(row.verdict), style


def _head(row: SheetRow) -> str:
    """Return the question a row answers; amounts say what they count."""
    if row.kind == "quantity" and row.verdict != "differ":
        return clean(f"how many: {row.subject}")
    return HEADS[row.kind]


def _shown(row: SheetRow, cell: SheetCell) -> str:
    """Return the words of a cell; of people quoted, how often and how long."""
    if row.kind == "quote" and row.verdict != "differ":
        return f"{row.subject.removeprefix('quoted: ')}: {cell.value}"
    return cell.text


def _columns(row: SheetRow, sources: int, label: int, column: int, paint: Paint) -> Iterator[str]:
    sign, style = _sign(row, paint)
    texts = {cell.source: _shown(row, cell) for cell in row.cells}
    heads = [line.painted(paint) for line in plain(_head(row), label - 1)]
    blocks = [plain(texts[source], column) if source in texts else plain(SILENT, column, "dim") for source in range(sources)]
    empty = Line((), 0)
    blocks.append([empty] * len(heads))
    for number, (*lines, _) in enumerate(zip_longest(*blocks, fillvalue=empty)):
        head = f"{heads[number] if number < len(heads) else '':{label}}"
        mark = f"{sign:2}" if number == 0 else "  "
        bar = paint(f" {paint.symbol('column')} ", "dim")
        yield f"  {paint(mark, style)} {paint(head, 'dim')}" + bar.join(line.painted(paint, column) for line in lines)
    yield from _why(row, " " * (label + 5), paint, column * sources)


def _stacked(row: SheetRow, sources: int, paint: Paint, width: int) -> Iterator[str]:
    sign, style = _sign(row, paint)
    yield f"  {paint(sign, style)} {paint(_head(row), 'dim')}"
    texts: dict[str, list[int]] = {}
    for cell in row.cells:
        texts.setdefault(_shown(row, cell), []).append(cell.source)
    silent = sorted(set(range(sources)) - {cell.source for cell in row.cells})
    told = [(" ".join(source_id(one) for one in held), text, "") for text, held in texts.items()]
    if silent:
        told.append((" ".join(source_id(one) for one in silent), SILENT, "dim"))
    for ids, text, look in told:
        first, *rest = plain(text, max(width - 8 - len(ids), 20), look)
        yield f"      {paint(ids, 'source')}  {first.painted(paint)}"
        for line in rest:
            yield " " * (8 + len(ids)) + line.painted(paint)
    yield from _why(row, "      ", paint, width - 8)


def _why(row: SheetRow, indent: str, paint: Paint, width: int) -> Iterator[str]:
    """Yield why different words agree, and who says it in the same words."""
    told = [row.why] if row.why else []
    told += [f"{listed(group)} in the same words: one witness" for group in row.witnesses if len(group) > 1]
    if told:
        for line in plain("; ".join(told), width, "dim"):
            yield indent + line.painted(paint)
