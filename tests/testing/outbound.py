"""Outbound orders as the tests of the mock ask for them."""

from __future__ import annotations

from typing import Any

from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.privatestock import STORAGE, Lot, PrivateStock
from cjdropshipping.testing.chapters.outbound.orders import OutboundOrder, OutboundOrders

ADDRESS = {
    "customerName": "Sam Example",
    "shippingAddress": "1 Example Street",
    "city": "SPRINGFIELD",
    "countryCode": "US",
}


class Outbound:
    """A mock, and its outbound operations: what each returns was held against the document."""

    def __init__(self, mock: Mock) -> None:
        self.mock = mock

    def ask(self, name: str, body: Any) -> Any:
        """The whole reply to ``outbound_<name>``."""
        operation = DOCUMENT.operations[f"outbound_{name}"]
        reply = self.mock.ask(operation.method, operation.path, json=body).json()
        conforms(operation.id, reply)
        return reply

    def data(self, name: str, body: Any) -> Any:
        """What a success holds."""
        reply = self.ask(name, body)
        assert reply["code"] == 200, reply
        return reply["data"]

    def lot(self, pieces: int, *, product: int = 5, private_order: str = "PO-1") -> Lot:
        """Puts pieces of the first variant of a product into the private stock."""
        world = self.mock.world
        variant = world.variants.of(world.catalogue.product(product))[0]
        stock = self.mock.account.state(PrivateStock)
        return stock.put(variant, pieces, private_order_id=private_order)

    @property
    def only_lot(self) -> Lot:
        """The one lot of a stock that has one."""
        (lot,) = self.mock.account.state(PrivateStock)
        return lot

    def create(self, *lines: dict[str, Any], **more: Any) -> str:
        """Creates or changes an order; its id."""
        return str(self.data("create", form(*lines, **more))["orderId"])

    def poll(self, order_id: str, times: int = 1) -> Any:
        """The last of so many looks at the progress."""
        looks = [self.data("progress", {"orderId": order_id}) for _ in range(times)]
        return looks[-1]

    def locked(self, *lines: dict[str, Any], **more: Any) -> str:
        """Creates an order whose stock has been locked, or not."""
        order_id = self.create(*lines, **more)
        self.poll(order_id, 3)
        return order_id

    def submit(self, order_id: str) -> Any:
        """The whole reply to a submission."""
        return self.ask("submit", {"orderId": order_id})

    def get(self, order_id: str) -> Any:
        """The detail of an order."""
        return self.data("get", {"orderId": order_id})

    def cancel(self, order_id: str) -> Any:
        """The whole reply to a cancellation."""
        return self.ask("cancel", {"orderId": order_id})

    def order(self, order_id: str) -> OutboundOrder:
        """What the mock keeps of an order."""
        order = self.mock.account.state(OutboundOrders).get(order_id)
        assert order is not None
        return order

    def moves(self, order_id: str) -> list[str]:
        """The statuses that an order has had."""
        moves = [m for m in self.mock.books.moves if m.kind == "outbound order"]
        return [move.after for move in moves if move.id == order_id]


def line(lot: Lot, quantity: int, line_id: str | None = None) -> dict[str, Any]:
    """A line of a request."""
    asked = {
        "sku": lot.sku,
        "stanProductId": lot.vid,
        "privateOrderId": lot.private_order_id,
        "quantity": quantity,
    }
    return asked if line_id is None else {**asked, "id": line_id}


def form(*lines: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The body of a creation or a change."""
    return {
        "orderNumber": "my-1",
        "storageId": STORAGE,
        "postagePayNode": 5,
        "address": ADDRESS,
        "productList": list(lines),
        **more,
    }
