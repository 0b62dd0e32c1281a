"""Cut a paragraph into sentences.

In: a text and the range of one paragraph. Out: the ranges of its sentences, white space left out. One pass over the
stops (. ! ? …), each judged by the word before it, the marks that close after it and the word that follows: the
classic reading of Grefenstette and Tapanainen (1994) with word lists as data, held to the golden rules of pySBD
(Sadvilkar and Neumann 2020). Every look to the left or right is bounded, so time is linear on any text. Sentences inside
a quotation are units of their own.
"""

from __future__ import annotations

import re
from functools import cache

from readoutdiff.documents.lists import find_items
from readoutdiff.documents.words import abbreviations, line_words, openers

_CLOSERS = "\"”’'»›)]_*"
_OPENERS = "\"“‘'«‹„([¿¡_*"
_LONGEST_WORD = 24
_WINDOW = 400


@cache
def _stops() -> re.Pattern[str]:
    # A stop, the stops that follow it (spaced ones too) and the marks that close after them.
    return re.compile(r"[.!?…．。！？]+(?:[ \u00a0][.…]+(?![\w.]))*[\"”’'»›)\]_*]*(?:\[\d{1,3}\])*|(?:--|—)[\"”]")


@cache
def _attribution() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:[A-Z][\w.'’-]*|he|she|they) ){1,4}"
        r"(?:said|says|asked|asks|wrote|added|replied|told|shouted|exclaimed|cried|yelled)\b"
    )


@cache
def _footnote() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}(?:[ ,]\d{1,2})*(?=\s[A-Z])")


def _is_plain(word: str) -> bool:
    """Whether a word before a stop is no abbreviation, number, name of a file or part of an address."""
    return (len(word) > 3 and word.isalpha() and word.islower() and word not in abbreviations()) or not word


@cache
def _emoticon() -> re.Pattern[str]:
    return re.compile(r"[:;]-?[()DP](?=\s|$)")


@cache
def _capital_word() -> re.Pattern[str]:
    return re.compile(r"[A-Z][a-z]+(?=[\s,’']|$)|(?:A|I)(?=\s)|(?:Mr|Mrs|Ms|Dr)\.")


def sentence_spans(text: str, start: int, end: int, lower_case: bool = False) -> list[tuple[int, int]]:
    """Return (start, end) of every sentence in text[start:end], in order.

    lower_case: the text is written without capitals, so that a small letter may open a sentence. Raises nothing.
    """
    spans: list[tuple[int, int]] = []
    left, past_mark = start, start
    for mark, mark_end in find_items(text, start, end):
        if mark > left:
            _cut(text, left, past_mark, mark, lower_case, spans)
        left, past_mark = mark, mark_end
    _cut(text, left, past_mark, end, lower_case, spans)
    return spans


def _cut(text: str, start: int, search: int, end: int, lower_case: bool, spans: list[tuple[int, int]]) -> None:
    """Append the sentences of text[start:end], whose stops count from `search` on."""
    begin = _skip_space(text, start, end)
    for match in _stops().finditer(text, search, end):
        stop = _boundary(text, begin, match, end, lower_case)
        if stop:
            spans.append((begin, stop))
            begin = _skip_space(text, stop, end)
    while end > begin and text[end - 1].isspace():
        end -= 1
    if end > begin:
        spans.append((begin, end))


