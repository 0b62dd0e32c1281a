"""When the event was and from which day each source counts.

In: documents and their dates read alone. Out: the evidence of days, strongest first, and an anchor a source. Evidence, in order
of strength: the --date option, the date of a caption, a day named in the lead of a dated report, a dateline, a published
line or metadata, the latest full date of the text.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from readoutdiff.facts.readings import readings_of
from readoutdiff.model.comparison import Event, EventDay, Facts

if TYPE_CHECKING:
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.text import Document

_STRENGTHS = ("date option", "caption", "lead", "dateline", "published", "text")
LEAD_UNITS = 3
"""A report says in its first units when the event was."""
_LEAD_DAYS = 8
"""A lead tells of at most the last week."""


def find_event(documents: tuple[Document, ...], facts: tuple[Facts, ...], day: date | None) -> Event:
    """Return the event; `day` is the --date option."""
    own = [_own_days(document, one) for document, one in zip(documents, facts, strict=True)]
    known = _known_year_days(own, day)
    own = [days + _partial_days(document, one, known) for document, one, days in zip(documents, facts, own, strict=True)]
    anchors = _anchors(own, day)
    evidence = [shown for days in own for shown in days]
    for document, one, anchor in zip(documents, facts, anchors, strict=True):
        evidence.extend(_lead_days(document, one, anchor))
    if day is not None:
        evidence.append(EventDay(day, "date option", -1, -1, -1, "the --date option"))
    weights = {name: place for place, name in enumerate(_STRENGTHS)}
    votes: dict[date, int] = {}
    for shown in evidence:
        votes[shown.day] = votes.get(shown.day, 0) + 1
    evidence.sort(key=lambda one: (weights[one.strength], -votes[one.day], one.source, one.start))
    texts = [one for one in evidence if one.strength == "text"]
    if texts and len(texts) == len(evidence):
        evidence.sort(key=lambda one: (-one.day.toordinal(), one.source, one.start))
    named = tuple(one._replace(strength="text") if one.strength == "lead" else one for one in evidence)
    return Event(named[0].day if named else None, named, tuple(anchors))


def _day_of(fact: DateFact, anchor: date | None = None) -> date | None:
    found = readings_of(fact, anchor)
    return found[0].start.date() if found and fact.grain in ("day", "part") else None


def _own_days(document: Document, facts: Facts) -> list[EventDay]:
    """Return the days a source gives itself without any help: metadata, published lines, captions, datelines, full dates."""
    found = []
    if document.published is not None:
        found.append(EventDay(document.published, "published", document.source, -1, -1, "published date of the source"))
    for fact in facts.dates:
        if fact.reference != "absolute" or fact.grain not in ("day", "part"):
            continue
        day = _day_of(fact)
        if day is None or (fact.role == "caption" and _is_archive(document, fact)):
            continue
        strength = fact.role if fact.role in ("published", "caption", "dateline") else "text"
        if strength == "text" and (fact.tense == "future" or fact.relation in ("since", "until", "before", "by")):
            continue
        if strength == "caption" and document.published and not timedelta(-1) <= document.published - day <= timedelta(30):
            continue
        found.append(EventDay(day, strength, document.source, fact.start, fact.end, fact.surface))
    return found


def _is_archive(document: Document, fact: DateFact) -> bool:
    text = document.sentences[fact.sentence].text[:80].lower()
    return "file photo" in text or "archive" in text or text.startswith("file")


def _known_year_days(own: list[list[EventDay]], day: date | None) -> list[date]:
    """Return the days known in full, strongest first, from which a missing year can be taken."""
    if day is not None:
        return [day]
    ranked = sorted((one for days in own for one in days), key=lambda one: _STRENGTHS.index(one.strength))
    return [one.day for one in ranked]


def _partial_days(document: Document, facts: Facts, known: list[date]) -> list[EventDay]:
    """Return the days of datelines, captions and published lines without a year, in the year nearest to a known day."""
    if not known:
        return []
    found = []
    for fact in facts.dates:
        if fact.role in ("dateline", "caption", "published") and fact.reference == "partial" and fact.grain == "day":
            near = document.published or known[0]
            day = _day_of(fact._replace(tense=""), near)
            if day is not None and abs(day - near) <= timedelta(days=120):
                found.append(EventDay(day, fact.role, document.source, fact.start, fact.end, fact.surface))
    return found


def _anchors(own: list[list[EventDay]], day: date | None) -> list[EventDay | None]:
    """Return for each source the day its relative dates count from."""
    order = ("published", "dateline", "caption")
    anchors: list[EventDay | None] = []
    for days in own:
        fitting = [one for one in days if one.strength in order]
        anchors.append(min(fitting, key=lambda one: order.index(one.strength)) if fitting else None)
    if all(anchors):
        return anchors
    option = EventDay(day, "date option", -1, -1, -1, "the --date option") if day is not None else None
    lent = option or next((one for one in anchors if one is not None), None)
    if lent is None:
        texts = [one for days in own for one in days]
        lent = max(texts, key=lambda one: one.day) if texts else None
    return [one or lent for one in anchors]


def _lead_days(document: Document, facts: Facts, anchor: EventDay | None) -> list[EventDay]:
    """Return the days that the first claims of a dated report look back to."""
    if anchor is None or anchor.source not in (document.source, -1):
        return []
    leads = [unit.number for unit in document.sentences if unit.is_claim][:LEAD_UNITS]
    found = []
    for fact in facts.dates:
        if fact.sentence not in leads or fact.role != "other" or fact.reference == "absolute" or fact.tense == "future":
            continue
        if fact.relation not in ("on", "around") or fact.reference == "clock":
            continue
        day = _day_of(fact, anchor.day)
        if day is not None and timedelta(0) <= anchor.day - day < timedelta(_LEAD_DAYS):
            found.append(EventDay(day, "lead", document.source, fact.start, fact.end, fact.surface))
    return found
