"""People, offices, governments, places and organisations.

In: a document. Out: Facts with those five kinds filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.comparison import Facts

if TYPE_CHECKING:
    from readoutdiff.model.text import Document


def read_people(document: Document, record_files: tuple[str, ...] = ()) -> Facts:
    """Return the people, offices, governments, places and organisations of `document`."""
    return Facts()
