"""What holds for every text: the whole comparison, from text to report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readoutdiff import Report, compare, read_text
from readoutdiff.writers import Style, writer

SAMPLES = Path(__file__).parents[2] / "samples"
EVENTS = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
VOCABULARY = """The the a Secretary of Defense Defense Secretary President Biden Trump administration Hegseth Peru Peru’s
Minister and met said on Monday May 5, 2025 today next year “We will not sign,” he ” “ ‘ ’ " ' ( ) [ ] 12 12,000 $3.2 million
billion percent at least nearly killed nine two dozen 94-1 2 p.m. EST did not never approved rejected the treaty no . . , ; :
- — – … # * • | U.S. Mr. Mrs. Gen. former acting -elect - Q: SECRETARY X: © Photo: Read more http://a.b/c x@y.z 長 é 1/2 ½ °C
km % € £ 1990s 10th first a.m."""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n", "\r\n", "\x1b", "\u202e", "\x00", "e\u0301", "👩\u200d👧"])
TEXT = st.one_of(st.text(max_size=300), st.lists(WORDS, min_size=1, max_size=60).map(" ".join))


def report(*texts: str) -> Report:
    return compare([read_text(text, number, f"{number}.txt") for number, text in enumerate(texts)])


def conflicts(result: Report, order: tuple[int, ...] | None = None) -> set[tuple[str, str, frozenset[tuple[int, str]]]]:
    """Return the conflicts as (code, severity, evidence); `order` says which source now stands at each place."""

    def place(source: int) -> int:
        return order[source] if order else source

    return {
        (one.code, one.severity, frozenset((place(piece.source), piece.text) for piece in one.evidence))
        for one in result.findings
        if one.category == "conflict"
    }


def event(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


@settings(max_examples=400)
@given(TEXT, TEXT)
def test_no_text_raises_and_every_span_slices_it(a: str, b: str) -> None:
    if not a.strip() or not b.strip():
        return
    result = report(a, b)
    texts = (a, b)
    for facts in result.comparison.facts:
        for held in facts:
            for fact in held:
                assert texts[fact.source][fact.start : fact.end] == fact.surface, fact
    for one in result.findings:
        for piece in one.evidence:
            assert texts[piece.source][piece.start : piece.end] == piece.text
    for name in ("text", "json"):
        writer(name)(result, Style(width=60, colour=True))


@settings(max_examples=150)
@given(TEXT)
def test_a_text_never_contradicts_itself_across_sources(text: str) -> None:
    if text.strip():
        for one in report(text, text).findings:
            across = len({piece.source for piece in one.evidence}) > 1
            assert one.category == "unique" or one.severity == "note" or not across or one.code in ("P101", "P102", "T202"), one


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_a_report_agrees_with_itself(folder: Path) -> None:
    for text in event(folder):
        assert not [one for one in report(text, text).findings if one.category == "conflict" and one.severity != "note"]


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_the_order_of_sources_permutes_the_report(folder: Path) -> None:
    texts = event(folder)
    order = tuple(reversed(range(len(texts))))
    turned = report(*(texts[number] for number in order))
    assert conflicts(turned, order) == conflicts(report(*texts))


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_quotation_marks_and_white_space_change_nothing(folder: Path) -> None:
    texts = event(folder)
    plain = {(code, severity) for code, severity, _ in conflicts(report(*texts))}
    straight = str.maketrans("“”‘’", "\"\"''")
    for dressed in (
        [text.translate(straight) for text in texts],
        [text.replace("\n", "\r\n") for text in texts],
        [re.sub(r"(?<=\S) (?=\S)", "  ", text) for text in texts],
        [text.replace("\n", " \n") for text in texts],
    ):
        assert {(code, severity) for code, severity, _ in conflicts(report(*dressed))} == plain


@pytest.mark.parametrize(("old", "new"), [("carrying 64 passengers", "carrying 46 passengers"), ("All 19 of", "All 12 of")])
def test_a_changed_number_in_a_copy_fires_an_n_rule(old: str, new: str) -> None:
    text = event(SAMPLES / "ferry")[0]
    assert old in text
    result = report(text, text.replace(old, new))
    assert [one.code[0] for one in result.findings if one.category == "conflict" and one.severity != "note"] == ["N"]


def test_the_same_answer_every_time() -> None:
    texts = event(SAMPLES / "ferry")
    write = writer("json")
    assert write(report(*texts), Style()) == write(report(*texts), Style())
