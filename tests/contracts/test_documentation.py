from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_link_of_the_documentation_leads_somewhere() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readme_names_options_that_exist(run_cli) -> None:  # type: ignore[no-untyped-def]
    helped = "".join(run_cli(verb, "--help", COLUMNS="200").stdout for verb in ("compare", "batch"))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in re.findall(r"^readoutdiff .*$", text, flags=re.MULTILINE):
        for option in re.findall(r"(--[a-z-]+)", command):
            assert option in helped, option


def test_the_two_commands_stand_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("main job", "tests"):
        block = re.search(rf"<!-- {name} -->\n```sh\n(.+)\n```\n<!-- end -->", text)
        assert block is not None and "\n" not in block.group(1)
        assert text.index(block.group(0)) < 3000, "on the first screen"
