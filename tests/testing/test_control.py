"""The control path: each method of the mock, asked for as JSON."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest
from tests.support.ordering import ORDER
from tests.testing.remote import Remote

from cjdropshipping.testing import ARRANGEMENTS, DEVIATIONS, FAULTS, Mock, Request
from cjdropshipping.testing.control import control
from cjdropshipping.testing.control.routes import ROUTES
from cjdropshipping.testing.doors.front import front

BALANCE = "/api2.0/v1/shopping/pay/getBalance"
MANUAL = Path(__file__).parents[2] / "docs" / "mock.md"
CREATE = "/api2.0/v1/shopping/order/createOrderV3"


@pytest.fixture
def mock() -> Mock:
    return Mock(accounts=2)


@pytest.fixture
def remote(mock: Mock) -> Remote:
    return Remote(mock)


def test_it_lists_every_path_with_what_it_does_and_takes(remote: Remote) -> None:
    told = {row["path"]: row for row in remote.get("")["paths"]}
    assert set(told) == set(ROUTES)
    assert all(row["does"].endswith(".") for row in told.values())
    fail = told["/_mock/fail"]
    assert fail["method"] == "POST"
    assert fail["takes"]["required"] == ["name"]
    assert {"operation", "times", "share", "seconds"} < fail["takes"]["properties"].keys()


def test_it_lists_names_with_what_they_mean(remote: Remote) -> None:
    assert remote.get("faults") == {fault.name: fault.summary for fault in FAULTS.values()}
    assert remote.get("deviations").keys() == DEVIATIONS.keys()
    assert remote.get("arrangements") == ARRANGEMENTS


def test_a_fault_comes_until_it_is_recovered(mock: Mock, remote: Remote) -> None:
    remote.post("fail", name="html-502", operation="payments_*", after=1)
    assert [mock.ask("GET", BALANCE).status for _ in range(3)] == [200, 502, 502]
    remote.post("recover", name="html-502")
    assert mock.ask("GET", BALANCE).status == 200
    assert remote.get("counters")["faults"] == {"html-502": 2}


def test_the_next_calls_fail(mock: Mock, remote: Remote) -> None:
    remote.post("fail_next", name="rate-limit-429", times=2)
    assert [mock.ask("GET", BALANCE).status for _ in range(3)] == [429, 429, 200]


def test_it_lists_what_is_switched_on(mock: Mock, remote: Remote) -> None:
    assert remote.get("switched_on") == []
    remote.post("fail", name="late", operation="orders_*", times=2)
    remote.post("deviate", name="code-zero", account=2, until=60)
    remote.post("arrange", name="merge stalls", account=2)
    second = mock.accounts[1].name
    late, zero, stalls = remote.get("switched_on")
    assert late == {"kind": "fault", "name": "late", "to": "orders_*", "how": "2 times"}
    assert (zero["name"], zero["to"]) == ("code-zero", f"any call of {second}")
    assert (stalls["name"], stalls["to"]) == ("merge stalls", f"anything of {second}")
    remote.post("clock/advance", seconds=60)
    assert [row["name"] for row in remote.get("switched_on")] == ["late", "merge stalls"]


def test_replies_deviate(mock: Mock, remote: Remote) -> None:
    remote.post("deviate", name="code-absent", times=20)
    assert any("code" not in mock.ask("GET", BALANCE).json() for _ in range(20))


def test_an_account_is_named_by_number_or_name(mock: Mock, remote: Remote) -> None:
    second = mock.accounts[1]
    for account in (2, "2", second.name):
        remote.post("fail", name="late", account=account, operation="pod_*")
        remote.post("arrange", name="creation intercepts", account=account, details={"code": 1002})
    for asking in (mock.account, second):
        asking.ask("POST", CREATE, json={**ORDER, "orderNumber": "a"})
    assert [row["account"] for row in remote.get("orders")] == [1, 2]
    for account in (2, second.name):
        assert [row["account"] for row in remote.get(f"orders?account={account}")] == [2]
    remote.post("lift", name="creation intercepts", account=2)


def test_time_passes(mock: Mock, remote: Remote) -> None:
    before = remote.get("clock")["millis"]
    assert remote.post("clock/advance", seconds=1.5)["millis"] == before + 1500
    assert mock.clock.millis == before + 1500


def test_tokens_die_and_new_ones_are_made_when_asked_for(mock: Mock, remote: Remote) -> None:
    first, second = (remote.post("token", account=number) for number in (1, 2))
    assert [row["token"] for row in remote.get("accounts")] == [first, second]
    remote.post("expire_tokens", account=1)
    assert [row["token"] for row in remote.get("accounts")] == [None, second]
    assert remote.post("token") == mock.token != first
    assert [row["api_key"] for row in remote.get("accounts")] == [a.api_key for a in mock.accounts]


def test_to_look_changes_nothing(mock: Mock) -> None:
    mock.expire_tokens()
    ours, before = front(mock), mock.snapshot()
    looks = [route.path for route in ROUTES.values() if route.verb == "GET"]
    for path in (*looks, "/_mock/", "/", "/_mock/live", "/_mock/live.json", "/_mock/openapi.json"):
        assert ours.answer(Request.to("GET", path, headers={"host": "localhost"})).status == 200
        assert mock.snapshot() == before, path


def test_requests_are_told_with_what_came_of_them(mock: Mock, remote: Remote) -> None:
    mock.fail_next("reset-after")
    mock.ask("GET", f"{BALANCE}?a=%ff")
    mock.ask("POST", "/nowhere", json={"a": "ü"})
    balance, nowhere = remote.get("requests")
    assert (balance["fault"], balance["status"]) == ("reset-after", 0)
    assert balance["query"] == [["a", "?"]]
    assert (nowhere["operation_id"], nowhere["body"]) == (None, '{"a":"ü"}')
    assert remote.get("requests?last=1") == [nowhere]
    assert remote.get(f"requests?since={balance['serial']}") == [nowhere]
    assert remote.get("requests?last=0") == []


def test_requests_are_looked_for_by_operation_and_account(mock: Mock, remote: Remote) -> None:
    first, second = mock.accounts
    for asking, target in ((first, BALANCE), (second, BALANCE), (second, "/nowhere")):
        asking.ask("GET", target)
    mock.handle(Request.to("GET", BALANCE))

    def found(query: str) -> list[int]:
        return [row["serial"] for row in remote.get(f"requests?{query}")]

    assert found("operation=payments_*") == found("operation=payments_get_balance") == [1, 2, 4]
    assert found("operation=orders_*") == []
    assert found("account=2") == found(f"account={second.name}") == [2, 3]
    assert found("account=2&operation=payments_*&last=1") == [2]
    assert found("operation=*&last=1&since=1") == [4]


def test_the_root_is_there_without_its_slash(mock: Mock) -> None:
    answer = control(mock)
    assert answer(Request.to("GET", "/_mock")) == answer(Request.to("GET", "/_mock/"))
    posted = answer(Request.to("POST", "/_mock", json={}))
    assert posted is not None
    assert posted.status == 405
    assert answer(Request.to("GET", "/_mocks")) is None


def test_pages_of_other_sites_may_not_load_it(remote: Remote) -> None:
    for request in (Request.to("GET", "/_mock/"), Request.to("GET", "/_mock/no")):
        headers = dict(remote(request).headers)
        assert headers["cross-origin-resource-policy"] == "same-origin"


def test_the_back_office_acts_and_the_books_tell(mock: Mock, remote: Remote) -> None:
    code = remote.post("back_office/owe", cents=250, account=2)
    moves = remote.get("books?account=2")["moves"]
    assert [(move["id"], move["before"]) for move in moves] == [(code, "")]
    assert remote.get("books")["moves"] == []
    sku = mock.world.variants.of(mock.world.catalogue.products[0])[0].sku
    assert remote.post("back_office/stock", sku=sku, pieces=3)["quantity"] == 3


def test_to_control_the_mock_is_no_call_to_cj(mock: Mock, remote: Remote) -> None:
    before = mock.clock.millis
    for path in ("faults", "accounts", "requests"):
        remote.get(path)
    assert mock.requests == ()
    assert mock.clock.millis == before


def test_paths_of_cj_are_not_answered(mock: Mock) -> None:
    assert control(mock)(Request.to("GET", BALANCE)) is None


LOOKS = {"name": "payment shows late", "details": {"looks": 2.5}}

WRONG = [
    ("GET", "nowhere", {}, 404, "there is no /_mock/nowhere; GET /_mock/ lists what there is"),
    ("DELETE", "fail", {}, 405, "/_mock/fail is for POST"),
    ("POST", "orders", {"json": {}}, 405, "/_mock/orders is for GET"),
    ("POST", "", {"json": {}}, 405, "/_mock/ is for GET"),
    ("POST", "recover", {}, 415, "application/json"),
    ("POST", "recover", {"form": {"name": "late"}}, 415, "application/json"),
    ("POST", "recover", {"json": {"a": "x" * (1 << 20)}}, 413, "1,048,576 bytes"),
    ("POST", "fail", {"json": {}}, 400, "required field `name`"),
    ("POST", "fail", {"json": {"name": "latte"}}, 400, "unknown fault latte"),
    ("POST", "fail", {"json": {"name": "late", "tims": 2}}, 400, "unknown field `tims`"),
    ("POST", "fail", {"json": {"name": "late", "times": "2"}}, 400, "Expected `int"),
    ("POST", "fail", {"json": {"name": "late", "until": 1e308}}, 400, "seconds"),
    ("POST", "clock/advance", {"json": {"seconds": 1e15}}, 400, "year 9000"),
    ("POST", "fail", {"json": {"name": "late", "operation": "x_*"}}, 400, "unknown operation x_*"),
    ("POST", "fail?name=late", {"json": {}}, 400, "into the body"),
    ("POST", "lift", {"json": {"name": "x", "account": 3}}, 400, "there is no account 3, but 1"),
    ("POST", "arrange", {"json": {"name": "x"}}, 400, "unknown arrangement x"),
    ("POST", "lift", {"json": {"name": "x"}}, 400, "unknown arrangement x"),
    ("POST", "arrange", {"json": LOOKS}, 400, "looks must be a whole number, but is 2.5"),
    ("POST", "fail", {"json": {"name": "late", "times": 1.5}}, 400, "Expected `int"),
    ("POST", "fail", {"json": {"name": "late", "seconds": 1e300}}, 400, "at most 86,400"),
    (
        "POST",
        "back_office/owe",
        {"json": {"cents": 10**30}},
        400,
        "cents must be 1 to 2,147,483,647",
    ),
    (
        "POST",
        "back_office/stock",
        {"json": {"sku": "x", "pieces": 10**30}},
        400,
        "pieces must be 1 to",
    ),
    ("POST", "clock/advance", {"json": {"seconds": -1}}, 400, "backwards"),
    ("POST", "back_office/advance", {"json": {"order": "x", "status": "y"}}, 400, "x"),
    ("GET", "clock?a=1", {}, 400, "unknown field `a`"),
    ("GET", "requests?last=many", {}, 400, "Expected `int`"),
    ("GET", "books?account=%ff", {}, 400, "there is no account ?"),
    ("GET", "requests?operation=x_*", {}, 400, "unknown operation x_*"),
    ("GET", "requests?account=3", {}, 400, "there is no account 3"),
    ("POST", "fail_next", {"json": {"name": "late", "every": 2}}, 400, "unknown field `every`"),
    ("GET", "orders?" + "a=1&" * 1001, {}, 400, "cannot be read"),
]


@pytest.mark.parametrize(("method", "target", "parts", "status", "why"), WRONG)
def test_what_is_wrong_is_said(
    remote: Remote, method: str, target: str, parts: dict[str, Any], status: int, why: str
) -> None:
    refused, error = remote.refused(method, target, **parts)
    assert (refused, why in error) == (status, True), error


@pytest.mark.parametrize("body", [b"{", b'{"name": "\xff"}', b"[" * 100_000, b"null", b"[]", b"1"])
def test_a_body_that_is_no_object_is_refused(remote: Remote, body: bytes) -> None:
    sent = {"headers": {"content-type": "application/json; charset=utf-8"}, "body": body}
    assert remote.refused("POST", "recover", **sent)[0] == 400


def test_nesting_without_end_is_refused(remote: Remote) -> None:
    body = b'{"name": "late", "details":' + b'{"a":' * 100_000
    sent = {"headers": {"content-type": "application/json"}, "body": body}
    assert remote.refused("POST", "arrange", **sent) == (400, "what is sent is nested too deeply")


def test_what_is_allowed_is_told(remote: Remote) -> None:
    assert dict(remote(Request.to("PUT", "/_mock/fail")).headers)["allow"] == "POST"
    assert dict(remote(Request.to("PUT", "/_mock/clock")).headers)["allow"] == "GET, HEAD"
    assert remote(Request.to("HEAD", "/_mock/clock")).status == 200


def test_several_threads_may_ask(mock: Mock, remote: Remote) -> None:
    def calls() -> None:
        for _ in range(50):
            mock.ask("GET", BALANCE)

    def control_calls() -> None:
        for _ in range(50):
            remote.post("back_office/owe", cents=1)
            remote.get("books")
            remote.get("requests")

    threads = [Thread(target=target) for target in (calls, control_calls) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert mock.accepted["payments_get_balance"] == 100
    assert len(mock.books.moves) == 100


def test_a_server_has_it(mock: Mock) -> None:
    door = front(mock)
    headers = {"host": "localhost:8080"}
    assert door.answer(Request.to("GET", "/_mock/clock", headers=headers)).status == 200
    elsewhere = {"host": "mock.example.com", "origin": "http://mock.example.com"}
    assert door.answer(Request.to("GET", "/_mock/accounts", headers=elsewhere)).status == 403


def test_the_manual_says_how_to_call_an_operation(mock: Mock) -> None:
    (line,) = re.findall(r"^\$ (curl .*)$", MANUAL.read_text(encoding="utf-8"), re.MULTILINE)
    curl, flag, header, url = shlex.split(line.replace("$CJ_ACCESS_TOKEN", mock.token))
    assert (curl, flag) == ("curl", "-H")
    name, _, value = header.partition(": ")
    target = url.removeprefix("$CJ_BASE_URL")
    reply = front(mock).answer(Request.to("GET", target, headers={name: value})).json()
    assert (reply["code"], mock.requests[-1].account) == (200, mock.account.name)


def test_it_is_there_over_a_socket(mock: Mock) -> None:
    with mock.serve() as url, httpx.Client(base_url=url) as client:
        assert client.post("/_mock/fail", json={"name": "html-502", "times": 1}).is_success
        headers = {"CJ-Access-Token": client.post("/_mock/token", json={}).json()}
        calls = [client.get("/api2.0/v1/product/getCategory", headers=headers) for _ in range(2)]
        assert [call.status_code for call in calls] == [502, 200]
        foreign = {"host": "evil.example", "origin": "http://evil.example"}
        refused = client.post("/_mock/recover", json={}, headers=foreign)
        assert refused.status_code == 403
