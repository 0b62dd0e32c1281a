"""The command line: options to Settings to api to writer to exit code.

In: the arguments of the process. Out: its exit code (errors.py). A first argument that is no verb is a source, so only
the module of the verb at hand is imported: start-up is most of what a user waits for.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from readoutdiff.errors import EXIT_CLEAN, EXIT_INTERRUPTED, EXIT_UNUSABLE, ReadoutdiffError

if TYPE_CHECKING:
    from collections.abc import Sequence

VERBS = {
    "compare": "Compare two or more reports of one event (the verb may be left out).",
    "batch": "Compare many events: JSON Lines in, JSON Lines out.",
    "facts": "Show what was read from one report: its units, facts and dates.",
    "rules": "List the rules.",
    "explain": "Explain a rule: what it looks for, why, and what it leaves alone.",
    "record": "Look into the record of office holders: who held what when.",
}
"""Every verb with its line of help; each is a module of this folder with a function `command`."""

_ROOT_OPTIONS = ("--help", "-h", "--install-completion", "--show-completion")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(100_000, 50, 50)  # nothing here makes cycles; counting for them costs a tenth of a no-op start
    code = run(sys.argv[1:] if arguments is None else list(arguments))
    # Everything is written and closed, so the process may end at once: taking thousands of words and facts apart one by
    # one before the end costs a fifth of a no-op start.
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed by the reader, or never there
            stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run the command line on `arguments` and return the exit code; errors go to standard error as one line."""
    try:
        code = _dispatch(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        # `| head` has seen enough: that is no error, and Python must not complain at exit about the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_CLEAN
    except ReadoutdiffError as error:
        complain(str(error))
        return error.exit_code
    except OSError as error:
        complain(f"{error.filename or 'the output'}: {error.strerror or error}; what was written is not whole")
        return EXIT_UNUSABLE
    except RecursionError:
        complain("the input is nested too deeply to read; nothing was compared")
        return EXIT_UNUSABLE
    except Exception as error:
        if hasattr(error, "format_message"):  # typer's usage errors
            complain(f"{error.format_message()} (readoutdiff --help shows what there is)")
            return EXIT_UNUSABLE
        if os.environ.get("READOUTDIFF_DEBUG"):
            raise
        complain(f"internal error: {type(error).__name__}: {error}; please report it (READOUTDIFF_DEBUG=1 shows where)")
        return EXIT_UNUSABLE
    return code


def complain(message: str) -> None:
    """Print one line on standard error, control characters made visible."""
    from readoutdiff.writers import clean

    if sys.stderr is not None:
        sys.stderr.write(f"readoutdiff: {clean(message)}\n")


def _dispatch(arguments: list[str]) -> int:
    if arguments[:1] == ["--version"]:
        from readoutdiff import __version__

        sys.stdout.write(f"readoutdiff {__version__}\n")
        return EXIT_CLEAN
    completing = "_READOUTDIFF_COMPLETE" in os.environ
    if not arguments or arguments[0] in _ROOT_OPTIONS or completing:
        return _invoke(full_app(), arguments or ["--help"], "readoutdiff", completing)
    verb = arguments[0] if arguments[0] in VERBS else "compare"
    rest = arguments[1:] if arguments[0] in VERBS else arguments
    if verb == "compare":
        from readoutdiff.cli.plain import read_plain

        values = read_plain(rest)
        if values is not None:
            from readoutdiff.cli.comparison import run_comparison

            return run_comparison(**values)
    name = "readoutdiff" if verb == "compare" and rest is arguments else f"readoutdiff {verb}"
    return _invoke(_verb_app(verb), rest, name)


def _invoke(app: Any, arguments: list[str], name: str, completing: bool = False) -> int:
    code = app(arguments if not completing else None, prog_name=name, standalone_mode=False)
    return code if isinstance(code, int) else EXIT_CLEAN


def _verb_app(verb: str) -> Any:
    from importlib import import_module

    import typer

    app = typer.Typer(add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)
    module = import_module(f"readoutdiff.cli.{verb}")
    app.command(verb, context_settings={"help_option_names": ["-h", "--help"]})(module.command)
    return app


def full_app() -> Any:
    """Return the typer app with every verb, for help and completion."""
    from importlib import import_module

    import typer

    app = typer.Typer(
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="`readoutdiff A.txt B.txt` is short for `readoutdiff compare A.txt B.txt`; "
        "`readoutdiff compare --help` lists its options.",
    )

    @app.callback()
    def root() -> None:
        """Compare reports of one event: what they agree on, what only one says, where they conflict."""

    for verb, line in VERBS.items():
        module = import_module(f"readoutdiff.cli.{verb}")
        app.command(verb, short_help=line)(module.command)
    return app
