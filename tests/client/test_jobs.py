"""Jobs as users hold them, by both kinds of client, against the mock."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from tests.support.flows import KINDS
from tests.support.following_clients import (
    GROUPS,
    both,
    envelope,
    events,
    maybe,
    operations,
)
from tests.testing.merchant import Merchant

from cjdropshipping import (
    CJ,
    InvalidInput,
    InvalidRequest,
    JobFailed,
    JobRunning,
    JobTimeout,
    TokenError,
)
from cjdropshipping.testing import Mock
from cjdropshipping_runtime.jobs.running import RUNNING


@pytest.fixture(autouse=True)
def nothing_runs() -> Iterator[None]:
    """A test begins, and leaves, as a new process does."""
    RUNNING.clear()
    yield
    RUNNING.clear()


@pytest.fixture
def mock() -> Mock:
    return Mock()


@pytest.mark.parametrize("kind", KINDS)
def test_a_match_is_followed_to_its_groups(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        job = await maybe(cj.merge.match(True, 100))
        assert (job.name, job.progress, job.over) == ("merge.match", 0.0, False)
        seen: list[Any] = []
        groups = await maybe(job.result(on_progress=seen.append))
        (row,) = groups[0].merge_shop_order_vo_list
        assert [o.order_code for o in row.merge_order_info_list] == orders
        progress = [event.progress for event in seen]
        assert (progress == sorted(progress), progress[-1]) == (True, 1.0)
        assert (job.progress, job.over) == (1.0, True)
        assert repr(job) == f"<{type(job).__name__} merge.match 100%>"
        assert await maybe(job.result()) is groups
        assert operations(mock).count("merge_match_result") == 1

    orders = [Merchant(mock).order(number) for number in ("a", "b")]
    both(kind, mock, act)


@pytest.mark.parametrize("kind", KINDS)
def test_groups_that_were_not_merged_are_refusals_of_the_result(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        group = {**GROUPS[0], "orderCodeList": [order]}
        job = await maybe(cj.merge.submit([group]))
        assert job.refused == ()
        assert (await maybe(job.result())).fail_group_count == 1
        (refusal,) = job.refused
        assert (refusal.id, refusal.code) == (order, "11001")
        assert refusal.reason == "it is only one order"

    order = Merchant(mock).order("a")
    both(kind, mock, act)


@pytest.mark.parametrize("kind", KINDS)
def test_events_can_be_left_and_taken_up_again(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        job = await maybe(cj.merge.match(True, 100))
        some = job.events()
        first = await anext(some) if kind == "async" else next(some)
        assert (await maybe(job.status())).progress > first.progress
        rest = await events(job)
        assert rest[-1].progress == 1.0
        assert await events(job) == []
        assert operations(mock).count("merge_match_progress") == 2 + len(rest)

    both(kind, mock, act)


@pytest.mark.parametrize("kind", KINDS)
def test_where_the_start_answers_one_look_is_enough(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        await maybe((await maybe(cj.merge.match(True, 100))).result())

    for number in ("a", "b"):
        Merchant(mock).order(number)
    mock.arrange("merge answers at once", "match")
    both(kind, mock, act)
    assert operations(mock)[2:] == [
        "merge_start_match",
        "merge_match_progress",
        "merge_match_result",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_late_is_resumed_by_another_client(kind: str, mock: Mock) -> None:
    async def start(cj: Any) -> JobTimeout:
        job = await maybe(cj.merge.match(True, 100))
        with pytest.raises(JobTimeout) as caught:
            await maybe(job.result(timeout=8))
        assert caught.value.resume_token == job.token()
        return caught.value

    async def go_on(cj: Any) -> None:
        job = await maybe(cj.resume(error.resume_token))
        assert job.progress == error.progress > 0
        assert await maybe(job.result()) == []

    error = both(kind, mock, start)
    before = operations(mock).count("merge_start_match")
    both(kind, mock, go_on)
    assert operations(mock).count("merge_start_match") == before == 1


@pytest.mark.parametrize("kind", KINDS)
def test_an_account_has_one_of_a_kind_at_a_time(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        job = await maybe(cj.merge.match(True, 100))
        sent = len(mock.requests)
        with mock.client(instant=True) as other, pytest.raises(JobRunning) as caught:
            other.merge.match(True, 100)
        assert len(mock.requests) == sent
        assert caught.value.resume_token is not None
        again = await maybe(cj.resume(caught.value.resume_token))
        assert await maybe(again.result()) == []
        await maybe((await maybe(cj.merge.match(True, 100))).result())
        assert await maybe(job.result()) == []

    both(kind, mock, act)


def test_what_is_forgotten_stands_in_nobodys_way(mock: Mock) -> None:
    with mock.client(instant=True) as cj:
        job = cj.merge.match(True, 100)
        job.forget()
        job.forget()
        with pytest.raises(InvalidRequest, match="1600100"):
            cj.merge.match(True, 100)
        assert job.result() == []
        cj.merge.match(True, 100).result()


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_started_leaves_the_place_free(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        for wrong in ([{"orderNumber": "1"}], object()):
            with pytest.raises(InvalidInput):
                await maybe(cj.merge.submit(wrong))
        await maybe((await maybe(cj.merge.submit(GROUPS))).result())

    both(kind, mock, act)


@pytest.mark.parametrize("kind", KINDS)
def test_an_order_is_followed_until_it_is_where_it_is_awaited(kind: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        job = await maybe(cj.orders.watch(order, until=["SHIPPED", "DELIVERED"]))
        found = await events(job)
        assert [event.progress for event in found] == pytest.approx([0.6, 1.0])
        assert (await maybe(job.result())).order_status == "SHIPPED"

    order = Merchant(mock).order("a", "UNSHIPPED")
    Merchant(mock)
    statuses = iter(["UNSHIPPED", "SHIPPED"])

    def shipped(request: httpx.Request) -> httpx.Response:
        return envelope({"orderId": order, "orderStatus": next(statuses)})

    both(kind, mock, act, transport=httpx.MockTransport(shipped))


@pytest.mark.parametrize("kind", KINDS)
def test_a_cancelled_order_is_a_failure_unless_that_is_awaited(kind: str, mock: Mock) -> None:
    def gone(request: httpx.Request) -> httpx.Response:
        return envelope({"orderId": "1", "orderStatus": "CANCELLED"})

    async def act(cj: Any) -> None:
        job = await maybe(cj.orders.watch("1", until="SHIPPED"))
        with pytest.raises(JobFailed) as caught:
            await maybe(job.result())
        assert caught.value.status.order_status == "CANCELLED"
        wanted = await maybe(cj.orders.watch("1", until="CANCELLED"))
        assert (await maybe(wanted.result())).order_status == "CANCELLED"
        other = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 (its own)
        assert (other.status, str(other)) == (caught.value.status, str(caught.value))

    both(kind, mock, act, transport=httpx.MockTransport(gone))


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_function_awaits_has_to_be_said_again(kind: str, mock: Mock) -> None:
    def found(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("create"):
            return envelope({"cjSourcingId": "285"})
        return envelope([{"sourceId": "285", "sourceStatus": "3", "cjProductId": "P1"}])

    async def act(cj: Any) -> None:
        wish: Any = {"productName": "Lamp", "productImage": "https://example.com/a.jpg"}
        with pytest.raises(ValueError, match="no values to wait for"):
            await maybe(cj.sourcing.search(wish, until="5"))
        job = await maybe(cj.sourcing.search(wish, until=lambda s: s.source_status == "4"))
        with pytest.raises(JobTimeout) as caught:
            await maybe(job.result(timeout=60))
        token = str(caught.value.resume_token)
        assert json.loads(token)["key"] == {"sourceIds": "285"}
        with pytest.raises(TokenError, match="pass `until` again"):
            await maybe(cj.resume(token))
        again = await maybe(cj.resume(token, until=lambda s: s.source_status == "3"))
        assert (await maybe(again.result())).cj_product_id == "P1"
        plain = await maybe(cj.sourcing.search(wish))
        assert (await maybe(plain.result())).source_status == "3"

    both(kind, mock, act, transport=httpx.MockTransport(found))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "token",
    [
        "",
        "{}",
        '{"flow":"orders.checkout"}',
        '{"job":"nothing"}',
        '{"job":"orders.watch","key":{"orderId":"1"}}',
    ],
)
def test_a_token_that_is_none_is_refused(kind: str, token: str, mock: Mock) -> None:
    async def act(cj: Any) -> None:
        with pytest.raises(TokenError):
            await maybe(cj.resume(token))

    both(kind, mock, act)
    assert mock.requests == ()


def test_a_token_holds_nothing_that_is_secret(mock: Mock) -> None:
    with mock.client(instant=True) as cj:
        token = cj.merge.match(True, 100).token()
    assert {*json.loads(token)} <= {"job", "progress"}
    assert mock.token not in token


def test_another_process_goes_on(mock: Mock) -> None:
    script = (
        "import sys; from cjdropshipping import CJ; token, url, access = sys.argv[1:]\n"
        "with CJ(access, base_url=url, limits=None) as cj:\n"
        "    job = cj.resume(token)\n"
        "    print([group.have_more_shop_order for group in job.result(timeout=30)])\n"
    )
    for number in ("a", "b"):
        Merchant(mock).order(number)
    with mock.serve() as url, CJ(mock.token, base_url=url, limits=None) as cj:
        job = cj.merge.match(True, 100)
        while job.status().progress < 0.9:
            assert not job.over
        done = subprocess.run(
            [sys.executable, "-c", script, job.token(), url, mock.token],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert (done.stdout, done.stderr) == ("[False]\n", "")
    assert operations(mock).count("merge_start_match") == 1


def test_a_call_loads_nothing_of_jobs() -> None:
    script = (
        "import sys, httpx; from cjdropshipping import CJ\n"
        "reply = {'code': 200, 'result': True, 'data': {}}\n"
        "transport = httpx.MockTransport(lambda request: httpx.Response(200, json=reply))\n"
        "with CJ('t', transport=transport, limits=None) as cj:\n"
        "    cj.products.get(pid='1')\n"
        "names = ('jobs', 'methods', 'journal', 'stops', 'pace')\n"
        "print(*[n for n in names if f'cjdropshipping_runtime.{n}' in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == ("\n", "")
