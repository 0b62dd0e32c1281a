"""Sentences to typed facts: people, offices, governments, dates, quantities, quotations, places, statements.

In: documents. Out: Facts, each document alone first (read_facts); then dates resolved over the whole event (resolve),
because "Monday" in one report may need another report's caption.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.facts.dates import read_dates, resolve_dates
from readoutdiff.facts.growth import date_counts
from readoutdiff.facts.identity import join_people
from readoutdiff.facts.people import read_people
from readoutdiff.facts.quantities import read_quantities
from readoutdiff.facts.quotes import read_quotes
from readoutdiff.facts.statements import read_statements
from readoutdiff.model.comparison import Event, Facts

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.model.text import Document


def read_facts(document: Document, record_files: tuple[str, ...] = ()) -> Facts:
    """Return the facts of one document on its own; dates keep no readings that need an anchor yet."""
    named = read_people(document, record_files)
    dates = read_dates(document)
    quantities = read_quantities(document, dates, named)
    quotes = read_quotes(document, named)
    statements = read_statements(document, named, quotes)
    return named._replace(dates=dates, quantities=quantities, quotes=quotes, statements=statements)


def resolve(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], day: date | None = None
) -> tuple[tuple[Facts, ...], Event]:
    """Return the facts with every date read against the whole event, and the event; `day` is the --date option."""
    dated, event = resolve_dates(documents, join_people(facts), day)
    return date_counts(documents, dated), event
