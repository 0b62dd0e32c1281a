"""The text itself: spans, tokens, sentences (units) and documents.

In: nothing. Out: types. The source text is never altered; normal forms stand beside it.
"""

from bisect import bisect_right
from datetime import date
from typing import Literal

from readoutdiff.named import NamedTuple

UnitKind = Literal[
    "headline", "heading", "dateline", "byline", "published", "caption", "credit", "list", "speaker", "boilerplate", "body"
]
"""What a unit of text is. Headings, bylines, published lines, credits and boilerplate are never claims."""

CLAIM_KINDS = frozenset({"headline", "caption", "list", "speaker", "body"})
"""The kinds whose words state something: what may align and what rules may read."""

TokenKind = Literal["word", "number", "quote", "mark"]


class Span(NamedTuple):
    """A stretch of a document's text."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""


class Token(NamedTuple):
    """A word, number or mark; tokens never overlap and leave out white space only."""

    start: int
    """First code point in the document."""
    end: int
    """One past the last code point in the document."""
    text: str
    """The slice itself."""
    lower: str
    """Lower case, with curly apostrophes straightened."""
    lemma: str
    """Dictionary form of `lower` (language/lemmas.py); equal to `lower` for numbers and marks."""
    kind: TokenKind
    """word, number (begins with a digit), quote (a quotation mark), mark (anything else)."""


class Sentence(NamedTuple):
    """A unit of text: a sentence, a headline, a heading, a caption, a credit…"""

    source: int
    """Position of its document."""
    number: int
    """Position in its document; every unit is listed."""
    start: int
    """First code point."""
    end: int
    """One past the last code point, white space left out."""
    kind: UnitKind
    """What it is; decides whether it is a claim."""
    text: str
    """The slice document.text[start:end]."""
    tokens: tuple[Token, ...]
    """Its tokens, in order."""
    paragraph: int
    """Number of the paragraph it stands in, from 0."""
    dateline: Span | None
    """Where a dateline such as "LIMA, May 5 (Reuters) -" opens the sentence, its span."""
    continues_quotation: bool
    """True when the sentence begins inside a quotation opened in an earlier one."""

    @property
    def is_claim(self) -> bool:
        """Whether the unit states something: headings, bylines, published lines, credits and boilerplate do not."""
        return self.kind in CLAIM_KINDS


class Position(NamedTuple):
    """A place in the file a person opens."""

    line: int
    """From 1."""
    column: int
    """In code points, from 1."""


class Document(NamedTuple):
    """One source, read."""

    source: int
    """Position in the comparison."""
    name: str
    """As the user gave it; unsafe to print without writers' cleaning."""
    path: str | None
    """File it came from; None for standard input and batch records."""
    text: str
    """The decoded text with its own line ends, without a byte-order mark."""
    sentences: tuple[Sentence, ...]
    """Its units in order."""
    published: date | None
    """Given with the source (batch record, front matter, page metadata); None when only the text may tell."""
    title: str | None
    """Title from metadata, when the format has one and the text does not repeat it."""
    english: bool
    """False when the share of English function words is too low: wording rules stay silent for it."""
    line_starts: tuple[int, ...]
    """Offsets in `text` at which lines begin; the first is 0."""
    origin: tuple[tuple[int, int, int], ...]
    """The way back to the file for formats whose text is not the file's: (offset in text, line, column) at which a
    stretch copied from the file begins, ascending; empty when text and file agree."""

    @property
    def id(self) -> str:
        """A, B, … Z, AA, …"""
        return source_id(self.source)

    def position(self, offset: int) -> Position:
        """Return where in the file the code point at `offset` stands."""
        if self.origin:
            place = bisect_right(self.origin, (offset, 1 << 60, 0)) - 1
            begin, line, column = self.origin[max(place, 0)]
            return Position(line, column + max(offset - begin, 0))
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)


def source_id(position: int) -> str:
    """Return the letter of the source at `position` (0 is A, 25 Z, 26 AA)."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
