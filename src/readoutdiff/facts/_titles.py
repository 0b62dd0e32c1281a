"""The words titles are made of: heads (president, secretary), fields of office (defense), words of status (former).

In: tokens and tables. Out: the head at a place, and the normal form of a role.
"""

from functools import cache

from readoutdiff.data.tables import prepared, read_pairs, read_table
from readoutdiff.model.text import Token
from readoutdiff.named import NamedTuple


class Head(NamedTuple):
    """A row of title_heads.tsv."""

    words: tuple[str, ...]
    cls: str
    """office, rank, role or honorific."""
    single: bool
    gender: str
    canonical: str


@cache
def title_heads() -> dict[str, tuple[Head, ...]]:
    """Heads by their first word, longest first."""
    return {first: tuple(Head(*row) for row in rows) for first, rows in _head_rows().items()}


@prepared
def _head_rows() -> dict[str, tuple[tuple[tuple[str, ...], str, bool, str, str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str, bool, str, str]]] = {}
    for title, cls, single, gender, canonical in read_table("words/title_heads.tsv"):
        words = tuple(title.replace("-", " ").replace("'s", "").split())
        index.setdefault(words[0], []).append((words, cls, single == "yes", gender, canonical or title))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}


@prepared
def portfolios() -> dict[str, str]:
    """Return what the words for a field of office are compared as."""
    return read_pairs("words/portfolios.tsv")


@cache
def statuses() -> dict[str, str]:
    """Return the status that a word beside a title gives it."""
    return read_pairs("words/office_status.tsv")


def head_at(tokens: tuple[Token, ...], place: int, rows: tuple[Head, ...]) -> tuple[Head, int] | None:
    """Return the longest head beginning at `place` with its end."""
    for row in rows:
        here = place
        for word in row.words:
            if here > place and here < len(tokens) and tokens[here].text in ("-", "."):
                here += 1
            if here >= len(tokens) or tokens[here].lower != word:
                break
            here += 1
        else:
            if (
                here < len(tokens)
                and tokens[here].text == "."
                and (row.canonical != " ".join(row.words) or len(row.words[-1]) < 4)
            ):
                here += 1
            return row, here
    return None


def role_of(words: list[str], head: Head) -> str:
    """Return the normal form of a role: its fields in order, then the head; secretaries of a field are ministers."""
    fields = portfolios()
    kept = list(dict.fromkeys(field for word in words if (field := fields.get(word, ""))))
    name = head.canonical
    if kept and name == "secretary" and kept != ["press"] and "general" not in kept:
        name = "minister"
    if not kept and "affairs" in words and name == "minister":
        return "foreign minister" if "external" in words else "minister"
    return " ".join([*kept, name])
