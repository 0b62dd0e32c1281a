"""What the rules on exchanged words share: a word of one sentence that stands where the other has a different one.

In: a Comparison. Out: Swaps, each with how well what surrounds it matches and whether both stand in the same mood. An
exchange is judged only where the sentences otherwise say the same (de Marneffe, Rafferty & Manning 2008: antonyms are
right where events corefer, and wrong elsewhere).
"""

import re
from collections.abc import Iterator
from functools import cache

from readoutdiff.data.grammar import speech_verbs
from readoutdiff.data.record import country_words
from readoutdiff.data.record_rows import name_key
from readoutdiff.data.tables import read_table
from readoutdiff.language.polarity import denied, is_content, read_negations
from readoutdiff.model.comparison import Comparison
from readoutdiff.model.matching import Edit, Edits
from readoutdiff.model.report import Evidence
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple
from readoutdiff.rules._once import once
from readoutdiff.rules._slots import ARTICLES, LINKING, crossed, moved, other_slot
from readoutdiff.rules._statements import clause_end, clause_start, modality, stretch

LONGEST = 400
"""Tokens from which a sentence is none: nothing is concluded from it, and hostile text costs no time."""
ALONE = 0.7
"""Share of the sentences that must match where no neighbour of the exchange does."""
BESIDE = 0.8
"""Share that must match where a neighbour of the exchange differs too."""
COPY = 0.85
"""Share from which a sentence is a copy of the other but for a word or two."""
LIGHT = frozenset(
    {"be", "bring", "come", "do", "get", "give", "go", "have", "hold", "keep", "let", "make", "put", "set", "take"}
)
"""Verbs that mean what stands with them (put to the sword, take shape): by themselves they are not the opposite of anything."""
_KEPT = frozenset({"equal", "same", "precision"})
_EXCHANGED = frozenset({"name", "place", "opposite", "term", "replaced"})
_APART = frozenset({"number", "name", "place", "date", "opposite", "term", "replaced"})


class Swap(NamedTuple):
    """One exchange of words between two linked sentences."""

    edits: Edits
    edit: Edit
    a: Sentence
    b: Sentence
    sides: int
    """On how many sides (before, after) the nearest content words of both match each other: 0 to 2."""
    broken: int
    """On how many sides the nearest content words differ in kind (another number, name, word)."""
    others: int
    """Further exchanges in the same two sentences."""

    def words(self, side: int) -> str:
        """Return the exchanged words of sentence a (0) or b (1) as lemmas."""
        tokens, within = (self.a.tokens, self.edit.a) if side == 0 else (self.b.tokens, self.edit.b)
        return " ".join(token.lemma for token in tokens[slice(*within)])

    def evidence(self, comparison: Comparison) -> tuple[Evidence, Evidence]:
        """Return the exchanged words as evidence, in source order."""
        return (
            stretch(comparison, self.a, self.edit.a[0], self.edit.a[1] - 1, self.words(0)),
            stretch(comparison, self.b, self.edit.b[0], self.edit.b[1] - 1, self.words(1)),
        )


def swaps(comparison: Comparison, kinds: frozenset[str]) -> Iterator[Swap]:
    """Yield the exchanges of the given kinds (of _EXCHANGED) in links of English sources, where mood and polarity agree.

    An exchange whose word the other sentence has elsewhere is left out: the words may only have changed places.
    """
    return (swap for swap in _exchanges(comparison) if swap.edit.kind in kinds)


