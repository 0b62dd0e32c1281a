"""Organisations named in a unit, with abbreviations and aliases folded to one key.

In: the tokens of a document's units. Out: OrganisationFact tuples. A name is an organisation by a word of it (agency, party,
council), by words/organisations.tsv, or by an abbreviation in brackets that its initials spell (Schwartz and Hearst 2003).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.record import countries, country_words, name_key
from readoutdiff.data.tables import prepared, read_table
from readoutdiff.facts._countries import end_of
from readoutdiff.facts._names import capital_places, is_capital, name_kinds, word_key
from readoutdiff.language.people_words import people_words
from readoutdiff.model.people import OrganisationFact

if TYPE_CHECKING:
    from readoutdiff.model.text import Document, Sentence, Token

JOINING = frozenset(("of", "for", "and", "the", "on", "in"))
LONGEST = 10


@prepared
def _aliases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Known names by their first word, longest first, with their key."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, _, aliases in read_table("words/organisations.tsv"):
        key = name_key(name)
        for form in (name, *aliases.split("|")):
            words = tuple(name_key(form).split())
            if words:
                index.setdefault(words[0], []).append((words, key))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


@cache
def parent_of(key: str) -> str:
    """Return the key of the body an organisation is part of; empty when none is known."""
    return next((name_key(within) for name, within, _ in read_table("words/organisations.tsv") if name_key(name) == key), "")


def read_organisations(document: Document, taken: frozenset[int], unread: frozenset[str]) -> tuple[OrganisationFact, ...]:
    """Return the organisations of a document; `taken` are the offsets of words that are part of a person's name."""
    found: list[OrganisationFact] = []
    short: dict[str, str] = {}
    for unit in document.sentences:
        if unit.kind not in unread:
            found.extend(_in_unit(unit, taken, short))
    return tuple(fact._replace(key=short.get(fact.key, fact.key)) for fact in found)


def _in_unit(unit: Sentence, taken: frozenset[int], short: dict[str, str]) -> list[OrganisationFact]:
    tokens = unit.tokens
    found: list[OrganisationFact] = []
    done, size = 0, len(tokens)
    no_names = people_words("no name")
    for place in capital_places(tokens):
        token = tokens[place]
        if place < done or token.start in taken or token.lower in no_names:
            continue
        last, key = _known(tokens, place)
        if not key:
            last, key = _by_word(tokens, place)
        surface = unit.text[token.start - unit.start : tokens[last - 1].end - unit.start]
        if not key or name_key(surface) in country_words():
            done = last
            continue
        if last + 2 < size and tokens[last].text == "(" and tokens[last + 1].text.isupper() and tokens[last + 2].text == ")":
            short[tokens[last + 1].lower] = key
        start, end = token.start, tokens[last - 1].end
        act = tokens[last].lemma if last < size and tokens[last].lemma in people_words("organisation act") else ""
        found.append(
            OrganisationFact(unit.source, unit.number, start, end, unit.text[start - unit.start : end - unit.start], key, act)
        )
        done = last
    return found


def _known(tokens: tuple[Token, ...], first: int) -> tuple[int, str]:
    for words, key in _aliases().get(word_key(tokens[first].text), ()):
        place = end_of(tokens, first, words)
        if place and (len(words) > 1 or len(tokens[first].text) > 3 or tokens[first].text.replace(".", "").isupper()):
            return place, key
    return first, ""


def _by_word(tokens: tuple[Token, ...], first: int) -> tuple[int, str]:
    """Read a run of capitals that ends in a word organisations are called by."""
    kinds = name_kinds()
    end, place = first, first
    while place < len(tokens) and place - first < LONGEST:
        token = tokens[place]
        if is_capital(token) and token.lower not in people_words("no name"):
            if kinds.get(token.lower) == "organisation" and place > first:
                end = place + 1
            place += 1
        elif token.lower in JOINING and place > first and place + 1 < len(tokens) and is_capital(tokens[place + 1]):
            place += 1
        else:
            break
    if end == first:
        return first, ""
    words = [token.lower for token in tokens[first:end] if token.kind == "word" and token.lower not in ("the", "of")]
    return end, " ".join(_country_name(word) for word in words)


def _country_name(word: str) -> str:
    """Fold a demonym to its country, so that "Palestinian Football Association" is "Palestine Football Association"."""
    meanings = country_words().get(word, ())
    codes = {code for code, kind in meanings if kind in ("name", "demonym")}
    return name_key(countries()[codes.pop()].name) if len(codes) == 1 else word
