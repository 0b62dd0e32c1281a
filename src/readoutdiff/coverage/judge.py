"""Which pieces of a unit are said elsewhere, and by whom: covered, partly covered, only here.

In: documents, facts, matching. Out: a Verdict a unit. A unit that is linked with another is never only here as a whole: at
most a piece of it that the other lacks; without a link, it is when less than ALONE of its weight stands in any window. Each
other source is then judged as if it were the only one, so that what one source says in part is never laid to another.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from readoutdiff.coverage.pieces import Piece, split
from readoutdiff.coverage.quotations import SPEECH, Quotations
from readoutdiff.coverage.shares import Windows, shares
from readoutdiff.coverage.terms import Term, build_index, is_fact
from readoutdiff.coverage.ties import figure_ties
from readoutdiff.model.speech import QuoteFact
from readoutdiff.model.text import Sentence
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.text import Document

Status = Literal["only", "partly", "covered"]

COVERED = 0.70
"""Share of a claim's weight from which it counts as said elsewhere."""
ALONE = 0.55
"""Share below which nothing else says a unit without a link."""
WITH_FACT = 0.60
"""The same, where a name, a number or a date stands in no other source."""
PIECE_ALONE = 0.40
"""Share below which nothing else says a piece of a unit without a link, the rest of which is said."""
LINKED_ALONE = 0.25
"""Share below which nothing else says a piece of a linked unit."""
NEW_FACT = 0.5
"""Share of new weight from which a piece of a linked unit with a new name or figure is judged like one without a link."""
STRANGE = 0.15
"""Share below which nothing else says the greater piece of a linked unit."""
NOVEL = 0.15
"""Least share of a claim's weight that stands in no other source at all."""
MOST = 24
"""Quotations of one unit that are looked at."""
LEAST_TERMS = 3
"""Terms a piece must have to be judged by itself."""
ENOUGH_TERMS = 5
"""Terms a covered piece must have to show that a unit without a link is said in part."""
MOSTLY = 0.6
"""Share from which a source with a link of relation same is said to state a piece, and not only a part of it."""


class Verdict(NamedTuple):
    """A unit taken apart and judged. The lists have an item a piece."""

    unit: Sentence
    pieces: tuple[Piece, ...]
    groups: list[Sequence[Term]]
    """The terms of each piece."""
    status: list[Status]
    carried: list[tuple[int, ...]]
    """Sources that state it."""
    partly: list[tuple[int, ...]]
    """Sources that state a part of it."""
    nearest: dict[int, int]
    """The unit of each of these sources that comes nearest to this one."""
    best: float
    """Share of the whole unit that stands in one window, 0 to 1."""
    new: frozenset[int]
    """First tokens of the terms that no other source names."""
    fresh: frozenset[int]
    """First tokens of the terms that make it worth an editor's look: new, or with a draft what the draft does not name."""
    alone: list[QuoteFact]
    """Quotations no other source carries."""


