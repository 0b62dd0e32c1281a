"""Facts of how many and when: quantities as intervals, dates as readings.

In: nothing. Out: types.
"""

from datetime import date, datetime
from typing import Literal

from readoutdiff.named import NamedTuple


class QuantityFact(NamedTuple):
    """An amount bound to what it counts, as an interval."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    """The words of the amount with its bound and unit ("at least 12", "$3.2 billion")."""
    low: float
    high: float
    """The interval [low, high]; math.inf where open-ended."""
    low_open: bool
    high_open: bool
    """True where the end itself is excluded ("more than 12")."""
    exact: bool
    """No bound, range or approximation in the words."""
    granularity: float
    """Place of the last non-zero digit (1200 -> 100, 3.25 -> 0.01)."""
    dimension: str
    """count, money, percent, percentage-point, length, mass, temperature, duration, speed, area, volume, age, ordinal,
    vote, score…; values are in the dimension's base unit."""
    unit: str
    """The unit as read ("usd", "km", "week"); empty for plain counts."""
    head: str
    """Lemma of the noun counted ("officer"); empty when none is found."""
    head_class: str
    """Class of the head or its predicate (DEAD, HURT, ARRESTED…); empty when none."""
    head_start: int
    head_end: int
    """Where the head stands; both -1 when none."""
    predicate: str
    """Lemma of the verb that governs it; empty when none."""
    place: str
    """Key of the place that restricts it ("ohio", "hospital"); empty when none."""
    restrictors: tuple[str, ...]
    """Lemmas that narrow what is counted ("of the 40", "including", "children")."""
    subset: bool
    """It counts part of another amount ("of the 40, 12")."""
    rate: str
    """per-period marker ("per year", "a day"); empty for totals."""
    as_of: date | None
    """Day for which a growing count is given; None when unknown."""
    predicate_class: str = ""
    """Class of the predicate (DEAD, SIGN, HOLD…); empty when it has none."""
    reckoned: str = ""
    """How the value follows from the words ("293,000 + 36,000"); empty where it stands in them."""
    kind: Literal["quantity"] = "quantity"


class Reading(NamedTuple):
    """One possible meaning of a time expression."""

    start: datetime
    """First instant, local time of the text unless `zoned`."""
    end: datetime
    """First instant after it."""
    zoned: bool = False
    """True when start and end are UTC because the text named a zone."""


class DateFact(NamedTuple):
    """A date or time bound to the happening it dates."""

    source: int
    sentence: int
    start: int
    end: int
    surface: str
    readings: tuple[Reading, ...]
    """Every reading the words allow, most likely first; empty while no anchor is known."""
    grain: Literal["year", "season", "month", "week", "day", "part", "clock", "decade", "duration"]
    """How fine it is."""
    reference: Literal["absolute", "partial", "weekday", "relative", "clock", "duration"]
    """How it was said: "May 5, 2025", "May 5", "Monday", "today", "2 p.m."…"""
    weekday: int
    """0 Monday … 6 Sunday where a weekday is named; -1 otherwise."""
    stated: tuple[int, int, int]
    """Year, month, day as written, 0 for what is not said."""
    role: Literal["event", "published", "caption", "dateline", "other"]
    """Where it stands: what it may be used as evidence for."""
    happening: str
    """Lemma of the predicate it dates ("meet"); empty when none."""
    anchored_by: str
    """How it was resolved: "" (absolute), "published", "dateline", "caption", "date option", "other source"."""
    agent: str = ""
    """Last word of the name right before that predicate, in lower case ("us", "pereira"); empty when none stands there."""
    happening_class: str = ""
    """Class of that predicate (MEET, DEAD, BEGIN…); its lemma when it has no class, empty when none is found."""
    relation: str = "on"
    """How the happening stands to the time: on, since, until, by, before, after, from, through, around,
    record ("the biggest since")."""
    tense: Literal["past", "future", ""] = ""
    """Whether the clause looks back or ahead; empty when it does not show."""
    shift: tuple[str, int] = ("", 0)
    """A relative time as unit and amount from the anchor: ("day", -1) is yesterday, ("week", 1) next week; the unit is
    "weekday" for last (-1), this (0) or next (1) Monday, "ago-week" and the like for "two weeks ago", "month-name" and
    "season" for last May and next summer, and "other" for what counts from another happening ("two days later")."""
    clock: tuple[int, int] = (-1, -1)
    """First and last minute of the day for clock times and parts of the day (the last exclusive); both -1 when none."""
    days: int = 1
    """Length in days of a stated range ("May 5-7" is 3)."""
    offset: tuple[int, str] | None = None
    """Minutes east of UTC in winter and the summer-time rule ("us", "eu", ""); None when no zone is named."""
    kind: Literal["date"] = "date"
