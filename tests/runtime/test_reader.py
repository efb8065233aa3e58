"""Who hears of a deviation: the hook each time, the log once a field, a strict caller at once."""

from __future__ import annotations

import logging
import sys
from typing import Any

import pytest
from tests.support.replies import enveloped

from cjdropshipping_api.operations import (
    LEGACY_ADD_TO_CART,
    LEGACY_CREATE_ORDERS,
    LEGACY_DELETE_ORDERS,
    ORDERS_DELETE,
    PRODUCTS_GET,
    PRODUCTS_LIST,
    PRODUCTS_SEARCH,
    VARIANTS_GET,
    VARIANTS_LIST,
)
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import DeviationError, ReplyError
from cjdropshipping_runtime.operation import Operation

SECRETIVE = "a value that no log may show"


def received(data: Any) -> Received:
    return Received(200, {}, enveloped(data))


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def test_the_hook_hears_every_deviation_each_time(log: pytest.LogCaptureFixture) -> None:
    told: list[Deviation] = []
    reader = Reader(told.append)
    rows = [{"vid": 7, "variantLength": SECRETIVE}, {"vid": 8, "variantWeight": SECRETIVE}]
    first = reader.read(VARIANTS_LIST, received(rows))
    assert told == [
        Deviation("variants_list", "data[0].vid", "str", 7, "coerced"),
        Deviation("variants_list", "data[0].variantLength", "int", SECRETIVE, "dropped"),
        Deviation("variants_list", "data[1].vid", "str", 8, "coerced"),
        Deviation("variants_list", "data[1].variantWeight", "Number", SECRETIVE, "dropped"),
    ]
    assert first.reply.deviations == tuple(told)
    assert [row.vid for row in first] == ["7", "8"]
    reader.read(VARIANTS_LIST, received(rows))
    assert len(told) == 8
    what = "a string of 28 characters"
    assert [record.getMessage() for record in log.records] == [
        "variants_list: data[].vid: expected str, got a number: coerced (logged once)",
        f"variants_list: data[].variantLength: expected int, got {what}: dropped (logged once)",
        f"variants_list: data[].variantWeight: expected Number, got {what}: dropped (logged once)",
    ]
    assert {record.name for record in log.records} == {"cjdropshipping"}
    assert SECRETIVE not in log.text


def test_the_log_hears_once_of_a_field_of_an_operation(log: pytest.LogCaptureFixture) -> None:
    reader = Reader()
    for _ in range(3):
        reader.read(VARIANTS_GET, received({"variantLength": "many"}))
        reader.read(VARIANTS_LIST, received([{"variantLength": "many"}] * 3))
    assert len(log.records) == 2
    Reader().read(VARIANTS_GET, received({"variantLength": "many"}))
    assert len(log.records) == 3, "another client has a log of its own"


def test_no_deviation_no_word(log: pytest.LogCaptureFixture) -> None:
    told: list[Deviation] = []
    row = {"vid": None, "variantLength": 5, "aNewField": 1, "createTime": "2021-03-31"}
    rows = Reader(told.append, strict=True).read(VARIANTS_LIST, received([row] * 2))
    assert rows.reply.deviations == ()
    assert told == []
    assert log.records == []


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"variantLength": "many"}, "data.variantLength: expected int, got 'many'"),
        ({"variantWeight": "heavy"}, "data.variantWeight: expected Number, got 'heavy'"),
        ({"variantLength": "12"}, "data.variantLength: expected int, got '12'"),
        ({"vid": 1, "pid": 2, "variantKey": 3}, "data.vid: expected str, got 1 and 2 more"),
        ({"variantWeight": "x" * 500}, f"data.variantWeight: expected Number, got '{'x' * 79}"),
    ],
)
def test_a_strict_client_raises(data: Any, text: str) -> None:
    told: list[Deviation] = []
    with pytest.raises(DeviationError) as caught:
        Reader(told.append, strict=True).read(VARIANTS_GET, received(data))
    assert isinstance(caught.value, ReplyError)
    assert str(caught.value) == f"variants_get: HTTP 200: {text} (request id r-1)"
    assert caught.value.deviations == tuple(told)
    assert caught.value.content == enveloped(data)


