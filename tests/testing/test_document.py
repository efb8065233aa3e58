"""The mock serves what the document describes: no more, no less."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from cjdropshipping.testing import Document, Mock
from cjdropshipping.testing.chapters import ALL
from cjdropshipping.testing.chapters.product.filters import LIST_FILTERS, SEARCH_FILTERS

DOCUMENT = Document.shipped()
OPERATIONS = sorted(DOCUMENT.operations)

Good = dict[str, tuple[str, str, Any]]


def conforms(operation_id: str, envelope: Any) -> None:
    """Raises when a reply is not what the document says."""
    operation = DOCUMENT.operations[operation_id]
    components = DOCUMENT.tree["components"]
    schema = {**operation.reply_schema, "components": components}
    jsonschema_rs.Draft202012Validator(schema).validate(envelope)


def test_routes_are_the_operations_of_the_document() -> None:
    described = {
        (method.upper(), path)
        for path, item in DOCUMENT.tree["paths"].items()
        for method in item
        if method != "parameters"
    }
    served = {
        (o.method, path) for path, methods in DOCUMENT.paths.items() for o in methods.values()
    }
    assert served == described
    assert len(served) == len(DOCUMENT.operations)


def test_every_handler_answers_an_operation() -> None:
    assert set(ALL.handlers) <= set(OPERATIONS)


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_replies_conform(mock: Mock, good_requests: Good, operation_id: str) -> None:
    reply = mock.ask(*good_requests[operation_id][:2], json=good_requests[operation_id][2])
    assert reply.status == 200
    envelope = reply.json()
    conforms(operation_id, envelope)
    assert envelope.get("code") in (0, 200, None)
    assert envelope["data"] is not None


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_envelopes_are_those_of_the_documented_examples(
    mock: Mock, good_requests: Good, operation_id: str
) -> None:
    form = DOCUMENT.operations[operation_id].form
    method, target, body = good_requests[operation_id]
    accepted = mock.ask(method, target, json=body).json()
    assert list(accepted) == list(form.success)
    for key in accepted.keys() - {"data", "requestId"}:
        assert accepted[key] == form.success[key]
    mock.fail_next("system-busy")
    refused = mock.ask(method, target, json=body).json()
    assert list(refused) == list(form.refusal)
    for key in refused.keys() & {"result", "success"}:
        assert refused[key] is form.refusal[key]


def test_documented_code_of_reviews_is_zero_and_of_products_200(
    mock: Mock, good_requests: Good
) -> None:
    def envelope(operation_id: str) -> Any:
        method, target, body = good_requests[operation_id]
        reply: dict[str, Any] = mock.ask(method, target, json=body).json()
        return {key: value for key, value in reply.items() if key not in ("data", "requestId")}

    assert envelope("reviews_list") == {"success": True, "code": 0, "message": None}
    assert envelope("sourcing_create") == {"success": True, "code": 0, "message": None}
    assert envelope("products_get") == {"code": 200, "result": True, "message": "Success"}
    assert envelope("inventory_by_product") == {"success": True, "code": 200, "message": ""}
    assert envelope("my_products_add")["success"] is True


def test_an_operation_without_handler_answers_with_its_example() -> None:
    tree = DOCUMENT.tree
    operation = tree["paths"]["/api2.0/v1/product/getCategory"]["get"]
    new = {**operation, "operationId": "brand_new"}
    paths = {**tree["paths"], "/api2.0/v1/new": {"get": new}}
    mock = Mock(document=Document.of({**tree, "paths": paths}))
    documented = operation["responses"]["200"]["content"]["application/json"]["examples"]
    reply = mock.ask("GET", "/api2.0/v1/new").json()
    assert reply["data"] == documented["documented"]["value"]["data"]


def paged_example(data: Any, pagination: dict[str, str]) -> Mock:
    """A mock with one operation more, paged and without a handler, whose example is ``data``."""
    tree = DOCUMENT.tree
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    example = {"documented": {"value": {"code": 200, "result": True, "data": data}}}
    operation = {
        "operationId": "brand_new",
        "parameters": [page],
        "x-pagination": {"page": "page", **pagination},
        "responses": {"200": {"content": {"application/json": {"examples": example}}}},
        "security": [{"CJAccessToken": []}],
    }
    paths = {**tree["paths"], "/api2.0/v1/new": {"get": operation}}
    return Mock(document=Document.of({**tree, "paths": paths}))


def test_an_example_is_one_page() -> None:
    for data, pagination, first, later in (
        (
            {"totalRecords": 536, "totalPages": "54", "content": [{"a": 1}]},
            {"items": "content[]", "total": "totalRecords", "pages": "totalPages"},
            {"totalRecords": 1, "totalPages": "1", "content": [{"a": 1}]},
            {"totalRecords": 1, "totalPages": "1", "content": []},
        ),
        (
            {"page": {"total": 9}, "blocks": [{"rows": [1, 2]}, {"rows": [3]}]},
            {"items": "blocks[].rows[]", "total": "page.total", "pages": "absent"},
            {"page": {"total": 3}, "blocks": [{"rows": [1, 2]}, {"rows": [3]}]},
            {"page": {"total": 3}, "blocks": []},
        ),
        ([1, 2], {"items": "[]"}, [1, 2], []),
    ):
        mock = paged_example(data, pagination)
        for target, expected in (("", first), ("?page=1", first), ("?page=2", later)):
            assert mock.ask("GET", f"/api2.0/v1/new{target}").json()["data"] == expected
        assert mock.ask("GET", "/api2.0/v1/new?page=0").json()["code"] == 1600300


def test_a_walk_over_an_example_ends() -> None:
    data = {"total": 536, "list": [{"a": 1}]}
    mock = paged_example(data, {"items": "list[]", "total": "total"})
    rows: list[Any] = []
    for number in range(1, 5):
        page = mock.ask("GET", f"/api2.0/v1/new?page={number}").json()["data"]
        if not page["list"]:
            break
        rows += page["list"]
        assert page["total"] == len(rows)
    assert rows == [{"a": 1}]


@pytest.mark.parametrize(
    ("operation_id", "filters", "others"),
    [
        (
            "products_search",
            SEARCH_FILTERS,
            {"page", "size", "sort", "orderBy", "features", "currency"},
        ),
        ("products_list", LIST_FILTERS, {"pageNum", "pageSize", "sort", "orderBy"}),
    ],
)
def test_every_documented_filter_exists(
    operation_id: str, filters: dict[str, Any], others: set[str]
) -> None:
    documented = {p.name for p in DOCUMENT.operations[operation_id].parameters}
    assert set(filters) | others == documented


def test_documented_examples_of_requests_are_accepted(mock: Mock) -> None:
    for operation in DOCUMENT.operations.values():
        raw = DOCUMENT.tree["paths"][operation.path][operation.method.lower()]
        media = raw.get("requestBody", {}).get("content", {}).get("application/json", {})
        for example in media.get("examples", {}).values():
            code = mock.ask(operation.method, operation.path, json=example["value"]).json()["code"]
            assert code in (0, 200, 1602001), operation.id
