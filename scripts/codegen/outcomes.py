"""x-outcome in the names of Python: where a successful reply says that something was not done.

x-outcome:
  - field: interceptOrders       path inside the data
    when: each                   each item is a refusal; or the text or object, if it is there
    id: [orderId]                fields of an item that name what it is about
    code: code                   field of an item; ``meanings`` by code, codes to ``ignore``
    reason: [message]            fields of an item that say why
    says: not put into the cart  in our words, where the reply has none
  - {field: submitSuccess, when: "false", says: …}
"""

from __future__ import annotations

from typing import Any

from .annotations import reply_data
from .document import Json, SpecError
from .models import Attributes
from .paths import attribute_path, object_of

WHEN = ("each", "empty", "true", "false")
KNOWN = {"field", "when", "id", "code", "reason", "says", "meanings", "ignore"}


def outcome_of(operation: Json, attributes: Attributes, schemas: Json) -> list[dict[str, Any]]:
    """The arguments of each Sign."""
    return [_sign(row, operation, attributes, schemas) for row in operation.get("x-outcome", [])]


def _sign(row: Json, operation: Json, attributes: Attributes, schemas: Json) -> dict[str, Any]:
    where = f"{operation['operationId']}: x-outcome"
    if set(row) - KNOWN or row.get("when") not in WHEN or not row.get("says"):
        raise SpecError(f"{where}: needs field, when ({', '.join(WHEN)}) and says, and no others")
    try:
        path, end = attribute_path(row["field"], reply_data(operation), attributes, schemas)
        model = object_of(end)
        item: Json = {"$ref": f"#/components/schemas/{model}"}

        def name(field: str) -> str:
            if model is None:  # items of a form that no document tells
                return field
            return attribute_path(field, item, attributes, schemas)[0][0]

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
    except SpecError as trouble:
        raise SpecError(f"{where}: {trouble}") from None
