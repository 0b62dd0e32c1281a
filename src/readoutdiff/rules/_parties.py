"""Who stands where: parties turned round, ties that exclude each other, two who are both told to be the only one.

In: facings (_unlike.py) or a Comparison. Out: verdicts on two propositions.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words, speech_verbs, symmetric_verbs
from readoutdiff.data.lexicon import exclusive_class
from readoutdiff.data.tables import read_table
from readoutdiff.language.context_words import context_words
from readoutdiff.language.polarity import is_content
from readoutdiff.language.tokens import tokenize
from readoutdiff.rules._propositions import nominal_roles, stated, whole
from readoutdiff.rules._unlike import PRONOUN, Facing, apart, covered, facings, meets, same_object, same_word, words
from readoutdiff.rules._words import one_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.people import PersonFact
    from readoutdiff.model.text import Token
    from readoutdiff.rules._propositions import Proposition, Stated

_NTH = frozenset({"first", "second", "third", "last", "next"})
"""Words that set a tie in another time right before a year or the predicate: "last year", "her first husband"."""
_PERIODS = frozenset({"month", "season", "time", "week", "year"})
WHOLE = 0.9
"""Share of the sentence that makes a speaker the doer which must stand in the other."""
_MUTUAL = frozenset({"kind of relative by marriage", "kind of tie"})
"""Classes of nouns that say of both sides what they are to each other."""


def differing(comparison: Comparison) -> Iterator[tuple[Facing, str, str]]:
    """Yield the facings whose parties stand in other places, one a pair of sentences, each with what differs and why."""
    told = set()
    for facing in chain(facings(comparison, tie), sole_bearers(comparison)):
        here, there = facing.a, facing.b
        one, other = words(here, here.agent), words(there, there.agent)
        if turned(facing):
            message = f"who stands where in “{here.predicate}” is turned round"
            why = f"In one source {one or 'one'} acts on {words(here, here.patient)}, in the other the reverse."
        elif excluded(facing):
            message = f"“{here.predicate}” in one source, “{there.predicate}” in the other"
            why = f"{one} cannot be both to {words(here, here.patient)}."
        elif spoken(facing):
            message = f"who did it (“{here.predicate}”): {one} in one source, {other} in the other"
            why = "One source names as the doer the one who only tells it in the other."
        elif rivals(facing):
            message = f"{one} in one source, {other} in the other"
            why = f"Each is told to be the one of “{here.predicate}”, and only one can be."
        else:
            continue
        place = (here.sentence.source, here.sentence.number, there.sentence.source, there.sentence.number)
        if place not in told:
            told.add(place)
            yield facing, message, why


def tie(one: Stated, other: Stated) -> bool:
    """Whether two predicates, one of them a noun, are the same or exclude each other, or one agent only can hold them."""
    if one.predicate == other.predicate and (one.predicate in sole_agents() or _one_attributed(one, other)):
        return True
    if one.told.kind == other.told.kind == "statement":
        return False
    return one.predicate == other.predicate or exclusive_class(one.predicate, other.predicate) is not None


def _one_attributed(one: Stated, other: Stated) -> bool:
    """Whether one of two verbs that are no verbs of speech is attributed to someone, and the other is flat fact."""
    return bool(one.told.source_said) != bool(other.told.source_said) and one.predicate not in speech_verbs()


def spoken(facing: Facing) -> bool:
    """Whether the one who tells it in one sentence does it in the other: "a study found, the ministry said", "the ministry
    found". The sentence that makes the speaker the doer must say nothing else that the other does not.
    """
    for telling, doing in ((facing.a, facing.b), (facing.b, facing.a)):
        if not telling.source_said or telling.predicate != doing.predicate or telling.predicate in symmetric_verbs():
            continue
        if telling.negated != doing.negated or telling.certainty != "fact" or doing.certainty != "fact":
            continue
        speaker = [token.lower for token in tokenize(telling.source_said) if is_content(token)]
        doer = [doing.sentence.tokens[i].lower for i in doing.agent]
        tokens = telling.sentence.tokens
        after = {token.lower for token in tokens[telling.end :]}
        if not speaker or speaker != doer or not after.issuperset(speaker) or not telling.agent:
            continue
        if apart(telling, telling.agent, doing, doing.agent) and same_object(telling, doing):
            places = (*doing.agent, *range(doing.start, doing.end))
            return not telling.quoted and covered(doing.sentence, places, tokens) >= WHOLE
    return False


@cache
def sole_agents() -> frozenset[str]:
    """Return the predicates that one agent at a time holds of a patient."""
    return frozenset(row[0] for row in read_table("words/sole_agents.tsv"))


def turned(facing: Facing) -> bool:
    """Whether two propositions have one predicate and named parties that have changed places.

    A title or a pronoun names the person it stands for ("the Secretary expects that he will host the Minister").
    """
    a, b = facing.a, facing.b
    if a.predicate != b.predicate or a.predicate in symmetric_verbs() or a.negated != b.negated or a.certainty != b.certainty:
        return False
    if a.certainty in ("conditional", "question") or not (a.nominal or b.nominal or a.predicate in sole_agents()):
        return False
    (here, there), (near, far) = (_persons(one, people) for one, people in zip((a, b), facing.people, strict=True))
    if here and there and near and far:
        return here == far != there == near
    if not (_named(a) and _named(b) and meets(a, a.agent, b, b.patient) and meets(a, a.patient, b, b.agent)):
        return False
    return apart(a, a.agent, b, b.agent) and apart(a, a.patient, b, b.patient)


def _persons(one: Proposition, people: Sequence[PersonFact]) -> tuple[str, str]:
    """Return the persons who are agent and patient, by entity; empty where a role is no person.

    A pronoun without an antecedent is the one who speaks in the sentence: "the Secretary said he will".
    """
    tokens = one.sentence.tokens
    found = []
    for places in (one.agent, one.patient):
        held = [fact.entity for fact in people for i in places if fact.start <= tokens[i].start < fact.end]
        found.append(held[0] if held else "")
    if not one.agent and any(token.lower in ("he", "she") for token in tokens[max(0, one.start - PRONOUN) : one.start]):
        speakers = [
            fact.entity for fact in people
            if any(token.start >= fact.end and token.lemma in speech_verbs() for token in tokens[: one.start])
        ]  # fmt: skip
        found[0] = speakers[0] if len(set(speakers)) == 1 else ""
    return found[0], found[1]


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


def rivals(facing: Facing) -> bool:
    """Whether two named agents, neither of whom the other sentence names, are both told to be the one who did it.

    The patient must be named or definite on both sides: two teams may win "a medal".
    """
    a, b = facing.a, facing.b
    if a.predicate != b.predicate or a.predicate not in sole_agents() or a.negated != b.negated or a.certainty != b.certainty:
        return False
    if a.certainty in ("conditional", "question", "possible") or a.quoted or b.quoted or not same_object(a, b):
        return False
    if not (_definite(a) and _definite(b)) or _years(a) != _years(b):
        return False  # the winner of one year, and the husband who died in another, have no rival
    names = (_name(a), _name(b))
    for mine, other in ((names[0], b), (names[1], a)):
        if not mine or not mine[-1].text[0].isupper():
            return False
        if any(same_word(token, theirs) for token in mine for theirs in other.sentence.tokens):
            return False
    return not one_name(*(" ".join(token.lower for token in mine) for mine in names))


def _name(one: Proposition) -> list[Token]:
    """Return the agent without its titles."""
    titles = _titles()
    return [token for token in (one.sentence.tokens[i] for i in one.agent) if token.lower not in titles]


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("words/title_heads.tsv"))


def _years(one: Proposition) -> set[str]:
    """Return the years named in the sentence, and whether it looks back ("last year", "then", "former")."""
    tokens = one.sentence.tokens
    held = {token.text for token in tokens if token.kind == "number" and len(token.text) == 4 and token.text.isdigit()}
    held |= {token.lower for token in tokens if token.lower in context_words("earlier-holder")}
    return held | {
        token.lower for i, token in enumerate(tokens[:-1])
        if token.lower in _NTH and (i + 1 == one.start or tokens[i + 1].lemma in _PERIODS)
    }  # fmt: skip


def _definite(one: Proposition) -> bool:
    """Whether the patient is named, or opens with "the" or an owner."""
    tokens = one.sentence.tokens
    first = one.patient[0]
    if any(tokens[i].text[0].isupper() for i in one.patient):
        return True
    opens = tokens[first - 1].lower if first else ""
    return opens == "the" or opens in ("'s", "'") or function_words().get(opens) == "possessive"


def _named(one: Proposition) -> bool:
    """Whether agent and patient are both named."""
    tokens = one.sentence.tokens
    return all(any(tokens[i].text[0].isupper() for i in role) for role in (one.agent, one.patient))


def sole_bearers(comparison: Comparison) -> Iterator[Facing]:
    """Yield the pairs of persons whom two sources call the only one of something, wherever they say it ("the ship's master").

    Only where each source names one such person in all: a fleet has many captains.
    """
    held: list[dict[str, Proposition | None]] = []
    nouns = bearers()
    for document, facts in zip(comparison.documents, comparison.facts, strict=True):
        found: dict[str, Proposition | None] = {}
        for sentence in document.sentences if document.english else ():
            if nouns.isdisjoint([token[4] for token in sentence.tokens]) or not sentence.is_claim:
                continue
            told = stated(sentence, tuple(one for one in facts.statements if one.sentence == sentence.number))
            for one in (whole(sentence, each) for each in told if each.predicate in sole_agents()):
                if one.nominal and not one.negated and one.certainty == "fact":
                    known = found.setdefault(one.predicate, one)
                    if known is not None and not meets(known, known.agent, one, one.agent):
                        found[one.predicate] = None
        held.append(found)
    for first in range(len(held)):
        for second in range(first + 1, len(held)):
            for predicate in sorted(held[first].keys() & held[second].keys()):
                a, b = held[first][predicate], held[second][predicate]
                if a is not None and b is not None:
                    yield Facing(a, b, (None, None), ((), ()), 0.0)


@cache
def bearers() -> frozenset[str]:
    """Return the nouns of whom one bearer at a time is told: "skipper", "wife"."""
    return frozenset(
        noun.rpartition(" ")[2]
        for noun, row in nominal_roles().items()
        if row.bearer and (noun if row.verb == "=" else row.verb) in sole_agents()
    )
