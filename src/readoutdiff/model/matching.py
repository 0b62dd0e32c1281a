"""What goes with what: links, rows, edits, shared passages, claims.

In: nothing. Out: types.
"""

from typing import Literal

from readoutdiff.named import NamedTuple

Relation = Literal["same", "related"]
EditKind = Literal[
    "equal", "same", "precision", "number", "name", "place", "date", "opposite", "negation", "certainty", "role",
    "term", "replaced", "inserted", "deleted",
]  # fmt: skip


class Link(NamedTuple):
    """Two sentences of two documents that state the same thing in whole or part."""

    a: tuple[int, int]
    """(source, sentence); the earlier source."""
    b: tuple[int, int]
    relation: Relation
    """same: about the same proposition; related: shares part of it."""
    score: float
    """0 to 1, rounded to four places."""
    parts: tuple[tuple[str, float], ...]
    """The named parts the score is made of, for --explain-links."""


class Row(NamedTuple):
    """What a reader is shown on one line: a cell a source, empty where the source is silent."""

    cells: tuple[tuple[int, ...], ...]
    """Sentence indexes, one tuple a source in source order."""
    relation: Literal["same", "related", "only"]
    score: float


class Edit(NamedTuple):
    """One typed difference (or sameness) between two linked sentences."""

    kind: EditKind
    """equal: the same words; same: other words, same meaning; precision: one refines the other; the rest name what
    differs; inserted/deleted: only in b / only in a."""
    a: tuple[int, int]
    """Token range in sentence a, end exclusive."""
    b: tuple[int, int]
    """Token range in sentence b, end exclusive."""
    note: str = ""
    """Why it has its kind ("antonyms: rise, fall"; "class: metal"), for explanations."""


class Edits(NamedTuple):
    """The typed difference of one link."""

    link: Link
    edits: tuple[Edit, ...]
    """In order of sentence a."""
    equality: float
    """Share of content tokens (both sides) under equal or same edits, 0 to 1: how far the rest matches."""


class Passage(NamedTuple):
    """A run of words two sources have in common word for word."""

    a: tuple[int, int, int]
    """(source, start, end) in code points."""
    b: tuple[int, int, int]
    words: int


class Claim(NamedTuple):
    """A statement inside a sentence and how the other sources cover it."""

    source: int
    sentence: int
    start: int
    end: int
    text: str
    form: Literal["claim", "detail", "quote"]
    """A whole statement, a detail of an aligned one, or a quotation."""
    status: Literal["only", "partly", "covered"]
    coverage: float
    """Share of its weight found elsewhere, 0 to 1."""
    rank: float
    """How much an editor wants it; higher is first."""
    reasons: tuple[str, ...]
    """What the rank is made of ("quotation", "figure", "new name"…)."""
    carried_by: tuple[int, ...]
    """Sources that state it too."""
    partly_by: tuple[int, ...] = ()
    """Sources that state a part of it."""
    nearest: tuple[tuple[int, int], ...] = ()
    """(source, sentence): for each source that states it or a part, its sentence that comes nearest."""


class CoverageCell(NamedTuple):
    """How one source stands to a claim; a source without a cell does not mention it."""

    source: int
    sentence: int
    """Its sentence that comes nearest."""
    state: Literal["states", "partly"]


class CoverageRow(NamedTuple):
    """One claim across the sources."""

    claim: Claim
    """In the words of the first source among those that are carried most widely."""
    cells: tuple[CoverageCell, ...]
    """In source order."""
    witnesses: tuple[tuple[int, ...], ...]
    """The sources that state it; those that do so in the same words stand together and are one witness."""


class Matching(NamedTuple):
    """Everything matching found."""

    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    """In the reading order of the first (or draft) source."""
    edits: tuple[Edits, ...]
    """For every link of relation same, and others worth it; in link order."""
    passages: tuple[Passage, ...]
    copied: tuple[float, ...]
    """For each source, the share of its words that stand word for word in another source."""
    tied: bool
    """False when nothing ties the sources together: then only single-source rules may speak."""
    faint: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    """Pairs of (source, sentence) that all but reach a link: too little to be shown as one, enough that neither sentence can
    be said to stand alone."""
