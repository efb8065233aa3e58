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
    ApiError,
    CJError,
    ConfigurationError,
    CursorError,
    DeviationError,
    MissingData,
    PageLimitReached,
    PageRepeated,
    PagingError,
    ReplyError,
    TransportError,
)

from ._client import CJ, AsyncCJ

if TYPE_CHECKING:
    from cjdropshipping_api import inputs, models
    from cjdropshipping_runtime.deviation import Deviation
    from cjdropshipping_runtime.model import Rows
    from cjdropshipping_runtime.pages import AsyncPage, AsyncPaging, Page
    from cjdropshipping_runtime.reply import Reply
    from cjdropshipping_runtime.scalars import DecimalRange
    from cjdropshipping_runtime.walks import AsyncWalk, Walk

__all__ = [
    "CJ",
    "ApiError",
    "AsyncCJ",
    "AsyncPage",
    "AsyncPaging",
    "AsyncWalk",
    "CJError",
    "ConfigurationError",
    "CursorError",
    "DecimalRange",
    "Deviation",
    "DeviationError",
    "MissingData",
    "Page",
    "PageLimitReached",
    "PageRepeated",
    "PagingError",
    "Reply",
    "ReplyError",
    "Rows",
    "TransportError",
    "Walk",
    "inputs",
    "models",
]

_LATE = {
    "AsyncPage": "cjdropshipping_runtime.pages",
    "AsyncPaging": "cjdropshipping_runtime.pages",
    "AsyncWalk": "cjdropshipping_runtime.walks",
    "DecimalRange": "cjdropshipping_runtime.scalars",
    "Deviation": "cjdropshipping_runtime.deviation",
    "Page": "cjdropshipping_runtime.pages",
    "Reply": "cjdropshipping_runtime.reply",
    "Rows": "cjdropshipping_runtime.model",
    "Walk": "cjdropshipping_runtime.walks",
}
"""What a program that only makes a client need not wait for."""


def __getattr__(name: str) -> Any:
    if name in ("inputs", "models"):
        return import_module(f"cjdropshipping_api.{name}")
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
