"""An amount read whole: bound words, currency, number, magnitude, range, unit.

In: the tokens of a sentence and the place of its first number. Out: Amount, an interval in the base unit of its dimension.
"About n" is [.9n, 1.1n], "nearly n" [.9n, n), "at least n" [n, inf), "dozens" [24, 99]: intervals are what lets "nearly 200"
and 197 agree. Words are in data/words/units.tsv and bounds.tsv.
"""

from collections.abc import Sequence
from functools import cache
from math import inf

from readoutdiff.data.tables import read_table
from readoutdiff.language.numerals import Numeral, read_numeral
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

_DASHES = frozenset("-‐‑–—")
_SHARE = 3.0
"""Percentage points by which a share in words is loose: a quarter is said of 23 and of 28 percent."""
_LOOSE = 0.1
"""How far "about" reaches, as a share of the number."""
_NEGATORS = frozenset({"not", "n't", "never", "cannot", "can't", "won't", "don't", "doesn't", "didn't", "without"})
_STEP_TIMES = 3
"""After a word of change the second figure of "rose 5 to 7 percent" is at most this many times the first."""
_SYMBOLS = frozenset("$£€¥₹₽₩₺₪₴₦¢")
_CODES = frozenset(
    {"usd", "eur", "gbp", "jpy", "cny", "inr", "rub", "krw", "chf", "brl", "zar", "cad", "aud", "rmb", "sek", "uah", "rs"}
)


class Unit(NamedTuple):
    """A unit as a row of the table."""

    dimension: str
    factor: float
    name: str


class Amount(NamedTuple):
    """A quantity without what it counts."""

    start: int
    """First token, bound words and currency included."""
    number: int
    """First token of the number itself."""
    end: int
    """One past the last token, unit included."""
    low: float
    high: float
    low_open: bool
    high_open: bool
    exact: bool
    granularity: float
    dimension: str
    unit: str
    bound: str
    """Kind of the bound words ("at-least"…); empty when none."""
    attributive: bool
    """Joined to a noun by a hyphen ("a 24-hour truce", "5,000-strong")."""
    vague: bool
    """The number itself is vague ("dozens", "several")."""


@cache
def units() -> dict[str, Unit]:
    """Return words of a unit -> the unit."""
    return {word: Unit(dimension, float(factor), name) for word, dimension, factor, name in read_table("words/units.tsv")}


@cache
def _bounds(place: str) -> tuple[dict[tuple[str, ...], str], int, frozenset[str]]:
    """Return bound words (as tuples) -> kind, the greatest length, and the words next to the number, for one side of it."""
    rows = {tuple(words.split()): kind for words, kind, where in read_table("words/bounds.tsv") if where == place}
    return rows, max(map(len, rows)), frozenset(words[-1 if place == "before" else 0] for words in rows)


