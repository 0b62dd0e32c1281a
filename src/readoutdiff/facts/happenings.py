"""What a date dates and a count is of: the happening, the tense of its clause.

In: the tokens of a sentence and a place among them. Out: the predicate nearest in the same clause, as lemma and class
(data/words/happenings.tsv), and whether the clause looks back or ahead. No parser: the nearest predicate to the left in the
clause, else to the right, which is how English places its adverbials of time.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from readoutdiff.data.tables import prepared, read_pairs, read_table
from readoutdiff.language.context_words import context_words
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

_WALLS = frozenset({";", ":", ".", "!", "?", "—", "–", "but", "while", "although", "though", "whereas", "because"})
_SUBORDINATORS = frozenset({"who", "which", "that", "when", "where", "after", "before", "as", "if", "whose"})


class Happening(NamedTuple):
    """A predicate found."""

    lemma: str
    group: str
    """Class; the lemma where it has none."""
    place: int
    """Token index; -1 when none is found."""


NOTHING = Happening("", "", -1)


@prepared
def happening_classes() -> dict[str, str]:
    """Return word form -> class."""
    return read_pairs("words/happenings.tsv")


@cache
def _futures() -> frozenset[str]:
    return frozenset(word for word, kind, _ in read_table("words/time_words.tsv") if kind == "future")


def happening_of(tokens: Sequence[Token], start: int, end: int) -> Happening:
    """Return the happening that the stretch [start, end) of tokens dates.

    The nearest predicate with a class to the left wins, then one to the right, then the nearest word in -ed: "goods produced
    there" is seldom what is dated.
    """
    left, plain_left = _search(tokens, range(start - 1, max(-1, start - 31), -1))
    if left is not None:
        return left
    right, plain_right = _search(tokens, range(end, min(len(tokens), end + 15)))
    return right or plain_left or plain_right or NOTHING


def _search(tokens: Sequence[Token], places: range) -> tuple[Happening | None, Happening | None]:
    """Return the first predicate with a class up to a wall, and the first word in -ed without one before it."""
    classes = happening_classes()
    plain = None
    for place in places:
        token = tokens[place]
        lower = token.lower
        if lower in _WALLS or token.kind == "quote":
            break
        if _is_modifier(tokens, place):
            continue
        group = classes.get(lower)
        if group is not None:
            return Happening(token.lemma, group, place), plain
        if plain is None and lower.endswith("ed") and len(lower) > 4 and token.text[0].islower():
            plain = Happening(token.lemma, lower, place)
    return None, plain


def _is_modifier(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form in -ed or a noun stands before a noun as its modifier ("the armed men", "a held ball")."""
    before = tokens[place - 1].lower if place else ""
    return before in ("the", "a", "an", "its", "their", "his", "her", "'s") and tokens[place].lower.endswith("ed")


def tense_of(tokens: Sequence[Token], start: int, end: int) -> Literal["past", "future", ""]:
    """Return whether the clause round the stretch [start, end) looks back or ahead.

    The words between the stretch and the nearest wall are read; a modal or a plan within them looks ahead, unless "said" or
    the like is the verb right beside the stretch ("said Monday it will").
    """
    before = tokens[start - 1].lower if start else ""
    if before in ("on", "late", "early", "in", "at") and start > 1:
        before = tokens[start - 2].lower
    group = happening_classes().get(before, "")
    if group in ("SAY", "ANNOUNCE") or (before.endswith("ed") and group):
        verb = start - 1
        while verb > 0 and tokens[verb].lower != before:
            verb -= 1
        if not any(tokens[place].lower in context_words("modal") for place in range(max(0, verb - 3), verb)):
            return "past"
    past = False
    place = start - 1
    while place >= 0 and start - place <= 14:
        lower = tokens[place].lower
        if lower in _WALLS:
            break
        if lower in context_words("modal") or lower in _futures():
            return "future"
        if lower == "to" and place + 1 < start and _infinitive(tokens, place + 1):
            return "future"
        if _looks_past(tokens[place]):
            past = True
            if group not in ("",):
                break
        if lower in _SUBORDINATORS and past:
            break
        place -= 1
    if past:
        return "past"
    place = end
    while place < len(tokens) and place - end <= 10:
        lower = tokens[place].lower
        if lower in _WALLS or lower in _SUBORDINATORS:
            break
        if lower in context_words("modal"):
            return "future"
        if _looks_past(tokens[place]):
            return "past"
        place += 1
    return ""


def _infinitive(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    return token.lower in happening_classes() and not token.lower.endswith(("ed", "ing", "s")) and token.text[0].islower()


def _looks_past(token: Token) -> bool:
    lower = token.lower
    return (
        lower in context_words("past")
        or (lower.endswith("ed") and len(lower) > 3 and token.text[0].islower())
        or (lower in context_words("past"))
    )
