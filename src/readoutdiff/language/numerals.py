"""Read numerals: digits, words and mixtures, cardinals, ordinals, fractions and vague amounts.

In: the tokens of a sentence and a place among them. Out: Numeral, or None where no numeral begins. Number words are read
by the usual grammar of English (units below ten, tens, hundreds, magnitudes in falling order), not by adding up what
stands side by side, which is how "five and six" becomes 11. Words are in data/words/numerals.tsv.
"""

from collections.abc import Sequence
from functools import cache

from readoutdiff.data.tables import prepared, read_table
from readoutdiff.language.digits import digits_value, granularity
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

FRACTION_MARKS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
"""Single characters for fractions."""

_GROUPS = 6
"""Groups of three digits a number has at most: beyond, a table of figures is read, and hostile text walked once."""
_AFTER_SHARES = frozenset({"of", "more", "less", "fewer", "as", "in", "to", "from", "the", "and", "or", "a", "an", "million"})
_DASHES = frozenset("-‐‑")
_PLURAL_MAGNITUDES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9, "thousand": 1e3, "million": 1e6, "billion": 1e9}


class Numeral(NamedTuple):
    """A number as written."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    low: float
    high: float
    """Equal unless the words are vague ("dozens")."""
    granularity: float
    """Place of the last non-zero digit; 0 for zero and for fractions."""
    kind: str
    """cardinal, ordinal, fraction or vague."""
    digits: bool
    """Whether digits stand in it."""


@prepared
def numeral_words() -> dict[str, dict[str, tuple[float, float]]]:
    """Return word -> kind -> (low, high)."""
    words: dict[str, dict[str, tuple[float, float]]] = {}
    for word, kind, value, _example in read_table("words/numerals.tsv"):
        low, _, high = value.partition("-")
        words.setdefault(word, {})[kind] = (float(low), float(high or low))
    return words


@cache
def _digit_followers() -> frozenset[str]:
    """Return the words that go on with a number in digits."""
    return frozenset(numeral_words()) | FRACTION_MARKS.keys() | {"st", "nd", "rd", "th"}


def read_numeral(tokens: Sequence[Token], start: int, *, money: bool = False, joined: bool = True) -> Numeral | None:
    """Return the numeral that begins at token `start`, or None.

    `money`: a currency stands before, so "m", "b" and "t" are magnitudes. `joined`: "and" may go on with the number
    ("two hundred and five"); false after "between", where it separates two.
    """
    token = tokens[start]
    if token.kind == "number":
        return _from_digits(tokens, start, money)
    lower = token.lower
    kinds = numeral_words().get(lower)
    if kinds is None:
        if lower in ("a", "an") and start + 1 < len(tokens):
            return _after_article(tokens, start, joined)
        if token.text in FRACTION_MARKS:
            return Numeral(start, start + 1, FRACTION_MARKS[token.text], FRACTION_MARKS[token.text], 0, "fraction", True)
        return None
    if "fraction" in kinds and lower in ("half", "halves"):
        return _half(tokens, start)
    if "unit" in kinds or "ten" in kinds:
        return _from_words(tokens, start, joined)
    if "ordinal" in kinds:
        low = kinds["ordinal"][0]
        return Numeral(start, start + 1, low, low, 1, "ordinal", False)
    if "vague" in kinds:
        low, high = kinds["vague"]
        end = start + 1
        if _lower(tokens, end) == "of":
            scale = _PLURAL_MAGNITUDES.get(_lower(tokens, end + 1), 0.0)
            if scale:
                return Numeral(start, end + 2, low * scale, high * scale, low * scale, "vague", False)
        scale = _magnitude(tokens, end)
        if scale or _lower(tokens, end) == "dozen":
            scale = scale or 12
            return Numeral(start, end + 1, low * scale, high * scale, scale, "vague", False)
        if _lower(tokens, end) == "hundred":
            end, low, high = end + 1, low * 100, high * 100
        return Numeral(start, end, low, high, low, "vague", False)
    if "group" in kinds and (start == 0 or tokens[start - 1].lower not in ("a", "half")):
        return Numeral(start, start + 1, 12, 12, 1, "cardinal", False)
    return None


def _lower(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _kind(tokens: Sequence[Token], place: int, kind: str) -> float:
    """Return the value of the token as `kind`, 0 when it is none."""
    found = numeral_words().get(_lower(tokens, place), {}).get(kind)
    return found[0] if found else 0.0


def _magnitude(tokens: Sequence[Token], place: int) -> float:
    return _kind(tokens, place, "magnitude")


def _hyphen(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token is a hyphen with no white space round it."""
    return (
        0 < place < len(tokens) - 1
        and tokens[place].text in _DASHES
        and tokens[place - 1].end == tokens[place].start
        and tokens[place].end == tokens[place + 1].start
    )


