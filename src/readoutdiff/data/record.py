"""The record of office holders: who held which office, when, with the sources each row was checked against.

In: the tables below data/record/ and, with --record, a newsroom's own file (see record_overlay). Out: typed look-ups by
office, person, title, country and the name of an administration. Nothing is read at import; each table is read when the
first question needs it. The tables of people and holders are kept as sorted lines and searched by bisection, so that a
question about one office parses the rows of that office only.

What may be concluded: a holding without an end means "still in office on the office's `as_of`"; after `as_of`, before
the first holding and inside a gap the record knows nothing (`Record.covers` is False there). The day of a hand-over
belongs to both holders, because sources name the day and not the hour.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from readoutdiff.data.record_rows import (
    COUNTRY_WORD_KINDS,
    Country,
    CountryWord,
    DatedTitle,
    Holding,
    Office,
    Person,
    dated_title,
    day_or_none,
    fold,
    fold_lines,
    holding_from,
    listed,
    name_key,
    person_from,
    title_key,
)
from readoutdiff.data.tables import prepared, read_lines, read_table
from readoutdiff.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

__all__ = (
    "Country",
    "CountryWord",
    "DatedTitle",
    "Holding",
    "Office",
    "Person",
    "Record",
    "holding_from",
    "load",
    "name_key",
    "office_from",
    "person_from",
    "title_key",
)


@cache
def countries() -> dict[str, Country]:
    """Return the countries and organisations of the record by code."""
    rows = read_table("record/countries.tsv")
    return {row[0]: Country(row[0], row[1], row[2], *(listed(cell) for cell in row[3:8])) for row in rows}


@prepared
def country_words() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return code and kind of what each country word (by name_key) says; a word may belong to several countries."""
    index: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in read_lines("record/countries.tsv"):
        code, _, name, names, *others = fold(line).split("\t")
        for kind, cell in zip(COUNTRY_WORD_KINDS, (f"{name}|{names}", *others), strict=True):
            for word in cell.split("|"):
                if word and (code, kind) not in index.get(word, ()):
                    index[word] = (*index.get(word, ()), (code, kind))
    return index


@prepared
def folded_people() -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the folded lines of people.tsv with bars between all forms, and the set of the forms.

    Folding whole lines costs a tenth of folding each of the names in them.
    """
    lines = tuple("\n".join(fold_lines(read_lines("record/people.tsv"))).replace("\t", "|").split("\n"))
    return lines, frozenset("|".join(lines).split("|"))


@prepared
def role_titles() -> dict[str, tuple[str, ...]]:
    """Return the titles that every office of a role bears in English-language news."""
    return {row[0]: listed(row[1]) for row in read_table("record/roles.tsv")}


@cache
def shipped_offices() -> dict[str, Office]:
    """Return the offices that come with the tool, by id."""
    return {row[0]: office_from(row) for row in read_table("record/offices.tsv")}


@prepared
def shipped_titles() -> dict[str, tuple[str, ...]]:
    """Return the ids of the shipped offices that bear a title, now or once, by the title's key."""
    return _by_title(shipped_offices().values())


