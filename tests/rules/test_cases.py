"""Run every case of every rule: tests/rules/*.toml, each a list of [[case]] tables.

Fields: name, rule (code), a, b, [c, d] (texts), date_a, date_b… (published), date (the --date option), verdict (error,
warning, note or silent: what this rule says), known_gap (why the verdict is not reached yet: a strict xfail).
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from _cases import Case, findings_of, read_case, verdict_of

HERE = Path(__file__).parent


def load() -> list[object]:
    found = []
    for path in sorted(HERE.glob("*.toml")):
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
        names = [row["name"] for row in rows]
        assert len(names) == len(set(names)), f"{path.name}: a name stands twice"
        for row in rows:
            case = read_case(row)
            marks = [pytest.mark.xfail(reason=case.known_gap, strict=True)] if case.known_gap else []
            found.append(pytest.param(case, id=f"{path.stem}: {case.name}", marks=marks))
    return found


@pytest.mark.parametrize("case", load())
def test_rule_says_what_the_case_demands(case: Case) -> None:
    findings = findings_of(case.rule, case.texts, case.published, case.day)
    assert verdict_of(findings) == case.verdict, [one.message for one in findings]


@pytest.mark.parametrize("case", load())
def test_order_of_sources_changes_no_verdict(case: Case) -> None:
    findings = findings_of(case.rule, case.texts[::-1], case.published[::-1], case.day)
    assert verdict_of(findings) == case.verdict
