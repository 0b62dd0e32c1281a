"""What alignment keeps of a unit: its stems in order, its character 4-grams, its anchors, its place.

In: documents and facts. Out: a Profile for every claim unit of every document, and the weight of every stem, 4-gram and
anchor in this collection (inverse document frequency, Sparck Jones 1972, over all units of all sources; stop words are
kept, their weight tames them). 4-grams are cut inside words, as in McNamee & Mayfield 2004, so that a word is cut once.
"""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from readoutdiff.language.lemmas import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.text import Document, Sentence

Key = TypeVar("Key", int, str)

LONGEST_WORD = 40
"""Code points of a word that are cut into 4-grams; no English word is longer and hostile text may be."""

CODE_POINTS = 0x10FFFF


class Profile(NamedTuple):
    """One unit as alignment sees it. Sets are sorted tuples of shared integers: a Python set would cost 8 KB."""

    source: int
    """Position of its document in the collection."""
    number: int
    """Number of the unit in its document."""
    order: int
    """Position among the claim units of its document."""
    place: float
    """Relative position in its document, 0 to 1."""
    words: str
    """Its stems in order, one code point each: substring search and edit distance then run at C speed."""
    terms: tuple[int, ...]
    """Distinct stems."""
    term_norm: float
    grams: tuple[int, ...]
    """Distinct character 4-grams."""
    gram_norm: float
    anchors: tuple[str, ...]
    """Numbers, dates and names in normal form, sorted."""


class Collection(NamedTuple):
    """All profiles of one comparison with the weights they share."""

    profiles: tuple[Profile, ...]
    """In the order of the documents given, each in reading order."""
    first: tuple[int, ...]
    """Index of the first profile of each document, and one past the last."""
    term_weight: dict[int, float]
    """Weight of each stem."""
    gram_weight: dict[int, float]
    """Weight of each 4-gram."""
    anchor_weight: dict[str, float]
    """Weight of each anchor."""


def collect(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Collection:
    """Return the profiles of all claim units, in document order. Linear in the text."""
    reader = _Reader()
    rows: list[tuple[int, int, int, float, _Cut]] = []
    first = [0]
    for place, document in enumerate(documents):
        named = _fact_anchors(facts[place]) if place < len(facts) else {}
        claims = [unit for unit in document.sentences if unit.is_claim]
        for order, unit in enumerate(claims):
            rows.append((place, unit.number, order, order / max(len(claims) - 1, 1), reader.read(unit, named)))
        first.append(len(rows))
    size = len(rows)
    term_weight = _weights((cut.terms for *_, cut in rows), size)
    gram_weight = _weights((cut.grams for *_, cut in rows), size)
    anchor_weight = _weights((cut.anchors for *_, cut in rows), size)
    profiles = tuple(
        Profile(
            source, number, order, place, cut.words,
            cut.terms, sqrt(sum(term_weight[term] ** 2 for term in cut.terms)) or 1.0,
            cut.grams, sqrt(sum(gram_weight[gram] ** 2 for gram in cut.grams)) or 1.0, cut.anchors,
        )
        for source, number, order, place, cut in rows
    )  # fmt: skip
    return Collection(profiles, tuple(first), term_weight, gram_weight, anchor_weight)


def _weights(rows: Iterable[tuple[Key, ...]], size: int) -> dict[Key, float]:
    """Return the smoothed inverse document frequency; add-one, so that two units of one sentence still have weights."""
    counts: dict[Key, int] = {}
    for row in rows:
        for key in row:
            counts[key] = counts.get(key, 0) + 1
    return {key: log(1.0 + size / count) for key, count in counts.items()}


class _Cut(NamedTuple):
    """What one unit is made of; see Profile."""

    words: str
    terms: tuple[int, ...]
    grams: tuple[int, ...]
    anchors: tuple[str, ...]


class _Reader:
    """Numbers stems and 4-grams in the order met, and cuts each distinct word once."""

    def __init__(self) -> None:
        self.terms: dict[str, int] = {}
        self.grams: dict[str, int] = {}
        self._words: dict[str, tuple[int, tuple[int, ...]]] = {}

    def read(self, unit: Sentence, named: dict[int, set[str]]) -> _Cut:
        """Return the words, terms, grams and anchors of a unit."""
        words = []
        grams: set[int] = set()
        anchors = set(named.get(unit.number, ()))
        opening = True
        known = self._words
        for token in unit.tokens:
            if token.kind == "word":
                if not opening and token.text[0].isupper():
                    anchors.add(token.lower)
            elif token.kind == "number":
                anchors.add(token.lower.replace(",", ""))
            else:
                opening = opening or token.kind == "quote"
                continue
            entry = known.get(token.lower)
            if entry is None:
                entry = known[token.lower] = self._cut(token.lower)
            words.append(entry[0])
            grams.update(entry[1])
            opening = False
        return _Cut(
            "".join(chr(min(word, CODE_POINTS)) for word in words),
            tuple(sorted(set(words))), tuple(sorted(grams)), tuple(sorted(anchors)),
        )  # fmt: skip

    def _cut(self, lower: str) -> tuple[int, tuple[int, ...]]:
        """Return the numbers of the stem of a word and of its 4-grams, the word standing between two blanks."""
        base = stem(lower)
        term = self.terms.setdefault(base, len(self.terms))
        padded = f" {lower[:LONGEST_WORD]} "
        grams = self.grams
        found = {grams.setdefault(padded[at : at + 4], len(grams)) for at in range(max(len(padded) - 3, 1))}
        return term, tuple(sorted(found))


def _fact_anchors(facts: Facts) -> dict[int, set[str]]:
    """Return, for each sentence, the normal forms of its facts."""
    found: dict[int, set[str]] = {}
    for person in facts.people:
        found.setdefault(person.sentence, set()).add("person:" + person.entity)
    for office in facts.offices:
        found.setdefault(office.sentence, set()).add("office:" + (office.office or f"{office.country} {office.role}"))
    for place in facts.places:
        found.setdefault(place.sentence, set()).add("place:" + place.key)
    for body in facts.organisations:
        found.setdefault(body.sentence, set()).add("organisation:" + body.key)
    for amount in facts.quantities:
        found.setdefault(amount.sentence, set()).add(f"amount:{amount.dimension}:{amount.low}:{amount.high}")
    for day in facts.dates:
        if day.readings:
            found.setdefault(day.sentence, set()).add(f"date:{day.grain}:{day.readings[0].start.isoformat()}")
    return found
