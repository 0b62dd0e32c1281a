"""The shipped record of office holders keeps its invariants: docs/record.md names them."""

from __future__ import annotations

import re
from pathlib import Path

from readoutdiff.data import record, record_check
from readoutdiff.data.tables import read_lines, read_table

ROOT = Path(__file__).parents[2]


def test_the_shipped_record_is_sound() -> None:
    assert record_check.shipped_problems(record.load()) == []


def test_no_row_rests_on_the_maintainers_alone() -> None:
    alone = [line for line in read_lines("record/holders.tsv") if line.split("\t")[6] == "maintainers"]
    assert alone == []


def test_every_source_is_used() -> None:
    used = {key for line in read_lines("record/holders.tsv") for key in line.split("\t")[6].split("|")}
    assert used == {row[0] for row in read_table("record/sources.tsv")}


def test_country_words_mark_their_kind_once() -> None:
    for word, entries in record.country_words().items():
        assert len(set(entries)) == len(entries), word


def test_every_person_is_found_under_every_form() -> None:
    world = record.load()
    for line in read_lines("record/people.tsv"):
        ident, name, *forms = line.split("\t")[:5]
        assert forms[0], f"{ident}: the short forms are written out, because look-ups read the table as text"
        for form in (name, *"|".join(forms).split("|")):
            assert not form or ident in {person.id for person in world.people_named(form)}, (ident, form)


def test_every_cell_of_a_table_is_trimmed() -> None:
    for table in record_check.TABLES:
        for line in read_lines(f"record/{table}.tsv"):
            assert all(cell == cell.strip() and "  " not in cell for cell in line.split("\t")), (table, line)


def test_dated_titles_are_read() -> None:
    dated = [office.id for office in record.load().offices.values() if office.dated_titles]
    assert "us.secretary-of-defense" in dated


def test_the_documentation_counts_what_is_shipped() -> None:
    text = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    rows, offices, people, countries = (
        int(number)
        for number in re.findall(r"^(\d+) rows for (\d+) offices, held by (\d+) people, in (\d+) ", text, re.MULTILINE)[0]
    )
    held = record.load().offices.values()
    assert (rows, people) == (len(read_lines("record/holders.tsv")), len(read_lines("record/people.tsv")))
    assert (offices, countries) == (len(held), len({office.country for office in held}))


def test_the_example_of_a_file_of_ones_own_is_sound(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    path = tmp_path / "own.tsv"
    path.write_text(
        text.partition("```\n[office]")[1][4:] + text.partition("```\n[office]")[2].partition("```")[0], encoding="utf-8"
    )
    own = record.load((str(path),))
    assert len(own.added_offices()) == 3
    assert record_check.problems_of(own, own.added_offices()) == []
