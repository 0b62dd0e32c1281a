"""Invert the word tables: from classes with their members to words with their classes.

In: words/synonyms.tsv, opposites.tsv, exclusive.tsv, hypernyms.tsv and concepts.tsv, which people edit. Out: the text of
words/index.tsv, which the program reads: a row a word, sorted. Inverting 3,000 classes takes ten times as long as reading
the inverted rows, and every run would wait for it. `make words` writes the file; a test tells when it is stale.
"""

from __future__ import annotations

from os.path import join

from readoutdiff.data.tables import FOLDER, read_table

INDEX = "words/index.tsv"
HEADER = """\
# Written by `make words` from synonyms, opposites, exclusive, hypernyms and concepts; do not edit.
# synonyms: row numbers with the part of speech. opposites: row numbers, the other side below zero. exclusive: row:slot.
# broader: words. phrases: the entries of several words that begin with this one, the longest first.
word	synonyms	opposites	exclusive	broader	concept	phrases
"""


def build_index() -> str:
    """Return the text of words/index.tsv. Row numbers count from 1 so that a side can be a sign."""
    cells: dict[str, list[list[str]]] = {}

    def add(word: str, column: int, value: str) -> None:
        row = cells.setdefault(word, [[] for _ in range(6)])
        if value not in row[column]:
            row[column].append(value)

    for number, (name, members, *_) in enumerate(read_table("words/synonyms.tsv"), start=1):
        for word in members.split("|"):
            add(word, 0, f"{number}{name.split('.')[-2]}")
    for number, (_, _, one, other, *_) in enumerate(read_table("words/opposites.tsv"), start=1):
        for word in one.split("|"):
            add(word, 1, str(number))
        for word in other.split("|"):
            add(word, 1, str(-number))
    for number, (name, members, *_) in enumerate(read_table("words/exclusive.tsv"), start=1):
        for slot, words in enumerate(members.split("|")):
            for word in words.split("/"):
                add(word, 2, f"{number}:{slot}")
                if " " not in name and word != name:
                    add(word, 3, name)  # the name of a class is a broader word: carrot, vegetable
    for broader, narrower in read_table("words/hypernyms.tsv"):
        for word in narrower.split("|"):
            add(word, 3, broader)
    for name, members in read_table("words/concepts.tsv"):
        for word in members.split("|"):
            add(word, 4, name)
    for phrase in sorted((word for word in cells if " " in word), key=lambda phrase: (-phrase.count(" "), phrase)):
        add(phrase.split(" ", 1)[0], 5, phrase)
    separators = (" ", " ", " ", "|", " ", "|")
    rows = (
        "\t".join((word, *(glue.join(cell) for glue, cell in zip(separators, row, strict=True)))) + "\n"
        for word, row in sorted(cells.items())
    )
    return HEADER + "".join(rows)


def main() -> None:
    """Write words/index.tsv."""
    with open(join(FOLDER, INDEX), "w", encoding="utf-8", newline="\n") as file:
        file.write(build_index())


if __name__ == "__main__":
    main()
