"""The JSON contract, version 1: one object a report.

In: a Report. Out: text. Key order is stable, characters stand as they are (UTF-8, unescaped), and there is no NaN. The
schema is data/report.schema.json.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from readoutdiff.model.text import source_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from readoutdiff.model.matching import CoverageRow
    from readoutdiff.model.report import Evidence, Finding, Report, SheetRow
    from readoutdiff.model.text import Document
    from readoutdiff.writers import Style

SCHEMA_VERSION = 1


def write(report: Report, style: Style | None = None) -> str:
    """Return the report as one line of JSON with a line end; nothing in `style` changes it."""
    return json.dumps(as_dict(report), ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def as_dict(report: Report) -> dict[str, Any]:
    """Return the report as plain dictionaries and lists, in the order of the contract."""
    comparison = report.comparison
    matching = comparison.matching
    result: dict[str, Any] = {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "readoutdiff", "version": report.version},
    }
    if report.record_id is not None:
        result["id"] = report.record_id
    result["sources"] = [
        _source(document, share) for document, share in zip(comparison.documents, matching.copied, strict=True)
    ]
    result["rows"] = [
        {
            "cells": [{"source": source_id(source), "sentences": list(cell)} for source, cell in enumerate(row.cells) if cell],
            "relation": row.relation,
            "score": row.score,
        }
        for row in matching.rows
    ]
    result["links"] = [
        {
            "a": [source_id(link.a[0]), link.a[1]],
            "b": [source_id(link.b[0]), link.b[1]],
            "relation": link.relation,
            "score": link.score,
            "parts": dict(link.parts),
        }
        for link in matching.links
    ]
    if len(comparison.documents) > 2:
        result["coverage"] = [_coverage(row, comparison.documents) for row in comparison.matrix]
    result["facts"] = [_sheet_row(row) for row in report.sheet]
    result["findings"] = [_finding(one, comparison.documents) for one in report.findings]
    result["summary"] = summary(report)
    result["exit_code"] = report.exit_code
    return result


def summary(report: Report) -> dict[str, Any]:
    """Return the counts of the closing line."""
    conflicts = [one for one in report.findings if one.category == "conflict"]
    return {
        "errors": sum(one.severity == "error" for one in conflicts),
        "warnings": sum(one.severity == "warning" for one in conflicts),
        "notes": sum(one.severity == "note" for one in conflicts),
        "unique": len(report.findings) - len(conflicts),
        "sources": len(report.comparison.documents),
        "tied": report.comparison.matching.tied,
    }


def _source(document: Document, copied: float) -> dict[str, Any]:
    result: dict[str, Any] = {"id": document.id, "name": document.name}
    if document.path is not None:
        result["path"] = document.path
    if document.published is not None:
        result["published"] = document.published.isoformat()
    result["english"] = document.english
    result["copied"] = copied
    result["sentences"] = [
        {
            "index": unit.number,
            "start": unit.start,
            "end": unit.end,
            "line": document.position(unit.start).line,
            "kind": unit.kind,
            "text": unit.text,
        }
        for unit in document.sentences
    ]
    return result


def _coverage(row: CoverageRow, documents: tuple[Document, ...]) -> dict[str, Any]:
    claim = row.claim
    known = {cell.source for cell in row.cells}
    return {
        "claim": {
            "source": source_id(claim.source),
            "sentence": claim.sentence,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
        },
        "rank": claim.rank,
        "cells": [{"source": source_id(cell.source), "state": cell.state, "sentence": cell.sentence} for cell in row.cells],
        "silent": [document.id for document in documents if document.source not in known],
        "witnesses": [[source_id(source) for source in group] for group in row.witnesses],
    }


def _sheet_row(row: SheetRow) -> dict[str, Any]:
    result: dict[str, Any] = {
        "kind": row.kind,
        "subject": row.subject,
        "verdict": row.verdict,
        "cells": [
            {
                "source": source_id(cell.source),
                "sentence": cell.sentence,
                "start": cell.start,
                "end": cell.end,
                "text": cell.text,
                "value": cell.value,
            }
            for cell in row.cells
        ],
    }
    if row.why:
        result["why"] = row.why
    if row.witnesses:
        result["witnesses"] = [[source_id(source) for source in group] for group in row.witnesses]
    return result


def _finding(one: Finding, documents: tuple[Document, ...]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "code": one.code,
        "rule": one.rule,
        "category": one.category,
        "severity": one.severity,
        "message": one.message,
        "explanation": one.explanation,
        "fingerprint": one.fingerprint,
        "evidence": list(_evidence(one.evidence, documents)),
    }
    if one.basis:
        result["basis"] = [
            {"record": row.record, "holder": row.holder, "from": row.start, "to": row.end, "source": row.source}
            for row in one.basis
        ]
    return result


def _evidence(evidence: tuple[Evidence, ...], documents: tuple[Document, ...]) -> Iterable[dict[str, Any]]:
    for one in evidence:
        place = documents[one.source].position(one.start)
        yield {
            "source": source_id(one.source),
            "sentence": one.sentence,
            "start": one.start,
            "end": one.end,
            "line": place.line,
            "column": place.column,
            "text": one.text,
            "value": one.value,
        }
