"""How two units that are not equal stand to each other: the same in other words, finer, opposite, another name…

In: two units. Out: a Relation with the kind of edit it makes and how strongly the two belong together; None when nothing
relates them. Spelling is compared with rapidfuzz (Indel similarity), meaning with the lexicons.
"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import are_synonyms, exclusive_class, near_synonyms, opposition, softens
from readoutdiff.language.lemmas import base, lemma, stem
from readoutdiff.matching.units import Unit
from readoutdiff.model.matching import EditKind
from readoutdiff.model.measures import DateFact, QuantityFact
from readoutdiff.model.people import PersonFact, PlaceFact
from readoutdiff.named import NamedTuple

_NEGATIVE_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis", "anti", "counter", "mal")
_TURNING_PREFIXES = ("inter", "trans", "over", "under", "pseudo", "ex")
"""Prefixes that make another thing of a word, no kind of it: national, international."""
_STRETCH = 3
"""Content words a side that are compared as a stretch."""
_NAMES = frozenset({"name", "person", "place", "organisation", "office"})
SPELLING = 0.86
"""Indel similarity from which two words of six letters or more are one word spelt twice."""


class Relation(NamedTuple):
    """How two units belong together."""

    strength: float
    """0 to 1: which pair is chosen when several could be made."""
    kind: EditKind
    note: str


_EQUAL = Relation(1.0, "equal", "")


def relate(a: Unit, b: Unit) -> Relation | None:
    """Return how unit `a` stands to unit `b`, or None when they have nothing to do with each other."""
    if a.key == b.key:
        return _equal_keys(a, b)
    if a.form == b.form == "word":
        return relate_words(a.key, b.key)
    if a.fact is not None and b.fact is not None:
        if a.fact.kind == "quantity" and b.fact.kind == "quantity":
            return _quantities(a.fact, b.fact)
        if a.fact.kind == "date" and b.fact.kind == "date":
            return _dates(a.fact, b.fact)
        if a.fact.kind == "person" and b.fact.kind == "person":
            return _people(a.fact, b.fact)
        if a.fact.kind == "place" and b.fact.kind == "place":
            return _places(a.fact, b.fact)
    if a.form == "number" or b.form == "number":
        return Relation(0.7, "number", "numbers") if a.form == b.form else None
    if a.form == "date" or b.form == "date":
        return None
    if a.form in _NAMES and b.form in _NAMES:
        return _names(a, b)
    one, other = (unit.key.partition(" / ")[0] if unit.form == "office" else unit.key for unit in (a, b))
    return relate_words(one, other)


@lru_cache(maxsize=65536)
def relate_words(a: str, b: str) -> Relation | None:
    """Return how two lemmas stand to each other, or None."""
    if a == b:
        return Relation(1.0, "equal", "")
    short, long = (a, b) if len(a) < len(b) else (b, a)
    rest = long[: -len(short)] if len(short) > 3 and long.endswith(short) else ""
    if rest in _NEGATIVE_PREFIXES:
        return Relation(0.9, "opposite", f"opposites: {a}, {b}")
    if are_synonyms(a, b):
        return Relation(0.95, "same", "synonyms")
    if softens(a, b) or softens(b, a):
        return Relation(0.8, "precision", "a broader word")
    if opposition(a, b) is not None:
        return Relation(0.85, "opposite", f"opposites: {a}, {b}")
    if (name := exclusive_class(a, b)) is not None:
        return Relation(0.8, "term", f"class: {name}")
    if len(a) > 3 and len(b) > 3 and stem(a) == stem(b):
        return Relation(0.9, "same", "the same stem")
    if near_synonyms(a, b) or _near_stems(a, b):
        return Relation(0.6, "same", "near in meaning")
    if " " in a or " " in b:
        return _relate_cores(a, b)
    if rest in _TURNING_PREFIXES:
        return None
    if len(rest) > 2:
        return Relation(0.7, "precision", "a broader word")  # microchip, chip
    if len(a) > 5 and len(b) > 5 and a[0] == b[0] and Indel.normalized_similarity(a, b, score_cutoff=SPELLING):
        return Relation(0.75, "same", "spelling")
    return None


def _relate_cores(a: str, b: str) -> Relation | None:
    """Relate an entry of several words by its one content word (a variety of, selection): only likeness is concluded."""
    one, other = (_core(word) for word in (a, b))
    if one and other and (one != a or other != b):
        relation = relate_words(one, other)
        if relation is not None and relation.kind in ("equal", "same", "precision"):
            return Relation(0.6, "same" if relation.kind == "equal" else relation.kind, relation.note)
    return None


def relate_stretches(one: Sequence[str], other: Sequence[str]) -> Relation | None:
    """Return how two stretches stand to each other, given the lemmas of their content words; None when nothing is known.

    Word for word where they have as many; else by their last words, the heads in English: a head alone is broader than the
    head with a modifier (the pact, the fishing treaty).
    """
    if not one or not other or max(len(one), len(other)) > _STRETCH:
        return None
    if len(one) != len(other):
        relation = relate_words(one[-1], other[-1])
        if relation is None or (relation.kind in ("equal", "same", "precision") and min(len(one), len(other)) > 1):
            return None
        return relation._replace(kind="precision") if relation.kind in ("equal", "same") else relation
    relations = [relate_words(a, b) for a, b in zip(one, other, strict=True)]
    found = [relation for relation in relations if relation is not None]
    if len(found) < len(relations):
        return None
    apart = [relation for relation in found if relation.kind in ("term", "opposite")]
    if apart:
        return apart[0] if len(apart) == 1 else None
    return next((relation for relation in found if relation.kind == "precision"), Relation(0.9, "same", "word for word"))


def _core(entry: str) -> str:
    """Return the one content word of an entry, or an empty string."""
    small = function_words()
    words = [word for word in entry.split(" ") if word not in small and word != "-"]
    return words[0] if len(words) == 1 else ""


def _near_stems(a: str, b: str) -> bool:
    """Tell whether the base of one word is near the other in meaning (usage: use, consume)."""
    one, other = base(a), base(b)
    return (one != a or other != b) and near_synonyms(one, other)


def _equal_keys(a: Unit, b: Unit) -> Relation | None:
    if a.fact is not None and b.fact is not None and a.fact.kind == "person" and b.fact.kind == "person":
        return _people(a.fact, b.fact)
    if a.fact is None or b.fact is None:
        return _EQUAL
    same = a.fact.surface.casefold() == b.fact.surface.casefold()
    return Relation(1.0, "equal" if same else "same", "")


def _quantities(a: QuantityFact, b: QuantityFact) -> Relation | None:
    if a.dimension != b.dimension:
        return Relation(0.4, "number", "measures") if a.low == b.low else None
    if a.low == b.low and a.high == b.high:
        return Relation(1.0, "same", "the same amount")
    apart = a.high < b.low or b.high < a.low or (a.high == b.low and (a.high_open or b.low_open))
    apart = apart or (b.high == a.low and (b.high_open or a.low_open))
    return Relation(0.8, "number", "amounts that exclude each other") if apart else Relation(0.8, "precision", "amounts")


def _dates(a: DateFact, b: DateFact) -> Relation | None:
    if a.surface.casefold() == b.surface.casefold():
        return Relation(1.0, "equal", "")
    if a.readings and b.readings:
        meet = any(x.start < y.end and y.start < x.end for x in a.readings for y in b.readings)
        if not meet:
            return Relation(0.8, "date", "dates that exclude each other")
        return Relation(0.9, "same" if a.grain == b.grain else "precision", "dates")
    if a.grain == b.grain and a.reference == b.reference:
        return Relation(0.7, "date", "dates")
    return Relation(0.5, "precision", "dates")


def _people(a: PersonFact, b: PersonFact) -> Relation | None:
    if a.surname == b.surname:
        if a.given and b.given and a.given != b.given and a.form == b.form == "full":
            short = a.given.startswith(b.given) or b.given.startswith(a.given)
            return Relation(0.9, "same" if short else "name", "given names")
        same = a.surface.casefold() == b.surface.casefold()
        return Relation(1.0, "equal" if same else "same", "the same person")
    if Indel.normalized_similarity(a.surname, b.surname) >= 0.75:
        return Relation(0.9, "name", "spelling of a name")
    return Relation(0.6, "name", "different people")


def _places(a: PlaceFact, b: PlaceFact) -> Relation | None:
    if a.key in b.within or b.key in a.within:
        return Relation(0.8, "precision", "one place lies in the other")
    return Relation(0.6, "place", "different places")


def _roles(a: Unit, b: Unit) -> Relation:
    """Two offices: one word of the role exchanged for one that excludes it (interior, finance minister) is a term."""
    one, other = (unit.key.partition(" / ")[0].split() for unit in (a, b))
    apart = [lemma(word) for word in one if word not in other], [lemma(word) for word in other if word not in one]
    if len(apart[0]) == len(apart[1]) == 1 and (name := exclusive_class(apart[0][0], apart[1][0])) is not None:
        return Relation(0.8, "term", f"class: {name}")
    return Relation(0.5, "name", "offices")


def _names(a: Unit, b: Unit) -> Relation | None:
    if a.form == "office" or b.form == "office":
        return _roles(a, b) if a.form == b.form else None
    if (name := exclusive_class(lemma(a.key), lemma(b.key))) is not None:
        return Relation(0.8, "term", f"class: {name}")
    if Indel.normalized_similarity(a.key, b.key) >= 0.75 and min(len(a.key), len(b.key)) > 3:
        return Relation(0.9, "name", "spelling of a name")
    if stem(a.key) == stem(b.key) or (len(a.key) > 3 and len(b.key) > 3 and a.key[:4] == b.key[:4]):
        return Relation(0.8, "same", "the same stem")  # Peru, Peruvian
    forms = {a.form, b.form} - {"name"}
    if len(forms) > 1:
        return None
    kind: EditKind = "place" if forms == {"place"} else "name"
    return Relation(0.4, kind, "different names")
