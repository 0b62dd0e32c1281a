"""Passages shared word for word, found and measured."""

import pytest

from readoutdiff.documents import read_text
from readoutdiff.matching.passages import find_passages

COPIED = "the dam above Tarrin held through the night although the spillway was badly damaged"


def passages(*texts):
    return find_passages(tuple(read_text(text, place, str(place)) for place, text in enumerate(texts)))


def test_a_passage_is_found_with_its_place_and_length():
    one, two = f"Engineers said that {COPIED}.", f"On Sunday, {COPIED}, a mayor told us."
    (passage,), shares = passages(one, two)
    assert one[passage.a[1] : passage.a[2]] == two[passage.b[1] : passage.b[2]] == COPIED
    assert passage.words == len(COPIED.split())
    assert shares == (pytest.approx(14 / 17, abs=1e-3), pytest.approx(14 / 20, abs=1e-3))


def test_case_and_marks_do_not_matter():
    (passage,), _ = passages(COPIED, COPIED.upper().replace(" ", ", "))
    assert passage.words == 14


@pytest.mark.parametrize("words", [7, 8])
def test_eight_words_make_a_passage(words):
    run = " ".join(COPIED.split()[:words])
    for lead in range(5):
        found, _ = passages(run + " at dawn", "So " * lead + run + " by then")
        assert bool(found) == (words == 8)


def test_nothing_shared():
    assert passages("A river rose.", "The mayor slept.") == ((), (0.0, 0.0))


def test_three_sources_and_a_copy_of_itself():
    found, shares = passages(COPIED, "Else.", COPIED)
    assert [(one.a[0], one.b[0]) for one in found] == [(0, 2)] and shares == (1.0, 0.0, 1.0)


def test_hostile_repetition_is_linear():
    import time

    began = time.perf_counter()
    passages("a " * 20_000, "a " * 20_000)
    passages("ab" * 200_000, "ab" * 200_000)
    assert time.perf_counter() - began < 5
