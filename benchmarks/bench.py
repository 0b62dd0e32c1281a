"""Time an installed wheel against its budget, as ratios in one interleaved run.

    python benchmarks/bench.py                       start-up, scale, batch, memory
    python benchmarks/bench.py startup               one part only (startup, scale, batch, memory)
    python benchmarks/bench.py startup --pair A B    with another pair of reports
    python benchmarks/bench.py scale --peers         also install and time redlines and pysbd; wdiff when it is there

The wheel is built from this checkout and installed into an environment of its own (.bench/), with its byte code
compiled: an editable checkout is up to 2.7 times slower to start. Every ratio compares runs taken in turn (A B A B …),
so that it holds when the machine's speed drifts; the median is what counts. Exit code 1 when a line is over its limit.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from math import log
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".bench"
NOOP = """
import sys
from typing import Annotated
import typer
app = typer.Typer(add_completion=False)
@app.command()
def command(
    sources: Annotated[list[str], typer.Argument()], format_name: Annotated[str, typer.Option("--format")] = "text"
) -> int:
    sys.stdout.write("")
    return 0
def main() -> None:
    app()
"""
FUZZ = """
import sys
from rapidfuzz.fuzz import token_set_ratio
a, b = ([s for s in open(p).read().replace('\\n', ' ').split('. ') if s] for p in sys.argv[1:3])
for x in a:
    for y in b:
        token_set_ratio(x, y)
"""
REDLINES = "import sys; from redlines import Redlines; Redlines(*(open(p).read() for p in sys.argv[1:3])).output_markdown"
PYSBD = """
import sys, pysbd
segmenter = pysbd.Segmenter(language='en', clean=False)
for p in sys.argv[1:3]:
    segmenter.segment(open(p).read())
"""
PEER_LIMITS = {200: {"rapidfuzz": 1.0, "redlines": 1.0}, 2000: {"rapidfuzz": 0.1, "pysbd": 1 / 3, "wdiff": 2.0}}
OVER: list[str] = []


def environment(peers: bool) -> Path:
    """Build the wheel, install it into .bench/venv, and return that environment's folder of programs."""
    HOME.mkdir(exist_ok=True)
    programs = HOME / "venv" / "bin"
    if not programs.exists():
        subprocess.run([sys.executable, "-m", "venv", HOME / "venv"], check=True)
    pip = [programs / "python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
    shutil.rmtree(HOME / "wheels", ignore_errors=True)
    subprocess.run([*pip, "wheel", "--no-deps", "-w", HOME / "wheels", ROOT], check=True)
    (wheel,) = (HOME / "wheels").glob("*.whl")
    subprocess.run([*pip, "install", "--compile", wheel], check=True)
    subprocess.run([*pip, "install", "--compile", "--no-deps", "--force-reinstall", wheel], check=True)
    if peers:
        subprocess.run([*pip, "install", "redlines", "pysbd"], check=True)
    where = "import typer, os; print(os.path.dirname(os.path.dirname(typer.__file__)))"
    packages = subprocess.run([programs / "python", "-c", where], capture_output=True, text=True, check=True).stdout.strip()
    Path(packages, "noop_app.py").write_text(NOOP)
    subprocess.run([programs / "python", "-m", "compileall", "-q", Path(packages, "noop_app.py")], check=True)
    (programs / "noop-app").write_text(f"#!{programs}/python\nfrom noop_app import main\nmain()\n")
    (programs / "noop-app").chmod(0o755)
    return programs


def once(command: list[object]) -> float:
    """Return the wall seconds of one run, output thrown away."""
    began = time.perf_counter()
    done = subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    took = time.perf_counter() - began
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}")
    return took


def line(name: str, value: float, limit: float, detail: str = "") -> None:
    """Print one line of the budget and remember it when it is over."""
    if value > limit:
        OVER.append(name)
    print(f"{'ok  ' if value <= limit else 'OVER'} {name:58} {value:8.2f}  limit {limit:7.2f}  {detail}", flush=True)


