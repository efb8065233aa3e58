"""What is sent again, after how long, and what is never sent again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.support import ordering
from tests.support.patience import Scene, answers, refusal, success

from cjdropshipping import (
    AlreadyExists,
    ApiError,
    CallError,
    ConfigurationError,
    InvalidInput,
    InvalidRequest,
    NotFound,
    NotSent,
    OutcomeUnknown,
    QuotaExhausted,
    RateLimited,
    Refused,
    ReplyError,
    Retries,
    ServerTrouble,
    TransportError,
)

ORDER: dict[str, Any] = {**ordering.ORDER, "orderNumber": "2026-0001"}
CREATED = success({"orderId": "77", "orderNumber": "2026-0001", "orderStatus": "CREATED"})
FOUND = success({"orderId": "77", "orderNum": "2026-0001", "orderStatus": "UNPAID", "remark": "x"})
NOT_THERE = refusal(1600300, "order not found")
GATEWAY = httpx.Response(502, content=b"<html>502</html>", headers={"content-type": "text/html"})

UNSENT = [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("full")]
LOST = [
    httpx.ReadTimeout("slow"),
    httpx.WriteTimeout("slow"),
    httpx.ReadError("reset"),
    httpx.WriteError("reset"),
    httpx.RemoteProtocolError("Server disconnected without sending a response."),
]
UNCERTAIN = [
    GATEWAY,
    httpx.Response(503, json={"code": 503, "result": False}),
    httpx.Response(200, content=b'{"code": 200, "result": true, "da'),
    httpx.Response(200, content=b""),
    refusal(1600000, "System busy"),
    refusal(1600301, "Read timed out"),
    httpx.Response(429, content=b"<html>slow</html>"),  # a gateway, which may have come in late
]
TOO_FAST = [refusal(1600200), refusal(1600200, status=429)]


def named(case: httpx.Response | Exception) -> str:
    return f"{case.status_code}-{case.text:.40}" if isinstance(case, httpx.Response) else repr(case)


def read(cj: Any) -> Any:
    return cj.variants.get(vid="1")


def add_to_cart(cj: Any) -> Any:
    return cj.orders.add_to_cart(["77"])


def create(cj: Any) -> Any:
    return cj.orders.create_v3(ORDER)


VARIANT = success({"vid": "1"})
CART = success({"successCount": 1})


def failing(scene: Scene, use: Callable[[Any], Any], **options: Any) -> CallError:
    with pytest.raises(CallError) as caught:
        scene.call(use, **options)
    return caught.value


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("case", [*UNSENT, *LOST, *UNCERTAIN, *TOO_FAST], ids=named)
def test_a_read_is_sent_again(case: Any, asynchronous: bool) -> None:
    scene = Scene(answers(case, case, VARIANT))
    assert scene.call(read, asynchronous=asynchronous).vid == "1"
    assert len(scene.requests) == 3
    assert len(scene.time.pauses) == 2


@pytest.mark.parametrize("case", [*UNSENT, *TOO_FAST], ids=named)
@pytest.mark.parametrize("write", [add_to_cart, create])
def test_a_write_is_sent_again_when_it_certainly_was_not_carried_out(
    case: Any, write: Callable[[Any], Any]
) -> None:
    scene = Scene(answers(case, CREATED if write is create else CART))
    scene.call(write)
    assert [r.url.path.rpartition("/")[2] for r in scene.requests] == [
        "createOrderV3" if write is create else "addCart"
    ] * 2


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("case", [*LOST, *UNCERTAIN], ids=named)
def test_an_unsafe_write_of_unknown_outcome_is_never_sent_again(
    case: Any, asynchronous: bool
) -> None:
    scene = Scene(answers(case, CART))
    error = failing(scene, add_to_cart, asynchronous=asynchronous)
    assert type(error) is OutcomeUnknown
    assert isinstance(error.__cause__, (TransportError, ServerTrouble, ReplyError, RateLimited))
    assert (error.attempts, error.safe_to_retry, error.outcome) == (1, False, "unknown")
    assert error.source.startswith("5 Shopping, section 1.3")
    assert len(scene.requests) == 1


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("case", [*LOST, *UNCERTAIN], ids=named)
def test_an_order_is_looked_up_and_found(case: Any, asynchronous: bool) -> None:
    scene = Scene(answers(case, FOUND))
    created = scene.call(create, asynchronous=asynchronous)
    assert (created.order_id, created.order_number) == ("77", "2026-0001")
    assert created.order_status == "UNPAID"
    assert created.reply.operation == "orders_get"
    first, second = scene.requests
    assert first.method == "POST"
    assert (second.url.path, dict(second.url.params)) == (
        "/api2.0/v1/shopping/order/getOrderDetail",
        {"orderId": "2026-0001"},
    )


@pytest.mark.parametrize("case", [*LOST, *UNCERTAIN], ids=named)
def test_an_order_that_is_not_there_is_created_again(case: Any) -> None:
    scene = Scene(answers(case, NOT_THERE, CREATED))
    assert scene.call(create).order_status == "CREATED"
    assert [r.method for r in scene.requests] == ["POST", "GET", "POST"]


def test_an_order_that_exists_after_all_counts_as_created() -> None:
    exists = refusal(1603003, "order exists")
    scene = Scene(answers(LOST[0], NOT_THERE, exists, FOUND))
    assert scene.call(create).order_id == "77"
    assert [r.method for r in scene.requests] == ["POST", "GET", "POST", "GET"]


def test_an_order_that_existed_before_is_an_error() -> None:
    scene = Scene(answers(refusal(1603003, "order exists")))
    error = failing(scene, create)
    assert type(error) is AlreadyExists
    assert len(scene.requests) == 1


def test_the_look_up_is_a_read_and_is_sent_again() -> None:
    scene = Scene(answers(LOST[0], GATEWAY, FOUND))
    assert scene.call(create).order_id == "77"


def test_an_order_that_cannot_be_looked_up_is_not_created_again() -> None:
    scene = Scene(answers(LOST[0], GATEWAY), retries=2)
    error = failing(scene, create)
    assert type(error) is OutcomeUnknown
    assert error.safe_to_retry  # the service refuses a second order of the same number
    assert [r.method for r in scene.requests] == ["POST", "GET", "GET", "GET"]


def test_an_order_that_never_comes_through_ends_as_unknown() -> None:
    handler = answers(LOST[0])

    def answer(request: httpx.Request) -> httpx.Response:
        return NOT_THERE if request.method == "GET" else handler(request)

    scene = Scene(answer, retries=2)
    assert type(failing(scene, create)) is OutcomeUnknown
    assert [r.method for r in scene.requests] == ["POST", "GET"] * 3


def test_a_refusal_after_a_lost_attempt_is_the_answer() -> None:
    scene = Scene(answers(LOST[0], NOT_THERE, refusal(1602001, "no such variant")))
    error = failing(scene, create)
    assert isinstance(error, NotFound)
    assert error.attempts == 2


def test_an_order_without_a_number_cannot_be_looked_up() -> None:
    scene = Scene(answers(LOST[0], FOUND))
    order = {**ORDER, "orderNumber": ""}
    error = failing(scene, lambda cj: cj.orders.create_v3(order))
    assert type(error) is OutcomeUnknown
    assert (error.safe_to_retry, error.passing) == (False, False)
    assert len(scene.requests) == 1


def test_the_pause_comes_before_the_look_up() -> None:
    """The less time between looking and sending again, the smaller the chance of missing it."""
    moments: list[tuple[str, float]] = []
    handler = answers(LOST[0], NOT_THERE, CREATED)

    def answer(request: httpx.Request) -> httpx.Response:
        moments.append((request.method, scene.time.passed))
        return handler(request)

    scene = Scene(answer)
    scene.call(create)
    assert moments == [("POST", 0), ("GET", 0.5), ("POST", 0.5)]


@pytest.mark.parametrize("other", [{}, {"orderNum": "OTHER"}, {"orderNum": None}, {"orderId": 7}])
def test_an_answer_about_another_order_proves_nothing(other: dict[str, Any]) -> None:
    scene = Scene(answers(LOST[0], success({"orderId": "99", **other})))
    error = failing(scene, create)
    assert type(error) is OutcomeUnknown
    assert "the answer is of another one" in error.reason
    assert [r.method for r in scene.requests] == ["POST", "GET"]


def test_a_number_that_another_order_has_is_taken() -> None:
    theirs = {"orderId": "5", "orderNum": "2026-0001", "shippingCustomerName": "Bob Other"}
    error = failing(Scene(answers(LOST[0], success(theirs))), create)
    assert type(error) is AlreadyExists
    assert "another shippingCustomerName" in error.reason


def test_the_same_order_may_be_spelt_otherwise() -> None:
    found = {"orderId": "77", "orderNum": "2026-0001", "shippingCustomerName": "ADA  Example "}
    assert Scene(answers(LOST[0], success(found))).call(create).order_id == "77"


def test_an_order_that_exists_after_a_refusal_for_speed_is_looked_up() -> None:
    """The service may have refused, and acted all the same."""
    scene = Scene(answers(TOO_FAST[0], refusal(1603003, "exists"), FOUND))
    assert scene.call(create).order_id == "77"


@pytest.mark.parametrize(
    ("again", "kind"),
    [
        (refusal(1604000, "Balance is insufficient"), Refused),
        (refusal(1603003, "exists"), AlreadyExists),
        (refusal(16900500, "Insufficient API points"), OutcomeUnknown),
        (refusal(4711, "never heard of"), OutcomeUnknown),
    ],
)
def test_after_a_lost_attempt_nothing_says_not_done(
    again: httpx.Response, kind: type[CallError]
) -> None:
    scene = Scene(answers(LOST[0], NOT_THERE, again, NOT_THERE))
    error = failing(scene, create)
    assert type(error) is kind
    assert (error.outcome, error.attempts) == ("unknown", 2)


def test_what_may_be_done_twice_may_have_been_done_by_the_first_attempt() -> None:
    scene = Scene(answers(LOST[0], refusal(1603100, "no such order")))
    error = failing(scene, lambda cj: cj.orders.delete("77"))
    assert isinstance(error, NotFound)
    assert (error.outcome, error.safe_to_retry, error.attempts) == ("unknown", True, 2)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_who_breaks_off_a_write_is_told(
    asynchronous: bool, caplog: pytest.LogCaptureFixture
) -> None:
    def stop(request: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        Scene(stop).call(add_to_cart, asynchronous=asynchronous)
    assert caught.value.__notes__ == ["orders_add_to_cart had been sent: it may be done"]
    (message,) = caplog.messages
    assert message.endswith("it may be done; interrupted by KeyboardInterrupt")


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda cj: cj.orders.add_to_cart([object()]), InvalidInput),
        (lambda cj: cj.orders.create_v3(ORDER, platform_token="é"), ConfigurationError),
    ],
)
def test_what_cannot_be_sent_was_not_sent(
    call: Any, kind: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(kind) as caught:
        Scene(answers(CART)).call(call)
    assert not hasattr(caught.value, "__notes__")
    assert caplog.messages == []


def test_a_read_that_is_broken_off_is_nobodys_trouble(caplog: pytest.LogCaptureFixture) -> None:
    def stop(request: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        Scene(stop).call(read)
    assert not hasattr(caught.value, "__notes__")
    assert caplog.messages == []


def test_trouble_with_the_token_is_none_of_the_order() -> None:
    """Not even a lost reply, nor a success without its data: the order was not sent."""
    for reply in (LOST[0], GATEWAY, success(None)):
        scene = Scene(
            answers(reply), access_token=None, api_key="a-key", token_store="memory", retries=0
        )
        error = failing(scene, create)
        assert error.operation == "authentication_get_access_token"
        assert (error.outcome, error.safe_to_retry) == ("not done", True)


def test_an_error_tells_why_it_was_not_sent_again() -> None:
    spent = failing(Scene(answers(GATEWAY), retries=1), read)
    late = failing(Scene(answers(GATEWAY), deadline=0.1), read)
    assert spent.__notes__ == ["not sent again: it has been sent 2 times"]
    assert late.__notes__ == ["not sent again: the deadline would be over"]


@pytest.mark.parametrize("use", [read, add_to_cart, create])
@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (refusal(1600100, "Param error"), InvalidRequest),
        (refusal(1604000, "Balance is insufficient"), Refused),
        (refusal(16900500, "Insufficient API points"), QuotaExhausted),
        (success(7), ReplyError),
    ],
)
def test_a_clear_answer_is_final(
    use: Callable[[Any], Any], reply: httpx.Response, kind: type[CallError]
) -> None:
    scene = Scene(answers(reply))
    error = failing(scene, use)
    assert isinstance(error, kind)
    assert not isinstance(error, OutcomeUnknown)
    assert (len(scene.requests), error.attempts, scene.time.pauses) == (1, 1, [])


def test_an_unknown_code_says_nothing_of_a_write() -> None:
    never_heard_of = refusal(4711, "never heard of")
    error = failing(Scene(answers(never_heard_of)), read)
    assert (type(error), error.code) == (ApiError, 4711)
    error = failing(Scene(answers(never_heard_of)), add_to_cart)
    assert (type(error), error.code) == (OutcomeUnknown, 4711)
    scene = Scene(answers(never_heard_of, FOUND))
    assert scene.call(create).order_id == "77"


def test_a_success_that_cannot_be_read_is_done() -> None:
    error = failing(Scene(answers(success(None))), add_to_cart)
    assert (error.outcome, error.safe_to_retry) == ("done", False)


def test_pauses_double_up_to_the_longest() -> None:
    scene = Scene(answers(GATEWAY), retries=Retries(times=6, first=0.5, longest=4))
    error = failing(scene, read)
    assert isinstance(error, ServerTrouble)
    assert scene.time.pauses == [0.5, 1, 2, 4, 4, 4]
    assert (error.attempts, error.safe_to_retry) == (7, True)


def test_pauses_are_random() -> None:
    scene = Scene(answers(GATEWAY), random=0.25)
    failing(scene, read)
    assert scene.time.pauses == [0.125, 0.25, 0.5]


def test_after_a_refusal_for_speed_the_second_is_waited_out() -> None:
    scene = Scene(answers(refusal(1600200), VARIANT), random=0.5)
    scene.call(read)
    assert scene.time.pauses == [1.5]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry_after": "7"}, 7),
        ({"retry_after": " 7.5 "}, 7.5),
        (
            # by the reply's own clock, however wrong ours is
            {
                "retry_after": "Wed, 21 Oct 2015 07:28:09 GMT",
                "date": "Wed, 21 Oct 2015 07:28:00 GMT",
            },
            9,
        ),
        ({"retry_after": "Fri, 15 Jan 2027 08:00:20 GMT"}, 20),
        ({"retry_after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"retry_after": "soon"}, 1),
    ],
)
def test_retry_after_is_obeyed(headers: dict[str, str], pause: float) -> None:
    scene = Scene(answers(refusal(1600200, status=429, **headers), VARIANT), random=0)
    scene.call(read)
    assert scene.time.pauses == [pause]


def test_a_retry_after_beyond_the_cap_ends_the_call() -> None:
    scene = Scene(answers(refusal(1600200, status=429, retry_after="61")))
    error = failing(scene, read)
    assert isinstance(error, RateLimited)
    assert (error.retry_after, error.safe_to_retry, scene.time.pauses) == (61, True, [])


def test_no_attempt_begins_behind_the_deadline() -> None:
    scene = Scene(answers(GATEWAY), retries=9, deadline=4)
    failing(scene, read)
    assert scene.time.pauses == [0.5, 1, 2]


def test_an_outage_is_not_amplified() -> None:
    retries = Retries(times=3, share=0.25, burst=10)
    scene = Scene(answers(GATEWAY), retries=retries)
    service = scene.service

    def calls(cj: Any) -> None:
        for _ in range(100):
            with pytest.raises(ServerTrouble):
                cj.variants.get(vid="1")

    scene.call(calls)
    assert service.budget is scene.service.budget
    assert 100 + 10 <= len(scene.requests) <= 100 + 10 + 25


def test_refusals_for_speed_cost_no_budget() -> None:
    scene = Scene(answers(refusal(1600200)), retries=Retries(times=3, burst=0, share=0))
    failing(scene, read)
    assert len(scene.requests) == 4


def test_retries_can_be_switched_off() -> None:
    scene = Scene(answers(UNSENT[0]), retries=0)
    error = failing(scene, read)
    assert type(error) is NotSent
    assert (len(scene.requests), error.attempts) == (1, 1)


def test_a_mistake_in_a_transport_of_the_callers_own_is_not_hidden() -> None:
    scene = Scene(answers(ZeroDivisionError("mine")))
    with pytest.raises(ZeroDivisionError, match="mine"):
        scene.call(read)
