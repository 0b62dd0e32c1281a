"""Tables of what is read of people, offices, governments, places and organisations: original sentences."""

from __future__ import annotations

import pytest

from readoutdiff import read_text
from readoutdiff.facts import join_people, read_facts
from readoutdiff.facts.people import read_people
from readoutdiff.language.spelling import FAR, edits_between, nearly, sound_key

PEOPLE = [
    ("Defense Secretary Pete Hegseth met Ana Roca. Hegseth left.", ["pete hegseth", "ana roca", "pete hegseth"]),
    ("Ursula von der Leyen spoke. Von der Leyen left.", ["ursula von der leyen", "ursula von der leyen"]),
    ("Joseph R. Biden Jr. spoke in Lima.", ["joe biden"]),
    ("The bridge to Santa Clara was closed, officials said.", []),
    ("Duke University and the Justice Department agreed.", []),
    ('William "Mo" Lindqvist spoke.', ["william lindqvist"]),
    ("Mr. Ostermann and Mrs. Ostermann left.", ["ostermann"]),
    ("Ana Roca said the ship was safe. She left on Monday.", ["ana roca", "ana roca"]),
]


@pytest.mark.parametrize(("text", "entities"), PEOPLE)
def test_people(text: str, entities: list[str]) -> None:
    assert [fact.entity for fact in read_people(read_text(text, 0, "a")).people] == entities


OFFICES = [
    ("Peru’s Minister of Defense Ana Roca spoke.", ("ana roca", "defense minister", "pe", "current")),
    ("Peruvian Defense Minister Ana Roca spoke.", ("ana roca", "defense minister", "pe", "current")),
    ("Ana Roca, the foreign affairs minister of Peru, spoke.", ("ana roca", "foreign minister", "pe", "current")),
    ("Former Defense Minister Ana Roca spoke.", ("ana roca", "defense minister", "", "former")),
    ("Acting Foreign Minister Ana Roca spoke.", ("ana roca", "foreign minister", "", "acting")),
    ("President-elect Ana Roca spoke.", ("ana roca", "president", "", "elect")),
    ("Deputy Foreign Minister Ana Roca spoke.", ("ana roca", "foreign minister", "", "deputy")),
    ("Assistant to the Secretary of Defense for Public Affairs Ana Roca spoke.", ("ana roca", "assistant", "", "current")),
    ("White House press secretary Ana Roca spoke.", ("ana roca", "press secretary", "us", "current")),
    ("Secretary of State Marco Rubio spoke.", ("marco rubio", "foreign minister", "us", "current")),
]


@pytest.mark.parametrize(("text", "office"), OFFICES)
def test_offices(text: str, office: tuple[str, str, str, str]) -> None:
    fact = read_people(read_text(text, 0, "a")).offices[0]
    assert (fact.person, fact.role, fact.country, fact.status) == office


GOVERNMENTS = [
    ("The talks underscored the Biden administration's aims.", [("Biden", "us", "current")]),
    ("It began under the Biden administration.", [("Biden", "us", "past")]),
    ("A Biden-era rule was kept.", [("Biden", "us", "past")]),
    ("A second Trump administration may come.", [("Trump", "us", "hypothetical")]),
    ("The Federal Aviation Administration spoke.", []),
    ("The Peruvian government spoke.", []),
]


@pytest.mark.parametrize(("text", "governments"), GOVERNMENTS)
def test_governments(text: str, governments: list[tuple[str, str, str]]) -> None:
    facts = read_people(read_text(text, 0, "a")).governments
    assert [(fact.name, fact.country, fact.status) for fact in facts] == governments


def test_places_know_what_they_are_part_of() -> None:
    fact = read_people(read_text("The delegations met in Geneva on Monday.", 0, "a")).places[0]
    assert (fact.key, fact.within[0], fact.role) == ("geneva", "switzerland", "venue")


def test_a_capital_that_acts_is_its_government() -> None:
    assert read_people(read_text("Moscow rejected the offer.", 0, "a")).places[0].role == "government"


def test_an_abbreviation_and_its_name_are_one_organisation() -> None:
    facts = read_people(read_text("The Harbour Safety Agency (HSA) spoke. The FBI spoke.", 0, "a")).organisations
    assert {fact.key for fact in facts} == {"harbour safety agency", "federal bureau of investigation"}


def test_one_person_has_one_entity_in_all_documents() -> None:
    texts = ("William Ostermann said the mill was empty.", "Mr. Ostermann said the mill was empty.")
    facts = join_people(tuple(read_facts(read_text(text, number, "a")) for number, text in enumerate(texts)))
    assert {person.entity for one in facts for person in one.people} == {"william ostermann"}


@pytest.mark.parametrize(
    ("one", "other", "edits"), [("rubio", "rubio", 0), ("schialer", "schiler", 1), ("ab", "ba", 1), ("roca", "lindqvist", FAR)]
)
def test_edits(one: str, other: str, edits: int) -> None:
    assert edits_between(one, other) == edits_between(other, one) == edits


def test_spellings() -> None:
    assert nearly("ostermann", "osterman") and not nearly("roca", "roma"[:3])
    assert sound_key("zelenskyy") == sound_key("zelensky") == sound_key("zelenskiy")


@pytest.mark.parametrize("word", ["President ", "Biden administration ", "Mr. ", "Minister of Defense ", "Paris, ", "A"])
def test_hostile_repetition_is_read(word: str) -> None:
    read_people(read_text(word * 300, 0, "a"))
