"""Read clock times and their zones.

In: the tokens of a sentence and a place among them. Out: an Expression of grain clock, with minutes of the day and the zone
where one is named ("2 p.m.", "2.15pm", "14:30", "1430 GMT", "3 p.m. Eastern time", "2 p.m. in Lima").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.facts.time_words import DASHES, Expression, number_at, word, zones

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.text import Token


def read_clock(tokens: Sequence[Token], start: int) -> Expression | None:
    """Read "2 p.m.", "2:30 pm", "2.15pm", "14:30", "1430 GMT", "from 2 to 3 p.m."."""
    text = tokens[start].text
    end = start + 1
    hour, minute = -1, 0
    colon = ":" in text
    if colon:
        first, _, second = text.partition(":")
        if not (first.isdigit() and second.isdigit() and len(second) == 2 and len(first) <= 2):
            return None
        hour, minute = int(first), int(second)
    elif text.isdigit() and len(text) <= 2:
        hour = int(text)
        if word(tokens, end) == ":" and number_at(tokens, end + 1, 2) >= 0 and tokens[end].start == tokens[start].end:
            hour, minute, end, colon = int(text), number_at(tokens, end + 1, 2), end + 2, True
    elif "." in text:
        first, _, second = text.partition(".")
        if first.isdigit() and second.isdigit() and len(second) == 2 and len(first) <= 2:
            hour, minute = int(first), int(second)
    elif len(text) == 4 and text.isdigit() and word(tokens, end) in ("gmt", "utc", "hours", "hrs"):
        hour, minute, colon = int(text[:2]), int(text[2:]), True
    if not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    half, after = _half_of_day(tokens, end)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
        end = after
    elif word(tokens, end) == "o'clock":
        end += 1
        if word(tokens, end) == "in" and word(tokens, end + 2) in ("afternoon", "evening"):
            hour += 12 * (hour < 12)
    elif not colon or word(tokens, start - 1) in DASHES or word(tokens, end) == "/":
        return None
    elif hour <= 12 and word(tokens, end) == "this" and word(tokens, end + 1) in ("afternoon", "evening"):
        hour += 12 * (hour < 12)
    moment = hour * 60 + minute
    return with_zone(tokens, Expression(end, "clock", "clock", clock=(moment, moment + 1)))


def _half_of_day(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    """Return ("a" or "p", one past) for "a.m.", "pm", "p.m" at `place`."""
    lower = word(tokens, place)
    if lower in ("am", "pm", "a.m.", "p.m."):
        return lower[0], place + 1
    if lower in ("a.m", "p.m"):
        return lower[0], place + 1 + (word(tokens, place + 1) == ".")
    if lower in ("a", "p") and word(tokens, place + 1) == "." and word(tokens, place + 2) == "m":
        return lower, place + 3 + (word(tokens, place + 3) == ".")
    return "", place


def with_zone(tokens: Sequence[Token], found: Expression) -> Expression:
    """Add the zone after a clock time: "ET", "Eastern time", "local time", "in Lima"."""
    place = found.end
    opened = word(tokens, place) == "("
    place += opened
    name = word(tokens, place)
    known = zones().get(name)
    if (
        known
        and known[0] == "zone"
        and (tokens[place].text.isupper() or word(tokens, place + 1) in ("time", "daylight", "standard"))
    ):
        end = place + 1
        while word(tokens, end) in ("time", "daylight", "standard"):
            end += 1
        return found._replace(end=end, offset=(known[1], known[2]))
    if name == "in" and place + 1 < len(tokens) and tokens[place + 1].text[0].isupper():
        city = zones().get(f"{word(tokens, place + 1)} {word(tokens, place + 2)}") or zones().get(word(tokens, place + 1))
        if city and city[0] == "city":
            return found._replace(offset=(city[1], city[2]))
    return found
