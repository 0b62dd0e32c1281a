"""The invariants of the record of office holders: what a test runs on the shipped tables and `record check` on a file.

In: a Record and the offices to look at. Out: the problems found, each naming the office or person and what to do. A
wrong row makes a false accusation, so every row must name two sources, an office with one holder at a time must not
have two, a stretch of more than 90 days without a holder must have a reason beside it, and nothing may lie after the
day up to which the office was checked.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from readoutdiff.data.record import Holding, Office, Record, name_key, title_key
from readoutdiff.data.tables import read_lines, read_table
from readoutdiff.named import NamedTuple

LONGEST_UNEXPLAINED_GAP = timedelta(days=90)
TABLES = ("countries", "gaps", "holders", "offices", "people", "roles", "sources")


class Problem(NamedTuple):
    """One broken invariant."""

    subject: str
    """The office, person or table it concerns."""
    message: str
    """What is wrong, in words a newsroom understands."""


def problems_of(record: Record, offices: Iterable[Office], known_sources: frozenset[str] | None = None) -> list[Problem]:
    """Return every broken invariant of the holdings of `offices`, and of the names and titles among them.

    `known_sources` are the keys a row may cite; None where a newsroom names its sources freely.
    """
    found: list[Problem] = []
    offices = list(offices)
    for office in offices:
        holdings = record.holdings(office.id)
        if not holdings:
            found.append(Problem(office.id, "the office has no holder; add a row or drop the office"))
        for holding in holdings:
            found.extend(Problem(office.id, message) for message in row_problems(record, office, holding, known_sources))
        found.extend(Problem(office.id, message) for message in sequence_problems(record, office, holdings))
    found.extend(title_problems(offices))
    return found


def row_problems(record: Record, office: Office, holding: Holding, known_sources: frozenset[str] | None) -> Iterator[str]:
    """Yield what is wrong with one row by itself."""
    who = f"{holding.person} from {holding.start}"
    try:
        record.person(holding.person)
    except KeyError:
        yield f"{who}: the person is in no table of people"
    if holding.end is not None and holding.end <= holding.start:
        yield f"{who}: ends on {holding.end}, before it begins"
    if max(holding.start, holding.end or holding.start) > office.as_of:
        yield f"{who}: lies after {office.as_of}, the day up to which the office was checked; planned days are not entered"
    if holding.checked is not None and holding.checked < holding.start:
        yield f"{who}: checked on {holding.checked}, before it began"
    if len(set(holding.sources)) < 2:
        yield f"{who}: names fewer than two sources"
    if known_sources is not None:
        unknown = sorted(set(holding.sources) - known_sources)
        if unknown:
            yield f"{who}: the source {unknown[0]!r} is not in sources.tsv"


def sequence_problems(record: Record, office: Office, holdings: tuple[Holding, ...]) -> Iterator[str]:
    """Yield overlaps of an office with one holder at a time (stand-ins may overlap), and gaps without a reason."""
    if not office.single:
        return
    reasons = record.gaps()
    principals = [row for row in holdings if not row.acting]
    for earlier, later in pairwise(principals):
        if earlier.end is None:
            yield f"{earlier.person} has no last day although {later.person} follows from {later.start}"
        elif later.start < earlier.end:
            yield f"{earlier.person} to {earlier.end} and {later.person} from {later.start} overlap"
    reached: date | None = None
    for row in holdings:
        if reached is not None and row.start - reached > LONGEST_UNEXPLAINED_GAP and (office.id, reached) not in reasons:
            yield f"nobody from {reached} to {row.start} and no reason given; add one (office, after, reason)"
        reached = max(reached or row.start, row.end or office.as_of)
    if reached is not None and office.as_of - reached > LONGEST_UNEXPLAINED_GAP and (office.id, reached) not in reasons:
        yield f"nobody from {reached} to {office.as_of}, the day it was checked, and no reason given"


def title_problems(offices: Iterable[Office]) -> Iterator[Problem]:
    """Yield titles that two offices of one country share, which would make "the minister" ambiguous."""
    seen: dict[tuple[str, str], str] = {}
    for office in offices:
        titles = {title_key(title) for title in (*office.titles, *(dated.title for dated in office.dated_titles))}
        for title in sorted(titles):
            other = seen.setdefault((office.country, title), office.id)
            if other != office.id:
                yield Problem(office.id, f"the title {title!r} also belongs to {other}")


def shipped_problems(record: Record) -> list[Problem]:
    """Return every broken invariant of the shipped tables, order of rows and cross-references included."""
    sources = frozenset(row[0] for row in read_table("record/sources.tsv"))
    found = problems_of(record, record.offices.values(), sources)
    for table in TABLES:
        lines = read_lines(f"record/{table}.tsv")
        found += [Problem(table, f"{after!r} stands before {before!r}") for after, before in unsorted_pairs(lines)]
    countries = {row[0] for row in read_table("record/countries.tsv")}
    roles = {row[0] for row in read_table("record/roles.tsv")}
    for office in record.offices.values():
        if office.country not in countries:
            found.append(Problem(office.id, f"the country {office.country!r} is not in countries.tsv"))
        if office.role not in roles:
            found.append(Problem(office.id, f"the role {office.role!r} is not in roles.tsv"))
    people = [line.split("\t") for line in read_lines("record/people.tsv")]
    full_names: dict[str, str] = {}
    for ident, name, *_ in people:
        other = full_names.setdefault(name_key(name), ident)
        if other != ident:
            found.append(Problem(ident, f"has the full name of {other}"))
        if not record.holdings_of(ident):
            found.append(Problem(ident, "holds no office in the record"))
    held = {line.split("\t", 1)[0] for line in read_lines("record/holders.tsv")}
    found += [Problem(ident, "is in holders.tsv but not in offices.tsv") for ident in sorted(held - set(record.offices))]
    for (ident, after), _ in record.gaps().items():
        ends = {row.end or row.start for row in record.holdings(ident)} if ident in record.offices else set()
        if after not in ends:
            found.append(Problem(ident, f"gaps.tsv explains a gap after {after}, where no holding ends"))
    return found


def unsorted_pairs(lines: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return neighbouring lines that stand in the wrong order or twice, as their first cells."""
    return [(after.split("\t", 1)[0], before.split("\t", 1)[0]) for after, before in pairwise(lines) if after >= before]
