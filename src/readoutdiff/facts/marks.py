"""Which quotation marks belong together.

In: a document. Out: Quoted stretches in order, each joined over sentences and, where the marks are opened again at every
paragraph, over paragraphs. Curly, straight, angled and single marks; nested marks stay inside the outer ones; an
apostrophe is no mark; a mark that is never closed ends with its paragraph.
"""

from collections.abc import Sequence

from readoutdiff.model.text import Document, Sentence, Token
from readoutdiff.named import NamedTuple

_OPENS = frozenset("“„‟«‹")
_CLOSES = frozenset("”»›")
_SINGLE = frozenset("'‘’`")
_BEFORE = frozenset("([{—–-/\"“‘'«„:")


class Quoted(NamedTuple):
    """One stretch between marks."""

    start: int
    end: int
    """Code points between the marks, white space at the ends left out."""
    sentences: tuple[int, ...]
    """Every unit it touches, in order."""
    closed: bool
    """False where the closing mark is missing."""


class _Mark(NamedTuple):
    token: Token
    sentence: Sentence
    first: bool
    """Whether it opens its paragraph."""


def read_marks(document: Document) -> tuple[Quoted, ...]:
    """Return the quoted stretches of `document` that are not inside others. Linear time; raises nothing."""
    marks = _marks(document)
    found: list[Quoted] = []
    text = document.text
    opened: _Mark | None = None
    last: _Mark | None = None
    singles = _single_pairs(text, marks)
    skip_until = -1
    for mark in marks:
        token = mark.token
        if token.start < skip_until:
            continue
        if opened is not None and last is not None and mark.sentence.paragraph != last.sentence.paragraph:
            if not (mark.first and token.text in _OPENS | {'"'} and mark.sentence.paragraph == last.sentence.paragraph + 1):
                found.append(_unclosed(document, opened))
                opened = None
            else:
                last = mark  # opened again: the quotation runs on
                continue
        if token.text in _SINGLE:
            if opened is None and token.start in singles:
                end = singles[token.start]
                found.append(_stretch(document, token.end, end, mark.sentence.number, True))
                skip_until = end
            continue
        if opened is None:
            if token.text in _CLOSES or not _can_open(text, token):
                continue
            opened = last = mark
        elif token.text in _CLOSES or (token.text == '"' and _can_close(text, token)):
            found.append(_stretch(document, opened.token.end, token.start, opened.sentence.number, True))
            opened = None
        elif token.text in _OPENS and _can_open(text, token) and opened.token.text in _OPENS:
            found.append(_stretch(document, opened.token.end, token.start, opened.sentence.number, False))
            opened = last = mark
        else:
            last = mark
    if opened is not None:
        found.append(_unclosed(document, opened))
    return tuple(one for one in found if one.start < one.end)


def _marks(document: Document) -> list[_Mark]:
    marks = []
    paragraph = -1
    for sentence in document.sentences:
        begins = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if not sentence.is_claim:
            continue
        for place, token in enumerate(sentence.tokens):
            if token.kind == "quote":
                marks.append(_Mark(token, sentence, begins and place == 0))
    return marks


def _can_open(text: str, token: Token) -> bool:
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return bool(after) and not after.isspace() and (not before or before.isspace() or before in _BEFORE)


def _can_close(text: str, token: Token) -> bool:
    before = text[token.start - 1 : token.start]
    return bool(before) and not before.isspace()


def _single_pairs(text: str, marks: Sequence[_Mark]) -> dict[int, int]:
    """Return, for each single mark that opens a quotation, where the mark stands that closes it."""
    pairs: dict[int, int] = {}
    opened: _Mark | None = None
    close = -1
    for mark in marks:
        token = mark.token
        if token.text not in _SINGLE:
            continue
        if opened is not None and mark.sentence.paragraph != opened.sentence.paragraph:
            if close >= 0:
                pairs[opened.token.start] = close
            opened, close = None, -1
        after = text[token.end : token.end + 1]
        if _can_open(text, token) and token.text != "’" and after.isalnum():
            if opened is not None and close >= 0:
                pairs[opened.token.start] = close
                opened, close = None, -1
            if opened is None:
                opened = mark
        elif opened is not None and _can_close(text, token) and not after.isalnum():
            before = text[token.start - 1]
            if close < 0 or text[close - 1] == "s":  # "ministers' …": the mark may be an apostrophe, a later one closes
                close = token.start
            if before != "s":
                pairs[opened.token.start] = close
                opened, close = None, -1
    if opened is not None and close >= 0:
        pairs[opened.token.start] = close
    return pairs


def _unclosed(document: Document, opened: _Mark) -> Quoted:
    """Return the words of a mark that is never closed: they end with its paragraph."""
    end = opened.sentence.end
    for number in range(opened.sentence.number + 1, len(document.sentences)):
        sentence = document.sentences[number]
        if sentence.paragraph != opened.sentence.paragraph:
            break
        end = sentence.end
    return _stretch(document, opened.token.end, end, opened.sentence.number, False)


def _stretch(document: Document, start: int, end: int, number: int, closed: bool) -> Quoted:
    text = document.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    touched = []
    for place in range(number, len(document.sentences)):
        sentence = document.sentences[place]
        if sentence.start >= end:
            break
        if sentence.end > start:
            touched.append(sentence.number)
    return Quoted(start, end, tuple(touched), closed)