def _by_title(offices: Iterable[Office]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for office in offices:
        for title in (*office.titles, *(dated.title for dated in office.dated_titles)):
            key = title_key(title)
            if office.id not in index.get(key, ()):
                index[key] = (*index.get(key, ()), office.id)
    return index


def office_from(cells: Sequence[str]) -> Office:
    """Build an office from a row of offices.tsv."""
    ident, country, role, body, titles, dated, single, administration, as_of = cells
    checked_to = day_or_none(as_of)
    if checked_to is None:
        raise DataError(f"the record of office holders: the office {ident} has no as_of date")
    every_title = tuple(dict.fromkeys((*listed(titles), *role_titles().get(role, ()))))
    return Office(
        ident, country, role, listed(body), every_title, tuple(dated_title(cell) for cell in listed(dated)),
        single != "no", listed(administration), checked_to,
    )  # fmt: skip


def lines_of(lines: tuple[str, ...], ident: str) -> list[list[str]]:
    """Return the split rows of a sorted table whose first cell is `ident`."""
    prefix = ident + "\t"
    place = bisect_left(lines, prefix)
    rows = []
    while place < len(lines) and lines[place].startswith(prefix):
        rows.append(lines[place].split("\t"))
        place += 1
    return rows


REMEMBERED = 4096
"""Names whose look-up is kept: a report says each of its names many times."""


class Record:
    """The shipped record with a newsroom's own offices, people and holdings laid over it.

    An overlay office of the same id replaces the shipped office and all its holdings; people of the same id replace.
    """

    def __init__(
        self,
        offices: Iterable[Office] = (),
        people: Iterable[Person] = (),
        holdings: Iterable[Holding] = (),
        gaps: Iterable[Sequence[str]] = (),
    ) -> None:
        self._offices = {office.id: office for office in offices}
        self._people = {person.id: person for person in people}
        self._added = tuple(holdings)
        self._gaps = tuple(gaps)
        self._holdings: dict[str, tuple[Holding, ...]] = {}
        self._of_person: dict[str, tuple[Holding, ...]] = {}
        self._named: dict[str, tuple[Person, ...]] = {}

    @cached_property
    def offices(self) -> dict[str, Office]:
        """Every office by id."""
        return {**shipped_offices(), **self._offices}

    def added_offices(self) -> tuple[Office, ...]:
        """Return the offices that overlay files brought."""
        return tuple(self._offices.values())

    def office(self, ident: str) -> Office:
        """Return an office; KeyError when the record has none of that id."""
        return self.offices[ident]

    def person(self, ident: str) -> Person:
        """Return a person; KeyError when the record has none of that id."""
        if ident in self._people:
            return self._people[ident]
        rows = lines_of(read_lines("record/people.tsv"), ident)
        if not rows:
            raise KeyError(ident)
        return person_from(rows[0])

    def people_named(self, name: str) -> tuple[Person, ...]:
        """Return everyone called `name` (full name, surname, alias, nickname; case and accents do not count).

        Two presidents answer to "George Bush".
        """
        if name not in self._named:
            if len(self._named) > REMEMBERED:
                self._named.clear()
            self._named[name] = self._people_named(name)
        return self._named[name]

    def _people_named(self, name: str) -> tuple[Person, ...]:
        key = name_key(name)
        found = [
            person
            for person in self._people.values()
            if any(name_key(form) == key for form in (person.name, *person.short, *person.aliases, *person.nicknames))
        ]
        lines, forms = folded_people()
        if len(key) > 1 and key in forms:
            needle = f"|{key}|"
            shipped = (line for line, folded in zip(read_lines("record/people.tsv"), lines, strict=True) if needle in folded)
            found += (row for row in (person_from(line.split("\t")) for line in shipped) if row.id not in self._people)
        return tuple(found)

    def holdings(self, office: str) -> tuple[Holding, ...]:
        """Return all holdings of an office in order of their first day; empty for an unknown office."""
        if office not in self._holdings:
            added = [row for row in self._added if row.office == office]
            if office not in self._offices:
                added += (holding_from(cells) for cells in lines_of(read_lines("record/holders.tsv"), office))
            self._holdings[office] = tuple(sorted(added, key=lambda row: row.start))
        return self._holdings[office]

    def holdings_of(self, person: str) -> tuple[Holding, ...]:
        """Return all holdings of a person in order of their first day."""
        if person not in self._of_person:
            needle = f"\t{person}\t"
            found = (line.split("\t") for line in read_lines("record/holders.tsv") if needle in line)
            rows = [holding_from(cells) for cells in found if cells[0] not in self._offices]
            rows += (row for row in self._added if row.person == person)
            self._of_person[person] = tuple(sorted(rows, key=lambda row: (row.start, row.office)))
        return self._of_person[person]

    def gaps(self) -> dict[tuple[str, date], str]:
        """Return why nobody is listed after a day, by office and day: a vacancy, or no second source."""
        rows = ((row[0], day_or_none(row[1]), row[2]) for row in (*read_table("record/gaps.tsv"), *self._gaps))
        return {(office, after): reason for office, after, reason in rows if after is not None}

    def covers(self, office: str, day: date) -> bool:
        """Whether the record knows who held the office on `day`: a row reaches the day, and it is not after `as_of`."""
        return bool(self.holders_on(office, day))

    def holders_on(self, office: str, day: date, leeway: int = 0) -> tuple[Holding, ...]:
        """Return who held the office on `day`, give or take `leeway` days; two on a hand-over day.

        Empty means "not known" (after `as_of`, before the first row, in a gap), never "nobody".
        """
        if office not in self.offices or day > self.offices[office].as_of:
            return ()
        return tuple(row for row in self.holdings(office) if row.includes(day, leeway))

    def administrations(self, name: str, country: str = "") -> tuple[Holding, ...]:
        """Return the holdings that "the NAME administration/government" can mean, in order; of one country if given.

        "Bush" yields three stretches of two presidents, "Trump" two of one.
        """
        found = [
            row
            for person in self.people_named(name)
            for row in self.holdings_of(person.id)
            if self.offices[row.office].administration and (not country or self.offices[row.office].country == country)
        ]
        return tuple(sorted(found, key=lambda row: row.start))

    @cached_property
    def _title_index(self) -> dict[str, tuple[str, ...]]:
        return _by_title(self.offices.values()) if self._offices else shipped_titles()

    def offices_by_title(self, title: str, country: str = "", on: date | None = None) -> tuple[Office, ...]:
        """Return the offices that bear `title` (without its country), of one country if given, on a day if given.

        A title borne for a time only is left out on days outside that time.
        """
        key = title_key(title)
        found = []
        for ident in self._title_index.get(key, ()):
            office = self.offices[ident]
            if country and office.country != country:
                continue
            if on is not None and not any(title_key(form) == key for form in office.titles):
                spans = [dated for dated in office.dated_titles if title_key(dated.title) == key]
                if not any((not span.start or span.start <= on) and (not span.end or on <= span.end) for span in spans):
                    continue
            found.append(office)
        return tuple(found)

    def offices_with_role(self, role: str, country: str) -> tuple[Office, ...]:
        """Return the offices of a country in normal form: ("defense minister", "pe")."""
        return tuple(office for office in self.offices.values() if office.role == role and office.country == country)

    def countries_of(self, word: str) -> tuple[CountryWord, ...]:
        """Return the countries that a name, demonym, capital or seat of government points to, and as which of these."""
        return tuple(CountryWord(code, kind) for code, kind in country_words().get(name_key(word), ()))

    def country(self, code: str) -> Country:
        """Return a country or organisation; KeyError when the record has none of that code."""
        return countries()[code]


@cache
def load(overlay_paths: tuple[str, ...] = ()) -> Record:
    """Return the record with the overlay files laid over it in order. Raises DataError for a broken overlay."""
    if not overlay_paths:
        return Record()
    from readoutdiff.data.record_overlay import read_overlays

    return read_overlays(overlay_paths)
