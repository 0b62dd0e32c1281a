"""Closed lists of names in a sentence ("Peru, Chile and Brazil").

In: the tokens of a sentence. Out: NameList tuples. A list is closed when nothing says that it names some of many ("including",
"such as", "among others").
"""

from collections.abc import Sequence

from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

_OPENERS = frozenset({"including", "include", "includes", "included", "like", "as", "among", "especially", "notably", "mainly"})
_LONGEST = 5
"""Words of one name at most."""
_INSIDE = frozenset({"of", "the", "and", "de", "la", "al", "el", "bin", "van", "von", "-", "'s", "."})


class NameList(NamedTuple):
    """A list of three or more names."""

    start: int
    """First code point of the first item."""
    end: int
    items: tuple[str, ...]
    """The names in lower case, without articles."""
    surfaces: tuple[str, ...]
    sized: bool
    """Whether a number before it says how many there are ("three countries, …")."""


def read_lists(tokens: Sequence[Token]) -> list[NameList]:
    """Return the closed lists of names, in order."""
    found = []
    done = 0
    for place in [
        place for place, (_, _, text, lower, _, kind) in enumerate(tokens)
        if text != lower and kind == "word" and text[0].isupper()
    ]:  # fmt: skip
        if place < done:
            continue
        items, end = _items(tokens, place)
        if len(items) >= 3 and not _open(tokens, place, end):
            names = tuple(_text(tokens, one) for one in items)
            found.append(
                NameList(
                    tokens[items[0][0]].start, tokens[items[-1][1] - 1].end, tuple(name.lower() for name in names), names,
                    _sized(tokens, place),
                )
            )
        done = max(end, place + 1)
    return found


def _text(tokens: Sequence[Token], item: tuple[int, int]) -> str:
    words = [token.text for token in tokens[item[0] : item[1]]]
    return " ".join(words[1:] if words[0].lower() == "the" else words)


def _items(tokens: Sequence[Token], start: int) -> tuple[list[tuple[int, int]], int]:
    """Return the items that begin at `start` and one past the list: names parted by commas, "and" before the last."""
    items: list[tuple[int, int]] = []
    place = start
    while True:
        end = _name(tokens, place)
        if end == place:
            return [], place
        items.append((place, end))
        joint = tokens[end].lower if end < len(tokens) else ""
        if joint == "," and end + 1 < len(tokens) and tokens[end + 1].lower in ("and", "or"):
            joint, end = tokens[end + 1].lower, end + 1
        if joint in ("and", "or", "&"):
            last = _name(tokens, end + 1)
            if last == end + 1:
                return [], end
            return ([*items, (end + 1, last)] if len(items) >= 2 else []), last
        if joint != ",":
            return [], max(end, start + 1)
        place = end + 1


def _name(tokens: Sequence[Token], start: int) -> int:
    """Return one past the name at `start`, `start` when none stands there."""
    place = start
    if place < len(tokens) and tokens[place].lower == "the":
        place += 1
    first = place
    while place < len(tokens) and place - first < _LONGEST and tokens[place].kind == "word" and tokens[place].text[0].isupper():
        place += 1
    return place if place > first else start


def _open(tokens: Sequence[Token], start: int, end: int) -> bool:
    before = {token.lower for token in tokens[max(0, start - 3) : start]}
    after = {token.lower for token in tokens[end : end + 4]}
    return bool(before & _OPENERS) or bool(after & {"others", "elsewhere"})


def _sized(tokens: Sequence[Token], start: int) -> bool:
    from readoutdiff.language.numerals import read_numeral

    for place in range(max(0, start - 5), start):
        number = read_numeral(tokens, place)
        if number is not None and number.kind == "cardinal" and 3 <= number.low <= 60:
            return True
    return False


def same_name(one: str, other: str) -> bool:
    """Whether two items may be one: equal, one inside the other, or the initials of the other."""
    if one == other or one in other or other in one:
        return True
    return _initials(one) == other.replace(".", "") or _initials(other) == one.replace(".", "")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word not in _INSIDE)
