"""Lengths of time said by a plural alone: "a monthslong inquiry", "years-long".

In: the tokens of a sentence and the place of "long" or of a word that ends in it. Out: an Amount, from two of the unit up
to what writers still call by it, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.facts.amounts import Amount, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.text import Token

_MOST = {"hour": 30, "day": 14, "week": 9, "month": 18, "year": 20, "decade": 10}
"""Units of a plural from which the next larger unit is used."""
_HYPHENS = frozenset("-‐‑")


def span_words() -> frozenset[str]:
    """Return the words that such a length ends with."""
    return frozenset({"long", *(f"{unit}slong" for unit in _MOST)})


def read_span(tokens: Sequence[Token], place: int) -> Amount | None:
    """Return the length of "monthslong" at `place`, or of "months-long" where "long" stands there."""
    lower = tokens[place].lower
    start = place
    if lower == "long":
        if place < 2 or tokens[place - 1].text not in _HYPHENS or tokens[place - 2].end != tokens[place - 1].start:
            return None
        start, lower = place - 2, f"{tokens[place - 2].lower}long"
    most = _MOST.get(lower.removesuffix("slong"))
    if most is None or not lower.endswith("slong"):
        return None
    unit = units()[lower.removesuffix("slong")]
    return Amount(
        start, start, place + 1, 2 * unit.factor, most * unit.factor, False, False, False, unit.factor, "duration", unit.name,
        "", True, True,
    )  # fmt: skip
