"""Random days of a merchant: whatever flows are run, in whatever order, and however they break off,
the books of the service agree.

More days: ``--full``, or ``CJ_TEST_EXAMPLES=1000``. With ``-s`` it tells how often what happened.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.flows.machine import wrong
from tests.flows.machine.base import Base
from tests.flows.machine.errands import DONE
from tests.flows.machine.everything import Everything
from tests.support.flows import Kind

STEPS = 30

DAYS: dict[Kind, int] = {"sync": 200, "async": 50}
"""How many examples there are; fewer by the asynchronous client, which runs the same flows."""

FULL = 4
"""How many times as many there are with ``--full``."""

ERRANDS = ("checkout", "buy", "pay all", "check out older", "send out", "submit")

OF_A_MACHINE = settings(
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
    ],
)
"""Hypothesis checks no health of machines: days are long, and not all can be done at all times."""


@pytest.mark.parametrize("kind", DAYS)
def test_whatever_is_done_the_books_agree(kind: Kind, pytestconfig: pytest.Config) -> None:
    class Days(Everything):
        happened: ClassVar[Counter[tuple[str, str]]] = Counter()

    Days.kind = kind
    days = DAYS[kind] * (FULL if pytestconfig.getoption("--full") else 1)
    days = int(os.environ.get("CJ_TEST_EXAMPLES", days))
    run_state_machine_as_test(Days, settings=settings(OF_A_MACHINE, max_examples=days))
    for (name, how), times in Days.happened.most_common():
        sys.stdout.write(f"{times:6} {name}: {how}\n")
    if days >= DAYS["sync"]:
        done = [name for name in ERRANDS if Days.happened[name, DONE]]
        assert len(done) > len(ERRANDS) / 2, f"in all these days nothing came of any but {done}"


COMPLAINTS: dict[type[Base], str] = {
    wrong.DebitsTwice: "the balance is what is left",
    wrong.WritesTwice: "a bill is paid twice|payments of",
    wrong.PaysForNothing: "money debited is that of",
    wrong.LocksTooMuch: "are those of lines",
    wrong.LosesGoods: "are those bought",
    wrong.SkipsTheCarrier: "is no arrow",
    wrong.PaysWithoutLooking: "the payment is the one expected",
    wrong.StopsTooLate: "money was taken|payments of a checkout|the one expected",
    wrong.BuysAgain: "two orders for one purchase|payments of a purchase",
    wrong.ReportsTooMuch: "is told as paid|told as paid and",
}
"""What is said of each machine that is wrong; some are wrong in more than one way."""


@pytest.mark.parametrize("machine", COMPLAINTS, ids=lambda machine: machine.__name__)
def test_what_is_wrong_comes_to_light(machine: type[Base]) -> None:
    seeking = settings(
        OF_A_MACHINE,
        max_examples=500,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        database=None,
    )
    with pytest.raises(AssertionError, match=COMPLAINTS[machine]):
        run_state_machine_as_test(machine, settings=seeking)
