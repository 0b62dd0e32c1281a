"""Words that decide how a number or a date is read, by use.

In: a use ("identifier", "link", "modal"…). Out: the words, from data/words/context_words.tsv.
"""

from __future__ import annotations

from functools import cache

from readoutdiff.data.tables import read_table


@cache
def context_words(use: str) -> frozenset[str]:
    """Return the words of one use."""
    return frozenset(word for word, other in read_table("words/context_words.tsv") if other == use)
