"""Every documented refusal is of the class that tells its reader what to do.

The table is the documents' and not the rules': neither is made from the other.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from tests.support.document import examples, is_refusal, operations
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping_api.refusals import RULES
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import (
    AlreadyExists,
    ApiError,
    InvalidRequest,
    NotAuthorised,
    NotFound,
    QuotaExhausted,
    RateLimited,
    Refused,
    ServerTrouble,
)
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.rules import Rule, Rules

Kind = type[ApiError]

SPENT = "Insufficient API points. Used today: 50000, Remaining: 0, Required: 10"
FAST = "Too Many Requests, QPS limit is 1 time/1second"
SHORT_OF_STOCK = (
    "Private inventory is insufficient. Please call "
    "/shopping/privateInventory/outbound/detail, reduce productList.quantity"
)


def class_by(
    rules: Rules, operation: str, status: int, code: int | None, message: str | None
) -> Kind:
    rule = rules.first(operation, status, code, message)
    return ApiError if rule is None else rule.kind


class_of = partial(class_by, RULES)


DOCUMENTED: list[tuple[int, str, str, Kind]] = [
    (1600000, "products_list", "System busy", ServerTrouble),
    (1600000, "my_products_add", "The product has been added to My Products.", AlreadyExists),
    (1600001, "orders_list", "Invalid API key or access token", NotAuthorised),
    (1600002, "orders_list", "Access token is empty", NotAuthorised),
    (1600003, "authentication_refresh_access_token", "Invalid refresh token", NotAuthorised),
    (1600004, "authentication_get_access_token", "Authorization failed", NotAuthorised),
    (1600005, "authentication_get_access_token", "Wrong API key", NotAuthorised),
    (1600006, "authentication_get_access_token", "Account not found", NotAuthorised),
    (1600007, "authentication_get_access_token", "Bound to another account", Refused),
    (1600008, "authentication_get_access_token", "Authorization failed", NotAuthorised),
    (1600030, "authentication_log_out", "Token invalidation failed", ServerTrouble),
    (1600031, "orders_create_v3", "Invalid platform token", NotAuthorised),
    (1600100, "products_get", "Param error", InvalidRequest),
    (1600100, "products_get", "Interface offline", ServerTrouble),
    (1600101, "GET /api2.0/v1/gone", "Interface not found", InvalidRequest),
    (1600200, "products_get", FAST, RateLimited),
    (1600201, "products_get", "Quota has been used up", QuotaExhausted),
    (1600300, "orders_get", "order not found", NotFound),
    (1600300, "orders_get", "orderId must be not empty", InvalidRequest),
    (1600300, "orders_get", "The maximum number of features is 20", InvalidRequest),
    (1600301, "products_get", "Read timed out", ServerTrouble),
    (1601000, "orders_list", "User not found", NotAuthorised),
    (1602000, "variants_get", "Variant not found", NotFound),
    (1602001, "products_get", "Product not found", NotFound),
    (1602002, "orders_create_v2", "Product off shelves", Refused),
    (1602003, "orders_create_v2", "Variant off shelves", Refused),
    (1603000, "orders_create_v3", "Order create failed", Refused),
    (1603001, "orders_confirm", "order confirm fail", Refused),
    (1603001, "orders_change_warehouse", "order query fail", Refused),
    (1603001, "outbound_submit", SHORT_OF_STOCK, Refused),
    (1603002, "orders_delete", "Order delete failed", Refused),
    (1603003, "orders_create_v3", "Order exists, do not create twice", AlreadyExists),
    (1603100, "orders_get", "Order not found", NotFound),
    (1603101, "payments_pay", "Payment failed", Refused),
    (1603102, "payments_pay_v2", "Inventory deduction failed", Refused),
    (1604000, "payments_pay", "Balance is insufficient", Refused),
    (1604001, "payments_pay", "Balance payment restricted", Refused),
    (1605000, "orders_create_v3", "Logistic not found", NotFound),
    (1605001, "orders_create_v3", "Logistic invalid", InvalidRequest),
    (1605002, "orders_create_v3", "Country code not found", InvalidRequest),
    (1607004, "orders_create_v3", "Freight calculation failed", Refused),
    (16900202, "products_get", "Request method is not supported", InvalidRequest),
    (16900203, "orders_create_v3", "Content type is not supported", InvalidRequest),
    (16900204, "orders_create_v3", "Request body is missing", InvalidRequest),
    (16900205, "orders_create_v3", "Request body is not JSON", InvalidRequest),
    (16900403, "orders_create_v3", "Parameter is empty", InvalidRequest),
    (16900500, "products_get", SPENT, QuotaExhausted),
    (-1, "payments_pay", "failure", ServerTrouble),
    (401, "orders_list", "Unauthorized", NotAuthorised),
    (403, "orders_list", "Forbidden", Refused),
    (408, "payments_pay", "Request Timeout", ServerTrouble),
    (429, "products_get", "", RateLimited),
    (804, "waybills_update", "This order does not use store platform logistics.", Refused),
    (804, "pod_update_pictures", "Param error", InvalidRequest),
    (806, "waybills_upload", "Warehouse “null” does not support carrier “USPS”.", Refused),
]


@pytest.mark.parametrize(("code", "operation", "message", "kind"), DOCUMENTED)
def test_a_documented_code(code: int, operation: str, message: str, kind: Kind) -> None:
    assert class_of(operation, 200, code, message) is kind


def test_every_rule_about_a_code_is_tried() -> None:
    tried = {code for code, *_ in DOCUMENTED}
    assert tried == {rule.code for rule in RULES.rules if isinstance(rule.code, int)}


@pytest.mark.parametrize("code", [500, 502, 503, 504, 599])
def test_a_code_like_an_http_status_of_a_failure_is_one(code: int) -> None:
    assert class_of("payments_pay", 200, code, "Internal Server Error") is ServerTrouble
    assert class_of("payments_pay", 401, code, None) is NotAuthorised
    assert class_of("payments_pay", 429, code, None) is RateLimited
    assert class_of("payments_pay", 200, 600, None) is ApiError


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        (SPENT, QuotaExhausted),
        ("The daily quota has been used up", QuotaExhausted),
        ("No points left", QuotaExhausted),
        (FAST, RateLimited),
        ("Too many requests: the quota is 1 a second", RateLimited),
        ("Slow down at this endpoint", RateLimited),
        (None, RateLimited),
    ],
)
def test_429_is_about_the_day_only_in_so_many_words(message: str | None, kind: Kind) -> None:
    for status in (200, 429):
        assert class_of("products_get", status, 429, message) is kind


@pytest.mark.parametrize(
    ("code", "final"), [(1600001, False), (1600003, False), (1600006, True), (1600031, True)]
)
def test_some_who_are_not_authorised_need_more_than_another_token(code: int, final: bool) -> None:
    content = b'{"code":%d,"result":false}' % code
    for status in (200, 401):
        with pytest.raises(NotAuthorised) as caught:
            Reader(rules=lambda: RULES).read(ALL_OPERATIONS[0], Received(status, {}, content))
        assert caught.value.renewable is not final


def test_only_of_those_who_are_not_authorised_another_token_is_said_to_be_of_no_use() -> None:
    final = {rule.code: rule.kind for rule in RULES.rules if rule.final}
    assert final == dict.fromkeys((1600006, 1600031, 1601000), NotAuthorised)


@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
def test_no_documented_refusal_is_of_no_class(operation: Operation[Any]) -> None:
    replies = examples(operations()[operation.id]["responses"]["200"]).values()
    refusals = [reply for reply in replies if is_refusal(reply)]
    assert refusals
    for reply in refusals:
        kind = class_of(operation.id, 200, reply.get("code"), reply["message"])
        assert kind is not ApiError, reply


@pytest.mark.parametrize(
    ("status", "code", "message", "kind"),
    [
        (429, 1600200, FAST, RateLimited),
        (200, 1600200, FAST, RateLimited),
        (429, 1600200, None, RateLimited),
        (429, 429, SPENT, QuotaExhausted),
        (429, 429, None, RateLimited),
        (429, -1, None, RateLimited),
        (429, 429, FAST, RateLimited),
        (429, None, SPENT, QuotaExhausted),
        (429, None, None, RateLimited),
        (429, 7, "slow down", RateLimited),
        (429, 200, "Success", RateLimited),
        (429, 16900500, None, QuotaExhausted),
        (429, 1600201, None, QuotaExhausted),
        (200, 16900500, None, QuotaExhausted),
        (200, 1600200, SPENT, QuotaExhausted),
        (500, 7, "failure", ServerTrouble),
        (502, None, None, ServerTrouble),
        (599, 200, "Success", ServerTrouble),
        (500, 1600000, "System busy", ServerTrouble),
        (500, 1602001, "Product not found", NotFound),
        (503, 1600200, FAST, RateLimited),
        (401, None, "who are you?", NotAuthorised),
        (401, -1, None, NotAuthorised),
        (403, 7, None, Refused),
        (403, None, "Forbidden", Refused),
        (403, 1600001, None, NotAuthorised),
        (408, None, None, ServerTrouble),
        (499, 7, None, ServerTrouble),
        (400, -1, None, ServerTrouble),
        (401, 1600001, None, NotAuthorised),
        (401, 1600100, "Param error", NotAuthorised),
        (403, 1604001, "Balance payment restricted", Refused),
        (200, 7, "unheard of", ApiError),
        (200, None, None, ApiError),
        (200, 200, "Success", ApiError),
        (400, None, "bad", ApiError),
        (404, None, "no route", ApiError),
        (404, 1602001, None, NotFound),
        (600, None, None, ApiError),
    ],
)
def test_the_code_decides_first_and_the_status_where_it_does_not(
    status: int, code: int | None, message: str | None, kind: Kind
) -> None:
    assert class_of("variants_get", status, code, message) is kind


@pytest.mark.parametrize(
    ("code", "operation", "message", "kind"),
    [
        (1600000, "my_products_add", "Already in My Products.", AlreadyExists),
        (1600000, "my_products_add", "System busy", ServerTrouble),
        (1600000, "my_products_add", None, ServerTrouble),
        (1600000, "my_products_list", "The product has been added to My Products.", ServerTrouble),
        (1600100, "products_get", None, InvalidRequest),
        (1600300, "orders_get", "Order Not Found!", NotFound),
        (1600300, "orders_get", "the order does not exist", NotFound),
        (1600300, "orders_get", "parameter not found", InvalidRequest),
        (1600300, "orders_get", "preorder not found", InvalidRequest),
        (1600300, "orders_get", None, InvalidRequest),
        (804, "waybills_update", "Param error", InvalidRequest),
        (804, "waybills_update", "Parameter error: orderId", InvalidRequest),
        (804, "waybills_update", "something else", ApiError),
        (804, "products_get", None, ApiError),
        (806, "products_get", "something else", ApiError),
    ],
)
def test_a_code_alone_does_not_tell(
    code: int, operation: str, message: str | None, kind: Kind
) -> None:
    assert class_of(operation, 200, code, message) is kind


@pytest.mark.parametrize("code", [1600300, 1600100, None])
def test_a_page_too_far_is_a_wrong_request_by_its_message(code: int | None) -> None:
    message = "the max offset is 6000"
    assert class_of("products_list", 200, code, message) is InvalidRequest


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        ("legacy_add_to_cart", "部分订单不被允许加入购物车,请确认订单正常后,重试"),
        ("legacy_check_deduction", "check pay failed"),
        ("legacy_deduct", "The service product cannot be fully deducted"),
        ("legacy_set_logistics", "no such method"),
        ("legacy_create_bulk_order", ""),
        ("legacy_pay", None),
        ("legacy_delete_orders", None),
    ],
)
def test_the_older_api_refuses_without_a_code(operation: str, message: str | None) -> None:
    assert class_of(operation, 200, None, message) is Refused
    assert class_of(operation, 200, 1600001, message) is NotAuthorised
    assert class_of(operation, 200, 7, message) is ApiError
    assert class_of(operation, 500, None, message) is ServerTrouble


def test_no_dead_product_is_concluded_from_a_dead_path() -> None:
    """Shops take down what is NotFound: so nothing but a thing that was asked for may be it."""
    for code, message in [(1600101, "Interface not found"), (1605002, "Country code not found")]:
        assert not issubclass(class_of("products_get", 200, code, message), NotFound)
    assert not issubclass(class_of("products_get", 404, None, "Not Found"), NotFound)


# ── the matcher ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        (Rule(Refused, code=7), True),
        (Rule(Refused, code=8), False),
        (Rule(Refused, code="none"), False),
        (Rule(Refused, code=range(7, 9)), True),
        (Rule(Refused, code=range(8, 9)), False),
        (Rule(Refused, status=range(200, 300)), True),
        (Rule(Refused, status=range(201, 300)), False),
        (Rule(Refused, operations=("orders_list", "orders_get")), True),
        (Rule(Refused, operations=("orders_list",)), False),
        (Rule(Refused, message=r"order\b.*gone"), True),
        (Rule(Refused, message="^is gone"), False),
        (Rule(Refused, code=7, message="order", operations=("orders_get",)), True),
        (Rule(Refused, code=8, message="order", operations=("orders_get",)), False),
        (Rule(Refused, code=7, message="odor", operations=("orders_get",)), False),
        (Rule(Refused, code=7, message="order", operations=("orders_list",)), False),
        (Rule(Refused, code=7, message="order", status=range(500, 600)), False),
    ],
)
def test_a_rule_fits_when_all_of_it_does(rule: Rule, fits: bool) -> None:
    assert rule.fits("orders_get", 200, 7, "The ORDER is gone") is fits


def test_what_is_not_there_fits_no_message_and_no_code() -> None:
    assert not Rule(Refused, message="").fits("orders_get", 200, 7, None)
    assert not Rule(Refused, code=7).fits("orders_get", 200, None, None)
    assert Rule(Refused, code="none").fits("orders_get", 200, None, None)
    assert not Rule(Refused, code=0).fits("orders_get", 200, None, None)
    assert not Rule(Refused, code=range(9)).fits("orders_get", 200, None, None)


def test_the_first_rule_that_fits_decides() -> None:
    rules = Rules((Rule(NotFound, code=7, message="gone"), Rule(Refused, code=7)))
    assert class_by(rules, "orders_get", 200, 7, "gone") is NotFound
    assert class_by(rules, "orders_get", 200, 7, "sold") is Refused
    assert class_by(rules, "orders_get", 200, 8, "gone") is ApiError
    assert class_by(Rules(()), "orders_get", 200, 7, "gone") is ApiError
    assert rules.first("orders_get", 200, 7, "sold") is rules.rules[1]
    assert rules.first("orders_get", 200, 8, "gone") is None
