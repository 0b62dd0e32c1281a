"""Units that no link joins and that speak of one thing all the same: they give the same telling figure.

In: documents and facts. Out: pairs of units (source, sentence). A figure is telling when chance will not repeat it: two
written digits or more ("74%", "$38.6 billion", "seventeen whales"), in a count above a dozen. Ages do not count, since they
come with a name; nor do ordinals, dates and open bounds. Rounded and converted figures are the same ("2.31 kilometres",
"2,310 metres"; "nearly $39 billion").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.intervals import relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.text import Document

DIGITS = 2
"""Least digits a figure is written with, zeros at its end left out."""
FEW = 12
"""Counts up to this are no sign."""
SPREAD = 1.25
"""Most that the high end of an amount may be of its low end."""
NEAR = 1.1
"""Amounts further apart than this are never one."""
MOST = 12
"""Amounts looked at beside one; a figure that is given more often is a refrain."""
MANY = 60
"""Amounts of one kind in one source: among more, two are the same by chance."""
_NO_SIGN = frozenset(["age", "ordinal", "year"])

Unit = tuple[int, int]
"""(source, sentence)."""


def figure_ties(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Iterator[tuple[Unit, Unit]]:
    """Yield pairs of units of two sources that give the same telling figure, the earlier source first."""
    held: dict[str, list[QuantityFact]] = {}
    for document, known in zip(documents, facts, strict=True):
        own: dict[str, list[QuantityFact]] = {}
        for one in known.quantities:
            counted = one.dimension == "count"
            if one.dimension in _NO_SIGN or one.low <= (FEW if counted else 0) or one.high > SPREAD * one.low:
                continue
            if counted and document.text[one.start - 2 : one.start] == ", " and document.text[one.end : one.end + 1] == ",":
                continue  # "the banker, 47, was acquitted"
            own.setdefault(one.dimension, []).append(one)
        for dimension, figures in own.items():
            if len(figures) <= MANY:
                held.setdefault(dimension, []).extend(figures)
    for dimension, figures in held.items():
        figures.sort(key=lambda one: (one.low, one.source, one.start))
        for number, one in enumerate(figures):
            for other in figures[number + 1 : number + 1 + MOST]:
                if other.low > NEAR * one.high:
                    break
                if one.source == other.source or max(_digits(one), _digits(other)) < DIGITS:
                    continue
                if dimension == "count" and not (one.low == other.low or one.head == other.head):
                    continue  # rounded counts are one only where they count the same
                if relation(one, other) in ("equal", "refines", "rounds"):
                    a, b = sorted(((one.source, one.sentence), (other.source, other.sentence)))
                    yield a, b


def _digits(figure: QuantityFact) -> int:
    """Return how many digits a figure is written with, without zeros at either end; of one in words, those of its value."""
    written = "".join(letter for letter in figure.surface if letter.isdigit())
    if not written and figure.dimension == "count":
        written = f"{figure.low:.0f}"
    return len(written.strip("0"))
