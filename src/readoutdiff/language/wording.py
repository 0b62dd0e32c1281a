"""Whether two quotations are the same words, and which of them were altered.

In: the tokens of two quotations. Out: a Wording with how alike they are and every altered stretch, named; None when the
two are different quotations. Words are aligned by the longest common subsequence (rapidfuzz LCSseq). Unrelated quotations
peak at a similarity of 0.375, a common subsequence of 0.60 of the shorter and a common run of 4 words (measured on
news), so the same quotation is asked for more than that. A fragment of the other, an ellipsis, words in brackets, marks,
case, hyphens and British or American spelling are no alteration.
"""

import itertools
from collections.abc import Sequence
from typing import Literal

from rapidfuzz.distance import Indel, LCSseq

from readoutdiff.data.grammar import function_words
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

SIMILAR = 0.60
"""Share of both sides in common, from which two quotations are one."""
CONTAINED = 0.70
"""Share of the shorter in common, from which it is a fragment of the longer, given RUN."""
RUN = 5
"""Words in one run that a fragment must have in common with the whole."""
COMPACT = 0.80
"""Share of the shorter in common from which it is a fragment though no run is long, when it stands close together."""
SHORTEST = 4
"""Quotations of fewer words are scare quotes or too common to be told apart."""
NEAR = 0.8
"""Similarity of letters from which two words are one word spelt or spoken otherwise."""
EDGE = 3
"""Words at an outer end that count as altered when both sides have some; more are another sentence."""

AlterationKind = Literal["negation", "number", "name", "word", "form", "minor", "dropped"]


class Alteration(NamedTuple):
    """One stretch in which two quotations differ; positions are among the word tokens of each."""

    kind: AlterationKind
    """negation, number, name: the meaning changed; word: another content word; form: another form of one word; dropped: words
    in one only; minor: function words only."""
    a: tuple[int, int]
    b: tuple[int, int]


class Wording(NamedTuple):
    """How two quotations compare."""

    similarity: float
    """Twice the words in common by all words, 0 to 1."""
    contained: float
    """Words in common by the words of the shorter, 0 to 1."""
    run: int
    """Longest run of words in common."""
    alterations: tuple[Alteration, ...]


