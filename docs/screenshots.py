"""Take pictures of the report in a real terminal, at three widths, on a light and a dark background.

    python docs/screenshots.py       writes docs/screenshots/*.svg

Needs tmux. The tool runs inside it as it would for a person; the screen is read back with its colours (capture-pane -e)
and drawn by rich. Pictures are kept so that a change of the report can be seen in review.
"""

from __future__ import annotations

import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
WIDTHS = (64, 100, 140)
THEMES = {"dark": MONOKAI, "light": DEFAULT_TERMINAL_THEME}
LINES = 74


def screen(width: int) -> str:
    """Return what a terminal of `width` columns shows, with its colours."""
    name = f"readoutdiff-{width}"
    tool = f"{sys.executable} -m readoutdiff samples/readout --color always --width {width} | head -n {LINES - 2}; sleep 60"
    new = ["tmux", "new-session", "-d", "-s", name, "-x", str(width), "-y", str(LINES), "-c", str(ROOT)]
    subprocess.run([*new, f"sh -c '{tool}'"], check=True)
    try:
        for _ in range(100):
            time.sleep(0.2)
            shown = subprocess.run(["tmux", "capture-pane", "-p", "-e", "-t", name], capture_output=True, check=True)
            text = shown.stdout.decode("utf-8")
            if "Conflicts" in text:
                time.sleep(0.5)
                shown = subprocess.run(["tmux", "capture-pane", "-p", "-e", "-t", name], capture_output=True, check=True)
                return shown.stdout.decode("utf-8")
        raise SystemExit("the report did not appear")
    finally:
        subprocess.run(["tmux", "kill-session", "-t", name], check=False)


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    for width in WIDTHS:
        text = Text.from_ansi(screen(width).rstrip())
        for name, theme in THEMES.items():
            console = Console(width=width, record=True, file=StringIO(), force_terminal=True, color_system="truecolor")
            console.print(text, soft_wrap=True)
            path = FOLDER / f"report-{width}-{name}.svg"
            console.save_svg(str(path), title=f"readoutdiff samples/readout ({width} columns)", theme=theme)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
