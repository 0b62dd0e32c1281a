"""The words of time expressions and how they are looked up among tokens.

In: tokens and a place among them. Out: months, weekdays, numbers, years and days found there; and Expression, what an
expression says. Words are in data/words/time_words.tsv and zones.tsv.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from readoutdiff.data.tables import prepared, read_table
from readoutdiff.language.numerals import read_numeral
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

Grain = Literal["year", "season", "month", "week", "day", "part", "clock", "decade", "duration"]
Reference = Literal["absolute", "partial", "weekday", "relative", "clock", "duration"]


class Expression(NamedTuple):
    """What the words of a time expression say."""

    end: int
    """One past its last token."""
    grain: Grain
    reference: Reference
    year: int = 0
    month: int = 0
    day: int = 0
    last_day: int = 0
    """Last day of a range within the month ("May 5-7"); 0 when none."""
    weekday: int = -1
    shift: tuple[str, int] = ("", 0)
    clock: tuple[int, int] = (-1, -1)
    offset: tuple[int, str] | None = None
    approximate: bool = False
    second_day: tuple[int, int] = (0, 0)
    """Month and day of the other reading of "05/06/2025"."""


@prepared
def time_words() -> dict[str, tuple[str, str]]:
    """Return word -> (kind, value)."""
    return {
        word: (kind, value) for word, kind, value in read_table("words/time_words.tsv") if kind not in ("future", "relation")
    }


@cache
def zones() -> dict[str, tuple[str, int, str]]:
    """Return zone or city -> (kind, minutes east of UTC, summer-time rule)."""
    return {word: (kind, int(offset), summer) for word, kind, offset, summer in read_table("words/zones.tsv")}


AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "august"})
EARLY = frozenset({"early", "late", "mid", "earlier", "later"})
DASHES = frozenset("-‐‑–—")
RELATIVE_UNITS = frozenset(
    {"day", "week", "fortnight", "month", "quarter", "year", "decade", "weekend", "hour", "minute", "century"}
)


def word(tokens: Sequence[Token], place: int) -> str:
    """Return the lower-case word at `place`, empty outside."""
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def entry_at(tokens: Sequence[Token], place: int, kind: str) -> str:
    """Return the value of the word at `place` as `kind`, empty when it is none."""
    found = time_words().get(word(tokens, place))
    return found[1] if found and found[0] == kind else ""


def month_at(tokens: Sequence[Token], place: int) -> int:
    """Return the month named at `place` with a capital, else 0."""
    if not 0 <= place < len(tokens) or not tokens[place].text[0].isupper():
        return 0
    return int(entry_at(tokens, place, "month") or 0)


def number_at(tokens: Sequence[Token], place: int, digits: int) -> int:
    """Return the whole number in at most `digits` digits at `place`, -1 when there is none."""
    if 0 <= place < len(tokens):
        text = tokens[place].text
        if len(text) <= digits and text.isdigit() and text.isascii():
            return int(text)
    return -1


def year_at(tokens: Sequence[Token], place: int) -> int:
    """Return the year in four digits at `place`, 0 when there is none."""
    text = tokens[place].text if 0 <= place < len(tokens) else ""
    if len(text) == 4 and text.isdigit() and text.isascii() and 1000 <= int(text) <= 2199:
        return int(text)
    return 0


def after_dot(tokens: Sequence[Token], place: int) -> int:
    """Step over the full stop of an abbreviation ("Jan. 10")."""
    return place + 1 if word(tokens, place) == "." and tokens[place].start == tokens[place - 1].end else place


def day_at(tokens: Sequence[Token], place: int) -> tuple[int, int]:
    """Return (day of month, one past its tokens), (0, place) when there is none: "5", "5th", "fifth"."""
    number = number_at(tokens, place, 2)
    if 1 <= number <= 31:
        end = place + 1
        if word(tokens, end) in ("st", "nd", "rd", "th") and tokens[end].start == tokens[place].end:
            end += 1
        return number, end
    if 0 <= place < len(tokens):
        read = read_numeral(tokens, place)
        if read is not None and read.kind == "ordinal" and 1 <= read.low <= 31:
            return int(read.low), read.end
    return 0, place
