"""Sentences that are not alike and still state one thing: their propositions compared, not their words.

In: a Comparison. Out: Facings: two propositions of two linked sentences, with how far the shorter sentence is found in the
longer. A headline or a summary says in eight words what a report says in thirty, so the share of both that matches says
nothing: what counts is that all the shorter one says stands in the longer one, but for the one thing in question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readoutdiff.data.grammar import function_words, symmetric_verbs
from readoutdiff.data.lexicon import are_opposites, are_synonyms, exclusive_class, opposition
from readoutdiff.language.polarity import is_content
from readoutdiff.rules._background import MONTHS
from readoutdiff.rules._finding import evidence_at
from readoutdiff.rules._propositions import stated, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.matching import Link
    from readoutdiff.model.report import Evidence
    from readoutdiff.model.speech import StatementFact
    from readoutdiff.model.text import Sentence, Token
    from readoutdiff.rules._propositions import Proposition, Stated

INSIDE = 0.75
"""Share of the shorter sentence that must stand in the longer one."""
PRONOUN = 4
"""Tokens before a predicate among which its pronoun stands."""
NAMED = 0.75
"""Share of the words of a patient that must stand in the other sentence."""
MET = 0.6
"""Share of the words of the shorter of two phrases that must stand in the longer."""


_MUTUAL = frozenset({"kind of relative by marriage", "kind of tie"})
"""Classes of nouns that say of both sides what they are to each other."""


class Facing(NamedTuple):
    """Two propositions that face each other."""

    link: Link
    a: Proposition
    b: Proposition
    before: tuple[Sentence | None, Sentence | None]
    """The sentences before those of a and b."""

    def evidence(self, comparison: Comparison) -> tuple[Evidence, Evidence]:
        """Return the words of both, from the first to the last of predicate and roles."""
        return _evidence(comparison, self.a), _evidence(comparison, self.b)


def facings(comparison: Comparison, matters: Callable[[Stated, Stated], bool]) -> Iterator[Facing]:
    """Yield the pairs of propositions of every linked pair of sentences, both sources English, in link order.

    `matters` tells by the predicates alone whether a pair is worth reading: roles are read for few.
    """
    known: dict[tuple[int, int], list[Stated]] = {}
    tables: list[dict[int, list[StatementFact]]] = []
    for facts in comparison.facts:
        table: dict[int, list[StatementFact]] = {}
        for one in facts.statements:
            table.setdefault(one.sentence, []).append(one)
        tables.append(table)
    for link in comparison.matching.links:
        if not (comparison.documents[link.a[0]].english and comparison.documents[link.b[0]].english):
            continue
        a, b = comparison.sentence(*link.a), comparison.sentence(*link.b)
        for sentence in (a, b):
            key = (sentence.source, sentence.number)
            if key not in known:
                known[key] = stated(sentence, tables[sentence.source].get(sentence.number, ()))
        for here in known[link.a]:
            for there in known[link.b]:
                if matters(here, there):
                    before = (_sentence_before(comparison, a), _sentence_before(comparison, b))
                    yield Facing(link, whole(a, here), whole(b, there), before)


def oppose(one: Stated, other: Stated) -> bool:
    """Whether two predicates are opposites."""
    if are_opposites(one.key, other.key):
        return True
    plain = one.key == one.predicate and other.key == other.predicate
    return not plain and are_opposites(one.predicate, other.predicate)


def tie(one: Stated, other: Stated) -> bool:
    """Whether two predicates, one of them a noun, are the same or exclude each other."""
    if one.told.kind == other.told.kind == "statement":
        return False
    return one.predicate == other.predicate or exclusive_class(one.predicate, other.predicate) is not None


def _sentence_before(comparison: Comparison, sentence: Sentence) -> Sentence | None:
    return comparison.sentence(sentence.source, sentence.number - 1) if sentence.number else None


def words(proposition: Proposition, places: tuple[int, ...]) -> str:
    """Return the words at `places` of the proposition's sentence."""
    return " ".join(proposition.sentence.tokens[i].text for i in places)


