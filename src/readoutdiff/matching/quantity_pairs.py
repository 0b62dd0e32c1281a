"""Which quantities of two documents count the same thing.

In: facts and likeness. Out: Pair tuples. Comparability first: on real cross-outlet text "numbers differ" is right one time in
ten, and demanding the same head and predicate cut 253 alarms to 6. Facts are indexed by what they count, so that the work
grows with what is comparable and not with all pairs of sentences.
"""

from __future__ import annotations

from itertools import product
from math import inf
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.language.context_words import context_words
from readoutdiff.language.intervals import relation
from readoutdiff.matching.likeness import _MOST, EQUAL, HEADLINE, LIKE
from readoutdiff.matching.settling import agrees, settled
from readoutdiff.matching.years import other_year
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import QuantityFact

ALIKE = 0.7
"""Likeness from which the predicates need not be the same."""
LOCAL = 0.5
"""Share of the words round two figures that must be the same."""
MARKET_WORDS = 14
"""Content words from which two equal market sentences are copies of one another."""
WHOLE = 6.0
"""Percentage points by which two shares (twice, low and high) may miss making a whole."""
AROUND = 2
"""Sentences on each side of a figure among which another part of a whole may stand."""
LIKE_SPAN = 0.2
"""The same for how long an inquiry, a siege or the like took."""
LIKE_CLASS = 0.34
"""The same where both count the fate of the same kind of people: the class already says much."""
_FATES = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "INFECTED", "FREED", "ABOARD", "TAKEN"})
_ADDED = frozenset({"another", "other", "additional", "more", "further"})
_GENERAL = frozenset(
    {"", "people", "person", "victim", "dead", "death", "injury", "injured", "wounded", "casualty", "fatality"}
)
_FATE_WORDS = {
    "DEAD": "the dead", "HURT": "the injured", "ARRESTED": "those arrested", "MISSING": "the missing",
    "RESCUED": "those rescued", "DISPLACED": "those displaced", "INFECTED": "the infected", "FREED": "those freed",
    "ABOARD": "those on board", "TAKEN": "those taken there",
}  # fmt: skip


def family(fact: QuantityFact) -> str:
    """Return the dimension, percent and percentage points as one: they are confused, not compared."""
    return "percent" if fact.dimension in ("percentage-point", "points") else fact.dimension


def _keys(fact: QuantityFact) -> Iterable[tuple[str, str]]:
    """Return what a fact may be looked up by: dimension with head, class or predicate."""
    names = {fact.head, fact.head_class}
    if not fact.head or fact.dimension != "count":
        names.add(fact.predicate_class)
        if fact.dimension not in ("count", "ordinal"):
            names.add("*")
    names.discard("")
    return [(family(fact), name) for name in sorted(names)]


def pair_quantities(facts: tuple[Facts, ...], likeness: Likeness) -> list[Pair]:
    """Return the comparable pairs of quantities."""
    found: dict[tuple[int, int, int, int], Pair] = {}
    for a, b in _linked(likeness) if likeness.crowded else _across(facts):
        place = (a.source, a.start, b.source, b.start)
        if place not in found:
            pair = _comparable(a, b, likeness)
            if pair is not None:
                found[place] = pair
    pairs = settled([pair for pair in found.values() if agrees(pair) or not told_otherwise(pair, likeness)])
    return [*pairs, *_unsettled(_reckoned(likeness), pairs), *_portions(likeness)]


