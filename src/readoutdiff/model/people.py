"""Facts of who and where: people, their offices, governments, places, organisations.

In: nothing. Out: types. `surface` is always the slice the fact stands on.
"""

from typing import Literal

from readoutdiff.named import NamedTuple

OfficeStatus = Literal["current", "former", "acting", "elect", "deputy", "nominee"]
GovernmentStatus = Literal["current", "past", "hypothetical"]


class PersonFact(NamedTuple):
    """One mention of a person."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    """The words of the name (or title, or pronoun), without the title before it."""
    entity: str
    """Identity inside the event: the fullest form of the name in lower case ("pete hegseth")."""
    name: str
    """The fullest form of the name in this document, as written ("Pete Hegseth")."""
    given: str
    """Given name(s) in lower case; empty when the document never says."""
    surname: str
    """Surname in lower case, particles included ("van der leyen")."""
    form: Literal["full", "surname", "title", "pronoun"]
    """How the person is referred to here."""
    gender: Literal["m", "f", ""]
    """From an honorific or the record; empty when unknown."""
    kind: Literal["person"] = "person"
    age: int = -1
    """Age given beside this mention; -1 when none."""
    honorific: Literal["m", "f", ""] = ""
    """Gender that a Mr., Ms. or the like beside this mention says; empty when none."""


class OfficeFact(NamedTuple):
    """An office as named in the text, with its holder where the text names one."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    """The words of the title ("Peru's Minister of Defense")."""
    person: str
    """Entity of the person it is given to; empty when none is named."""
    role: str
    """Normal form of the role ("defense minister", "president", "army chief")."""
    country: str
    """Country code of data/record, lower case; empty when not said."""
    body: str
    """Department, company, club or army the office belongs to, in normal form; empty when not said."""
    office: str
    """Id of the office in the record ("us.secretary-of-defense"); empty when it has none."""
    status: OfficeStatus
    kind: Literal["office"] = "office"
    level: Literal["office", "rank", "role"] = "office"
    """office, a military or police rank, or an occupation that several people have."""
    single: bool = False
    """One holder at a time in its country or body."""


class GovernmentFact(NamedTuple):
    """An administration or government named after its head ("the Biden administration")."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    name: str
    """The head's name as written, without possessive ("Biden")."""
    country: str
    """Country code; empty when several could be meant."""
    form: str
    """administration, government, cabinet, white house, era, president's…"""
    status: GovernmentStatus
    """past ("begun under", "-era", "former"), hypothetical, or current."""
    kind: Literal["government"] = "government"


class PlaceFact(NamedTuple):
    """A place named in the text."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    key: str
    """Normal form ("geneva")."""
    within: tuple[str, ...]
    """Keys of the places it is part of, nearest first ("switzerland", …)."""
    role: Literal["venue", "origin", "government", "mention"]
    """venue: where the happening took place; government: the seat stands for the government ("Moscow rejected")."""
    happening: str
    """Lemma of the predicate it locates ("meet"); empty when none."""
    kind: Literal["place"] = "place"


class OrganisationFact(NamedTuple):
    """An organisation named in the text."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    key: str
    """Normal form, abbreviations and aliases folded."""
    act: str
    """Lemma of the predicate it is the agent of; empty when none."""
    kind: Literal["organisation"] = "organisation"
