"""The record of office holders: fifty spot dates a person can check, and the look-ups the rules rest on."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from readoutdiff.data import record

RECORD = record.load()

SPOT_DATES = """
us.president 1991-02-28 George H. W. Bush
us.president 2001-01-19 Bill Clinton
us.president 2001-09-11 George W. Bush
us.president 2011-05-02 Barack Obama
us.president 2018-06-12 Donald Trump
us.president 2021-08-30 Joe Biden
us.president 2025-05-05 Donald Trump
us.vice-president 2013-06-01 Joe Biden
us.vice-president 2022-03-01 Kamala Harris
us.secretary-of-state 2003-02-05 Colin Powell
us.secretary-of-state 2012-09-11 Hillary Clinton
us.secretary-of-state 2018-06-12 Mike Pompeo
us.secretary-of-defense 2006-11-01 Donald Rumsfeld
us.secretary-of-defense 2024-12-01 Lloyd Austin
us.secretary-of-defense 2025-05-05 Pete Hegseth
us.attorney-general 2017-05-17 Jeff Sessions
us.secretary-of-the-treasury 2008-09-15 Henry Paulson
us.secretary-of-homeland-security 2005-08-29 Michael Chertoff
us.secretary-of-labor 2024-01-10 Julie Su
us.chief-justice 2000-12-12 William Rehnquist
gb.prime-minister 2003-03-20 Tony Blair
gb.prime-minister 2022-10-01 Liz Truss
gb.prime-minister 2024-07-10 Keir Starmer
gb.foreign-secretary 2017-03-01 Boris Johnson
gb.chancellor 2022-09-23 Kwasi Kwarteng
gb.monarch 2022-09-07 Elizabeth II
fr.president 2015-11-13 François Hollande
fr.prime-minister 2024-10-10 Michel Barnier
de.chancellor 2015-09-04 Angela Merkel
de.chancellor 2025-06-01 Friedrich Merz
it.prime-minister 2011-06-01 Silvio Berlusconi
es.prime-minister 2004-03-11 José María Aznar
ca.prime-minister 2010-06-26 Stephen Harper
mx.president 2019-06-07 Andrés Manuel López Obrador
br.president 2009-10-02 Luiz Inácio Lula da Silva
br.president 2020-03-15 Jair Bolsonaro
ar.president 2014-07-30 Cristina Fernández de Kirchner
jp.prime-minister 2011-03-11 Naoto Kan
jp.prime-minister 2016-05-27 Shinzo Abe
kr.president 2018-04-27 Moon Jae-in
in.prime-minister 2008-11-26 Manmohan Singh
au.prime-minister 2008-02-13 Kevin Rudd
ru.president 2010-04-08 Dmitry Medvedev
ua.president 2022-02-24 Volodymyr Zelenskyy
il.prime-minister 2021-12-01 Naftali Bennett
il.defense-minister 2008-12-27 Ehud Barak
tr.president 2016-07-15 Recep Tayyip Erdoğan
za.president 2009-01-15 Kgalema Motlanthe
pe.president 2021-08-15 Pedro Castillo
pe.foreign-minister 2025-05-05 Elmer Schialer
pe.defense-minister 2025-05-05 Walter Astudillo
no.prime-minister 2011-07-22 Jens Stoltenberg
hu.prime-minister 2015-09-15 Viktor Orbán
ve.president 2012-10-07 Hugo Chávez
"""


@pytest.mark.parametrize("line", SPOT_DATES.strip().splitlines())
def test_spot_date(line: str) -> None:
    office, day, name = line.split(" ", 2)
    assert [RECORD.person(row.person).name for row in RECORD.holders_on(office, date.fromisoformat(day))] == [name]


def names(holdings: tuple[record.Holding, ...]) -> list[str]:
    return [f"{RECORD.person(row.person).name} {row.start.year}" for row in holdings]


def test_a_hand_over_day_belongs_to_both() -> None:
    assert names(RECORD.holders_on("us.president", date(2025, 1, 20))) == ["Joe Biden 2021", "Donald Trump 2025"]
    assert names(RECORD.holders_on("us.president", date(2025, 1, 21))) == ["Donald Trump 2025"]
    assert names(RECORD.holders_on("us.president", date(2025, 1, 21), leeway=1)) == ["Joe Biden 2021", "Donald Trump 2025"]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(1988, 12, 1), "before the first row"),
        (date(2099, 1, 1), "after as_of"),
    ],
)
def test_nothing_is_known_outside_the_table(day: date, why: str) -> None:
    assert RECORD.holders_on("us.president", day) == (), why
    assert not RECORD.covers("us.president", day)


def test_a_gap_knows_nobody() -> None:
    assert not RECORD.covers("jp.foreign-minister", date(2006, 5, 1))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Biden", ["Joe Biden 2021"]),
        ("Trump", ["Donald Trump 2017", "Donald Trump 2025"]),
        ("Bush", ["George H. W. Bush 1989", "George W. Bush 2001"]),
        ("George W. Bush", ["George W. Bush 2001"]),
        ("Abe", ["Shinzo Abe 2006", "Shinzo Abe 2012"]),
        ("Lula", ["Luiz Inácio Lula da Silva 2003", "Luiz Inácio Lula da Silva 2023"]),
        ("AMLO", ["Andrés Manuel López Obrador 2018"]),
        ("Lopez Obrador", ["Andrés Manuel López Obrador 2018"]),
        ("Peña Nieto", ["Enrique Peña Nieto 2012"]),
        ("Zelensky", ["Volodymyr Zelenskyy 2019"]),
        ("Hegseth", []),
        ("Quimby", []),
    ],
)
def test_administrations(name: str, expected: list[str]) -> None:
    assert names(RECORD.administrations(name)) == expected


def test_administrations_of_one_country() -> None:
    assert names(RECORD.administrations("Rasmussen", "dk"))[0] == "Poul Nyrup Rasmussen 1993"
    assert RECORD.administrations("Biden", "fr") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zelenskiy", "Volodymyr Zelenskyy"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("PEDRO SÁNCHEZ", "Pedro Sánchez"),
        ("Yoon Suk-yeol", "Yoon Suk Yeol"),
        ("Moon Jae In", "Moon Jae-in"),
        ("Bibi", "Benjamin Netanyahu"),
        ("RFK Jr.", "Robert F. Kennedy Jr."),
        ("Erdogan", "Recep Tayyip Erdoğan"),
        ("al-Sisi", "Abdel Fattah el-Sisi"),
        ("Løkke Rasmussen", "Lars Løkke Rasmussen"),
    ],
)
def test_people_by_any_spelling(name: str, expected: str) -> None:
    assert [person.name for person in RECORD.people_named(name)] == [expected]


def test_two_people_of_one_surname_are_both_returned() -> None:
    assert {person.id for person in RECORD.people_named("Clinton")} == {"clinton-bill", "clinton-hillary"}


@pytest.mark.parametrize(
    ("title", "country", "day", "expected"),
    [
        ("Secretary of Defense", "us", None, ["us.secretary-of-defense"]),
        ("defense secretary", "us", None, ["us.secretary-of-defense"]),
        ("Defence Secretary", "gb", None, ["gb.defence-secretary"]),
        ("Secretary of War", "us", date(2025, 5, 5), []),
        ("Secretary of War", "us", date(2025, 9, 6), ["us.secretary-of-defense"]),
        ("Minister of Defense", "pe", None, ["pe.defense-minister"]),
        ("Foreign Affairs Minister", "pe", None, ["pe.foreign-minister"]),
        ("Minister for Foreign Affairs", "pe", None, ["pe.foreign-minister"]),
        ("Chancellor", "de", None, ["de.chancellor"]),
        ("Chancellor", "gb", None, ["gb.chancellor"]),
        ("Deputy Secretary of Defense", "us", None, []),
    ],
)
def test_offices_by_title(title: str, country: str, day: date | None, expected: list[str]) -> None:
    assert [office.id for office in RECORD.offices_by_title(title, country, day)] == expected


def test_offices_in_normal_form() -> None:
    assert [office.id for office in RECORD.offices_with_role("foreign minister", "gb")] == ["gb.foreign-secretary"]


@pytest.mark.parametrize(
    ("word", "code", "kind"),
    [
        ("Peru", "pe", "name"),
        ("Peruvian", "pe", "demonym"),
        ("Spaniards", "es", "people"),
        ("Kiev", "ua", "capital"),
        ("Kyiv", "ua", "capital"),
        ("Kremlin", "ru", "seat"),
        ("Downing Street", "gb", "seat"),
        ("U.K.", "gb", "name"),
        ("Türkiye", "tr", "name"),
    ],
)
def test_country_words(word: str, code: str, kind: str) -> None:
    assert record.CountryWord(code, kind) in RECORD.countries_of(word)


def test_what_a_person_held() -> None:
    assert [row.office for row in RECORD.holdings_of("biden-joe")] == ["us.vice-president", "us.president"]


def test_unknown_names_are_refused() -> None:
    with pytest.raises(KeyError):
        RECORD.person("quimby-joe")
    with pytest.raises(KeyError):
        RECORD.office("springfield.mayor")


def test_importing_the_record_reads_no_table() -> None:
    code = (
        "import readoutdiff.data.record as r, readoutdiff.data.tables as t;"
        "print(t.read_table.cache_info().currsize, t.read_lines.cache_info().currsize, r.load.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0 0 0\n"
