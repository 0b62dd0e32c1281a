"""The day for which a count is given, so that a toll of Monday and one of Wednesday are an update.

In: documents and their dated facts. Out: the same facts, every quantity with its as-of day where one is known: the day its
sentence gives ("by Monday", "as of Friday"), else the day its source was published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from readoutdiff.model.comparison import Facts
    from readoutdiff.model.measures import DateFact
    from readoutdiff.model.text import Document


def date_counts(documents: tuple[Document, ...], facts: tuple[Facts, ...]) -> tuple[Facts, ...]:
    """Return the facts with as_of filled."""
    return tuple(_dated(document, one) for document, one in zip(documents, facts, strict=True))


def _dated(document: Document, facts: Facts) -> Facts:
    if not facts.quantities:
        return facts
    days = {fact.sentence: _as_of(fact) for fact in reversed(facts.dates) if _tells(document, fact)}
    own = document.published or _published(facts)
    if own is None and not days:
        return facts
    quantities = tuple(fact._replace(as_of=days.get(fact.sentence) or own) for fact in facts.quantities)
    return facts._replace(quantities=quantities)


def _tells(document: Document, fact: DateFact) -> bool:
    if fact.grain not in ("day", "part") or not fact.readings:
        return False
    if fact.relation == "by":
        return True
    text = document.text[max(0, fact.start - 8) : fact.start].lower()
    return text.endswith(("as of ", "as at "))


def _as_of(fact: DateFact) -> date:
    return fact.readings[0].start.date()


def _published(facts: Facts) -> date | None:
    for fact in facts.dates:
        if fact.role in ("published", "dateline") and fact.readings and fact.grain == "day":
            return fact.readings[0].start.date()
    return None
