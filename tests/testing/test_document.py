"""The mock serves what the document describes: no more, no less."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT, Good, conforms, documented, refuses

from cjdropshipping.testing import Document, Mock, Request
from cjdropshipping.testing.chapters import ALL
from cjdropshipping.testing.chapters.product.filters import LIST_FILTERS, SEARCH_FILTERS
from cjdropshipping.testing.protocol.jsonvalue import is_object

OPERATIONS = sorted(DOCUMENT.operations)

#: Answered by handlers, whose data need not look like the example's.
HANDLED = set(ALL.handlers)


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
    reply = good_requests[operation_id].of(mock)
    assert reply.status == 200
    conforms(operation_id, reply.json())
    form = DOCUMENT.operations[operation_id].form
    if form.payload is None:
        assert reply.json()
    else:
        assert reply.json().get("code") in (0, 200, None, True)
        example = form.success.get(form.payload)
        assert type(reply.json().get(form.payload)) is type(example) or operation_id in HANDLED


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_refusals_are_no_successes(mock: Mock, good_requests: Good, operation_id: str) -> None:
    asked = good_requests[operation_id]
    mock.fail_next("system-busy")
    refusals = [asked.of(mock).json()]
    if DOCUMENT.operations[operation_id].secured:
        refusals.append(mock.handle(Request.to(asked.method, asked.target)).json())
    assert [refusal["code"] for refusal in refusals] == [1600000, 1600002][: len(refusals)]
    for refusal in refusals:
        refuses(operation_id, refusal)


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_envelopes_are_those_of_the_documented_examples(
    mock: Mock, good_requests: Good, operation_id: str
) -> None:
    form = DOCUMENT.operations[operation_id].form
    accepted = good_requests[operation_id].of(mock).json()
    if is_object(accepted):
        assert list(accepted) == list(form.success)
        for key in accepted.keys() - {form.payload, "requestId"}:
            assert accepted[key] == form.success[key]
    mock.fail_next("system-busy")
    refused = good_requests[operation_id].of(mock).json()
    assert list(refused) == list(form.refusal)
    for key in refused.keys() & {"result", "success"}:
        assert refused[key] is form.refusal[key]


def test_documented_code_of_reviews_is_zero_and_of_products_200(
    mock: Mock, good_requests: Good
) -> None:
    def envelope(operation_id: str) -> Any:
        reply: dict[str, Any] = good_requests[operation_id].of(mock).json()
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


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_documented_examples_of_requests_are_accepted(mock: Mock, operation_id: str) -> None:
    for asked in documented(DOCUMENT.operations[operation_id]):
        reply = asked.of(mock).json()
        if operation_id in HANDLED and is_object(reply):
            # The catalogue does not know the ids of the documents.
            assert reply.get("code") in (None, True, 0, 200, 1600300, 1602000, 1602001)
        else:
            assert not is_object(reply) or reply.get("code") in (0, 200, None, True)
        conforms(operation_id, reply)
