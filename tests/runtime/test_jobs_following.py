"""A job that is followed: looks, pauses, deadlines, misses, and its result."""

from __future__ import annotations

import math
import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.following import (
    IDLE,
    RESULT,
    WEIGHTED,
    Script,
    end,
    lost,
    plan,
    says,
    step,
    watched,
)

from cjdropshipping import InvalidRequest, JobFailed, JobTimeout
from cjdropshipping_runtime.effects import Aside
from cjdropshipping_runtime.jobs.looks import Looks
from cjdropshipping_runtime.pace import Pace
from cjdropshipping_runtime.patience import MOST_MISSES

STEADY = Pace(first=10, longest=10, jitter=0)
COUNTED = plan(
    gauge=WEIGHTED, idle={("no_task",): (True,)}, result=lambda: RESULT, pace=STEADY, timeout=100
)
STATES = plan(
    until="status",
    failed=({("status",): ("GONE",)},),
    done=({("status",): ("DONE",)},),
    pace=STEADY,
    timeout=100,
)


def test_the_result_is_fetched_once_when_all_steps_are_through() -> None:
    calls, job = Script(step(1, 5000), step(5, 10_000), "made"), watched(COUNTED)
    seen: list[Any] = []
    assert end(job.follow(calls, on_progress=seen.append)) == "made"
    assert [event.progress for event in seen] == [0.05, 1.0]
    assert [event.seconds for event in seen] == [0.0, 10.0]
    assert [name for name, _ in calls.asked] == ["watch", "watch", "result"]
    assert end(job.follow(calls)) == end(job.finish(calls)) == "made"
    assert len(calls.asked) == 3


def test_progress_never_goes_back() -> None:
    calls = Script(step(3, 0), step(2, 0), step(None), step(3, 5000), step(5, 10_000), "made")
    seen: list[Any] = []
    end(watched(COUNTED).follow(calls, on_progress=lambda event: seen.append(event.progress)))
    assert seen == pytest.approx([0.3, 0.3, 0.3, 0.45, 1.0])


@given(st.lists(st.tuples(st.integers(-1, 7), st.integers(-10, 20_000)), max_size=9))
def test_progress_never_goes_back_whatever_comes(places: list[tuple[int, int]]) -> None:
    calls = Script(*[step(*place) for place in places], step(5, 10_000), "made")
    seen: list[float] = []
    job = watched(COUNTED)
    end(job.follow(calls, math.inf, lambda event: seen.append(event.progress)))
    assert seen == sorted(seen)
    assert 0.0 <= seen[0] <= seen[-1] == job.progress == 1.0


def test_no_task_after_it_was_seen_to_run_is_its_end() -> None:
    calls = Script(step(1, 5000), IDLE, "made")
    assert end(watched(COUNTED).follow(calls)) == "made"
    assert calls.slept == [10]


def test_no_task_at_first_may_be_before_it_has_begun() -> None:
    calls = Script(IDLE, step(1, 5000), step(5, 10_000), "made")
    assert end(watched(COUNTED).follow(calls)) == "made"
    assert len(calls.slept) == 2


def test_no_task_twice_is_the_end_of_what_was_over_before_the_first_look() -> None:
    calls = Script(IDLE, IDLE, "made")
    assert end(watched(COUNTED).follow(calls)) == "made"
    assert len(calls.slept) == 1


def test_looks_at_the_same_moment_do_not_prove_that_nothing_runs() -> None:
    calls, job = Script(IDLE), watched(COUNTED)
    for _ in range(5):
        end(job.look(calls))
    assert job.over is None
    calls.now += 1
    assert end(job.look(calls)).progress == 1.0
    assert job.over == "done"


def test_what_the_start_answered_is_used_where_the_result_is_empty() -> None:
    job = watched(COUNTED)
    job.early = "early"
    calls = Script(IDLE, None)
    assert end(job.follow(calls)) == "early"
    assert calls.slept == []


