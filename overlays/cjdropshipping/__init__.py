"""Client for the CJ Dropshipping API.

    from cjdropshipping import CJ

    with CJ(access_token="...") as cj:
        for product in cj.products.search(key_word="hoodie", size=100):
            print(product.name_en, product.sell_price)

``models`` holds the objects that replies consist of and ``inputs`` the dicts that requests accept;
both are imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cjdropshipping_runtime.errors import (
    AlreadyExists,
    ApiError,
    CallError,
    CJError,
    ConfigurationError,
    CursorError,
    DeviationError,
    InvalidRequest,
    MissingData,
    NotAuthorised,
    NotFound,
    NotSent,
    OutcomeUnknown,
    PageLimitReached,
    PageRepeated,
    PagingError,
    QuotaExhausted,
    RateLimited,
    Refused,
    ReplyError,
    ServerTrouble,
    TransportError,
)

from ._client import CJ, AsyncCJ

if TYPE_CHECKING:
    from cjdropshipping_api import inputs, models
    from cjdropshipping_runtime.deviation import Deviation
    from cjdropshipping_runtime.envelope import PointsInfo
    from cjdropshipping_runtime.events import Attempt, Retry
    from cjdropshipping_runtime.jobs import AsyncJob, Job, JobEvent
    from cjdropshipping_runtime.journal import FlowStep
    from cjdropshipping_runtime.limits import Limits
    from cjdropshipping_runtime.model import Rows
    from cjdropshipping_runtime.outcome import Refusal
    from cjdropshipping_runtime.pages import AsyncPage, AsyncPaging, Page
    from cjdropshipping_runtime.problems import InvalidInput, Problem
    from cjdropshipping_runtime.reply import Reply
    from cjdropshipping_runtime.retry import Retries
    from cjdropshipping_runtime.scalars import DecimalRange
    from cjdropshipping_runtime.stops import (
        FlowError,
        FlowStopped,
        JobFailed,
        JobRunning,
        JobTimeout,
        TokenError,
    )
    from cjdropshipping_runtime.timeouts import Timeout
    from cjdropshipping_runtime.walks import AsyncWalk, Walk

__all__ = [
    "CJ",
    "AlreadyExists",
    "ApiError",
    "AsyncCJ",
    "AsyncJob",
    "AsyncPage",
    "AsyncPaging",
    "AsyncWalk",
    "Attempt",
    "CJError",
    "CallError",
    "ConfigurationError",
    "CursorError",
    "DecimalRange",
    "Deviation",
    "DeviationError",
    "FlowError",
    "FlowStep",
    "FlowStopped",
    "InvalidInput",
    "InvalidRequest",
    "Job",
    "JobEvent",
    "JobFailed",
    "JobRunning",
    "JobTimeout",
    "Limits",
    "MissingData",
    "NotAuthorised",
    "NotFound",
    "NotSent",
    "OutcomeUnknown",
    "Page",
    "PageLimitReached",
    "PageRepeated",
    "PagingError",
    "PointsInfo",
    "Problem",
    "QuotaExhausted",
    "RateLimited",
    "Refusal",
    "Refused",
    "Reply",
    "ReplyError",
    "Retries",
    "Retry",
    "Rows",
    "ServerTrouble",
    "Timeout",
    "TokenError",
    "TransportError",
    "Walk",
    "inputs",
    "models",
]

_LATE = {
    "AsyncJob": "cjdropshipping_runtime.jobs",
    "AsyncPage": "cjdropshipping_runtime.pages",
    "AsyncPaging": "cjdropshipping_runtime.pages",
    "AsyncWalk": "cjdropshipping_runtime.walks",
    "Attempt": "cjdropshipping_runtime.events",
    "DecimalRange": "cjdropshipping_runtime.scalars",
    "Deviation": "cjdropshipping_runtime.deviation",
    "FlowError": "cjdropshipping_runtime.stops",
    "FlowStep": "cjdropshipping_runtime.journal",
    "FlowStopped": "cjdropshipping_runtime.stops",
    "InvalidInput": "cjdropshipping_runtime.problems",
    "Job": "cjdropshipping_runtime.jobs",
    "JobEvent": "cjdropshipping_runtime.jobs",
    "JobFailed": "cjdropshipping_runtime.stops",
    "JobRunning": "cjdropshipping_runtime.stops",
    "JobTimeout": "cjdropshipping_runtime.stops",
    "Limits": "cjdropshipping_runtime.limits",
    "Page": "cjdropshipping_runtime.pages",
    "PointsInfo": "cjdropshipping_runtime.envelope",
    "Problem": "cjdropshipping_runtime.problems",
    "Refusal": "cjdropshipping_runtime.outcome",
    "Reply": "cjdropshipping_runtime.reply",
    "Retries": "cjdropshipping_runtime.retry",
    "Retry": "cjdropshipping_runtime.events",
    "Rows": "cjdropshipping_runtime.model",
    "Timeout": "cjdropshipping_runtime.timeouts",
    "TokenError": "cjdropshipping_runtime.stops",
    "Walk": "cjdropshipping_runtime.walks",
}
"""What a program that only makes a client need not wait for."""


def __getattr__(name: str) -> Any:
    if name in ("inputs", "models"):
        return import_module(f"cjdropshipping_api.{name}")
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
