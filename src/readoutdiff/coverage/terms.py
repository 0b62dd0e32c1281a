"""What a unit says, as terms that compare by meaning: dates, numbers and names in normal form, words with their kin.

In: documents and facts. Out: for every claim unit its terms in order, and an Index of who holds what. A term has several
keys, the strictest first: its stem or normal form, then its synonym classes, then its concept. A term's weight is the
inverse document frequency (Spärck Jones 1972) in its own document alone, so that another source never changes how much
of a claim a second source covers.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from readoutdiff.coverage.telling import courtesy_words, light_words
from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import concept, senses
from readoutdiff.data.record import country_words
from readoutdiff.language.lemmas import stem
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.text import Document, Sentence, Token

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
    key: str
    """Its stem or normal form."""
    kin: tuple[str, ...]
    """What else means it: for a name its other forms, for a word its synonym classes and concept."""
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
    sources: dict[str, int]
    """For every key the sources that hold it, a bit a source."""
    postings: dict[str, list[list[int]]]
    """For every key a list a source that holds it: the source, then the places that do."""


@lru_cache(maxsize=16384)
def word_keys(lemma: str) -> tuple[str, tuple[str, ...]]:
    """Return the key of a lower-case word and those of its kin."""
    key = stem(lemma)
    if key in light_words():  # "said" is no other word for "commented": it says too little to carry what another says
        return key, ()
    keys = [f"={sense}" for sense in sorted(senses(lemma))]
    named = concept(lemma)
    if named:
        keys.append(f"#{named}")
    return key, tuple(keys)


@lru_cache(maxsize=4096)
def name_keys(lower: str) -> tuple[str, tuple[str, ...]]:
    """Return the key of a word with a capital, the country it names or itself, and that of the word."""
    codes = {code for code, _ in country_words().get(lower.replace(".", ""), ())}
    if len(codes) == 1:
        return f"c:{codes.pop()}", (stem(lower),)
    return stem(lower), ()


def build_index(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Index:
    """Return the index of all claim units. Linear in the text."""
    index = Index([], [], [], [], {}, {})
    terms_of, keys_of, sources = index.terms, index.keys, index.source
    holders, postings = index.sources, index.postings
    nothing: frozenset[str] = frozenset()
    light = light_words()
    make = tuple.__new__  # a NamedTuple's own constructor takes twice as long
    for document, known in zip(documents, facts, strict=True):
        source = document.source
        index.first.append(len(terms_of))
        spans = _fact_spans(known)
        read = [_terms_of(unit, spans.get(unit.number, ())) if unit.is_claim else [] for unit in document.sentences]
        frequency: dict[str, int] = {}
        for terms in read:
            for term in terms:
                frequency[term[2]] = frequency.get(term[2], 0) + 1
        scale = {count: log(1 + (len(read) + 1) / count) for count in set(frequency.values())}
        own: dict[str, list[int]] = {}
        for terms in read:
            place = len(terms_of)
            held: set[str] = set()
            weighed = []
            for first, last, key, kin, kind in terms:
                weight = scale[frequency[key]]
                if kind != "word":
                    weight *= TELLING
                elif key in light:
                    weight *= LIGHT
                weighed.append(make(Term, (first, last, key, kin, kind, weight)))
                held.add(key)
                if kin:
                    held.update(kin)
                if kind == "date":
                    held.update((key[:5], key[:8]))  # who names the day names its month and its year
            terms_of.append(tuple(weighed))
            keys_of.append(frozenset(held))
            sources.append(source)
            for key in held:
                if key in own:
                    own[key].append(place)
                else:
                    own[key] = [source, place]
        terms_of.append(())
        keys_of.append(nothing)
        sources.append(-1)
        bit = 1 << source
        for key, block in own.items():
            if key in postings:
                holders[key] |= bit
                postings[key].append(block)
            else:
                holders[key] = bit
                postings[key] = [block]
    return index


_Span = tuple[int, int, str, tuple[str, ...], str]


def _fact_spans(facts: Facts) -> dict[int, list[_Span]]:
    """Return the stretches that name one thing (start, end, keys, kind) by unit, the surest first."""
    table: dict[int, list[_Span]] = {}
    for day in facts.dates:
        if day.readings and day.grain in ("day", "part", "month", "year"):
            at = day.readings[0].start.date()
            key = f"@{at.isoformat()[: _DAY_LENGTH.get(day.grain, 10)]}"
            table.setdefault(day.sentence, []).append((day.start, day.end, key, (), "date"))
    for one in facts.quantities:
        if one.dimension != "ordinal" and not one.low == one.high == 1:
            value = one.low if one.low > 0 else one.high
            near = (f"~{one.dimension} {value:.1g}", f"{value:g}")
            table.setdefault(one.sentence, []).append((one.start, one.end, f"{one.dimension} {value:g}", near, "number"))
    for person in facts.people:
        if person.form in ("full", "surname"):
            kin = (stem(person.surname),)
            table.setdefault(person.sentence, []).append((person.start, person.end, f"p:{person.entity}", kin, "name"))
    for place in facts.places:
        key = f"l:{place.key}"
        codes = {code for code, kind in country_words().get(place.key, ()) if kind in ("name", "demonym")}
        if len(codes) == 1:
            key = f"c:{codes.pop()}"
        table.setdefault(place.sentence, []).append((place.start, place.end, key, (place.key,), "name"))
    for body in facts.organisations:
        table.setdefault(body.sentence, []).append((body.start, body.end, f"o:{body.key}", (), "name"))
    return table


def _terms_of(unit: Sentence, spans: Sequence[_Span]) -> list[_Span]:
    """Return (first token, end token, key, kin, kind) of every term of a unit, in order."""
    found: list[_Span] = []
    seen: set[str] = set()
    stop = function_words()
    courtesies = courtesy_words()
    cased = not unit.text.isupper()  # in a line of capitals they tell no names
    begun = False  # the first word of a sentence or a quotation has a capital whatever it is
    pending = sorted(spans) if len(spans) > 1 else spans
    after, last = 0, len(pending)
    begins = pending[0][0] if pending else -1
    tokens = unit.tokens
    until = unit.dateline.end if unit.dateline is not None else -1
    for number, (start, _, text, lower, lemma, shape) in enumerate(tokens):
        if start < until:
            continue
        while 0 <= begins < start:
            after += 1
            begins = pending[after][0] if after < last else -1
        end = number + 1
        if begins == start:
            _, until, key, kin, kind = pending[after]
            while end < len(tokens) and tokens[end].start < until:
                end += 1
            if kind == "name":
                kin += tuple([stem(one.lower) for one in tokens[number:end] if one.kind == "word" and one.lower not in stop])
            elif kind == "number":
                kin += tuple([one.lower for one in tokens[number:end] if one.kind == "number"])
        elif shape == "word":
            upper = text[0].isupper()
            capital = begun and upper
            begun = cased
            if upper and lower in courtesies:
                continue
            if lower in stop and not (capital and text.isupper() and len(text) > 1):
                continue
            if capital:
                kind = "name"
                key, kin = name_keys(lower)
            else:
                kind = "word"
                key, kin = word_keys(lemma)
        elif shape == "number":
            key, kin, kind = lower, (), "number"
        else:
            begun = begun and not (shape == "quote" and _opens(tokens, number))
            continue
        begun = cased
        if key not in seen:
            seen.add(key)
            found.append((number, end, key, kin, kind))
    return found


def _opens(tokens: Sequence[Token], number: int) -> bool:
    """Whether a quotation mark stands before a word and not after one."""
    after = number + 1 < len(tokens) and tokens[number + 1].start == tokens[number].end
    return after and (number == 0 or tokens[number - 1].end < tokens[number].start)


def is_fact(term: Term) -> bool:
    """Whether a term is a name, a number or a date that says something alone: no title, no "two"."""
    key = term.key
    if term.kind == "word":
        return False
    if term.kind == "name":
        return key[1:2] == ":" or not senses(key)
    return not key.startswith(("count 1 ", "count 2 ")) and key not in ("count 1", "count 2")
