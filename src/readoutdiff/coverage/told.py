"""A judged unit as claims: what stands together told together, then details and quotations.

In: a Verdict, where the unit's verbs begin, the people named in full. Out: Claim tuples with rank and reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readoutdiff.coverage.details import details
from readoutdiff.coverage.quotations import SPEECH
from readoutdiff.coverage.ranking import New, rank_of
from readoutdiff.coverage.terms import is_fact
from readoutdiff.data.grammar import speech_verbs
from readoutdiff.model.matching import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from readoutdiff.coverage.judge import Verdict
    from readoutdiff.coverage.pieces import Piece
    from readoutdiff.coverage.terms import Term
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Sentence

NOTHING_NEW = New(False, False, False, 0.0)
DETAIL = 1.5
"""How much less a detail ranks than a claim with the same news in it."""


def claims_of(verdict: Verdict, verbs: frozenset[int], people: frozenset[int]) -> Iterator[Claim]:
    """Yield the claims of a unit: neighbours that the same sources state joined, then their details and quotations."""
    unit, pieces, alone, new = verdict.unit, verdict.pieces, verdict.alone, verdict.new
    tokens = unit.tokens
    for at, until, main in _runs(verdict, verbs):
        first, last = pieces[at].first, pieces[until - 1].last
        while first < last - 1 and tokens[first].kind == "mark" and tokens[first].text not in "([$€£":
            first += 1
        while last - 1 > first and tokens[last - 1].text in (",", ";", "—", "–", "-"):
            last -= 1
        status = verdict.status[main]
        held = [term for group in verdict.groups[at:until] for term in group]
        start, end = tokens[first].start, tokens[last - 1].end
        if (at, until) == (0, len(pieces)):
            start, end = unit.start, unit.end
        quoted = [one for one in alone if one.start < end and start < one.end]
        spoken = _is_quotation(unit, start, end, quoted)
        rank, reasons = rank_of(unit, first, last, _novelty(verdict, held, people), bool(quoted))
        if status == "only" and not spoken:
            yield _claim(verdict, start, end, "claim", "only", rank, reasons)
        elif status != "only":
            yield _claim(verdict, start, end, "claim", status, rank, reasons, main)
            fresh = [term for term in held if term.first in new] if new else []
            for begin, stop in _details(unit, pieces[at:until], fresh, verbs) if fresh else ():
                begins, ends = tokens[begin].start, tokens[stop - 1].end
                if any(one.start < ends and begins < one.end for one in alone):
                    continue
                part = [term for term in fresh if begin <= term.first < stop]
                told = rank_of(unit, begin, stop, _novelty(verdict, part, people), False)
                yield _claim(verdict, begins, ends, "detail", "only", round(told[0] - DETAIL, 4), told[1])
        for one in quoted if status != "only" or spoken else ():
            begins, ends = max(one.start, unit.start), min(one.end, unit.end)
            inside = [number for number in range(first, last) if begins <= tokens[number].start < ends]
            if len([number for number in inside if tokens[number].kind in ("word", "number")]) >= SPEECH:
                said = [term for term in held if begins <= tokens[term.first].start < ends]
                start_of, end_of = (said[0].first, said[-1].last) if said else (first, last)
                ranked = rank_of(unit, start_of, end_of, _novelty(verdict, said, people), True)
                yield _claim(verdict, begins, ends, "quote", "only", *ranked)


def joined(claims: Iterable[Claim], quotes: Sequence[QuoteFact], text: str) -> list[Claim]:
    """Return the claims of a document in order, with the sentences of one quotation joined; `text` is the document's."""
    found: list[Claim] = []
    last = until = -1
    for claim in claims:
        if claim.form == "quote":
            if last >= 0 and claim.sentence == until + 1 and _is_one(quotes, found[last], claim):
                one = found[last]
                best = max(one, claim, key=lambda held: held.rank)
                found[last] = one._replace(
                    end=claim.end, text=text[one.start : claim.end], rank=best.rank, reasons=best.reasons
                )
                until = claim.sentence
                continue
            last, until = len(found), claim.sentence
        found.append(claim)
    return found


def _is_one(quotes: Sequence[QuoteFact], one: Claim, other: Claim) -> bool:
    """Whether two stretches stand in one quotation."""
    return any(quote.start <= one.start and other.end <= quote.end for quote in quotes)


