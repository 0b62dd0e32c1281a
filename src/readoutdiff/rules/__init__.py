"""Comparison to findings: one rule a file, discovered; no list to edit.

In: a Comparison. Out: findings, one conflict told once by its most specific rule. A rule is a module of this folder whose
name begins with its code (`p101_administration.py`). It has a docstring with the sections What, Why, Fires, Silent,
Limits; `RULE`, a RuleInfo; and `check(comparison)`, which yields findings. Modules that begin with "_" are what a family
shares.
"""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from os import listdir
from os.path import dirname

from readoutdiff.model.comparison import Comparison, Event
from readoutdiff.model.report import SEVERITIES, Finding, RuleInfo
from readoutdiff.named import NamedTuple
from readoutdiff.rules._merge import joined, most_specific


class Rule(NamedTuple):
    """A discovered rule."""

    info: RuleInfo
    check: Callable[[Comparison], Iterable[Finding]]
    documentation: str
    """The docstring of its module."""


@cache
def discover() -> tuple[Rule, ...]:
    """Return every rule of this folder, in the order of their codes."""
    names = sorted(name[:-3] for name in listdir(dirname(__file__)) if name.endswith(".py") and name[0].isalpha())
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(Rule(module.RULE, module.check, module.__doc__ or "") for module in modules)


def matches(info: RuleInfo, selectors: tuple[str, ...]) -> bool:
    """Return whether a code, name, family letter or start of a code in `selectors` means this rule."""
    return any(info.name == one or info.code.startswith(one.upper()) for one in selectors)


def run(comparison: Comparison, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """Return the findings of all selected rules, ordered: conflicts by severity, rank and place; then only-here."""
    rules = [
        rule for rule in discover()
        if (not select or matches(rule.info, select)) and not matches(rule.info, ignore)
    ]  # fmt: skip
    found: list[Finding] = []
    if comparison.matching.tied:
        for rule in rules:
            found.extend(rule.check(comparison))
    else:  # they may report different events: what one says alone is all that can be judged
        for source in range(len(comparison.documents)):
            view = _alone(comparison, source)
            for rule in rules:
                found.extend(one for one in rule.check(view) if all(piece.source == source for piece in one.evidence))
    kept = joined(most_specific(found, {rule.info.code: rule.info.overrides for rule in rules}))
    return tuple(sorted(kept, key=_order))


def _alone(comparison: Comparison, source: int) -> Comparison:
    """Return the comparison with nothing but what one source (or an option) says of the day: untied sources lend none."""
    days = tuple(one for one in comparison.event.days if one.source in (source, -1))
    anchors = tuple(
        one if one is not None and one.source in (place, -1) else None for place, one in enumerate(comparison.event.anchors)
    )
    return comparison._replace(event=Event(days[0].day if days else None, days, anchors))


def _order(finding: Finding) -> tuple[bool, int, float, str, int, int]:
    first = finding.evidence[0]
    return (
        finding.category == "unique", SEVERITIES.index(finding.severity), -finding.rank, finding.code,
        first.source, first.start,
    )  # fmt: skip
