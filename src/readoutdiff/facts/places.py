"""Places named in a unit, the larger places they are part of, and what they stand for.

In: the tokens of a unit. Out: PlaceFact tuples. Names are looked up by their first word in words/places.tsv and in the
countries of the record; a capital or a seat that speaks or acts ("Moscow rejected") stands for its government. Containment
chains decide whether two places can be one, as the gazetteers of toponym resolution do (Leidner 2007).
"""

from functools import cache
from typing import Literal

from readoutdiff.data.record import countries, country_words, name_key
from readoutdiff.data.record_rows import fold_lines
from readoutdiff.data.tables import prepared, read_lines
from readoutdiff.facts._names import capital_places, word_key
from readoutdiff.facts.happenings import happening_of
from readoutdiff.language.people_words import people_words
from readoutdiff.model.people import PlaceFact
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple


class PlaceMatch(NamedTuple):
    """A place at its place in the tokens."""

    first: int
    last: int
    key: str


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    """Return places, what each is within, and other names, folded."""
    lines = fold_lines(read_lines("words/places.tsv"))
    return tuple((place, within, aliases) for place, within, aliases, *_ in (f"{line}\t\t".split("\t") for line in lines))


@prepared
def _within() -> dict[str, str]:
    return {place: within for place, within, _ in _rows()}


@prepared
def _names() -> tuple[dict[str, str], frozenset[str], int]:
    """Return the key of every place by every name of it, the first words of the names, and the most words of one."""
    names: dict[str, str] = {}
    for key, _, aliases in _rows():
        names.setdefault(key.split(",")[0], key)
        if aliases:
            for form in aliases.split("|"):
                names.setdefault(form, key)
    for word, meanings in country_words().items():
        codes = {code for code, kind in meanings if kind == "name"}
        if len(codes) == 1 and countries()[next(iter(codes))].kind != "organisation":
            names.setdefault(word, name_key(countries()[codes.pop()].name))
    firsts = frozenset(form.split(" ", 1)[0] for form in names)
    return names, firsts, 1 + max(form.count(" ") for form in names)


@cache
def chain(key: str) -> tuple[str, ...]:
    """Return the places that a place is part of, nearest first."""
    found: list[str] = []
    here = _within().get(key, "")
    while here and here not in found:
        found.append(here)
        here = _within().get(here, "")
    return tuple(found)


def place_at(tokens: tuple[Token, ...], first: int) -> PlaceMatch | None:
    """Return the longest place name that begins at `first`; None where none does."""
    token = tokens[first]
    if token.kind != "word" or not token.text[0].isupper():
        return None
    start = word_key(token.text)
    if start in people_words("place or word") and not (
        token.text in ("US", "U.S.") or (first and tokens[first - 1].lower in people_words("venue preposition"))
    ):
        return None
    names, firsts, most = _names()
    if start not in firsts:
        return None
    words, ends, place = [start], [first + 1], first + 1
    while len(words) < most:
        while place < len(tokens) and tokens[place].text in "-.":
            place += 1
        if place >= len(tokens) or tokens[place].kind != "word":
            break
        words.append(word_key(tokens[place].text))
        place += 1
        ends.append(place)
    for length in range(len(words), 0, -1):
        key = names.get(" ".join(words[:length]))
        if key is not None:
            return PlaceMatch(first, ends[length - 1], key)
    return None


def read_places(unit: Sentence, people: frozenset[int]) -> list[PlaceFact]:
    """Return the places of a unit in order; `people` are the offsets of words that are part of a person's name."""
    found: list[PlaceFact] = []
    tokens = unit.tokens
    done = 0
    for place in capital_places(tokens):
        match = place_at(tokens, place) if place >= done and tokens[place].start not in people else None
        if match is None:
            continue
        last, key = match.last, match.key
        larger: tuple[str, ...] = chain(key)
        if last + 1 < len(tokens) and tokens[last].text == ",":
            beside = place_at(tokens, last + 1)
            if beside is not None and found and found[-1].end == tokens[last - 1].end:
                pass
            elif beside is not None:
                exact = f"{key}, {beside.key}"
                key = exact if exact in _within() else key
                larger = chain(key)
                if beside.key not in larger and beside.key != key and not _listed(tokens, match.first, beside.last):
                    key, larger = exact, (beside.key, *chain(beside.key))
        role = _role(tokens, match, key)
        happening = happening_of(tokens, match.first, last).group if role == "venue" else ""
        start, end = tokens[match.first].start, tokens[last - 1].end
        found.append(
            PlaceFact(
                unit.source,
                unit.number,
                start,
                end,
                unit.text[start - unit.start : end - unit.start],
                key,
                larger,
                role,
                happening,
            )
        )
        done = last
    return found


def _listed(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether places with commas between them are a list ("Paris, London and Rome"), no address."""
    ahead = tokens[last : last + 3]
    behind = tokens[first - 1].text if first else ""
    if behind == "," or any(token.lower == "and" for token in ahead):
        return True
    return len(ahead) > 1 and ahead[0].text == "," and ahead[1].text[0].isupper()


def _role(tokens: tuple[Token, ...], match: PlaceMatch, key: str) -> Literal["venue", "origin", "government", "mention"]:
    before = tokens[match.first - 1].lower if match.first else ""
    if before == "the" and match.first > 1:
        before = tokens[match.first - 2].lower
    after = tokens[match.last] if match.last < len(tokens) else None
    if after is not None and after.lower in ("'s", "-") and before not in people_words("venue preposition"):
        return "mention"
    if after is not None and after.lemma in people_words("government act"):
        return "government"
    if before in people_words("venue preposition"):
        return "venue"
    return "origin" if before in people_words("origin preposition") else "mention"


def may_be_one(one: PlaceFact, other: PlaceFact) -> bool:
    """Whether two places can be the same: equal, or one part of the other."""
    return one.key == other.key or one.key in other.within or other.key in one.within
