"""What holds for any text: units tile it, spans slice it, nothing raises, time grows with its length."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readoutdiff.documents import read_text
from readoutdiff.documents.readers import Reading, docx, eml, html, json, markdown, text
from readoutdiff.errors import InputError

PIECES = st.sampled_from(
    [
        "The harbour reopened. ", "Mr. Pike left", "“We wait. ", "” ", '"', "\n", "\n\n", "\r\n", "U.S. ", "1. ", "a) ",
        "• ",
        "...", " . . . ", "CALDER, May 5 (CN) — ", "(Photo by Ida Marsh)", "© CN", "Read more: ", "Q: ", "MARSH: ",
        "[...] ", "?",
        "! ", ".", "Ida Marsh/AFP/Getty Images ", "Related article ", "--”", "\u2028", "\u00a0", "\ufeff", "é",
        "数", "😀", " ", "\t",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_units_tile_the_text_and_spans_slice_it(source: str) -> None:
    document = read_text(source, 0, "a")
    place = 0
    for number, unit in enumerate(document.sentences):
        assert (unit.number, unit.source) == (number, 0)
        assert place <= unit.start < unit.end <= len(document.text)
        assert not re.sub(r"[\s\ufeff\u200b]", "", document.text[place : unit.start])
        assert unit.text == document.text[unit.start : unit.end] == unit.text.strip()
        assert all(document.text[token.start : token.end] == token.text for token in unit.tokens)
        if unit.dateline:
            assert unit.start == unit.dateline.start < unit.dateline.end < unit.end
        place = unit.end
    assert not re.sub(r"[\s\ufeff\u200b]", "", document.text[place:])
    numbers = [unit.paragraph for unit in document.sentences]
    assert numbers == sorted(numbers)


@given(TEXTS)
def test_line_ends_change_no_unit(source: str) -> None:
    source = re.sub(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", source)

    def bare(given_text: str) -> list[tuple[str, str]]:
        return [(unit.kind, " ".join(unit.text.split())) for unit in read_text(given_text, 0, "a").sentences]

    assert bare(source.replace("\n", "\r\n")) == bare(source)


@pytest.mark.parametrize("reader", [text, html, markdown, json, eml, docx], ids=lambda reader: reader.NAME)
@given(st.one_of(st.binary(max_size=200), TEXTS.map(str.encode)))
def test_readers_give_a_reading_or_an_input_error(reader: object, content: bytes) -> None:
    try:
        found = reader.read(content)  # type: ignore[attr-defined]
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(found, Reading)
        document = read_text(found.text, 0, "a", None, *found[1:])
        lines = content.count(b"\n") + content.count(b"\r") + 1
        assert all(
            1 <= document.position(unit.start).line <= max(lines, len(document.sentences)) for unit in document.sentences
        )


def seconds(source: str) -> float:
    best = 1e9
    for _ in range(2):
        began = time.process_time()
        read_text(source, 0, "a")
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["word ", "a", ".", ". ", '"', "“", "1", "1 ", "( a. ", "U.S. ", "1. ", "a) ", "\n", "a\n", "Aa/", "— "]
)
def test_time_grows_with_the_length_of_hostile_text(piece: str) -> None:
    size = 1_000_000 if len(piece) == 1 and piece != "\n" else 300_000
    small, large = piece * (size // 8 // len(piece)), piece * (size // len(piece))
    assert seconds(large) < 8 * 2.5 * seconds(small) + 0.1  # a quadratic pass would take 64 times as long
