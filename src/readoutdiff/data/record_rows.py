"""The rows of the record of office holders: their types, and how a line of a table becomes one.

In: cells of the tables below data/record/ (or of a newsroom's own file). Out: typed rows, dates as `datetime.date`.
Raises DataError for a cell that cannot be read.
"""

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from readoutdiff.errors import DataError
from readoutdiff.named import NamedTuple

TITLE_FILLERS = frozenset(("of", "for", "the", "and", "&", "to"))
TITLE_SPELLINGS = {"defence": "defense", "affair": "affairs", "defenses": "defense"}
COUNTRY_WORD_KINDS = ("name", "demonym", "people", "capital", "seat")


class Country(NamedTuple):
    """A country, territory or international organisation that has offices in the record."""

    code: str
    """ISO 3166 alpha-2 in lower case, or the short name of an organisation ("nato")."""
    kind: str
    """state, territory or organisation."""
    name: str
    """The name in English-language news."""
    names: tuple[str, ...]
    """Other names and abbreviations."""
    demonyms: tuple[str, ...]
    """Adjectives: "Peruvian"."""
    people: tuple[str, ...]
    """Words for its people where they differ from the adjective: "Spaniard", "Spaniards"."""
    capital: tuple[str, ...]
    """The capital, with its other spellings; also a metonym of the government."""
    seats: tuple[str, ...]
    """Buildings and streets that stand for the government: "the Kremlin"."""


class CountryWord(NamedTuple):
    """What a word says about a country."""

    country: str
    """The country's code."""
    kind: str
    """One of COUNTRY_WORD_KINDS."""


class DatedTitle(NamedTuple):
    """A title that an office bore for a time only."""

    title: str
    """The title as news writes it."""
    start: date | None
    """First day, None where it is as old as the office."""
    end: date | None
    """The day it ended, None where it is still borne on `as_of`."""


class Office(NamedTuple):
    """An office that persons hold."""

    id: str
    """Country code and a short English name: "us.secretary-of-defense"."""
    country: str
    """The code of its country or organisation."""
    role: str
    """The normal form that offices of all countries share: "defense minister", "head of government"."""
    body: tuple[str, ...]
    """The department or house it leads, with names and metonyms ("Defense Department", "Pentagon")."""
    titles: tuple[str, ...]
    """Titles without the country, the usual one first; those of its role included."""
    dated_titles: tuple[DatedTitle, ...]
    """Titles borne for a time only."""
    single: bool
    """One holder at a time."""
    administration: tuple[str, ...]
    """Words that follow a holder's name when the government is meant ("administration", "cabinet"); else empty."""
    as_of: date
    """Checked up to this day; nothing may be concluded after it."""


class Person(NamedTuple):
    """A person who holds or held an office."""

    id: str
    """Family name and given name in ASCII: "biden-joe"."""
    name: str
    """The name in English-language news."""
    short: tuple[str, ...]
    """Forms used alone on later mention, every usual spelling: "Zelenskyy", "Zelensky"."""
    aliases: tuple[str, ...]
    """Other full forms and transliterations."""
    nicknames: tuple[str, ...]
    """Names by which news calls the person though they are none of the above: "MBS", "Lula"."""
    gender: str
    """f or m, empty where unknown."""


class Holding(NamedTuple):
    """One stretch of an office held by one person."""

    office: str
    """The office's id."""
    person: str
    """The person's id."""
    start: date
    """First day in office."""
    end: date | None
    """The day of leaving (shared with a successor who began on it); None: still in office on the office's `as_of`."""
    acting: bool
    """Acting, interim or caretaker by title."""
    party: str
    """Party in office where it matters in news, else empty."""
    sources: tuple[str, ...]
    """Keys of sources.tsv, at least two."""
    checked: date | None
    """The day the row was compared with its sources."""

    def includes(self, day: date, leeway: int = 0) -> bool:
        """Whether the holding reaches `day`, give or take `leeway` days; hand-over days belong to both sides."""
        slack = timedelta(days=leeway)
        return self.start - slack <= day and (self.end is None or day <= self.end + slack)


@cache
def _foldings() -> dict[int, str | None]:
    """Return what folding does to single letters beyond ASCII: combining marks go, letters without marks are spelt."""
    marks: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
    return marks | {ord(letter): plain for letter, plain in zip("’‘ıłŁøØđĐ", "''ilLoOdD", strict=True)}


def fold(text: str) -> str:
    """Return text without case, accents and full stops, hyphens as spaces, one kind of apostrophe; line by line equal."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_foldings())
    return text.lower().replace(".", "").replace("-", " ")


def fold_lines(lines: Sequence[str]) -> list[str]:
    """Return lines folded; those of plain ASCII all at once, for a table has thousands."""
    plain = "\n".join(lines).lower().replace(".", "").replace("-", " ").split("\n")
    return [quick if line.isascii() else fold(line) for line, quick in zip(lines, plain, strict=True)]


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return the form under which names are looked up: folded, one space between words."""
    return " ".join(fold(name).split())


def title_key(title: str) -> str:
    """Return the form under which titles are looked up: word order and small words do not count.

    "Minister of Foreign Affairs", "Minister for Foreign Affairs" and "Foreign Affairs Minister" are one key.
    """
    words = name_key(title).replace(",", " ").split()
    return " ".join(sorted(TITLE_SPELLINGS.get(word, word) for word in words if word not in TITLE_FILLERS))


def listed(cell: str) -> tuple[str, ...]:
    """Split a cell of alternatives at its bars."""
    return tuple(cell.split("|")) if cell else ()


def day_or_none(cell: str) -> date | None:
    """Read a date cell (YYYY-MM-DD); an empty cell is None. Raises DataError for anything else."""
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise DataError(f"{cell!r} is no date (YYYY-MM-DD) in the record of office holders") from error


def dated_title(cell: str) -> DatedTitle:
    """Read "Secretary of War@2025-09-05..": a title, "@", its first day, "..", the day it ended."""
    title, _, days = cell.partition("@")
    start, _, end = days.partition("..")
    return DatedTitle(title, day_or_none(start), day_or_none(end))


def person_from(cells: Sequence[str]) -> Person:
    """Build a person from a row of people.tsv; without short forms the last word of the name is the short form."""
    ident, name, short, aliases, nicknames, gender = cells
    return Person(ident, name, listed(short) or (name.rsplit(" ", 1)[-1],), listed(aliases), listed(nicknames), gender)


def holding_from(cells: Sequence[str]) -> Holding:
    """Build a holding from a row of holders.tsv."""
    office, person, start, end, acting, party, sources, checked = cells
    first = day_or_none(start)
    if first is None:
        raise DataError(f"the record of office holders: {person} in {office} has no first day")
    return Holding(office, person, first, day_or_none(end), acting == "acting", party, listed(sources), day_or_none(checked))
