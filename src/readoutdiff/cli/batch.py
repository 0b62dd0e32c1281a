"""Read batch records (JSON Lines) and write a report a line, in input order.

In: lines of {"id", "sources": [{"name", "text", "published"?}], "date"?}. Out: lines of the JSON contract, or
{"id", "error": {"message"}} for a record that cannot be read; the run goes on.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from readoutdiff.api import compare
from readoutdiff.documents import read_text
from readoutdiff.errors import EXIT_UNUSABLE, InputError, ReadoutdiffError
from readoutdiff.settings import Settings
from readoutdiff.writers.json import write


def answer(line: str, number: int, settings: Settings) -> tuple[str, int]:
    """Return the output line of one input line and its exit code (2 when it could not be read)."""
    identifier: Any = None
    try:
        record = _parse(line, number)
        identifier = record.get("id")
        report = compare_record(record, settings)
    except ReadoutdiffError as error:
        failure = {"id": identifier, "error": {"message": str(error)}}
        return json.dumps(failure, ensure_ascii=False, separators=(",", ":")) + "\n", EXIT_UNUSABLE
    return write(report._replace(record_id=identifier)), report.exit_code


def compare_record(record: dict[str, Any], settings: Settings) -> Any:
    """Return the report of one batch record. Raises InputError when a field is missing or of the wrong type."""
    sources = record.get("sources")
    if not isinstance(sources, list):
        raise InputError('a record needs "sources": a list of {"name", "text"}')
    documents = []
    for position, source in enumerate(sources):
        if not isinstance(source, dict) or not isinstance(source.get("text"), str):
            raise InputError(f'source {position + 1} needs "text", a string')
        name = source.get("name", f"source {position + 1}")
        if not isinstance(name, str):
            raise InputError(f'the "name" of source {position + 1} must be a string')
        published = _day(source.get("published"), f'"published" of source {position + 1}')
        documents.append(read_text(source["text"], position, name, published=published))
    day = _day(record.get("date"), '"date"')
    return compare(documents, settings._replace(date=day) if day else settings)


def _parse(line: str, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InputError(f"line {number} is no JSON ({error}); a record is one JSON object a line") from error
    if not isinstance(record, dict):
        raise InputError(f"line {number} is JSON but no object")
    return record


def _day(value: Any, what: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except (TypeError, ValueError) as error:
        raise InputError(f"{what} must be a date such as 2025-05-05") from error
