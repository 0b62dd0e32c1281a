"""Which pieces of a unit are said elsewhere: covered, partly covered, only here.

In: documents, facts, matching. Out: Claim tuples. A unit that is linked with another is never only here as a whole: at most
a piece of it that the other lacks; without a link, it is when less than ALONE of its weight stands in any window.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from readoutdiff.coverage.details import details
from readoutdiff.coverage.pieces import Piece, split
from readoutdiff.coverage.ranking import New, rank_of
from readoutdiff.coverage.shares import Windows, shares
from readoutdiff.coverage.terms import build_index, is_fact
from readoutdiff.model.matching import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.coverage.terms import Term
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Matching
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Document, Sentence

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
QUOTED = 0.70
"""Share from which a quotation counts as carried where half of its pairs of words are too."""
RETOLD = 0.90
"""Share from which they count as carried whatever their order."""
MOST = 24
"""Quotations of one unit that are looked at."""
_MARKS = ".,;:!?\"“”‘’'()…"
SPEECH = 4
"""Words a quotation must have to be told of on its own."""


class Judge:
    """Judges the claims of one comparison; what it looks up is made once."""

    def __init__(self, documents: tuple[Document, ...], facts: tuple[Facts, ...], matching: Matching) -> None:
        self.index = build_index(documents, facts)
        self.windows = Windows(self.index)
        self.linked: dict[int, list[int]] = {}
        first = self.index.first
        for link in matching.links:
            a, b = first[link.a[0]] + link.a[1], first[link.b[0]] + link.b[1]
            self.linked.setdefault(a, []).append(b)
            self.linked.setdefault(b, []).append(a)
        self._documents = documents
        self._runs: dict[tuple[str, ...], int] = {}
        for known in facts:
            for quote in known.quotes:
                for run in _runs(quote):
                    self._runs[run] = self._runs.get(run, 0) | 1 << quote.source
        self._pairs: dict[int, frozenset[tuple[str, str]]] = {}
        self.texts: dict[str, int] = {}
        for document in documents:
            for unit in document.sentences:
                if unit.is_claim:
                    self.texts[unit.text] = self.texts.get(unit.text, 0) | 1 << document.source

    def claims_of(self, document: Document, facts: Facts) -> Iterator[Claim]:
        """Yield the claims of a document in reading order."""
        verbs: dict[int, list[int]] = {}
        for statement in facts.statements:
            verbs.setdefault(statement.sentence, []).append(statement.predicate_start)
        quotes: dict[int, list[QuoteFact]] = {}
        for quote in facts.quotes:
            for number in quote.sentences:
                quotes.setdefault(number, []).append(quote)
        people = frozenset([person.start for person in facts.people if person.form == "full"])
        place = self.index.first[document.source]
        for unit in document.sentences:
            number = unit.number
            if unit.is_claim and unit.kind != "headline" and self.index.terms[place + number]:
                yield from self._claims(unit, frozenset(verbs.get(number, ())), quotes.get(number, ())[:MOST], people)

    def _claims(
        self, unit: Sentence, verbs: frozenset[int], quotes: Sequence[QuoteFact], people: frozenset[int]
    ) -> Iterator[Claim]:
        place = self.index.first[unit.source] + unit.number
        terms = self.index.terms[place]
        pieces = split(unit, verbs, [(one.start, one.end) for one in quotes])
        starts = [term.first for term in terms]
        ranges = [(bisect_left(starts, piece.first), bisect_left(starts, piece.last)) for piece in pieces]
        groups = [terms[first:last] for first, last in ranges]
        speeches = [one for one in quotes if one.words >= SPEECH]
        inside = [_terms_in(unit, starts, one) for one in speeches] if speeches else []
        linked = self.linked.get(place, ())
        found = shares(self.windows, place, [(0, len(terms)), *ranges, *inside], linked)
        own = ~(1 << unit.source)
        novel = [term for term in terms if self._is_new(term, own)]
        new = frozenset([term.first for term in novel])
        same = self.texts[unit.text] & own
        whole = found[0]
        carried = {source for source, share in whole.items() if share >= COVERED} | {self.index.source[one] for one in linked}
        carried |= {source for source in range(same.bit_length()) if same >> source & 1}
        best = 1.0 if same else max(whole.values(), default=0.0)
        alone = [
            one
            for one, shared, held in zip(speeches, found[1 + len(groups) :], inside, strict=True)
            if not same and held[0] < held[1] and not self._is_carried(one, shared)
        ]
        limit = WITH_FACT if any(is_fact(term) for term in novel) else ALONE
        if not carried and best < limit and (_share(novel, terms) >= NOVEL or best < ALONE / 2):
            status: list[Literal["only", "partly", "covered"]] = ["only"] * len(pieces)
        else:
            status = [
                self._status(unit, piece, group, shared, new, bool(carried), bool(same))
                for piece, group, shared in zip(pieces, groups, found[1:], strict=False)
            ]
        yield from self._told(unit, pieces, groups, status, best, tuple(sorted(carried)), new, people, alone, verbs)

    def _is_new(self, term: Term, others: int) -> bool:
        """Whether no other source (a bit each) names a term or its kin anywhere."""
        postings = self.index.postings
        if postings[term.key][0] & others:
            return False
        return all(not postings[key][0] & others for key in term.kin)

    def _is_carried(self, quote: QuoteFact, shared: dict[int, float]) -> bool:
        """Whether another source quotes a part of a quotation, or has its words without the marks."""
        own = ~(1 << quote.source)
        if any(self._runs[run] & own for run in _runs(quote)):
            return True
        return any(self._carries(source, share, quote) for source, share in shared.items())

    def _carries(self, source: int, share: float, quote: QuoteFact) -> bool:
        """Whether a source that names `share` of a quotation's terms in one window has its words, or all it says."""
        if share < QUOTED:
            return False
        if share >= RETOLD:
            return True
        held = self._pairs.get(source)
        if held is None:
            held = self._pairs[source] = frozenset(
                pair for unit in self._documents[source].sentences for pair in pairwise(unit.text.casefold().split())
            )
        pairs = list(pairwise(quote.surface.casefold().split()))
        return 2 * sum(pair in held for pair in pairs) >= len(pairs)

    def _status(
        self,
        unit: Sentence,
        piece: Piece,
        group: Sequence[Term],
        shared: dict[int, float],
        new: frozenset[int],
        carried: bool,
        same: bool,
    ) -> Literal["only", "partly", "covered"]:
        """Return how far the others say a piece of a unit that they say in part."""
        best = 1.0 if same else max(shared.values(), default=0.0)
        if best >= COVERED or not group:
            return "covered"
        tokens = unit.tokens
        size = tokens[piece.last - 1].end - tokens[piece.first].start
        if piece.form != "claim" or len(group) < 3:
            return "partly"
        fresh = _share([term for term in group if term.first in new], group)
        if carried and 2 * size >= unit.end - unit.start:
            # More than half of a linked unit: only where next to nothing of it stands elsewhere.
            return "only" if best < STRANGE and fresh >= 1 - STRANGE and size < unit.end - unit.start else "partly"
        told = fresh >= NEW_FACT and any(is_fact(term) for term in group if term.first in new)
        limit = PIECE_ALONE if told or not carried else LINKED_ALONE
        return "only" if best < limit and (fresh >= NOVEL or best < limit / 2) else "partly"

    def _told(
        self,
        unit: Sentence,
        pieces: Sequence[Piece],
        groups: Sequence[Sequence[Term]],
        status: Sequence[Literal["only", "partly", "covered"]],
        best: float,
        carried: tuple[int, ...],
        new: frozenset[int],
        people: frozenset[int],
        alone: Sequence[QuoteFact],
        verbs: frozenset[int],
    ) -> Iterator[Claim]:
        """Yield the claims of a unit whose pieces are judged: neighbours of one status joined, then details and quotations."""
        tokens = unit.tokens
        at = 0
        while at < len(pieces):
            until = at + 1
            while until < len(pieces) and status[until] == status[at]:
                until += 1
            first, last = pieces[at].first, pieces[until - 1].last
            while first < last - 1 and tokens[first].kind == "mark" and tokens[first].text not in "([$€£":
                first += 1
            while last - 1 > first and tokens[last - 1].text in (",", ";", "—", "–", "-"):
                last -= 1
            held = [term for group in groups[at:until] for term in group]
            fresh = [term for term in held if term.first in new]
            novelty = self._novelty(unit, held, fresh, people)
            start, end = tokens[first].start, tokens[last - 1].end
            if (at, until) == (0, len(pieces)):
                start, end = unit.start, unit.end
            quoted = [one for one in alone if one.start < end and start < one.end]
            rank, reasons = rank_of(unit, first, last, novelty, bool(quoted))
            if status[at] == "only" and not self._is_quotation(unit, start, end, quoted):
                yield self._claim(unit, start, end, "claim", "only", best, rank, reasons, ())
            elif status[at] != "only":
                yield self._claim(unit, start, end, "claim", status[at], best, rank, reasons, carried)
                for begin, stop in self._details(unit, pieces[at:until], fresh, verbs):
                    begins, ends = tokens[begin].start, tokens[stop - 1].end
                    if any(one.start < ends and begins < one.end for one in alone):
                        continue
                    part = [term for term in fresh if begin <= term.first < stop]
                    told = rank_of(unit, begin, stop, self._novelty(unit, part, part, people), False)
                    yield self._claim(unit, begins, ends, "detail", "only", best, round(told[0] - 1.5, 4), told[1], ())
            for one in quoted:
                whole = status[at] == "only" and not self._is_quotation(unit, start, end, quoted)
                if one.sentence == unit.number and not whole:
                    said = [term for term in held if one.start <= tokens[term.first].start < one.end]
                    begin, stop = (said[0].first, said[-1].last) if said else (first, last)
                    fresh_said = [term for term in said if term.first in new]
                    ranked = rank_of(unit, begin, stop, self._novelty(unit, said, fresh_said, people), True)
                    yield self._claim(unit, one.start, one.end, "quote", "only", best, *ranked, ())
            at = until

    def _details(
        self, unit: Sentence, pieces: Sequence[Piece], fresh: Sequence[Term], verbs: frozenset[int]
    ) -> Iterator[tuple[int, int]]:
        """Yield the token ranges of what only this source adds to pieces that others say."""
        for piece in pieces:
            held = [term for term in fresh if piece.first <= term.first < piece.last and is_fact(term)]
            if held and piece.form == "attribution" and unit.tokens[piece.first].lower == "according":
                begin, end = min(piece.first + 2, piece.last), piece.last
                if any(token.text == "," for token in unit.tokens[begin : end - 1]):
                    yield from details(unit, held, verbs, begin, end)
                    continue
                while end > begin and unit.tokens[end - 1].kind != "word":
                    end -= 1
                yield begin, end
                continue
            yield from details(unit, held, verbs, piece.first, piece.last)

    def _novelty(self, unit: Sentence, held: Sequence[Term], fresh: Sequence[Term], people: frozenset[int]) -> New:
        facts = [term for term in fresh if is_fact(term)]
        name = any(term.kind == "name" and unit.tokens[term.first].start in people for term in facts)
        place = any(term.key.startswith(("l:", "o:", "c:")) for term in facts)
        return New(name, place, any(term.kind in ("number", "date") for term in facts), _share(fresh, held))

    def _is_quotation(self, unit: Sentence, start: int, end: int, quoted: Sequence[QuoteFact]) -> bool:
        """Whether a stretch is one quotation with its attribution and little else."""
        if not quoted:
            return False
        words = inside = 0
        for token in unit.tokens:
            if token.kind in ("word", "number") and start <= token.start < end:
                words += 1
                inside += any(one.start <= token.start < one.end for one in quoted)
        return 2 * inside >= words and inside > 0

    def _claim(
        self,
        unit: Sentence,
        start: int,
        end: int,
        form: Literal["claim", "detail", "quote"],
        status: Literal["only", "partly", "covered"],
        best: float,
        rank: float,
        reasons: tuple[str, ...],
        carried: tuple[int, ...],
    ) -> Claim:
        text = unit.text[start - unit.start : end - unit.start] if end <= unit.end else ""
        return Claim(unit.source, unit.number, start, end, text, form, status, round(best, 4), rank, reasons, carried)


def _share(part: Sequence[Term], held: Sequence[Term]) -> float:
    """Return the weight of some terms as a share of all."""
    return sum([term.weight for term in part]) / (sum([term.weight for term in held]) or 1.0)


def _runs(quote: QuoteFact) -> list[tuple[str, ...]]:
    """Return every run of SPEECH words of a quotation, without the marks round them."""
    words = [word.strip(_MARKS) for word in quote.surface.casefold().replace("’", "'").split()]
    return [tuple(words[place : place + SPEECH]) for place in range(len(words) - SPEECH + 1)]


def _terms_in(unit: Sentence, starts: Sequence[int], quote: QuoteFact) -> tuple[int, int]:
    """Return the positions of the terms inside a quotation; `starts` are the first tokens of the terms."""
    begins = [unit.tokens[first].start for first in starts]
    return bisect_left(begins, quote.start), bisect_left(begins, quote.end)
