"""What is refused, with which code, and which check comes first."""

from __future__ import annotations

from typing import Any

import pytest

from cjdropshipping.testing import Mock, Request

API = "/api2.0/v1/product/"
ADD = f"{API}addToMyProduct"
ADDRESS = {
    "id": "7",
    "firstName": "Mia",
    "lastName": "Keller",
    "country": "United States",
    "countryCode": "US",
    "province": "OH",
    "city": "COLUMBUS",
    "address": "12 Example Street",
}
JSON = {"content-type": "application/json"}


def code(mock: Mock, method: str, target: str, json: Any = None) -> int:
    reply = mock.ask(method, target, json=json)
    assert reply.status == 200
    return int(reply.json()["code"])


def sent(mock: Mock, method: str, target: str, headers: dict[str, str], body: bytes = b"") -> int:
    reply = mock.handle(Request.to(method, target, headers=headers, body=body))
    assert reply.status == 200
    return int(reply.json()["code"])


def test_checks_come_in_order(mock: Mock) -> None:
    token = {"CJ-Access-Token": mock.token}
    assert sent(mock, "GET", "/nowhere", {}) == 1600101
    assert sent(mock, "GET", ADD, {}) == 16900202
    assert sent(mock, "POST", ADD, {}) == 1600002
    assert sent(mock, "POST", ADD, {"CJ-Access-Token": ""}) == 1600002
    assert sent(mock, "POST", ADD, {"CJ-Access-Token": "API@no@one"}) == 1600001
    assert sent(mock, "POST", ADD, {**token, "content-type": "text/plain"}, b"{}") == 16900203
    assert sent(mock, "POST", ADD, token, b"{}") == 16900203
    assert sent(mock, "POST", ADD, token) == 16900204
    assert sent(mock, "POST", ADD, {**token, **JSON}, b"{") == 16900205
    assert sent(mock, "POST", ADD, {**token, **JSON}, b"[]") == 1600100
    assert sent(mock, "POST", ADD, {**token, **JSON}, b'{"productId": 5}') == 1600100
    assert sent(mock, "POST", ADD, {**token, **JSON}, b'{"productId": "5"}') == 1602001
    charset = {"content-type": "Application/JSON; charset=utf-8"}
    assert sent(mock, "POST", ADD, {**token, **charset}, b'{"productId": "5"}') == 1602001


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("listV2?page=0", 1600100),
        ("listV2?page=1001", 1600100),
        ("listV2?page=1000&size=100", 200),
        ("listV2?size=101", 1600100),
        ("listV2?size=ten", 1600100),
        ("listV2?size=", 1600100),
        ("listV2?size=1.0", 1600100),
        ("listV2?size=1&size=2", 1600100),
        ("listV2?sort=up", 1600100),
        ("listV2?features=enable_video&features=enable_category", 200),
        ("listV2?features=enable_magic", 1600100),
        ("listV2?isWarehouse=yes", 1600100),
        ("listV2?isWarehouse=true", 200),
        ("listV2?startSellPrice=1.5e1", 200),
        ("listV2?startSellPrice=NaN", 1600100),
        ("listV2?startSellPrice=inf", 1600100),
        ("listV2?timeStart=9223372036854775807", 200),
        ("listV2?timeStart=9223372036854775808", 1600100),
        ("listV2?keyWord=" + "x" * 201, 1600100),
        ("list?pageSize=200", 200),
        ("list?pageSize=201", 1600100),
        ("list?createTimeFrom=2021-03-31", 1600100),
        ("list?createTimeFrom=2021-02-31%2010:00:00", 1600300),
        ("query", 1600300),
        ("query?pid=", 1600300),
        ("query?pid=nothing", 1602001),
        ("query?productSku=nothing", 1602001),
        ("query?variantSku=nothing", 1602001),
        ("variant/query", 1600300),
        ("variant/queryByVid", 1600100),
        ("variant/queryByVid?vid=nothing", 1602000),
        ("stock/queryByVid?vid=nothing", 1602000),
        ("stock/queryBySku?sku=nothing", 1602000),
        ("stock/getInventoryByPid?pid=nothing", 1602001),
        ("productComments?pid=nothing", 1602001),
        ("myProduct/query?startAt=soon", 1600300),
        ("myProduct/query?startAt=1780272000000", 200),
        ("myProduct/query?startAt=178027200000012345678", 1600300),
    ],
)
def test_codes(library: Mock, target: str, expected: int) -> None:
    assert code(library, "GET", API + target) == expected


def test_the_cap_of_the_offset_has_the_message_of_the_service(library: Mock) -> None:
    assert code(library, "GET", f"{API}list?pageSize=200&pageNum=30") == 200
    refused = library.ask("GET", f"{API}list?pageSize=200&pageNum=31").json()
    assert refused["code"] == 1600300
    assert "the max offset is" in refused["message"]


