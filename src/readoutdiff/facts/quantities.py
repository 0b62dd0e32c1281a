"""Quantities as intervals, bound to what they count.

In: a document, its dates and names (whose words count nothing). Out: QuantityFact tuples. Not quantities: dates, clock times,
numbers in names (F-16, COVID-19, Boeing 747, Resolution 1540), list markers, "one" as a pronoun. Ages, ordinals, votes and
scores are facts of their own dimension.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.facts.amounts import Amount, read_amount
from readoutdiff.facts.heads import base, bind, phrase_ends
from readoutdiff.facts.spans import read_span, span_words
from readoutdiff.language.context_words import context_words
from readoutdiff.language.numerals import FRACTION_MARKS, numeral_words, read_numeral
from readoutdiff.model.measures import QuantityFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.people import PlaceFact
    from readoutdiff.model.text import Document, Sentence, Token

_DASHES = frozenset("-‐‑–—")


_ARTICLES = frozenset({"a", "an"})
_SPANS = frozenset({"year", "years", "month", "months", "old"})
_REACH = 60
"""Characters after what is counted within which a place says where."""
_IN = frozenset({"in", "at", "near", "across", "outside", "throughout", "inside", "around", "from"})
_CLAUSE_MARKS = (";", ":", "(", "\"", "“", " and ", " but ", " who ", " which ", " that ", " after ", " while ", " when ")
_QUARTERS = frozenset({"q1", "q2", "q3", "q4"})


@cache
def _starters() -> frozenset[str]:
    """Return the words a quantity may begin with."""
    return frozenset(numeral_words()) | _ARTICLES | FRACTION_MARKS.keys() | _QUARTERS | span_words()


def read_quantities(document: Document, dates: tuple[DateFact, ...], named: Facts) -> tuple[QuantityFact, ...]:
    """Return the quantities of `document`, in order."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for when in dates:
        taken.setdefault(when.sentence, []).append((when.start, when.end))
    for who in named.people:
        taken.setdefault(who.sentence, []).append((who.start, who.end))
    places: dict[int, list[PlaceFact]] = {}
    for place in named.places:
        places.setdefault(place.sentence, []).append(place)
    found: list[QuantityFact] = []
    for unit in document.sentences:
        if unit.is_claim:
            read = _read_unit(unit, taken.get(unit.number, []))
            found.extend(_placed(unit, read, places[unit.number]) if read and unit.number in places else read)
    return tuple(found)


def _placed(unit: Sentence, quantities: list[QuantityFact], places: list[PlaceFact]) -> list[QuantityFact]:
    """Return the quantities, each with the first place after it that a preposition joins to it in its clause."""
    found = []
    for number, fact in enumerate(quantities):
        after = quantities[number + 1].start if number + 1 < len(quantities) else unit.end
        end = max(fact.end, fact.head_end)
        near = [place for place in places if end < place.start < min(after, end + _REACH)]
        keys = [place.key for place in near if _locates(unit, end, place)]
        found.append(fact._replace(place=keys[0]) if keys and not fact.place else fact)
    return found


def _locates(unit: Sentence, end: int, place: PlaceFact) -> bool:
    """Whether a place says where: after a preposition in the clause of the count, and no noun's modifier ("in US raids")."""
    lower = unit.text[end - unit.start : place.start - unit.start].lower()
    if lower.rstrip().rpartition(" ")[2] not in _IN or any(mark in lower for mark in _CLAUSE_MARKS):
        return False
    after = unit.text[place.end - unit.start :].lstrip(" ")
    following = after.partition(" ")[0].strip(",.;:!?")
    return not (after[:1].isalnum() and following.lower() not in phrase_ends())


def _read_unit(unit: Sentence, taken: list[tuple[int, int]]) -> list[QuantityFact]:
    tokens = unit.tokens
    words, starters = numeral_words(), _starters()
    places = [place for place, (_, _, _, lower, _, kind) in enumerate(tokens) if kind == "number" or lower in starters]
    if all(tokens[place].lower in _ARTICLES for place in places):
        return []
    covered = _covered(tokens, taken)
    found: list[QuantityFact] = []
    place, following = 0, iter(places)
    while (place := next((one for one in following if one >= place), len(tokens))) < len(tokens):
        token = tokens[place]
        lower = token.lower
        if lower in _QUARTERS and place not in covered:
            quarter = float(lower[1])
            found.append(_special(unit, place, place + 1, quarter, quarter, "ordinal", "quarter", place))
        if token.kind != "number" and lower in _QUARTERS:
            place += 1
            continue
        if lower.endswith("long"):
            span = read_span(tokens, place)
            if span is not None and not (found and found[-1].end > tokens[span.start].start):
                found.append(_fact(unit, span))
            place += 1
            continue
        if lower in ("a", "an") and _lower(tokens, place + 1) not in words:
            place += 1
            continue
        if place in covered or _in_name(tokens, place):
            place += 1
            continue
        special = _vote(unit, place) or _age(unit, place) or (_ordinal(unit, place) if _may_order(tokens, place) else None)
        if special is not None:
            fact, place = special
            if fact is not None:
                found.append(fact)
            continue
        amount = read_amount(tokens, place)
        if amount is None or (token.lower == "one" and not _one_counts(tokens, amount)):
            place += 1
            continue
        if token.lower in ("a", "an") and amount.end == place + 1:
            place += 1
            continue
        found.append(_fact(unit, amount))
        place = max(amount.end, place + 1)
    return found


