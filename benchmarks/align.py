"""Compare ways of linking sentences on the same sets, or measure how the work grows.

    python benchmarks/align.py FOLDER     F1 of several methods; FOLDER as for train_links.py
    python benchmarks/align.py --growth   work a sentence from 400 to 10,000 sentences a side and from 2 to 50 sources

Every method gets one threshold for all sets, the one that gives it the best mean F1 over them: each is shown at its best.
Growth is stated as an exponent (1 is linear) of processor time in one run, over text drawn at random with the word
frequencies of English (Zipf), half of each further source reworded from the first.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from difflib import SequenceMatcher
from math import log, sqrt
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio
from train_links import read_units

from readoutdiff.documents import read_text
from readoutdiff.matching import links as links_module
from readoutdiff.matching.links import find_links
from readoutdiff.matching.passages import find_passages
from readoutdiff.matching.rows import build_rows
from readoutdiff.model.comparison import Facts


def cosines(units, cut):
    """Return the cosine of every pair of units of two documents, by tf-idf over what `cut` makes of a unit."""
    bags = [[Counter(cut(unit)) for unit in side] for side in units]
    flat = [bag for side in bags for bag in side]
    spread = Counter(key for bag in flat for key in bag)
    vectors = []
    for side in bags:
        rows = []
        for bag in side:
            row = {key: (1 + log(count)) * log(1 + len(flat) / spread[key]) for key, count in bag.items()}
            norm = sqrt(sum(value * value for value in row.values())) or 1.0
            rows.append({key: value / norm for key, value in row.items()})
        vectors.append(rows)
    return lambda i, j: sum(value * vectors[1][j].get(key, 0.0) for key, value in vectors[0][i].items())


def words(unit):
    return [token.lower for token in unit.tokens if token.kind in ("word", "number")]


def quads(unit):
    text = f" {unit.text.lower()} "
    return [text[at : at + 4] for at in range(len(text) - 3)]


def scorers(documents):
    """Return, for each method, a function from a pair of units to a score."""
    units = [document.sentences for document in documents]
    lists = [[words(unit) for unit in side] for side in units]
    found = {(link.a[1], link.b[1]): link.score for link in find_links(documents, (Facts(), Facts())).links}
    return {
        "token_set_ratio": lambda i, j: token_set_ratio(units[0][i].text, units[1][j].text) / 100,
        "difflib, words": lambda i, j: SequenceMatcher(None, lists[0][i], lists[1][j], autojunk=False).ratio(),
        "TF-IDF words": cosines(units, words),
        "character 4-grams": cosines(units, quads),
        "readoutdiff": lambda i, j: found.get((i, j), 0.0),
    }


def f1(right, wrong, lost):
    return 2 * right / (2 * right + wrong + lost) if right else 0.0


def judge(cases, least):
    """Return F1 of the links and F1 of "no counterpart" at a threshold; cases as (rows, columns, gold, scores)."""
    link, lone = [0, 0, 0], [0, 0, 0]
    for rows, columns, gold, scores in cases:
        got = {pair for pair, score in scores.items() if score >= least}
        alone = [
            {("a", i) for i in rows - {i for i, _ in one}} | {("b", j) for j in columns - {j for _, j in one}}
            for one in (gold, got)
        ]
        for tally, want, have in ((link, gold, got), (lone, *alone)):
            for place, size in enumerate((len(want & have), len(have - want), len(want - have))):
                tally[place] += size
    return f1(*link), f1(*lone)


def compare(folder):
    links_module.RELATED = 0.05  # so that the threshold may be moved
    sets = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            documents = tuple(read_units(record[side], source) for source, side in enumerate("ab"))
            mask = record.get("mask") or {side: range(len(record[side])) for side in "ab"}
            rows, columns = set(mask["a"]), set(mask["b"])
            gold = {(one[0], one[1]) for one in record["links"] if one[0] in rows and one[1] in columns}
            for name, score in scorers(documents).items():
                scores = {(i, j): score(i, j) for i in rows for j in columns}
                sets.setdefault(name, {}).setdefault(path.stem, []).append((rows, columns, gold, scores))
    print("method".ljust(20) + "at    " + "  ".join(f"{name}: F1, only" for name in next(iter(sets.values()))))
    for method, cases in sets.items():
        marks = {
            least: {name: judge(one, least) for name, one in cases.items()}
            for least in (step / 50 for step in range(2, 48))
        }
        least = max(marks, key=lambda at: (sum(mark[0] for mark in marks[at].values()), -at))
        cells = "  ".join(f"{link:.3f} {lone:.3f}".rjust(len(name) + 10) for name, (link, lone) in marks[least].items())
        print(f"{method:20s}{least:.2f}  {cells}")


def drawn(rng, vocabulary, size, base=()):
    """Return `size` sentences of 12 to 34 words, half of them reworded from `base`."""
    word = lambda: vocabulary[int(len(vocabulary) ** rng.random()) - 1]  # noqa: E731
    found = []
    for _ in range(size):
        if base and rng.random() < 0.5:
            line = base[rng.randrange(len(base))][:]
            for _ in range(4):
                line[rng.randrange(len(line))] = word()
        else:
            line = [word() for _ in range(rng.randint(12, 34))]
        found.append(line)
    return found


def spend(sizes, vocabulary):
    """Return the processor seconds of links, rows and passages for sources of these sizes."""
    rng = random.Random(7)
    base = drawn(rng, vocabulary, sizes[0])
    texts = [base, *(drawn(rng, vocabulary, size, base) for size in sizes[1:])]
    documents = tuple(
        read_text("\n".join(" ".join(line).capitalize() + "." for line in text), source, str(source))
        for source, text in enumerate(texts)
    )
    seconds = [9e9] * 3
    for _ in range(1 if sum(sizes) > 5000 else 3):
        began = time.process_time()
        links = find_links(documents, tuple(Facts() for _ in documents)).links
        linked = time.process_time()
        build_rows(documents, links)
        rowed = time.process_time()
        find_passages(documents)
        ended = time.process_time()
        seconds = [min(pair) for pair in zip(seconds, (linked - began, rowed - linked, ended - rowed), strict=True)]
    return seconds


def growth():
    rng = random.Random(1)
    letters = "bcdfglmnprst", "aeiou"
    vocabulary = list(
        dict.fromkeys(
            "".join(rng.choice(part) for _ in range(rng.randint(1, 4)) for part in letters) for _ in range(30_000)
        )
    )
    for label, runs in (
        ("two sources", [[400] * 2, [2000] * 2, [10_000] * 2]),
        ("sources of 40", [[40] * 2, [40] * 10, [40] * 50]),
    ):
        first = None
        for sizes in runs:
            seconds = spend(sizes, vocabulary)
            total, count = sum(seconds), sum(sizes)
            first = first or (total, count)
            exponent = log(total / first[0]) / log(count / first[1]) if count > first[1] else 1.0
            parts = ", ".join(
                f"{name} {1e6 * part / count:.0f}" for name, part in zip(("links", "rows", "passages"), seconds, strict=True)
            )
            each = f"{1e6 * total / count:.0f} us a sentence ({parts})"
            print(f"{label}: {len(sizes)} x {sizes[0]}: {each}, exponent {exponent:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    if options.folder:
        compare(options.folder)
    if options.growth or not options.folder:
        growth()


if __name__ == "__main__":
    main()
