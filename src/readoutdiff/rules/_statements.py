"""What the S rules share: linked sentences read token by token, and the context a predicate stands in.

In: a Comparison. Out: Views of every compared link, in both directions.
"""

from collections.abc import Iterator

from readoutdiff.data.grammar import function_words
from readoutdiff.language.polarity import Negation, is_content, read_negations
from readoutdiff.model.comparison import Comparison
from readoutdiff.model.matching import Edit, Edits
from readoutdiff.model.report import Evidence
from readoutdiff.model.speech import StatementFact
from readoutdiff.model.text import Sentence, Token
from readoutdiff.named import NamedTuple
from readoutdiff.rules._finding import evidence_at
from readoutdiff.rules._once import once

_BORDERS = frozenset({",", ";", ":", "(", ")", "—", "–", ".", "?", "!"})
_LINKERS = frozenset({"but", "and", "or", "that", "because", "although", "though", "while", "whereas", "if", "unless", "when"})
_MODALS = {
    "may": "may", "might": "may", "maybe": "may", "perhaps": "may", "could": "could", "can": "can",
    "will": "will", "shall": "will", "would": "would", "should": "should", "must": "should", "ought": "should",
    "won't": "will", "wouldn't": "would", "can't": "can", "cannot": "can", "couldn't": "could", "shouldn't": "should",
    "mustn't": "should",
}  # fmt: skip
_OPEN = frozenset({"if", "unless", "whether"})


class View(NamedTuple):
    """One compared link, seen from one of its sentences."""

    edits: Edits
    near: Sentence
    """The sentence looked from."""
    far: Sentence
    image: dict[int, int]
    """Token of near -> token of far, where they are equal or the same in other words."""
    kinds: dict[int, str]
    """Token of near -> kind of its edit."""
    near_negations: tuple[Negation, ...]
    far_negations: tuple[Negation, ...]


def views(comparison: Comparison) -> Iterator[View]:
    """Yield every compared link twice, once from each side; links of sources that are not English are left out."""
    known: dict[tuple[int, int], tuple[Negation, ...]] = {}
    for edits in comparison.matching.edits:
        a, b = comparison.sentence(*edits.link.a), comparison.sentence(*edits.link.b)
        if not (comparison.documents[a.source].english and comparison.documents[b.source].english):
            continue
        for sentence in (a, b):
            key = (sentence.source, sentence.number)
            if key not in known:
                known[key] = read_negations(sentence.tokens)
        of_a, of_b = known[a.source, a.number], known[b.source, b.number]
        if not of_a and not of_b:
            continue
        forth, back = _images(edits.edits)
        if of_a:
            yield View(edits, a, b, forth, _kinds(edits.edits, 0), of_a, of_b)
        if of_b:
            yield View(edits, b, a, back, _kinds(edits.edits, 1), of_b, of_a)


def _images(edits: tuple[Edit, ...]) -> tuple[dict[int, int], dict[int, int]]:
    forth: dict[int, int] = {}
    back: dict[int, int] = {}
    for edit in edits:
        if edit.kind in ("equal", "same") and edit.a[0] < edit.a[1] and edit.b[0] < edit.b[1]:
            last_a, last_b = edit.a[1] - edit.a[0] - 1, edit.b[1] - edit.b[0] - 1
            for offset in range(last_a + 1):
                forth[edit.a[0] + offset] = edit.b[0] + min(offset, last_b)
            for offset in range(last_b + 1):
                back[edit.b[0] + offset] = edit.a[0] + min(offset, last_a)
    return forth, back


def _kinds(edits: tuple[Edit, ...], side: int) -> dict[int, str]:
    kinds: dict[int, str] = {}
    for edit in edits:
        for place in range(*(edit.b if side else edit.a)):
            kinds[place] = edit.kind
    return kinds


def clause_start(tokens: tuple[Token, ...], place: int) -> int:
    """Return the first token of the clause that holds `place`: after the nearest mark or linking word before it."""
    while place and tokens[place - 1].text not in _BORDERS and tokens[place - 1].lower not in _LINKERS:
        place -= 1
    return place


def clause_end(tokens: tuple[Token, ...], place: int) -> int:
    """Return the end of the clause that holds `place`, exclusive."""
    while place < len(tokens) and tokens[place].text not in _BORDERS and tokens[place].lower not in _LINKERS:
        place += 1
    return place


def modality(tokens: tuple[Token, ...], place: int) -> str:
    """Return the modal that governs the word at `place` (may, could, can, will, would, should), "open" under if,
    whether or a question mark, or "" for a plain statement.
    """
    if tokens[-1].text == "?":
        return "open"
    start = clause_start(tokens, place)
    if not _OPEN.isdisjoint([token.lower for token in tokens[max(start - 1, 0) : place]]):
        return "open"
    for i in range(place - 1, max(start, place - 6) - 1, -1):
        if tokens[i].kind == "word" and (modal := _MODALS.get(tokens[i].lower)) is not None:
            return modal
    return ""


def with_helpers(tokens: tuple[Token, ...], place: int) -> int:
    """Return where the helpers before a word begin, so that evidence reads "did not sign", not "not sign"."""
    classes = function_words()
    while place and classes.get(tokens[place - 1].lower) in ("be", "have", "do", "modal"):
        place -= 1
    return place


def content_between(tokens: tuple[Token, ...], start: int, end: int) -> list[int]:
    """Return the positions of the content words in [start, end)."""
    return [i for i in range(start, end) if is_content(tokens[i])]


def stretch(comparison: Comparison, sentence: Sentence, first: int, last: int, value: str) -> Evidence:
    """Return the tokens first..last (inclusive) of a sentence as evidence."""
    tokens = sentence.tokens
    return evidence_at(comparison, sentence.source, sentence.number, tokens[first].start, tokens[last].end, value)


@once
def statements_by_sentence(comparison: Comparison) -> Iterator[dict[int, list[StatementFact]]]:
    """Yield, for each source, the statements of each sentence."""
    for facts in comparison.facts:
        table: dict[int, list[StatementFact]] = {}
        for one in facts.statements:
            table.setdefault(one.sentence, []).append(one)
        yield table


def linked_statements(comparison: Comparison) -> Iterator[tuple[StatementFact, StatementFact, Edits]]:
    """Yield every pair of statements of two linked sentences, in link order."""
    tables = statements_by_sentence(comparison)
    for edits in comparison.matching.edits:
        (first, here), (second, there) = edits.link.a, edits.link.b
        for a in tables[first].get(here, ()):
            for b in tables[second].get(there, ()):
                yield a, b, edits
