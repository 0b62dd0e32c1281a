"""Every input format: what is read, what is refused with which words, and where in the file it was."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from readoutdiff.documents import load as loading
from readoutdiff.documents.load import expand, load, load_sources
from readoutdiff.errors import InputError

WORDS = "The harbour’s north quay reopened. Boats left."


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def docx(paragraphs: list[tuple[str, str]], head: str = "") -> bytes:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>' for style, words in paragraphs
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{head}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    return held.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_text_in_every_encoding_newsrooms_send(tmp_path: Path, encoding: str) -> None:
    document = load(write(tmp_path, "a.txt", WORDS.encode(encoding)), 0)
    assert document.text == WORDS


def test_windows_line_ends_are_kept_and_counted(tmp_path: Path) -> None:
    document = load(write(tmp_path, "a.txt", "Harbour reopens\r\nBoats left at noon.\r\n"), 0)
    assert document.text == "Harbour reopens\r\nBoats left at noon.\r\n"
    assert document.position(document.text.index("left")) == (2, 7)


def test_markdown_gives_words_and_front_matter(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.md",
        '+++\ntitle = "Quay"\ndate = 2025-05-06\n+++\n# Harbour *reopens*\n\n'
        "The **north quay**\nreopened, the [board](http://x.example/a_b) said.\n"
        "![boats](b.jpg)\n\n- Fees stay.\n\nWhat next\n---------\n\nThe board_id stays 5 \\* 3.\n",
    )
    document = load(path, 0)
    assert [(unit.kind, unit.text) for unit in document.sentences] == [
        ("headline", "Harbour reopens"),
        ("body", "The north quay reopened, the board said."),
        ("list", "- Fees stay."),
        ("heading", "What next"),
        ("body", "The board_id stays 5 * 3."),
    ]
    assert (document.title, document.published) == ("Quay", date(2025, 5, 6))
    assert document.position(document.text.index("board said")) == (8, 16)
    assert document.position(document.text.index("north")) == (7, 7)


def test_simple_front_matter_is_read_too(tmp_path: Path) -> None:
    document = load(write(tmp_path, "a.md", f'---\ntitle: "Quay: open"\ndate: May 6, 2025\n---\n\n{WORDS}\n'), 0)
    assert (document.title, document.published) == ("Quay: open", date(2025, 5, 6))
    assert document.position(document.text.index("Boats")).line == 6


def test_word_documents(tmp_path: Path) -> None:
    styled = [("Title", "Harbour reopens"), ("Normal", WORDS), ("Caption", "Boats on Tuesday."), ("ListBullet", "Fees stay.")]
    content = docx(styled)
    document = load(write(tmp_path, "a.docx", content), 0)
    assert [unit.kind for unit in document.sentences] == ["headline", "body", "body", "caption", "list"]
    assert document.position(document.text.index("Boats left")) == (2, 36)


def test_entities_in_a_word_document_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    with pytest.raises(InputError, match=r"a\.docx: declares XML entities"):
        load(write(tmp_path, "a.docx", docx([("Normal", "&b;")], bomb)), 0)


def test_a_word_document_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from readoutdiff.documents.readers import docx as reader

    monkeypatch.setattr(reader, "_LARGEST", 10_000)
    with pytest.raises(InputError, match="unpacks to more than"):
        load(write(tmp_path, "a.docx", docx([("Normal", "a " * 100_000)])), 0)


MAIL = (
    "From: desk@coast.example\r\nTo: all@coast.example\r\nSubject: =?utf-8?q?Harbour_r=C3=A9opens?=\r\n"
    "Date: Tue, 06 May 2025 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
)


def test_mail_sent_as_it_is(tmp_path: Path) -> None:
    mail = MAIL + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    mail += "CALDER —\r\nBoats left.\r\n"
    document = load(write(tmp_path, "a.eml", mail), 0)
    assert (document.title, document.published) == ("Harbour réopens", date(2025, 5, 6))
    assert document.text == "CALDER —\nBoats left."
    assert document.position(document.text.index("left")) == (10, 7)


def test_quoted_printable_mail_of_several_parts(tmp_path: Path) -> None:
    mail = MAIL + (
        'Content-Type: multipart/alternative; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "The harbour=E2=80=99s north quay reop=\r\nened.\r\nBoats left.\r\n--cut\r\n"
        "Content-Type: text/html\r\n\r\n<p>Other words.</p>\r\n--cut--\r\n"
    )
    document = load(write(tmp_path, "a.eml", mail), 0)
    assert document.text.split("\n")[:2] == ["The harbour’s north quay reopened.", "Boats left."]
    assert document.position(document.text.index("Boats")) == (14, 1)


def test_mail_in_html_alone(tmp_path: Path) -> None:
    document = load(write(tmp_path, "a.eml", MAIL + "Content-Type: text/html\r\n\r\n<p>Boats left.</p>\r\n"), 0)
    assert [unit.text for unit in document.sentences] == ["Boats left."]


def test_json_and_the_way_back_to_its_lines(tmp_path: Path) -> None:
    record = '{"title": "Quay",\n "date": "2025-05-06T10:00:00Z",\n "text": "The \\"quay\\" opened.\\nBoats left."}\n'
    path = write(tmp_path, "a.json", record)
    document = load(path, 0)
    assert document.text == 'The "quay" opened.\nBoats left.'
    assert (document.title, document.published) == ("Quay", date(2025, 5, 6))
    assert document.position(document.text.index("opened")) == (3, 24)
    assert document.position(document.text.index("Boats")) == (3, 33)


def test_standard_input_takes_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading.sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>Boats left.</p>")))
    document = load("-", 0, "html")
    assert (document.name, document.path, document.text.strip()) == ("standard input", None, "Boats left.")


def test_a_folder_is_read_in_name_order_hidden_files_aside(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "notes.pdf"):
        write(tmp_path, name, WORDS)
    (tmp_path / "sub.txt").mkdir()
    assert [Path(path).name for path in expand([str(tmp_path)])] == ["a.md", "b.txt"]
    assert [document.source for document in load_sources([str(tmp_path)])] == [0, 1]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", None, "no such file"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \n\n", "is empty"),
        ("a.txt", b"\x7fELF\0\0\1\2" * 40, "is a binary file"),
        ("a.txt", bytes(range(1, 256)) * 4, "is a binary file"),
        ("a.docx", b"PK\x03\x04 no zip", r"is a broken \.docx"),
        ("a.json", b'{"text": ', "line 1, column 10: is no JSON"),
        ("a.json", b'{"words": "a"}', 'holds no "text"'),
        ("a.json", b'{"text": "  "}', "holds no text"),
        ("a.html", b"<html><nav>Home</nav></html>", "holds no text"),
        ("a.txt", b"\xff\xfea", "is not valid utf-16"),
    ],
)
def test_what_cannot_be_read_is_refused_with_file_and_remedy(
    tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    path = str(tmp_path / name) if content is None else write(tmp_path, name, content)
    with pytest.raises(InputError, match=message) as caught:
        load(path, 0)
    assert str(caught.value).startswith(path) and "\n" not in str(caught.value)


def test_large_files_and_odd_calls_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "LARGEST", 10)
    with pytest.raises(InputError, match="larger than"):
        load(write(tmp_path, "a.txt", WORDS), 0)
    with pytest.raises(InputError, match="one time only"):
        load_sources(["-", "-"])
    with pytest.raises(InputError, match="unknown input format"):
        load(write(tmp_path, "b.txt", "Boats."), 0, "pdf")
    with pytest.raises(InputError, match="no usable file name"):
        load("a\0b", 0)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no report in this folder"):
        expand([str(tmp_path / "empty")])
