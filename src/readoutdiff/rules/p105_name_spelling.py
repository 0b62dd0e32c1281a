"""Nearly the same name for one person.

What:
    two sources spell the name of one person in two ways: the same given name and a surname one or two letters off, the same
    surname and a given name that is no other name, or two near surnames in one office.

Why:
    one of the reports has the name wrong, and a wrong name is copied on.

Fires:
    A: Fire Chief Harold Ostermann said the mill was empty.
    B: Fire Chief Harold Osterman said the mill was empty.

Silent:
    A: Secretary Marco Rubio and Rep. Ana Rubin attended.
    B: Rubio and Rubin attended.

    A: The mayor spoke with Joana Lind.
    B: The mayor spoke with Joana Berg.

Limits:
    spellings that differ as transliterations do give a note. Two people of nearly one name whom a source names side by side
    are two people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.language.spelling import single_letters, sound_key
from readoutdiff.model.report import RuleInfo
from readoutdiff.model.text import source_id
from readoutdiff.rules._finding import evidence_of, finding
from readoutdiff.rules._people import named_people
from readoutdiff.rules._spellings import near_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo(
    "P105", "name-spelling", "warning", "conflict", "nearly the same name for one person, corroborated",
    ("P104", "P103", "S605"),
)  # fmt: skip


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield one finding for each name that two sources spell in two ways."""
    told = [named_people(comparison, source) for source in range(len(comparison.documents))]
    done: set[frozenset[str]] = set()
    for a in range(len(told)):
        for b in range(a + 1, len(told)):
            for one, other, why in near_pairs(comparison, told[a], told[b]):
                pair = frozenset((one.first.name.lower(), other.first.name.lower()))
                if pair in done:
                    continue
                done.add(pair)
                many = " " in one.given and one.given != other.given  # names of three words: customs of spelling differ
                same_sound = many or (
                    sound_key(one.surname) == sound_key(other.surname)
                    and (single_letters(sound_key(one.given)) == single_letters(sound_key(other.given)))
                )
                yield finding(
                    RULE, f"“{one.first.surface}” in {source_id(a)}, “{other.first.surface}” in {source_id(b)}",
                    f"{why}: one person, spelt in two ways"
                    + (", as transliterations differ." if same_sound else "; one of the two is wrong."),
                    [evidence_of(one.first, one.first.name.lower()), evidence_of(other.first, other.first.name.lower())],
                    severity="note" if same_sound else None,
                )  # fmt: skip
