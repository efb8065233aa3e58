"""Private inventory on its way out, with goods that are there and goods that are not."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from tests.flows.machine.base import Base, broken, chosen
from tests.flows.machine.driver import Trouble, troubles
from tests.flows.machine.errands import Errand
from tests.flows.machine.saying import same
from tests.testing.outbound import form, line

from cjdropshipping.testing.accounts.privatestock import PrivateStock
from cjdropshipping.testing.chapters.outbound.forms import NEXT_ACTIONS
from cjdropshipping.testing.chapters.outbound.orders import CHANGEABLE, OutboundOrders


class Sending(Base):
    """Rules about outbound orders."""

    @property
    def outgoing(self) -> OutboundOrders:
        return self.mock.account.state(OutboundOrders)

    @rule(
        target=broken,
        wanted=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 12)), min_size=1, max_size=3),
        node=st.sampled_from([4, 5]),
        on_lock_fail=st.sampled_from(["reduce", "remove", "fail"]),
        submit=st.sampled_from([True, True, False]),
        looks=st.booleans(),
        trouble=troubles,
        at_once=st.booleans(),
    )
    def send_out(
        self,
        wanted: list[tuple[int, int]],
        node: int,
        on_lock_fail: str,
        submit: bool,
        looks: bool,
        trouble: Trouble,
        at_once: bool,
    ) -> Any:
        """``looks``: whoever is told that nobody knows of the order looks whether there is one."""
        lots = list(self.mock.account.state(PrivateStock))
        storage = lots[wanted[0][0] % len(lots)].storage_id
        near = [lot for lot in lots if lot.storage_id == storage]
        rows = {near[n % len(near)].key: (near[n % len(near)], pieces) for n, pieces in wanted}
        number = self.number("out")
        asked = form(
            *(line(lot, pieces) for lot, pieces in rows.values()),
            orderNumber=number,
            storageId=storage,
            postagePayNode=node,
        )

        def start(cj: Any, keep: Any, token: str | None) -> Any:
            how: dict[str, Any] = {"on_lock_fail": on_lock_fail, "submit": submit}
            if looks and token is not None:
                there = next((order.id for order in self.outgoing if order.number == number), None)
                how |= {"create_again": True} if there is None else {"order_id": there}
            return cj.outbound.run(asked, **how, on_step=keep, resume=token)

        def agrees(sent: Any) -> None:
            order = self.outgoing.get(sent.order_id)
            assert order is not None, "an order that was sent out is not there"
            same("number of the order sent out", order.number, number)
            same("whether it is submitted", sent.submitted, order.status not in CHANGEABLE)
            same("what is next", sent.next_action, NEXT_ACTIONS[order.status])
            adjusted = {(a.private_order_id, a.stan_product_id): a.ships for a in sent.adjustments}
            for lot, pieces in rows.values():
                ships = sum(each.quantity for each in order.lines if each.lot == lot.key)
                told = adjusted.get((lot.private_order_id, lot.vid), pieces)
                same(f"pieces of {lot.sku} that {order.id} ships", told, ships)

        errand = Errand("send out", start, agrees, needs_token=True)
        return self.errand(errand, trouble, at_once)

    @rule(which=st.integers(0, 9), trouble=troubles)
    def cancel(self, which: int, trouble: Trouble) -> None:
        order = chosen(list(self.outgoing), which)
        if order is None:
            return
        order_id = order.id
        self.errand(Errand("cancel", lambda cj, *_: cj.outbound.cancel(order_id)), trouble)
