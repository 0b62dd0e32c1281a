"""Which sentences of two documents state the same thing, n to m, in any order.

In: documents and facts. Out: Link tuples, every one explained by its parts. A fixed linear combination of named measures
(features.py) under a logistic curve (Cox 1958); the weights stand in data/words/link_weights.tsv and were fitted by
benchmarks/train_links.py. Nothing is random, and documents are taken in an order of their own, so that the order in which
they are given changes nothing but the numbering.
"""

from __future__ import annotations

from functools import cache
from math import exp, log
from operator import mul
from typing import TYPE_CHECKING

from readoutdiff.data.grammar import function_words, speech_verbs
from readoutdiff.data.tables import read_table
from readoutdiff.language.lemmas import stem
from readoutdiff.language.polarity import is_content
from readoutdiff.matching.features import MEASURES, measure
from readoutdiff.matching.index import candidates
from readoutdiff.matching.profiles import collect
from readoutdiff.model.matching import Link
from readoutdiff.named import NamedTuple

if TYPE_CHECKING:
    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.matching import Relation
    from readoutdiff.model.text import Document, Sentence

RELATED = 0.28
"""Least score of a link."""

FAINT = 0.25
"""Least score of a pair that is no link and may still be about the same: neither sentence stands alone for certain."""

SAME = 0.6
"""Least score of a link between sentences about the same proposition…"""

SAME_LIKENESS = 0.2
"""…whose own likeness is at least this, whatever stands around them."""

SAID_ALIKE = 0.2
"""Least share of the content words reported that two sentences with a speaker each must have in common to state the same."""

LEAST_SAID = 2
"""Content words that must follow the verb of speech: after what is said, "she told reporters" tells only who says it."""

LONGEST_SPEAKER = 14
"""Tokens within which a sentence that opens with its speaker has its verb of speech."""

IDENTICAL = 0.99
"""Least score of two units of the same words."""


Place = tuple[int, int]
"""(source, sentence)."""


TERSE = 2
"""Claim units up to which a report has little to link by: a headline, with a lead."""


@cache
def _weights() -> tuple[float, tuple[tuple[str, float], ...]]:
    """Return the base, and the name and weight of each measure, in the order of MEASURES."""
    table = {row[0]: float(row[1]) for row in read_table("words/link_weights.tsv")}
    return table["base"], tuple((name, table[name]) for name in MEASURES)


class Found(NamedTuple):
    """What find_links returns."""

    links: tuple[Link, ...]
    """Ordered by (a, b)."""
    faint: tuple[tuple[Place, Place], ...]
    """Pairs that fall short of a link: see Matching.faint."""


