"""Small classes of words that the reading of people, offices and places rests on.

In: the name of a class of words/people_classes.tsv. Out: its words, lower case, read once.
"""

from __future__ import annotations

from readoutdiff.data.tables import prepared, read_table


@prepared
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, word in read_table("words/people_classes.tsv"):
        found.setdefault(name, set()).add(word)
    return {name: frozenset(words) for name, words in found.items()}


def people_words(name: str) -> frozenset[str]:
    """Return the words of a class ("speech verb"). Raises KeyError for a class the table does not have."""
    return _classes()[name]
