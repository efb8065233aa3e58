"""Random numbers that are the same in every run, from a generator for each purpose."""

from __future__ import annotations

from random import Random


def seeded(seed: int, *purpose: str | int) -> Random:
    """A generator of its own for ``purpose`` under ``seed``.

    What is drawn for one purpose never shifts what another one gets, so a change in one part of the
    mock leaves the data of the others as they were.
    """
    if all(isinstance(part, int) for part in purpose):
        number = seed
        for part in purpose:
            number = number * 1_000_003 + int(part)
        return Random(number)  # noqa: S311 - repeatable is wanted here, not secret
    return Random(":".join(map(str, (seed, *purpose))))  # noqa: S311 - as above
