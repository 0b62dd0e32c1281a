"""Measure reports of readoutdiff against annotated events.

In: gold events (the form of `open/events.jsonl`) and the tool's reports by event id (the JSON contract). Out: figures by
name, all between 0 and 1 except counts, and tallies by rule and by type of trap. What counts:

- a finding counts when it is a conflict of severity error or warning; it meets an annotated pair when its evidence lies
  at both places, that is overlaps each or begins in a sentence that does;
- recall over conflicts of severity real; a finding at an update, a matter of precision or a further pair of a conflict
  counts neither way; one that meets nothing annotated counts against precision;
- a trap is sprung when a finding meets it and meets no annotated conflict;
- places said by several reports should share a row, places said by one should stand alone or be told as only here.
"""
from __future__ import annotations

from collections import Counter
from typing import Any

Json = dict[str, Any]
LOUD = {"error", "warning"}
#: Figures of which less is better; of all others more is.
LESS_IS_BETTER = {"false", "traps_sprung", "only_wrong", "merged_wrong", "unread"}


class Reading:
    """One report of the tool with what the measures ask of it: who lies where."""

    def __init__(self, report: Json) -> None:
        sources = report.get("sources", [])
        self.name = {s["id"]: s["name"] for s in sources}
        self.sentences = {s["id"]: {u["index"]: u for u in s["sentences"]} for s in sources}
        findings = report.get("findings", [])
        self.loud = [f for f in findings if f["category"] == "conflict" and f["severity"] in LOUD]
        self.told = [e for f in findings if f["category"] == "unique" for e in f["evidence"]]
        self.rows = report.get("rows", [])

    def near(self, evidence: Json, place: Json) -> bool:
        """Say whether evidence overlaps a place, or begins in a sentence that does."""
        if self.name.get(evidence["source"]) != place["source"]:
            return False
        return _overlap(evidence, place) > 0 or any(
            _overlap(unit, place) > 0 and unit["start"] <= evidence["start"] < unit["end"]
            for unit in self.sentences[evidence["source"]].values())

    def meets(self, finding: Json, pair: Json) -> bool:
        """Say whether a finding rests on both places of an annotated pair."""
        return all(any(self.near(e, pair[side]) for e in finding["evidence"]) for side in "ab")

    def rows_at(self, place: Json) -> set[int]:
        """Return the numbers of the rows in which a sentence at this place is shown."""
        return {
            number for number, row in enumerate(self.rows) for cell in row["cells"]
            if self.name[cell["source"]] == place["source"]
            and any(_overlap(self.sentences[cell["source"]][i], place) > 0 for i in cell["sentences"])}

    def alone(self, place: Json) -> tuple[bool, bool]:
        """Return whether a place is told as only here, and whether it stands beside another source's words."""
        told = any(self.near(e, place) for e in self.told)
        rows = self.rows_at(place)
        single = {n for n in rows if self.rows[n]["relation"] == "only"}
        return told or bool(single), not told and bool(rows - single)

    def torn(self, place: Json) -> bool:
        """Say whether at least half of a place that several reports state is told as only here."""
        return any(self.name.get(e["source"]) == place["source"] and 2 * _overlap(e, place) >= place["end"] - place["start"]
                   for e in self.told)


