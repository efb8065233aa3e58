"""Where each operation comes from, and where the spec departs from its document."""

from __future__ import annotations

import re
from typing import Any

from codegen.document import Json, SpecError, is_list, is_object, operations, pointer

from .places import Problems, place

SAFETY = ("read", "idempotent", "guarded", "unsafe")
SOURCE = {"document": str, "section": str, "title": str, "line": int}
DECISION = {"pointer", "document", "says", "decision", "reason"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def sources(document: Json) -> Problems:
    """Every operation names document, section, heading and line, its safety and its security."""
    schemes = document["components"].get("securitySchemes", {})
    seen: set[tuple[str, int]] = set()
    for method, path, operation in operations(document):
        source = operation.get("x-source", {})
        where = place(method, path, "x-source")
        if {key: type(value) for key, value in source.items()} != SOURCE:
            yield f"{where}: needs document, section, title and line"
        elif source["document"] not in document.get("x-documents", {}):
            yield f"{where}: the root knows no document {source['document']}"
        elif (place_in := (source["document"], source["line"])) in seen:
            yield f"{where}: another operation starts on line {source['line']} already"
        else:
            seen.add(place_in)
        safety = operation.get("x-safety", {})
        if set(safety) != {"class"} or safety["class"] not in SAFETY:
            yield f"{place(method, path, 'x-safety')}: class is not one of {', '.join(SAFETY)}"
        given = [name for choice in operation.get("security", []) for name in choice]
        if not given or not set(given) <= set(schemes):
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


def decisions(document: Json, entries: Any) -> Problems:
    """Every decision points at something, says why, and has its pointer to itself."""
    seen: set[str] = set()
    for index, entry in enumerate(entries if is_list(entries) else [entries]):
        where = f"decisions.yaml/{index}"
        if not is_object(entry) or set(entry) != DECISION or not is_object(entry["document"]):
            yield f"{where}: needs pointer, document, says, decision and reason"
            continue
        target = str(entry["pointer"])
        try:
            pointer(document, target)
        except SpecError:
            yield f"{where}: {target} points at nothing"
        if target in seen:
            yield f"{where}: {target} has a decision already"
        seen.add(target)
        if entry["document"].get("document") not in document.get("x-documents", {}):
            yield f"{where}: its document is not one of the root"
        for key in ("says", "decision", "reason"):
            if not entry[key]:
                yield f"{where}: says nothing under {key}"
