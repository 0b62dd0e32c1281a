"""Reading tables: rows, columns and pairs say the same."""

from pathlib import Path

import pytest

from readoutdiff.data import tables
from readoutdiff.data.tables import parse_table, read_columns, read_pairs, read_table
from readoutdiff.errors import DataError

SHIPPED = sorted(path.relative_to(tables.FOLDER).as_posix() for path in Path(tables.FOLDER).rglob("*.tsv"))


@pytest.mark.parametrize("name", SHIPPED)
def test_columns_are_the_rows_turned_on_their_side(name):
    rows = read_table(name)
    assert [tuple(column) for column in read_columns(name)] == list(zip(*rows, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\nword\tclass\nput\tverb\nset\tverb\n",
        "word\tclass\nput\tverb\n# between\nset\tverb\n",
        "# one\n# two\nword\tclass\nput\tverb\nset\tverb",
        "word\tclass\nput\tverb\n\nset\tverb\n",
    ],
)
def test_comments_and_empty_lines_are_no_rows(text, tmp_path, monkeypatch):
    (tmp_path / "own.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", str(tmp_path))
    assert read_pairs("own.tsv") == {"put": "verb", "set": "verb"}
    assert parse_table(text, "own.tsv") == (("put", "verb"), ("set", "verb"))


def test_a_short_row_is_filled_and_a_long_one_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "FOLDER", str(tmp_path))
    (tmp_path / "short.tsv").write_text("word\tclass\nput\nset\tverb\n", encoding="utf-8")
    assert [tuple(one) for one in read_columns("short.tsv")] == [("put", "set"), ("", "verb")]
    (tmp_path / "long.tsv").write_text("word\tclass\nput\tverb\tmore\n", encoding="utf-8")
    with pytest.raises(DataError, match="3 cells where the header has 2"):
        read_columns("long.tsv")
    with pytest.raises(DataError, match="cannot be read"):
        read_columns("none.tsv")
