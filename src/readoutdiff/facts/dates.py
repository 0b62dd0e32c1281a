"""Dates and times, read alone and then resolved over the event.

In: documents. Out: DateFact tuples; then the Event. Every date is bound to the happening it dates and to the day its
source counts from: its own publication, dateline or caption, else another source's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from readoutdiff.facts.event import find_event
from readoutdiff.facts.happenings import happening_classes, happening_of, tense_of
from readoutdiff.facts.readings import readings_of
from readoutdiff.facts.time_expressions import read_time
from readoutdiff.facts.time_words import Expression, time_words
from readoutdiff.language.context_words import context_words
from readoutdiff.language.numerals import numeral_words
from readoutdiff.model.comparison import Event, Facts
from readoutdiff.model.measures import DateFact

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.model.text import Document, Sentence, Token

_RELATIONS = {
    "since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after", "from": "from",
    "through": "through", "during": "on", "around": "around", "about": "around", "to": "until", "approximately": "around",
}  # fmt: skip
_STEPS = frozenset({"early", "late", "mid", "earlier", "later", "on", "in", "the", "at", "-", "‑", "of", "about", "around"})
_HELPERS = frozenset({"has", "have", "had", "also", "first", "then", "was", "were", "is", "are", "been"})
_ROLES: dict[str, Literal["published", "caption", "other"]] = {
    "published": "published", "byline": "published", "dateline": "published", "caption": "caption",
}  # fmt: skip


@cache
def _triggers() -> frozenset[str]:
    """Return the words without which a sentence without digits has no time expression."""
    return frozenset(time_words()) - {"second", "seconds", "quarter", "quarters"}


@cache
def _starts() -> frozenset[str]:
    """Return the words a time expression may begin with, articles and number words left out."""
    return frozenset(time_words()) - {"second", "seconds"}


_ARTICLES = frozenset({"the", "a", "an"})


@cache
def _after_article() -> frozenset[str]:
    """Return the words that make an article the beginning of a time expression: units and ordinals."""
    units = {word for word, (kind, _) in time_words().items() if kind in ("unit", "part")}
    ordinals = {word for word, kinds in numeral_words().items() if "ordinal" in kinds or "vague" in kinds}
    return frozenset(units | ordinals | {"ten", "twenty", "thirty"})


@cache
def _openers() -> frozenset[str]:
    """Return every word a time expression may begin with, and every trigger: what the others need not be asked."""
    return _starts() | _triggers() | _ARTICLES | numeral_words().keys()


def _may_begin(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a time expression may begin at `place`: a cheap test before the reader is called."""
    token = tokens[place]
    lower = token.lower
    if token.kind == "number" or lower in _starts():
        return True
    if lower in _ARTICLES:
        following = tokens[place + 1] if place + 1 < len(tokens) else token
        return following.kind == "number" or following.lower in _after_article()
    return lower in numeral_words()


def read_dates(document: Document) -> tuple[DateFact, ...]:
    """Return the dates and times of `document`, in order."""
    found: list[DateFact] = []
    for unit in document.sentences:
        if unit.is_claim or unit.kind in ("published", "byline", "dateline", "credit"):
            found.extend(_read_unit(unit))
    return tuple(found)


def _read_unit(unit: Sentence) -> list[DateFact]:
    tokens = unit.tokens
    triggers, openers = _triggers(), _openers()
    places = [place for place, (_, _, _, lower, _, kind) in enumerate(tokens) if kind == "number" or lower in openers]
    if not any(tokens[place].kind == "number" or tokens[place].lower in triggers for place in places):
        return []
    found: list[DateFact] = []
    dateline_end = unit.dateline.end if unit.dateline else dateline_end_of(unit)
    done = 0
    for place in places:
        expression = read_time(tokens, place) if place >= done and _may_begin(tokens, place) else None
        if expression is not None:
            found.append(_fact(unit, place, expression, tokens[place].start < dateline_end))
            done = expression.end
    return found


