"""What the Q rules share: which quotations of two sources are the same words.

In: a Comparison. Out: pairs of quotations with their wording compared.
"""

from bisect import bisect_left

from readoutdiff.language.polarity import is_content
from readoutdiff.language.wording import SHORTEST, Wording, compare_wording, words_of
from readoutdiff.model.comparison import Comparison
from readoutdiff.model.speech import QuoteFact
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

POSTINGS = 64
"""Quotations that share a word beyond this number do not propose one another by it."""


class SameQuotation(NamedTuple):
    """Two quotations of two sources that are the same words, altered or not."""

    a: QuoteFact
    b: QuoteFact
    words_a: tuple[Token, ...]
    words_b: tuple[Token, ...]
    wording: Wording


_last: list[tuple[Comparison, tuple[SameQuotation, ...]]] = []
"""The comparison asked about last: Q501 and Q502 read the same pairs."""


def same_quotations(comparison: Comparison) -> tuple[SameQuotation, ...]:
    """Return every pair of quotations of two sources that are the same words, in order. Linear in quotations that share
    no word; a word shared by many proposes none.
    """
    if not _last or _last[0][0] is not comparison:
        _last[:] = [(comparison, _find(comparison))]
    return _last[0][1]


def quoted_words(comparison: Comparison, quote: QuoteFact) -> tuple[Token, ...]:
    """Return the words of a quotation."""
    sentences = comparison.documents[quote.source].sentences
    inside: list[Token] = []
    for number in quote.sentences:
        tokens = sentences[number].tokens
        first = bisect_left(tokens, quote.start, key=_start)
        last = bisect_left(tokens, quote.end, key=_start)
        inside.extend(tokens[first:last])
    return words_of(inside)


def _start(token: Token) -> int:
    return token.start


def _find(comparison: Comparison) -> tuple[SameQuotation, ...]:
    index: dict[str, list[int]] = {}
    known: list[tuple[QuoteFact, tuple[Token, ...]]] = []
    pairs: list[SameQuotation] = []
    for document, facts in zip(comparison.documents, comparison.facts, strict=True):
        if not document.english:
            continue
        new = []
        for quote in facts.quotes:
            if quote.words < SHORTEST:
                continue
            words = quoted_words(comparison, quote)
            lemmas = {token.lemma for token in words if is_content(token)} or {token.lemma for token in words}
            shared: dict[int, int] = {}
            for lemma in lemmas:
                for place in index.get(lemma, ())[:POSTINGS]:
                    shared[place] = shared.get(place, 0) + 1
            for place in sorted(shared):
                if shared[place] >= min(2, len(lemmas)):
                    other, other_words = known[place]
                    wording = compare_wording(other_words, words)
                    if wording is not None:
                        pairs.append(SameQuotation(other, quote, other_words, words, wording))
            new.append((quote, words, lemmas))
        for quote, words, lemmas in new:
            for lemma in lemmas:
                index.setdefault(lemma, []).append(len(known))
            known.append((quote, words))
    return tuple(sorted(pairs, key=lambda pair: (pair.a.source, pair.a.start, pair.b.source, pair.b.start)))


def different_speakers(pair: SameQuotation) -> bool:
    """Whether both speakers are known and are two people: neither the words nor the last words of the names agree."""
    one, other = pair.a.speaker.split(), pair.b.speaker.split()
    return bool(one and other) and one[-1] != other[-1] and set(one).isdisjoint(other)
