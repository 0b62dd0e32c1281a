"""Administrations and governments named after their head: "the Biden administration", "Biden-era", "the Trump White House".

In: the tokens of a unit and the record. Out: GovernmentFact tuples. Only words right beside the name decide its status here;
what a sentence or a paragraph says of the time is the rules' to judge, who know the event's day.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from readoutdiff.data.tables import read_pairs
from readoutdiff.facts._countries import country_before
from readoutdiff.facts._names import has_given_name, is_capital, name_kinds
from readoutdiff.facts._titles import portfolios
from readoutdiff.language.people_words import people_words
from readoutdiff.model.people import GovernmentFact

if TYPE_CHECKING:
    from readoutdiff.data.record import Record
    from readoutdiff.model.people import GovernmentStatus
    from readoutdiff.model.text import Sentence, Token

REACH = 8
"""Tokens a name or a title may run over: hostile text repeats them without end."""


@cache
def past_markers() -> dict[str, str]:
    """Return the classes (before, led, adverse; bars between) of words that set a government in the past."""
    return read_pairs("words/past_markers.tsv")


def read_governments(unit: Sentence, record: Record) -> list[GovernmentFact]:
    """Return the governments a unit names after their head, in order."""
    found = []
    tokens = unit.tokens
    forms = people_words("government form")
    for place in [
        place for place, (_, _, _, lower, _, _) in enumerate(tokens)
        if lower in forms or lower == "white" or lower == "president"
    ]:  # fmt: skip
        token = tokens[place]
        lower = token.lower
        if lower in forms:
            last = place + 1
        elif lower == "white" and place + 1 < len(tokens) and tokens[place + 1].lower == "house":
            last = place + 2
        elif lower == "president" and token.text[0] == "P":
            fact = _presidents(unit, place, record)
            if fact is not None:
                found.append(fact)
            continue
        else:
            continue
        fact = _named(unit, place, last, record)
        if fact is not None:
            found.append(fact)
    return found


def _named(unit: Sentence, place: int, last: int, record: Record) -> GovernmentFact | None:
    tokens = unit.tokens
    end = place
    form = "white house" if last - place == 2 else tokens[place].lower
    if end > 1 and tokens[end - 1].text == "-":
        end -= 1
    elif form in ("era", "years"):
        form += " of" if end and tokens[end - 1].lower == "'s" else ""
    if (end > 1 and tokens[end - 1].lower == "'s") or (
        end > 1 and tokens[end - 1].text in "'’" and tokens[end - 2].lower.endswith("s")
    ):
        end -= 1
    if not end or not is_capital(tokens[end - 1]) or (form == "years" and end == place):
        return None
    first = _name_start(tokens, end)
    if first is None:
        return None
    name = unit.text[tokens[first].start - unit.start : tokens[end - 1].end - unit.start]
    holdings = record.administrations(name)
    if not holdings and (tokens[place].text[0].isupper() or form in ("era", "white house", "years", "cabinet", "regime")):
        return None  # the Federal Aviation Administration, the Victorian era
    if not holdings and first > 0 and is_capital(tokens[first - 1]) and tokens[first - 1].lower not in people_words("no name"):
        return None
    owners = {record.office(row.office).country for row in holdings}
    begin = _title_start(tokens, first)
    status = _status(tokens, begin, form, last)
    if status == "current" and last < len(tokens) and tokens[last].lower in people_words("dated thing"):
        status = "past"  # an Obama administration rule outlives that administration
    return GovernmentFact(
        unit.source, unit.number, tokens[first].start, tokens[last - 1].end,
        unit.text[tokens[first].start - unit.start : tokens[last - 1].end - unit.start],
        name, owners.pop() if len(owners) == 1 else "", form, status,
    )  # fmt: skip


def _name_start(tokens: tuple[Token, ...], end: int) -> int | None:
    """Return where the head's name that ends before `end` begins; None for countries, fields and common words."""
    last = tokens[end - 1]
    if (
        last.lower in people_words("no head of government")
        or last.lower in people_words("no name")
        or last.lower in portfolios()
        or name_kinds().get(last.lower)
    ):
        return None
    if country_before(tokens, end) is not None:
        return None
    first = end - 1
    if first and tokens[first - 1].lower == "a":  # an article with a capital is no initial
        return first
    while first > 0 and (
        is_capital(tokens[first - 1]) or (tokens[first - 1].text == "." and first > 1 and len(tokens[first - 2].text) == 1)
    ):
        words = [token.lower for token in tokens[first - 1 : end] if token.kind == "word"]
        if tokens[first - 1].text == "." or has_given_name(words) or len(tokens[first - 1].text) == 1:
            first -= 1
        else:
            break
    return first


def _title_start(tokens: tuple[Token, ...], first: int) -> int:
    begin = max(first - REACH, 0)
    while first > begin and tokens[first - 1].lower in ("president", "prime", "minister", "chancellor", "premier"):
        first -= 1
    return first


def _presidents(unit: Sentence, place: int, record: Record) -> GovernmentFact | None:
    """Read "President Biden's policy": a president named as the owner of something of the present."""
    tokens = unit.tokens
    end = place + 1
    while end < min(len(tokens), place + REACH) and (
        is_capital(tokens[end]) or (tokens[end].text == "." and len(tokens[end - 1].text) == 1)
    ):
        end += 1
    if (
        end == place + 1
        or end + 1 >= len(tokens)
        or (tokens[end].lower != "'s" and not (tokens[end].text in "'’" and tokens[end - 1].lower.endswith("s")))
    ):
        return None
    if tokens[end + 1].lower in people_words("government form") or tokens[end + 1].lower == "white":
        return None
    name = unit.text[tokens[place + 1].start - unit.start : tokens[end - 1].end - unit.start]
    holdings = record.administrations(name)
    if not holdings or (place and tokens[place - 1].lower in ("vice", "-")):
        return None
    owners = {record.office(row.office).country for row in holdings}
    return GovernmentFact(
        unit.source, unit.number, tokens[place].start, tokens[end].end,
        unit.text[tokens[place].start - unit.start : tokens[end].end - unit.start],
        name, owners.pop() if len(owners) == 1 else "", "president's", _status(tokens, place, "president's", end),
    )  # fmt: skip


def _status(tokens: tuple[Token, ...], first: int, form: str, last: int) -> GovernmentStatus:
    """Return what the words right before the name make of it."""
    if form in ("era", "years", "era of", "years of"):
        return "past"
    if last < len(tokens) and tokens[last].lower in people_words("history noun"):
        return "past"
    markers = past_markers()
    place = first - 1
    while place >= 0 and tokens[place].lower in ("the", "of", "then", "-", "first", "late", "new", "both", "'s"):
        if tokens[place].lower in ("then", "late"):
            return "past"
        if tokens[place].lower == "new":
            return "hypothetical"
        place -= 1
    if place < 0:
        return "current"
    lower = tokens[place].lower
    classes = markers.get(lower, "")
    if "before" in classes or "led" in classes:
        return "past"
    if lower in people_words("hypothetical"):
        return "hypothetical"
    return "current"
