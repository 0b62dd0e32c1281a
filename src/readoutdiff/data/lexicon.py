"""What words mean to each other: synonyms, opposites, broader words, classes that exclude, concepts.

In: lemmas (language/lemmas.py), several words of one entry joined by single spaces ("turn down"). Out: answers about
one or two of them. People edit words/synonyms.tsv, opposites.tsv, hypernyms.tsv, exclusive.tsv and concepts.tsv; what is
read, at the first question, is their inversion words/index.tsv, and every later question about a word is a dictionary look-up.

The tables know no parts of speech at run time: "lead" answers for the verb and the metal. Two words that are synonyms
in one sense and opposites in another ("lift" and "drop" a ban, or a stone) are not taken for opposites.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from os.path import join

from readoutdiff.data.tables import FOLDER, prepared, read_lines
from readoutdiff.errors import DataError
from readoutdiff.named import NamedTuple

BLOCK = 64
"""Rows of a table that are shipped, and looked through, as one string."""
_DEPTH = 3
"""How many steps up a broader word may stand: terrier, dog, pet, animal."""


_PLAIN = 8
"""Sense classes up to which a word says by itself that two of its synonyms are near: by "see" alone, "visit" is near "find"."""

_NONE: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """What the tables hold about one word; row numbers as text, as the index gives them."""

    synonyms: frozenset[str] = frozenset()
    opposites: tuple[str, ...] = ()
    """Row numbers in order, with a minus sign on the other side of the opposition."""
    exclusive: tuple[str, ...] = ()
    """row:slot."""
    broader: tuple[str, ...] = ()
    concept: str | None = None
    phrases: tuple[tuple[str, ...], ...] = ()
    """Entries of several words that begin with this one, split into words, the longest first."""


def senses(lemma: str) -> frozenset[str]:
    """Return the sense classes a word stands in: row number and part of speech (v, a, n, r), "367v"; often none."""
    return _entry(lemma).synonyms


def are_synonyms(a: str, b: str) -> bool:
    """Tell whether two words are the same word or share a sense class."""
    return a == b or not _entry(a).synonyms.isdisjoint(_entry(b).synonyms)


def near_synonyms(a: str, b: str) -> bool:
    """Tell whether two words share a synonym or are one member of a class: one for the other proves no conflict.

    Never a reason to take two sentences for the same: a chain of two senses may lead anywhere.
    """
    shared = () if a == b else _synonyms(a) & _synonyms(b)
    if a == b or len(shared) > 1 or any(len(_entry(one).synonyms) <= _PLAIN for one in shared):
        return True
    slots = _entry(b).exclusive
    return bool(slots) and any(one in slots for one in _entry(a).exclusive)


@lru_cache(maxsize=8192)
def _synonyms(word: str) -> frozenset[str]:
    """Return the words that share a sense class with a word, itself among them; empty for a word without one."""
    numbers = _entry(word).synonyms
    if not numbers:
        return _NONE
    return frozenset([one for number in numbers for one in _synonym_row(number).split("\t", 2)[1].split("|")])


def are_opposites(a: str, b: str) -> bool:
    """Tell whether two words are opposites in some sense and synonyms in none."""
    return opposition(a, b) is not None


def opposition(a: str, b: str) -> str | None:
    """Return the head pair of the opposition two words stand in ("approve/reject"), or None."""
    others = _entry(b).opposites
    if not others:
        return None
    for number in _entry(a).opposites:
        if (number[1:] if number[0] == "-" else "-" + number) in others:
            if are_synonyms(a, b):
                return None
            return _rows("words/opposites.tsv")[abs(int(number)) - 1].partition("\t")[0]
    return None


def exclusive_class(a: str, b: str) -> str | None:
    """Return the name of a class in which two words exclude each other ("metal"), or None.

    Words of one slot, synonyms, and a word beside its broader word do not exclude each other.
    """
    others = _entry(b).exclusive
    if not others:
        return None
    slots = {row: slot for row, _, slot in (one.partition(":") for one in others)}
    found = None
    for one in _entry(a).exclusive:
        row, _, slot = one.partition(":")
        other = slots.get(row)
        if other == slot:
            return None
        if other is not None and found is None:
            found = row
    if found is None or are_synonyms(a, b) or softens(a, b) or softens(b, a):
        return None
    return _rows("words/exclusive.tsv")[int(found) - 1].partition("\t")[0]


def softens(narrower: str, broader: str) -> bool:
    """Tell whether `broader` is a broader word for `narrower` (car, vehicle), at most three steps up."""
    return bool(_entry(narrower).broader) and broader in _above(narrower)


@lru_cache(maxsize=8192)
def _above(word: str) -> frozenset[str]:
    """Return the broader words at most three steps above a word."""
    level, found = {word}, set[str]()
    for _ in range(_DEPTH):
        level = {up for one in level for up in _entry(one).broader}
        found |= level
    return frozenset(found)


def concept(lemma: str) -> str | None:
    """Return the concept a word names ("DEAD" for kill, death, toll), or None."""
    return _entry(lemma).concept


def knows(lemma: str) -> bool:
    """Tell whether any table has the word: only of a known word can "no synonym" be concluded."""
    entry = _entry(lemma)
    return bool(entry.synonyms or entry.opposites or entry.exclusive or entry.broader)


def opens_phrase(lemma: str) -> bool:
    """Tell whether an entry of several words begins with this one."""
    return bool(_entry(lemma).phrases)


def phrases_at(lemmas: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the entries of several words that stand at position `at`, the longest first; often none."""
    phrases = _entry(lemmas[at]).phrases
    if not phrases:
        return ()
    after = lemmas[at + 1] if at + 1 < len(lemmas) else ""
    return tuple(
        " ".join(words) for words in phrases if words[1] == after and tuple(lemmas[at : at + len(words)]) == words
    )


