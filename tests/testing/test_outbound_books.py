"""Whatever is done with outbound orders, their locks and the stock add up."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.testing.outbound import Outbound, form, line

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.account import Account
from cjdropshipping.testing.accounts.privatestock import Lot, PrivateStock
from cjdropshipping.testing.chapters.outbound.orders import ARROWS, OutboundOrders

BOUGHT = 20


class Traffic(RuleBasedStateMachine):
    """Orders for two lots, in any order of steps, allowed or not."""

    @initialize()
    def begin(self) -> None:
        self.outbound = Outbound(Mock(products=10))
        self.lots = [self.outbound.lot(BOUGHT), self.outbound.lot(BOUGHT, product=6)]
        self.ids: list[str] = []

    def any_id(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(self.ids)) if self.ids else "SD0"

    @rule(
        quantities=st.lists(st.integers(1, 15), min_size=1, max_size=3),
        node=st.sampled_from([4, 5]),
        submit=st.booleans(),
    )
    def create(self, quantities: list[int], node: int, submit: bool) -> None:
        lines = [line(self.lots[n % 2], pieces) for n, pieces in enumerate(quantities)]
        self.ids.append(self.outbound.create(*lines, postagePayNode=node, submit=submit))

    @rule(data=st.data(), most=st.integers(1, 10))
    def change(self, data: st.DataObject, most: int) -> None:
        order_id = self.any_id(data)
        order = self.account.state(OutboundOrders).get(order_id)
        kept = order.lines[1:] or order.lines if order else []
        lots = {lot.key: lot for lot in self.lots}
        lines = [line(lots[k.lot], min(k.quantity, most), k.id) for k in kept]
        if lines:
            self.outbound.ask("create", form(*lines, orderId=order_id))

    @rule(data=st.data(), name=st.sampled_from(["progress", "progress", "submit", "cancel"]))
    def act(self, data: st.DataObject, name: str) -> None:
        self.outbound.ask(name, {"orderId": self.any_id(data)})

    @rule(
        name=st.sampled_from(["outbound stock shrinks", "outbound stock shrinks late"]),
        always=st.booleans(),
    )
    def shrink(self, name: str, always: bool) -> None:
        self.outbound.mock.arrange(name, always=always)

    @rule(name=st.sampled_from(["outbound waits for approval", "outbound postage is paid"]))
    def arrange(self, name: str) -> None:
        self.outbound.mock.arrange(name)

    @rule()
    def approve(self) -> None:
        self.outbound.mock.lift("outbound waits for approval")

    @property
    def account(self) -> Account:
        return self.outbound.mock.account.data

    @invariant()
    def locks_are_those_of_the_lines(self) -> None:
        orders = self.account.state(OutboundOrders)
        for lot in self.account.state(PrivateStock):
            assert lot.locked == sum(order.locked_of(lot.key) for order in orders)
            assert 0 <= lot.locked <= lot.quantity
            assert lot.quantity + lot.shipped + lot.lost == BOUGHT

    @invariant()
    def statuses_move_along_arrows(self) -> None:
        status = dict.fromkeys(self.ids, "")
        for move in self.outbound.mock.books.moves:
            assert move.before == status[move.id]
            assert move.after in ARROWS[move.before]
            status[move.id] = move.after
        shown = {order.id: order.status for order in self.account.state(OutboundOrders)}
        assert shown == status

    @invariant()
    def only_what_is_locked_in_full_goes_on(self) -> None:
        for order in self.account.state(OutboundOrders):
            if order.status in ("TASK_COMPLETE", "SUBMITTED", "WAIT_APPROVAL", "PAY"):
                assert not order.unlocked


Traffic.TestCase.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
TestTraffic = Traffic.TestCase


def test_a_copy_of_an_account_goes_its_own_way(mock: Mock) -> None:
    outbound = Outbound(mock)
    lot = outbound.lot(10)
    order_id = outbound.locked(line(lot, 4))
    copy = deepcopy(mock.account.data)
    outbound.cancel(order_id)
    kept = copy.state(OutboundOrders).get(order_id)
    assert kept is not None
    assert (kept.status, copy.state(PrivateStock)[lot.key].locked) == ("TASK_COMPLETE", 4)
    assert lot.locked == 0


def test_the_same_requests_give_the_same_ids() -> None:
    def made(mock: Mock) -> list[Any]:
        outbound = Outbound(mock)
        lot = outbound.lot(10)
        return [outbound.get(outbound.create(line(lot, 1))) for _ in range(2)]

    assert made(Mock()) == made(Mock())


def test_lots_are_in_plain_sight(mock: Mock) -> None:
    lot = Outbound(mock).lot(10)
    assert list(mock.account.state(PrivateStock)) == [
        Lot(lot.storage_id, "PO-1", lot.vid, lot.sku, 10)
    ]
