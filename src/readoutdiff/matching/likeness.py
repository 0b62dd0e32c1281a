"""How much two sentences are about the same thing, for deciding whether their numbers and dates may be compared.

In: documents and links. Out: a likeness from 0 to 1 for any two sentences, kept once computed. Numbers, dates and function
words are left out of the comparison: they are what is being compared.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.tables import read_table

if TYPE_CHECKING:
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.text import Document, Sentence

_DULL = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "without",
        "into",
        "onto",
        "over",
        "under",
        "about",
        "after",
        "before",
        "during",
        "since",
        "until",
        "between",
        "among",
        "amid",
        "against",
        "through",
        "across",
        "as",
        "if",
        "when",
        "while",
        "where",
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "this",
        "these",
        "those",
        "it",
        "its",
        "he",
        "she",
        "they",
        "them",
        "their",
        "his",
        "her",
        "our",
        "we",
        "i",
        "you",
        "your",
        "my",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "must",
        "can",
        "not",
        "no",
        "so",
        "also",
        "just",
        "only",
        "than",
        "then",
        "there",
        "here",
        "said",
        "says",
        "according",
        "told",
    ]
)
_SIDES = frozenset(
    [
        "eastern",
        "western",
        "northern",
        "southern",
        "southeastern",
        "southwestern",
        "northeastern",
        "northwestern",
        "central",
        "east",
        "west",
        "north",
        "south",
    ]
)
_STEM = 5


class Likeness:
    """Compares sentences; built once a comparison."""

    def __init__(self, documents: tuple[Document, ...], matching: Matching) -> None:
        self._documents = documents
        self._words: dict[tuple[int, int], frozenset[str]] = {}
        self._scores: dict[tuple[tuple[int, int], tuple[int, int]], float] = {}
        self.links = {(link.a, link.b): link for link in matching.links}

    def words(self, place: tuple[int, int]) -> frozenset[str]:
        """Return the stems of the content words of a sentence."""
        found = self._words.get(place)
        if found is None:
            found = self._words[place] = stems(self._documents[place[0]].sentences[place[1]])
        return found

    def linked(self, a: tuple[int, int], b: tuple[int, int]) -> str:
        """Return the relation of the link between two sentences, empty when there is none."""
        link = self.links.get((a, b)) or self.links.get((b, a))
        return link.relation if link else ""

    def score(self, a: tuple[int, int], b: tuple[int, int]) -> float:
        """Return the share of the shorter sentence's content words that the other has, 0 to 1, with a penalty for length."""
        found = self._scores.get((a, b))
        if found is None:
            mine, theirs = self.words(a), self.words(b)
            shared = len(mine & theirs)
            small, large = sorted((len(mine), len(theirs)))
            found = 0.0 if not small else 0.6 * shared / small + 0.4 * shared / large
            if mine & _STEMMED_SIDES and theirs & _STEMMED_SIDES and not (mine & theirs & _STEMMED_SIDES):
                found = 0.0  # "in the east" and "in the south" are two places
            self._scores[a, b] = found
        return found


_STEMMED_SIDES = _SIDES


@cache
def _folded() -> dict[str, str]:
    """Return words that count as one (killed, died, toll) and, as empty strings, words that count for nothing (Monday, two)."""
    folded = {word: group for word, group in read_table("words/happenings.tsv") if group in _FOLDED}
    for word, kind, _value in read_table("words/time_words.tsv"):
        if kind in ("weekday", "month", "day", "part"):
            folded[word] = ""
    for word, *_ in read_table("words/numerals.tsv"):
        folded[word] = ""
    for words, *_ in read_table("words/bounds.tsv"):
        for word in words.split():
            folded[word] = ""
    return folded


_FOLDED = frozenset({"DEAD", "HURT", "ARRESTED", "MEET", "ATTACK", "FIRED", "HIT", "BEGIN", "SAY"})


def stems(sentence: Sentence) -> frozenset[str]:
    """Return lower-case content words, cut to their first letters where they are long; words of one class are one."""
    folded = _folded()
    found = set()
    for token in sentence.tokens:
        lower = token.lower
        if token.kind == "word" and len(lower) > 1 and lower not in _DULL:
            stem = folded.get(lower)
            if stem is None:
                stem = lower if lower in _SIDES else token.lemma[:_STEM]
            if stem and stem != "SAY":
                found.add(stem)
    return frozenset(found)