_UNKNOWN = Entry()


@lru_cache(maxsize=65536)
def _entry(word: str) -> Entry:
    """Return what the tables hold about a word, found by bisection; its row is split at the first question only."""
    firsts, blocks = _index()
    start = f"\n{word}\t"
    block = blocks[bisect_right(firsts, word) - 1]
    place = block.find(start)
    if place < 0:
        return _UNKNOWN
    row = block[place + len(start) : block.index("\n", place + 1)]
    synonyms, opposites, exclusive, broader, named, phrases = row.split("\t")
    return Entry(
        frozenset(synonyms.split()),
        tuple(opposites.split()),
        tuple(exclusive.split()),
        tuple(broader.split("|")) if broader else (),
        named or None,
        tuple(tuple(phrase.split(" ")) for phrase in phrases.split("|")) if phrases else (),
    )


def _synonym_row(sense: str) -> str:
    """Return the row of the table of synonyms that a sense stands for."""
    block, place = divmod(int(sense[:-1]) - 1, BLOCK)
    return _synonym_blocks()[block].split("\n", place + 1)[place]


@prepared
def _synonym_blocks() -> tuple[str, ...]:
    lines = read_lines("words/synonyms.tsv")
    return tuple("\n".join(lines[place : place + BLOCK]) for place in range(0, len(lines), BLOCK))


@prepared
def _index() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the first words of the blocks of the index, ascending, and the blocks: rows between line ends.

    A dictionary of the rows, or a list, would take many times as long to make as a report asks words of it.
    """
    rows = _rows("words/index.tsv")
    blocks = [rows[place : place + BLOCK] for place in range(0, len(rows), BLOCK)]
    firsts = ("", *(block[0].partition("\t")[0] for block in blocks[1:]))
    return firsts, tuple("\n" + "\n".join(block) + "\n" for block in blocks)


@cache
def _rows(name: str) -> list[str]:
    """Return the rows of a table unsplit, below its header: a few are split, when they are asked for."""
    try:
        with open(join(FOLDER, name), encoding="utf-8", newline="\n") as file:
            rows = file.read().split("\n")
    except OSError as error:
        raise DataError(f"the table {name} cannot be read ({error.strerror}); reinstall readoutdiff") from error
    header = next((place for place, row in enumerate(rows) if not row.startswith("#")), 0)
    return rows[header + 1 : -1]
