"""opposite: opposite words about the same thing.

What:
    Two sentences that otherwise say the same have words that cannot both hold: approved and rejected, rose and fell,
    ahead and behind, mandatory and voluntary.

Why:
    A council that approved a budget did not reject it. Which of the two happened is the news.

Fires:
    A: Lawmakers approved the harbour budget on a show of hands.
    B: Lawmakers rejected the harbour budget on a show of hands.

    A: The jury acquitted the ferry captain of fraud after two days.
    B: The jury convicted the ferry captain of fraud after two days.

    A: After a debate of nine hours the Varna council passed, by 30 votes to 12, an amendment to its parking law.
    B: A parking amendment was rejected by the Varna council.

Silent:
    A: Lawmakers approved the harbour treaty.
    B: Lawmakers rejected an amendment to the harbour treaty.

    A: If lawmakers reject the harbour budget, the works stop.
    B: Lawmakers approved the harbour budget before the works stop.

    A: The council failed to reject the harbour budget on Monday.
    B: The council approved the harbour budget on Monday.

Limits:
    Only opposites the tables know. Where a word also stands elsewhere in the other sentence (rose after falling) nothing
    is concluded. Words under "if", "may" or in a question are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readoutdiff.model.report import RuleInfo
from readoutdiff.rules._finding import finding
from readoutdiff.rules._opposed import oppose, opposed, votes_of_some
from readoutdiff.rules._unlike import facings
from readoutdiff.rules._words import alone, fits, markets, swaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readoutdiff.model.comparison import Comparison
    from readoutdiff.model.report import Finding
    from readoutdiff.rules._words import Swap

RULE = RuleInfo("S602", "opposite", "error", "conflict", "opposite words about the same thing", ("S605",))
SURE = 0.6
"""Share of the two sentences that must match for an error."""
LIKE = 0.5
"""Share below which nothing is concluded."""
COPY = 0.9
"""Share from which two market reports are one report: prices of two hours may go either way."""


def check(comparison: Comparison) -> Iterator[Finding]:
    """Yield a finding for every exchange of a word for its opposite in sentences that otherwise match, and for every pair of
    opposite predicates that a short sentence and a long one tell of the same agent and object.
    """
    done = set()
    for swap in swaps(comparison, frozenset({"opposite"})):
        equality = swap.edits.equality
        if not (fits(swap, LIKE) or alone(swap)) or _correlative(swap) or _along(swap) or (equality < COPY and markets(swap)):
            continue
        if votes_of_some(swap.a.tokens, *swap.edit.a) or votes_of_some(swap.b.tokens, *swap.edit.b):
            continue
        here, there = swap.evidence(comparison)
        done.add((swap.a, swap.b))
        sure = equality >= SURE and swap.edits.link.relation == "same" and not swap.others
        yield finding(
            RULE, f"opposites: “{here.text}” and “{there.text}”",
            f"“{here.text}” and “{there.text}” cannot both be true of the same thing, and the rest of the sentences matches.",
            (here, there), severity="error" if sure else "warning", rank=equality,
        )  # fmt: skip

    for facing in facings(comparison, oppose):
        if (pair := opposed(facing)) and (facing.a.sentence, facing.b.sentence) not in done:
            here, there = facing.evidence(comparison)
            yield finding(
                RULE, f"opposites: “{here.text}” and “{there.text}”",
                f"Both tell of the same agent and the same object, and {pair.replace('/', ' and ')} exclude each other.",
                (here, there), severity="warning", rank=facing.score,
            )  # fmt: skip


def _correlative(swap: Swap) -> bool:
    """Tell whether both words are of the kind "the longer …, the harder …": turned round twice, it says the same."""
    return swap.others > 0 and all(
        place > 0 and tokens[place - 1].lower == "the" and tokens[place].lower.endswith(("er", "more", "less"))
        for tokens, place in ((swap.a.tokens, swap.edit.a[0]), (swap.b.tokens, swap.edit.b[0]))
    )


def _along(swap: Swap) -> bool:
    """Tell whether "up" and "down" only mean along: down the street, up the road."""
    last = swap.edit.a[1]
    return swap.words(0) in ("up", "down") and last < len(swap.a.tokens) and swap.a.tokens[last].lower in ("the", "a", "an")
