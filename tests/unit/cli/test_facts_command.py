from __future__ import annotations

import json

REPORT = (
    "CALDER, May 5, 2025 (CN) — Harbour Minister Ida Marsh met 12 captains on Monday.\n\n"
    "“We waited for a week. We are glad,” Owen Pike said.\n\nRead more: the storm in maps\n"
)


def test_units_facts_and_the_anchor_are_shown(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    done = run_cli("facts", path)
    assert done.returncode == 0 and done.stderr == ""
    assert "dates count from: 2025-05-05 (dateline, line 1: May 5, 2025)" in done.stdout
    assert "dateline     CALDER, May 5, 2025 (CN) —" in done.stdout
    assert "Monday  =  2025-05-05" in done.stdout
    assert "person       Ida Marsh  =  Ida Marsh, full" in done.stdout
    assert "12 captains  =  12" in done.stdout or "12  =  12" in done.stdout
    assert "3  body (inside a quotation), line 3" in done.stdout
    assert "4  boilerplate, line 5" in done.stdout


def test_the_json_has_every_field_and_slices_the_text(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    read = json.loads(run_cli("facts", path, "--format", "json").stdout)
    assert read["anchor"]["day"] == "2025-05-05"
    assert [unit["kind"] for unit in read["sentences"]] == ["body", "body", "body", "boilerplate"]
    assert all(REPORT[fact["start"] : fact["end"]] == fact["text"] for fact in read["facts"])
    assert {"person", "date", "quantity", "quote"} <= {fact["kind"] for fact in read["facts"]}


def test_a_day_may_be_given_where_the_report_has_none(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.txt"
    path.write_text("The board met on Monday.\nIt will meet again.\n", encoding="utf-8")
    assert "nothing in the report says its day" in run_cli("facts", path).stdout
    assert "Monday  =  2025-05-05" in run_cli("facts", path, "--date", "2025-05-06").stdout


def test_a_folder_of_reports_and_an_unknown_format_are_refused(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    assert "holds 2 reports" in run_cli("facts", tmp_path).stderr
    assert "no format" in run_cli("facts", tmp_path / "a.txt", "--format", "xml").stderr