def test_what_the_start_answered_is_not_the_last_word() -> None:
    job = watched(COUNTED)
    job.early = "early"
    assert end(job.follow(Script(IDLE, "made"))) == "made"


def test_pauses_grow_up_to_the_longest() -> None:
    slow = plan(done=({("status",): ("DONE",)},), pace=Pace(first=1, longest=4, jitter=0))
    calls = Script(*[says(status="MADE")] * 6, says(status="DONE"))
    end(watched(slow).follow(calls))
    assert calls.slept == [1, 1.5, 2.25, 3.375, 4, 4]


def test_the_last_look_is_at_the_deadline() -> None:
    calls, job = Script(step(1, 5000)), watched(COUNTED)
    with pytest.raises(JobTimeout, match="not over after 25 s, at 5%") as caught:
        end(job.follow(calls, 25))
    assert calls.slept == [10, 10, 5]
    assert len(calls.asked) == 4
    error = caught.value
    assert (error.progress, error.status.part, error.flow) == (0.05, 5000, "some.job")
    assert error.resume_token == job.token == '{"job":"some.job","progress":0.05}'
    assert isinstance(error, TimeoutError)


def test_what_is_over_at_the_last_look_is_not_late() -> None:
    calls = Script(step(1), step(1), step(5, 10_000), "made")
    assert end(watched(COUNTED).follow(calls, 15)) == "made"
    assert calls.slept == [10, 5]


def test_without_time_there_is_one_look() -> None:
    calls = Script(step(1, 5000))
    with pytest.raises(JobTimeout, match="not over after 0 s"):
        end(watched(COUNTED).follow(calls, 0))
    assert (len(calls.asked), calls.slept) == (1, [])
    assert end(watched(COUNTED).follow(Script(step(5, 10_000), "made"), 0)) == "made"


def test_by_default_the_time_is_that_of_the_kind() -> None:
    calls = Script(step(1, 5000))
    with pytest.raises(JobTimeout, match="100 s"):
        end(watched(COUNTED).follow(calls))
    assert sum(calls.slept) == 100


def test_time_that_is_no_clock_can_tell_is_no_time() -> None:
    calls = Script(step(1, 5000), seconds=0.0001)
    with pytest.raises(JobTimeout):
        end(watched(COUNTED).follow(calls, 0.0005))
    assert calls.slept == []


@pytest.mark.parametrize("timeout", [-1, math.nan])
def test_time_is_a_number_of_seconds(timeout: float) -> None:
    with pytest.raises(ValueError, match="timeout must be seconds"):
        Looks(watched(COUNTED), timeout)


def test_the_time_of_a_job_is_not_that_of_its_looks() -> None:
    calls = Script(step(1), step(5, 10_000), "made", seconds=60)
    assert end(watched(COUNTED).follow(calls, 100)) == "made"


def test_passing_trouble_between_looks_is_passed_over() -> None:
    several = [lost() for _ in range(MOST_MISSES - 1)]
    calls = Script(*several, step(1), *several, step(5, 10_000), "made")
    assert end(watched(COUNTED).follow(calls, 1000)) == "made"


def test_passing_trouble_that_does_not_pass_is_raised() -> None:
    calls, job = Script(step(1, 5000), *[lost() for _ in range(MOST_MISSES)]), watched(COUNTED)
    with pytest.raises(type(lost())):
        end(job.follow(calls))
    assert len(calls.asked) == 1 + MOST_MISSES
    assert calls.job is job


def test_other_trouble_is_raised_at_once() -> None:
    refusal = InvalidRequest("no such order", code=1600100, operation="watch")
    calls = Script(refusal)
    with pytest.raises(InvalidRequest):
        end(watched(COUNTED).follow(calls))
    assert len(calls.asked) == 1


def test_trouble_can_be_followed_by_another_attempt() -> None:
    refusal = InvalidRequest("not now", code=1600100, operation="result")
    calls, job = Script(step(5, 10_000), refusal, "made"), watched(COUNTED)
    with pytest.raises(InvalidRequest):
        end(job.follow(calls))
    assert job.over == "done"
    assert end(job.follow(calls)) == "made"


