"""Cut text into tokens: words, numbers, quotation marks, other marks.

In: a text and the range to cut. Out: Token tuples with offsets in that text; the text is never altered (as in syntok,
Leitner 2018). Hyphens are marks of their own; an apostrophe inside a word stays in it, a possessive 's is its own token.
"""

from __future__ import annotations

import re
from functools import cache

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
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        word = match.group()
        first = word[0]
        lower = word.lower()
        kind: TokenKind
        if first.isalpha():
            kind = "word"
            if "’" in lower or "‘" in lower or "ʼ" in lower:
                lower = lower.translate(_STRAIGHT)
            base = lemma(lower)
        elif first.isdecimal():
            kind, base = "number", lower
        elif first.isalnum():  # superscripts and fractions: no number that int() reads
            kind, base = "word", lower
        elif len(word) > 1:
            kind, lower, base = "word", "'s", "'s"
        else:
            kind, base = ("quote" if word in QUOTE_MARKS else "mark"), lower
        tokens.append(Token(match.start(), match.end(), word, lower, base, kind))
    return tuple(tokens)