@once
def _exchanges(comparison: Comparison) -> Iterator[Swap]:
    """Yield the exchanges of all kinds."""
    for edits in comparison.matching.edits:
        exchanged = [
            (place, edit) for place, edit in enumerate(edits.edits)
            if edit.kind in _EXCHANGED and edit.a[0] != edit.a[1] and edit.b[0] != edit.b[1]
        ]  # fmt: skip
        if not exchanged:
            continue
        a, b = comparison.sentence(*edits.link.a), comparison.sentence(*edits.link.b)
        if not (comparison.documents[a.source].english and comparison.documents[b.source].english):
            continue
        if max(len(a.tokens), len(b.tokens)) > LONGEST:
            continue
        of_a, of_b = read_negations(a.tokens), read_negations(b.tokens)
        lemmas = [token.lemma for token in a.tokens], [token.lemma for token in b.tokens]
        others = sum([one.kind in _APART for one in edits.edits]) - 1
        for place, edit in exchanged:
            if denied(of_a, edit.a[0]) != denied(of_b, edit.b[0]) or other_slot(edits.edits, place, a.tokens, b.tokens):
                continue
            changed = moved(a.tokens, edit.a, edit.b, lemmas) or moved(b.tokens, edit.b, edit.a, lemmas[::-1])
            if changed and not crossed(edits.edits, edit, a.tokens, b.tokens):
                continue
            if not _same_mood(a, b, edit, edits.equality):
                continue
            before, after = _beside(edits, a, b, place, -1), _beside(edits, a, b, place, 1)
            yield Swap(edits, edit, a, b, (before == 1) + (after == 1), (before == -1) + (after == -1), others)


def fits(swap: Swap, share: float) -> bool:
    """Tell whether what surrounds an exchange matches well enough to judge it.

    With a matching neighbour and none that differs, `share` of the sentences must match; without a neighbour more, and
    beside another exchange nearly all.
    """
    if swap.broken:
        return swap.edits.equality >= BESIDE
    return swap.edits.equality >= (share if swap.sides else max(share, ALONE))


def alone(swap: Swap) -> bool:
    """Tell whether all other content words match: of three words in common with one exchanged, a share says little."""
    if swap.others or not swap.sides:
        return False
    return not any(
        is_content(token)
        for edit in swap.edits.edits
        if edit is not swap.edit and edit.kind not in _KEPT
        for token in (*swap.a.tokens[slice(*edit.a)], *swap.b.tokens[slice(*edit.b)])
    )


def markets(swap: Swap) -> bool:
    """Tell whether both sentences report prices of a market, and not the same ones: of another hour, say."""
    words = _market_words()
    if not all(any(token.lower in words for token in sentence.tokens) for sentence in (swap.a, swap.b)):
        return False
    one, other = ({token.lower for token in s.tokens if token.kind == "number"} for s in (swap.a, swap.b))
    return one != other or not one


def whole_names(swap: Swap) -> bool:
    """Tell whether two whole names differ that are no spellings, short forms or countries of one another."""
    if swap.broken:
        return False
    if swap.edit.note == "spelling of a name":
        words = [sentence.tokens[slice(*within)] for sentence, within in ((swap.a, swap.edit.a), (swap.b, swap.edit.b))]
        return len(words[0]) == len(words[1]) == 1 and _parts_apart(words[0][0].text, words[1][0].text)
    texts = []
    for sentence, (start, end) in ((swap.a, swap.edit.a), (swap.b, swap.edit.b)):
        tokens = sentence.tokens
        if (
            titled(tokens)
            or (start > 1 and tokens[start - 1].text[0].isupper())
            or tokens[min(end, len(tokens) - 1)].text[0].isupper()
        ):
            return False
        texts.append(" ".join(token.lower for token in tokens[start:end]))
    return not one_name(*texts)


