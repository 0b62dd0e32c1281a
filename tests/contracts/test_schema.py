from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

SCHEMA = json.loads(files("readoutdiff").joinpath("data/report.schema.json").read_text(encoding="utf-8"))
HOSTILE = "\x1b[31m[red]Nine[/red] people <b>died</b>\u202e at \x07 “=cmd|' /C calc'!A0”, ::error::said Mr. \ud800 No.\n\n"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("folder", ["samples/readout", "samples/ferry", "samples/clean", "tests/golden/sources/five"])
def test_samples_validate(folder: str, run_cli) -> None:  # type: ignore[no-untyped-def]
    done = run_cli(folder, "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    report = json.loads(done.stdout)
    Draft202012Validator(SCHEMA).validate(report)
    assert report["exit_code"] == done.returncode
    assert ("coverage" in report) == (len(report["sources"]) > 2)
    for row in report.get("coverage", ()):
        assert row["witnesses"][0]
        assert {cell["source"] for cell in row["cells"]} | set(row["silent"]) == {one["id"] for one in report["sources"]}
    for source in report["sources"]:
        for unit in source["sentences"]:
            assert unit["text"].strip() == unit["text"] != ""


def test_spans_slice_the_source(compare_texts) -> None:  # type: ignore[no-untyped-def]
    from readoutdiff.writers.json import as_dict

    texts = ["Nine people died on Monday.\r\n\r\n“We wept,” said Ines Varga.", HOSTILE + "Twelve people died in Linden."]
    report = as_dict(compare_texts(*texts))
    places = [cell for row in report["facts"] for cell in row["cells"]]
    places += [piece for one in report["findings"] for piece in one["evidence"]]
    places += [row["claim"] for row in as_dict(compare_texts(*texts, texts[0]))["coverage"] if row["claim"]["source"] != "C"]
    assert places
    for place in places:
        assert texts["AB".index(place["source"])][place["start"] : place["end"]] == place["text"]


def test_hostile_and_failing_batch_lines_validate(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    records = [
        json.dumps({"id": 1, "sources": [{"name": "a\x1b", "text": HOSTILE}, {"name": "b", "text": "Ten people died."}]}),
        "{not json",
        json.dumps({"id": "no sources"}),
        json.dumps({"id": "one", "sources": [{"name": "a", "text": "Alone."}]}),
        json.dumps({"id": "empty", "sources": [{"name": "a", "text": ""}, {"name": "b", "text": "Not empty."}]}),
        json.dumps({"id": "day", "date": "soon", "sources": [{"text": "One here."}, {"text": "One there."}]}),
        json.dumps({"id": "last", "sources": [{"text": "Nine died."}, {"text": "Nine died."}]}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    done = run_cli("batch", tmp_path / "in.jsonl", "--output", tmp_path / "out.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert done.returncode == 2
    assert [line["id"] for line in lines] == [1, None, "no sources", "one", "empty", "day", "last"]
    assert ["error" in line for line in lines] == [False, True, True, True, True, True, False]
    for line in lines:
        Draft202012Validator(SCHEMA).validate(line)
