"""Clauses read as predicate, roles, polarity and certainty.

In: a document, its people and quotations. Out: StatementFact tuples. No parser: roles come from order and voice (what
stands before an active verb is its agent, what follows "by" after a passive one), polarity from language/polarity.py,
certainty from the modal, the word that governs an infinitive, a condition or a question (factuality in the sense of
Saurí & Pustejovsky 2009, coarser), attribution from the speech verb of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from readoutdiff.data.grammar import certainty_levels, function_words, speech_verbs
from readoutdiff.facts.clauses import BORDERS, Predicate, read_predicates
from readoutdiff.language.polarity import is_content, read_negations
from readoutdiff.model.speech import StatementFact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.language.polarity import Negation
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.speech import QuoteFact
    from readoutdiff.model.text import Document, Sentence, Token

Certainty = Literal["fact", "planned", "possible", "conditional", "question", "denied"]

OBJECT = 8
"""Content words after a verb that may be its object; a sentence with more tells of something else by then."""
ASIDE_WITHIN = 20
"""Tokens from the start of a sentence within which an aside must begin."""
QUOTES = 40
"""Quotations of one sentence that are looked at."""
_LINKERS = frozenset({"but", "and", "or", "that", "because", "although", "though", "while", "whereas", "if", "unless", "when"})
_OPENERS = _LINKERS - {"and", "or"}
_RELATIVES = frozenset({"who", "which", "that"})
_AWAY = frozenset({"from", "by", "of", "out", "off", "near", "into", "through", "across", "around", "toward", "towards"})
_ASIDE = frozenset({"in", "on", "at", "after", "during", "before", "since", "as", "until", "amid", "despite", "through"})
_BEFORE_PARTICIPLE = frozenset({"after", "before", "since", "until", "when", "while"})
_PARTING = frozenset({"after", "at", "by", "despite", "during", "for", "in", "on", "with", "without"})
_NO_OBJECT = _ASIDE | _AWAY
_CONDITIONS = frozenset({"if", "unless", "whether"})
_HAPPENED = frozenset({"begin", "start", "continue", "manage", "proceed", "help", "force", "use", "have"})
_MODAL_CERTAINTY: dict[str, Certainty] = {
    "may": "possible", "might": "possible", "could": "possible", "would": "conditional", "should": "planned",
    "must": "planned", "will": "planned", "shall": "planned", "ought": "planned", "won't": "planned",
    "wouldn't": "conditional", "couldn't": "possible", "shouldn't": "planned",
}  # fmt: skip
_LEVELS: dict[str, Certainty] = {
    "possible": "possible", "planned": "planned", "wished": "planned", "alleged": "possible", "conditional": "conditional",
}  # fmt: skip


def read_statements(document: Document, named: Facts, quotes: tuple[QuoteFact, ...]) -> tuple[StatementFact, ...]:
    """Return the statements of `document`, in order; a clause whose verb is doubtful gives none."""
    if not document.english:
        return ()
    quoted: dict[int, list[QuoteFact]] = {}
    for quote in quotes:
        for number in quote.sentences:
            quoted.setdefault(number, []).append(quote)
    found: list[StatementFact] = []
    for sentence in document.sentences:
        if sentence.is_claim:
            found.extend(_read(document, sentence, quoted.get(sentence.number, ())[:QUOTES]))
    return tuple(found)


def _read(document: Document, sentence: Sentence, quotes: Sequence[QuoteFact]) -> list[StatementFact]:
    tokens = sentence.tokens
    negations = read_negations(tokens)
    failing = {i for one in negations if one.role in ("failing", "denying") for i in range(one.start, one.end)}
    predicates = [one for one in read_predicates(tokens) if one.verb not in failing]
    if not predicates:
        return []
    speech = speech_verbs()
    found: list[StatementFact] = []
    source = ""  # who is speaking
    subject: tuple[str, ...] = ()  # the agent that a clause without its own takes over
    trailing = _trailing_source(document, tokens, predicates)
    for number, one in enumerate(predicates):
        start = _start(tokens, one.start, predicates[number - 1].verb + 1 if number else 0)
        ceiling = predicates[number + 1].start if number + 1 < len(predicates) else len(tokens)
        end = _end(tokens, one.verb + 1, ceiling)
        opened = one.participle and one.start and tokens[one.start - 1].lower in _BEFORE_PARTICIPLE
        before = () if opened else _content(tokens, start, one.start)  # "played that part until leaving"
        moved: tuple[str, ...] = ()  # the object of a relative clause stands before it: "the pact that Soto signed"
        if (place := _relative(tokens, start, predicates[number - 1].verb if number else -1)) >= 0:
            antecedent = _antecedent(tokens, place)
            before, moved = (before, antecedent) if before else (antecedent, ())
            subject = subject or antecedent
        elif one.infinitive and (place := _failed(negations, one)) >= 0:
            before = _content(tokens, _start(tokens, place, 0), place) or subject
        elif not before and not one.infinitive and not _has_pronoun(tokens, start, one.start):
            before = subject or _opening(tokens, start)
        if before and not one.infinitive and not one.participle and (place < 0 or not subject):
            subject = before
        agent, patient = _roles(tokens, one, before, end, ceiling)
        patient = patient or moved
        says = speech.get(one.lemma) == "say" and not one.passive and not one.infinitive
        if says and start < one.start:
            source = document.text[tokens[start].start : tokens[one.start - 1].end]
        first, last, verb = tokens[start], tokens[max(end, one.verb + 1) - 1], tokens[one.verb]
        fact = StatementFact(
            sentence.source, sentence.number, first.start, last.end, document.text[first.start : last.end],
            one.lemma, tokens[one.start].start, verb.end, agent, patient, _is_negated(predicates, number, negations),
            _certainty(tokens, one, start, negations), "" if says else source or trailing,
            any(quote.start <= verb.start < quote.end for quote in quotes),
        )  # fmt: skip
        found.append(fact)
    return found


def _start(tokens: Sequence[Token], place: int, floor: int) -> int:
    """Return where the words before a verb begin: after the nearest mark, linking word or earlier verb."""
    while place > floor and tokens[place - 1].text not in BORDERS:
        lower = tokens[place - 1].lower
        if lower in _LINKERS and (floor or lower not in ("and", "or")):  # "Soto and Vega met": one subject
            break
        place -= 1
    return place


def _failed(negations: Sequence[Negation], one: Predicate) -> int:
    """Return where the implicative stands whose complement this infinitive is ("failed to sign"); -1 when none."""
    return next((neg.start for neg in negations if neg.role == "failing" and neg.end - 1 <= one.start <= neg.end), -1)


def _has_pronoun(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(function_words().get(tokens[i].lower) == "pronoun" for i in range(start, end))


def _relative(tokens: Sequence[Token], start: int, verb: int) -> int:
    """Return where the relative pronoun stands that opens a clause; -1 when none: "said that" opens no relative clause."""
    for place in (start - 1, start):
        if 0 <= place < len(tokens) and tokens[place].lower in _RELATIVES:
            return place if place - 1 != verb and place else -1
    return -1


def _opening(tokens: Sequence[Token], start: int) -> tuple[str, ...]:
    """Return the subject that an aside parts from its verb: "Soto, like every envoy, left"."""
    end = next((i for i in range(min(start, ASIDE_WITHIN)) if tokens[i].text in BORDERS), 0)
    if not end or tokens[end].text != "," or function_words().get(tokens[0].lower) in ("preposition", "subordinator"):
        return ()
    return _content(tokens, 0, end)


def _antecedent(tokens: Sequence[Token], place: int) -> tuple[str, ...]:
    """Return the content words just before a relative pronoun: "Soto, who", "the pact that"."""
    while place and (tokens[place - 1].lower in _RELATIVES or tokens[place - 1].text == ","):
        place -= 1
    start = place
    while start and tokens[start - 1].text not in BORDERS and tokens[start - 1].lower not in _ASIDE | _LINKERS:
        start -= 1
    return _content(tokens, start, place)


def _end(tokens: Sequence[Token], place: int, ceiling: int) -> int:
    while place < ceiling and tokens[place].text not in BORDERS and tokens[place].lower not in _OPENERS:
        place += 1
    return place


def _content(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    classes = function_words()
    return tuple(
        [
            _key(tokens, i) for i in range(start, end)
            if (tokens[i].lower not in classes if tokens[i].kind == "word" else tokens[i].kind == "number")
        ][-OBJECT:]
    )  # fmt: skip


def _key(tokens: Sequence[Token], place: int) -> str:
    """Return a word's lemma, or its own form where it is a name: "United" is no form of "unite"."""
    token = tokens[place]
    return token.lower.replace(".", "") if place and token.text[0].isupper() else token.lemma


