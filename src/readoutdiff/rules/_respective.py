"""Who gets which where a sentence deals out two lists: "Soto and Vega were fined 20 and 30 pesos, respectively".

In: a Comparison. Out: a share of one list that another source gives to the wrong one of the other.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from readoutdiff.named import NamedTuple
from readoutdiff.rules._finding import evidence_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.report import Evidence
    from readoutdiff.model.text import Sentence

_JOINS = frozenset({",", "and", "or", "&", ";"})


class Dealt(NamedTuple):
    """One share that two sources deal out differently."""

    name: str
    here: Evidence
    """The right share, in the sentence with the lists."""
    there: Evidence
    """The share of another, given to the same name."""


def misdealt(comparison: Comparison) -> Iterator[Dealt]:
    """Yield the shares that a linked sentence gives to another of the list: it names the one and has the other's figure."""
    for link in comparison.matching.links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            lists, told = comparison.sentence(*one), comparison.sentence(*other)
            if "respectively" not in lists.text:
                continue
            shares = _shares(lists, _amounts(comparison, one))
            words = {token.lower for token in told.tokens}
            named = [place for place, (name, _) in enumerate(shares) if name[-1] in words]
            if len(named) != 1:
                continue
            name, right = shares[named[0]]
            amounts = _amounts(comparison, other)
            if any(_equal(right, amount) for amount in amounts):
                continue
            wrong = [amount for amount in amounts for _, share in shares if _equal(share, amount)]
            if wrong:
                told_as = " ".join(name)
                pieces = [evidence_at(comparison, *place, fact.start, fact.end, f"{told_as}: {fact.low:g} {fact.unit}".rstrip())
                          for place, fact in ((one, right), (other, wrong[0]))]  # fmt: skip
                yield Dealt(told_as.title(), pieces[0], pieces[1])


def _amounts(comparison: Comparison, place: tuple[int, int]) -> list[QuantityFact]:
    return [one for one in comparison.facts[place[0]].quantities if one.sentence == place[1]]


def _equal(one: QuantityFact, other: QuantityFact) -> bool:
    return one.low == one.high == other.low == other.high and one.dimension == other.dimension


def _shares(sentence: Sentence, amounts: Sequence[QuantityFact]) -> list[tuple[tuple[str, ...], QuantityFact]]:
    """Return the names of a list, each with its figure; empty where the two lists are not of one length."""
    tokens = sentence.tokens
    last = next((token.start for token in tokens if token.lower == "respectively"), 0)
    figures: list[QuantityFact] = []
    for one in reversed([amount for amount in amounts if amount.end <= last]):
        between = [token.lower for token in tokens if one.end <= token.start < (figures[0].start if figures else last)]
        if not figures or _JOINS.issuperset(word for word in between if word != figures[0].unit and not _is_unit(word, one)):
            figures.insert(0, one)
        else:
            break
    names = _names(sentence, figures[0].start, len(figures)) if len(figures) > 1 else []
    if not len({figure.low for figure in figures}) == len(figures) == len(names) or not all(names):
        return []
    return list(zip(names, figures, strict=True))


def _is_unit(word: str, amount: QuantityFact) -> bool:
    return word in amount.surface.lower().split() or word == amount.head or word.rstrip("s") == amount.unit


def _names(sentence: Sentence, before: int, count: int) -> list[tuple[str, ...]]:
    """Return the last list of `count` names, with nothing but commas and "and" between them, that ends before `before`."""
    runs: list[list[int]] = []
    for i, token in enumerate(sentence.tokens):
        if token.start >= before:
            break
        if token.kind == "word" and token.text[0].isupper():
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
    tokens = sentence.tokens
    for end in range(len(runs), count - 1, -1):
        group = runs[end - count : end]
        gaps = [tokens[one[-1] + 1 : other[0]] for one, other in pairwise(group)]
        if all(_JOINS.issuperset(token.lower for token in gap) for gap in gaps):
            return [tuple(tokens[i].lower for i in run if len(tokens[i].text) > 2) for run in group]
    return []
