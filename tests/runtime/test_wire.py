"""Requests: what parameters and bodies look like on the wire."""

from __future__ import annotations

import json
import math
from collections import deque
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjdropshipping_api.models import SourcingRequest
from cjdropshipping_runtime.decimalrange import DecimalRange
from cjdropshipping_runtime.problems import InvalidInput
from cjdropshipping_runtime.wire import (
    date_time_text,
    epoch_millis,
    json_body,
    listed,
    not_negative,
    query_pairs,
)

CHINA = timezone(timedelta(hours=8))
NOON = datetime(2021, 3, 31, 12, 0, 0, 999_000, tzinfo=CHINA)


@pytest.mark.parametrize(
    ("value", "pairs"),
    [
        (None, []),
        ("cat ears", [("x", "cat ears")]),
        ("", [("x", "")]),
        (True, [("x", "true")]),
        (False, [("x", "false")]),
        (0, [("x", "0")]),
        (2**63, [("x", str(2**63))]),
        (1.1, [("x", "1.1")]),
        (1e-7, [("x", "0.0000001")]),
        (1e22, [("x", "1" + "0" * 22)]),
        (Decimal("12.30"), [("x", "12.30")]),
        (Decimal("1E+3"), [("x", "1000")]),
        (Decimal("123456789012345678.123456789012"), [("x", "123456789012345678.123456789012")]),
        (["a", "b c"], [("x", "a"), ("x", "b c")]),
        (("a",), [("x", "a")]),
        ([], []),
        ([True, 2, Decimal("0.50")], [("x", "true"), ("x", "2"), ("x", "0.50")]),
        (NOON, [("x", "2021-03-31 04:00:00")]),
    ],
)
def test_a_parameter(value: Any, pairs: list[tuple[str, str]]) -> None:
    assert query_pairs({"x": value}, {}) == pairs


def test_parameters_keep_their_order_and_go_through_their_encoders() -> None:
    values = {"b": 1, "a": None, "since": NOON, "until": 1617163200999, "c": ["x", "y"]}
    encoders = {"since": epoch_millis, "until": epoch_millis, "a": epoch_millis}
    assert query_pairs(values, encoders) == [
        ("b", "1"),
        ("since", "1617163200999"),
        ("until", "1617163200999"),
        ("c", "x"),
        ("c", "y"),
    ]


@given(value=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_arrives_as_it_was(value: str) -> None:
    params = tuple(query_pairs({"keyWord": value, "more": [value, "&"]}, {}))
    url = httpx.Request("GET", "https://cj.test/", params=params).url
    assert url.params.multi_items() == [("keyWord", value), ("more", value), ("more", "&")]


@given(
    moment=st.datetimes(
        min_value=datetime(1971, 1, 1),  # noqa: DTZ001
        max_value=datetime(9000, 1, 1),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, CHINA, timezone(timedelta(hours=-11, minutes=-30))]),
    )
)
def test_a_moment_in_milliseconds_is_exact(moment: datetime) -> None:
    moment = moment.replace(microsecond=moment.microsecond // 1000 * 1000)
    millis = epoch_millis(moment)
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    assert millis == since // timedelta(milliseconds=1)
    assert epoch_millis(millis) == millis


def test_naive_moments_are_utc() -> None:
    naive = datetime(2021, 3, 31, 4, 0, 0)  # noqa: DTZ001
    assert epoch_millis(naive) == epoch_millis(NOON) - 999 == 1617163200000
    assert date_time_text(naive) == date_time_text(NOON) == "2021-03-31 04:00:00"
    assert date_time_text("2021-03-31 12:00:00") == "2021-03-31 12:00:00"


# ── bodies ───────────────────────────────────────────────────────────────────────────────────────


def test_a_model_is_sent_under_wire_names_without_what_is_not_set() -> None:
    body = SourcingRequest(product_name="Lamp", product_image="", price=Decimal("4.50"))
    assert json_body(body) == b'{"productName":"Lamp","productImage":"","price":4.50}'


@pytest.mark.parametrize(
    ("price", "sent"),
    [
        (Decimal("123456789012345678.123456789012"), b"123456789012345678.123456789012"),
        ("4.50", b'"4.50"'),
        (4.5, b"4.5"),
        (None, b"null"),
        (DecimalRange(Decimal("0.97"), Decimal("4.08")), b'"0.97-4.08"'),
        ([Decimal("1.10"), {"x": None}], b'[1.10,{"x":null}]'),
        (deque([{"x": 1}]), b'[{"x":1}]'),
    ],
)
def test_a_dict_is_sent_as_it_is(price: Any, sent: bytes) -> None:
    assert json_body({"price": price}) == b'{"price":%s}' % sent


def test_a_request_that_was_read_is_sent_as_it_came() -> None:
    body: Any = SourcingRequest(product_name="é", product_image="", price="4.50")  # type: ignore[arg-type]
    assert body.price == Decimal("4.50")
    assert json.loads(json_body(body))["price"] == "4.50"


def test_the_letters_of_a_text_are_no_values() -> None:
    assert listed(("a", "b"), "codes") == ["a", "b"]
    with pytest.raises(ValueError, match="codes must be a list"):
        listed("ab", "codes")


@pytest.mark.parametrize("value", [object(), {"x": {1, 2}.__iter__()}, print])
def test_what_has_no_json_form_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput, match="has no JSON form"):
        json_body(value)


@pytest.mark.parametrize("values", [None, 5, {"a": 1}, b"ab", [["a"]], [{}], [None], [5]])
def test_a_list_of_texts_is_asked_for_by_the_name_of_the_argument(values: Any) -> None:
    with pytest.raises(ValueError, match="codes must be a list"):
        listed(values, "codes")


def test_half_of_a_character_in_a_list_is_told_with_its_place() -> None:
    with pytest.raises(ValueError, match=r"^codes\[1\]: must not hold half a character$"):
        listed(["é", "\ud83d"], "codes")


@pytest.mark.parametrize("value", [None, "x", True, -1, math.nan, Decimal(1), []])
def test_a_number_of_a_unit_is_asked_for_by_the_name_of_the_argument(value: Any) -> None:
    with pytest.raises(ValueError, match="timeout must be seconds, 0 or more, not "):
        not_negative(value, "timeout", "seconds")


@pytest.mark.parametrize("value", [0, 1.5, math.inf])
def test_a_number_of_a_unit_may_be_none_or_endless(value: float) -> None:
    not_negative(value, "timeout", "seconds")
