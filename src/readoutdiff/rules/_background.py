"""Whether words speak of the event itself, or of history, suppositions and other people's words.

In: a Comparison, a unit and a stretch of it. Out: event, unclear or background. A government conflicts with the record
only where the words speak of the event: reports name people who left office long ago for many good reasons. Markers of the
past and of modality bar a contradiction (de Marneffe, Rafferty and Manning 2008); here also every verb that says that one
government undoes, blames or continues another.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Literal

from readoutdiff.data.tables import read_pairs, read_table
from readoutdiff.language.people_words import people_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.text import Sentence, Token

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

NEAR = 200
"""Tokens on either side that are looked at: no sentence has as many, but a line without stops, read again for each of a
thousand offices in it, would take minutes."""

About = Literal["event", "unclear", "background"]


@cache
def past_markers() -> dict[str, str]:
    """Return the classes (before, led, adverse; bars between) of words that set an office in the past."""
    return read_pairs("words/past_markers.tsv")


@cache
def event_nouns() -> frozenset[str]:
    """Return the nouns that stand for the happening a report is about."""
    return frozenset(row[0] for row in read_table("words/event_nouns.tsv"))


def quoted(comparison: Comparison, source: int, start: int, end: int) -> bool:
    """Whether a stretch stands inside a quotation of more than three words: the speaker's words, not the report's."""
    return any(quote.start <= start and end <= quote.end and quote.words > 3 for quote in comparison.facts[source].quotes)


def about(
    comparison: Comparison, unit: Sentence, start: int, end: int, day: date | None, *, lead: bool = True
) -> About:
    """Judge whether the words start-end of `unit` speak of the event, of something else, or could do either.

    `day` is the event's, where known: another month's or year's name then sets the sentence in another time. `lead`: the
    first sentences speak of the event where nothing says otherwise.
    """
    low = bisect_left(unit.tokens, (start,))
    tokens = unit.tokens[max(low - NEAR, 0) : low + NEAR]  # all of any sentence but a hostile one
    first = bisect_left(tokens, (start,))
    last = bisect_left(tokens, (end,))
    if any(_elsewhere(tokens, place, first, last, day) for place in range(len(tokens)) if not first <= place < last):
        return "background"
    if _past_paragraph(comparison, unit, day):
        return "background"
    if day is not None and any(
        reading.start.date() <= day < reading.end.date()
        for fact in _dates_of(comparison, unit)
        if fact.grain in ("day", "part")
        for reading in fact.readings
    ):
        return "event"
    if _of_event(tokens, first) or _present(tokens, last):
        return "event"
    return "event" if lead and (unit.kind == "headline" or unit.number < 2) else "unclear"


def _dates_of(comparison: Comparison, unit: Sentence) -> Sequence[DateFact]:
    """Return the dates of a unit; the dates of a document stand in its order."""
    dates = comparison.facts[unit.source].dates
    first = bisect_left(dates, unit.number, key=_sentence)
    return dates[first : bisect_right(dates, unit.number, key=_sentence)]


def _sentence(fact: DateFact) -> int:
    return fact.sentence


def _elsewhere(tokens: Sequence[Token], place: int, first: int, last: int, day: date | None) -> bool:
    """Whether the word at `place` sets the sentence in the past or in a supposition."""
    token = tokens[place]
    if token.kind == "number":
        text = token.text
        year = int(text) if len(text) == 4 and text.isdigit() else 0
        return 1900 <= year <= 2100 and (day is None or year != day.year)
    if token.kind != "word":
        return False
    lower = token.lower
    classes = past_markers().get(token.lemma) or past_markers().get(lower)
    if classes is not None and "adverse" in classes:
        return True
    if day is not None and lower in MONTHS and token.text[0].isupper() and _is_date(tokens, place):
        return lower != MONTHS[day.month - 1]
    if lower in ("had", "'d") and place + 1 < len(tokens):
        return tokens[place + 1].lower not in ("no", "a", "an", "the", "to", "his", "her", "its", "their")
    return lower in ("would", "could", "if", "might", "whether") and first - 8 <= place <= last + 4


def _is_date(tokens: Sequence[Token], place: int) -> bool:
    """Whether a month's name is a date: a number beside it, or "in" before a name that is no other word."""
    if any(tokens[spot].kind == "number" for spot in (place - 1, place + 1) if 0 <= spot < len(tokens)):
        return True
    return place > 0 and tokens[place - 1].lower in ("in", "since", "last", "late", "early", "mid")


def _past_paragraph(comparison: Comparison, unit: Sentence, day: date | None) -> bool:
    """Whether an earlier sentence of the same paragraph is set in another year."""
    for earlier in comparison.documents[unit.source].sentences[max(unit.number - 4, 0) : unit.number]:
        if earlier.paragraph != unit.paragraph or earlier.kind != unit.kind:
            continue
        for token in earlier.tokens:
            if token.kind == "number" and len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2100:
                return day is None or int(token.text) != day.year
    return False


def _of_event(tokens: Sequence[Token], first: int) -> bool:
    """Whether the event ("the talks") or a verb that conveys something stands before the words in question."""
    for place in range(first):
        token = tokens[place]
        if token.lemma in people_words("conveyed"):
            return True
        if (
            token.lower in event_nouns()
            and place
            and tokens[place - 1].lower in people_words("determined")
            and "by" not in (one.lower for one in tokens[place + 1 : first])
        ):
            return True
    return False


def _present(tokens: Sequence[Token], last: int) -> bool:
    """Whether the government named before `last` is spoken for, or is the subject of a verb in the present."""
    for token in tokens[last : last + 3]:
        if token.lower in people_words("present verb") or token.lower in people_words("spoken for"):
            return True
        if token.lower not in ("also", "now", "'s", "senior", "still", "itself", "currently"):
            return False
    return False
