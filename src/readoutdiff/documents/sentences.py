"""Cut a text into units: sentences, headlines, headings, captions, credits.

In: the text. Out: Sentence tuples in order.
"""

from __future__ import annotations

import re

from readoutdiff.language.tokens import tokenize
from readoutdiff.model.text import Sentence


def split_units(text: str, source: int) -> tuple[Sentence, ...]:
    """Return the units of `text`."""
    units: list[Sentence] = []
    for paragraph, line in enumerate(re.finditer(r"[^\n]+", text)):
        for match in re.finditer(r"\S.*?(?:[.!?][\"”’')]*(?=\s|$)|$)", line.group()):
            start, end = line.start() + match.start(), line.start() + match.end()
            piece = text[start:end]
            units.append(
                Sentence(source, len(units), start, end, "body", piece, tokenize(text, start, end), paragraph, None, False)
            )
    return tuple(units)
