"""A rule's docstring is its page for users: it has every section, and its examples are run.

An example is a block of lines `A: text`, `B: text`… (or `A 2025-05-05: text` for a source published on a day) under Fires or
Silent; blank lines part examples. `Draft: text`, always first, is the copy under check.
"""

from __future__ import annotations

import re
from datetime import date

import pytest
from _cases import findings_of

from readoutdiff.rules import Rule, discover

SECTIONS = ("What:", "Why:", "Fires:", "Silent:", "Limits:")
LINE = re.compile(r"^([A-Z]|Draft)(?: (\d{4}-\d{2}-\d{2}))?: (.+)$")


def section(documentation: str, name: str) -> str:
    begin = documentation.index(f"\n{name}") + len(name) + 1
    later = [documentation.find(f"\n{other}", begin) for other in SECTIONS]
    return documentation[begin : min((place for place in later if place >= 0), default=len(documentation))]


def examples(text: str) -> list[tuple[tuple[str, ...], tuple[date | None, ...]]]:
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        texts: list[str] = []
        days: list[date | None] = []
        for line in block.splitlines():
            match = LINE.match(line.strip())
            if match:
                texts.append(match[3])
                days.append(date.fromisoformat(match[2]) if match[2] else None)
            elif texts and line.strip():
                texts[-1] += " " + line.strip()
        if texts:
            found.append((tuple(texts), tuple(days)))
    return found


@pytest.mark.parametrize("rule", discover(), ids=lambda rule: rule.info.code)
def test_docstring_has_every_section_in_order(rule: Rule) -> None:
    places = [rule.documentation.find(f"\n{name}") for name in SECTIONS]
    assert min(places) >= 0, f"missing: {[n for n, p in zip(SECTIONS, places, strict=True) if p < 0]}"
    assert places == sorted(places)


@pytest.mark.parametrize("rule", discover(), ids=lambda rule: rule.info.code)
def test_examples_under_fires_fire_and_under_silent_are_silent(rule: Rule) -> None:
    fires = examples(section(rule.documentation, "Fires:"))
    silent = examples(section(rule.documentation, "Silent:"))
    assert fires and silent, "give at least one example each"
    draft = 0 if "\n    Draft: " in rule.documentation else -1
    for texts, days in fires:
        assert findings_of(rule.info.code, texts, days, draft=draft), f"does not fire: {texts}"
    for texts, days in silent:
        found = [
            one for one in findings_of(rule.info.code, texts, days, draft=draft)
            if one.severity != "note" or one.category == "unique"
        ]  # fmt: skip
        assert not found, f"fires: {texts}: {found[0].message}"
