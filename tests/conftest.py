"""What tests share: comparing texts, and running the command line as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from readoutdiff import Report, Settings, compare, read_text

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"

# The same examples at every run: a check that fails only now and then teaches people to run it again.
hypothesis_settings.register_profile("same", derandomize=True, deadline=None)
hypothesis_settings.load_profile("same")


@pytest.fixture
def compare_texts() -> Callable[..., Report]:
    """Return a function that compares texts: compare_texts("…", "…", published=("2025-05-05", None), date="…")."""

    def run(*texts: str, published: tuple[str | None, ...] = (), **settings: object) -> Report:
        days = [*published, *[None] * len(texts)]
        documents = [
            read_text(text, number, f"{chr(97 + number)}.txt", published=date.fromisoformat(day) if day else None)
            for number, (text, day) in enumerate(zip(texts, days, strict=False))
        ]
        return compare(documents, Settings(**settings))  # type: ignore[arg-type]

    return run


@pytest.fixture
def run_cli() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs the command line in a process of its own."""

    def run(*arguments: str | Path, stdin: str | bytes | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        settings = {
            name: value
            for name, value in os.environ.items()
            if name not in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "PYTHONDONTWRITEBYTECODE")
        }
        done = subprocess.run(
            [sys.executable, "-m", "readoutdiff", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env={**settings, **environment},
            cwd=ROOT,
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden reports anew")
