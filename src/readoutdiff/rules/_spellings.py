"""Pairs of names in two sources that are nearly one, with what else shows that one person bears them.

In: the persons two sources name. Out: pairs and why. Likeness alone is worthless (at a Jaro-Winkler similarity of 0.94 half
of the pairs are two people), so a second sign is demanded: the other half of the name, or the office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.record_rows import name_key
from readoutdiff.language.spelling import nearly, sound_key
from readoutdiff.rules._swapped_names import given_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.rules._people import Named

    Pairs = Iterator[tuple[Named, Named, str]]


def near_pairs(comparison: Comparison, mine: list[Named], theirs: list[Named]) -> Pairs:
    """Yield the pairs of persons of two sources whose names are nearly one, and what corroborates it."""
    if not mine or not theirs:
        return
    shared = {one.entity for one in mine} & {other.entity for other in theirs}
    by_entity: dict[str, list[Named]] = {}
    by_given: dict[str, list[Named]] = {}
    by_surname: dict[str, list[Named]] = {}
    for other in theirs:
        by_entity.setdefault(other.entity, []).append(other)
        by_given.setdefault(other.given, []).append(other)
        by_surname.setdefault(other.surname, []).append(other)
    for one in mine:
        if not one.given:
            continue
        if one.entity in shared:
            yield from _listed(one, by_entity[one.entity])
            continue
        for other in by_given.get(one.given, ()):
            if other.entity not in shared and nearly(one.surname, other.surname) and not _side_by_side(comparison, one, other):
                yield one, other, "The given name is the same and the surnames are nearly so"
        for other in by_surname.get(one.surname, ()):
            if other.entity in shared or not other.given or not _one_given(one.given, other.given):
                continue
            if not _side_by_side(comparison, one, other):
                yield one, other, "The surname is the same and the given names are nearly so"
    yield from _in_office(comparison, mine, theirs, shared)


def _listed(one: Named, same: list[Named]) -> Pairs:
    """Yield one person of the record whom two sources write in two transliterations."""
    for other in same:
        if not other.given:
            continue
        mine, their = name_key(one.surname), name_key(other.surname)
        if mine != their and sound_key(mine) == sound_key(their):
            yield one, other, "Both are usual spellings of one name"


def _one_given(one: str, other: str) -> bool:
    """Whether two given names are nearly one and at least one of them is no name of its own."""
    if not nearly(one, other):
        return False
    return one.split()[0] not in given_names() or other.split()[0] not in given_names()


def _in_office(comparison: Comparison, mine: list[Named], theirs: list[Named], shared: set[str]) -> Pairs:
    """Yield persons of near surnames whom the sources give one office."""
    offices: dict[tuple[str, str, str], list[Named]] = {}
    held = [_slots(comparison, people[0].first.source) if people else {} for people in (mine, theirs)]
    for person in theirs:
        for slot in held[1].get(person.entity, ()):
            offices.setdefault(slot, []).append(person)
    for one in mine:
        if one.entity in shared:
            continue
        for slot in held[0].get(one.entity, ()):
            for other in offices.get(slot, ()):
                if other.entity in shared or one.given == other.given != "":
                    continue
                if one.given and other.given and one.given[0] != other.given[0]:
                    continue
                if nearly(one.surname, other.surname) and not _side_by_side(comparison, one, other):
                    yield one, other, f"Both are {slot[0]} and the surnames are nearly the same"


def _slots(comparison: Comparison, source: int) -> dict[str, list[tuple[str, str, str]]]:
    """Return the offices that a source gives each person, by entity."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for fact in comparison.facts[source].offices:
        if (fact.country or fact.body or " " in fact.role) and fact.level == "office":
            found.setdefault(fact.person, []).append((fact.role, fact.country, fact.body))
    return found


def _side_by_side(comparison: Comparison, one: Named, other: Named) -> bool:
    """Whether a source has both names: then they are two people, or the source knows of both spellings."""
    for facts in comparison.facts:
        entities = {fact.entity for fact in facts.people}
        if one.entity in entities and other.entity in entities:
            return True
    return False
