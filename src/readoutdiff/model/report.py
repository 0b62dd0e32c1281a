"""What a writer is given: findings with evidence, the fact sheet, the whole report.

In: nothing. Out: types.
"""

from typing import Literal

from readoutdiff.model.comparison import Comparison
from readoutdiff.named import NamedTuple
from readoutdiff.settings import Settings

Severity = Literal["error", "warning", "note"]
Category = Literal["conflict", "unique"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""Most severe first."""


class RuleInfo(NamedTuple):
    """What is known of a rule without running it."""

    code: str
    """A family letter and three digits; never reused."""
    name: str
    """The name in RULES and in JSON ("administration")."""
    severity: Severity
    """The highest it gives."""
    category: Category
    summary: str
    """One line: fires when."""
    overrides: tuple[str, ...] = ()
    """Codes whose findings on the same words are dropped in favour of this rule's: the most specific rule wins."""


class Evidence(NamedTuple):
    """The exact words a finding rests on."""

    source: int
    sentence: int
    start: int
    end: int
    text: str
    """The slice."""
    value: str
    """Its normal form, as compared."""


class Basis(NamedTuple):
    """A row of the record of office holders that a finding rests on."""

    record: str
    """Office id."""
    holder: str
    start: str
    """ISO date, the field "from" in JSON."""
    end: str
    """ISO date, exclusive; empty while in office. "to" in JSON."""
    source: str
    """What the row was checked against."""


class Finding(NamedTuple):
    """One conflict, or one thing only one source says."""

    code: str
    rule: str
    category: Category
    severity: Severity
    message: str
    """One line: what differs."""
    explanation: str
    """Why both cannot be true, and what that rests on."""
    evidence: tuple[Evidence, ...]
    """The primary one first; one from every source the finding names."""
    basis: tuple[Basis, ...]
    fingerprint: str
    """From code and normal forms only, so that it survives moved lines."""
    rank: float = 0.0
    """Order inside its severity; higher is first."""


class SheetCell(NamedTuple):
    """What one source says of one fact."""

    source: int
    sentence: int
    start: int
    end: int
    text: str
    value: str


class SheetRow(NamedTuple):
    """One fact across the sources."""

    kind: str
    """person, office, government, date, quantity, quote, place, organisation, statement."""
    subject: str
    """What the row is about, in words for the reader."""
    verdict: Literal["agree", "differ", "only"]
    cells: tuple[SheetCell, ...]
    why: str = ""
    """Why different words agree ("Monday is 5 May 2025 by the calendar"); empty when plain."""
    witnesses: tuple[tuple[int, ...], ...] = ()
    """Where they agree, the sources; those that have it in the same words stand together and are one witness."""


class Report(NamedTuple):
    """Everything a writer is given."""

    version: str
    comparison: Comparison
    findings: tuple[Finding, ...]
    """Conflicts first, most severe first; then only-here findings by rank."""
    sheet: tuple[SheetRow, ...]
    rules: tuple[RuleInfo, ...]
    settings: Settings
    exit_code: int
    record_id: str | None = None
    """The id of the batch record it answers; None outside batch."""
