"""One conflict is told once: findings that a more specific rule tells too are dropped, and those of one rule that rest
on the same words are joined, so that a conflict between five sources is one finding with five pieces of evidence.

In: findings as the rules yield them. Out: findings, each conflict once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import SEVERITIES
from readoutdiff.rules._finding import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from readoutdiff.model.report import Evidence, Finding

MOST_REASONS = 3
"""Explanations a joined finding keeps; the evidence is always whole."""


def most_specific(found: Sequence[Finding], overrides: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """Drop the findings whose words a more specific rule tells of; `overrides` names, by code, what each rule silences."""
    taken: dict[tuple[str, int, int], list[set[tuple[int, int]]]] = {}
    for finding in found:
        codes = overrides.get(finding.code, ())
        places = {(piece.source, piece.sentence) for piece in finding.evidence} if codes else set()
        for code in codes:
            for source, sentence in places:
                taken.setdefault((code, source, sentence), []).append(places)
    return [one for one in found if not _is_told(one, taken)]


def joined(found: Sequence[Finding]) -> list[Finding]:
    """Join the conflict findings of one rule and severity that share a piece of evidence; the order of firsts is kept."""
    group = list(range(len(found)))

    def root(number: int) -> int:
        while group[number] != number:
            group[number] = group[group[number]]
            number = group[number]
        return number

    first: dict[tuple[object, ...], int] = {}
    for number, one in enumerate(found):
        for piece in one.evidence:
            if one.category == "conflict":
                key: tuple[object, ...] = (one.code, one.severity, piece.source, piece.start, piece.end)
            else:
                key = (one.code, *sorted((other.source, other.start, other.end) for other in one.evidence))
            other = root(first.setdefault(key, number))
            mine = root(number)
            group[max(mine, other)] = min(mine, other)
    members: dict[int, list[Finding]] = {}
    for number, one in enumerate(found):
        members.setdefault(root(number), []).append(one)
    return [_one(held) for held in members.values()]


def _one(held: list[Finding]) -> Finding:
    """Return one finding for several: the words of the first, the evidence and the basis of all."""
    if len(held) == 1:
        return held[0]
    first = min(held, key=lambda one: (SEVERITIES.index(one.severity), -one.rank))
    places: dict[tuple[int, int, int], Evidence] = {}
    for one in (first, *held):
        for piece in one.evidence:
            places.setdefault((piece.source, piece.start, piece.end), piece)
    evidence = tuple(places.values())
    reasons = list({text.casefold(): text for text in (first.explanation, *(one.explanation for one in held))}.values())
    told = " ".join(reasons[:MOST_REASONS])
    if len(reasons) > MOST_REASONS:
        told += f" ({len(reasons) - MOST_REASONS} more pairs of the same words conflict in the same way.)"
    basis = tuple(dict.fromkeys(row for one in (first, *held) for row in one.basis))
    return first._replace(
        explanation=told, evidence=evidence, basis=basis, fingerprint=fingerprint(first.code, evidence),
        rank=max(one.rank for one in held),
    )  # fmt: skip


def _is_told(finding: Finding, taken: Mapping[tuple[str, int, int], Sequence[set[tuple[int, int]]]]) -> bool:
    """Whether every piece of evidence stands in a sentence that one more specific finding rests on too.

    taken: by code silenced and sentence, the sentences of every finding that rests on that one.
    """
    first = finding.evidence[0]
    held = taken.get((finding.code, first.source, first.sentence))
    return held is not None and any(
        all((piece.source, piece.sentence) in places for piece in finding.evidence) for places in held
    )
