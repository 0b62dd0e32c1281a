"""All a rule may see: the documents, their facts, the event, the matching, the claims, the settings.

In: nothing. Out: types.
"""

from datetime import date

from readoutdiff.model.matching import Claim, CoverageRow, Matching
from readoutdiff.model.measures import DateFact, QuantityFact
from readoutdiff.model.people import GovernmentFact, OfficeFact, OrganisationFact, PersonFact, PlaceFact
from readoutdiff.model.speech import QuoteFact, StatementFact
from readoutdiff.model.text import Document, Sentence
from readoutdiff.named import NamedTuple


class Facts(NamedTuple):
    """What was read from one document, each tuple in reading order."""

    people: tuple[PersonFact, ...] = ()
    offices: tuple[OfficeFact, ...] = ()
    governments: tuple[GovernmentFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    quantities: tuple[QuantityFact, ...] = ()
    quotes: tuple[QuoteFact, ...] = ()
    places: tuple[PlaceFact, ...] = ()
    organisations: tuple[OrganisationFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()


class EventDay(NamedTuple):
    """A day the event may have happened on or the report was written on, and what says so."""

    day: date
    strength: str
    """What kind of evidence: "date option", "caption", "dateline", "published", "text"."""
    source: int
    """Source that gives it; -1 for the --date option."""
    start: int
    end: int
    """Where it stands in that source; both -1 when it is metadata or an option."""
    surface: str
    """The words, or the metadata field in words."""


class Event(NamedTuple):
    """When the event was, as far as all sources together tell."""

    day: date | None
    """The day most strongly shown; None when nothing tells."""
    days: tuple[EventDay, ...]
    """All the evidence, strongest first."""
    anchors: tuple[EventDay | None, ...]
    """For each source, the day its relative dates are counted from (its own publication day, dateline, or another
    source's), None when nothing tells."""


class Pair(NamedTuple):
    """Two facts of two sources that are about the same thing, so that they may be compared."""

    a: QuantityFact | DateFact
    b: QuantityFact | DateFact
    why: str
    """What makes them comparable ("both count people killed")."""
    strength: float
    """0 to 1."""


class Comparison(NamedTuple):
    """All a rule may see."""

    documents: tuple[Document, ...]
    facts: tuple[Facts, ...]
    """One per document."""
    event: Event
    matching: Matching
    pairs: tuple[Pair, ...]
    claims: tuple[Claim, ...]
    draft: int
    """Position of the copy under check; -1 when there is none."""
    record_files: tuple[str, ...]
    """Overlays of the record of office holders."""
    matrix: tuple[CoverageRow, ...] = ()
    """The claims by sources, most widely carried first; empty for two sources without a draft."""

    def sentence(self, source: int, index: int) -> Sentence:
        """Return a unit by source and index."""
        return self.documents[source].sentences[index]
