"""Replies that cannot be read: one typed error each, which says whose reply it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.document import examples, operations, sample, successes
from tests.support.replies import json_bytes
from tests.support.shapes import ALL_OPERATIONS

from cjdropshipping_api import models as m
from cjdropshipping_api.operations import (
    LEGACY_CREATE_ORDERS,
    ORDERS_CREATE_V3,
    VARIANTS_GET,
    VARIANTS_LIST,
)
from cjdropshipping_api.refusals import RULES
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import (
    ApiError,
    DeviationError,
    NotAuthorised,
    NotFound,
    RateLimited,
    ReplyError,
    ServerTrouble,
)
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.rules import Rules

each_operation = pytest.mark.parametrize("operation", ALL_OPERATIONS, ids=lambda o: str(o.id))
DEEP = b"[" * 100_000 + b"]" * 100_000
PAGE = b"<!DOCTYPE html>\n<html><body><h1>502 Bad Gateway</h1></body></html>"

BROKEN = {
    "html": (PAGE, "HTML instead of JSON"),
    "html after blanks": (b" \n\t" + PAGE, "HTML instead of JSON"),
    "nothing": (b"", "empty body"),
    "blanks": (b" \r\n ", "empty body"),
    "an array": (b'[{"vid":"7"}]', "a JSON array where an envelope belongs"),
    "a number": (b"200", "a JSON value where"),
    "a string": (b'"ok"', "a JSON value where"),
    "true": (b"true", "a JSON value where"),
    "null": (b"null", "a JSON value where"),
    "text": (b"upstream connect error", "not JSON"),
    "cut off": (b'{"code":200,"data":{"vid":"7"', "broken or truncated JSON"),
    "two replies": (b'{"code":200,"data":{}}{"code":200}', "broken or truncated JSON"),
    "no utf-8, and cut off": (b'{"code":200,"data":{"vid":"\xff\xfe"}', "truncated JSON"),
    "nested too deep": (b'{"code":200,"data":' + DEEP + b"}", "recursion"),
    "deep in a field": (b'{"code":200,"data":{"vid":' + DEEP + b"}}", "recursion"),
    "not even an object": (DEEP, "a JSON array where"),
    "data is a string": (b'{"code":200,"data":"7"}', "data is a string of 1 characters, which"),
    "data is a list": (b'{"code":200,"data":[{"vid":"7"}]}', "data is a list, which is not"),
    "data is a flag": (b'{"code":200,"data":true}', "data is a boolean, which is not"),
}
READERS: list[Callable[[], Reader]] = [
    Reader,
    lambda: Reader(on_deviation=lambda deviation: None),
    lambda: Reader(strict=True),
]


@pytest.mark.parametrize("make_reader", READERS, ids=["plain", "listening", "strict"])
@pytest.mark.parametrize("status", [200, 201, 302, 404, 502])
@pytest.mark.parametrize("name", BROKEN)
def test_one_typed_error(name: str, status: int, make_reader: Callable[[], Reader]) -> None:
    content, reason = BROKEN[name]
    received = Received(status, {"x-request-id": "r-1"}, content)
    # with an error status, an envelope that can be read is a refusal, be its data what it may;
    # with 5xx, anything is
    refused = status >= 500 or (status >= 400 and "data" in name)
    with pytest.raises(ReplyError if status < 400 else (ReplyError, ApiError)) as caught:
        make_reader().read(VARIANTS_GET, received)
    error = caught.value
    assert type(error) in (ReplyError, ApiError)
    assert isinstance(error, ApiError) or not refused
    assert (error.operation, error.status, error.request_id) == ("variants_get", status, "r-1")
    assert str(error).startswith(f"variants_get: HTTP {status}: ")
    assert len(str(error)) < 200
    assert error.__cause__ is None
    assert error.__suppress_context__ or error.__context__ is None
    if isinstance(error, ReplyError):
        assert error.content == content
        moved = status == 302 and "data" in name  # is an envelope, whatever is in it
        assert re.search("a success in words" if moved else reason, str(error))


@each_operation
def test_cut_off_at_every_byte(operation: Operation[Any]) -> None:
    reply = sample(successes(operation.id))
    if isinstance(reply, dict):
        # the request id first, as some operations send it, so that it can be salvaged
        reply = {"requestId": "r-1", **{k: v for k, v in reply.items() if k != "requestId"}}
    whole = json_bytes(reply)
    Reader(strict=True).read(operation, Received(200, {}, whole))
    known_from = whole.find(b'r-1"') % (len(whole) + 4) + len(b'r-1"')  # never, if it is not there
    for length in range(len(whole)):
        with pytest.raises(ReplyError) as caught:
            Reader().read(operation, Received(200, {}, whole[:length]))
        error = caught.value
        assert type(error) is ReplyError
        assert (error.operation, error.status) == (operation.id, 200)
        assert error.request_id == ("r-1" if length >= known_from else None)
        assert "truncated" in str(error) or length == 0 or isinstance(reply, list)


@pytest.mark.parametrize("header", ["x-request-id", "request-id", "x-trace-id", "cf-ray"])
def test_the_request_id_may_come_in_a_header(header: str) -> None:
    with pytest.raises(ReplyError, match=r"\(request id 7f3-LHR\)"):
        Reader().read(VARIANTS_GET, Received(403, {header: "7f3-LHR"}, PAGE))
    with pytest.raises(ApiError, match=r"\(request id 7f3-LHR\)"):
        Reader().read(VARIANTS_GET, Received(502, {header: "7f3-LHR"}, PAGE))


def test_a_content_type_of_html_is_believed() -> None:
    received = Received(404, {"content-type": "text/html; charset=utf-8"}, b"Not Found")
    with pytest.raises(ReplyError, match="HTML instead of JSON"):
        Reader().read(VARIANTS_GET, received)


def test_json_without_an_envelope_is_no_refusal() -> None:
    with pytest.raises(ReplyError, match="HTTP 404: JSON without an envelope"):
        Reader().read(VARIANTS_GET, Received(404, {}, b'{"error":"no route"}'))


# ── statuses that say it all, and what became of a write ─────────────────────────────────────────

UNREAD = {
    "html": PAGE,
    "nothing": b"",
    "cut off": b'{"code":200,"data":{"vid":"7"',
    "an array": b"[1]",
    "another object": b'{"error":"no route"}',
    "text": b"upstream connect error",
}


@pytest.mark.parametrize("operation", [VARIANTS_GET, LEGACY_CREATE_ORDERS, ORDERS_CREATE_V3])
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, NotAuthorised),
        (408, ServerTrouble),
        (429, RateLimited),
        (499, ServerTrouble),
        (500, ServerTrouble),
        (502, ServerTrouble),
        (504, ServerTrouble),
        (599, ServerTrouble),
    ],
)
@pytest.mark.parametrize("name", UNREAD)
def test_a_gateway_refuses_with_any_body(
    name: str, status: int, kind: type[ApiError], operation: Operation[Any]
) -> None:
    received = Received(status, {"cf-ray": "r-1"}, UNREAD[name])
    with pytest.raises(kind) as caught:
        Reader(rules=lambda: RULES).read(operation, received)
    error = caught.value
    assert (error.operation, error.status, error.request_id) == (operation.id, status, "r-1")
    assert (error.message, error.data, error.points) == (None, None, None)
    assert error.code in (None, 200)
    assert error.__cause__ is None
    assert error.outcome == ("not done" if status == 401 else "unknown")
    if name == "html":
        where = f"{operation.id}: HTTP {status}"
        assert str(error) == f"{where}: HTML instead of JSON (request id r-1)"


@pytest.mark.parametrize(
    "content", [b'{"code":1600200,"result":false}', b'{"code":429,"message":"too fast \xff"}']
)
def test_too_fast_in_words_of_the_service_is_not_done(content: bytes) -> None:
    with pytest.raises(RateLimited) as caught:
        Reader(rules=lambda: RULES).read(ORDERS_CREATE_V3, Received(429, {}, content))
    assert (caught.value.outcome, caught.value.passing) == ("not done", True)


@pytest.mark.parametrize("status", [200, 302, 403, 404])
@pytest.mark.parametrize("name", set(UNREAD) - {"another object"})
def test_what_cannot_be_read_at_all_tells_no_outcome(name: str, status: int) -> None:
    with pytest.raises(ReplyError) as caught:
        Reader(rules=lambda: RULES).read(ORDERS_CREATE_V3, Received(status, {}, UNREAD[name]))
    assert type(caught.value) is ReplyError
    assert (caught.value.outcome, caught.value.passing) == ("unknown", True)


@pytest.mark.parametrize(
    "content",
    [
        b'{"code":200}',
        b'{"code":200,"data":null}',
        b'{"code":200,"data":"7"}',
        b'{"result":true,"data":[7]}',
        b'{"code":200,"data":' + DEEP + b"}",
        b'{"code":200,"data":{"orderId":' + DEEP + b"}}",
    ],
)
def test_after_a_success_the_write_is_done_whatever_its_data_is(content: bytes) -> None:
    with pytest.raises(ReplyError) as caught:
        Reader().read(ORDERS_CREATE_V3, Received(200, {}, content))
    expected = ("unknown", True) if b"[[" in content[:40] else ("done", False)
    assert (caught.value.outcome, caught.value.passing) == expected


def test_a_strict_client_knows_that_the_write_is_done() -> None:
    received = Received(200, {}, b'{"code":200,"data":{"orderId":7}}')
    with pytest.raises(DeviationError) as caught:
        Reader(strict=True).read(ORDERS_CREATE_V3, received)
    assert (caught.value.outcome, caught.value.passing) == ("done", False)


def test_bare_rows_that_break_off_tell_no_outcome() -> None:
    with pytest.raises(ReplyError) as caught:
        Reader().read(LEGACY_CREATE_ORDERS, Received(200, {}, b'[{"uid":"7"'))
    assert (caught.value.outcome, caught.value.passing) == ("unknown", True)


def test_the_rules_are_loaded_for_a_refusal_and_not_before() -> None:
    loaded: list[Rules] = []

    def load() -> Rules:
        loaded.append(RULES)
        return RULES

    reader = Reader(rules=load)
    reader.read(VARIANTS_GET, Received(200, {}, b'{"code":200,"data":{"vid":7}}'))
    with pytest.raises(ReplyError):
        reader.read(VARIANTS_GET, Received(200, {}, PAGE))
    assert loaded == []
    with pytest.raises(NotFound):
        reader.read(VARIANTS_GET, Received(200, {}, b'{"code":1602000,"result":false}'))
    assert loaded == [RULES]


# ── figures that no computer should spell out ────────────────────────────────────────────────────

TOO_LARGE = b"1e99999999999999999999"


@pytest.mark.parametrize("listening", [True, False])
@pytest.mark.parametrize("figure", [TOO_LARGE, b"-" + TOO_LARGE, b"1e-99999999999999999999"])
@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("variantWeight", "variant_weight"),
        ("variantLength", "variant_length"),
        ("createTime", "create_time"),
        ("variantKey", "variant_key"),
        ("combineVariants", "combine_variants"),
    ],
)
def test_a_figure_that_nothing_can_hold_costs_only_itself(
    name: str, attribute: str, figure: bytes, listening: bool
) -> None:
    told: list[Deviation] = []
    content = b'{"code":200,"data":[{"vid":"7","%s":%s},{"vid":"8"}]}' % (name.encode(), figure)
    reader = Reader(told.append if listening else None)
    first, second = reader.read(VARIANTS_LIST, Received(200, {}, content))
    assert (first.vid, second) == ("7", m.Variant(vid="8"))
    if name != "variantKey":
        assert getattr(first, attribute) is None
        assert [(d.path, d.action) for d in told] == [(f"data[0].{name}", "dropped")] * listening


def test_a_figure_that_nothing_can_hold_is_harmless_where_nobody_asks() -> None:
    content = b'{"code":200,"pointsInfo":{"x":%s},"data":{"vid":"7","new":%s}}'
    told: list[Deviation] = []
    received = Received(200, {}, content % (TOO_LARGE, TOO_LARGE))
    variant = Reader(told.append).read(VARIANTS_GET, received)
    assert variant.vid == "7"
    assert told == []
    assert variant.raw["new"] == TOO_LARGE.decode()


@pytest.mark.parametrize("listening", [True, False])
@pytest.mark.parametrize("bad", [b'"12"', b'"many"', b"12"])
@pytest.mark.parametrize("depth", [10, 100, 200, 300, 400, 480, 2000])
def test_nesting_is_read_or_refused(depth: int, bad: bytes, listening: bool) -> None:
    inner = b'{"vid":"7","combineNum":%s,"variantWeight":"12"}' % bad
    data = b'{"combineVariants":[' * depth + inner + b"]}" * depth
    reader = Reader((lambda deviation: None) if listening else None)
    try:
        variant: Any = reader.read(
            VARIANTS_GET, Received(200, {}, b'{"code":200,"data":%s}' % data)
        )
    except ReplyError:
        assert depth > 50
    else:
        for _ in range(depth):
            variant = variant.combine_variants[0]
        assert variant.variant_weight == Decimal(12)


# ── anything at all ──────────────────────────────────────────────────────────────────────────────


@st.composite
def mangled(draw: st.DrawFn) -> tuple[Operation[Any], bytes]:
    """A documented reply with a few bytes replaced, removed or put in."""
    operation = draw(st.sampled_from(ALL_OPERATIONS))
    named = examples(operations()[operation.id]["responses"]["200"])
    content = json_bytes(draw(st.sampled_from(sorted(named.values(), key=str))))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        cut = draw(st.integers(0, 3))
        put = draw(st.binary(max_size=2) | st.sampled_from([b'"', b"{", b"]", b",", b"1", b"null"]))
        content = content[:at] + put + content[at + cut :]
    return operation, content


@given(reply=mangled(), status=st.sampled_from([200, 200, 200, 404, 503]), listening=st.booleans())
@settings(max_examples=400)
def test_a_mangled_reply_is_read_or_raises_an_error_of_ours(
    reply: tuple[Operation[Any], bytes], status: int, listening: bool
) -> None:
    operation, content = reply
    reader = Reader((lambda deviation: None) if listening else None)
    with suppress(ReplyError, ApiError):
        reader.read(operation, Received(status, {}, content))


@given(content=st.binary(max_size=60), status=st.integers(100, 599))
def test_any_bytes_raise_an_error_of_ours(content: bytes, status: int) -> None:
    with pytest.raises((ReplyError, ApiError)):
        Reader().read(VARIANTS_GET, Received(status, {}, content))
