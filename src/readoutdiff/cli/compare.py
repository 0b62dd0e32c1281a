"""`readoutdiff SOURCES...`: compare two or more reports of one event."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from readoutdiff.errors import EXIT_CLEAN, UsageError

if TYPE_CHECKING:
    from readoutdiff.model import Report
    from readoutdiff.writers import Style

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
    from readoutdiff.api import compare
    from readoutdiff.cli.options import settings_from
    from readoutdiff.cli.output import write_file, write_stdout
    from readoutdiff.documents.load import load_sources
    from readoutdiff.writers import Style, names, writer

    if version:
        from readoutdiff import __version__

        sys.stdout.write(f"readoutdiff {__version__}\n")
        return EXIT_CLEAN
    extra = [_split_report(one) for one in report or ()]
    for name in (format_name, *(one for one, _ in extra)):
        if name not in names():
            raise UsageError(f"there is no format {name!r}; choose from {', '.join(names())}")
    if layout not in ("auto", "side-by-side", "stacked"):
        raise UsageError(f"--layout {layout!r} is none of auto, side-by-side, stacked")
    if color not in ("auto", "always", "never"):
        raise UsageError(f"--color {color!r} is none of auto, always, never")
    if draft:
        sources = [draft, *(one for one in sources if one != draft)]
    settings = settings_from(select=select, ignore=ignore, fail_on=fail_on, date=date, draft=0 if draft else -1, record=record)
    documents = load_sources(sources, input_format or None)
    for document in documents:
        if not document.english:
            from readoutdiff.cli import complain

            complain(f"{document.name}: does not read as English; only numbers, dates and names are compared for it")
    result = compare(documents, settings)
    style = Style(
        width=width, layout=layout, ascii=ascii_only, show=tuple(show.replace(" ", "").split(",")) if show else (),
        limit=limit, explain_links=explain_links,
    )  # fmt: skip
    for name, path in extra:
        write_file(path, writer(name)(result, style))
    if statistics:
        write_stdout(_statistics(result))
    elif output:
        write_file(output, writer(format_name)(result, style))
    elif not quiet:
        write_stdout(writer(format_name)(result, _for_stdout(style, color)))
    return EXIT_CLEAN if exit_zero else result.exit_code


def _split_report(option: str) -> tuple[str, str]:
    name, sign, path = option.partition("=")
    if not sign or not path:
        raise UsageError(f"--report {option!r} is not FORMAT=FILE, for example json=report.json")
    return name, path


def _for_stdout(style: Style, color: str) -> Style:
    """Return the style with the width and colour of what standard output is."""
    from readoutdiff.cli.output import wants_colour

    width = style.width
    terminal = sys.stdout.isatty()
    if not width and terminal:
        from shutil import get_terminal_size

        width = get_terminal_size((120, 24)).columns
    return style._replace(width=width, colour=wants_colour(color), terminal=terminal)


def _statistics(report: Report) -> str:
    counts: dict[tuple[str, str], int] = {}
    for one in report.findings:
        counts[one.code, one.rule] = counts.get((one.code, one.rule), 0) + 1
    return "".join(f"{number:6d}  {code}  {name}\n" for (code, name), number in sorted(counts.items()))
