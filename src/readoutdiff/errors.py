"""Every error readoutdiff raises on purpose, and the exit codes, in one place.

A message is one line for the person at the terminal: what is wrong, in which file (and line where one helps), and what
to do about it. The command line prints it after "readoutdiff: " and ends with the code of the class.
"""

from __future__ import annotations

EXIT_CLEAN = 0
"""Nothing at or above the --fail-on threshold."""
EXIT_FINDINGS = 1
"""At least one finding at or above the threshold."""
EXIT_UNUSABLE = 2
"""Wrong usage, unreadable input, or an internal error."""
EXIT_INTERRUPTED = 130
"""Ended by Ctrl-C, as a shell reports it (128 + SIGINT)."""


class ReadoutdiffError(Exception):
    """The root of the tree; catch this to catch everything readoutdiff raises on purpose."""

    exit_code = EXIT_UNUSABLE


class UsageError(ReadoutdiffError):
    """The command or its options make no sense together."""


class InputError(ReadoutdiffError):
    """A source, a batch record or a folder cannot be read or holds nothing to compare."""


class SettingsError(ReadoutdiffError):
    """A configuration file or an option has a value that is not allowed."""


class OutputError(ReadoutdiffError):
    """An output cannot be written; what stood there before is unchanged."""


class DataError(ReadoutdiffError):
    """A table of words or office holders (shipped, or given with --record) is broken."""
