"""`readoutdiff record` as a person at a terminal meets it: what is asked, what is answered, how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from readoutdiff.cli import run

if TYPE_CHECKING:
    from pathlib import Path

CLUB = """\
[office]
id\tcountry\ttitles\tas_of\trole
harbour-fc.president\tgb\tPresident of Harbour FC|Harbour FC president\t2026-03-01\tclub president
[holder]
office\tperson\tfrom\tto\tsources
harbour-fc.president\tAda Quill\t2019-07-01\t2024-06-30\tclub minutes|Harbour Gazette
harbour-fc.president\tOsman Birch\t2024-06-30\t\tclub minutes|Harbour Gazette
"""


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["who", "us.vice-president", "--on", "2005-05-05"], "Dick Cheney"),
        (["who", "Secretary of War", "--on", "2025-10-01"], "Pete Hegseth"),
        (["who", "French president", "--on", "2016-05-05"], "François Hollande"),
        (["who", "prime minister of the United Kingdom", "--on", "2022-10-01"], "Liz Truss"),
        (["who", "Japan\u2019s prime minister", "--on", "2021-01-01"], "Yoshihide Suga"),
        (["who", "Prime Minister", "--country", "Spain", "--on", "2012-02-02"], "Mariano Rajoy"),
        (["of", "Angela Merkel"], "from 2005-11-22 to 2021-12-08"),
        (["of", "Blinken", "--on", "2022-02-24"], "Secretary of State, United States"),
        (["list", "--country", "French"], "fr.prime-minister"),
    ],
)
def test_an_answer_names_the_person_or_the_office(arguments: list[str], answer: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["record", *arguments]) == 0
    assert answer in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["who", "German chancellor", "--on", "2040-01-01"], "not known on 2040-01-01"),
        (["who", "us.ambassador-to-the-united-nations", "--on", "2019-03-01"], "not known on 2019-03-01: "),
        (["of", "Trump", "--on", "2040-01-01"], "no office in the record then"),
    ],
)
def test_what_the_record_does_not_know_it_says(arguments: list[str], answer: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["record", *arguments]) == 0
    assert answer in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["who"], "needs a name or an office"),
        (["check"], "needs a file"),
        (["whose", "turn"], "choose from who, of, list, check"),
        (["who", "Lord High Juggler"], "has no office called 'Lord High Juggler'"),
        (["who", "Secretary of War", "--on", "2024-10-01"], "has no office called 'Secretary of War' for 2024-10-01"),
        (["who", "us.president", "--on", "yesterday"], "is not a day such as"),
        (["list", "--country", "Ruritania"], "no such country"),
        (["of", "Zebulon Nobody"], "nobody called"),
        (["list", "--format", "xml"], "choose from text, json"),
        (["check", "no-such-file.tsv"], "no-such-file.tsv: "),
    ],
)
def test_wrong_usage_ends_with_one_line_and_code_2(
    arguments: list[str], complaint: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["record", *arguments]) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    assert complaint in captured.err
    assert captured.err.count("\n") == 1


def test_json_has_the_days_and_the_sources(capfd: pytest.CaptureFixture[str]) -> None:
    run(["record", "who", "us.president", "--on", "2010-01-01", "--format", "json"])
    (row,) = json.loads(capfd.readouterr().out)
    assert (row["name"], row["from"], row["to"]) == ("Barack Obama", "2009-01-20", "2017-01-20")
    assert len(row["sources"]) >= 2


def test_a_file_of_ones_own_is_looked_up_and_checked(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "club.tsv"
    path.write_text(CLUB, encoding="utf-8")
    assert run(["record", "who", "Harbour FC president", "--on", "2025-01-01", "--record", str(path)]) == 0
    assert "Osman Birch" in capfd.readouterr().out
    assert run(["record", "check", str(path)]) == 0
    assert "1 offices, 0 problems" in capfd.readouterr().out


def test_check_ends_with_code_1_and_says_what_is_wrong(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "club.tsv"
    path.write_text(CLUB.replace("club minutes|Harbour Gazette\n", "club minutes\n", 1), encoding="utf-8")
    assert run(["record", "check", str(path)]) == 1
    assert "names fewer than two sources" in capfd.readouterr().out
    assert run(["record", "check", str(path), "--format", "json"]) == 1
    (problem,) = json.loads(capfd.readouterr().out)
    assert problem["subject"] == "harbour-fc.president"
