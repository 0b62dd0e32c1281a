"""Passages two sources share word for word.

In: documents. Out: Passage tuples and, for each source, the share of its words that stand in another. Every fourth run of
five words is indexed and every run of five is looked up, then widened to the longest common run: a passage of eight words
or more cannot be missed (the sampling of q-grams of Burkhardt & Karkkainen 2003; compare winnowing, Schleimer, Wilkerson
& Aiken 2003). Case and punctuation are left out of the comparison. Who copied whom is not said: the words cannot tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.matching import Passage

if TYPE_CHECKING:
    from readoutdiff.model.text import Document

LEAST_WORDS = 8
"""Shorter runs are common phrases."""

INDEXED, STEP = 5, 4
"""Words in an indexed run, and how far apart they begin: together one more than LEAST_WORDS."""

MOST_PLACES = 64
"""A run that stands in more places is a refrain, not a passage."""

BLOCK = 64
"""Words compared at once when a run is widened."""

CODE_POINTS = 0x10FFFF


class _Words:
    """The words of all sources as one string, a code point a word, with a code point of its own between sources."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        known: dict[str, str] = {}
        letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.first: list[int] = []
        for place, document in enumerate(documents):
            self.first.append(len(letters))
            for unit in document.sentences:
                if not unit.is_claim:
                    continue
                for token in unit.tokens:
                    if token.kind in ("word", "number"):
                        letter = known.get(token.lower)
                        if letter is None:
                            letter = known[token.lower] = chr(min(len(documents) + len(known), CODE_POINTS))
                        letters.append(letter)
                        self.starts.append(token.start)
                        self.ends.append(token.end)
            letters.append(chr(place))
            self.starts.append(-1)
            self.ends.append(-1)
        self.first.append(len(letters))
        self.text = "".join(letters)

    def widen(self, one: int, two: int) -> tuple[int, int]:
        """Return how many words before and from two equal places agree."""
        text = self.text
        ahead = 0
        while text[one + ahead : one + ahead + BLOCK] == text[two + ahead : two + ahead + BLOCK]:
            ahead += BLOCK
        while text[one + ahead] == text[two + ahead]:
            ahead += 1
        behind = 0
        while min(one, two) > behind and text[one - behind - 1] == text[two - behind - 1]:
            behind += 1
        return behind, ahead


def find_passages(documents: tuple[Document, ...]) -> tuple[tuple[Passage, ...], tuple[float, ...]]:
    """Return the passages, in the order of their places, and the share copied, 0 to 1, a source."""
    words = _Words(documents)
    text, first = words.text, words.first
    index: dict[str, list[tuple[int, int]]] = {}
    passages: list[Passage] = []
    covered: list[list[tuple[int, int]]] = [[] for _ in documents]
    for source in range(len(documents)):
        begin, end = first[source], first[source + 1] - 1
        reached: dict[int, int] = {}  # offset between two equal places -> where the last run found there ends
        for here in range(begin, end - INDEXED + 1) if index else ():
            found = index.get(text[here : here + INDEXED])
            if found is None or len(found) > MOST_PLACES:
                continue
            for other, there in found:
                if reached.get(here - there, -1) > here:
                    continue
                behind, ahead = words.widen(there, here)
                reached[here - there] = here + ahead
                size = behind + ahead
                if size >= LEAST_WORDS:
                    left, right = there - behind, here - behind
                    passages.append(
                        Passage(
                            (other, words.starts[left], words.ends[left + size - 1]),
                            (source, words.starts[right], words.ends[right + size - 1]),
                            size,
                        )
                    )
                    covered[other].append((left, left + size))
                    covered[source].append((right, right + size))
        for here in range(begin, end - INDEXED + 1, STEP):
            index.setdefault(text[here : here + INDEXED], []).append((source, here))
    shares = tuple(
        round(_covered(covered[source]) / max(first[source + 1] - 1 - first[source], 1), 4) for source in range(len(documents))
    )
    return tuple(sorted(passages)), shares


def _covered(runs: list[tuple[int, int]]) -> int:
    """Return how many words the runs cover together."""
    total = reached = 0
    for start, end in sorted(runs):
        total += max(end - max(start, reached), 0)
        reached = max(reached, end)
    return total
