"""What alignment keeps of a unit: its stems in order, its character 4-grams, its anchors, its place.

In: documents and facts. Out: a Profile for every claim unit of every document, and the weight of every stem, 4-gram and
anchor in this collection (inverse document frequency, Sparck Jones 1972, over all units of all sources; stop words are
kept, their weight tames them). 4-grams are cut inside words, as in McNamee & Mayfield 2004, so that a word is cut once.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, count
from math import log, sqrt
from operator import add
from typing import TypeVar

from readoutdiff.language.lemmas import stem
from readoutdiff.model.comparison import Facts
from readoutdiff.model.text import Document, Sentence
from readoutdiff.named import NamedTuple

Key = TypeVar("Key", int, str)

LONGEST_WORD = 40
"""Code points of a word that are cut into 4-grams; no English word is longer and hostile text may be."""

JOINTS = -(1 << 20)
"""Scale of the numbers of what stands around a blank, below zero and so apart from the 4-grams inside words."""

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
    setting: tuple[int, ...]
    """Distinct stems of the unit and of the claim units before and after it."""
    setting_norm: float


class Collection(NamedTuple):
    """All profiles of one comparison with the weights they share."""

    profiles: tuple[Profile, ...]
    """In the order of the documents given, each in reading order."""
    first: tuple[int, ...]
    """Index of the first profile of each document, and one past the last."""
    term_weight: dict[int, float]
    """Weight of each stem, squared."""
    gram_weight: dict[int, float]
    """Weight of each 4-gram, squared."""
    anchor_weight: dict[str, float]
    """Weight of each anchor."""

    def beside(self, unit: int) -> tuple[int, ...]:
        """Return the units just before and after one in its document."""
        profile = self.profiles[unit]
        first, last = self.first[profile.source], self.first[profile.source + 1] - 1
        if first < unit < last:
            return unit - 1, unit + 1
        return tuple(other for other in (unit - 1, unit + 1) if first <= other <= last)


def collect(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Collection:
    """Return the profiles of all claim units, in document order. Linear in the text."""
    reader = _Reader()
    rows: list[tuple[int, int, int, float, _Cut]] = []
    first = [0]
    for place, document in enumerate(documents):
        named = _days(facts[place]) if place < len(facts) else {}
        claims = [unit for unit in document.sentences if unit.is_claim]
        for order, unit in enumerate(claims):
            rows.append((place, unit.number, order, order / max(len(claims) - 1, 1), reader.read(unit, named)))
        first.append(len(rows))
    size = len(rows)
    term_weight = _weights((cut.terms for *_, cut in rows), size)
    gram_weight = _weights((cut.grams for *_, cut in rows), size)
    anchor_weight = _weights((cut.anchors for *_, cut in rows), size)
    profiles = []
    for at, (source, number, order, relative, cut) in enumerate(rows):
        begin, end = max(at - 1, first[source]), min(at + 2, first[source + 1])
        setting = tuple(set().union(*(row[-1].terms for row in rows[begin:end])))
        profiles.append(
            Profile(
                source, number, order, relative, cut.words, cut.terms, _norm(term_weight, cut.terms),
                cut.grams, _norm(gram_weight, cut.grams), cut.anchors, setting, _norm(term_weight, setting),
            )
        )  # fmt: skip
    return Collection(tuple(profiles), tuple(first), term_weight, gram_weight, anchor_weight)


def _norm(weight: dict[int, float], keys: tuple[int, ...]) -> float:
    return sqrt(sum(map(weight.__getitem__, keys))) or 1.0


def _weights(rows: Iterable[tuple[Key, ...]], size: int) -> dict[Key, float]:
    """Return the square of the inverse document frequency; add-one, so that two units of one sentence have weights."""
    counts = Counter(chain.from_iterable(rows))
    found: dict[int, float] = {}
    for often in set(counts.values()):
        found[often] = log(1.0 + size / often) ** 2
    return {key: found[often] for key, often in counts.items()}


class _Cut(NamedTuple):
    """What one unit is made of; see Profile."""

    words: str
    terms: tuple[int, ...]
    grams: tuple[int, ...]
    anchors: tuple[str, ...]


class _Word(NamedTuple):
    """One distinct word, cut once."""

    letter: str
    """The code point its stem has in Profile.words."""
    term: int
    grams: tuple[int, ...]
    head: int
    """Number of its first two letters…"""
    tail: int
    """…and of its last two, far above the heads' numbers: tail + head numbers what stands around a blank."""


class _Words(dict[str, _Word]):
    """The words met, each cut when it is first asked for."""

    def __init__(self, cut: Callable[[str], _Word]) -> None:
        self._cut = cut

    def __missing__(self, lower: str) -> _Word:
        word = self[lower] = self._cut(lower)
        return word


class _Reader:
    """Numbers stems and 4-grams in the order met, and cuts each distinct word once."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = defaultdict(count().__next__)
        self._grams: dict[str, int] = defaultdict(count().__next__)
        self._ends: dict[str, int] = defaultdict(count().__next__)
        self._joints: dict[int, int] = {}
        self._words = _Words(self._cut)

    def read(self, unit: Sentence, named: dict[int, set[str]]) -> _Cut:
        """Return the words, terms, grams and anchors of a unit."""
        words: list[str] = []
        anchors = set(named.get(unit.number, ()))
        opening = True
        for _, _, text, lower, _, kind in unit.tokens:
            if kind == "word":
                if text != lower and not opening and text[0].isupper():
                    anchors.add(lower)
            elif kind == "number":
                anchors.add(lower.replace(",", ""))
            else:
                opening = opening or kind == "quote"
                continue
            opening = False
            words.append(lower)
        if not words:
            return _Cut("", (), (), tuple(sorted(anchors)))
        letters, terms, pieces, heads, tails = zip(*map(self._words.__getitem__, words), strict=True)
        grams: set[int] = set().union(*pieces)
        joints = list(map(add, (JOINTS, *tails), heads))
        grams.update(map(self._joints.setdefault, joints, joints))
        return _Cut("".join(letters), tuple(sorted(set(terms))), tuple(grams), tuple(sorted(anchors)))

    def _cut(self, lower: str) -> _Word:
        """Return a word's stem, its 4-grams (the word standing between two blanks) and its ends, all numbered."""
        term = self._terms[stem(lower)]
        padded = f" {lower[:LONGEST_WORD]} "
        grams, ends = self._grams, self._ends
        found = tuple({grams[padded[at : at + 4]] for at in range(max(len(padded) - 3, 1))})
        head, tail = ends[lower[:2]], ends[lower[-2:]]
        return _Word(chr(min(term, CODE_POINTS)), term, found, head, (tail + 2) * JOINTS)


def _days(facts: Facts) -> dict[int, set[str]]:
    """Return, for each sentence, the days and other times it names, so that "Monday" meets "May 5".

    Names and numbers are taken as written: the fuller facts made links no better (docs/alignment.md).
    """
    found: dict[int, set[str]] = {}
    for day in facts.dates:
        if day.readings:
            found.setdefault(day.sentence, set()).add(f"date:{day.grain}:{day.readings[0].start.isoformat()}")
    return found
