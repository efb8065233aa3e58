"""The older API: shops, and orders made, read, searched, changed and deleted."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from tests.testing.asked import DOCUMENT, held
from tests.testing.legacy_desk import Desk, body

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.legacy import fates

DOCUMENTED = [
    (operation.id, example, place)
    for operation in DOCUMENT.operations.values()
    if operation.id.startswith("legacy_")
    for place, example in enumerate(operation.body.examples if operation.body else (None,))
]


@pytest.fixture
def desk(mock: Mock) -> Desk:
    return Desk(mock)


@pytest.mark.parametrize(("operation_id", "asked", "place"), DOCUMENTED)
def test_documented_requests_have_the_documented_answers(
    desk: Desk, operation_id: str, asked: Any, place: int
) -> None:
    reply = held(operation_id, desk.ask(operation_id, asked))
    example = DOCUMENT.operations[operation_id].example
    if operation_id == "legacy_list_bulk_orders" and place == 1:
        example = {"countNumber": 1, "orderList": []}  # its fifth page
    assert reply == example


def test_connected_shops_can_be_arranged(desk: Desk) -> None:
    assert desk.ask("legacy_list_shops")["response"]["total"] == 2
    shop = {"id": "1", "name": "lamps", "type": "shopify"}
    for shops in ([shop], []):
        desk.mock.arrange("legacy shops", shops=shops)
        assert desk.ask("legacy_list_shops")["response"] == {"total": len(shops), "data": shops}


def test_an_order_is_read_as_it_was_made(desk: Desk) -> None:
    variant = desk.variant
    assert desk.create("u-1", quantity=3) == [{"uid": "u-1", "message": [], "result": True}]
    row = desk.read("u-1")
    assert (row["uid"], row["orderNumber"], row["order_status"]) == ("u-1", "n-u-1", "CREATED")
    assert (row["orderQuantity"], row["orderWeight"]) == (3, variant.weight * 3)
    assert round(row["orderAmount"] * 100) == variant.cents * 3
    assert row["amount"] == row["orderAmount"]
    assert (row["shopAmount"], row["logisticName"], row["postage"]) == (15, "", 0)
    assert (row["createdAt"], row["paymentDate"]) == ("2018-08-15 07:32:55", "")
    (line,) = row["products"]
    assert (line["sku"], line["variantId"], line["CJOrderId"]) == (
        variant.sku,
        variant.vid,
        row["id"],
    )
    assert {option["logisticName"] for option in row["logisticInfo"]} >= {"PostNL", "DHL"}
    assert row["cancel_status"] is False


def test_ids_are_not_those_of_orders_of_the_other_api(desk: Desk) -> None:
    (order_id,) = desk.made("u-1")
    documented = DOCUMENT.operations["orders_create_v3"].body
    assert documented
    target = "/api2.0/v1/shopping/order/createOrderV3"
    other = desk.mock.ask("POST", target, json=documented.example).json()["data"]["orderId"]
    assert len(order_id) == len(other) == 18
    assert order_id != other
    assert [order.id for order in desk.mock.orders] == [other]


def test_a_variant_is_found_by_the_id_in_the_shop(desk: Desk) -> None:
    asked = body("u-1", desk.variant)
    del asked["products"][0]["sku"]
    asked["products"][0] |= {"variantId": desk.variant.vid, "productPrice": "2.50"}
    assert desk.ask("legacy_create_orders", [asked])[0]["result"] is True
    row = desk.read("u-1")
    assert row["products"][0]["sku"] == desk.variant.sku
    assert row["shopAmount"] == 2.5


def test_an_unknown_variant_costs_nothing(desk: Desk) -> None:
    asked = body("u-1", desk.variant)
    asked["products"][0]["sku"] = "CJ0"
    assert desk.ask("legacy_create_orders", [asked])[0]["result"] is True
    row = desk.read("u-1")
    assert (row["orderAmount"], row["orderWeight"], row["products"][0]["sku"]) == (0, 0, "CJ0")


def test_a_uid_is_used_once(desk: Desk) -> None:
    results = [row["result"] for row in desk.create("u-1", "u-1", "u-2")]
    assert results == [True, False, True]
    (again,) = desk.create("u-1")
    assert again["result"] is False
    assert "uid" in again["message"][0]
    assert [order.uid for order in desk.legacy.orders] == ["u-1", "u-2"]


def test_repeated_orders_show_where_they_are_accepted() -> None:
    desk = Desk(Mock(repeated_orders="accept"))
    first, second = desk.made("u-1"), desk.made("u-1")
    assert first != second
    assert [order.uid for order in desk.legacy.orders] == ["u-1", "u-1"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"uid": ""}, "uid"),
        ({"orderNumber": ""}, "orderNumber"),
        ({"createdAt": -1}, "createdAt"),
        ({"createdAt": 253_402_300_800_000}, "createdAt"),
        ({"products": []}, "products"),
    ],
)
def test_one_bad_order_does_not_stop_the_others(
    desk: Desk, wrong: dict[str, Any], said: str
) -> None:
    orders = [body("u-1", desk.variant) | wrong, body("u-2", desk.variant)]
    bad, good = desk.ask("legacy_create_orders", orders)
    assert (bad["uid"], bad["result"]) == (wrong.get("uid", "u-1"), False)
    assert said in bad["message"][0]
    assert good == {"uid": "u-2", "message": [], "result": True}
    assert [order.uid for order in desk.legacy.orders] == ["u-2"]


@pytest.mark.parametrize("quantity", [0, -1, 2**31, 2**62])
def test_a_bad_line_is_named(desk: Desk, quantity: int) -> None:
    asked = body("u-1", desk.variant)
    asked["products"].append({**asked["products"][0], "quantity": quantity})
    (bad,) = desk.ask("legacy_create_orders", [asked])
    assert bad["result"] is False
    assert "quantity of product 2" in bad["message"][0]


def test_a_line_without_a_variant_makes_no_order(desk: Desk) -> None:
    asked = body("u-1", desk.variant)
    del asked["products"][0]["sku"]
    assert desk.refused("legacy_create_orders", [asked])[0] == 1600300
    assert desk.search(uid=["u-1"]) == []


@pytest.mark.parametrize("key", ["u-1", "n-u-1"])
def test_a_refusal_of_an_order_can_be_arranged(desk: Desk, key: str) -> None:
    desk.mock.arrange("legacy order refused", key, messages=["no such city", "no such street"])
    bad, good = desk.create("u-1", "u-2")
    assert bad == {
        "uid": "u-1",
        "message": ["no such city", "no such street"],
        "result": False,
    }
    assert good["result"] is True
    desk.mock.lift("legacy order refused", key)
    assert desk.create("u-1")[0]["result"] is True


@pytest.mark.parametrize(
    "operation_id", ["legacy_create_orders", "legacy_add_to_cart", "legacy_create_bulk_order"]
)
def test_no_orders_at_all_are_refused(desk: Desk, operation_id: str) -> None:
    assert desk.refused(operation_id, []) == (1600300, None)


def test_unknown_uids_are_left_out(desk: Desk) -> None:
    desk.made("u-1")
    assert [row["uid"] for row in desk.ask("legacy_get_orders", ["u-9", "u-1"])] == ["u-1"]
    assert desk.ask("legacy_get_orders", ["u-9"]) == []


def test_a_change_replaces_what_was_asked_for(desk: Desk) -> None:
    (order_id,) = desk.made("u-1")
    desk.ask("legacy_set_logistics", {"orderNum": order_id, "logisic": "DHL"})
    changed = body("u-1", desk.variant, quantity=4, city="Durham")
    for _ in range(2):
        (result,) = desk.ask("legacy_update_order", changed)
        assert result == {"uid": "u-1", "message": [], "result": True}
        row = desk.read("u-1")
        assert (row["id"], row["city"], row["orderQuantity"]) == (order_id, "Durham", 4)
        assert row["logisticName"] == "DHL"


def test_only_a_created_order_is_changed(desk: Desk) -> None:
    desk.in_cart("u-1")
    (result,) = desk.ask("legacy_update_order", body("u-1", desk.variant, city="Durham"))
    assert (result["result"], result["message"]) == (False, ["the order is IN_CART"])
    assert desk.read("u-1")["city"] == "Blaine"


def test_a_bad_change_changes_nothing(desk: Desk) -> None:
    desk.made("u-1")
    wrong = body("u-1", desk.variant, city="Durham", products=[])
    assert desk.ask("legacy_update_order", wrong)[0]["result"] is False
    assert desk.read("u-1")["city"] == "Blaine"
    unknown = body("u-9", desk.variant)
    assert desk.ask("legacy_update_order", unknown)[0]["result"] is False


def test_deletion_frees_the_uid_and_may_be_repeated(desk: Desk) -> None:
    first, second = desk.made("u-1", "u-2")
    for _ in range(2):
        assert desk.ask("legacy_delete_orders", ["u-1", "u-2"]) == {"result": True}
    assert desk.ask("legacy_get_orders", ["u-1", "u-2"]) == []
    assert desk.made("u-1") not in ([first], [second])
    assert desk.moves("legacy order") == [
        ("", "CREATED"),
        ("", "CREATED"),
        ("CREATED", ""),
        ("CREATED", ""),
        ("", "CREATED"),
    ]


def test_all_are_deleted_or_none(desk: Desk) -> None:
    desk.made("u-1")
    desk.in_cart("u-2")
    assert desk.refused("legacy_delete_orders", ["u-1", "u-2"])[0] == 1603002
    assert desk.status("u-1", "u-2") == ["CREATED", "IN_CART"]


def test_a_search_holds_all_criteria(desk: Desk) -> None:
    desk.made("1")
    desk.mock.clock.advance(60)
    (second,) = desk.made("2")
    assert desk.search() == desk.search(orderBy="DESC") == desk.search(orderBy="desc") == ["2", "1"]
    assert desk.search(orderBy="aes") == desk.search(orderBy="asc") == ["1", "2"]
    assert desk.search(id=second) == desk.search(orderNumber="n-2") == ["2"]
    assert desk.search(uid=[1]) == desk.search(uid=["1"]) == ["1"]
    assert desk.search(uid=[1], id=second) == []
    assert desk.search(uid=[], id="", orderNumber="") == ["2", "1"]
    assert desk.search(type="all") == desk.search(type="api") == ["2", "1"]
    assert desk.search(type="lamps-and-more") == []
    created = desk.read("2")["createDate"]
    assert desk.search(startDate=created) == desk.search(endDate=created, id=second) == ["2"]
    assert desk.search(endDate="2026-05-31 23:59:59") == []


def test_a_search_has_pages_of_fifty_at_most(desk: Desk) -> None:
    desk.made(*map(str, range(60)))
    first = desk.ask("legacy_search_orders", {"pageNum": 1, "pageSize": 50})["response"]
    second = desk.ask("legacy_search_orders", {"pageNum": 2, "pageSize": 50})["response"]
    assert (first["total"], second["total"], second["pageNum"]) == (60, 60, 2)
    uids = [row["uid"] for page in (first, second) for row in page["data"]]
    assert uids == [str(n) for n in reversed(range(60))]
    assert "order_status" not in first["data"][0]
    assert desk.refused("legacy_search_orders", {"pageNum": 1, "pageSize": 51})[0] == 1600100


def test_accounts_can_be_copied(desk: Desk) -> None:
    bulk_id = desk.bulk("u-1")
    copy = deepcopy(desk.legacy)
    desk.pay(bulk_id)
    assert [order.status for order in copy.orders] == ["UNPAID"]
    kept = copy.bulk(bulk_id)
    assert kept is not None
    assert kept.orders == tuple(copy.orders)


@pytest.mark.parametrize("status", ["CREATED", "IN_CART"])
def test_orders_are_cancelled(desk: Desk, status: str) -> None:
    (order_id,) = desk.made("u-1") if status == "CREATED" else desk.in_cart("u-1")
    account, now = desk.mock.account.data, desk.mock.clock.millis
    fates.cancel(account, order_id, now)
    row = desk.read("u-1")
    assert (row["order_status"], row["cancel_status"]) == ("CANCELLED", True)
    assert desk.moves("legacy order")[-1] == (status, "CANCELLED")
    for fate in (fates.cancel, fates.ship):
        with pytest.raises(ValueError, match="CANCELLED"):
            fate(account, "u-1", now)
    with pytest.raises(ValueError, match="unknown"):
        fates.cancel(account, "u-9", now)
