"""Readers: one input format a file, discovered.

In: the bytes of a source and its name. Out: the reader to use. A reader is a module of this package with NAME (what
`--input-format` takes), SUFFIXES (lower case, with the dot), `sniff(content) -> bool` (whether bytes without a telling
name are of this format) and `read(content) -> Reading`. Adding a format is adding a file. Modules are imported only when
a source needs them: plain text loads none of the others.
"""

import os
from datetime import date
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from readoutdiff.errors import InputError
from readoutdiff.model.text import UnitKind
from readoutdiff.named import NamedTuple


class Reading(NamedTuple):
    """What a reader found in a file."""

    text: str
    """The words of the report, decoded; for plain text the file itself."""
    published: date | None = None
    """The day given by the format's own metadata."""
    title: str | None = None
    """The title given by metadata, when the text does not repeat it."""
    origin: tuple[tuple[int, int, int], ...] = ()
    """The way back to the file, as in Document.origin."""
    marks: tuple[tuple[int, UnitKind], ...] = ()
    """(offset in text, kind) where the format itself says what begins there (a heading, a caption), ascending."""


class Reader(Protocol):
    """A reader module."""

    NAME: str
    SUFFIXES: tuple[str, ...]

    def sniff(self, content: bytes) -> bool:
        """Return whether bytes without a telling name are of this format."""

    def read(self, content: bytes) -> Reading:
        """Return what the bytes say. Raises InputError, without the file's name."""


@cache
def _reader(name: str) -> Reader:
    return cast("Reader", import_module(f"{__name__}.{name}"))


@cache
def names() -> tuple[str, ...]:
    """Return the names of all readers, sorted."""
    files = os.listdir(os.path.dirname(__file__))
    return tuple(sorted(file[:-3] for file in files if file.endswith(".py") and not file.startswith("_")))


@cache
def formats() -> dict[str, str]:
    """Return suffix -> name of the reader, sorted by suffix. Imports every reader, so readers import what is heavy late."""
    return dict(sorted((suffix, name) for name in names() for suffix in _reader(name).SUFFIXES))


def choose(name: str, content: bytes, input_format: str | None = None) -> Reader:
    """Return the reader for a source by the format asked for, its suffix or its content. Raises InputError."""
    if input_format is not None:
        if input_format not in names():
            raise InputError(f'unknown input format "{input_format}"; it is one of {", ".join(names())}')
        return _reader(input_format)
    suffix = os.path.splitext(name)[1].lower()
    if suffix in {".txt", ".text"} and content[:1] not in {b"{", b"<"} and content[:2] != b"PK":
        return _reader("text")
    known = formats().get(suffix)
    if known and known != "text":
        return _reader(known)
    return next((_reader(one) for one in names() if one != "text" and _reader(one).sniff(content)), _reader("text"))
