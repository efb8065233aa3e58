"""x-pagination in the names of Python: what a PagedOperation is told of its pages.

items: content[].productList[]    items=("content", "product_list")    row  m.Product
total: totalRecords               total=("total_records",)
page: pageNum                     page="pageNum": a parameter, or a field of the body
maxSize: 100                      max_size=100
"""

from __future__ import annotations

from typing import Any

from .annotations import body_media, reply_data
from .document import Json
from .models import Attributes
from .paths import attribute_path, object_of

CAPS = {
    "default_size": "defaultSize",
    "max_size": "maxSize",
    "max_page": "maxPage",
    "max_offset": "maxOffset",
}


def is_in_body(operation: Json) -> bool:
    """Whether a page is asked for in the body."""
    return bool(operation["x-pagination"].get("in") == "body")


def pagination_of(operation: Json, attributes: Attributes, schemas: Json) -> dict[str, Any]:
    """The arguments of a Pagination, and under ``row`` the type of what the pages consist of."""
    given: Json = operation["x-pagination"]
    reply = reply_data(operation)
    items, row = attribute_path(given["items"], reply, attributes, schemas)
    told = [key for key in ("total", "pages", "echo") if key in given]
    return {
        "items": items,
        **{key: given[key] for key in ("page", "size") if key in given},
        **{name: True for name, flag in _sending(operation).items() if flag},
        **{key: attribute_path(given[key], reply, attributes, schemas)[0] for key in told},
        **{name: given[key] for name, key in CAPS.items() if key in given},
        "row": f"m.{object_of(row)}",
    }


def _sending(operation: Json) -> dict[str, bool]:
    """How the number of a page is sent."""
    body = body_media(operation)
    if body is None or not is_in_body(operation):
        return {}
    page: str | None = operation["x-pagination"].get("page")
    fields: Json = body[1]["schema"]
    return {
        "in_body": True,
        "always": page in fields.get("required", ()),
        "as_text": fields["properties"][page].get("type") == "string",
    }
