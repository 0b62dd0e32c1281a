"""Fit the weights of the link score to sentences that people have linked.

    python benchmarks/train_links.py FOLDER            cross-validate, print F1 and the weights
    python benchmarks/train_links.py FOLDER --write    also write src/readoutdiff/data/words/link_weights.tsv

FOLDER holds sets, one file each: JSON Lines {"id", "a": [sentence…], "b": […], "links": [[i, j, …], …], "mask"?: {"a",
"b"}}; only pairs inside the mask are judged. Logistic regression by Newton's method with a small ridge; every set weighs
the same, but for those named by --light, which weigh half. Folds keep records of one event together (ids that differ in
their trailing numbers only). Standard library only; a few minutes for 300 records.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from math import exp, log
from pathlib import Path

from readoutdiff.documents import read_text
from readoutdiff.facts import resolve
from readoutdiff.facts.dates import read_dates
from readoutdiff.language.tokens import tokenize
from readoutdiff.matching.features import MEASURES, measure
from readoutdiff.matching.index import candidates
from readoutdiff.matching.profiles import collect
from readoutdiff.model.comparison import Facts
from readoutdiff.model.text import Sentence

TABLE = Path(__file__).parent.parent / "src/readoutdiff/data/words/link_weights.tsv"
FOLDS, RIDGE, STEPS = 5, 1.0, 12


def read_units(sentences, source):
    """Return a document whose units are the sentences given."""
    flat = [" ".join(sentence.split()) for sentence in sentences]
    text = "\n".join(flat)
    document = read_text(text, source, "ab"[source])
    units, start = [], 0
    for number, sentence in enumerate(flat):
        end = start + len(sentence)
        units.append(Sentence(source, number, start, end, "body", sentence, tokenize(text, start, end), number, None, False))
        start = end + 1
    return document._replace(sentences=tuple(units))


def examples(record):
    """Return [(pair, measures, linked)] of one record, and how many links its candidates miss."""
    documents = tuple(read_units(record[side], source) for source, side in enumerate("ab"))
    facts, _ = resolve(documents, tuple(Facts(dates=read_dates(document)) for document in documents))
    collection = collect(documents, facts)
    measured = measure(collection, candidates(collection)).measures
    mask = record.get("mask") or {side: range(len(record[side])) for side in "ab"}
    first, second = set(mask["a"]), set(mask["b"])
    gold = {(one[0], one[1]) for one in record["links"] if one[0] in first and one[1] in second}
    found = []
    for (a, b), values in measured.items():
        pair = collection.profiles[a].number, collection.profiles[b].number
        if pair[0] in first and pair[1] in second:
            found.append((pair, values, pair in gold))
    return found, len(gold - {pair for pair, *_ in found})


def solve(matrix, vector):
    """Solve a small system of linear equations (Gauss with pivots)."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for row in range(at + 1, size):
            factor = rows[row][at] / rows[at][at]
            for column in range(at, size + 1):
                rows[row][column] -= factor * rows[at][column]
    answer = [0.0] * size
    for at in reversed(range(size)):
        answer[at] = (rows[at][size] - sum(rows[at][k] * answer[k] for k in range(at + 1, size))) / rows[at][at]
    return answer


def fit(data):
    """Return the weights, the base first, of [(measures, linked, weight)]."""
    size = len(MEASURES) + 1
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-RIDGE * value for value in weights]
        slope[0] = 0.0
        curve = [[RIDGE if row == column else 0.0 for column in range(size)] for row in range(size)]
        for values, linked, share in data:
            inputs = (1.0, *values)
            chance = 1 / (1 + exp(-sum(w * x for w, x in zip(weights, inputs, strict=True))))
            error, spread = share * (linked - chance), share * chance * (1 - chance)
            for row, x in enumerate(inputs):
                slope[row] += error * x
                scaled = spread * x
                line = curve[row]
                for column in range(row + 1):
                    line[column] += scaled * inputs[column]
        for row in range(size):
            for column in range(row):
                curve[column][row] = curve[row][column]
        step = solve(curve, slope)
        weights = [value + change for value, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def f1(scored, missed, least):
    """Return F1 of the links at a threshold."""
    right = sum(linked for score, linked in scored if score >= least)
    wrong = sum(not linked for score, linked in scored if score >= least)
    lost = missed + sum(linked for score, linked in scored if score < least)
    return 2 * right / (2 * right + wrong + lost) if right else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--light", default="aesop", help="sets that weigh half, between commas")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    records, missed, sizes = [], defaultdict(int), defaultdict(int)
    for path in sorted(options.folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            found, lost = examples(record)
            event = re.sub(r"(-\d+)+$", "", record["id"]).replace("sparkx", "spark")
            records.append((path.stem, event, found))
            missed[path.stem] += lost
            sizes[path.stem] += len(found)
    light = set(options.light.split(","))
    mean = sum(sizes.values()) / len(sizes)
    share = {name: (0.5 if name in light else 1.0) * mean / size for name, size in sizes.items()}
    events = sorted({event for _, event, _ in records})
    fold = {event: place % FOLDS for place, event in enumerate(events)}
    scored = defaultdict(list)
    for left_out in range(FOLDS):
        weights = fit([(v, y, share[s]) for s, event, found in records if fold[event] != left_out for _, v, y in found])
        for name, event, found in records:
            if fold[event] == left_out:
                for _, values, linked in found:
                    total = weights[0] + sum(w * x for w, x in zip(weights[1:], values, strict=True))
                    scored[name].append((1 / (1 + exp(-total)), linked))
    print("F1 in cross-validation, by threshold")
    for least in (step / 50 for step in range(8, 26)):
        marks = {name: f1(pairs, missed[name], least) for name, pairs in scored.items()}
        print(f"  {least:.2f}  " + "  ".join(f"{name} {mark:.3f}" for name, mark in marks.items()))
    loss = [-log(max(score if linked else 1 - score, 1e-9)) for pairs in scored.values() for score, linked in pairs]
    print(f"mean log loss {sum(loss) / len(loss):.4f}")
    weights = fit([(values, linked, share[name]) for name, _, found in records for _, values, linked in found])
    table = dict(zip(("base", *MEASURES), weights, strict=True))
    for name, weight in table.items():
        print(f"{name}\t{weight:.2f}")
    if options.write:
        lines = []
        for line in TABLE.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            lines.append("\t".join((cells[0], f"{table[cells[0]]:.2f}", cells[2])) if cells[0] in table else line)
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
