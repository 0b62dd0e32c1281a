"""term: one content word exchanged for one that means something else.

What:
    Two sentences match closely, but where one has a word the other has a different one: another metal, animal,
    department or charge (words of one class that exclude each other), or an unrelated word.

Why:
    Copied facts go wrong one word at a time: copper becomes zinc, a nephew a cousin, the interior ministry the finance
    ministry.

Fires:
    A: Thieves stole nine tonnes of copper from the depot near the harbour.
    B: Thieves stole nine tonnes of zinc from the depot near the harbour.

    A: The mayor's nephew won the contract to repair the old pier.
    B: The mayor's cousin won the contract to repair the old pier.

Silent:
    A: A taxi hit the wall of the old pier on Monday evening.
    B: A car hit the wall of the old pier on Monday evening.

    A: The firm purchased the old pier and its boathouse.
    B: The company bought the old pier and its boathouse.

    A: The shop sells apples, pears and plums from the valley.
    B: The shop sells plums, apples and pears from the valley.

    A: The shop sells fruit from the valley, including apples, pears and plums.
    B: The shop sells fruit from the valley, including apples, quinces and plums.

Limits:
    A synonym, a broader word and a word near in meaning are never a conflict. A word no table knows may be a synonym the
    tables lack: then only a nearly equal rest lets the rule speak. A list that says it goes on excludes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._slots import in_open_list
from readoutdiff.rules._words import alone, fits, single_words, swaps, whole_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding

RULE = RuleInfo("S605", "term", "warning", "conflict", "a content word replaced by one that means something else")
CLASS = 0.6
"""Share of the two sentences that must match where the words are members of a class that exclude each other."""
UNRELATED = 0.8
"""Share that must match where the words are only unrelated."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every exchange of a content word in sentences that otherwise match."""
    for swap in swaps(comparison, frozenset({"term", "replaced", "name", "place"})):
        known, named = swap.edit.kind == "term", swap.edit.kind in ("name", "place")
        if not fits(swap, CLASS if known else UNRELATED) and not (known and alone(swap)):
            continue
        if not named and (in_open_list(swap.a.tokens, swap.edit.a) or in_open_list(swap.b.tokens, swap.edit.b)):
            continue
        if not known and not (whole_names(swap) if named else single_words(comparison, swap)):
            continue
        here, there = swap.evidence(comparison)
        if known:
            why = f"both are of one class ({swap.edit.note.removeprefix('class: ')}) whose members exclude one another"
        else:
            why = "they name different things" if named else "neither word means the other"
        yield finding(
            RULE, f"another word: “{here.text}” and “{there.text}”",
            f"The sentences match but for “{here.text}” and “{there.text}”: {why}.",
            (here, there), rank=swap.edits.equality,
        )  # fmt: skip
