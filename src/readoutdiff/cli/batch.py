"""Read batch records (JSON Lines) and write a report a line, in input order.

In: lines of {"id", "sources": [{"name", "text", "published"?}], "date"?}. Out: lines of the JSON contract, or
{"id", "error": {"message"}} for a record that cannot be read; the run goes on.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import typer

from readoutdiff.errors import EXIT_UNUSABLE, InputError, OutputError, ReadoutdiffError, UsageError

if TYPE_CHECKING:
    from readoutdiff.model.report import Report
    from readoutdiff.settings import Settings

CHUNK = 16
"""Records a worker is handed at once: fewer cost more in handing over than they gain."""


def answer(line: bytes, number: int, settings: Settings) -> tuple[str, int]:
    """Return the output line of one input line and its exit code (2 when it could not be read)."""
    from readoutdiff.writers.json import write

    identifier: Any = None
    try:
        record = _parse(line, number)
        identifier = record.get("id")
        report = compare_record(record, settings)
    except ReadoutdiffError as error:
        failure = {"id": identifier, "error": {"message": str(error)}}
        return json.dumps(failure, ensure_ascii=False, separators=(",", ":")) + "\n", EXIT_UNUSABLE
    except Exception as error:  # one record must not end a run over an archive
        failure = {"id": identifier, "error": {"message": f"internal error: {type(error).__name__}: {error}"}}
        return json.dumps(failure, ensure_ascii=False, separators=(",", ":")) + "\n", EXIT_UNUSABLE
    return write(report._replace(record_id=identifier)), report.exit_code


def compare_record(record: dict[str, Any], settings: Settings) -> Report:
    """Return the report of one batch record. Raises InputError when a field is missing or of the wrong type."""
    from readoutdiff.api import compare
    from readoutdiff.documents import read_text

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
        if not source["text"].strip():
            raise InputError(f"source {position + 1} ({name}) is empty; leave it out or give its text")
        published = _day(source.get("published"), f'"published" of source {position + 1}')
        documents.append(read_text(source["text"], position, name, published=published))
    day = _day(record.get("date"), '"date"')
    return compare(documents, settings._replace(date=day) if day else settings)


def _parse(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"line {number} is no JSON ({error}); a record is one JSON object a line, in UTF-8") from error
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


def command(
    records: Annotated[str, typer.Argument(metavar="IN.jsonl", help="Records, one JSON object a line; - for standard input.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="OUT.jsonl", help="Write there instead of printing.")] = "",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes; 0 is one a core.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Keep the whole lines of OUT.jsonl and go on after them.")] = False,
    select: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Only these rules.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Not these rules.")] = None,
    fail_on: Annotated[str, typer.Option(metavar="LEVEL", help="error, warning, note or never.")] = "warning",
    record: Annotated[list[str] | None, typer.Option(metavar="FILE", help="More office holders; repeatable.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="End with 0 unless a record cannot be read.")] = False,
    progress: Annotated[
        bool | None, typer.Option("--progress/--no-progress", help="Count on standard error; on in a terminal.")
    ] = None,
) -> int:
    """Compare many events: a record a line in, a report a line out, in input order.

    A record that cannot be read yields {"id", "error"} on its line and the run goes on. Exit code: 2 when a record could
    not be read, else 1 when a report has conflicts, else 0.
    """
    from readoutdiff.cli.options import settings_from
    from readoutdiff.cli.output import LONE

    settings = settings_from(select=select, ignore=ignore, fail_on=fail_on, record=record)
    done = _whole_lines(output) if resume else 0
    worst = 0
    shown = progress if progress is not None else sys.stderr is not None and sys.stderr.isatty()
    with _lines_in(records) as lines, _lines_out(output, done > 0) as target:
        numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
        for count, (line, code) in enumerate(_answers(islice(numbered, done, None), settings, jobs), start=1):
            target.write(line.encode("utf-8", LONE))
            worst = max(worst, code)
            if shown and count % 10 == 0:
                sys.stderr.write(f"\r{count} records")
                sys.stderr.flush()
        if shown:
            sys.stderr.write("\r" + " " * 24 + "\r")
    return 0 if exit_zero and worst < EXIT_UNUSABLE else worst


def _answers(numbered: Iterator[tuple[int, bytes]], settings: Settings, jobs: int) -> Iterator[tuple[str, int]]:
    """Yield the answers in input order; with several jobs, chunks go to workers and at most three wait for each."""
    if jobs == 0:
        jobs = os.cpu_count() or 1
    if jobs == 1:
        for number, line in numbered:
            yield answer(line, number, settings)
        return
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Any] = deque()
        while chunk := list(islice(numbered, CHUNK)):
            waiting.append(pool.submit(_answer_chunk, chunk, settings))
            if len(waiting) >= 3 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _answer_chunk(chunk: list[tuple[int, bytes]], settings: Settings) -> list[tuple[str, int]]:
    return [answer(line, number, settings) for number, line in chunk]


@contextmanager
def _lines_in(path: str) -> Iterator[Iterator[bytes]]:
    if path == "-":
        yield iter(sys.stdin.buffer)
        return
    try:
        file = open(path, "rb")  # noqa: SIM115  closed below, after the error that belongs to opening alone
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); give a file of JSON Lines") from error
    with file:
        yield iter(file)


@contextmanager
def _lines_out(path: str, append: bool) -> Iterator[BinaryIO]:
    if not path:
        from readoutdiff.cli.output import stdout

        yield stdout().buffer
        return
    try:
        file = open(path, "ab" if append else "wb")  # noqa: SIM115  as above
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror})") from error
    with file:
        yield file


def _whole_lines(path: str) -> int:
    """Return how many whole lines `path` holds; what follows the last line end is cut off, for --resume."""
    if not path:
        raise UsageError("--resume needs --output: the file to go on with")
    try:
        with open(path, "r+b") as file:
            count = end = 0
            for line in file:
                if line.endswith(b"\n"):
                    count, end = count + 1, end + len(line)
            file.truncate(end)
            return count
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror})") from error
