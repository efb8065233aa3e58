"""Values of a wrong kind: a typed error that names the field or argument, and nothing is sent."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.support import ordering
from tests.support.clients import TOKEN, async_client, client, run

from cjdropshipping import CJ, AsyncCJ, ConfigurationError, InvalidInput
from cjdropshipping_runtime.errors import CursorError
from cjdropshipping_runtime.stops import TokenError

ORDER = {**ordering.ORDER, "orderNumber": "A1"}

OLDER = {
    "uid": "shop-1",
    "orderNumber": "1001",
    "createdAt": 1718000000000,
    "customerName": "Ann Example",
    "shippingAddress1": "1 Sample Street",
    "zip": "55400",
    "city": "Blaine",
    "province": "Minnesota",
    "country": "United States",
    "countryCode": "US",
    "products": [
        {
            "sku": "CJJT0000-Red",
            "quantity": 1,
            "productPrice": 5,
            "shippingName": "Lamp",
            "image": "https://img.example.com/l.png",
        }
    ],
}

Act = Callable[[Any], Any]


def nothing(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.url} was asked")


def wrong(act: Act, kind: type[Exception], message: str) -> None:
    """Both clients raise it, and send nothing."""
    with client(nothing) as cj, pytest.raises(kind, match=message):
        act(cj)

    async def main() -> None:
        async with async_client(nothing) as cj:
            with pytest.raises(kind, match=message):
                await act(cj)

    run(main, collect=False)


def order(**other: Any) -> Any:
    return {**ORDER, **other}


def lines(quantity: Any) -> Any:
    return order(products=[{"vid": "1", "quantity": 1}, {"vid": "2", "quantity": quantity}])


PLACED: list[tuple[Any, str]] = [
    (lines(Decimal("NaN")), r"products\[1\].quantity: must be a finite number"),
    (lines(Decimal("Infinity")), r"products\[1\].quantity: must be a finite number"),
    (lines(math.inf), r"products\[1\].quantity: must be a finite number"),
    (order(shippingCity=b"Dayton"), "shippingCity: must be a text, not bytes"),
    (order(shippingCustomerName="Ada \ud83d"), "shippingCustomerName: must not hold half"),
    (order(shippingAddress=object()), "shippingAddress: has no JSON form: it is of type object"),
]


@pytest.mark.parametrize(("body", "message"), PLACED, ids=[message for _, message in PLACED])
def test_a_body_that_json_cannot_say_is_not_sent(body: Any, message: str) -> None:
    wrong(lambda cj: cj.orders.create_v3(body), InvalidInput, message)
    wrong(lambda cj: cj.orders.place(body), InvalidInput, message)
    path = "/api2.0/v1/nobody/knows"
    wrong(lambda cj: cj.call("POST", path, body=body), InvalidInput, message)


def test_a_page_that_json_cannot_ask_for_is_not_sent() -> None:
    act: Act = lambda cj: cj.legacy.search_orders(uid=b"1")  # noqa: E731
    wrong(act, InvalidInput, "must be a text, not bytes")


@pytest.mark.parametrize(
    ("given", "kind", "message"),
    [
        ({"variantId": "1", "quantity": 1}, ValueError, "lines must be a list"),
        (None, ValueError, "lines must be a list"),
        ([None], InvalidInput, r"variants\[0\]: must be a line"),
        (["x"], InvalidInput, r"variants\[0\]: must be a line"),
        ([object()], InvalidInput, r"variants\[0\]: has no JSON form"),
        ([{"variantId": "\ud83d", "quantity": 1}], InvalidInput, r"variants\[0\].variantId"),
    ],
)
def test_lines_of_a_purchase_that_are_none(given: Any, kind: type[Exception], message: str) -> None:
    wrong(lambda cj: cj.private_inventory.purchase(given), kind, message)
    wrong(lambda cj: cj.private_inventory.quote(given), kind, message)


ARGUMENTS: list[tuple[Act, str]] = [
    (lambda cj: cj.orders.checkout([["W1"]]), "order_ids must be a list of texts"),
    (lambda cj: cj.orders.checkout(["\ud83d"]), r"order_ids\[0\]: must not hold half"),
    (lambda cj: cj.orders.wait_for("W1", None), "status must be a list"),
    (lambda cj: cj.makeup.pay_all(order_codes=[{}]), "order_codes must be a list of texts"),
    (lambda cj: cj.cogs.report(5), "order_codes must be a list"),
    (lambda cj: cj.private_inventory.purchase_cart([None]), "variant_ids must be a list of texts"),
    (lambda cj: cj.private_inventory.purchase_cart(pay=[]), "pay must be one of"),
    (lambda cj: cj.private_inventory.wait_for("SY1", None), "status must be a list"),
    (lambda cj: cj.private_inventory.wait_for("SY1", "PENDING", timeout="x"), "timeout must be"),
    (lambda cj: cj.pod.fix_pictures(5), "lines must be a list"),
    (lambda cj: cj.sandbox.advance("1", []), "a sandbox order is taken to"),
    (lambda cj: cj.legacy.place(None), "orders must be a list"),
    (lambda cj: cj.legacy.place([{**OLDER, "uid": []}]), r"\[0\].uid: must be a text"),
    (lambda cj: cj.legacy.checkout(None, logistic="PostNL"), "orders must be a list"),
    (lambda cj: cj.legacy.checkout(["1"], logistic="PostNL", pay="no"), "pay must be True or"),
    (lambda cj: cj.waybills.put("1", "USPS", "9", b"%PDF", max_bytes=None), "max_bytes must be"),
    (lambda cj: cj.waybills.put("1", "\ud83d", "9", b"%PDF"), "cjShippingCompanyName: must not"),
]


@pytest.mark.parametrize(("act", "message"), ARGUMENTS, ids=[message for _, message in ARGUMENTS])
def test_a_wrong_argument_is_named(act: Act, message: str) -> None:
    wrong(act, ValueError, message)


@pytest.mark.parametrize("token", [5, object(), {"flow": "orders.checkout"}])
def test_what_is_no_text_is_no_token_and_no_cursor(token: Any) -> None:
    wrong(lambda cj: cj.orders.checkout(["1"], resume=token), TokenError, "no token of a flow")
    wrong(lambda cj: cj.resume(token), TokenError, "no token of a job")
    wrong(lambda cj: cj.products.list(cursor=token), CursorError, "no cursor")


@pytest.mark.parametrize(
    ("arguments", "kind", "message"),
    [
        ({"method": None, "path": "/a"}, TypeError, "method must be a text"),
        ({"method": "GET", "path": 5}, TypeError, "path must be a text"),
        ({"method": "GET", "path": "/a", "query": 5}, TypeError, "query must be a mapping"),
        ({"method": "GET", "path": "/a", "headers": ["b"]}, TypeError, "headers must be a mapping"),
        ({"method": "GE T", "path": "/a"}, ValueError, "the method must be a word"),
        ({"method": "GET", "path": "/a", "query": {"b": b"c"}}, ValueError, "b must be a text"),
    ],
)
def test_a_call_by_path_names_what_is_wrong(
    arguments: dict[str, Any], kind: type[Exception], message: str
) -> None:
    wrong(lambda cj: cj.call(**arguments), kind, message)


@pytest.mark.parametrize("number", [math.nan, math.inf, Decimal("NaN")])
def test_a_query_holds_finite_numbers(number: Any) -> None:
    wrong(lambda cj: cj.products.list(page_size=number), ValueError, "must be a finite number")


@pytest.mark.parametrize("kind", [CJ, AsyncCJ])
@pytest.mark.parametrize(
    "options",
    [
        {"access_token": 5},
        {"access_token": TOKEN.encode()},
        {"api_key": 5},
        {"access_token": TOKEN, "platform_token": 5},
        {"access_token": TOKEN, "base_url": 5},
        {"access_token": TOKEN, "transport": 5},
    ],
)
def test_a_client_is_not_made_of_what_is_no_text(kind: Any, options: dict[str, Any]) -> None:
    name = [*options][-1]
    with pytest.raises(ConfigurationError, match=f"^{name} must "):
        kind(**options)
