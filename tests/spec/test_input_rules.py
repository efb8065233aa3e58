"""Every rule that the documents state about what is sent: a request that breaks it, and the field.

    section   the documents' own, under which the rule stands
    field     what the client names before anything is sent
    code      what the mock, which holds the same rules against what it gets, refuses it with

A rule about the state of an account (an order that is paid, stock that is left) is for the service.
"""

from __future__ import annotations

import copy
from typing import Any
from urllib.parse import urlencode

import pytest
from attrs import frozen
from tests.support.document import DOCUMENT, examples, operations, sample

from cjdropshipping.testing import Mock
from cjdropshipping_api.operations import OPERATIONS
from cjdropshipping_runtime.checks import broken, request_of
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.wire import Input, input_of

BY_ID: dict[str, Operation[Any]] = {operation.id: operation for operation in OPERATIONS.values()}
SCHEMA, RULE = 1600100, 1600300


@frozen
class Case:
    """The documented request of an operation with some fields changed, and what is wrong then.

    GONE takes a field away; a path like ``products.0.vid`` leads into the body.
    """

    operation: str
    changes: dict[str, Any]
    field: str
    section: str
    code: int = SCHEMA

    @property
    def name(self) -> str:
        return f"{self.operation}: {', '.join(self.changes) or 'nothing'}"


GONE = object()
IDENTITY = (
    *("userNum", "userId", "customerNo", "merchantId", "permissionCode", "systemInvoke"),
    *("createUserId", "createUserName", "thirdStorage", "deliveryType"),
)
ADDRESSES = ("addresses_list", "addresses_create", "addresses_update")
OUTBOUND = sorted(name for name in BY_ID if name.startswith("outbound_"))
ADDRESS_FIELDS = ("firstName", "lastName", "country", "countryCode", "province", "city", "address")


def of_orders(operation: str, own: str) -> list[Case]:
    """What both versions of the creation ask for."""
    return [
        Case(operation, {"products.0.vid": GONE}, "products[0].vid", own, RULE),
        Case(operation, {"products.0.vid": "", "products.0.sku": ""}, "products[0].vid", own, RULE),
        Case(operation, {"products.0.quantity": GONE}, "products[0].quantity", own),
        Case(operation, {"shopLogisticsType": 1, "storageId": GONE}, "storageId", "1.2", RULE),
        Case(operation, {"shopLogisticsType": 1, "storageId": ""}, "storageId", "1.2", RULE),
        Case(operation, {"shopLogisticsType": 4}, "shopLogisticsType", own),
        Case(operation, {"iossType": 2, "iossNumber": ""}, "iossNumber", "1.2", RULE),
        Case(operation, {"iossType": 2, "iossNumber": GONE}, "iossNumber", "1.2", RULE),
        Case(operation, {"iossType": 3, "iossNumber": "IM0000000000"}, "iossNumber", "1.2", RULE),
        Case(operation, {"iossType": 4}, "iossType", own),
        Case(operation, {"orderFlow": 3}, "orderFlow", own),
        Case(operation, {"isSandbox": 2}, "isSandbox", own),
        Case(operation, {"storeOrderTime": 1_764_000_000_000}, "storeOrderTime", own, RULE),
        Case(
            operation,
            {"products.0.podProperties": '[{"links": ["https://x"], "effectImgs": []}]'},
            "products[0].podProperties[0].effectImgs",
            "1.1",
            RULE,
        ),
        Case(
            operation,
            {"products.0.podProperties": '[{"areaName": "A"}, {"effectImgs": ["a", "b"]}]'},
            "products[0].podProperties[1].effectImgs",
            "1.1",
            RULE,
        ),
        *(
            Case(operation, {field: "x" * (most + 1)}, field, own)
            for field, most in (
                *(("orderNumber", 50), ("shippingZip", 20), ("shippingCountryCode", 20)),
                *(("shippingCountry", 50), ("shippingProvince", 50), ("shippingCity", 50)),
                *(("shippingCounty", 50), ("shippingPhone", 20), ("shippingCustomerName", 50)),
                *(("shippingAddress", 200), ("shippingAddress2", 200), ("houseNumber", 20)),
                *(("email", 50), ("taxId", 20), ("remark", 500), ("consigneeID", 20)),
                *(("logisticName", 50), ("platform", 20), ("storageId", 40), ("storeName", 50)),
            )
        ),
        *(
            Case(operation, {f"products.0.{field}": "x" * (most + 1)}, f"products[0].{field}", own)
            for field, most in (
                *(("vid", 50), ("sku", 50), ("storeProductId", 64), ("storeProductImg", 500)),
                ("storeLineItemId", 125),
            )
        ),
        *(
            Case(operation, {field: GONE}, field, own)
            for field in (
                *("orderNumber", "shippingCountryCode", "shippingCountry", "shippingProvince"),
                *("shippingCity", "shippingCustomerName", "shippingAddress", "logisticName"),
                *("fromCountryCode", "products"),
            )
        ),
    ]


