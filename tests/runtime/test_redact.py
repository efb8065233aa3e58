"""Whatever an error carries, no credential is in it: deep in data, in bytes, behind escapes."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.replies import json_bytes

from cjdropshipping_api.models import CogsProduct
from cjdropshipping_api.operations import VARIANTS_GET
from cjdropshipping_api.refusals import RULES
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import ApiError, CJError, ReplyError
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.redact import cleaned, cleaned_bytes

SECRET = "API@CJ1@CJ:eyJhbG/ciOi+JIUz=="


def redact(text: str) -> str:
    return text.replace(SECRET, "***")


def test_plain_values_are_cleaned_deeply() -> None:
    value = {"a": [SECRET, {f"k{SECRET}": 1}], "b": f"x{SECRET}y", "c": Decimal("1.50"), "d": None}
    clean = {"a": ["***", {"k***": 1}], "b": "x***y", "c": Decimal("1.50"), "d": None}
    assert cleaned(value, redact) == clean
    assert cleaned(12345678, lambda text: text.replace("3456", "***")) == "12***78"
    assert cleaned(True, redact) is True


def escaped(text: str) -> list[bytes]:
    return [
        text.encode(),
        text.replace("/", "\\/").encode(),
        "".join(f"\\u{ord(character):04x}" for character in text).encode(),
        "".join(f"\\u{ord(character):04X}" for character in text).encode(),
    ]


@pytest.mark.parametrize("echo", escaped(SECRET))
@pytest.mark.parametrize("rest", [b'"}', b'","vid":"', b"\xff\xfe", b'\\ud83d\\ude00"}', b"\\"])
def test_bytes_are_cleaned_of_every_notation(echo: bytes, rest: bytes) -> None:
    clean = cleaned_bytes(b'{"message":"bad ' + echo + rest, redact)
    assert clean.startswith(b'{"message":"bad ***')
    assert SECRET.encode() not in clean
    assert echo not in clean


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'{"a":"\\u00e4\\/\\ud83d"}', "ä".encode()])
def test_bytes_without_one_stay_the_very_same(content: bytes) -> None:
    assert cleaned_bytes(content, redact) is content


@given(content=st.binary(max_size=40), secret=st.text('ab\\"/u0', min_size=1, max_size=4))
def test_any_bytes_can_be_cleaned(content: bytes, secret: str) -> None:
    def hide(text: str) -> str:
        return text.replace(secret, "")

    quoted = json_bytes(secret)[1:-1]
    assert isinstance(cleaned_bytes(content + quoted, hide), bytes)


@given(secret=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8))
def test_a_secret_of_any_characters_is_found_in_json(secret: str) -> None:
    clean = cleaned_bytes(json_bytes({"message": secret}), lambda text: text.replace(secret, ""))
    assert msgspec.json.decode(clean) == {"message": ""}


ECHO = json_bytes({"code": 7, "message": SECRET, "requestId": SECRET, "data": [{SECRET: SECRET}]})
ECHOES = {
    "refused": (200, ECHO),
    "refused by status": (401, ECHO),
    "failing": (502, f"<html>{SECRET}".encode()),
    "html": (403, f"<html>{SECRET}".encode()),
    "cut off": (200, ECHO[:-4]),
    "escaped": (200, ECHO[:-4].replace(b"/", b"\\/")),
    "no data": (200, json_bytes({"code": 200, "message": SECRET, "data": None})),
    "wrong data": (200, json_bytes({"code": 200, "data": [SECRET]})),
    "no envelope": (404, json_bytes({"error": SECRET})),
    "deviating": (200, json_bytes({"code": 200, "data": {"vid": [SECRET]}})),
}


@pytest.mark.parametrize("name", ECHOES)
def test_no_error_carries_it_anywhere(name: str) -> None:
    status, content = ECHOES[name]
    reader = Reader(strict=True, redact=redact, rules=lambda: RULES)
    with pytest.raises(CJError) as caught:
        reader.read(VARIANTS_GET, Received(status, {"cf-ray": SECRET}, content))
    carried = pickle.dumps(caught.value)
    assert b"ciOi" not in carried
    assert b"eyJhbG" not in carried
    assert b"***" in carried


def test_a_refusal_keeps_the_rest_of_its_data() -> None:
    content = json_bytes({"code": 7, "data": {"token": SECRET, "left": [1, Decimal("1.50")]}})
    with pytest.raises(ApiError) as caught:
        Reader(redact=redact).read(VARIANTS_GET, Received(200, {}, content))
    assert caught.value.data == {"token": "***", "left": [1, Decimal("1.50")]}


@pytest.mark.parametrize("depth", [10, 100, 300, 600, 900])
def test_a_refusal_is_told_however_deep_its_data_is(depth: int) -> None:
    nested = b"[" * depth + b'"%s"' % SECRET.encode() + b"]" * depth
    content = b'{"code":7,"message":"no","data":%s}' % nested
    with pytest.raises(ApiError) as caught:
        Reader(redact=redact).read(VARIANTS_GET, Received(200, {}, content))
    assert (caught.value.code, caught.value.message) == (7, "no")
    assert caught.value.data is None or depth < 900


def test_a_deviation_shows_none_in_its_path() -> None:
    told: list[Deviation] = []
    by_code: Any = Operation(id="x", method="GET", path="/x", data=dict[str, CogsProduct])
    content = json_bytes({"code": 200, "data": {f"a {SECRET}": {"w": 7}}})
    Reader(told.append, redact=redact).read(by_code, Received(200, {}, content))
    assert [deviation.path for deviation in told] == ['data["a ***"].w']


def test_a_deviation_shows_none_deep_in_a_value() -> None:
    told: list[Deviation] = []
    content = json_bytes({"code": 200, "data": {"variantHeight": {"a": [SECRET]}}})
    Reader(told.append, redact=redact).read(VARIANTS_GET, Received(200, {}, content))
    assert [deviation.got for deviation in told] == [{"a": ["***"]}]


def test_a_late_error_of_a_reply_carries_no_content() -> None:
    content = b'{"code":200,"data":{"vid":"7","new":"\xff%s"}}' % SECRET.encode()
    variant: Any = Reader(redact=redact).read(VARIANTS_GET, Received(200, {}, content))
    with pytest.raises(ReplyError) as caught:
        _ = variant.raw
    assert (caught.value.content, caught.value.outcome) == (b"", "done")