def read_amount(tokens: Sequence[Token], place: int) -> Amount | None:
    """Return the amount whose number begins at token `place`, or None."""
    start, currency = _currency_before(tokens, place)
    between = start > 0 and tokens[start - 1].lower == "between"
    number = read_numeral(tokens, place, money=bool(currency), joined=not between)
    if number is None or number.kind == "ordinal":
        return None
    ratio = None if currency else _ratio(tokens, number)
    if ratio is not None:
        share = round(100 * number.low / ratio.low, 6)
        slack = min(_SHARE, share / 10)
        begin, bound = _bound_before(tokens, start)
        return Amount(
            begin, place, ratio.end, share - slack, share + slack, False, False, False, 1.0, "percent", "percent", bound,
            False, False,
        )  # fmt: skip
    low, high, end, exact = number.low, number.high, number.end, number.low == number.high
    grain, ranged = number.granularity, False
    if number.kind in ("cardinal", "vague"):
        ranged, low, high, end, grain = _range(tokens, number, start, currency, between)
        exact = exact and not ranged
        if ranged and between:
            start -= 1
    unit, after, attributive = _unit(tokens, end, currency, number)
    end = after
    if unit is not None and exact and not currency:
        far = _far_end(tokens, end, unit, between)
        if far is not None and far[0] > high:
            high, end, exact, ranged = far[0], far[1], False, True
            start -= between
    begin, bound = _bound_before(tokens, start)
    if not bound and not ranged:
        tail_end, bound = _bound_after(tokens, end)
        end = tail_end if bound else end
    if number.kind == "fraction":
        if unit is None or unit.dimension == "percent":
            # a share: a half is 50 percent, loosely
            low, high, exact = round(low * 100, 6) - _SHARE, round(high * 100, 6) + _SHARE, False
            unit = Unit("percent", 1, "percent")
        grain = 1.0
    low_open = high_open = False
    if bound == "more" and _negated(tokens, begin):
        bound = "at-most"  # "not to use more than 10 percent"
    if bound:
        low, high, low_open, high_open = _bounded(low, high, bound)
        exact = False
    if unit is not None and unit.name == "fahrenheit":
        low, high = (low - 32) / 1.8, (high - 32) / 1.8
    elif unit is not None and unit.factor != 1:
        low, high, grain = _times(low, unit.factor), _times(high, unit.factor), grain * unit.factor
    return Amount(
        begin if bound and begin < start else start, place, end, low, high, low_open, high_open, exact, grain,
        unit.dimension if unit else "count", unit.name if unit else "", bound, attributive, number.kind == "vague",
    )  # fmt: skip


def _negated(tokens: Sequence[Token], place: int) -> bool:
    return any(token.lower in _NEGATORS for token in tokens[max(0, place - 4) : place])


def _ratio(tokens: Sequence[Token], number: Numeral) -> Numeral | None:
    """Return the whole of "one in three", "two out of five"; None when the words are no share."""
    at = number.end
    if _lower(tokens, at) == "out" and _lower(tokens, at + 1) == "of":
        at += 2
    elif _lower(tokens, at) == "in" and number.low <= 10:
        at += 1
    else:
        return None
    if at >= len(tokens) or number.kind != "cardinal":
        return None
    whole = read_numeral(tokens, at)
    if whole is None or whole.kind != "cardinal" or not number.low < whole.low <= 1000 or "." in tokens[at].text:
        return None
    after = units().get(_lower(tokens, whole.end))
    plain = after is None and whole.end < len(tokens) and tokens[whole.end].kind == "word"
    return whole if plain else None


def _times(value: float, factor: float) -> float:
    return value if value == inf else float(f"{value * factor:.12g}")