CASES = [
    # product
    *(
        Case(name, {}, "pid", section, RULE)
        for name, section in (("products_get", "1.3"), ("variants_list", "2.1"))
    ),
    *(
        Case(name, {"pid": "1", "variantSku": "2"}, "variantSku", section, RULE)
        for name, section in (("products_get", "1.3"), ("variants_list", "2.1"))
    ),
    Case("products_search", {"page": 1001}, "page", "1.2"),
    Case("products_search", {"page": 0}, "page", "1.2"),
    Case("products_search", {"size": 0}, "size", "1.2"),
    Case("products_search", {"keyWord": "x" * 201}, "keyWord", "1.2"),
    Case("products_search", {"currency": "x" * 11}, "currency", "1.2"),
    Case("products_search", {"features": ["enable_magic"]}, "features[0]", "1.2"),
    Case("products_search", {"orderBy": 5}, "orderBy", "1.2"),
    Case("products_search", {"sort": "up"}, "sort", "1.2"),
    Case("products_list", {"deliveryTime": 36}, "deliveryTime", "1.4"),
    Case("inventory_by_product", {"pid": "x" * 41}, "pid", "3.3"),
    Case("my_products_add", {"productId": "x" * 101}, "productId", "1.4"),
    Case("sourcing_create", {"remark": "x" * 201}, "remark", "5.1"),
    Case("sourcing_create", {"productName": GONE}, "productName", "5.1"),
    Case("sourcing_query", {"sourceIds": GONE}, "sourceIds", "5.2"),
    # orders and the sandbox
    *of_orders("orders_create_v2", "1.1"),
    *of_orders("orders_create_v3", "1.2"),
    Case("orders_create_v2", {"payType": 4}, "payType", "1.1"),
    Case("orders_get", {"orderId": ""}, "orderId", "1.7", RULE),
    Case("orders_get", {"features": ["LOGISTICS_TIMELINESS"] * 21}, "features", "1.7", RULE),
    Case("orders_list", {"status": "PAID"}, "status", "1.6"),
    Case("orders_delete", {"orderId": "x" * 201}, "orderId", "1.8"),
    Case("sandbox_simulate_pay", {"orderId": GONE}, "orderId", "1.11", RULE),
    Case("sandbox_simulate_pay", {"orderId": ""}, "orderId", "1.11", RULE),
    Case("sandbox_update_status", {"targetStatus": 300}, "targetStatus", "1.12"),
    # payment, shipping, merges
    Case("payments_pay_v2", {"orderType": 24, "payId": GONE}, "payId", "7.9"),
    Case("payments_pay_v2", {"orderType": 24, "payId": ""}, "payId", "7.9"),
    Case("payments_pay_v2", {"orderType": 1}, "orderType", "2.3"),
    *(
        Case(name, {field: GONE}, field, section)
        for name, section in (("waybills_upload", "3.1"), ("waybills_update", "3.2"))
        for field in ("orderId", "cjOrderId", "cjShippingCompanyName", "trackNumber", "waybillFile")
    ),
    Case("merge_start_match", {"orderStatus": 102}, "orderStatus", "5.1"),
    Case("merge_start_submit", {"0.packType": 2}, "[0].packType", "5.4"),
    Case("merge_start_submit", {"0.logisticName": "x" * 51}, "[0].logisticName", "5.4"),
    # addresses
    *(Case(name, {field: "1"}, field, "6") for name in ADDRESSES for field in ("userId", "token")),
    *(Case("addresses_create", {field: GONE}, field, "6.2") for field in ADDRESS_FIELDS),
    *(Case("addresses_update", {field: GONE}, field, "6.3") for field in ("id", *ADDRESS_FIELDS)),
    Case("addresses_create", {"isDefault": "2"}, "isDefault", "6.2"),
    Case("addresses_create", {"countryCode": "x" * 11}, "countryCode", "6.2"),
    Case("addresses_create", {"zip": "x" * 31}, "zip", "6.2"),
    # private inventory and what leaves it
    Case(
        "private_inventory_add_to_cart", {"variants.0.quantity": 0}, "variants[0].quantity", "7.1"
    ),
    Case(
        "private_inventory_add_to_cart",
        {"variants.0.quantity": 100_001},
        "variants[0].quantity",
        "7.1",
    ),
    Case("private_inventory_create_order", {"productList": []}, "productList", "7.8"),
    Case("private_inventory_create_order", {"payType": 3}, "payType", "7.8"),
    Case("private_inventory_list_orders", {"pageSize": 201}, "pageSize", "7.10"),
    Case("private_inventory_list_orders", {"pageNum": 0}, "pageNum", "7.10"),
    *(Case(name, {field: "1"}, field, "8") for name in OUTBOUND for field in IDENTITY),
    Case("outbound_list_products", {"privateOrderId": GONE}, "skuOrSpu", "8.3", RULE),
    Case("outbound_list_products", {"privateOrderId": ""}, "skuOrSpu", "8.3", RULE),
    Case("outbound_refresh_products", {"products": []}, "products", "8.4"),
    Case("outbound_create", {"postagePayNode": 6, "reason": GONE}, "reason", "8.5", RULE),
    Case("outbound_create", {"postagePayNode": 6, "reason": ""}, "reason", "8.5", RULE),
    Case("outbound_create", {"postagePayNode": 3}, "postagePayNode", "8.5"),
    Case("outbound_create", {"productList": []}, "productList", "8.5"),
    Case("outbound_create", {"productList.0.quantity": 0}, "productList[0].quantity", "8.5"),
    Case("outbound_create", {"address.countryCode": "USA"}, "address.countryCode", "8.5"),
    Case("outbound_create", {"address.city": GONE}, "address.city", "8.5"),
    *(
        Case("outbound_create", {f"productList.0.{field}": GONE}, f"productList[0].{field}", "8.5")
        for field in ("sku", "stanProductId", "privateOrderId", "quantity")
    ),
    # makeup
    Case("makeup_list", {"type": 0, "diffUseType": 2}, "diffUseType", "9.2"),
    Case("makeup_create_payment", {"orderCodes": []}, "orderCodes", "9.3"),
    Case("makeup_create_payment", {"type": 1}, "diffUseType", "9.3"),
    Case("makeup_create_payment", {"type": 1, "diffUseType": 0}, "diffUseType", "9.3"),
    Case("makeup_create_payment", {"type": 0, "diffUseType": 1}, "diffUseType", "9.3"),
    Case("makeup_create_payment", {"type": GONE, "diffUseType": 1}, "diffUseType", "9.3"),
    # the older API, whose sections have no numbers
    Case("legacy_list_bulk_orders", {"status": "open"}, "status", ""),
    Case("legacy_add_to_cart", {"0": {"logistic": "USPS"}}, "[0].uid", "", RULE),
    Case("legacy_create_bulk_order", {"0": {"uid": ""}}, "[0].uid", "", RULE),
    Case(
        "legacy_create_orders",
        {"0.products.0.variantId": ""},
        "[0].products[0].variantId",
        "",
        RULE,
    ),
    Case("legacy_update_order", {"products.0.variantId": ""}, "products[0].variantId", "", RULE),
    Case("legacy_create_orders", {"0.uid": "x" * 41}, "[0].uid", ""),
    Case("legacy_create_orders", {"0.shippingAddress1": "x" * 801}, "[0].shippingAddress1", ""),
    Case("legacy_create_orders", {"0.countryCode": "x" * 6}, "[0].countryCode", ""),
    Case("legacy_create_orders", {"0.customerName": "x" * 301}, "[0].customerName", ""),
    Case("legacy_create_orders", {"0.noteAttributes": "x" * 2001}, "[0].noteAttributes", ""),
    Case("legacy_update_order", {"city": GONE}, "city", ""),
    Case("legacy_get_orders", {"0": "x" * 41}, "[0]", ""),
    Case("legacy_search_orders", {"pageSize": 0}, "pageSize", ""),
    Case("legacy_search_orders", {"orderBy": "up"}, "orderBy", ""),
]


