"""Purchases for private stock, asked of a mock; every reply is held against the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.catalogue import Product
from cjdropshipping.testing.world.variants import Variant
from cjdropshipping.testing.world.warehouses import Warehouse

HOME = "WAREHOUSE-CN-001"
LOGISTICS = "CJ Packet Ordinary"
PAY = "payments_pay_v2"


def reply(mock: Mock, name: str, body: Any = None) -> Any:
    """The envelope of ``private_inventory_<name>``, or of the payment."""
    operation_id = name if name.startswith("payments_") else f"private_inventory_{name}"
    operation = DOCUMENT.operations[operation_id]
    envelope = mock.ask(operation.method, operation.path, json=body).json()
    conforms(operation_id, envelope)
    return envelope


def data(mock: Mock, name: str, body: Any = None) -> Any:
    """What a success holds."""
    envelope = reply(mock, name, body)
    assert envelope["code"] == 200, envelope
    return envelope["data"]


def pieces(variant: Variant, area: int = 1) -> int:
    """What the warehouse of this area holds of it."""
    return sum(line.cj + line.factory for line in variant.stock if line.warehouse.area == area)


def products(mock: Mock) -> Iterator[Product]:
    """The products one by one: a mock of one's own should not have to make them all."""
    catalogue = mock.world.catalogue
    return (catalogue.product(index) for index in range(catalogue.size))


def stocked(mock: Mock, number: int = 2, area: int = 1, least: int = 100) -> list[Variant]:
    """The first variants of so many products, with ``least`` pieces in a warehouse."""
    found: list[Variant] = []
    for product in products(mock):
        variant = next(
            (v for v in mock.world.variants.of(product) if pieces(v, area) >= least), None
        )
        if variant is not None:
            found.append(variant)
        if len(found) == number:
            return found
    raise LookupError(f"fewer than {number} variants have {least} pieces in area {area}")


def warehouses(variant: Variant) -> list[Warehouse]:
    return [line.warehouse for line in variant.stock]


def selected(variant: Variant, quantity: int = 10) -> dict[str, Any]:
    """A line of a confirmation."""
    return {"variantId": variant.vid, "productId": variant.product.pid, "quantity": quantity}


def ordered(variant: Variant, quantity: int = 10, **more: Any) -> dict[str, Any]:
    """A line of an order."""
    return {**selected(variant, quantity), "sku": variant.sku, **more}


def info(variant: Variant, quantity: int = 10) -> dict[str, Any]:
    """A line of a request for logistics or costs."""
    return {"id": variant.vid, "quantity": quantity}


def order(*lines: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An order of these lines."""
    return {"productList": list(lines), "logisticName": LOGISTICS, "storageId": HOME, **more}


def passes(mock: Mock, variants: list[Variant], quantity: int = 10, **more: str) -> Any:
    """A quote, as far as `more` (storageId, logisticName) has come."""
    lines = [selected(variant, quantity) for variant in variants]
    return data(mock, "get_confirmation_with_cost", {"variants": lines, **more})


def cents(amount: float) -> int:
    """An amount of a reply in US cents."""
    return round(amount * 100)


def buy(mock: Mock, *variants: Variant, quantity: int = 10, **more: Any) -> Any:
    """What the creation of an order answers."""
    return data(mock, "create_order", order(*(ordered(v, quantity) for v in variants), **more))


def pay(mock: Mock, code: str, **more: Any) -> Any:
    """The envelope of a payment from the balance."""
    return reply(mock, PAY, {"shipmentOrderId": code, "orderType": 9, **more})


def settle(mock: Mock, code: str, **more: Any) -> Any:
    """What a payment that succeeds answers."""
    return data(mock, PAY, {"shipmentOrderId": code, "orderType": 9, **more})


def codes(mock: Mock, **asked: Any) -> list[str]:
    """Numbers of the orders that are listed."""
    return [row["orderCode"] for row in data(mock, "list_orders", asked)["content"]]


def row(mock: Mock, code: str) -> Any:
    """One order as it is listed."""
    (found,) = data(mock, "list_orders", {"orderContent": code})["content"]
    return found
