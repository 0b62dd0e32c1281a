"""The frozen settings of one comparison; finding and reading configuration files is the command line's.

In: nothing. Out: Settings.
"""

import datetime
from typing import Literal

from readoutdiff.named import NamedTuple

FailOn = Literal["error", "warning", "note", "never"]


class Settings(NamedTuple):
    """What changes a verdict or which verdicts are kept. The defaults are what a bare command uses."""

    date: datetime.date | None = None
    """Day of the event, given by the user (--date); the strongest evidence there is."""
    draft: int = -1
    """Position of the copy under check (--draft); -1 for none."""
    record_files: tuple[str, ...] = ()
    """Overlays of the record of office holders (--record)."""
    select: tuple[str, ...] = ()
    """Codes, names or family letters to keep; empty keeps all."""
    ignore: tuple[str, ...] = ()
    """Codes, names or family letters to drop; wins over select."""
    fail_on: FailOn = "warning"
    """Least severity of a conflict that fails the run."""
    fail_codes: tuple[str, ...] = ()
    """Codes that fail the run whatever their severity (--fail-on warning,U705)."""
