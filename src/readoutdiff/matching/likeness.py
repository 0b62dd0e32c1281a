"""How much two sentences are about the same thing, for deciding whether their numbers and dates may be compared.

In: documents and links. Out: a likeness from 0 to 1 for any two sentences, and for the words round two figures, kept once
computed. Numbers, dates and function words are left out of the comparison: they are what is being compared.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from readoutdiff.data.tables import prepared, read_pairs, read_table
from readoutdiff.model.comparison import Facts
from readoutdiff.model.matching import Matching
from readoutdiff.model.measures import DateFact, QuantityFact
from readoutdiff.model.text import Document, Sentence, Token

_SIDES = frozenset({"eastern", "western", "northern", "southern", "central", "east", "west", "north", "south"})
_SIDES |= {"southeastern", "southwestern", "northeastern", "northwestern"}
_STEM = 5
_FOLDED = frozenset({"DEAD", "HURT", "ARRESTED", "MEET", "ATTACK", "FIRED", "HIT", "BEGIN", "SAY"})
_NAMES_APART = 0.25
"""Taken off where each sentence names something the other does not: two companies, two towns."""
_REACH = 5
"""Content words on each side that are the surroundings of a figure."""
_SPAN = 60
"""Tokens on each side they are looked for among."""

LIKE = 0.5
"""Likeness from which sentences are taken to be about the same thing."""
EQUAL = 0.9
"""Likeness of sentences that differ in hardly more than the figure."""
HEADLINE = 6
"""Content words up to which a sentence is as terse as a headline."""
_MOST = 40
"""Facts of one key and source, and of one sentence, that are compared at most: a table of hundreds of figures is no
report."""

CROSS = 6
"""Sources up to which facts are compared across all sentences; beyond, only those of linked sentences, so that the work
grows with the links and not with the square of the sources."""

Place = tuple[int, int]


class _Profile:
    """A sentence as far as likeness goes; what few pairs ask for is read when one does."""

    __slots__ = ("_single", "names", "sides", "stems", "words")

    def __init__(self, sentence: Sentence) -> None:
        self.words = [token for token in sentence.tokens if token[5] == "word"]
        self.stems = frozenset([stem for _, _, _, lower, base, _ in self.words if (stem := _stem_of(lower, base))])
        self.sides = self.stems & _SIDES
        """Points of the compass among the stems."""
        self.names = _names(self.words)
        """Stems of the words written with a capital, where capitals show names."""
        self._single: bool | None = None

    @property
    def market(self) -> str:
        """price: it has words of market prices; account: only those of a firm's figures a share; else empty."""
        words = _market_words()
        return max([words[token.lower] for token in self.words if token.lower in words], default="")

    @property
    def single(self) -> bool:
        """Whether one person is told of beside the counts ("and a girl was hurt")."""
        if self._single is None:
            self._single = _single(self.words)
        return self._single


