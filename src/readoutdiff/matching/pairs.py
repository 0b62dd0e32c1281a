"""Which quantities and dates of two documents are about the same thing.

In: documents, facts, the matching. Out: Pair tuples. Comparability first: on real cross-outlet text "numbers differ" is right
one time in ten, and demanding the same head and predicate cut 253 alarms to 6. Facts are indexed by what they count, so
that the work grows with what is comparable and not with all pairs of sentences.
"""

from __future__ import annotations

from math import inf
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
ALIKE = 0.7
"""Likeness from which the predicates need not be the same."""
EQUAL = 0.9
"""Likeness of sentences that differ in hardly more than the figure."""
LOCAL = 0.5
"""Share of the words round two figures that must be the same."""
LIKE_OCCASION = 0.12
"""Likeness from which two dates of a trial, a primary or the like are compared."""
REPLACED = 0.8
"""Share of the content two linked sentences must have in common for a replaced figure to be compared whatever it counts."""
LOCAL_DATE = 0.4
"""The same for dates, which stand further from what they date."""
HEADLINE = 6
"""Content words up to which a sentence is as terse as a headline."""
MARKET_WORDS = 14
"""Content words from which two equal market sentences are copies of one another."""
LIKE_CLASS = 0.34
"""The same where both count the fate of the same kind of people: the class already says much."""
_MOST = 40
"""Facts of one key and source that are compared at most: a table of hundreds of figures is no report."""
_FATES = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "INFECTED", "FREED", "ABOARD", "TAKEN"})
_ADDED = frozenset({"another", "other", "additional", "more", "further"})


