"""Merging, as the tests of it ask for it; every answer is held against the document."""

from __future__ import annotations

from typing import Any

from tests.testing.asked import DOCUMENT, conforms

from cjdropshipping.testing import Mock
from cjdropshipping.testing.chapters.merge.jobs import POLLS, WEIGHTS

MERGE = "/api2.0/v1/shopping/mergeOrder/"
ORDER = "/api2.0/v1/shopping/order/"

PATHS = {
    "merge_start_match": f"{MERGE}autoMatchMergeOrderListV3",
    "merge_match_progress": f"{MERGE}autoMergeQueryProgress",
    "merge_match_result": f"{MERGE}autoMergeQueryResult",
    "merge_start_submit": f"{MERGE}submitMergeOrderBatchV3",
    "merge_submit_progress": f"{MERGE}submitProgress",
    "merge_submit_result": f"{MERGE}submitResult",
    "orders_create_v3": f"{ORDER}createOrderV3",
}

COMPLETE = {"filterOrder": True, "orderStatus": 100}
IN_CART = {"filterOrder": True, "orderStatus": 101}


def ask(mock: Mock, operation_id: str, body: Any = None) -> Any:
    """The answer, which is as the document has it."""
    reply = mock.ask("POST", PATHS[operation_id], json=body).json()
    conforms(operation_id, reply)
    return reply


def order(mock: Mock, number: str, **more: Any) -> str:
    """Id of a new order, of one piece; all go to the same recipient."""
    documented = DOCUMENT.operations["orders_create_v3"].body
    assert documented
    variant = mock.world.variants.of(mock.world.catalogue.product(len(number)))[0]
    own = {"orderNumber": number, "products": [{"vid": variant.vid, "quantity": 1}]}
    plain = {"shopLogisticsType": 2, "isSandbox": 0, "logisticName": "PostNL"}
    body = {**documented.example, **own, **plain, **more}
    del body["storageId"]
    made = ask(mock, "orders_create_v3", body)
    assert made["code"] == 200
    order_id: str = made["data"]["orderId"]
    return order_id


def into_cart(mock: Mock, *ids: str) -> None:
    """Puts orders into the cart."""
    reply = mock.ask("POST", f"{ORDER}addCart", json={"cjOrderIdList": list(ids)}).json()
    assert reply["data"]["successCount"] == len(ids)


def orders(mock: Mock) -> dict[str, str]:
    """The status of each order, by id."""
    return {order.id: order.status for order in mock.orders}


def group(*ids: str, number: str = "merged", **more: Any) -> dict[str, Any]:
    """A group to submit."""
    return {
        "logisticName": "PostNL",
        "orderCodeList": list(ids),
        "orderNumber": number,
        "orderStatus": 100,
        "packType": 0,
        **more,
    }


def start(mock: Mock, kind: str) -> Any:
    """Starts a job that finds or merges nothing."""
    return ask(mock, f"merge_start_{kind}", COMPLETE if kind == "match" else [group("1", "2")])


def follow(mock: Mock, kind: str) -> list[tuple[int, int]]:
    """Steps and their hundredths of a percent, until the job is through."""
    seen: list[tuple[int, int]] = []
    while not seen or seen[-1] != (len(WEIGHTS), 10_000):
        told = ask(mock, f"merge_{kind}_progress")["data"]
        assert told["noTask"] is False
        assert told["stepCount"] == [10, 20, 30, 10, 30]
        seen.append((told["step"], told["stepPercent"]))
        assert len(seen) <= POLLS
    return seen


def is_idle(mock: Mock, kind: str) -> bool:
    """Whether there is no task."""
    told = ask(mock, f"merge_{kind}_progress")["data"]
    return bool(told == {"noTask": True, "step": None, "stepCount": None, "stepPercent": None})


def result(mock: Mock, kind: str) -> Any:
    """What came out of the last job."""
    return ask(mock, f"merge_{kind}_result")["data"]


def matched(mock: Mock, asked: dict[str, Any] = COMPLETE) -> list[list[str]]:
    """The ids of the orders of each group."""
    assert ask(mock, "merge_start_match", asked)["data"] is None
    follow(mock, "match")
    rows = [row for found in result(mock, "match") for row in found["mergeShopOrderVOList"]]
    return [[info["orderCode"] for info in row["mergeOrderInfoList"]] for row in rows]


def submitted(mock: Mock, *groups: dict[str, Any]) -> Any:
    """The outcome for these groups."""
    assert ask(mock, "merge_start_submit", list(groups))["data"] is None
    follow(mock, "submit")
    return result(mock, "submit")


def reason(mock: Mock, *groups: dict[str, Any]) -> int:
    """Why the only group, or the last one, was not merged."""
    outcome = submitted(mock, *groups)
    failure = outcome["mergeFailOrderGroupList"][-1]
    assert outcome["failGroupCount"] == 1
    assert outcome["failOrderCount"] == len(failure["orderCodes"])
    code: int = failure["errorCode"]
    return code