def _roles(
    tokens: Sequence[Token], one: Predicate, before: tuple[str, ...], end: int, ceiling: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (agent, patient) whatever the voice; the clause ends at `end`, the next verb group begins at `ceiling`."""
    if one.passive:
        place = next((i for i in range(one.verb + 1, end) if tokens[i].lower == "by"), end)
        stop = next((i for i in range(place + 1, end) if tokens[i].lower in _ASIDE), end)
        return _content(tokens, place + 1, stop), before
    objects: list[str] = []
    first = one.verb + 1 if one.lemma in speech_verbs() else _past_aside(tokens, one.verb + 1)
    end = max(end, _end(tokens, first, ceiling)) if first > one.verb + 1 else end
    if first < end and tokens[first].lower in _NO_OBJECT:
        return before, ()  # "started after the vote" and "arose from the vote" have no object
    classes = function_words()
    for i in range(first, end):
        _, _, _, lower, _, kind = tokens[i]
        if objects and lower in _ASIDE:
            break
        if lower not in classes if kind == "word" else kind == "number":
            objects.append(_key(tokens, i))
            if len(objects) == OBJECT:
                break
    return before, tuple(objects)


def _past_aside(tokens: Sequence[Token], place: int) -> int:
    """Return where the object begins that an aside parts from its verb ("passed, by 30 votes to 12, a law"), else `place`."""
    if place + 1 >= len(tokens) or tokens[place].text != "," or tokens[place + 1].lower not in _PARTING:
        return place
    for i in range(place + 2, min(place + ASIDE_WITHIN, len(tokens) - 1)):
        if tokens[i].text == ",":
            opens = function_words().get(tokens[i + 1].lower) in ("article", "possessive", "determiner")
            return i + 1 if opens else place
    return place


def _is_negated(predicates: Sequence[Predicate], number: int, negations: Sequence[Negation]) -> bool:
    """Whether an odd number of denials bear on this verb: those in whose scope it is the first verb."""
    verb = predicates[number].verb
    floor = predicates[number - 1].verb if number else -1
    count = 0
    for one in negations:
        if one.role not in ("half", "denying") and floor < one.end <= max(verb, one.end) and one.start <= verb < one.scope_end:
            count += one.end <= verb
    return count % 2 == 1


def _certainty(tokens: Sequence[Token], one: Predicate, start: int, negations: Sequence[Negation]) -> Certainty:
    if tokens[-1].text == "?":
        return "question"
    if any(neg.role == "denying" and neg.end <= one.verb < neg.scope_end for neg in negations):
        return "denied"
    if (start and tokens[start - 1].lower in _CONDITIONS) or tokens[start].lower in _CONDITIONS:
        return "conditional"
    if one.modal in _MODAL_CERTAINTY:
        return _MODAL_CERTAINTY[one.modal]
    levels = certainty_levels()
    if one.infinitive:
        governor = next((i for i in range(one.start - 1, start - 2, -1) if i >= 0 and is_content(tokens[i])), -1)
        lemma = tokens[governor].lemma if governor >= 0 else ""
        if lemma in _HAPPENED or any(neg.end - 1 <= one.start < neg.scope_end and neg.role == "failing" for neg in negations):
            return "fact"
        level = levels.get(lemma) or levels.get(tokens[governor].lower if governor >= 0 else "")
        return _LEVELS[level] if level else "planned"
    for i in range(start, one.verb):
        lower = tokens[i].lower
        if (lower.endswith("ly") or lower in ("maybe", "perhaps")) and (level := levels.get(lower)):
            return _LEVELS[level]
    return "fact"


def _trailing_source(document: Document, tokens: Sequence[Token], predicates: Sequence[Predicate]) -> str:
    """Return who is named after the statement: ", Soto said." and "according to Soto"."""
    for place in [place for place, (_, _, _, lower, _, _) in enumerate(tokens) if lower == "according"]:
        if place + 2 < len(tokens) and tokens[place + 1].lower == "to":
            end = _end(tokens, place + 2, len(tokens))
            return document.text[tokens[place + 2].start : tokens[end - 1].end] if end > place + 2 else ""
    last = predicates[-1]
    if speech_verbs().get(last.lemma) != "say" or len(predicates) < 2:
        return ""
    start = _start(tokens, last.start, predicates[-2].verb + 1)
    if start and tokens[start - 1].text in (",", "”", '"') and start < last.start and last.verb + 6 > len(tokens):
        return document.text[tokens[start].start : tokens[last.start - 1].end]
    end = _end(tokens, last.verb + 1, len(tokens))
    inverted = start == last.start and last.verb + 1 < end and start and tokens[start - 1].text in (",", "”", '"')
    return document.text[tokens[last.verb + 1].start : tokens[end - 1].end] if inverted else ""
