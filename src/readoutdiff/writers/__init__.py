"""Report to text: one output format a file, discovered.

In: a Report and a Style. Out: the whole output as text. A writer is a module of this folder with a function
`write(report, style)`; its name is the module's. Modules that begin with "_" are what writers share.
"""

from collections.abc import Callable
from importlib import import_module
from os import listdir
from os.path import dirname
from typing import cast

from readoutdiff.model.report import Report
from readoutdiff.named import NamedTuple


class Style(NamedTuple):
    """How a report is shown; never what it says."""

    width: int = 0
    """Columns; 0 means the default of the writer (120)."""
    colour: bool = False
    """Whether ANSI colour may be used."""
    terminal: bool = False
    """Whether a terminal shows it, so that links can be clicked."""
    layout: str = "auto"
    """auto, side-by-side or stacked."""
    ascii: bool = False
    """Only ASCII for frames and symbols."""
    show: tuple[str, ...] = ()
    """Parts of the text report; empty is all."""
    limit: int = 12
    """Most only-here findings a source; 0 is all."""
    explain_links: bool = False
    """Whether the parts of every link's score are listed."""


def names() -> tuple[str, ...]:
    """Return the formats there are."""
    return tuple(sorted(name[:-3] for name in listdir(dirname(__file__)) if name.endswith(".py") and name[0].isalpha()))


def writer(name: str) -> Callable[[Report, Style], str]:
    """Return the function that writes the format `name` (one of names())."""
    return cast("Callable[[Report, Style], str]", import_module(f"{__name__}.{name}").write)


def clean(text: str, keep: str = "") -> str:
    """Return text from a source with control characters made visible instead of printed.

    C0 controls become Control Pictures (an escape is shown as ␛), C1 controls, bidirectional overrides, lone surrogates
    and separators become <U+XXXX>; tabs and line ends become one space unless they stand in `keep`.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter in keep else _visible(letter) for letter in text)


def _visible(letter: str) -> str:
    code = ord(letter)
    if letter in "\t\n\r\x0b\x0c\x85\u2028\u2029" or letter.isspace():
        return " "
    if code < 32:
        return chr(0x2400 + code)
    if code == 127:
        return "␡"
    if code in (0x200C, 0x200D, 0xAD) or 0xE0100 <= code <= 0xE01EF:  # joiners shape letters and emoji; soft hyphens
        return letter if code != 0xAD else ""
    return f"<U+{code:04X}>"
