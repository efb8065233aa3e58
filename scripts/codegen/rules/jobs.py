"""x-job against the operations, parameters and fields that it names; codegen/jobs.py has the form.

start ──data──> key of watch ──> status: done, failed, idle, until, progress ──> result
"""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword
from typing import Any

from codegen.annotations import reply_data
from codegen.document import Json, is_list, is_object, operations

from .fields import field_at, inputs_of, items_of, types_of, values_of
from .naming import ANNOTATIONS, SNAKE
from .places import Problems, place

GAUGES = {
    "share": {"rule", "field", "whole"},
    "weighted": {"rule", "field", "weights", "part", "whole"},
    "ranks": {"rule", "field", "ranks"},
}
"""Rules of progress, and what each consists of."""

SIGNS = ("done", "failed")
KNOWN = {
    *("method", "summary", "start", "watch", "until", "ends", "idle", "progress", "result"),
    *("single", "timeout", "pace", *SIGNS),
}
FLAGS = {"start": False, "single": True, "ends": "caller"}
PACE = {"first": 1.0, "longest": 15.0, "factor": 1.5, "jitter": 0.2}
"""What is usual."""

NUMBERS = {"integer", "number"}


def followed(document: Json) -> Problems:
    """Every job has a method of its own, is watched by a read, and comes to an end."""
    every = {o["operationId"]: o for _, _, o in operations(document)}
    taken = set(every)
    for method, path, operation in operations(document):
        if "x-job" not in operation:
            continue
        where, given = place(method, path, "x-job"), operation["x-job"]
        if not is_object(given):
            yield f"{where}: not a mapping"
            continue
        name: Any = given.get("method")
        whole = f"{''.join(operation.get('tags', [])[:1])}_{name}"
        if not isinstance(name, str) or not SNAKE.fullmatch(name) or iskeyword(name):
            yield f"{where}: {name!r} is no name of a method"
        elif whole in taken or name in ANNOTATIONS:
            yield f"{where}: {name} is taken"
        taken.add(whole)
        for trouble in _problems(operation, every, document["components"]["schemas"]):
            yield f"{where}: {trouble}"


def _problems(start: Json, every: dict[str, Json], schemas: Json) -> Iterator[str]:
    given: Json = start["x-job"]
    yield from (f"nothing reads {key}" for key in given if key not in KNOWN)
    if not isinstance(given.get("summary"), str) or not given["summary"]:
        yield "no summary"
    yield from _figures(given)
    watch = start
    if "start" in given:
        yield from _only_watched(start, schemas)
    else:
        found = _read_of(given.get("watch"), {"operation", "key"}, every)
        if found is None:
            yield "watch: needs the operation, a read without pages, and perhaps a key"
            return
        watch = found
        yield from _key(given["watch"].get("key", {}), start, watch, schemas)
    data = reply_data(watch)
    yield from _status(given, items_of(data, schemas) or data, schemas)
    if "result" in given:
        found = _read_of(given["result"], {"operation"}, every)
        if found is None or inputs_of(found, schemas)[1]:
            yield "result: needs the operation, a read without pages that takes nothing"


def _figures(given: Json) -> Iterator[str]:
    for key, allowed in FLAGS.items():
        if key in given and (given[key] != allowed or type(given[key]) is not type(allowed)):
            yield f"{key} can only be {str(allowed).lower()}"
    if "timeout" in given and not _is_number(given["timeout"], above=0):
        yield "timeout: not a number of seconds"
    said: Any = given.get("pace", PACE)
    if not is_object(said) or not {*said} <= {*PACE} or not all(map(_is_number, said.values())):
        yield f"pace: not numbers for {', '.join(PACE)}"
        return
    pace = {**PACE, **said}
    slows = 0 < pace["first"] <= pace["longest"] and pace["factor"] >= 1
    if not slows or not 0 <= pace["jitter"] < 1:
        yield "pace: it does not slow down from first to longest"


def _only_watched(start: Json, schemas: Json) -> Iterator[str]:
    """The method takes what names the thing, and nothing else."""
    inputs, needed = inputs_of(start, schemas)
    if start.get("x-safety", {}).get("class") != "read" or "x-pagination" in start:
        yield "start: what is only watched is a read without pages"
    if len(needed) != 1 or not needed <= {*inputs} or "requestBody" in start:
        yield "start: what is only watched needs one parameter of its query"
    for key in ("watch", "result", "single"):
        if key in start["x-job"]:
            yield f"{key}: nothing is started"