def _scaled(start: int, end: int, value: float, grain: float, digits: bool, kind: str = "cardinal") -> Numeral:
    if not value.is_integer() or value >= 1e15:
        value = float(f"{value:.15g}")  # 1.1 million, not 1100000.0000000002
    return Numeral(start, end, value, value, grain, kind, digits)


def _from_digits(tokens: Sequence[Token], start: int, money: bool) -> Numeral | None:
    text = tokens[start].text
    end = start + 1
    if end < len(tokens):
        after = tokens[end]
        if after.kind == "word" and after.lower not in _digit_followers() and text.isdigit() and (
            end + 1 == len(tokens) or tokens[end + 1].text != "/"
        ):  # fmt: skip
            value = digits_value(text)  # "12 ships", most numbers by far
            return None if value is None else Numeral(start, end, value, value, granularity(value), "cardinal", True)
    if not text[-1].isdigit():  # "15th", "40m" left whole by a tokeniser
        stem = text.rstrip("stndrhSTNDRH")
        value = digits_value(stem) if text[len(stem) :].lower() in ("st", "nd", "rd", "th") else None
        return None if value is None else Numeral(start, end, value, value, 1, "ordinal", True)
    value = digits_value(text)
    if value is None:
        return None
    if end < len(tokens) and tokens[end].start == tokens[start].end and tokens[end].lower in ("st", "nd", "rd", "th"):
        return Numeral(start, end + 1, value, value, 1, "ordinal", True)
    # 816 000: groups of three after a space, as ISO and much of Europe write thousands
    if len(text) <= 3 and text.isdigit() and text[0] != "0":
        while (
            end < min(len(tokens), start + _GROUPS) and len(tokens[end].text) == 3 and tokens[end].text.isdigit()
            and tokens[end].start - tokens[end - 1].end == 1
        ):  # fmt: skip
            value = value * 1000 + float(tokens[end].text)
            end += 1
    grain = granularity(value)
    if "." in text and text[-1] == "0":
        grain = 10.0 ** -len(text.partition(".")[2])
    if end < len(tokens) and tokens[end].text in FRACTION_MARKS:
        return _scaled(start, end + 1, value + FRACTION_MARKS[tokens[end].text], 0.01, True)
    # 2 1/2 and 1/2: a fraction written with a stroke
    stroke = end if _lower(tokens, end) == "/" else end + 1
    if _lower(tokens, stroke) == "/" and stroke + 1 < len(tokens) and tokens[stroke + 1].kind == "number":
        if stroke == end:
            return None  # 3/4, 5/6/2025, 24/7: a ratio or a date, never a plain amount
        upper, under = digits_value(tokens[end].text), digits_value(tokens[stroke + 1].text)
        if upper and under and upper < under <= 16:
            scale = _magnitude(tokens, stroke + 2)
            amount = (value + upper / under) * (scale or 1)
            return _scaled(start, stroke + 2 + bool(scale), amount, 0.01 * (scale or 1), True)
        return None
    place = end + 1 if _hyphen(tokens, end) else end
    if _lower(tokens, place) not in numeral_words():
        return _scaled(start, end, value, grain, True)
    scale = _magnitude(tokens, place)
    if not scale:
        scale = _short(tokens, place, money)
    if not scale and _kind(tokens, place, "hundred"):
        scale = 100.0
    if not scale and _kind(tokens, place, "group"):
        return _scaled(start, place + 1, value * 12, 12, True)
    if scale:
        return _scaled(start, place + 1, value * scale, grain * scale, True)
    return _scaled(start, end, value, grain, True)


