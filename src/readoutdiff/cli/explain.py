"""`readoutdiff explain CODE`: what a rule looks for, why, and what it leaves alone."""

from __future__ import annotations

from typing import Annotated

import typer

from readoutdiff.errors import EXIT_CLEAN, UsageError


def command(rule: Annotated[str, typer.Argument(metavar="CODE", help="A code (P101) or a name (administration).")]) -> int:
    """Explain a rule, with examples that fire and examples that stay silent."""
    from readoutdiff.cli.output import write_stdout
    from readoutdiff.rules import discover

    for one in discover():
        if rule.upper() == one.info.code or rule.lower() == one.info.name:
            head = f"{one.info.code} {one.info.name} ({one.info.severity})"
            write_stdout(f"{head}\n{'=' * len(head)}\n{one.documentation.strip()}\n")
            return EXIT_CLEAN
    raise UsageError(f"there is no rule {rule!r}; readoutdiff rules lists them")
