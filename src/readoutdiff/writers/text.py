"""The report a person reads: in colour in a terminal, plain in a pipe.

In: a Report and a Style. Out: text of six parts: sources, conflicts, fact sheet, the text side by side, only in one source,
and a closing line. Nothing is cut but the list of only-here findings, which says how many more there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.text import source_id
from readoutdiff.writers import Style, clean
from readoutdiff.writers._aligned import aligned_lines
from readoutdiff.writers._conflicts import conflict_lines
from readoutdiff.writers._only import only_lines
from readoutdiff.writers._paint import Paint
from readoutdiff.writers._sheet import sheet_lines
from readoutdiff.writers._wrap import plain
from readoutdiff.writers.json import summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from readoutdiff.model.report import Report

WIDTH = 120
"""Columns when nothing says otherwise."""
LEAST = 40
"""Narrower than this nothing can be read; wider lines are written all the same."""


def write(report: Report, style: Style | None = None) -> str:
    """Return the report as text."""
    style = style or Style()
    width = max(style.width or WIDTH, LEAST)
    paint = Paint(style.colour, style.terminal, style.ascii)
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "sources": lambda: source_lines(report, paint, width),
        "conflicts": lambda: conflict_lines(report, paint, width),
        "facts": lambda: sheet_lines(report, paint, width),
        "text": lambda: aligned_lines(report, paint, width, style),
        "only": lambda: only_lines(report, paint, width, style.limit),
    }
    lines: list[str] = []
    for name, part in parts.items():
        if not style.show or name in style.show:
            lines.extend(part())
    lines.extend(closing_lines(report, paint, width))
    return "\n".join(line.rstrip() if not style.colour else line for line in lines) + "\n"


def source_lines(report: Report, paint: Paint, width: int) -> Iterator[str]:
    """Yield the list of sources."""
    comparison = report.comparison
    yield paint("Sources", "title")
    for document, share in zip(comparison.documents, comparison.matching.copied, strict=True):
        headline = next((unit.text for unit in document.sentences if unit.kind == "headline"), document.title or "")
        units = sum(unit.is_claim for unit in document.sentences)
        told = [f"{units} sentence{'' if units == 1 else 's'}"]
        anchor = comparison.event.anchors[document.source]
        if anchor is not None:
            told.append(f"dated {anchor.day:%B} {anchor.day.day}, {anchor.day.year} ({anchor.strength})")
        if share >= 0.005:
            told.append(f"{share:.0%} of its words stand word for word in another source")
        if not document.english:
            told.append("does not read as English: only numbers, dates and names are compared")
        head = f"  {document.id}  "
        name = clean(document.name)
        yield head.replace(document.id, paint(document.id, "source"), 1) + paint(name, "title")
        if headline and headline != document.name:
            for line in plain(f"“{headline.strip()}”", width - 5):
                yield "     " + line.painted(paint)
        for line in plain("; ".join(told), width - 5, "dim"):
            yield "     " + line.painted(paint)
    if not comparison.matching.tied:
        note = (
            "Nothing ties these sources together: no closely matching sentence, no shared name, place or day. They may "
            "report different events; only what one source says against the calendar or the record is checked."
        )
        yield ""
        for line in plain(note, width - 2, "warning"):
            yield "  " + line.painted(paint)
    yield ""


def closing_lines(report: Report, paint: Paint, width: int) -> Iterator[str]:
    """Yield the closing line: counts, exit status, the next command worth running."""
    counts = summary(report)
    told = [
        f"{counts[name]} {name[:-1] if counts[name] == 1 else name}" for name in ("errors", "warnings", "notes") if counts[name]
    ]
    only: dict[int, int] = {}
    for one in report.findings:
        if one.category == "unique":
            only[one.evidence[0].source] = only.get(one.evidence[0].source, 0) + 1
    told = told or ["no conflicts"]
    told += [f"{number} only in {source_id(source)}" for source, number in sorted(only.items())]
    conflicts = [one for one in report.findings if one.category == "conflict"]
    first = conflicts[0] if conflicts else None
    after = "readoutdiff facts FILE shows what was read from a report."
    if first:
        after = f"readoutdiff explain {first.code} says why."
    level = first.severity if first else "agree"
    line, *rest = plain(f"{', '.join(told)}. Exit code {report.exit_code}. {after}", width)
    yield paint(line.painted(Paint(False, False, False)), level)
    for more in rest:
        yield paint(more.painted(Paint(False, False, False)), level)