def test_a_broken_rule_is_named(library: Mock) -> None:
    message = library.ask("GET", f"{API}query").json()["message"]
    assert all(name in message for name in ("pid", "productSku", "variantSku"))


def test_the_reason_is_told_in_a_header(library: Mock) -> None:
    reply = library.ask("GET", f"{API}listV2?size=0")
    assert "size" in dict(reply.headers)["x-mock-reason"]


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ({"isDefault": 1}, "schema"),
        ({"firstName": "Mia", "userId": "7"}, "schema"),
        ({**ADDRESS, "userId": "7"}, None),
        (ADDRESS, None),
    ],
)
def test_what_the_schema_refuses_is_marked(mock: Mock, body: Any, by: str | None) -> None:
    """The same code stands for what breaks a rule, and for what the state alone forbids."""
    update = "/api2.0/v1/shopping/privateInventory/address/update"
    reply = mock.ask("POST", update, json=body)
    assert reply.json()["code"] == 1600100
    assert dict(reply.headers).get("x-mock-refused-by") == by


def test_unknown_parameters_are_ignored_or_refused() -> None:
    target = f"{API}globalWarehouseList?nonsense=1"
    assert code(Mock(), "GET", target) == 200
    assert code(Mock(unknown_parameters="refuse"), "GET", target) == 1600100


def test_tokens_differ_by_seed_and_have_the_form_of_the_service() -> None:
    assert Mock(seed=1).token != Mock(seed=2).token
    assert Mock(seed=1).token == Mock(seed=1).token
    assert Mock().token.startswith("API@")
    assert len(Mock().token) > 200


def test_requests_are_remembered_without_the_token(mock: Mock) -> None:
    mock.ask("GET", f"{API}query?pid=1")
    mock.ask("POST", ADD, json={"productId": "1"})
    mock.ask("GET", "/nowhere")
    first, second, third = mock.requests
    assert (first.operation_id, first.query) == ("products_get", (("pid", "1"),))
    assert (second.operation_id, second.body) == ("my_products_add", b'{"productId":"1"}')
    assert (third.operation_id, third.path) == (None, "/nowhere")
    assert mock.token not in repr(mock.requests)


def test_the_memory_of_requests_is_bounded() -> None:
    mock = Mock(remember=3)
    for _ in range(10):
        mock.ask("GET", "/nowhere")
    assert len(mock.requests) == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"products": 0}, "products must be 1 to 99,999, but is 0"),
        ({"products": -1}, "products must be"),
        ({"products": 100_000}, "products must be"),
        ({"seed": -1}, "seed must not be negative"),
        ({"remember": -1}, "remember must not be negative, but is -1"),
        ({"deviations": "null-lists"}, "a collection of names"),
        ({"deviations": 5}, "a collection of names"),
        ({"deviations": [5]}, "a collection of names"),
        ({"faults": {"late": "x"}}, "share of late must be a number, but is 'x'"),
        ({"faults": {"late": True}}, "share of late must be a number, but is True"),
        ({"seed": "x"}, "seed must be a whole number, but is 'x'"),
        ({"seed": 1.5}, "seed must be a whole number, but is 1.5"),
        ({"accounts": "2"}, "accounts must be a whole number, but is '2'"),
        ({"products": "5"}, "products must be a whole number"),
        ({"remember": "1"}, "remember must be a whole number"),
        ({"calls_per_second": 1.5}, "calls_per_second must be a whole number, but is 1.5"),
        ({"points": "5"}, "points must be a whole number"),
        ({"rate_status": 500}, "rate_status must be 200 or 429, but is 500"),
        ({"points_status": "429"}, "points_status must be 200 or 429, but is '429'"),
        ({"unknown_parameters": "deny"}, "must be 'ignore' or 'refuse', but is 'deny'"),
        ({"repeated_orders": "yes"}, "repeated_orders must be 'refuse' or 'accept'"),
        ({"repeated_payments": "no"}, "repeated_payments must be 'refuse' or 'accept'"),
        ({"keep": 5}, "keep must be the name of a file, but is 5"),
        ({"keep": ""}, "keep must be the name of a file, but is ''"),
    ],
)
def test_a_mock_is_not_made_of_nonsense(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Mock(**arguments)


def test_what_is_asked_for_has_a_path(mock: Mock) -> None:
    with pytest.raises(ValueError, match=r"must begin with /, as in /api2\.0/v1/.*, but is 'nope'"):
        mock.ask("GET", "nope")


def test_a_catalogue_of_one_product() -> None:
    mock = Mock(products=1)
    assert mock.ask("GET", f"{API}list").json()["data"]["total"] == 1
