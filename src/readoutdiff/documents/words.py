"""The word lists that reading needs, typed and kept.

In: tables below data/words/. Out: dictionaries and sets, read at first use.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from readoutdiff.data.tables import prepared, read_pairs, read_table

if TYPE_CHECKING:
    from readoutdiff.model.text import UnitKind


@prepared
def abbreviations() -> dict[str, str]:
    """Return abbreviation (lower case, without its last stop) -> class; the classes stand in the table's head."""
    return read_pairs("words/abbreviations.tsv")


@prepared
def openers() -> frozenset[str]:
    """Return the lower-case words that open a sentence where an abbreviation might have ended the one before."""
    return frozenset(row[0] for row in read_table("words/function_words.tsv") if "o" in row[1])


@prepared
def function_words() -> frozenset[str]:
    """Return the lower-case words by whose share English is known."""
    return frozenset(row[0] for row in read_table("words/function_words.tsv") if "f" in row[1])


@prepared
def furniture() -> dict[str, tuple[tuple[str, bool, UnitKind], ...]]:
    """Return first word -> ((phrase, whether it must be the whole, kind), …), longest phrase first.

    The phrases mark what stands around a report: credits, captions, boilerplate. The first word is what precedes the
    phrase's first space.
    """
    found: dict[str, list[tuple[str, bool, UnitKind]]] = {}
    for phrase, place, kind, _ in read_table("words/furniture.tsv"):
        found.setdefault(phrase.split(" ")[0], []).append((phrase, place == "whole", cast("UnitKind", kind)))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def line_words(*classes: str) -> frozenset[str]:
    """Return the lower-case words of these classes of words/line_words.tsv."""
    return frozenset(row[0] for row in read_table("words/line_words.tsv") if row[1] in classes)
