"""Measure sentence splitting against pysbd, syntok, sentencex and blingfire on sets of annotated text.

    python benchmarks/segment.py FOLDER            every set (*.jsonl) in the folder: boundary F1, exact records, time
    python benchmarks/segment.py FOLDER --rounds 5

A set is JSON Lines of {"id", "text", "sentences": [...]}. The folder is an argument because such sets have owners and are
not part of this project. The peers are installed into an environment of their own (.bench/segment), never into yours. A
boundary is a place between two characters that are not white space; the end of a text is no merit. One setting each, no
option is changed from set to set. Times are the best of a few rounds over all sets, per sentence of the annotation.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".bench" / "segment"
PEERS = ("pysbd", "syntok", "sentencex", "blingfire")
LIMIT = 1 / 8
"""Of pysbd's time per sentence: the most readoutdiff may take."""


def splitter(name):
    if name == "readoutdiff":
        sys.path.insert(0, str(ROOT / "src"))
        from readoutdiff.documents.units import find_pieces

        return lambda text: [text[piece.start : piece.end] for _, piece in find_pieces(text)]
    if name == "pysbd":
        import pysbd

        return pysbd.Segmenter(language="en", clean=False).segment
    if name == "syntok":
        from syntok import segmenter

        def split(text):
            found = []  # its offsets count from the paragraph, and its tokens are not always the text's letters
            for part in filter(None, map(str.strip, text.split("\n\n"))):
                starts = [tokens[0].offset for sentences in segmenter.process(part) for tokens in sentences if tokens]
                found += [part[start:end] for start, end in zip([0, *starts[1:]], [*starts[1:], len(part)], strict=True)]
            return found

        return split
    if name == "sentencex":
        import sentencex

        return lambda text: list(sentencex.segment("en", text))
    import blingfire

    return lambda text: blingfire.text_to_sentences(text).split("\n")


def ends(sentences):
    marks, position = set(), 0
    for sentence in sentences:
        position += len("".join(sentence.split()))
        marks.add(position)
    return marks - {position}


def work(name, folder, rounds):
    """Run one splitter over the sets of a folder and print its figures as JSON; called in the peers' environment."""
    split = splitter(name)
    paths = sorted(Path(folder).glob("*.jsonl"))
    sets = {path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line] for path in paths}
    figures = {}
    for title, records in sets.items():
        hit = false = missed = exact = 0
        for record in records:
            want, got = ends(record["sentences"]), ends(split(record["text"]))
            hit, false, missed = hit + len(want & got), false + len(got - want), missed + len(want - got)
            exact += want == got
        figures[title] = [2 * hit / (2 * hit + false + missed), exact, len(records)]
    texts = [record["text"] for records in sets.values() for record in records]
    count = sum(len(record["sentences"]) for records in sets.values() for record in records)
    best = min(timed(split, texts) for _ in range(rounds))
    print(json.dumps({"sets": figures, "microseconds": 1e6 * best / count}))


def timed(split, texts):
    began = time.perf_counter()
    for text in texts:
        split(text)
    return time.perf_counter() - began


def environment():
    python = HOME / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True)
    # numpy: blingfire imports it and does not say so
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS, "numpy"], check=True)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        return work(options.only, options.folder, options.rounds)
    python = environment()
    found = {}
    for name in ("readoutdiff", *PEERS):
        done = subprocess.run(
            [python, __file__, options.folder, "--rounds", str(options.rounds), "--only", name],
            capture_output=True, text=True, check=False, env={**os.environ, "PYTHONWARNINGS": "ignore"},
        )  # fmt: skip
        if done.returncode:
            print(f"{name} failed: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        found[name] = json.loads(done.stdout.splitlines()[-1])
    titles = list(found["readoutdiff"]["sets"])
    print("| splitter | " + " | ".join(titles) + " | µs a sentence |")
    print("|---" * (len(titles) + 2) + "|")
    for name, figures in found.items():
        cells = [f"{f1:.3f} ({exact}/{count})" for f1, exact, count in figures["sets"].values()]
        print(f"| {name} | " + " | ".join(cells) + f" | {figures['microseconds']:.0f} |")
    share = found["readoutdiff"]["microseconds"] / found["pysbd"]["microseconds"] if "pysbd" in found else 0
    print(f"\nreadoutdiff takes {share:.3f} of pysbd's time; the limit is {LIMIT:.3f}")
    return 1 if share > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
