"""x-outcome against the fields of the data that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.annotations import reply_data
from codegen.document import Json, is_list, is_object, operations
from codegen.outcomes import KNOWN, WHEN

from .fields import field_at, has_fields, items_of, types_of, values_of
from .places import Problems, place

ITEMS = {"id", "code", "reason", "meanings", "ignore"}
"""Keys that say something of an item."""


def hidden(document: Json) -> Problems:
    """Every row names a field of the data, says when it is a refusal, and what it means."""
    schemas: Json = document["components"]["schemas"]
    for method, path, operation in operations(document):
        if "x-outcome" not in operation:
            continue
        rows: Any = operation["x-outcome"]
        if not is_list(rows) or not rows:
            yield f"{place(method, path, 'x-outcome')}: not a list of rows"
            continue
        for index, row in enumerate(rows):
            for trouble in _problems(row, reply_data(operation), schemas):
                yield f"{place(method, path, 'x-outcome', index)}: {trouble}"


def _problems(row: Any, data: Json, schemas: Json) -> Iterator[str]:
    if not is_object(row) or row.get("when") not in WHEN:
        yield f"when is none of {', '.join(WHEN)}"
        return
    yield from (f"nothing reads {key}" for key in row if key not in KNOWN)
    if not isinstance(row.get("says"), str) or not row["says"]:
        yield "does not say what it means"
    if not isinstance(row.get("field"), str):
        yield "names no field"
        return
    field = field_at(items_of(data, schemas) or data, row["field"], schemas, through_lists=True)
    if field is None:
        yield f"{row['field']} leads to nothing"
        return
    if row["when"] in ("true", "false") and types_of(field, schemas) != {"boolean"}:
        yield f"{row['field']} is no flag"
    if row["when"] == "count" and types_of(field, schemas) != {"integer"}:
        yield f"{row['field']} is no number"
    if row["when"] != "each" and (beside := ITEMS & {*row}):
        yield f"{', '.join(sorted(beside))}: there are no items"
        return
    yield from _of_items(row, items_of(field, schemas) or field, schemas)


def _of_items(row: Json, item: Json, schemas: Json) -> Iterator[str]:
    for key in ("id", "reason"):
        if key in row and not _is_texts(row[key]):
            yield f"{key}: not a list of names"
    if {"meanings", "ignore"} & {*row} and "code" not in row:
        yield "meanings and codes to ignore are those of a code"
    if not isinstance(row.get("code", ""), str):
        yield "code: not a name"
        return
    named = [name for key in ("id", "reason") for name in _texts(row.get(key))]
    if has_fields(item, schemas):
        for name in [*named, *([row["code"]] if "code" in row else [])]:
            if "." in name or field_at(item, name, schemas) is None:
                yield f"{name} is no field of an item"
    elif types_of(item, schemas) == {"string"} and (named or "code" in row):
        yield "an item is a text, without fields"
    meanings: Any = row.get("meanings", {})
    ignored: Any = row.get("ignore", [])
    if not is_object(meanings) or not _is_texts([*meanings, *meanings.values()], some=False):
        yield "meanings: not a text by code"
        return
    if not _is_texts(ignored, some=False):
        yield "ignore: not a list of codes, as texts"
        return
    code = field_at(item, row.get("code"), schemas) if "code" in row else None
    known = None if code is None else values_of(code, schemas)
    for value in [*meanings, *ignored]:
        if known is not None and value not in map(str, known):
            yield f"{value} is no documented code"


def _texts(value: Any) -> list[str]:
    return list(value) if _is_texts(value) else []


def _is_texts(value: Any, *, some: bool = True) -> bool:
    texts = is_list(value) and all(isinstance(text, str) and text for text in value)
    return texts and bool(value or not some)
