"""A few broken characters cost a few characters: no field, no row and no page beside them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from cjdropshipping_api.operations import (
    ADDRESSES_CREATE,
    LEGACY_DELETE_ORDERS,
    PAYMENTS_PAY,
    PRODUCTS_SEARCH,
)
from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import DeviationError
from cjdropshipping_runtime.operation import Operation

BODY = (
    b'{"code":200,"requestId":"r-1","data":{"totalRecords":2,"content":[{"productList":['
    b'{"id":"1","nameEn":"%s","sku":"A","sellPrice":12.30},'
    b'{"id":"2","nameEn":"whole \\ud83d\\ude00 \\\\ud83d","sellPrice":"0.97-4.08"}]}]}}'
)
BROKEN = {
    "half an escaped character": (b"cut \\ud83d", "cut \ufffd"),
    "the other half": (b"\\ude00 cut", "\ufffd cut"),
    "half a character": ("cut \U0001f600".encode()[:-1], "cut \ufffd"),
    "another encoding": ("ca\u00f1a".encode("latin-1"), "ca\ufffda"),
    "a line break": (b"two\nlines", "two\nlines"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_the_rest_is_kept(name: str) -> None:
    sent, read = BROKEN[name]
    heard: list[Deviation] = []
    received = Received(200, {}, BODY % sent)
    page = Reader(on_deviation=heard.append).read(PRODUCTS_SEARCH, received)
    first, second = page.content[0].product_list
    assert (first.id, first.name_en, first.sku, str(first.sell_price)) == ("1", read, "A", "12.30")
    assert (second.name_en, str(second.sell_price)) == ("whole \U0001f600 \\ud83d", "0.97-4.08")
    assert (page.total_records, page.reply.request_id) == (2, "r-1")
    assert [(d.path, d.expected, d.action) for d in heard] == [("data", "JSON", "coerced")]
    assert page.raw["content"][0]["productList"][0]["nameEn"] == read
    with pytest.raises(DeviationError):
        Reader(strict=True).read(PRODUCTS_SEARCH, received)


def test_a_byte_order_mark_is_skipped() -> None:
    received = Received(200, {}, b"\xef\xbb\xbf" + BODY % b"n")
    assert Reader().read(PRODUCTS_SEARCH, received).content[0].product_list[0].name_en == "n"


def test_figures_beyond_reason() -> None:
    """Infinity says nothing; a figure of 5,000 digits is dropped, the row around it is not."""
    body = b'{"code":200,"data":{"totalRecords":%s,"pageSize":Infinity,"content":[]}}' % (
        b"9" * 5000
    )
    page = Reader().read(PRODUCTS_SEARCH, Received(200, {}, body))
    assert (page.total_records, page.page_size, page.content) == (None, None, [])


def test_sound_replies_are_left_alone() -> None:
    heard: list[Deviation] = []
    received = Received(200, {}, BODY % b"n")
    page = Reader(on_deviation=heard.append).read(PRODUCTS_SEARCH, received)
    assert heard == []
    assert page.reply.content == received.content
    assert msgspec.json.decode(page.reply.content)["requestId"] == "r-1"


@pytest.mark.parametrize(
    ("operation", "sent", "read"),
    [
        (ADDRESSES_CREATE, b"true", True),
        (PAYMENTS_PAY, b"null", None),
        (PAYMENTS_PAY, b'"7"', "7"),
        (LEGACY_DELETE_ORDERS, b"null", None),
    ],
    ids=lambda value: str(getattr(value, "id", value)),
)
def test_beside_data_that_is_no_object(operation: Operation[Any], sent: bytes, read: Any) -> None:
    """The text is told of, be the data what it may; the data itself is as it should be."""
    heard: list[Deviation] = []
    received = Received(200, {}, b'{"code":200,"message":"cut \xff","data":%s}' % sent)
    assert Reader(on_deviation=heard.append).read(operation, received) == read
    assert [(d.path, d.expected, d.action) for d in heard] == [("data", "JSON", "coerced")]
    with pytest.raises(DeviationError):
        Reader(strict=True).read(operation, received)
