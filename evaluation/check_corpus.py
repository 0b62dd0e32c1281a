"""Check the corpus against what it promises: forms, spans, counts, lengths, weekdays, distinct wording.

In: `open/events.jsonl` and `sealed/events.jsonl` with the readable sources they are built from. Out: a table of counts,
and one line for every promise not kept; exit code 1 if there is any.

    python evaluation/check_corpus.py
"""
from __future__ import annotations

import calendar
import datetime
import json
import re
import sys
from collections import Counter
from typing import Any

from build import HALVES, HERE, CorpusError, lines

#: At least so many events of each class.
CLASSES = {"diplomacy": 10, "disaster": 4, "court": 3, "vote": 3, "market": 3, "protest": 2, "science": 2,
           "sport": 1, "election": 2}
#: The conflict rules, and those of them that are notes by their nature: their conflicts are matters of precision.
NOTES = {"tense", "precision", "attribution", "certainty"}
RULES = NOTES | {
    "administration", "office-holder", "title", "person", "name-spelling", "person-detail", "date", "weekday", "clock",
    "number", "unit", "ordinal", "list", "place", "organisation", "quote-text", "quote-speaker", "negation",
    "opposite", "roles", "term"}
SEVERITIES = {"real", "also-real", "update-over-time", "precision-only"}
TRAPS = {"equivalent-wording", "other-speaker-or-source", "rounding-notation", "different-thing",
         "alias-title-translit", "partial-quotation", "different-event", "relative-date", "past-marker", "subset",
         "hypothetical", "open-list"}
CONFLICTS_A_KIND, TRAPS_A_KIND, TRAPS_A_CONFLICT, WORDS, SHARED = 3, 5, 5, (120, 450), 0.15
MONTHS, DAYS = list(calendar.month_name)[1:], list(calendar.day_name)
_MONTH = "|".join(MONTHS)
DATE = re.compile(rf"\b({'|'.join(DAYS)}),? (?:(\d{{1,2}}) ({_MONTH})|({_MONTH}) (\d{{1,2}}))(?:,? (\d{{4}}))?")


def read(half: str) -> list[dict[str, Any]]:
    path = HERE / half / "events.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[i:] for i in range(5)), strict=False))


def forms(event: dict[str, Any]) -> list[str]:
    """Faults of one event taken by itself."""
    faults = []
    texts = {s["name"]: s["text"] for s in event["sources"]}
    if not 2 <= len(texts) <= 5 or len(texts) != len(event["sources"]):
        faults.append("two to five reports of different names are due")
    if event["class"] not in CLASSES:
        faults.append(f"unknown class {event['class']}")
    for source in event["sources"]:
        count = len(source["text"].split())
        if not WORDS[0] <= count <= WORDS[1]:
            faults.append(f"{source['name']} has {count} words, not {WORDS[0]}-{WORDS[1]}")
        datetime.date.fromisoformat(source["published"])
    for c in event["conflicts"]:
        if c["kind"] not in RULES or c["severity"] not in SEVERITIES:
            faults.append(f"conflict of unknown kind or severity: {c['kind']} {c['severity']}")
        if c["kind"] in NOTES and c["severity"] == "real":
            faults.append(f"{c['kind']} is a note by RULES: its severity is precision-only")
        if not c["note"]:
            faults.append(f"a {c['kind']} conflict without a note that says why both cannot be true")
    for t in event["traps"]:
        if t["type"] not in TRAPS or t["tempts"] not in RULES:
            faults.append(f"trap of unknown type or rule: {t['type']} {t['tempts']}")
    both = [*event["conflicts"], *event["traps"]]
    places = [x[side] for x in both for side in "ab"] + [p for g in event["aligned"] for p in g] + event["only"]
    for place in places:
        words = texts.get(place["source"], "")[place["start"]:place["end"]]
        if len(words) != place["end"] - place["start"] or not words or words.strip() != words:
            faults.append(f"a place that is no words of its report: {place}")
    keys = Counter(json.dumps([x["a"], x["b"], x.get("tempts")], sort_keys=True) for x in event["traps"])
    faults += [f"the same trap twice: {key}" for key, times in keys.items() if times > 1]
    for group in event["aligned"]:
        if len({p["source"] for p in group}) < 2:
            faults.append("an aligned group within one report")
    if len(event["aligned"]) < 3 or len(event["only"]) < 3:
        faults.append("fewer than three aligned groups or only-here places")
    return faults + wording(event) + weekdays(event)


