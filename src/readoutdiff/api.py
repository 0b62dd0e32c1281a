"""The whole of readoutdiff in one function: the stages in their order. Read this first.

In: documents and settings. Out: a Report, ready for any writer. Pure: the same documents and settings give the same
report, on any machine, without a network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff import __version__
from readoutdiff.coverage import cover
from readoutdiff.errors import EXIT_CLEAN, EXIT_FINDINGS, UsageError
from readoutdiff.facts import read_facts, resolve
from readoutdiff.matching import match
from readoutdiff.model.comparison import Comparison
from readoutdiff.model.report import SEVERITIES, Report
from readoutdiff.rules import discover, run
from readoutdiff.settings import Settings
from readoutdiff.sheet import build_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.comparison import Event, Facts
    from readoutdiff.model.report import Finding
    from readoutdiff.model.text import Document


def compare(documents: Sequence[Document], settings: Settings | None = None) -> Report:
    """Compare two or more documents of one event and return the report.

    Raises UsageError for fewer than two documents, DataError when a record overlay is broken.
    """
    settings = settings or Settings()
    if len(documents) < 2:
        raise UsageError("give two or more reports of the same event to compare")
    sources = tuple(documents)
    alone = tuple(read_facts(document, settings.record_files) for document in sources)
    facts, event = resolve(sources, alone, settings.date)
    matching, pairs = match(sources, facts, settings.draft)
    claims, matrix = cover(sources, facts, matching, settings.draft)
    comparison = Comparison(sources, facts, event, matching, pairs, claims, settings.draft, settings.record_files, matrix)
    findings = run(comparison, settings.select, settings.ignore)
    return Report(
        __version__, comparison, findings, build_sheet(comparison, findings),
        tuple(rule.info for rule in discover()), settings, exit_code(findings, settings),
    )  # fmt: skip


def inspect(document: Document, settings: Settings | None = None) -> tuple[Facts, Event]:
    """Return what was read from one document: its facts, and the days it tells of. Raises DataError as compare does."""
    settings = settings or Settings()
    facts, event = resolve((document,), (read_facts(document, settings.record_files),), settings.date)
    return facts[0], event


def exit_code(findings: Sequence[Finding], settings: Settings) -> int:
    """Return 1 when a conflict reaches settings.fail_on or a finding has one of settings.fail_codes, else 0."""
    failing = () if settings.fail_on == "never" else SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
    hit = any(one.code in settings.fail_codes or (one.category == "conflict" and one.severity in failing) for one in findings)
    return EXIT_FINDINGS if hit else EXIT_CLEAN
