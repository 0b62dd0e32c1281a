"""Wholes and their parts: votes listed for and against, the margin between them, the sum of those one sentence counts apart.

In: the quantities of sentences. Out: pairs of a stated figure with the one that the other report's figures add up to, where no
number is both. Parts give a whole its least: "killed 13 soldiers and 72 villagers" is 85 dead or more.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from readoutdiff.language.context_words import context_words
from readoutdiff.language.intervals import relation
from readoutdiff.matching.likeness import LIKE
from readoutdiff.model.comparison import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from readoutdiff.matching.likeness import Likeness, Place
    from readoutdiff.model.measures import QuantityFact
    from readoutdiff.model.text import Sentence

    Held = list[tuple[Place, QuantityFact]]

LIKE_PARTS = 0.34
"""Likeness from which counts of one fate are compared, as for stated counts."""
_FATES = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "FREED", "TAKEN"})
_PEOPLE = frozenset({"", "people", "person", "victim"})
_MOST_VOTERS = 2000
_AFTER = 30
"""Characters after the second figure of a listed vote within which "against" stands."""
_MARGINS = ("by", "margin of", "majority of", "margin of just", "by just", "by only")


def pair_totals(likeness: Likeness) -> Iterator[Pair]:
    """Yield the pairs of a stated and a reckoned figure that no number satisfies."""
    wholes: Held = []
    sums: Held = []
    votes: Held = []
    listed: Held = []
    margins: Held = []
    for place, quantities in likeness.quantities.items():
        sentence = likeness.sentence(place)
        for fact in quantities:
            if fact.dimension == "vote":
                votes.append((place, fact))
            elif fact.head_class in _FATES and fact.head in _PEOPLE and not (fact.subset or fact.restrictors or fact.rate):
                wholes.append((place, fact))
            elif fact.head == "vote" and fact.exact and _before(sentence, fact).endswith(_MARGINS):
                margins.append((place, fact))
        if len(quantities) > 1:
            if (whole := _sum(sentence, quantities)) is not None:
                sums.append((place, whole))
            if (vote := listed_vote(sentence, quantities)) is not None:
                listed.append((place, vote))
    if sums and wholes:
        yield from _between(sums, wholes, likeness, LIKE_PARTS, lambda fact: f"both count the {_fate(fact)}")
    if listed:
        yield from _between(listed, votes, likeness, LIKE, lambda _: "both give the vote")
    if margins and (votes or listed):
        gaps = [(place, _margin(fact)) for place, fact in (*votes, *listed)]
        yield from _between(gaps, margins, likeness, LIKE, lambda _: "both tell how far apart the votes were")


def _fate(fact: QuantityFact) -> str:
    return {"HURT": "injured"}.get(fact.head_class, fact.head_class.lower())


def _between(
    reckoned: Held, stated: Held, likeness: Likeness, least: float, why: Callable[[QuantityFact], str]
) -> Iterator[Pair]:
    """Yield the pairs of two sources in alike sentences that exclude each other."""
    for here, a in reckoned:
        for there, b in stated:
            if here[0] == there[0] or a.head_class != b.head_class or (likeness.crowded and not likeness.linked(here, there)):
                continue
            score = likeness.score(here, there)
            if score >= least and not likeness.names_apart(here, there) and relation(a, b) == "disjoint":
                yield Pair(*((a, b) if here[0] < there[0] else (b, a)), why(a), score)


def _before(sentence: Sentence, fact: QuantityFact) -> str:
    return sentence.text[: fact.start - sentence.start][-20:].lower().rstrip()


def listed_vote(sentence: Sentence, quantities: Sequence[QuantityFact]) -> QuantityFact | None:
    """Return "52 votes in favour and 48 against" as the vote 52-48, None where a sentence lists none."""
    if "against" not in sentence.text and "oppos" not in sentence.text and " no" not in sentence.text:
        return None
    for one, other in pairwise(quantities):
        plain = one.dimension == other.dimension == "count" and one.exact and other.exact
        if not plain or max(one.low, other.low) >= _MOST_VOTERS:
            continue
        begin = sentence.start
        between = sentence.text[one.end - begin : other.start - begin].lower()
        after = sentence.text[other.end - begin :][:_AFTER].lower()
        words = [word.strip(",.;:") for word in after.split()]
        noes = next((place for place, word in enumerate(words[:3]) if word in context_words("nay")), -1)
        ayes = context_words("aye") & {word.strip(",.;:") for word in between.split()}
        if noes < 0 or not ayes or len(between) > 2 * _AFTER or set(words[:noes]) - context_words("around-votes"):
            continue
        if ayes == {"for"} and "vot" not in sentence.text:
            continue
        end = other.end + after.index(words[noes]) + len(words[noes])
        low = max(one.low, other.low) * 10_000 + min(one.low, other.low)
        return one._replace(
            end=end, surface=sentence.text[one.start - begin : end - begin], low=low, high=low, dimension="vote", unit="",
            head="vote", head_class="", restrictors=(), granularity=1.0, reckoned=f"{one.low:g} to {other.low:g}",
        )  # fmt: skip
    return None


def _margin(vote: QuantityFact) -> QuantityFact:
    """Return a vote as how far apart its sides were."""
    left, right = divmod(int(vote.low), 10_000)
    gap = float(left - right)
    return vote._replace(
        low=gap, high=gap, dimension="count", head="vote", head_class="VOTES", granularity=1.0, reckoned=f"{left} − {right}"
    )


def _sum(sentence: Sentence, quantities: Sequence[QuantityFact]) -> QuantityFact | None:
    """Return the least that counts of one fate joined by "and" add up to, None where fewer than two are joined."""
    run: list[QuantityFact] = []
    for fact in quantities:
        fits = (
            fact.dimension == "count" and fact.head_class in _FATES and fact.head not in _PEOPLE and fact.high == fact.low
            and not (fact.subset or fact.rate)
        )  # fmt: skip
        if run and fits and fact.head_class == run[-1].head_class and fact.head not in {one.head for one in run}:
            joint = sentence.text[run[-1].head_end - sentence.start : fact.start - sentence.start]
            if joint.strip(" ,").lower() in ("and", ""):
                run.append(fact)
                continue
        if len(run) > 1:
            break
        run = [fact] if fits else []
    if len(run) < 2:
        return None
    first, last = run[0], run[-1]
    total = sum(one.low for one in run)
    end = max(last.end, last.head_end)
    return first._replace(
        end=end, surface=sentence.text[first.start - sentence.start : end - sentence.start], low=total, high=inf, exact=False,
        head="people", restrictors=(), reckoned=" + ".join(f"{one.low:g}" for one in run),
    )  # fmt: skip
