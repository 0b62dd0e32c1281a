"""What the rules of titles, persons and names share: who is said to hold what, where, and what goes with what.

In: a Comparison. Out: mentions gathered by person and by office.
"""

from bisect import bisect_left

from readoutdiff.model.comparison import Comparison
from readoutdiff.model.people import OfficeFact, PersonFact
from readoutdiff.named import NamedTuple
from readoutdiff.rules._background import about, quoted

LEADS = 3
"""A report's first units speak of the event itself."""
FAR_DAYS = 3
"""Reports published further apart may tell of two holders of one office."""


class Named(NamedTuple):
    """A person as one source names them."""

    entity: str
    given: str
    surname: str
    first: PersonFact
    """The first mention by name; the fullest when the first is a surname."""
    mentions: int


def named_people(comparison: Comparison, source: int) -> list[Named]:
    """Return the persons a source names, in order of first mention."""
    found: dict[str, Named] = {}
    for fact in comparison.facts[source].people:
        if fact.form not in ("full", "surname"):
            continue
        known = found.get(fact.entity)
        if known is None:
            found[fact.entity] = Named(fact.entity, fact.given, fact.surname, fact, 1)
        else:
            best = fact if fact.form == "full" and known.first.form != "full" else known.first
            found[fact.entity] = Named(known.entity, known.given or fact.given, known.surname, best, known.mentions + 1)
    return list(found.values())


def holders_told(comparison: Comparison, source: int) -> dict[str, list[OfficeFact]]:
    """Return the offices that a source itself gives people now, by entity: none in quotations or about another time."""
    told: dict[str, list[OfficeFact]] = {}
    for fact in comparison.facts[source].offices:
        if not fact.person or fact.status not in ("current", "acting", "deputy"):
            continue
        if quoted(comparison, source, fact.start, fact.end):
            continue
        unit = comparison.sentence(source, fact.sentence)
        if about(comparison, unit, fact.start, fact.end, None) != "background":
            told.setdefault(fact.person, []).append(fact)
    return told


def linked(comparison: Comparison, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two units state the same thing, in whole or part."""
    pair = (a, b) if a < b else (b, a)
    links = comparison.matching.links  # in the order of (a, b)
    place = bisect_left(links, pair)
    return place < len(links) and links[place][:2] == pair


def of_event(comparison: Comparison, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two units of two sources speak of the event they share: linked, or both among the first claims."""
    if linked(comparison, a, b):
        return True
    return all(comparison.sentence(source, index).kind == "caption" or index < LEADS for source, index in (a, b))


def same_days(comparison: Comparison, a: int, b: int) -> bool:
    """Whether two sources were not published more than a few days apart, as far as is known."""
    first, second = (comparison.documents[source].published for source in (a, b))
    return first is None or second is None or abs((first - second).days) <= FAR_DAYS


def family(role: str) -> tuple[str, frozenset[str]]:
    """Return the head of a role and its fields: "defense minister" is minister of defense."""
    role = {"head of government": "prime minister"}.get(role, role)
    for head in HEADS:
        if role == head or role.endswith(" " + head):
            return head, frozenset(role[: -len(head)].split())
    words = role.split()
    return words[-1] if words else "", frozenset(words[:-1])


HEADS = ("prime minister", "vice president", "attorney general", "chief of staff", "chief executive", "secretary general")
"""Heads of two words and more."""
