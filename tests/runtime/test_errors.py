"""Errors: one root, texts that say where, and the same after a trip to another process."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import cjdropshipping
from cjdropshipping_runtime import errors
from cjdropshipping_runtime.deviation import Deviation

WHERE: dict[str, Any] = {"operation": "products_get", "status": 200, "request_id": "r-1"}
DEVIATION = Deviation("products_get", "data.pid", "str", [Decimal("1.50")], "dropped")
ERRORS: list[errors.CJError] = [
    errors.CJError("any"),
    errors.ConfigurationError("no token"),
    errors.TransportError("ConnectError: refused", operation="products_get"),
    errors.ApiError("Param error", code=1600100, data={"left": Decimal("1.50")}, **WHERE),
    errors.ApiError(None, code=None, **WHERE),
    errors.ReplyError("an empty body instead of JSON", content=b"\xff", **WHERE),
    errors.MissingData("success without its data", content=b"{}", **WHERE),
    errors.DeviationError((DEVIATION,), content=b"{}", **WHERE),
    errors.PageLimitReached("narrow the search", operation="products_list"),
    errors.PageRepeated("page 3 repeats", operation="products_list"),
    errors.CursorError("this text is no cursor", operation="products_list"),
]
by_name = pytest.mark.parametrize("error", ERRORS, ids=lambda e: type(e).__name__)


@by_name
@pytest.mark.parametrize(
    "trip",
    [
        copy.copy,
        copy.deepcopy,
        lambda error: pickle.loads(pickle.dumps(error)),  # noqa: S301
        lambda error: pickle.loads(pickle.dumps(error, 0)),  # noqa: S301
    ],
    ids=["copy", "deepcopy", "pickle", "pickle as text"],
)
def test_copies_are_whole(error: errors.CJError, trip: Callable[[Any], Any]) -> None:
    error.add_note("while walking")
    other = trip(error)
    assert type(other) is type(error)
    assert other.args == error.args
    assert str(other) == str(error)
    assert other.__dict__ == error.__dict__


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("ConfigurationError", ["CJError"]),
        ("TransportError", ["CJError"]),
        ("ApiError", ["CJError"]),
        ("ReplyError", ["CJError"]),
        ("MissingData", ["ReplyError", "CJError"]),
        ("DeviationError", ["ReplyError", "CJError"]),
        ("PagingError", ["CJError"]),
        ("PageLimitReached", ["PagingError", "CJError"]),
        ("PageRepeated", ["PagingError", "CJError"]),
        ("CursorError", ["PagingError", "CJError"]),
    ],
)
def test_the_tree(name: str, parents: list[str]) -> None:
    above = [k.__name__ for k in getattr(errors, name).__mro__[1:] if k.__name__ in errors.__all__]
    assert above == parents


def test_all_are_to_be_had_from_the_package() -> None:
    for name in errors.__all__:
        assert getattr(cjdropshipping, name) is getattr(errors, name)
        assert name in cjdropshipping.__all__


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (ERRORS[2], "products_get: ConnectError: refused"),
        (ERRORS[3], "products_get: HTTP 200: code 1600100: Param error (request id r-1)"),
        (ERRORS[4], "products_get: HTTP 200: code None: no message (request id r-1)"),
        (ERRORS[5], "products_get: HTTP 200: an empty body instead of JSON (request id r-1)"),
        (ERRORS[8], "products_list: narrow the search"),
    ],
)
def test_texts_say_where(error: errors.CallError, text: str) -> None:
    assert str(error) == text
    assert repr(error) == f"{type(error).__name__}({text!r})"
