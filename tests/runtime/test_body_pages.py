"""Pages asked for in a request's body: what is sent, and cursors that bring it along."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping_runtime.errors import CursorError
from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.operation import PagedOperation, Pagination
from cjdropshipping_runtime.paging import Position, Sheet, begin
from cjdropshipping_runtime.wire import Input, epoch_millis


class Bills(Model, kw_only=True):
    content: list[Any] | None = None
    total: int | None = None


class Account(Model, kw_only=True):
    bills: Bills | None = None


def operation(**paging: Any) -> PagedOperation[Any]:
    pagination = Pagination(items=("bills", "content"), in_body=True, **paging)
    encoders = {"since": epoch_millis}
    return PagedOperation(
        id="bills_list",
        method="POST",
        path="/bills",
        data=Account,
        encoders=encoders,
        pagination=pagination,
    )


BILLS = operation(page="pageNum", size="pageSize", total=("bills", "total"), default_size=10)
TEXT = operation(page="page", always=True, as_text=True)
STRICT = operation(page="pageNum", size="pageSize", always=True, max_size=50)

fields = st.dictionaries(
    st.sampled_from(["type", "codes", "paid", "amount", "pageSize"]),
    st.integers()
    | st.text()
    | st.booleans()
    | st.lists(st.text())
    | st.none()
    | st.decimals(allow_nan=False, allow_infinity=False, places=3),
)


@given(asked=fields, number=st.integers(2, 10**6))
def test_a_cursor_brings_the_body_along(asked: dict[str, Any], number: int) -> None:
    search, start = begin(BILLS, asked, None)
    assert start == Position(1)
    resumed, position = begin(BILLS, {}, search.cursor(Position(number, 3)))
    assert position == Position(number, 3)
    expected = {**{k: v for k, v in asked.items() if v is not None}, "pageNum": number}
    for one in (search, resumed):
        sent: Input = one.at(number)
        assert (sent.query, sent.body) == ([], expected)
    assert begin(BILLS, asked, search.cursor(Position(number)))[1] == Position(number)


def test_page_one_is_left_out_where_nobody_insists() -> None:
    assert begin(BILLS, {"type": 1}, None)[0].at(1).body == {"type": 1}
    assert begin(BILLS, {"pageNum": 1}, None)[0].at(1).body == {"pageNum": 1}


def test_a_service_that_insists_gets_page_and_size() -> None:
    assert begin(STRICT, {}, None)[0].at(1).body == {"pageNum": 1, "pageSize": 50}
    assert begin(STRICT, {"pageSize": 5}, None)[0].at(2).body == {"pageNum": 2, "pageSize": 5}
    resumed, _ = begin(STRICT, {}, begin(STRICT, {}, None)[0].cursor(Position(3)))
    assert resumed.at(3).body == {"pageNum": 3, "pageSize": 50}


def test_a_page_may_be_a_text() -> None:
    search, start = begin(TEXT, {"status": "paid", "page": "4"}, None)
    assert start == Position(4)
    assert search.at(5).body == {"status": "paid", "page": "5"}


def test_moments_and_exact_figures_stay_as_they_are() -> None:
    from datetime import UTC, datetime

    asked = {"since": datetime(2026, 1, 1, tzinfo=UTC), "amount": Decimal("0.10")}
    search, _ = begin(BILLS, asked, None)
    assert search.body == {"since": 1767225600000, "amount": Decimal("0.10")}
    resumed, _ = begin(BILLS, asked, search.cursor(Position(2)))
    assert str(resumed.at(2).body["amount"]) == "0.10"


@pytest.mark.parametrize("other", [{"type": 2}, {"pageNum": 3}, {"codes": ["A"]}])
def test_a_cursor_and_other_fields_contradict_each_other(other: dict[str, Any]) -> None:
    cursor = begin(BILLS, {"type": 1}, None)[0].cursor(Position(2))
    with pytest.raises(CursorError, match="other parameters"):
        begin(BILLS, other, cursor)


def test_a_cursor_without_its_body_is_none() -> None:
    state = msgspec.json.decode(begin(BILLS, {"type": 1}, None)[0].cursor(Position(2)))
    del state["body"]
    with pytest.raises(CursorError, match="no cursor"):
        begin(BILLS, {}, msgspec.json.encode(state).decode())


def test_totals_may_lie_deeper() -> None:
    search, _ = begin(BILLS, {}, None)
    data = Account(bills=Bills(content=[{}, {}], total=12))
    sheet = Sheet.of(search, 1, data)
    assert (sheet.total, sheet.pages, sheet.size, len(sheet.rows)) == (12, 2, 10, 2)
    empty = Sheet.of(search, 1, Account())
    assert (empty.total, empty.pages, empty.rows) == (None, None, [])
