"""Word documents (.docx): the paragraphs of the body.

In: bytes of an Office Open XML package. Out: its paragraphs; a place is the number of the paragraph and the column in it,
since the file has no lines. Deleted text of tracked changes is left out. A package is a zip of XML from anywhere: entity
definitions are refused and so is a part that unpacks to more than a report can hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.documents.readers import Reading
from readoutdiff.documents.readers._build import Builder
from readoutdiff.errors import InputError

if TYPE_CHECKING:
    from readoutdiff.model.text import UnitKind

NAME = "docx"
SUFFIXES = (".docx",)

_BODY = "word/document.xml"
_LARGEST = 64 * 1024 * 1024
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "txbxContent"})


def sniff(content: bytes) -> bool:
    """Return whether the bytes are a zip package that holds a Word document."""
    return content[:4] == b"PK\x03\x04" and b"word/" in content


def read(content: bytes) -> Reading:
    """Return the paragraphs of a Word document. Raises InputError when it is broken, hostile or no Word document."""
    import zipfile  # slow to import: only Word documents pay for it
    import zlib
    from io import BytesIO

    try:
        with zipfile.ZipFile(BytesIO(content)) as package, package.open(_BODY) as part:
            body = part.read(_LARGEST + 1)
    except KeyError as error:
        raise InputError("is a zip file but no Word document; save it as .docx or as text") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise InputError("is a broken .docx file; open it in a word processor and save it again") from error
    if len(body) > _LARGEST:
        raise InputError(f"unpacks to more than {_LARGEST >> 20} MB; give the report alone")
    return _Paragraphs().read(body)


class _Paragraphs:
    """Collects the text of <w:t>, paragraph by paragraph."""

    def __init__(self) -> None:
        self._builder = Builder()
        self._number = 0
        self._column = 1
        self._style = ""
        self._text = False
        self._skip = 0
        self._words: list[str] = []

    def read(self, body: bytes) -> Reading:
        from xml.parsers import expat

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(body, True)
        except expat.ExpatError as error:
            raise InputError("is a broken .docx file; open it in a word processor and save it again") from error
        builder = self._builder
        return Reading(builder.text(), None, None, builder.origin(), builder.marks())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag in _SKIPPED or name.endswith("markup-compatibility/2006 Fallback"):
            self._skip += 1
        elif tag == "p" and name.startswith((_SPACE, _STRICT)):
            self._number += 1
            self._style = ""
            self._words = []
        elif tag == "pStyle":
            self._style = next((value for key, value in attributes.items() if key.endswith("val")), "")
        elif tag == "t":
            self._text = True
        elif tag in {"tab", "br", "cr"} and not self._skip and self._words:
            self._words.append("\t" if tag == "tab" else "\n")
        elif tag == "noBreakHyphen" and not self._skip:
            self._words.append("-")

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in _SKIPPED or name.endswith("markup-compatibility/2006 Fallback"):
            self._skip -= 1
        elif tag == "t":
            self._text = False
        elif tag == "p" and name.startswith((_SPACE, _STRICT)):
            self._flush()

    def _characters(self, data: str) -> None:
        if self._text and not self._skip:
            self._words.append(data)

    def _flush(self) -> None:
        words = "".join(self._words)
        self._words = []
        if not words.strip():
            return
        self._builder.put("" if self._builder.empty else "\n\n")
        kind = _kind(self._style.lower())
        if kind:
            self._builder.mark(kind)
        self._builder.add(words, self._number, 1)


def _kind(style: str) -> UnitKind | None:
    if style.startswith(("title", "heading1")):
        return "headline" if style.startswith("title") else "heading"
    if style.startswith(("heading", "subtitle")):
        return "heading"
    if style.startswith("caption"):
        return "caption"
    return "list" if style.startswith("list") else None


def _refuse(*_: object) -> None:
    raise InputError("declares XML entities, which no word processor writes; it was not read")