def meets(one: Proposition, mine: tuple[int, ...], other: Proposition, theirs: tuple[int, ...]) -> bool:
    """Whether two phrases may name one thing: most of the shorter one's words stand in the longer."""
    first, second = ([p.sentence.tokens[i] for i in places] for p, places in ((one, mine), (other, theirs)))
    short, long = sorted((first, second), key=len)
    return bool(short) and sum(any(_same(x, y) for y in long) for x in short) >= MET * len(short)


def apart(one: Proposition, mine: tuple[int, ...], other: Proposition, theirs: tuple[int, ...]) -> bool:
    """Whether two phrases share no word at all, and neither is empty."""
    first, second = ([p.sentence.tokens[i] for i in places] for p, places in ((one, mine), (other, theirs)))
    return bool(first) and bool(second) and not any(_same(x, y) for x in first for y in second)


def _same(x: Token, y: Token) -> bool:
    return x.lemma == y.lemma or x.lower == y.lower or x.lower.replace(".", "") == y.lower.replace(".", "")


def covered(short: Sentence, skip: Sequence[int], long: Sequence[Token]) -> float:
    """Return the share of the content words of `short`, those at `skip` left out, that stand in `long` in some form."""
    held = {token.lemma for token in long} | {token.lower for token in long}
    left = [token for i, token in enumerate(short.tokens) if i not in skip and is_content(token)]
    found = sum(
        token.lemma in held or token.lower in held or any(are_synonyms(token.lemma, word) for word in held) for token in left
    )
    return found / len(left) if left else 0.0


def opposed(facing: Facing) -> str:
    """Return the opposition in which two predicates stand that are told of the same agent and patient; empty when none.

    Nothing is concluded where one of the words, or one that means it, also stands elsewhere in the other sentence
    ("released the men it had arrested"), nor where a name or a figure of the shorter sentence is missing in the longer.
    """
    a, b = facing.a, facing.b
    if a.negated != b.negated or a.certainty != "fact" or b.certainty != "fact" or a.quoted or b.quoted:
        return ""
    pair = _opposition(a, b)
    if not pair or not (_same_roles(facing) or _turned_inward(a, b) or _turned_inward(b, a)):
        return ""
    if _stands(a, b) or _stands(b, a):
        return ""
    return pair if _inside(facing) else ""


def turned(facing: Facing) -> bool:
    """Whether two propositions have one predicate and named parties that have changed places."""
    a, b = facing.a, facing.b
    if a.predicate != b.predicate or a.predicate in symmetric_verbs() or a.negated != b.negated or a.certainty != b.certainty:
        return False
    if a.certainty in ("conditional", "question") or not (_named(a) and _named(b)):
        return False
    if not (meets(a, a.agent, b, b.patient) and meets(a, a.patient, b, b.agent) and apart(a, a.agent, b, b.agent)):
        return False
    return apart(a, a.patient, b, b.patient) and (a.nominal or b.nominal)


def excluded(facing: Facing) -> str:
    """Return the class of two nouns that cannot both say what one is to the other (wife, ex-husband); empty when none."""
    a, b = facing.a, facing.b
    if not (a.nominal and b.nominal) or a.predicate == b.predicate or a.negated or b.negated:
        return ""
    name = exclusive_class(a.predicate, b.predicate)
    if not name or not (_named(a) and _named(b)):
        return ""
    straight = meets(a, a.agent, b, b.agent) and meets(a, a.patient, b, b.patient)
    return name if straight or (name in _MUTUAL and meets(a, a.agent, b, b.patient) and meets(a, a.patient, b, b.agent)) else ""


def _same_roles(facing: Facing) -> bool:
    """Whether agents and patients are the same; a pronoun may stand for an agent that the sentence before names."""
    a, b = facing.a, facing.b
    if not _same_object(a, b):
        return False
    return meets(a, a.agent, b, b.agent) or _referred(facing.before[0], a, b) or _referred(facing.before[1], b, a)


