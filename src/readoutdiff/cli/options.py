"""Option values to Settings, with errors that say what is allowed.

In: strings as typed. Out: Settings. Raises SettingsError.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, cast

from readoutdiff.errors import SettingsError
from readoutdiff.settings import FailOn, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence


def settings_from(
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    fail_on: str = "warning",
    date: str = "",
    draft: int = -1,
    record: Sequence[str] | None = None,
) -> Settings:
    """Return the Settings of these option values."""
    level, *codes = [part.strip() for part in fail_on.split(",") if part.strip()] or [""]
    if level not in ("error", "warning", "note", "never"):
        raise SettingsError(f"--fail-on {fail_on!r}: begin with error, warning, note or never; codes may follow (warning,U705)")
    day = None
    if date:
        try:
            day = datetime.date.fromisoformat(date)
        except ValueError as error:
            raise SettingsError(f"--date {date!r} is not a day such as 2025-05-05") from error
    return Settings(
        date=day,
        draft=draft,
        record_files=tuple(record or ()),
        select=known(select, "--select"),
        ignore=known(ignore, "--ignore"),
        fail_on=cast(FailOn, level),
        fail_codes=tuple(code.upper() for code in known(codes, "--fail-on")),
    )


def known(values: Sequence[str] | None, option: str) -> tuple[str, ...]:
    """Return selectors split at commas. Raises SettingsError for one that means no rule."""
    selectors = tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
    if selectors:
        from readoutdiff.rules import discover, matches

        for one in selectors:
            if not any(matches(rule.info, (one,)) for rule in discover()):
                raise SettingsError(f"{option} {one!r} means no rule; readoutdiff rules lists them")
    return selectors
