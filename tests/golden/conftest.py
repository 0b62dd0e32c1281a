"""Reports of whole events, each compared once and written in many styles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from readoutdiff import Report, compare, load_sources
from readoutdiff.writers import Style, writer

EVENTS = {
    "readout": "samples/readout",
    "ferry": "samples/ferry",
    "clean": "samples/clean",
    "five": "tests/golden/sources/five",
    "hostile": "tests/golden/sources/hostile",
}


@cache
def _report(event: str) -> Report:
    return compare(load_sources([EVENTS[event]], None))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Callable[..., str]:
    """Return a function that gives an event's report as text: written("ferry", width=80, colour=True)."""
    monkeypatch.chdir(request.config.rootpath)

    def run(event: str, **style: object) -> str:
        return writer("text")(_report(event), Style(**style))  # type: ignore[arg-type]

    return run
