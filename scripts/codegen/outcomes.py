"""x-outcome in the names of Python: where a successful reply says that something was not done.

x-outcome:
  - field: interceptOrders       path inside the data
    when: each                   each item is a refusal; or the text or object, if it is there
    id: [orderId]                fields of an item that name what it is about
    code: code                   field of an item; ``meanings`` by code, codes to ``ignore``
    reason: [message]            fields of an item that say why
    says: not put into the cart  in our words, where the reply has none
  - {field: submitSuccess, when: "false", says: …}
  - {field: failGroupCount, when: count, says: …}   a number, where no row before has found any

What comes at a field in a form that its type cannot hold is a refusal as well (outcome.py of the
runtime), so that a type may be as strict as the documents are.
"""

from __future__ import annotations

from typing import Any

from .annotations import reply_data
from .document import Json
from .models import Attributes
from .paths import attribute_path, object_of

WHEN = ("each", "empty", "true", "false", "count")
KNOWN = {"field", "when", "id", "code", "reason", "says", "meanings", "ignore"}


def outcome_of(operation: Json, attributes: Attributes, schemas: Json) -> list[dict[str, Any]]:
    """The arguments of each Sign."""
    return [_sign(row, operation, attributes, schemas) for row in operation.get("x-outcome", [])]


def _sign(row: Json, operation: Json, attributes: Attributes, schemas: Json) -> dict[str, Any]:
    path, end = attribute_path(row["field"], reply_data(operation), attributes, schemas)
    model = object_of(end)

    def name(field: str) -> str:
        # items of a form that no document tells keep the names of the wire
        return field if model is None else attributes[model][field]

    return {
        "field": path,
        "when": row["when"],
        "says": row["says"],
        **({"id": tuple(map(name, row["id"]))} if "id" in row else {}),
        **({"code": name(row["code"])} if "code" in row else {}),
        **({"reason": tuple(map(name, row["reason"]))} if "reason" in row else {}),
        **({"meanings": dict(row["meanings"])} if "meanings" in row else {}),
        **({"ignore": tuple(row["ignore"])} if "ignore" in row else {}),
    }
