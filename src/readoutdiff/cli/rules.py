"""`readoutdiff rules`: list the rules."""

from __future__ import annotations

from typing import Annotated

import typer

from readoutdiff.errors import EXIT_CLEAN, UsageError


def command(
    format_name: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="text or json.")] = "text",
) -> int:
    """List the rules: code, name, severity, and when each fires."""
    from readoutdiff.cli.output import write_stdout
    from readoutdiff.rules import discover

    infos = [rule.info for rule in discover()]
    if format_name == "json":
        import json

        write_stdout(json.dumps([info._asdict() for info in infos], ensure_ascii=False, indent=2) + "\n")
    elif format_name == "text":
        wide = max((len(info.name) for info in infos), default=0)
        write_stdout("".join(f"{one.code}  {one.name:{wide}}  {one.severity:7}  {one.summary}\n" for one in infos))
        write_stdout("\nreadoutdiff explain CODE tells what a rule looks for and what it leaves alone.\n")
    else:
        raise UsageError(f"there is no format {format_name!r}; choose from text, json")
    return EXIT_CLEAN
