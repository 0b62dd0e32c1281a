"""Facts of all sources as entries of the sheet: what a fact is about, its normal form, and why the words mean it.

In: a Comparison. Out: Entry tuples; entries of one kind and key are one row.
"""

from __future__ import annotations

from functools import cache
from math import isinf
from typing import TYPE_CHECKING

from readoutdiff.data.lexicon import are_synonyms
from readoutdiff.data.record import countries
from readoutdiff.data.tables import read_table
from readoutdiff.model.report import SheetCell
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact, QuantityFact
    from readoutdiff.model.people import OfficeFact
    from readoutdiff.model.speech import StatementFact

KINDS = ("person", "office", "date", "place", "organisation", "government", "quantity", "quote", "statement")
"""The kinds in the order the sheet shows them."""


_MOST = 16
"""Amounts of one noun that are looked at."""
_DONE = {"DEAD": "killed", "HURT": "hurt", "ARRESTED": "arrested", "MISSING": "missing"}


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
    yield from _organisations(comparison)
    yield from _governments(comparison)
    yield from _quantities(comparison)
    yield from _speakers(comparison)
    yield from decisions(comparison)


def _people(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        for one in facts.people:
            if one.form in ("full", "surname"):
                cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, one.entity)
                reason = f"“{one.surface}” is {one.name}" if one.form == "surname" and one.surface != one.name else ""
                yield Entry("person", one.entity, one.name, cell, len(one.surface) + (100 if one.form == "full" else 0), reason)


def _offices(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        names = {one.entity: one.name for one in facts.people}
        for one in facts.offices:
            if one.person:
                subject = f"office of {names.get(one.person, one.person)}"
                value = office_value(one)
                cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, value)
                yield Entry("office", f"{one.person}|{value}", subject, cell, -one.start / 1e7, f"both mean {in_words(one)}")


def office_value(office: OfficeFact) -> str:
    """Return the normal form of an office ("defense minister (pe)")."""
    status = "" if office.status == "current" else f"{office.status} "
    where = office.country or office.body
    return f"{status}{office.role}" + (f" ({where})" if where else "")


def in_words(office: OfficeFact) -> str:
    """Return an office as a reader would name it ("the defense minister of Peru")."""
    status = "" if office.status == "current" else f"{office.status} "
    country = countries().get(office.country)
    where = _with_article(country.name) if country is not None else office.body
    return f"the {status}{office.role}" + (f" of {where}" if where else "")


def _with_article(name: str) -> str:
    """Return the name of a country as it stands in a sentence ("the United States")."""
    plural = name.endswith(("s", "Republic")) and not name.endswith(("us", "is"))
    return f"the {name}" if plural or name.startswith(("United ", "Democratic ", "Central ")) else name


def _organisations(comparison: Comparison) -> Iterator[Entry]:
    for facts in comparison.facts:
        places = {(one.start, one.end) for one in facts.places if one.role != "government"}
        for one in facts.organisations:
            if (one.start, one.end) in places:
                continue  # the row of the place tells of it
            cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, one.key)
            yield Entry("organisation", one.key, one.surface, cell, -one.start / 1e7, f"both name the {one.key}")


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
    for one, other in _alike(comparison):
        a, b = (one.source, one.start), (other.source, other.start)
        facts[a], facts[b] = one, other
        first, second = sorted((root(a), root(b)))
        group[second] = first
    for place in sorted(facts):
        one = facts[place]
        begin = facts[root(place)]
        value = amount(one)
        cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, value)
        reason = f"“{one.surface}” is {value}"
        yield Entry("quantity", f"{root(place)}", counted(comparison, begin), cell, -one.start / 1e7, reason)


def _alike(comparison: Comparison) -> Iterator[tuple[QuantityFact, QuantityFact]]:
    """Yield amounts of two sources that count the same noun and may be the same: an agreement needs no more proof."""
    held: dict[tuple[str, str], list[QuantityFact]] = {}
    for facts in comparison.facts:
        for one in facts.quantities:
            if one.head and one.low > 2 and not isinf(one.high) and one.dimension != "ordinal":
                held.setdefault((one.dimension, one.head), []).append(one)
    for alike in held.values():
        for number, one in enumerate(alike[:_MOST]):
            for other in alike[number + 1 : _MOST]:
                if one.source != other.source and one.low <= other.high and other.low <= one.high:
                    yield one, other


def amount(fact: QuantityFact) -> str:
    """Return the interval of a quantity in digits ("40", "12 or more", "30 to 35")."""
    if fact.low == fact.high:
        return f"{fact.low:,.10g}"
    if isinf(fact.high):
        return f"{'more than ' if fact.low_open else ''}{fact.low:,.10g}{'' if fact.low_open else ' or more'}"
    if isinf(fact.low) or not fact.low:
        return f"{'less than' if fact.high_open else 'at most'} {fact.high:,.10g}"
    return f"{fact.low:,.4g} to {fact.high:,.4g}"


def counted(comparison: Comparison, fact: QuantityFact) -> str:
    """Return what a quantity counts, in the words of its source where it has some ("researchers killed")."""
    text = comparison.documents[fact.source].text
    head = text[fact.head_start : fact.head_end] if fact.head_start >= 0 else fact.head.replace("_", " ")
    done = _DONE.get(fact.head_class) or _DONE.get(fact.predicate_class, "")
    if not head:
        head = "people" if done else "" if fact.dimension == "count" else fact.dimension
    return " ".join(part for part in (head, done) if part) or fact.predicate or fact.dimension


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


def decisions(comparison: Comparison) -> Iterator[Entry]:
    """Yield what was decided, where linked sentences of two sources have a verb of decision in common."""
    held: dict[tuple[int, int], list[StatementFact]] = {}
    verbs = _decision_verbs()
    for facts in comparison.facts:
        for one in facts.statements:
            if one.predicate in verbs and one.certainty in ("fact", "planned") and one.patient:
                held.setdefault((one.source, one.sentence), []).append(one)
    group: dict[tuple[int, int], str] = {}
    for link in comparison.matching.links:
        for a in held.get(link.a, ()):
            for b in held.get(link.b, ()):
                same = are_synonyms(a.predicate, b.predicate) and not set(a.patient).isdisjoint(b.patient)
                if same and a.negated == b.negated:
                    key = group.get((a.source, a.start)) or group.get((b.source, b.start)) or f"{a.source}:{a.start}"
                    for one in (a, b):
                        if (one.source, one.start) not in group:
                            group[one.source, one.start] = key
                            yield _decision(one, key)


def _decision(one: StatementFact, key: str) -> Entry:
    said = f"{'not ' if one.negated else ''}{one.predicate} {' '.join(one.patient)}"
    cell = SheetCell(one.source, one.sentence, one.start, one.end, one.surface, said)
    return Entry("statement", key, one.predicate, cell, -one.start / 1e7, "")


@cache
def _decision_verbs() -> frozenset[str]:
    return frozenset(word for word, kind in read_table("words/telling.tsv") if kind == "decision")
