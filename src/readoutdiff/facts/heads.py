"""Bind an amount to what it counts: head noun, predicate class, restrictors, subset, rate.

In: the tokens of a sentence and an Amount. Out: Binding. The head is the last word of the noun run after the number; the
class comes from the head ("deaths") or from the predicate beside it ("12 were killed", "killing at least 12", "toll rises
to 12"). Words are in data/words/heads.tsv, happenings.tsv and phrase_ends.tsv.
"""

from collections.abc import Sequence

from readoutdiff.data.tables import prepared, read_pairs, read_table
from readoutdiff.facts.amounts import Amount
from readoutdiff.facts.happenings import happening_classes
from readoutdiff.language.context_words import context_words
from readoutdiff.language.numerals import numeral_words
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

GROWING = frozenset({"DEAD", "HURT", "ARRESTED", "MISSING", "RESCUED", "DISPLACED", "INFECTED", "BURN", "DESTROY", "ABDUCTED"})
"""Classes whose counts grow while an event is reported."""

_FATE = frozenset({*GROWING, "FREED", "ABOARD", "TAKEN", "CONVICT", "CHARGE", "SENTENCE", "INDICT"})
"""Predicates that say what became of those counted, so that they decide what a count is of."""

_CLAUSE_ENDS = frozenset({"and", "but", "while", "when", "after", "before", "as", "because", "who", "which"})
_JOINTS = frozenset("-‑‐")


class Binding(NamedTuple):
    """What an amount is about."""

    head: str
    head_class: str
    head_start: int
    """First token of the head, -1 when none."""
    head_end: int
    predicate: str
    """Lemma of the verb beside it."""
    predicate_class: str
    restrictors: tuple[str, ...]
    subset: bool
    rate: str
    place: str
    """Where a part of those counted were ("scene", "hospital"); empty when not said."""


@prepared
def head_classes() -> dict[str, str]:
    """Return noun -> class."""
    return read_pairs("words/heads.tsv")


@prepared
def phrase_ends() -> frozenset[str]:
    """Return the words that end a noun phrase."""
    return frozenset(word for (word,) in read_table("words/phrase_ends.tsv"))


def base(token: Token) -> str:
    """Return the dictionary form of a noun, with a plain plural taken off where the lemmatiser knows none."""
    lemma = token.lemma
    if lemma == token.lower and len(lemma) > 3 and lemma.endswith("s") and not lemma.endswith(("ss", "us", "is")):
        return lemma[:-3] + "y" if lemma.endswith("ies") and len(lemma) > 4 else lemma[:-1]
    return lemma


def bind(tokens: Sequence[Token], amount: Amount) -> Binding:
    """Return what `amount` counts."""
    end = amount.end
    restrictors: list[str] = []
    subset = False
    if _lower(tokens, end) == "of":
        if _lower(tokens, end + 1) in context_words("whole") or _is_number(tokens, end + 1):
            subset = True
            end += 2
            while _is_number(tokens, end):
                end += 1
        elif amount.vague or amount.dimension in ("percent", "mass", "volume", "length", "area", "money"):
            end += 1
    elif amount.dimension in ("percent", "money") and _lower(tokens, end) in ("in", "for"):
        pass
    head_at, stop = _noun(tokens, end, amount)
    head = base(tokens[head_at]) if head_at >= 0 else ""
    if head_at >= 0:
        restrictors.extend(base(token) for token in tokens[end:head_at] if token.kind == "word")
    for place in range(max(0, amount.start - 3), amount.start):
        lower = tokens[place].lower
        subset = subset or lower in context_words("part")
        if lower in context_words("added") or lower in context_words("part"):
            restrictors.append(lower)
    if head in ("other", "another") or any(one in ("more", "other", "additional", "further") for one in restrictors):
        restrictors.append("another")
    if _lower(tokens, stop) == "of" and _lower(tokens, stop + 1) in context_words("whole") and _is_number(tokens, stop + 2):
        subset = True  # "three members of the 11-person crew"
    if _lower(tokens, amount.start - 1) in context_words("whole") and _lower(tokens, amount.start - 2) == "of":
        restrictors.append("whole")
    if amount.attributive and not amount.unit and head_at == end and stop < len(tokens) and tokens[stop].kind == "word":
        # "a 48-page indictment": the page count of what follows
        owner, _ = _noun(tokens, stop, amount._replace(attributive=False))
        restrictors = [base(tokens[owner])] if owner >= 0 else []
        if not restrictors and tokens[stop].lower not in phrase_ends():
            restrictors = [base(tokens[stop])]
    predicate, group = _predicate(tokens, amount, stop)
    classes = head_classes()
    own = classes.get(tokens[head_at].lower if head_at >= 0 else "", "") or classes.get(head, "")
    head_class = group if group in _FATE and own not in GROWING else own
    spot = ""
    if head_class in GROWING:
        cause, spot = _narrowed(tokens, stop)
        restrictors.extend(cause)
    return Binding(
        head, head_class, head_at, head_at + 1 if head_at >= 0 else -1, predicate, group,
        tuple(dict.fromkeys(restrictors)), subset, _rate(tokens, stop, amount), spot,
    )  # fmt: skip


