"""Lines that are printed on demand: what is wrong with them, and how it is put right."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock

POD = json.dumps(
    [{"links": ["https://img.example.com/p"], "effectImgs": ["https://e.example.com"]}]
)


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def printed(us: Merchant, status: str = "CREATED", pod: str = POD) -> tuple[str, str]:
    """An order of a printed line and a plain one, and the id of the first."""
    (line,) = us.body("a")["products"]
    products = [{**line, "podProperties": pod}, {**line, "storeLineItemId": "plain"}]
    order = us.order("a", status, products=products)
    return order, f"{order}01"


def line(us: Merchant, order: str, number: int = 0) -> Any:
    return us.done("orders_get", orderId=order)["productList"][number]


def sent(us: Merchant, order: str, line_id: str, **more: Any) -> tuple[int, str | None]:
    row = {
        "orderCode": order,
        "lineItemId": line_id,
        "effectImgList": ["https://img.example.com/new-effect"],
        "productionImgList": ["https://img.example.com/new-print"],
        **more,
    }
    (outcome,) = us.done("pod_update_pictures", {"podPicturesEditParams": [row]})["list"]
    assert (outcome["orderCode"], outcome["lineItemId"]) == (order, line_id)
    return outcome["result"], outcome["failedMessage"]


@pytest.mark.parametrize(
    ("status", "production"),
    [("CREATED", 1), ("UNPAID", 1), ("UNSHIPPED", 2), ("SHIPPED", 4), ("DELIVERED", 4)],
)
def test_production_follows_the_order(us: Merchant, status: str, production: int) -> None:
    order, _ = printed(us, status)
    shown = line(us, order)
    assert (shown["productionOrderStatus"], shown["abnormalType"]) == (production, [])
    assert shown["podPropertiesInfo"]["productionImgList"] == ["https://img.example.com/p"]
    assert shown["podPropertiesInfo"]["podVersion"] == 3
    plain = line(us, order, 1)
    assert plain["productionOrderStatus"] is plain["podPropertiesInfo"] is None


@pytest.mark.parametrize("key", ["line", "store line", "number"])
def test_new_pictures_put_a_line_right_after_some_looks(us: Merchant, key: str) -> None:
    order, line_id = printed(us, "UNSHIPPED")
    keys = {"line": line_id, "store line": "a-line", "number": "a"}
    us.mock.arrange("line abnormal", keys[key], types=[6, 9], looks=2)
    for _ in range(3):
        assert line(us, order)["abnormalType"] == [6, 9]
    assert sent(us, order, line_id) == (1, None)
    states = [line(us, order)["productionOrderStatus"] for _ in range(4)]
    assert states == [5, 5, 2, 2]
    shown = line(us, order)
    assert shown["abnormalType"] == []
    info = shown["podPropertiesInfo"]
    assert info["effectImgList"] == ["https://img.example.com/new-effect"]
    assert info["productionImgList"] == ["https://img.example.com/new-print"]


def test_a_line_that_is_right_takes_pictures_at_once(us: Merchant) -> None:
    order, line_id = printed(us)
    for _ in range(2):
        assert sent(us, order, line_id) == (2, None)
    assert line(us, order)["productionOrderStatus"] == 1


def test_each_line_has_an_outcome_of_its_own(us: Merchant) -> None:
    order, line_id = printed(us)
    assert sent(us, "nothing", line_id) == (0, "Order not found.")
    assert sent(us, order, "nothing") == (0, "Line not found.")
    assert sent(us, order, f"{order}02") == (0, "The line is not printed on demand.")
    assert sent(us, order, line_id, effectImgList=[]) == (0, "Pictures are missing.")
    assert sent(us, order, line_id, productionImgList=[]) == (0, "Pictures are missing.")


def test_pictures_can_be_refused(us: Merchant) -> None:
    order, line_id = printed(us)
    us.mock.arrange("line abnormal", line_id)
    us.mock.arrange("pictures refused", line_id, message="Too small.")
    assert sent(us, order, line_id) == (0, "Too small.")
    assert line(us, order)["productionOrderStatus"] == 5
    us.mock.lift("pictures refused", line_id)
    assert sent(us, order, line_id) == (1, None)


@pytest.mark.parametrize("pod", ["no JSON", "{}", "[" * 10_000])
def test_properties_that_cannot_be_read_show_no_pictures(us: Merchant, pod: str) -> None:
    order, _ = printed(us, pod=pod)
    assert line(us, order)["podPropertiesInfo"]["productionImgList"] == []
