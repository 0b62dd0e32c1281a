"""Read one time expression: dates, weekdays, relative times, clock times, decades, seasons.

In: the tokens of a sentence and a place among them. Out: Expression, or None where none begins. Nothing is resolved here: an
expression says what stands in the words. Month names and weekdays need a capital; "may", "march", "sun", "sat" and the
like count only beside what makes them a date ("Mrs May" is no month: the known failure of CoreNLP's SUTime).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.facts.clock_times import read_clock, with_zone
from readoutdiff.facts.time_words import (
    AMBIGUOUS_MONTHS,
    DASHES,
    EARLY,
    RELATIVE_UNITS,
    Expression,
    Grain,
    after_dot,
    day_at,
    entry_at,
    month_at,
    number_at,
    time_words,
    word,
    year_at,
)
from readoutdiff.language.context_words import context_words
from readoutdiff.language.numerals import numeral_words, read_numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.text import Token


def read_time(tokens: Sequence[Token], start: int) -> Expression | None:
    """Return the time expression that begins at token `start`, or None."""
    token = tokens[start]
    if token.kind == "number":
        return _from_number(tokens, start)
    found = time_words().get(token.lower)
    if found is None:
        return _from_other(tokens, start)
    kind, value = found
    if kind == "month" and token.text[0].isupper():
        return _from_month(tokens, start, int(value))
    if kind == "weekday" and token.text[0].isupper():
        return _from_weekday(tokens, start, int(value), start + 1)
    if kind == "weekday-short" and token.text[0].isupper():
        end = after_dot(tokens, start + 1)
        following = end + (word(tokens, end) == ",")
        if end > start + 1 or month_at(tokens, following) or number_at(tokens, following, 2) > 0:
            if token.lower in ("sun", "sat") and end > start + 1 and not month_at(tokens, following):
                return None
            return _from_weekday(tokens, start, int(value), end)
        return None
    if kind == "day":
        return _with_part(tokens, start + 1, Expression(start + 1, "day", "relative", shift=("day", int(value))), token.lower)
    if kind == "pointer":
        return _from_pointer(tokens, start, value)
    if kind == "part":
        if token.lower in ("noon", "midnight", "midday"):
            minute = {"noon": 720, "midday": 720, "midnight": 1440}[token.lower]
            return with_zone(tokens, Expression(start + 1, "clock", "clock", clock=(minute, minute + 1)))
        if word(tokens, start - 1) == "the" and word(tokens, start - 2) in ("in", "during"):
            low, _, high = value.partition("-")
            return Expression(start + 1, "part", "clock", clock=(int(low) * 60, int(high) * 60))
        return None
    if kind == "season":
        place = start + 1 + (word(tokens, start + 1) == "of")
        year = year_at(tokens, place)
        if year:
            return Expression(place + 1, "season", "absolute", year, int(value))
        if token.lower != "fall" and word(tokens, start - 1) in ("the", "in", "this", "last", "next"):
            return Expression(start + 1, "season", "partial", 0, int(value))
    return None


def _from_month(tokens: Sequence[Token], start: int, month: int) -> Expression | None:
    name = tokens[start].lower
    place = after_dot(tokens, start + 1)
    if place > start + 1 and (len(name) > 4 or name in ("may", "june", "july")):
        place = start + 1  # "in September." ends a sentence
    day, end = day_at(tokens, place)
    following = word(tokens, end)
    if day and not (following == ":" or (following in ("percent", "%", "million", "billion") and tokens[end].kind != "mark")):
        last, second = day, end
        if following in DASHES or following in ("to", "and"):
            other, second = day_at(tokens, end + 1)
            if other > day and (following in DASHES or following == "to") and not month_at(tokens, end + 1):
                last, end = other, second
        comma = end + 1 if word(tokens, end) == "," else end
        year = year_at(tokens, comma)
        if year:
            return _with_clock(tokens, Expression(comma + 1, "day", "absolute", year, month, day, last if last > day else 0))
        return Expression(end, "day", "partial", 0, month, day, last if last > day else 0)
    comma = place + 1 if word(tokens, place) in (",", "of") else place
    year = year_at(tokens, comma)
    if year:
        return Expression(comma + 1, "month", "absolute", year, month)
    before = word(tokens, start - 1)
    if name in AMBIGUOUS_MONTHS and not (
        before in context_words("month-cue") or (before in DASHES and word(tokens, start - 2) in EARLY)
    ):
        return None
    if name in AMBIGUOUS_MONTHS and before in (
        "and",
        "or",
        "of",
        "to",
        "by",
        "from",
        "between",
        "after",
        "before",
        "during",
        "until",
    ):
        # "by May", "to March": a person's name follows such words as often
        after = tokens[start + 1] if start + 1 < len(tokens) else None
        if after is not None and after.kind == "word" and (after.text[0].isupper() or after.lower in ("said", "says", "'s")):
            return None
    if len(name) <= 4 and name not in ("may", "june", "july", "sept") and place == start + 1:
        return None  # "Jan said"
    abbreviated = len(name) <= 4 and name not in ("may", "june", "july")
    return Expression(place if abbreviated else start + 1, "month", "partial", 0, month)


def _from_weekday(tokens: Sequence[Token], start: int, weekday: int, end: int) -> Expression:
    comma = end + 1 if word(tokens, end) == "," else end
    the = comma + 1 if word(tokens, comma) == "the" else comma
    dated: Expression | None = None
    month = month_at(tokens, the)
    if month:
        dated = _from_month(tokens, the, month)
    elif day_at(tokens, the)[0]:
        dated = _from_number(tokens, the) if tokens[the].kind == "number" else None
    if dated is not None and dated.day and dated.reference in ("absolute", "partial"):
        return dated._replace(weekday=weekday)
    return _with_part(tokens, end, Expression(end, "day", "weekday", weekday=weekday), "")


def _with_part(tokens: Sequence[Token], place: int, found: Expression, name: str) -> Expression:
    """Add "morning", "night" and the like right after a day."""
    if name == "tonight":
        return found._replace(grain="part", clock=(17 * 60, 30 * 60))
    part = entry_at(tokens, place, "part")
    if part:
        low, _, high = part.partition("-")
        return found._replace(end=place + 1, grain="part", clock=(int(low) * 60, max(int(high) * 60, int(low) * 60 + 1)))
    return found


def _with_clock(tokens: Sequence[Token], found: Expression) -> Expression:
    return found


def _from_pointer(tokens: Sequence[Token], start: int, value: str) -> Expression | None:
    lower = tokens[start].lower
    if value == "after":  # the following day, the following week
        unit = entry_at(tokens, start + 1, "unit")
        if word(tokens, start - 1) == "the" and unit in RELATIVE_UNITS:
            return Expression(start + 2, _grain(unit), "relative", shift=("other", 1))
        return None
    amount = int(value)
    unit = entry_at(tokens, start + 1, "unit")
    definite = word(tokens, start - 1) in ("the", "its", "their", "his", "her", "a")
    if unit in RELATIVE_UNITS:
        if definite and lower in ("last", "next", "previous", "past", "coming", "following"):
            if lower in ("past", "last", "coming") and unit in ("year", "month", "week", "decade", "quarter"):
                return Expression(start + 2, "duration", "duration", shift=(unit, amount))
            return Expression(start + 2, _grain(unit), "relative", shift=("other", amount))
        if unit in ("hour", "minute"):
            return None
        found = Expression(start + 2, _grain(unit), "relative", shift=(unit, amount))
        if unit == "day":
            return None
        return found
    if definite:
        return None
    weekday = entry_at(tokens, start + 1, "weekday")
    if weekday and tokens[start + 1].text[0].isupper():
        found = _from_weekday(tokens, start + 1, int(weekday), start + 2)
        return found if found.day else found._replace(shift=("weekday", amount))
    month = month_at(tokens, start + 1)
    if month and (lower in ("last", "next", "this", "previous")):
        return Expression(start + 2, "month", "partial", 0, month, shift=("month-name", amount))
    part = entry_at(tokens, start + 1, "part")
    if part and lower in ("this", "last") and word(tokens, start + 1) in ("morning", "afternoon", "evening", "night"):
        low, _, high = part.partition("-")
        shift = ("day", -1 if lower == "last" else 0)
        return Expression(start + 2, "part", "relative", shift=shift, clock=(int(low) * 60, int(high) * 60))
    season = entry_at(tokens, start + 1, "season")
    if season and lower in ("last", "next", "this"):
        return Expression(start + 2, "season", "partial", 0, int(season), shift=("season", amount))
    return None


def _grain(unit: str) -> Grain:
    if unit in ("week", "fortnight", "weekend"):
        return "week"
    if unit in ("month", "quarter"):
        return "month" if unit == "month" else "season"
    if unit in ("year", "decade", "century"):
        return "year" if unit == "year" else "decade"
    return "day"


def _from_number(tokens: Sequence[Token], start: int) -> Expression | None:
    text = tokens[start].text
    end = start + 1
    if len(text) < 4 and text.isdigit() and end < len(tokens) and _counted(tokens[end]):
        return None
    clock = read_clock(tokens, start)
    if clock is not None:
        return clock
    dotted = text.split(".")
    if len(dotted) == 3 and len(dotted[2]) == 4 and all(part.isdigit() for part in dotted):
        day, month, year = int(dotted[0]), int(dotted[1]), int(dotted[2])
        return Expression(end, "day", "absolute", year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
    year = year_at(tokens, start)
    if year and word(tokens, end) in DASHES and number_at(tokens, end + 1, 2) > 0 and word(tokens, end + 2) in DASHES:
        month, day = number_at(tokens, end + 1, 2), number_at(tokens, end + 3, 2)
        if 1 <= month <= 12 and 1 <= day <= 31 and tokens[end].end == tokens[end + 1].start:
            return Expression(end + 4, "day", "absolute", year, month, day)
    if text.isdigit() and len(text) <= 2 and word(tokens, end) in ("/", ".") and word(tokens, end + 2) == word(tokens, end):
        first, second, last = int(text), number_at(tokens, end + 1, 2), year_at(tokens, end + 3)
        if last and tokens[end].start == tokens[start].end:
            if first > 12 >= second >= 1 and first <= 31:
                return Expression(end + 4, "day", "absolute", last, second, first)
            if second > 12 >= first >= 1 and second <= 31:
                return Expression(end + 4, "day", "absolute", last, first, second)
            if 1 <= first <= 12 and 1 <= second <= 12:
                return Expression(end + 4, "day", "absolute", last, first, second, second_day=(second, first))
        return None
    day, place = day_at(tokens, start)
    if day:
        of = place + 1 if word(tokens, place) == "of" else place
        month = month_at(tokens, of)
        last = 0
        if not month and word(tokens, place) in DASHES:
            other, after = day_at(tokens, place + 1)
            if other > day and month_at(tokens, after):
                last, month, of = other, month_at(tokens, after), after
        if month:
            return _day_month(tokens, of, day, month, last)
    if year:
        return _from_year(tokens, start, year)
    if len(text) == 4 and text.isdigit() and text.endswith("0") and word(tokens, end) == "s":
        return Expression(end + 1, "decade", "absolute", int(text))
    return _from_amount(tokens, start)


def _counted(token: Token) -> bool:
    """Whether the word after a number is merely counted ("12 ships"): no unit of time, no month, no part of the number."""
    lower = token.lower
    if token.kind != "word" or len(lower) < 5 or lower == "o'clock":  # the shortest words are "st", "of", "p.m."
        return False
    return lower not in time_words() and lower not in numeral_words()


def _day_month(tokens: Sequence[Token], place: int, day: int, month: int, last: int) -> Expression | None:
    """Read what follows "5 May": an abbreviation's stop, a year."""
    if tokens[place].lower == "may" and place + 1 < len(tokens) and word(tokens, place + 1) in ("be", "have", "not"):
        return None
    end = place + 1
    if len(tokens[place].text) <= 4:
        stop = after_dot(tokens, end)
        end = stop if stop < len(tokens) else end
    comma = end + 1 if word(tokens, end) == "," else end
    year = year_at(tokens, comma)
    if year:
        return Expression(comma + 1, "day", "absolute", year, month, day, last)
    return Expression(place + 1, "day", "partial", 0, month, day, last)


