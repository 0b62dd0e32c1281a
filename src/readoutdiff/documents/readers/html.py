"""Web pages: the article out of a page.

In: bytes of HTML. Out: headline, paragraphs, captions and list items with the way back to the file; the day of
publication from JSON-LD, meta elements or <time>; the title where the text does not repeat it. The article is the
element the page names as such (<article>, itemprop="articleBody", <main>), else the element whose own paragraphs hold
most words outside links (after Kohlschütter, Fankhauser and Nejdl 2010: text and link density). Navigation, asides, forms,
comments, cookie notices and whatever is hidden are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from readoutdiff.documents.readers import Reading
from readoutdiff.documents.readers._build import Builder, read_day
from readoutdiff.documents.readers._page import BLOCKS, Element, Page
from readoutdiff.documents.readers.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from readoutdiff.model.text import UnitKind

NAME = "html"
SUFFIXES = (".htm", ".html", ".xhtml")

_ASIDE = frozenset({"nav", "aside", "form", "footer", "button", "dialog", "menu", "head", "input", "label", "audio", "video"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "banner", "menu"})
_KINDS: dict[str, UnitKind] = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "li": "list",
}  # fmt: skip
_LEAST = 80
"""Code points; an article of fewer is a teaser."""
_DATES = (
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "og:published_time", "article:published",
)  # fmt: skip


def sniff(content: bytes) -> bool:
    """Return whether the bytes begin like a web page."""
    head = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<?xml")) and b"<" in head[1:]


def read(content: bytes) -> Reading:
    """Return the article of a page. Raises InputError when the bytes are no text."""
    source = _decode(content)
    page = Page(source)
    for strict in (True, False):  # a page whose class names mislead is read again without them
        article = find_article(page.root, strict)
        builder = Builder()
        writer = _Writer(builder, source)
        title = _clean(page.meta.get("og:title") or page.meta.get("title") or _title(page.root))
        headline = _find_headline(page.root, article, title or "")
        if headline is not None:
            writer.write(headline)
        writer.write(article)
        if len(builder.text()) > _LEAST:
            break
    if headline is not None or "headline" in dict(builder.marks()).values():
        title = None
    return Reading(builder.text(), _published(page, article), title, builder.origin(), builder.marks())


def _decode(content: bytes) -> str:
    """Decode by mark or UTF-8, else by the encoding the page declares."""
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]{1,30})", content[:2048])
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                return content.decode(declared.group(1).decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(content)


# ---- which element is the article


@cache
def _unwanted_name() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s_]|(?<!has)(?<!with)(?<!no)-)(?:ads?|advert\w*|banner|breadcrumbs?|byline-bio|comments?|consent|cookies?|disqus|footer|gdpr|hidden|menu|"
        r"modal|nav|navbar|navigation|newsletter|outbrain|paywall|popular|popup|promo\w*|recirc\w*|recommend\w*|related|share|"
        r"sharing|sidebar|skip|social|sponsor\w*|subscribe|subscription|taboola|teasers?|toolbar|trending|visually|sr)(?:$|[\s_-])"
    )


def _is_unwanted(element: Element, strict: bool) -> bool:
    """Whether an element is left out: by its own name, its role, what hides it, and when strict by its class and id."""
    if element.name in _ASIDE:
        return strict or element.name != "form"  # some pages stand in one form as a whole
    marks = element.attributes
    if not marks or element.name in {"html", "body", "article", "main"}:
        return False
    if "hidden" in marks or marks.get("aria-hidden") == "true" or "display:none" in marks.get("style", "").replace(" ", ""):
        return True
    if marks.get("role", "") in _ROLES:
        return True
    name = f"{marks.get('class', '')} {marks.get('id', '')}"
    return strict and len(name) > 1 and bool(_unwanted_name().search(name.lower()[:400]))


def find_article(root: Element, strict: bool = True) -> Element:
    """Return the element that holds the article: named so by the page, else richest in paragraphs.

    strict: leave out what class and id names call advertisement, sharing, comments and the like.
    """
    _judge(root, strict)
    named: list[tuple[int, int, Element]] = []
    own: dict[int, tuple[int, Element]] = {}
    for element, wanted in _walk(root):
        if not wanted:
            continue
        rank = _rank(element)
        if rank:
            named.append((rank, element.size, element))
        if element.name == "p" and element.parent is not None:
            size, _ = own.get(id(element.parent), (0, element.parent))
            own[id(element.parent)] = (size + element.size, element.parent)
    richest = max(own.values(), key=lambda pair: pair[0], default=(0, root))
    most = max([size for _, size, _ in named] + [richest[0]])
    worthy = [entry for entry in named if entry[1] >= 0.5 * most and entry[1] > _LEAST]
    if worthy:
        return max(worthy, key=lambda entry: entry[:2])[2]
    return richest[1] if richest[0] > _LEAST else root


def _judge(root: Element, strict: bool) -> None:
    """Set on every element whether it is unwanted and its size, innermost first, in one pass."""
    elements = [element for element, _ in _walk(root)]
    for element in elements:
        element.unwanted = _is_unwanted(element, strict)
        element.size = sum(len(child[0]) for child in element.children if isinstance(child, tuple))
    for element in reversed(elements):
        if element.parent is not None and element.name != "a" and not element.unwanted:
            element.parent.size += element.size


def _rank(element: Element) -> int:
    if element.attributes.get("itemprop", "").lower() == "articlebody":
        return 3
    if element.name == "article":
        return 2
    return 1 if element.name == "main" or element.attributes.get("role") == "main" else 0


def _walk(root: Element) -> Iterator[tuple[Element, bool]]:
    """Yield every element in order, with whether neither it nor one around it is unwanted; without recursion."""
    stack: list[tuple[Element, bool]] = [(root, True)]
    while stack:
        element, wanted = stack.pop()
        wanted = wanted and not element.unwanted
        yield element, wanted
        stack.extend((child, wanted) for child in reversed(element.children) if isinstance(child, Element))


def _find_headline(root: Element, article: Element, title: str) -> Element | None:
    """Return the <h1> of the article when it stands outside it: the one the title repeats, else the first that shows."""
    if any(element.name == "h1" for element, wanted in _walk(article) if wanted):
        return None
    found = islice(((element, wanted) for element, wanted in _walk(root) if element.name == "h1"), 20)
    heads = [(len(words), element, wanted) for element, wanted in found if (words := _says(element))]
    repeated = [(length, element) for length, element, _ in heads if _says(element) in title]
    if repeated:
        return max(repeated, key=lambda pair: pair[0])[1]
    return next((element for _, element, wanted in heads if wanted), None)


def _says(root: Element) -> str:
    words = "".join(child[0] for element, _ in _walk(root) for child in element.children if isinstance(child, tuple))
    return " ".join(words.split())


# ---- writing it


class _Writer:
    """Writes elements' words: a blank line between blocks, white space as a browser shows it."""

    def __init__(self, builder: Builder, source: str) -> None:
        self._builder = builder
        self._lines = [0]
        self._lines.extend(match.end() for match in re.finditer("\n", source))
        self._pending: UnitKind | None = None
        self._fresh = True
        self._space = False

    def write(self, root: Element) -> None:
        stack: list[tuple[Element, Iterator[Element | tuple[str, int]]]] = []
        self._enter(root)
        stack.append((root, iter(root.children)))
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                self._leave(element)
                stack.pop()
            elif isinstance(child, tuple):
                self._words(*child)
            elif child.name == "br":
                self._break("\n")
            elif not child.unwanted:
                self._enter(child)
                stack.append((child, iter(child.children)))

    def _enter(self, element: Element) -> None:
        if element.name in BLOCKS:
            self._break("\n\n")
            self._pending = _KINDS.get(element.name)

    def _leave(self, element: Element) -> None:
        if element.name in BLOCKS:
            self._break("\n\n")
            self._pending = None

    def _break(self, mark: str) -> None:
        if not self._fresh or mark == "\n":
            self._builder.put("" if self._builder.empty else mark)
        self._fresh, self._space = True, False

    def _words(self, piece: str, offset: int) -> None:
        for match in re.finditer(r"[^ \t\n\r\f]+|[ \t\n\r\f]+", piece):
            word = match.group()
            if word.isspace() and word[0] in " \t\n\r\f":
                self._space = True
                continue
            if self._fresh and self._pending:
                self._builder.mark(self._pending)
                self._pending = None
            elif self._space and not self._fresh:
                self._builder.put(" ")
            place = offset + match.start()
            line = bisect_right(self._lines, place)
            self._builder.add(word, line, place - self._lines[line - 1] + 1)
            self._fresh = self._space = False


