"""What an editor wants first among the things only one source says.

In: a unit and what is new in a stretch of it. Out: a rank and the reasons it is made of (METHODS, "Only in one source": new
named person 3, quotation 3, figure or date 2.5, decision or negative 2, lead 2, boilerplate -2; here also what is to
come 2, a new place or body 2, and up to 1 for the share of words that stand nowhere else).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.coverage.telling import first_words, telling_phrases, telling_words
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from readoutdiff.model.text import Sentence

LEAD = 2
"""Units from the top that count as the lead."""


class New(NamedTuple):
    """What a stretch names that no other source names."""

    name: bool
    """A person."""
    place: bool
    """A place, a country or a body."""
    figure: bool
    """A number or a date."""
    share: float
    """New terms by weight, 0 to 1."""


def rank_of(unit: Sentence, first: int, last: int, new: New, quoted_alone: bool) -> tuple[float, tuple[str, ...]]:
    """Return the rank (higher is first) of the tokens first to last of `unit`, and its reasons in the order they count."""
    rank = new.share
    reasons: list[str] = []
    if quoted_alone:
        rank, reasons = rank + 3, [*reasons, "quotation"]
    if new.name:
        rank, reasons = rank + 3, [*reasons, "new name"]
    if new.figure:
        rank, reasons = rank + 2.5, [*reasons, "figure or date"]
    if new.place and not new.name:
        rank, reasons = rank + 2, [*reasons, "new place or body"]
    classes, phrases = _classes(unit, first, last)
    if "decision" in classes or "negative" in classes:
        rank, reasons = rank + 2, [*reasons, "negative" if "negative" in classes else "decision"]
    if "plan" in classes:
        rank, reasons = rank + 2, [*reasons, "what is to come"]
    if unit.number < LEAD:
        rank, reasons = rank + 2, [*reasons, "lead"]
    if phrases:
        rank, reasons = rank - (1 if reasons else 2) * min(phrases, 2), [*reasons, "set phrases"]
    return round(rank, 4), tuple(reasons)


def _classes(unit: Sentence, first: int, last: int) -> tuple[set[str], int]:
    """Return the classes of telling words in a stretch, and how many set phrases stand in it."""
    firsts = first_words()
    tokens = unit.tokens
    telling = [number for number in range(first, last) if tokens[number].lemma in firsts or tokens[number].lower in firsts]
    found: set[str] = set()
    if not telling:
        return found, 0
    words, phrases = telling_words(), telling_phrases()
    count = 0
    for number in telling:
        token = tokens[number]
        kind = words.get(token.lemma) or words.get(token.lower)
        if kind == "boilerplate":
            count += 1
        elif kind is not None:
            found.add(kind)
        if token.lower in phrases:
            ahead = " ".join([one.lower for one in tokens[number : min(number + 6, last)]]) + " "
            for phrase, kind in phrases[token.lower]:
                if ahead.startswith(phrase + " "):
                    if kind == "boilerplate":
                        count += 1
                    else:
                        found.add(kind)
    return found, count
