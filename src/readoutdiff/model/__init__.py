"""Every type that crosses a room, in the order the text flows: text, facts, matching, report.

All are immutable NamedTuples (a class costs 0.2 ms at start, a frozen slotted dataclass 0.9, and a user waits for every
one). Offsets are code points in the document's own text, end exclusive; `source` is always the position of the document
in the comparison (0 for A, 1 for B, …) and `sentence` the number of the unit in its document.
"""

from readoutdiff.model.comparison import Comparison, Event, EventDay, Facts, Pair
from readoutdiff.model.matching import Claim, Edit, Edits, Link, Matching, Passage, Row
from readoutdiff.model.measures import DateFact, QuantityFact, Reading
from readoutdiff.model.people import GovernmentFact, OfficeFact, OrganisationFact, PersonFact, PlaceFact
from readoutdiff.model.report import Basis, Evidence, Finding, Report, RuleInfo, SheetCell, SheetRow
from readoutdiff.model.speech import QuoteFact, StatementFact
from readoutdiff.model.text import Document, Position, Sentence, Span, Token, source_id

Fact = (
    PersonFact
    | OfficeFact
    | GovernmentFact
    | DateFact
    | QuantityFact
    | QuoteFact
    | PlaceFact
    | OrganisationFact
    | StatementFact
)
"""The closed union of what can be read from a sentence; each has kind, source, sentence, start, end and surface."""

__all__ = [
    "Basis", "Claim", "Comparison", "DateFact", "Document", "Edit", "Edits", "Event", "EventDay", "Evidence", "Fact",
    "Facts", "Finding", "GovernmentFact", "Link", "Matching", "OfficeFact", "OrganisationFact", "Pair", "Passage",
    "PersonFact", "PlaceFact", "Position", "QuantityFact", "QuoteFact", "Reading", "Report", "Row", "RuleInfo",
    "Sentence", "SheetCell", "SheetRow", "Span", "StatementFact", "Token", "source_id",
]  # fmt: skip
