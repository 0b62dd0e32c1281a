"""Words that decide how a number, a date or a deed is read, by use.

In: a use ("identifier", "link", "modal"…). Out: the words, from data/words/context_words.tsv.
"""

from __future__ import annotations

from readoutdiff.data.tables import prepared, read_table


@prepared
def _by_use() -> dict[str, frozenset[str]]:
    uses: dict[str, list[str]] = {}
    for word, use in read_table("words/context_words.tsv"):
        uses.setdefault(use, []).append(word)
    return {use: frozenset(words) for use, words in uses.items()}


def context_words(use: str) -> frozenset[str]:
    """Return the words of one use."""
    return _by_use()[use]
