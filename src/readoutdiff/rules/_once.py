"""What several rules ask of one comparison, found once.

In: a function of a Comparison. Out: the same function, which remembers its answer for the last comparison it was asked
about; comparisons are told apart by identity, since comparing two by value would cost more than any answer.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from readoutdiff.model.comparison import Comparison

Found = TypeVar("Found")


def once(find: Callable[[Comparison], Iterable[Found]]) -> Callable[[Comparison], tuple[Found, ...]]:
    """Return `find` with a memory of one comparison; rules run in turn on the same one."""
    held: list[tuple[Comparison, tuple[Found, ...]]] = []

    def ask(comparison: Comparison) -> tuple[Found, ...]:
        if not held or held[0][0] is not comparison:
            held[:] = [(comparison, tuple(find(comparison)))]
        return held[0][1]

    return ask
