"""The report as a reader sees it, kept as text that a person can read.

`make golden` writes the files anew; read the diff before committing it.
"""

from __future__ import annotations

import pytest

EVENTS = {
    "readout": "samples/readout",
    "ferry": "samples/ferry",
    "clean": "samples/clean",
    "five": "tests/golden/sources/five",
    "hostile": "tests/golden/sources/hostile",
}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("event", EVENTS)
def test_no_line_is_wider_than_asked_and_nothing_unsafe_is_printed(event: str, width: int, run_cli) -> None:  # type: ignore[no-untyped-def]
    from rich.cells import cell_len

    text = run_cli(EVENTS[event], "--width", str(width), "--color", "never").stdout
    for line in text.splitlines():
        assert cell_len(line) <= width, line
    for unsafe in "\x1b\x07\x00\r\u202e\u2066":
        assert unsafe not in text


def test_markup_of_the_source_prints_as_it_is(run_cli) -> None:  # type: ignore[no-untyped-def]
    text = run_cli(EVENTS["hostile"], "--color", "always", "--width", "200").stdout
    for mark in ("[bold]Brunn[/bold]", "<script>", "␛[31mRED"):
        assert mark in text
