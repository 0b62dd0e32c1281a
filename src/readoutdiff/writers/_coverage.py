"""The coverage matrix of three sources and more: a line a claim, a sign a source, the most widely carried first.

In: a Report. Out: lines. Sources that say a claim in the same words are one witness. Where there is no room for a sign a
source, the line under a claim names the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.writers._wrap import Line, Mark, plain, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from readoutdiff.model.matching import CoverageRow
    from readoutdiff.model.report import Report
    from readoutdiff.writers._paint import Paint

SIGNS = {"conflict": "^", "only": "+"}
ROOM = 36
"""Columns the words of a claim need beside the signs."""
SHARED = 3
"""Claims of several sources that are shown for each one of a single source."""
MOST_NAMED = 6
"""Sources that do not mention a claim: more are counted, not named."""
LOOKS = {"states": "agree", "copied": "agree", "part": "note", "silent": "dim", "alone": "warning"}
"""The style of each sign."""

Marks = dict[tuple[int, int], list[Mark]]


def coverage_lines(report: Report, paint: Paint, width: int, limit: int) -> Iterator[str]:
    """Yield the section; `limit` claims of one source alone and SHARED times as many of several, 0 for all."""
    matrix = report.comparison.matrix
    sources = len(report.comparison.documents)
    yield paint("Coverage", "title")
    wide = len(source_id(sources - 1))
    indent = 2 + (wide + 1) * sources + 3
    signed = width - indent - wide - 7 >= ROOM
    if signed:
        ids = " ".join(paint(f"{source_id(source):{wide}}", "source") for source in range(sources))
        yield f"  {ids} {paint('witnesses', 'dim')}"
    else:
        indent = 2
    marks = _marks_of(report)
    for alone, most in ((False, SHARED * limit), (True, limit)):
        rows = [row for row in matrix if (len(row.cells) == 1) is alone]
        for row in rows[: most or None]:
            begin = f"  {_signs(row, sources, wide, paint)} {len(row.witnesses):2}" if signed else "  "
            for line in _words(report, row, marks, paint, width - indent, wide):
                yield begin + line
                begin = " " * indent
            if not signed:
                for told in plain(_named(row, sources), width - indent - wide - 7, "dim"):
                    yield " " * (indent + wide + 7) + told.painted(paint)
        if most and len(rows) > most:
            more = f"and {len(rows) - most} more of {'one source alone' if alone else 'several sources'} (--limit 0 shows all)"
            yield from _indented(plain(more, width - 4, "dim"), 4, paint)
    yield from _totals(matrix, sources, paint, width)
    yield from _legend(matrix, paint, width, signed)


def _marks_of(report: Report) -> Marks:
    """Return what conflicts rest on, and the details only one source has, by unit."""
    marks: Marks = {}
    for one in report.findings:
        if one.code == "U702" or (one.category == "conflict" and one.severity != "note"):
            style = "only" if one.code == "U702" else "conflict"
            for piece in one.evidence:
                marks.setdefault((piece.source, piece.sentence), []).append(Mark(piece.start, piece.end, style))
    for held in marks.values():
        held.sort(key=lambda mark: mark.style == "conflict")  # where two overlap the later one wins
    return marks


def _words(report: Report, row: CoverageRow, marks: Marks, paint: Paint, width: int, wide: int) -> Iterator[str]:
    """Yield the words of a claim after its source and line in the file; a claim inside a sentence begins with an ellipsis."""
    claim = row.claim
    document = report.comparison.documents[claim.source]
    head = f" {paint(f'{document.id:{wide}}', 'source')} {paint(f'{document.position(claim.start).line:4}', 'dim')} "
    inside = claim.start > document.sentences[claim.sentence].start and claim.text[:1].islower()
    lead = f"{paint.symbol('cut')} " if inside else ""
    held = marks.get((claim.source, claim.sentence), ())
    for line in wrap(document.text[claim.start : claim.end], claim.start, held, width - wide - 7 - len(lead)):
        yield head + lead + line.painted(paint)
        head, lead = " " * (wide + 7), " " * len(lead)
        signs = line.marks(SIGNS)
        if signs and not paint.colour:
            yield head + lead + signs


def _silent(row: CoverageRow, sources: int) -> list[int]:
    known = {cell.source for cell in row.cells}
    return [source for source in range(sources) if source not in known]


def _signs(row: CoverageRow, sources: int, wide: int, paint: Paint) -> str:
    """Return a sign a source: states it, in the same words as one before it, a part of it, not mentioned (by it alone)."""
    silent = _silent(row, sources)
    names = ["silent"] * sources
    if len(silent) == 1:
        names[silent[0]] = "alone"
    for cell in row.cells:
        names[cell.source] = "states" if cell.state == "states" else "part"
    for group in row.witnesses:
        for source in group[1:]:
            names[source] = "copied"
    return " ".join(paint(paint.symbol(name), LOOKS[name]) + " " * (wide - 1) for name in names)


def _named(row: CoverageRow, sources: int) -> str:
    """Return how the sources stand to a claim, in words."""
    if len(row.cells) == 1:
        return f"only {source_id(row.cells[0].source)}"
    told = []
    for group in row.witnesses:
        words = " in the same words, one witness" if len(group) > 1 else ""
        told.append(f"{listed(group)}{words}")
    stated = f"stated by {'; by '.join(told)}" if any(len(group) > 1 for group in row.witnesses) else ""
    parts = [stated or f"stated by {listed([source for group in row.witnesses for source in group])}"]
    partly = [cell.source for cell in row.cells if cell.state == "partly"]
    if partly:
        parts.append(f"in part by {listed(partly)}")
    silent = _silent(row, sources)
    if silent:
        parts.append(f"not mentioned by {listed(silent) if len(silent) <= MOST_NAMED else f'{len(silent)} others'}")
    return "; ".join(parts)


def listed(sources: Sequence[int]) -> str:
    """Return sources as words ("A, B and D")."""
    ids = [source_id(one) for one in sources]
    return ids[0] if len(ids) == 1 else f"{', '.join(ids[:-1])} and {ids[-1]}"


def _totals(matrix: Sequence[CoverageRow], sources: int, paint: Paint, width: int) -> Iterator[str]:
    """Yield who alone has claims, and who alone is silent, with how many there are."""
    alone: dict[int, int] = {}
    missing: dict[int, int] = {}
    for row in matrix:
        silent = _silent(row, sources)
        if len(row.cells) == 1:
            alone[row.cells[0].source] = alone.get(row.cells[0].source, 0) + 1
        elif len(silent) == 1:
            missing[silent[0]] = missing.get(silent[0], 0) + 1
    for text, counts in (("has what no other has", alone), ("does not mention what all others have", missing)):
        if counts:
            told = ", ".join(f"{source_id(source)} {count}" for source, count in sorted(counts.items()))
            yield from _indented(plain(f"{text}: {told}", width - 2), 2, paint)


def _legend(matrix: Sequence[CoverageRow], paint: Paint, width: int, signed: bool) -> Iterator[str]:
    told = []
    if signed:
        told = [f"{paint.symbol('states')} states it", f"{paint.symbol('part')} a part of it"]
        if any(len(group) > 1 for row in matrix for group in row.witnesses):
            told.append(f"{paint.symbol('copied')} in the same words as one before it: no further witness")
        told += [f"{paint.symbol('silent')} not mentioned", f"{paint.symbol('alone')} not mentioned by this one alone"]
    if not paint.colour:
        told += ["^ a conflict rests on it", "+ only this source has it"]
    yield from _indented(plain("; ".join(told), width - 2, "dim"), 2, paint)
    if paint.colour:
        looks = [paint("a conflict rests on it", "conflict"), paint("only this source has it", "only")]
        yield "  " + paint("marks: ", "dim") + "  ".join(looks)


def _indented(lines: Iterable[Line], indent: int, paint: Paint) -> Iterator[str]:
    for line in lines:
        yield " " * indent + line.painted(paint)
