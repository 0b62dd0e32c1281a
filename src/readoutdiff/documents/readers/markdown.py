"""Markdown: front matter, headings, lists, links.

In: bytes. Out: the words without their marks, paragraphs unwrapped, with the way back to the file; title and date from
front matter in TOML (between +++) or simple "key: value" lines (between ---). Only what carries no words is left out:
link targets, images, comments, the marks of emphasis.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from readoutdiff.documents.readers import Reading
from readoutdiff.documents.readers._build import Builder, read_day
from readoutdiff.documents.readers.text import decode

if TYPE_CHECKING:
    from readoutdiff.model.text import UnitKind

NAME = "markdown"
SUFFIXES = (".md", ".markdown")


def sniff(content: bytes) -> bool:
    """Return whether the bytes begin with front matter or a Markdown heading."""
    return content.startswith((b"+++\n", b"---\n", b"+++\r\n", b"---\r\n", b"# "))


def read(content: bytes) -> Reading:
    """Return the report of a Markdown file. Raises InputError for bytes that are no text."""
    source = decode(content)
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    facts, first = _front_matter(lines)
    builder = Builder()
    _write_blocks(builder, lines, first)
    text = builder.text()
    title = facts.get("title")
    published = read_day(facts.get("date")) or read_day(facts.get("published"))
    return Reading(text, published, title if title and title not in text else None, builder.origin(), builder.marks())


def _front_matter(lines: list[str]) -> tuple[dict[str, Any], int]:
    """Return the metadata and the number of the line after it; nothing where it is not closed."""
    fence = lines[0].rstrip() if lines else ""
    if fence not in {"+++", "---"}:
        return {}, 0
    close = next((place for place in range(1, min(len(lines), 200)) if lines[place].rstrip() == fence), 0)
    if not close:
        return {}, 0
    if fence == "+++":
        import tomllib  # only files with TOML front matter pay for it

        try:
            return tomllib.loads("\n".join(lines[1:close])), close + 1
        except tomllib.TOMLDecodeError:
            return {}, close + 1
    pairs = (line.partition(":") for line in lines[1:close] if ":" in line and not line.startswith((" ", "\t", "#", "-")))
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}, close + 1


@cache
def _block() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(?:(#{1,6})\s+|((?:[-*+]|\d{1,3}[.)])\s+)|(?:>\s?)+)")


@cache
def _inline() -> re.Pattern[str]:
    return re.compile(
        r"!\[[^\]\n]{0,300}\]\([^)\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)"  # an image: no words of the report
        r"|<!--.*?-->|\[\^[^\]\n]{1,40}\]:?"
        r"|(?P<link>\[(?P<label>[^\[\]\n]{1,1000})\](?:\([^)\s]{0,2000}(?: \"[^\"\n]{0,300}\")?\)|\[[^\]\n]{0,300}\]))"
        r"|(?P<escape>\\(?P<kept>[\\`*_{}\[\]()#+.!>~|-]))"
        r"|\*{1,3}|`+|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"
    )


def _write_blocks(builder: Builder, lines: list[str], first: int) -> None:
    open_paragraph = False
    underlined = _setext(lines, first)
    titled = False
    for number in range(first, len(lines)):
        line = lines[number]
        match = _block().match(line)
        if not line.strip() or number in underlined or re.fullmatch(r"\s{0,3}(?:[-*_]\s*){3,}|\s*(?:```|~~~).*", line):
            open_paragraph = False
            continue
        if re.match(r"\s{0,3}\[[^\]\n]{1,200}\]:\s", line):  # the target of a link by reference
            continue
        heading = bool(match and match.group(1)) or number + 1 in underlined
        listed = match.group(2) if match else None
        if not open_paragraph or heading or listed:
            builder.put("" if builder.empty else "\n\n")
            if heading:
                kind: UnitKind = "heading" if titled else "headline"
                builder.mark(kind)
                titled = True
            elif listed:
                builder.mark("list")
        else:
            builder.put(" ")
        start = match.end() if match else len(line) - len(line.lstrip())
        if listed:
            start -= len(listed)
        _write_words(builder, line.rstrip().rstrip("#") if heading else line.rstrip(), start, number + 1)
        open_paragraph = not heading


def _setext(lines: list[str], first: int) -> set[int]:
    """Return the numbers of lines of === or --- that make the line above a heading."""
    return {
        number
        for number in range(first + 1, len(lines))
        if re.fullmatch(r"={3,}\s*|-{3,}\s*", lines[number])
        and lines[number - 1].strip()
        and not _block().match(lines[number - 1])
    }


def _write_words(builder: Builder, line: str, start: int, number: int) -> None:
    place = start
    if not any(mark in line for mark in "*_`[]\\<!"):
        builder.add(line[place:], number, place + 1)
        return
    mark_end = start + 2 if line[start : start + 2] in {"* ", "- ", "+ "} else start
    if mark_end > start:
        builder.add(line[start:mark_end], number, start + 1)
        place = mark_end
    for match in _inline().finditer(line, place):
        builder.add(line[place : match.start()], number, place + 1)
        if match.group("link"):
            builder.add(match.group("label").replace("*", ""), number, match.start("label") + 1)
        elif match.group("escape"):
            builder.add(match.group("kept"), number, match.start("kept") + 1)
        place = match.end()
    builder.add(line[place:], number, place + 1)
