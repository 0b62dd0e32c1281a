"""Countries, demonyms, capitals and seats of government at a place in the tokens.

In: tokens. Out: the longest country word beginning or ending there. Looked up by first (or last) word, never by pattern.
"""


from readoutdiff.data.record import country_words
from readoutdiff.data.tables import prepared
from readoutdiff.facts._names import word_key
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple


class CountryMatch(NamedTuple):
    """A country word in the tokens."""

    first: int
    """First token."""
    last: int
    """One past the last token."""
    key: str
    """The words as looked up."""
    words: tuple[tuple[str, str], ...]
    """Code and kind of what they may say."""

    def code(self, *kinds: str) -> str:
        """Return the country's code where the word has one meaning among `kinds` (all when none given), else empty."""
        codes = {code for code, kind in self.words if not kinds or kind in kinds}
        return codes.pop() if len(codes) == 1 else ""


@prepared
def _by_first() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key in country_words():
        words = tuple(key.replace(",", " ,").split())
        index.setdefault(words[0], []).append((words, key))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


@prepared
def _lasts() -> frozenset[str]:
    return frozenset(key.split()[-1] for key in country_words())


def country_at(tokens: tuple[Token, ...], first: int) -> CountryMatch | None:
    """Return the longest country word that begins at `first`; None where none does. "us" needs its capitals."""
    token = tokens[first]
    if token.kind != "word" or not token.text[0].isupper():
        return None
    start = word_key(token.text)
    if start == "us" and token.text not in ("US", "U.S."):
        return None
    for words, key in _by_first().get(start, ()):
        place = end_of(tokens, first, words)
        if place and key != "the" and (len(words) > 1 or token.text != token.lower):
            return CountryMatch(first, place, key, country_words()[key])
    return None


def end_of(tokens: tuple[Token, ...], first: int, words: tuple[str, ...]) -> int:
    """Return the position after `words` where they stand from `first` on, hyphens between them passed over; 0 if not."""
    place = first
    for word in words:
        while place > first and place < len(tokens) and tokens[place].text == "-":
            place += 1
        if place >= len(tokens) or word_key(tokens[place].text) != word:
            return 0
        place += 1
    return place


def country_before(tokens: tuple[Token, ...], last: int, most: int = 4) -> CountryMatch | None:
    """Return the longest country word that ends right before `last`; None where none does."""
    if last <= 0 or word_key(tokens[last - 1].text) not in _lasts():
        return None
    for first in range(max(0, last - most), last):
        match = country_at(tokens, first)
        if match is not None and match.last == last:
            return match
    return None
