"""Errors: one root, texts that say where, and the same after a trip to another process."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

import cjdropshipping
from cjdropshipping_runtime import errors
from cjdropshipping_runtime.deviation import Deviation
from cjdropshipping_runtime.envelope import PointsInfo

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
    errors.CallError("it failed", operation="products_get"),
    errors.PagingError("it ended", operation="products_list"),
    errors.NotSent("ConnectError: refused", operation="products_get"),
    errors.OutcomeUnknown("ReadTimeout", operation="orders_create_v3"),
    errors.ReplyError("a wrong type", content=b"{}", done=True, **WHERE),
    *(
        kind("no", code=7, points=PointsInfo(50000, 1, None), **WHERE)
        for kind in (
            errors.NotAuthorised,
            errors.RateLimited,
            errors.QuotaExhausted,
            errors.NotFound,
            errors.InvalidRequest,
            errors.Refused,
            errors.AlreadyExists,
            errors.ServerTrouble,
        )
    ),
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
    if isinstance(error, errors.CallError):
        error.attempts, error.safe_to_retry, error.source = 3, True, "3 Product, 1.1"
    if isinstance(error, errors.RateLimited):
        error.retry_after = 1.5
    if isinstance(error, errors.QuotaExhausted):
        error.resets_at = datetime(2026, 6, 2, tzinfo=UTC)
    other = trip(error)
    assert type(other) is type(error)
    assert other.args == error.args
    assert str(other) == str(error)
    assert other.__dict__ == error.__dict__
    for name in ("outcome", "passing"):
        assert getattr(other, name, None) == getattr(error, name, None)


def test_every_class_is_among_the_copied() -> None:
    assert {type(error).__name__ for error in ERRORS} == set(errors.__all__)


@pytest.mark.parametrize("trip", [copy.copy, lambda e: pickle.loads(pickle.dumps(e))])  # noqa: S301
def test_a_cause_of_ours_is_copied_and_a_foreign_one_left_behind(
    trip: Callable[[Any], Any],
) -> None:
    lost = errors.TransportError("ReadTimeout", operation="orders_create_v3")
    error = errors.OutcomeUnknown("nobody knows", operation="orders_create_v3")
    error.__cause__ = lost
    assert str(trip(error).__cause__) == str(lost)
    error.__cause__ = OSError(lambda: "what cannot be pickled")
    assert trip(error).__cause__ is None


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("ConfigurationError", ["CJError"]),
        ("CallError", ["CJError"]),
        ("ApiError", ["CallError", "CJError"]),
        ("NotAuthorised", ["ApiError", "CallError", "CJError"]),
        ("RateLimited", ["ApiError", "CallError", "CJError"]),
        ("QuotaExhausted", ["ApiError", "CallError", "CJError"]),
        ("NotFound", ["ApiError", "CallError", "CJError"]),
        ("InvalidRequest", ["ApiError", "CallError", "CJError"]),
        ("Refused", ["ApiError", "CallError", "CJError"]),
        ("AlreadyExists", ["Refused", "ApiError", "CallError", "CJError"]),
        ("ServerTrouble", ["ApiError", "CallError", "CJError"]),
        ("TransportError", ["CallError", "CJError"]),
        ("NotSent", ["TransportError", "CallError", "CJError"]),
        ("OutcomeUnknown", ["CallError", "CJError"]),
        ("ReplyError", ["CallError", "CJError"]),
        ("MissingData", ["ReplyError", "CallError", "CJError"]),
        ("DeviationError", ["ReplyError", "CallError", "CJError"]),
        ("PagingError", ["CallError", "CJError"]),
        ("PageLimitReached", ["PagingError", "CallError", "CJError"]),
        ("PageRepeated", ["PagingError", "CallError", "CJError"]),
        ("CursorError", ["PagingError", "CallError", "CJError"]),
    ],
)
def test_the_tree(name: str, parents: list[str]) -> None:
    above = [k.__name__ for k in getattr(errors, name).__mro__[1:] if k.__name__ in errors.__all__]
    assert above == parents


OUTCOMES = {
    "ApiError": ("unknown", False),
    "NotAuthorised": ("not done", False),
    "RateLimited": ("not done", True),
    "QuotaExhausted": ("not done", False),
    "NotFound": ("not done", False),
    "InvalidRequest": ("not done", False),
    "Refused": ("not done", False),
    "AlreadyExists": ("not done", False),
    "ServerTrouble": ("unknown", True),
    "TransportError": ("unknown", True),
    "NotSent": ("not done", True),
    "OutcomeUnknown": ("unknown", False),
    "ReplyError": ("unknown", True),
    "MissingData": ("done", False),
    "DeviationError": ("done", False),
    "PagingError": ("not done", False),
}


@pytest.mark.parametrize("name", OUTCOMES)
def test_what_became_of_a_write_and_whether_waiting_helps(name: str) -> None:
    error = next(e for e in ERRORS if type(e).__name__ == name)
    assert isinstance(error, errors.CallError)
    assert (error.outcome, error.passing) == OUTCOMES[name]


def test_a_success_that_cannot_be_read_is_done() -> None:
    error = errors.ReplyError("a wrong type", done=True, **WHERE)
    assert (error.outcome, error.passing) == ("done", False)


def test_spent_points_always_have_a_moment_at_which_they_are_counted_anew() -> None:
    before = datetime.now(UTC)
    error = errors.QuotaExhausted("spent", code=16900500, **WHERE)
    assert before < error.resets_at <= datetime.now(UTC) + timedelta(days=1)
    assert error.resets_at.time() == datetime.min.time()
    error.resets_at = datetime(2026, 6, 2, tzinfo=UTC)
    assert str(error) == (
        "products_get: HTTP 200: code 16900500: spent (request id r-1); "
        "points are counted anew at 2026-06-02 00:00 UTC"
    )


def test_whether_another_token_can_help_is_told_and_copied() -> None:
    error = errors.NotAuthorised("no such account", code=1600006, **WHERE)
    assert error.renewable
    error.renewable = False
    assert not copy.copy(error).renewable
    assert not pickle.loads(pickle.dumps(error)).renewable  # noqa: S301


def test_all_are_to_be_had_from_the_package() -> None:
    for name in errors.__all__:
        assert getattr(cjdropshipping, name) is getattr(errors, name)
        assert name in cjdropshipping.__all__


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            errors.ServerTrouble(None, code=None, reason="HTML instead of JSON", **WHERE),
            "products_get: HTTP 200: HTML instead of JSON (request id r-1)",
        ),
        (ERRORS[2], "products_get: ConnectError: refused"),
        (ERRORS[3], "products_get: HTTP 200: code 1600100: Param error (request id r-1)"),
        (ERRORS[4], "products_get: HTTP 200: no message (request id r-1)"),
        (ERRORS[5], "products_get: HTTP 200: an empty body instead of JSON (request id r-1)"),
        (ERRORS[8], "products_list: narrow the search"),
    ],
)
def test_texts_say_where(error: errors.CallError, text: str) -> None:
    assert str(error) == text
    assert repr(error) == f"{type(error).__name__}({text!r})"
