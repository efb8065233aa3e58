"""What breaks a documented rule is not sent: sync, async, typed, by path and page by page."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from tests.support.clients import async_client, client, run
from tests.support.methods import method_of
from tests.support.recorder import Recorder

from cjdropshipping import CJ, InvalidInput
from cjdropshipping.testing import Mock
from cjdropshipping_api import models as m
from cjdropshipping_api.inputs import OrderV3RequestDict

ORDER: OrderV3RequestDict = {
    "orderNumber": "n" * 51,
    "shippingCountryCode": "US",
    "shippingCountry": "United States",
    "shippingProvince": "Connecticut",
    "shippingCity": "Hartford",
    "shippingCustomerName": "Ada Example",
    "shippingAddress": "1 Sample Street",
    "logisticName": "PostNL",
    "fromCountryCode": "CN",
    "shopLogisticsType": 1,
    "products": [{"vid": "1", "quantity": 1}, {"quantity": 2}],
}
WRONG = ["orderNumber", "products[1].vid", "storageId"]


def nothing(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was asked")


def fields(wrong: pytest.ExceptionInfo[InvalidInput]) -> list[str]:
    return [problem.field for problem in wrong.value.problems]


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_sent() -> None:
    with client(nothing) as cj, pytest.raises(InvalidInput) as wrong:
        cj.orders.create_v3(ORDER)
    assert fields(wrong) == WRONG
    assert wrong.value.operation == "orders_create_v3"
    assert {problem.source for problem in wrong.value.problems} == {
        "5 Shopping, section 1.2 (Create Order V3)"
    }


def test_an_asynchronous_client_says_the_same() -> None:
    async def main() -> list[str]:
        async with async_client(nothing) as cj:
            with pytest.raises(InvalidInput) as wrong:
                await cj.orders.create_v3(ORDER)
        return fields(wrong)

    assert run(main) == WRONG


def test_a_call_by_path_is_held_to_the_same_rules() -> None:
    with client(nothing) as cj, pytest.raises(InvalidInput) as wrong:
        cj.call("POST", "/api2.0/v1/shopping/order/createOrderV3", body=ORDER)
    assert fields(wrong) == WRONG


def test_a_path_that_no_document_names_has_no_rules() -> None:
    handler = Recorder({"code": 200, "result": True, "data": 1})
    with client(handler) as cj:
        cj.call("POST", "/api2.0/v1/shopping/order/aNewOne", body={"userId": "x" * 999})
    assert len(handler.requests) == 1


@pytest.mark.parametrize(
    ("operation", "given", "field"),
    [
        ("products_get", {}, "pid"),
        ("orders_get", {"order_id": ""}, "orderId"),
        ("payments_pay_v2", {"shipment_order_id": "1", "order_type": 24}, "payId"),
        ("sandbox_simulate_pay", {}, "orderId"),
        ("makeup_create_payment", {"order_codes": []}, "orderCodes"),
        ("outbound_list_products", {"storage_id": "1"}, "skuOrSpu"),
        ("legacy_create_bulk_order", {"orders": [m.LegacyOrderReference()]}, "[0].uid"),
    ],
)
def test_typed_methods(operation: str, given: dict[str, Any], field: str) -> None:
    with client(nothing) as cj, pytest.raises(InvalidInput) as wrong:
        method_of(cj, operation)(**given)
    assert fields(wrong) == [field]


def test_pages_are_held_to_the_rules_too() -> None:
    with client(nothing) as cj:
        with pytest.raises(InvalidInput) as wrong:
            cj.products.search(key_word="x" * 201, page=1001)
        assert sorted(fields(wrong)) == ["keyWord", "page"]
        with pytest.raises(InvalidInput) as wrong:
            cj.private_inventory.list_orders(page_size=201)
        assert fields(wrong) == ["pageSize"]


def test_the_text_shows_no_customer() -> None:
    with client(nothing) as cj, pytest.raises(InvalidInput) as wrong:
        cj.orders.create_v3({**ORDER, "shippingCustomerName": "Ada Example" * 9})
    assert "shippingCustomerName" in str(wrong.value)
    assert "Ada" not in str(wrong.value)


def test_what_keeps_the_rules_goes_through() -> None:
    mock = Mock()

    def placed(cj: CJ) -> Any:
        vid = mock.world.variants.of(mock.world.catalogue.product(0))[0].vid
        line = m.OrderProductRequest(quantity=1, vid=vid)
        good: Any = {**ORDER, "orderNumber": "1", "shopLogisticsType": 2, "products": [line]}
        return cj.orders.create_v3(good)

    with mock.client() as cj:
        assert placed(cj).order_number == "1"
