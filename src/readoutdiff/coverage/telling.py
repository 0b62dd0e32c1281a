"""The classes of words that lift or lower a claim (data/words/telling.tsv).

In: nothing. Out: class -> words or phrases, read once.
"""

from __future__ import annotations

from functools import cache

from readoutdiff.data.tables import read_table
from readoutdiff.language.lemmas import stem


@cache
def telling() -> dict[str, frozenset[str]]:
    """Return the words of each class: decision, negative, plan, light (by stem)."""
    found: dict[str, set[str]] = {}
    for phrase, kind in read_table("words/telling.tsv"):
        if " " not in phrase:
            found.setdefault(kind, set()).add(stem(phrase) if kind == "light" else phrase)
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def telling_phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the phrases of several words with their class, by their first word."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for phrase, kind in read_table("words/telling.tsv"):
        if " " in phrase:
            first = phrase.partition(" ")[0]
            found[first] = (*found.get(first, ()), (phrase, kind))
    return found