def _read_of(given: Any, keys: set[str], every: dict[str, Json]) -> Json | None:
    if not is_object(given) or "operation" not in given or not {*given} <= keys:
        return None
    found = every.get(str(given["operation"]))
    is_read = found is not None and found.get("x-safety") == {"class": "read"}
    return found if is_read and found is not None and "x-pagination" not in found else None


def _key(key: Any, start: Json, watch: Json, schemas: Json) -> Iterator[str]:
    inputs, needed = inputs_of(watch, schemas)
    if not is_object(key):
        yield "watch: its key is not fields by parameter"
        return
    for name in sorted(needed - {*key}):
        yield f"watch: needs {name}, too"
    listed = [name for name in key if name in inputs and items_of(inputs[name], schemas)]
    if listed and len(key) > 1:
        yield f"watch: {listed[0]} takes a list, which has to be the only key"
    for name, path in key.items():
        field = field_at(reply_data(start), path, schemas)
        if name not in inputs:
            yield f"watch: it does not take {name}"
        if field is None or not types_of(field, schemas) <= {"string", "integer"}:
            yield f"watch: {path} is no text of what the start answers"


def _status(given: Json, status: Json, schemas: Json) -> Iterator[str]:
    for kind in SIGNS:
        rows: Any = given.get(kind, [{}])
        if not is_list(rows) or (kind in given and not all(rows)) or not rows:
            yield f"{kind}: not a list of signs"
            continue
        for row in rows:
            yield from (f"{kind}: {trouble}" for trouble in _signs(row, status, schemas))
    if "idle" in given:
        empty = [] if given["idle"] else ["idle: no signs"]
        yield from [*empty, *(f"idle: {x}" for x in _signs(given["idle"], status, schemas))]
    if "until" in given:
        field = field_at(status, given["until"], schemas)
        if field is None or types_of(field, schemas) != {"string"} or "." in str(given["until"]):
            yield f"until: {given['until']} is no text of the status"
    if {"until", "ends"} <= {*given}:
        yield "ends: until says so already"
    progress: Any = given.get("progress")
    if "progress" in given:
        yield from (f"progress: {trouble}" for trouble in _gauge(progress, status, schemas))
    counts = is_object(progress) and progress.get("rule") == "weighted"
    if not {"done", "idle", "until"} & {*given} and not counts:
        yield "it never ends"


def _signs(signs: Any, status: Json, schemas: Json) -> Iterator[str]:
    if not is_object(signs):
        yield "not values by field"
        return
    for path, values in signs.items():
        field = field_at(status, path, schemas)
        if field is None:
            yield f"{path} is no field of the status"
        elif not is_list(values):
            yield f"{path}: not a list of values"
        elif values != ["*"]:
            kinds, known = types_of(field, schemas), values_of(field, schemas)
            for value in values:
                if known is not None and value not in known:
                    yield f"{path} is never {value}, as far as it is documented"
                elif not _is_of(value, kinds):
                    yield f"{path} is never {value}"


def _gauge(given: Any, status: Json, schemas: Json) -> Iterator[str]:
    rule = str(given.get("rule")) if is_object(given) else ""
    if rule not in GAUGES or {*given} != GAUGES[rule]:
        yield "; ".join(f"{name} needs {', '.join(sorted(of))}" for name, of in GAUGES.items())
        return
    fields = {
        key: field_at(status, given.get(key), schemas) for key in ("field", "weights", "part")
    }
    kinds = {key: types_of(f, schemas) for key, f in fields.items() if f is not None}
    for key in sorted({*fields} & GAUGES[rule]):
        if key not in kinds or "." in str(given[key]):
            yield f"{given[key]} is no field of the status"
            return
    if rule == "ranks":
        known = values_of(fields["field"] or {}, schemas) or []
        ranks: Any = given["ranks"]
        if not is_list(ranks) or len(ranks) < 2 or any(r not in known for r in ranks):
            yield "ranks are two documented values of the field, or more"
        elif len({*ranks}) < len(ranks):
            yield "a rank is there twice"
        return
    if not kinds["field"] & NUMBERS or not kinds.get("part", NUMBERS) & NUMBERS:
        yield "it is not counted in numbers"
    weights = items_of(fields.get("weights") or {}, schemas)
    if rule == "weighted" and (weights is None or types_of(weights, schemas) != {"integer"}):
        yield f"{given['weights']} is no list of whole numbers"
    if type(given["whole"]) is not int or given["whole"] < 1:
        yield "whole: not a whole number above 0"


def _is_of(value: Any, kinds: set[str]) -> bool:
    if isinstance(value, bool):
        return "boolean" in kinds
    if isinstance(value, int):
        return bool(kinds & NUMBERS)
    return isinstance(value, str) and "string" in kinds and value != ""


def _is_number(value: Any, above: float = -1) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > above
