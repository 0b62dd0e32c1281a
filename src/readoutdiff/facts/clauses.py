"""Verb groups of a sentence, found without a parser.

In: the tokens of a sentence. Out: its predicates in order: the main verb, where its helpers begin, its voice, its mood. A
group begins with a helper (be, have, do, a modal, "to") or is a lone verb in a place where only a verb can stand. The
lexicons say which words can be verbs; inflection and the neighbours decide the rest, and what stays doubtful is left out.
"""

from collections.abc import Sequence
from functools import lru_cache

from readoutdiff.data.grammar import function_words
from readoutdiff.data.lexicon import senses
from readoutdiff.language.numerals import read_numeral
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple

LONGEST = 12
"""Words of a verb group at most."""
FIRST = 20
"""Tokens from the start of a sentence within which a verb without mark of its form is looked for."""
MOST = 40
"""Verb groups read in one sentence."""
BORDERS = frozenset({",", ";", ":", "(", ")", "—", "–", ".", "?", "!", "…", "“", "”", "\""})
"""Marks that end a clause."""
_MONEY = frozenset({"$", "£", "€", "¥"})
_HELPERS = frozenset({"be", "have", "do", "modal"})
_NOUN_BEFORE = frozenset({"article", "possessive", "determiner", "preposition"})
_SUBJECTS = frozenset({"i", "you", "we", "they", "who", "which", "that"})
_BEFORE_BASE = frozenset("iuweohst")
"""Last letters of the words after which a base form may stand alone."""
_OBJECT_OPENS = frozenset({"article", "possessive", "determiner"})
_AFTER_VERB = frozenset({"article", "possessive", "determiner", "preposition", "pronoun", "adverb", "negator", "subordinator"})


class Predicate(NamedTuple):
    """One verb group; positions are token positions in the sentence."""

    start: int
    """First helper, or the verb itself."""
    verb: int
    """The main verb, or the form of "be" where no verb follows it."""
    lemma: str
    passive: bool
    """Past participle after "be", or followed by "by"."""
    infinitive: bool
    """Opened by "to"."""
    participle: bool
    """An -ing form without a helper."""
    modal: str
    """The modal among its helpers, in lower case; empty when none."""


def can_be(lemma: str, part: str) -> bool:
    """Return whether the lexicons know a lemma as part of speech `part` ("v", "n", "a")."""
    return part in _parts(lemma)


@lru_cache(maxsize=16384)
def _parts(lemma: str) -> frozenset[str]:
    """Return the parts of speech of a lemma: those of its senses."""
    return frozenset([sense[-1] for sense in senses(lemma)])


def read_predicates(tokens: Sequence[Token]) -> tuple[Predicate, ...]:
    """Return the verb groups of a sentence in order. Linear time."""
    classes = function_words()
    found: list[Predicate] = []
    done, last, before = 0, len(tokens), ""
    for place, (_, _, _, lower, lemma, form) in enumerate(tokens):
        earlier, before = before, lower
        if form != "word" or place < done:
            continue
        kind = classes.get(lower, "")
        group: Predicate | None = None
        if kind in _HELPERS or (lower == "to" and place + 1 < last):
            group = _helped(tokens, place)
        elif not kind:
            if lower == lemma and earlier[-1:] not in _BEFORE_BASE and lower[-2:] not in ("ed", "ng"):
                continue  # a base form stands alone only after I, you, we, they, who, that or a plural
            if _is_lone_verb(tokens, place) and not _is_noun_here(tokens, place, found):
                group = _lone(tokens, place)
        if group is not None:
            found.append(group)
            done = group.verb + 1
            if len(found) == MOST:
                break
    return tuple(found) or _collective(tokens)


def _collective(tokens: Sequence[Token]) -> tuple[Predicate, ...]:
    """Return the base form that a sentence without another verb has after a subject that is no plural in form.

    "Police arrest three men", "Peru beat Chile": headlines and British usage. What follows must open an object.
    """
    classes = function_words()
    for place in range(1, min(len(tokens) - 1, FIRST)):
        token, before, after = tokens[place], tokens[place - 1], tokens[place + 1]
        if token.kind != "word" or token.lower != token.lemma or token.text[0].isupper() or classes.get(token.lower):
            continue
        if before.kind != "word" or classes.get(before.lower) or not can_be(token.lemma, "v") or can_be(token.lemma, "a"):
            continue
        kind = classes.get(after.lower, "") if after.kind == "word" else after.kind
        opens = kind in _OBJECT_OPENS or kind == "number" or after.lower in ("against", "for") or after.text[0].isupper()
        if opens or read_numeral(tokens, place + 1) is not None:
            return (Predicate(place, place, token.lemma, False, False, False, ""),)
    return ()


