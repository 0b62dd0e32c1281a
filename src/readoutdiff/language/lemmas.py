"""Dictionary forms of English words.

In: a lower-case word. Out: its lemma.
"""

from __future__ import annotations


def lemma(lower: str) -> str:
    """Return the dictionary form of a lower-case word."""
    return lower
