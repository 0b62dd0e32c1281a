"""What the number rules share: words for intervals, and which pairs of quantities to judge.

In: QuantityFacts and Pairs. Out: text for explanations, evidence values, the disjoint pairs.
"""

from collections.abc import Iterator
from math import inf

from readoutdiff.language.intervals import Relation, relation
from readoutdiff.model.comparison import Comparison
from readoutdiff.model.measures import QuantityFact
from readoutdiff.model.text import source_id
from readoutdiff.named import NamedTuple

GROWING = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "INFECTED", "BURN", "DESTROY", "ABDUCTED"})
"""Classes whose counts change while an event is reported."""


class QuantityPair(NamedTuple):
    """A comparable pair of quantities and how they stand."""

    a: QuantityFact
    b: QuantityFact
    why: str
    strength: float
    relation: Relation


def quantity_pairs(comparison: Comparison) -> Iterator[QuantityPair]:
    """Yield the comparable pairs of quantities."""
    for pair in comparison.pairs:
        if pair.a.kind == "quantity" and pair.b.kind == "quantity":
            yield QuantityPair(pair.a, pair.b, pair.why, pair.strength, relation(pair.a, pair.b))


def plain(value: float) -> str:
    """Return a number as people write it: 12, 3.5, 1,200, 3.2 million."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:.4g} {name}"
    return f"{value:,.6g}" if value < 1e6 else f"{value:,.0f}"


def in_words(fact: QuantityFact) -> str:
    """Return an interval in words: "12 or more", "exactly 9", "between 180 and 200"."""
    low, high = plain(shown(fact, fact.low)), plain(shown(fact, fact.high))
    if fact.dimension in ("vote", "score"):
        text = f"{int(fact.low) // 10_000}-{int(fact.low) % 10_000}"
    elif fact.low == fact.high:
        text = low
    elif fact.high == inf:
        text = f"more than {low}" if fact.low_open else f"{low} or more"
    elif fact.low == 0:
        text = f"fewer than {high}" if fact.high_open else f"{high} or fewer"
    else:
        text = f"{low} to {high}"
    name = {"percent": "percent", "money": fact.unit.upper()}.get(
        fact.dimension, fact.unit if fact.dimension != "count" else ""
    )
    if fact.dimension in ("age", "ordinal", "vote", "score") or not name:
        return text
    return f"{text} {name}"


_FACTORS: dict[str, float] = {}


def shown(fact: QuantityFact, value: float) -> float:
    """Return a value of the base unit in the unit the text uses."""
    if fact.dimension in ("count", "percent", "age", "ordinal") or value == inf:
        return value
    if fact.unit == "fahrenheit":
        return round(value * 1.8 + 32, 2)
    if not _FACTORS:
        from readoutdiff.data.tables import read_table

        for _word, _dimension, factor, unit in read_table("words/units.tsv"):
            _FACTORS[unit] = max(float(factor), _FACTORS.get(unit, 0.0))
    return value / _FACTORS.get(fact.unit, 1.0)


def value_of(fact: QuantityFact) -> str:
    """Return the normal form used as evidence value and in the fingerprint."""
    what = fact.head_class or fact.head or fact.predicate_class
    return f"{in_words(fact)} {what.lower()}".strip()


def letter(source: int) -> str:
    """Return the letter of a source."""
    return source_id(source)


def told(fact: QuantityFact) -> str:
    """Return what a source says: its words and how they are read."""
    reckoned = f", reckoned as {fact.reckoned}" if fact.reckoned else ""
    return f"{letter(fact.source)} says “{fact.surface}” ({in_words(fact)}{reckoned})"


def no_number_is_both(a: QuantityFact, b: QuantityFact, why: str) -> str:
    """Return the explanation an editor accepts."""
    return f"{told(a)}; {told(b)}; {why}, and no number is both."