def _parts_apart(one: str, other: str) -> bool:
    """Tell whether two names written in one with capitals differ in a whole part (HarborTrust, HarborBank), none misspelt."""
    here, there = (re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|\d+", name) for name in (one, other))
    if len(here) < 2 or len(here) != len(there) or "".join(here) != one or "".join(there) != other:
        return False
    apart = [(a, b) for a, b in zip(here, there, strict=True) if a != b]
    return len(apart) == 1 and set(apart[0][0].lower()).isdisjoint(apart[0][1].lower()[:2])


def single_words(comparison: Comparison, swap: Swap) -> bool:
    """Tell whether one word (with its article) stands for one other, both names or both not, no part of a date or figure.

    Longer exchanges are paraphrases more often than not; dates and figures have rules of their own.
    """
    names, lemmas = [], []
    for sentence, (start, end) in ((swap.a, swap.edit.a), (swap.b, swap.edit.b)):
        first = start + (end - start == 2 and sentence.tokens[start].lower in ARTICLES)
        token = sentence.tokens[first]
        if end - first != 1 or not token.text.isalpha() or len(token.text) < 3:
            return False
        facts = comparison.facts[sentence.source]
        if any(one.start < token.end and token.start < one.end for one in facts.dates):
            return False
        if any(one.start < token.end and token.start < one.end for one in facts.quantities):
            return False
        names.append(token.text[0].isupper())
        lemmas.append(token.lemma)
    if names[0] != names[1] or swap.broken or one_name(*lemmas):
        return False
    speech = speech_verbs()
    return LIGHT.isdisjoint(lemmas) and not (lemmas[0] in speech and lemmas[1] in speech)


def titled(tokens: tuple[Token, ...]) -> bool:
    """Tell whether nearly every content word has a capital, as in headlines of some papers: a capital is no name there."""
    content = [token for token in tokens if token.kind == "word" and is_content(token)]
    return sum(token.text[0].isupper() for token in content) > 0.7 * len(content)


def one_name(a: str, b: str) -> bool:
    """Tell whether two names in lower case may mean one thing: shared words, beginnings, initials, one country."""
    one, other = a.split(), b.split()
    if not set(one).isdisjoint(other) or a.startswith(b) or b.startswith(a):
        return True
    if "".join(word[0] for word in one) in other or "".join(word[0] for word in other) in one:
        return True
    words = country_words()
    here, there = ({code for code, _ in words.get(name_key(text), ())} for text in (a, b))
    return not here.isdisjoint(there)


@cache
def _market_words() -> frozenset[str]:
    return frozenset(word for word, kind in read_table("words/market_words.tsv") if kind == "price")


def _same_mood(a: Sentence, b: Sentence, edit: Edit, equality: float) -> bool:
    """Tell whether both words are stated, or both under the same modal; under "if", "may" or in a question only in a copy."""
    here, there = modality(a.tokens, edit.a[0]), modality(b.tokens, edit.b[0])
    return here == there and (equality >= COPY or here not in ("open", "may", "could"))


def _beside(edits: Edits, a: Sentence, b: Sentence, place: int, step: int) -> int:
    """Return 1 when the nearest content words on one side of an exchange match, -1 when they differ, 0 for none.

    An adjective that only one sentence has may stand between ("rejected the new treaty"); a noun with its preposition
    may not ("rejected an amendment to the treaty").
    """
    edit = edits.edits[place]
    first, second = _nearest(a.tokens, edit.a, step), _nearest(b.tokens, edit.b, step)
    if first < 0 or second < 0:
        return 0
    for one in edits.edits:
        if one.a[0] <= first < one.a[1]:
            if one.kind in _APART:
                return -1
            if one.kind in _KEPT:
                if one.b[0] <= second < one.b[1]:
                    return 1
                return _past_insertion(b.tokens, edit.b, one.b, second, step)
        if one.b[0] <= second < one.b[1] and one.kind in _KEPT:
            return _past_insertion(a.tokens, edit.a, one.a, first, step)
    return 0


def _past_insertion(tokens: tuple[Token, ...], within: tuple[int, int], image: tuple[int, int], nearest: int, step: int) -> int:
    """Judge a side where only one sentence has words between the exchange and the match."""
    if step < 0 or image[0] < within[1]:
        return 0
    between = tokens[nearest : image[0]]
    return -1 if any(token.lower in LINKING for token in between) else 0


def _nearest(tokens: tuple[Token, ...], within: tuple[int, int], step: int) -> int:
    """Return the nearest content word of the same clause on one side of a stretch, or -1."""
    if step < 0:
        start = clause_start(tokens, within[0])
        return next((i for i in range(within[0] - 1, start - 1, -1) if is_content(tokens[i])), -1)
    end = clause_end(tokens, within[1]) if within[1] < len(tokens) else len(tokens)
    return next((i for i in range(within[1], end) if is_content(tokens[i])), -1)
