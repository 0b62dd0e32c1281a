"""The project's own corpus keeps its promises: its checker is clean, and the checker can fail."""
from __future__ import annotations

import copy
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation"
sys.path.insert(0, str(EVALUATION))

import build  # noqa: E402  (the scripts of evaluation/ are no package)
import check_corpus  # noqa: E402
import sheet  # noqa: E402

TEXTS = {"wire": "Nine died on Monday.\n\nOn Monday night, nine more were missing.\n"}


@pytest.fixture
def event() -> dict[str, Any]:
    return copy.deepcopy(next(e for e in check_corpus.read("open") if e["conflicts"]))


@pytest.mark.parametrize("half", build.HALVES)
def test_every_event_keeps_the_form(half: str) -> None:
    faults = [f"{e['id']}: {fault}" for e in check_corpus.read(half) for fault in check_corpus.forms(e)]
    assert faults == []


@pytest.mark.parametrize("half", build.HALVES)
def test_the_measured_file_is_what_the_readable_events_say(half: str) -> None:
    assert (EVALUATION / half / "events.jsonl").read_text(encoding="utf-8") == build.lines(half)


@pytest.mark.parametrize(("place", "words"), [
    ("wire: Nine died", "Nine died"),
    ("wire#2: Monday", "Monday"),
    ("wire: On Monday … missing", "On Monday night, nine more were missing"),
])
def test_a_place_slices_its_words(place: str, words: str) -> None:
    found = build.locate(place, TEXTS)
    assert TEXTS["wire"][found["start"]:found["end"]] == words


@pytest.mark.parametrize("place", [
    "wire: Monday",                 # twice, no occurrence named
    "wire#3: Monday",               # no third
    "wire#2: Nine died",            # an occurrence where there is one only
    "wire: ten died",               # not there
    "agency: Nine died",            # no such report
    "wire: Nine died … missing",    # over the end of a paragraph
])
def test_a_place_that_is_not_exact_is_refused(place: str) -> None:
    with pytest.raises(build.CorpusError):
        build.locate(place, TEXTS)


def test_a_wrong_weekday_is_seen(event: dict[str, Any]) -> None:
    event["sources"][0]["text"] += "They met on Monday, June 10, 2025.\n"
    assert any("was a Tuesday" in fault for fault in check_corpus.forms(event))


def test_a_copied_report_is_seen(event: dict[str, Any]) -> None:
    event["sources"][1]["text"] = event["sources"][0]["text"]
    assert any("share 100%" in fault for fault in check_corpus.forms(event))


def test_a_short_report_and_an_unknown_kind_are_seen(event: dict[str, Any]) -> None:
    event["sources"][0]["text"] = "Too short.\n"
    event["conflicts"] = [{"kind": "mood", "severity": "real", "note": "no rule", "a": {}, "b": {}}]
    event["traps"], event["aligned"], event["only"] = [], [], []
    place = {"source": event["sources"][0]["name"], "start": 0, "end": 3}
    event["conflicts"][0].update(a=place, b=place)
    faults = check_corpus.forms(event)
    assert any("words, not" in fault for fault in faults)
    assert any("unknown kind" in fault for fault in faults)
    assert any("fewer than three" in fault for fault in faults)


def test_the_corpus_keeps_every_promise_of_its_checker() -> None:
    _, faults = check_corpus.check()
    assert faults == []


def test_a_corpus_without_its_counts_is_seen(event: dict[str, Any]) -> None:
    _, faults = check_corpus.counts([event])
    assert any("events of sport" in fault for fault in faults)
    assert any("conflicts of administration" in fault for fault in faults)
    assert any("without a conflict" in fault for fault in faults)


def test_the_page_on_the_corpus_counts_what_is_there() -> None:
    page = (EVALUATION.parent / "docs" / "evaluation.md").read_text(encoding="utf-8")
    events = [event for half in build.HALVES for event in check_corpus.read(half)]
    severities = Counter(c["severity"] for event in events for c in event["conflicts"])
    words = [len(source["text"].split()) for event in events for source in event["sources"]]
    assert f"holds {len(events)} events" in page
    assert f"in {len(words)} reports of {min(words)} to {max(words)} words" in page
    for severity, count in severities.items():
        assert f"| conflicts, `{severity}` | {count} |" in page
    for key, unit in (("traps", ""), ("aligned", " groups"), ("only", "")):
        assert f"| {key} | {sum(len(event[key]) for event in events)}{unit} |" in page
    for half in build.HALVES:
        assert f"`{half}` ({len(check_corpus.read(half))}" in page


def test_a_reading_sheet_shows_places_in_their_sentences() -> None:
    texts = {"wire.txt": "It rained. Nine died on Monday.\nNobody wept."}
    place = {"source": "wire.txt", "start": 11, "end": 20}
    assert sheet.in_context(place, texts) == "wire.txt: [Nine died] on Monday."


def test_a_reading_sheet_shows_every_pair(event: dict[str, Any]) -> None:
    shown = sheet.sheet(event)
    assert shown.count("\nCONFLICT ") == len(event["conflicts"])
    assert shown.count("\nTRAP ") == len(event["traps"])
    assert shown.count("\nONLY ") == len(event["only"])
