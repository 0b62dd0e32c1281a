"""A web page as a tree of elements, each with the text it holds and where in the file it stands.

In: the source of a page. Out: the root Element, and what JSON-LD and meta elements say. The tokenizer is our own: the
standard library's takes minutes over a page of unclosed attributes, and a page comes from anywhere. It follows the HTML
standard where pages do (comments, raw text, implied ends of paragraphs and list items) and takes time in proportion to
the page.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from functools import cache
from typing import Any

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_RAW_TEXT = frozenset({"script", "style", "textarea", "xmp"})
_SKIPPED = frozenset({"template", "noscript", "svg", "iframe", "select", "object", "canvas", "math"})
_CLOSES_ITSELF = frozenset({"li", "dt", "dd", "tr", "td", "th", "option"})
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
        "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "ul",
    }
)  # fmt: skip
"""Elements that begin a paragraph of their own."""
_DEEPEST = 300
"""Elements nested deeper than this are taken as siblings: no page a person wrote is so deep."""


class Element:
    """An element: its name, attributes, and in order its texts (text, offset in the page) and elements.

    size: code points of its text outside links and unwanted elements; unwanted: left out of the article. Both hold once
    the reader has judged and measured the page.
    """

    __slots__ = ("attributes", "children", "name", "parent", "size", "unwanted")

    def __init__(self, name: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | tuple[str, int]] = []
        self.size = 0
        self.unwanted = False


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z][^\s/>]{0,60}")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"[\s/]*(?:([^\s/>=]+)(?:\s*=\s*(?:([\"'])|([^\s>]+))?)?|=)?")


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


class Page:
    """Reads a page; `root` holds the tree, `meta` name -> content, `linked` the parsed JSON-LD objects."""

    def __init__(self, source: str) -> None:
        self.root = Element("html", {}, None)
        self.meta: dict[str, str] = {}
        self.linked: list[Any] = []
        self._source = source
        self._open = self.root
        self._depth = 0
        self._skipped = ""
        place = 0
        while place < len(source):
            angle = source.find("<", place)
            self._text(place, angle if angle >= 0 else len(source))
            if angle < 0:
                break
            place = self._markup(angle)

    def _markup(self, angle: int) -> int:
        """Read what begins with the "<" at `angle`; return the offset after it, the page's length where it never ends."""
        source = self._source
        for opened, closed in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"), ("</", ">")):
            if source.startswith(opened, angle):
                end = source.find(closed, angle + len(opened))
                match = _name().match(source, angle + 2) if opened == "</" else None
                if match:
                    self._close(match.group().lower())
                return end + len(closed) if end >= 0 else len(source)
        match = _name().match(source, angle + 1)
        if not match:
            self._text(angle, angle + 1)
            return angle + 1
        attributes, end = self._attributes(match.end())
        if end <= len(source):
            self._start(match.group().lower(), attributes)
        return self._raw_text(match.group().lower(), attributes, end)

    def _attributes(self, place: int) -> tuple[dict[str, str], int]:
        """Return the attributes from `place` on and the offset after the tag, past the page's end where it never ends."""
        from html import unescape  # slow to import: only pages pay for it

        source = self._source
        found: dict[str, str] = {}
        while place < len(source):
            match = _attribute().match(source, place)
            if match is None:  # unreachable: the pattern matches nothing at all
                break
            name, quote, bare = match.groups()
            end = match.end()
            if quote:
                close = source.find(quote, end)
                if close < 0:
                    break
                found.setdefault(name.lower(), unescape(source[end:close]))
                end = close + 1
            elif name:
                found.setdefault(name.lower(), unescape(bare or ""))
            if source.startswith(">", end):
                return found, end + 1
            place = end
        return found, len(source) + 1

    def _raw_text(self, tag: str, attributes: dict[str, str], place: int) -> int:
        """Skip the raw text of a script or style that begins at `place`; keep JSON-LD."""
        if tag not in _RAW_TEXT:
            return place
        match = re.compile(f"</{tag}[\\s/>]", re.IGNORECASE).search(self._source, place)
        end = match.start() if match else len(self._source)
        if tag == "script" and "ld+json" in attributes.get("type", "").lower():
            with suppress(ValueError, RecursionError):  # a page's broken JSON-LD is as good as none
                self.linked.append(json.loads(self._source[place:end]))
        return end

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            if name:
                self.meta.setdefault(name.lower(), attributes.get("content", ""))
            return
        if self._skipped or tag in _RAW_TEXT:
            return
        if tag in _SKIPPED:
            self._skipped = tag
            return
        if (self._open.name == "p" and tag in BLOCKS) or (self._open.name == tag and tag in _CLOSES_ITSELF):
            self._up()
        element = Element(tag, attributes, self._open)
        self._open.children.append(element)
        if tag not in _VOID and self._depth < _DEEPEST:
            self._open = element
            self._depth += 1

    def _close(self, tag: str) -> None:
        """Close the nearest open element of this name, and those left open inside it."""
        if self._skipped:
            if tag == self._skipped:
                self._skipped = ""
            return
        element: Element | None = self._open
        while element is not None and element.name != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            while self._open is not element:
                self._up()
            self._up()

    def _up(self) -> None:
        if self._open.parent is not None:
            self._open = self._open.parent
            self._depth -= 1

    def _text(self, start: int, end: int) -> None:
        """Take source[start:end] as text, character references as pieces of their own."""
        if self._skipped or start >= end:
            return
        from html import unescape

        source, children = self._source, self._open.children
        for match in _reference().finditer(source, start, end):
            if match.start() > start:
                children.append((source[start : match.start()], start))
            children.append((unescape(match.group()), match.start()))
            start = match.end()
        if start < end:
            children.append((source[start:end], start))
