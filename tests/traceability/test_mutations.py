"""A spec with a single wrong edit does not pass: at least 999 of 1,000.

The edits are drawn with the seed of the test run (``--hypothesis-seed``); the score is printed. An
edit is noticed if the problems that coverage reports are not those of the unedited spec, which has
none once everything is covered or decided.
"""

from __future__ import annotations

import random
from collections import Counter

import pytest
from tests.traceability.live import Live, problems
from tests.traceability.mutations import Candidates, Mutation, chosen

from codegen.document import Json
from traceability.decisions import Index, Settled
from traceability.outcome import Outcome, outcome
from traceability.whole import Known

ROUNDS, FULL = 400, 1000
"""How many edits, and with ``--full``; one of 1,000 may be missed, and none of 400."""
WHOLE = 8
"""How many are compared as a whole as well, to see that comparing what is touched is the same."""


@pytest.fixture(scope="module")
def seed(request: pytest.FixtureRequest) -> int:
    return random.Random(str(request.config.option.hypothesis_seed)).randrange(2**32)


@pytest.fixture(scope="module")
def live(document: Json, known: Known, index: Index) -> Live:
    return Live(document, known, index)


@pytest.fixture(scope="module")
def candidates(document: Json, result: Outcome) -> dict[str, list[Mutation]]:
    found = Candidates(document, dict(result.compared), result.claims).by_kind()
    assert all(found.values())
    return found


def test_wrong_edits_are_noticed(
    live: Live,
    candidates: dict[str, list[Mutation]],
    seed: int,
    pytestconfig: pytest.Config,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """400 edits, 1,000 with ``--full``; of each kind as many, as far as there are."""
    rounds = FULL if pytestconfig.getoption("--full") else ROUNDS
    mutations = chosen(candidates, rounds, seed)
    before = problems(live.settled(()))
    missed: list[Mutation] = []
    caught: Counter[str] = Counter()
    for mutation in mutations:
        with mutation.applied():
            noticed = problems(live.settled(mutation.pointers)) != before
        if noticed:
            caught[mutation.kind] += 1
        else:
            missed.append(mutation)
    with capsys.disabled():
        score = f"{caught.total()} of {len(mutations)} wrong edits noticed, seed {seed}"
        print("", score, *(f"  missed: {one.kind} {one.what}" for one in missed), sep="\n")  # noqa: T201
    assert len(mutations) == rounds
    assert problems(live.settled(())) == before
    assert len(missed) <= rounds // 1000


def test_comparing_what_is_touched_is_comparing_everything(
    live: Live, candidates: dict[str, list[Mutation]], known: Known, index: Index, seed: int
) -> None:
    assert problems(live.settled(())) == problems(_whole(live.document, known, index))
    for mutation in chosen(candidates, WHOLE, seed + 1):
        with mutation.applied():
            quick = problems(live.settled(mutation.pointers))
            assert quick == problems(_whole(live.document, known, index)), mutation.what


def _whole(document: Json, known: Known, index: Index) -> Settled:
    return outcome(document, known, index).settled
