"""People, offices, governments, places and organisations.

In: a document. Out: Facts with those five kinds filled. Two passes: first names that show by themselves that a person bears
them (a given name, a title, the record, a verb of speech), then surnames, titles and pronouns alone, resolved to them in
the manner of the sieves of Lee et al. 2013 (exact name first, then surname, then the last holder of a title).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutdiff.data.record import load, name_key
from readoutdiff.facts._countries import country_at
from readoutdiff.facts._names import (
    NO_NAME,
    given_names,
    has_given_name,
    is_capital,
    kind_of_name,
    name_end,
    name_words,
    split_name,
)
from readoutdiff.facts.governments import FORMS, read_governments
from readoutdiff.facts.offices import Title, find_titles, portfolios
from readoutdiff.model.comparison import Facts
from readoutdiff.model.people import OfficeFact, PersonFact

if TYPE_CHECKING:
    from readoutdiff.data.record import Record
    from readoutdiff.data.record_rows import Person as RecordPerson
    from readoutdiff.model.people import GovernmentFact
    from readoutdiff.model.text import Document, Sentence, Token

SPEECH = frozenset(("say", "tell", "add", "note", "write", "ask", "argue", "state", "explain", "announce", "warn", "insist",
                    "claim", "declare", "reply", "meet", "recall", "stress", "testify", "tweet", "joke"))  # fmt: skip
"""Lemmas of verbs that only a person is the subject of, in news."""
PRONOUNS = {"he": "m", "she": "f"}


class Name(NamedTuple):
    """A capitalised name in a unit, judged to be a person's."""

    unit: int
    first: int
    last: int
    words: list[str]
    titles: tuple[Title, ...]
    """The titles given to it."""


class Person(NamedTuple):
    """A person of one document."""

    entity: str
    name: str
    given: str
    surname: str
    gender: str


def read_people(document: Document, record_files: tuple[str, ...] = ()) -> Facts:
    """Return the people, offices, governments, places and organisations of `document`."""
    record = load(record_files)
    names: list[Name] = []
    loose: list[Name] = []
    titles: list[list[Title]] = []
    governments: list[GovernmentFact] = []
    for unit in document.sentences:
        if unit.kind in ("byline", "credit", "published", "heading", "boilerplate"):
            titles.append([])
            continue
        found = find_titles(unit.tokens, record)
        titles.append(found)
        named = read_governments(unit, record)
        governments.extend(named)
        _read_names(unit, found, named, record, names, loose)
    persons = _persons(names, document, record)
    surnames: dict[str, list[Person]] = {}
    for person in persons.values():
        for form in {person.surname, person.surname.split()[-1], person.surname.split("-")[-1]}:
            surnames.setdefault(form, []).append(person)
    mentions = [(name, _resolve(name, persons, surnames)) for name in names]
    for name in loose:
        owner = surnames.get(" ".join(name.words))
        if owner is not None and len(owner) == 1:
            mentions.append((name, owner[0]))
    mentions.sort(key=lambda pair: (pair[0].unit, pair[0].first))
    return _facts(document, titles, mentions, tuple(governments), record)


def _read_names(
    unit: Sentence, titles: list[Title], governments: list[GovernmentFact], record: Record, names: list[Name], loose: list[Name]
) -> None:
    """Add the persons named in a unit to `names`, and single capitalised words that may be surnames to `loose`."""
    tokens = unit.tokens
    taken = {place for title in titles for place in range(title.first, title.last)}
    ends = {title.last: title for title in titles}
    starts = {title.first: title for title in titles}
    governed = [(fact.start, fact.end) for fact in governments]
    shouting = len(tokens) > 4 and unit.text.upper() == unit.text
    place, size = 0, len(tokens)
    while place < size:
        token = tokens[place]
        if place in taken or not is_capital(token) or token.lower in NO_NAME:
            place += 1
            continue
        match = country_at(tokens, place)
        if match is not None and (match.last == size or not _goes_on(tokens, match.last, taken)):
            place = match.last
            continue
        last = name_end(tokens, place)
        while last > place and (last - 1) in taken:
            last -= 1
        stop = next((spot for spot in range(place, last) if spot in taken), last)
        last = max(stop, place + 1)
        words = name_words(tokens, place, last)
        if not words:
            place = last
            continue
        given = _titles_of(tokens, place, last, ends, starts, taken)
        inside = any(start <= token.start < end for start, end in governed)
        verdict = _judge(tokens, place, last, words, given, record, shouting)
        if verdict == "person" and not inside:
            names.append(Name(unit.number, place, last, words, given))
        elif verdict == "loose":
            loose.append(Name(unit.number, place, last, words, given))
        place = last


def _goes_on(tokens: tuple[Token, ...], place: int, taken: set[int]) -> bool:
    """Whether a capitalised word follows a country word, as in "Jordan Pickford" or "Israel Katz"."""
    return (
        place not in taken
        and is_capital(tokens[place])
        and tokens[place].lower not in NO_NAME
        and tokens[place].lower not in portfolios()
        and given_names().get(tokens[place - 1].lower) is not None
    )


