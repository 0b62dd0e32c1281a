"""The fact sheet: a row a fact, a column a source.

In: the comparison and the findings (a row says `differ` only where a conflict finding rests on its cells). Out: rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding, SheetRow


def build_sheet(comparison: Comparison, findings: tuple[Finding, ...]) -> tuple[SheetRow, ...]:
    """Return the rows of the fact sheet."""
    return ()