def wording(event: dict[str, Any]) -> list[str]:
    """Return pairs of reports that were not written apart: too many runs of five words in common."""
    faults, sources = [], event["sources"]
    for i, one in enumerate(sources):
        for other in sources[i + 1:]:
            x, y = shingles(one["text"]), shingles(other["text"])
            share = len(x & y) / max(1, min(len(x), len(y)))
            if share > SHARED:
                faults.append(f"{one['name']} and {other['name']} share {share:.0%} of their runs of five words")
    return faults


def weekdays(event: dict[str, Any]) -> list[str]:
    """Return weekdays that are not their date's, save where a weekday conflict is annotated."""
    faults = []
    for source in event["sources"]:
        for m in DATE.finditer(source["text"]):
            day, month = int(m[2] or m[5]), MONTHS.index(m[3] or m[4]) + 1
            year = int(m[6] or source["published"][:4])
            due = DAYS[datetime.date(year, month, day).weekday()]
            marked = [c[side] for c in event["conflicts"] if c["kind"] == "weekday" for side in "ab"]
            meant = any(p["source"] == source["name"] and p["start"] < m.end() and m.start() < p["end"] for p in marked)
            if due != m[1] and not meant:
                faults.append(f"{source['name']}: {m[0]} was a {due}")
    return faults


def counts(events: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """Count over the whole corpus; return a table to print and the promises not kept."""
    table, faults = [], []
    classes = Counter(e["class"] for e in events)
    conflicts, everywhere = [c for e in events for c in e["conflicts"]], [t for e in events for t in e["traps"]]
    due = {rule: "precision-only" if rule in NOTES else "real" for rule in RULES}
    real = Counter(c["kind"] for c in conflicts if c["severity"] == due[c["kind"]])
    tempted = Counter(t["tempts"] for t in everywhere)
    faults += [f"{classes[name]} events of {name}, {least} are due"
               for name, least in CLASSES.items() if classes[name] < least]
    for rule in sorted(RULES):
        table.append(f"  {rule:16s} {real[rule]:3d} conflicts  {tempted[rule]:3d} traps")
        if real[rule] < CONFLICTS_A_KIND:
            faults.append(f"{real[rule]} conflicts of {rule}, {CONFLICTS_A_KIND} are due")
        if tempted[rule] < TRAPS_A_KIND:
            faults.append(f"{tempted[rule]} traps of {rule}, {TRAPS_A_KIND} are due")
    types = Counter(t["type"] for t in everywhere)
    faults += [f"no trap of type {kind}" for kind in sorted(TRAPS - set(types))]
    still = sum(not e["conflicts"] for e in events)
    if 3 * still < len(events):
        faults.append(f"{still} of {len(events)} events are without a conflict, a third is due")
    counted = sum(c["severity"] in ("real", "precision-only") for c in conflicts)
    if len(everywhere) < TRAPS_A_CONFLICT * counted:
        faults.append(f"{len(everywhere)} traps to {counted} conflicts, {TRAPS_A_CONFLICT} to 1 are due")
    words = [len(s["text"].split()) for e in events for s in e["sources"]]
    table += [
        f"{len(events)} events, {still} without a conflict: {dict(sorted(classes.items()))}",
        f"{len(words)} reports of {min(words)}-{max(words)} words, {sum(words)} in all",
        f"conflicts {dict(Counter(c['severity'] for c in conflicts))}",
        f"traps {len(everywhere)} {dict(types)}",
        f"aligned groups {sum(len(e['aligned']) for e in events)}",
        f"only-here places {sum(len(e['only']) for e in events)}",
    ]
    return table, faults


def check() -> tuple[list[str], list[str]]:
    """Read both halves; return the table of counts and every fault."""
    table, faults, everything = [], [], []
    for half in HALVES:
        events = read(half)
        try:
            if lines(half) != (HERE / half / "events.jsonl").read_text(encoding="utf-8"):
                faults.append(f"{half}/events.jsonl is out of date: run python evaluation/build.py")
        except (CorpusError, FileNotFoundError) as error:
            faults.append(str(error))
        for event in events:
            faults += [f"{half} {event['id']}: {fault}" for fault in forms(event)]
        everything += events
        due = sum(c["severity"] == "real" for e in events for c in e["conflicts"])
        table.append(f"{half}: {len(events)} events, {due} real conflicts")
    names = Counter(e["id"] for e in everything)
    faults += [f"two events of one name: {name}" for name, times in names.items() if times > 1]
    more, broken = counts(everything)
    return table + more, faults + broken


def main() -> int:
    table, faults = check()
    print("\n".join(table))
    for fault in faults:
        print(f"FAULT {fault}", file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