def _titles_of(
    tokens: tuple[Token, ...], first: int, last: int, ends: dict[int, Title], starts: dict[int, Title], taken: set[int]
) -> tuple[Title, ...]:
    """Return the titles given to the name at tokens[first:last]: right before it, or set off by commas on either side."""
    given: list[Title] = []
    place = first
    while (title := ends.get(place)) is not None:
        given.append(title)
        place = title.first
    if not given and first and tokens[first - 1].text == "," and (title := ends.get(first - 1)) is not None:
        closed = last >= len(tokens) or tokens[last].text in ",.;" or tokens[last].lower in ("and", "said", "who")
        full = last - first >= 2 and closed
        if full and title.cls != "honorific":
            given.append(title)
    if last < len(tokens):
        place = last
        if tokens[place].text in ",(":
            place += 1
            if place < len(tokens) and tokens[place].kind == "number" and place + 1 < len(tokens):
                place += 2 if tokens[place + 1].text == "," else 0
        if tokens[place].lower in ("is", "was", "as") and place == last:
            place += 1
        if place > last and place < len(tokens):
            if tokens[place].lower in ("the", "a", "an", "his", "her", "its", "their", "our"):
                place += 1
            after = starts.get(place)
            if after is not None and after.cls in ("office", "role") and not _names_another(tokens, after):
                given.append(after)
    return tuple(given)


def _names_another(tokens: tuple[Token, ...], title: Title) -> bool:
    """Whether the title after a comma belongs to the next name: "Austin, Defense Secretary Hegseth and ..."."""
    return (
        title.last < len(tokens)
        and is_capital(tokens[title.last])
        and tokens[title.last].lower not in NO_NAME
        and not title.determined
    )


def _judge(
    tokens: tuple[Token, ...], first: int, last: int, words: list[str], given: tuple[Title, ...], record: Record, shouting: bool
) -> str:
    """Return "person", "loose" (a word that may be a surname) or "" for the name at tokens[first:last]."""
    before = [title for title in given if title.last == first]
    if kind_of_name(words) and not (before and len(words) <= 2):
        return ""
    if any(word in FORMS for word in words) or shouting:
        return ""
    if before:
        return "person"
    if len(words) >= 2:
        if any(word in portfolios() for word in words[:-1]) and not has_given_name(words):
            return ""
        if len(words) <= 5 and has_given_name(words):
            return "person"
        if len(words) <= 5 and (given or record.people_named(" ".join(words))):
            return "person"
        verb = tokens[last].lemma if last < len(tokens) else ""
        back = tokens[first - 1].lemma if first else ""
        if len(words) <= 4 and (verb in SPEECH or back in ("say", "add")):
            return "person"
        return ""
    return "loose" if len(words[0]) > 1 else ""


def _persons(names: list[Name], document: Document, record: Record) -> dict[str, Person]:
    """Return the persons of a document by entity: full names first, then titled surnames without one."""
    persons: dict[str, Person] = {}
    for name in names:
        given, surname = split_name(name.words)
        if not given:
            continue
        person = _person(name, given, surname, document, record)
        known = persons.get(person.entity)
        if known is None or len(person.name) > len(known.name):
            persons[person.entity] = person
    known_surnames = {person.surname.split()[-1] for person in persons.values()}
    for name in names:
        given, surname = split_name(name.words)
        if not given and surname.split()[-1] not in known_surnames and surname not in persons:
            persons[surname] = _person(name, "", surname, document, record)
    return persons


def _person(name: Name, given: str, surname: str, document: Document, record: Record) -> Person:
    unit = document.sentences[name.unit]
    surface = unit.text[unit.tokens[name.first].start - unit.start : unit.tokens[name.last - 1].end - unit.start]
    gender = next((title.gender for title in name.titles if title.gender), "")
    entity = f"{given} {surname}".strip().replace("-", " ")
    known = record.people_named(" ".join(name.words)) if given else _holder(name, surname, record)
    if len(known) == 1:
        entity = " ".join(_plain(known[0].name))
        gender = gender or known[0].gender
        if not given:
            given = ""
    if not gender and given:
        gender = given_names().get(given.split()[0], ("", False))[0]
    return Person(entity, surface, given, surname, gender)


def _holder(name: Name, surname: str, record: Record) -> tuple[RecordPerson, ...]:
    """Return the one person of the record who ever held the office a surname is given."""
    offices = [ident for title in name.titles for ident in ((title.office,) if title.office else title.candidates)]
    if not offices:
        return ()
    found = [
        person for person in record.people_named(surname)
        if any(row.office in offices for row in record.holdings_of(person.id))
    ]  # fmt: skip
    return tuple(found) if len(found) == 1 else ()


def _plain(name: str) -> list[str]:
    return [word for word in name_key(name).replace("-", " ").split() if len(word) > 1]


def _resolve(name: Name, persons: dict[str, Person], surnames: dict[str, list[Person]]) -> Person | None:
    given, surname = split_name(name.words)
    if given:
        found = [person for person in surnames.get(surname, ()) if person.given == given]
        return found[0] if found else None
    owners = surnames.get(surname, [])
    if len(owners) == 1:
        return owners[0]
    genders = {title.gender for title in name.titles if title.gender}
    fitting = [person for person in owners if person.gender in genders] if genders else []
    return fitting[0] if len(fitting) == 1 else None


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
            people.append(_mention(unit, name.first, name.last, person, "full" if len(name.words) > 1 else "surname"))
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
            held = _title_holder(title, holders) if alone else None
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
