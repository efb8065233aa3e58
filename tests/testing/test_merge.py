"""The two jobs of an account: started, followed step by step, their results fetched."""

from __future__ import annotations

from copy import deepcopy

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.merging import (
    ask,
    follow,
    group,
    is_idle,
    order,
    result,
    start,
)

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.merge.jobs import POLLS, WEIGHTS, MergeJobs, progress

KINDS = pytest.mark.parametrize("kind", ["match", "submit"])


@KINDS
def test_a_job_goes_through_its_five_steps(mock: Mock, kind: str) -> None:
    assert start(mock, kind)["data"] is None
    seen = follow(mock, kind)
    assert len(seen) == POLLS
    assert seen == sorted(set(seen))
    assert {step for step, _ in seen} == {1, 2, 3, 4, 5}


def test_the_documented_progress_is_one_of_them() -> None:
    documented = DOCUMENT.operations["merge_match_progress"].example
    assert {**progress(2), "stepCount": list(WEIGHTS)} == documented
    assert progress(0)["step"] == 1
    assert progress(0)["stepPercent"] == 0


@KINDS
def test_every_poll_is_the_same_share_of_the_weights(mock: Mock, kind: str) -> None:
    start(mock, kind)
    shares = [
        sum(WEIGHTS[: step - 1]) + WEIGHTS[step - 1] * percent / 10_000
        for step, percent in follow(mock, kind)
    ]
    assert shares == pytest.approx(range(10, 101, 10), abs=0.01)


@KINDS
def test_without_a_job_there_is_no_task_and_no_result(mock: Mock, kind: str) -> None:
    assert is_idle(mock, kind)
    assert result(mock, kind) is None


@KINDS
def test_while_it_runs_there_is_no_result_and_no_second_job(mock: Mock, kind: str) -> None:
    start(mock, kind)
    assert result(mock, kind) is None
    assert start(mock, kind)["code"] == 1600100
    seen = follow(mock, kind)
    assert len(seen) == POLLS
    assert result(mock, kind) is not None


@KINDS
def test_the_last_step_shows_until_the_result_is_fetched(mock: Mock, kind: str) -> None:
    start(mock, kind)
    follow(mock, kind)
    assert ask(mock, f"merge_{kind}_progress")["data"]["stepPercent"] == 10_000
    fetched = result(mock, kind)
    assert is_idle(mock, kind)
    assert result(mock, kind) == fetched


@KINDS
def test_the_next_job_may_start_when_one_is_through_and_takes_its_place(
    mock: Mock, kind: str
) -> None:
    start(mock, kind)
    follow(mock, kind)
    assert start(mock, kind)["code"] == 200
    assert result(mock, kind) is None
    assert len(follow(mock, kind)) == POLLS


def test_a_match_and_a_submission_run_side_by_side(mock: Mock) -> None:
    start(mock, "match")
    ask(mock, "merge_match_progress")
    start(mock, "submit")
    assert ask(mock, "merge_submit_progress")["data"]["step"] == 1
    assert ask(mock, "merge_match_progress")["data"]["step"] == 2


@KINDS
def test_the_books_note_a_job(mock: Mock, kind: str) -> None:
    start(mock, kind)
    follow(mock, kind)
    moves = [(m.id, m.before, m.after) for m in mock.books.moves if m.kind == "merge"]
    assert moves == [(f"{kind}-1", "", "RUNNING"), (f"{kind}-1", "RUNNING", "DONE")]


@KINDS
def test_by_arrangement_a_job_stalls_until_it_is_lifted(mock: Mock, kind: str) -> None:
    mock.arrange("merge stalls", kind)
    start(mock, kind)
    told = [ask(mock, f"merge_{kind}_progress")["data"] for _ in range(2 * POLLS)]
    assert [(t["noTask"], t["step"], t["stepPercent"]) for t in told] == [(False, 1, 0)] * 20
    assert result(mock, kind) is None
    mock.lift("merge stalls", kind)
    assert len(follow(mock, kind)) == POLLS


@KINDS
def test_by_arrangement_a_job_ends_unseen(mock: Mock, kind: str) -> None:
    mock.arrange("merge ends unseen", kind)
    start(mock, kind)
    told = [ask(mock, f"merge_{kind}_progress")["data"] for _ in range(POLLS)]
    assert [t["noTask"] for t in told] == [False] * (POLLS - 1) + [True]
    assert result(mock, kind) is not None


def test_jobs_can_be_copied_on_their_way(mock: Mock) -> None:
    first, second = order(mock, "a"), order(mock, "b")
    ask(mock, "merge_start_submit", [group(first, second)])
    ask(mock, "merge_submit_progress")
    copied = deepcopy(mock.account.state(MergeJobs))
    follow(mock, "submit")
    assert copied.latest["submit"].polls == 1
