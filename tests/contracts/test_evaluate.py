"""The corpus's measures count what they say they count, keep the sealed half sealed, and let no floor fall unasked."""
from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation"
sys.path.insert(0, str(EVALUATION))

import evaluate  # noqa: E402  (the scripts of evaluation/ are no package)
from measures import measure  # noqa: E402

A, B = "Nine died. It rained.", "Twelve died. The mayor wept."
SPANS = {"a": [(0, 10), (11, 21)], "b": [(0, 12), (13, 28)]}


def place(source: str, sentence: int) -> dict[str, Any]:
    start, end = SPANS[source][sentence]
    return {"source": source, "start": start, "end": end}


def gold(**marks: Any) -> dict[str, Any]:
    return {"id": "e", "sources": [{"name": "a", "text": A}, {"name": "b", "text": B}],
            "conflicts": [], "traps": [], "aligned": [], "only": [], **marks}


def conflict(severity: str = "real") -> dict[str, Any]:
    return {"kind": "number", "severity": severity, "note": "n", "a": place("a", 0), "b": place("b", 0)}


def trap(one: int = 0, other: int = 0) -> dict[str, Any]:
    return {"type": "subset", "tempts": "number", "a": place("a", one), "b": place("b", other)}


def finding(one: int = 0, other: int = 0, severity: str = "error", category: str = "conflict") -> dict[str, Any]:
    evidence = [{**place("a", one), "source": "A", "text": "x"}, {**place("b", other), "source": "B", "text": "y"}]
    return {"rule": "number", "category": category, "severity": severity, "message": "m", "evidence": evidence}


def report(*findings: dict[str, Any], rows: tuple[tuple[str, dict[str, list[int]]], ...] = ()) -> dict[str, Any]:
    def sentences(name: str) -> list[dict[str, int]]:
        return [{"index": i, "start": s, "end": e} for i, (s, e) in enumerate(SPANS[name])]
    return {"sources": [{"id": "A", "name": "a", "sentences": sentences("a")},
                        {"id": "B", "name": "b", "sentences": sentences("b")}],
            "findings": list(findings),
            "rows": [{"relation": relation, "cells": [{"source": s, "sentences": n} for s, n in cells.items()]}
                     for relation, cells in rows]}


@pytest.mark.parametrize(("marks", "findings", "due"), [
    ({"conflicts": [conflict()]}, [finding()], {"recall": 1, "precision": 1, "false": 0}),
    ({"conflicts": [conflict()]}, [], {"recall": 0, "precision": 0, "false": 0}),
    ({"conflicts": [conflict()]}, [finding(severity="note")], {"recall": 0, "false": 0}),
    ({"conflicts": [conflict()]}, [finding(1, 1)], {"recall": 0, "precision": 0, "false": 1}),
    ({"conflicts": [conflict("update-over-time")]}, [finding()], {"false": 0, "quiet_kept": 1}),
    ({"conflicts": [conflict("also-real")]}, [finding()], {"false": 0, "quiet_kept": 1}),
    ({"traps": [trap()]}, [finding()], {"traps_sprung": 1, "quiet_kept": 0, "false": 1}),
    ({"traps": [trap()]}, [finding(category="unique")], {"traps_sprung": 0, "quiet_kept": 1}),
    ({"traps": [trap()], "conflicts": [conflict()]}, [finding()], {"traps_sprung": 0, "recall": 1}),
    ({"traps": [trap(0, 1)]}, [finding(0, 0)], {"traps_sprung": 0, "false": 1}),
])
def test_findings_are_counted(marks: dict[str, Any], findings: list[dict[str, Any]], due: dict[str, float]) -> None:
    figures = measure([gold(**marks)], {"e": report(*findings)}).figures()
    assert {key: figures[key] for key in due} == due


