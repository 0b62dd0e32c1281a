"""Check the real pair this project began with, which is not part of it.

    python evaluation/seeds.py [FOLDER]       default: ../shared/seeds beside the checkout

Says what holds and what does not: the one conflict and its evidence, in either order of the files and in other dress
(straight quotation marks, Windows line ends, hard-wrapped); the agreements; the links; what only one source says; and
what must never be flagged. Exit code 1 when something does not hold, 0 with a line when the folder is not there.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from readoutdiff import Report, compare, read_text

ROOT = Path(__file__).resolve().parent.parent
FAILED: list[str] = []


def check(name: str, holds: bool, detail: object = "") -> None:
    print(f"{'ok  ' if holds else 'FAIL'} {name}{'' if holds else f': {detail}'}")
    if not holds:
        FAILED.append(name)


def report(*texts: str) -> Report:
    return compare([read_text(text, number, f"{number}.txt") for number, text in enumerate(texts)])


def alarms(result: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (one.rule, one.severity, tuple(piece.text for piece in one.evidence))
        for one in result.findings
        if one.category == "conflict" and one.severity != "note"
    ]


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "seeds"
    if not folder.exists():
        print(f"{folder} is not there; nothing was checked")
        return 0
    a, b = ((folder / name).read_text(encoding="utf-8") for name in ("article.txt", "defense-news.txt"))
    plain = report(a, b)
    (found, *more) = alarms(plain) or [("", "", ())]
    check("one finding of severity error or warning", bool(found[0]) and not more, [found, more])
    check("it is administration, an error", found[:2] == ("administration", "error"), found)
    check("evidence in both", "Biden administration" in found[2] and "May 5, 2025" in found[2], found)
    check("Hegseth among the evidence", any("Hegseth" in text for text in found[2]), found)
    conflict = next((one for one in plain.findings if one.rule == "administration"), None)
    why = conflict.explanation if conflict else ""
    check("who was in office, from when", "Donald Trump" in why and "20 January 2025" in why, why)
    check("on what basis", bool(conflict and conflict.basis), conflict)
    check("exit code 1", plain.exit_code == 1)
    clean = report(a.replace("Biden", "Trump"), b)
    check("no conflict with Trump for Biden", not alarms(clean) and clean.exit_code == 0, alarms(clean))

    straight = str.maketrans("“”‘’", "\"\"''")
    wrapped = ["\n\n".join(textwrap.fill(line, 72) for line in text.splitlines() if line.strip()) + "\n" for text in (a, b)]
    dresses = {
        "the other order": (b, a),
        "straight quotation marks": (a.translate(straight), b.translate(straight)),
        "Windows line ends": (a.replace("\n", "\r\n"), b.replace("\n", "\r\n")),
        "hard-wrapped at 72": tuple(wrapped),
    }
    for name, texts in dresses.items():
        got = [(rule, severity, sorted(evidence)) for rule, severity, evidence in alarms(report(*texts))]
        want = [(rule, severity, sorted(evidence)) for rule, severity, evidence in alarms(plain)]
        check(f"the same conflicts with {name}", [(r, s) for r, s, _ in got] == [(r, s) for r, s, _ in want], got)

    rows = plain.sheet
    dates = [row for row in rows if row.kind == "date" and {"Monday", "May 5, 2025"} <= {cell.text for cell in row.cells}]
    check("Monday and May 5, 2025 in one row that agrees", any(row.verdict == "agree" for row in dates), dates)
    for name in ("Hegseth", "Astudillo", "Schialer"):
        agreed = [row for row in rows if row.kind == "office" and name in row.subject and row.verdict == "agree"]
        check(f"the office of {name} agrees", bool(agreed), [row for row in rows if name in row.subject])

    def unit(source: int, words: str) -> int:
        return next(one.number for one in plain.comparison.documents[source].sentences if words in one.text)

    links = {(link.a[1], link.b[1]) for link in plain.comparison.matching.links}
    lead, caption = unit(0, "met Monday"), unit(1, "May 5, 2025")
    check("A1 is linked with the caption", (lead, caption) in links, links)
    check("A1 is linked with B1", (lead, unit(1, "honor cordon")) in links, links)
    tempting = {
        "the section heading": {link for link in links if link[0] == unit(0, "Strengthening U.S.-Peru")},
        "A11-B13": {(unit(0, "both the U.S. and Peruvian"), unit(1, "upgrade it"))} & links,
        "A12-B14": {(unit(0, "growing U.S.-Peru"), unit(1, "historic ally"))} & links,
        "A17-B8": {(unit(0, "separate discussions"), unit(1, "next year"))} & links,
    }
    for name, wrong in tempting.items():
        check(f"not linked: {name}", not wrong, wrong)

    only = [[], []]
    for one in plain.findings:
        if one.category == "unique":
            only[one.evidence[0].source].append(one.evidence[0].text)
    wanted = (
        ("Sean Parnell", "top priority", "no new defense agreements", "separate discussions", "follow-on talks"),
        ("China poses a threat", "Beijing is investing", "America first", "trafficking and migration", "historic ally",
         "next year", "upgrade it", "drug trafficking"),
    )  # fmt: skip
    for source, phrases in enumerate(wanted):
        for phrase in phrases:
            check(f"only in {'AB'[source]}: {phrase}", any(phrase in text for text in only[source]))
    flagged = [text for texts in only for text in texts]
    for words in ("Strengthening U.S.-Peru", "Navy Petty Officer"):
        check(f"never a claim: {words}", not any(words in text for text in flagged))
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())
