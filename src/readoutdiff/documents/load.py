"""Find sources and read them: files, folders, standard input.

In: the arguments of the command line. Out: Documents in that order. Every failure is an InputError of one line that
names the file and what to do.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from readoutdiff.documents import read_text
from readoutdiff.documents.readers import choose, formats
from readoutdiff.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readoutdiff.model.text import Document

STANDARD_INPUT = "-"
LARGEST = 64 * 1024 * 1024
"""Bytes; a report is a few kilobytes, so a larger file is a mistake."""


def load_sources(arguments: Sequence[str], input_format: str | None = None) -> tuple[Document, ...]:
    """Return the documents that the arguments name: files, folders (every report in them) and "-" for standard input.

    input_format: the name of a reader that is used for every source, None to tell each by its name and content. Raises
    InputError.
    """
    if list(arguments).count(STANDARD_INPUT) > 1:
        raise InputError('standard input can be read once; give "-" one time only')
    return tuple(load(path, source, input_format) for source, path in enumerate(expand(arguments)))


def expand(arguments: Sequence[str]) -> list[str]:
    """Return the paths, each folder replaced by the reports in it: in name order, hidden files and folders aside.

    Raises InputError for a folder that holds no report.
    """
    paths: list[str] = []
    for argument in arguments:
        if argument == STANDARD_INPUT or not os.path.isdir(argument):
            paths.append(argument)
            continue
        paths.extend(_folder(argument))
    return paths


def _folder(folder: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise InputError(f"{folder}: {_reason(error)}") from error
    suffixes = tuple(formats())
    found = [
        os.path.join(folder, name)
        for name in names
        if not name.startswith((".", "~")) and name.lower().endswith(suffixes) and os.path.isfile(os.path.join(folder, name))
    ]
    if not found:
        raise InputError(f"{folder}: no report in this folder; a report ends in {', '.join(suffixes)}")
    return found


def load(path: str, source: int, input_format: str | None = None) -> Document:
    """Read one source, a file or "-", as the document at position `source`. Raises InputError."""
    stdin = path == STANDARD_INPUT
    name = "standard input" if stdin else path
    content = _read(path, name)
    reader = choose(name, content, input_format)
    try:
        read = reader.read(content)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error
    if not read.text.strip():
        raise InputError(f"{name}: holds no text to compare")
    return read_text(read.text, source, name, None if stdin else path, *read[1:])


def _read(path: str, name: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(path, "rb") as file:
                content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"{name}: {_reason(error)}") from error
    if len(content) > LARGEST:
        raise InputError(f"{name}: larger than {LARGEST >> 20} MB; give the report alone")
    if not content.strip():
        raise InputError(f"{name}: is empty; give a file that holds the report")
    return content


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the name"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error})"
    return "is no usable file name"
