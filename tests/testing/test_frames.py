"""Replies of every frame, bodies of every form, and pages that are asked for in the body."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT, Good, refuses

from cjdropshipping.testing import DEVIATIONS, Document, Mock, Request
from cjdropshipping.testing.failing.deviating import Deviations
from cjdropshipping.testing.protocol.shapes import Shapes

LEGACY = "/api/order/"
INVENTORY = "/api2.0/v1/shopping/privateInventory/"


def test_a_list_without_an_envelope(mock: Mock) -> None:
    assert isinstance(mock.ask("POST", f"{LEGACY}queryOrders", json=["1"]).json(), list)
    bodies: list[Any] = [{}, [1], "1", [None]]
    for body in bodies:
        refused = mock.ask("POST", f"{LEGACY}queryOrders", json=body).json()
        assert refused["code"] == 1600100
        refuses("legacy_get_orders", refused)


def test_a_response_instead_of_data(mock: Mock) -> None:
    reply = mock.ask("POST", "/api/shop/queryShop").json()
    assert list(reply) == ["code", "response"]
    assert reply["code"] is True
    assert reply["response"]["total"] == len(reply["response"]["data"]) > 0
    unknown = mock.handle(Request.to("POST", "/api/shop/queryShop")).json()
    assert unknown["code"] == 1600002
    refuses("legacy_list_shops", unknown)


def test_a_result_alone(mock: Mock) -> None:
    assert mock.ask("POST", f"{LEGACY}deleteOrders", json=["1"]).json() == {"result": True}


def test_data_that_is_null(mock: Mock) -> None:
    paid = mock.ask("POST", "/api2.0/v1/shopping/pay/payBalance", json={"orderId": "12"}).json()
    assert paid["data"] is None
    assert paid["result"] is True


def test_a_refusal_has_a_code_even_where_none_is_documented(mock: Mock) -> None:
    refused = mock.ask("POST", "/api/shopping/orderOutGoodsInfoOpt", json={}).json()
    assert list(refused) == ["code", "result", "message", "data"]
    assert refused["code"] == 1600100


def test_bodies_that_are_empty_objects(mock: Mock) -> None:
    target = f"{INVENTORY}address/list"
    assert mock.ask("POST", target, json={}).json()["code"] == 200
    assert mock.ask("POST", target).json()["code"] == 16900204
    assert mock.ask("POST", target, json=[]).json()["code"] == 1600100


def test_bodies_that_may_be_left_out(mock: Mock) -> None:
    target = f"{INVENTORY}getCart"
    for body in (None, {}, {"pageNum": 1}):
        assert mock.ask("POST", target, json=body).json()["data"]["productList"] == []
    assert mock.ask("POST", target, json={"isAll": 2}).json()["code"] == 1600100


def test_operations_without_a_body(mock: Mock) -> None:
    target = "/api2.0/v1/shopping/mergeOrder/submitProgress"
    assert mock.ask("POST", target).json()["success"] is True
    assert mock.ask("POST", target, json={"any": "thing"}).json()["success"] is True


def test_a_header_that_is_a_parameter(mock: Mock, good_requests: Good) -> None:
    asked = good_requests["pod_update_pictures"]
    for token in ("", "platform", "\xff"):
        headers = {"CJ-Access-Token": mock.token, "platformToken": token}
        request = Request.to(asked.method, asked.target, headers=headers, json=asked.json)
        assert mock.handle(request).json()["result"] is True


@pytest.mark.parametrize(
    ("page", "expected"),
    [("1", 1), ("", 1), ("2", 0), ("0", 1600300), ("x", 1600300), ("-1", 1600300), (1, 1600100)],
)
def test_a_page_as_text(mock: Mock, page: Any, expected: int) -> None:
    body = {"status": "paid", "page": page}
    reply = mock.ask("POST", "/api/shopping/getOrdersCollection", json=body).json()
    if expected >= 1600100:
        assert reply["code"] == expected
    else:
        assert len(reply["data"]["orderList"]) == expected
        assert reply["data"]["countNumber"] == 1


def test_pages_in_the_body_with_dotted_paths(mock: Mock) -> None:
    def pages(**body: int) -> Any:
        return mock.ask("POST", "/api2.0/v1/shopping/makeup/list", json=body).json()

    first = pages(pageNum=1)["data"]["pageData"]
    assert first["totalRecords"] == len(first["content"]) > 0
    assert first["totalPages"] == 1
    later = pages(pageNum=2)["data"]
    assert later["pageData"] == {**first, "pageNumber": 2, "content": []}
    assert later["totalAmount"]
    assert pages(pageSize=200)["result"] is True
    assert pages(pageSize=201)["code"] in (1600100, 1600300)
    assert pages(pageNum=0)["code"] == 1600100


def test_all_pages_survive_all_deviations(good_requests: Good) -> None:
    mock = Mock(products=600, deviations=DEVIATIONS)
    paged = [o for o in DOCUMENT.operations.values() if o.pagination]
    assert len(paged) > 8
    for operation in paged:
        reply = good_requests[operation.id].of(mock).json()
        data = reply[operation.form.payload]
        assert operation.pagination
        for part in operation.pagination.items.split("."):
            assert isinstance(data, dict)
            data = data[part.removesuffix("[]")]
            if part.endswith("[]"):
                assert isinstance(data, list)
                break
        if operation.pagination.total:
            total = reply[operation.form.payload]
            for key in operation.pagination.total.split("."):
                total = total[key]
            assert int(total) >= len(data)


def deviating(schema: Any, data: Any, *names: str) -> Any:
    """``data`` of such a schema after many passes, so that all places have been hit."""
    envelope = {"type": "object", "properties": {"data": schema}}
    reply = {"content": {"application/json": {"schema": envelope}}}
    document = Document.of(
        {"paths": {"/x": {"get": {"operationId": "x", "responses": {"200": reply}}}}}
    )
    deviations = Deviations(names, 1, Shapes(document)).always
    for _ in range(40):
        data = deviations.data(document.operations["x"], data)
    return data


def test_deviations_inside_of_maps() -> None:
    row = {"type": "object", "properties": {"n": {"type": ["integer", "null"]}, "id": {}}}
    rows = {"type": "array", "items": row}
    schema = {"type": "object", "properties": {"m": {"additionalProperties": rows}}}
    data = {"m": {"a": [{"n": 5, "id": 1}], "b": []}}
    assert deviating(schema, data, "null-fields") == {"m": {"a": [{"n": None, "id": 1}], "b": []}}
    assert deviating(schema, data, "null-lists") == {"m": {"a": None, "b": None}}
    extended = deviating(schema, data, "extra-fields")
    assert list(extended["m"]) == ["a", "b"]
    assert "undocumentedText" in extended["m"]["a"][0]


def test_deviations_of_what_is_open() -> None:
    anything = {"anyOf": [{"type": "object", "additionalProperties": True}, {"type": "null"}]}
    objects = {"type": "array", "items": {"type": "object", "additionalProperties": True}}
    schema = {"type": "object", "properties": {"a": anything, "b": objects, "c": {}}}
    data = {"a": {"x": 1}, "b": [{"y": 1}], "c": {"z": 1}}
    assert deviating(schema, data, "null-fields") == {**data, "c": None}
    assert "undocumentedText" in deviating(schema, data, "extra-fields")["b"][0]


@pytest.mark.parametrize("data", [None, True, "text", 5])
def test_what_is_no_object_does_not_deviate(data: Any) -> None:
    choice = {"oneOf": [{"type": "boolean"}, {"type": "object", "properties": {"a": {}}}]}
    for schema in ({"type": ["string", "null"]}, choice, {}):
        assert deviating(schema, data, *DEVIATIONS) == data
