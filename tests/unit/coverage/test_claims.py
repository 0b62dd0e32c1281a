"""Claims against labels made by hand, in text written for this project."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

EVENTS = tomllib.loads((Path(__file__).parent / "claims.toml").read_text(encoding="utf-8"))["event"]
LEAST = 0.85


def _told(claims, source: int, start: int, end: int) -> bool:  # type: ignore[no-untyped-def]
    return any(
        claim.source == source
        and claim.status == "only"
        and 2 * (min(claim.end, end) - max(claim.start, start)) >= end - start
        for claim in claims
    )


def _judged(compare_texts):  # type: ignore[no-untyped-def]
    for event in EVENTS:
        reports = [event[letter] for letter in "abc" if letter in event]
        claims = compare_texts(*(report["text"] for report in reports)).comparison.claims
        for source, report in enumerate(reports):
            for label in ("only", "shared"):
                for words in report[label]:
                    assert report["text"].count(words) == 1, words
                    start = report["text"].index(words)
                    yield words, label == "only", _told(claims, source, start, start + len(words))


def test_sixty_labelled_claims(compare_texts) -> None:  # type: ignore[no-untyped-def]
    rows = list(_judged(compare_texts))
    assert len(rows) >= 60
    right = sum(due and told for _, due, told in rows)
    wrong = [(words, "given out as only here") for words, due, told in rows if told and not due]
    missed = [(words, "missed") for words, due, told in rows if due and not told]
    assert right / (right + len(wrong)) >= LEAST, wrong
    assert right / (right + len(missed)) >= LEAST, missed


@pytest.mark.parametrize("number", range(len(EVENTS)))
def test_spans_slice_the_text(compare_texts, number) -> None:  # type: ignore[no-untyped-def]
    event = EVENTS[number]
    report = compare_texts(event["a"]["text"], event["b"]["text"])
    for claim in report.comparison.claims:
        text = report.comparison.documents[claim.source].text
        assert text[claim.start : claim.end] == claim.text
        assert claim.text == claim.text.strip()
