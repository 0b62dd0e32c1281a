"""The same digits in another unit, currency or magnitude.

What:
    Two sources give one figure with the same digits, and one says million where the other says billion, dollars where the
    other says euros, miles where the other says kilometres, percent where the other says percentage points.

Why:
    The digits look right to every eye, which is why such a slip survives to print; it changes the figure a thousandfold.

Fires:
    A: The package for the port is worth $3.2 million.
    B: The package for the port is worth $3.2 billion.

    A: Turnout in the province rose by 5 percent.
    B: Turnout in the province rose by 5 percentage points.

Silent:
    A: The tunnel under the bay is 10 miles long.
    B: The tunnel under the bay is 16 km long.

    A: The package for the port is worth $3.2 billion.
    B: The package for the port is worth 3.2bn dollars.

Limits:
    Currencies are not converted: two amounts in two currencies are compared only when their digits are the same.
"""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._numbers import QuantityPair, in_words, letter, quantity_pairs, shown, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("N302", "unit", "error", "conflict", "the same digits with another unit, currency or magnitude", ("N301",))

_MAGNITUDES = (3, 6, 9)
"""Powers of ten between thousand, million, billion and trillion."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every comparable pair with the same digits and another unit."""
    for pair in quantity_pairs(comparison):
        what = _slip(pair)
        if not what:
            continue
        a, b = pair.a, pair.b
        yield finding(
            RULE, f"{letter(a.source)} has {in_words(a)}, {letter(b.source)} has {in_words(b)}",
            f"{letter(a.source)} says “{a.surface}”, {letter(b.source)} says “{b.surface}”: the same digits with another "
            f"{what}, so one of them is wrong.",
            [evidence_of(a, value_of(a)), evidence_of(b, value_of(b))], rank=pair.strength,
        )  # fmt: skip


def _slip(pair: QuantityPair) -> str:
    """Return what differs beside equal digits: "currency", "magnitude" or "unit"; empty when nothing does."""
    a, b = pair.a, pair.b
    if a.dimension != b.dimension:
        return "unit" if a.low == b.low and a.high == b.high else ""
    if a.dimension == "money" and a.unit != b.unit:
        return "currency" if (a.low, a.high) == (b.low, b.high) and {a.unit, b.unit} != {"usd", "peso"} else ""
    if pair.relation != "disjoint" or not (a.low > 0 and b.low > 0) or a.dimension in ("age", "ordinal", "vote", "score"):
        return ""
    if a.unit != b.unit:
        return "unit" if shown(a, a.low) == shown(b, b.low) and shown(a, a.high) == shown(b, b.high) else ""
    power = abs(log10(a.low / b.low))
    whole = abs(power - round(power)) < 1e-9 and round(power) in _MAGNITUDES
    named = _names_magnitude(a.surface) or _names_magnitude(b.surface)
    return "magnitude" if whole and named else ""


_NAMES = ("million", "billion", "trillion", "thousand", "bn", "m", "k", "dollars", "euros")


def _names_magnitude(surface: str) -> bool:
    words = surface.lower().replace("-", " ")
    return words.endswith(_NAMES)