def _lower(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _currency_before(tokens: Sequence[Token], place: int) -> tuple[int, str]:
    """Return (first token of the currency, its unit) before a number: "$", "US$", "USD", "Rs."."""
    before = _lower(tokens, place - 1)
    if before in _SYMBOLS:
        prefix = _lower(tokens, place - 2)
        if prefix + before in units() and len(prefix) <= 2 and prefix and tokens[place - 2].end == tokens[place - 1].start:
            return place - 2, units()[prefix + before].name
        return place - 1, units()[before].name if before in units() else ""
    if before in _CODES and tokens[place - 1].text[0].isupper():
        return place - 1, units()[before].name
    return place, ""


def _range(
    tokens: Sequence[Token], number: Numeral, start: int, currency: str, between: bool
) -> tuple[bool, float, float, int, float]:
    """Return (is a range, low, high, end, granularity): "5-7", "5 to 7", "between 5 and 7", "two or three"."""
    single = (False, number.low, number.high, number.end, number.granularity)
    place = number.end
    joint = _lower(tokens, place)
    if not (joint in _DASHES or joint in ("to", "or") or (between and joint == "and")):
        return single
    if joint == "to" and start > 0 and tokens[start - 1].lower == "from":
        return single
    changed = joint == "to" and _follows_change(tokens, start)
    place += 1
    if _lower(tokens, place) in _SYMBOLS:
        place += 1
    if place >= len(tokens):
        return single
    other = read_numeral(tokens, place, money=bool(currency))
    if other is None or other.kind not in ("cardinal", "vague"):
        return single
    low, high = number.low, other.high
    scale = other.high / other.granularity if other.granularity else 1
    if low < 1000 <= high and number.digits == other.digits and not _is_plain(tokens, other):
        low = _with_magnitude(tokens, other, low)  # "5 to 7 million", "five to six thousand"
    if joint in ("or",) and not (0 < high - low <= max(3.0, 0.5 * low)):
        return single
    if joint in _DASHES and high > 5 * max(low, 1) and _is_plain(tokens, other):
        return single  # "the 54-300 block"
    if high <= low or scale <= 0 or (joint == "to" and high > (_STEP_TIMES if changed else 20) * max(low, 1)):
        return single  # "fell 36,000 to 293,000": a step and where it led
    return True, low, high, other.end, min(number.granularity, other.granularity) or 1


def _follows_change(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word that a figure went up or down stands before an amount: "fell", "a rise of"."""
    from readoutdiff.language.changes import direction

    return direction(_lower(tokens, start - 2 if _lower(tokens, start - 1) in ("by", "of") else start - 1)) != 0


def _far_end(tokens: Sequence[Token], place: int, unit: Unit, between: bool) -> tuple[float, int] | None:
    """Return (number, one past) of the far end of "34.8% to 39.0%", the unit said twice; None when there is none."""
    joint = _lower(tokens, place)
    if not (joint in ("to", "-", "–") or (between and joint == "and")) or place + 1 >= len(tokens):
        return None
    number = read_numeral(tokens, place + 1)
    if number is None or number.kind != "cardinal":
        return None
    other, end, _ = _unit(tokens, number.end, "", number)
    return (number.high, end) if other == unit else None


def _is_plain(tokens: Sequence[Token], number: Numeral) -> bool:
    return number.end - number.start == 1


def _with_magnitude(tokens: Sequence[Token], number: Numeral, low: float) -> float:
    first = read_numeral(tokens[number.start : number.start + 1], 0)
    written = first.low if first is not None else None
    if written and written > low:
        return low * (number.high / written)
    return low


def _unit(tokens: Sequence[Token], place: int, currency: str, number: Numeral) -> tuple[Unit | None, int, bool]:
    """Return the unit after the number, one past its tokens, and whether a hyphen joins it."""
    table = units()
    if currency:
        return Unit("money", 1, currency), place, False
    attributive = False
    at = place
    if number.kind == "vague" and _lower(tokens, at) == "of":
        unit = table.get(_lower(tokens, at + 1))
        if unit is not None and unit.dimension in ("money", "mass", "length", "area", "volume", "duration"):
            return unit, at + 2, False
    if _joined(tokens, at) and _lower(tokens, at + 1) not in ("plus", "odd"):
        attributive, at = True, at + 1
    if number.kind == "fraction" or tokens[at - 1].lower in ("half", "quarter"):
        if _lower(tokens, at) in ("a", "an"):  # half an hour
            at += 1
        elif _lower(tokens, at) == "of" and _lower(tokens, at + 1) in ("a", "an"):
            at += 2
        if at != place and not attributive and _lower(tokens, at) not in table:
            return None, place, False
    one, two, three = _lower(tokens, at), _lower(tokens, at + 1), _lower(tokens, at + 2)
    if attributive and two in _DASHES:
        two, three = three, _lower(tokens, at + 3)
        if three == "old" or two == "old":
            return Unit("age", 1, one), at, attributive
    joined = f"{one}{two}{three}"
    if joined in table and two == "/":
        return table[joined], at + 3, False
    for length, words in ((3, f"{one} {two} {three}"), (2, f"{one} {two}"), (1, one)):
        unit = table.get(words)
        if unit is None:
            continue
        if length == 1 and one == "point" and not attributive:
            continue
        if length == 1 and len(one) == 1 and one.isalpha() and tokens[at].start != tokens[at - 1].end:
            continue  # "5 m" with a space is not trusted
        if one in ("points",) and length == 1:
            return Unit("points", 1, "point"), at + 1, attributive
        if (
            unit.dimension == "money"
            and one in ("real", "sol", "try", "won", "rs", "rub", "rand", "sterling")
            and one in ("try", "won", "real", "sol")
        ):
            after = _lower(tokens, at + 1)
            if one in ("try", "real", "sol") or after in ("the", "a", "an", "their", "in", "by"):
                continue
        if one in ("pound", "pounds") and _is_money_pound(tokens, at):
            unit = Unit("money", 1, "gbp")
        if length == 1 and one in ("second", "seconds") and number.kind == "cardinal" and attributive and one == "second":
            pass
        return unit, at + length, attributive
    if attributive:
        return None, at, True
    if number.kind == "cardinal" and one in ("u.s.", "us", "australian", "canadian", "hong") and two in ("dollars", "dollar"):
        name = {"u.s.": "usd", "us": "usd", "australian": "aud", "canadian": "cad"}.get(one, "hkd")
        return Unit("money", 1, name), at + 2, False
    other = table.get(two)
    if other is not None and other.dimension == "money" and tokens[at].text[0].isupper() and two not in ("won", "try", "real"):
        return Unit("money", other.factor, f"{one} {other.name}"), at + 2, False
    return None, place, False


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen without white space stands at `at`."""
    return (
        _lower(tokens, at) in _DASHES and at + 1 < len(tokens)
        and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
    )  # fmt: skip


def _is_money_pound(tokens: Sequence[Token], at: int) -> bool:
    """Whether "pounds" is money: after a magnitude, or with "sterling"; a weight otherwise."""
    return tokens[at - 1].lower in ("million", "billion", "trillion", "bn", "m", "mn") or _lower(tokens, at + 1) == "sterling"


def _bound_before(tokens: Sequence[Token], start: int) -> tuple[int, str]:
    """Return (first token, kind) of the bound words right before token `start`."""
    rows, longest, nearest = _bounds("before")
    if not start or (tokens[start - 1].lower not in nearest and tokens[start - 1].lower not in ("a", "an", "the")):
        return start, ""
    for length in range(min(longest, start), 0, -1):
        words = tuple([token.lower for token in tokens[start - length : start]])
        kind = rows.get(words)
        if kind is None and words[-1] in ("a", "an", "the") and length > 1:
            kind = rows.get(words[:-1])
        if kind is not None:
            return start - length, kind
    return start, ""


def _bound_after(tokens: Sequence[Token], end: int) -> tuple[int, str]:
    rows, longest, nearest = _bounds("after")
    if _joined(tokens, end) and _lower(tokens, end + 1) in ("plus", "odd"):
        return end + 2, rows[(_lower(tokens, end + 1),)]
    if end >= len(tokens) or tokens[end].lower not in nearest:
        return end, ""
    for length in range(longest, 0, -1):
        words = tuple([token.lower for token in tokens[end : end + length]])
        kind = rows.get(words)
        if kind is not None:
            if words == ("plus",) and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
                continue
            if words[0] == "odd" and end + 1 >= len(tokens):
                continue
            return end + length, kind
    return end, ""


def _bounded(low: float, high: float, kind: str) -> tuple[float, float, bool, bool]:
    """Return (low, high, low open, high open) of [low, high] under a bound."""
    if kind == "at-least":
        return low, inf, False, False
    if kind == "more":
        return low, inf, True, False
    if kind == "at-most":
        return 0.0, high, False, False
    if kind == "less":
        return 0.0, high, False, True
    if kind == "nearly":
        return low * (1 - _LOOSE), high, False, True
    if kind == "just-over":
        return low, high * (1 + _LOOSE), True, False
    return low * (1 - _LOOSE), high * (1 + _LOOSE), False, False
