"""People, offices, governments, places and organisations.

In: a document. Out: Facts with those five kinds filled. Two passes: first names that show by themselves that a person bears
them (a given name, a title, the record, a verb of speech), then surnames, titles and pronouns alone, resolved to them in
the manner of the sieves of Lee et al. 2013 (exact name first, then surname, then the last holder of a title).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.record import load, name_key
from readoutdiff.facts.governments import read_governments
from readoutdiff.facts.identity import by_form, persons_of, resolve_name
from readoutdiff.facts.mentions import read_names
from readoutdiff.facts.offices import find_titles
from readoutdiff.facts.organisations import read_organisations
from readoutdiff.facts.places import read_places
from readoutdiff.model.comparison import Facts
from readoutdiff.model.people import OfficeFact, PersonFact

if TYPE_CHECKING:
    from readoutdiff.data.record import Record
    from readoutdiff.facts.identity import Person
    from readoutdiff.facts.mentions import Name
    from readoutdiff.facts.offices import Title
    from readoutdiff.model.people import GovernmentFact
    from readoutdiff.model.text import Document, Sentence

UNREAD = frozenset(("byline", "credit", "published", "heading", "boilerplate"))
"""Kinds of unit whose names are no part of what is reported."""
KEPT = 100
"""Holders of titles remembered for a title alone: no report has more, hostile text may."""
PRONOUNS = {"he": "m", "she": "f"}


def read_people(document: Document, record_files: tuple[str, ...] = ()) -> Facts:
    """Return the people, offices, governments, places and organisations of `document`."""
    record = load(record_files)
    names: list[Name] = []
    loose: list[Name] = []
    titles: list[list[Title]] = []
    governments: list[GovernmentFact] = []
    for unit in document.sentences:
        if unit.kind in UNREAD:
            titles.append([])
            continue
        found = find_titles(unit.tokens, record)
        titles.append(found)
        named = read_governments(unit, record)
        governments.extend(named)
        read_names(unit, found, named, record, names, loose)
    persons = persons_of(names, document, record)
    index = by_form(persons)
    mentions = [(name, resolve_name(name, index)) for name in names]
    mentions += [(name, index[said][0]) for name in loose if len(index.get(said := " ".join(name.words), ())) == 1]
    mentions.sort(key=lambda pair: (pair[0].unit, pair[0].first))
    known = tuple(fact for fact in governments if fact.country or name_key(fact.name.split()[-1]) in index)
    facts = _facts(document, titles, mentions, known, record)
    taken = _taken(document, mentions)
    places = [place for unit in document.sentences if unit.kind not in UNREAD for place in read_places(unit, taken)]
    return facts._replace(places=tuple(places), organisations=read_organisations(document, taken, UNREAD))


def _taken(document: Document, mentions: list[tuple[Name, Person | None]]) -> frozenset[int]:
    """Return the offsets of the words of people's names, which are no places and no organisations."""
    return frozenset(
        token.start
        for name, person in mentions
        if person is not None
        for token in document.sentences[name.unit].tokens[name.first : name.last]
    )


