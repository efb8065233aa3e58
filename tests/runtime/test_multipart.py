"""Files in requests: how they may be given, and the form that goes over the wire."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.support.clients import TOKEN, async_client, run
from tests.support.patience import START, Scene, answers, refusal, success
from tests.support.recorder import Part, Recorder, is_form, parts_of

from cjdropshipping_runtime.clock import Clock
from cjdropshipping_runtime.limits import Limits, close_all
from cjdropshipping_runtime.operation import Operation
from cjdropshipping_runtime.problems import InvalidInput

UPLOAD = Operation[bool](
    id="labels_upload", method="POST", path="/labels", data=bool, files=("label",)
)
PDF = b"%PDF-1.4\r\n--boundary\r\n\x00\xff"
OTHER = "API@CJ7654321@CJ:eyJhbGciOiJIUzI1NiJ9.b3RoZXI"


def sent(body: Any) -> dict[str, Part]:
    """Name, file name and content of the parts that a call with this body sends."""
    recorder = Recorder({"code": 200, "result": True, "data": True})
    scene = Scene(recorder)
    assert scene.engine.call(UPLOAD, body=body) is True
    (request,) = recorder.requests
    return parts_of(request)


def upload(cj: Any, file: Any) -> Any:
    return cj.waybills.upload(
        order_id="7",
        cj_order_id="8",
        cj_shipping_company_name="USPS",
        track_number="9",
        waybill_file=file,
    )


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
    with pytest.raises(InvalidInput, match="orderId: must not hold half a character"):
        sent({"orderId": "\udcff", "label": PDF})


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_file_is_sent_in_full_each_time_it_is_sent(tmp_path: Path, asynchronous: bool) -> None:
    path = tmp_path / "label.pdf"
    path.write_bytes(PDF)
    with path.open("rb") as opened:
        for given in (path, opened, PDF, io.BytesIO(PDF), ("own.pdf", io.BytesIO(PDF))):
            scene = Scene(answers(refusal(1600200), success(True)))
            scene.call(partial(upload, file=given), asynchronous=asynchronous)
            first, second = map(parts_of, scene.requests)
            assert first["waybillFile"][1] == PDF
            assert first == second


def test_a_file_is_sent_in_full_with_a_new_token() -> None:
    given = {"accessToken": TOKEN, "accessTokenExpiryDate": "2099-01-01T00:00:00+08:00"}
    dead = refusal(1600001, "Invalid API key or access token")
    replies = answers(success(given), dead, success(given | {"accessToken": OTHER}), success(True))
    scene = Scene(replies, access_token=None, api_key="of-uploads", token_store="memory")
    scene.call(lambda cj: upload(cj, io.BytesIO(PDF)))
    first, second = (parts_of(r) for r in scene.requests if is_form(r))
    assert first == second
    assert first["waybillFile"] == ("waybillFile", PDF)


def test_an_asynchronous_client_reads_a_file_beside_its_loop() -> None:
    class Watched(io.BytesIO):
        read_in: threading.Thread | None = None

        def read(self, size: int | None = -1, /) -> bytes:
            self.read_in = threading.current_thread()
            return super().read(size)

    file = Watched(PDF)
    Scene(answers(success(True))).call(lambda cj: upload(cj, file), asynchronous=True)
    assert file.read_in not in (None, threading.current_thread())


def test_an_upload_that_is_cancelled_while_its_file_is_read_was_not_sent() -> None:
    reading, cancelled = threading.Event(), threading.Event()

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            reading.set()
            cancelled.wait(10)
            return super().read(size)

    recorder = Recorder({"code": 200, "result": True, "data": True})

    async def main() -> None:
        async with async_client(recorder) as cj:
            task = asyncio.create_task(upload(cj, Slow(PDF)))
            await asyncio.to_thread(reading.wait, 10)
            task.cancel()
            cancelled.set()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
        assert caught.value.__notes__ == ["waybills_upload had not been sent"]

    run(main)
    assert recorder.requests == []


@pytest.fixture
def nothing_counted() -> Iterator[None]:
    close_all()
    yield
    close_all()


@pytest.mark.usefixtures("nothing_counted")
def test_a_file_that_is_missing_costs_no_time_no_turn_and_no_points(tmp_path: Path) -> None:
    label = msgspec.structs.replace(UPLOAD, points=50)
    points = {"total": 50_000, "usedToday": 49_940, "remaining": 60}
    known = {"code": 200, "result": True, "data": True, "pointsInfo": points}
    clock = Clock(time=lambda: START + scene.time.passed, monotonic=lambda: scene.time.passed)
    scene = Scene(Recorder(known), limits=Limits("free", clock=clock))
    scene.engine.call(label, body={"label": PDF})
    with pytest.raises(FileNotFoundError):
        scene.engine.call(label, body={"label": tmp_path / "none.pdf"})
    assert scene.time.pauses == []
    scene.engine.call(label, body={"label": PDF})
    assert sum(scene.time.pauses) == pytest.approx(1.015, abs=0.01)