def _runs(verdict: Verdict, verbs: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """Yield runs of pieces that stand together (first, one past the last), and the piece whose verdict they share.

    Neighbours of one status and the same sources belong together; so does an attribution or appositive with its claim,
    since nobody states it alone.
    """
    pieces, status, tokens = verdict.pieces, verdict.status, verdict.unit.tokens
    size = len(pieces)
    if size == 1 or all(one == "only" for one in status):
        yield 0, size, 0
        return

    def stating(number: int) -> bool:
        """Whether a piece has a verb, and not only that of who says so."""
        piece = pieces[number]
        return _states(verdict, number) and any(token.start in verbs for token in tokens[piece.first : piece.last])

    if all(_same(verdict, 0, number) for number in range(1, size)):
        yield 0, size, next((number for number in range(size) if stating(number)), size - 1)
        return
    at = 0
    while at < size:
        main, until = at, at + 1
        while until < size and status[at] == status[until] == "only":
            until += 1
        while status[at] != "only" and until < size and status[until] != "only":
            if not stating(main):
                main = until
            elif stating(until) and not _same(verdict, main, until):
                break
            until += 1
        yield at, until, main
        at = until


def _states(verdict: Verdict, number: int) -> bool:
    """Whether a piece states something, and is not who says so ("The ship's owner, Calder Lines, said")."""
    piece = verdict.pieces[number]
    if piece.form != "claim":
        return False
    tokens = verdict.unit.tokens
    for number in range(piece.last - 1, piece.first - 1, -1):
        if tokens[number].kind == "word":
            return speech_verbs().get(tokens[number].lemma) != "say"
    return True


def _same(verdict: Verdict, one: int, other: int) -> bool:
    """Whether two pieces have the same verdict."""
    status, carried, partly = verdict.status, verdict.carried, verdict.partly
    return status[one] == status[other] and carried[one] == carried[other] and partly[one] == partly[other]


def _details(
    unit: Sentence, pieces: Sequence[Piece], fresh: Sequence[Term], verbs: frozenset[int]
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


def _novelty(verdict: Verdict, held: Sequence[Term], people: frozenset[int]) -> New:
    fresh = [term for term in held if term.first in verdict.fresh] if verdict.fresh else []
    if not fresh:
        return NOTHING_NEW
    tokens = verdict.unit.tokens
    facts = [term for term in fresh if is_fact(term)]
    name = any(term.kind == "name" and tokens[term.first].start in people for term in facts)
    place = any(term.key.startswith(("l:", "o:", "c:")) for term in facts)
    return New(name, place, any(term.kind in ("number", "date") for term in facts), _weight(fresh) / (_weight(held) or 1.0))


def _is_quotation(unit: Sentence, start: int, end: int, quoted: Sequence[QuoteFact]) -> bool:
    """Whether a stretch is one quotation with its attribution and little else."""
    if not quoted:
        return False
    words = inside = 0
    for token in unit.tokens:
        if token.kind in ("word", "number") and start <= token.start < end:
            words += 1
            inside += any(one.start <= token.start < one.end for one in quoted)
    return 2 * inside >= words and inside > 0


def _weight(terms: Sequence[Term]) -> float:
    return sum([term.weight for term in terms])


def _claim(
    verdict: Verdict,
    start: int,
    end: int,
    form: Literal["claim", "detail", "quote"],
    status: Literal["only", "partly", "covered"],
    rank: float,
    reasons: tuple[str, ...],
    piece: int = -1,
) -> Claim:
    """Return a claim; `piece` is the one whose sources state it, -1 for none."""
    unit = verdict.unit
    text = unit.text[start - unit.start : end - unit.start]
    carried: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()
    at: tuple[tuple[int, int], ...] = ()
    if piece >= 0 and verdict.nearest and _states(verdict, piece):
        carried, partly = verdict.carried[piece], verdict.partly[piece]
        at = tuple([(source, verdict.nearest[source]) for source in sorted((*carried, *partly))])
    return Claim(
        unit.source, unit.number, start, end, text, form, status, round(verdict.best, 4), rank, reasons, carried, partly, at
    )
