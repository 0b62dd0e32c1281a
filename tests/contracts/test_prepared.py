"""The ready-made tables of a wheel (hatch_build.py) are what a checkout makes of the same tables."""

import importlib.util
import marshal
from importlib import import_module
from pathlib import Path

import pytest

from readoutdiff.data import tables
from readoutdiff.rules import discover

ROOT = Path(__file__).resolve().parents[2]
import_module("readoutdiff.api")
discover()


def hook():
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kinds(value):
    """Return the types a value is made of, so that a tuple is not taken for a list or 1 for True."""
    if isinstance(value, dict):
        return dict, [(key, kinds(one)) for key, one in value.items()]
    if isinstance(value, tuple | list):
        return type(value), [kinds(one) for one in value]
    return type(value)


@pytest.mark.parametrize("name", sorted(tables.BUILDERS))
def test_a_value_comes_back_as_it_was_made(name):
    made = tables.BUILDERS[name]()
    back = marshal.loads(marshal.dumps(made, 4))
    assert back == made
    assert kinds(back) == kinds(made)


def test_the_file_holds_every_builder_and_is_used(tmp_path, monkeypatch):
    (tmp_path / "prepared.bin").write_bytes(hook().prepare())
    monkeypatch.setattr(tables, "FOLDER", str(tmp_path))
    tables._shipped.cache_clear()
    try:
        assert set(tables._shipped()[0]) == set(tables.BUILDERS)
        name = "readoutdiff.data.grammar.certainty_levels"
        build = tables.BUILDERS[name]
        again = tables.prepared(build)  # reads the file: there is no table in this folder
        assert again()["may"] == "possible"
    finally:
        tables._shipped.cache_clear()


@pytest.mark.parametrize("content", [b"", b"no marshal", b"\xfb\x00"])
def test_a_broken_file_is_as_good_as_none(content, tmp_path, monkeypatch):
    (tmp_path / "prepared.bin").write_bytes(content)
    monkeypatch.setattr(tables, "FOLDER", str(tmp_path))
    tables._shipped.cache_clear()
    try:
        assert tables._shipped()[0] == {}
    finally:
        tables._shipped.cache_clear()


def test_nothing_ready_made_is_committed():
    assert not (ROOT / "src/readoutdiff/data/prepared.bin").exists()