# ---- what the page says of itself


def _title(root: Element) -> str:
    element = next((one for one, _ in _walk(root) if one.name == "title"), None)
    return "".join(child[0] for child in element.children if isinstance(child, tuple)) if element else ""


def _clean(title: str) -> str | None:
    return " ".join(title.split()) or None


def _published(page: Page, article: Element) -> date | None:
    days = [_linked_day(block) for block in page.linked]
    days += [read_day(page.meta.get(name)) for name in _DATES]
    found = next((day for day in days if day), None)
    return found or _time(article) or _time(page.root)


def _linked_day(block: Any) -> date | None:
    """Return datePublished of the first object that has one, looking into lists and @graph."""
    stack, seen = [block], 0
    while stack and seen < 1000:
        entry = stack.pop()
        seen += 1
        if isinstance(entry, list):
            stack.extend(reversed(entry))
        elif isinstance(entry, dict):
            day = read_day(entry.get("datePublished"))
            if day:
                return day
            stack.append(entry.get("@graph"))
    return None


def _time(root: Element) -> date | None:
    for element, wanted in _walk(root):
        if wanted and element.name == "time":
            words = " ".join(child[0] for child in element.children if isinstance(child, tuple))
            day = read_day(element.attributes.get("datetime")) or read_day(words)
            if day:
                return day
    return None
