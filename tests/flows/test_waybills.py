"""A waybill is handed in once the order is paid: uploaded, or updated where there is one."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.support.flows import KINDS, Kind, drive, killed_and_resumed, kills, requests_of
from tests.support.recorder import Recorder
from tests.testing.merchant import GERMANY, Merchant

from cjdropshipping import FlowStopped, InvalidInput, NotFound, OutcomeUnknown, Refused
from cjdropshipping.testing import Mock

pytestmark = pytest.mark.parametrize("kind", KINDS)

LABEL = b"%PDF-1.7 \xff\x00"


@pytest.fixture
def us() -> Merchant:
    return Merchant(Mock(products=20))


def put(kind: Kind, us: Merchant, order: str, **more: Any) -> Any:
    options = {"carrier": "USPS", "track_number": "T-1", "file": LABEL, **more}
    return drive(kind, us.mock, lambda cj: cj.waybills.put(order, **options))


def handed_in(us: Merchant, order: str) -> tuple[str, str, bytes] | None:
    kept = us.kept(order).waybill
    return None if kept is None else (kept.carrier, kept.track, kept.content)


def test_the_first_is_uploaded_and_the_next_takes_its_place(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    first = put(kind, us, order)
    assert (first.order_id, first.cj_order_id, first.how) == (order, f"SD{order}", "uploaded")
    assert handed_in(us, order) == ("USPS", "T-1", LABEL)
    second = put(kind, us, "a", track_number="T-2", file=b"other")
    assert (second.order_id, second.how) == (order, "updated")
    assert handed_in(us, order) == ("USPS", "T-2", b"other")


@pytest.mark.parametrize("status", ["SHIPPED", "DELIVERED"])
def test_an_order_on_its_way_takes_one_too(kind: Kind, us: Merchant, status: str) -> None:
    assert put(kind, us, us.order("a", status)).how == "uploaded"


@pytest.mark.parametrize("status", ["CREATED", "IN_CART", "UNPAID"])
def test_nothing_is_sent_before_payment(kind: Kind, us: Merchant, status: str) -> None:
    order = us.order("a", status)
    with pytest.raises(FlowStopped, match=status) as caught:
        put(kind, us, order)
    assert (caught.value.flow, caught.value.step) == ("waybills.put", "LOOK")
    assert us.mock.accepted["waybills_upload"] == us.mock.refusals.total() == 0


def test_nothing_is_sent_for_a_cancelled_order(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    us.advance(order, "CANCELLED")
    with pytest.raises(FlowStopped, match="CANCELLED"):
        put(kind, us, order)


def test_there_has_to_be_an_order(kind: Kind, us: Merchant) -> None:
    with pytest.raises(NotFound):
        put(kind, us, "nothing")


def test_without_platform_logistics_it_is_refused_once(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED", shopLogisticsType=2)
    with pytest.raises(Refused) as caught:
        put(kind, us, order)
    assert (caught.value.code, caught.value.operation) == (804, "waybills_upload")
    assert us.mock.refusals == {804: 1}


def test_a_carrier_that_does_not_come_there_is_refused_once(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED", storageId=GERMANY)
    with pytest.raises(Refused) as caught:
        put(kind, us, order)
    assert (caught.value.code, us.mock.refusals) == (806, {806: 1})
    put(kind, us, order, carrier="DHL")
    with pytest.raises(Refused) as again:
        put(kind, us, order)
    assert (again.value.code, handed_in(us, order)) == (806, ("DHL", "T-1", LABEL))


def test_who_knows_can_say_so(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    with pytest.raises(Refused):
        put(kind, us, order, replace=True)
    assert put(kind, us, order, replace=False).how == "uploaded"
    with pytest.raises(Refused):
        put(kind, us, order, replace=False)
    assert put(kind, us, order, replace=True).how == "updated"


def test_the_id_at_cj_can_be_given(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    assert put(kind, us, order, cj_order_id=f"SD{order}").how == "uploaded"
    assert put(kind, us, order, cj_order_id=f"SD{order}").cj_order_id == f"SD{order}"


def test_a_success_that_says_no_is_none(kind: Kind, us: Merchant) -> None:
    order = us.done("orders_get", orderId=us.order("a", "UNSHIPPED"))

    def answer(request: httpx.Request) -> httpx.Response:
        data = order if request.method == "GET" else False
        return httpx.Response(200, json={"code": 200, "result": True, "data": data})

    def act(cj: Any) -> Any:
        return cj.waybills.put("a", "USPS", "T-1", LABEL)

    with pytest.raises(FlowStopped) as caught:
        drive(kind, us.mock, act, transport=httpx.MockTransport(answer))
    assert caught.value.step == "UPLOAD"


def test_without_an_id_at_cj_nothing_is_sent(kind: Kind, us: Merchant) -> None:
    row = us.done("orders_get", orderId=us.order("a", "UNSHIPPED"))
    nameless = {**row, "cjOrderId": None, "cjOrderCode": None}
    sent = Recorder({"code": 200, "result": True, "data": nameless})

    def act(cj: Any) -> Any:
        return cj.waybills.put("a", "USPS", "T-1", LABEL)

    with pytest.raises(FlowStopped, match="no id at CJ"):
        drive(kind, us.mock, act, transport=httpx.MockTransport(sent))
    assert len(sent.requests) == 1


# ── the file ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["path", "bytes", "file", "named"])
def test_a_file_comes_in_any_form(kind: Kind, us: Merchant, tmp_path: Path, form: str) -> None:
    path = tmp_path / "label.pdf"
    path.write_bytes(LABEL)
    order = us.order("a", "UNSHIPPED")
    for how in ("uploaded", "updated"):
        # The second time it is sent twice, and a file object can be read once only.
        forms = {"path": path, "bytes": LABEL, "file": io.BytesIO(LABEL)}
        file = forms.get(form, ("label.pdf", LABEL))
        assert put(kind, us, order, file=file, track_number=how).how == how
        assert handed_in(us, order) == ("USPS", how, LABEL)


@pytest.mark.parametrize("size", [0, 11])
@pytest.mark.parametrize("form", ["path", "bytes", "file"])
def test_a_file_of_the_wrong_size_is_not_sent(
    kind: Kind, us: Merchant, tmp_path: Path, form: str, size: int
) -> None:
    order = us.order("a", "UNSHIPPED")
    before = len(us.mock.requests)
    content = b"x" * size
    path = tmp_path / "label.pdf"
    path.write_bytes(content)
    file = {"path": path, "bytes": content, "file": io.BytesIO(content)}[form]
    with pytest.raises(InvalidInput) as caught:
        put(kind, us, order, file=file, max_bytes=10)
    assert [problem.field for problem in caught.value.problems] == ["waybillFile"]
    assert len(us.mock.requests) == before
    assert put(kind, us, order, file=b"x" * 10, max_bytes=10).how == "uploaded"


EMPTY = "is required, and not to be empty"
LONG = "must have at most 200 characters"


@pytest.mark.parametrize("file", [LABEL, b""])
@pytest.mark.parametrize(
    ("order", "told", "problems"),
    [
        (
            "a",
            {"carrier": "", "track_number": None},
            [("cjShippingCompanyName", EMPTY), ("trackNumber", EMPTY)],
        ),
        (
            "a",
            {"carrier": "x" * 201, "cj_order_id": "x" * 201},
            [("cjOrderId", LONG), ("cjShippingCompanyName", LONG)],
        ),
        ("", {"track_number": "x" * 201}, [("orderId", EMPTY), ("trackNumber", LONG)]),
    ],
)
def test_all_that_is_wrong_is_told_at_once_and_nothing_is_sent(
    kind: Kind,
    us: Merchant,
    order: str,
    told: dict[str, Any],
    problems: list[tuple[str, str]],
    file: bytes,
) -> None:
    with pytest.raises(InvalidInput) as caught:
        put(kind, us, order, file=file, **told)
    found = [(each.field, each.rule) for each in caught.value.problems]
    assert found == [*problems, *([] if file else [("waybillFile", "is not empty")])]
    assert us.mock.requests == ()


def test_a_file_that_is_not_there_is_told(kind: Kind, us: Merchant, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        put(kind, us, "a", file=tmp_path / "nothing.pdf")


# ── replies that are lost ────────────────────────────────────────────────────────────────────────


def test_an_upload_whose_reply_is_lost_becomes_an_update(kind: Kind, us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    us.mock.fail_next("reset-after", operation="waybills_upload")
    assert put(kind, us, order).how == "updated"
    assert handed_in(us, order) == ("USPS", "T-1", LABEL)
    assert us.mock.accepted["waybills_upload"] == 1


@pytest.mark.parametrize("replace", [None, False])
def test_an_upload_that_is_lost_can_be_repeated(
    kind: Kind, us: Merchant, replace: bool | None
) -> None:
    order = us.order("a", "UNSHIPPED")
    us.mock.fail_next("reset-before", operation="waybills_upload")
    with pytest.raises(OutcomeUnknown) as caught:
        put(kind, us, order, replace=replace)
    assert caught.value.operation == "waybills_upload"
    assert handed_in(us, order) is None
    assert put(kind, us, order, replace=replace).how == "uploaded"


def test_whoever_is_killed_hands_in_one(kind: Kind, us: Merchant) -> None:
    def act(cj: Any, *_: Any) -> Any:
        return cj.waybills.put("a", "USPS", "T-1", LABEL)

    us.order("a", "UNSHIPPED")
    for kill in kills(requests_of("sync", us.mock, act)):
        again = Merchant(Mock(products=20))
        order = again.order("a", "UNSHIPPED")
        killed_and_resumed(kind, again.mock, act, kill)
        assert handed_in(again, order) == ("USPS", "T-1", LABEL), kill
        assert again.mock.accepted["waybills_upload"] == 1
