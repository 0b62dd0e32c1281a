"""Words that say that a figure went up or down.

In: a word in lower case. Out: 1 for up, -1 for down, 0 for neither; and whether a figure right after it is by how much. Words
are in data/words/changes.tsv.
"""

from readoutdiff.data.tables import prepared, read_table


@prepared
def _directions() -> dict[str, tuple[int, bool]]:
    return {word: (1 if way == "up" else -1, after == "step") for word, way, after in read_table("words/changes.tsv")}


def direction(word: str) -> int:
    """Return which way a word says that a figure went."""
    return _directions().get(word, (0, False))[0]


def takes_step(word: str) -> bool:
    """Return whether a figure right after a word of change is by how much: "fell 5", but "cut 500 jobs"."""
    return _directions().get(word, (0, False))[1]
