"""What a denial in one sentence has to do with the words of another.

In: a View and a denial of its near sentence. Out: where the far sentence states plainly what is denied, or None. Both
sides are required (METHODS: two-sided rules are precise): the word denied and the words after it must stand in the other
sentence, in the same mood, under no denial, with the same subject as far as both have one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.data.grammar import certainty_levels, function_words
from readoutdiff.data.lexicon import are_opposites
from readoutdiff.language.polarity import denied, is_content
from readoutdiff.rules._statements import clause_end, clause_start, content_between, modality

if TYPE_CHECKING:
    from readoutdiff.language.polarity import Negation
    from readoutdiff.model.text import Token
    from readoutdiff.rules._statements import View

OBJECT = 5
"""Content words after the denial that must agree."""
SHARED = 0.75
"""Share of them that must stand in the other sentence too."""
NEARLY = 0.8
"""Share of the two sentences that must match for SHARED_NEARLY to be enough."""
SHARED_NEARLY = 0.5
ALONE = 0.75
"""Share of the two sentences that must match where the denial bears on a single word."""
LIKE = 0.6
"""Share of the two sentences that must match where one of them names no subject."""
TIMED = 0.75
"""Share of the words of a clause of time that must stand in the other sentence…"""
TIMED_THERE = 0.5
"""…and the other way round."""
_PREPOSITIONS = frozenset({"in", "on", "at", "by", "for", "with", "from", "under", "over", "about", "into", "to"})
_FAILING = frozenset({"fail", "failure", "refuse", "refusal", "decline", "deny", "unable", "lack"})
_WHEN = frozenset({"when", "whenever"})
_JOINS = frozenset({"and", "but", "or", ","})
_GOOD = ("accept", "allow", "approve", "begin", "continue", "keep", "support")
_APART = frozenset({"number", "date", "place", "name", "opposite", "term"})


def stated(view: View, negation: Negation) -> tuple[int, int, int] | None:
    """Return (last token denied, first and last token that state it in the other sentence), or None."""
    near, far = view.near.tokens, view.far.tokens
    words = content_between(near, negation.head, negation.scope_end)[:OBJECT]
    images = [view.image[i] for i in words if i in view.image]
    share = SHARED if view.edits.equality < NEARLY else SHARED_NEARLY
    if not words or words[0] not in view.image or len(images) < share * len(words):
        return None
    if any(view.kinds.get(i) in _APART for i in words):
        return None
    first, last = min(images), max(images)
    between = content_between(far, first, last + 1)
    if len(images) < SHARED * len(between):
        return None
    head = view.image[words[0]]
    if head != first and not _is_passive(far, head):
        return None
    if denied(view.near_negations, words[0]) == denied(view.far_negations, head):
        return None
    begin, end = clause_start(far, first), clause_end(far, last)
    if any(begin <= one.start < end or (one.start <= last and first < one.scope_end) for one in view.far_negations):
        return None
    if _governed(view, negation, first) or _at_another_time(view, negation):
        return None
    here, there = modality(near, words[0]), modality(far, head)
    if "open" in (here, there) or "may" in (here, there) or (here != there and here not in ("can", "could", "will", "")):
        return None
    if here != there and (there or (here == "will" and not _is_present(far[head]))):
        return None
    return (words[-1], first, last) if _same_subject(view, negation, first, len(words)) else None


def _at_another_time(view: View, negation: Negation) -> bool:
    """Whether the sentence that denies does so for a time only ("did not leave when the fire began") that the other one
    does not tell of, or tells of otherwise.
    """
    near, far = view.near.tokens, view.far.tokens
    for place, token in enumerate(near):
        if token.lower not in _WHEN:
            continue
        last = clause_end(near, place + 1)
        told = content_between(near, place + 1, negation.start if place < negation.start < last else last)
        images = [view.image[i] for i in told if i in view.image]
        if len(images) < TIMED * len(told):
            return True
        if images:
            begin, end = clause_start(far, min(images)), clause_end(far, max(images))
            if len(images) < TIMED_THERE * len(content_between(far, begin, end)):
                return True
    return False


def _governed(view: View, negation: Negation, first: int) -> bool:
    """Whether the other sentence puts the words under something this one has not: tries to, the shortage of, wrongly."""
    near, far = view.near.tokens, view.far.tokens
    if not first:
        return False
    if any(far[i].lemma in _FAILING for i in range(max(0, first - 12), first)):
        return True
    before = far[first - 1]
    if before.lower.endswith("ly"):
        return first - 1 not in view.image.values()
    small = [token.lower for token in near[negation.end : negation.head]]
    if any(place in view.image for place in range(negation.start, negation.end) if is_content(near[place])):
        return True  # the other sentence has the denial in other words ("lack of", "shortage of")
    begin = max(clause_start(far, first) - 1, 0)
    if any(i not in view.image.values() and _turns_down(far[i].lemma) for i in content_between(far, begin, first)):
        return True
    if before.lower == "to" and first > 1 and far[first - 2].lemma in certainty_levels() and negation.role == "failing":
        return True
    if before.lower in ("to", "of") and not (before.lower == "to" and "to" in (*small, near[negation.start - 1].lower)):
        governor = first - 2
        return governor >= 0 and governor not in view.image.values()
    if small and near[negation.start - 1].lower in _JOINS and before.text in _JOINS:
        return False  # "on costs and prices", "on costs but not on prices"
    # "was not in the bill" is no denial of "was removed from the bill": a preposition goes with its noun
    return bool(small) and small[0] in _PREPOSITIONS and small[0] != before.lower and small[0] != far[max(first - 2, 0)].lower


def _is_passive(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a form of "be" stands just before the word, so that its object may come first."""
    return any(function_words().get(tokens[i].lower) == "be" for i in range(max(0, place - 3), place))


def _is_present(token: Token) -> bool:
    """Whether a verb form may speak of what is to come: "will not accept" is denied by "accepts"."""
    return token.lower == token.lemma or (token.lower.endswith("s") and token.lower != token.lemma)


def _turns_down(lemma: str) -> bool:
    """Whether a verb undoes what it governs: reject, stop, cancel, drop."""
    return any(are_opposites(lemma, good) for good in _GOOD)


def _same_subject(view: View, negation: Negation, first: int, count: int) -> bool:
    """Whether the words before the denial stand before the predicate on the other side too, as far as both have some."""
    near, far = view.near.tokens, view.far.tokens
    mine = content_between(near, clause_start(near, negation.start), negation.start)
    theirs = content_between(far, clause_start(far, first), first)
    if any(view.kinds.get(i) in ("number", "name", "place") for i in mine):
        return False
    if count == 1:
        return view.edits.equality >= ALONE
    if not mine or not theirs:
        return view.edits.equality >= LIKE
    return any(view.image.get(i) in theirs for i in mine)
