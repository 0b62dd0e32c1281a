"""What alignment keeps of a unit: its stems in order, the pieces it is compared by, its anchors, its place.

In: documents and facts. Out: a Profile for every claim unit of every document, and the weight of every piece and anchor in
this collection (inverse document frequency, Sparck Jones 1972, over all units of all sources). Pieces are three kinds of
part of a unit, each known to find the same thing in other words: the first four letters of every word (a rough stem:
secede, secession; McNamee & Mayfield 2004), the stem of every content word, and the four letters around every blank (which
words follow each other). Stop words are kept among the beginnings, their weight tames them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import chain, count
from math import log, log1p, sqrt
from operator import add
from typing import TypeVar

from readoutdiff.data.grammar import function_words
from readoutdiff.language.lemmas import stem
from readoutdiff.model.comparison import Facts
from readoutdiff.model.text import Document, Sentence
from readoutdiff.named import NamedTuple

Key = TypeVar("Key", int, str)

BEGINNING = 4
"""Letters at the beginning of a word that are a piece of its unit."""

JOINTS = -(1 << 20)
"""Scale of the numbers of what stands around a blank, below zero and so apart from the other pieces."""

CODE_POINTS = 0x10FFFF


class Profile(NamedTuple):
    """One unit as alignment sees it. Sets are tuples of shared integers: a Python set would cost 8 KB."""

    source: int
    """Position of its document in the collection."""
    number: int
    """Number of the unit in its document."""
    place: float
    """Relative position in its document, 0 to 1."""
    words: str
    """Its stems in order, one code point each: equal for units of the same words."""
    length: float
    """Logarithm of one more than its words."""
    beginnings: tuple[int, ...]
    """Distinct beginnings of its words."""
    telling: tuple[int, ...]
    """Those of its content words; of all where it has none."""
    pieces: tuple[int, ...]
    """Distinct pieces of all three kinds."""
    norm: float
    """Euclidean length of the weights of its pieces."""
    anchors: tuple[str, ...]
    """Numbers, dates and names in normal form, sorted."""


class Collection(NamedTuple):
    """All profiles of one comparison with the weights they share."""

    profiles: tuple[Profile, ...]
    """In the order of the documents given, each in reading order."""
    first: tuple[int, ...]
    """Index of the first profile of each document, and one past the last."""
    weight: dict[int, float]
    """Weight of each piece, squared."""
    anchor_weight: dict[str, float]
    """Weight of each anchor."""

    def setting(self, unit: int) -> frozenset[int]:
        """Return the beginnings of the words of a unit and of the claim units before and after it."""
        source = self.profiles[unit].source
        begin, end = max(unit - 1, self.first[source]), min(unit + 2, self.first[source + 1])
        return frozenset(chain.from_iterable([profile.beginnings for profile in self.profiles[begin:end]]))


def collect(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Collection:
    """Return the profiles of all claim units, in document order. Linear in the text."""
    reader = _Reader()
    rows: list[tuple[int, int, float, _Cut]] = []
    first = [0]
    for place, document in enumerate(documents):
        named = _days(facts[place]) if place < len(facts) else {}
        claims = [unit for unit in document.sentences if unit.is_claim]
        last = max(len(claims) - 1, 1)
        rows += [(place, unit.number, order / last, reader.read(unit, named)) for order, unit in enumerate(claims)]
        first.append(len(rows))
    weight = _weights((cut.pieces for *_, cut in rows), len(rows))
    anchor_weight = _weights((cut.anchors for *_, cut in rows), len(rows))
    of = weight.__getitem__
    profiles = tuple([
        Profile(
            source, number, place, words, log1p(len(words)), beginnings, telling or beginnings,
            pieces, sqrt(sum(map(of, pieces))) or 1.0, anchors,
        )
        for source, number, place, (words, beginnings, telling, pieces, anchors) in rows
    ])  # fmt: skip
    return Collection(profiles, tuple(first), weight, anchor_weight)


def _weights(rows: Iterable[tuple[Key, ...]], size: int) -> dict[Key, float]:
    """Return the square of the inverse document frequency; add-one, so that two units of one sentence have weights."""
    counts = Counter(chain.from_iterable(rows))
    found = {often: log(1.0 + size / often) ** 2 for often in set(counts.values())}
    return {key: found[often] for key, often in counts.items()}


class _Cut(NamedTuple):
    """What one unit is made of; see Profile."""

    words: str
    beginnings: tuple[int, ...]
    telling: tuple[int, ...]
    pieces: tuple[int, ...]
    anchors: tuple[str, ...]


class _Word(NamedTuple):
    """One distinct word, cut once."""

    letter: str
    """The code point its stem has in Profile.words."""
    beginning: int
    content: tuple[int, ...]
    """Its beginning and its stem if it is a content word, else empty."""
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
    """Numbers pieces in the order met, and cuts each distinct word once."""

    def __init__(self) -> None:
        self._pieces: dict[tuple[str, str], int] = defaultdict(count().__next__)
        self._letters: dict[str, int] = defaultdict(count().__next__)
        self._ends: dict[str, int] = defaultdict(count().__next__)
        self._joints: dict[int, int] = {}
        self._words = _Words(self._cut)

    def read(self, unit: Sentence, named: dict[int, set[str]]) -> _Cut:
        """Return what a unit is made of; `named` gives the days of every unit."""
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
            return _Cut("", (), (), (), tuple(sorted(anchors)))
        letters, beginnings, contents, heads, tails = zip(*map(self._words.__getitem__, words), strict=True)
        opens = set(beginnings)
        content = set(chain.from_iterable(contents))
        joints = list(map(add, (JOINTS, *tails), heads))
        shared = map(self._joints.setdefault, joints, joints)
        return _Cut(
            "".join(letters), tuple(opens), tuple(opens & content), tuple(opens.union(content, shared)), tuple(sorted(anchors))
        )

    def _cut(self, lower: str) -> _Word:
        """Return a word's beginning, its stem if it is a content word, and its ends, all numbered."""
        stemmed = stem(lower)
        beginning = self._pieces["begin", lower[:BEGINNING]]
        content = () if lower in function_words() else (beginning, self._pieces["stem", stemmed])
        head, tail = self._ends[lower[:2]], self._ends[lower[-2:]]
        return _Word(chr(min(self._letters[stemmed], CODE_POINTS)), beginning, content, head, (tail + 2) * JOINTS)


def _days(facts: Facts) -> dict[int, set[str]]:
    """Return, for each sentence, the days and other times it names, so that "Monday" meets "May 5".

    Names and numbers are taken as written: the fuller facts made links no better (docs/alignment.md).
    """
    found: dict[int, set[str]] = {}
    for day in facts.dates:
        if day.readings:
            found.setdefault(day.sentence, set()).add(f"date:{day.grain}:{day.readings[0].start.isoformat()}")
    return found
