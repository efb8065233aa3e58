"""Whatever is sent, the answer is an envelope, and never a failure of the mock."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjdropshipping.testing import Document, Mock, Request, Response
from cjdropshipping.testing.protocol.document import Operation
from cjdropshipping.testing.protocol.wire import MAX_BODY, MAX_PAIRS

OPERATIONS = sorted(Document.shipped().operations.values(), key=lambda o: o.id)
NAMES = sorted({p.name for operation in OPERATIONS for p in operation.parameters})
CREATE = "/api2.0/v1/product/sourcing/create"
SEARCH = "/api2.0/v1/product/listV2"


def post(mock: Mock, body: bytes) -> Response:
    headers = {"CJ-Access-Token": mock.token, "content-type": "application/json"}
    return mock.handle(Request.to("POST", CREATE, headers=headers, body=body))


def test_deep_nesting(mock: Mock) -> None:
    for depth in (100, 400, 900, 10_000, 400_000):
        for body in (b"[" * depth + b"]" * depth, b'{"a":' * depth + b"1" + b"}" * depth):
            assert post(mock, body).json()["code"] in (1600100, 16900205)


def test_deep_nesting_where_anything_is_allowed(mock: Mock) -> None:
    deep = b'{"productName":"x","productImage":"y","more":' + b"[" * 100 + b"]" * 100 + b"}"
    assert post(mock, deep).json()["code"] == 0


def test_huge_bodies(mock: Mock) -> None:
    assert post(mock, b'"' + b"x" * 10_000_000 + b'"').json()["code"] == 1600100
    assert post(mock, b"[" + b"1," * (MAX_BODY // 2 - 1) + b"1]").json()["code"] == 1600100


@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe",
        b'{"productName":"\xc3\x28","productImage":"y"}',
        b'{"productName":"\\ud800","productImage":"y"}',
        b"NaN",
        b"1e999",
        b"-",
        b"\x00",
        b"\xef\xbb\xbf{}",
        b'{"productName":1e400}',
        b'{"productName":' + b"9" * 5_000 + b"}",
    ],
)
def test_broken_bodies(mock: Mock, body: bytes) -> None:
    assert post(mock, body).json()["code"] in (1600100, 16900205)


@pytest.mark.parametrize("text", ["%ff", "%ed%a0%80", "%c3%28", "a%00b"])
def test_broken_text_in_the_query(mock: Mock, text: str) -> None:
    reply = mock.ask("GET", f"{SEARCH}?keyWord={text}")
    assert reply.status == 200
    assert reply.json()["code"] == (200 if text == "a%00b" else 1600100)


def test_floods(mock: Mock) -> None:
    pairs = "&".join("a=1" for _ in range(MAX_PAIRS + 1))
    assert mock.ask("GET", f"{SEARCH}?{pairs}").json()["code"] == 1600100
    headers = {f"x-{n}": "y" * 100 for n in range(5_000)}
    assert mock.handle(Request.to("GET", SEARCH, headers=headers)).json()["code"] == 1600002
    digits = "9" * 100_000
    assert mock.ask("GET", f"{SEARCH}?page={digits}").json()["code"] == 1600100
    assert mock.ask("GET", f"{SEARCH}?startSellPrice={'9' * 399}e999").json()["code"] in (
        200,
        1600100,
    )


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(
    operation=st.sampled_from(OPERATIONS),
    pairs=st.lists(
        st.tuples(
            st.sampled_from(NAMES) | st.text(max_size=5),
            st.text(max_size=20) | st.integers().map(str) | st.floats().map(str),
        ),
        max_size=6,
    ),
    body=st.binary(max_size=60),
    kind=st.sampled_from(["application/json", "text/plain", "", "multipart/form-data; boundary=b"]),
)
def test_anything_at_all(
    mock: Mock,
    operation: Operation,
    pairs: list[tuple[str, str]],
    body: bytes,
    kind: str,
) -> None:
    headers = {"cj-access-token": mock.token, "content-type": kind}
    reply = mock.handle(Request(operation.method, operation.path, tuple(pairs), headers, body))
    assert reply.status == 200
    envelope = reply.json()
    assert envelope.keys() & {"code", "result", "success"}


def test_a_bug_of_the_mock_is_no_answer(mock: Mock, monkeypatch: pytest.MonkeyPatch) -> None:
    from cjdropshipping.testing.chapters import ALL

    def broken(call: object) -> object:
        raise RuntimeError("bug")

    monkeypatch.setitem(ALL.handlers, "categories_list", broken)
    reply = mock.ask("GET", "/api2.0/v1/product/getCategory")
    assert reply.status == 500
    assert reply.json()["code"] == 1600000
