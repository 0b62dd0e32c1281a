"""Where the report goes: standard output or files written whole or not at all; and whether it is coloured.

In: text and a destination. Out: nothing but the side effect. Raises OutputError with the remedy.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from readoutdiff.errors import OutputError

if TYPE_CHECKING:
    from typing import TextIO

LONE = "backslashreplace"
"""What happens to lone surrogates, which JSON input can hold: \\ud800, which JSON output reads as the same again."""


def stdout() -> TextIO:
    """Return standard output; OutputError when the process was started without one (`>&-`)."""
    if sys.stdout is None:
        raise OutputError("standard output is closed; --output FILE writes to a file")
    return sys.stdout


def write_stdout(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the locale says; line ends are left alone.

    Raises BrokenPipeError when the reader has gone, OutputError when it cannot be written.
    """
    stream = stdout()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # a test's replacement
        stream.write(text)
        return
    try:
        stream.flush()
        buffer.write(text.encode("utf-8", LONE))
        buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output cannot be written ({error.strerror}); what was printed is not whole") from error


def write_file(path: str, text: str) -> None:
    """Write text to `path` whole or not at all: a temporary file beside it, then a rename."""
    from tempfile import mkstemp  # with shutil and random, the dearest import there is; most runs write no file

    folder = os.path.dirname(os.path.abspath(path))
    temporary = ""
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # /dev/null, a named pipe
            with open(path, "w", encoding="utf-8", errors=LONE, newline="") as file:
                file.write(text)
            return
        descriptor, temporary = mkstemp(prefix=".readoutdiff-", dir=folder)
        with open(descriptor, "w", encoding="utf-8", errors=LONE, newline="") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except OSError as error:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
        raise OutputError(f"{path}: cannot be written ({error.strerror}); nothing was changed there") from error


def wants_colour(option: str) -> bool:
    """Return whether standard output gets colour: --color, NO_COLOR, FORCE_COLOR/CLICOLOR_FORCE, then the terminal."""
    if option != "auto":
        return option == "always"
    environment = os.environ
    if environment.get("NO_COLOR"):
        return False
    if any(environment.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return stdout().isatty() and environment.get("TERM", "") != "dumb"