def words_of(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words and numbers of a quotation, with one token for every gap (an ellipsis, words in brackets).

    A gap keeps the token of its first mark, whose kind is "mark".
    """
    kept: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.kind in ("word", "number"):
            kept.append(token)
        elif token.text == "…" or (token.text == "." and _dots(tokens, place)):
            kept.append(token)
            while place + 1 < len(tokens) and tokens[place + 1].text == ".":
                place += 1
        elif token.text in ("[", "("):
            end = place
            while end < len(tokens) and tokens[end].text not in ("]", ")"):
                end += 1
            if end < len(tokens):
                kept.append(token)
                place = end
        place += 1
    return tuple(kept)


def compare_wording(a: Sequence[Token], b: Sequence[Token]) -> Wording | None:
    """Return how two quotations compare, each as words_of gives it; None when they are not the same quotation."""
    left, right = [_plain(token) for token in a], [_plain(token) for token in b]
    count_a, count_b = sum(token.kind != "mark" for token in a), sum(token.kind != "mark" for token in b)
    if min(count_a, count_b) < SHORTEST:
        return None
    blocks = [(one.src_start, one.src_end, one.dest_start) for one in LCSseq.opcodes(left, right) if one.tag == "equal"]
    if not blocks:
        return None
    blocks = _trimmed(a, b, blocks)
    common = sum(end - start for start, end, _ in blocks)
    run = max(end - start for start, end, _ in blocks)
    similarity = 2 * common / (count_a + count_b)
    contained = common / min(count_a, count_b)
    shorter = min(count_a, count_b)
    whole = run == shorter or (contained >= COMPACT and common >= RUN and _span(blocks) <= shorter + EDGE)
    if similarity < SIMILAR and not whole and not (contained >= CONTAINED and run >= RUN):
        return None
    return Wording(similarity, contained, run, tuple(_alterations(a, b, blocks)))


def _span(blocks: list[tuple[int, int, int]]) -> int:
    """Return over how many words the words in common are spread on the side where they are spread widest."""
    (start, _, far), (last, end, last_far) = blocks[0], blocks[-1]
    return max(end - start, last_far + end - last - far)


def _trimmed(
    a: Sequence[Token], b: Sequence[Token], blocks: list[tuple[int, int, int]]
) -> list[tuple[int, int, int]]:
    """Leave out one or two function words at an end that chance put before a long gap: "We [can say that we] have"."""
    while len(blocks) > 1:
        (start, end, far), (next_start, _, next_far) = blocks[0], blocks[1]
        gap = max(next_start - end, next_far - (far + end - start))
        if end - start > 2 or gap <= EDGE or not all(token.lower in function_words() for token in a[start:end]):
            break
        blocks = blocks[1:]
    while len(blocks) > 1:
        (start, end, far), (begin, stop, near) = blocks[-1], blocks[-2]
        gap = max(start - stop, far - (near + stop - begin))
        if end - start > 2 or gap <= EDGE or not all(token.lower in function_words() for token in a[start:end]):
            break
        blocks = blocks[:-1]
    return blocks


def _plain(token: Token) -> str:
    return token.lower if token.kind != "mark" else "\0"


def _dots(tokens: Sequence[Token], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].text == "."


def _alterations(a: Sequence[Token], b: Sequence[Token], blocks: list[tuple[int, int, int]]) -> list[Alteration]:
    found = []
    first_a, _, first_b = blocks[0]
    if 0 < first_a <= EDGE and 0 < first_b <= EDGE:
        found.append(_name(a, b, (0, first_a), (0, first_b)))
    for (begin_a, end_a, begin_b), (next_a, _, next_b) in itertools.pairwise(blocks):
        end_b = begin_b + end_a - begin_a
        if end_a < next_a or end_b < next_b:
            found.append(_name(a, b, (end_a, next_a), (end_b, next_b)))
    start, end, start_b = blocks[-1]
    rest_b = start_b + end - start
    if 0 < len(a) - end <= EDGE and 0 < len(b) - rest_b <= EDGE:
        found.append(_name(a, b, (end, len(a)), (rest_b, len(b))))
    return [one for one in found if one is not None]


def _name(a: Sequence[Token], b: Sequence[Token], left: tuple[int, int], right: tuple[int, int]) -> Alteration | None:
    """Name what differs in two stretches; None when nothing that was said differs."""
    here, there = a[slice(*left)], b[slice(*right)]
    if any(token.kind == "mark" for token in (*here, *there)):
        return None  # an ellipsis or brackets say that words were left out or put in
    if "".join(token.lower for token in here) == "".join(token.lower for token in there):
        return None  # co-ordinate, coordinate
    if _spelled(here) == _spelled(there):
        return None  # it's, it is; colour, color
    if sum(map(_denies, here)) % 2 != sum(map(_denies, there)) % 2:
        return Alteration("negation", left, right)
    if here and there and [token.lemma for token in here] == [token.lemma for token in there]:
        respelt = all(
            x.lower[-1] == y.lower[-1] and abs(len(x.lower) - len(y.lower)) <= 1 for x, y in zip(here, there, strict=True)
        )
        return None if respelt else Alteration("form", left, right)
    numbers = [[token.lower for token in side if token.kind == "number"] for side in (here, there)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return Alteration("number", left, right)
    content = [[token for token in side if token.lower not in function_words()] for side in (here, there)]
    names = [{token.lower for token in side if token.text[0].isupper()} for side in content]
    if _shortened(here, there):
        return None
    refers = _refers(here) or _refers(there)
    inside = left[0] > 0 and right[0] > 0 and not numbers[0] and not numbers[1]  # a first word has its capital anyway
    if inside and not refers and names[0] and names[1] and names[0].isdisjoint(names[1]):
        return Alteration("name", left, right)
    if (here and there and refers) or (not content[0] and not content[1]):
        return Alteration("minor", left, right)
    if not here or not there:
        return Alteration("dropped", left, right)
    return Alteration("word", left, right)


def _shortened(here: Sequence[Token], there: Sequence[Token]) -> bool:
    """Whether one side is the other spelt in short or otherwise: UK, Sept., al-Qaida."""
    one, other = "".join(token.lower for token in here), "".join(token.lower for token in there)
    for short, words in ((one, there), (other, here)):
        if len(words) > 1 and short.replace(".", "") == "".join(token.lower[0] for token in words):
            return True
    short, long = sorted((one, other), key=len)
    if len(short) > 2 and long.startswith(short) and here and there and here[0].text[0].isupper():
        return True
    return len(short) > 3 and not any(c.isdigit() for c in short) and Indel.normalized_similarity(one, other) >= NEAR


def _refers(tokens: Sequence[Token]) -> bool:
    """Whether a stretch is a pronoun, which the other source may have filled in: "we", "Microsoft"."""
    return 0 < len(tokens) <= 2 and all(function_words().get(token.lower) in ("pronoun", "possessive") for token in tokens)


def _denies(token: Token) -> bool:
    return token.lower in ("not", "no", "never", "cannot") or token.lower.endswith("n't")


_LONG_FORMS = {
    "gonna": "going to", "gotta": "got to", "wanna": "want to", "cause": "because", "ok": "okay",
    "'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would",
}  # fmt: skip


def _spelled(tokens: Sequence[Token]) -> list[str]:
    """Return the words written out: contractions in full, one spelling for both sides of the Atlantic."""
    words: list[str] = []
    for token in tokens:
        lower = token.lower
        if lower in ("can't", "cannot"):
            words += ["can", "not"]
        elif lower == "won't":
            words += ["will", "not"]
        elif lower.endswith("n't"):
            words += [lower[:-3], "not"]
        elif "'" in lower[1:]:
            stem, mark, ending = lower.rpartition("'")
            words += [stem, _LONG_FORMS.get(mark + ending, mark + ending)]
        else:
            words += _LONG_FORMS.get(lower, lower).split()
    return words
