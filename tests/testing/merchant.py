"""A merchant who asks a mock by operationId; every answer is held against the document."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from tests.testing.asked import DOCUMENT, conforms, held, refuses, validator

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.ledger import Order, Orders
from cjdropshipping.testing.chapters.orders import advance

#: Warehouses of orders with platform logistics: the documented one, and one in Germany.
CRANBURY, GERMANY = "201e67f6ba4644c0a36d63bf4989dd70", "WAREHOUSE-DE-003"

#: What follows a payment.
LATER = ("UNSHIPPED", "SHIPPED", "DELIVERED")


class Merchant:
    """Says what happens: ``done`` gives what a success holds, ``refused`` the code of a refusal."""

    def __init__(self, mock: Mock) -> None:
        self.mock = mock

    def ask(self, operation_id: str, body: Any = None, **query: Any) -> Any:
        operation = DOCUMENT.operations[operation_id]
        target = f"{operation.path}?{urlencode(query, doseq=True)}"
        is_form = operation.body is not None and operation.body.fields
        sent = {"form": body} if is_form else {"json": body}
        reply = self.mock.ask(operation.method, target, **sent).json()
        conforms(operation_id, reply)
        return reply

    def done(self, operation_id: str, body: Any = None, **query: Any) -> Any:
        reply = self.ask(operation_id, body, **query)
        assert not validator(None).is_valid(reply), reply
        return held(operation_id, reply)

    def refused(self, operation_id: str, body: Any = None, **query: Any) -> int:
        reply = self.ask(operation_id, body, **query)
        refuses(operation_id, reply)
        code: int = reply["code"]
        return code

    def body(self, number: str, **more: Any) -> dict[str, Any]:
        """An order of two pieces of a variant, so that it costs something."""
        variant = self.mock.world.variants.of(self.mock.world.catalogue.product(5))[0]
        documented = DOCUMENT.operations["orders_create_v3"].body
        assert documented
        lines = [{"vid": variant.vid, "quantity": 2, "storeLineItemId": f"{number}-line"}]
        return {**documented.example, "products": lines, "orderNumber": number, **more}

    def order(self, number: str, status: str = "CREATED", /, **more: Any) -> str:
        """Makes an order, takes it as far as ``status`` by itself, and gives its id."""
        order_id: str = self.done("orders_create_v3", self.body(number, **more))["orderId"]
        if status == "CREATED":
            return order_id
        self.done("orders_add_to_cart", {"cjOrderIdList": [order_id]})
        if status == "IN_CART":
            return order_id
        self.done("orders_confirm_cart", {"cjOrderIdList": [order_id]})
        if status == "UNPAID":
            return order_id
        self.done("payments_pay", {"orderId": order_id})
        for step in LATER[1 : LATER.index(status) + 1]:
            self.advance(order_id, step)
        return order_id

    def advance(self, order_id: str, status: str) -> None:
        """Has CJ move an order on."""
        advance(self.mock.account.data, order_id, status, self.mock.clock.millis)

    def confirmed(self, *order_ids: str) -> str:
        """Confirms new orders together, and gives their parent order."""
        ids = {"cjOrderIdList": list(order_ids)}
        self.done("orders_add_to_cart", ids)
        parent: str = self.done("orders_confirm_cart", ids)["shipmentsId"]
        return parent

    def status(self, order_id: str) -> str:
        status: str = self.done("orders_get", orderId=order_id)["orderStatus"]
        return status

    def kept(self, order_id: str) -> Order:
        """The order as the mock has it, which no look at it changes."""
        order = self.mock.account.state(Orders).of_id(order_id)
        assert order
        return order