def _short(tokens: Sequence[Token], place: int, money: bool) -> float:
    """Return what "bn", "m", "k" right after digits multiply by; 0 when they are something else."""
    scale = _kind(tokens, place, "short")
    if not scale:
        return 0.0
    token, before = tokens[place], tokens[place - 1]
    if len(token.lower) > 1:
        return scale
    adjacent = token.start == before.end
    if money:
        return scale if adjacent or token.lower == "m" else 0.0
    if token.lower == "m" and adjacent and place + 1 < len(tokens):
        # "1.26m doses", "2m people"; not "100m race", "a 30m drop", "5m high"
        after = tokens[place + 1]
        plural = after.kind == "word" and after.lower.endswith(("s", "people", "children", "men", "women"))
        return scale if plural and after.lower != "is" else 0.0
    if token.lower == "k" and adjacent:
        return scale
    return 0.0


def _after_article(tokens: Sequence[Token], start: int, joined: bool) -> Numeral | None:
    """Read "a hundred", "a dozen", "a half", "a third", "a quarter of a million", "a couple", "a few hundred"."""
    place = start + 1
    lower = _lower(tokens, place)
    kinds = numeral_words().get(lower)
    if kinds is None:
        return None
    if "hundred" in kinds or "magnitude" in kinds:
        return _from_words(tokens, start, joined)
    if "group" in kinds:
        return Numeral(start, place + 1, 12, 12, 1, "cardinal", False)
    if lower == "half":
        read = _half(tokens, place)
        return read._replace(start=start)
    if lower == "few" or lower in ("couple", "handful", "pair", "trio", "quartet"):
        low, high = kinds["vague"]
        end = place + 1
        ahead = end + 1 if _lower(tokens, end) == "of" and lower != "few" else end
        scale = _magnitude(tokens, ahead) or 100 * bool(_kind(tokens, ahead, "hundred")) or _kind(tokens, ahead, "group")
        if scale:
            return Numeral(start, ahead + 1, low * scale, high * scale, scale, "vague", False)
        return Numeral(start, end, low, high, low, "vague", False)
    if "fraction" in kinds and not ("ordinal" in kinds and _counted(tokens, place + 1)):
        return _fraction(tokens, start, place, 1.0)
    return None


