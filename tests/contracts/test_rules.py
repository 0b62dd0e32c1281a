from __future__ import annotations

import re
from pathlib import Path

import pytest

from readoutdiff import rules
from readoutdiff.rules import Rule, discover, matches

FOLDER = Path(rules.__file__).parent


@pytest.mark.parametrize("rule", discover(), ids=lambda rule: rule.info.code)
def test_metadata(rule: Rule) -> None:
    info = rule.info
    assert re.fullmatch(r"[A-Z]\d{3}", info.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", info.name)
    assert info.category == ("unique" if info.code.startswith("U") else "conflict")
    assert info.severity == "note" if info.category == "unique" else info.severity in ("error", "warning", "note")
    assert info.summary and not info.summary.endswith(".")
    assert set(info.overrides) <= {other.info.code for other in discover()} - {info.code}
    for section in ("What:", "Why:", "Fires:", "Silent:", "Limits:"):
        assert f"\n{section}\n" in rule.documentation, f"{info.code} lacks {section}"


def test_codes_and_names_are_unique_and_files_are_named_after_them() -> None:
    infos = [rule.info for rule in discover()]
    assert len({info.code for info in infos}) == len({info.name for info in infos}) == len(infos)
    files = {path.stem for path in FOLDER.glob("[a-z]*.py")}
    assert files == {f"{info.code.lower()}_{info.name.replace('-', '_')}" for info in infos}


def test_a_rule_is_short_and_a_module_not_long() -> None:
    for path in FOLDER.glob("[a-z]*.py"):
        code = path.read_text(encoding="utf-8").split('"""', 2)[2]
        assert len(code.strip().splitlines()) <= 80, path.name
    for path in FOLDER.parent.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path.name


def test_selectors_take_codes_names_and_letters() -> None:
    info = discover()[0].info
    assert matches(info, (info.code,)) and matches(info, (info.name,)) and matches(info, (info.code[0],))
    assert matches(info, (info.code.lower(),)) and not matches(info, ("Z",))
