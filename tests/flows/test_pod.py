"""New pictures: sent, looked after until production goes on, and what fails is returned."""

from __future__ import annotations

import json
import math
from typing import Any

import httpx
import pytest
from tests.support.flows import KINDS, Kind, drive, killed_and_resumed, kills, requests_of
from tests.support.recorder import Recorder
from tests.testing.merchant import Merchant

from cjdropshipping import InvalidInput, RateLimited, ServerTrouble, models
from cjdropshipping.flows.pod import PictureRepair
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)

POD = json.dumps([{"links": ["https://img.example.com/p"]}])


@pytest.fixture
def us() -> Merchant:
    return Merchant(Mock(products=20))


def printed(us: Merchant, number: str = "a") -> str:
    """An order of a printed line (01) and a plain one (02)."""
    (line,) = us.body(number)["products"]
    products = [{**line, "podProperties": POD}, {**line, "storeLineItemId": "plain"}]
    return us.order(number, "UNSHIPPED", products=products)


def line(order: str, number: int = 1) -> dict[str, Any]:
    return {
        "orderCode": order,
        "lineItemId": f"{order}{number:02d}",
        "effectImgList": ["https://img.example.com/new-look"],
        "productionImgList": ["https://img.example.com/new-print"],
    }


def fix(kind: Kind, us: Merchant, lines: list[Any], **more: Any) -> PictureRepair:
    repair: PictureRepair = drive(kind, us.mock, lambda cj: cj.pod.fix_pictures(lines, **more))
    return repair


def states(repair: PictureRepair) -> list[str]:
    return [line.state for line in repair.lines]


def test_it_waits_until_no_line_is_abnormal(kind: Kind, us: Merchant) -> None:
    first, second = printed(us, "a"), printed(us, "b")
    us.mock.arrange("line abnormal", "a-line", types=[6, 9], looks=3)
    us.mock.arrange("line abnormal", "b-line", looks=1)
    seen: list[PictureRepair] = []
    repair = fix(kind, us, [line(first), line(second)], on_progress=seen.append)
    assert repair.fixed
    assert (states(repair), repair.lines[0].abnormal_types) == (["fixed", "fixed"], ())
    assert [(look.progress, states(look)) for look in seen] == [
        (0, ["abnormal", "abnormal"]),
        (0.5, ["abnormal", "fixed"]),
        (0.5, ["abnormal", "fixed"]),
        (1, ["fixed", "fixed"]),
    ]
    assert seen[0].lines[0].abnormal_types == (6, 9)
    assert us.mock.accepted["pod_update_pictures"] == 1


def test_what_is_refused_is_returned_and_the_rest_waited_for(kind: Kind, us: Merchant) -> None:
    order = printed(us)
    us.mock.arrange("line abnormal", "a-line")
    us.mock.arrange("pictures refused", "plain", message="no such picture")
    repair = fix(kind, us, [line("nothing"), line(order), line(order, 2)])
    assert states(repair) == ["failed", "fixed", "failed"]
    assert [line.reason for line in repair.those("failed")] == [
        "Order not found.",
        "no such picture",
    ]
    assert (repair.fixed, repair.progress) == (False, 1)


def test_what_is_refused_is_not_waited_for(kind: Kind, us: Merchant) -> None:
    repair = fix(kind, us, [line("nothing")])
    assert states(repair) == ["failed"]
    assert us.mock.accepted["orders_get"] == 0


def test_a_line_that_was_never_abnormal_is_fixed_at_once(kind: Kind, us: Merchant) -> None:
    assert fix(kind, us, [line(printed(us))]).fixed
    assert us.mock.accepted["orders_get"] == 1


def test_after_its_time_it_returns_what_is_still_abnormal(kind: Kind, us: Merchant) -> None:
    order = printed(us)
    us.mock.arrange("line abnormal", "a-line", types=[14], looks=1_000)
    before = us.mock.clock.millis
    repair = fix(kind, us, [line(order)], timeout=300)
    # Each request takes a second: the one that sends, and the last look.
    assert 300 <= (us.mock.clock.millis - before) / 1000 <= 302
    (still,) = repair.those("abnormal")
    assert (still.abnormal_types, still.reason, repair.progress) == ((14,), "", 0)


def test_it_need_not_wait(kind: Kind, us: Merchant) -> None:
    first, second = printed(us, "a"), printed(us, "b")
    us.mock.arrange("line abnormal", "a-line")
    lines = [line(first), line(second), line("nothing")]
    repair = fix(kind, us, lines, wait=False)
    assert states(repair) == ["processing", "fixed", "failed"]
    assert us.mock.accepted["orders_get"] == 0


