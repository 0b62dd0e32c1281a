"""Turn the readable events under evaluation/events/ into the JSON Lines the measures read.

In: `events/<half>/<event>.toml`, reports with annotation whose places are quoted words. Out: `<half>/events.jsonl`, one
event a line, places as {"source", "start", "end"} in code points of that source's text, end exclusive. A place that
cannot be found exactly once (or at the occurrence it names) is an error, so every span is exact by construction.

A place is written `report: words`, or `report#2: words` for the second occurrence, or `report: first … last` for the
stretch from the one to the other within a paragraph.

    python evaluation/build.py            write both halves
    python evaluation/build.py --check    end 1 if a half is not what its sources say
"""
from __future__ import annotations

import argparse
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
HALVES = ("open", "sealed")


class CorpusError(Exception):
    """An event file says something that its own reports do not bear out."""


def locate(place: str, texts: dict[str, str]) -> dict[str, Any]:
    """Find a quoted place; raise CorpusError when its words are missing, or several and no occurrence is named."""
    head, separator, words = place.partition(": ")
    name, _, occurrence = head.partition("#")
    if not separator or name not in texts:
        raise CorpusError(f"no report of that name: {place!r}")
    text = texts[name]
    first, _, last = words.partition(" … ")
    starts = [i for i in range(len(text)) if text.startswith(first, i)]
    if not starts:
        raise CorpusError(f"not in {name}: {first!r}")
    if len(starts) > 1 and not occurrence:
        raise CorpusError(f"{len(starts)} times in {name}, name the occurrence: {first!r}")
    number = int(occurrence or 1)
    if number > len(starts) or (occurrence and len(starts) == 1):
        raise CorpusError(f"{len(starts)} time(s) in {name}, not {number}: {first!r}")
    start = starts[number - 1]
    end = start + len(first)
    if last:
        found = text.find(last, end)
        if found < 0 or "\n\n" in text[start:found]:
            raise CorpusError(f"the end of the stretch does not follow in {name}: {last!r}")
        end = found + len(last)
    return {"source": f"{name}.txt", "start": start, "end": end}


def build(path: Path) -> dict[str, Any]:
    """One event in the form of the measures; raises CorpusError with the file and the line of annotation at fault."""
    event = tomllib.loads(path.read_text(encoding="utf-8"))
    marks = event["annotation"]
    texts = {r["name"]: r["text"].strip() + "\n" for r in event["reports"]}

    def pair(row: list[str]) -> dict[str, Any]:
        return {"a": locate(row[0], texts), "b": locate(row[1], texts)}

    try:
        return {
            "id": path.stem,
            "class": event["class"],
            "sources": [{"name": f"{r['name']}.txt", "text": texts[r["name"]], "published": r["published"]}
                        for r in event["reports"]],
            "conflicts": [{"kind": kind, "severity": severity, "note": note, **pair([a, b])}
                          for kind, severity, a, b, note in marks["conflicts"]],
            "traps": [{"type": row[0], "tempts": row[1], "note": "".join(row[4:]), **pair(row[2:4])}
                      for row in marks["traps"]],
            "aligned": [[locate(place, texts) for place in group] for group in marks["aligned"]],
            "only": [locate(place, texts) for place in marks["only"]],
        }
    except (CorpusError, KeyError, ValueError) as error:
        raise CorpusError(f"{path.name}: {error}") from error


def lines(half: str) -> str:
    """Return the JSON Lines text of a half, events in the order of their names; raises CorpusError with every fault."""
    built, faults = [], []
    for path in sorted((HERE / "events" / half).glob("*.toml")):
        try:
            built.append(json.dumps(build(path), ensure_ascii=False) + "\n")
        except (CorpusError, tomllib.TOMLDecodeError) as error:
            faults.append(f"{path.name}: {error}" if path.name not in str(error) else str(error))
    if faults:
        raise CorpusError("\n".join(faults))
    return "".join(built)


def main() -> int:
    parser = argparse.ArgumentParser(description="Build evaluation/<half>/events.jsonl from evaluation/events/.")
    parser.add_argument("--check", action="store_true", help="write nothing, end 1 where a half is out of date")
    options = parser.parse_args()
    stale = 0
    for half in HALVES:
        target = HERE / half / "events.jsonl"
        try:
            text = lines(half)
        except CorpusError as error:
            print(error, file=sys.stderr)
            return 1
        if options.check:
            if not target.exists() or target.read_text(encoding="utf-8") != text:
                print(f"{half}/events.jsonl is out of date: run python evaluation/build.py", file=sys.stderr)
                stale = 1
        else:
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
