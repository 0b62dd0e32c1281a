"""`readoutdiff record`: look into the record of office holders, or check a file of one's own.

In: an action and the words it is about. Out: lines on standard output; exit code 1 when `check` finds something wrong.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from readoutdiff.errors import EXIT_CLEAN, EXIT_FINDINGS, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.data.record import Holding, Office, Record

ACTIONS = ("who", "of", "list", "check")


def command(
    action: Annotated[
        str,
        typer.Argument(
            metavar="who|of|list|check",
            help="who OFFICE: who held it. of NAME: what somebody held. list: the offices. check FILE: test a --record file.",
        ),
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]", help="An office id, a title (French president), a name, or a file."),
    ] = None,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="Only who held it on that day, such as 2025-05-05.")] = "",
    country: Annotated[
        str, typer.Option("--country", "-c", metavar="NAME", help="Only offices of that country: name, code or adjective.")
    ] = "",
    record: Annotated[
        list[str] | None, typer.Option("--record", metavar="FILE", help="Lay this file of office holders over the record.")
    ] = None,
    format_name: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text or json.")] = "text",
) -> int:
    """Look into the record of office holders: who held which office when, and how far it was checked.

    An empty answer means that the record does not know, never that nobody held the office.
    """
    from readoutdiff.cli.output import write_stdout
    from readoutdiff.data.record import load

    if format_name not in ("text", "json"):
        raise UsageError(f"there is no format {format_name!r}; choose from text, json")
    if action not in ACTIONS:
        raise UsageError(f"there is no action {action!r}; choose from {', '.join(ACTIONS)}")
    phrase = " ".join(words or ())
    if action != "list" and not phrase:
        raise UsageError(f"record {action} needs {'a file' if action == 'check' else 'a name or an office'}")
    if action == "check":
        return check(phrase, format_name)
    held = load(tuple(record or ()))
    day = day_of(on)
    code = country_code(held, country) if country else ""
    rows: list[Holding] = []
    if action == "list":
        offices = [one for one in held.offices.values() if not code or one.country == code]
        text = "".join(f"{one.id:44} {place(held, one)}, {title_of(one)}, checked to {one.as_of}\n" for one in offices)
    elif action == "who":
        offices = offices_meant(held, phrase, code, day)
        rows = [row for one in offices for row in (held.holders_on(one.id, day) if day else held.holdings(one.id))]
        text = "".join(office_lines(held, one, day) for one in offices)
    else:
        people = held.people_named(phrase)
        if not people:
            raise UsageError(f"nobody called {phrase!r} is in the record; readoutdiff record list shows the offices it has")
        offices = []
        rows = [row for one in people for row in held.holdings_of(one.id)]
        rows = [row for row in rows if day is None or row in held.holders_on(row.office, day)]
        rows = [row for row in rows if not code or held.office(row.office).country == code]
        text = "".join(holding_line(held, row, with_office=True) for row in rows) or "no office in the record then\n"
    if format_name == "json":
        text = as_json([row_fields(held, row) for row in rows] if action != "list" else [office_fields(one) for one in offices])
    write_stdout(text)
    return EXIT_CLEAN


def check(path: str, format_name: str) -> int:
    """Print what is wrong with a file of office holders; code 1 when anything is. Raises DataError when unreadable."""
    from readoutdiff.cli.output import write_stdout
    from readoutdiff.data.record_check import problems_of
    from readoutdiff.data.record_overlay import read_overlays

    held = read_overlays((path,))
    own = held.added_offices()
    problems = problems_of(held, own)
    if format_name == "json":
        write_stdout(as_json([problem._asdict() for problem in problems]))
    else:
        write_stdout("".join(f"{problem.subject}: {problem.message}\n" for problem in problems))
        write_stdout(f"{path}: {len(own)} offices, {len(problems)} problems\n")
    return EXIT_FINDINGS if problems else EXIT_CLEAN


def day_of(text: str) -> datetime.date | None:
    """Return the day of --on. Raises UsageError for what is no day."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"--on {text!r} is not a day such as 2025-05-05") from error


def country_code(held: Record, word: str) -> str:
    """Return the code of a country given as code, name or adjective. Raises UsageError for an unknown one."""
    found = held.countries_of(word)
    if found:
        return found[0].country
    try:
        return held.country(word.lower()).code
    except KeyError as error:
        raise UsageError(f"--country {word!r}: no such country in the record") from error


def offices_meant(held: Record, phrase: str, code: str, day: datetime.date | None) -> list[Office]:
    """Return the offices meant by an id, a title, or a title beside its country ("French president", "king of Spain").

    Raises UsageError when there is none.
    """
    if phrase in held.offices:
        return [held.offices[phrase]]
    found = list(held.offices_by_title(phrase, code, day))
    words = phrase.replace("'s ", " ").replace("\u2019s ", " ").split()
    for cut in range(1, len(words)):
        before, after = " ".join(words[:cut]), " ".join(words[cut:])
        pairs = [(before, after)]
        if words[cut - 1].lower() == "of":
            pairs.append((after.removeprefix("the "), before[: -len(" of")]))
        for land, title in pairs:
            for one in held.countries_of(land):
                found += (office for office in held.offices_by_title(title, one.country, day) if office not in found)
    if not found:
        when = f" for {day}" if day else ""
        raise UsageError(f"the record has no office called {phrase!r}{when}; readoutdiff record list shows those it has")
    return found


def office_lines(held: Record, office: Office, day: datetime.date | None) -> str:
    """Return an office with who held it (on a day, if given), or how far the record knows."""
    rows = held.holders_on(office.id, day) if day else held.holdings(office.id)
    lines = f"{title_of(office)}, {place(held, office)} ({office.id}), checked to {office.as_of}\n"
    if not rows:
        reasons = held.gaps()
        before = [row.end for row in held.holdings(office.id) if row.end and day and row.end <= day]
        reason = reasons.get((office.id, max(before)), "") if before else ""
        return f"{lines}  not known on {day}{f': {reason}' if reason else ''}\n"
    return lines + "".join(holding_line(held, row) for row in rows)


def holding_line(held: Record, row: Holding, *, with_office: bool = False) -> str:
    """Return one holding as a line."""
    office = held.office(row.office)
    end = f"to {row.end}" if row.end else f"in office on {office.as_of}"
    where = f"{title_of(office)}, {place(held, office)}: " if with_office else ""
    sources = f"; {', '.join(row.sources)}" if row.sources else ""
    return f"  {where}{held.person(row.person).name}{' (acting)' if row.acting else ''}, from {row.start} {end}{sources}\n"


def title_of(office: Office) -> str:
    """Return how an office is called, without its country."""
    return office.titles[0] if office.titles else office.role


def place(held: Record, office: Office) -> str:
    """Return the name of the country of an office, or what stands for it."""
    try:
        return held.country(office.country).name
    except KeyError:
        return office.country or "no country"


def office_fields(office: Office) -> dict[str, Any]:
    """Return an office for JSON."""
    return {
        "id": office.id,
        "country": office.country,
        "role": office.role,
        "titles": list(office.titles),
        "as_of": office.as_of.isoformat(),
    }


def row_fields(held: Record, row: Holding) -> dict[str, Any]:
    """Return a holding for JSON."""
    return {
        "office": row.office,
        "person": row.person,
        "name": held.person(row.person).name,
        "from": row.start.isoformat(),
        "to": row.end.isoformat() if row.end else None,
        "acting": row.acting,
        "as_of": held.office(row.office).as_of.isoformat(),
        "sources": list(row.sources),
    }


def as_json(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as JSON text."""
    import json

    return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"