def _is_number(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and (tokens[place].kind == "number" or tokens[place].lower in numeral_words())


def _lower(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _noun(tokens: Sequence[Token], start: int, amount: Amount) -> tuple[int, int]:
    """Return (index of the head, one past the noun run); head -1 when nothing is counted."""
    place, head = start, -1
    happenings, functions = happening_classes(), phrase_ends()
    if amount.attributive and _lower(tokens, place) in _JOINTS:
        place += 1
    if amount.attributive and not amount.unit and _lower(tokens, place) != "strong":
        # "a 48-page indictment", "12-story": the noun after the hyphen is what is counted
        return (place, place + 1) if place < len(tokens) and tokens[place].kind == "word" else (-1, place)
    while place < len(tokens) and place - start < 7:
        token = tokens[place]
        lower = token.lower
        if token.text in ("-", "‐", "‑") and head >= 0 and tokens[place - 1].end == token.start:
            place += 1
            continue
        if token.kind != "word" or (lower in functions and lower not in ("more",)) or lower in ("'s",):
            break
        known = lower in head_classes()
        if not known and lower in happenings and (lower.endswith(("ed", "ing")) or happenings[lower] in _FATE or head >= 0):
            break
        if not known and head >= 0 and (lower in context_words("past") or (lower.endswith(("ed", "ly")) and len(lower) > 4)):
            break
        if lower == "more":
            place += 1
            continue
        head = place
        place += 1
        if known and (place >= len(tokens) or tokens[place].lower not in head_classes()):
            break
    return head, place


def _predicate(tokens: Sequence[Token], amount: Amount, stop: int) -> tuple[str, str]:
    """Return (lemma, class) of the predicate beside the amount."""
    classes = happening_classes()
    # after the noun: "12 people were killed", "12 dead", "12 were reported dead"
    place = stop = _past_aside(tokens, stop)
    while (
        place < len(tokens)
        and place - stop < 5
        and (tokens[place].lower in context_words("link") or tokens[place].lower in context_words("adverb"))
    ):
        place += 1
    if _lower(tokens, place) == "on" and _lower(tokens, place + 1) == "board":
        return "board", "ABOARD"
    group = classes.get(_lower(tokens, place), "")
    if group and (group in _FATE or place > stop or tokens[place].lower.endswith("ed")):
        return tokens[place].lemma, group
    if group and not tokens[place].lower.endswith("ing") and amount.dimension in ("count", "percent"):
        return tokens[place].lemma, group
    # before: "killing at least 12", "death toll rises to 12", "left 12 dead"
    steps, coordinated = 0, False
    walls = ("and", "or")
    back = amount.start - 1
    while back >= 0 and steps < 9:
        token = tokens[back]
        lower = token.lower
        coordinated = coordinated or (lower == "and" and back == amount.start - 1)
        if token.kind in ("mark", "quote") and lower not in _JOINTS:
            break
        if token.kind == "number" and not coordinated:
            break  # "killed 13 soldiers and 72 villagers": the verb is of both
        if lower == "toll":
            return "toll", _toll_class(tokens, back)
        if lower in ("deaths", "fatalities", "dead") and steps < 4:
            return "die", "DEAD"
        if lower in ("injuries", "wounded", "injured") and steps < 4 and lower == "injuries":
            return "injure", "HURT"
        group = classes.get(lower, "")
        if group in ("RISE", "FALL", "REACH", "HIT") and any(
            one.lower in ("toll", "deaths", "dead") for one in tokens[max(0, back - 5) : back]
        ):
            back -= 1
            steps += 1
            continue
        if group:
            return token.lemma, group
        if lower in walls and steps > 1:
            break
        back -= 1
        steps += 1
    return "", ""


def _narrowed(tokens: Sequence[Token], stop: int) -> tuple[tuple[str, ...], str]:
    """Return what a predicate is narrowed by: ("by gunshot",) of "injured by gunshots", the spot of "died at the scene"."""
    cause: tuple[str, ...] = ()
    for place in range(stop, min(len(tokens) - 1, stop + 7)):
        lower = tokens[place].lower
        if tokens[place].kind in ("mark", "quote", "number") or lower in _CLAUSE_ENDS:
            break
        if lower in ("by", "from", "of") and not cause:
            near = next((one for one in tokens[place + 1 : place + 4] if one.lower in context_words("cause")), None)
            cause = (f"by {near.lemma}",) if near is not None else ()
        elif lower in ("at", "on", "in"):
            at = place + 2 if _lower(tokens, place + 1) in ("the", "a", "an") else place + 1
            if _lower(tokens, at) in context_words("spot"):
                return cause, _lower(tokens, at)
    return cause, ""


def _past_aside(tokens: Sequence[Token], place: int) -> int:
    """Step over an aside after the noun: "six people, including a child, were"."""
    if _lower(tokens, place) != "," or _lower(tokens, place + 1) not in context_words("aside"):
        return place
    for at in range(place + 2, min(place + 16, len(tokens))):
        if tokens[at].lower == ",":
            return at + 1
    return place


def _toll_class(tokens: Sequence[Token], place: int) -> str:
    before = _lower(tokens, place - 1)
    return "HURT" if before in ("injury", "casualty") else "DEAD"


def _rate(tokens: Sequence[Token], place: int, amount: Amount) -> str:
    """Return the period or unit an amount is counted by: "a day", "per year", "a share", "annually"."""
    for at in (amount.end, place):
        first, second = _lower(tokens, at), _lower(tokens, at + 1)
        if first in ("a", "an", "per", "each", "every", "/") and second in context_words("period"):
            return f"per {second}"
        if first in ("annually", "yearly", "monthly", "daily", "weekly", "hourly"):
            return f"per {first}"
    return ""
