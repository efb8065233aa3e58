"""Forms with files: what is read, what is refused, and that nothing breaks the mock."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjdropshipping.testing import Mock, Refuse, Request, Response
from cjdropshipping.testing.protocol.forms import FORM_TYPE, MAX_PARTS, Part, read_form, write_form
from cjdropshipping.testing.protocol.wire import MAX_BODY

UPLOAD = "/api2.0/v1/shopping/order/uploadWaybillInfo"
FIELDS: dict[str, str | bytes] = {
    "orderId": "2511111146000642900",
    "cjOrderId": "DP2511111145580643400",
    "cjShippingCompanyName": "USPS",
    "trackNumber": "123123",
    "waybillFile": b"%PDF-1.7\r\n\x00\xff\r\n--\r\n",
}


def code(reply: Response) -> int | None:
    assert reply.status == 200
    envelope = reply.json()
    assert envelope["result"] is ("code" not in envelope)
    return envelope.get("code")  # type: ignore[no-any-return]  # of a refusal


def post(mock: Mock, content_type: str, body: bytes) -> int | None:
    headers = {"CJ-Access-Token": mock.token, "content-type": content_type}
    return code(mock.handle(Request.to("POST", UPLOAD, headers=headers, body=body)))


def test_a_form_is_accepted(mock: Mock) -> None:
    assert mock.ask("POST", UPLOAD, form=FIELDS).json()["data"] is True
    assert code(mock.ask("POST", UPLOAD, form={**FIELDS, "waybillFile": b""})) is None
    assert code(mock.ask("POST", UPLOAD, form={**FIELDS, "unknown": b"\xff"})) is None


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_is_required(mock: Mock, name: str) -> None:
    fields = {key: value for key, value in FIELDS.items() if key != name}
    reply = mock.ask("POST", UPLOAD, form=fields)
    assert code(reply) == 1600100
    assert name in dict(reply.headers)["x-mock-reason"]


def test_fields_are_held_against_the_schema(mock: Mock) -> None:
    for wrong in ("x" * 201, "\udc80"):
        fields = {**FIELDS, "trackNumber": wrong.encode("utf-8", "surrogateescape")}
        assert code(mock.ask("POST", UPLOAD, form=fields)) == 1600100


def test_a_field_is_sent_once(mock: Mock) -> None:
    content_type, body = write_form(FIELDS)
    _, again = write_form({"orderId": "2"})
    end = body.rindex(b"--cj")
    assert post(mock, content_type, body[:end] + again) == 1600100


def test_text_that_claims_to_be_something_else_is_refused(mock: Mock) -> None:
    content_type, body = write_form(FIELDS)
    named = b'name="orderId"\r\n'
    for kind, expected in ((b"text/plain; charset=utf-8", None), (b"application/json", 1600100)):
        typed = body.replace(named, named + b"Content-Type: " + kind + b"\r\n")
        assert post(mock, content_type, typed) == expected


def test_forms_of_an_http_library(mock: Mock, tmp_path: Path) -> None:
    label = tmp_path / "label; name=orderId.pdf"
    label.write_bytes(b"%PDF")
    texts = {name: value for name, value in FIELDS.items() if isinstance(value, str)}
    headers = {"CJ-Access-Token": mock.token}
    with (
        httpx.Client(transport=mock.transport(), base_url="https://x", headers=headers) as client,
        label.open("rb") as file,
    ):
        assert client.post(UPLOAD, data=texts, files={"waybillFile": file}).json()["data"] is True
        assert client.post(UPLOAD, data=texts).json()["code"] == 16900203
        assert client.post(UPLOAD, json=texts).json()["code"] == 16900203


def test_bodies_as_such(mock: Mock) -> None:
    content_type, body = write_form(FIELDS)
    assert post(mock, content_type, b"") == 16900204
    assert post(mock, "", body) == 16900203
    assert post(mock, FORM_TYPE, body) == 1600100
    assert post(mock, content_type.upper().replace("BOUNDARY=", "boundary="), body) == 1600100
    assert post(mock, content_type, body + b" " * MAX_BODY) == 1600100
    for end in range(1, len(body) - 3):
        assert post(mock, content_type, body[:end]) == 1600100


@pytest.mark.parametrize(
    "body",
    [
        b"--b--",
        b"--b\r\n--b--",
        b"--b\r\n\r\nx\r\n--b--",
        b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
        b'--b\r\nContent-Disposition: form-data; filename="name=a"\r\n\r\nx\r\n--b--',
        b'--b\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--b--',
        b'--b\nContent-Disposition: form-data; name="a"\n\nx\n--b--',
        b'x--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--',
        b'--b\r\nContent-Disposition: form-data; name="a\r\n\r\nx\r\n--b--',
        b'--bc\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--bc--',
        b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n--b--',
        b"--b\r\n" * (MAX_PARTS + 2) + b"--b--",
    ],
)
def test_broken_forms(mock: Mock, body: bytes) -> None:
    assert post(mock, f"{FORM_TYPE}; boundary=b", body) == 1600100


def test_the_forms_of_a_header() -> None:
    for head in (
        b'content-disposition:form-data;name="a b"',
        b'Content-Type: text/plain\r\nContent-Disposition: form-data; x="; name=c"; NAME="a b"',
        b'Content-Disposition: form-data; filename="y\\"; name=c"; name="a b"',
        b'Content-Disposition: form-data; name="a%20b"',
    ):
        body = b"--b\r\n" + head + b"\r\n\r\n1\r\n2\r\n--b--\r\n"
        for boundary in ("b", '"b"', "b; charset=utf-8"):
            (part,) = read_form(f"{FORM_TYPE}; boundary={boundary}", body)
            assert (part.name, part.content) == ("a b", b"1\r\n2")


@given(st.dictionaries(st.text("abcXYZ_09", min_size=1), st.binary(max_size=50)))
@example({"a": b"\r\n", "b": b"--", "c": b"\r\n--"})
def test_what_is_written_is_read(fields: dict[str, bytes]) -> None:
    parts = [Part(name, content) for name, content in fields.items()]
    if fields:
        assert read_form(*write_form(fields)) == parts


@given(
    st.sampled_from([FORM_TYPE, f"{FORM_TYPE}; boundary=b", "multipart/mixed; boundary=b"]),
    st.lists(
        st.sampled_from(
            [b"--b", b"--", b"\r\n", b"\n", b"Content-Disposition: form-data", b'; name="a"', b'"']
        )
        | st.binary(max_size=5)
    ).map(b"".join),
)
def test_anything_at_all_is_read_or_refused(content_type: str, body: bytes) -> None:
    code = 0
    try:
        read_form(content_type, body)
    except Refuse as refuse:
        code = refuse.code
    assert code in (0, 1600100)
