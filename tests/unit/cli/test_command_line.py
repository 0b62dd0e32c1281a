from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAIR = ("samples/readout/news-site.txt", "samples/readout/readout.txt")


def one_line(text: str) -> bool:
    return text.startswith("readoutdiff: ") and text.count("\n") == 1


def test_a_conflict_ends_in_one_and_a_clean_pair_in_zero(run_cli) -> None:  # type: ignore[no-untyped-def]
    assert run_cli(*PAIR).returncode == 1
    assert run_cli(*PAIR, "--exit-zero").returncode == 0
    assert run_cli(*PAIR, "--fail-on", "never").returncode == 0
    assert run_cli(*PAIR, "--fail-on", "never,U703").returncode == 1
    assert run_cli("samples/clean").returncode == 0


def test_plain_in_a_pipe_and_coloured_on_demand(run_cli) -> None:  # type: ignore[no-untyped-def]
    plain = run_cli(*PAIR).stdout
    assert "\x1b" not in plain
    assert max(map(len, plain.splitlines())) <= 120
    assert plain == run_cli(*PAIR, COLUMNS="50").stdout
    assert "\x1b[" in run_cli(*PAIR, "--color", "always").stdout
    assert "\x1b[" in run_cli(*PAIR, FORCE_COLOR="1").stdout
    assert "\x1b[" not in run_cli(*PAIR, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b[" not in run_cli(*PAIR, "--color", "never", FORCE_COLOR="1").stdout


def test_the_parts_of_the_report_in_their_order(run_cli) -> None:  # type: ignore[no-untyped-def]
    text = run_cli(*PAIR).stdout
    places = [text.index(f"{head}\n") for head in ("Sources", "Conflicts", "Facts", "Side by side")]
    places += [text.index("Only in A"), text.index("Only in B"), text.index("Exit code 1.")]
    assert places == sorted(places)
    assert "P101 administration" in text and "Trump administration" in text


def test_output_is_whole_and_reports_stand_beside_it(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    done = run_cli(*PAIR, "--output", tmp_path / "r.txt", "--report", f"json={tmp_path / 'r.json'}")
    assert done.returncode == 1 and done.stdout == ""
    assert (tmp_path / "r.txt").read_text(encoding="utf-8") == run_cli(*PAIR).stdout
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["exit_code"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.json", "r.txt"]


def test_an_output_that_cannot_be_written_changes_nothing(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    done = run_cli(*PAIR, "--output", tmp_path / "no" / "r.txt")
    assert done.returncode == 2 and one_line(done.stderr) and "r.txt" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("missing.txt", PAIR[0]), "missing.txt"),
        ((PAIR[0],), "two or more"),
        ((*PAIR, "--format", "yaml"), "yaml"),
        ((*PAIR, "--select", "Z9"), "Z9"),
        ((*PAIR, "--fail-on", "sometimes"), "sometimes"),
        ((*PAIR, "--date", "soon"), "soon"),
        ((*PAIR, "--color", "pink"), "pink"),
        ((*PAIR, "--layout", "round"), "round"),
        ((*PAIR, "--report", "json"), "json"),
        ((*PAIR, "--nonsense"), "--nonsense"),
        (("batch", "missing.jsonl"), "missing.jsonl"),
        (("explain", "X999"), "X999"),
        (("\x1b[31mred.txt", PAIR[0]), "␛[31mred.txt"),
    ],
)
def test_wrong_usage_and_bad_input_are_one_clear_line(run_cli, arguments, told) -> None:  # type: ignore[no-untyped-def]
    done = run_cli(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert one_line(done.stderr) and told in done.stderr and "Traceback" not in done.stderr


def test_bad_files_are_one_clear_line(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "folder").mkdir()
    for name in ("empty.txt", "blank.txt", "binary.txt", "folder"):
        done = run_cli(tmp_path / name, PAIR[0])
        assert done.returncode == 2, name
        assert one_line(done.stderr) and name in done.stderr, done.stderr


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m readoutdiff {' '.join(PAIR)} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[0] == "Sources"
    assert done.stdout.splitlines()[1] in ("0", "1")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's redirections")
@pytest.mark.parametrize(
    ("tail", "code", "told"),
    [
        (">&-", 2, "standard output is closed; --output FILE writes to a file"),
        ("-q >&-", 1, ""),
        ("2>&-", 1, ""),
        pytest.param(
            ">/dev/full", 2, "standard output cannot be written (No space left on device); what was printed is not whole",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full"),
        ),
    ],
)  # fmt: skip
def test_an_output_that_takes_nothing_is_told_in_one_line(tail, code, told) -> None:  # type: ignore[no-untyped-def]
    command = f"{sys.executable} -m readoutdiff samples/readout {tail}"
    done = subprocess.run(["sh", "-c", command], check=False, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (code, f"readoutdiff: {told}\n" if told else "")


def test_rules_and_explain(run_cli) -> None:  # type: ignore[no-untyped-def]
    listed = run_cli("rules").stdout
    assert "P101  administration" in listed and "N301  number" in listed
    told = run_cli("explain", "administration").stdout
    assert told == run_cli("explain", "p101").stdout
    assert told.startswith("P101 administration (error)\n") and "Silent:" in told


def test_version_and_help(run_cli) -> None:  # type: ignore[no-untyped-def]
    from readoutdiff import __version__

    assert run_cli("--version").stdout == f"readoutdiff {__version__}\n"
    assert run_cli(*PAIR, "--version").stdout == f"readoutdiff {__version__}\n"
    for arguments in ((), ("--help",)):
        done = run_cli(*arguments)
        assert done.returncode == 0 and "batch" in done.stdout and "explain" in done.stdout
    assert "--fail-on" in run_cli("compare", "--help").stdout


def test_batch_resumes_after_whole_lines(run_cli, tmp_path) -> None:  # type: ignore[no-untyped-def]
    record = '{{"id": {0}, "sources": [{{"text": "Nine died in Linden."}}, {{"text": "Nine died in Linden."}}]}}\n'
    (tmp_path / "in.jsonl").write_text("".join(record.format(number) for number in range(40)), encoding="utf-8")
    output = tmp_path / "out.jsonl"
    assert run_cli("batch", tmp_path / "in.jsonl", "--output", output).returncode == 0
    whole = output.read_bytes()
    lines = whole.splitlines(keepends=True)
    output.write_bytes(b"".join(lines[:7]) + lines[7][:20])
    assert run_cli("batch", tmp_path / "in.jsonl", "--output", output, "--resume").returncode == 0
    assert output.read_bytes() == whole
    output.unlink()
    assert run_cli("batch", tmp_path / "in.jsonl", "--output", output, "--jobs", "2").returncode == 0
    assert output.read_bytes() == whole
