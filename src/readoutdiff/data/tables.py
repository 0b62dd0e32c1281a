"""Read the project's tables of tab-separated values.

In: the name of a file below this folder ("words/opposites.tsv"). Out: its rows as tuples of strings. A table is UTF-8,
a row a line, cells between tabs; lines that begin with "#" are comments and the first other line is the header, which
is checked for its width only. TSV is both the source and the shipped form: 5,000 rows take about 3 ms to read, where
TOML takes over 100 (measured on the reference machine), and a person can read a change in a diff.
"""

from __future__ import annotations

import marshal
from functools import cache
from os.path import dirname, join
from typing import TYPE_CHECKING, Any, TypeVar

from readoutdiff.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FOLDER = dirname(__file__)
BUILDERS: dict[str, Callable[[], Any]] = {}
"""Every function marked `prepared` by its module and name; what hatch_build.py goes through."""

_T = TypeVar("_T")


def prepared(build: Callable[[], _T]) -> Callable[[], _T]:
    """Keep what `build` makes of tables; a wheel brings the value ready made, a checkout makes it at the first call.

    The value must be of plain types (dict, tuple, list, frozenset, str, int, float, bool, None), which marshal gives back
    as they were. Cutting and folding rows takes several times as long.
    """
    name = f"{build.__module__}.{build.__qualname__}"
    BUILDERS[name] = build

    def value() -> _T:
        index, content = _shipped()
        if name not in index:
            return build()
        made: _T = marshal.loads(content[index[name] :])
        return made

    value.__doc__ = build.__doc__
    return cache(value)


@cache
def _shipped() -> tuple[dict[str, int], memoryview]:
    """Return where the value of each function stands in prepared.bin, and its content; nothing in a checkout."""
    try:
        with open(join(FOLDER, "prepared.bin"), "rb") as file:
            index: dict[str, int] = marshal.load(file)
            return index, memoryview(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return {}, memoryview(b"")


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table `name` (a path below data/), without the header.

    Raises DataError when the table is missing or a row has more cells than the header; missing trailing cells are
    filled with empty strings.
    """
    return parse_table(_text(name), name)


def read_columns(name: str) -> list[Sequence[str]]:
    """Return the cells of the table `name`, a list a column: half the time of its rows, for what becomes a dictionary.

    Raises DataError as read_table does.
    """
    text = _text(name)
    while text.startswith("#"):
        text = text[text.index("\n") + 1 :]
    header, _, body = text.rstrip("\n").partition("\n")
    width = header.count("\t") + 1
    if body.count("\t") != (width - 1) * (body.count("\n") + 1) or "\n#" in body or "\n\n" in body:
        return list(zip(*parse_table(text, name), strict=True))  # a row is not whole, or stands between comments
    cells = body.replace("\n", "\t").split("\t")
    return [cells[column::width] for column in range(width)]


def read_pairs(name: str) -> dict[str, str]:
    """Return the second cell of every row of the table `name` by its first. Raises DataError when the table is missing."""
    columns = read_columns(name)
    return dict(zip(columns[0], columns[1], strict=True))


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """Return the lines of the table `name`, unsplit, without header and comments: for tables searched by bisection.

    Raises DataError when the table is missing.
    """
    lines = [line for line in _text(name).split("\n") if line and line[0] != "#"]
    return tuple(lines[1:])


def _text(name: str) -> str:
    try:
        with open(join(FOLDER, name), "rb") as file:
            return file.read().decode()
    except OSError as error:
        raise DataError(f"the table {name} cannot be read ({error.strerror}); reinstall readoutdiff") from error


def parse_table(text: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table given as text; `name` is used in messages. Raises DataError as read_table does."""
    lines = [line for line in text.split("\n") if line and line[0] != "#"]
    tabs = lines[0].count("\t") if lines else 0
    if all(line.count("\t") == tabs for line in lines):  # a whole table is cut at once: a third of the time
        return tuple(zip(*[iter("\t".join(lines[1:]).split("\t"))] * (tabs + 1), strict=True)) if lines[1:] else ()
    width = 0
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if not width:
            width = len(cells)
            continue
        if len(cells) != width:
            if len(cells) > width:
                raise DataError(f"{name}, line {number}: {len(cells)} cells where the header has {width}")
            cells += ("",) * (width - len(cells))
        rows.append(cells)
    return tuple(rows)
