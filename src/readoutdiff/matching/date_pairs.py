"""Which dates of two documents date the same happening.

In: facts and likeness. Out: Pair tuples.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from readoutdiff.language.context_words import context_words
from readoutdiff.matching.likeness import _MOST, EQUAL, HEADLINE, LIKE
from readoutdiff.matching.quantity_pairs import prices
from readoutdiff.matching.settling import settled
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.matching.likeness import Likeness
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import DateFact, QuantityFact

LIKE_OCCASION = 0.12
"""Likeness from which two dates of a trial, a primary or the like are compared."""
LIKE_DEED = 0.2
"""The same where one named agent does one kind of thing in both."""
REACH = 60
"""Characters before a time within which stands what begins then."""
_COMMON = frozenset({"SAY", "ANNOUNCE", "MEET", "BEGIN", "END", "HOLD", "ATTACK", "HIT", "DEAD", "VISIT", "RISE", "FALL"})
"""Happenings an agent has many of."""
LOCAL_DATE = 0.4
"""The same for dates, which stand further from what they date."""


def is_label(fact: QuantityFact | DateFact, words: int) -> bool:
    """Whether a date names an issue ("What the Papers Say, May 3") and dates no happening."""
    return fact.kind == "date" and (not fact.happening_class or (fact.happening_class == "SAY" and words <= HEADLINE))


def pair_dates(facts: tuple[Facts, ...], likeness: Likeness) -> list[Pair]:
    """Return the comparable pairs of dates."""
    found: dict[tuple[int, int, int, int], Pair] = {}
    for a, b in _linked(facts, likeness) if likeness.crowded else _across(facts):
        place = (a.source, a.start, b.source, b.start)
        if place not in found:
            pair = _same_happening(a, b, likeness)
            if pair is not None:
                found[place] = pair
    pairs = settled(list(found.values()))
    if not any(one.relation == "record" for source in facts for one in source.dates):
        return pairs
    from readoutdiff.matching.reaches import pair_reaches

    return [*pairs, *pair_reaches(likeness)]


def _keys(fact: DateFact) -> set[str]:
    """Return what a date may be looked up by: the class of its happening, and whether it dates the event."""
    return {held(fact), "EVENT" if fact.role == "event" else ""} - {""}


def _across(facts: tuple[Facts, ...]) -> Iterator[tuple[DateFact, DateFact]]:
    """Yield the pairs that have a key in common, over all sentences."""
    index: dict[str, list[list[DateFact]]] = {}
    for source, one in enumerate(facts):
        for fact in one.dates:
            if fact.role in ("event", "other"):
                for key in _keys(fact):
                    row = index.setdefault(key, [[] for _ in facts])[source]
                    if len(row) < _MOST:
                        row.append(fact)
    for key in sorted(index):
        rows = index[key]
        for left in range(len(rows)):
            for right in range(left + 1, len(rows)):
                yield from product(rows[left], rows[right])


def _linked(facts: tuple[Facts, ...], likeness: Likeness) -> Iterator[tuple[DateFact, DateFact]]:
    """Yield the pairs of linked sentences, and every first date of the event with the first of them all."""
    firsts = [next((one for one in source.dates if one.role == "event"), None) for source in facts]
    dated = [one for one in firsts if one is not None]
    for other in dated[1:]:
        yield dated[0], other
    for here, there in likeness.linked_places():
        for a in likeness.dates.get(here, ()):
            for b in likeness.dates.get(there, ()):
                if {a.role, b.role} <= {"event", "other"} and _keys(a) & _keys(b):
                    yield a, b


def _same_happening(a: DateFact, b: DateFact, likeness: Likeness) -> Pair | None:
    if a.role == "event" and b.role == "event":
        return Pair(a, b, "both date the event", 1.0)
    if held(a) != held(b) or not a.happening_class or a.relation != b.relation:
        return None
    here, there = (a.source, a.sentence), (b.source, b.sentence)
    score = likeness.score(here, there)
    if likeness.linked(here, there) == "same" and not likeness.names_apart(here, there):
        score = max(score, LIKE)
    if is_label(a, likeness.words(here, there)):
        return None
    single = a.happening == b.happening and a.happening in context_words("single-occasion")
    if single and score >= LIKE_OCCASION and a.grain == b.grain:
        return Pair(a, b, f"both date the {a.happening}", max(score, LIKE))
    if _one_deed(a, b) and score >= LIKE_DEED:
        return Pair(a, b, f"both say when {a.agent.title()} did so (“{a.happening}”)", LIKE)
    if _one_filing(a, b, likeness) and score >= LIKE_DEED:
        return Pair(a, b, f"both say when it was submitted (“{a.happening}”, “{b.happening}”)", LIKE)
    if a.grain == b.grain == "clock" and a.clock != b.clock and (_elsewhere(a, b, likeness) or _elsewhere(b, a, likeness)):
        return None
    if a.grain == b.grain == "clock" and score >= LIKE_OCCASION and (word := _one_beginning(a, b, likeness)):
        return Pair(a, b, f"both say when the {word} began", max(score, LIKE))
    if score < (EQUAL if a.relation == "record" else LIKE) or prices(here, there, score, likeness):
        return None  # "the biggest since" is of whatever was biggest
    if likeness.local(here, a.start, there, b.start) < LOCAL_DATE:
        return None
    return Pair(a, b, f"both date “{a.happening}”", score)


def _one_deed(a: DateFact, b: DateFact) -> bool:
    """Whether one named agent does one kind of thing in both, in a clause that looks back, dated to a month or a year."""
    coarse = {a.grain, b.grain} <= {"month", "year"} and {a.reference, b.reference} <= {"absolute", "partial"}
    return coarse and a.agent == b.agent != "" and a.happening_class not in _COMMON and a.tense == b.tense == "past"


def _one_filing(a: DateFact, b: DateFact, likeness: Likeness) -> bool:
    """Whether one party submits one kind of paper in both, under whatever verb ("submitted in May", "tabled in April")."""
    if a.happening_class != "SUBMIT" or not {a.grain, b.grain} <= {"day", "month", "year"} or "future" in (a.tense, b.tense):
        return False
    here, there = ((one.source, one.sentence) for one in (a, b))
    papers = context_words("filing")
    if not all(any(token.lower in papers for token in likeness.sentence(place).tokens) for place in (here, there)):
        return False
    return bool(likeness.profile(here).names & likeness.profile(there).names)


def _one_beginning(a: DateFact, b: DateFact, likeness: Likeness) -> str:
    """Return the occasion ("talks") that both say began at an hour, where neither report has two beginnings of it."""
    if a.happening_class != "BEGIN" or "future" in (a.tense, b.tense):
        return ""
    word = _occasion(a, likeness)
    if not word or word != _occasion(b, likeness):
        return ""
    for fact in (a, b):
        others = (
            one for place, dates in likeness.dates.items() if place[0] == fact.source for one in dates
            if one.grain == "clock" and one.happening_class == "BEGIN" and one.start != fact.start
        )  # fmt: skip
        if any(one.clock != fact.clock and _occasion(one, likeness) == word for one in others):
            return ""
    return word


def _elsewhere(here: DateFact, there: DateFact, likeness: Likeness) -> bool:
    """Whether the report of one hour has the other's too, for a happening of the same class: there were two of them."""
    return any(
        one.clock == there.clock and one.happening_class == here.happening_class
        for place, dates in likeness.dates.items() if place[0] == here.source for one in dates
    )  # fmt: skip


def _occasion(fact: DateFact, likeness: Likeness) -> str:
    """Return the nearest occasion before a time in its sentence, empty when none stands there."""
    words = context_words("occasion")
    tokens = likeness.sentence((fact.source, fact.sentence)).tokens
    before = [token.lower for token in tokens if fact.start - REACH < token.start < fact.start]
    return next((word for word in reversed(before) if word in words), "")


def held(fact: DateFact) -> str:
    """Return the class, holding an office and serving in it as one."""
    return "SERVE" if fact.happening_class == "HOLD" and fact.relation in ("from", "until", "since") else fact.happening_class