def _helped(tokens: Sequence[Token], start: int) -> Predicate | None:
    """Read a group that begins with a helper at `start`."""
    classes = function_words()
    place = start
    helper, modal, infinitive = -1, "", False
    be = False
    while place < min(len(tokens), start + LONGEST) and tokens[place].kind == "word":
        token = tokens[place]
        kind = classes.get(token.lower, "")
        if token.lower == "to":
            if infinitive or place > start + 1:
                break
            infinitive = True
        elif kind in _HELPERS:
            helper = place
            be = kind == "be"
            if kind == "modal":
                modal = modal or token.lower
        elif not _may_stand_between(token, kind) and not (kind == "pronoun" and helper >= 0 and start == 0):
            break  # a pronoun may: "Did they sign"
        place += 1
    if start == 0 and helper == 0 and not be:
        place = _asked(tokens, place)
    main = tokens[place] if place < len(tokens) else None
    if main is not None and main.kind == "word" and not classes.get(main.lower) and _is_main(main, be, infinitive, modal):
        lemma = main.lemma
        if place + 2 < len(tokens) and tokens[place + 1].text == "-" and tokens[place + 1].start == main.end:
            place, lemma = place + 2, main.lower + tokens[place + 2].lemma  # de-escalate
        past = main.lower[-2:] in ("ed", "en", "wn") or (main.lower != main.lemma and not main.lower.endswith(("ing", "s")))
        return Predicate(start, place, lemma, be and past, infinitive and helper < 0, False, modal)
    if be:
        return Predicate(start, helper, "be", False, infinitive, False, modal)
    if helper >= 0 and tokens[helper].lemma == "have":
        return Predicate(start, helper, "have", False, infinitive, False, modal)
    return None


def _asked(tokens: Sequence[Token], place: int) -> int:
    """Return where the verb of a question stands whose subject follows the helper ("Did the ministers sign"), else `place`."""
    for i in range(place + 1, min(place + 8, len(tokens))):
        token = tokens[i]
        noun_before = tokens[i - 1].kind == "word" and not function_words().get(tokens[i - 1].lower)
        if noun_before and token.lower == token.lemma and token.text[0].islower() and can_be(token.lemma, "v"):
            return i
    return place


def _may_stand_between(token: Token, kind: str) -> bool:
    """Whether a word may stand between a helper and its verb: "did not really sign"."""
    if kind == "negator":
        return token.lower in ("not", "never", "n't")
    return (kind == "adverb" or token.lower.endswith("ly")) and not can_be(token.lemma, "v")


def _is_main(token: Token, be: bool, infinitive: bool, modal: str) -> bool:
    lower = token.lower
    if token.text[0].isupper() and not can_be(token.lemma, "v"):
        return False
    if be:
        return lower.endswith("ing") or (lower != token.lemma and can_be(token.lemma, "v")) or lower.endswith("ed")
    if lower == token.lemma and (infinitive or modal):
        return can_be(lower, "v") or not (can_be(lower, "n") or can_be(lower, "a"))
    return lower != token.lemma or can_be(token.lemma, "v")


def _is_lone_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word at `place`, which has no helper, is a verb."""
    token = tokens[place]
    lower, lemma = token.lower, token.lemma
    if token.text[0].isupper() and place and tokens[place - 1].kind == "word":
        return False
    verb = can_be(lemma, "v")
    inflected = lower != lemma
    classes = function_words()
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    before_kind = classes.get(before.lower, "") if before is not None and before.kind == "word" else ""
    if before is None or before_kind in _NOUN_BEFORE:
        return before_kind == "preposition" and lower.endswith("ing") and verb
    if before.text == "-" or (after is not None and after.text == "-"):
        return False
    after_kind = classes.get(after.lower, "") if after is not None and after.kind == "word" else "mark"
    if lower.endswith("ing"):
        return verb and (before.text == "," or before.kind == "word") and (after_kind in _AFTER_VERB or not can_be(lower, "n"))
    if lower.endswith("ed") or (inflected and not lower.endswith("s")):
        noun_after = after is not None and after_kind == "" and after.kind == "word" and after.text[0].islower()
        no_noun = can_be(before.lemma, "a") and not can_be(before.lemma, "n")
        adjective = noun_after and (before.lower.endswith("ly") or no_noun)
        return (verb or lower.endswith("ed")) and not adjective
    if not verb:
        return False
    if lower.endswith("s") and inflected:
        subject = (before.kind == "word" and before_kind in ("", "pronoun")) or before.text == ","
        amount = after is not None and (after.text in _MONEY or after.kind == "number") and not can_be(lemma, "n")
        return subject and (amount or after_kind in _AFTER_VERB or (after is not None and after.text[:1].isupper()))
    plural = before.lower.endswith("s") and before.lower != before.lemma and after_kind in _OBJECT_OPENS
    return (before.lower in _SUBJECTS and after_kind != "mark") or plural


def _is_noun_here(tokens: Sequence[Token], place: int, found: Sequence[Predicate]) -> bool:
    """Whether a word that is noun or verb stands after a verb of its own clause, where it is a noun."""
    token = tokens[place]
    if not found or token.lower.endswith(("ed", "ing")) or not can_be(token.lemma, "n"):
        return False
    return all(
        tokens[i].text not in BORDERS and tokens[i].lower not in ("and", "but", "who", "which", "that")
        for i in range(max(found[-1].verb + 1, place - 3 * LONGEST), place)
    )


def _lone(tokens: Sequence[Token], place: int) -> Predicate:
    token = tokens[place]
    participle = token.lower.endswith("ing")
    return Predicate(place, place, token.lemma, not participle and _by_follows(tokens, place + 1), False, participle, "")


def _by_follows(tokens: Sequence[Token], place: int) -> bool:
    """Whether "by" follows a past form at once, or after a phrase of place or time ("held at the port by")."""
    if place >= len(tokens) or function_words().get(tokens[place].lower) != "preposition":
        return False
    for i in range(place, min(place + 8, len(tokens))):
        if tokens[i].lower == "by":
            return True
        if tokens[i].text in BORDERS:
            return False
    return False
