"""Tell whether a text is English.

In: its units. Out: a flag. The share of function words among the words separates languages well on a few lines
(Grefenstette 1995, comparing short-word lists). Words that other languages share ("a", "no", "was") do not count: of the rest
English news has 20 to 35 %, other languages written in Latin letters below 5 %.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.documents.words import function_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.text import Sentence

_ENOUGH = 25
_SAMPLE = 2000
_SHARE = 0.06
_SHARED_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def is_english(units: Iterable[Sentence]) -> bool:
    """Return False when too few of the first 2,000 words are English function words; short texts count as English.

    A text in another script is not English however short.
    """
    known = function_words()
    words = hits = foreign = 0
    for unit in units:
        lowers = [token.lower for token in unit.tokens if token.kind == "word"]
        words += len(lowers)
        hits += sum([lower in known for lower in lowers])
        foreign += sum([lower[0] not in _SHARED_LETTERS for lower in lowers])
        if words >= _SAMPLE:
            break
    if words >= 3 and foreign > 0.5 * words:
        return False
    return words < _ENOUGH or hits >= _SHARE * words
