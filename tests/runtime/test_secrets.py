"""No text that a person may read holds the access token, though the service echo it anywhere."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.support.replies import json_bytes

from cjdropshipping_api.operations import VARIANTS_GET
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.engine import Engine, Service
from cjdropshipping_runtime.errors import CJError, ConfigurationError
from cjdropshipping_runtime.secrets import AccessToken
from cjdropshipping_runtime.transport import SyncTransport

TOKEN = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiIxMjM0NSJ9.c2lnbmF0dXJlLW9mLXRva2Vu"
PART = TOKEN[:12]

Handler = Callable[[httpx.Request], httpx.Response]


def engine(handler: Handler, **options: Any) -> Engine:
    secret = AccessToken(TOKEN)
    service = Service("https://cj.test", secret, Reader(redact=secret.redact, **options))
    return Engine(service, SyncTransport(httpx.MockTransport(handler)))


def replying(content: bytes, status: int = 200, **headers: str) -> Handler:
    return lambda request: httpx.Response(status, content=content, headers=headers)


def raising(kind: type[httpx.HTTPError]) -> Handler:
    def handler(request: httpx.Request) -> httpx.Response:
        try:
            raise OSError(f"lower down: {TOKEN}")
        except OSError as below:
            raise kind(f"illegal status line: {TOKEN}") from below

    return handler


ECHO = {"code": 1600001, "result": False, "message": f"bad {TOKEN}", "requestId": f"{TOKEN}#1"}
ECHOES: dict[str, Handler] = {
    "refused": replying(json_bytes(ECHO)),
    "refused by status": replying(json_bytes(ECHO), 401),
    "code": replying(json_bytes({"code": TOKEN, "data": TOKEN})),
    "no data": replying(json_bytes({"code": 200, "requestId": TOKEN})),
    "data": replying(json_bytes({"code": 200, "requestId": TOKEN, "data": [TOKEN, {TOKEN: 1}]})),
    "text": replying(TOKEN.encode()),
    "html": replying(f"<html>{TOKEN}</html>".encode(), 502),
    "header": replying(b"<html>", 502, **{"X-Request-Id": f"{TOKEN}#2"}),
    "cut off": replying(f'{{"requestId":"{TOKEN}","data":{{"vid":"{TOKEN}'.encode()),
    "no utf-8": replying(b'{"requestId":"%s","data":{"vid":"\xff"}' % TOKEN.encode()),
    "connection": raising(httpx.ConnectError),
    "time": raising(httpx.ReadTimeout),
    "protocol": raising(httpx.RemoteProtocolError),
}


@pytest.mark.parametrize("name", ECHOES)
def test_no_error_shows_it(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="cjdropshipping")
    with pytest.raises(CJError) as caught:
        engine(ECHOES[name]).call(VARIANTS_GET, {"vid": "7"})
    error = caught.value
    shown = [str(error), repr(error), *traceback.format_exception(error), caplog.text]
    assert PART not in "".join(shown)
    assert "***" in str(error) or name in ("code", "data", "text", "html")


@pytest.mark.parametrize("at", range(0, 80, 5))
def test_no_part_of_it_is_left_where_a_strict_error_cuts_a_value(at: int) -> None:
    content = json_bytes({"code": 200, "data": {"variantWeight": "x" * at + TOKEN}})
    with pytest.raises(CJError) as caught:
        engine(replying(content), strict=True).call(VARIANTS_GET, {"vid": "7"})
    assert PART[:4] not in str(caught.value)


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
        engine(lost).call(VARIANTS_GET)
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
    assert PART not in repr(called.service.token)


def test_a_redirect_does_not_carry_it_elsewhere() -> None:
    hosts: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://elsewhere.test/"})

    with pytest.raises(CJError, match="HTTP 302"):
        engine(handler).call(VARIANTS_GET)
    assert hosts == ["cj.test"]


@pytest.mark.parametrize("value", ["", " ", "\n", "q b", "q\nb", "q\r\nQ: z", "qüq", "q\0", "\x7f"])
def test_what_no_header_can_hold_is_no_token(value: str) -> None:
    with pytest.raises(ConfigurationError, match="the access token") as caught:
        AccessToken(value)
    assert not set(str(caught.value)) & set("qü\n\0\x7f")


@pytest.mark.parametrize("value", [TOKEN, f" {TOKEN}\n", f"\t{TOKEN}\r\n"])
def test_blanks_around_it_are_taken_off(value: str) -> None:
    assert AccessToken(value).value == TOKEN


def test_redacting_replaces_each_occurrence() -> None:
    assert AccessToken("abc").redact("abc-abcabc-ab") == "***-******-ab"
