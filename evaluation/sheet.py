"""Print a reading sheet of events: their reports, then every annotated pair in its sentence, for a second reader.

python evaluation/sheet.py open                       a whole half
python evaluation/sheet.py open disaster market       events whose name holds one of these
"""
from __future__ import annotations

import re
import sys
from typing import Any

from check_corpus import read

_BREAK = re.compile(r"(?<=[.?!”\"])\s+|\n")


def in_context(place: dict[str, Any], texts: dict[str, str]) -> str:
    """Return a place in brackets within its sentence, after its report's name."""
    text, start, end = texts[place["source"]], place["start"], place["end"]
    left = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    after = _BREAK.search(text, end)
    right = after.start() if after else len(text)
    return f"{place['source']}: {text[left:start]}[{text[start:end]}]{text[end:right]}".rstrip()


def sheet(event: dict[str, Any]) -> str:
    """Return the sheet of one event: reports, conflicts, traps, aligned groups, only-here places."""
    texts = {s["name"]: s["text"] for s in event["sources"]}
    lines = [f"===== {event['id']} ({event['class']})"]
    for source in event["sources"]:
        lines += [f"\n--- {source['name']}, {source['published']}", source["text"]]
    for kind, pairs in (("CONFLICT", event["conflicts"]), ("TRAP", event["traps"])):
        for pair in pairs:
            label = f"{pair['kind']} {pair['severity']}" if kind == "CONFLICT" else f"{pair['tempts']} {pair['type']}"
            note = f": {pair['note']}" if pair["note"] else ""
            lines += [f"{kind} {label}{note}", *(f"    {in_context(pair[side], texts)}" for side in "ab")]
    for group in event["aligned"]:
        lines += ["ALIGNED", *(f"    {in_context(place, texts)}" for place in group)]
    lines += [f"ONLY {in_context(place, texts)}" for place in event["only"]]
    return "\n".join(lines) + "\n"


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] not in ("open", "sealed"):
        print(__doc__, file=sys.stderr)
        return 2
    for event in read(sys.argv[1]):
        if len(sys.argv) == 2 or any(part in event["id"] for part in sys.argv[2:]):
            print(sheet(event))
    return 0


if __name__ == "__main__":
    sys.exit(main())