def _counted(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun follows, so that "a third girl" is an ordinal; "a third of", "a third more" are shares."""
    return place < len(tokens) and tokens[place].kind == "word" and tokens[place].lower not in _AFTER_SHARES


def _fraction(tokens: Sequence[Token], start: int, place: int, over: float) -> Numeral | None:
    """Read the denominator at `place`; "of a million" and "of an hour" after it make it an amount."""
    under = _kind(tokens, place, "fraction")
    if not under:
        return None
    value = over / under
    if _lower(tokens, place + 1) == "of" and _lower(tokens, place + 2) in ("a", "an"):
        scale = _magnitude(tokens, place + 3)
        if scale:
            return _scaled(start, place + 4, value * scale, value * scale, False)
    scale = _magnitude(tokens, place + 1)  # "three-quarter million"
    if scale:
        return _scaled(start, place + 2, value * scale, value * scale, False)
    return Numeral(start, place + 1, value, value, 0, "fraction", False)


def _half(tokens: Sequence[Token], place: int) -> Numeral:
    """Read "half", "half a million", "half a dozen", "half a billion"; "half an hour" is left to the unit's reader."""
    if _lower(tokens, place + 1) in ("a", "an") or _hyphen(tokens, place + 1):
        scale = _magnitude(tokens, place + 2)
        if scale:
            return _scaled(place, place + 3, scale / 2, scale / 10, False)
        if _kind(tokens, place + 2, "group"):
            return Numeral(place, place + 3, 6, 6, 1, "cardinal", False)
    scale = _magnitude(tokens, place + 1)
    if scale:
        return _scaled(place, place + 2, scale / 2, scale / 10, False)
    return Numeral(place, place + 1, 0.5, 0.5, 0, "fraction", False)


def _from_words(tokens: Sequence[Token], start: int, joined: bool) -> Numeral | None:
    """Read a number in words, "a" before "hundred" and the like included."""
    total, current, last = 0.0, 0.0, 0.0
    place = start
    if tokens[place].lower in ("a", "an"):
        current, place = 1.0, place + 1
    ceiling = float("inf")
    end = place
    while place < len(tokens):
        kinds = numeral_words().get(tokens[place].lower, {})
        if "unit" in kinds:
            value = kinds["unit"][0]
            if end > start and last and (current % 10 or (current % 100 and value >= 10) or last < 10):
                break
            current, last = current + value, value
        elif "ten" in kinds:
            value = kinds["ten"][0]
            if current % 100:
                break
            current, last = current + value, value
        elif "hundred" in kinds:
            if not 1 <= current < 100:
                break
            current, last = current * 100, 100.0
        elif "magnitude" in kinds:
            value = kinds["magnitude"][0]
            if value >= ceiling or not current:
                break
            total, current, last, ceiling = total + current * value, 0.0, value, value
        elif "group" in kinds and not total and current and last < 100:
            return Numeral(start, place + 1, current * 12, current * 12, 12, "cardinal", False)
        elif "ordinal" in kinds and last >= 20 and kinds["ordinal"][0] < 20 and not current % 10:
            value = total + current + kinds["ordinal"][0]
            return Numeral(start, place + 1, value, value, 1, "ordinal", False)
        else:
            break
        place += 1
        end = place
        if (
            (_hyphen(tokens, place) and _continues(tokens, place + 1, last, total))
            or (joined and last >= 100 and _lower(tokens, place) == "and" and _tail(tokens, place + 1, last))
            or (
                _lower(tokens, place) == ","
                and last >= 1000
                and _kind(tokens, place + 1, "unit")
                and _kind(tokens, place + 2, "hundred")
            )
        ):
            place += 1
    if end == start:
        return None
    value = total + current
    if last < 100 and value < 20:
        plus = _mixed(tokens, start, end, value)
        if plus is not None:
            return plus
    return _scaled(start, end, value, granularity(value) if value else 0.0, False)


def _continues(tokens: Sequence[Token], place: int, last: float, total: float) -> bool:
    """Whether the word after a hyphen goes on with the number: "twenty-one", "three-hundred", "twenty-first"."""
    kinds = numeral_words().get(_lower(tokens, place), {})
    if "hundred" in kinds or "magnitude" in kinds or "group" in kinds:
        return True
    return last >= 20 and (("unit" in kinds and 0 < kinds["unit"][0] < 10) or "ordinal" in kinds)


def _tail(tokens: Sequence[Token], place: int, last: float) -> bool:
    """Whether what stands after "and" is the rest of the number and no number of its own ("a hundred and two hundred")."""
    words = numeral_words()
    kinds = words.get(_lower(tokens, place), {})
    if not ("unit" in kinds or "ten" in kinds):
        return False
    place += 1
    if _hyphen(tokens, place):
        place += 1
    if "ten" in kinds and "unit" in words.get(_lower(tokens, place), {}):
        place += 1
    return last >= 1000 if _kind(tokens, place, "hundred") else True


def _mixed(tokens: Sequence[Token], start: int, end: int, value: float) -> Numeral | None:
    """Read "one and a half million", "two and a half", "three point five", "three-quarters", "two thirds"."""
    if _lower(tokens, end) == "and" and _lower(tokens, end + 1) in ("a", "one", "three"):
        over = 3.0 if _lower(tokens, end + 1) == "three" else 1.0
        place = end + 3 if _hyphen(tokens, end + 2) else end + 2
        under = _kind(tokens, place, "fraction")
        if under in (2.0, 3.0, 4.0):
            scale = _magnitude(tokens, place + 1)
            amount = (value + over / under) * (scale or 1)
            return _scaled(start, place + 1 + bool(scale), amount, (scale or 1) / 10, False)
    if _lower(tokens, end) == "point" and (_kind(tokens, end + 1, "unit") or _lower(tokens, end + 1) == "zero"):
        place, digits = end + 1, ""
        while "unit" in (kinds := numeral_words().get(_lower(tokens, place), {})) and kinds["unit"][0] < 10:
            digits += str(int(kinds["unit"][0]))
            place += 1
        amount, grain = float(f"{int(value)}.{digits}"), 10.0 ** -len(digits)
        scale = _magnitude(tokens, place)
        if scale:
            return _scaled(start, place + 1, amount * scale, grain * scale, False)
        return _scaled(start, place, amount, grain, False)
    place = end + 1 if _hyphen(tokens, end) else end
    if value and _kind(tokens, place, "fraction") and (value > 1 or _lower(tokens, place) != "second"):
        plural = _lower(tokens, place).endswith("s")
        if plural == (value > 1):
            return _fraction(tokens, start, place, value)
    return None
