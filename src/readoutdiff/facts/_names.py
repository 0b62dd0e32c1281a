"""Capitalised names in a unit: where they begin and end, and whether a person, a place or an organisation bears them.

In: the tokens of a unit. Out: token ranges. Names are read by capital letters, initials, particles and hyphens, and judged
by lists of given names and of words that organisations and places are called by, in the manner of gazetteer-based taggers
(Mikheev, Moens & Grover 1999): internal evidence (a given name) and external evidence (a title, a verb of speech).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from readoutdiff.data.record import name_key
from readoutdiff.data.tables import prepared, read_columns, read_pairs, read_table
from readoutdiff.language.people_words import people_words

if TYPE_CHECKING:
    from readoutdiff.model.text import Token

LONGEST_NAME = 12
"""Tokens after which a run of capitals is no name but a headline or hostile text."""
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=16384)
def word_key(word: str) -> str:
    """Return the form under which a word of a name is looked up; the same words come again and again."""
    return name_key(word)


@prepared
def given_names() -> dict[str, tuple[str, bool]]:
    """Return gender ("m", "f", "") and whether it is also another word, by given name without accents."""
    return {
        name: (gender, also == "word")
        for name, gender, also in zip(*read_columns("words/given_names.tsv"), strict=True)
    }


@cache
def particles() -> frozenset[str]:
    """Return the small words inside surnames."""
    return frozenset(row[0] for row in read_table("words/name_particles.tsv"))


@prepared
def name_kinds() -> dict[str, str]:
    """Return what a word of a name shows it to be: organisation, place or other."""
    return read_pairs("words/name_kinds.tsv")


@cache
def nicknames() -> dict[str, tuple[str, ...]]:
    """Return the full given names a short one may stand for."""
    return {row[0]: tuple(row[1].split("|")) for row in read_table("words/nicknames.tsv")}


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return token.kind == "word" and token.text[0].isupper()


def capital_places(tokens: tuple[Token, ...]) -> list[int]:
    """Return where the words with a capital stand: one quick walk, as most words have none."""
    return [
        place for place, (_, _, text, lower, _, kind) in enumerate(tokens)
        if text != lower and kind == "word" and text[0].isupper()
    ]  # fmt: skip


def is_title_case(tokens: tuple[Token, ...]) -> bool:
    """Whether a unit is a headline in which nearly every word has a capital, so that capitals show no names."""
    if not tokens or tokens[-1].text == ".":
        return False
    words = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
    return len(words) > 2 and sum(is_capital(token) for token in words) >= 0.8 * len(words)


def adjoins(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the mark at `place` touches the words on both sides."""
    return (
        0 < place < len(tokens) - 1
        and tokens[place - 1].end == tokens[place].start
        and tokens[place].end == tokens[place + 1].start
    )


def name_end(tokens: tuple[Token, ...], first: int) -> int:
    """Return where the capitalised name beginning at `first` ends (exclusive); `first` itself when none begins there."""
    place, last = first, first
    size = min(len(tokens), first + LONGEST_NAME)
    while place < size:
        token = tokens[place]
        if is_capital(token):
            if token.lower in people_words("no name"):
                break
            place += 1
            bare = token.lower.rstrip(".")
            if place < size and tokens[place].text == "." and (len(bare) == 1 or bare in SUFFIXES or bare == "st"):
                place += 1
            last = place
        elif last == first:
            break
        elif (token.text == "-" and adjoins(tokens, place) and is_capital(tokens[place + 1])) or (
            token.text == "," and place + 1 < size and tokens[place + 1].lower in SUFFIXES
        ):
            place += 1
        elif token.kind == "quote" and _nickname_at(tokens, place):
            place += 3
        elif token.kind == "word" and token.lower in particles() and _capital_follows(tokens, place):
            place += 1
            if place < size and tokens[place].text == "-":
                place += 1
        else:
            break
    return last


def _nickname_at(tokens: tuple[Token, ...], place: int) -> bool:
    return (
        place + 3 < len(tokens)
        and is_capital(tokens[place + 1])
        and tokens[place + 2].kind == "quote"
        and is_capital(tokens[place + 3])
    )


def _capital_follows(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a capitalised word follows the particle at `place`, over another particle or a hyphen."""
    for later in tokens[place + 1 : place + 3]:
        if is_capital(later):
            return True
        if later.text != "-" and later.lower not in particles():
            return False
    return False


def name_words(tokens: tuple[Token, ...], first: int, last: int) -> list[str]:
    """Return the words of a name in lower case without accents, initials, suffixes and quoted nicknames left out."""
    words: list[str] = []
    quoted = False
    for place in range(first, last):
        token = tokens[place]
        if token.kind == "quote":
            quoted = not quoted
        elif token.kind == "word" and not quoted and token.lower not in SUFFIXES and token.lower != "'s":
            word = word_key(token.text)
            if words and place > first and tokens[place - 1].text == "-" and adjoins(tokens, place - 1):
                words[-1] += "-" + word
            elif word and (len(word) > 1 or not words) and not (place > first and "." in token.text):
                words.append(word)
    return words


def split_name(words: list[str]) -> tuple[str, str]:
    """Return given names and surname of a full name; a particle opens the surname ("ursula", "von der leyen")."""
    if len(words) < 2:
        return "", words[0] if words else ""
    for place in range(1, len(words) - 1):
        if words[place] in particles():
            return " ".join(words[:place]), " ".join(words[place:])
    return " ".join(words[:-1]), words[-1]


def kind_of_name(words: list[str]) -> str:
    """Return organisation, place or other where a word of the name shows it; empty where none does."""
    kinds = name_kinds()
    found = ""
    for word in words:
        kind = kinds.get(word, "")
        if kind:
            found = kind
    return found


def has_given_name(words: list[str]) -> bool:
    """Whether a name of two words or more begins with a given name that is not also another word or a surname."""
    if len(words) < 2:
        return False
    entry = given_names().get(words[0]) or given_names().get(words[0].partition("-")[0])
    return entry is not None and (not entry[1] or len(words) == 2)


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, an initial, a nickname, or one of them not known."""
    if not one or not other or one == other:
        return True
    first, second = one.split()[0], other.split()[0]
    if first == second or (1 in (len(first), len(second)) and first[0] == second[0]):
        return True
    table = nicknames()
    mine, theirs = {first, *table.get(first, ())}, {second, *table.get(second, ())}
    return not mine.isdisjoint(theirs)
