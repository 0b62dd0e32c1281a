"""A unit as the claims it is made of.

In: a unit, where its verbs begin, the quotations in it. Out: Piece tuples that follow each other in the unit. Cut at
semicolons, while/but/although, ", which/who", ", -ing", attribution and appositives (compare the clausal propositions of
ClausIE, Del Corro & Gemulla 2013); never inside a quotation, a bracket or a name, a date or a list, whose parts hold no
verb.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from readoutdiff.data.grammar import function_words, speech_verbs
from readoutdiff.data.lexicon import senses
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from readoutdiff.model.text import Sentence, Token

_RELATIVES = frozenset(["which", "who", "whose", "whom", "where"])
_CONTRASTS = frozenset(["while", "but", "although", "though", "whereas"])
_JOINERS = frozenset(["and", "so", "or", "yet"])
_NO_PARTICIPLES = frozenset(["including", "according", "regarding", "concerning", "following", "during", "citing"])
LONGEST_ATTRIBUTION = 14
"""Tokens an attribution may have."""
LONGEST_APPOSITIVE = 12
LONGEST_ASIDE = 40
"""Tokens that a clause set off by commas may have to be closed by the second comma."""
MOST = 24
"""A unit with more cuts is a list, or no prose at all."""


class Piece(NamedTuple):
    """A stretch of a unit, in token positions."""

    first: int
    last: int
    """One past its last token."""
    form: Literal["claim", "attribution", "appositive"]


@lru_cache(maxsize=8192)
def _is_verb(lemma: str) -> bool:
    return any(sense[-1] == "v" for sense in senses(lemma))


def split(unit: Sentence, verbs: Collection[int], quoted: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Return the pieces of `unit`; `verbs` and `quoted` are code points of its document. Linear in its tokens."""
    tokens = unit.tokens
    size = len(tokens)
    cuts = _cuts(tokens, verbs, quoted)
    if not cuts or len(cuts) > MOST:
        return (Piece(0, size, "claim"),)
    heads = [number for number, token in enumerate(tokens) if token.start in verbs]
    borders = [0, *cuts, size]
    pieces: list[Piece] = []
    for first, last in pairwise(borders):
        inside = [number for number in heads if first <= number < last]
        form = _form(tokens, first, last, inside, quoted, bool(pieces))
        weak = form == "claim" and not inside
        if weak and pieces and pieces[-1].form == "claim":
            before = pieces.pop()
            pieces.append(Piece(before.first, last, before.form))
        else:
            pieces.append(Piece(first, last, form))
    verbless = not heads or heads[0] >= pieces[0].last
    if len(pieces) > 1 and pieces[0].form == pieces[1].form == "claim" and verbless:
        pieces[:2] = [Piece(0, pieces[1].last, "claim")]
    if all(piece.form != "claim" for piece in pieces):
        return (Piece(0, size, "claim"),)
    return tuple(pieces)


def _cuts(tokens: Sequence[Token], verbs: Collection[int], quoted: Sequence[tuple[int, int]]) -> list[int]:
    """Return the token positions at which a piece begins, the first left out."""
    cuts: list[int] = []
    depth = 0
    spans = iter(quoted)
    span = next(spans, None)
    size = len(tokens)
    opened = size > 0 and tokens[0].lower in ("while", "although", "though", "whereas", "according")
    said = False
    for number, token in enumerate(tokens):
        start, _, text, lower, _, kind = token
        if kind == "word" and lower not in _CONTRASTS and (said or start not in verbs):
            continue
        while span is not None and start >= span[1]:
            span = next(spans, None)
        if span is not None and span[0] <= start:
            continue
        if text == "(":
            depth += 1
        elif text == ")":
            depth = max(depth - 1, 0)
        if depth or not number or number + 2 >= size:
            continue
        if token.kind == "quote" and not cuts and _attribution_at(tokens, number + 1, verbs):
            cuts.append(number + 1)
            continue
        if text in (";", "—", "–"):
            cuts.append(number + 1)
        elif text == ",":
            after = tokens[number + 1]
            lower = after.lower
            if (
                lower in _RELATIVES
                or lower in _CONTRASTS
                or (lower.endswith("ing") and lower not in _NO_PARTICIPLES and _is_verb(after.lemma))
                or (lower in _JOINERS and _clause_follows(tokens, number + 2, verbs))
                or opened
                or _attribution_at(tokens, number + 1, verbs)
                or _appositive_at(tokens, number, verbs)
            ):
                cuts.append(number + 1)
                opened = False
            elif cuts and _closes(tokens, cuts[-1], number, verbs):
                cuts.append(number + 1)
        elif token.lower in _CONTRASTS and tokens[number - 1].text != "," and _clause_follows(tokens, number + 1, verbs):
            if number > 3:
                cuts.append(number)
        elif not said and token.start in verbs and speech_verbs().get(token.lemma) == "say" and number < LONGEST_ATTRIBUTION:
            said = True
            begin = _reported(tokens, number + 1, verbs)
            if begin:
                cuts.append(begin)
    return sorted(set(cuts))


