"""The classes of words that lift or lower a claim (data/words/telling.tsv).

In: nothing. Out: class -> words or phrases, read once.
"""

from __future__ import annotations

from readoutdiff.data.tables import prepared, read_table
from readoutdiff.language.lemmas import stem

_OTHER = ("light", "courtesy")


@prepared
def telling_words() -> dict[str, str]:
    """Return the class (decision, negative, plan, boilerplate) of each single word."""
    return {word: kind for word, kind in read_table("words/telling.tsv") if " " not in word and kind not in _OTHER}


@prepared
def light_words() -> frozenset[str]:
    """Return the stems of words that say little."""
    return frozenset(stem(word) for word, kind in read_table("words/telling.tsv") if kind == "light")


@prepared
def courtesy_words() -> frozenset[str]:
    """Return the titles, most of them short forms, that tell nothing about a person who is named otherwise elsewhere."""
    return frozenset(word for word, kind in read_table("words/telling.tsv") if kind == "courtesy")


@prepared
def telling_phrases() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the phrases of several words with their class, by their first word."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for phrase, kind in read_table("words/telling.tsv"):
        if " " in phrase:
            first = phrase.partition(" ")[0]
            found[first] = (*found.get(first, ()), (phrase, kind))
    return found


@prepared
def first_words() -> frozenset[str]:
    """Return every word that tells something or begins a phrase that does."""
    return frozenset(telling_words()) | frozenset(telling_phrases())
