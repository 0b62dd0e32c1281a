"""`readoutdiff SOURCES...`: compare two or more reports of one event."""

from __future__ import annotations

from typing import Annotated

import typer

from readoutdiff.cli.comparison import run_comparison

COMPARING = "What is compared"
SHOWING = "What is shown"
DECIDING = "What counts"


def command(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCES...", help="Reports of one event: files, - for standard input, or a folder."),
    ],
    format_name: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help="text or json.", rich_help_panel=SHOWING)
    ] = "text",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of printing.", rich_help_panel=SHOWING)
    ] = "",
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--report", metavar="FORMAT=FILE", help="Also write this format to that file; repeatable.", rich_help_panel=SHOWING
        ),
    ] = None,
    layout: Annotated[
        str, typer.Option(metavar="KIND", help="auto, side-by-side or stacked.", rich_help_panel=SHOWING)
    ] = "auto",
    width: Annotated[
        int, typer.Option(min=0, help="Columns; 0 is the terminal's, or 120 in a pipe.", rich_help_panel=SHOWING)
    ] = 0,
    color: Annotated[str, typer.Option(metavar="WHEN", help="auto, always or never.", rich_help_panel=SHOWING)] = "auto",
    ascii_only: Annotated[bool, typer.Option("--ascii", help="No symbols beyond ASCII.", rich_help_panel=SHOWING)] = False,
    show: Annotated[
        str,
        typer.Option(
            metavar="PARTS",
            help="Parts of the report, of sources,conflicts,facts,text,only; all when empty.",
            rich_help_panel=SHOWING,
        ),
    ] = "",
    limit: Annotated[
        int, typer.Option(min=0, help="Most lines a source under 'only in one source'; 0 is all.", rich_help_panel=SHOWING)
    ] = 12,
    explain_links: Annotated[
        bool, typer.Option("--explain-links", help="List the parts of every link's score.", rich_help_panel=SHOWING)
    ] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings by rule, instead of the report.", rich_help_panel=SHOWING)
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing; the exit code tells.", rich_help_panel=SHOWING)
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Only these rules: code, name or letter.", rich_help_panel=DECIDING)
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Not these rules; wins over --select.", rich_help_panel=DECIDING)
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help="error, warning, note or never: least severity that ends in exit code 1; codes may follow (warning,U705).",
            rich_help_panel=DECIDING,
        ),
    ] = "warning",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.", rich_help_panel=DECIDING)
    ] = False,
    draft: Annotated[
        str, typer.Option(metavar="FILE", help="The copy under check; the others are its sources.", rich_help_panel=COMPARING)
    ] = "",
    date: Annotated[
        str, typer.Option(metavar="YYYY-MM-DD", help="Day of the event, if no report says.", rich_help_panel=COMPARING)
    ] = "",
    record: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE", help="More office holders (docs/record.md); repeatable.", rich_help_panel=COMPARING),
    ] = None,
    input_format: Annotated[
        str, typer.Option(metavar="NAME", help="Read sources as this format, whatever their names.", rich_help_panel=COMPARING)
    ] = "",
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> int:
    """Compare two or more reports of one event.

    Prints the sources, the conflicts with their evidence, the fact sheet, the text side by side, and what only one source
    says. Exit code: 0 no conflict, 1 conflicts found, 2 wrong usage or unreadable input.
    """
    return run_comparison(
        sources,
        format_name=format_name, output=output, report=report, layout=layout, width=width, color=color,
        ascii_only=ascii_only, show=show, limit=limit, explain_links=explain_links, statistics=statistics, quiet=quiet,
        select=select, ignore=ignore, fail_on=fail_on, exit_zero=exit_zero, draft=draft, date=date, record=record,
        input_format=input_format, version=version,
    )  # fmt: skip