def _facts(
    document: Document, titles: list[list[Title]], mentions: list[tuple[Name, Person | None]],
    governments: tuple[GovernmentFact, ...], record: Record,
) -> Facts:  # fmt: skip
    people: list[PersonFact] = []
    offices: list[OfficeFact] = []
    holders: list[tuple[Title, Person]] = []
    last_seen: list[Person] = []
    by_unit: dict[int, list[tuple[Name, Person | None]]] = {}
    for mention in mentions:
        by_unit.setdefault(mention[0].unit, []).append(mention)
    for unit in document.sentences:
        here: list[Person] = []
        used: set[int] = set()
        named = by_unit.get(unit.number, [])
        for name, person in named:
            if person is None:
                continue
            fact = _mention(unit, name.first, name.last, person, "full" if len(name.words) > 1 else "surname")
            said = next((title.gender for title in name.titles if title.cls == "honorific" and title.gender), "")
            people.append(fact._replace(age=name.age, honorific=said))  # type: ignore[arg-type]
            for title in name.titles:
                used.add(title.first)
                if title.cls != "honorific":
                    offices.append(_office(unit, title, person, record))
                    holders.append((title, person))
            here.append(person)
        for title in titles[unit.number]:
            if title.first in used or title.cls in ("honorific", "rank"):
                continue
            alone = title.determined and unit.tokens[title.first - 1].lower == "the"
            held = _title_holder(title, holders[-KEPT:]) if alone else None
            owner = held[1] if held else None
            if held is not None:  # the short form means the whole title
                whole = held[0]._replace(first=title.first, last=title.last)
                offices.append(_office(unit, whole, owner, record))
            else:
                offices.append(_office(unit, title, None, record))
            if owner is not None:
                people.append(_mention(unit, title.first, title.last, owner, "title"))
                here.append(owner)
        for place, token in enumerate(unit.tokens):
            if token.lower in PRONOUNS:
                earlier = [
                    person for name, person in named if person is not None and name.first < place
                ] or last_seen  # fmt: skip
                fitting = [person for person in earlier if person.gender in ("", PRONOUNS[token.lower])]
                owner = fitting[0] if len({person.entity for person in fitting}) == 1 else None
                if owner is not None:
                    people.append(_mention(unit, place, place + 1, owner, "pronoun"))
                    here.append(owner)
        last_seen = here or (last_seen if unit.continues_quotation or unit.kind in ("heading", "credit") else [])
    people.sort(key=lambda fact: (fact.sentence, fact.start))
    offices.sort(key=lambda fact: (fact.sentence, fact.start))
    return Facts(people=tuple(people), offices=tuple(offices), governments=governments)


def _mention(unit: Sentence, first: int, last: int, person: Person, form: str) -> PersonFact:
    start, end = unit.tokens[first].start, unit.tokens[last - 1].end
    return PersonFact(
        unit.source, unit.number, start, end, unit.text[start - unit.start : end - unit.start], person.entity, person.name,
        person.given, person.surname, form, person.gender or "",  # type: ignore[arg-type]
    )  # fmt: skip


def _office(unit: Sentence, title: Title, person: Person | None, record: Record) -> OfficeFact:
    start, end = unit.tokens[title.first].start, unit.tokens[title.last - 1].end
    office = title.office
    country, role = title.country, title.role
    if not office and title.candidates and person is not None:
        held = {
            row.office
            for one in record.people_named(person.entity)
            for row in record.holdings_of(one.id)
            if row.office in title.candidates
        }
        known = record.people_named(person.entity) if not held else ()
        if len(known) == 1 and person.given:  # never held it: the country is the one the person served
            served = {record.office(row.office).country for row in record.holdings_of(known[0].id)}
            held = (
                {ident for ident in title.candidates if record.office(ident).country in served} if len(served) == 1 else set()
            )
        if len(held) == 1:
            office = held.pop()
    if office:
        country, role = record.office(office).country, record.office(office).role
    return OfficeFact(
        unit.source, unit.number, start, end, unit.text[start - unit.start : end - unit.start],
        person.entity if person else "", role, country, title.body, office, title.status,
        level=title.cls, single=title.single or bool(office),  # type: ignore[arg-type]
    )  # fmt: skip


def _title_holder(title: Title, holders: list[tuple[Title, Person]]) -> tuple[Title, Person] | None:
    """Return what and who a title alone ("the secretary") means: the last named holder of such a title; None when two fit."""
    fitting = [
        (held, person) for held, person in holders
        if held.head == title.head and held.status == title.status
        and (title.role == title.head or held.role == title.role or title.role.split()[-1] == held.role)
        and (not title.country or not held.country or title.country == held.country)
    ]  # fmt: skip
    return fitting[-1] if len({person.entity for _, person in fitting}) == 1 else None
