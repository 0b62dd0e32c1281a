from __future__ import annotations

import pytest
from rich.cells import cell_len

EVENTS = ("readout", "ferry", "clean", "five", "hostile")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("event", EVENTS)
def test_no_line_is_wider_than_asked_and_nothing_unsafe_is_printed(event: str, width: int, written) -> None:  # type: ignore[no-untyped-def]
    text = written(event, width=width)
    for line in text.splitlines():
        assert cell_len(line) <= width, line
    for unsafe in "\x1b\x07\x00\r\u202e\u2066":
        assert unsafe not in text


def test_markup_of_the_source_prints_as_it_is(written) -> None:  # type: ignore[no-untyped-def]
    text = written("hostile", width=200, colour=True)
    for mark in ("[bold]Brunn[/bold]", "<script>", "␛[31mRED"):
        assert mark in text


STYLES = [(width, colour) for width in (60, 80, 120, 200) for colour in (False, True)]


@pytest.mark.parametrize(("width", "colour"), STYLES)
@pytest.mark.parametrize("event", EVENTS)
def test_the_report_is_as_it_was(event: str, width: int, colour: bool, written, request) -> None:  # type: ignore[no-untyped-def]
    """`make golden` writes the files anew; read the diff before committing it."""
    text = written(event, width=width, colour=colour)
    path = request.path.parent / "reports" / f"{event}-{width}.{'ansi' if colour else 'txt'}"
    if request.config.getoption("--golden-update"):
        path.write_text(text, encoding="utf-8", newline="")
    assert path.exists(), "write it with make golden, and read it"
    assert text == path.read_bytes().decode("utf-8")
