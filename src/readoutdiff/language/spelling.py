"""How near two spellings of a name are.

In: two words in lower case. Out: a bounded edit distance with transpositions (Damerau 1964; rapidfuzz OSA), and the key that
transliterations of one name share: what Cyrillic and Arabic letters become in Latin differs by habit, the sound does not.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

FAR = 3
"""Returned for anything further apart than two edits."""
_SOUNDS = (
    ("iy", "y"), ("yy", "y"), ("ii", "y"), ("ie", "y"), ("ij", "y"), ("ia", "ya"), ("iu", "yu"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("tz", "ts"), ("dj", "j"), ("tch", "ch"), ("ei", "ey"),
)  # fmt: skip


def edits_between(one: str, other: str) -> int:
    """Return the edits between two words, transpositions counted once; FAR for more than two."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 2 or len(one) > 40 or len(other) > 40:
        return FAR
    return OSA.distance(one, other, score_cutoff=2)


@lru_cache(maxsize=4096)
def sound_key(name: str) -> str:
    """Return the key that transliterations of one name share: "zelenskyy" and "zelensky" have one."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    name = name.translate(str.maketrans("ijqw", "yykv", "'- "))
    while "yy" in name:
        name = name.replace("yy", "y")
    return name


def single_letters(name: str) -> str:
    """Return a name with doubled letters written once: given names are spelt either way ("Condoleezza")."""
    return "".join(letter for place, letter in enumerate(name) if not place or name[place - 1] != letter)


def nearly(one: str, other: str) -> bool:
    """Whether two different names may be one misspelt: one edit from four letters on, two from seven on."""
    shorter = min(len(one), len(other))
    if shorter < 4 or one == other:
        return False
    return edits_between(one, other) <= (2 if shorter >= 7 else 1)