def changed(body: Any, path: str, value: Any) -> None:
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    for step in way:
        body = body[step]
    if value is GONE:
        body.pop(last, None)
    else:
        body[last] = value


def documented(operation_id: str) -> tuple[dict[str, Any], Any]:
    """The query and the body that the document shows."""
    raw = operations()[operation_id]
    needed = [p for p in raw.get("parameters", ()) if p.get("required")]
    body = sample(examples(raw["requestBody"])) if "requestBody" in raw else None
    return {p["name"]: p["example"] for p in needed}, body


def request(case: Case) -> tuple[dict[str, Any], Any]:
    query, body = copy.deepcopy(documented(case.operation))
    for path, value in case.changes.items():
        if body is None:
            query[path] = value
        else:
            changed(body, path, value)
    return query, body


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_documented_rule_is_known(case: Case) -> None:
    operation = BY_ID[case.operation]
    query, body = request(case)
    sent = input_of(operation.encoders, query, None, body)
    problems = broken(operation.checks, request_of(operation, sent), operation.source)
    assert [problem.field for problem in problems] == [case.field], problems
    section = f"section {case.section} (" if case.section else " ("
    assert section in problems[0].source


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_mock_has_the_same_rules(case: Case) -> None:
    mock = Mock()
    operation = BY_ID[case.operation]
    query, body = request(case)
    target = f"{operation.path}?{urlencode(input_of(operation.encoders, query, None, None).query)}"
    files = operation.files
    form = None if files is None else {k: as_bytes(k in files, v) for k, v in body.items()}
    asked = mock.ask(operation.method, target, json=None if form else body, form=form)
    reply = asked.json()
    assert False in (reply.get("result"), reply.get("success"))
    assert reply["code"] == case.code


