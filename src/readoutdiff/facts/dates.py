"""Dates and times, read alone and then resolved over the event.

In: documents. Out: DateFact tuples; then the Event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.comparison import Event, Facts

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.text import Document


def read_dates(document: Document) -> tuple[DateFact, ...]:
    """Return the dates and times of `document`, in order."""
    return ()


def resolve_dates(
    documents: tuple[Document, ...], facts: tuple[Facts, ...], day: date | None
) -> tuple[tuple[Facts, ...], Event]:
    """Return the facts with readings filled, and the event."""
    return facts, Event(day, (), tuple(None for _ in documents))