def ratio(name: str, command: list[object], against: list[object], limit: float, runs: int = 15) -> None:
    """Time two commands in turn and print the median ratio beside its limit."""
    if runs > 3:
        once(command), once(against)
    mine, theirs = [], []
    for _ in range(runs):
        mine.append(once(command))
        theirs.append(once(against))
    value = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
    line(name, value, limit, f"{1000 * statistics.median(mine):.1f} ms against {1000 * statistics.median(theirs):.1f} ms")


def story(sentences: int, seed: int) -> list[str]:
    """Return invented news sentences, the same for the same arguments."""
    chance = random.Random(seed)
    names = ["Varga", "Reedy", "Quiroga", "Ferrer", "Lindqvist", "Haddad", "Okoro", "Tanaka", "Moreau", "Silva"]
    places = ["Calder", "Linden", "Salto", "Nebraska", "Port Hale", "Velden", "Marsk", "Oriel", "Tamar", "Brunn"]
    firsts = ("har", "mer", "pol", "tran", "vor", "kel", "sun", "dal", "bri", "fen", "gol", "wes", "tor", "nim", "cal", "ost")
    seconds = ("bour", "ket", "icy", "sit", "age", "tin", "der", "ley", "gade", "wick", "mont", "ster", "ville", "ham", "rock")
    nouns = [a + b for a in firsts for b in seconds]
    verbs = ["approved", "rejected", "visited", "opened", "closed", "inspected", "funded", "repaired", "praised", "delayed"]
    lines = []
    for number in range(sentences):
        a, b, c, d, e, f = chance.sample(nouns, 6)
        who, where, did, then = (chance.choice(words) for words in (names, places, verbs, verbs))
        lines.append(
            f"{who} {did} the {a} {b} in {where} with {chance.randint(2, 990)} {c}s, "
            f"and the {d} of {e} {then} the {f} {number % 97}."
        )
    return lines


def report(path: Path, lines: list[str]) -> Path:
    """Write sentences as paragraphs of three."""
    path.write_text("\n\n".join(" ".join(lines[place : place + 3]) for place in range(0, len(lines), 3)) + "\n")
    return path


def pair_of(sentences: int, folder: Path) -> list[object]:
    """Write two texts of `sentences` sentences that share two thirds of them in another order; return their paths."""
    first, other = story(sentences, 1), story(sentences, 2)
    chance = random.Random(3)
    mixed = [chance.choice((mine, mine, alien)) for mine, alien in zip(first, other, strict=True)]
    chance.shuffle(mixed)
    return [report(folder / f"{sentences}-a.txt", first), report(folder / f"{sentences}-b.txt", mixed)]


def startup(programs: Path, pair: list[object]) -> None:
    tool, noop, bare = programs / "readoutdiff", [programs / "noop-app", "x"], [programs / "python", "-c", "pass"]
    ratio("no-op app, in bare Pythons", noop, bare, 7.0)
    ratio("pair to JSON, in no-op apps", [tool, *pair, "--format", "json"], noop, 1.6)
    ratio("pair to JSON, in bare Pythons", [tool, *pair, "--format", "json"], bare, 10.5)
    ratio("pair in colour, in no-op apps", [tool, *pair, "--color", "always"], noop, 2.1)
    ratio("pair in colour, in bare Pythons", [tool, *pair, "--color", "always"], bare, 14.0)
    ratio("--version, in no-op apps", [tool, "--version"], noop, 1.05)
    ratio("--help, in the no-op app's --help", [tool, "--help"], [programs / "noop-app", "--help"], 2.0)


