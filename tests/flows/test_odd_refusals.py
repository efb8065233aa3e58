"""No flow goes on where a reply refuses something in another form than any document shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.flows.legacy_till import Telling, new_desk, paid
from tests.flows.mergejobs import follow
from tests.flows.private_buyer import QUOTE, Buyer
from tests.flows.shop import Shop
from tests.support.flows import KINDS, drive
from tests.support.oddforms import ODD, SAID, in_forms, nothing, odd
from tests.support.rewriting import Rewritten
from tests.support.sendingout import Warehouse
from tests.testing.merging import group, order

from cjdropshipping import FlowStopped, JobFailed, ReplyError
from cjdropshipping.flows.outbound import LockFailed
from cjdropshipping.testing import Mock
from cjdropshipping_runtime.wire import json_body

kinds = pytest.mark.parametrize("kind", KINDS)


def with_(field: str, said: Any) -> Callable[[Any, int], Any]:
    """Rewrites data so that this is in it."""

    def rewrite(data: Any, _: int) -> Any:
        first, _dot, rest = field.partition(".")
        return {**data, first: {**(data.get(first) or {}), rest: said} if rest else said}

    return rewrite


def stopped_checkout(kind: str, path: str, field: str, said: Any, **terms: Any) -> FlowStopped:
    shop = Shop(2)
    with pytest.raises(FlowStopped) as stop:
        shop.disguised(
            kind, path, with_(field, said), lambda cj: cj.orders.checkout(shop.ids, **terms)
        )
    assert SAID in str(stop.value)
    assert shop.debited() == []
    return stop.value


steps = pytest.mark.parametrize(
    ("path", "field", "step"),
    [
        ("/addCart", "interceptOrders", "ADD_CART"),
        ("/addCartConfirm", "interceptOrders", "CONFIRM"),
        ("/saveGenerateParentOrder", "interceptOrders", "PARENT_ORDER"),
        ("/saveGenerateParentOrder", "unMatchOrderCodes", "PARENT_ORDER"),
        ("/saveGenerateParentOrder", "unMatchProductCodes", "PARENT_ORDER"),
    ],
)


@kinds
@odd
@steps
def test_a_checkout_stops(kind: str, path: str, field: str, step: str, said: Any) -> None:
    assert stopped_checkout(kind, path, field, said).step == step


@kinds
@in_forms("text", "object", "objects")
@steps
def test_it_is_not_gone_on_with_the_rest_where_the_rest_is_not_known(
    kind: str, path: str, field: str, step: str, said: Any
) -> None:
    stop = stopped_checkout(kind, path, field, said, allow_partial=True)
    assert (stop.step, stop.refused[0].id) == (step, None)


@kinds
@odd
@pytest.mark.parametrize("path", ["/addCartConfirm", "/saveGenerateParentOrder"])
def test_a_checkout_stops_at_a_flag_that_cannot_be_read(kind: str, path: str, said: Any) -> None:
    stopped_checkout(kind, path, "submitSuccess", said)


@kinds
@odd
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/createOrder", "riskInterceptOrderList"),
        ("/createOrder", "checkPlaceOrderInfo.productInfoVOList"),
        ("/createOrder", "checkPlaceOrderInfo.confirmStatus"),
        (QUOTE, "costInfo.errorEnList"),
    ],
)
def test_a_private_purchase_stops(kind: str, path: str, field: str, said: Any) -> None:
    stopped_purchase(kind, path, field, said)


@kinds
@in_forms("text", "texts", "objects")
def test_a_private_purchase_stops_at_a_check_that_cannot_be_read(kind: str, said: Any) -> None:
    stopped_purchase(kind, "/createOrder", "checkPlaceOrderInfo", said)


def stopped_purchase(kind: str, path: str, field: str, said: Any) -> None:
    buyer = Buyer()
    with pytest.raises(FlowStopped, match=SAID):
        buyer.disguised(
            kind,
            path,
            with_(field, said),
            lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance"),
        )
    assert buyer.debited() == []


@kinds
@nothing
def test_a_private_purchase_goes_on_where_nothing_is_said(kind: str, said: Any) -> None:
    buyer = Buyer()
    buyer.disguised(
        kind,
        "/createOrder",
        with_("riskInterceptOrderList", said),
        lambda cj: cj.private_inventory.purchase(buyer.lines, pay="balance"),
    )
    assert len(buyer.debited()) == 1


def ready_but(said: Any) -> Callable[[Any, int], Any]:
    """An outbound order that is ready by all signs but one."""
    put = with_("lockFails", said)
    return lambda data, n: put(data, n) if data.get("createProgress") == 100 else data


@kinds
@odd
def test_an_outbound_order_is_not_submitted(kind: str, said: Any) -> None:
    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), "outbound/progress", ready_but(said))
    with pytest.raises(LockFailed) as stop:
        warehouse.run(kind, client={"transport": transport})
    if said != ODD["objects"]:  # those are rows, of goods that nothing is told of
        assert SAID in stop.value.refused[0].reason
    assert warehouse.accepted("submit") == 0


@kinds
@in_forms("text", "object", "texts")
def test_the_lines_tell_what_a_reply_tells_in_no_known_form(kind: str, said: Any) -> None:
    warehouse = Warehouse()
    warehouse.mock.arrange("outbound stock shrinks", warehouse.mint.sku, pieces=7)

    def rewrite(data: Any, _: int) -> Any:
        return {**data, "lockFails": said} if data["lockFails"] else data

    transport = Rewritten(warehouse.mock.transport(), "outbound/progress", rewrite)
    run = warehouse.run(kind, client={"transport": transport}, on_lock_fail="reduce")
    assert [fail.locked for fail in run.lock_fails] == [3]
    assert [change.ships for change in run.adjustments] == [3]


UNREAD = in_forms("text", "object", "texts")
LEFT = ("POLL_SUBMIT_PROGRESS", "FINISHED")
SHORT = "ADJUST_LOCK_FAIL_PRODUCTS"


@kinds
@UNREAD
def test_an_outbound_order_stops_at_a_submission_that_does_not_show(kind: str, said: Any) -> None:
    def still_ready(data: Any, _: int) -> Any:
        ready = data["createProgress"] == 100
        return {**data, "nextAction": "SUBMIT_ORDER"} if ready else data

    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), "outbound/submit", with_("lockFails", said))
    with pytest.raises(FlowStopped, match=SAID) as stop:
        warehouse.run(
            kind, client={"transport": Rewritten(transport, "outbound/progress", still_ready)}
        )
    assert stop.value.step == "SUBMIT"
    assert warehouse.accepted("submit") == 1


@kinds
@UNREAD
@pytest.mark.parametrize("field", ["lockFails", "submitAccepted"])
def test_an_outbound_order_that_shows_as_submitted_is(kind: str, field: str, said: Any) -> None:
    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), "outbound/submit", with_(field, said))
    run = warehouse.run(kind, client={"transport": transport})
    assert (run.submitted, run.next_action) == (True, "FINISHED")
    assert warehouse.accepted("submit") == 1


@kinds
@UNREAD
def test_goods_that_show_as_missing_after_a_submission_are(kind: str, said: Any) -> None:
    def short(data: Any, _: int) -> Any:
        return {**data, "nextAction": SHORT} if data["nextAction"] in LEFT else data

    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), "outbound/submit", with_("lockFails", said))
    with pytest.raises(LockFailed):
        warehouse.run(kind, client={"transport": Rewritten(transport, "outbound/progress", short)})


@kinds
@UNREAD
@pytest.mark.parametrize("again", [False, True])
def test_an_order_that_has_left_is_not_short(kind: str, said: Any, again: bool) -> None:
    """Nor is it over as long as the service works on it."""
    warehouse = Warehouse()

    def rewrite(data: Any, _: int) -> Any:
        return {**data, "lockFails": said} if data["nextAction"] in LEFT else data

    transport = Rewritten(warehouse.mock.transport(), "outbound/progress", rewrite)
    order: dict[str, Any] = {"order_id": warehouse.run(kind).order_id} if again else {}
    run = warehouse.run(kind, client={"transport": transport}, **order)
    assert (run.submitted, run.next_action, run.lock_fails) == (True, "FINISHED", ())
    assert warehouse.accepted("submit") == 1


@kinds
@nothing
@pytest.mark.parametrize("path", ["outbound/submit", "outbound/progress"])
def test_an_outbound_order_goes_on_where_nothing_is_said(kind: str, path: str, said: Any) -> None:
    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), path, with_("lockFails", said))
    assert warehouse.run(kind, client={"transport": transport}).next_action == "FINISHED"


@kinds
@odd
def test_a_job_that_waits_for_goods_fails(kind: str, said: Any) -> None:
    warehouse = Warehouse()
    transport = Rewritten(warehouse.mock.transport(), "outbound/progress", ready_but(said))
    with pytest.raises(JobFailed):
        follow(
            kind,
            warehouse.mock,
            lambda cj: cj.outbound.creation(warehouse.form()),
            transport=transport,
        )


@kinds
@odd
def test_a_merge_tells_of_it(kind: str, said: Any) -> None:
    mock = Mock()
    ids = [order(mock, number) for number in "ab"]
    transport = Rewritten(mock.transport(), "submitResult", with_("mergeFailOrderGroupList", said))
    done = follow(kind, mock, lambda cj: cj.merge.submit([group(*ids)]), transport=transport)
    (refusal,) = done.job.refused
    assert "the group was not merged" in refusal.reason
    assert SAID in refusal.reason or said == ODD["objects"]


class OddCart(Telling):
    """Lists what the cart refuses in another form."""

    def __init__(self, mock: Mock, said: Any) -> None:
        super().__init__(mock)
        self.said = said

    def told(self, request: httpx.Request, content: bytes) -> bytes:
        if not request.url.path.endswith("/addToCart"):
            return content
        return json_body({"code": 200, "result": True, "data": self.said})


@kinds
@odd
def test_the_older_checkout_stops(kind: str, said: Any) -> None:
    desk = new_desk()
    desk.made("u-1", "u-2")
    desk.mock.arrange("legacy cart refuses", "u-2")
    # One object for the rows is a reply that cannot be read, which ends the flow as well.
    with pytest.raises(ReplyError if said == ODD["object"] else FlowStopped):
        drive(
            kind,
            desk.mock,
            lambda cj: cj.legacy.checkout(["u-1", "u-2"], logistic="PostNL"),
            transport=OddCart(desk.mock, said),
        )
    assert paid(desk) == []
