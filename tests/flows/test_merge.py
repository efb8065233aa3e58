"""Orders that can be merged are found, merged, and the groups that are not are told by reason."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.mergejobs import Start, codes, follow, match, submit
from tests.support.flows import KINDS, drive
from tests.testing.merging import group, into_cart, order, orders

from cjdropshipping import JobRunning, JobTimeout
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)

# ── finding ──────────────────────────────────────────────────────────────────────────────────────


def test_orders_to_one_address_are_found_as_a_group(kind: str) -> None:
    mock = Mock()
    a, b = order(mock, "a"), order(mock, "b")
    order(mock, "c", shippingAddress="9 Other Street")
    assert codes(match(kind, mock).made) == [[a, b]]


def test_where_nothing_can_be_merged_there_are_no_groups(kind: str) -> None:
    mock = Mock()
    order(mock, "a")
    done = match(kind, mock)
    assert done.made == []
    assert done.job.over


def test_orders_in_the_cart_are_found_apart(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "abcd"]
    into_cart(mock, *ids[2:])
    assert codes(match(kind, mock).made) == [ids[:2]]
    assert codes(match(kind, mock, order_status=101).made) == [ids[2:]]


def test_orders_that_were_taken_out_of_merges_are_left_out_if_asked_for(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "abc"]
    mock.arrange("taken out of merges", "a")
    assert codes(match(kind, mock).made) == [ids[1:]]
    assert codes(match(kind, mock, filter_order=False).made) == [ids]


# ── following ────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["match", "submit"])
def start(request: pytest.FixtureRequest) -> tuple[str, Start]:
    """Each of the two jobs, of nothing."""
    if request.param == "match":
        return "match", lambda cj: cj.merge.match(True, 100)
    return "submit", lambda cj: cj.merge.submit([group("1", "2")])


def test_progress_goes_by_the_weights_of_the_steps_and_never_back(
    kind: str, start: tuple[str, Start]
) -> None:
    done = follow(kind, Mock(), start[1])
    told = [event.progress for event in done.events]
    assert told == pytest.approx([tenth / 10 for tenth in range(1, 11)], abs=1e-4)
    assert told == sorted(told)
    assert {event.status.step for event in done.events} == {1, 2, 3, 4, 5}
    assert done.job.progress == 1


def test_the_result_is_fetched_once(kind: str, start: tuple[str, Start]) -> None:
    mock = Mock()
    follow(kind, mock, start[1])
    assert mock.accepted[f"merge_{start[0]}_result"] == 1


def test_a_job_that_ends_between_two_looks_is_over(kind: str, start: tuple[str, Start]) -> None:
    mock = Mock()
    mock.arrange("merge ends unseen", start[0])
    done = follow(kind, mock, start[1])
    assert done.events[-1].status.no_task
    assert done.job.progress == 1
    assert done.made is not None


def test_an_early_answer_needs_one_look(kind: str, start: tuple[str, Start]) -> None:
    mock = Mock()
    for number in "ab":
        order(mock, number)
    mock.arrange("merge answers at once", start[0])
    done = follow(kind, mock, start[1])
    assert done.made
    assert mock.accepted[f"merge_{start[0]}_progress"] == 1


def test_after_an_early_answer_the_result_has_the_orders_that_the_answer_lacks(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    mock.arrange("merge answers at once", "match")
    assert codes(match(kind, mock).made) == [ids]


def test_a_job_that_stalls_times_out_with_what_is_known_and_can_be_gone_on_with(
    kind: str, start: tuple[str, Start]
) -> None:
    mock = Mock()
    mock.arrange("merge stalls", start[0])
    with pytest.raises(JobTimeout) as late:
        follow(kind, mock, start[1], timeout=30)
    assert late.value.progress == 0
    assert late.value.status.step == 1
    token = late.value.resume_token
    mock.lift("merge stalls", start[0])
    assert follow(kind, mock, lambda cj: cj.resume(token)).made is not None


def test_a_second_job_of_the_kind_is_refused_here_while_one_runs(
    kind: str, start: tuple[str, Start]
) -> None:
    mock = Mock()
    mock.arrange("merge stalls", start[0])
    with pytest.raises(JobTimeout):
        follow(kind, mock, start[1], timeout=1)
    with pytest.raises(JobRunning) as running:
        drive(kind, mock, start[1])
    assert mock.accepted[f"merge_start_{start[0]}"] == 1
    mock.lift("merge stalls", start[0])
    follow(kind, mock, lambda cj: cj.resume(running.value.resume_token))
    follow(kind, mock, start[1])
    assert mock.accepted[f"merge_start_{start[0]}"] == 2


def test_looks_that_fail_for_a_while_do_no_harm(kind: str, start: tuple[str, Start]) -> None:
    mock = Mock()
    mock.fail_next("html-502", operation=f"merge_{start[0]}_progress", times=6)
    assert follow(kind, mock, start[1]).made is not None


# ── merging ──────────────────────────────────────────────────────────────────────────────────────


def test_merged_orders_give_way_to_a_new_one(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    done = submit(kind, mock, group(*ids))
    assert done.job.refused == ()
    assert done.made.success_group_count == 1
    [new] = done.made.new_order_code_list
    assert orders(mock) == {new: "CREATED"}


REASONS = {
    11001: "only one order",
    11002: "not as it should be",
    11003: "is empty",
    11004: "addresses differ",
    11005: "nothing ships it",
    11006: "supplier",
    11007: "status",
    11100: "another reason",
}


def failing(mock: Mock, code: int) -> dict[str, Any]:
    """A group that is not merged, by this code."""
    if code == 11001:
        return group(*[order(mock, "x")] * 2)
    if code == 11002:
        return group(order(mock, "x"), "SD0")
    elsewhere = {"shippingAddress": "9 Other Street"} if code == 11004 else {}
    ids = [order(mock, "x"), order(mock, "xy", **elsewhere)]
    if code in (11003, 11006, 11100):
        mock.arrange("merge fails", ids[0], code=code)
    if code == 11007:
        into_cart(mock, ids[0])
    return group(*ids, number="z", **({"logisticName": "By Bike"} if code == 11005 else {}))


@pytest.mark.parametrize("code", REASONS)
def test_a_group_that_is_not_merged_is_told_by_its_reason_and_others_are_merged(
    kind: str, code: int
) -> None:
    mock = Mock()
    good = [order(mock, number) for number in "ab"]
    bad = failing(mock, code)
    done = submit(kind, mock, bad, group(*good))
    [refusal] = done.job.refused
    assert refusal.code == str(code)
    assert REASONS[code] in refusal.reason
    assert refusal.id == ",".join(dict.fromkeys(bad["orderCodeList"]))
    assert (done.made.fail_group_count, done.made.success_group_count) == (1, 1)


def test_a_success_in_the_list_of_failures_is_none(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    mock.arrange("merge lists success", "a")
    done = submit(kind, mock, group(*ids))
    assert done.made.merge_fail_order_group_list[0].error_code == 200
    assert done.job.refused == ()


def test_groups_that_are_submitted_again_are_not_merged_again(kind: str) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    submit(kind, mock, group(*ids))
    before = orders(mock)
    again = submit(kind, mock, group(*ids))
    assert [refusal.code for refusal in again.job.refused] == ["11007"]
    assert orders(mock) == before
