"""`readoutdiff facts FILE`: what was read from one report, the way to trust or debug a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from readoutdiff.errors import EXIT_CLEAN, InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.comparison import Event, Facts
    from readoutdiff.model.measures import DateFact, QuantityFact
    from readoutdiff.model.text import Document

_FAR = 1e15


def command(
    source: Annotated[str, typer.Argument(metavar="FILE", help="A report: a file, or - for standard input.")],
    format_name: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text or json.")] = "text",
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="Day of the event, if the report does not say.")] = "",
    record: Annotated[
        list[str] | None, typer.Option(metavar="FILE", help="More office holders (docs/record.md); repeatable.")
    ] = None,
    input_format: Annotated[str, typer.Option(metavar="NAME", help="Read the file as this format, whatever its name.")] = "",
) -> int:
    """Show what was read from one report.

    Prints its units with their kinds, the facts of each with their normal forms, and the day its dates are counted from.
    """
    from readoutdiff.api import inspect
    from readoutdiff.cli.options import settings_from
    from readoutdiff.cli.output import write_stdout
    from readoutdiff.documents.load import load_sources

    if format_name not in ("text", "json"):
        raise UsageError(f"there is no format {format_name!r}; choose from text, json")
    documents = load_sources([source], input_format or None)
    if len(documents) != 1:
        raise InputError(f"{source}: holds {len(documents)} reports; facts reads one, so name a file")
    document = documents[0]
    facts, event = inspect(document, settings_from(date=date, record=record))
    if format_name == "json":
        import json

        write_stdout(json.dumps(as_dict(document, facts, event), ensure_ascii=False, allow_nan=False, indent=2) + "\n")
    else:
        write_stdout(as_text(document, facts, event))
    return EXIT_CLEAN


def as_text(document: Document, facts: Facts, event: Event) -> str:
    """Return what was read as lines: the report, its anchor, then each unit with its facts below it."""
    from readoutdiff.writers import clean

    lines = [f"{clean(document.name)}: {len(document.sentences)} units"]
    if not document.english:
        lines.append("does not read as English: only numbers, dates and names are compared")
    if document.title:
        lines.append(f"title: {clean(document.title)}")
    if document.published:
        lines.append(f"published: {document.published.isoformat()}")
    lines.append(f"dates count from: {_anchor(document, event)}")
    by_unit: dict[int, list[Any]] = {}
    for fact in _all(facts):
        by_unit.setdefault(fact.sentence, []).append(fact)
    for unit in document.sentences:
        marks = " (inside a quotation)" if unit.continues_quotation else ""
        lines.append(f"\n{unit.number + 1:3}  {unit.kind}{marks}, line {document.position(unit.start).line}")
        lines.append(f"     {clean(unit.text)}")
        if unit.dateline:
            lines.append(f"       {'dateline':12} {clean(document.text[slice(*unit.dateline)])}")
        for fact in sorted(by_unit.get(unit.number, ()), key=lambda one: (one.start, one.end, one.kind)):
            lines.append(f"       {fact.kind:12} {clean(_short(fact.surface))}  =  {clean(value(fact))}")
    return "\n".join(lines) + "\n"


def as_dict(document: Document, facts: Facts, event: Event) -> dict[str, Any]:
    """Return what was read as plain values: the units as in the JSON contract, the facts with all their fields."""
    from readoutdiff import __version__
    from readoutdiff.writers.json import SCHEMA_VERSION

    anchor = event.anchors[0]
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "readoutdiff", "version": __version__},
        "name": document.name,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "english": document.english,
        "anchor": {"day": anchor.day.isoformat(), "strength": anchor.strength, "text": anchor.surface} if anchor else None,
        "sentences": [
            {
                "index": unit.number,
                "start": unit.start,
                "end": unit.end,
                "line": document.position(unit.start).line,
                "kind": unit.kind,
                "paragraph": unit.paragraph,
                "dateline": list(unit.dateline) if unit.dateline else None,
                "continues_quotation": unit.continues_quotation,
                "text": unit.text,
            }
            for unit in document.sentences
        ],
        "facts": [_fact_dict(document, fact) for fact in sorted(_all(facts), key=lambda one: (one.start, one.end, one.kind))],
    }


def _all(facts: Facts) -> Iterable[Any]:
    for kind in facts:
        yield from kind


def _fact_dict(document: Document, fact: Any) -> dict[str, Any]:
    place = document.position(fact.start)
    given = {name: _plain(field) for name, field in fact._asdict().items() if name not in ("kind", "source", "surface")}
    return {
        "kind": fact.kind,
        "text": fact.surface,
        "value": value(fact),
        "line": place.line,
        "column": place.column,
        **given,
    }


def _plain(field: Any) -> Any:
    """Return a field as JSON can hold it: no infinity, no day that is no string."""
    if isinstance(field, float):
        return field if abs(field) < _FAR else ("inf" if field > 0 else "-inf")
    if hasattr(field, "isoformat"):
        return field.isoformat()
    if hasattr(field, "_asdict"):
        return {name: _plain(one) for name, one in field._asdict().items()}
    if isinstance(field, tuple | list):
        return [_plain(one) for one in field]
    return field


def value(fact: Any) -> str:
    """Return the normal form of a fact in words, by which it is compared."""
    parts: list[str]
    match fact.kind:
        case "person":
            parts = [fact.name, fact.form]
        case "office":
            parts = [fact.role, fact.country, fact.body, fact.office, f"held by {fact.person}" if fact.person else ""]
            parts += [fact.status if fact.status != "current" else ""]
        case "government":
            parts = [f"{fact.name} {fact.form}", fact.country, fact.status]
        case "date":
            parts = [_date(fact), fact.happening, f"from the {fact.anchored_by}" if fact.anchored_by else ""]
        case "quantity":
            parts = [_interval(fact), fact.unit or fact.dimension, fact.head, fact.head_class.lower(), fact.place, fact.rate]
        case "quote":
            parts = [f"{fact.words} words", f"by {fact.speaker or fact.speaker_surface or 'nobody named'}"]
            parts += [f"via {fact.via}" if fact.via else ""]
        case "place":
            parts = [fact.key, *fact.within[:1], fact.role]
        case "organisation":
            parts = [fact.key]
        case _:
            denied = "not " if fact.negated else ""
            parts = [f"{' '.join(fact.agent)} · {denied}{fact.predicate} · {' '.join(fact.patient)}", fact.certainty]
            parts += [f"said by {fact.source_said}" if fact.source_said else ""]
    return ", ".join(part for part in parts if part)


def _interval(fact: QuantityFact) -> str:
    low, high = f"{fact.low:g}", f"{fact.high:g}"
    if fact.low == fact.high:
        return low
    if fact.high > _FAR:
        return f"{'more than' if fact.low_open else 'at least'} {low}"
    return f"{'over ' if fact.low_open else ''}{low} to {'under ' if fact.high_open else ''}{high}"


def _date(fact: DateFact) -> str:
    if not fact.readings:
        return f"{fact.reference}, no day to count from" if fact.reference != "duration" else "a length of time"
    shown = [
        reading.start.date().isoformat() if fact.grain in ("day", "part") else f"{reading.start:%Y-%m-%d %H:%M}"
        if fact.grain == "clock" else f"{reading.start:%Y-%m-%d} ({fact.grain})"
        for reading in fact.readings[:3]
    ]  # fmt: skip
    return " or ".join(shown)


def _anchor(document: Document, event: Event) -> str:
    anchor = event.anchors[0]
    if anchor is None:
        return "nothing in the report says its day; give --date to resolve words such as “Monday”"
    where = f", line {document.position(anchor.start).line}" if anchor.start >= 0 else ""
    return f"{anchor.day.isoformat()} ({anchor.strength}{where}: {' '.join(anchor.surface.split())})"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