def as_bytes(is_file: bool, value: str) -> str | bytes:
    return value.encode() if is_file else value


@pytest.mark.parametrize("operation", BY_ID.values(), ids=lambda operation: str(operation.id))
def test_what_the_documents_show_can_be_sent(operation: Operation[Any]) -> None:
    raw = operations()[operation.id]
    query, _ = documented(operation.id)
    if "x-require-one" in raw:
        query = {raw["x-require-one"][0]: "1"}
    bodies = examples(raw["requestBody"]).values() if "requestBody" in raw else [None]
    for body in bodies:
        sent = Input([*input_of(operation.encoders, query, None, None).query], body=body)
        assert broken(operation.checks, request_of(operation, sent), "") == []


def test_every_rule_beside_the_schemas_has_a_case() -> None:
    stated = {
        (name, index)
        for name, raw in operations().items()
        for index in range(len(raw.get("x-rules", ())))
    }
    covered: set[tuple[str, int]] = set()
    for case in CASES:
        operation = BY_ID[case.operation]
        rules = operations()[case.operation].get("x-rules", ())
        query, body = request(case)
        sent = request_of(operation, input_of(operation.encoders, query, None, body))
        own = operation.checks[len(operation.checks) - len(rules) :]
        covered |= {(case.operation, i) for i, one in enumerate(own) if broken([one], sent, "")}
    assert covered == stated


def test_rules_that_are_none() -> None:
    """What looks like a limit in the documents, and is none: the service takes it."""
    free: list[tuple[str, dict[str, Any]]] = [
        ("private_inventory_get_cart", {"pageSize": 500}),  # cut to 100, without an error
        ("products_search", {"size": 500}),  # nothing says that it is refused; a walk copes
        ("orders_create_v3", {"iossType": 2, "iossNumber": "IM0000000000"}),  # a Length of 10
        ("orders_create_v3", {"products.0.podProperties": f'[{{"links": ["{"x" * 600}"]}}]'}),
        ("sourcing_create", {"productName": "", "productImage": ""}),  # so in the example
        ("sandbox_simulate_pay", {"orderId": "1", "shipmentOrderId": "2"}),
        ("outbound_list_products", {"skuOrSpu": "1", "privateOrderId": "2"}),
        ("makeup_create_payment", {"type": 0, "diffUseType": 0}),
        ("private_inventory_list_orders", {"payStatus": 1}),  # without effect
        ("orders_create_v3", {"shopLogisticsType": 2}),  # its storageId is without effect
    ]
    for name, changes in free:
        query, body = request(Case(name, changes, "", ""))
        sent = input_of(BY_ID[name].encoders, query, None, body)
        assert broken(BY_ID[name].checks, request_of(BY_ID[name], sent), "") == [], name


def test_the_documents_of_rules_are_known() -> None:
    for raw in operations().values():
        for rule in raw.get("x-rules", ()):
            assert rule.get("source", raw["x-source"])["document"] in DOCUMENT["x-documents"]
