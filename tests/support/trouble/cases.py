"""Cases of trouble by chance: the same seed and number are the same case.

The number alone says which operation, fault and deviation a case has for certain, so that a run of
some hundred meets them all; what else there is, is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import attrs
from tests.support.deeds import DEEDS, operation_of
from tests.support.trouble.stories import STORIES

from cjdropshipping import Retries
from cjdropshipping.testing import DEVIATIONS, FAULTS

RETRIES: tuple[Retries | int, ...] = (
    0,
    1,
    2,
    3,
    Retries(times=2, first=0.1, longest=0.2, throttled=0.1),
    Retries(times=4, share=0.0, burst=1),
    Retries(times=2, longest_wait=0.5),
)
TIMEOUTS = (0.5, 5.0, 30.0)
DEADLINES = (None, None, None, 3.0, 20.0, 90.0)
EACH = 10
"""One of so many cases is a story, and another one has a deviation alone."""
TELLING = ("products_search", "products_list")
"""Deeds whose answers have each kind of value: between them, each deviation shows."""
AROUND = (0.5, 0.99, 1.01, 3.0)
"""How many times a timeout a slow reply takes."""

Asked = tuple[str, Mapping[str, Any]]
"""A fault or deviation, and how it is asked for."""


@attrs.frozen
class Case:
    """One call, and its circumstances."""

    seed: str
    number: int
    world: int
    """Seed of the mock."""
    deed: str
    deviations: tuple[Asked, ...]
    faults: tuple[Asked, ...]
    options: Mapping[str, Any]
    keyed: bool
    """Whether the client has an API key, and gets its tokens by itself."""
    limited: bool
    listens: bool
    asynchronous: bool
    story: str | None
    """What is done instead of the deed's last step, where it is more than one call."""
    repeats: bool
    """Whether the mock takes an order of the same number as one more."""

    @property
    def operation(self) -> str:
        found = operation_of(self.deed)
        assert found
        return found

    def __str__(self) -> str:
        return (
            f"case {self.number} of seed {self.seed}; just this one again:\n"
            f"CJ_TEST_CASE={self.number} python -m pytest tests/client/test_trouble_run.py "
            f"--hypothesis-seed={self.seed}\n{attrs.asdict(self)}"
        )


def drawn(seed: str, number: int) -> Case:
    """The case of this number."""
    random = Random(f"{seed}:{number}")
    deeds = [*DEEDS]
    tells = number % EACH == EACH - 1
    clear = number % EACH == EACH // 2
    turn = number // EACH
    deed = TELLING[turn % len(TELLING)] if clear else deeds[number % len(deeds)]
    timeout = random.choice(TIMEOUTS)
    operation = "*" if tells else operation_of(deed) or ""
    known = [*DEVIATIONS, "all"]
    named = [*FAULTS][number % len(FAULTS)], known[(turn if clear else number) % len(known)]
    faults = [named[0], *random.choices([*FAULTS], k=random.choice((0, 0, 1, 2)))]
    deviations = [named[1], *random.choices([*DEVIATIONS, "all"], k=random.choice((0, 0, 1, 3)))]
    return Case(
        seed=seed,
        number=number,
        world=random.randrange(1_000),
        deed=deed,
        deviations=((named[1], {}),)
        if clear
        else tuple(
            (name, _when(random, operation)) for name in deviations if random.random() < 0.7
        ),
        faults=tuple(
            (name, {**_when(random, operation, 3), **_seconds(random, name, timeout)})
            for name in faults
            if random.random() < 0.7 and not clear
        ),
        options={
            "retries": random.choice(RETRIES),
            "timeout": timeout,
            "deadline": random.choice(DEADLINES),
            "strict": random.random() < 0.1,
        },
        keyed=random.random() < 0.3,
        limited=random.random() < 0.2,
        listens=random.random() < 0.3,
        asynchronous=random.random() < 0.3,
        story=[*STORIES][turn % len(STORIES)] if tells else None,
        repeats=random.random() < 0.5,
    )


def _when(random: Random, operation: str, most: int | None = None) -> dict[str, Any]:
    """Keywords of ``fail`` and ``deviate``; half of all are plain."""
    times = random.choice((None, 1, 2)) if most else None
    if random.random() < 0.5:
        return {"times": times} if times else {}
    chapter, _, _ = operation.partition("_")
    chosen = {
        "operation": random.choice((None, operation, f"{chapter}_*", "auth*")),
        "account": random.choice((None, 1, 1, 2)),
        "since": random.choice((0.0, 0.0, 0.5)),
        "until": random.choice((None, None, 5.0)),
        "after": random.choice((0, 0, 1)),
        "every": random.choice((1, 1, 2)),
        "share": random.choice((1.0, 1.0, 0.5)),
        "times": times,
    }
    keys = random.sample([*chosen], random.randint(1, 4))
    return {key: chosen[key] for key in keys}


def _seconds(random: Random, name: str, timeout: float) -> dict[str, float]:
    if name == "slow" or random.random() < 0.2:
        return {"seconds": timeout * random.choice(AROUND)}
    return {}
