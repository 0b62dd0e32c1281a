from __future__ import annotations

from readoutdiff import compare, read_text
from readoutdiff.rules._once import once


def test_a_comparison_is_asked_once_and_another_anew() -> None:
    text = "The council met on May 5, 2025."
    first, second = (compare([read_text(text, 0, "a"), read_text(text, 1, "b")]).comparison for _ in range(2))
    asked = []

    @once
    def find(comparison: object) -> list[int]:
        asked.append(comparison)
        return [len(asked)]

    assert [find(first), find(first), find(second), find(first)] == [(1,), (1,), (2,), (3,)]
