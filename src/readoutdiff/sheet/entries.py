"""Facts of all sources as entries of the sheet: what a fact is about, its normal form, and why the words mean it.

In: a Comparison. Out: Entry tuples; entries of one kind and key are one row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutdiff.model.report import SheetCell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.people import OfficeFact

KINDS = ("person", "office", "date", "place", "organisation", "government", "quantity", "quote", "statement")
"""The kinds in the order the sheet shows them."""


class Entry(NamedTuple):
    """One mention of one fact."""

    kind: str
    key: str
    """Normal form; equal keys are one row."""
    subject: str
    """What the row is about, for the reader."""
    cell: SheetCell
    weight: float
    """How telling the mention is; the most telling of a source is shown."""
    reason: str
    """Why these words have this normal form; empty when they say it plainly."""


def entries_of(comparison: Comparison) -> Iterator[Entry]:
    """Yield the entries of every source, in the order of sources and of the text."""
    yield from _people(comparison)
    yield from _offices(comparison)
    yield from _dates(comparison)
    yield from _places(comparison)
    yield from _governments(comparison)
    yield from _quantities(comparison)
    yield from _speakers(comparison)


def _people(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        for one in facts.people:
            if one.form in ("full", "surname"):
                cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, one.entity)
                reason = f"“{one.surface}” is {one.name}" if one.form == "surname" else ""
                yield Entry("person", one.entity, one.name, cell, len(one.surface) + (100 if one.form == "full" else 0), reason)


def _offices(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        names = {one.entity: one.name for one in facts.people}
        for one in facts.offices:
            if one.person:
                subject = f"office of {names.get(one.person, one.person)}"
                value = office_value(one)
                cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, value)
                yield Entry("office", f"{one.person}|{value}", subject, cell, -one.start / 1e7, f"both mean {value}")


def office_value(office: OfficeFact) -> str:
    """Return the normal form of an office for the reader ("defense minister (pe)")."""
    status = "" if office.status == "current" else f"{office.status} "
    where = office.country or office.body
    return f"{status}{office.role}" + (f" ({where})" if where else "")


def _dates(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        for one in facts.dates:
            if not one.readings or one.grain not in ("day", "part", "clock"):
                continue
            day = one.readings[0].start.date()
            value = day.isoformat()
            cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, value)
            explicit = {"absolute": 4, "partial": 3, "weekday": 2, "relative": 1}.get(one.reference, 0)
            subject = f"{day:%A}, {day:%B} {day.day}, {day.year}"
            yield Entry("date", value, subject, cell, explicit - one.start / 1e7, _calendar(one, subject))


def _calendar(fact: DateFact, subject: str) -> str:
    if fact.reference == "absolute":
        return ""
    by = f", counted from the {fact.anchored_by}" if fact.anchored_by else ""
    return f"“{fact.surface}” is {subject} by the calendar{by}"


def _places(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        for one in facts.places:
            if one.role != "government":
                cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, one.key)
                yield Entry("place", one.key, one.key.title(), cell, -one.start / 1e7, "")


def _governments(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        for one in facts.governments:
            cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, one.name.casefold())
            subject = f"{one.name} {one.form}"
            yield Entry("government", f"{one.name.casefold()}|{one.status}", subject, cell, -one.start / 1e7, "")


def _quantities(comparison: Comparison) -> Iterator[Entry]:
    """Yield the quantities that two sources give of one thing, grouped by what pairs them."""
    group: dict[tuple[int, int], tuple[int, int]] = {}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while group.setdefault(place, place) != place:
            place = group[place]
        return place

    facts = {}
    for pair in comparison.pairs:
        if pair.a.kind == "quantity" and pair.b.kind == "quantity":
            a, b = (pair.a.source, pair.a.start), (pair.b.source, pair.b.start)
            facts[a], facts[b] = pair.a, pair.b
            if pair.a.low <= pair.b.high and pair.b.low <= pair.a.high:
                first, second = sorted((root(a), root(b)))
                group[second] = first
    for place in sorted(facts):
        one = facts[place]
        begin = facts[root(place)]
        value = f"{one.low:g}" if one.low == one.high else f"{one.low:g} to {one.high:g}"
        subject = (begin.head or begin.predicate or begin.dimension).replace("_", " ")
        cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, value)
        yield Entry("quantity", f"{root(place)}", subject, cell, -one.start / 1e7, f"“{one.surface}” is {value}")


def _speakers(comparison: Comparison) -> Iterator[Entry]:
    """Yield, for each person quoted, how often and how long a source quotes them."""
    for facts in comparison.facts:
        quoted: dict[str, list[tuple[int, int, int, int, str]]] = {}
        for one in facts.quotes:
            if one.speaker and one.words >= 4:
                quoted.setdefault(one.speaker, []).append((one.words, one.sentence, one.start, one.end, one.surface))
        names = {one.entity: one.name for one in facts.people}
        for speaker, held in quoted.items():
            words = sum(item[0] for item in held)
            value = f"{len(held)} quotation{'s' if len(held) > 1 else ''}, {words} words"
            _, sentence, start, end, surface = held[0]
            source = facts.quotes[0].source
            cell = SheetCell(source, sentence, start, end, surface, value)
            yield Entry("quote", speaker, f"quoted: {names.get(speaker, speaker)}", cell, words, "")
