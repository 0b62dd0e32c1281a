"""The small words that carry grammar: function words, polarity, certainty.

In: the tables words/function.tsv, words/polarity.tsv and words/certainty.tsv. Out: dictionaries, read at first use and kept.
"""

from __future__ import annotations

from functools import cache

from readoutdiff.data.tables import prepared, read_pairs, read_table


@prepared
def function_words() -> dict[str, str]:
    """Return the class of every function word, by its lower-case form ("the" -> "article")."""
    return read_pairs("words/function.tsv")


@prepared
def polarity_forms() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return, for every first word, the runs of words that change polarity with their role, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, role, _ in read_table("words/polarity.tsv"):
        words = tuple(form.split())
        table.setdefault(words[0], []).append((words, role))
    return {first: tuple(sorted(runs, key=lambda run: -len(run[0]))) for first, runs in table.items()}


@prepared
def certainty_levels() -> dict[str, str]:
    """Return how sure a word makes its clause: possible, planned, conditional, wished or alleged."""
    return read_pairs("words/certainty.tsv")


@prepared
def speech_verbs() -> dict[str, str]:
    """Return the strength (say, mark) of every verb that gives words to a speaker, by lemma."""
    return read_pairs("words/speech.tsv")


@cache
def symmetric_verbs() -> frozenset[str]:
    """Return the verbs whose two sides may change places, by lemma."""
    return frozenset(row[0] for row in read_table("words/symmetric.tsv"))


@cache
def weaker_words() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the pairs (strong, weak) of runs of words of which the first claims more."""
    return tuple((tuple(row[0].split()), tuple(row[1].split())) for row in read_table("words/weaker.tsv"))
