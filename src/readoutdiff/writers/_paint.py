"""Styles of the terminal report: named, few, and never the only sign.

In: text and the name of a style. Out: text with ANSI codes when colour is wanted. The sixteen colours of the terminal's
own theme are used, so that light and dark backgrounds both work; every style also has an attribute (bold, underline,
italic) and the report puts a symbol beside it, so that it can be told apart without colour.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from rich.style import Style as RichStyle

STYLES = {
    "title": "bold",
    "error": "bold red",
    "warning": "bold magenta",
    "note": "bold blue",
    "conflict": "bold underline red",
    "differs": "underline magenta",
    "only": "italic cyan",
    "source": "bold cyan",
    "agree": "green",
    "dim": "dim",
    "place": "dim",
}
"""What each style looks like, in rich's words."""


@cache
def _style(name: str) -> RichStyle:
    from rich.style import Style

    return Style.parse(STYLES[name])


class Paint:
    """Paints text, or leaves it plain."""

    def __init__(self, colour: bool, links: bool, ascii_only: bool) -> None:
        self.colour = colour
        self.links = links and colour
        self.ascii = ascii_only

    def __call__(self, text: str, style: str = "") -> str:
        """Return `text` in the named style; `text` must be clean already."""
        if not self.colour or not style or not text:
            return text
        return _style(style).render(text)

    def place(self, path: str | None, shown: str, line: int) -> str:
        """Return `shown` as a clickable link to the file where the terminal takes one (OSC 8)."""
        painted = self(shown, "place")
        if not self.links or path is None:
            return painted
        from os.path import abspath

        return f"\x1b]8;;file://{quote(abspath(path))}#{line}\x1b\\{painted}\x1b]8;;\x1b\\"

    def symbol(self, name: str) -> str:
        """Return the symbol of that name, in ASCII where asked for."""
        fancy, plain = SYMBOLS[name]
        return plain if self.ascii else fancy


SYMBOLS = {
    "error": ("✗", "x"),
    "warning": ("⚠", "!"),
    "note": ("·", "-"),
    "agree": ("=", "="),
    "differ": ("≠", "!="),
    "same": ("=", "="),
    "words": ("≡", "#"),
    "related": ("≈", "~"),
    "only": (" ", " "),
    "column": ("│", "|"),
    "rule": ("─", "-"),
    "states": ("●", "x"),
    "copied": ("○", "o"),
    "part": ("◐", "/"),
    "silent": ("·", "."),
    "alone": ("□", "_"),
    "bullet": ("•", "*"),
    "cut": ("…", "..."),
}
"""Symbols, and what stands for them with --ascii."""
