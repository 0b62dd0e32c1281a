"""Groups of units that a reader sees as one row, across any number of sources.

In: documents and links. Out: groups of (source, unit). Links are taken from the best down and join two groups only when
the mean score of all pairs across sources stays high (average link, Sokal & Michener 1958), so that A-B and B-C never
make A-C alone, and only when each source keeps a few neighbouring units.
"""


from readoutdiff.model.matching import Link
from readoutdiff.model.text import Document
from readoutdiff.named import NamedTuple

Unit = tuple[int, int]
"""(source, number of the unit)."""

MEAN_SCORE = 0.15
"""Least mean score of the pairs between two groups that become one; a pair without a link counts as nothing."""

MOST_OF_A_SOURCE = 3
"""Units of one source in a group, and they are neighbours…"""

STRONG = 0.35
"""…unless a link of this score joins them: a headline and the lead that says it again."""

ENOUGH = 2
"""Pairs a unit of the smaller group is asked for at most: with fifty sources not every pair has been compared."""


class _Group(NamedTuple):
    """Units by source; merged into the larger group in place."""

    cells: dict[int, list[int]]
    """For each source, the positions of its units among its claim units."""
    units: list[Unit]


def group(documents: tuple[Document, ...], links: tuple[Link, ...]) -> list[list[Unit]]:
    """Return the groups of two and more units, each sorted. The order of the documents changes nothing else."""
    texts = [(document.text, document.name) for document in documents]
    rank = {source: place for place, source in enumerate(sorted(range(len(texts)), key=texts.__getitem__))}
    order = {
        (source, unit.number): position
        for source, document in enumerate(documents)
        for position, unit in enumerate(unit for unit in document.sentences if unit.is_claim)
    }
    linked: dict[Unit, list[tuple[Unit, float]]] = {}
    for link in links:  # the weak ones count as ties between groups that better ones join
        linked.setdefault(link.a, []).append((link.b, link.score))
        linked.setdefault(link.b, []).append((link.a, link.score))
    home = {unit: _Group({unit[0]: [order[unit]]}, [unit]) for unit in linked}

    def best_first(link: Link) -> tuple[float, list[tuple[int, int]]]:
        return -link.score, sorted((rank[source], number) for source, number in (link.a, link.b))

    for link in sorted(links, key=best_first):
        small, large = home[link.a], home[link.b]
        if small is large or not _adjacent(small, large, link.score >= STRONG):
            continue
        if len(small.units) > len(large.units):
            small, large = large, small
        if not _near(small, large, linked, home):
            continue
        for source, places in small.cells.items():
            large.cells.setdefault(source, []).extend(places)
        large.units.extend(small.units)
        for unit in small.units:
            home[unit] = large
    found = {id(one): one.units for one in home.values()}
    return sorted(sorted(units) for units in found.values() if len(units) > 1)


def _adjacent(one: _Group, two: _Group, strong: bool) -> bool:
    """Return whether the two together keep few units a source, all neighbours unless a strong link joins them."""
    for source, places in one.cells.items():
        others = two.cells.get(source)
        if others is None:
            continue
        size = len(places) + len(others)
        if size > MOST_OF_A_SOURCE:
            return False
        if not strong and max(*places, *others) - min(*places, *others) >= size:
            return False
    return True


def _near(small: _Group, large: _Group, linked: dict[Unit, list[tuple[Unit, float]]], home: dict[Unit, _Group]) -> bool:
    """Return whether more than half of the pairs between two groups are linked, and well enough."""
    scores = [score for unit in small.units for other, score in linked[unit] if home[other] is large]
    own = sum(len(places) * len(large.cells.get(source, ())) for source, places in small.cells.items())
    asked = min(len(small.units) * len(large.units) - own, ENOUGH * len(small.units))
    return 2 * len(scores) > asked and sum(scores) >= MEAN_SCORE * asked
