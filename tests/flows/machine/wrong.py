"""Machines with something wrong in the mock or in a flow, which the books must bring to light.

A mock is wrong by what it answers, or does, in place of the right one; a flow by how it is called.
They have the rules of the areas that it takes, so that it does not take long.
"""

from __future__ import annotations

import json
from typing import Any

import httpx
from tests.flows.machine.base import Base
from tests.flows.machine.beside import Beside
from tests.flows.machine.buying import Buying
from tests.flows.machine.everything import Everything
from tests.flows.machine.ordering import Ordering
from tests.flows.machine.sending import Sending

from cjdropshipping.testing.accounts.books import TooLittle
from cjdropshipping.testing.accounts.ledger import DELIVERED, UNSHIPPED, Orders
from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.outbound.orders import FINISHED, OutboundOrders

PAYMENT, DETAIL, PROGRESS = "/payBalanceV2", "/getOrderDetail", "/outbound/progress"


class Wrong(Base):
    """What a wrong mock needs."""

    def answered(self, request: httpx.Request) -> httpx.Response:
        """The right answer, with all that it brings about."""
        return self.mock.transport().handle_request(request)


class DebitsTwice(Wrong, Everything):
    """The mock takes the money of each payment twice."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(PAYMENT):
            return None
        books = self.mock.books
        before = len(books.entries)
        response = self.answered(request)
        books.balance -= sum(entry.cents for entry in books.entries[before:])
        return response


class WritesTwice(Wrong, Everything):
    """The mock takes the money of each payment twice, and writes it down twice, too."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(PAYMENT):
            return None
        books = self.mock.books
        before = len(books.entries)
        response = self.answered(request)
        again = books.entries[before:]
        books.balance -= sum(entry.cents for entry in again)
        books.entries.extend(again)
        return response


class PaysForNothing(Wrong, Everything):
    """The mock takes the money, says so, and leaves the order as it is."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(PAYMENT):
            return None
        bill = self.mock.books.bill(json.loads(request.content)["shipmentOrderId"])
        if bill is None or bill.paid:
            return None
        try:
            self.mock.books.settle(bill, self.mock.clock.millis)
        except TooLittle:
            return None
        paid = {"code": 200, "result": True, "message": "Success", "data": bill.key}
        return httpx.Response(200, json=paid, request=request)


class LocksTooMuch(Wrong, Sending, Beside):
    """The mock locks a piece more than the lines of outbound orders ask for."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith(PROGRESS):
            return None
        state = self.mock.account.state
        before = {lot.key: lot.locked for lot in state(PrivateStock)}
        response = self.answered(request)
        for lot in state(PrivateStock):
            lot.locked += lot.locked > before[lot.key]
        return response


class LosesGoods(Wrong, Sending, Beside):
    """In the mock, goods leave the stock, and nobody notes that they were shipped."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if any(order.status == FINISHED for order in self.mock.account.state(OutboundOrders)):
            for lot in self.mock.account.state(PrivateStock):
                lot.shipped = 0
        return None


class SkipsTheCarrier(Wrong, Ordering, Beside):
    """In the mock, orders are delivered that were never shipped."""

    def instead(self, request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith(DETAIL):
            for order in self.mock.account.state(Orders):
                if order.status == UNSHIPPED and not order.is_sandbox:
                    order.status = DELIVERED
                    now = self.mock.clock.millis
                    self.mock.books.moved("order", order.id, UNSHIPPED, DELIVERED, now)
        return None


class PaysWithoutLooking(Ordering, Beside):
    """The checkout does not compare what is to be paid with what is expected."""

    def check_out(self, cj: Any, ids: list[str], **how: Any) -> Any:
        return super().check_out(cj, ids, **{**how, "expected_total": None})


class StopsTooLate(Ordering, Beside):
    """The checkout pays first, and stops then."""

    def check_out(self, cj: Any, ids: list[str], **how: Any) -> Any:
        asked = {**how, "expected_total": None, "on_step": None, "resume": None}
        super().check_out(cj, ids, **asked)
        return super().check_out(cj, ids, **how)


class BuysAgain(Buying, Beside):
    """A purchase that is gone on with begins anew, whatever it was told of the first run."""

    def purchase(self, cj: Any, lines: Any, **how: Any) -> Any:
        return super().purchase(cj, lines, **{**how, "resume": None, "again": True})


class ReportsTooMuch(Ordering, Beside):
    """The checkout says of every order that it is paid."""

    def check_out(self, cj: Any, ids: list[str], **how: Any) -> Any:
        done = super().check_out(cj, ids, **how)
        return type(done)(
            **{name: getattr(done, name) for name in done.__struct_fields__}
            | {"paid": tuple(ids), "unpaid": ()}
        )
