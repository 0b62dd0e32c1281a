"""Tell what each unit of a text is: headline, heading, dateline, byline, caption, credit, boilerplate…

In: the paragraphs of a text and their sentences. Out: a kind for every sentence, further cuts where a credit or a line
of boilerplate stands inside one, and the span of a dateline. Cues are typographic (a line of its own, no final stop,
capitals, marks) or phrases kept as data; nothing is guessed from the subject of a text. The order of news copy is that
of wire style: headline, byline, dateline, body.
"""

import re
from collections.abc import Mapping
from functools import cache

from readoutdiff.documents.lists import opens_list
from readoutdiff.documents.words import furniture, line_words, openers
from readoutdiff.model.text import Span, UnitKind
from readoutdiff.named import NamedTuple

_FINAL = frozenset(".!?…:;,\"”’'»)]—–-．。！？")
_AGENCIES = (
    r"AFP|AP|Reuters|REUTERS|Getty\s+Images|Getty|EPA|UPI|Anadolu|Xinhua|TASS|dpa|DPA|PA|Bloomberg|Shutterstock|NurPhoto|Pool"
    r"|POOL"
)
_AGENCY_NAMES = tuple(_AGENCIES.replace(r"Getty\s+Images|", "").split("|"))


class Piece(NamedTuple):
    """A sentence with its kind."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    kind: UnitKind
    """What it is."""
    dateline: Span | None = None
    """The dateline that opens it."""


def classify(text: str, paragraphs: list[list[tuple[int, int]]], marks: Mapping[int, UnitKind]) -> list[list[Piece]]:
    """Return for every paragraph (its sentences' ranges) its pieces, in order. Raises nothing; linear time.

    marks: offset at which a paragraph begins -> its kind, where the format of the file says it.
    """
    found = [_pieces(text, sentences, bare=len(paragraphs) > 1) for sentences in paragraphs]
    if marks:
        found = [_marked(pieces, marks.get(pieces[0].start)) for pieces in found]
    _mark_captions(text, found)
    _mark_headline(text, found)
    _mark_headings(text, found)
    return found


def _pieces(text: str, sentences: list[tuple[int, int]], bare: bool) -> list[Piece]:
    """Return the pieces of one paragraph; `bare` when it is not all of the text."""
    start, end = sentences[0][0], sentences[-1][1]
    if bare:
        kind = None if furniture_kind(text, start, end) else _line_kind(text, start, end)
        if kind:
            return [Piece(start, end, kind)]
    listed = opens_list(text, start, end)
    pieces: list[Piece] = []
    for number, (left, right) in enumerate(sentences):
        if number == 0:
            dateline = find_dateline(text, left, right)
            if dateline:
                pieces.append(Piece(left, right, "body", dateline))
                continue
            if _is_spoken(text, left, right) and not furniture_kind(text, left, right):
                pieces.append(Piece(left, right, "speaker"))
                continue
        kind = furniture_kind(text, left, right) or _credit_kind(text, left, right)
        if kind in {"credit", "boilerplate"} and right - left > 40:
            pieces.extend(_cut_furniture(text, left, right, kind))
        else:
            pieces.append(Piece(left, right, kind or ("list" if listed else "body")))
    return pieces


def _marked(pieces: list[Piece], kind: UnitKind | None) -> list[Piece]:
    """Give the paragraph the kind that its format states; a credit inside a caption stays a credit."""
    if kind is None:
        return pieces
    return [piece if piece.kind == "credit" else piece._replace(kind=kind, dateline=None) for piece in pieces]


# ---- furniture: credits, captions, boilerplate


def furniture_kind(text: str, start: int, end: int) -> UnitKind | None:
    """Return the kind that the opening words of text[start:end] mark, None when they mark nothing."""
    opening = " ".join(text[start : min(end, start + 60)].lower().split()).replace("’", "'").lstrip("([*_>|»• ")
    first = "©" if opening.startswith("©") else opening.split(" ", 1)[0]
    for phrase, whole, kind in furniture().get(first, ()) or furniture().get(first.rstrip(".:!,"), ()):
        if opening.startswith(phrase):
            rest = opening[len(phrase) :].strip(" .:!|])\n")
            if (whole and rest) or (not whole and phrase[-1].isalpha() and opening[len(phrase) : len(phrase) + 1].isalpha()):
                continue
            return kind
    if first.startswith("reuters/") or first.startswith("afp/"):
        return "credit"
    return None


@cache
def _credit() -> re.Pattern[str]:
    name = r"[A-Z][\w.'’-]*"
    joint = r"\s?(?:/|via|[|])\s?"
    return re.compile(
        rf"[(\[]?{name}(?:\s{name}){{0,5}}{joint}(?:{_AGENCIES})\b(?:{joint}{name}(?:\sImages)?)*[)\]]?"
        rf"|[(\[]?(?:{name}\s){{0,4}}(?:[Pp]hotos?|[Pp]hotograph|[Ii]mage)\s(?:by|courtesy)\b"
    )


def _credit_kind(text: str, start: int, end: int) -> UnitKind | None:
    if end - start >= 400:
        return None
    opening = text[start:end]
    if "hoto" not in opening and "mage" not in opening:  # a quick test that saves most reports the pattern
        joined = "/" in opening or "|" in opening or "via" in opening
        if not joined or not any(name in opening for name in _AGENCY_NAMES):
            return None
    return "credit" if _credit().match(text, start, end) else None


@cache
def _credit_end() -> re.Pattern[str]:
    return re.compile(rf"(?:/|via\s|\b)(?:{_AGENCIES})[)\]]?\s+(?=[A-Z])")


@cache
def _new_start() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z]) (?=([A-Z][a-z]+)\b)")


def _cut_furniture(text: str, start: int, end: int, kind: UnitKind) -> list[Piece]:
    """Cut a credit, or a link to another article, off the text that follows it without a stop, where a cue shows where."""
    if kind == "credit":
        match = _credit_end().search(text, start, min(end, start + 200))
        if not match:
            return [Piece(start, end, kind)]
        rest = match.end()
        after = furniture_kind(text, rest, end)
        tail = _cut_furniture(text, rest, end, after) if after else [Piece(rest, end, "body")]
        return [Piece(start, match.start() + len(match.group().rstrip()), kind), *tail]
    if text[start : start + 7].lower() == "related":
        for match in _new_start().finditer(text, start, min(end, start + 240)):
            if match.start() > start + 30 and match.group(1).lower() in openers():
                return [Piece(start, match.start(), kind), Piece(match.end(), end, "body")]
    return [Piece(start, end, kind)]


# ---- whole lines: published, byline, dateline


def _line_kind(text: str, start: int, end: int) -> UnitKind | None:
    """Return the kind of a paragraph that is nothing but a published line, a byline or a dateline."""
    if end - start > 160:
        return None
    line = text[start:end]
    if _digits().search(line) and _is_published(line):
        return "published"
    if _is_byline(line):
        return "byline"
    place = line.rstrip(" —–―-")
    agency = line[line.find("(") :] if line[-1] == ")" else ""
    if (line[-1] in "—–―-" or (0 < len(agency) < 25 and "@" not in agency)) and _names_place(place):
        return "dateline"
    return None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+")


def _is_published(line: str) -> bool:
    words = [word.lower() for word in _words().findall(line)]
    if not line_words("month", "day", "zone", "published").issuperset(words):
        return False
    numbers = _digits().findall(line)
    dated = bool(line_words("month").intersection(words)) or len(numbers) >= 3 or (len(numbers) == 2 and "m" in words)
    return dated and len(numbers) <= 12 and len(words) <= 16


def _is_byline(line: str) -> bool:
    if line[:3] not in {"By ", "BY ", "by "} or line[-1] in ".!?" or not line[3:4].isupper():
        return False
    words = _words().findall(line)[1:]
    common = [word for word in words if not word[0].isupper() and word not in line_words("byline")]
    return 1 < len(words) <= 16 and not common


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s?[—–―]\s?|\s--?\s|--")


def find_dateline(text: str, start: int, end: int) -> Span | None:
    """Return the span of a dateline ("LIMA, May 5 (Reuters) -") that opens text[start:end], its dash included."""
    match = _dash().search(text, start, min(end, start + 90))
    if not match or match.end() >= end or match.start() < start + 2:
        return None
    following = text[match.end()]
    if not (following.isupper() or following.isdigit() or following in "\"“‘'"):
        return None
    if not _names_place(text[start : match.start()]):
        return None
    stop = match.end()
    return Span(start, stop - (len(match.group()) - len(match.group().rstrip())))


def _names_place(head: str) -> bool:
    """Whether `head` reads as a dateline: a town in capitals, a town with an agency in brackets or with a month."""
    head = head.strip()
    words = _words().findall(head)
    if not 1 <= len(words) <= 12 or len(words[0]) < 2 or words[0].lower() in line_words("label") or head[-1] in '!?"”':
        return False
    if any(word[0].islower() and word not in line_words("place") for word in words):
        return False
    bracket = head.rfind("(")
    if bracket > 1 and head.endswith(")") and len(words) <= 10:
        return True
    town = head.split(",")[0].split("(")[0].strip()
    capitals = town.isupper() and len(town) > 2
    months = any(word.rstrip(".").lower() in line_words("month") for word in words[1:])
    outlet = len(words) <= 4 and len(words[-1]) > 2 and words[-1].isupper()
    return capitals or months or outlet


@cache
def _speaker() -> re.Pattern[str]:
    # A name in capitals and a colon, "Q:" and "A:", or the bare Q of a transcript.
    return re.compile(r"([A-Z][A-Z.'’() -]{1,48}|[QA]):\s|Q\s{1,8}(?=[A-Z(])")


def _is_spoken(text: str, start: int, end: int) -> bool:
    if text[start] != "Q" and ":" not in text[start : start + 52]:
        return False
    match = _speaker().match(text, start, end)
    return match is not None and (match.group(1) or "Q").split(" ")[0].lower() not in line_words("label")


# ---- what the neighbours show: captions, headline, headings


@cache
def _caption_cue() -> re.Pattern[str]:
    return re.compile(
        r"(?:,\s|\()(?:(?:top\s|bottom\s|far\s|second\s(?:from\s)?)?(?:left|right)|cent(?:er|re))[,)]"
        r"|\([LRC]\)|\b[Ff]rom\sleft\b|\bfile\s(?:photo|image|picture)\b|\b[Ii]n\sthis\s(?:\w+\s){0,3}(?:photo|image|picture)\b"
        r"|\b(?:is|are)\spictured\b"
    )


def _mark_captions(text: str, paragraphs: list[list[Piece]]) -> None:
    """Turn what stands before a credit, or bears the cues of a caption, from body into caption."""
    for number, pieces in enumerate(paragraphs):
        first = next((place for place, piece in enumerate(pieces) if _credits_picture(text, piece)), None)
        if first:
            for place in range(max(0, first - (2 if len(pieces) <= 4 else 1)), first):
                if pieces[place].kind == "body" and not pieces[place].dateline:
                    pieces[place] = pieces[place]._replace(kind="caption")
        elif first == 0 and number and len(paragraphs[number - 1]) <= 2 and _reads_as_caption(text, paragraphs[number - 1]):
            paragraphs[number - 1][:] = [
                piece._replace(kind="caption") if piece.kind == "body" else piece for piece in paragraphs[number - 1]
            ]
        elif len(pieces) <= 2 and len(paragraphs) > 1 and _has_caption_cue(text, pieces[0]):
            pieces[:] = [piece._replace(kind="caption") if piece.kind == "body" else piece for piece in pieces]


def _credits_picture(text: str, piece: Piece) -> bool:
    """Whether a piece credits a picture, not the report ("Reporting by …"), and is more than the word "Photo"."""
    opening = text[piece.start : min(piece.end, piece.start + 40)].lower()
    return piece.kind == "credit" and len(opening) > 6 and not any(part in opening for part in ("ing by", "ted by", "iled by"))


def _has_caption_cue(text: str, piece: Piece) -> bool:
    piece_text = text[piece.start : piece.end]
    cues = ("left", "right", "cent", "(L)", "(R)", "(C)", "photo", "image", "picture")
    if piece.kind != "body" or len(piece_text) > 500 or not any(cue in piece_text for cue in cues):
        return False
    return bool(_caption_cue().search(piece_text)) and " said" not in piece_text and not {"”", '"'} & set(piece_text)


def _reads_as_caption(text: str, pieces: list[Piece]) -> bool:
    piece_text = text[pieces[0].start : pieces[-1].end]
    return len(piece_text) < 500 and " said" not in piece_text and not {"”", '"'} & set(piece_text)


_META = frozenset({"published", "byline", "dateline", "boilerplate", "credit"})


def _unstopped(text: str, pieces: list[Piece]) -> bool:
    return text[pieces[-1].end - 1] not in _FINAL


def _mark_headline(text: str, paragraphs: list[list[Piece]]) -> None:
    bodies = [piece for pieces in paragraphs for piece in pieces]
    if len(bodies) == 1:
        if bodies[0].kind in {"body", "boilerplate"}:  # "Watch live: …" alone is a headline
            paragraphs[0][0] = bodies[0]._replace(kind="headline")
        return
    if any(piece.kind == "headline" for piece in bodies):  # the format has said it
        return
    for number, pieces in enumerate(paragraphs[:-1]):
        if all(piece.kind in _META for piece in pieces):
            continue
        long = pieces[-1].end - pieces[0].start > 250
        if pieces[0].kind != "body" or pieces[0].dateline or long or not _unstopped(text, pieces):
            return
        paragraphs[number] = [piece._replace(kind="headline") for piece in pieces]
        return


def _mark_headings(text: str, paragraphs: list[list[Piece]]) -> None:
    """Turn a short line without a final stop, between paragraphs that have one, into a heading."""
    plain = [number for number, pieces in enumerate(paragraphs) if pieces[0].kind not in _META]
    stopped = sum(not _unstopped(text, paragraphs[number]) for number in plain)
    if len(plain) < 3 or stopped < 0.5 * len(plain):
        return
    for before, number, after in zip(plain, plain[1:], plain[2:], strict=False):
        pieces = paragraphs[number]
        if len(pieces) > 1 or pieces[0].kind != "body" or pieces[0].dateline or not _unstopped(text, pieces):
            continue
        line = text[pieces[0].start : pieces[0].end]
        if text[paragraphs[after][0].start].islower():  # a line broken inside its sentence
            continue
        if len(line) > 90 or line.count(" ") > 13 or not (line[0].isupper() or line[0].isdigit() or line[0] in "“\"‘'"):
            continue
        if paragraphs[before][-1].kind == "headline":
            deck = line.count(" ") >= 5
            paragraphs[number] = [pieces[0]._replace(kind="headline" if deck else "heading")]
        elif not _unstopped(text, paragraphs[after]) or paragraphs[after][0].kind == "body":
            paragraphs[number] = [pieces[0]._replace(kind="heading")]