def _from_year(tokens: Sequence[Token], start: int, year: int) -> Expression | None:
    """Read a bare year: after a word that takes one, in brackets, or a decade ("the 1980s")."""
    end = start + 1
    if word(tokens, end) in ("s", "'s") and tokens[end].start == tokens[start].end and year % 10 == 0:
        if word(tokens, start - 1) in ("the", "early", "late", "mid", "-", "in", "during"):
            return Expression(end + 1, "decade", "absolute", year)
        return None
    before = word(tokens, start - 1)
    after = word(tokens, end)
    if after in DASHES and tokens[end].start == tokens[start].end:
        return None if number_at(tokens, end + 1, 4) < 0 else Expression(end, "year", "absolute", year)
    fits = before in context_words("year-cue") or (before == "(" and after in (")", "-", "–")) or before in DASHES
    if before == "of" and word(tokens, start - 2) in context_words("period") and 1800 <= year <= 2099:
        fits = True  # the third quarter of 2020
    elif before in ("to", "and", "of", "or", "by") and not _year_before(tokens, start):
        # "to 2000 people", "of 1500": only a year where nothing is counted after it
        fits = after in ("", ".", ",", ";", ")", "and", "when", "with", "after") and 1800 <= year <= 2099
    elif fits and after and end < len(tokens) and tokens[end].kind == "word" and _counts(tokens, end):
        fits = False
    if not fits or (after in ("%", "percent", "million", "billion", "dollars", "people")):
        return None
    if before in ("around", "circa") and year < 1800:
        return None
    return Expression(end, "year", "absolute", year)


