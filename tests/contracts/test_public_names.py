from __future__ import annotations

import doctest
import subprocess
import sys

import pytest

import readoutdiff

NAMES = ["Document", "Finding", "ReadoutdiffError", "Report", "Settings", "compare", "load_sources", "read_text"]


def test_public_names_are_frozen() -> None:
    assert sorted(readoutdiff.__all__) == NAMES
    for name in NAMES:
        assert getattr(readoutdiff, name) is not None


def test_no_other_name() -> None:
    with pytest.raises(AttributeError):
        _ = readoutdiff.nonsense


def test_the_example_of_the_docstring() -> None:
    assert doctest.testmod(readoutdiff).failed == 0


def test_nothing_heavy_on_the_json_path() -> None:
    code = (
        "import sys; from readoutdiff.cli import run;"
        "run(['samples/readout/news-site.txt', 'samples/readout/readout.txt', '--format', 'json']);"
        "heavy = {'rich', 'pydantic', 'multiprocessing', 'html', 'html.parser', 'email', 'zipfile', 'asyncio'};"
        "sys.stderr.write(' '.join(sorted(heavy & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
