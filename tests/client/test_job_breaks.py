"""Jobs that are not started, interrupted, shared, or in each other's way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.support.clients import BASE_URL, TOKEN, async_client, client, run, settle
from tests.support.following_clients import (
    GROUPS,
    HALF,
    PROGRESS,
    RESULT,
    START,
    service,
)

from cjdropshipping import (
    CJ,
    InvalidRequest,
    JobRunning,
    NotSent,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    TransportError,
)
from cjdropshipping_runtime.jobs.running import RUNNING

OTHER = "API@CJ1234567@CJ:eyJhbGciOiJIUzI1NiJ9.b3RoZXI"
"""A token of another account than that of ``client``."""


@pytest.fixture(autouse=True)
def nothing_runs() -> Iterator[None]:
    """A test begins, and leaves, as a new process does."""
    RUNNING.clear()
    yield
    RUNNING.clear()


def test_other_accounts_and_other_services_have_their_own() -> None:
    answers = service()
    transport = httpx.MockTransport(answers)
    with (
        client(answers, limits=None) as cj,
        CJ(OTHER, base_url=BASE_URL, transport=transport, limits=None) as other,
        CJ(TOKEN, base_url="https://other.test", transport=transport, limits=None) as elsewhere,
        CJ(TOKEN, base_url=BASE_URL, transport=transport, limits=None) as same,
    ):
        for one in (cj, other, elsewhere):
            one.merge.match(True, 100)
        assert answers.asked == [START] * 3
        for one in (cj, other, elsewhere, same):
            with pytest.raises(JobRunning):
                one.merge.match(True, 100)
        answers.answers["submitMergeOrderBatchV3"] = lambda: None
        cj.merge.submit(GROUPS)


def test_a_start_that_was_refused_leaves_the_place_free() -> None:
    refused = httpx.Response(200, json={"code": 1600100, "result": False, "message": "no"})
    with client(service(**{START: refused}), limits=None) as cj:
        for _ in range(2):
            with pytest.raises(InvalidRequest) as caught:
                cj.merge.match(True, 100)
            assert caught.value.resume_token is None


def test_a_start_that_never_left_leaves_the_place_free() -> None:
    with client(service(**{START: httpx.ConnectError("no")}), limits=None) as cj:
        for _ in range(2):
            with pytest.raises(NotSent) as caught:
                cj.merge.match(True, 100)
            assert caught.value.resume_token is None


def test_a_start_whose_outcome_is_unknown_can_be_followed_and_not_repeated() -> None:
    with client(service(**{START: httpx.ReadTimeout("late")}), limits=None) as cj:
        with pytest.raises(OutcomeUnknown) as caught:
            cj.merge.match(True, 100)
        with pytest.raises(JobRunning) as running:
            cj.merge.match(True, 100)
        assert running.value.resume_token == caught.value.resume_token is not None
        assert cj.resume(str(caught.value.resume_token)).result() == []


def test_an_interrupted_start_can_be_followed() -> None:
    def interrupt() -> Any:
        raise KeyboardInterrupt

    answers = service()
    answers.answers[START] = interrupt
    with client(answers, limits=None) as cj:
        with pytest.raises(KeyboardInterrupt) as caught:
            cj.merge.match(True, 100)
        assert any("merge.match can be resumed: {" in note for note in caught.value.__notes__)
        with pytest.raises(JobRunning):
            cj.merge.match(True, 100)


def test_interrupted_looks_say_how_to_go_on() -> None:
    def interrupt() -> Any:
        raise KeyboardInterrupt

    answers = service()
    answers.answers[PROGRESS] = interrupt
    with client(answers, limits=None) as cj:
        job = cj.merge.match(True, 100)
        for look in (job.result, job.status, lambda: next(job.events())):
            with pytest.raises(KeyboardInterrupt) as caught:
                look()
            assert caught.value.__notes__ == [f"merge.match can be resumed: {job.token()}"]


def test_what_a_listener_raises_ends_the_waiting_and_not_the_job() -> None:
    def listen(event: Any) -> None:
        raise LookupError(event.progress)

    with client(service(**{PROGRESS: HALF}), limits=None) as cj:
        job = cj.merge.match(True, 100)
        with pytest.raises(LookupError) as caught:
            job.result(on_progress=listen)
        assert caught.value.__notes__ == [f"merge.match can be resumed: {job.token()}"]
        assert (job.progress, job.over) == (0.5, False)


def test_a_spent_quota_ends_the_waiting_with_the_token() -> None:
    spent = httpx.Response(200, json={"code": 1600201, "result": False, "message": "quota"})
    with client(service(**{PROGRESS: spent}), limits=None) as cj:
        job = cj.merge.match(True, 100)
        with pytest.raises(QuotaExhausted) as caught:
            job.result()
        assert caught.value.resume_token == job.token()


def test_a_result_that_was_lost_is_fetched_again() -> None:
    answers = service(**{RESULT: httpx.ReadTimeout("late")})
    with client(answers, limits=None) as cj:
        job = cj.merge.match(True, 100)
        with pytest.raises(TransportError) as caught:
            job.result()
        assert caught.value.resume_token == job.token()
        answers.answers[RESULT] = list
        assert job.result() == []
        assert answers.asked.count(PROGRESS) == 1


def test_threads_share_a_job_and_its_result() -> None:
    answers = service()
    with client(answers, limits=None) as cj:
        job = cj.merge.match(True, 100)
        made: list[Any] = []
        threads = [threading.Thread(target=lambda: made.append(job.result())) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
        assert len(made) == 8
        assert all(result is made[0] for result in made)
        assert answers.asked.count(RESULT) == 1


def test_tasks_share_a_job_and_its_result() -> None:
    answers = service()

    async def handle(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        return answers(request)

    async def main() -> None:
        async with async_client(handle, limits=None) as cj:
            job = await cj.merge.match(True, 100)
            made = await asyncio.gather(*[job.result() for _ in range(8)])
            assert all(result is made[0] for result in made)
            assert answers.asked.count(RESULT) == 1

    run(main)


def test_a_start_that_is_cancelled_under_way_keeps_its_place() -> None:
    reached = asyncio.Event()

    async def handle(request: httpx.Request) -> httpx.Response:
        reached.set()
        return await asyncio.Event().wait()  # type: ignore[return-value]

    async def main() -> None:
        async with async_client(handle, limits=None) as cj:
            task = asyncio.create_task(cj.merge.match(True, 100))
            await reached.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert "merge.match can be resumed: {" in caught.value.__notes__[-1]
            with pytest.raises(JobRunning):
                await cj.merge.match(True, 100)

    run(main)


def test_a_start_that_is_cancelled_while_it_waits_for_its_turn_does_not() -> None:
    answers = service()

    async def main() -> None:
        async with async_client(answers, limits=1) as cj:
            await cj.merge.match_progress()  # the next turn is a second away
            task = asyncio.create_task(cj.merge.match(True, 100))
            await settle()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert START not in answers.asked
            assert caught.value.__notes__ == ["merge_start_match had not been sent"]
            with pytest.raises(RateLimited):  # which is no JobRunning
                await cj.with_options(deadline=0.01).merge.match(True, 100)

    run(main)
