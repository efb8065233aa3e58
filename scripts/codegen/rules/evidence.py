"""Where each operation comes from, and where the spec departs from its document."""

from __future__ import annotations

import re
from typing import Any

from codegen.document import Json, SpecError, is_list, is_object, operations, pointer

from .places import Problems, place

SOURCE = {"document": str, "section": str, "title": str, "line": int}
PUBLIC = {key: kind for key, kind in SOURCE.items() if key != "line"}
"""Pages that are not among the documents have no lines."""
DECISION = {"pointer", "document", "says", "decision", "reason"}
TOKENS = "authentication"
"""The tag of the operations that hand out tokens: for what their bodies hold, these need none."""
MACHINE = {"aspects", "differs"}
"""What scripts/coverage reads of a decision."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def sources(document: Json) -> Problems:
    """Every operation names document, section, heading and line, and its security."""
    schemes = document["components"].get("securitySchemes", {})
    documents = document.get("x-documents", {})
    seen: set[tuple[str, Any]] = set()
    for method, path, operation in operations(document):
        given = operation.get("x-source", {})
        where = place(method, path, "x-source")
        first = {key: value for key, value in given.items() if key != "also"}
        also: Any = given.get("also", [])
        places: list[Any] = [first, *(also if is_list(also) else [also])]
        for source in places:
            name: Any = source.get("document") if is_object(source) else None
            known = documents.get(name) if isinstance(name, str) else None
            if not is_object(source) or _types(source) != _expected(known):
                yield f"{where}: needs document, section, title and line"
            elif known is None:
                yield f"{where}: the root knows no document {name}"
            elif (place_in := (name, source.get("line", source["title"]))) in seen:
                yield f"{where}: another operation starts at {place_in[1]} already"
            else:
                seen.add(place_in)
        security: Any = operation.get("security")
        names = [name for choice in security or [] for name in choice]
        gives_token = operation.get("tags") == [TOKENS] and "requestBody" in operation
        declared = bool(names) and set(names) <= set(schemes)
        if not declared and not (gives_token and security == []):
            where = place(method, path, "security")
            yield f"{where}: needs a declared scheme of its own; generators ignore the global one"
        points = operation.get("x-points", 1)
        if type(points) is not int or points < 0:
            yield f"{place(method, path, 'x-points')}: not a number of points"
        sunset = operation.get("x-sunset")
        if sunset is not None and not (
            operation.get("deprecated") and _DATE.fullmatch(str(sunset))
        ):
            yield f"{place(method, path, 'x-sunset')}: a date, for deprecated operations"


def is_source(given: Any, document: Json) -> bool:
    """Whether something names a place in a document of the root."""
    name: Any = given.get("document") if is_object(given) else None
    known = document.get("x-documents", {}).get(name) if isinstance(name, str) else None
    return known is not None and _types(given) == _expected(known)


def _expected(known: Json | None) -> dict[str, type]:
    return PUBLIC if known and "public" in known else SOURCE


def _types(source: Json) -> dict[str, type]:
    return {key: type(value) for key, value in source.items()}


def decisions(document: Json, entries: Any) -> Problems:
    """Every decision points at something, says why, and is the only one there on its line."""
    seen: set[tuple[str, int]] = set()
    for index, entry in enumerate(entries if is_list(entries) else [entries]):
        where = f"decisions.yaml/{index}"
        if (
            not is_object(entry)
            or set(entry) - MACHINE != DECISION
            or not is_object(entry["document"])
        ):
            yield f"{where}: needs pointer, document, says, decision and reason"
            continue
        target = str(entry["pointer"])
        try:
            pointer(document, target)
        except SpecError:
            yield f"{where}: {target} points at nothing"
        line = entry["document"].get("line", 0)
        if (target, line) in seen:
            yield f"{where}: {target} has a decision about line {line} already"
        seen.add((target, line))
        if entry["document"].get("document") not in document.get("x-documents", {}):
            yield f"{where}: its document is not one of the root"
        for key in ("says", "decision", "reason"):
            if not entry[key]:
                yield f"{where}: says nothing under {key}"
