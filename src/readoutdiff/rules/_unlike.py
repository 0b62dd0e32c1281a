"""Sentences that are not alike and still state one thing: their propositions compared, not their words.

In: a Comparison. Out: Facings: two propositions of two linked sentences, with how far the shorter sentence is found in the
longer. A headline or a summary says in eight words what a report says in thirty, so the share of both that matches says
nothing: what counts is that all the shorter one says stands in the longer one, but for the one thing in question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import are_synonyms, softens
from readoutdiff.language.polarity import is_content
from readoutdiff.named import NamedTuple
from readoutdiff.rules._background import MONTHS
from readoutdiff.rules._finding import evidence_at
from readoutdiff.rules._once import once
from readoutdiff.rules._propositions import stated, whole
from readoutdiff.rules._statements import statements_by_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import PersonFact
    from readoutdiff.model.report import Evidence
    from readoutdiff.model.text import Sentence, Token
    from readoutdiff.rules._propositions import Proposition, Stated

PRONOUN = 4
"""Tokens before a predicate among which its pronoun stands."""
NAMED = 0.75
"""Share of the words of a patient that must stand in the other sentence."""
MET = 0.6
"""Share of the words of the shorter of two phrases that must stand in the longer."""


class Facing(NamedTuple):
    """Two propositions that face each other."""

    a: Proposition
    b: Proposition
    before: tuple[Sentence | None, Sentence | None]
    """The sentences before those of a and b."""
    people: tuple[tuple[PersonFact, ...], tuple[PersonFact, ...]]
    """The persons of the two sentences."""
    score: float
    """Score of their link."""

    def evidence(self, comparison: Comparison) -> tuple[Evidence, Evidence]:
        """Return the words of both, from the first to the last of predicate and roles."""
        return _evidence(comparison, self.a), _evidence(comparison, self.b)


def facings(
    comparison: Comparison, matters: Callable[[Stated, Stated], bool], among: Container[tuple[int, int]] | None = None
) -> Iterator[Facing]:
    """Yield the pairs of propositions of every linked pair of sentences, both sources English, in link order.

    `matters` tells by the predicates alone whether a pair is worth reading: roles are read for few. `among`: only links
    between these (source, sentence).
    """
    for a, b, mine, theirs, score in _told(comparison):
        if among is not None and ((a.source, a.number) not in among or (b.source, b.number) not in among):
            continue
        for here in mine:
            for there in theirs:
                if matters(here, there):
                    before = (_sentence_before(comparison, a), _sentence_before(comparison, b))
                    people = (_people(comparison, a), _people(comparison, b))
                    yield Facing(whole(a, here), whole(b, there), before, people, score)


@once
def _told(comparison: Comparison) -> Iterator[tuple[Sentence, Sentence, tuple[Stated, ...], tuple[Stated, ...], float]]:
    """Yield the linked sentences of English sources with what each states and the score of their link, in link order."""
    known: dict[tuple[int, int], tuple[Stated, ...]] = {}
    tables = statements_by_sentence(comparison)
    for link in comparison.matching.links:
        if not (comparison.documents[link.a[0]].english and comparison.documents[link.b[0]].english):
            continue
        a, b = comparison.sentence(*link.a), comparison.sentence(*link.b)
        for sentence in (a, b):
            key = (sentence.source, sentence.number)
            if key not in known:
                known[key] = stated(sentence, tuple(tables[sentence.source].get(sentence.number, ())))
        if known[link.a] and known[link.b]:
            yield a, b, known[link.a], known[link.b], link.score


@once
def _people_by_sentence(comparison: Comparison) -> Iterator[dict[int, list[PersonFact]]]:
    """Yield, for each source, the persons of each sentence."""
    for facts in comparison.facts:
        table: dict[int, list[PersonFact]] = {}
        for fact in facts.people:
            table.setdefault(fact.sentence, []).append(fact)
        yield table


def _sentence_before(comparison: Comparison, sentence: Sentence) -> Sentence | None:
    return comparison.sentence(sentence.source, sentence.number - 1) if sentence.number else None


def _people(comparison: Comparison, sentence: Sentence) -> tuple[PersonFact, ...]:
    return tuple(_people_by_sentence(comparison)[sentence.source].get(sentence.number, ()))


def words(proposition: Proposition, places: tuple[int, ...]) -> str:
    """Return the words at `places` of the proposition's sentence."""
    return " ".join(proposition.sentence.tokens[i].text for i in places)