def _same_object(a: Proposition, b: Proposition) -> bool:
    """Whether the patients are one thing: the same noun, and what else names it in the shorter sentence stands in the other.

    "the treaty" is not "an amendment to the treaty"; "the fishing treaty" is not "the border treaty".
    """
    short, long = sorted((a, b), key=lambda each: sum(map(is_content, each.sentence.tokens)))
    one, other = _head(short), _head(long)
    if one is None or other is None or not (_same(one, other) or are_synonyms(one.lemma, other.lemma)):
        return False
    tokens = short.sentence.tokens
    found = total = 0
    for i in short.patient:
        if tokens[i + 1].text == "-" if i + 1 < len(tokens) else False:
            continue  # "tax-law" is found where "law" is
        total += 1
        found += any(_same(tokens[i], token) for token in long.sentence.tokens)
    return found >= NAMED * total


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


def _referred(before: Sentence | None, one: Proposition, other: Proposition) -> bool:
    """Whether a pronoun is the agent of `one` and the sentence before it names the agent of `other`."""
    if before is None or one.agent or not other.agent:
        return False
    tokens = one.sentence.tokens[max(0, one.start - PRONOUN) : one.start]
    if not any(function_words().get(token.lower) == "pronoun" for token in tokens):
        return False
    return all(any(_same(other.sentence.tokens[i], token) for token in before.tokens) for i in other.agent)


def _turned_inward(a: Proposition, b: Proposition) -> bool:
    """Whether `a` tells of its subject what `b` does of its object: "the bill failed in the Senate", "the Senate passed it"."""
    if a.patient or a.nominal or not meets(a, a.agent, b, b.patient) or not b.agent:
        return False
    tokens = a.sentence.tokens
    rest = tuple(i for i in range(a.end, len(tokens)) if is_content(tokens[i]))
    return meets(b, b.agent, a, rest) and len(b.agent) <= len(rest)


def _opposition(a: Proposition, b: Proposition) -> str:
    return opposition(a.key, b.key) or opposition(a.predicate, b.predicate) or ""


def _stands(one: Proposition, other: Proposition) -> bool:
    """Whether the predicate of `one` also stands in the sentence of `other`, in its own or another word."""
    return any(
        are_synonyms(one.predicate, token.lemma)
        for i, token in enumerate(other.sentence.tokens)
        if token.kind == "word" and not other.start <= i < other.end
    )


def _inside(facing: Facing) -> bool:
    """Whether what the shorter sentence says beside its predicate stands in the longer, its names and figures all.

    Where a pronoun is the agent of the longer, the sentence before counts too.
    """
    pairs = ((facing.a, facing.before[0]), (facing.b, facing.before[1]))
    (short, _), (long, before) = sorted(pairs, key=lambda pair: sum(map(is_content, pair[0].sentence.tokens)))
    tokens = long.sentence.tokens
    if before is not None and _referred(before, long, short):
        tokens = before.tokens + tokens
    held = {form for token in tokens for form in (token.lower.replace(".", ""), token.lemma)}
    places = range(short.start, short.end)
    for i, token in enumerate(short.sentence.tokens):
        strict = token.kind == "number" or (i and token.kind == "word" and token.text[0].isupper() and is_content(token))
        if strict and i not in places and token.lower.replace(".", "") not in held and token.lemma not in held:
            return False
    return covered(short.sentence, places, tokens) >= INSIDE


def _named(one: Proposition) -> bool:
    """Whether agent and patient are both named."""
    tokens = one.sentence.tokens
    return all(any(tokens[i].text[0].isupper() for i in role) for role in (one.agent, one.patient))


def _evidence(comparison: Comparison, one: Proposition) -> Evidence:
    places = (*one.agent, one.start, one.end - 1, *one.patient)
    tokens = one.sentence.tokens
    value = f"{words(one, one.agent)} > {'not ' if one.negated else ''}{one.predicate} > {words(one, one.patient)}".lower()
    return evidence_at(
        comparison, one.sentence.source, one.sentence.number, tokens[min(places)].start, tokens[max(places)].end, value
    )
