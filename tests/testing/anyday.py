"""A day on which anything may be asked, and anything may happen: the same for every mock.

day.step() ──> Step ── step(mock) ──> what came back     the same steps for two mocks
                          └── day.learn(...)             ids that later steps ask about
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import msgspec
from tests.testing import legacy_desk, merging, outbound, private
from tests.testing.asked import DOCUMENT, Asked, Good
from tests.testing.merchant import LATER, Merchant

from cjdropshipping.testing import ARRANGEMENTS, DEVIATIONS, FAULTS, Mock, Response
from cjdropshipping.testing.accounts.privatestock import PrivateStock

Step = Callable[[Mock], Any]
"""Does something to a mock, and says what came of it."""

#: What can be arranged without details, about everything.
SIMPLE = [name for name, text in ARRANGEMENTS.items() if "=" not in text]

PIECES = 300


class Day:
    """Random steps, among which is soon every operation; ``seed`` decides which.

    Args:
        mock: of the kind that the steps are for.
        good: a request to each operation.
    """

    def __init__(self, seed: int, mock: Mock, good: Good) -> None:
        self.random = Random(seed)
        self.good = sorted(good.items())
        self.left = self.random.sample(self.good, len(self.good))
        self.merchant = Merchant(mock)
        self.variants = private.stocked(mock, 3)
        self.known: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=6))
        self.made = 0

    def begin(self, mock: Mock) -> None:
        """What every mock has in the morning."""
        for account in mock.accounts:
            for variant in self.variants:
                account.back_office.stock(variant.sku, PIECES)

    def step(self) -> Step:
        """The next one."""
        chance = self.random.random()
        if chance < 0.15:
            return self._event()
        account = self.random.randrange(2) if self.random.random() < 0.2 else 0
        if chance < 0.75:
            name, asked = self._aimed()
        else:
            name, asked = self.left.pop() if self.left else self.random.choice(self.good)

        def ask(mock: Mock) -> Response:
            of = mock.accounts[account % len(mock.accounts)]
            reply = of.ask(asked.method, asked.target, json=asked.json, form=asked.form)
            self.learn(name, reply)
            return reply

        return ask

    def learn(self, name: str, reply: Response) -> None:
        """Notes the ids in a reply to an operation."""
        with suppress(msgspec.DecodeError):
            self._learn(name.partition("_")[0], "", reply.json())

    def _learn(self, area: str, key: str, value: Any) -> None:
        if isinstance(value, dict):
            for name, held in value.items():
                self._learn(area, name, held)
        elif isinstance(value, list):
            for held in value:
                self._learn(area, key, held)
        elif isinstance(value, str) and value not in self.known[f"{area}.{key}"]:
            self.known[f"{area}.{key}"].append(value)

    def _id(self, *places: str) -> str:
        found = [value for place in places for value in self.known[place]]
        return self.random.choice(found) if found else "nothing"

    def _ids(self, *places: str) -> list[str]:
        return list(dict.fromkeys(self._id(*places) for _ in range(self.random.randint(1, 3))))

    def _new(self) -> str:
        self.made += 1
        return f"n-{self.made}"

    # ── what is asked ────────────────────────────────────────────────────────────────────────────

    def _aimed(self) -> tuple[str, Asked]:
        """A request that fits what there is; mostly, it succeeds."""
        make = self.random.choice(
            (self._order, self._order, self._private, self._outbound, self._older, self._rest)
        )
        name, body = make()
        operation = DOCUMENT.operations[name]
        if operation.method == "POST":
            return name, Asked("POST", operation.path, body)
        return name, Asked(operation.method, f"{operation.path}?orderId={body}")

    def _order(self) -> tuple[str, Any]:
        pick, order = self.random.choice, ("orders.orderId", "orders.cjOrderId")
        parent = ("orders.shipmentsId", "orders.shipmentOrderId", *order)
        sandbox, new = self.random.randrange(2), self._new()
        number = self._id("orders.orderNum") if self.random.random() < 0.1 else new
        bodies: dict[str, Any] = {
            "orders_create_v3": self.merchant.body(number, isSandbox=sandbox),
            "orders_create_v2": self.merchant.body(number, isSandbox=sandbox, payType=pick((2, 3))),
            "orders_add_to_cart": {"cjOrderIdList": self._ids(*order)},
            "orders_confirm_cart": {"cjOrderIdList": self._ids(*order)},
            "orders_create_parent": {"shipmentOrderId": self._id(*parent)},
            "orders_confirm": {"orderId": self._id(*order)},
            "orders_get": self._id(*order),
            "orders_delete": self._id(*order),
            "payments_pay": {"orderId": self._id(*order)},
            "payments_pay_v2": {"shipmentOrderId": self._id(*parent), "payId": "12"},
            "sandbox_simulate_pay": {"orderId": self._id(*order)},
            "sandbox_update_status": {"orderId": self._id(*order), "targetStatus": 400},
            "cogs_query": {"orderCodesList": self._ids(*order)},
            "merge_start_match": merging.COMPLETE,
            "merge_start_submit": [merging.group(*self._ids(*order), number=new)],
            "merge_match_progress": {},
            "merge_submit_progress": {},
            "merge_match_result": {},
            "merge_submit_result": {},
        }
        return pick(list(bodies.items()))

    def _private(self) -> tuple[str, Any]:
        variant, pieces = self.random.choice(self.variants), self.random.randint(1, 60)
        row = {"variantId": variant.vid, "quantity": pieces}
        code = self._id("private.orderId", "private.orderCode")
        bodies: dict[str, Any] = {
            "private_inventory_add_to_cart": {"productId": variant.product.pid, "variants": [row]},
            "private_inventory_remove_from_cart": {"variantIds": [variant.vid]},
            "private_inventory_create_order": private.order(private.ordered(variant, pieces)),
            "private_inventory_list_orders": {},
            "payments_pay_v2": {"shipmentOrderId": code, "orderType": 9},
        }
        return self.random.choice(list(bodies.items()))

    def _outbound(self) -> tuple[str, Any]:
        stock = PrivateStock()
        lots = [stock.put(variant, 0) for variant in self.variants]
        line = outbound.line(self.random.choice(lots), self.random.randint(1, 40))
        order = {"orderId": self._id("outbound.orderId")}
        form = outbound.form(line, orderNumber=self._new())
        bodies: dict[str, Any] = {
            "outbound_create": self.random.choice((form, {**form, **order})),
            "outbound_submit": order,
            "outbound_get": order,
            "outbound_cancel": order,
        }
        if self.random.random() < 0.5:
            return "outbound_progress", order
        return self.random.choice(list(bodies.items()))

    def _older(self) -> tuple[str, Any]:
        uids, rows = ("legacy.uid",), [{"uid": uid} for uid in self._ids("legacy.uid")]
        bulk, new = {"orderId": self._id("legacy.data", "legacy.ID")}, self._new()
        bodies: dict[str, Any] = {
            "legacy_create_orders": [legacy_desk.body(new, self.variants[0])],
            "legacy_get_orders": self._ids(*uids),
            "legacy_add_to_cart": [{**row, "logistic": "PostNL"} for row in rows],
            "legacy_create_bulk_order": rows,
            "legacy_list_bulk_orders": {"status": "3", "page": "1"},
            "legacy_check_deduction": {**bulk, "money": "1.00"},
            "legacy_deduct": bulk,
            "legacy_pay": bulk,
            "legacy_delete_orders": self._ids(*uids),
            "legacy_search_orders": {"pageNum": 1, "pageSize": 50},
        }
        return self.random.choice(list(bodies.items()))

    def _rest(self) -> tuple[str, Any]:
        address = dict(self.good)["addresses_create"].json
        bodies: dict[str, Any] = {
            "addresses_create": {**address, "firstName": self._new()},
            "addresses_list": {},
            "makeup_list": {"pageNum": 1, "pageSize": 20, "type": self.random.randrange(2)},
            "makeup_create_payment": {"orderCodes": self._ids("makeup.orderCode"), "type": 0},
            "payments_pay_v2": {"shipmentOrderId": self._id("makeup.shipmentOrderId")},
            "sourcing_create": {"productName": self._new(), "productImage": "https://x.invalid/i"},
            "sourcing_query": {"sourceIds": self._ids("sourcing.cjSourcingId")},
            "authentication_refresh_access_token": {
                "refreshToken": self._id("authentication.refreshToken")
            },
            "my_products_add": {"productId": self.variants[0].product.pid},
        }
        return self.random.choice(list(bodies.items()))

    # ── what happens ─────────────────────────────────────────────────────────────────────────────

    def _event(self) -> Step:
        pick = self.random.choice
        name, fault, deviation = pick(SIMPLE), pick(list(FAULTS)), pick(list(DEVIATIONS))
        order, status = self._id("orders.orderId"), pick(LATER)
        seconds, share, every = pick((1, 3_600, 100_000)), pick((0.5, 1)), pick((1, 3))

        def advance(mock: Mock) -> None:
            with suppress(ValueError):
                mock.back_office.advance(order, status)

        events: tuple[Step, ...] = (
            advance,
            lambda mock: mock.arrange(name, order),
            lambda mock: mock.lift(name, order),
            lambda mock: mock.clock.advance(seconds),
            lambda mock: mock.fail(fault, operation="orders_*", times=3, share=share, every=every),
            lambda mock: mock.deviate(deviation, times=9, share=share, every=every),
            lambda mock: mock.recover(),
            lambda mock: mock.expire_tokens(),
            lambda mock: mock.back_office.owe(100 + seconds),
        )
        return pick(events)
