"""Which quantities and dates of two documents are about the same thing.

In: documents, facts, the matching. Out: Pair tuples. Comparability first: on real cross-outlet text "numbers differ" is right
one time in ten, and demanding the same head and predicate cut 253 alarms to 6. Facts are indexed by what they count, so
that the work grows with what is comparable and not with all pairs of sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.intervals import relation
from readoutdiff.matching.likeness import Likeness
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.measures import DateFact, QuantityFact
    from readoutdiff.model.text import Document

LIKE = 0.5
"""Likeness from which sentences are taken to be about the same thing."""
LIKE_CLASS = 0.34
"""The same where both count the fate of the same kind of people: the class already says much."""
_MOST = 40
"""Facts of one key and source that are compared at most: a table of hundreds of figures is no report."""
_FATES = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "INFECTED", "FREED", "ABOARD"})
_ADDED = frozenset({"another", "other", "additional", "more", "further"})


def pair_facts(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Pair, ...]:
    """Return the comparable pairs across sources."""
    likeness = Likeness(documents, matching)
    found = [*_quantities(facts, likeness), *_dates(documents, facts, likeness)]
    return tuple(found)


# ---- quantities


def _keys(fact: QuantityFact) -> Iterable[tuple[str, str]]:
    """Return what a fact may be looked up by: dimension with head, class or predicate."""
    names = {fact.head, fact.head_class}
    if not fact.head or fact.dimension != "count":
        names.add(fact.predicate_class)
        if fact.dimension in ("money", "percent", "duration", "vote", "score", "age", "length", "mass", "area", "speed"):
            names.add("*")
    names.discard("")
    return [(fact.dimension, name) for name in sorted(names)]


def _quantities(facts: tuple[Facts, ...], likeness: Likeness) -> list[Pair]:
    index: dict[tuple[str, str], list[list[QuantityFact]]] = {}
    for source, one in enumerate(facts):
        for fact in one.quantities:
            for key in _keys(fact):
                row = index.setdefault(key, [[] for _ in facts])[source]
                if len(row) < _MOST:
                    row.append(fact)
    found: dict[tuple[int, int, int, int], Pair] = {}
    for rows in index.values():
        for left in range(len(rows)):
            for right in range(left + 1, len(rows)):
                for a in rows[left]:
                    for b in rows[right]:
                        place = (a.source, a.start, b.source, b.start)
                        if place not in found:
                            pair = _comparable(a, b, likeness)
                            if pair is not None:
                                found[place] = pair
    return _settled(list(found.values()))


def _comparable(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> Pair | None:
    """Return the pair when both facts count the same thing, else None."""
    if a.subset != b.subset or a.rate != b.rate or bool(_ADDED & set(a.restrictors)) != bool(_ADDED & set(b.restrictors)):
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    linked = likeness.linked(here, there)
    score = max(likeness.score(here, there), 0.6 if linked == "same" else 0.0)
    if a.dimension == "count":
        same_class = bool(a.head_class) and a.head_class == b.head_class
        if same_class and a.head_class in _FATES:
            if not _same_people(a, b, score):
                return None
            if score >= LIKE_CLASS or linked:
                return Pair(a, b, _why(a, b), min(1.0, score + 0.2))
            return None
        if (a.head and a.head == b.head) or same_class:
            if score >= LIKE and _same_predicate(a, b, score):
                return Pair(a, b, _why(a, b), score)
            return None
        return None
    if a.dimension == "money" and a.unit != b.unit and a.unit and b.unit and a.low != b.low:
        return None
    if a.dimension == "age":
        if a.head and a.head == b.head and (a.head_start >= 0) and (score >= LIKE_CLASS or len(a.head) > 3):
            return Pair(a, b, f"both give the age of {a.head}", max(score, 0.5))
        return None
    if a.dimension == "ordinal":
        if a.head == b.head and score >= LIKE:
            return Pair(a, b, f"both number the {a.head}", score)
        return None
    if a.dimension in ("vote", "score"):
        return Pair(a, b, f"both give the {a.dimension}", score) if score >= LIKE else None
    if a.head and b.head and a.head != b.head and not (a.head_class and a.head_class == b.head_class):
        return None
    if score >= LIKE and _same_predicate(a, b, score):
        return Pair(a, b, _why(a, b), score)
    return None


def _same_people(a: QuantityFact, b: QuantityFact, score: float) -> bool:
    """Whether the heads of two counts of one fate can be the same people: a part of them is another count."""
    if a.head == b.head or not a.head or not b.head:
        general = {"", "people", "person", "victim", "dead", "death", "other"}
        return a.head == b.head or (a.head in general and b.head in general) or score >= LIKE
    general = {"people", "person", "victim"}
    if a.head in general and b.head in general:
        return True
    return score >= 0.6 and not (a.head in general or b.head in general)


def _same_predicate(a: QuantityFact, b: QuantityFact, score: float) -> bool:
    if a.predicate_class and b.predicate_class:
        return a.predicate_class == b.predicate_class or score >= 0.75
    return a.predicate == b.predicate or score >= 0.6


_FATE_WORDS = {
    "DEAD": "the dead", "HURT": "the injured", "ARRESTED": "those arrested", "MISSING": "the missing",
    "RESCUED": "those rescued", "DISPLACED": "those displaced", "INFECTED": "the infected", "FREED": "those freed",
    "ABOARD": "those on board",
}  # fmt: skip


def _why(a: QuantityFact, b: QuantityFact) -> str:
    fate = _FATE_WORDS.get(a.head_class, "")
    if fate:
        return f"both count {fate}"
    if a.head and a.head == b.head:
        return f"both say how many “{a.head}”" if a.dimension == "count" else f"both say how much “{a.head}”"
    return "both give the same figure of the same statement"


def _settled(pairs: list[Pair]) -> list[Pair]:
    """Drop pairs that differ where either side agrees with another figure of the other source that counts the same."""
    judged = [(pair, relation(pair.a, pair.b)) for pair in pairs if pair.a.kind == "quantity" and pair.b.kind == "quantity"]
    agreeing: set[tuple[int, int, int]] = set()
    for pair, how in judged:
        if how != "disjoint":
            agreeing.add((pair.a.source, pair.a.start, pair.b.source))
            agreeing.add((pair.b.source, pair.b.start, pair.a.source))
    return [
        pair for pair, how in judged
        if how != "disjoint" or not {
            (pair.a.source, pair.a.start, pair.b.source), (pair.b.source, pair.b.start, pair.a.source)
        } & agreeing
    ]  # fmt: skip


# ---- dates


def _dates(documents: tuple[Document, ...], facts: tuple[Facts, ...], likeness: Likeness) -> list[Pair]:
    index: dict[str, list[list[DateFact]]] = {}
    for source, one in enumerate(facts):
        for fact in one.dates:
            if fact.role not in ("event", "other"):
                continue
            for key in {fact.happening_class, "EVENT" if fact.role == "event" else ""} - {""}:
                row = index.setdefault(key, [[] for _ in facts])[source]
                if len(row) < _MOST:
                    row.append(fact)
    found: dict[tuple[int, int, int, int], Pair] = {}
    for key in sorted(index):
        rows = index[key]
        for left in range(len(rows)):
            for right in range(left + 1, len(rows)):
                for a in rows[left]:
                    for b in rows[right]:
                        place = (a.source, a.start, b.source, b.start)
                        if place in found:
                            continue
                        pair = _same_happening(a, b, likeness)
                        if pair is not None:
                            found[place] = pair
    return list(found.values())


def _same_happening(a: DateFact, b: DateFact, likeness: Likeness) -> Pair | None:
    if a.role == "event" and b.role == "event":
        return Pair(a, b, "both date the event", 1.0)
    if a.happening_class != b.happening_class or not a.happening_class or a.relation != b.relation:
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    score = likeness.score(here, there)
    linked = likeness.linked(here, there)
    if score >= LIKE or (linked == "same" and score >= LIKE_CLASS):
        return Pair(a, b, f"both date “{a.happening}”", score)
    return None
