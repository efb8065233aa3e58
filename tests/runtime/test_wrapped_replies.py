"""Rows in an array within the one that should hold them: not a reply that has none."""

from __future__ import annotations

import pytest
from tests.support.methods import BY_ID

from cjdropshipping_runtime.decode import Reader
from cjdropshipping_runtime.envelope import Received
from cjdropshipping_runtime.errors import ReplyError

ORDERS = BY_ID["legacy_get_orders"]
"""It is answered without an envelope."""


def read(content: bytes) -> object:
    return Reader().read(ORDERS, Received(200, {}, content))


def test_it_cannot_be_read() -> None:
    with pytest.raises(ReplyError, match="data is a list in a list") as wrong:
        read(b'[[{"id": "1"}]]')
    assert wrong.value.outcome == "unknown"


@pytest.mark.parametrize("content", [b"[]", b"[[]]", b"[null]"])
def test_where_there_are_no_rows_none_are_lost(content: bytes) -> None:
    assert read(content) == []