def meets(one: Proposition, mine: tuple[int, ...], other: Proposition, theirs: tuple[int, ...]) -> bool:
    """Whether two phrases may name one thing: most of the shorter one's words stand in the longer."""
    first, second = ([p.sentence.tokens[i] for i in places] for p, places in ((one, mine), (other, theirs)))
    short, long = sorted((first, second), key=len)
    return bool(short) and sum(any(same_word(x, y) for y in long) for x in short) >= MET * len(short)


def apart(one: Proposition, mine: tuple[int, ...], other: Proposition, theirs: tuple[int, ...]) -> bool:
    """Whether two phrases share no word at all, and neither is empty."""
    first, second = ([p.sentence.tokens[i] for i in places] for p, places in ((one, mine), (other, theirs)))
    return bool(first) and bool(second) and not any(same_word(x, y) for x in first for y in second)


def same_word(x: Token, y: Token) -> bool:
    """Whether two tokens are forms of one word, points left out."""
    return x.lemma == y.lemma or x.lower == y.lower or x.lower.replace(".", "") == y.lower.replace(".", "")


def covered(short: Sentence, skip: Sequence[int], long: Sequence[Token]) -> float:
    """Return the share of the content words of `short`, those at `skip` left out, that stand in `long` in some form."""
    held = {token.lemma for token in long} | {token.lower for token in long}
    left = [token for i, token in enumerate(short.tokens) if i not in skip and is_content(token)]
    found = sum(
        token.lemma in held or token.lower in held or any(are_synonyms(token.lemma, word) for word in held) for token in left
    )
    return found / len(left) if left else 0.0


def same_object(a: Proposition, b: Proposition) -> bool:
    """Whether the patients are one thing: the same noun, and what else names it in the shorter sentence stands in the other.

    "the treaty" is not "an amendment to the treaty"; "the fishing treaty" is not "the border treaty".
    """
    short, long = sorted((a, b), key=lambda each: sum(map(is_content, each.sentence.tokens)))
    one, other = _head(short), _head(long)
    if one is None or other is None or not (same_word(one, other) or _alike(one.lemma, other.lemma)):
        return False
    tokens = short.sentence.tokens
    found = total = 0
    for i in short.patient:
        if tokens[i + 1].text == "-" if i + 1 < len(tokens) else False:
            continue  # "tax-law" is found where "law" is
        total += 1
        found += tokens[i] is one or any(same_word(tokens[i], token) for token in long.sentence.tokens)
    return found >= NAMED * total


def _alike(one: str, other: str) -> bool:
    return are_synonyms(one, other) or softens(one, other) or softens(other, one)


def _head(one: Proposition) -> Token | None:
    """Return the noun a patient is about, the last before "of", "to" and the like, dates left out."""
    tokens = one.sentence.tokens
    chunk: list[Token] = []
    for i in one.patient:
        if chunk and tokens[i - 1] is not chunk[-1] and tokens[i - 1].text != "-":
            break
        if tokens[i].kind == "number" or tokens[i].lower in MONTHS:
            if chunk:
                break
            continue
        chunk.append(tokens[i])
    return chunk[-1] if chunk else None


def referred(before: Sentence | None, one: Proposition, other: Proposition) -> bool:
    """Whether a pronoun is the agent of `one` and the sentence before it names the agent of `other`."""
    if before is None or one.agent or not other.agent:
        return False
    tokens = one.sentence.tokens[max(0, one.start - PRONOUN) : one.start]
    if not any(function_words().get(token.lower) == "pronoun" for token in tokens):
        return False
    return all(any(same_word(other.sentence.tokens[i], token) for token in before.tokens) for i in other.agent)


def _evidence(comparison: Comparison, one: Proposition) -> Evidence:
    places = (*one.agent, one.start, one.end - 1, *one.patient)
    tokens = one.sentence.tokens
    value = f"{words(one, one.agent)} > {'not ' if one.negated else ''}{one.predicate} > {words(one, one.patient)}".lower()
    return evidence_at(
        comparison, one.sentence.source, one.sentence.number, tokens[min(places)].start, tokens[max(places)].end, value
    )
