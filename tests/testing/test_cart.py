"""From CREATED to a parent order that waits for payment, and what can be held back on the way."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.merchant import Merchant

from cjdropshipping.testing import Mock


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def ids(*order_ids: str) -> dict[str, list[str]]:
    return {"cjOrderIdList": list(order_ids)}


def test_orders_go_through_the_cart_into_one_parent_order(us: Merchant) -> None:
    one, two = us.order("a"), us.order("b")
    added = us.done("orders_add_to_cart", ids(one, two))
    assert (added["successCount"], added["addSuccessOrders"]) == (2, [one, two])
    assert added["interceptOrders"] == []
    assert [us.status(o) for o in (one, two)] == ["IN_CART"] * 2
    confirmed = us.done("orders_confirm_cart", ids(one, two))
    assert (confirmed["successCount"], confirmed["submitSuccess"]) == (2, True)
    assert [us.status(o) for o in (one, two)] == ["UNPAID"] * 2
    listed = us.done("orders_list", shipmentOrderId=confirmed["shipmentsId"])["list"]
    assert [row["orderId"] for row in listed] == [two, one]
    parent = us.done("orders_create_parent", {"shipmentOrderId": confirmed["shipmentsId"]})
    assert parent["submitSuccess"]
    assert parent["successOrders"] == [one, two]
    assert parent["unMatchOrderCodes"] == parent["unMatchProductCodes"] == []


def test_the_parent_order_is_that_which_creation_named(us: Merchant) -> None:
    made = us.done("orders_create_v3", us.body("a"))
    assert us.confirmed(made["orderId"], us.order("b")) == made["shipmentOrderId"]


def test_an_order_has_a_number_of_cjs_once_it_is_confirmed(us: Merchant) -> None:
    order = us.order("a", "IN_CART")
    assert us.done("orders_get", orderId=order)["cjOrderId"] is None
    us.done("orders_confirm", {"orderId": order})
    assert us.done("orders_get", orderId=order)["cjOrderId"] == f"SD{order}"


def test_what_is_in_the_cart_stays_there(us: Merchant) -> None:
    order = us.order("a", "IN_CART")
    assert us.done("orders_add_to_cart", ids(order, order))["addSuccessOrders"] == [order]
    assert us.status(order) == "IN_CART"


def test_the_cart_leaves_out_what_is_beyond_it(us: Merchant) -> None:
    new, beyond = us.order("a"), us.order("b", "UNPAID")
    assert us.done("orders_add_to_cart", ids(new, beyond))["addSuccessOrders"] == [new]
    assert us.status(beyond) == "UNPAID"


@pytest.mark.parametrize("operation", ["orders_add_to_cart", "orders_confirm_cart"])
def test_an_unknown_order_refuses_all(us: Merchant, operation: str) -> None:
    order = us.order("a", "IN_CART" if operation == "orders_confirm_cart" else "CREATED")
    assert us.refused(operation, ids(order, "nobody")) == 1603100
    assert us.refused(operation, ids()) == 1600300
    assert us.kept(order).status in ("CREATED", "IN_CART")


def test_a_confirmation_is_refused_where_one_is_not_in_the_cart(us: Merchant) -> None:
    inside, outside = us.order("a", "IN_CART"), us.order("b")
    assert us.refused("orders_confirm_cart", ids(inside, outside)) == 1603001
    assert us.status(inside) == "IN_CART"


def test_sandbox_and_others_are_not_confirmed_together(us: Merchant) -> None:
    both = us.order("a", "IN_CART"), us.order("b", "IN_CART", isSandbox=1)
    assert us.refused("orders_confirm_cart", ids(*both)) == 1603001
    assert [us.status(o) for o in both] == ["IN_CART"] * 2


def test_the_cart_can_hide_behind_created(us: Merchant) -> None:
    order = us.order("a", "IN_CART")
    us.mock.arrange("cart reported as created", order)
    assert us.status(order) == "CREATED"
    assert us.done("orders_list", status="CREATED")["total"] == 1
    assert us.done("orders_list", status="IN_CART")["total"] == 0
    us.done("orders_confirm_cart", ids(order))
    assert us.status(order) == "UNPAID"


def test_the_cart_holds_back(us: Merchant) -> None:
    good, bad = us.order("a"), us.order("b")
    us.mock.arrange("cart intercepts", "b", code=1007, reason="No such street.")
    added = us.done("orders_add_to_cart", ids(good, bad))
    assert (added["successCount"], added["addSuccessOrders"]) == (1, [good])
    assert added["interceptOrders"] == [
        {"orderId": bad, "code": 1007, "message": "No such street."}
    ]
    assert us.status(bad) == "CREATED"
    us.mock.lift("cart intercepts", "b")
    assert us.done("orders_add_to_cart", ids(bad))["addSuccessOrders"] == [bad]


def test_the_confirmation_holds_back(us: Merchant) -> None:
    good, bad = us.order("a", "IN_CART"), us.order("b", "IN_CART")
    us.mock.arrange("confirmation intercepts", bad)
    confirmed = us.done("orders_confirm_cart", ids(good, bad))
    assert (confirmed["successCount"], confirmed["submitSuccess"]) == (1, True)
    assert confirmed["interceptOrders"] == [bad]
    assert us.status(bad) == "IN_CART"
    assert us.refused("orders_confirm", {"orderId": bad}) == 1603001
    alone = us.done("orders_confirm_cart", ids(bad))
    assert (alone["submitSuccess"], alone["shipmentsId"]) == (False, "")


def test_a_confirmation_fails_by_a_flag_alone(us: Merchant) -> None:
    both = us.order("a", "IN_CART"), us.order("b", "IN_CART")
    us.mock.arrange("confirmation fails", "a")
    confirmed = us.done("orders_confirm_cart", ids(*both))
    assert (confirmed["submitSuccess"], confirmed["successCount"]) == (False, 0)
    assert (confirmed["shipmentsId"], confirmed["interceptOrders"]) == ("", [])
    assert [us.status(o) for o in both] == ["IN_CART"] * 2


def test_a_confirmation_without_a_parent_order_can_be_continued(us: Merchant) -> None:
    made = us.done("orders_create_v3", us.body("a"))
    us.done("orders_add_to_cart", ids(made["orderId"]))
    us.mock.arrange("confirmation without parent", "a")
    confirmed = us.done("orders_confirm_cart", ids(made["orderId"]))
    assert (confirmed["submitSuccess"], confirmed["shipmentsId"]) == (True, "")
    asked = {"shipmentOrderId": made["shipmentOrderId"]}
    assert us.done("orders_create_parent", asked)["successOrders"] == [made["orderId"]]


def parent_of(us: Merchant) -> tuple[str, str, str]:
    good, bad = us.order("good"), us.order("bad")
    return us.confirmed(good, bad), good, bad


@pytest.mark.parametrize(
    ("arrangement", "field"),
    [
        ("parent order unmatched", "unMatchOrderCodes"),
        ("parent intercepts", "interceptOrders"),
    ],
)
def test_a_parent_order_leaves_an_order_out(us: Merchant, arrangement: str, field: str) -> None:
    parent, good, bad = parent_of(us)
    us.mock.arrange(arrangement, "bad")
    first = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert (first[field], first["successOrders"]) == ([bad], [good])
    assert round(first["orderMoney"] * 100) == us.kept(good).total
    us.done("payments_pay_v2", {"shipmentOrderId": parent, "payId": first["payId"]})
    assert [us.status(o) for o in (good, bad)] == ["UNSHIPPED", "UNPAID"]
    us.mock.lift(arrangement, "bad")
    second = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert second["successOrders"] == [bad]
    assert second["payId"] != first["payId"]
    us.done("payments_pay_v2", {"shipmentOrderId": parent})
    assert us.status(bad) == "UNSHIPPED"
    assert sum(e.cents for e in us.mock.books.entries) == us.kept(good).total * 2


def test_a_parent_order_names_products_that_do_not_match(us: Merchant) -> None:
    parent, good, bad = parent_of(us)
    us.mock.arrange("parent product unmatched", "bad", codes=["CJ-1"])
    opened = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert opened["unMatchProductCodes"] == ["CJ-1"]
    assert (opened["successOrders"], opened["submitSuccess"]) == ([good, bad], True)


def test_a_parent_order_that_fails_cannot_be_paid(us: Merchant) -> None:
    parent, _, _ = parent_of(us)
    us.mock.arrange("parent fails", "bad")
    failed = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert (failed["submitSuccess"], failed["payId"]) == (False, "")
    assert failed["successOrders"] == []
    assert us.refused("payments_pay_v2", {"shipmentOrderId": parent}) == 1603101
    us.mock.lift("parent fails", "bad")
    again = us.done("orders_create_parent", {"shipmentOrderId": parent})
    us.done("payments_pay_v2", {"shipmentOrderId": parent, "payId": again["payId"]})


def test_nothing_matched_is_a_failure(us: Merchant) -> None:
    parent, good, bad = parent_of(us)
    us.mock.arrange("parent order unmatched")
    failed = us.done("orders_create_parent", {"shipmentOrderId": parent})
    assert (failed["submitSuccess"], failed["unMatchOrderCodes"]) == (False, [good, bad])
    assert us.refused("payments_pay_v2", {"shipmentOrderId": parent}) == 1603101


def test_parent_orders_that_are_not_there(us: Merchant) -> None:
    assert us.refused("orders_create_parent", {"shipmentOrderId": "SD1"}) == 1603100
    made = us.done("orders_create_v3", us.body("a"))
    asked = {"shipmentOrderId": made["shipmentOrderId"]}
    assert us.refused("orders_create_parent", asked) == 1603001
    us.done("orders_confirm", {"orderId": made["orderId"]})
    us.done("payments_pay_v2", asked)
    assert us.refused("orders_create_parent", asked) == 1603001


@pytest.mark.parametrize(
    ("number", "asked", "shown"), [(3, "", "CJ-IOSS"), (2, "IM1234567890", "IM1234567890")]
)
def test_the_ioss_number(us: Merchant, number: int, asked: str, shown: str) -> None:
    order = us.order("a", "UNPAID", iossType=number, iossNumber=asked)
    opened: Any = us.done("orders_create_parent", {"shipmentOrderId": us.kept(order).parent})
    assert opened["paymentInformation"]["iossNumber"] == shown
    assert opened["paymentInformation"]["iossType"] == number
