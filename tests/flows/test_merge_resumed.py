"""A merge job is followed on by another process, wherever the first one ended.

The mock goes on with a job whoever asks; a client that knows nothing of the job stands for another
process: what this one remembers of it is forgotten first.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from tests.support.flows import KINDS, Kill, Killed, drive, kills
from tests.testing.merging import group, order, orders

from cjdropshipping import (
    InvalidRequest,
    JobRunning,
    OutcomeUnknown,
    QuotaExhausted,
    TransportError,
)
from cjdropshipping.flows.merge import MATCHING, SUBMITTING
from cjdropshipping.testing import Mock

REQUESTS = 12
"""The start, ten looks, the result."""

pytestmark = pytest.mark.parametrize("kind", KINDS)


class Work(NamedTuple):
    """One of the two jobs, on a mock with two orders."""

    name: str
    mock: Mock
    groups: list[dict[str, Any]]

    @property
    def plain(self) -> str:
        return MATCHING if self.name == "match" else SUBMITTING

    def start(self, cj: Any) -> Any:
        if self.name == "match":
            return cj.merge.match(True, 100)
        return cj.merge.submit(self.groups)

    @property
    def starts(self) -> int:
        return self.mock.accepted[f"merge_start_{self.name}"]

    def books(self) -> Any:
        """The status of each order by number, and every step of the job."""
        moves = [(m.id, m.before, m.after) for m in self.mock.books.moves if m.kind == "merge"]
        return sorted((o.number, o.status) for o in self.mock.orders), moves


def work(name: str) -> Work:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    return Work(name, mock, [group(*ids)])


@pytest.fixture(params=["match", "submit"])
def job(request: pytest.FixtureRequest) -> Work:
    return work(request.param)


def finish(kind: str, work: Work, token: str) -> Any:
    """What comes of a job that is taken up by its token."""
    if kind == "sync":
        return drive(kind, work.mock, lambda cj: cj.resume(token).result())

    async def act(cj: Any) -> Any:
        return await (await cj.resume(token)).result()

    return drive(kind, work.mock, act)


def run(kind: str, work: Work, kill: Kill | None = None) -> tuple[list[str], Any]:
    """From the start to the result, unless it is killed; the tokens that it had on the way."""
    tokens: list[str] = []

    def act(cj: Any) -> Any:
        started = work.start(cj)
        tokens.append(started.token())
        return started.result(on_progress=lambda _: tokens.append(started.token()))

    async def await_act(cj: Any) -> Any:
        started = await work.start(cj)
        tokens.append(started.token())
        return await started.result(on_progress=lambda _: tokens.append(started.token()))

    try:
        return tokens, drive(kind, work.mock, act if kind == "sync" else await_act, kill)
    except Killed:
        return tokens, None


def new_process(kind: str, work: Work) -> None:
    """Lets the place of the job be free, as it is in a process that knows nothing of it."""
    if kind == "sync":
        drive(kind, work.mock, lambda cj: cj.resume(work.plain).forget())
        return

    async def act(cj: Any) -> None:
        (await cj.resume(work.plain)).forget()

    drive(kind, work.mock, act)


def told(made: Any) -> Any:
    """What is the same in every run: all but the ids of new orders."""
    if isinstance(made, list):
        return [
            [info.order_number for info in row.merge_order_info_list]
            for found in made
            for row in found.merge_shop_order_vo_list
        ]
    return made.success_group_count, made.success_order_count, made.fail_group_count


def test_it_takes_twelve_requests(kind: str, job: Work) -> None:
    before = len(job.mock.requests)
    run(kind, job)
    assert len(job.mock.requests) - before == REQUESTS


@pytest.mark.parametrize("kill", [*kills(REQUESTS)][2:], ids=str)
def test_killed_after_its_start_and_resumed_elsewhere_it_ends_as_if_nobody_had(
    kind: str, job: Work, kill: Kill
) -> None:
    whole = work(job.name)
    _, made = run(kind, whole)
    tokens, _ = run(kind, job, kill)
    new_process(kind, job)
    assert told(finish(kind, job, tokens[-1])) == told(made)
    assert job.books() == whole.books()
    assert job.starts == 1


@pytest.mark.parametrize("kill", [*kills(1)], ids=str)
def test_killed_at_its_start_it_is_started_anew_or_followed_by_the_plain_token(
    kind: str, job: Work, kill: Kill
) -> None:
    whole = work(job.name)
    _, made = run(kind, whole)
    run(kind, job, kill)
    new_process(kind, job)
    if kill.when == "before":
        _, anew = run(kind, job)
    else:
        with pytest.raises(InvalidRequest):
            run(kind, job)
        anew = finish(kind, job, job.plain)
    assert told(anew) == told(made)
    assert job.books() == whole.books()
    assert job.starts == 1


@pytest.mark.parametrize("fault", ["late", "reset-after", "truncated"])
def test_a_start_without_a_reply_is_unknown_and_the_job_can_be_followed(
    kind: str, job: Work, fault: str
) -> None:
    job.mock.fail_next(fault, operation=f"merge_start_{job.name}")
    with pytest.raises(OutcomeUnknown) as unknown:
        run(kind, job)
    with pytest.raises(JobRunning) as running:
        run(kind, job)
    token = unknown.value.resume_token
    assert token
    assert token == running.value.resume_token
    assert told(finish(kind, job, token))
    assert job.starts == 1


def test_a_start_that_got_lost_shows_no_job_and_can_be_made_anew(kind: str, job: Work) -> None:
    job.mock.fail_next("silent", operation=f"merge_start_{job.name}")
    with pytest.raises(OutcomeUnknown):
        run(kind, job)
    assert finish(kind, job, job.plain) is None
    _, made = run(kind, job)
    assert told(made)
    assert job.starts == 1


def test_a_start_that_is_refused_leaves_the_place_free(kind: str, job: Work) -> None:
    job.mock.fail_next("quota-200", operation=f"merge_start_{job.name}")
    with pytest.raises(QuotaExhausted):
        run(kind, job)
    _, made = run(kind, job)
    assert told(made)


def test_a_result_without_a_reply_can_be_fetched_again(kind: str, job: Work) -> None:
    job.mock.fail_next("late", operation=f"merge_{job.name}_result", times=4)
    with pytest.raises(TransportError) as late:
        run(kind, job)
    assert late.value.resume_token
    assert told(finish(kind, job, late.value.resume_token))
    assert job.starts == 1


def test_nothing_is_merged_twice_however_often_it_is_killed_and_submitted_anew(kind: str) -> None:
    job = work("submit")
    for kill in kills(REQUESTS):
        try:
            run(kind, job, kill)
        except InvalidRequest:
            finish(kind, job, SUBMITTING)
        new_process(kind, job)
    assert [made.number for made in job.mock.orders] == ["merged"]
    assert list(orders(job.mock).values()) == ["CREATED"]
