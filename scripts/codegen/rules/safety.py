"""x-safety: may a call be made twice, and if that has to be found out first, how?

x-safety:
  class: guarded
  lookUp:
    operation: orders_get            a read, without pages, that finds what was written
    parameter: orderId               takes the key, in its query
    key: orderNumber                 required in the body of the write
    result: {orderId: orderId}       field of the write's result: field of the answer
    same: {remark: remark}         field of the write's body: field of the answer, a text;
                                     where they differ, it is another one of that key
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.annotations import body_media, reply_data, resolve
from codegen.document import Json, is_object, operations

from .places import Problems, kinds, place

CLASSES = ("read", "idempotent", "guarded", "unsafe")
LOOK_UP = {"operation", "parameter", "key", "result", "same"}


def repetition(document: Json) -> Problems:
    """Each operation has a class; a guarded one says how it is looked up, in names that exist."""
    every = {operation["operationId"]: operation for _, _, operation in operations(document)}
    schemas: Json = document["components"]["schemas"]
    for method, path, operation in operations(document):
        given = operation.get("x-safety", {})
        where = place(method, path, "x-safety")
        if given.get("class") not in CLASSES:
            yield f"{where}: class is not one of {', '.join(CLASSES)}"
        elif set(given) != ({"class", "lookUp"} if given["class"] == "guarded" else {"class"}):
            yield f"{where}: a guarded operation, and no other, has a lookUp beside its class"
        elif given["class"] == "guarded":
            yield from (f"{where}/lookUp: {x}" for x in _problems(operation, every, schemas))


def _problems(write: Json, every: dict[str, Json], schemas: Json) -> Iterator[str]:
    given = write["x-safety"]["lookUp"]
    maps = [given.get("result"), given.get("same")] if is_object(given) else []
    if not is_object(given) or set(given) != LOOK_UP or not all(map(is_object, maps)):
        yield f"has to name {', '.join(sorted(LOOK_UP))}"
        return
    read = every.get(given["operation"], {})
    if read.get("x-safety") != {"class": "read"} or "x-pagination" in read:
        yield f"{given['operation']} is no read without pages"
        return
    parameters = {p["name"]: p for p in read.get("parameters", []) if p["in"] == "query"}
    needed = {name for name, p in parameters.items() if p.get("required")}
    if given["parameter"] not in parameters or needed - {given["parameter"]}:
        yield f"{given['operation']} cannot be asked with {given['parameter']} alone"
    body = body_media(write)
    schema = resolve(body[1]["schema"], schemas) if body else {}
    key = schema.get("properties", {}).get(given["key"], {})
    if given["key"] not in schema.get("required", ()) or kinds(key) != ["string"]:
        yield f"{given['key']} is no text that the body always has"
    made = resolve(reply_data(write), schemas).get("properties", {})
    found = resolve(reply_data(read), schemas).get("properties", {})
    if given["key"] not in given["result"]:
        yield f"result: the answer has to repeat {given['key']}"
    for name, field in given["result"].items():
        if name not in made or field not in found:
            yield f"result: {name} from {field}: no such field"
        elif _type(made[name]) != _type(found[field]):
            yield f"result: {name} and {field} are of different types"
    sent = schema.get("properties", {})
    for name, field in given["same"].items():
        if name not in sent or field not in found:
            yield f"same: {name} and {field}: no such field"
        elif not {"string"} <= {*kinds(sent[name]), *kinds(found[field])} <= {"string", "null"}:
            yield f"same: {name} and {field} are not texts"


def _type(schema: Json) -> Json:
    return {key: value for key, value in schema.items() if key != "description"}
