"""What sorts refusals into classes: each entry can be read and be reached, and none is missing."""

from __future__ import annotations

import re
from typing import Any

from codegen.document import Json, is_list, is_object, operations
from codegen.refusals import KINDS, operations_of, statuses

from .places import JSON, Problems, at, place

CONDITIONS = {"code", "status", "operation", "message"}
OTHERS = {"class", "says", "why", "source", "final"}
SOURCE = {"document": str, "section": str, "line": int}


def conditions(document: Json) -> Problems:
    """Every entry names a class, what it means, and conditions that can be met."""
    known = {operation["operationId"] for _, _, operation in operations(document)}
    entries: Any = document.get("x-errors", [])
    if not is_list(entries):
        yield f"{at('x-errors')}: not a list"
        return
    for index, entry in enumerate(entries):
        where = at("x-errors", index)
        if not is_object(entry) or not set(entry) <= CONDITIONS | OTHERS:
            yield f"{where}: has only {', '.join(sorted(CONDITIONS | OTHERS))}"
            continue
        if not set(entry) & CONDITIONS:
            yield f"{where}: would fit every refusal"
        if entry.get("class") not in KINDS:
            yield f"{where}/class: not one of {', '.join(KINDS)}"
        if "final" in entry and (entry["final"], entry.get("class")) != (True, "not_authorised"):
            yield f"{where}/final: is true, and only of not_authorised"
        for key in {"says", "why"} & {"says", *entry}:
            if not str(entry.get(key) or "").endswith("."):
                yield f"{where}: {key} is missing, or not a sentence"
        if "source" in entry and not _is_place(entry["source"], document):
            yield f"{where}/source: needs document, section and line"
        yield from _met(where, entry, known)


def _is_place(source: Any, document: Json) -> bool:
    if not is_object(source) or {key: type(value) for key, value in source.items()} != SOURCE:
        return False
    return source["document"] in document.get("x-documents", {})


def _met(where: str, entry: Json, known: set[str]) -> Problems:
    code = entry.get("code", 1)
    if type(code) is not int and code != "none" and not statuses(code):
        yield f"{where}/code: neither a number nor none, and none like 5xx"
    if "status" in entry and not set(statuses(entry["status"])) & {*range(400, 600)}:
        yield f"{where}/status: no HTTP status of an error, and none like 5xx"
    for name in operations_of(entry):
        if name not in known:
            yield f"{where}/operation: no operation is called {name}"
    if "operation" in entry and not operations_of(entry):
        yield f"{where}/operation: names none"
    if "message" in entry:
        try:
            fits_all = re.search(entry["message"], "") is not None
        except (re.error, TypeError) as trouble:
            yield f"{where}/message: no regular expression: {trouble}"
        else:
            if fits_all:
                yield f"{where}/message: would be found in every message"


def coverage(document: Json) -> Problems:
    """No entry stands behind one that takes all its refusals; no documented refusal has none."""
    given: Any = document.get("x-errors", [])
    entries = [entry if is_object(entry) else {} for entry in given] if is_list(given) else []
    for index, entry in enumerate(entries):
        for before, earlier in enumerate(entries[:index]):
            if set(earlier) & CONDITIONS and _takes_all(earlier, entry):
                yield f"{at('x-errors', index)}: never reached: entry {before} fits all of it"
    for method, path, operation in operations(document):
        media = operation["responses"]["200"]["content"][JSON]
        for name, example in media.get("examples", {}).items():
            reply: Any = example.get("value")
            if not is_object(reply) or not _refuses(reply):
                continue
            code = reply.get("code", "none")
            if not any(_is_about(entry, code, operation["operationId"]) for entry in entries):
                where = place(method, path, "responses", "200", "content", JSON, "examples", name)
                yield f"{where}: no entry of x-errors is about code {code} of this operation"


def _takes_all(earlier: Json, entry: Json) -> bool:
    """Whether whatever fits an entry fits an earlier one."""
    for key in ("code", "message", "status"):
        if key not in earlier or earlier[key] == entry.get(key):
            continue
        narrow = set(statuses(entry.get(key)))  # of a message, of none, of nothing: empty
        if not narrow or not narrow <= set(statuses(earlier[key])):
            return False
    named = operations_of(earlier)
    return not named or (bool(mine := operations_of(entry)) and set(mine) <= set(named))


def _refuses(reply: Json) -> bool:
    return reply.get("result") is False or reply.get("success") is False


def _is_about(entry: Json, code: Any, operation: str) -> bool:
    named = operations_of(entry)
    return entry.get("code") == code and (not named or operation in named)
