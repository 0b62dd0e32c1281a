"""What a unit says, as terms that compare by meaning: dates, numbers and names in normal form, words with their kin.

In: documents and facts. Out: for every claim unit its terms in order, and an Index of who holds what. A term has several
keys, the strictest first: its stem or normal form, then its synonym classes, then its concept. A term's weight is the
inverse document frequency (Spärck Jones 1972) in its own document alone, so that another source never changes how much
of a claim a second source covers.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from readoutdiff.coverage.telling import telling
from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import concept, synonym_classes
from readoutdiff.data.record import country_words
from readoutdiff.language.lemmas import stem

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.text import Document, Sentence

POSTINGS = 64
"""Most units looked at for one key; a key in more of them says little about any."""
LIGHT = 0.3
"""Weight of words such as "say" and "also", as a share of another word's."""
_DAY_LENGTH = {"month": 7, "year": 4}
TELLING = 1.3
"""Weight of names, numbers and dates, as a share of a word's."""


class Term(NamedTuple):
    """One thing a unit names."""

    first: int
    """Its first token, as a position in the unit."""
    last: int
    """One past its last token."""
    keys: tuple[str, ...]
    """The strictest first; any of them in another unit means that it is named there."""
    kind: str
    """word, name, number or date."""
    weight: float


class Index(NamedTuple):
    """All units of all sources. A place is a number of its own for every unit, with a gap between documents."""

    terms: list[tuple[Term, ...]]
    """By place; empty for units that state nothing."""
    keys: list[frozenset[str]]
    """All keys of a unit, by place."""
    source: list[int]
    """The source of a place; -1 in the gaps."""
    first: list[int]
    """The place of each source's first unit."""
    postings: dict[str, list[int]]
    """Places that hold a key, at most POSTINGS + 1."""
    holders: dict[str, int]
    """Sources that hold a key, a bit a source."""


@lru_cache(maxsize=16384)
def word_keys(lemma: str) -> tuple[str, ...]:
    """Return the keys of a lower-case word."""
    keys = [stem(lemma)]
    keys += [f"={name}" for name in sorted(synonym_classes(lemma))]
    named = concept(lemma)
    if named:
        keys.append(f"#{named}")
    return tuple(keys)


@lru_cache(maxsize=4096)
def name_keys(lower: str) -> tuple[str, ...]:
    """Return the keys of a word with a capital: the country it names, if any, and the word."""
    codes = {code for code, _ in country_words().get(lower.replace(".", ""), ())}
    if len(codes) == 1:
        return (f"c:{codes.pop()}", stem(lower))
    return (stem(lower),)


def build_index(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Index:
    """Return the index of all claim units. Linear in the text."""
    index = Index([], [], [], [], {}, {})
    nothing: frozenset[str] = frozenset()
    for document, known in zip(documents, facts, strict=True):
        index.first.append(len(index.terms))
        spans = _fact_spans(known)
        read = [
            _terms_of(unit, spans.get(unit.number, ())) if unit.is_claim else [] for unit in document.sentences
        ]  # fmt: skip
        frequency: dict[str, int] = {}
        for terms in read:
            for key in {keys[0] for _, _, keys, _ in terms}:
                frequency[key] = frequency.get(key, 0) + 1
        total = len(read) + 1
        bit = 1 << document.source
        for terms in read:
            place = len(index.terms)
            index.terms.append(tuple(Term(*one, _weight(one[2][0], one[3], frequency, total)) for one in terms))
            held = frozenset([key for _, _, keys, _ in terms for key in keys])
            index.keys.append(held)
            index.source.append(document.source)
            for key in held:
                index.holders[key] = index.holders.get(key, 0) | bit
                places = index.postings.setdefault(key, [])
                if len(places) <= POSTINGS:
                    places.append(place)
        index.terms.append(())
        index.keys.append(nothing)
        index.source.append(-1)
    return index


def _weight(key: str, kind: str, frequency: dict[str, int], total: int) -> float:
    weight = log(1 + total / frequency[key])
    if kind != "word":
        return weight * TELLING
    return weight * LIGHT if key in telling()["light"] else weight


_Span = tuple[int, int, tuple[str, ...], str]


def _fact_spans(facts: Facts) -> dict[int, list[_Span]]:
    """Return the stretches that name one thing (start, end, keys, kind) by unit, the surest first."""
    table: dict[int, list[_Span]] = {}
    for day in facts.dates:
        if day.readings and day.grain in ("day", "part", "month", "year"):
            at = day.readings[0].start.date()
            key = f"@{at.isoformat()[: _DAY_LENGTH.get(day.grain, 10)]}"
            table.setdefault(day.sentence, []).append((day.start, day.end, (key,), "date"))
    for one in facts.quantities:
        if one.dimension != "ordinal" and not one.low == one.high == 1:
            value = one.low if one.low > 0 else one.high
            near = f"~{one.dimension} {value:.1g}"
            table.setdefault(one.sentence, []).append((one.start, one.end, (f"{one.dimension} {value:g}", near), "number"))
    for person in facts.people:
        if person.form in ("full", "surname"):
            keys = (f"p:{person.entity}", stem(person.surname))
            table.setdefault(person.sentence, []).append((person.start, person.end, keys, "name"))
    for place in facts.places:
        keys = (f"l:{place.key}", place.key)
        codes = {code for code, kind in country_words().get(place.key, ()) if kind in ("name", "demonym")}
        if len(codes) == 1:
            keys = (f"c:{codes.pop()}", place.key)
        table.setdefault(place.sentence, []).append((place.start, place.end, keys, "name"))
    for body in facts.organisations:
        table.setdefault(body.sentence, []).append((body.start, body.end, (f"o:{body.key}",), "name"))
    return table


def _terms_of(unit: Sentence, spans: list[_Span] | tuple[()]) -> list[_Span]:
    """Return (first token, end token, keys, kind) of every term of a unit, in order."""
    found: list[_Span] = []
    seen: set[str] = set()
    stop = function_words()
    pending = sorted(spans) if len(spans) > 1 else list(spans)
    after, last = 0, len(pending)
    tokens = unit.tokens
    begin = unit.dateline.end if unit.dateline is not None else -1
    until = -1
    for number, token in enumerate(tokens):
        start = token.start
        if start < until or start < begin:
            continue
        while after < last and pending[after][0] < start:
            after += 1
        if after < last and pending[after][0] == start:
            _, until, keys, kind = pending[after]
            end = number + 1
            while end < len(tokens) and tokens[end].start < until:
                end += 1
            if kind == "name":
                keys = (*keys, *(stem(one.lower) for one in tokens[number:end] if one.kind == "word" and one.lower not in stop))
            if keys[0] not in seen:
                seen.add(keys[0])
                found.append((number, end, keys, kind))
        elif token.kind == "word":
            if token.lower in stop and not (token.text.isupper() and len(token.text) > 1):
                continue
            keys = name_keys(token.lower) if token.text[0].isupper() and number else word_keys(token.lemma)
            if keys[0] not in seen:
                seen.add(keys[0])
                found.append((number, number + 1, keys, "name" if token.text[0].isupper() and number else "word"))
        elif token.kind == "number" and token.lower not in seen:
            seen.add(token.lower)
            found.append((number, number + 1, (token.lower,), "number"))
    return found


def is_fact(term: Term) -> bool:
    """Whether a term is a name, a number or a date that says something alone: no title, no "two"."""
    key = term.keys[0]
    if term.kind == "word":
        return False
    if term.kind == "name":
        return key[1:2] == ":" or not synonym_classes(key)
    return not key.startswith(("count 1 ", "count 2 ")) and key not in ("count 1", "count 2")
