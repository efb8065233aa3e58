"""Functions that a flow calls are plain: one that would never run to its end is refused at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any

import pytest
from tests.flows.private_buyer import CREATE, Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, Kind, drive
from tests.support.sendingout import Warehouse

from cjdropshipping import ConfigurationError
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)


async def _waits(*told: Any) -> Any: ...


def _starts_waiting(*told: Any) -> Any:
    return _waits(*told)


class _Waiting:
    async def __call__(self, *told: Any) -> Any: ...


def _yields(*told: Any) -> Iterator[None]:
    yield


async def _yields_waiting(*told: Any) -> AsyncIterator[None]:
    yield


class _Yielding:
    def __call__(self, *told: Any) -> Iterator[None]:
        yield


AWAITED = {
    "function": _waits,
    "partial": partial(_waits),
    "object": _Waiting(),
    "generator": _yields,
    "partial of a generator": partial(_yields),
    "object that generates": _Yielding(),
    "asynchronous generator": _yields_waiting,
}

STARTED_ONLY = pytest.mark.parametrize(
    "listener",
    [_starts_waiting, lambda *told: _yields(), lambda *told: _yields_waiting()],
    ids=["awaited", "generator", "asynchronous generator"],
)

LINES = [{"variantId": "V1", "productId": "P1", "quantity": 1}]

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "orders.checkout": lambda cj, hear: cj.orders.checkout(["1"], on_step=hear),
    "legacy.checkout": lambda cj, hear: cj.legacy.checkout(["1"], logistic="P", on_step=hear),
    "makeup.pay_all": lambda cj, hear: cj.makeup.pay_all(on_step=hear),
    "purchase": lambda cj, hear: cj.private_inventory.purchase(LINES, on_step=hear),
    "purchase_cart": lambda cj, hear: cj.private_inventory.purchase_cart(on_step=hear),
    "warehouse": lambda cj, hear: cj.private_inventory.purchase(LINES, choose_warehouse=hear),
    "logistics": lambda cj, hear: cj.private_inventory.purchase_cart(choose_logistics=hear),
    "outbound.run": lambda cj, hear: cj.outbound.run(Warehouse().form(), on_step=hear),
    "outbound.run progress": lambda cj, hear: cj.outbound.run({}, on_progress=hear),
    "outbound.run lock": lambda cj, hear: cj.outbound.run({}, on_lock_fail=hear),
    "sandbox.advance": lambda cj, hear: cj.sandbox.advance("1", "SHIPPED", on_status=hear),
    "pod.fix_pictures": lambda cj, hear: cj.pod.fix_pictures([{}], on_progress=hear),
    "orders.wait_for": lambda cj, hear: cj.orders.wait_for("1", "SHIPPED", on_progress=hear),
    "private wait_for": lambda cj, hear: cj.private_inventory.wait_for(
        "SY1", "PENDING", on_progress=hear
    ),
    "orders.watch": lambda cj, hear: cj.orders.watch("1", until=hear),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("listener", AWAITED.values(), ids=AWAITED)
def test_what_would_never_run_is_refused_before_anything_is_sent(
    kind: Kind, call: str, listener: Any
) -> None:
    mock = Mock(products=1)
    with pytest.raises(ConfigurationError, match="must be a plain function"):
        drive(kind, mock, lambda cj: CALLS[call](cj, listener))
    assert mock.requests == ()


def test_what_is_no_function_is_refused_before_anything_is_sent(kind: Kind) -> None:
    mock = Mock(products=1)
    with pytest.raises(ConfigurationError, match="on_step must be a function"):
        drive(kind, mock, lambda cj: cj.orders.checkout(["1"], on_step="print"))
    assert mock.requests == ()


@pytest.mark.filterwarnings("error")
@STARTED_ONLY
def test_an_answer_that_has_not_run_ends_a_checkout_before_it_pays(
    kind: Kind, listener: Any
) -> None:
    shop = Shop()
    with pytest.raises(ConfigurationError, match="on_step must be a plain function"):
        shop.checkout(kind, on_step=listener)
    assert shop.debited() == []


def test_a_choice_to_be_awaited_ends_a_purchase_before_the_order(kind: Kind) -> None:
    buyer = Buyer()
    for choice in ("choose_warehouse", "choose_logistics"):
        chosen: dict[str, Any] = {choice: _starts_waiting}
        with pytest.raises(ConfigurationError, match=f"{choice} must be a plain function"):
            buyer.buy(kind, **chosen)
    assert buyer.sent(CREATE) == 0


def test_a_choice_to_be_awaited_ends_an_adjustment(kind: Kind) -> None:
    warehouse = Warehouse()
    warehouse.mock.arrange("outbound stock shrinks", warehouse.mint.sku, pieces=3)
    with pytest.raises(ConfigurationError, match="on_lock_fail must be a plain function") as stop:
        warehouse.run(kind, warehouse.form(9), on_lock_fail=_starts_waiting)
    assert stop.value.resume_token
    assert warehouse.accepted("submit") == 0
