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

from ._async_client import AsyncCJ
from ._client import CJ

if TYPE_CHECKING:
    from cjdropshipping_api import inputs, models
    from cjdropshipping_runtime.decimalrange import DecimalRange
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

    from .flows.cogs import CogsReport
    from .flows.legacy import LegacyCheckout, LegacyPlaced
    from .flows.makeup import MakeupPaid
    from .flows.orders import Checkout, Placed, Rejection
    from .flows.outbound import Adjustment, LockFailed, LockFailure, OutboundRun
    from .flows.pod import LineRepair, PictureRepair
    from .flows.private_inventory import Purchase, Quote, QuoteLine, QuoteLogistics, QuoteWarehouse
    from .flows.waybills import WaybillPut

__all__ = [
    "CJ",
    "Adjustment",
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
    "Checkout",
    "CogsReport",
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
    "LegacyCheckout",
    "LegacyPlaced",
    "Limits",
    "LineRepair",
    "LockFailed",
    "LockFailure",
    "MakeupPaid",
    "MissingData",
    "NotAuthorised",
    "NotFound",
    "NotSent",
    "OutboundRun",
    "OutcomeUnknown",
    "Page",
    "PageLimitReached",
    "PageRepeated",
    "PagingError",
    "PictureRepair",
    "Placed",
    "PointsInfo",
    "Problem",
    "Purchase",
    "QuotaExhausted",
    "Quote",
    "QuoteLine",
    "QuoteLogistics",
    "QuoteWarehouse",
    "RateLimited",
    "Refusal",
    "Refused",
    "Rejection",
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
    "WaybillPut",
    "inputs",
    "models",
]

_LATE = {
    "Adjustment": "cjdropshipping.flows.outbound",
    "AsyncJob": "cjdropshipping_runtime.jobs",
    "AsyncPage": "cjdropshipping_runtime.pages",
    "AsyncPaging": "cjdropshipping_runtime.pages",
    "AsyncWalk": "cjdropshipping_runtime.walks",
    "Attempt": "cjdropshipping_runtime.events",
    "Checkout": "cjdropshipping.flows.orders",
    "CogsReport": "cjdropshipping.flows.cogs",
    "DecimalRange": "cjdropshipping_runtime.decimalrange",
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
    "LegacyCheckout": "cjdropshipping.flows.legacy",
    "LegacyPlaced": "cjdropshipping.flows.legacy",
    "Limits": "cjdropshipping_runtime.limits",
    "LineRepair": "cjdropshipping.flows.pod",
    "LockFailed": "cjdropshipping.flows.outbound",
    "LockFailure": "cjdropshipping.flows.outbound",
    "MakeupPaid": "cjdropshipping.flows.makeup",
    "OutboundRun": "cjdropshipping.flows.outbound",
    "Page": "cjdropshipping_runtime.pages",
    "PictureRepair": "cjdropshipping.flows.pod",
    "Placed": "cjdropshipping.flows.orders",
    "PointsInfo": "cjdropshipping_runtime.envelope",
    "Problem": "cjdropshipping_runtime.problems",
    "Purchase": "cjdropshipping.flows.private_inventory",
    "Quote": "cjdropshipping.flows.private_inventory",
    "QuoteLine": "cjdropshipping.flows.private_inventory",
    "QuoteLogistics": "cjdropshipping.flows.private_inventory",
    "QuoteWarehouse": "cjdropshipping.flows.private_inventory",
    "Refusal": "cjdropshipping_runtime.outcome",
    "Rejection": "cjdropshipping.flows.orders",
    "Reply": "cjdropshipping_runtime.reply",
    "Retries": "cjdropshipping_runtime.retry",
    "Retry": "cjdropshipping_runtime.events",
    "Rows": "cjdropshipping_runtime.model",
    "Timeout": "cjdropshipping_runtime.timeouts",
    "TokenError": "cjdropshipping_runtime.stops",
    "Walk": "cjdropshipping_runtime.walks",
    "WaybillPut": "cjdropshipping.flows.waybills",
}
"""What a program that only makes a client need not wait for."""


def __getattr__(name: str) -> Any:
    if name in ("inputs", "models"):
        return import_module(f"cjdropshipping_api.{name}")
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__doc__", "__file__", "__name__", "__path__"]
