"""No text that a person may read holds a credential, though the service echo it anywhere.

access token                     a header of all operations but the public ones
platformToken                    a header of some
apiKey, refreshToken             the bodies of the public ones
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from tests.support.clients import client
from tests.support.document import examples, operations, sample
from tests.support.replies import enveloped, json_bytes
from tests.support.shapes import ALL_OPERATIONS, SHAPES, ObjectOf, kind_of

from cjdropshipping_api.operations import (
    AUTHENTICATION_GET_ACCESS_TOKEN,
    AUTHENTICATION_REFRESH_ACCESS_TOKEN,
    ORDERS_CREATE_V2,
    VARIANTS_GET,
)
from cjdropshipping_runtime.credentials.fixed import FixedToken
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.engine import Engine
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import (
    ApiError,
    CJError,
    ConfigurationError,
    DeviationError,
)
from cjdropshipping_runtime.observe import Observer
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.options import Options
from cjdropshipping_runtime.retry import Budget, Retries
from cjdropshipping_runtime.secrets import AccessToken
from cjdropshipping_runtime.service import Service
from cjdropshipping_runtime.timeouts import Timeout
from cjdropshipping_runtime.transport import SyncTransport

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiIxMjM0NSJ9.c2lnbmF0dXJlLW9mLXRva2Vu"
PART = TOKEN[:12]
OTHER = "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"

Handler = Callable[[httpx.Request], httpx.Response]


def engine(handler: Handler, **options: Any) -> Engine:
    credentials, never = FixedToken(TOKEN), Retries(times=0)
    service = Service(
        base_url="https://cj.test",
        credentials=credentials,
        reader=Reader(redact=credentials.redact, **options),
        options=Options(Timeout(), never),
        budget=Budget(never),
        observer=Observer("https://cj.test", None, None),
    )
    return Engine(service, SyncTransport(httpx.MockTransport(handler)))


def replying(content: bytes, status: int = 200, **headers: str) -> Handler:
    return lambda request: httpx.Response(status, content=content, headers=headers)


def raising(kind: type[httpx.HTTPError], secret: str) -> Handler:
    def handler(request: httpx.Request) -> httpx.Response:
        try:
            raise OSError(f"lower down: {secret}")
        except OSError as below:
            raise kind(f"illegal status line: {secret}") from below

    return handler


def echoes(secret: str) -> dict[str, Handler]:
    """Replies and failures with a secret in them."""
    echo = {
        "code": 1600001,
        "result": False,
        "message": f"bad {secret}",
        "requestId": f"{secret}#1",
    }
    data = [secret, {secret: 1}]
    return {
        "refused": replying(json_bytes(echo)),
        "refused by status": replying(json_bytes(echo), 401),
        "code": replying(json_bytes({"code": secret, "data": secret})),
        "no data": replying(json_bytes({"code": 200, "requestId": secret})),
        "data": replying(json_bytes({"code": 200, "requestId": secret, "data": data})),
        "text": replying(secret.encode()),
        "html": replying(f"<html>{secret}</html>".encode(), 502),
        "header": replying(b"<html>", 502, **{"X-Request-Id": f"{secret}#2"}),
        "cut off": replying(f'{{"requestId":"{secret}","data":{{"vid":"{secret}'.encode()),
        "no utf-8": replying(b'{"requestId":"%s","data":{"vid":"\xff"}' % secret.encode()),
        "connection": raising(httpx.ConnectError, secret),
        "time": raising(httpx.ReadTimeout, secret),
        "protocol": raising(httpx.RemoteProtocolError, secret),
    }


@dataclass(frozen=True)
class Carrier:
    """A call that sends a credential."""

    secret: str
    operation: Operation[Any]
    sent: dict[str, Any]

    @property
    def no_text(self) -> tuple[str, str]:
        """A field of its reply that no text fits: wire name and path."""
        shape = SHAPES[self.operation.id]
        assert isinstance(shape, ObjectOf)
        kinds = {key: kind_of(field.shape) for key, field in shape.fields.items()}
        key = next(
            key for key, kind in kinds.items() if kind not in ("str", "Id", "TextList", "Any")
        )
        return key, f"data.{key}"


def with_header(operation: Operation[Any]) -> bool:
    described = operations()[operation.id].get("parameters", ())
    return any(parameter["name"] == "platformToken" for parameter in described)


def body_of(operation: Operation[Any]) -> Any:
    """A body that the operation takes."""
    return sample(examples(operations()[operation.id]["requestBody"]))


CARRIERS = {
    "access token": Carrier(TOKEN, VARIANTS_GET, {"query": {"vid": "7"}}),
    "apiKey": Carrier(OTHER, AUTHENTICATION_GET_ACCESS_TOKEN, {"body": {"apiKey": OTHER}}),
    "refreshToken": Carrier(
        OTHER, AUTHENTICATION_REFRESH_ACCESS_TOKEN, {"body": {"refreshToken": OTHER}}
    ),
    **{
        f"platformToken of {op.id}": Carrier(
            OTHER, op, {"headers": {"platformToken": OTHER}, "body": body_of(op)}
        )
        for op in ALL_OPERATIONS
        if with_header(op)
    },
}
each_carrier = pytest.mark.parametrize("carrier", CARRIERS.values(), ids=[*CARRIERS])


def test_every_credential_that_can_be_sent_is_looked_at() -> None:
    assert len(CARRIERS) > 5
    public = {op.id for op in ALL_OPERATIONS if op.public}
    assert public <= {carrier.operation.id for carrier in CARRIERS.values()}
    named = {p["name"] for d in operations().values() for p in d.get("parameters", ())}
    assert {name for name in named if "token" in name.lower()} == {"platformToken"}


@each_carrier
@pytest.mark.parametrize("name", echoes(""))
def test_no_error_shows_it(name: str, carrier: Carrier, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="cjdropshipping")
    with pytest.raises(CJError) as caught:
        engine(echoes(carrier.secret)[name]).call(carrier.operation, **carrier.sent)
    error = caught.value
    shown = [str(error), repr(error), *traceback.format_exception(error), caplog.text]
    assert carrier.secret[:12] not in "".join(shown)
    assert "***" in str(error) or name in ("code", "data", "text", "html")


@each_carrier
@pytest.mark.parametrize("at", range(0, 80, 5))
def test_no_part_of_it_is_left_where_a_strict_error_cuts_a_value(at: int, carrier: Carrier) -> None:
    field, _ = carrier.no_text
    content = json_bytes({"code": 200, "data": {field: "x" * at + carrier.secret}})
    with pytest.raises(CJError) as caught:
        engine(replying(content), strict=True).call(carrier.operation, **carrier.sent)
    assert carrier.secret[:4] not in str(caught.value)


@each_carrier
def test_no_deviation_shows_it(carrier: Carrier) -> None:
    heard: list[Deviation] = []
    field, path = carrier.no_text
    content = json_bytes({"code": 200, "data": {field: f"echo of {carrier.secret}"}})
    called = engine(replying(content), on_deviation=heard.append)
    reply = called.call(carrier.operation, **carrier.sent).reply
    assert [(d.path, d.got) for d in heard] == [(path, "echo of ***")]
    assert carrier.secret[:4] not in f"{heard} {heard[0]} {reply} {called} {reply.deviations}"


def test_no_log_shows_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    data = {"vid": [TOKEN], "variantLength": TOKEN, "variantWeight": TOKEN, "createTime": TOKEN}
    called = engine(replying(json_bytes({"code": 200, "message": TOKEN, "data": data})))
    variant = called.call(VARIANTS_GET, {"vid": "7"})
    assert (variant.variant_weight, variant.create_time) == (None, None)
    assert len(caplog.records) > 3
    assert PART not in caplog.text
    assert PART not in repr(variant.reply)


def test_no_cause_holds_the_request_with_it() -> None:
    def lost(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("connection refused")

    with pytest.raises(CJError, match="ConnectError: connection refused") as caught:
        engine(lost).call(VARIANTS_GET, {"vid": "7"})
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_it_goes_into_one_header_and_nowhere_else() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"code": 200, "data": {}})

    called = engine(handler)
    called.call(VARIANTS_GET, {"vid": "7"})
    (request,) = seen
    assert request.headers["CJ-Access-Token"] == TOKEN
    assert [v for v in request.headers.values() if TOKEN in v] == [TOKEN]
    assert PART not in str(request.url)
    assert PART not in repr(called)
    assert PART not in repr(called.service.credentials)


@each_carrier
def test_the_access_token_is_not_sent_where_none_is_needed(carrier: Carrier) -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"code": 200, "data": {}})

    engine(handler).call(carrier.operation, **carrier.sent)
    (request,) = seen
    assert ("CJ-Access-Token" in request.headers) is not carrier.operation.public
    places = [*request.headers.values(), request.content.decode()]
    assert [carrier.secret in place for place in places].count(True) == 1
    assert carrier.secret not in str(request.url)


def test_a_redirect_does_not_carry_it_elsewhere() -> None:
    hosts: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://elsewhere.test/"})

    with pytest.raises(CJError, match="HTTP 302"):
        engine(handler).call(VARIANTS_GET, {"vid": "7"})
    assert hosts == ["cj.test"]


@pytest.mark.parametrize("value", ["", " ", "\n", "q b", "q\nb", "q\r\nQ: z", "qüq", "q\0", "\x7f"])
def test_what_no_header_can_hold_is_no_token(value: str) -> None:
    with pytest.raises(ConfigurationError, match="the access token") as caught:
        AccessToken(value)
    assert not set(str(caught.value)) & set("qü\n\0\x7f")


@pytest.mark.parametrize("value", ["q\nb", "q\r\nQ: z", "qüq", "q\0", "\x7f"])
def test_what_no_header_can_hold_is_no_platform_token(value: str) -> None:
    called = engine(replying(b""))
    with pytest.raises(ConfigurationError, match="platformToken is no") as caught:
        called.call(
            ORDERS_CREATE_V2, headers={"platformToken": value}, body=body_of(ORDERS_CREATE_V2)
        )
    assert not set(str(caught.value)) & set("qü\n\0\x7f")


@pytest.mark.parametrize("value", [TOKEN, f" {TOKEN}\n", f"\t{TOKEN}\r\n"])
def test_blanks_around_it_are_taken_off(value: str) -> None:
    assert AccessToken(value).value == TOKEN


def test_redacting_replaces_each_occurrence() -> None:
    assert AccessToken("abc").redact("abc-abcabc-ab") == "***-******-ab"


# ── tokens in replies ────────────────────────────────────────────────────────────────────────────

PAIR = {"accessToken": "top-secret-1", "refreshToken": "top-secret-2", "openId": 7}


def test_a_pair_of_tokens_shows_itself_without_them() -> None:
    pair = Reader().read(AUTHENTICATION_GET_ACCESS_TOKEN, Received(200, {}, enveloped(PAIR)))
    assert (pair.access_token, pair.refresh_token) == ("top-secret-1", "top-secret-2")
    assert "top-secret" not in f"{pair!r} {pair} {[pair]} {[*pair.__rich_repr__()]}"
    assert "access_token='***'" in repr(pair)
    assert "access_token=None" in repr(type(pair)())


def test_its_other_fields_are_shown_as_they_were_sent(caplog: pytest.LogCaptureFixture) -> None:
    content = enveloped({**PAIR, "createDate": "2021-08-18", "refreshTokenExpiryDate": "soon"})
    pair = Reader().read(AUTHENTICATION_GET_ACCESS_TOKEN, Received(200, {}, content))
    assert "create_date='2021-08-18'" in repr(pair)
    assert "refresh_token_expiry_date='soon'" in repr(pair)
    assert caplog.text == ""


@pytest.mark.parametrize("bad", [["top-secret"], {"token": "top-secret"}, 1234567890])
def test_a_damaged_token_is_reported_without_its_value(bad: Any) -> None:
    told: list[Deviation] = []
    content = enveloped({**PAIR, "accessToken": bad})
    pair = Reader(told.append).read(AUTHENTICATION_GET_ACCESS_TOKEN, Received(200, {}, content))
    assert [(d.path, d.got) for d in told] == [("data.accessToken", "***")]
    assert pair.refresh_token == "top-secret-2"
    with pytest.raises(DeviationError) as caught:
        Reader(strict=True).read(AUTHENTICATION_GET_ACCESS_TOKEN, Received(200, {}, content))
    assert "top-secret" not in str(caught.value)
    assert "1234567890" not in str(caught.value)


def test_blanks_around_a_token_hide_nothing() -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        message = f"bad token {request.headers['platformToken']}"
        return httpx.Response(200, json={"code": 1600031, "result": False, "message": message})

    with client(echo) as cj, pytest.raises(ApiError) as caught:
        cj.orders.create_v2(body_of(ORDERS_CREATE_V2), platform_token=" sekret\n")
    assert "sekret" not in str(caught.value)
    assert "bad token ***" in str(caught.value)