def _covered(tokens: Sequence[Token], taken: list[tuple[int, int]]) -> set[int]:
    """Return the tokens that a date or a name stands on; both are in order, so that one walk is enough."""
    covered: set[int] = set()
    place = 0
    for start, end in sorted(taken):
        while place and tokens[place - 1].start >= start:
            place -= 1
        while place < len(tokens) and tokens[place].start < start:
            place += 1
        while place < len(tokens) and tokens[place].start < end:
            covered.add(place)
            place += 1
    return covered


def _lower(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _in_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether the number is part of a name: "F-16", "COVID-19", "No. 5", "Boeing 747", "2012-13"."""
    token = tokens[place]
    before = _lower(tokens, place - 1)
    if place and before in _DASHES and tokens[place - 1].end == token.start and place > 1:
        earlier = tokens[place - 2]
        if earlier.end == tokens[place - 1].start and before in ("-", "‑", "‐"):
            return True  # F-16, and the second half of what was no range
    if place and before in context_words("identifier") and token.kind == "number" and _lower(tokens, place + 1) != "percent":
        return (
            before not in ("group", "part", "class", "line", "unit", "step", "level", "number", "box")
            or tokens[place - 1].text[0].isupper()
        )
    if before == "." and _lower(tokens, place - 2) in ("no", "nos", "vol"):
        return True
    if before == "#":
        return True
    after_word = _lower(tokens, place + 1)
    if token.kind == "number" and after_word in ("s", "'s") and tokens[place + 1].start == token.end:
        return True  # "the early 90s"
    if len(token.text) >= 4 and token.text.isdigit() and place + 1 < len(tokens):
        name = tokens[place + 1]
        if name.kind == "word" and name.text[0].isupper() and name.lower not in numeral_words():
            return True  # "54346 Harbour Road": figures of that size have a comma
    if len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2099:
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word" or following.lower in phrase_ends():
            return True  # a year no reader of dates took: nothing is counted
    if (
        place
        and token.kind == "number"
        and tokens[place - 1].kind == "word"
        and tokens[place - 1].text[0].isupper()
        and place > 1
    ):
        name = tokens[place - 1]
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        plain = token.text.isdigit() and (after is None or after.kind in ("mark", "quote") or after.lower in phrase_ends())
        if (
            plain
            and name.lower not in phrase_ends()
            and after is not None
            and after.text not in ("-", "%")
            and not name.text.isupper()
        ):
            return name.end + 1 == token.start and name.lower not in (
                "kill",
                "kills",
                "killed",
                "hits",
                "rises",
                "tops",
                "least",
                "to",
            )
    # a list marker
    return place == 0 and token.kind == "number" and _lower(tokens, 1) in (".", ")") and len(token.text) <= 2


def _one_counts(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether "one" is a number here and no pronoun."""
    after = tokens[amount.end] if amount.end < len(tokens) else None
    before = _lower(tokens, amount.number - 1)
    if amount.dimension != "count" or amount.bound or amount.end - amount.number > 1:
        return True
    if after is None or before in context_words("before-pronoun-one"):
        return False
    if after.lower == "of":
        return False
    return (
        after.kind == "word" and (after.lower not in phrase_ends()) and after.lower not in ("another", "day", "thing", "'s")
    )


def _fact(unit: Sentence, amount: Amount) -> QuantityFact:
    tokens = unit.tokens
    binding = bind(tokens, amount)
    head = binding.head_start
    whole = amount.attributive and not amount.unit and head == amount.end
    start, end = tokens[amount.start].start, tokens[head if whole else amount.end - 1].end
    return QuantityFact(
        unit.source, unit.number, start, end, unit.text[start - unit.start : end - unit.start], amount.low, amount.high,
        amount.low_open, amount.high_open, amount.exact, amount.granularity, amount.dimension, amount.unit, binding.head,
        binding.head_class, tokens[head].start if head >= 0 else -1, tokens[head].end if head >= 0 else -1,
        binding.predicate, binding.place, binding.restrictors, binding.subset, binding.rate, None, binding.predicate_class,
    )  # fmt: skip


def _special(
    unit: Sentence, first: int, end: int, low: float, high: float, dimension: str, head: str, at: int, name: str = ""
) -> QuantityFact:
    tokens = unit.tokens
    start, stop = tokens[first].start, tokens[end - 1].end
    return QuantityFact(
        unit.source, unit.number, start, stop, unit.text[start - unit.start : stop - unit.start], low, high, False, False,
        True, 1.0, dimension, name, head, "", tokens[at].start if at >= 0 else -1, tokens[at].end if at >= 0 else -1,
        "", "", (), False, "", None, "",
    )  # fmt: skip


def _vote(unit: Sentence, place: int) -> tuple[QuantityFact | None, int] | None:
    """Read "94-1", "52 to 48", "134 to 63", "1-0": a vote beside a word of voting, else a score."""
    tokens = unit.tokens
    if tokens[place].kind != "number" or not tokens[place].text.isdigit():
        return None
    joint = _lower(tokens, place + 1)
    at = place + 2
    if joint in _DASHES and _lower(tokens, at) == "to" and _lower(tokens, at + 1) in _DASHES:
        at += 2
    elif joint not in _DASHES and joint != "to":
        return None
    if at >= len(tokens) or tokens[at].kind != "number" or not tokens[at].text.isdigit():
        return None
    left, right = int(tokens[place].text), int(tokens[at].text)
    near = {token.lower for token in tokens[max(0, place - 9) : at + 6]}
    if near & context_words("vote") and left < 2000 and right < 2000:
        end = at + 1
        if joint in _DASHES and _lower(tokens, end) in _DASHES:  # 5-4-1
            return None, end
        low = float(max(left, right) * 10_000 + min(left, right))
        return _special(unit, place, end, low, low, "vote", "vote", -1), end
    if joint in _DASHES and left >= right and tokens[place + 1].text != "—":
        low = float(left * 10_000 + right)
        return _special(unit, place, at + 1, low, low, "score", "score", -1), at + 1
    return None


def _age(unit: Sentence, place: int) -> tuple[QuantityFact | None, int] | None:
    """Read "23-year-old woman", "aged 23", "Michael Walker, 23,"."""
    tokens = unit.tokens
    if _lower(tokens, place - 1) not in ("aged", "age", ",") and _SPANS.isdisjoint(
        [token.lower for token in tokens[place + 1 : place + 8]]
    ):
        return None
    number = read_numeral(tokens, place)
    if number is None or number.kind != "cardinal" or number.high > 130:
        return None
    end = number.end
    words = [_lower(tokens, at) for at in range(end, end + 4)]
    if (
        words[0] in _DASHES
        and words[1] in ("year", "month", "week", "day")
        and words[2] in _DASHES
        and words[3] in ("old", "olds")
    ):
        at = end + 4
        head = (
            tokens[at] if at < len(tokens) and tokens[at].kind == "word" and tokens[at].lower not in phrase_ends() else None
        )
        value = number.low if words[1] == "year" else number.low / 12
        return _special(
            unit, place, end + 4, value, value, "age", base(head) if head else "", at if head else -1, words[1]
        ), end + 4
    if words[0] in ("years", "year") and words[1] in ("old", "of"):
        if words[1] == "of" and words[2] != "age":
            return None
        stop = end + 2 if words[1] == "old" else end + 3
        return _special(unit, place, stop, number.low, number.low, "age", "", -1, "year"), stop
    if _lower(tokens, place - 1) in ("aged", "age"):
        return _special(unit, place, end, number.low, number.low, "age", "", -1, "year"), end
    named = place > 1 and tokens[place - 2].kind == "word" and tokens[place - 2].text[0].isupper()
    apposed = _lower(tokens, place - 1) == "," and words[0] in (",", ".", ";", "")
    if named and apposed and number.digits and number.low == int(number.low) and 1 <= number.low <= 115:
        who = place - 2
        given = tokens[who - 1] if who and tokens[who - 1].kind == "word" and tokens[who - 1].text[0].isupper() else None
        names = (given.lower,) if given is not None and given.lower not in context_words("honorific") else ()
        return _special(unit, place, end, number.low, number.low, "age", tokens[who].lower, who, "year")._replace(
            restrictors=names
        ), end
    return None


def _may_order(tokens: Sequence[Token], place: int) -> bool:
    """Whether an ordinal may begin here: a cheap test before it is read."""
    kinds = numeral_words().get(tokens[place].lower)
    if kinds is not None:
        return "ordinal" in kinds or "ten" in kinds
    return not tokens[place].text[-1].isdigit() or _lower(tokens, place + 1) in ("st", "nd", "rd", "th")


def _ordinal(unit: Sentence, place: int) -> tuple[QuantityFact | None, int] | None:
    """Read "second visit", "the 25th anniversary"."""
    tokens = unit.tokens
    number = read_numeral(tokens, place)
    if number is None or number.kind != "ordinal":
        return None
    at, head = number.end, -1
    while at < len(tokens) and at - number.end < 4 and tokens[at].kind == "word" and tokens[at].lower not in phrase_ends():
        head = at
        at += 1
    if head < 0 or (tokens[place].text[0].isupper() and place):
        return None, number.end
    fact = _special(unit, place, number.end, number.low, number.low, "ordinal", base(tokens[head]), head)
    return fact, number.end
