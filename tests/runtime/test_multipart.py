"""Files in requests: how they may be given, and the form that goes over the wire."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from tests.support.patience import Scene
from tests.support.recorder import Part, Recorder, parts_of

from cjdropshipping_runtime.operation import Operation

UPLOAD = Operation[bool](
    id="labels_upload", method="POST", path="/labels", data=bool, files=("label",)
)
PDF = b"%PDF-1.4\r\n--boundary\r\n\x00\xff"


def sent(body: Any) -> dict[str, Part]:
    """Name, file name and content of the parts that a call with this body sends."""
    recorder = Recorder({"code": 200, "result": True, "data": True})
    scene = Scene(recorder)
    assert scene.engine.call(UPLOAD, body=body) is True
    (request,) = recorder.requests
    return parts_of(request)


def test_a_file_is_a_path_bytes_an_open_file_or_named_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a label.pdf"
    path.write_bytes(PDF)
    with path.open("rb") as opened:
        forms: list[tuple[Any, str]] = [
            (path, "a label.pdf"),
            (opened, "a label.pdf"),
            (PDF, "label"),
            (bytearray(PDF), "label"),
            (io.BytesIO(PDF), "label"),
            (("own.pdf", PDF), "own.pdf"),
            (("own.pdf", io.BytesIO(PDF)), "own.pdf"),
        ]
        for given, name in forms:
            assert sent({"label": given, "orderId": "7"}) == {
                "label": (name, PDF),
                "orderId": (None, b"7"),
            }


def test_without_a_file_it_is_a_form_of_parts_all_the_same() -> None:
    found = sent({"orderId": "7", "paid": True, "count": 3, "note": None, "label": None})
    assert found == {"orderId": (None, b"7"), "paid": (None, b"true"), "count": (None, b"3")}


@pytest.mark.parametrize("given", [io.StringIO("text"), "label.pdf", ("own.pdf", "text"), 7])
def test_text_is_no_file(given: Any) -> None:
    """Nor is it guessed to be the name of one."""
    with pytest.raises(TypeError, match=r"^label: a file is a Path, bytes, or .*, not (str|int)$"):
        sent({"label": given})


def test_a_text_that_has_no_bytes_is_not_the_fault_of_the_url() -> None:
    with pytest.raises(UnicodeEncodeError):
        sent({"orderId": "\udcff", "label": PDF})
