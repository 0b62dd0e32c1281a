"""What an editor wants first among the things only one source says.

In: a unit, the facts of its document, its new words. Out: a rank and the reasons it is made of (METHODS, "Only in one
source": new named person 3, quotation 3, figure or date 2.5, decision or negative 2, lead 2, boilerplate -2).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.text import Sentence, Token

LEAD = 3
"""Units from the top that count as the lead."""


@cache
def _telling() -> dict[str, str]:
    """Lemmas and phrases of data/words/telling.tsv with their class: decision, negative or boilerplate."""
    return {row[0]: row[1] for row in read_table("words/telling.tsv")}


def rank_of(unit: Sentence, known: Facts, new: Sequence[Token], quoted_alone: bool) -> tuple[float, tuple[str, ...]]:
    """Return the rank (higher is first) and its reasons, in the order they count."""
    rank = 0.0
    reasons: list[str] = []
    here = {one.start for one in new}
    if quoted_alone:
        rank, reasons = rank + 3, [*reasons, "quotation"]
    if any(one.start <= start < one.end for one in known.people if one.sentence == unit.number for start in here):
        rank, reasons = rank + 3, [*reasons, "new name"]
    figures = [(one.start, one.end) for one in known.quantities if one.sentence == unit.number]
    figures += [(one.start, one.end) for one in known.dates if one.sentence == unit.number]
    if any(begin <= start < end for begin, end in figures for start in here):
        rank, reasons = rank + 2.5, [*reasons, "figure or date"]
    table = _telling()
    classes = {table.get(one.lemma, "") for one in unit.tokens}
    lower = " ".join(one.lower for one in unit.tokens)
    phrases = {kind for phrase, kind in table.items() if " " in phrase and phrase in lower}
    if "decision" in classes or "negative" in classes:
        rank, reasons = rank + 2, [*reasons, "decision" if "decision" in classes else "negative"]
    if unit.number < LEAD:
        rank, reasons = rank + 2, [*reasons, "lead"]
    if "boilerplate" in phrases or "boilerplate" in classes:
        rank, reasons = rank - 2, [*reasons, "boilerplate"]
    return rank, tuple(reasons)
