"""Client for the CJ Dropshipping API.

    from cjdropshipping import CJ

    with CJ(access_token="...") as cj:
        for product in cj.products.search(key_word="hoodie", size=100):
            print(product.name_en, product.sell_price)

``models`` holds the objects that replies consist of and ``inputs`` the dicts that requests accept;
both are imported on first use.
"""

from __future__ import annotations

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
from cjdropshipping_runtime.model import Rows
from cjdropshipping_runtime.pages import AsyncPage, AsyncPaging, AsyncWalk, Page, Walk
from cjdropshipping_runtime.reply import Deviation, Reply
from cjdropshipping_runtime.scalars import DecimalRange

from ._client import CJ, AsyncCJ

if TYPE_CHECKING:
    from cjdropshipping_api import inputs, models

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


def __getattr__(name: str) -> Any:
    if name in ("inputs", "models"):
        from importlib import import_module

        return import_module(f"cjdropshipping_api.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
