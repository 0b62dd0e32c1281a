"""What a sentence states, by verbs and by nouns: predicate, agent and patient with their places.

In: a sentence and the statements read from its verbs. Out: Propositions. A noun states what its verb states (Meyers et al.
2004, NomBank, without a parser): "the fund's acquisition of the mill", "Soto, founder of the mill" and "a subsidiary of the
fund" are read by the small words around them; data/words/nominal_roles.tsv says who is who. Read for linked sentences
only, when a rule asks.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from readoutdiff.data.grammar import certainty_levels, function_words
from readoutdiff.data.lexicon import opens_phrase, phrases_at
from readoutdiff.data.tables import read_table
from readoutdiff.language.context_words import context_words
from readoutdiff.language.polarity import denied, is_content, read_negations
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.speech import StatementFact
    from readoutdiff.model.text import Sentence, Token

LONGEST = 120
"""Tokens of a sentence beyond which its nouns are not read."""
REACH = 15
"""Tokens after a verb within which its complement begins."""
PHRASE = 10
"""Tokens of a noun phrase at most."""
_CLAUSE = frozenset({";", ":", "—", "–", "?", "!", "…", "“", "”", '"'})
_BREAKS = frozenset({"who", "which", "that", "but", "after", "before", "when", "while"})
_POSSESSIVES = frozenset({"'s", "'", "’"})
_IN_PHRASE = frozenset({"-", "'", "’", "$", "£", "€", "¥", "%"})
_OPENS = {"attack": "on", "host": "to", "successor": "to", "stranger": "to", "victory": "over"}
"""The preposition that may stand for "of" after a noun."""

Role = Literal["agent", "patient"]


class Proposition(NamedTuple):
    """One thing a sentence states; all numbers are token positions in the sentence."""

    sentence: Sentence
    predicate: str
    """Lemma of the verb, or of the verb a noun stands for, or a noun that is its own predicate ("wife")."""
    start: int
    end: int
    """The predicate's own words, end exclusive."""
    agent: tuple[int, ...]
    patient: tuple[int, ...]
    """Content words of the two; empty when not said."""
    negated: bool
    certainty: str
    nominal: bool
    key: str
    """The longest entry of the lexicon that begins with the predicate: "vote against", "leave for"."""
    quoted: bool = False
    source_said: str = ""
    """Words of the one to whom the sentence attributes it; empty for flat fact."""
    kind: Literal["proposition"] = "proposition"


class _Nominal(NamedTuple):
    verb: str
    bearer: str
    of: str
    possessive: str


@cache
def nominal_roles() -> dict[str, _Nominal]:
    """Return what every noun of the table states, by its last word; "ex-wife" and "parent company" stand under both."""
    return {row[0]: _Nominal(*row[1:5]) for row in read_table("words/nominal_roles.tsv")}


@cache
def _lasts() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in nominal_roles()) | {"nothing"}


class Stated(NamedTuple):
    """A predicate of a sentence, its roles not yet read."""

    predicate: str
    """Lemma."""
    key: str
    told: StatementFact | Proposition


@lru_cache(maxsize=256)
def stated(sentence: Sentence, statements: tuple[StatementFact, ...]) -> tuple[Stated, ...]:
    """Return the predicates of `sentence`, verbs first, then nouns; `statements` are those of this sentence.

    Several rules ask for the same sentences in turn: the last ones are remembered.
    """
    tokens = sentence.tokens
    found: list[Stated] = []
    lemmas: list[str] = []
    ends: dict[int, int] = {}
    for one in statements:
        key = one.predicate
        if opens_phrase(key):
            if not lemmas:
                lemmas = [token.lemma for token in tokens]
                ends = {token.end: i for i, token in enumerate(tokens)}
            place = ends.get(one.predicate_end, -1)
            key = next(iter(phrases_at(lemmas, place)), key) if place >= 0 else key
        found.append(Stated(one.predicate, key, one))
        turn = _converses().get(one.predicate)
        if turn is not None and (other := _converse(sentence, one, turn, verb_places(tokens, statements))) is not None:
            found.append(Stated(other.predicate, other.predicate, other))
    if len(tokens) <= LONGEST:
        lasts = _lasts()
        spots = [i for i, token in enumerate(tokens) if token.lemma in lasts or token.lower in lasts]
        if spots:
            verbs = verb_places(tokens, statements)
            for place in spots:
                if place not in verbs:
                    told = _of_noun(sentence, place, verbs, statements)
                    found.extend(Stated(one.predicate, one.predicate, one) for one in told)
    return tuple(found)


@cache
def _converses() -> dict[str, tuple[str, str, str]]:
    """Return, by verb, the preposition of its complement, what the complement does, and to which role of the verb."""
    return {row[0]: (row[1], row[2], row[3]) for row in read_table("words/converses.tsv")}


