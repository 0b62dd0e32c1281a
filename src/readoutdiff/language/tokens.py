"""Cut text into tokens: words, numbers, quotation marks, other marks.

In: a text and the range to cut. Out: Token tuples with offsets in that text; the text is never altered (as in syntok,
Leitner 2018). Hyphens are marks of their own; an apostrophe inside a word stays in it, a possessive 's is its own token.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from readoutdiff.language.lemmas import lemma
from readoutdiff.model.text import Token, TokenKind

QUOTE_MARKS = frozenset("\"“”„‟«»‘’'`‹›")
"""Characters that may open or close a quotation."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"\d+(?:[.,:]\d+)*"  # 1,200.50 and 14:30, one token
        r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
        r"|['’][sS]\b(?=\W|$)"  # the possessive, after a word
        r"|[^\W_]+(?:['’](?![sS]\b)[^\W\d_]+)*"  # words, contractions, o'clock, F16
        r"|[^\w\s]|_"
    )


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of text[start:end], offsets counted in `text`. Linear time; raises nothing."""
    tokens = []
    new, find = tuple.__new__, text.find
    place = start
    for piece in _pattern().findall(text, start, len(text) if end is None else end):
        place = find(piece, place)  # nothing but white space stands between two tokens
        begin, place = place, place + len(piece)
        word, lower, base, kind = _read(piece)
        tokens.append(new(Token, (begin, place, word, lower, base, kind)))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def _read(word: str) -> tuple[str, str, str, TokenKind]:
    """Return what a token is besides its place: text, lower case, lemma, kind; the same words come again and again."""
    first = word[0]
    lower = word.lower()
    if lower == word:
        lower = word  # one object: comparing a word with its lower case then costs nothing
    if first.isalpha():
        if "’" in lower or "‘" in lower or "ʼ" in lower:
            lower = lower.translate(_STRAIGHT)
        return word, lower, lemma(lower), "word"
    if first.isdecimal():
        return word, lower, lower, "number"
    if first.isalnum():  # superscripts and fractions: no number that int() reads
        return word, lower, lower, "word"
    if len(word) > 1:
        return word, "'s", "'s", "word"
    return word, lower, lower, "quote" if word in QUOTE_MARKS else "mark"
