"""What a date can mean, counted from an anchor.

In: a DateFact and the day its source counts from. Out: its readings, most likely first; empty where the words need an anchor
and there is none. A bare weekday in a clause that looks back is the latest on or before the anchor, in one that looks ahead
the next; "last" and "next" before a weekday keep both readings people have for them.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from readoutdiff.model.measures import Reading

if TYPE_CHECKING:
    from readoutdiff.model.measures import DateFact

_SEASON_MONTHS = 3


def readings_of(fact: DateFact, anchor: date | None) -> tuple[Reading, ...]:
    """Return the readings of `fact`; days that do not exist ("February 30") have none."""
    try:
        found = _readings(fact, anchor)
    except (OverflowError, ValueError):
        return ()
    if fact.clock[0] >= 0 and fact.grain in ("part", "clock"):
        return tuple(_at_clock(one, fact.clock) for one in found)
    return found


def _readings(fact: DateFact, anchor: date | None) -> tuple[Reading, ...]:
    year, month, day = fact.stated
    if fact.reference == "absolute":
        return (_stated(fact.grain, year, month, day, fact.days),)
    if anchor is None or fact.reference == "duration" or fact.shift[0] == "other":
        return ()
    if fact.reference == "partial":
        return _partial(fact, anchor)
    if fact.reference == "weekday":
        return _weekday(fact, anchor)
    if fact.reference == "clock":
        return (_days(anchor, 1),)
    return _relative(fact, anchor)


def _days(first: date, count: int) -> Reading:
    start = datetime.combine(first, time())
    return Reading(start, start + timedelta(days=count))


def _months(year: int, month: int, count: int) -> Reading:
    index = year * 12 + month - 1
    after = index + count
    return Reading(datetime(index // 12, index % 12 + 1, 1), datetime(after // 12, after % 12 + 1, 1))


def _stated(grain: str, year: int, month: int, day: int, days: int = 1) -> Reading:
    if grain == "decade":
        return _months(year, 1, 120)
    if grain == "year":
        return _months(year, 1, 12)
    if grain == "season":
        # the other hemisphere and the weather's calendar: a season is wide
        return _months(year, max(1, month - 1), _SEASON_MONTHS + 2)
    if grain == "month":
        return _months(year, month, 1)
    return _days(date(year, month, day), days)


def _partial(fact: DateFact, anchor: date) -> tuple[Reading, ...]:
    _, month, day = fact.stated
    unit, amount = fact.shift
    found = []
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            found.append(_stated(fact.grain, year, month, day, fact.days))
        except ValueError:
            continue  # February 29 exists in some of the years only
    here = datetime.combine(anchor, time())
    before = [one for one in found if one.start <= here + timedelta(days=1)]
    after = [one for one in found if one.end > here]
    if unit in ("month-name", "season"):
        if amount < 0:
            return tuple(sorted((one for one in found if one.end <= here), key=lambda one: here - one.start)) or tuple(
                found[1:2]
            )
        if amount > 0:
            return tuple(sorted((one for one in found if one.start > here), key=lambda one: one.start))
    # the tense is read without a parser, so the other year stays as the less likely reading
    last = sorted(before, key=lambda one: one.start)[-1:]
    coming = sorted(after, key=lambda one: one.start)[:1]
    order = [*last, *coming] if fact.tense == "past" else [*coming, *last]
    if not fact.tense:
        order.sort(key=lambda one: abs(one.start - here))
    return tuple(dict.fromkeys(order))


def _weekday(fact: DateFact, anchor: date) -> tuple[Reading, ...]:
    back = (anchor.weekday() - fact.weekday) % 7
    latest = anchor - timedelta(days=back)
    following = latest + timedelta(days=7)
    unit, amount = fact.shift
    if unit == "weekday" and amount < 0:
        if back == 0:
            return (_days(latest - timedelta(days=7), 1), _days(latest, 1))
        return (_days(latest, 1), _days(latest - timedelta(days=7), 1))
    if unit == "weekday" and amount > 0:
        return (_days(following, 1), _days(following + timedelta(days=7), 1))
    if unit == "weekday":
        return (_days(latest, 1), _days(following, 1))
    if fact.tense == "past":
        return (_days(latest, 1),)
    if fact.tense == "future":
        return (_days(latest, 1), _days(following, 1)) if back == 0 else (_days(following, 1),)
    return (_days(latest, 1), _days(following, 1))


def _relative(fact: DateFact, anchor: date) -> tuple[Reading, ...]:
    unit, amount = fact.shift
    monday = anchor - timedelta(days=anchor.weekday())
    if unit == "day":
        return (_days(anchor + timedelta(days=amount), 1),)
    if unit in ("week", "weekend", "fortnight"):
        if unit == "weekend":
            saturday = monday + timedelta(days=5 + 7 * amount)
            return (_days(saturday, 2), _days(saturday - timedelta(days=7), 2), _days(saturday + timedelta(days=7), 2))
        # weeks begin on Sunday or on Monday
        return (_days(monday + timedelta(days=7 * amount - 1), 8),)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + amount
        return (_months(index // 12, index % 12 + 1, 1),)
    if unit == "quarter":
        index = anchor.year * 4 + (anchor.month - 1) // 3 + amount
        return (_months(index // 4, index % 4 * 3 + 1, 3),)
    if unit == "year":
        return (_months(anchor.year + amount, 1, 12),)
    if unit in ("decade", "century"):
        return ()
    kind = unit.removeprefix("ago-")
    if kind == "day":
        slack = 0 if -amount <= 10 else 1 - amount // 10
        return (_days(anchor + timedelta(days=amount - slack), 1 + 2 * slack),)
    if kind in ("week", "fortnight"):
        size = 14 if kind == "fortnight" else 7
        return (_days(anchor + timedelta(days=size * amount - 4), 9),)
    if kind == "month":
        return (_days(anchor + timedelta(days=round(30.44 * amount) - 31), 63),)
    if kind == "year":
        slack = 200 if -amount < 10 else 400
        return (_days(anchor + timedelta(days=round(365.25 * amount) - slack), 2 * slack + 1),)
    return ()


def _at_clock(reading: Reading, clock: tuple[int, int]) -> Reading:
    low, high = clock
    return Reading(reading.start + timedelta(minutes=low), reading.start + timedelta(minutes=max(high, low + 1)))
