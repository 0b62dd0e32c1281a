"""Fold a lower-case English word to its lemma, and a lemma to a light stem.

In: one word in lower case, as a token shows it. Out: its lemma ("policies" -> "policy", "was" -> "be", "organised" ->
"organize") or, for alignment, a stem that also joins a noun to its verb ("approval" and "approved" -> "approv").

Regular inflection is undone by the longest matching ending, in the manner of Lovins (1968) and Porter (1980), but the
result is a word: what -ed and -ing leave behind gets its silent e back, or loses its doubled letter, by the rows of
words/stems.tsv. Irregular forms, words that only look inflected, and spellings are data too. Comparatives are left
alone: "lower" and "further" are words of their own in news. A form of two lemmas folds to the commoner one in news
(lives -> life, rose -> rise, leaves -> leave, saw -> see, found -> find); names must be left out by the caller.
"""

from __future__ import annotations

from functools import lru_cache

from readoutdiff.data.tables import prepared, read_pairs, read_table

LONGEST = 40
"""Words longer than this (code points) are returned unchanged: no English word is, and hostile text may be."""

_DOUBLED = frozenset("bdgmnprt")
_VOWELS = frozenset("aeiouy")
_PREFIXES = ("re", "un", "de", "dis", "mis", "over", "under", "out", "pre", "co", "up", "inter")


def _pairs(name: str) -> dict[str, str]:
    return read_pairs(f"words/{name}.tsv")


@prepared
def _folds() -> dict[str, str]:
    """Every form whose lemma is given outright."""
    spelling = _pairs("spelling")
    table = {form: spelling.get(word, word) for form, word in _pairs("irregular").items()}
    for word in tuple(table.values()):
        if word[-1] == "s":  # bias, canvas: the word whose plural is irregular is no plural itself
            table.setdefault(word, word)
    table.update((word, spelling.get(word, word)) for (word,) in read_table("words/uninflected.tsv"))
    for word, folded in spelling.items():
        table.setdefault(word, folded)
    return table


@prepared
def _spellings() -> dict[str, str]:
    table = _pairs("spelling")
    table.update((word, word) for (word,) in read_table("words/ise.tsv"))
    return table


@prepared
def _remainders() -> dict[str, str]:
    return _pairs("stems")


@lru_cache(maxsize=65536)
def lemma(lower: str) -> str:
    """Return the lemma of a lower-case word; a word it cannot undo comes back unchanged.

    Never raises; constant time for any length. A lemma is its own lemma, "found" (founded, but also find) excepted.
    """
    if len(lower) > LONGEST:
        return lower
    if (fold := _folds().get(lower)) is not None:
        return fold
    if len(lower) < 3:
        return lower
    if "’" in lower:
        lower = lower.replace("’", "'")
    if lower.endswith("'s"):
        return lemma(lower[:-2])
    last = lower[-1]
    if last == "s":
        word = _singular(lower)
        if word.endswith("ing") and word != lower:  # sightings -> sighting -> sight, as "sighting" alone
            return lemma(word)
    elif last == "d":
        word = _without_ed(lower)
    elif last == "g":
        word = _without_ing(lower)
    else:
        word = lower
    return _respell(word)


def _respell(word: str) -> str:
    """Fold British spelling to American: the table first, then -ise, -isation and their kin."""
    spellings = _spellings()
    if (found := spellings.get(word)) is not None:
        return found
    if len(word) > 5:
        if word.endswith("ise") and word[-4] not in _VOWELS:
            return word[:-2] + "ze"
        if word.endswith("yse"):
            return word[:-2] + "ze"
        at = word.find("isation")
        if at > 2 and word[:at] not in ("improv", "superv"):
            return word[:at] + "iz" + word[at + 2 :]
        if word.endswith("iser") and word[:-1] not in spellings:
            return word[:-3] + "zer"
    return word


def _singular(word: str) -> str:
    """Take off a plural or third-person -s."""
    if len(word) < 4 or word[-2] in "su":
        return word
    if word[-2] == "i":  # Iraqis, taxis; but -sis, -xis, -itis are singular
        return word if word[-3] in "sx" or word.endswith(("itis", "polis", "dermis")) else word[:-1]
    if word[-2] != "e":
        return word[:-1]
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "tzes")):
        return word[:-2]
    return word[:-1]


def _without_ed(word: str) -> str:
    """Take off a past -ed: planned -> plan, approved -> approve, tried -> try."""
    if not word.endswith("ed") or len(word) < 4:
        return word
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word
    if word.endswith("eed"):
        return word
    return _verb(word, word[:-2])


def _without_ing(word: str) -> str:
    """Take off a present -ing: banning -> ban, voting -> vote, carrying -> carry."""
    if not word.endswith("ing") or len(word) < 5:
        return word
    return _verb(word, word[:-3])


def _verb(word: str, rest: str) -> str:
    """Complete what -ed or -ing left behind; a remainder without a vowel means the word was not inflected."""
    if _VOWELS.isdisjoint(rest) or len(rest) < 2:
        return word
    front, hyphen, whole = rest.rpartition("-")
    if hyphen and front not in _PREFIXES:  # state-owned, low-lying, cost-cutting: adjectives and nouns of their own
        return word
    actions = _remainders()
    action = actions.get("=" + whole)
    if action is None and whole.startswith("un") and not whole.startswith(("under", "uni")):
        return word  # unnamed, unexpected; the verbs in un- (unveil, unlock) are rows
    if action is None:
        action = _prefixed(whole, actions)
    if action is None and len(rest) > 2 and rest[-1] == rest[-2]:
        action = "drop" if rest[-1] in _DOUBLED else "keep"
    if action is None:
        for size in (3, 2, 1):
            if (action := actions.get(rest[-size:])) is not None:
                break
    if action == "e":
        return rest + "e"
    return rest[:-1] if action == "drop" else rest


def _prefixed(whole: str, actions: dict[str, str]) -> str | None:
    """Look up what the table says of the word behind re-, un-, over- and the like."""
    for prefix in _PREFIXES:
        if whole.startswith(prefix) and len(whole) - len(prefix) > 2:
            found = actions.get("=" + whole[len(prefix) :])
            if found is not None:
                return found
    return None


@prepared
def _derived() -> dict[str, str]:
    return _pairs("derived")


def base(word: str) -> str:
    """Return the word a lemma is derived from where the tables name it (decision -> decide), else the lemma."""
    return _derived().get(word, word)


@prepared
def _suffixes() -> dict[str, tuple[str, int]]:
    return {row[0]: (row[1], int(row[2])) for row in read_table("words/suffixes.tsv")}


@lru_cache(maxsize=65536)
def stem(lower: str) -> str:
    """Return a light stem for alignment: a lemma without its derivational ending.

    "approve", "approved" and "approval" meet in "approv", "announcement" and "announces" in "announc", "death" and
    "died" in "di". Not a word, and two words with one stem need not mean the same: score with it, never conclude.
    """
    word = lemma(lower)
    derived = _derived()
    base = derived.get(word, word)
    if len(word) > LONGEST or derived.get(base) == base:
        return base
    word = base
    suffixes = _suffixes()
    for size in range(min(9, len(word) - 2), 1, -1):
        found = suffixes.get(word[-size:])
        if found is not None and len(word) - size >= found[1]:
            word = word[:-size] + found[0]
            break
    if len(word) > 3 and word[-1] == "y" and word[-2] not in _VOWELS:
        return word[:-1] + "i"
    return word.rstrip("e") if len(word) > 3 else word