def _skip_space(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


def _boundary(text: str, begin: int, match: re.Match[str], end: int, lower_case: bool) -> int:
    """Return where the sentence ends that began at `begin`, or 0 when this stop ends none."""
    stop = match.end()
    following = _skip_space(text, stop, end)
    if following >= end or match.start() < begin:
        return 0
    mark = match.group()
    noted = mark.find("[")  # the number of a footnote
    mark = mark[:noted] if noted > 0 else mark
    core = mark.rstrip(_CLOSERS)
    closers = mark[len(core) :]
    emoticon = _emoticon().match(text, following, end) if text[following] in ":;" else None
    if emoticon:
        stop = emoticon.end()
        following = _skip_space(text, stop, end)
        if following >= end:
            return 0
    if following == stop and text[stop].isdigit():
        note = _footnote().match(text, stop, end)
        if note and core == "." and _is_plain(_word_before(text, begin, match.start())):
            return note.end()
    if following == stop:
        if mark[0] in "-—":
            return 0
        return stop if _space_is_lost(text, begin, match.start(), stop, closers) else 0
    if closers and text[following] in "-–—":  # “…” — the speaker's name
        return 0
    first = following
    while first < end and first < following + 5 and text[first] in _OPENERS:
        first += 1
    letter = text[first] if first < end else ""
    if letter in ".!?":
        return 0
    if mark[0] in "-—":  # a quotation broken off
        return stop if _following_word(text, first, end).lower() in openers() and letter.isupper() else 0
    if core in {".", "．", "。"}:
        word = _word_before(text, begin, match.start())
        ends = _period_ends(text, begin, match.start(), word, closers, first, letter, end, lower_case)
        return stop if ends and not _inside_aside(text, begin, match.start(), closers) else 0
    if "!" in core or "?" in core or "！" in core or "？" in core:
        if core == "!" and not closers and abbreviations().get(_word_before(text, begin, match.start()).lower()) == "brand":
            return stop if letter.isupper() and _following_word(text, first, end).lower() in openers() else 0
        if letter.islower():
            if closers or _is_attribution(text, first, end):
                return 0
            cried = text[max(begin, match.start() - 12) : match.start()]  # "but, alas! the door", "Oh! the door"
            if lower_case or not (_inside_quotation(text, begin, stop) or "," in cried or match.start() - begin < 12):
                return stop
            return 0
        if (closers and _is_attribution(text, first, end)) or _is_repeated(text, begin, match.end(), following):
            return 0
        return stop if not _inside_aside(text, begin, match.start(), closers) else 0
    follower = _following_word(text, first, end).lower()
    return _ellipsis_ends(text, begin, match.start(), core, letter, follower, stop)


def _is_repeated(text: str, begin: int, stop: int, following: int) -> bool:
    """Whether a short cry is said twice ("No! No!"): one utterance."""
    start = max(begin, stop - 30)
    start = max(start, *(text.rfind(mark, start, stop - 1) + 1 for mark in '"“'))
    cry = text[start:stop].strip()
    return 2 < len(cry) < 24 and text.startswith(cry, following)


def _is_attribution(text: str, first: int, end: int) -> bool:
    """Whether "Marsh asked" or "he said" follows, and not a sentence that happens to begin so ("She said nothing")."""
    opening = _following_word(text, first, end)
    return not (opening[:1].isupper() and opening.lower() in openers()) and bool(_attribution().match(text, first, first + 80))


def _ellipsis_ends(text: str, begin: int, place: int, core: str, letter: str, follower: str, stop: int) -> int:
    if letter.islower() or not letter:
        return 0
    opens = follower in openers() and follower != "i"
    if text[place - 1 : place] == "[":  # words left out of a quotation
        before = _word_before(text, begin, place - 2)
        return stop if text[stop : stop + 9].lstrip()[:1].isupper() and before.lower() not in openers() else 0
    if " " in core or "\u00a0" in core:
        dots = core.count(".")
        if text[place - 1].isspace():  # three spaced dots leave words out, the fourth is the full stop
            return stop if dots > 3 or opens else 0
        return place + 1 if dots > 3 else stop
    return stop


def _word_before(text: str, begin: int, place: int) -> str:
    """Return the word that ends at `place`, dots and hyphens inside it kept, at most 24 code points of it."""
    first = place
    limit = max(begin, place - _LONGEST_WORD)
    while first > limit and (text[first - 1].isalnum() or text[first - 1] in ".-'’&°"):
        first -= 1
    return text[first:place]


def _period_ends(
    text: str, begin: int, place: int, word: str, closers: str, first: int, letter: str, end: int, lower_case: bool
) -> bool:
    """Judge a single full stop after `word`; `first` is where the next word begins and `letter` its first letter."""
    lower = word.lower().lstrip("'’-.&")
    if letter.islower():
        return _small_letter_opens(text, place, word, closers, first, end, lower_case)
    if not lower:
        return True
    if closers and closers[-1] != ")":
        return True
    if len(word) == 1 and word.isalpha():
        return _initial_ends(text, place, word, first, end)
    kind = abbreviations().get(lower) or abbreviations().get(lower.rpartition("-")[2])
    if kind is None:
        if "." not in lower or not lower.replace(".", "").isalpha() or max(map(len, lower.split("."))) > 2:
            return True
        kind = "name"
    if kind in {"title", "place"} and word[0].islower() and not lower_case:
        return True
    if kind == "inner" and word.isupper():
        return True
    if kind in {"title", "inner", "brand"}:
        return False
    if kind in {"number", "month"}:
        roman = letter in "#IVX" and not text[first : first + 3].strip("#IVX.,; ")
        return not (letter.isdigit() or (kind == "number" and roman))
    if letter.isdigit():
        return kind == "clock"
    follower = _following_word(text, first, end)
    if kind == "clock":  # "At 5 a.m. Mr. Hale left": too short to be a sentence
        return follower.lower() not in line_words("day", "zone") and place - begin > 12
    return follower.lower().replace("’", "'") in openers() or not letter.isalpha()


def _small_letter_opens(text: str, place: int, word: str, closers: str, first: int, end: int, lower_case: bool) -> bool:
    """Whether a sentence that begins with a small letter follows: in text without capitals, before an address or, after
    a plain word, where a word that opens sentences follows.
    """
    if text.startswith(("http://", "https://", "www."), first):
        return True
    if closers or not ((word.islower() and word.isalpha() and len(word) > 1) or text[place - 1] in '"”'):
        return False
    if word in abbreviations():
        return False
    return lower_case or ((len(word) > 3 or not word) and _following_word(text, first, end) in openers())


def _following_word(text: str, first: int, end: int) -> str:
    last = first
    while last < end and last < first + _LONGEST_WORD and (text[last].isalpha() or text[last] in "'’"):
        last += 1
    return text[first:last]


def _initial_ends(text: str, place: int, word: str, first: int, end: int) -> bool:
    """Judge a single letter: an initial, unless a word that opens sentences follows and no name stands before."""
    follower = _following_word(text, first, end)
    if follower.lower() not in openers():
        return not follower and not text[first].isalnum()
    before = _word_before(text, max(0, place - 40), place - 1 - (text[place - 2 : place - 1].isspace()))
    return word.islower() or word == "I" or before[:1].islower() or before in {"Plan", "Group", "Vitamin", "Type", "Class"}


def _inside_aside(text: str, begin: int, place: int, closers: str) -> bool:
    """Whether a round bracket opened within the sentence is still open at `place`; one that opens it does not count."""
    if ")" in closers:
        return False
    limit = max(begin, place - _WINDOW)
    opened = text.rfind("(", limit, place)
    return opened > begin and text.rfind(")", limit, place) < opened and text.find(")", place, place + _WINDOW) >= 0


def _inside_quotation(text: str, begin: int, place: int) -> bool:
    limit = max(begin, place - _WINDOW)
    piece = text[limit:place]
    return piece.count("“") > piece.count("”") or piece.count('"') % 2 == 1


def _space_is_lost(text: str, begin: int, place: int, stop: int, closers: str) -> bool:
    """Whether a sentence ends where the next follows without a space, as where a page's links were cut out."""
    word = _word_before(text, begin, place)
    match = _capital_word().match(text, stop)
    if not match or (len(word) < 3 and not closers) or word.lower() in abbreviations():
        return False
    if closers:
        return closers[-1] in '"”’)'
    follower = match.group().lower().rstrip(".")
    opens = follower in openers() or abbreviations().get(follower) == "title"
    return (word.isalpha() and (word.islower() or opens)) or (word[-1].isdigit() and opens)