def _converse(
    sentence: Sentence, one: StatementFact, turn: tuple[str, str, str], verbs: set[int]
) -> Proposition | None:
    """Return what the complement of a verb does: Soto buys what is sold to Soto. None where none is named after the verb."""
    preposition, verb, role = turn
    tokens = sentence.tokens
    told = _of_verb(sentence, one)
    place = told.end
    while place < min(len(tokens), told.end + REACH) and tokens[place].lower != preposition:
        if tokens[place].text in _CLAUSE or place in verbs or tokens[place].lower in _BREAKS:
            return None
        place += 1
    agent = phrase_after(tokens, place + 1, verbs)
    patient = told.patient if role == "patient" else told.agent
    patient = tuple(i for i in patient if not place <= i <= (agent[-1] if agent else place))
    if not agent or not patient or not tokens[agent[-1]].text[0].isupper():
        return None
    return told._replace(predicate=verb, key=verb, agent=agent, patient=patient, nominal=True)


def whole(sentence: Sentence, one: Stated) -> Proposition:
    """Return a stated predicate with its roles."""
    return one.told if one.told.kind == "proposition" else _of_verb(sentence, one.told, one.key)


def propositions(sentence: Sentence, statements: tuple[StatementFact, ...]) -> list[Proposition]:
    """Return what `sentence` states, verbs first, then nouns; `statements` are those of this sentence."""
    return [whole(sentence, one) for one in stated(sentence, statements)]


def verb_places(tokens: Sequence[Token], statements: Sequence[StatementFact]) -> set[int]:
    """Return the positions of the words of all verbs."""
    starts = {token.start: i for i, token in enumerate(tokens)}
    found: set[int] = set()
    for one in statements:
        place = starts.get(one.predicate_start, len(tokens))
        while place < len(tokens) and tokens[place].start < one.predicate_end:
            found.add(place)
            place += 1
    return found


def _of_verb(sentence: Sentence, one: StatementFact, key: str = "") -> Proposition:
    tokens = sentence.tokens
    start = next(i for i, token in enumerate(tokens) if token.start >= one.predicate_start)
    end = start
    while end < len(tokens) and tokens[end].start < one.predicate_end:
        end += 1
    spots = _spots(tokens, frozenset(one.agent + one.patient))
    return Proposition(
        sentence, one.predicate, start, end, _nearest(spots, one.agent, start), _nearest(spots, one.patient, start),
        one.negated, one.certainty, False, key, one.quoted, one.source_said,
    )  # fmt: skip


def _spots(tokens: Sequence[Token], words: frozenset[str]) -> dict[str, list[int]]:
    """Return where each of some words stands, as lemma, form, or form without points ("us" for "U.S.")."""
    found: dict[str, list[int]] = {}
    for i, (_, _, _, lower, lemma, _) in enumerate(tokens):
        if lemma in words:
            found.setdefault(lemma, []).append(i)
        if lower != lemma and lower in words:
            found.setdefault(lower, []).append(i)
        if "." in lower and (plain := lower.replace(".", "")) in words:
            found.setdefault(plain, []).append(i)
    return found


def _nearest(spots: dict[str, list[int]], words: tuple[str, ...], verb: int) -> tuple[int, ...]:
    """Return where the words of a role stand, those nearest to the verb."""
    return tuple(sorted({min(spots[word], key=lambda i: abs(i - verb)) for word in words if word in spots}))


def _of_noun(
    sentence: Sentence, place: int, verbs: set[int], statements: Sequence[StatementFact]
) -> list[Proposition]:
    """Return what the noun at `place` states: nothing where a role is empty."""
    tokens = sentence.tokens
    if tokens[place].lower == "nothing":
        from readoutdiff.rules._cleared import cleared

        told = cleared(tokens, place, statements)
        return [Proposition(sentence, "clear", *told, False, "fact", True, "clear")] if told else []
    noun, first = tokens[place].lower if tokens[place].lower in _lasts() else tokens[place].lemma, place
    if place > 1 and f"{tokens[place - 2].lower} {tokens[place - 1].text} {noun}" in nominal_roles():
        noun, first = f"{tokens[place - 2].lower} {tokens[place - 1].text} {noun}", place - 2
    elif place and f"{tokens[place - 1].lower} {noun}" in nominal_roles():
        noun, first = f"{tokens[place - 1].lower} {noun}", place - 1
    row = nominal_roles().get(noun)
    if row is None:
        return []
    roles: dict[str, tuple[int, ...]] = {"agent": (), "patient": (), "": ()}
    begin = _phrase_start(tokens, first, verbs)
    after = place + 1
    owned = begin > 0 and tokens[begin - 1].text in _POSSESSIVES
    if owned:
        roles[row.possessive] = phrase_before(tokens, begin - 1, verbs)
    if after < len(tokens) and tokens[after].lower in ("of", _OPENS.get(noun, "of")):
        held = _with_name(tokens, phrase_after(tokens, after + 1, verbs), verbs)
        roles[row.of] = held
        after = held[-1] + 1 if held else after
    verb, said = noun if row.verb == "=" else row.verb, True
    if not row.bearer:
        follows = tokens[after].lower if after < len(tokens) else ""
        if follows == "by":
            roles["agent"] = phrase_after(tokens, after + 1, verbs)
        elif noun == "sale" and follows == "to":
            verb, roles["agent"] = "buy", phrase_after(tokens, after + 1, verbs)
        elif not roles["agent"]:
            roles["agent"] = _light(sentence, place, statements)
    elif light := _light(sentence, place, statements):
        roles[row.bearer] = light  # "plays host to"
    else:
        roles[row.bearer], said = _bearer(tokens, begin, place, after, owned, verbs)
    if not (roles["agent"] and roles["patient"]) or set(roles["agent"]) & set(roles["patient"]):
        return []
    doubts, levels = context_words("unsure"), certainty_levels()
    unsure = any(tokens[i].lower in doubts or tokens[i].lemma in levels for i in range(max(0, begin - 4), first))
    return [Proposition(
        sentence, verb, first, place + 1, roles["agent"], roles["patient"], said and denied(read_negations(tokens), place),
        "question" if tokens[-1].text == "?" else "planned" if unsure else "fact", True, verb,
    )]  # fmt: skip