def scale(programs: Path, peers: bool) -> None:
    tool, python = programs / "readoutdiff", programs / "python"
    with tempfile.TemporaryDirectory() as name:
        folder, times = Path(name), {}
        for size in (200, 400, 2000, 10000):
            files = pair_of(size, folder)
            command = [tool, *files, "--format", "json"]
            times[size] = statistics.median(once(command) for _ in range(3 if size < 10000 else 1))
            others: dict[str, list[object]] = {"rapidfuzz": [python, "-c", FUZZ, *files]}
            if peers:
                others |= {"redlines": [python, "-c", REDLINES, *files], "pysbd": [python, "-c", PYSBD, *files]}
                others |= {"wdiff": ["wdiff", *files]} if shutil.which("wdiff") else {}
            for peer, limit in PEER_LIMITS.get(size, {}).items():
                if peer in others:
                    ratio(f"{size} sentences a side, in {peer}", command, others[peer], limit, 3 if size == 200 else 1)
            line(f"{size} sentences a side: microseconds a sentence", 1e6 * times[size] / size / 2, 400 if size > 400 else 1000)
        line("growth exponent, 400 to 10,000 sentences", log(times[10000] / times[400]) / log(25), 1.25)
        rest, many = once([tool, "--version"]), {}
        for count in (2, 50):
            sources = [report(folder / f"n{one}.txt", story(40, one // 2)) for one in range(count)]
            many[count] = statistics.median(once([tool, *sources, "--format", "json"]) for _ in range(3))
        grown = log((many[50] - rest) / (many[2] - rest)) / log(25)
        line("growth exponent, 2 to 50 sources of 40", grown, 1.15, f"{many[50]:.2f} s for fifty")


def batch(programs: Path, pair: list[object]) -> None:
    texts = [Path(str(path)).read_text(encoding="utf-8") for path in pair]
    with tempfile.TemporaryDirectory() as folder:
        records, count = Path(folder, "in.jsonl"), 600
        with records.open("w", encoding="utf-8") as file:
            for number in range(count):
                sources = [{"name": side, "text": text + f"\nNumber {number}."} for side, text in zip("ab", texts, strict=True)]
                file.write(json.dumps({"id": str(number), "sources": sources}) + "\n")
        command = [programs / "readoutdiff", "batch", records, "--output", Path(folder, "out.jsonl"), "--exit-zero", "--jobs"]
        one, two = (min(once([*command, str(jobs)]) for _ in range(2)) for jobs in (1, 2))
        line("batch: 120 events a second over what two workers do", 120 / (count / two), 1.0, f"{count / two:.0f} a second")
        line("batch: 1.6 over what two workers gain", 1.6 / (one / two), 1.0, f"{one / two:.2f} times one")


def peak(command: list[object]) -> float:
    """Return the peak memory of one run in KiB."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *map(str, command)], capture_output=True, text=True, check=True)
    return float(done.stdout)


def memory(programs: Path, pair: list[object]) -> None:
    tool = programs / "readoutdiff"
    bare = peak([programs / "python", "-c", "pass"])
    line("memory of the pair, in bare Pythons", peak([tool, *pair, "--format", "json"]) / bare, 4.0)
    with tempfile.TemporaryDirectory() as folder:
        small, large = (peak([tool, *pair_of(size, Path(folder)), "--format", "json"]) for size in (400, 4000))
        line("memory of a further sentence, KiB", (large - small) / 7200, 8.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="startup, scale, batch, memory (default: all)")
    parser.add_argument("--pair", nargs=2, type=Path, metavar=("A", "B"))
    parser.add_argument("--peers", action="store_true", help="install and time the peers too")
    options = parser.parse_args()
    pair = options.pair or [ROOT / "samples/readout/news-site.txt", ROOT / "samples/readout/readout.txt"]
    os.environ.pop("PYTHONPATH", None)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    programs = environment(options.peers)
    parts = options.parts or ["startup", "scale", "batch", "memory"]
    if "startup" in parts:
        startup(programs, pair)
    if "scale" in parts:
        scale(programs, options.peers)
    if "batch" in parts:
        batch(programs, pair)
    if "memory" in parts:
        memory(programs, pair)
    if OVER:
        sys.exit(f"over the limit: {'; '.join(OVER)}")


if __name__ == "__main__":
    main()
