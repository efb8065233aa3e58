"""``call(method, path)``: the typed method where there is one, plain data where there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import httpx
import pytest
from tests.support.catalogue import WITH_PAGES, Catalogue
from tests.support.clients import TOKEN, Handler, async_client, client, run
from tests.support.document import examples, operations, sample, successes
from tests.support.methods import arguments, method_of, with_headers
from tests.support.recorder import Recorder, again, seen
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping import ApiError, AsyncPage, CursorError, OutcomeUnknown, Page, ReplyError
from cjdropshipping_runtime.operation import Operation, PagedOperation

each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
UNKNOWN = "/api2.0/v1/shopping/order/aNewOne"


def outcome(result: Any) -> Any:
    """What a caller can tell of a result."""
    if isinstance(result, (Page, AsyncPage)):
        return (type(result), result.items, result.total, result.raw, result.reply.content)
    return (type(result), result, getattr(result, "raw", None))


def recorder(operation: Operation[Any]) -> Recorder:
    return Recorder(sample(successes(operation.id)))


@each_operation
@pytest.mark.parametrize("spell", [str.upper, str.lower, str.title])
def test_a_known_operation_is_the_same_call_as_its_method(
    operation: Operation[Any], spell: Any
) -> None:
    handler = recorder(operation)
    cj = client(handler, strict=True)
    method = method_of(cj, operation.id)
    typed = method(**with_headers(operation.id, method))
    given = again(handler.requests[0], operation.files)
    called = cj.call(spell(operation.method), operation.path, **given)
    assert seen(handler.requests[0]) == seen(handler.requests[1])
    assert outcome(typed) == outcome(called)


@each_operation
def test_the_async_client_alike(operation: Operation[Any]) -> None:
    handler = recorder(operation)

    async def main() -> None:
        cj = async_client(handler, strict=True)
        method = method_of(cj, operation.id)
        typed = await method(**with_headers(operation.id, method))
        given = again(handler.requests[0], operation.files)
        called = await cj.call(operation.method.lower(), operation.path, **given)
        assert seen(handler.requests[0]) == seen(handler.requests[1])
        assert outcome(typed) == outcome(called)
        await cj.close()

    run(main, collect=False)


@each_operation
def test_both_clients_send_and_read_the_same(operation: Operation[Any]) -> None:
    handler = recorder(operation)
    cj = client(handler, strict=True)
    method = method_of(cj, operation.id)
    given = with_headers(operation.id, method)
    one = method(**given)

    async def main() -> Any:
        async with async_client(handler, strict=True) as ahead:
            return await method_of(ahead, operation.id)(**given)

    other = run(main, collect=False)
    assert seen(handler.requests[0]) == seen(handler.requests[1])
    if isinstance(one, Page):
        assert isinstance(other, AsyncPage)
        assert outcome(one)[1:] == outcome(other)[1:]
    else:
        assert outcome(one) == outcome(other)


@each_operation
def test_errors_are_the_same(operation: Operation[Any]) -> None:
    refused = examples(operations()[operation.id]["responses"]["200"])["refused"]
    handler = Recorder(refused)
    cj = client(handler)
    method = method_of(cj, operation.id)
    with pytest.raises(ApiError) as typed:
        method(**arguments(operation.id, method))
    given = again(handler.requests[0], operation.files)
    with pytest.raises(ApiError) as called:
        cj.call(operation.method, operation.path, **given)
    assert typed.value.__dict__ == called.value.__dict__
    handler.content = b"<html>"
    harmless = operation.safety in ("read", "idempotent")
    with pytest.raises(
        ReplyError if harmless else OutcomeUnknown, match=r"HTTP 200: .*HTML"
    ) as lost:
        cj.call(operation.method, operation.path, **given)
    assert lost.value.operation == operation.id


@pytest.mark.parametrize("operation", WITH_PAGES, ids=lambda o: str(o.id))
def test_cursors_are_interchangeable(operation: PagedOperation[Any]) -> None:
    catalogue = Catalogue(operation, rows=250)
    cj = client(catalogue.handle)
    method = method_of(cj, operation.id)
    given = arguments(operation.id, method)
    cursor = method(**given).cursor
    called = cj.call(operation.method, operation.path, cursor=cursor)
    assert outcome(called) == outcome(method(**given, cursor=cursor))
    assert cj.call(operation.method, operation.path, cursor=called.cursor).number == 3
    place = "body" if operation.pagination.in_body else "query"
    with pytest.raises(CursorError):
        cj.call(operation.method, operation.path, **{place: {"x": "y"}}, cursor=cursor)


# ── operations that the spec does not know ───────────────────────────────────────────────────────


def replying(content: bytes, status: int = 200) -> Handler:
    return lambda request: httpx.Response(status, content=content)


@pytest.mark.parametrize(
    ("content", "data"),
    [
        (b'{"code":200,"data":{"amount":12.30}}', {"amount": Decimal("12.30")}),
        (b'{"code":200,"data":{"id":9007199254740993}}', {"id": 9007199254740993}),
        (b'{"success":true,"code":0,"data":[1,2.50,"x",null]}', [1, Decimal("2.50"), "x", None]),
        (b'{"code":200,"result":true,"data":true}', True),
        (b'{"code":200,"result":true,"data":null}', None),
        (b'{"code":200,"result":true}', None),
        (b'{"orders":[{"id":"7"}],"total":1}', {"orders": [{"id": "7"}], "total": 1}),
        (b'{"code":true,"response":{"amount":1.50}}', {"amount": Decimal("1.50")}),
        (b'{"code":200,"data":7,"response":8}', 7),
        (b'{"code":200,"data":null,"response":null}', None),
        (b'[{"id":"7","amount":1.50}]', [{"id": "7", "amount": Decimal("1.50")}]),
        (b" \n[]", []),
        (b"{}", {}),
        (b"7", 7),
        (b"true", True),
        (b'"ok"', "ok"),
    ],
)
def test_an_unknown_operation_gives_plain_data(content: bytes, data: Any) -> None:
    got = client(replying(content), strict=True).call("GET", UNKNOWN)
    assert (repr(got), got) == (repr(data), data)


@pytest.mark.parametrize(
    ("content", "status", "kind", "words"),
    [
        (b'{"code":1603100,"result":false,"message":"none"}', 200, ApiError, "code 1603100: none"),
        (b'{"code":1600200,"message":"slow"}', 429, ApiError, "HTTP 429: code 1600200"),
        (b'{"success":false,"data":[7]}', 200, OutcomeUnknown, "no message"),
        (b'{"error":"x"}', 500, OutcomeUnknown, "JSON without an envelope"),
        (b"[]", 500, OutcomeUnknown, "a JSON array where"),
        (b"[1,", 200, OutcomeUnknown, "unreadable data"),
        (b"<html>", 200, OutcomeUnknown, "HTML instead of JSON"),
        (b"", 404, OutcomeUnknown, "an empty body"),
        (b'{"code":200,"data":{"x":"\xff"}', 200, OutcomeUnknown, "truncated JSON"),
    ],
)
def test_errors_of_an_unknown_operation(
    content: bytes, status: int, kind: type[Exception], words: str
) -> None:
    with pytest.raises(kind, match=words) as caught:
        client(replying(content, status)).call("post", UNKNOWN, body={})
    assert str(caught.value).startswith(f"POST {UNKNOWN}: HTTP {status}: ")


def test_the_rows_of_an_unknown_operation_know_their_json() -> None:
    rows = client(replying(b'{"code":true,"response":[7]}')).call("GET", UNKNOWN)
    assert (rows, rows.raw) == ([7], [7])


def test_a_header_is_sent_once_and_the_clients_own_wins() -> None:
    handler = Recorder({"code": 200})
    given = {"cj-access-token": "other", "content-type": "text/plain", "Platformtoken": "p"}
    client(handler).call("POST", UNKNOWN, headers=given, body={})
    (request,) = handler.requests
    assert request.headers.get_list("cj-access-token") == [TOKEN]
    assert request.headers.get_list("content-type") == ["application/json"]
    assert request.headers.get_list("platformToken") == ["p"]


def test_another_method_of_a_known_path_is_unknown() -> None:
    cj = client(replying(b'{"code":200,"data":{"vid":"7"}}'))
    assert cj.call("DELETE", "/api2.0/v1/product/variant/queryByVid") == {"vid": "7"}


def test_what_is_sent() -> None:
    requests: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={"code": 200})

    body = {"amount": Decimal("12.30"), "lines": [{"vid": "7"}]}
    client(handler).call("patch", UNKNOWN, query={"a": [1, True], "b": None}, body=body)
    (request,) = requests
    assert request.method == "PATCH"
    assert str(request.url) == f"https://cj.test{UNKNOWN}?a=1&a=true"
    assert request.content == b'{"amount":12.30,"lines":[{"vid":"7"}]}'
    assert request.headers["content-type"] == "application/json"
    assert request.headers["cj-access-token"] == TOKEN


@pytest.mark.parametrize("path", ["", "x", "@other.test/x", ".other.test/x", ":80/x"])
def test_a_path_cannot_lead_to_another_host(path: str) -> None:
    hosts: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(200, json={"code": 200})

    with pytest.raises(ValueError, match="path must begin with /"):
        client(handler).call("GET", path)
    assert hosts == []


def test_what_an_operation_does_not_take_is_refused() -> None:
    with pytest.raises(TypeError, match="products_list takes no body"):
        client(replying(b"{}")).call("GET", "/api2.0/v1/product/list", body={})
    paged: Any
    for paged in (
        lambda cj: cj.call("GET", "/api2.0/v1/product/list", headers={"platformToken": "x"}),
        lambda cj: cj.call(
            "POST", "/api2.0/v1/shopping/makeup/list", headers={"platformToken": "x"}
        ),
    ):
        with pytest.raises(TypeError, match="_list takes no headers"):
            paged(client(replying(b"{}")))
    with pytest.raises(TypeError, match="takes no cursor"):
        client(replying(b"{}")).call("GET", UNKNOWN, cursor="x")
    for path in (f"{UNKNOWN}?a=1", f"{UNKNOWN}#a"):
        with pytest.raises(ValueError, match="query="):
            client(replying(b"{}")).call("GET", path)