def dateline_end_of(unit: Sentence) -> int:
    """Return where an opening such as "LIMA, May 6 -" ends, the unit's start when it has none."""
    tokens = unit.tokens
    if len(tokens) < 4 or not (tokens[0].text.isupper() and len(tokens[0].text) > 2):
        return unit.start
    for token in tokens[1:14]:
        if token.text in ("—", "–", "-") and token.start > unit.start:
            index = token.start - unit.start
            if unit.text[index - 1 : index].isspace() or token.text != "-":
                return token.start
    return unit.start


def _fact(unit: Sentence, place: int, expression: Expression, in_dateline: bool) -> DateFact:
    tokens = unit.tokens
    start, end = tokens[place].start, tokens[expression.end - 1].end
    relation = _relation(unit, place)
    happening = happening_of(tokens, place, expression.end)
    role: Literal["event", "published", "caption", "dateline", "other"] = _ROLES.get(unit.kind, "other")
    if in_dateline:
        role = "dateline"
    days = expression.last_day - expression.day + 1 if expression.last_day else 1
    fact = DateFact(
        unit.source, unit.number, start, end, unit.text[start - unit.start : end - unit.start], (), expression.grain,
        expression.reference, expression.weekday, (expression.year, expression.month, expression.day), role,
        happening.lemma, "", _agent(tokens, happening.place), happening.group, relation,
        tense_of(tokens, place, expression.end), expression.shift,
        expression.clock, days, expression.offset,
    )  # fmt: skip
    readings = readings_of(fact, None)
    if expression.second_day[0]:
        readings += readings_of(fact._replace(stated=(expression.year, *expression.second_day)), None)
    return fact._replace(readings=readings)


def _relation(unit: Sentence, place: int) -> str:
    tokens = unit.tokens
    for back in range(place - 1, max(-1, place - 4), -1):
        lower = tokens[back].lower
        if lower in _RELATIONS:
            if lower == "to" and not (back and tokens[back - 1].kind == "number"):
                return "on"
            if lower == "about" and place - back > 2:
                return "on"
            if lower == "since" and _superlative(unit, back):
                return "record"
            return _RELATIONS[lower]
        if lower not in _STEPS:
            break
    return "on"


def _agent(tokens: tuple[Token, ...], place: int) -> str:
    """Return the name before the predicate at `place`: of "the US began banning", "us"."""
    classes = happening_classes()
    while place > 0 and place > 0:
        place -= 1
        token = tokens[place]
        if token.kind == "word" and token.text[0].isupper() and token.lower not in context_words("honorific"):
            return token.lower.replace(".", "")
        if token.lower not in _HELPERS and classes.get(token.lower) != "BEGIN":
            return ""
    return ""


def _superlative(unit: Sentence, place: int) -> bool:
    """Whether "the biggest…" stands before "since"."""
    words = [token.lower for token in unit.tokens[max(0, place - 7) : place]]
    return any(one in context_words("superlative") or (one.endswith("est") and len(one) > 5) for one in words)


def resolve_dates(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], day: date | None
) -> tuple[tuple[Facts, ...], Event]:
    """Return the facts with readings filled, and the event."""
    event = find_event(documents, facts, day)
    resolved = []
    for one, anchor in zip(facts, event.anchors, strict=True):
        if not one.dates:
            resolved.append(one)
            continue
        by = "" if anchor is None else anchor.strength
        if anchor is not None and anchor.source not in (one.dates[0].source, -1):
            by = "other source"
        dates = tuple(_resolved(fact, anchor.day if anchor else None, by, event) for fact in one.dates)
        resolved.append(one._replace(dates=dates))
    return tuple(resolved), event


def _resolved(fact: DateFact, anchor: date | None, by: str, event: Event) -> DateFact:
    if fact.reference != "absolute":
        readings = readings_of(fact, anchor)
        fact = fact._replace(readings=readings, anchored_by=by if readings else "")
    if (
        event.day is not None and fact.role in ("other", "caption") and fact.grain in ("day", "part")
        and fact.reference != "clock" and fact.tense != "future" and fact.relation in ("on", "around")
        and fact.readings and fact.readings[0].start.date() <= event.day < _last(fact)
    ):  # fmt: skip
        return fact._replace(role="event")
    return fact


def _last(fact: DateFact) -> date:
    from datetime import timedelta

    end = fact.readings[0].end
    return (end - timedelta(microseconds=1)).date() + timedelta(days=1)