def test_a_line_stays_as_it_was_when_its_order_is_gone(kind: Kind, us: Merchant) -> None:
    order = us.order("a")
    us.mock.arrange("line abnormal", "a-line", looks=9)
    looks: list[list[str]] = []

    def hook(repair: PictureRepair) -> None:
        looks.append(states(repair))
        if len(looks) == 1:
            us.done("orders_delete", orderId=order)

    repair = fix(kind, us, [line(order)], timeout=60, on_progress=hook)
    assert states(repair) == ["abnormal"]
    assert len(looks) > 1


def test_models_will_do(kind: Kind, us: Merchant) -> None:
    order = printed(us)
    given = models.PodPicturesLine(
        order_code=order,
        line_item_id=f"{order}01",
        effect_img_list=["https://img.example.com/new-look"],
        production_img_list=["https://img.example.com/new-print"],
    )
    (fixed,) = fix(kind, us, [given]).lines
    assert (fixed.order_code, fixed.line_item_id) == (order, f"{order}01")


def test_the_platform_token_goes_along(kind: Kind, us: Merchant) -> None:
    sent = Recorder({"code": 200, "result": True, "data": {"list": []}})

    def act(cj: Any) -> Any:
        return cj.pod.fix_pictures([line("1")], wait=False, platform_token="p-1")

    repair = drive(kind, us.mock, act, transport=httpx.MockTransport(sent))
    assert sent.requests[0].headers["platformToken"] == "p-1"
    # What the reply does not mention may have been taken.
    assert states(repair) == ["processing"]


def test_a_lost_reply_costs_nothing(kind: Kind, us: Merchant) -> None:
    us.mock.arrange("line abnormal", "a-line")
    order = printed(us)
    us.mock.fail_next("reset-after", operation="pod_update_pictures")
    assert fix(kind, us, [line(order)]).fixed


def test_a_look_that_fails_for_a_moment_does_not_end_it(kind: Kind, us: Merchant) -> None:
    us.mock.arrange("line abnormal", "a-line")
    order, seen = printed(us), list[PictureRepair]()

    def fails(repair: PictureRepair) -> None:
        seen.append(repair)
        us.mock.fail_next("html-502", operation="orders_get", times=6)

    us.mock.arrange("line abnormal", "a-line", looks=1)
    assert fix(kind, us, [line(order)], on_progress=fails).fixed
    assert [states(look) for look in seen] == [["abnormal"], ["fixed"]]


def test_looks_that_fail_again_and_again_end_it(kind: Kind, us: Merchant) -> None:
    us.mock.arrange("line abnormal", "a-line")
    order = printed(us)
    us.mock.fail("html-502", operation="orders_get")
    with pytest.raises(ServerTrouble):
        fix(kind, us, [line(order)])


@pytest.mark.parametrize("timeout", [-1, math.nan])
def test_time_is_a_number_of_seconds(kind: Kind, us: Merchant, timeout: float) -> None:
    with pytest.raises(ValueError, match="timeout must be seconds"):
        fix(kind, us, [line("1")], timeout=timeout)
    assert us.mock.requests == ()


@pytest.mark.parametrize("lines", [[], [{"orderCode": "1", "lineItemId": "2" * 201}]])
def test_wrong_input_is_not_sent(kind: Kind, us: Merchant, lines: list[Any]) -> None:
    with pytest.raises(InvalidInput):
        fix(kind, us, lines)
    assert us.mock.requests == ()


def test_a_refusal_of_the_whole_call_is_raised(kind: Kind, us: Merchant) -> None:
    order = printed(us)
    us.mock.fail_next("rate-limit-429", operation="pod_update_pictures", times=100)
    with pytest.raises(RateLimited):
        fix(kind, us, [line(order)])


def test_whoever_is_killed_ends_the_same(kind: Kind, us: Merchant) -> None:
    def shop() -> tuple[Merchant, str]:
        merchant = Merchant(Mock(products=20))
        merchant.mock.arrange("line abnormal", "a-line", looks=2)
        return merchant, printed(merchant)

    def act(cj: Any, *_: Any) -> Any:
        return cj.pod.fix_pictures([line(order)])

    merchant, order = shop()
    for kill in kills(requests_of("sync", merchant.mock, act)):
        merchant, order = shop()
        repair = killed_and_resumed(kind, merchant.mock, act, kill)
        assert repair.fixed, kill
        (kept,) = merchant.kept(order).repairs.values()
        assert kept.prints == ("https://img.example.com/new-print",)