class Likeness:
    """Compares sentences; built once a comparison."""

    def __init__(self, documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> None:
        self.documents = documents
        self.quantities: dict[Place, list[QuantityFact]] = {}
        """By source and sentence, the first ones of each."""
        self.dates: dict[Place, list[DateFact]] = {}
        for source, one in enumerate(facts):
            for fact in one.quantities:
                row = self.quantities.setdefault((source, fact.sentence), [])
                if len(row) < _MOST:
                    row.append(fact)
            for when in one.dates:
                held = self.dates.setdefault((source, when.sentence), [])
                if len(held) < _MOST:
                    held.append(when)
        self._facts = facts
        self._chains: dict[str, tuple[str, ...]] | None = None
        self._profiles: dict[Place, _Profile] = {}
        self._scores: dict[tuple[Place, Place], float] = {}
        self._surroundings: dict[tuple[Place, int], frozenset[str]] = {}
        self._links = {(link.a, link.b): link for link in matching.links}
        self.crowded = len(documents) > CROSS
        """Whether there are so many sources that only facts of linked sentences are compared."""

    def sentence(self, place: Place) -> Sentence:
        """Return a unit by source and index."""
        return self.documents[place[0]].sentences[place[1]]

    def within(self, one: str, other: str) -> bool:
        """Whether one of two places, by their keys, is in the other."""
        if self._chains is None:
            self._chains = {place.key: place.within for facts in self._facts for place in facts.places}
        return one in self._chains.get(other, ()) or other in self._chains.get(one, ())

    def profile(self, place: Place) -> _Profile:
        """Return the profile of a sentence."""
        found = self._profiles.get(place)
        if found is None:
            found = self._profiles[place] = _Profile(self.documents[place[0]].sentences[place[1]])
        return found

    def linked(self, a: Place, b: Place) -> str:
        """Return the relation of the link between two sentences, empty when there is none."""
        links = self._links
        link = links.get((a, b)) or links.get((b, a))
        return link.relation if link else ""

    def names_apart(self, a: Place, b: Place) -> bool:
        """Whether each sentence names something the other does not."""
        one, other = self.profile(a), self.profile(b)
        return not one.names <= other.stems and not other.names <= one.stems

    def single(self, place: Place) -> bool:
        """Whether the sentence tells of one person beside its counts."""
        return self.profile(place).single

    def words(self, a: Place, b: Place) -> int:
        """Return the number of content words of the shorter sentence."""
        return min(len(self.profile(a).stems), len(self.profile(b).stems))

    def linked_places(self) -> Iterator[tuple[Place, Place]]:
        """Yield the linked pairs of sentences."""
        yield from self._links

    def market(self, a: Place, b: Place) -> bool:
        """Whether both sentences report prices of a market."""
        return self.profile(a).market == self.profile(b).market == "price"

    def accounts(self, a: Place, b: Place) -> bool:
        """Whether both sentences give prices or figures a share."""
        return bool(self.profile(a).market and self.profile(b).market)

    def score(self, a: Place, b: Place) -> float:
        """Return how much of the content words two sentences share, 0 to 1."""
        found = self._scores.get((a, b))
        if found is None:
            profiles = self._profiles
            one, other = profiles.get(a) or self.profile(a), profiles.get(b) or self.profile(b)
            found = self._scores[a, b] = _score(one, other)
        return found

    def local(self, a: Place, start_a: int, b: Place, start_b: int) -> float:
        """Return how much the words round two figures are the same, 0 to 1."""
        mine, theirs = self._near(a, start_a), self._near(b, start_b)
        small = min(len(mine), len(theirs))
        return len(mine & theirs) / small if small else 0.0

    def _near(self, place: Place, start: int) -> frozenset[str]:
        """Return the content words round a figure."""
        found = self._surroundings.get((place, start))
        if found is None:
            tokens = self.documents[place[0]].sentences[place[1]].tokens
            index = bisect_left(tokens, start, key=lambda token: token.start)
            before, after = range(index - 1, max(-1, index - _SPAN), -1), range(index, min(len(tokens), index + _SPAN))
            found = self._surroundings[place, start] = frozenset(_content(tokens, before)) | frozenset(_content(tokens, after))
        return found


def _content(tokens: Sequence[Token], places: range) -> list[str]:
    found: list[str] = []
    for place in places:
        token = tokens[place]
        stem = _stem_of(token.lower, token.lemma) if token.kind == "word" else ""
        if stem:
            found.append(stem)
            if len(found) >= _REACH:
                break
    return found


def _score(a: _Profile, b: _Profile) -> float:
    mine, theirs = a.stems, b.stems
    shared = len(mine & theirs)
    if not shared:
        return 0.0
    if a.sides and b.sides and a.sides.isdisjoint(b.sides):
        return 0.0  # "in the east" and "in the south" are two places
    small, large = len(mine), len(theirs)
    if small > large:
        small, large = large, small
    score = 0.6 * shared / small + 0.4 * shared / large
    if not a.names <= theirs and not b.names <= mine:
        score -= _NAMES_APART * (0.5 if small >= 12 or not a.names.isdisjoint(b.names) else 1)
        return score if score > 0.0 else 0.0
    return score


@prepared
def _folded() -> dict[str, str]:
    """Return words that count as one (killed, died, toll) and, as empty strings, words that count for nothing (Monday, two)."""
    folded = {word: group for word, group in read_pairs("words/happenings.tsv").items() if group in _FOLDED}
    for word, kind, _value in read_table("words/time_words.tsv"):
        if kind in ("weekday", "month", "day", "part"):
            folded[word] = ""
    for word, *_ in read_table("words/numerals.tsv"):
        folded[word] = ""
    for words, *_ in read_table("words/bounds.tsv"):
        for word in words.split():
            folded[word] = ""
    for (word,) in read_table("words/phrase_ends.tsv"):
        folded[word] = ""
    folded["say"] = folded["said"] = folded["says"] = folded["told"] = ""
    return folded


@cache
def _market_words() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("words/market_words.tsv")}


@lru_cache(maxsize=65536)
def _stem_of(lower: str, lemma: str) -> str:
    """Return what a word counts as, empty for one that counts for nothing."""
    if len(lower) < 2:
        return ""
    lower = lower.replace(".", "")
    stem = _folded().get(lower)
    if stem is not None:
        return stem
    return lower if lower in _SIDES else lemma.replace(".", "")[:_STEM]


def _names(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the stems of the words with a capital; none where most words have one, as in a title."""
    capitals = [token for token in tokens[1:] if token.text[0].isupper()]
    if len(tokens) > 1 and tokens[0].text[0].isupper() and (tokens[1].lower == "'s" or tokens[1].text[0].isupper()):
        capitals.append(tokens[0])  # "Utah's income": a name though it opens the sentence
    if len(capitals) > 0.6 * len(tokens):
        return frozenset()
    return frozenset([stem for token in capitals if (stem := _stem_of(token.lower, token.lemma))])


def _single(tokens: Sequence[Token]) -> bool:
    """Whether "a", "an", "one" or "another" stands within four words before a noun for a person."""
    people = _people()
    return any(
        token.lower in ("a", "an", "another", "one") and any(one.lower in people for one in tokens[place + 1 : place + 8])
        for place, token in enumerate(tokens)
    )


@cache
def _people() -> frozenset[str]:
    kinds = ("PEOPLE", "CHILDREN", "TROOPS", "POLICE", "CIVILIANS")
    return frozenset(word for word, group in read_table("words/heads.tsv") if group in kinds)
