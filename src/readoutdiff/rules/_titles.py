"""Whether two offices given to one person exclude each other.

In: two OfficeFacts of one person and the record. Out: why both cannot be true, in words, with a severity; None where they can.
Two offices can be held at once, a title can be cut short, and departments are joined in many ways; so only what excludes
itself counts: two countries, two departments that no country joins, two ranks, an office and its deputy.
"""


from readoutdiff.data.record import Record
from readoutdiff.model.people import OfficeFact
from readoutdiff.model.report import Severity
from readoutdiff.named import NamedTuple
from readoutdiff.rules._offices import holdings_by
from readoutdiff.rules._people import family

APART = ("defense", "foreign", "finance", "interior", "health", "education", "justice", "agriculture", "transport", "culture",
         "labor", "environment", "sports", "energy")  # fmt: skip
"""Fields that are departments of their own nearly everywhere."""
EXCLUDING = frozenset(
    (
        ("president", "prime minister"), ("representative", "senator"), ("governor", "mayor"), ("governor", "senator"),
        ("mayor", "senator"), ("governor", "representative"), ("mayor", "representative"), ("president", "vice president"),
        ("minister", "president"), ("judge", "prosecutor"), ("king", "president"),
    )
)  # fmt: skip
"""Heads, in the order of the alphabet, of offices that nobody holds at once."""
RANKS = frozenset(
    ("general", "lieutenant general", "major general", "brigadier general", "colonel", "major", "captain", "lieutenant",
     "sergeant", "corporal", "private", "admiral", "vice admiral", "rear admiral", "commander", "detective", "inspector")
)  # fmt: skip


class Clash(NamedTuple):
    """Two offices that exclude each other."""

    why: str
    severity: Severity


def clash(one: OfficeFact, other: OfficeFact, record: Record) -> Clash | None:
    """Return why one person cannot be both; None where both can be true."""
    if "rank" in (one.level, other.level):
        return _ranks(one, other) if one.level == other.level else None
    head, fields = family(one.role)
    their_head, their_fields = family(other.role)
    if one.body and other.body and one.body != other.body:
        return None
    bodies = bool(one.body) != bool(other.body)
    countries = one.country and other.country and one.country != other.country
    if countries and "organisation" in (record.country(one.country).kind, record.country(other.country).kind):
        return None
    if head == their_head and countries and head in ("minister", "president", "prime minister", "ambassador", "chancellor"):
        if head != "ambassador" and (not fields or not their_fields or fields & their_fields or fields == their_fields):
            return Clash(
                f"a {head} of {record.country(one.country).name} is none of {record.country(other.country).name}", "error"
            )
        return None
    if countries or _held_both(one, other, record):
        return None
    if head == their_head == "minister" and not bodies and not fields & their_fields:
        if fields and their_fields and fields <= set(APART) and their_fields <= set(APART):
            return Clash("these are two departments, each with its own minister", "error")
        return None
    if head == their_head and fields == their_fields and {one.status, other.status} == {"deputy", "current"}:
        if (one.body and one.body == other.body) or (one.country and one.country == other.country):
            return Clash("the one is the other's deputy", "warning")
        return None
    pair = (head, their_head) if head < their_head else (their_head, head)
    if pair in EXCLUDING and not bodies and (one.country == other.country or not one.country or not other.country):
        if "president" in pair and not (one.country and other.country):
            return None  # of a company, a club, a court
        if "deputy" in (one.status, other.status):
            return None
        return Clash("nobody holds both at once", "error" if "president" in pair else "warning")
    return None


def _ranks(one: OfficeFact, other: OfficeFact) -> Clash | None:
    ranks = [{role for role in RANKS if fact.role == role or fact.role.endswith(" " + role)} for fact in (one, other)]
    longest = [max(found, key=len, default="") for found in ranks]
    if not all(longest) or longest[0] == longest[1] or longest[0] in longest[1] or longest[1] in longest[0]:
        return None
    return Clash("nobody has two ranks at once", "warning")


def _held_both(one: OfficeFact, other: OfficeFact, record: Record) -> bool:
    """Whether the record says that the person held both offices at one time."""
    if not one.office or not other.office or one.office == other.office:
        return one.office != "" and one.office == other.office
    mine, theirs = holdings_by(record, one), holdings_by(record, other)
    return any(
        (row.end is None or their.start <= row.end) and (their.end is None or row.start <= their.end)
        for row in mine
        for their in theirs
    )
