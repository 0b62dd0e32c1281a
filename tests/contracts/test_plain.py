"""The plain command line (cli/plain.py) against typer's own reading of the same arguments."""

import inspect

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typer.core import TyperOption
from typer.main import get_command

from readoutdiff.cli import _verb_app, compare, plain
from readoutdiff.cli.comparison import run_comparison

PARAMETERS = inspect.signature(compare.command, eval_str=True).parameters
RUN = inspect.signature(run_comparison).parameters
DEFAULTS = {name: one.default for name, one in RUN.items() if name != "sources"}


def test_every_parameter_has_the_same_default_in_both():
    defaults = {name: one.default for name, one in PARAMETERS.items() if one.default is not inspect.Parameter.empty}
    assert defaults == DEFAULTS
    assert set(PARAMETERS) == set(RUN)


def test_every_option_of_typer_is_read_as_the_same_kind_of_value():
    declared = {
        spelling: (one.name, PARAMETERS[one.name].annotation.__origin__)
        for one in get_command(_verb_app("compare")).params
        if isinstance(one, TyperOption) and one.name != "help"
        for spelling in one.opts
    }
    kinds = ((plain.TEXTS, str), (plain.LISTS, list[str] | None), (plain.NUMBERS, int), (plain.FLAGS, bool))
    assert declared == {spelling: (name, kind) for table, kind in kinds for spelling, name in table.items()}


def read_by_typer(arguments, monkeypatch):
    """Return the values typer would run `arguments` with, or None when it refuses them."""
    seen = []

    def note(sources, **values):
        seen.append({**values, "sources": list(sources)})
        return 0

    monkeypatch.setattr(compare, "run_comparison", note)
    try:
        _verb_app("compare")(arguments, prog_name="readoutdiff", standalone_mode=False)
    except Exception:
        return None
    return seen[0] if seen else None


def read_here(arguments):
    values = plain.read_plain(arguments)
    return None if values is None else {**DEFAULTS, **values}


SPELLINGS = sorted({*plain.TEXTS, *plain.LISTS, *plain.NUMBERS, *plain.FLAGS})
PIECES = st.one_of(
    st.sampled_from(SPELLINGS),
    st.builds("{}={}".format, st.sampled_from(SPELLINGS), st.sampled_from(["json", "7", "-1", "", "a=b"])),
    st.sampled_from(
        ["a.txt", "b.txt", "-", "--", "-x", "--help", "--form", "json", "12", "٣", "1_0", "-fjson", "", " 7", "+7", "00"]
    ),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=6))
@example(["a.txt", "b.txt", "--format", "json"])
@example(["a.txt", "--limit", "5", "--limit=6", "-q", "--select", "P101", "--select=N3"])
def test_what_is_read_here_is_read_the_same_by_typer(arguments):
    mine = read_here(arguments)
    if mine is not None:
        with pytest.MonkeyPatch.context() as patch:
            theirs = read_by_typer(arguments, patch)
        assert mine == theirs


@pytest.mark.parametrize(
    "arguments",
    [
        ["a", "b"],
        ["a", "b", "-f", "json"],
        ["--draft=a", "b"],
        ["-", "b", "--width", "80", "--ascii"],
        ["a", "b", "--report", "json=x"],
    ],
)
def test_common_command_lines_are_plain(arguments):
    assert read_here(arguments) is not None


@pytest.mark.parametrize(
    "arguments", [[], ["--help"], ["a", "--width", "x"], ["a", "--no-such"], ["a", "--format"], ["--", "a"]]
)
def test_anything_else_is_left_to_typer(arguments):
    assert read_here(arguments) is None
