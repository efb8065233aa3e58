"""Deviations and faults by chance through the client: each call ends in a right answer, or in the
error that says what became of it.

    1,000 cases: any operation, any deviations, any faults, any options, either client
    one of ten is a story: pages that are walked, a job, a flow; another one a deviation alone

With ``-s`` it tells how the calls ended. More cases: ``--full``. One case alone, of the run that
has the seed, with ``CJ_TEST_CASE=17`` in the environment and the same ``--hypothesis-seed``.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import Counter
from collections.abc import Iterator

import attrs
import pytest
from tests.support.deeds import DEEDS, operation_of
from tests.support.trouble.answers import ACCEPTS
from tests.support.trouble.cases import Case, drawn
from tests.support.trouble.endings import ENDS
from tests.support.trouble.shown import shown
from tests.support.trouble.stages import play
from tests.support.trouble.verdicts import judge
from tests.testing.asked import DOCUMENT

from cjdropshipping.testing import DEVIATIONS, FAULTS

CASES, FULL = 1_000, 5_000


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Whatever deviates or is refused is logged, and here that is nearly all."""
    loggers = [logging.getLogger(name) for name in ("cjdropshipping", "cjdropshipping.testing")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@attrs.define
class Counts:
    """How often what happened."""

    endings: Counter[str] = attrs.field(factory=Counter)
    faults: Counter[str] = attrs.field(factory=Counter)
    deviations: Counter[str] = attrs.field(factory=Counter)
    operations: set[str] = attrs.field(factory=set)

    def add(self, case: Case) -> None:
        """Plays a case; fails, and says how to play it again, unless it ends as it may."""
        played = play(case)
        self.faults.update(played.mock.faults)
        self.deviations.update(shown(played))
        self.operations |= {sent.record.operation_id or "" for sent in played.sent}
        try:
            self.endings[judge(case, played)] += 1
        except AssertionError as wrong:
            sent = [f"{each.record.operation_id}: {each.record.fault}" for each in played.sent]
            raise AssertionError(f"{wrong}\n{case}\nrequests and their faults: {sent}") from wrong

    def __str__(self) -> str:
        parts = {"endings": self.endings, "faults": self.faults, "deviations": self.deviations}
        return "".join(
            f"{title}\n" + "".join(f"{n:7,} {name}\n" for name, n in counts.most_common())
            for title, counts in parts.items()
        )


def test_all_is_known_that_can_befall_a_call() -> None:
    assert ENDS.keys() == FAULTS.keys()
    assert ACCEPTS.keys() <= DEVIATIONS.keys()
    assert {operation_of(deed) for deed in DEEDS} == DOCUMENT.operations.keys()


def test_every_call_ends_in_a_right_answer_or_a_typed_error(pytestconfig: pytest.Config) -> None:
    seed = str(pytestconfig.option.hypothesis_seed)
    counts = Counts()
    only = os.environ.get("CJ_TEST_CASE")
    if only is not None:
        counts.add(drawn(seed, int(only)))
        return
    for number in range(FULL if pytestconfig.getoption("--full") else CASES):
        counts.add(drawn(seed, number))
    sys.stdout.write(f"\nseed {seed}\n{counts}")
    assert counts.faults.keys() == FAULTS.keys()
    assert counts.deviations.keys() == DEVIATIONS.keys()
    assert counts.operations >= DOCUMENT.operations.keys()
    answers = counts.endings["answer"]
    assert counts.endings.total() / 5 < answers < counts.endings.total() / 2