class Tally:
    """Counts over events: what was found, of how much there was, in total and by rule."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()
        self.shares: list[float] = []
        self.kinds: dict[str, Counter[str]] = {"found": Counter(), "due": Counter()}
        self.rules: dict[str, Counter[str]] = {"right": Counter(), "wrong": Counter()}
        self.tempted: dict[str, Counter[str]] = {"sprung": Counter(), "set": Counter()}
        self.types: dict[str, Counter[str]] = {"sprung": Counter(), "set": Counter()}
        self.caught: list[str] = []
        self.errors: list[str] = []

    def add(self, gold: Json, report: Json | None) -> None:
        """Count one event; an event without a report counts as silent and unread."""
        self.n["unread"] += report is None
        reading = Reading(report or {})
        self._conflicts(gold, reading)
        self._traps(gold, reading)
        self._alignment(gold, reading)

    def _conflicts(self, gold: Json, reading: Reading) -> None:
        real = [c for c in gold["conflicts"] if c["severity"] == "real"]
        hits = [any(reading.meets(f, c) for f in reading.loud) for c in real]
        for number, (conflict, hit) in enumerate(zip(real, hits, strict=True)):
            self.kinds["due"][conflict["kind"]] += 1
            self.kinds["found"][conflict["kind"]] += hit
            if hit:
                self.caught.append(f"{gold['id']}#{number}")
            else:
                self.errors.append(f"MISSED {gold['id']} {conflict['kind']}: {conflict['note']}  {_words(gold, conflict)}")
        self.n["found"], self.n["due"] = self.n["found"] + sum(hits), self.n["due"] + len(real)
        if real:
            self.shares.append(sum(hits) / len(real))
        wrong = 0
        for finding in reading.loud:
            met = {c["severity"] for c in gold["conflicts"] if reading.meets(finding, c)}
            if "real" in met:
                self.n["true"] += 1
                self.rules["right"][finding["rule"]] += 1
            elif not met:
                wrong += 1
                self.rules["wrong"][finding["rule"]] += 1
                quoted = " | ".join(f"{e['source']}: {e['text'][:80]}" for e in finding["evidence"])
                self.errors.append(f"FALSE  {gold['id']} {finding['rule']}: {finding['message']}  {quoted}")
        self.n["false"] += wrong
        if not real:
            self.n["still"] += 1
            self.n["kept"] += wrong == 0

    def _traps(self, gold: Json, reading: Reading) -> None:
        free = [f for f in reading.loud if not any(reading.meets(f, c) for c in gold["conflicts"])]
        for trap in gold["traps"]:
            sprung = any(reading.meets(f, trap) for f in free)
            for counters, key in ((self.tempted, trap.get("tempts", "?")), (self.types, trap["type"])):
                counters["set"][key] += 1
                counters["sprung"][key] += sprung
            self.n["traps"] += 1
            self.n["sprung"] += sprung

    def _alignment(self, gold: Json, reading: Reading) -> None:
        for group in gold["aligned"]:
            rows = [reading.rows_at(place) for place in group]
            pairs = [(x, y) for i, x in enumerate(rows) for y in rows[i + 1:]]
            self.n["pairs"] += len(pairs)
            self.n["joined"] += sum(bool(x & y) for x, y in pairs)
            self.n["places"] += len(group)
            self.n["torn"] += sum(reading.torn(place) for place in group)
        for place in gold["only"]:
            alone, merged = reading.alone(place)
            self.n["only"] += 1
            self.n["alone"] += alone
            self.n["merged"] += merged

    def figures(self) -> dict[str, float]:
        """Return the figures by name: shares between 0 and 1, and the counts `false` and `unread`."""
        n = self.n
        return {
            "recall": _share(n["found"], n["due"]),
            "recall_by_event": _share(sum(self.shares), len(self.shares)),
            "precision": _share(n["true"], n["true"] + n["false"]),
            "false": n["false"],
            "traps_sprung": _share(n["sprung"], n["traps"]),
            "quiet_kept": _share(n["kept"], n["still"]),
            "aligned_recall": _share(n["joined"], n["pairs"]),
            "only_recall": _share(n["alone"], n["only"]),
            "only_wrong": _share(n["torn"], n["places"]),
            "merged_wrong": _share(n["merged"], n["only"]),
            "unread": n["unread"],
        }

    def by_rule(self) -> list[str]:
        """Return one line a rule: conflicts found, findings right and wrong, traps sprung."""
        names = sorted({*self.kinds["due"], *self.rules["right"], *self.rules["wrong"], *self.tempted["set"]})
        return [f"  {name:16s} conflicts {self.kinds['found'][name]:3d}/{self.kinds['due'][name]:<3d} "
                f"findings right {self.rules['right'][name]:3d} wrong {self.rules['wrong'][name]:3d}  "
                f"traps sprung {self.tempted['sprung'][name]:3d}/{self.tempted['set'][name]}" for name in names]


def measure(gold: list[Json], reports: dict[str, Json]) -> Tally:
    """Measure reports, by event id, against gold events."""
    tally = Tally()
    for event in gold:
        report = reports.get(event["id"])
        tally.add(event, report if report and "sources" in report else None)
    return tally


def _overlap(one: Json, other: Json) -> int:
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _words(gold: Json, pair: Json) -> str:
    texts = {s["name"]: s["text"] for s in gold["sources"]}
    return " | ".join(texts[pair[x]["source"]][pair[x]["start"]:pair[x]["end"]][:100] for x in "ab")
