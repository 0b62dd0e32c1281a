"""Ready-made tables for the wheel: what the functions marked `prepared` make of the word tables, marshalled.

Run by hatchling when a wheel is built (pyproject.toml). A report waits for every table it needs, and most of that time goes
into cutting rows and folding names; `make bench` shows what it saves. Nothing of it is committed: a checkout makes the same
values from the same tables at first use.
"""

import marshal
import sys
import tempfile
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
MARSHAL_VERSION = 4
"""Read by every Python from 3.4 on, so that one wheel serves all."""


def prepare() -> bytes:
    """Return the content of readoutdiff/data/prepared.bin: where each function's value begins, by name; then the values."""
    sys.path.insert(0, str(ROOT / "src"))
    try:
        import_module("readoutdiff.api")  # every room that has tables is imported with it
        import_module("readoutdiff.rules").discover()
        builders = import_module("readoutdiff.data.tables").BUILDERS
        values = {name: marshal.dumps(build(), MARSHAL_VERSION) for name, build in sorted(builders.items())}
    finally:
        sys.path.remove(str(ROOT / "src"))
    begins = dict(zip(values, accumulate(map(len, values.values()), initial=0), strict=False))
    return marshal.dumps(begins, MARSHAL_VERSION) + b"".join(values.values())


class PreparedTables(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Puts prepared.bin into a wheel; an editable one reads the tables themselves."""

    PLUGIN_NAME = "prepared-tables"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file to a folder of its own and have it included; `version` is "standard" or "editable"."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        path = Path(self._folder.name) / "prepared.bin"
        path.write_bytes(prepare())
        build_data["force_include"][str(path)] = "readoutdiff/data/prepared.bin"
