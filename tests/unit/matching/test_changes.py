"""What a figure changed from, by how much, to what; and the third of them that two give."""

from __future__ import annotations

import pytest

from readoutdiff.documents import read_text
from readoutdiff.facts import read_facts
from readoutdiff.matching.changes import Change, read_changes, reckon


def changes(text: str) -> list[Change]:
    document = read_text(text, 0, "a")
    return read_changes(document.sentences[0], read_facts(document).quantities)


def values(change: Change) -> tuple[float | None, ...]:
    return tuple(None if one is None else one.low for one in change[1:])


@pytest.mark.parametrize(
    ("text", "way", "expected"),
    [
        ("Claims fell 36,000 to 293,000.", -1, (None, 36_000, 293_000)),
        ("Claims fell by 36,000 to 293,000.", -1, (None, 36_000, 293_000)),
        ("Claims fell to 293,000 from 344,750.", -1, (344_750, None, 293_000)),
        ("Claims rose from 90 to 110.", 1, (90, None, 110)),
        ("Claims reached 110, up from 90 in May.", 1, (90, None, 110)),
        ("Claims were down 20 from 110.", -1, (110, 20, None)),
        ("There was a rise of 20 to 110.", 1, (None, 20, 110)),
        ("There was a rise of 10 percent to 110.", 1, (None, 10, 110)),
        ("The fare of 110 crowns, up 10%, is too high.", 1, (None, 10, 110)),
    ],
)
def test_a_change_is_read(text: str, way: int, expected: tuple[float | None, ...]) -> None:
    (found,) = changes(text)
    assert found.way == way
    assert values(found) == expected


@pytest.mark.parametrize("text", ["Claims were 110 in May and 90 in June.", "Five of the 40 left.", "Buses run from 6 to 11."])
def test_no_change_is_read(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "role", "low", "high"),
    [
        ("Claims fell 36,000 to 293,000.", "first", 328_000, 330_000),
        ("Claims rose 20 to 110.", "first", 90, 90),
        ("Claims rose by 20 from 90.", "last", 110, 110),
        ("Claims rose from 90 to 110.", "step", 20, 20),
        ("The fare rose 10% to 110 crowns.", "first", 99.55, 100.5),
        ("The fare rose 10% from 120 crowns.", "last", 131.4, 132.6),
    ],
)
def test_the_third_figure_is_reckoned(text: str, role: str, low: float, high: float) -> None:
    document = read_text(text, 0, "a")
    (change,) = changes(text)
    found = reckon(change, role, document.sentences[0])
    assert found is not None
    assert (found.low, found.high) == (low, high)
    assert document.text[found.start : found.end] == found.surface
    assert found.reckoned


@pytest.mark.parametrize("text", ["Claims fell at least 36,000 to 293,000.", "Claims fell to 9.", "It fell 3 km to 12 kg."])
def test_nothing_is_reckoned_from_bounds_or_unlike_units(text: str) -> None:
    document = read_text(text, 0, "a")
    for change in changes(text):
        assert all(reckon(change, role, document.sentences[0]) is None for role in ("first", "last"))
