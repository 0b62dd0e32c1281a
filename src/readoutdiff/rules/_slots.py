"""Whether two exchanged words stand in one place of one statement: not moved, not governed otherwise, not in an open list.

In: the tokens of two linked sentences, the edits between them, the exchange. Out: yes or no. Order and prepositions tell the
place; there is no parser.
"""

from collections.abc import Sequence

from readoutdiff.data.grammar import symmetric_verbs
from readoutdiff.language.polarity import is_content
from readoutdiff.model.matching import Edit
from readoutdiff.model.text import Token

ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those"})
LINKING = frozenset(
    {
        "of", "to", "for", "on", "in", "against", "from", "at", "about", "by", "with", "that", "who", "which", "into",
        "through", "under", "over", "after", "before", "near",
    }
)  # fmt: skip
_LIST_MARKS = frozenset({",", "and", "or", "&", "plus"})
_STOPS = frozenset({";", ":", ".", "?", "!", "—", "–", "who", "which", "that", "while", "but", "because", "when"})
_OPENERS = frozenset({"including", "include", "includes", "included", "among", "like", "e.g", "example", "instance"})
_GOING_ON = frozenset({"more", "other", "others", "etc", "elsewhere", "many", "several", "various", "so"})
_SWAPPED = frozenset({"term", "opposite", "replaced"})


def moved(
    tokens: Sequence[Token], within: tuple[int, int], without: tuple[int, int], lemmas: tuple[list[str], list[str]]
) -> bool:
    """Tell whether a content word of a stretch stands in the other sentence outside the exchange more often than in its own.

    A word both sentences have besides ("profit … profit") has not moved. `lemmas` are those of its own sentence, then of
    the other.
    """
    here, there = lemmas
    for word in {token.lemma for token in tokens[slice(*within)] if is_content(token)}:
        elsewhere = there.count(word)
        if elsewhere and elsewhere - there[slice(*without)].count(word) > here.count(word) - here[slice(*within)].count(word):
            return True
    return False


def crossed(edits: Sequence[Edit], edit: Edit, a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Tell whether the words of an exchange changed places with those of another one and the statement with them.

    "Rain in Lima and sun in Quito" against "sun in Lima and rain in Quito": between the two a word stands in both
    sentences that each belongs to. A list in another order has none, and a verb that goes both ways tells nothing.
    """
    mine = _words(a, edit.a), _words(b, edit.b)
    for other in edits:
        if other.kind not in _SWAPPED or other is edit or (_words(a, other.a), _words(b, other.b)) != mine[::-1]:
            continue
        first, last = (edit, other) if edit.a[0] < other.a[0] else (other, edit)
        between = [token for token in a[first.a[1] : last.a[0]] if is_content(token)]
        held = {token.lemma for token in b[first.b[1] : last.b[0]]} if first.b[1] <= last.b[0] else set()
        after = [token for token in a[last.a[1] : last.a[1] + 4] if is_content(token)]
        verbs = symmetric_verbs()
        return (
            bool(between)
            and bool(after)
            and all(token.lemma in held for token in between)
            and not any(token.lemma in verbs for token in between)
        )
    return False


def _words(tokens: Sequence[Token], within: tuple[int, int]) -> tuple[str, ...]:
    return tuple(token.lemma for token in tokens[slice(*within)])


def other_slot(edits: Sequence[Edit], place: int, a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Tell whether two different prepositions govern the words of edit number `place` (through an interpreter, told the judge).

    Words that only one sentence has before it (a low double figure) are stepped over.
    """
    edit = edits[place]
    start_a, start_b = edit.a[0], edit.b[0]
    for before in reversed(edits[max(0, place - 2) : place]):
        if before.kind not in ("deleted", "inserted") or _links(a, before.a) or _links(b, before.b):
            break
        if before.a[1] == start_a and before.b[1] == start_b:
            start_a, start_b = before.a[0], before.b[0]
    return _governor(a, start_a) != _governor(b, start_b)


def _links(tokens: Sequence[Token], within: tuple[int, int]) -> bool:
    return any(token.lower in LINKING and token.lower != "of" for token in tokens[slice(*within)])


def _governor(tokens: Sequence[Token], place: int) -> str:
    """Return the preposition right before a word and its article, or an empty string."""
    place -= 1
    if place >= 0 and tokens[place].lower in ARTICLES:
        place -= 1
    return tokens[place].lower if place >= 0 and tokens[place].lower in LINKING else ""


def in_open_list(tokens: Sequence[Token], within: tuple[int, int]) -> bool:
    """Tell whether a word is one item of a list that says it is not whole (including …, … and others).

    Such a list excludes nothing: two reports may name other items of it.
    """
    start, end = within
    beside = (tokens[start - 1].lower if start else "", tokens[end].lower if end < len(tokens) else "")
    if _LIST_MARKS.isdisjoint(beside):
        return False
    for place in range(start - 1, -1, -1):
        lower = tokens[place].lower
        if lower in _STOPS and lower != "that":
            break
        if lower in _OPENERS or (lower == "as" and place and tokens[place - 1].lower == "such"):
            return True
    for place in range(end, len(tokens)):
        lower = tokens[place].lower
        if lower in _STOPS:
            break
        if lower in _LIST_MARKS and any(token.lower in _GOING_ON for token in tokens[place + 1 : place + 3]):
            return True
    return False
