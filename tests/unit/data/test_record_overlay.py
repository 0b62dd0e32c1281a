"""A newsroom's own officials laid over the record."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from readoutdiff.data import record, record_check
from readoutdiff.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

TOWN = """\
# Our town
[office]
id\tcountry\ttitles\tas_of\tadministration
springfield.mayor\tus\tMayor of Springfield|Springfield Mayor\t2026-05-01\tadministration|city hall

[person]
id\tname\tshort\tnicknames
medina-rosa\tRosa Medina\t\tRosie

[holder]
office\tperson\tfrom\tto\tacting\tsources
springfield.mayor\tAlbert Voss\t2017-01-02\t2021-01-04\t\tcity clerk|Springfield Herald
springfield.mayor\tmedina-rosa\t2021-01-04\t\t\tcity clerk|Springfield Herald
"""


def overlay(tmp_path: Path, text: str) -> record.Record:
    path = tmp_path / "town.tsv"
    path.write_text(text, encoding="utf-8")
    return record.load((str(path),))


def test_a_town_is_laid_over_the_world(tmp_path: Path) -> None:
    town = overlay(tmp_path, TOWN)
    held = town.holders_on("springfield.mayor", date(2020, 6, 1))
    assert [town.person(row.person).name for row in held] == ["Albert Voss"]
    assert [row.start.year for row in town.administrations("Rosie")] == [2021]
    assert [office.id for office in town.offices_by_title("Mayor of Springfield", "us")] == ["springfield.mayor"]
    assert [row.start.year for row in town.administrations("Biden")] == [2021], "the shipped record is still there"
    assert record_check.problems_of(town, [town.office("springfield.mayor")]) == []


def test_an_office_of_the_same_id_replaces_the_shipped_one(tmp_path: Path) -> None:
    text = (
        "[office]\nid\tcountry\ttitles\tas_of\nus.president\tus\tPresident\t2026-09-01\n"
        "[holder]\noffice\tperson\tfrom\tsources\nus.president\ttrump-donald\t2025-01-20\ta|b\n"
    )
    world = overlay(tmp_path, text)
    assert [row.start.year for row in world.holdings("us.president")] == [2025]
    assert [row.office for row in world.holdings_of("biden-joe")] == ["us.vice-president"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[office]", "[offices]", "none of the sections"),
        ("# Our town\n[office]", "", "must come first"),
        ("as_of", "asof", "unknown column 'asof'"),
        ("\tas_of\t", "\tbody\t", "the column 'as_of' is missing"),
        ("2017-01-02", "2.1.2017", "line 12: '2.1.2017' is no date"),
        ("\t2026-05-01\t", "\t\t", "the cell 'as_of' is empty"),
        ("Rosie", "Rosie\tx\ty", "cells where the header has"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        overlay(tmp_path, TOWN.replace(old, new, 1))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        record.load((str(tmp_path / "none.tsv"),))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2021-01-04\t\t\t", "2020-06-01\t\t\t", "overlap"),
        ("2021-01-04\t\t\t", "2021-06-01\t\t\t", "no reason given"),
        ("2021-01-04\t\tcity clerk|Springfield Herald", "2021-01-04\t\tcity clerk", "fewer than two sources"),
        ("2017-01-02\t2021-01-04", "2021-01-04\t2017-01-02", "before it begins"),
        ("2017-01-02\t2021-01-04", "2017-01-02\t", "has no last day"),
        ("2021-01-04\t\t\t", "2031-01-04\t\t\t", "planned days are not entered"),
        ("medina-rosa\t2021", "medina-r\t2021", "in no table of people"),
        ("\nspringfield.mayor\tus\t", "\nspringfield.chief\tus\tX\t2026-05-01\nspringfield.mayor\tus\t", "no holder"),
    ],
)
def test_each_broken_invariant_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in TOWN
    town = overlay(tmp_path, TOWN.replace(old, new, 1))
    own = [office for office in town.offices.values() if office.id.startswith("springfield")]
    problems = record_check.problems_of(town, own)
    assert any(message in problem.message for problem in problems), problems


def test_a_gap_with_a_reason_is_no_problem(tmp_path: Path) -> None:
    text = TOWN.replace("2021-01-04\t\t\t", "2021-06-01\t\t\t", 1)
    text += "[gap]\noffice\tafter\treason\nspringfield.mayor\t2021-01-04\tthe council governed\n"
    town = overlay(tmp_path, text)
    assert record_check.problems_of(town, [town.office("springfield.mayor")]) == []
