"""Lay a newsroom's own officials over the record (`--record FILE`): a mayor, a police chief, a club president.

In: the path of a table in three sections, each with its own header line:

    [office]
    id	country	titles	as_of	role	body	dated_titles	single	administration
    springfield.mayor	us	Mayor of Springfield|Springfield Mayor	2026-05-01	mayor
    [person]
    id	name	short	aliases	nicknames	gender
    medina-rosa	Rosa Medina			f
    [holder]
    office	person	from	to	acting	party	sources	checked
    springfield.mayor	medina-rosa	2021-01-04			city hall|Springfield Herald	2026-05-01

Columns may stand in any order and those not needed be left out; the person section may be left out altogether, then a
holder is named in full ("Rosa Medina") and the last word is the surname. Out: a Record. Raises DataError with the file
and the line for anything that cannot be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from readoutdiff.data.record import (
    Holding,
    Office,
    Person,
    Record,
    holding_from,
    name_key,
    office_from,
    person_from,
)
from readoutdiff.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable

Row = TypeVar("Row")

OFFICE_COLUMNS = ("id", "country", "role", "body", "titles", "dated_titles", "single", "administration", "as_of")
PERSON_COLUMNS = ("id", "name", "short", "aliases", "nicknames", "gender")
HOLDER_COLUMNS = ("office", "person", "from", "to", "acting", "party", "sources", "checked")
GAP_COLUMNS = ("office", "after", "reason")
SECTIONS = {"office": OFFICE_COLUMNS, "person": PERSON_COLUMNS, "holder": HOLDER_COLUMNS, "gap": GAP_COLUMNS}
NEEDED = {
    "office": ("id", "titles", "as_of"),
    "person": ("id", "name"),
    "holder": ("office", "person", "from"),
    "gap": GAP_COLUMNS,
}


def read_overlays(paths: tuple[str, ...]) -> Record:
    """Return the shipped record with the files laid over it; a later file wins. Raises DataError."""
    offices: dict[str, Office] = {}
    people: dict[str, Person] = {}
    holdings: list[Holding] = []
    gaps: list[list[str]] = []
    for path in paths:
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(f"{path}: the record of office holders cannot be read ({error})") from error
        rows = read_sections(text, path)
        new_offices = [build(office_from, line, cells, path) for line, cells in rows["office"]]
        replaced = {office.id for office in new_offices}
        holdings = [row for row in holdings if row.office not in replaced]
        offices.update((office.id, office) for office in new_offices)
        people.update((row.id, row) for row in (build(person_from, line, cells, path) for line, cells in rows["person"]))
        for line, cells in rows["holder"]:
            holding = build(holding_from, line, cells, path)
            if " " in holding.person:
                ident = "-".join(reversed(name_key(holding.person).rsplit(" ", 1))).replace(" ", "-")
                people.setdefault(ident, Person(ident, holding.person, (holding.person.rsplit(" ", 1)[-1],), (), (), ""))
                holding = holding._replace(person=ident)
            holdings.append(holding)
        gaps += [cells for _, cells in rows["gap"]]
    return Record(offices.values(), people.values(), holdings, gaps)


def read_sections(text: str, path: str) -> dict[str, list[tuple[int, list[str]]]]:
    """Return the rows of each section in the shipped order of columns, with their line numbers. Raises DataError."""
    rows: dict[str, list[tuple[int, list[str]]]] = {name: [] for name in SECTIONS}
    section = ""
    header: list[str] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        if not raw.strip() or raw.startswith("#"):
            continue
        if raw.startswith("["):
            section, header = raw.strip().strip("[]").strip(), []
            if section not in SECTIONS:
                raise DataError(f"{path}, line {number}: [{section}] is none of the sections {', '.join(SECTIONS)}")
            continue
        if not section:
            raise DataError(f"{path}, line {number}: a section such as [office] must come first")
        cells = [cell.strip() for cell in raw.split("\t")]
        if not header:
            header = cells
            unknown = [name for name in header if name not in SECTIONS[section]]
            missing = [name for name in NEEDED[section] if name not in header]
            if unknown or missing:
                complaint = f"unknown column {unknown[0]!r}" if unknown else f"the column {missing[0]!r} is missing"
                raise DataError(f"{path}, line {number}: {complaint} in [{section}]; columns stand between tabs")
            continue
        if len(cells) > len(header):
            raise DataError(f"{path}, line {number}: {len(cells)} cells where the header has {len(header)}")
        given = dict(zip(header, cells, strict=False))
        empty = [name for name in NEEDED[section] if not given.get(name)]
        if empty:
            raise DataError(f"{path}, line {number}: the cell {empty[0]!r} is empty")
        rows[section].append((number, [given.get(name, "") for name in SECTIONS[section]]))
    return rows


def build(make: Callable[[list[str]], Row], line: int, cells: list[str], path: str) -> Row:
    """Build one typed row, naming file and line when it cannot be read."""
    try:
        return make(cells)
    except DataError as error:
        raise DataError(f"{path}, line {line}: {error}") from error
