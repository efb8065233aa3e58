"""The product page that is read: rows of the search, made from the schemas of the bundled document.

    {"code": 200, …, "data": {"content": [{"productList": [row x 200]}], …}}
    row    28 plain fields, about 1 KB with their names
           + two prices as ranges, a time in epoch milliseconds, one exact decimal number

Field names come from the document, so the page follows it when it changes. Only the standard
library is used: peers read the same page.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "generated" / "openapi.json"
PATH = "/api2.0/v1/product/listV2"

ROWS, FIELDS, ROW_BYTES = 200, 32, 1000
WANTED = {"Price": 2, "Time": 1, "Number": 1}
"""How many fields of each scalar a row has; all others are plain."""

Flaw = Literal["none", "one field", "every row", "one price"]

Json = dict[str, Any]


def document() -> Json:
    """The bundled document."""
    tree: Json = json.loads(DOCUMENT.read_bytes())
    return tree


def data_schema(tree: Json) -> str:
    """Name of the component that the search's ``data`` is."""
    reply = tree["paths"][PATH]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    success = next(branch for branch in reply["oneOf"] if "allOf" in branch)
    data = next(part["properties"]["data"] for part in success["allOf"] if "properties" in part)
    return _name(data) or ""


def rows_path(tree: Json) -> list[str]:
    """Keys from ``data`` down to the rows: ``["content", "productList"]``."""
    items: str = tree["paths"][PATH]["get"]["x-pagination"]["items"]
    return items.replace("[]", "").split(".")


def row_fields(tree: Json) -> dict[str, str]:
    """Wire name -> kind (``string``, ``integer``, … or a scalar's name) of the fields in a row."""
    schemas = tree["components"]["schemas"]
    row = schemas[data_schema(tree)]
    for key in rows_path(tree):
        row = schemas[_name(row["properties"][key]["items"]) or ""]
    left, plain, scalars = dict(WANTED), dict[str, str](), dict[str, str]()
    for name, schema in row["properties"].items():
        kind = _kind(schema, schemas)
        if left.get(kind, 0):
            left[kind] -= 1
            scalars[name] = kind
        elif kind in _PLAIN:
            plain[name] = kind
    room = FIELDS - len(scalars)
    return {**dict(list(plain.items())[:room]), **scalars}


def reply(tree: Json, *, flaw: Flaw = "none", rows: int = ROWS, page: int = 1) -> bytes:
    """The bytes of one reply."""
    fields = row_fields(tree)
    numeric = next(name for name, kind in fields.items() if kind == "integer")
    price = next(name for name, kind in fields.items() if kind == "Price")
    made = [_row(fields, (page - 1) * rows + index) for index in range(rows)]
    for row in made if flaw == "every row" else made[rows // 2 : rows // 2 + 1]:
        if flaw in ("one field", "every row"):
            row[numeric] = ["not", "a", "number"]
        elif flaw == "one price":
            row[price] = "on request"
    outer, *inner = rows_path(tree)
    data: Any = made
    for key in reversed(inner):
        data = [{key: data}]
    data = {outer: data}
    envelope = {"code": 200, "result": True, "message": "Success", "success": True}
    return json.dumps({**envelope, "requestId": "0" * 32, "data": data}).encode()


_PLAIN = {"string", "integer", "boolean", "array"}


def _row(fields: dict[str, str], index: int) -> Json:
    row = {name: _value(name, kind, index) for name, kind in fields.items()}
    filler = ROW_BYTES - len(json.dumps(row))
    longest = "description" if "description" in fields else next(iter(fields))
    row[longest] = f"{row[longest]} {'lorem ipsum ' * 100}"[: max(filler, 1) + len(row[longest])]
    return row


def _value(name: str, kind: str, index: int) -> Any:
    match kind:
        case "Price":
            return f"{index % 90}.97-{index % 90 + 4}.08"
        case "Time":
            return 1_609_228_800_000 + index * 86_400_000
        case "Number":
            return 12 + index % 100 + 0.25
        case "integer":
            return index
        case "boolean":
            return index % 2 == 0
        case "array":
            return ["one", "two"]
        case _:
            return f"{name} {index}"


def _kind(schema: Json, schemas: Json) -> str:
    name = _name(schema)
    if name in WANTED:
        return name
    if name is None:
        kinds = schema.get("type", "")
        kind: str = kinds if isinstance(kinds, str) else kinds[0]
        plain_list = kind != "array" or schema.get("items", {}).get("type")
        return kind if plain_list else "other"
    target = schemas[name]
    options = [option.get("type") for option in target.get("anyOf", [])]
    return "string" if "string" in options else "other"


def _name(schema: Json) -> str | None:
    for place in (schema, *schema.get("anyOf", [])):
        if "$ref" in place:
            reference: str = place["$ref"]
            return reference.rpartition("/")[2]
    return None
