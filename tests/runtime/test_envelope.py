"""The success rule: which replies are successes, which are refusals, and what a refusal tells."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any

import pytest
from tests.support.document import examples, is_refusal, operations, successes
from tests.support.replies import json_bytes
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping_api.operations import (
    INVENTORY_BY_PRODUCT,
    MY_PRODUCTS_ADD,
    ORDERS_CREATE_V3,
    PAYMENTS_PAY,
    VARIANTS_GET,
)
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import PointsInfo, Received
from cjdropshipping_runtime.errors import ApiError, MissingData, ReplyError
from cjdropshipping_runtime.operation import Operation

ABSENT = object()
FLAGS = [ABSENT, None, True, False]
GOOD_CODES = [ABSENT, None, 0, 200, "0", "200", True]
BAD_CODES = [1, -1, 201, 404, 429, 1600100, 16900500, "1600100", "OK", "", "2 00", False, [200], {}]


def read(
    operation: Operation[Any], envelope: Any, status: int = 200, header: str | None = None
) -> Any:
    headers = {} if header is None else {"x-request-id": header}
    return Reader().read(operation, Received(status, headers, json_bytes(envelope)))


def envelope_of(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not ABSENT}


@pytest.mark.parametrize("code", GOOD_CODES + BAD_CODES, ids=repr)
def test_success_is_no_false_flag_and_no_code_but_0_and_200(code: Any) -> None:
    for result, success in itertools.product(FLAGS, FLAGS):
        envelope = envelope_of(code=code, result=result, success=success, data=True, message="m")
        good = result is not False and success is not False
        if all(sign in (ABSENT, None) for sign in (code, result, success)):
            with pytest.raises(ReplyError, match="JSON without an envelope"):
                read(MY_PRODUCTS_ADD, envelope)
        elif good and any(code is known for known in GOOD_CODES):  # True == 1, and 1 is no success
            assert read(MY_PRODUCTS_ADD, envelope) is True
        else:
            with pytest.raises(ApiError) as caught:
                read(MY_PRODUCTS_ADD, envelope)
            assert caught.value.message == "m"


@pytest.mark.parametrize("key", ["result", "success"])
@pytest.mark.parametrize("code", [0, "0", 200])
@pytest.mark.parametrize("no", [False, 0, 0.0, "0", "false", "No", "FAIL", "Failed", " no "])
def test_no_is_said_in_many_ways(no: Any, code: Any, key: str) -> None:
    for operation in (PAYMENTS_PAY, VARIANTS_GET):
        with pytest.raises(ApiError):
            read(operation, {"code": code, key: no, "data": None})


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {}),
        (200, {"error": "upstream connect error", "status": 503}),
        (200, {"message": "moved", "data": None}),
        (302, {}),
        (307, {"message": "moved"}),
        (302, {"code": 200, "result": True, "data": None}),
        (304, {"success": True}),
        (102, {"code": 200, "result": True, "data": {}}),
    ],
)
@pytest.mark.parametrize("operation", [PAYMENTS_PAY, ORDERS_CREATE_V3], ids=lambda o: str(o.id))
@pytest.mark.parametrize("strict", [False, True])
def test_a_write_of_which_no_word_was_said_is_no_success(
    operation: Operation[Any], status: int, body: Any, strict: bool
) -> None:
    with pytest.raises(ReplyError) as caught:
        Reader(strict=strict).read(operation, Received(status, {}, json_bytes(body)))
    assert type(caught.value) is ReplyError
    assert (caught.value.outcome, caught.value.passing) == ("unknown", True)


@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
@pytest.mark.parametrize("status", [100, 199, 300, 302, 399])
def test_nothing_but_http_2xx_is_a_success(operation: Operation[Any], status: int) -> None:
    for reply in successes(operation.id).values():
        for good in (200, 299):
            read(operation, reply, good)
        with pytest.raises(ReplyError) as caught:
            read(operation, reply, status)
        assert caught.value.outcome == "unknown"


def test_a_redirection_may_be_a_refusal() -> None:
    with pytest.raises(ApiError, match="HTTP 302: code 1600001: no"):
        read(PAYMENTS_PAY, {"code": 1600001, "result": False, "message": "no"}, 302)


@pytest.mark.parametrize(
    "operation", [op for op in ALL_OPERATIONS if op.payload], ids=lambda o: str(o.id)
)
def test_every_documented_reply_in_an_envelope_has_a_sign_of_one(operation: Operation[Any]) -> None:
    replies = examples(operations()[operation.id]["responses"]["200"]).values()
    assert replies
    for reply in replies:
        assert {"code", "result", "success"} & {k for k, v in reply.items() if v is not None}


@pytest.mark.parametrize(
    ("code", "number"),
    [(1600100, 1600100), ("1600100", 1600100), ("-7", -7), ("x", None), (None, None), (True, None)],
)
def test_a_refusal_tells_its_code_as_a_number(code: Any, number: int | None) -> None:
    with pytest.raises(ApiError) as caught:
        read(VARIANTS_GET, {"code": code, "result": False, "requestId": "r-1"})
    assert caught.value.code == number
    assert caught.value.message is None
    said = "" if number is None else f"code {number}: "
    assert str(caught.value) == f"variants_get: HTTP 200: {said}no message (request id r-1)"


@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
def test_the_documented_refusals_raise_api_error(operation: Operation[Any]) -> None:
    replies = examples(operations()[operation.id]["responses"]["200"]).values()
    refusals = [reply for reply in replies if is_refusal(reply)]
    assert refusals
    for refused in refusals:
        with pytest.raises(ApiError) as caught:
            read(operation, refused)
        error = caught.value
        assert (error.operation, error.status) == (operation.id, 200)
        assert (error.code, error.message) == (refused.get("code"), refused["message"])
        assert error.request_id == refused.get("requestId")
        assert error.data == refused.get(operation.payload or "data")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 502, 503])
@pytest.mark.parametrize("refused", [{"code": 1600200, "result": False}, {"code": 200, "data": {}}])
def test_an_error_status_is_a_refusal_whatever_the_envelope_says(
    status: int, refused: dict[str, Any]
) -> None:
    with pytest.raises(ApiError) as caught:
        read(VARIANTS_GET, {**refused, "message": "Too Many Requests"}, status)
    assert caught.value.status == status
    assert caught.value.code == refused["code"]
    assert f"HTTP {status}" in str(caught.value)


def test_a_refusal_may_explain_itself_in_its_data() -> None:
    data = {"left": 1.50, "ids": [2**63], "why": None}
    with pytest.raises(ApiError) as caught:
        read(INVENTORY_BY_PRODUCT, {"code": 1, "success": False, "data": data})
    assert caught.value.data == {"left": Decimal("1.5"), "ids": [2**63], "why": None}


def test_a_refusal_of_the_older_api_may_explain_itself_too() -> None:
    older = next(o for o in ALL_OPERATIONS if o.payload == "response")
    for key in ("data", "response"):
        with pytest.raises(ApiError) as caught:
            read(older, {"code": 500, "result": False, key: ["7"]})
        assert caught.value.data == ["7"]


def test_data_of_another_type_does_not_hide_a_refusal() -> None:
    for data in ("not logged in", 7, [], [1], False):
        with pytest.raises(ApiError) as caught:
            read(VARIANTS_GET, {"code": 1600001, "result": False, "data": data})
        assert caught.value.data == data


@pytest.mark.parametrize(
    "envelope", [{"result": True}, {"code": 200}, {"code": 200, "data": None}, {"success": 1}]
)
@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
def test_a_success_without_data_is_an_error_unless_it_may_be(
    operation: Operation[Any], envelope: dict[str, Any]
) -> None:
    reply = {**envelope, "requestId": "r-1"}
    if operation.nullable:
        assert read(operation, reply) is None
        return
    with pytest.raises(ReplyError) as caught:
        read(operation, reply)
    assert type(caught.value) is MissingData
    assert caught.value.request_id == "r-1"


@pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
@pytest.mark.parametrize("body", [{}, {"error": "no upstream"}, {"data": None}])
def test_an_object_without_an_envelope_is_no_success(operation: Operation[Any], body: Any) -> None:
    with pytest.raises(ReplyError) as caught:
        read(operation, {**body, "requestId": "r-1"})
    # where no envelope has to be, an object is the data itself, and these replies have lists
    assert ("without an envelope" in str(caught.value)) is (operation.payload is not None)
    assert (type(caught.value), caught.value.outcome) == (ReplyError, "unknown")
    assert caught.value.request_id == "r-1"


@pytest.mark.parametrize(
    "operation",
    [op for op in ALL_OPERATIONS if op.payload is None],
    ids=lambda o: str(o.id),
)
def test_data_may_come_with_and_without_an_envelope(operation: Operation[Any]) -> None:
    (rows,) = successes(operation.id).values()
    bare, wrapped = read(operation, rows), read(operation, {"code": 200, "data": rows})
    assert bare == wrapped
    assert json_bytes(bare.raw) == json_bytes(wrapped.raw) == json_bytes(rows)
    assert (bare.reply.code, wrapped.reply.code) == (None, 200)
    with pytest.raises(ApiError):
        read(operation, rows, status=500)
    with pytest.raises(ReplyError):
        read(operation, rows, status=404)


@pytest.mark.parametrize("key", ["code", "result", "success", "message", "requestId", "pointsInfo"])
@pytest.mark.parametrize("value", [None, [], {}, "", "200"])
def test_an_oddity_in_the_envelope_never_costs_the_data(key: str, value: Any) -> None:
    envelope = {"code": 200, "result": True, "data": {"vid": "7"}, key: value}
    if key == "code" and value not in (None, "200"):
        return  # a code that is none says nothing good
    assert read(VARIANTS_GET, envelope).vid == "7"


@pytest.mark.parametrize("code", [b"1e30", b"-1e30", b"1.5", b"200.5"])
def test_a_code_that_is_no_integer_is_a_refusal_without_one(code: bytes) -> None:
    content = b'{"code":%s,"data":{"vid":"7"},"message":"m"}' % code
    with pytest.raises(ApiError) as caught:
        Reader().read(VARIANTS_GET, Received(200, {}, content))
    assert caught.value.code is None


# ── the account's points ─────────────────────────────────────────────────────────────────────────

POINTS = [
    (b'{"total":50000,"usedToday":60,"remaining":49940}', PointsInfo(50000, 60, 49940)),
    (b'{"total":"50000","usedToday":"60","remaining":"-5"}', PointsInfo(50000, 60, -5)),
    (b'{"total":5e4,"usedToday":60.0,"remaining":0.5}', PointsInfo(50000, 60, None)),
    (b'{"total":null,"usedToday":60}', PointsInfo(None, 60, None)),
    (b'{"total":true,"usedToday":[1],"remaining":{"a":0}}', None),
    (b'{"total":"many","usedToday":"","remaining":" 5"}', None),
    (b'{"remaining":0,"new":1}', PointsInfo(None, None, 0)),
    (b'{"total":1e999999,"remaining":5}', None),
    (b"{}", None),
    (b"[]", None),
    (b"null", None),
    (b"7", None),
    (b'"none"', None),
]


@pytest.mark.parametrize("listening", [True, False])
@pytest.mark.parametrize(("told", "points"), POINTS)
def test_points_are_read_from_a_success(
    told: bytes, points: PointsInfo | None, listening: bool
) -> None:
    heard: list[Deviation] = []
    for data in (b'{"vid":"7"}', b'{"vid":7}'):  # read at once, and with care
        received = Received(200, {}, b'{"code":200,"pointsInfo":%s,"data":%s}' % (told, data))
        reader = Reader(heard.append if listening else None)
        assert reader.read(VARIANTS_GET, received).vid == "7"
        assert received.points == points
    assert [deviation.path for deviation in heard] == ["data.vid"] * listening


@pytest.mark.parametrize("status", [200, 429, 500])
@pytest.mark.parametrize(("told", "points"), POINTS)
def test_points_are_read_from_a_refusal(
    told: bytes, points: PointsInfo | None, status: int
) -> None:
    for message in (b"enough", b"enough \xff"):  # whole, and with a byte that is no character
        content = b'{"code":16900500,"pointsInfo":%s,"message":"%s"}' % (told, message)
        received = Received(status, {}, content)
        with pytest.raises(ApiError) as caught:
            Reader().read(VARIANTS_GET, received)
        assert caught.value.points == received.points == points


def test_points_that_no_reply_tells_are_unknown() -> None:
    received = Received(200, {}, b'{"code":200,"data":{}}')
    Reader().read(VARIANTS_GET, received)
    assert received.points is None


def test_reply_tells_of_the_envelope() -> None:
    envelope = {"code": "0", "success": True, "message": "Success", "data": {"vid": "7"}}
    reply = read(VARIANTS_GET, envelope, header="from-header").reply
    assert (reply.code, reply.message, reply.request_id) == (0, "Success", "from-header")
    assert reply.operation == "variants_get"
    assert reply.deviations == ()
