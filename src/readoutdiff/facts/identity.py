"""Who is who: the persons of one document, and one key for each person over all documents.

In: the names read in a document, or the facts of all. Out: Person tuples, or facts whose entities agree. Names are joined from
the surest sign to the least (Lee et al. 2013): the record, the same full name, a surname one person bears, a short given name
of the same surname, and never by likeness of spelling alone.
"""

from collections.abc import Sequence

from readoutdiff.data.record import Record, name_key
from readoutdiff.data.record_rows import Person as RecordPerson
from readoutdiff.facts._names import given_names, same_given, split_name
from readoutdiff.facts.mentions import Name
from readoutdiff.language.people_words import people_words
from readoutdiff.model.comparison import Facts
from readoutdiff.model.text import Document
from readoutdiff.named import NamedTuple


class Person(NamedTuple):
    """A person of one document."""

    entity: str
    name: str
    given: str
    surname: str
    gender: str
    forms: frozenset[str]
    """What may be said alone for the name, in lower case."""
    age: int = -1


def persons_of(names: Sequence[Name], document: Document, record: Record) -> dict[str, Person]:
    """Return the persons of a document by entity: full names first, then surnames with a title and no full name."""
    persons: dict[str, Person] = {}
    for name in names:
        given, surname = split_name(name.words)
        if given:
            person = _person(name, given, surname, document, record)
            known = persons.get(person.entity)
            if known is None:
                persons[person.entity] = person
            else:
                kept = person if len(person.name) > len(known.name) else known
                age = known.age if known.age >= 0 else person.age
                persons[person.entity] = kept._replace(forms=known.forms | person.forms, age=age)
    taken = {form for person in persons.values() for form in person.forms}
    for name in names:
        given, surname = split_name(name.words)
        if not given and surname not in taken:
            person = _person(name, "", surname, document, record)
            persons.setdefault(person.entity, person)
    return persons


def by_form(persons: dict[str, Person]) -> dict[str, list[Person]]:
    """Return the persons that each form of a name said alone may mean."""
    index: dict[str, list[Person]] = {}
    for person in persons.values():
        for form in person.forms:
            index.setdefault(form, []).append(person)
    return index


def resolve_name(name: Name, index: dict[str, list[Person]]) -> Person | None:
    """Return the person a name means; None where two fit."""
    given, surname = split_name(name.words)
    owners = index.get(" ".join(name.words), [])
    if not owners and not given:
        owners = index.get(surname, [])
    genders = {title.gender for title in name.titles if title.gender}
    if genders:  # Mr. and Mrs. Smith are two
        sure = [person for person in owners if person.gender in genders]
        owners = sure or [person for person in owners if not person.gender]
    return owners[0] if len(owners) == 1 else None


def _person(name: Name, given: str, surname: str, document: Document, record: Record) -> Person:
    unit = document.sentences[name.unit]
    surface = unit.text[unit.tokens[name.first].start - unit.start : unit.tokens[name.last - 1].end - unit.start]
    gender = next((title.gender for title in name.titles if title.gender), "")
    words = name.words
    forms = {" ".join(words[place:]) for place in range(len(words))} | {surname.split()[-1], words[-1].split("-")[-1]}
    if given and words[0] in people_words("surname first"):
        forms.add(words[0])
    entity = f"{given} {surname}".strip().replace("-", " ")
    known = record.people_named(" ".join(words)) if given else _holder(name, surname, record)
    if len(known) == 1:
        entity = plain_name(known[0].name)
        gender = gender or known[0].gender
        forms.update(name_key(form) for form in known[0].short)
    if not gender and given:
        gender = given_names().get(given.split()[0], ("", False))[0]
    return Person(entity, surface, given, surname, gender, frozenset(forms), name.age)


def _holder(name: Name, surname: str, record: Record) -> tuple[RecordPerson, ...]:
    """Return the one person of the record who ever held the office a surname is given."""
    offices = [ident for title in name.titles for ident in ((title.office,) if title.office else title.candidates)]
    if any(title.role == "secretary" and not title.body and not title.country for title in name.titles):
        offices += [ident for ident in record.offices if ident.startswith("us.secretary-of-")]
    if not offices:
        return ()
    found = [
        person for person in record.people_named(surname)
        if any(row.office in offices for row in record.holdings_of(person.id))
    ]  # fmt: skip
    return tuple(found) if len(found) == 1 else ()


def plain_name(name: str) -> str:
    """Return a name as entities write it: lower case, no accents, hyphens or initials."""
    return " ".join(word for word in name_key(name).replace("-", " ").split() if len(word) > 1)


def join_people(facts: tuple[Facts, ...]) -> tuple[Facts, ...]:
    """Return the facts of all documents with one entity for each person.

    A surname alone takes the full name that one other document gives it; a nickname, an initial or a shorter form of a
    name takes the fuller one where a single person fits.
    """
    named: dict[str, tuple[str, str]] = {}
    for one in facts:
        for fact in one.people:
            if fact.form in ("full", "surname"):
                given, surname = named.get(fact.entity, ("", ""))
                named[fact.entity] = (given or fact.given, surname or fact.surname)
    renamed: dict[str, str] = {}
    by_word: dict[str, set[str]] = {}
    for entity, (given, surname) in named.items():
        if given:
            for word in (surname, *surname.split()[-1:], entity.split()[0]):
                by_word.setdefault(word, set()).add(entity)
    nobody: set[str] = set()
    for entity, (given, surname) in named.items():
        if given:
            near = by_word.get(surname, nobody) | by_word.get(entity.split()[0], nobody)
            fuller = [other for other in near if len(other) > len(entity) and _is_shorter(entity, other, named)]
        else:
            fuller = [other for other in by_word.get(surname, nobody)
                      if surname != other.split()[0] or surname in people_words("surname first")]  # fmt: skip
        if len(fuller) == 1:
            renamed[entity] = fuller[0]
    renamed = {entity: renamed.get(other, other) for entity, other in renamed.items()}
    return tuple(_rename(one, renamed) for one in facts) if renamed else facts


def _is_shorter(entity: str, other: str, named: dict[str, tuple[str, str]]) -> bool:
    """Whether a full name is a shorter form of another: a nickname or initial, or some of its words in their order."""
    given, surname = named[entity]
    longer, last = named[other]
    if surname == last:
        return same_given(given, longer)
    words, all_words = entity.split(), other.split()
    return words[0] == all_words[0] and len(words) > 1 and all_words[: len(words)] == words


def _rename(facts: Facts, renamed: dict[str, str]) -> Facts:
    return facts._replace(
        people=tuple(fact._replace(entity=renamed.get(fact.entity, fact.entity)) for fact in facts.people),
        offices=tuple(fact._replace(person=renamed.get(fact.person, fact.person)) for fact in facts.offices),
        quotes=tuple(fact._replace(speaker=renamed.get(fact.speaker, fact.speaker)) for fact in facts.quotes),
        statements=tuple(
            fact._replace(source_said=renamed.get(fact.source_said, fact.source_said)) for fact in facts.statements
        ),
    )