def find_links(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> Found:
    """Return the links between all documents, and the pairs that all but reach one."""
    order = sorted(range(len(documents)), key=lambda place: (documents[place].text, documents[place].name))
    collection = collect(tuple(documents[place] for place in order), tuple(facts[place] for place in order))
    measured = measure(collection, candidates(collection))
    base, weights = _weights()
    worth = tuple(weight for _, weight in weights)
    least, almost = (log(score / (1.0 - score)) for score in (RELATED, FAINT))  # as log-odds, which need no exponential
    profiles, likeness = collection.profiles, measured.likeness
    links, faint = [], []
    for pair, measures in measured.measures.items():
        one, other = profiles[pair[0]], profiles[pair[1]]
        identical = one.words == other.words
        terms = tuple(map(mul, worth, measures))
        total = sum(terms, start=base)
        if total < almost and not identical:
            continue
        a, b = (order[one.source], one.number), (order[other.source], other.number)
        if a > b:
            a, b = b, a
        if total < least and not identical:
            faint.append((a, b))
            continue
        score = 1.0 / (1.0 + exp(-total))
        if identical:
            score = max(score, IDENTICAL)
        same = score >= SAME and likeness[pair] >= SAME_LIKENESS
        if same and not identical and speak_apart(documents[a[0]].sentences[a[1]], documents[b[0]].sentences[b[1]]):
            same = False
        relation: Relation = "same" if same else "related"
        links.append(Link(a, b, relation, round(score, 4), _parts(terms, identical)))
    return Found(tuple(sorted(links)), tuple(sorted(faint)))


def speak_apart(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences share the speaker and next to nothing else: "The mayor said …" twice is not one statement."""
    verbs = _verb_of_speech(one), _verb_of_speech(other)
    if min(verbs) < 0:
        return False
    mine, theirs = _content(one, verbs[0] + 1), _content(other, verbs[1] + 1)
    least = min(len(mine), len(theirs))
    return least >= LEAST_SAID and len(mine & theirs) < SAID_ALIKE * least


def _verb_of_speech(sentence: Sentence) -> int:
    """Return the position of the verb of speech that a sentence opens with after its speaker; -1 when it opens otherwise."""
    said = speech_verbs()
    for place, token in enumerate(sentence.tokens[:LONGEST_SPEAKER]):
        if token.kind == "quote":
            return -1
        if said.get(token.lemma) == "say":
            return place
    return -1


def _content(sentence: Sentence, first: int) -> set[str]:
    """Return the stems of the content words from a position on."""
    return {stem(token.lemma) for token in sentence.tokens[first:] if is_content(token)}


def _parts(terms: tuple[float, ...], identical: bool) -> tuple[tuple[str, float], ...]:
    """Return the summands of a score's log-odds by name; identical words lift the score whatever they add up to."""
    base, weights = _weights()
    parts = [("base", base)]
    parts += [(name, round(term, 4)) for (name, _), term in zip(weights, terms, strict=True)]
    if identical:
        parts.append(("identical", IDENTICAL))
    return tuple(parts)


def is_tied(documents: tuple[Document, ...], facts: tuple[Facts, ...], links: tuple[Link, ...]) -> bool:
    """Return whether sentences that state the same, or a shared name, place or day, tie the sources together.

    Loosely linked sentences tie nothing between long reports, which have some by chance; reports of a sentence or two have so
    little to link by that one content word will do.
    """
    terse = [len([unit for unit in document.sentences if unit.is_claim]) <= TERSE for document in documents]
    if any(link.relation == "same" for link in links) or (links and any(terse)):
        return True
    seen: dict[str, int] = {}
    for source, (document, read) in enumerate(zip(documents, facts, strict=True)):
        keys = _ties(document, read)
        if all(terse):
            keys.update(*({"stem " + one for one in _content(unit, 0)} for unit in document.sentences if unit.is_claim))
        if any(seen.setdefault(key, source) != source for key in keys):
            return True
    # A word with a capital inside a sentence is a name; where another source begins a sentence with it, it is one there too.
    return any(seen.get("word " + word, source) != source for source, one in enumerate(documents) for word in _opening(one))


def _opening(document: Document) -> set[str]:
    firsts = {unit.tokens[0].lower for unit in document.sentences if unit.is_claim and unit.tokens}
    return firsts - function_words().keys()


def _ties(document: Document, facts: Facts) -> set[str]:
    """Return the names, places and days of one document, and the words it writes with a capital."""
    keys = {"person " + one.entity for one in facts.people if one.form in ("full", "surname")}
    keys |= {"place " + one.key for one in facts.places}
    keys |= {"body " + one.key for one in facts.organisations}
    keys |= {  # a day counted from another source's date ties nothing: any "today" would
        "day " + one.readings[0].start.date().isoformat()
        for one in facts.dates
        if one.grain == "day" and one.readings and one.anchored_by != "other source"
    }
    if document.published is not None:
        keys.add("day " + document.published.isoformat())
    for unit in document.sentences:  # names that no table knows
        inside = [one for one in unit.tokens[1:] if one.kind == "word"] if unit.is_claim else []
        raised = [one.lower for one in inside if one.text[0].isupper()]
        if 2 * len(raised) <= len(inside):  # in a headline in title case every word is raised
            keys.update("word " + one for one in raised if one not in function_words())
    return keys
