"""All flows that pay, each of a merchant of its own, on a mock that takes payments twice or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from tests.flows.bills import TOP_UP
from tests.flows.private_buyer import Buyer
from tests.flows.shop import Shop
from tests.support.flows import drive, requests_of
from tests.testing.legacy_desk import Desk

from cjdropshipping.testing import Mock

Repeated = Any
Act = Callable[[Any, Any, str | None], Any]


class Scene(NamedTuple):
    """A mock, and what a client does there: it takes an ``on_step`` and a token."""

    mock: Mock
    act: Act
    orders: Callable[[], int] = lambda: 1
    """How many things are there that may each be paid once."""
    has_token: bool = True
    """Whether it can be resumed otherwise than by calling again."""

    def debited(self) -> list[tuple[str, int]]:
        """What was taken from the balance, payment by payment."""
        return [(entry.kind, entry.cents) for entry in self.mock.books.entries]


def checkout(mode: Repeated, **more: Any) -> Scene:
    shop = Shop(mock=Mock(products=20, repeated_payments=mode), **more)

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.orders.checkout(shop.ids, on_step=keep, resume=token)

    return Scene(shop.mock, act)


def sandbox(mode: Repeated) -> Scene:
    return checkout(mode, isSandbox=1)


def advance(mode: Repeated) -> Scene:
    shop = Shop(1, mock=Mock(products=20, repeated_payments=mode), isSandbox=1)
    return Scene(
        shop.mock, lambda cj, keep, token: cj.sandbox.advance("1", to="DELIVERED"), has_token=False
    )


def bills(mode: Repeated) -> Scene:
    mock = Mock(products=20, repeated_payments=mode)
    # The first payment order has the numbers of the documents, which the mock knows everywhere.
    drive("sync", mock, lambda cj: cj.makeup.create_payment([TOP_UP], type_=1, diff_use_type=1))

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.makeup.pay_all(on_step=keep, resume=token)

    return Scene(mock, act)


def private(mode: Repeated) -> Scene:
    buyer = Buyer(mock=Mock(products=60, repeated_payments=mode))

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        buy = cj.private_inventory.purchase
        return buy(buyer.lines, pay="balance", on_step=keep, resume=token)

    return Scene(buyer.mock, act, lambda: len(buyer.orders()))


def private_cart(mode: Repeated) -> Scene:
    buyer = Buyer(mock=Mock(products=60, repeated_payments=mode))
    buyer.into_cart()

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        buy = cj.private_inventory.purchase_cart
        return buy(pay="balance", on_step=keep, resume=token)

    return Scene(buyer.mock, act, lambda: len(buyer.orders()))


def legacy(mode: Repeated) -> Scene:
    desk = Desk(Mock(products=20, repeated_payments=mode))
    uids = ["u-1", "u-2"]
    desk.made(*uids)

    def act(cj: Any, keep: Any, token: str | None) -> Any:
        return cj.legacy.checkout(uids, logistic="PostNL", on_step=keep, resume=token)

    return Scene(desk.mock, act)


SCENES: Mapping[str, Callable[[Repeated], Scene]] = {
    "checkout": checkout,
    "checkout with play money": sandbox,
    "sandbox.advance": advance,
    "makeup": bills,
    "private_inventory": private,
    "private_inventory out of the cart": private_cart,
    "legacy": legacy,
}

PLAY = ("checkout with play money", "sandbox.advance")
"""Those that cost nothing."""


@cache
def requests(name: str) -> int:
    """How many a run takes that nobody kills."""
    scene = SCENES[name]("refuse")
    return requests_of("sync", scene.mock, lambda cj: scene.act(cj, None, None))
