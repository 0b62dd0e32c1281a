"""How a case of a rule is run: sources in, the verdict on one rule out."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from readoutdiff.api import compare
from readoutdiff.documents import read_text
from readoutdiff.model.report import SEVERITIES, Finding
from readoutdiff.settings import Settings

VERDICTS = (*SEVERITIES, "silent")


class Case(NamedTuple):
    """A case of a rule: texts, days, the verdict due."""

    name: str
    rule: str
    """Code ("N301")."""
    texts: tuple[str, ...]
    published: tuple[date | None, ...]
    day: date | None
    verdict: str
    """error, warning, note or silent."""
    known_gap: str
    """Why the rule does not reach the verdict yet; empty when it does."""


def read_case(row: dict[str, Any]) -> Case:
    """Return a case of a TOML table; ValueError for one that cannot be run."""
    known = {
        "name", "rule", "a", "b", "c", "d", "date_a", "date_b", "date_c", "date_d", "date", "verdict", "known_gap", "reason",
    }  # fmt: skip
    strange = set(row) - known
    if strange:
        raise ValueError(f"{row.get('name')}: fields {sorted(strange)} are not known")
    if row["verdict"] not in VERDICTS:
        raise ValueError(f"{row['name']}: verdict {row['verdict']!r} is none of {VERDICTS}")
    letters = [letter for letter in "abcd" if letter in row]
    return Case(
        row["name"], row["rule"], tuple(row[letter] for letter in letters),
        tuple(_day(row.get(f"date_{letter}")) for letter in letters), _day(row.get("date")), row["verdict"],
        row.get("known_gap", ""),
    )  # fmt: skip


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def findings_of(
    rule: str, texts: tuple[str, ...], published: tuple[date | None, ...], day: date | None = None, draft: int = -1
) -> tuple[Finding, ...]:
    """Return the findings of one rule, with all rules run, as a user would see them."""
    documents = tuple(
        read_text(text, source, "abcd"[source], published=one)
        for source, (text, one) in enumerate(zip(texts, published, strict=True))
    )
    report = compare(documents, Settings(date=day, draft=draft))
    return tuple(one for one in report.findings if one.code == rule)


def verdict_of(findings: tuple[Finding, ...]) -> str:
    """Return the severest severity, "silent" when there is none."""
    return min((one.severity for one in findings), key=SEVERITIES.index, default="silent")