def test_rows_are_counted() -> None:
    event = gold(aligned=[[place("a", 0), place("b", 0)]], only=[place("a", 1), place("b", 1)])
    apart = report(rows=(("only", {"A": [0]}), ("only", {"B": [0]}), ("only", {"A": [1]}), ("only", {"B": [1]})))
    joined = report(rows=(("same", {"A": [0], "B": [0]}), ("related", {"A": [1], "B": [1]})))
    assert measure([event], {"e": apart}).figures()["aligned_recall"] == 0
    assert measure([event], {"e": apart}).figures()["only_recall"] == 1
    assert measure([event], {"e": joined}).figures()["aligned_recall"] == 1
    assert measure([event], {"e": joined}).figures()["merged_wrong"] == 1
    told = report(finding(0, 0, "note", "unique"))
    assert measure([event], {"e": told}).figures()["only_wrong"] == 1


def test_a_lost_report_is_unread_and_silent() -> None:
    figures = measure([gold(conflicts=[conflict()])], {}).figures()
    assert figures["unread"] == 1
    assert figures["recall"] == 0


@pytest.fixture
def loud(tmp_path: Path) -> str:
    """A command that finds the first real conflict of no event but alarms on every event's first and last sentence."""
    script = tmp_path / "loud.py"
    script.write_text('''
import json, sys
with open(sys.argv[4], "w", encoding="utf-8") as out:
    for line in open(sys.argv[2], encoding="utf-8"):
        record = json.loads(line)
        sources = [{"id": str(i), "name": s["name"], "sentences": [{"index": 0, "start": 0, "end": 1}]}
                   for i, s in enumerate(record["sources"])]
        evidence = [{"source": s["id"], "start": 0, "end": 1, "text": "SECRET"} for s in sources]
        found = {"rule": "number", "category": "conflict", "severity": "error", "message": "SECRET", "evidence": evidence}
        print(json.dumps({"id": record["id"], "sources": sources, "rows": [], "findings": [found]}), file=out)
sys.exit(1)
''', encoding="utf-8")
    return shlex.join([sys.executable, str(script)])


@pytest.mark.parametrize(("half", "shown"), [("open", True), ("sealed", False)])
def test_the_sealed_half_never_shows_an_error(half: str, shown: bool, loud: str, monkeypatch: pytest.MonkeyPatch,
                                              capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    monkeypatch.setattr(sys, "argv", ["evaluate.py", half, "--show", "99", "--tool", loud, "--save", str(saved)])
    evaluate.main()
    printed = capsys.readouterr().out
    assert "findings right" in printed
    assert ("SECRET" in printed) is shown
    assert ("MISSED" in printed) is shown
    assert (half in json.loads(saved.read_text())) is shown


def test_a_floor_falls_only_when_told(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    good = {"recall": 0.5, "false": 2}
    assert evaluate.record({"sealed": good}, False, file) == 0
    assert evaluate.record({"sealed": {"recall": 0.4, "false": 2}}, False, file) == 1
    assert evaluate.record({"sealed": {"recall": 0.5, "false": 3}}, False, file) == 1
    assert evaluate.judge({"sealed": {"recall": 0.4, "false": 2}}, file) == ["sealed: recall 0.400, the floor is 0.5"]
    assert evaluate.judge({"sealed": good}, file) == []
    assert evaluate.record({"sealed": {"recall": 0.4, "false": 2}}, True, file) == 0
    kept = json.loads(file.read_text())["sealed"]
    assert kept["floors"]["recall"] == 0.4
    assert kept["first_result"]["recall"] == 0.5


def test_another_corpus_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    evaluate.record({"open": {"recall": 0.5}}, False, file)
    kept = json.loads(file.read_text())
    kept["open"]["fingerprint"] = "0"
    file.write_text(json.dumps(kept))
    assert evaluate.judge({"open": {"recall": 0.5}}, file) == [
        "open: not the corpus its floors were measured on, --record accepts it"]


def test_the_floors_belong_to_the_corpus_as_it_stands() -> None:
    kept = json.loads(evaluate.FLOORS.read_text(encoding="utf-8"))
    for half in evaluate.HALVES:
        assert kept[half]["fingerprint"] == evaluate.fingerprint(EVALUATION / half / "events.jsonl")
    assert "recall" in kept["sealed"]["first_result"]