def test_what_ends_the_following_is_told_how_to_go_on() -> None:
    job, trouble = watched(COUNTED), lost()
    job.leave(trouble)
    assert trouble.resume_token == job.token
    stop = KeyboardInterrupt()
    job.leave(stop)
    assert stop.__notes__ == [f"some.job can be resumed: {job.token}"]
    failed = JobFailed("no", status=None, progress=0.5, flow="some.job")
    job.leave(failed)
    assert failed.resume_token is None


def test_a_failure_is_an_error_without_a_way_on() -> None:
    calls, job = Script(says(status="MADE"), says(status="GONE")), watched(STATES)
    with pytest.raises(JobFailed):
        end(job.follow(calls))
    with pytest.raises(JobFailed, match="ended it without success") as caught:
        end(job.follow(calls))
    assert (caught.value.status.status, caught.value.resume_token) == ("GONE", None)
    assert len(calls.asked) == 2


def test_what_the_caller_waits_for_is_no_failure() -> None:
    job = watched(STATES, until={"GONE", "SENT"})
    assert end(job.follow(Script(says(status="GONE")))).status == "GONE"


def test_the_caller_may_wait_for_less_than_the_end() -> None:
    job = watched(STATES, until="SENT")
    assert end(job.follow(Script(says(status="DONE"), says(status="SENT")))).status == "SENT"


def test_a_function_decides_on_every_status_that_there_is() -> None:
    rows = plan(row=True, pace=STEADY)
    job = watched(rows, until=lambda status: status.code == 5)
    calls = Script(None, [], [says(code=1)], [says(code=5)])
    assert end(job.follow(calls)).code == 5
    assert '"function":true' in job.token


def test_what_is_over_stays_over() -> None:
    calls, job = Script(says(status="DONE"), says(status="GONE")), watched(STATES)
    assert end(job.look(calls)).status.status == "DONE"
    assert end(job.look(calls)).status.status == "GONE"
    assert (job.over, job.progress) == ("done", 1.0)
    assert end(job.finish(calls)).status == "DONE"


def test_after_the_end_there_are_no_more_looks() -> None:
    calls, job = Script(says(status="DONE")), watched(STATES)
    end(job.look(calls))
    assert end(Looks(job, None).next(calls)) is None
    assert len(calls.asked) == 1


@pytest.mark.parametrize(("as_list", "sent"), [(False, "1"), (True, ["1"])])
def test_a_job_is_asked_for_by_its_key(as_list: bool, sent: Any) -> None:
    kind = plan(key={"id": ("id",)}, key_in="body", key_as_list=as_list)
    calls = Script(says())
    end(watched(kind, key={"id": "1"}).look(calls))
    assert calls.asked == [("watch", {"body": {"id": sent}})]


def test_two_who_ask_at_once_fetch_one_result() -> None:
    class Slow(Script):
        def __call__(self, operation: Any, *asked: Any, **named: Any) -> Any:
            yield Aside(lambda: None)
            return (yield from super().__call__(operation, *asked, **named))

    calls, job = Slow("made"), watched(COUNTED)
    end(job.look(Script(step(5, 10_000))))
    first, second = job.finish(calls), job.finish(calls)
    next(first)
    waiting = next(second)
    assert isinstance(waiting, Aside)
    thread = threading.Thread(target=waiting.function)
    thread.start()
    made = end(first)
    thread.join(5)
    assert not thread.is_alive()
    assert made == end(second) == "made"
    assert len(calls.asked) == 1


def test_an_interrupted_fetch_lets_the_next_one_through() -> None:
    class Stuck(Script):
        def __call__(self, operation: Any, *asked: Any, **named: Any) -> Any:
            yield Aside(lambda: None)

    job = watched(COUNTED)
    end(job.look(Script(step(5, 10_000))))
    stuck = job.finish(Stuck())
    next(stuck)
    stuck.close()
    assert end(job.finish(Script("made"))) == "made"
