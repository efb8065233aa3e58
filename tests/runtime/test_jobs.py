"""How far a job is, when it is over, and what its token says."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.following import WEIGHTED, plan, says, step

from cjdropshipping import JobRunning, TokenError
from cjdropshipping_api.operations._jobs import JOBS
from cjdropshipping_runtime.jobs.ending import Ending
from cjdropshipping_runtime.jobs.plan import Gauge, holds, key_of
from cjdropshipping_runtime.jobs.running import Running
from cjdropshipping_runtime.jobs.token import JobToken, read_token

SHARE = Gauge(rule="share", field="part", whole=100)
RANKS = Gauge(rule="ranks", field="status", ranks=("MADE", "PAID", "SENT"))


@pytest.mark.parametrize(
    ("status", "progress"),
    [
        (step(2, 5000), 0.20),
        (step(1, 8000), 0.08),
        (step(1, 0), 0.0),
        (step(5, 10_000), 1.0),
        (step(1, 5000, (1, 1)), 0.25),
        (step(2, 0, (300, 100)), 0.75),
        (step(1, 20_000), 0.10),
        (step(1, -5), 0.0),
        (step(2, None), 0.10),
        (step(2, "5000"), 0.10),
        (step(2, Decimal(5000)), 0.20),
        (step(2, True), 0.10),
    ],
)
def test_steps_weigh_what_the_service_says(status: Any, progress: float) -> None:
    assert WEIGHTED.read(status) == pytest.approx(progress, abs=1e-12)


@pytest.mark.parametrize(
    "status",
    [
        step(0, 5000),
        step(6, 5000),
        step(None, 5000),
        step("2", 5000),
        step(True, 5000),
        step(1, 5000, None),
        step(1, 5000, "10,20"),
        step(1, 5000, ()),
        step(1, 5000, (0, 0)),
        step(2, 5000, (10, None, 30)),
        step(2, 5000, (10, "20", 30)),
        step(2, 5000, (10, -20, 30)),
        step(1, 5000, (10**400,)),
        says(),
        None,
    ],
)
def test_of_a_status_that_makes_no_sense_no_progress_is_known(status: Any) -> None:
    assert WEIGHTED.read(status) is None
    assert not WEIGHTED.ends(status)


@pytest.mark.parametrize(
    ("status", "ends"),
    [
        (step(5, 10_000), True),
        (step(5, 20_000), True),
        (step(5, 9_999), False),
        (step(4, 10_000), False),
        (step(1, 10_000, (10, 0)), False),
        (step(2, 10_000, (10, 0)), True),
        (step(1, 10_000, (10,)), True),
    ],
)
def test_all_steps_are_through_at_the_end_of_the_last(status: Any, ends: bool) -> None:
    assert WEIGHTED.ends(status) is ends


@pytest.mark.parametrize(
    ("value", "progress"),
    [
        (60, 0.6),
        (Decimal("12.5"), 0.125),
        (0, 0.0),
        (250, 1.0),
        (-3, 0.0),
        (10**400, 1.0),
        (None, None),
        ("60", None),
        (True, None),
        (Decimal("NaN"), None),
        (Decimal("Infinity"), None),
    ],
)
def test_a_share_is_of_the_whole(value: Any, progress: float | None) -> None:
    assert SHARE.read(says(part=value)) == progress
    assert not SHARE.ends(says(part=value))


@pytest.mark.parametrize(
    ("value", "progress"),
    [("MADE", 0.0), ("PAID", 0.5), ("SENT", 1.0), ("LOST", None), (None, None), ([], None)],
)
def test_a_text_has_a_rank(value: Any, progress: float | None) -> None:
    assert RANKS.read(says(status=value)) == progress
    assert not RANKS.ends(says(status=value))


garbage = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.decimals(),
    st.text(max_size=5),
    st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=3)), max_size=6),
)


@given(garbage, garbage, garbage)
def test_progress_is_a_share_or_unknown_whatever_comes(field: Any, part: Any, weights: Any) -> None:
    for gauge in (WEIGHTED, SHARE, RANKS):
        status = says(step=field, part=part, weights=weights, status=field)
        progress = gauge.read(status)
        assert progress is None or 0.0 <= progress <= 1.0


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=8).filter(sum), st.data())
def test_progress_grows_with_every_step(weights: list[int], data: Any) -> None:
    drawn = st.tuples(st.integers(1, len(weights)), st.integers(0, 10_000))
    places = sorted(data.draw(st.lists(drawn, min_size=2, max_size=6)))
    read = [WEIGHTED.read(step(n, part, (*weights,))) for n, part in places]
    assert all(a is not None and b is not None and a <= b + 1e-9 for a, b in pairwise(read))


@pytest.mark.parametrize(
    ("signs", "hold"),
    [
        ({("state",): ("DONE",), ("fails",): ()}, True),
        ({("state",): ("DONE", "GONE")}, True),
        ({("state",): ("GONE",)}, False),
        ({("state",): ("*",)}, True),
        ({("fails",): ("*",)}, False),
        ({("missing",): ()}, True),
        ({("missing",): ("*",)}, False),
        ({("state",): ()}, False),
        ({("more", "kind"): (7,)}, True),
        ({("more", "none"): (7,)}, False),
    ],
)
def test_signs_hold_together(signs: Any, hold: bool) -> None:
    status = says(state="DONE", fails=[], more=says(kind=7))
    assert holds(signs, status) is hold


def test_a_job_is_named_by_the_reply_else_by_what_was_sent() -> None:
    paths = {"orderId": ("order_id",)}
    assert key_of(paths, says(order_id="1"), {"orderId": "2"}) == {"orderId": "1"}
    assert key_of(paths, says(order_id=None), {"orderId": "2"}) == {"orderId": "2"}
    assert key_of(paths, None, says(order_id="3")) == {"orderId": "3"}
    assert key_of(paths, says(order_id=""), None) == {"orderId": None}


def test_values_end_a_job_only_where_there_is_something_to_compare() -> None:
    kind, other = plan(until="status"), plan()
    assert Ending.of(kind, "SENT").reached(kind, says(status="SENT"))
    assert Ending.of(kind, {"SENT", "PAID"}).values == ("PAID", "SENT")
    assert Ending.of(other, lambda status: status.over).reached(other, says(over=1)) is True
    assert not Ending.of(kind, None).told
    with pytest.raises(ValueError, match=r"some\.job has no values to wait for"):
        Ending.of(other, "SENT")
    for nothing in ("", [], [""], {"SENT", ""}):
        with pytest.raises(ValueError, match="names nothing to wait for"):
            Ending.of(kind, nothing)
    wrong: Any
    for wrong in ([5], [None], 5):
        with pytest.raises(TypeError):
            Ending.of(kind, wrong)


def test_what_ends_a_job_does_not_change_with_the_list_of_the_caller() -> None:
    wanted = ["SENT"]
    ending = Ending.of(plan(until="status"), wanted)
    wanted.append("PAID")
    assert ending.values == ("SENT",)


def test_a_token_gives_back_what_it_was_made_of() -> None:
    kinds = {"some.job": plan(key={"id": ("id",)}, until="status")}
    token = JobToken("some.job", {"id": "1"}, 0.5, ("SENT",))
    assert read_token(token.text(), kinds) == (token, kinds["some.job"])
    assert token.ending(kinds["some.job"], None).values == ("SENT",)
    assert token.ending(kinds["some.job"], "PAID").values == ("PAID",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "no token",
        '{"job":5}',
        '{"job":"merge.match"',
        '{"job":"merge.match"}}',
        '{"job":"nothing"}',
        '{"job":"merge.match","key":{"orderId":"1"}}',
        '{"job":"orders.watch","key":{},"until":["SENT"]}',
        '{"job":"orders.watch","key":{"id":"1"},"until":["SENT"]}',
        '{"job":"orders.watch","key":{"orderId":""},"until":["SENT"]}',
        '{"job":"orders.watch","key":{"orderId":null},"until":["SENT"]}',
        '{"job":"orders.watch","key":{"orderId":["1"]},"until":["SENT"]}',
        '{"job":"orders.watch","key":{"orderId":"1"},"until":"SENT"}',
        '{"job":"merge.match","progress":"0.5"}',
        '{"flow":"orders.checkout","about":{}}',
        "[" * 100_000,
        "\ud800",
    ],
)
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(TokenError):
        read_token(text, JOBS)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    with pytest.raises(TokenError):
        read_token(text, JOBS)


@given(
    st.fixed_dictionaries(
        {"job": st.sampled_from([*JOBS])},
        optional={
            "key": st.dictionaries(st.sampled_from(["orderId", "sourceIds"]), garbage.map(str)),
            "progress": st.floats(allow_nan=False, allow_infinity=False),
            "until": st.lists(st.text(max_size=5), max_size=2),
            "function": st.booleans(),
            "more": st.text(max_size=3),
        },
    )
)
def test_a_token_is_read_or_refused(state: dict[str, Any]) -> None:
    try:
        token, kind = read_token(msgspec.json.encode(state).decode(), JOBS)
        ending = token.ending(kind, None)
    except TokenError:
        return
    assert {*token.key} == {*kind.key}
    assert ending.values == () or kind.until


def test_a_token_that_waits_for_nothing_is_refused() -> None:
    token = JobToken("some.job", until=("SENT",))
    with pytest.raises(TokenError, match="waits for nothing"):
        token.ending(plan(), None)


def test_where_a_function_said_it_the_token_asks_for_it_again() -> None:
    token = JobToken("some.job", function=True)
    with pytest.raises(TokenError, match="pass `until` again"):
        token.ending(plan(), None)
    assert token.ending(plan(), lambda status: True).told


def test_a_place_is_taken_once() -> None:
    running = Running()
    place = running.claim("one", "merge.match", "token")
    with pytest.raises(JobRunning, match="under way already") as caught:
        running.claim("one", "merge.match", "other")
    assert caught.value.resume_token == "token"
    running.claim("two", "merge.match", "token")
    running.claim("one", "merge.submit", "token")
    running.free(place)
    running.claim("one", "merge.match", "third")


def test_who_is_late_frees_nobody_elses_place() -> None:
    running = Running()
    first = running.claim("one", "merge.match", "first")
    running.free(first)
    running.claim("one", "merge.match", "second")
    running.free(first)
    with pytest.raises(JobRunning) as caught:
        running.claim("one", "merge.match", "third")
    assert caught.value.resume_token == "second"


def test_who_takes_a_job_up_shares_its_place() -> None:
    running = Running()
    place = running.claim("one", "merge.match", "first")
    assert running.join("one", "merge.match", "again") is place
    running.free(place)
    taken_up = running.join("one", "merge.match", "again")
    with pytest.raises(JobRunning):
        running.claim("one", "merge.match", "third")
    running.free(taken_up)
    running.claim("one", "merge.match", "third")
    running.clear()
    running.claim("one", "merge.match", "fourth")
