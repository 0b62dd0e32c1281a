"""Quotations and their speakers.

In: a document and its people. Out: QuoteFact tuples in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.facts.marks import read_marks
from readoutdiff.facts.speakers import Speakers, words_between
from readoutdiff.model.speech import QuoteFact

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.text import Document


def read_quotes(document: Document, named: Facts) -> tuple[QuoteFact, ...]:
    """Return the quotations of `document`, in order; speakers are left empty where two people could be meant."""
    quoted = read_marks(document)
    if not quoted:
        return ()
    speakers = Speakers(document, named, quoted)
    text = document.text
    found = []
    for number, one in enumerate(quoted):
        speaker = speakers.of(number)
        found.append(
            QuoteFact(
                document.source,
                one.sentences[0],
                one.start,
                one.end,
                text[one.start : one.end],
                one.sentences,
                words_between(document.sentences, one.sentences, one.start, one.end),
                speaker.entity,
                text[speaker.start : speaker.end] if speaker.start >= 0 else "",
                speaker.start,
                speaker.end,
                speaker.via,
            )
        )
    return tuple(found)
