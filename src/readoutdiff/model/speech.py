"""Facts of what was said and stated: quotations and statements.

In: nothing. Out: types.
"""

from typing import Literal

from readoutdiff.named import NamedTuple


class QuoteFact(NamedTuple):
    """Words in quotation marks, joined over sentences and paragraphs where the quotation runs on."""

    source: int
    sentence: int
    """Unit in which it begins."""
    start: int
    end: int
    """The words between the marks."""
    surface: str
    sentences: tuple[int, ...]
    """Every unit it touches."""
    words: int
    """Number of word tokens; one to three are scare quotes or titles, not speech, unless a cue gives a speaker."""
    speaker: str
    """Entity of the person it is given to; empty when unresolved."""
    speaker_surface: str
    """Words that name the speaker ("Hegseth"); empty when none."""
    speaker_start: int
    speaker_end: int
    """Where those words stand; both -1 when none."""
    via: str
    """Who passed it on ("a readout", a spokesman); empty when said directly."""
    kind: Literal["quote"] = "quote"


class StatementFact(NamedTuple):
    """A clause read as predicate, roles, polarity and certainty."""

    source: int
    sentence: int
    start: int
    end: int
    """The clause."""
    surface: str
    predicate: str
    """Lemma of the main verb, negating auxiliaries taken off ("sign")."""
    predicate_start: int
    predicate_end: int
    agent: tuple[str, ...]
    """Content lemmas of the agent, whatever the voice; empty when not said."""
    patient: tuple[str, ...]
    """Content lemmas of the patient or object."""
    negated: bool
    """Opposite polarity, implicatives ("failed to sign") resolved."""
    certainty: Literal["fact", "planned", "possible", "conditional", "question", "denied"]
    """Whether the clause asserts its predicate."""
    source_said: str
    """Entity or words of the one to whom the statement is attributed; empty for flat fact."""
    quoted: bool
    """Stands inside quotation marks."""
    kind: Literal["statement"] = "statement"