def test_a_hook_that_raises_costs_no_reply_and_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    def hook(deviation: Deviation) -> None:
        raise LookupError(deviation.path)

    assert Reader(hook).read(VARIANTS_GET, received({"vid": 7})).vid == "7"
    assert "on_deviation failed" in caplog.text
    assert "LookupError: data.vid" in caplog.text


@pytest.mark.parametrize(
    ("operation", "data", "expected"),
    [
        (PRODUCTS_LIST, {"list": 7}, "list[ProductListItem]"),
        (PRODUCTS_LIST, {"list": [7]}, "ProductListItem"),
        (PRODUCTS_LIST, {"list": [{"productType": 7}]}, "str"),
        (PRODUCTS_LIST, {"list": [{"customizationVersion": "x"}]}, "int"),
        (PRODUCTS_LIST, {"list": [{"sellPrice": "x"}]}, "Price"),
        (PRODUCTS_GET, {"productProSet": 7}, "list[str]"),
        (PRODUCTS_GET, {"productProSet": [7]}, "str"),
        (PRODUCTS_SEARCH, {"content": [{"productList": [{"zoneRecommendJson": 7}]}]}, "list[Any]"),
    ],
)
def test_what_was_expected_is_said_in_short(
    operation: Operation[Any], data: Any, expected: str
) -> None:
    told: list[Deviation] = []
    Reader(told.append).read(operation, received(data))
    assert [deviation.expected for deviation in told] == [expected]


def test_a_deviation_shows_itself_in_a_line() -> None:
    deviation = Deviation("products_list", "data.total", "int", "x" * 500, "dropped")
    assert str(deviation) == f"products_list: data.total: expected int, got '{'x' * 79}"


@pytest.mark.parametrize(
    ("operation", "data", "left"),
    [
        (VARIANTS_LIST, [{"vid": "7"}, None, {"vid": "8"}], 2),
        (VARIANTS_LIST, [None], 0),
    ],
)
def test_a_null_row_is_no_row_and_no_deviation(
    operation: Operation[Any], data: list[Any], left: int
) -> None:
    told: list[Deviation] = []
    rows = Reader(told.append).read(operation, received(data))
    assert len(rows) == left
    assert told == []


@pytest.mark.parametrize(
    ("data", "rows"), [("", []), ("7", ["7"]), ([], []), (["7", "8"], ["7", "8"])]
)
def test_one_or_many_are_rows_and_an_empty_text_is_none(data: Any, rows: list[str]) -> None:
    read = Reader(strict=True).read(LEGACY_ADD_TO_CART, received(data))
    assert (read, read.raw) == (rows, data)


def test_null_is_no_row_where_there_may_be_none() -> None:
    several: Any = Operation(
        id="x", method="GET", path="/x", data=str | None | list[str], many=True
    )
    assert Reader(strict=True).read(several, received(None)) == []


@pytest.mark.parametrize("reader", [Reader(), Reader(strict=True)])
def test_null_where_it_may_be_is_read_without_the_tolerant_path(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cjdropshipping_runtime.tolerant", None)
    assert reader.read(ORDERS_DELETE, received(None)) is None
    assert reader.read(LEGACY_DELETE_ORDERS, Received(200, {}, b'{"result":true}')) is None
    with pytest.raises(ImportError):
        reader.read(ORDERS_DELETE, received([7]))


def test_rows_without_an_envelope_have_the_request_id_of_their_headers() -> None:
    found = Received(200, {"x-request-id": "r-2"}, b'[{"uid":"7","result":"yes"},{"uid":"8"}]')
    told: list[Deviation] = []
    rows = Reader(told.append).read(LEGACY_CREATE_ORDERS, found)
    assert [row.uid for row in rows] == ["7", "8"]
    assert [d.path for d in told] == ["data[0].result"]
    assert (rows.reply.request_id, rows.reply.code, rows.reply.message) == ("r-2", None, None)
    with pytest.raises(DeviationError, match="request id r-2"):
        Reader(strict=True).read(LEGACY_CREATE_ORDERS, found)


def test_what_nobody_expected_of_a_page_is_told() -> None:
    told: list[Deviation] = []
    page = Reader(told.append).read(PRODUCTS_LIST, received({"list": {"0": {"pid": "7"}}}))
    assert page.list is None
    assert [(d.path, d.action) for d in told] == [("data.list", "dropped")]
