"""The command line: options to Settings to api to writer to exit code."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    from readoutdiff.cli.batch import answer
    from readoutdiff.settings import Settings

    with open(sys.argv[2], encoding="utf-8") as lines, open(sys.argv[4], "w", encoding="utf-8") as output:
        for number, line in enumerate(lines, start=1):
            output.write(answer(line, number, Settings())[0])
