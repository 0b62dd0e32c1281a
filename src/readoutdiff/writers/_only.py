"""What only one source says, a list a source, ranked by what an editor wants first.

In: a Report. Out: lines; past the limit it says how many more there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.writers import clean
from readoutdiff.writers._wrap import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.report import Report
    from readoutdiff.writers._paint import Paint

LABELS = {"U702": "detail: ", "U703": "quotation: ", "U704": "left out: ", "U705": "unsupported: "}


def only_lines(report: Report, paint: Paint, width: int, limit: int) -> Iterator[str]:
    """Yield the section of only-here findings; `limit` 0 shows all."""
    for document in report.comparison.documents:
        held = [one for one in report.findings if one.category == "unique" and one.evidence[0].source == document.source]
        if not held:
            continue
        yield paint(f"Only in {document.id}", "title") + paint(f"  {clean(document.name)}", "dim")
        for one in held[: limit or None]:
            piece = one.evidence[0]
            line = document.position(piece.start).line
            head = f"  {paint.symbol('bullet')} {line:4}  "
            first, *rest = plain(LABELS.get(one.code, "") + piece.text, width - len(head))
            yield head + first.painted(paint)
            for more in rest:
                yield " " * len(head) + more.painted(paint)
        if limit and len(held) > limit:
            yield paint(f"    and {len(held) - limit} more (--limit 0 shows all)", "dim")
        yield ""
