"""Write the generated parts of the documentation: docs/rules.md, and the report in README.md.

    python docs/generate.py            write them
    python docs/generate.py --check    say which are out of date; exit code 1 when one is

The text of a rule is its docstring, so that `readoutdiff explain`, the page and the code cannot part.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from readoutdiff.rules import discover

ROOT = Path(__file__).resolve().parent.parent
FAMILIES = {
    "P": "People and offices",
    "T": "Time",
    "N": "Numbers",
    "L": "Places and organisations",
    "Q": "Words and who said them",
    "S": "What is stated",
    "U": "Only in one source",
}
INTRODUCTION = """# The rules

Written by `python docs/generate.py` from the docstrings in `src/readoutdiff/rules/`; `readoutdiff explain CODE` prints them.

**error** cannot both be true; **warning** very probably not; **note** worth a look, never fails a build by default. No rule
fires unless it can say what the two sides are both about. `--select` and `--ignore` take a code, a name or a letter. A
code is never reused. The severity given is the highest a rule gives.
"""


def rules_page() -> str:
    """Return docs/rules.md."""
    rules = discover()
    parts = [INTRODUCTION, "| code | rule | severity | fires when |\n|---|---|---|---|"]
    parts[-1] += "".join(
        f"\n| [{code}](#{code.lower()}-{name}) | {name} | {severity} | {summary} |"
        for code, name, severity, _, summary, _ in (one.info for one in rules)
    )
    family = ""
    for one in rules:
        if one.info.code[0] != family:
            family = one.info.code[0]
            parts.append(f"## {family}: {FAMILIES[family]}")
        parts.append(f"### {one.info.code} {one.info.name}\n\n{_markdown(one.documentation)}")
    return "\n\n".join(parts) + "\n"


def _markdown(documentation: str) -> str:
    """Return a docstring as Markdown: sections as bold words, examples as code."""
    lines: list[str] = []
    section = ""
    for line in documentation.strip().splitlines():
        if line in ("What:", "Why:", "Fires:", "Silent:", "Limits:"):
            if section in ("Fires", "Silent"):
                lines.append("```")
            section = line[:-1]
            while lines and not lines[-1]:
                lines.pop()
            lines += ["", f"**{section}**", ""]
            if section in ("Fires", "Silent"):
                lines.append("```text")
        else:
            lines.append(line.removeprefix("    "))
    text = "\n".join(lines).replace("\n\n```\n", "\n```\n")
    return text.replace("\n\n\n", "\n\n")


def readme() -> str:
    """Return README.md with the report of its first command, abridged to the conflicts and the facts."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    command = [sys.executable, "-m", "readoutdiff", "samples/readout", "--show", "conflicts,facts", "--width", "100"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout.decode("utf-8")
    head, rest = text.split("<!-- report -->", 1)
    _, tail = rest.split("<!-- end -->", 1)
    return f"{head}<!-- report -->\n```text\n{shown.strip()}\n```\n<!-- end -->{tail}"


def main() -> int:
    """Write or check; return the exit code."""
    pages = {ROOT / "docs" / "rules.md": rules_page(), ROOT / "README.md": readme()}
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} is out of date: run python docs/generate.py")
        else:
            path.write_text(pages[path], encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
