"""One comparison from the values of the command line: load, compare, write.

In: the values. Out: the exit code; the report goes where the values say. Raises UsageError, SettingsError, InputError and
OutputError, each one line with the remedy.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from readoutdiff.errors import EXIT_CLEAN, UsageError

if TYPE_CHECKING:
    from readoutdiff.model import Report
    from readoutdiff.writers import Style


def run_comparison(
    sources: list[str],
    *,
    format_name: str = "text",
    output: str = "",
    report: list[str] | None = None,
    layout: str = "auto",
    width: int = 0,
    color: str = "auto",
    ascii_only: bool = False,
    show: str = "",
    limit: int = 12,
    explain_links: bool = False,
    statistics: bool = False,
    quiet: bool = False,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    fail_on: str = "warning",
    exit_zero: bool = False,
    draft: str = "",
    date: str = "",
    record: list[str] | None = None,
    input_format: str = "",
    version: bool = False,
) -> int:
    """Compare the sources as chosen, write what is asked for, and return the exit code.

    What each value means stands with the options in compare.command, whose defaults these are.
    """
    if version:
        from readoutdiff import __version__

        sys.stdout.write(f"readoutdiff {__version__}\n")
        return EXIT_CLEAN
    from readoutdiff.api import compare
    from readoutdiff.cli.options import settings_from
    from readoutdiff.cli.output import write_file, write_stdout
    from readoutdiff.documents.load import load_sources
    from readoutdiff.writers import Style, names, writer

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
        width=width, layout=layout, ascii=ascii_only,
        show=tuple(show.replace(" ", "").split(",")) if show else (),
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
    from readoutdiff.cli.output import stdout, wants_colour

    width = style.width
    terminal = stdout().isatty()
    if not width and terminal:
        from shutil import get_terminal_size

        width = get_terminal_size((120, 24)).columns
    return style._replace(width=width, colour=wants_colour(color), terminal=terminal)


def _statistics(report: Report) -> str:
    counts: dict[tuple[str, str], int] = {}
    for one in report.findings:
        counts[one.code, one.rule] = counts.get((one.code, one.rule), 0) + 1
    return "".join(f"{number:6d}  {code}  {name}\n" for (code, name), number in sorted(counts.items()))
