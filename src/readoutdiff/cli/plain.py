"""The plain command line of a comparison, read without typer: importing typer costs more than most comparisons.

In: the arguments after the verb. Out: the values of `comparison.run_comparison`, or None for anything that is not plain
(help, an unknown or shortened option, a missing or odd value): typer then reads the same arguments and says what is wrong.
What is read here is read as typer reads it; tests/contracts/test_plain.py holds the two together, name by name and value by
value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXTS = {
    "--format": "format_name", "-f": "format_name", "--output": "output", "-o": "output", "--layout": "layout",
    "--color": "color", "--show": "show", "--fail-on": "fail_on", "--draft": "draft", "--date": "date",
    "--input-format": "input_format",
}  # fmt: skip
"""Options with one value, the last given counts."""
LISTS = {"--report": "report", "--select": "select", "--ignore": "ignore", "--record": "record"}
"""Options that may be repeated."""
NUMBERS = {"--width": "width", "--limit": "limit"}
"""Options with a number of zero or more."""
FLAGS = {
    "--ascii": "ascii_only", "--explain-links": "explain_links", "--statistics": "statistics", "--quiet": "quiet",
    "-q": "quiet", "--exit-zero": "exit_zero", "--version": "version",
}  # fmt: skip
"""Options without a value."""


def read_plain(arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return the values of a plain command line by the names of the parameters they set, or None when it is not plain."""
    sources: list[str] = []
    values: dict[str, Any] = {}
    left = iter(arguments)
    for one in left:
        if one == "-" or not one.startswith("-"):
            sources.append(one)
            continue
        if one in FLAGS:
            values[FLAGS[one]] = True
            continue
        name, sign, value = one.partition("=")
        if not sign:
            value = next(left, "-")
        elif not name.startswith("--"):
            return None
        if value.startswith("-"):
            return None
        if name in TEXTS:
            values[TEXTS[name]] = value
        elif name in LISTS:
            values.setdefault(LISTS[name], []).append(value)
        elif name in NUMBERS and value.isascii() and value.isdigit() and len(value) < 10:
            values[NUMBERS[name]] = int(value)
        else:
            return None
    if not sources:
        return None
    values["sources"] = sources
    return values
