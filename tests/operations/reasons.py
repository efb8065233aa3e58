"""What is not as the document says, each with its reason. These lists may only become shorter.

NARROW     fields whose schema takes more than the document means
SECRETS    fields and headers whose values are never as short as their schema lets them be
REFUSALS   refusals of requests that the document allows, by code and words
REFUSED    requests in the vendor's documents that the mock refuses
LACKING    answers in the vendor's documents that the mock does not give

An entry that is not needed any more fails its test (test_reasons.py, test_documents.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

Names = Mapping[str, list[Any]]
Change = Callable[[Names], Any]


class Narrow(NamedTuple):
    """``values`` are good ones; ``wide`` one that the schema takes and the client does not send."""

    values: list[Any]
    wide: Any
    why: str


NARROW: Mapping[str, Narrow] = {
    "legacy_list_bulk_orders.page": Narrow(
        ["1", "2", "37"], "one", "the number of a page is text, and no pattern says of which form"
    ),
    "legacy_create_orders.productPrice": Narrow(
        [Decimal("12.30"), "5"], None, "it is required, and of a type in which null is nothing"
    ),
    "legacy_update_order.productPrice": Narrow(
        [Decimal("12.30"), "5"], None, "it is required, and of a type in which null is nothing"
    ),
}


SECRETS: Mapping[str, str] = {
    "apiKey": "as short as a word, it is struck out of the words of a refusal, too",
    "refreshToken": "as short as a word, it is struck out of the words of a refusal, too",
    "platformToken": "as short as a word, it is struck out of the words of a refusal, too",
}


class Refusal(NamedTuple):
    """``operation`` is refused in this way when it is called with what a mock in business knows
    (known.py), and ``change`` made to that: other fields, or another list."""

    code: int
    words: str
    """A pattern that the message has to match."""
    why: str
    operation: str
    change: Change


def of(**fields: Any) -> Change:
    """These fields."""
    return lambda _: fields


def named(**keys: str) -> Change:
    """Fields with what a mock in business knows by these keys."""
    return lambda names: {field: names[key][0] for field, key in keys.items()}


def rows(*bodies: dict[str, Any]) -> Change:
    """A body that is a list."""
    return lambda _: list(bodies)


def lot(names: Names) -> dict[str, Any]:
    """A line of goods that are there."""
    fields = {name: names[name][0] for name in ("stanProductId", "privateOrderId")}
    return {"sku": names["outbound.sku"][0], "quantity": 1, **fields}


NO_LOT = {"sku": "x", "stanProductId": "x", "privateOrderId": "x", "quantity": 1}
NOWHERE = {"customerName": "x", "shippingAddress": "x", "city": "x", "countryCode": "12"}

REFUSALS: list[Refusal] = [
    # What is named is not there.
    Refusal(1602000, "^Variant not found$", "no such variant", "variants_get", of(vid="x")),
    Refusal(1602001, "^Product not found$", "no such product", "reviews_list", of(pid="x")),
    Refusal(1603100, "^order not found$", "no such order", "orders_delete", of(orderId="x")),
    Refusal(1600300, "^order not found$", "no such order here", "orders_get", of(orderId="x")),
    Refusal(
        1603001,
        "^order query fail$",
        "no such order to move",
        "orders_change_warehouse",
        of(orderCode="x"),
    ),
    Refusal(
        1600300, "^storeName is not one of", "no such shop", "orders_create_v3", of(storeName="x")
    ),
    Refusal(
        1600300,
        "^storageId is not one of",
        "no such warehouse",
        "orders_create_v3",
        of(orderNumber="from nowhere", shopLogisticsType=1, storageId="x"),
    ),
    Refusal(
        1600003, "", "no such token", "authentication_refresh_access_token", of(refreshToken="x")
    ),
    Refusal(1600005, "", "no such key", "authentication_get_access_token", of(apiKey="x")),
    Refusal(
        1600300,
        "no such private inventory",
        "no such goods",
        "outbound_create",
        of(productList=[NO_LOT]),
    ),
    Refusal(
        1600300,
        "^The id of a line that exists",
        "no such line",
        "outbound_create",
        lambda names: {
            "orderId": names["outbound.orderId"][0],
            "productList": [lot(names)],
        },
    ),
    Refusal(
        1600300,
        "^The order has no line",
        "a line is there twice",
        "outbound_create",
        lambda names: {
            "orderId": names["outbound.orderId"][0],
            "productList": [{**lot(names), "id": names["outbound.id"][0]}] * 2,
        },
    ),
    Refusal(
        1600100, "^Param error$", "another payment of the bill", "payments_pay_v2", of(payId="x")
    ),
    # Things are not so that it can be done.
    Refusal(
        1604000,
        "^Balance is insufficient$",
        "it costs more than there is",
        "orders_create_v2",
        lambda names: {
            "orderNumber": "more than there is",
            "payType": 2,
            "products": [{"vid": names["vid"][0], "quantity": 999_999}],
        },
    ),
    Refusal(
        1600000,
        "^Already in",
        "the product is there",
        "my_products_add",
        named(productId="my_products_add.again"),
    ),
    Refusal(1603003, "", "the order is there", "orders_create_v3", of(orderNumber="new")),
    Refusal(
        1603001,
        "^The order has (a|no) waybill",
        "the waybill is there",
        "waybills_upload",
        named(orderId="waybills_update.orderId", cjOrderId="waybills_update.cjOrderId"),
    ),
    Refusal(
        1603001,
        "^order confirm fail$",
        "the order is paid",
        "orders_confirm",
        named(orderId="waybills_upload.orderId"),
    ),
    Refusal(
        1603001,
        "^The order is [A-Z_]+ and cannot be",
        "the order is not ready",
        "outbound_submit",
        named(orderId="outbound.orderId"),
    ),
    Refusal(
        1603001,
        "^some orders cannot be put",
        "the order is in the cart",
        "legacy_add_to_cart",
        rows({"uid": "u-3", "logistic": "PostNL"}),
    ),
    Refusal(
        1603002,
        "^order delete fail$",
        "the order is being packed",
        "orders_delete",
        named(orderId="waybills_upload.orderId"),
    ),
    Refusal(
        1603101,
        "^order pay fail$",
        "the order is not confirmed",
        "payments_pay",
        named(orderId="orders_delete.orderId"),
    ),
    Refusal(
        1603102,
        "",
        "the stock does not cover the order",
        "legacy_deduct",
        named(orderId="legacy.orderId"),
    ),
    # Rules that no schema states.
    Refusal(
        1600300,
        "must be not empty$",
        "an id or a list may be empty by the schema",
        "orders_add_to_cart",
        of(cjOrderIdList=[]),
    ),
    Refusal(1600300, "^no order is named$", "a list is empty", "legacy_create_bulk_order", rows()),
    Refusal(
        1600300,
        "^each order is named by one of",
        "one order has two names",
        "legacy_create_bulk_order",
        rows({"uid": "u-3", "orderNum": "x"}),
    ),
    Refusal(
        1600300,
        "^an order is named twice$",
        "one order is there twice",
        "legacy_create_bulk_order",
        rows({"uid": "u-3"}, {"uid": "u-3"}),
    ),
    Refusal(
        1600300,
        "^storeOrderTime must not be",
        "a moment is in the future",
        "orders_create_v3",
        of(storeOrderTime=9_999_999_999),
    ),
    Refusal(
        1600300,
        "^startAt and endAt must be a date$",
        "any text is a date by the schema",
        "my_products_list",
        of(startAt="x"),
    ),
    Refusal(
        1600300,
        "[cC]ountryCode must be two letters$",
        "any two characters are a country by the schema",
        "outbound_create",
        of(address=NOWHERE),
    ),
    Refusal(
        1600300,
        "^the max offset is",
        "a page is too far on",
        "products_list",
        of(pageNum=31, pageSize=200),
    ),
    Refusal(
        1600300,
        "^quantity must be from 1 to",
        "any number is a quantity by the schema",
        "private_inventory_get_cost",
        lambda names: {
            "variantInfoList": [{"id": names["private_inventory.id"][0], "quantity": 0}]
        },
    ),
    Refusal(
        1600300,
        "^the maximum quantity in the cart",
        "the pieces of two lines add up",
        "private_inventory_add_to_cart",
        lambda names: {
            "variants": [
                {"variantId": names["private_inventory.variantId"][0], "quantity": 100_000}
            ]
            * 2
        },
    ),
    Refusal(
        1600300,
        "must be of the same product$",
        "the variant is of another product",
        "private_inventory_add_to_cart",
        named(productId="productId"),
    ),
]


def refusal_of(reply: Any) -> Refusal | None:
    """The first entry that a reply is of."""
    fitting = (one for one in REFUSALS if one.code == reply["code"])
    return next((one for one in fitting if re.search(one.words, reply["message"])), None)


class Lacking(NamedTuple):
    """``within``: a pattern of the keys that no answer has."""

    within: str
    why: str


REFUSED: Mapping[str, str] = {
    "outbound_create-shopping-line-2646": (
        "the spec's example has another address, so that this is an order for stock that the"
        " account has not"
    ),
}

NO_GROUPS = Lacking(r"\.subOrderProducts\[\]\.", "the mock has no products made of several")
LACKING: Mapping[str, Lacking] = {
    "orders_create_v2-shopping-line-89": NO_GROUPS,
    "orders_create_v3-shopping-line-285": NO_GROUPS,
    "orders_get-shopping-line-731": Lacking(
        r"\.podPropertiesInfo\.(customDesign|customMessgae|type)",
        "the mock has no designs made with the editor of POD 2.0",
    ),
}