def _clause_follows(tokens: Sequence[Token], first: int, verbs: Collection[int]) -> bool:
    """Whether a subject and a verb stand at `first` before the next mark."""
    for number in range(first, min(first + 12, len(tokens))):
        token = tokens[number]
        if token.kind == "mark" and token.text not in ("-", ".", "'", "&"):
            return False
        if token.start in verbs:
            return number > first
    return False


def _attribution_at(tokens: Sequence[Token], first: int, verbs: Collection[int]) -> bool:
    """Whether ", the minister said" or ", according to the ministry" stands at `first` and runs to a mark."""
    return _attribution_end(tokens, first, verbs) > 0


def _attribution_end(tokens: Sequence[Token], first: int, verbs: Collection[int]) -> int:
    if tokens[first].lower == "according":
        return first + 1
    for number in range(first, min(first + 9, len(tokens))):
        token = tokens[number]
        if token.text in (",", ";", "(") or token.kind == "quote":
            return 0
        if token.kind == "word" and speech_verbs().get(token.lemma) == "say" and (token.start in verbs or number == first):
            after = tokens[number + 1].lower if number + 1 < len(tokens) else "."
            return 0 if after in ("that", "to") else number + 1
        if token.start in verbs:
            return 0
    return 0


def _appositive_at(tokens: Sequence[Token], comma: int, verbs: Collection[int]) -> bool:
    """Whether a phrase without a verb, set off by commas, follows a name."""
    if not tokens[comma - 1].text[:1].isupper() or comma + 1 >= len(tokens):
        return False
    opening = tokens[comma + 1].lower
    if opening not in ("a", "an", "the", "its", "his", "her", "their") and function_words().get(opening) != "preposition":
        return False
    for number in range(comma + 1, min(comma + LONGEST_APPOSITIVE, len(tokens))):
        token = tokens[number]
        if token.start in verbs or token.kind == "quote":
            return False
        if token.text == ",":
            return number + 1 < len(tokens) and tokens[number + 1].lower not in ("and", "or")
    return False


def _closes(tokens: Sequence[Token], first: int, comma: int, verbs: Collection[int]) -> bool:
    """Whether the comma ends a piece set off by commas: ", who leads the council, signed"."""
    opening = tokens[first].lower
    if comma - first > LONGEST_ASIDE:
        return False
    if opening in _RELATIVES or opening in _JOINERS or opening in _CONTRASTS:
        return any(token.start in verbs for token in tokens[first:comma])
    if tokens[first].lower.endswith("ing"):
        return _clause_follows(tokens, comma + 1, verbs)
    return comma - first < LONGEST_APPOSITIVE and not any(token.start in verbs for token in tokens[first:comma])


def _reported(tokens: Sequence[Token], first: int, verbs: Collection[int]) -> int:
    """Return where the reported clause begins after a verb of speech at the head of a sentence; 0 where none does."""
    for number in range(first, min(first + 8, len(tokens))):
        token = tokens[number]
        if token.lower == "that":
            return number + 1 if number + 3 < len(tokens) else 0
        if token.kind != "word" and token.kind != "number":
            return 0
        if number == first and (function_words().get(token.lower) == "preposition" or token.lower in ("to", "as", "about")):
            continue
        if token.start in verbs:
            return first if number > first and function_words().get(tokens[first].lower) != "preposition" else 0
    return 0


def _form(
    tokens: Sequence[Token],
    first: int,
    last: int,
    heads: Sequence[int],
    quoted: Sequence[tuple[int, int]],
    follows: bool,
) -> Literal["claim", "attribution", "appositive"]:
    """Return what a stretch between two cuts is; `heads` are the positions of its verbs."""
    if any(begin < tokens[last - 1].end and tokens[first].start < end and end - begin > 12 for begin, end in quoted):
        return "claim"
    if tokens[first].lower == "according" and last - first <= 2 * LONGEST_ATTRIBUTION:
        return "attribution"
    if len(heads) == 1 and last - first <= LONGEST_ATTRIBUTION and speech_verbs().get(tokens[heads[0]].lemma) == "say":
        ends = tokens[last - 1].lower
        if follows or ends == "that" or heads[0] >= last - 2:
            return "attribution"
    if not heads and follows and tokens[first].lower in ("a", "an", "the", "its", "his", "her", "their"):
        return "appositive"
    return "claim"
