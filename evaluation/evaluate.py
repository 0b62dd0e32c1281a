"""Measure readoutdiff on the project's own corpus, and hold it to the floors.

    python evaluation/evaluate.py                     both halves against floors.json; exit 1 below a floor
    python evaluation/evaluate.py open --show 20      twenty errors of the open half to read
    python evaluation/evaluate.py --data FOLDER       every .jsonl of that form in another folder, no floors
    python evaluation/evaluate.py --record            write floors and fingerprints; a lower floor needs --lower-floor

The sealed half is the record: its figures are printed in total and by rule, never its errors, and its first result is
kept. Only the command line of the tool is used: `TOOL batch IN.jsonl --output OUT.jsonl`.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import math
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from measures import LESS_IS_BETTER, Tally, measure

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
HALVES = ("open", "sealed")


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def commit() -> str:
    """Return the last commit that changed the code measured."""
    command = ["git", "-C", str(HERE.parent), "log", "-1", "--format=%h", "--", "src"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def run(tool: str, gold: list[dict[str, Any]]) -> tuple[dict[str, dict[str, Any]], float]:
    """Run the tool over the events' sources; return reports by event id and the seconds of the whole process."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        records = [{"id": event["id"], "sources": event["sources"]} for event in gold]
        source.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
        began = time.perf_counter()
        done = subprocess.run([*shlex.split(tool), "batch", str(source), "--output", str(target)],
                              capture_output=True, text=True, check=False)
        took = time.perf_counter() - began
        # 2 is an unreadable record, counted below as unread; no output at all is a failure of the tool.
        if done.returncode not in (0, 1, 2) or not target.exists():
            sys.exit(f"{tool} batch ended with {done.returncode}:\n{done.stderr[-2000:]}")
        return {report["id"]: report for report in read(target)}, took


def show(name: str, tally: Tally, took: float, errors: int) -> None:
    figures = tally.figures()
    print(f"{name}: " + "  ".join(f"{k} {v:.3f}" if isinstance(v, float) else f"{k} {v}" for k, v in figures.items())
          + f"  seconds {took:.2f}")
    print("\n".join(tally.by_rule()))
    sprung = ", ".join(f"{t} {tally.types['sprung'][t]}/{n}" for t, n in sorted(tally.types["set"].items()))
    print(f"  traps sprung by type: {sprung}")
    for kind in ("FALSE", "MISSED"):
        lines = [line for line in tally.errors if line.startswith(kind)]
        for line in lines[::max(1, len(lines) // errors)][:errors] if errors else ():
            print(f"  {line}")


def below(name: str, figures: dict[str, float], kept: dict[str, Any]) -> list[str]:
    """Return the figures that miss their floor (for errors: pass their ceiling)."""
    return [f"{name}: {key} {figures[key]:.3f}, the floor is {floor}" for key, floor in kept.get("floors", {}).items()
            if (figures[key] > floor if key in LESS_IS_BETTER else figures[key] < floor)]


def floors(figures: dict[str, float]) -> dict[str, float]:
    """Return figures as floors: three places, rounded to the lenient side."""
    return {key: (math.ceil(value * 1000) if key in LESS_IS_BETTER else math.floor(value * 1000)) / 1000
            for key, value in figures.items()}


def lowered(old: dict[str, float], new: dict[str, float]) -> list[str]:
    return [f"{key} {old[key]} -> {new[key]}" for key in old
            if (new[key] > old[key] if key in LESS_IS_BETTER else new[key] < old[key])]


def record(results: dict[str, dict[str, float]], allow_lower: bool, file: Path = FLOORS) -> int:
    """Write floors and fingerprints of the halves measured; refuse a lower floor unless allowed."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    for name, figures in results.items():
        entry = kept.setdefault(name, {})
        fresh = floors(figures)
        down = lowered(entry.get("floors", {}), fresh)
        if down and not allow_lower:
            print(f"{name}: refused, --lower-floor is needed for {', '.join(down)}", file=sys.stderr)
            return 1
        entry["fingerprint"] = fingerprint(HERE / name / "events.jsonl")
        entry["floors"] = fresh
        if name == "sealed":
            first = {"commit": commit(), **{key: round(value, 4) for key, value in figures.items()}}
            entry.setdefault("first_result", first)
    file.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    return 0


def judge(results: dict[str, dict[str, float]], file: Path = FLOORS) -> list[str]:
    """Return what is wrong with results: a half without floors, another corpus than the floors', a missed floor."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    faults = []
    for name, figures in results.items():
        if name not in kept:
            faults.append(f"{name}: no floors yet, --record writes them")
        elif kept[name]["fingerprint"] != fingerprint(HERE / name / "events.jsonl"):
            faults.append(f"{name}: not the corpus its floors were measured on, --record accepts it")
        else:
            faults += below(name, figures, kept[name])
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("halves", nargs="*", metavar="HALF", help="open, sealed (default: both)")
    parser.add_argument("--data", type=Path, help="a folder with .jsonl files of the same form instead of the corpus")
    parser.add_argument("--tool", default=f"{shlex.quote(sys.executable)} -m readoutdiff", help="the command to measure")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N errors of each sort; never of sealed")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write figures and the conflicts found (open, --data)")
    parser.add_argument("--against", type=Path, metavar="FILE", help="print gains and losses against a saved file")
    parser.add_argument("--record", action="store_true", help="write the floors and the fingerprints")
    parser.add_argument("--lower-floor", action="store_true", help="with --record: let a floor fall")
    options = parser.parse_args()
    if unknown := set(options.halves) - set(HALVES):
        parser.error(f"no half of that name: {', '.join(sorted(unknown))} (open, sealed)")
    if options.data and (options.record or options.lower_floor):
        parser.error("floors belong to the corpus, not to --data")
    own = [HERE / half / "events.jsonl" for half in options.halves or HALVES]
    paths = sorted(options.data.glob("*.jsonl")) if options.data else own
    if not paths:
        parser.error(f"no .jsonl file in {options.data}")
    before = json.loads(options.against.read_text(encoding="utf-8")) if options.against else {}
    results, saved = {}, {}
    for path in paths:
        name = path.stem if options.data else path.parent.name
        sealed = name == "sealed" and not options.data
        gold = read(path)
        reports, took = run(options.tool, gold)
        tally = measure(gold, reports)
        show(name, tally, took, 0 if sealed else options.show)
        results[name] = tally.figures()
        if not sealed:
            saved[name] = {"figures": results[name], "caught": tally.caught}
        if name in before and not sealed:
            then, now = set(before[name]["caught"]), set(tally.caught)
            print(f"  gained {sorted(now - then)}  lost {sorted(then - now)}")
    if options.save:
        options.save.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
    if options.data:
        return 0
    if options.record:
        return record(results, options.lower_floor)
    faults = judge(results)
    for fault in faults:
        print(f"BELOW {fault}", file=sys.stderr)
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