def pair_facts(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> tuple[Pair, ...]:
    """Return the comparable pairs across sources."""
    likeness = Likeness(documents, matching)
    found = [*_quantities(facts, likeness), *_dates(facts, likeness)]
    known = {(pair.a.source, pair.a.start, pair.b.source, pair.b.start) for pair in found}
    for pair in _replaced(documents, facts, matching):
        place = (pair.a.source, pair.a.start, pair.b.source, pair.b.start)
        if place not in known:
            known.add(place)
            found.append(pair)
    return tuple(found)


def _replaced(documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> list[Pair]:
    """Return the pairs of figures or dates where one replaced the other in sentences that are otherwise the same."""
    found = []
    for edits in matching.edits:
        if edits.equality < REPLACED:
            continue
        for edit in edits.edits:
            if edit.kind not in ("number", "date", "precision"):
                continue
            a = _fact_at(documents, facts, edits.link.a, edit.a)
            b = _fact_at(documents, facts, edits.link.b, edit.b)
            if a is None or b is None or a.kind != b.kind:
                continue
            if a.kind == "quantity" and b.kind == "quantity" and (
                _family(a) != _family(b) or a.rate != b.rate or a.subset != b.subset
                or (a.dimension == "count" and a.head != b.head and a.head_class != b.head_class and a.head and b.head)
            ):
                continue
            if a.kind == "date" and b.kind == "date" and a.relation != b.relation:
                continue
            found.append(Pair(a, b, "the sentences are otherwise the same", edits.equality + 0.2))
    return found


def _fact_at(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], place: tuple[int, int], tokens: tuple[int, int]
) -> QuantityFact | DateFact | None:
    """Return the quantity or date that stands on a range of tokens of a sentence."""
    if tokens[0] >= tokens[1]:
        return None
    sentence = documents[place[0]].sentences[place[1]]
    start, end = sentence.tokens[tokens[0]].start, sentence.tokens[tokens[1] - 1].end
    for one in facts[place[0]].quantities:
        if one.sentence == place[1] and one.start < end and start < one.end:
            return one
    for when in facts[place[0]].dates:
        if when.sentence == place[1] and when.start < end and start < when.end:
            return when
    return None


def _family(fact: QuantityFact) -> str:
    """Return the dimension, percent and percentage points as one: they are confused, not compared."""
    return "percent" if fact.dimension in ("percentage-point", "points") else fact.dimension


# ---- quantities


def _keys(fact: QuantityFact) -> Iterable[tuple[str, str]]:
    """Return what a fact may be looked up by: dimension with head, class or predicate."""
    names = {fact.head, fact.head_class}
    if not fact.head or fact.dimension != "count":
        names.add(fact.predicate_class)
        if fact.dimension not in ("count", "ordinal"):
            names.add("*")
    names.discard("")
    return [(_family(fact), name) for name in sorted(names)]


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
    return _settled([pair for pair in found.values() if _agrees(pair) or not _told_otherwise(pair, facts, likeness)])


def _told_otherwise(pair: Pair, facts: tuple[Facts, ...], likeness: Likeness) -> bool:
    """Whether the sentence of one side also has the other's figure, by itself or as the sum of what it lists."""
    a, b = pair.a, pair.b
    if a.kind != "quantity" or b.kind != "quantity":
        return False
    return _tells(facts[b.source].quantities, b, a, likeness) or _tells(facts[a.source].quantities, a, b, likeness)


def _tells(
    quantities: tuple[QuantityFact, ...], there: QuantityFact, figure: QuantityFact, likeness: Likeness
) -> bool:
    total, people = 0.0, 0.0
    for one in quantities:
        if one.sentence != there.sentence or one.dimension != figure.dimension:
            continue
        if not one.subset and relation(one, figure) != "disjoint" and (one.head in ("", figure.head) or not figure.head):
            return True
        if one.head_class == there.head_class and one.low < inf:
            total += one.low
        if one.low < inf and one.head in _GENERAL:
            people += one.low
    if not total or there.dimension != "count":
        return False
    sums = {total, people}
    if likeness.single((there.source, there.sentence)):
        sums |= {total + 1, people + 1}  # "five were shot and a girl was hurt"
    return any(figure.low <= one * 1.001 and one <= figure.high * 1.001 for one in sums)


def _comparable(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> Pair | None:
    """Return the pair when both facts count the same thing, else None."""
    if a.subset != b.subset or a.rate != b.rate or _scope(a) != _scope(b):
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    score = likeness.score(here, there)
    if likeness.linked(here, there) == "same" and not likeness.names_apart(here, there):
        score = max(score, LIKE)
    fates = {a.head_class, b.head_class} & _FATES
    if a.dimension == "count" and fates:
        if len(fates) > 1 or a.head_class != b.head_class or not _same_people(a, b, score):
            return None
        return Pair(a, b, _why(a, b), min(1.0, score + 0.2)) if score >= LIKE_CLASS else None
    if a.dimension == "age":
        return _ages(a, b, score)
    if a.dimension == "count" and _same_part(a, b):
        return Pair(a, b, f"both give the {a.head} count of the {a.restrictors[0]}", max(score, LIKE))
    if score < LIKE or _prices(here, there, score, likeness):
        return None
    local = likeness.local(here, a.start, there, b.start)
    if a.dimension == "count" or a.dimension == "ordinal":
        if not a.head or not (a.head == b.head or (a.head_class and a.head_class == b.head_class)):
            return None
        if a.head_class == "PEOPLE" and not _same_predicate(a, b) and score < EQUAL:
            return None
        if local >= LOCAL and (_same_predicate(a, b) or score >= ALIKE):
            return Pair(a, b, _why(a, b), score)
        return None
    if a.dimension in ("vote", "score"):
        return Pair(a, b, f"both give the {a.dimension}", score)
    if a.dimension == "money" and a.unit != b.unit and a.low != b.low:
        return None  # two currencies: only the same digits can be a slip
    if a.dimension != b.dimension and a.low != b.low:
        return None
    if a.head and b.head and a.head != b.head and not (a.head_class and a.head_class == b.head_class):
        return None
    alike = ALIKE if likeness.words(here, there) > HEADLINE else ALIKE - 0.1
    if local >= LOCAL and (_same_predicate(a, b) or score >= alike):
        return Pair(a, b, _why(a, b), score)
    return None


def _prices(here: tuple[int, int], there: tuple[int, int], score: float, likeness: Likeness) -> bool:
    """Whether both report a market, whose figures change by the hour, and are not one sentence but for the figure."""
    return likeness.market(here, there) and (score < EQUAL or likeness.words(here, there) < MARKET_WORDS)


def _ages(a: QuantityFact, b: QuantityFact, score: float) -> Pair | None:
    """Return the pair when both are the age of one person: one surname, and no two given names."""
    if not a.head or a.head != b.head or a.head_start < 0 or b.head_start < 0:
        return None
    named = a.surface.isdigit() and b.surface.isdigit()
    if named and not (a.restrictors and b.restrictors and a.restrictors != b.restrictors):
        return Pair(a, b, f"both give the age of {a.head.title()}", max(score, LIKE))
    return Pair(a, b, f"both give the age of the {a.head}", score) if score >= LIKE and not named else None


def _same_part(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether both say how many parts one thing has ("a 48-page indictment")."""
    return "-" in a.surface and "-" in b.surface and a.head == b.head and a.restrictors == b.restrictors != ()


def _scope(fact: QuantityFact) -> tuple[bool, bool]:
    """Return whether the fact counts what comes on top, and whether it is the whole of a part."""
    return bool(_ADDED & set(fact.restrictors)) or "another" in fact.restrictors, "whole" in fact.restrictors


def _same_people(a: QuantityFact, b: QuantityFact, score: float) -> bool:
    """Whether the heads of two counts of one fate can be the same people: a part of them is another count."""
    if a.head == b.head:
        return True
    if a.head in _GENERAL and b.head in _GENERAL:
        return True
    if a.head in _GENERAL or b.head in _GENERAL:
        return not (a.head and b.head) and score >= LIKE
    return score >= LIKE


_GENERAL = frozenset(
    {"", "people", "person", "victim", "dead", "death", "injury", "injured", "wounded", "casualty", "fatality"}
)


def _same_predicate(a: QuantityFact, b: QuantityFact) -> bool:
    if a.predicate_class or b.predicate_class:
        return a.predicate_class == b.predicate_class
    return a.predicate == b.predicate


_FATE_WORDS = {
    "DEAD": "the dead", "HURT": "the injured", "ARRESTED": "those arrested", "MISSING": "the missing",
    "RESCUED": "those rescued", "DISPLACED": "those displaced", "INFECTED": "the infected", "FREED": "those freed",
    "ABOARD": "those on board", "TAKEN": "those taken there",
}  # fmt: skip


def _why(a: QuantityFact, b: QuantityFact) -> str:
    fate = _FATE_WORDS.get(a.head_class, "")
    if fate:
        return f"both count {fate}"
    if a.head and a.head == b.head:
        return f"both say how many “{a.head}”" if a.dimension == "count" else f"both say how much “{a.head}”"
    return "both give the same figure of the same statement"


def _settled(pairs: list[Pair]) -> list[Pair]:
    """Drop pairs that differ where either side agrees with another fact of the other source that may be the same.

    Where several figures of one sentence could be meant, each goes with the one whose surroundings are most alike.
    """
    judged = [(pair, _agrees(pair)) for pair in pairs]
    agreeing: set[tuple[int, int, int]] = set()
    for pair, agrees in judged:
        if agrees:
            agreeing.add((pair.a.source, pair.a.start, pair.b.source))
            agreeing.add((pair.b.source, pair.b.start, pair.a.source))
    return [
        pair for pair, agrees in judged
        if agrees or not {
            (pair.a.source, pair.a.start, pair.b.source), (pair.b.source, pair.b.start, pair.a.source)
        } & agreeing
    ]  # fmt: skip


def _agrees(pair: Pair) -> bool:
    if pair.a.kind == "quantity" and pair.b.kind == "quantity":
        return relation(pair.a, pair.b) != "disjoint"
    if pair.a.kind == "date" and pair.b.kind == "date":
        mine, theirs = pair.a.readings, pair.b.readings
        if not mine or not theirs:
            return pair.a.stated == pair.b.stated and pair.a.weekday == pair.b.weekday
        return any(one.start < other.end and other.start < one.end for one in mine for other in theirs)
    return True


# ---- dates


def _dates(facts: tuple[Facts, ...], likeness: Likeness) -> list[Pair]:
    index: dict[str, list[list[DateFact]]] = {}
    for source, one in enumerate(facts):
        for fact in one.dates:
            if fact.role not in ("event", "other"):
                continue
            for key in {_held(fact), "EVENT" if fact.role == "event" else ""} - {""}:
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
    return _settled(list(found.values()))


def _same_happening(a: DateFact, b: DateFact, likeness: Likeness) -> Pair | None:
    if a.role == "event" and b.role == "event":
        return Pair(a, b, "both date the event", 1.0)
    if _held(a) != _held(b) or not a.happening_class or a.relation != b.relation:
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    score = likeness.score(here, there)
    if likeness.linked(here, there) == "same" and not likeness.names_apart(here, there):
        score = max(score, LIKE)
    if a.happening == b.happening and a.happening in _OCCASIONS and score >= LIKE_OCCASION and a.grain == b.grain:
        return Pair(a, b, f"both date the {a.happening}", max(score, LIKE))
    if score < (EQUAL if a.relation == "record" else LIKE) or _prices(here, there, score, likeness):
        return None  # "the biggest since" is of whatever was biggest
    if likeness.local(here, a.start, there, b.start) < LOCAL_DATE:
        return None
    return Pair(a, b, f"both date “{a.happening}”", score)


_OCCASIONS = frozenset({"primary", "runoff", "referendum", "trial", "hearing", "inauguration", "funeral", "summit"})
"""Happenings a report has one of, so that little else must be the same."""


def _held(fact: DateFact) -> str:
    """Return the class, holding an office and serving in it as one."""
    return "SERVE" if fact.happening_class == "HOLD" and fact.relation in ("from", "until", "since") else fact.happening_class
