"""Interleaved timing: the things compared take turns, so that a slow second hits all of them alike.

round 1   a a a  b b b  c c c        one figure each: seconds a call
round 2   a a a  b b b  c c c
…                                    the median over the rounds of each; ratios round by round
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter


def rounds(actions: Sequence[Callable[[], object]], *, count: int, calls: int) -> list[list[float]]:
    """Seconds a call of each action, by rounds. The first round warms up and is left out."""
    figures: list[list[float]] = [[] for _ in actions]
    for number in range(count + 1):
        for action, row in zip(actions, figures, strict=True):
            gc.collect()
            start = perf_counter()
            for _ in range(calls):
                action()
            seconds = (perf_counter() - start) / calls
            if number:
                row.append(seconds)
    return figures


def ratio(figures: Sequence[float], base: Sequence[float]) -> float:
    """The median of the ratios of each round."""
    return median(a / b for a, b in zip(figures, base, strict=True))


def excess(figures: Sequence[float], base: Sequence[float]) -> float:
    """The median of the differences of each round, in seconds."""
    return median(a - b for a, b in zip(figures, base, strict=True))