def _year_before(tokens: Sequence[Token], start: int) -> bool:
    return any(year_at(tokens, place) for place in range(max(0, start - 4), start - 1))


def _counts(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word after a number looks like what it counts: a plural in lower case that is no verb."""
    token = tokens[place]
    return token.text[0].islower() and token.lower.endswith("s") and len(token.lower) > 3 and token.lower not in (
        "was", "has", "is", "as", "does", "this", "across", "versus", "sparks",
    )  # fmt: skip


def _from_amount(tokens: Sequence[Token], start: int) -> Expression | None:
    """Read "two days later", "3 weeks ago", "a day earlier", "a year ago"."""
    number = read_numeral(tokens, start)
    if number is not None and number.kind in ("cardinal", "vague"):
        amount, place = number.low, number.end
        vague = number.low != number.high
    elif word(tokens, start) in ("a", "an"):
        amount, place, vague = 1.0, start + 1, False
    else:
        return None
    if word(tokens, place) == "of":
        place += 1
    unit = entry_at(tokens, place, "unit")
    if not unit or unit == "second" or amount != int(amount) or amount > 10_000:
        return None
    after = word(tokens, place + 1)
    if after == "ago" and unit in ("year", "decade", "century") and amount > _LONG_AGO:
        return None  # a span of history, counted and not dated
    if after == "ago":
        if unit in ("hour", "minute"):
            return Expression(place + 2, "day", "relative", shift=("day", 0), approximate=True)
        return Expression(place + 2, _grain(unit), "relative", shift=(f"ago-{unit}", -int(amount)), approximate=vague)
    if after in ("later", "earlier", "before", "after", "afterward", "afterwards"):
        return Expression(place + 2, _grain(unit), "relative", shift=("other", int(amount)))
    return None


def _from_other(tokens: Sequence[Token], start: int) -> Expression | None:
    """Read what begins with a word of no kind: "the day before", "two days ago", "the fifth of May"."""
    lower = tokens[start].lower
    unit = "day" if word(tokens, start + 1) == "night" else entry_at(tokens, start + 1, "unit")
    if lower == "the" and unit in ("day", "week", "month", "year"):
        if word(tokens, start + 2) in ("before", "after"):
            following = tokens[start + 3].lower if start + 3 < len(tokens) else ""
            if following in ("yesterday", "tomorrow"):
                return Expression(start + 4, "day", "relative", shift=("day", -2 if following == "yesterday" else 2))
            return Expression(start + 3, _grain(unit), "relative", shift=("other", 1))
        return None
    if lower == "the":
        day, place = day_at(tokens, start + 1)
        if day and word(tokens, place) == "of" and month_at(tokens, place + 1):
            return _day_month(tokens, place + 1, day, month_at(tokens, place + 1), 0)
        return None
    if lower in ("a", "an") or lower in context_words("amount-start") or lower.startswith(_TENS):
        return _from_amount(tokens, start)
    return None


_LONG_AGO = 100
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