def _reckoned(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of which one side is left to the reader; what finds them is loaded where there may be some."""
    if len({source for source, _ in likeness.quantities}) > 1:
        from readoutdiff.matching.belongings import pair_belongings
        from readoutdiff.matching.changes import pair_changes
        from readoutdiff.matching.totals import pair_totals

        yield from pair_belongings(likeness)
        yield from pair_changes(likeness)
        yield from pair_totals(likeness)
    doers = context_words("doer")
    if any(
        fact.low > 1 and (fact.head in doers or fact.head_class in ("PEOPLE", "MILITANTS"))
        for quantities in likeness.quantities.values() for fact in quantities
    ):  # fmt: skip
        from readoutdiff.matching.implied import pair_implied

        yield from pair_implied(likeness)


def _portions(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of a part of a count and a whole that agrees with the whole: an agreement that settles nothing."""
    if len({source for source, _ in likeness.quantities}) > 1:
        from readoutdiff.matching.belongings import pair_portions

        yield from pair_portions(likeness)


def _unsettled(reckoned: Iterable[Pair], pairs: list[Pair]) -> Iterator[Pair]:
    """Yield the pairs of a stated and a reckoned figure, where no stated figure of the other report settles the first."""
    same = {(fact.source, fact.start, other.source) for one in pairs if agrees(one) for fact, other in (one[:2], one[1::-1])}
    for pair in reckoned:
        sides = ((pair.a, pair.b), (pair.b, pair.a))
        stated = [(fact.source, fact.start, other.source) for fact, other in sides if not getattr(fact, "reckoned", "")]
        if not same & set(stated):
            yield pair


def _across(facts: tuple[Facts, ...]) -> Iterator[tuple[QuantityFact, QuantityFact]]:
    """Yield the pairs that have a key in common, over all sentences."""
    index: dict[tuple[str, str], list[list[QuantityFact]]] = {}
    for source, one in enumerate(facts):
        for fact in one.quantities:
            for key in _keys(fact):
                row = index.setdefault(key, [[] for _ in facts])[source]
                if len(row) < _MOST:
                    row.append(fact)
    for rows in index.values():
        for left in range(len(rows)):
            for right in range(left + 1, len(rows)):
                yield from product(rows[left], rows[right])


def _linked(likeness: Likeness) -> Iterator[tuple[QuantityFact, QuantityFact]]:
    """Yield the pairs that have a key in common in linked sentences."""
    for here, there in likeness.linked_places():
        for a in likeness.quantities.get(here, ()):
            keys = set(_keys(a))
            for b in likeness.quantities.get(there, ()):
                if keys & set(_keys(b)):
                    yield a, b


def told_otherwise(pair: Pair, likeness: Likeness) -> bool:
    """Whether the sentence of one side also has the other's figure, by itself or as the sum of what it lists."""
    a, b = pair.a, pair.b
    if a.kind != "quantity" or b.kind != "quantity":
        return False
    return _tells(b, a, likeness) or _tells(a, b, likeness)


def _tells(there: QuantityFact, figure: QuantityFact, likeness: Likeness) -> bool:
    total, people = 0.0, 0.0
    for one in likeness.quantities[there.source, there.sentence]:
        if one.dimension != figure.dimension:
            continue
        if not one.subset and relation(one, figure) != "disjoint" and (one.head in ("", figure.head) or not figure.head):
            return True
        if one.head_class == there.head_class and one.low < inf:
            total += one.low
        if one.low < inf and one.head in _GENERAL:
            people += one.low
    if there.dimension != "count":
        return False
    if adds_up(there, figure, likeness):
        return True
    if not total:
        return False
    sums = {total, people}
    if likeness.single((there.source, there.sentence)):
        sums |= {total + 1, people + 1}  # "five were shot and a girl was hurt"
    return any(figure.low <= one * 1.001 and one <= figure.high * 1.001 for one in sums)


def adds_up(there: QuantityFact, figure: QuantityFact, likeness: Likeness) -> bool:
    """Whether a figure and another of its kind in the sentences round it are the whole: "105 are held … four more since"."""
    if there.dimension != "count" or not (there.exact and figure.exact):
        return False
    for number in range(there.sentence - AROUND, there.sentence + AROUND + 1):
        for one in likeness.quantities.get((there.source, number), ()):
            same = one.head_class == there.head_class != "" or (one.head == there.head and not there.head_class)
            if one is there or one.dimension != "count" or one.subset or not same or one.high != one.low:
                continue
            if one.low != there.low and there.low + one.low == figure.low:
                return True  # the same figure again is no other part
    return False


def _comparable(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> Pair | None:
    """Return the pair when both facts count the same thing in one place and at one time, else None."""
    pair = _alike(a, b, likeness)  # few pairs are: the dearer questions are asked of those only
    if pair is None or elsewhere(a, b, likeness) or other_year(a, b, likeness):
        return None
    if relation(a, b) == "disjoint" and parts_of_change(a, b, likeness):
        return None  # what it was, by how much it changed and what it is are three figures
    return pair


def _alike(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> Pair | None:
    """Return the pair when both facts count the same thing by their heads, predicates and sentences, else None."""
    if a.subset != b.subset or a.rate != b.rate or (a.restrictors != b.restrictors and _scope(a) != _scope(b)):
        return None
    counted = a.dimension == "count"
    fates = counted and (a.head_class in _FATES or b.head_class in _FATES)
    if counted and not fates and not _same_head(a, b):
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    score = likeness.score(here, there)
    if score and likeness.linked(here, there) == "same" and not likeness.names_apart(here, there):
        score = max(score, LIKE)
    if fates:
        if a.head_class != b.head_class or not _same_people(a, b, score):
            return None
        return Pair(a, b, _why(a, b), min(1.0, score + 0.2)) if score >= LIKE_CLASS else None
    if a.dimension == "age":
        return _ages(a, b, score)
    if counted and _same_part(a, b):
        return Pair(a, b, f"both give the {a.head} count of the {a.restrictors[0]}", max(score, LIKE))
    if a.dimension == b.dimension == "duration" and a.head == b.head and _undertaken(a) and _undertaken(b):
        return Pair(a, b, f"both say how long the {a.head} took", max(score, LIKE)) if score >= LIKE_SPAN else None
    if score < LIKE or prices(here, there, score, likeness):
        return None
    local = likeness.local(here, a.start, there, b.start)
    if a.dimension == "count" or a.dimension == "ordinal":
        if not a.head or not _same_head(a, b):
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
    if a.head and b.head and not _same_head(a, b):
        return None
    if make_whole(a, b, likeness):
        return None
    alike = ALIKE if likeness.words(here, there) > HEADLINE else ALIKE - 0.1
    # nothing says what these times are of; the same digits may be a slip of the unit all the same
    bare = a.dimension == "duration" and not (a.head or b.head or a.predicate or b.predicate) and not _same_digits(a, b)
    if local >= LOCAL and ((_same_predicate(a, b) and not bare) or score >= alike):
        return Pair(a, b, _why(a, b), score)
    return None


def prices(here: tuple[int, int], there: tuple[int, int], score: float, likeness: Likeness) -> bool:
    """Whether both report a market, whose figures change by the hour, and are not one sentence but for the figure."""
    if score < EQUAL:
        return likeness.accounts(here, there)
    return likeness.market(here, there) and likeness.words(here, there) < MARKET_WORDS


def make_whole(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> bool:
    """Whether two shares with different predicates add up: one in three lose, two in three gain."""
    if a.dimension != "percent" or b.dimension != "percent" or abs(a.low + a.high + b.low + b.high - 200) >= WHOLE:
        return False
    if a.predicate or b.predicate:
        return a.predicate != b.predicate
    return _verb(a, likeness) != _verb(b, likeness)


def _verb(fact: QuantityFact, likeness: Likeness) -> str:
    """Return the lemma of the first word after what a share is of that is no function word."""
    small = function_words()
    end = max(fact.end, fact.head_end)
    tokens = likeness.sentence((fact.source, fact.sentence)).tokens
    return next((one.lemma for one in tokens if one.start >= end and one.kind == "word" and one.lower not in small), "")


def _ages(a: QuantityFact, b: QuantityFact, score: float) -> Pair | None:
    """Return the pair when both are the age of one person: one surname, and no two given names."""
    if not a.head and not b.head and score >= EQUAL:
        return Pair(a, b, "both give the same person's age", score)
    if not a.head or a.head != b.head or a.head_start < 0 or b.head_start < 0:
        return None
    named = a.surface.isdigit() and b.surface.isdigit()
    if named and not (a.restrictors and b.restrictors and a.restrictors != b.restrictors):
        return Pair(a, b, f"both give the age of {a.head.title()}", max(score, LIKE))
    return Pair(a, b, f"both give the age of the {a.head}", score) if score >= LIKE and not named else None


def _undertaken(fact: QuantityFact) -> bool:
    """Whether the length is that of something there is one of ("a two-year inquiry", "a monthslong siege")."""
    return ("-" in fact.surface or fact.surface.endswith("long")) and fact.head in context_words("undertaking")


def _same_digits(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two amounts are written with the same digits."""
    one, other = ("".join(c for c in fact.surface if c.isdigit() or c == ".").strip(".") for fact in (a, b))
    return one == other != ""


def _same_part(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether both say how many parts one thing has ("a 48-page indictment")."""
    return "-" in a.surface and "-" in b.surface and a.head == b.head and a.restrictors == b.restrictors != ()


def _scope(fact: QuantityFact) -> tuple[bool, bool]:
    """Return whether the fact counts what comes on top, and whether it is the whole of a part."""
    return bool(_ADDED & set(fact.restrictors)) or "another" in fact.restrictors, "whole" in fact.restrictors


def _cause(fact: QuantityFact) -> str:
    """Return by what a part of those counted came to harm ("by gunshot"), empty when that narrows nothing."""
    return next((word for word in fact.restrictors if word.startswith("by ")), "")


def parts_of_change(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> bool:
    """Whether one figure is what something was or by how much it changed, and the other is not."""
    from readoutdiff.matching.changes import part_of_change

    return part_of_change(a, likeness) != part_of_change(b, likeness)


def elsewhere(a: QuantityFact, b: QuantityFact, likeness: Likeness) -> bool:
    """Whether two figures are of two causes, or of two places, neither within the other; the dead at the scene are a part."""
    if _cause(a) != _cause(b):
        return True
    if a.place == b.place:
        return False
    if {a.place, b.place} & context_words("spot"):
        return True
    return a.place != "" != b.place and not likeness.within(a.place, b.place)


def _same_head(a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two heads are one noun or of one class; men and women are two kinds of people."""
    if a.head == b.head:
        return True
    if not a.head_class or a.head_class != b.head_class:
        return False
    return a.head_class != "PEOPLE" or bool({a.head, b.head} & _GENERAL)


def _same_people(a: QuantityFact, b: QuantityFact, score: float) -> bool:
    """Whether the heads of two counts of one fate can be the same people: a part of them is another count."""
    if a.head == b.head:
        return True
    if a.head in _GENERAL and b.head in _GENERAL:
        return True
    if a.head in _GENERAL or b.head in _GENERAL:
        return not (a.head and b.head) and score >= LIKE
    return score >= LIKE


def _same_predicate(a: QuantityFact, b: QuantityFact) -> bool:
    if a.predicate_class or b.predicate_class:
        return a.predicate_class == b.predicate_class
    return a.predicate == b.predicate


def _why(a: QuantityFact, b: QuantityFact) -> str:
    fate = _FATE_WORDS.get(a.head_class, "")
    if fate:
        return f"both count {fate}"
    if a.dimension == "ordinal":
        return f"both number the {a.head}"
    if a.head and a.head == b.head:
        return f"both say how many “{a.head}”" if a.dimension == "count" else f"both say how much “{a.head}”"
    return "both give the same figure of the same statement"
