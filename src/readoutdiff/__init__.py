"""Compare reports of one event: what they agree on, what only one says, where they conflict.

The public names of the library; each is loaded when it is first asked for, so that the command line starts fast.

    >>> from readoutdiff import compare, read_text
    >>> a = read_text("The council met on May 5, 2025.", 0, "a")
    >>> b = read_text("On May 5, 2025, the council met.", 1, "b")
    >>> compare([a, b]).exit_code
    0
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readoutdiff.api import compare
    from readoutdiff.documents import read_text
    from readoutdiff.documents.load import load_sources
    from readoutdiff.errors import ReadoutdiffError
    from readoutdiff.model import Document, Finding, Report
    from readoutdiff.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Document": "readoutdiff.model",
    "Finding": "readoutdiff.model",
    "ReadoutdiffError": "readoutdiff.errors",
    "Report": "readoutdiff.model",
    "Settings": "readoutdiff.settings",
    "compare": "readoutdiff.api",
    "load_sources": "readoutdiff.documents.load",
    "read_text": "readoutdiff.documents",
}

__all__ = ["Document", "Finding", "ReadoutdiffError", "Report", "Settings", "compare", "load_sources", "read_text"]


def __getattr__(name: str) -> Any:
    """Load a public name from its home. Raises AttributeError for any other."""
    if name not in _HOMES:
        raise AttributeError(f"module 'readoutdiff' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
