"""A sentence as the units its words are compared in: facts in normal form, single content words, and what is between.

In: a sentence and the facts that stand in it. Out: Unit tuples that tile its tokens. A fact of several words ("May 5,
2025", "Pete Hegseth", "at least 12") is one unit, so that it is compared by what it means and not word by word.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import phrases_at
from readoutdiff.model import Fact
from readoutdiff.model.comparison import Facts
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple

UnitForm = Literal["word", "name", "number", "date", "person", "office", "place", "organisation", "function", "mark"]


class Unit(NamedTuple):
    """One thing to align; token positions are those of its sentence."""

    start: int
    end: int
    key: str
    """Equal keys are the same thing."""
    form: UnitForm
    fact: Fact | None

    @property
    def is_content(self) -> bool:
        """Whether it names something; function words and marks do not."""
        return self.form != "function" and self.form != "mark"


def facts_by_sentence(facts: Facts) -> dict[int, list[Fact]]:
    """Return the facts that make units of several words, by the number of their sentence, the surest kind first."""
    table: dict[int, list[Fact]] = {}
    kinds: tuple[Sequence[Fact], ...] = (
        facts.dates, facts.quantities, facts.offices, facts.people, facts.places, facts.organisations,
    )  # fmt: skip
    for kind in kinds:
        for fact in kind:
            table.setdefault(fact.sentence, []).append(fact)
    return table


def read_units(sentence: Sentence, facts: Iterable[Fact] = ()) -> tuple[Unit, ...]:
    """Return the units of `sentence`, which tile its tokens in order."""
    tokens = sentence.tokens
    facts = tuple(facts)
    heads: dict[int, Unit] = _fact_units(tokens, facts) if facts else {}
    classes = function_words()
    lemmas = [token.lemma for token in tokens]
    units: list[Unit] = []
    place, last = 0, len(tokens)
    new = tuple.__new__
    while place < last:
        if place in heads:
            unit = heads[place]
            units.append(unit)
            place = unit.end
            continue
        _, _, text, lower, lemma, kind = tokens[place]
        key, form = text, "mark"
        if kind == "word":
            entries = phrases_at(lemmas, place)
            if entries and (phrase := _phrase(tokens, entries, place, heads)) is not None:
                units.append(phrase)
                place = phrase.end
                continue
            raised = text != lower and text[0].isupper()
            if lower in classes and not (raised and place and text != "I"):
                key, form = lower, "function"
            elif raised and _inside(tokens, place):
                key, form = lower.replace(".", ""), "name"
            else:
                key, form = lemma, "word"
        elif kind == "number":
            key, form = lower.replace(",", ""), "number"
        units.append(new(Unit, (place, place + 1, key, form, None)))
        place += 1
    return tuple(units)


def _phrase(tokens: Sequence[Token], entries: Sequence[str], place: int, heads: dict[int, Unit]) -> Unit | None:
    """Return the entry of several words that begins at `place` ("prop up"), unless a fact or a name stands in it."""
    for phrase in entries:
        end = place + phrase.count(" ") + 1
        inside = tokens[place + 1 : end]
        if any(one.text[0].isupper() for one in inside) or any(i in heads for i in range(place + 1, end)):
            continue
        classes = function_words()
        content = any(one.lower not in classes for one in tokens[place:end])
        return Unit(place, end, phrase, "word" if content else "function", None)
    return None


def _inside(tokens: Sequence[Token], place: int) -> bool:
    """Whether a capital here means a name: not where a sentence or a quotation begins."""
    if place == 0:
        return len(tokens) > 1 and tokens[1].text[:1].isupper()
    return tokens[place - 1].kind != "quote" and tokens[place - 1].text not in (":", ".")


def _fact_units(tokens: Sequence[Token], facts: Iterable[Fact]) -> dict[int, Unit]:
    starts = [token.start for token in tokens]
    taken: set[int] = set()
    heads: dict[int, Unit] = {}
    for fact in facts:
        form, key = normal_form(fact)
        if not key:
            continue
        first = bisect_left(starts, fact.start)
        last = bisect_right(starts, fact.end - 1)
        if first >= last or not taken.isdisjoint(range(first, last)):
            continue
        taken.update(range(first, last))
        heads[first] = Unit(first, last, key, form, fact)
    return heads


def normal_form(fact: Fact) -> tuple[UnitForm, str]:
    """Return the form of a fact and a key under which equal facts of two documents meet; no key: not a unit."""
    if fact.kind == "quantity":
        if fact.dimension == "ordinal" or fact.high == fact.low == 1:
            return "number", ""
        bounds = f"{'(' if fact.low_open else '['}{fact.low:g},{fact.high:g}{')' if fact.high_open else ']'}"
        return "number", f"#{fact.dimension} {bounds} {'' if fact.exact else '~'}"
    if fact.kind == "date":
        if not fact.readings:
            return "date", "@" + fact.surface.lower()
        return "date", f"@{fact.readings[0].start:%Y-%m-%dT%H:%M}/{fact.readings[0].end:%Y-%m-%dT%H:%M}"
    if fact.kind == "person":
        return "person", fact.surname if fact.form in ("full", "surname") else ""
    if fact.kind == "office":
        plain = fact.status == "current" and fact.role and " " in fact.surface and fact.end - fact.start > len(fact.role) // 2
        return "office", f"{fact.role} / {fact.country} {fact.body}" if plain else ""
    if fact.kind == "place":
        return "place", fact.key
    if fact.kind == "organisation":
        return "organisation", fact.key
    return "word", ""
