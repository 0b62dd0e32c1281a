"""Which of two wordings claims more.

In: the tokens of two sentences and one edit between them. Out: the words that differ in strength (data/words/weaker.tsv), or
how sure each side is where one of them hedges; None when neither is the stronger.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import weaker_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.matching import Edit
    from readoutdiff.model.text import Token

_HEDGES = frozenset({"possible", "alleged"})


def weaker(a: Sequence[Token], b: Sequence[Token], edit: Edit) -> tuple[str, str] | None:
    """Return the words that differ in strength, those of a first; None when neither is the stronger."""
    left, right = [_window(tokens, within) for tokens, within in ((a, edit.a), (b, edit.b))]
    known = _words()
    if not all(any(lower in known or lemma in known for lower, lemma in window) for window in (left, right)):
        return _hedged(edit)
    words = {word for window in (left, right) for pair in window for word in pair}
    for strong, weak in weaker_words():
        if strong[0] not in words or weak[0] not in words:
            continue
        for one, other, turned in ((left, right, False), (right, left, True)):
            if _has(one, strong) and not _has(one, weak) and _has(other, weak) and (len(weak) > 1 or not _has(other, strong)):
                return (" ".join(weak), " ".join(strong)) if turned else (" ".join(strong), " ".join(weak))
    return _hedged(edit)


@cache
def _words() -> frozenset[str]:
    return frozenset(word for pair in weaker_words() for run in pair for word in run)


def _hedged(edit: Edit) -> tuple[str, str] | None:
    """Return how sure the two sides are where one of them hedges."""
    if edit.kind == "certainty" and edit.note:
        first, second = edit.note.split(" / ")
        hedged = [not _HEDGES.isdisjoint(one.split()) for one in (first, second)]
        if hedged[0] != hedged[1]:
            return first, second
    return None


def _window(tokens: Sequence[Token], within: tuple[int, int]) -> list[tuple[str, str]]:
    return [(token.lower, token.lemma) for token in tokens[max(within[0] - 1, 0) : within[1] + 2]]


def _has(window: list[tuple[str, str]], run: tuple[str, ...]) -> bool:
    return any(
        all(word in window[start + offset] for offset, word in enumerate(run)) for start in range(len(window) - len(run) + 1)
    )