class Judge:
    """Judges the units of one comparison; what it looks up is made once."""

    def __init__(self, documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching, draft: int = -1) -> None:
        self.index = build_index(documents, facts)
        self.windows = Windows(self.index)
        self.linked: dict[int, dict[int, bool]] = {}
        """The units a unit is linked with, all but linked, or that give the same telling figure, and whether it is the same
        statement."""
        first = self.index.first
        for link in matching.links:
            a, b = first[link.a[0]] + link.a[1], first[link.b[0]] + link.b[1]
            self.linked.setdefault(a, {})[b] = self.linked.setdefault(b, {})[a] = link.relation == "same"
        for one, other in (*figure_ties(documents, facts), *matching.faint):
            a, b = first[one[0]] + one[1], first[other[0]] + other[1]
            if self.index.terms[a] and self.index.terms[b]:
                self.linked.setdefault(a, {}).setdefault(b, False)
                self.linked.setdefault(b, {}).setdefault(a, False)
        self.quotations = Quotations(documents, facts)
        self.draft = draft
        self._all = (1 << len(documents)) - 1
        self._texts: dict[str, list[tuple[int, int]]] = {}
        for document in documents:
            for unit in document.sentences:
                if unit.is_claim:
                    held = self._texts.setdefault(unit.text, [])
                    if not held or held[-1][0] != unit.source:
                        held.append((unit.source, unit.number))

    def judge(self, unit: Sentence, verbs: frozenset[int], quotes: Sequence[QuoteFact]) -> Verdict | None:
        """Return the verdict on a unit, from where its verbs begin and the quotations in it; None when it says nothing."""
        index = self.index
        place = index.first[unit.source] + unit.number
        terms = index.terms[place]
        if not terms:
            return None
        pieces = split(unit, verbs, [(one.start, one.end) for one in quotes])
        ranges = [(0, len(terms))]
        if len(pieces) > 1:
            starts = [term.first for term in terms]
            ranges = [(bisect_left(starts, piece.first), bisect_left(starts, piece.last)) for piece in pieces]
        groups: list[Sequence[Term]] = [terms[first:last] for first, last in ranges]
        others = self._all & ~(1 << unit.source)
        holders = index.sources
        novel = [term for term in terms if not holders[term.key] & others and self._is_new(term, others)]
        new = fresh = frozenset([term.first for term in novel])
        if self.draft >= 0 and unit.source != self.draft:
            fresh = frozenset([term.first for term in terms if self._is_new(term, 1 << self.draft)])
        linked = self.linked.get(place, {})
        equal = {source: number for source, number in self._texts[unit.text] if source != unit.source}
        near = {index.source[one]: one for one in sorted(linked, key=lambda one: linked[one])}
        if len(equal) == others.bit_count():  # nothing to weigh: all others have the very sentence
            nearest = {source: near[source] - index.first[source] if source in near else equal[source] for source in equal}
            size = len(pieces)
            covered: list[Status] = ["covered"] * size
            return Verdict(
                unit, pieces, groups, covered, [tuple(sorted(equal))] * size, [()] * size, nearest, 1.0, new, fresh, []
            )
        speeches = [one for one in quotes if one.words >= SPEECH]
        inside = [_terms_in(unit, terms, one) for one in speeches]
        asked = [*(ranges if len(pieces) > 1 else ()), *inside]
        whole, shared, found_at = shares(self.windows, place, asked, linked)
        found = [whole, *(shared[: len(pieces)] if len(pieces) > 1 else [whole])]
        found_at.update(near)
        nearest = {source: at - index.first[source] for source, at in found_at.items()}
        for source, number in equal.items():
            nearest.setdefault(source, number)
        alone = [
            one
            for one, said, held in zip(speeches, shared[len(asked) - len(inside) :], inside, strict=True)
            if not equal and held[0] < held[1] and not self.quotations.is_carried(one, said)
        ]
        status = self._statuses(unit, pieces, groups, found, novel, bool(linked), bool(equal))
        carried, partly = self._carriers(unit, pieces, groups, found, status, linked, equal)
        best = 1.0 if equal else max(found[0].values(), default=0.0)
        return Verdict(unit, pieces, groups, status, carried, partly, nearest, best, new, fresh, alone)

    def _carriers(
        self,
        unit: Sentence,
        pieces: Sequence[Piece],
        groups: Sequence[Sequence[Term]],
        found: Sequence[dict[int, float]],
        status: list[Status],
        linked: dict[int, bool],
        equal: dict[int, int],
    ) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
        """Return, for each piece, the sources that state it and those that state a part, each judged alone."""
        place_of, holders = self.index.source, self.index.sources
        ties: dict[int, bool] = {}
        for one, is_same in linked.items():
            ties[place_of[one]] = is_same or ties.get(place_of[one], False)
        carried: list[list[int]] = [[] for _ in pieces]
        partly: list[list[int]] = [[] for _ in pieces]
        heard = sorted({*found[0], *ties, *equal})
        for source in heard if any(one != "only" for one in status) else ():
            if (
                source not in equal
                and source not in ties
                and max(shared.get(source, 0.0) for shared in found[1:]) < PIECE_ALONE
            ):
                continue
            states = status
            if len(heard) > 1:
                only = [{source: shared[source]} if source in shared else {} for shared in found]
                bit = 1 << source
                unheard = [
                    term for group in groups for term in group if not holders[term.key] & bit and self._is_new(term, bit)
                ]
                states = self._statuses(unit, pieces, groups, only, unheard, source in ties, source in equal)
            for number, state in enumerate(states):
                share = 1.0 if source in equal else found[1 + number].get(source, 0.0)
                if status[number] == "only" or state == "only":
                    continue
                if state == "covered" or (ties.get(source, False) and share >= MOSTLY):
                    carried[number].append(source)
                elif share >= (LINKED_ALONE if source in ties else PIECE_ALONE):
                    partly[number].append(source)
        for number, shared in enumerate(found[1:]):
            if shared and status[number] != "only" and not carried[number] and not partly[number]:
                partly[number].append(max(sorted(shared), key=lambda one: shared[one]))  # several say a little of it each
        return [tuple(one) for one in carried], [tuple(one) for one in partly]

    def _statuses(
        self,
        unit: Sentence,
        pieces: Sequence[Piece],
        groups: Sequence[Sequence[Term]],
        found: Sequence[dict[int, float]],
        novel: Sequence[Term],
        linked: bool,
        same: bool,
    ) -> list[Status]:
        """Judge the pieces of a unit against one or more sources: their shares, the terms new to them, links, same text."""
        best = 1.0 if same else max(found[0].values(), default=0.0)
        carried = linked or best >= COVERED
        if not carried:
            limit = WITH_FACT if any(is_fact(term) for term in novel) else ALONE
            weight = sum([term.weight for group in groups for term in group])
            said = len(pieces) > 1 and any(
                max(shared.values(), default=0.0) >= COVERED and len(group) >= ENOUGH_TERMS and piece.form == "claim"
                for piece, group, shared in zip(pieces, groups, found[1:], strict=True)
            )
            if not said and best < limit and (_share(novel, weight) >= NOVEL or best < ALONE / 2):
                return ["only"] * len(pieces)
        new = frozenset([term.first for term in novel])
        return [
            self._status(unit, piece, group, shared, new, carried, same)
            for piece, group, shared in zip(pieces, groups, found[1:], strict=True)
        ]

    def _is_new(self, term: Term, others: int) -> bool:
        """Whether no other source (a bit each) names a term or its kin anywhere."""
        holders = self.index.sources
        if holders[term.key] & others:
            return False
        return all(not holders[key] & others for key in term.kin)

    def _status(
        self,
        unit: Sentence,
        piece: Piece,
        group: Sequence[Term],
        shared: dict[int, float],
        new: frozenset[int],
        carried: bool,
        same: bool,
    ) -> Status:
        """Return how far the others say a piece of a unit that they say in part."""
        best = 1.0 if same else max(shared.values(), default=0.0)
        if best >= COVERED or not group:
            return "covered"
        tokens = unit.tokens
        size = tokens[piece.last - 1].end - tokens[piece.first].start
        if piece.form != "claim" or len(group) < LEAST_TERMS:
            return "partly"
        fresh = _share([term for term in group if term.first in new], sum([term.weight for term in group]))
        if carried and 2 * size >= unit.end - unit.start:
            # More than half of a linked unit: only where next to nothing of it stands elsewhere.
            return "only" if best < STRANGE and fresh >= 1 - STRANGE and size < unit.end - unit.start else "partly"
        told = fresh >= NEW_FACT and any(is_fact(term) for term in group if term.first in new)
        limit = PIECE_ALONE if told or not carried else LINKED_ALONE
        return "only" if best < limit and (fresh >= NOVEL or best < limit / 2) else "partly"


def _share(part: Sequence[Term], weight: float) -> float:
    """Return the weight of some terms as a share of `weight`."""
    return sum([term.weight for term in part]) / (weight or 1.0)


def _terms_in(unit: Sentence, terms: Sequence[Term], quote: QuoteFact) -> tuple[int, int]:
    """Return the positions of the terms inside a quotation."""
    begins = [unit.tokens[term.first].start for term in terms]
    return bisect_left(begins, quote.start), bisect_left(begins, quote.end)
