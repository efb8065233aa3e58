"""Orders: made once for each number, found by id and by number, listed, deleted."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.catalogue import EPOCH_MILLIS
from cjdropshipping_api.models import OrderV3Request

ORDER = "/api2.0/v1/shopping/order/"


def body(number: str, **more: Any) -> dict[str, Any]:
    documented = DOCUMENT.operations["orders_create_v3"].body
    assert documented
    return {**documented.example, "orderNumber": number, **more}


def create(mock: Mock, number: str, version: int = 3, **more: Any) -> Any:
    target = f"{ORDER}createOrderV{version}"
    reply = mock.ask("POST", target, json=body(number, **more)).json()
    conforms(f"orders_create_v{version}", reply)
    return reply


def get(mock: Mock, order_id: str, query: str = "") -> Any:
    reply = mock.ask("GET", f"{ORDER}getOrderDetail?orderId={order_id}{query}").json()
    conforms("orders_get", reply)
    return reply


def rows(mock: Mock, query: str = "") -> list[str]:
    reply = mock.ask("GET", f"{ORDER}list?{query}").json()
    conforms("orders_list", reply)
    return [row["orderNum"] for row in reply["data"]["list"]]


def delete(mock: Mock, order_id: str) -> Any:
    reply = mock.ask("DELETE", f"{ORDER}deleteOrder?orderId={order_id}").json()
    conforms("orders_delete", reply)
    return reply


def test_an_order_is_found_by_its_id_and_by_our_number(mock: Mock) -> None:
    product = mock.world.catalogue.product(5)
    variant = mock.world.variants.of(product)[0]
    lines = [{"sku": variant.sku, "quantity": 3, "storeLineItemId": "line-1"}]
    made = create(mock, "my-1", products=lines, isSandbox=1)["data"]
    assert made["orderNumber"] == "my-1"
    assert len(made["orderId"]) == 18
    assert made["productInfoList"][0]["variantId"] == variant.vid
    assert made["interceptOrderReasons"] == []
    found = get(mock, "my-1")["data"]
    assert found == get(mock, made["orderId"])["data"]
    assert (found["orderId"], found["orderNum"]) == (made["orderId"], "my-1")
    assert (found["orderStatus"], found["isSandbox"]) == ("CREATED", 1)
    assert found["orderWeight"] == variant.weight * 3
    assert found["productList"][0]["lineItemId"] == made["productInfoList"][0]["lineItemId"]
    assert round(found["productAmount"] * 100) == variant.cents * 3
    assert float(made["orderAmount"]) == pytest.approx(found["orderAmount"])


def test_a_number_is_used_once(mock: Mock) -> None:
    first = create(mock, "my-1")["data"]["orderId"]
    for version in (2, 3):
        refused = create(mock, "my-1", version)
        assert (refused["code"], refused["result"]) == (1603003, False)
    (order,) = mock.orders
    assert (order.number, order.id, order.account) == ("my-1", first, 1)
    assert (order.status, order.creations) == ("CREATED", 3)
    assert order.created == EPOCH_MILLIS + 1_000
    assert create(mock, "my-2")["code"] == 200
    assert [o.number for o in mock.orders] == ["my-1", "my-2"]


def test_doubles_show_where_they_are_accepted() -> None:
    mock = Mock(repeated_orders="accept")
    ids = [create(mock, "my-1")["data"]["orderId"] for _ in range(2)]
    assert [order.id for order in mock.orders] == ids
    assert get(mock, "my-1")["data"]["orderId"] == ids[1]
    delete(mock, ids[0])
    assert get(mock, "my-1")["data"]["orderId"] == ids[1]


@pytest.mark.parametrize(
    ("version", "pay_type", "status", "page", "parent"),
    [
        (3, {}, "CREATED", False, False),
        (2, {"payType": 3}, "CREATED", False, False),
        (2, {"payType": 2}, "UNSHIPPED", False, True),
        (2, {"payType": 1}, "UNPAID", True, True),
        (2, {"payType": ""}, "UNPAID", True, True),
        (2, {}, "UNPAID", True, True),
    ],
)
def test_how_an_order_is_paid(
    mock: Mock, version: int, pay_type: dict[str, Any], status: str, page: bool, parent: bool
) -> None:
    made = create(mock, "my-1", version, **pay_type)["data"]
    assert made["orderStatus"] == mock.orders[0].status == status
    assert (bool(made["cjPayUrl"]), bool(made["shipmentOrderId"])) == (page, True)
    assert bool(get(mock, "my-1")["data"]["paymentDate"]) is (status == "UNSHIPPED")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"orderNumber": ""}, 1600300),
        ({"orderNumber": "x" * 51}, 1600100),
        ({"products": [{"quantity": 1}]}, 1600300),
        ({"products": [{"vid": "", "sku": "", "quantity": 1}]}, 1600300),
        ({"products": [{"vid": "1"}]}, 1600100),
        ({"shippingCity": None}, 1600100),
    ],
)
def test_orders_that_are_refused(mock: Mock, more: dict[str, Any], code: int) -> None:
    reply = mock.ask("POST", f"{ORDER}createOrderV3", json={**body("my-1"), **more}).json()
    assert reply["code"] == code
    assert mock.orders == ()


def test_an_order_is_found_and_deleted_by_its_code_at_cj(mock: Mock) -> None:
    order_id = create(mock, "my-1")["data"]["orderId"]
    create(mock, "my-2")
    code = f"SD{order_id}"
    assert get(mock, code)["data"]["orderId"] == order_id
    assert rows(mock, f"orderIds={code}") == ["my-1"]
    assert rows(mock, f"orderIds={code}&orderIds={order_id}") == ["my-1"]
    assert delete(mock, code)["data"] == order_id
    assert rows(mock) == ["my-2"]
    assert delete(mock, code)["code"] == 1603100


def test_vid_and_sku_are_of_the_same_variant(mock: Mock) -> None:
    one, other = (mock.world.variants.of(mock.world.catalogue.product(n))[0] for n in (1, 2))
    lines = [{"vid": one.vid, "sku": one.sku, "quantity": 1}]
    assert create(mock, "my-1", products=lines)["code"] == 200
    lines = [{"vid": one.vid, "sku": other.sku, "quantity": 1}]
    assert create(mock, "my-2", products=lines)["code"] == 1600300


def test_an_order_that_is_not_there(mock: Mock) -> None:
    for asked, message in (
        ("nothing", "order not found"),
        ("", "orderId must be not empty"),
        ("x" + "&features=LOGISTICS_TIMELINESS" * 20, "order not found"),
        ("x" + "&features=LOGISTICS_TIMELINESS" * 21, "The maximum number of features is 20"),
    ):
        refused = get(mock, asked)
        assert (refused["code"], refused["message"]) == (1600300, message)


def test_the_documented_order_is_nobodys(mock: Mock) -> None:
    operation = DOCUMENT.operations["orders_get"]
    (parameter,) = (p for p in operation.parameters if p.name == "orderId")
    assert get(mock, parameter.example)["data"] == operation.example
    assert delete(mock, "210711100018655344")["data"] == "210711100018655344"
    assert mock.orders == ()
    create(mock, parameter.example)
    assert get(mock, parameter.example)["data"]["orderNum"] == parameter.example


def test_timeliness_is_added_on_demand(mock: Mock) -> None:
    create(mock, "my-1")
    assert "logisticsTimeliness" not in get(mock, "my-1")["data"]
    assert get(mock, "my-1", "&features=LOGISTICS_TIMELINESS")["data"]["logisticsTimeliness"]


def test_orders_are_listed_in_pages_latest_first(mock: Mock) -> None:
    numbers = [f"my-{n}" for n in range(45)]
    ids = [create(mock, number)["data"]["orderId"] for number in numbers]
    parent = create(mock, "paid", 2, payType=2)["data"]["shipmentOrderId"]
    walked = [number for page in (1, 2, 3, 4) for number in rows(mock, f"pageNum={page}")]
    assert walked == ["paid", *reversed(numbers)]
    assert rows(mock, "pageSize=100&status=CREATED") == [*reversed(numbers)]
    assert rows(mock, "status=UNSHIPPED") == ["paid"]
    assert rows(mock, "status=SHIPPED") == []
    assert rows(mock, f"shipmentOrderId={parent}") == ["paid"]
    assert rows(mock, f"orderIds={ids[3]}&orderIds=nothing&orderIds={ids[1]}") == ["my-3", "my-1"]


def test_an_order_is_deleted_until_it_is_confirmed(mock: Mock) -> None:
    made, unpaid = (create(mock, f"my-{v}", v)["data"]["orderId"] for v in (3, 2))
    assert delete(mock, "my-3")["code"] == 1603100
    assert delete(mock, made)["data"] == made
    assert get(mock, made)["code"] == 1600300
    assert delete(mock, made)["code"] == 1603100
    assert delete(mock, unpaid)["code"] == 1603002
    assert [order.number for order in mock.orders] == ["my-2"]
    again = create(mock, "my-3")["data"]["orderId"]
    assert again not in (made, unpaid)


def test_threads_make_each_order_once(mock: Mock) -> None:
    numbers = [f"my-{n}" for n in range(300)]
    with ThreadPoolExecutor(8) as pool:
        codes = [*pool.map(lambda n: create(mock, n)["code"], numbers * 2)]
    assert sorted(codes) == [200] * 300 + [1603003] * 300
    assert {order.number for order in mock.orders} == set(numbers)
    assert len({order.id for order in mock.orders}) == len(mock.orders) == 300
    assert {order.creations for order in mock.orders} == {2}
    assert mock.accepted["orders_create_v3"] == mock.refusals[1603003] == 300


def test_the_client_of_the_mock(mock: Mock) -> None:
    with mock.client() as cj:
        made = cj.orders.create_v3(msgspec.convert(body("my-1"), OrderV3Request))
        assert cj.orders.get(order_id="my-1").order_id == made.order_id

    async def ask() -> Any:
        async with mock.async_client() as cj:
            return await cj.orders.get(order_id="my-1")

    assert asyncio.run(ask()).order_id == mock.orders[0].id
