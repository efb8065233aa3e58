"""The older API as the tests of the mock speak to it; every reply is held against the document."""

from __future__ import annotations

from typing import Any

import attrs
from tests.testing.asked import DOCUMENT, conforms, refuses

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.legacy.ledger import Legacy
from cjdropshipping.testing.world.variants import Variant


def body(uid: str, variant: Variant, quantity: int = 1, **more: Any) -> dict[str, Any]:
    """An order of one line."""
    documented = DOCUMENT.operations["legacy_update_order"].body
    assert documented
    line = {"image": "i", "quantity": quantity, "productPrice": 5, "shippingName": "Lamp"}
    return {
        **documented.example,
        "uid": uid,
        "orderNumber": f"n-{uid}",
        "products": [{**line, "sku": variant.sku}],
        **more,
    }


@attrs.frozen
class Desk:
    """A mock, and what a merchant does there."""

    mock: Mock

    @property
    def legacy(self) -> Legacy:
        return self.mock.account.state(Legacy)

    @property
    def variant(self) -> Variant:
        return self.mock.world.variants.of(self.mock.world.catalogue.product(5))[0]

    def ask(self, operation_id: str, asked: Any = None) -> Any:
        reply = self.mock.ask("POST", DOCUMENT.operations[operation_id].path, json=asked).json()
        conforms(operation_id, reply)
        return reply

    def refused(self, operation_id: str, asked: Any) -> tuple[int, Any]:
        """Code and data of a refusal; fails where it is none."""
        reply = self.ask(operation_id, asked)
        refuses(operation_id, reply)
        return reply["code"], reply.get("data")

    def create(self, *uids: str, **more: Any) -> list[Any]:
        orders = [body(uid, self.variant, **more) for uid in uids]
        results: list[Any] = self.ask("legacy_create_orders", orders)
        return results

    def made(self, *uids: str, **more: Any) -> list[str]:
        """CJ order ids of new orders."""
        assert all(row["result"] for row in self.create(*uids, **more))
        return [self.read(uid)["id"] for uid in uids]

    def in_cart(self, *uids: str, **more: Any) -> list[str]:
        ids = self.made(*uids, **more)
        rows = [{"uid": uid, "logistic": "PostNL"} for uid in uids]
        assert self.ask("legacy_add_to_cart", rows)["result"] is True
        return ids

    def bulk(self, *uids: str, **more: Any) -> str:
        """Id of a new bulk order of new orders."""
        self.in_cart(*uids, **more)
        reply = self.ask("legacy_create_bulk_order", [{"uid": uid} for uid in uids])
        bulk_id: str = reply["data"]
        return bulk_id

    def pay(self, bulk_id: str) -> Any:
        return self.ask("legacy_pay", {"orderId": bulk_id})

    def read(self, uid: str) -> Any:
        (row,) = self.ask("legacy_get_orders", [uid])
        return row

    def status(self, *uids: str) -> list[str]:
        return [row["order_status"] for row in self.ask("legacy_get_orders", list(uids))]

    def search(self, **criteria: Any) -> list[str]:
        asked = {"pageNum": 1, "pageSize": 50, **criteria}
        return [row["uid"] for row in self.ask("legacy_search_orders", asked)["response"]["data"]]

    def listed(self, status: str) -> list[Any]:
        reply = self.ask("legacy_list_bulk_orders", {"status": status, "page": "1"})
        rows: list[Any] = reply["data"]["orderList"]
        assert reply["data"]["countNumber"] == len(rows)
        return rows

    def money(self, bulk_id: str) -> str:
        """What is to pay for an unpaid bulk order, as listed."""
        (row,) = (row for row in self.listed("3") if row["ID"] == bulk_id)
        amount: str = row["ORDERMONEY"]
        return amount

    def moves(self, kind: str) -> list[tuple[str, str]]:
        return [(move.before, move.after) for move in self.mock.books.moves if move.kind == kind]
