"""Which words turn a statement round, and how far they reach.

In: the tokens of one sentence. Out: its negations in order, each with its role, the first content word it denies and the
end of its scope. Scope runs from the negation to the border of its clause, in the manner of NegEx (Chapman et al. 2001);
implicatives ("failed to sign") are negations of their complement (Karttunen 1971; Nairn, Condoravdi & Karttunen 2006).
What only looks like a denial ("not only", "no less than", "No. 5", a "no" vote) is left out.
"""

from collections.abc import Sequence
from functools import lru_cache

from readoutdiff.data.grammar import function_words, polarity_forms
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

_BORDERS = frozenset({",", ";", ":", ".", "?", "!", "(", ")", "—", "–", "…"})


REACH = 60
"""Tokens a denial reaches at most: no clause is longer, and hostile text may be."""
MOST = 64
"""Denials read in one sentence."""
_NO_ADVERBS = frozenset({"supply", "apply", "reply", "rely", "family", "assembly", "ally", "rally"})
_CONTRACTED = frozenset({"'t", "nt"})
"""How a word with a contracted "not" ends."""
_AUXILIARIES = frozenset({"be", "do", "have", "modal"})


class Negation(NamedTuple):
    """One denial in a sentence; all numbers are token positions in that sentence."""

    start: int
    end: int
    """The words of the denial, end exclusive."""
    role: str
    """negator, quantifier, failing, denying or half (data/words/polarity.tsv)."""
    head: int
    """First content word denied; -1 when none follows in its clause."""
    scope_end: int
    """End of its clause, exclusive."""


def is_content(token: Token) -> bool:
    """Whether a token names something: a number, or a word that is no function word."""
    if token.kind == "word":
        return token.lower not in function_words()
    return token.kind == "number"


def are_content(tokens: Sequence[Token]) -> list[bool]:
    """Return is_content of every token."""
    classes = function_words()
    return [kind == "number" or (kind == "word" and lower not in classes) for _, _, _, lower, _, kind in tokens]


def read_negations(tokens: tuple[Token, ...]) -> tuple[Negation, ...]:
    """Return the denials of a sentence in order; idle forms are passed over. Linear time."""
    if not any(map(_may_deny, [token[3] for token in tokens], [token[4] for token in tokens])):
        return ()
    return _read(tokens)


@lru_cache(maxsize=65536)
def _may_deny(lower: str, lemma: str) -> bool:
    """Whether a denial may begin with a word: most sentences have no such word, and most words come again."""
    forms = polarity_forms()
    return lower in forms or lemma in forms or lower[-2:] in _CONTRACTED


@lru_cache(maxsize=128)
def _read(tokens: tuple[Token, ...]) -> tuple[Negation, ...]:
    """Return the denials of a sentence; statements, edits and rules ask in turn, so the last ones are remembered."""
    forms, classes = polarity_forms(), function_words()
    found: list[Negation] = []
    done = 0
    for place, (_, _, _, lower, base, kind) in enumerate(tokens):
        if (lower not in forms and base not in forms and lower[-2:] not in _CONTRACTED) or kind != "word" or place < done:
            continue
        if len(found) == MOST:
            break
        if (lower.endswith(("n't", "nt")) and classes.get(lower) in _AUXILIARIES) or lower in ("n't", "cannot"):
            role, length = "negator", 1
            if (whole := _longest(tokens, place, forms.get(lower))) is not None:
                length, role = whole
            for words, other in forms.get("not", ()):  # "don't only" is idle as "do not only" is
                if len(words) > 1 and _runs(tokens, place + 1, words[1:]):
                    role, length = other, len(words)
                    break
        else:
            hit = _longest(tokens, place, forms.get(lower) or forms.get(base))
            if hit is None:
                continue
            length, role = hit
        end = place + length
        if role == "failing" and tokens[end - 1].lower == "to" and not _verb_may_follow(tokens, end):
            done = end  # "declined to $36 billion"
            continue
        if role != "idle" and not (lower == "no" and _bare_no(tokens, place)):
            scope = _scope_end(tokens, _past_parenthesis(tokens, end))
            if role == "negator" and any(token.lower == "until" for token in tokens[end:scope]):
                done = end  # "did not sign until May" says that they signed
                continue
            reach = range(_past_parenthesis(tokens, end), scope)
            head = next((i for i in reach if is_content(tokens[i]) and not _adverb(tokens[i].lower)), -1)
            found.append(Negation(place, end, role, head, scope))
        done = end
    return tuple(found)


def denied(negations: Sequence[Negation], place: int) -> bool:
    """Return whether the word at `place` stands under an odd number of denials; half-denials do not count."""
    count = 0
    for one in negations:
        if one.role != "half" and one.end <= place < one.scope_end:
            count += 1
    return count % 2 == 1


def _longest(
    tokens: Sequence[Token], place: int, runs: tuple[tuple[tuple[str, ...], str], ...] | None
) -> tuple[int, str] | None:
    for words, role in runs or ():
        if _runs(tokens, place + 1, words[1:]):
            return len(words), role
    return None


def _runs(tokens: Sequence[Token], place: int, words: tuple[str, ...]) -> bool:
    if place + len(words) > len(tokens):
        return False
    for offset, word in enumerate(words):
        token = tokens[place + offset]
        if word == "[0-9]":
            if token.kind != "number":
                return False
        elif token.lower != word:
            return False
    return True


def _bare_no(tokens: Sequence[Token], place: int) -> bool:
    """Whether this "no" is an answer or a vote, not a determiner: "no", said; “No”; a lone "no"; no-fly."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or after.kind in ("mark", "quote"):
        return True
    before = tokens[place - 1] if place else None
    return before is not None and (before.kind == "quote" and before.end == tokens[place].start and after.kind == "quote")


def _verb_may_follow(tokens: Sequence[Token], place: int) -> bool:
    if place >= len(tokens) or tokens[place].kind != "word":
        return False
    return function_words().get(tokens[place].lower) in (None, "be", "have", "do", "adverb")


def _adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in _NO_ADVERBS


def _past_parenthesis(tokens: Sequence[Token], place: int) -> int:
    """Return where the words go on after a remark between commas ("cannot, and will not, allow"), else `place`."""
    if place < len(tokens) and tokens[place].text == ",":
        for i in range(place + 1, min(place + 9, len(tokens) - 1)):
            if tokens[i].text == ",":
                return i + 1
    return place


def _scope_end(tokens: Sequence[Token], place: int) -> int:
    """Return the end of the clause that holds `place`: a mark, "but", a subordinator, or "and" before a new verb."""
    classes = function_words()
    last = min(len(tokens), place + REACH)
    for i in range(place, last):
        token = tokens[i]
        if token.kind == "word":
            lower = token.lower
            if lower in ("but", "because", "although", "though", "while", "whereas", "if", "unless", "who", "which"):
                return i
            if lower == "and" and i + 1 < len(tokens) and classes.get(tokens[i + 1].lower) in (
                "pronoun", "be", "have", "do", "modal", "negator",
            ):  # fmt: skip
                return i
        elif token.text in _BORDERS and not (token.text == "." and i + 1 < len(tokens) and tokens[i + 1].kind == "number"):
            return i
    return last