def _with_name(tokens: Sequence[Token], held: tuple[int, ...], verbs: set[int]) -> tuple[int, ...]:
    """Return a phrase with the name that explains it: "a subsidiary of the transport group, Vega Lines"."""
    comma = held[-1] + 1 if held else len(tokens)
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[held[-1]].text[0].isupper():
        return held
    return held + phrase_after(tokens, comma + 1, verbs) if tokens[comma + 1].text[0].isupper() else held


def _light(sentence: Sentence, place: int, statements: Sequence[StatementFact]) -> tuple[int, ...]:
    """Return the agent of the light verb whose object the noun at `place` is; empty when there is none."""
    light = (_of_verb(sentence, one) for one in statements if one.predicate in context_words("light-verb"))
    return next((one.agent for one in light if place in one.patient), ())


def _phrase_start(tokens: Sequence[Token], place: int, verbs: set[int]) -> int:
    """Return where the words begin that go with the noun at `place`: its adjectives and article."""
    i = place
    while i and place - i < PHRASE and i - 1 not in verbs and (is_content(tokens[i - 1]) or tokens[i - 1].text == "-"):
        i -= 1
    return i


def _bearer(
    tokens: Sequence[Token], begin: int, place: int, after: int, owned: bool, verbs: set[int]
) -> tuple[tuple[int, ...], bool]:
    """Return of whom the noun is said, and whether a verb says it and may deny it: "Soto is the founder", "Vega's wife is
    Ana" against "Soto, founder of", "Vega's wife, Ana".
    """
    classes = function_words()
    start = begin
    if owned:
        held = phrase_before(tokens, begin - 1, verbs)
        start = held[0] if held else begin
    while start and classes.get(tokens[start - 1].lower) in ("article", "determiner", "adverb", "negator"):
        start -= 1
    if start and classes.get(tokens[start - 1].lower) == "be":
        return phrase_before(tokens, start - 1, verbs), True
    if start > 1 and tokens[start - 1].text == "," and (owned or after > place + 1):
        if tokens[start - 2].kind == "number" and start > 3 and tokens[start - 3].text == ",":
            start -= 2  # "Soto, 68, a friend of"
        return phrase_before(tokens, start - 1, verbs), False
    if owned:
        i = place + 1
        if i < len(tokens) and classes.get(tokens[i].lower) == "be":
            return phrase_after(tokens, i + 1, verbs), True
        if i < len(tokens) and tokens[i].text == ",":
            i += 1  # "Soto's predecessor, the late Ana Vega"
            while i < len(tokens) and (classes.get(tokens[i].lower) == "article" or tokens[i].lower in ("late", "former")):
                i += 1
        if i < len(tokens) and tokens[i].kind == "word" and tokens[i].text[0].isupper():
            return phrase_after(tokens, i, verbs), False
    return (), False


def phrase_before(tokens: Sequence[Token], end: int, verbs: set[int]) -> tuple[int, ...]:
    """Return the content words of the noun phrase that ends before `end`, the nearest part first given up at a mark."""
    i = end
    while i and end - i < PHRASE and i - 1 not in verbs and _inside(tokens, i - 1):
        i -= 1
    return tuple(k for k in range(i, end) if is_content(tokens[k]))


def phrase_after(tokens: Sequence[Token], start: int, verbs: set[int]) -> tuple[int, ...]:
    """Return the content words of the noun phrase that begins at `start`."""
    i = start
    while i < len(tokens) and i - start < PHRASE and i not in verbs and _inside(tokens, i):
        if i > start and function_words().get(tokens[i].lower) in ("article", "possessive") and tokens[i - 1].lower != "of":
            break
        i += 1
    return tuple(k for k in range(start, i) if is_content(tokens[k]))


def _inside(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token may stand inside a noun phrase: content, an article, "of", a hyphen, the point of "Mr." or "J."."""
    token = tokens[place]
    if is_content(token):
        return True
    if token.text == ".":
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        return before is not None and after is not None and len(before.text) <= 4 and after.text[:1].isupper()
    if token.kind == "word":
        return token.lower in ("of", "'s") or function_words().get(token.lower) in ("article", "possessive")
    return token.text in _IN_PHRASE
