"""Find list items that stand inside one paragraph: "1. Ports 2. Roads", "a) fuel b) food", "• tents • boats".

In: a text and the range of a paragraph. Out: the range of each item's mark. A single mark proves nothing ("plan a. It
failed"), so marks count only in runs: two or more of one style whose values follow each other.
"""

from __future__ import annotations

import re
from functools import cache

_BULLETS = frozenset("•●▪■◦‣⁃∙")
_OPENERS = _BULLETS | frozenset("*–—-(")
_ENDERS = frozenset(".)")


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\S)(?:[•●▪■◦‣⁃∙]\s?)?\(?(?:(\d{1,2})|([a-z])|([ivx]{2,4}))(\.\)|\)|\.)(?=\s)|(?<!\S)[•●▪■◦‣⁃∙](?=\s)"
    )


@cache
def _opens_list() -> re.Pattern[str]:
    return re.compile(r"(?:[•●▪■◦‣⁃∙]\s?|[*–—-]\s|\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})(?:\.\)|\)|\.)\s)")


def opens_list(text: str, start: int, end: int) -> bool:
    """Whether the paragraph text[start:end] is marked as a list item."""
    if text[start] not in _OPENERS and not _may_mark(text[start : start + 9].split(None, 1)[0].lower()):
        return False
    match = _opens_list().match(text, start, end)
    if match is None:
        return False
    mark = match.group()
    return not (mark[0].isupper() and mark[1] == ".")  # an initial opens a name


def find_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the mark of every list item in text[start:end], in order; empty when there is no list."""
    if _BULLETS.isdisjoint(text[start:end]) and not any(map(_may_mark, text[start:end].split())):
        return []
    marks = list(_marker().finditer(text, start, end))
    if not marks:
        return []
    items: list[tuple[int, int]] = []
    run: list[re.Match[str]] = []
    for match in marks:
        if not match.group(4):  # a bullet proves itself
            items.append(match.span())
            continue
        if run and _follows(run[-1], match):
            run.append(match)
            continue
        items.extend(_proven(text, start, run, bool(items)))
        run = [match]
    items.extend(_proven(text, start, run, bool(items)))
    return sorted(items)


def _may_mark(word: str) -> bool:
    """Whether a word could be the mark of an item, "(iv)" or "3.": a quick test before the pattern."""
    if word[-1] not in _ENDERS:
        return False
    value = word.strip("(.)")
    return (len(value) < 3 and value.isdecimal()) or (value.islower() and (len(value) == 1 or not value.strip("ivx")))


def _proven(text: str, start: int, run: list[re.Match[str]], after_list: bool) -> list[tuple[int, int]]:
    if not run:
        return []
    first = run[0].start()
    set_off = first == start or text[first] in _BULLETS or text[first - 2 : first].strip()[-1:] in {".", "!", "?", ""}
    set_off = set_off or (after_list and (run[0].group(1) or run[0].group(2)) in {"1", "a"})
    alone = first == start and len(run) == 1
    return [match.span() for match in run] if set_off and (len(run) > 1 or alone or text[first] in _BULLETS) else []


def _follows(before: re.Match[str], match: re.Match[str]) -> bool:
    if before.group(4) != match.group(4) or before.group()[0].isalnum() != match.group()[0].isalnum():
        return False
    if match.group(1) and before.group(1):
        return int(match.group(1)) == int(before.group(1)) + 1
    left, right = before.group(2) or before.group(3), match.group(2) or match.group(3)
    if not left or not right:
        return False
    if len(left) == len(right) == 1 and ord(right) == ord(left) + 1:
        return True
    return left in _ROMAN and right in _ROMAN and _ROMAN.index(right) == _ROMAN.index(left) + 1


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
