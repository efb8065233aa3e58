"""Holds what is about to be sent against what the documents ask for.

    Operation.checks ──┐                              none is broken: the call goes on
    Input ──> request ─┴─> broken ──> Problem, … ──> InvalidInput

    request   query and body as one object of plain values by wire name, or the list that a body is
    path      ""                              the request itself
              "address"                       an object in it
              "products[]"                    every element of a list
              "[]"                            every element of the body, where that is a list
              "products[].podProperties#[]"   every element of the JSON that a text holds

A check asks for what is documented and for nothing else: types are left to type checkers, a field
that no document names is left alone, and a length is counted in characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias, TypeGuard

import msgspec

from .operation import Check, Operation
from .problems import InvalidInput, Problem
from .wire import Input

Fields: TypeAlias = dict[str, Any]
Breaches: TypeAlias = Iterator[tuple[str, str]]
"""Fields of one object, and the rules that they break."""


def check(operation: Operation[Any], sent: Input) -> None:
    """Nothing, where what is about to be sent is as documented.

    Raises:
        InvalidInput: it is not; with all that is wrong.
    """
    request = request_of(operation, sent)
    if problems := broken(operation.checks, request, operation.source):
        raise InvalidInput(operation.id, problems)


def request_of(operation: Operation[Any], sent: Input) -> Any:
    """What is sent, as plain values by wire name."""
    body = sent.body
    if body is not None and operation.files is None:
        body = msgspec.to_builtins(body, enc_hook=str)
    if not sent.query or not (body is None or _is_fields(body)):
        return {} if body is None else body
    fields: Fields = dict(body or {})
    for name, text in sent.query:
        fields[name] = [*fields[name], text] if name in fields else [text]
    return {name: _single(value) for name, value in fields.items()}


def broken(checks: tuple[Check, ...], request: Any, source: str) -> tuple[Problem, ...]:
    """All that is wrong with a request; ``source`` says where a check without one comes from."""
    return tuple(
        Problem(f"{place}.{field}".strip("."), _worded(check, rule), check.source or source)
        for check in checks
        for place, fields in _objects(request, check.path)
        if not check.where or _applies(check.where, fields)
        for field, rule in KINDS[check.kind](fields, check.given)
    )


def _worded(check: Check, rule: str) -> str:
    conditions = " and ".join(
        f"{name} is {_listed(values, 'or')}" for name, values in (check.where or {}).items()
    )
    where = f" where {conditions}" if conditions else ""
    return f"{rule}{where}: {check.why}" if check.why else f"{rule}{where}"


def _listed(values: tuple[Any, ...], word: str) -> str:
    *first, last = ["left out" if value is None else str(value) or "empty" for value in values]
    return f"{', '.join(first)} {word} {last}" if first else last


def _is_fields(value: object) -> TypeGuard[Fields]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, (list, tuple))


def _single(value: Any) -> Any:
    return value[0] if _is_list(value) and len(value) == 1 else value


def _given(value: Any) -> bool:
    """Whether there is something in a field."""
    return value is not None and value != "" and value != []


def _applies(where: Mapping[str, tuple[Any, ...]], fields: Fields) -> bool:
    for name, values in where.items():
        value = fields.get(name)
        if (value if _given(value) else None) not in values:
            return False
    return True


@cache
def _steps(path: str) -> tuple[tuple[str, bool, bool], ...]:
    """Name of each step, whether JSON is read out of a text there, and whether a list is walked."""
    return tuple(
        (part.removesuffix("[]").removesuffix("#"), "#" in part, part.endswith("[]"))
        for part in path.split(".")
    )


def _objects(request: Any, path: str) -> list[tuple[str, Fields]]:
    """Place and fields of every object that a path leads to.

    What is no object has itself as its only field, whose name is empty.
    """
    found: list[tuple[str, Any]] = [("", request)]
    for name, is_json, many in _steps(path) if path else ():
        found = [
            element
            for place, value in found
            for element in _below(place, value, name, is_json, many)
        ]
    return [(place, value if _is_fields(value) else {"": value}) for place, value in found]


def _below(
    place: str, value: Any, name: str, is_json: bool, many: bool
) -> Iterator[tuple[str, Any]]:
    if name:
        value = value.get(name) if _is_fields(value) else None
        place = f"{place}.{name}" if place else name
    if is_json:
        value = _decoded(value)
    if value is None:
        return
    if not many:
        yield place, value
        return
    for index, element in enumerate(value if _is_list(value) else [value]):
        yield f"{place}[{index}]", element


def _decoded(text: Any) -> Any:
    """The JSON in a text; None where there is none, which is for another check to say."""
    try:
        return msgspec.json.decode(text) if isinstance(text, str) else None
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _number(value: Any) -> float | int | None:
    """A figure, or its digits: so it stands in a query."""
    if isinstance(value, str):
        try:
            return int(value) if value.lstrip("-").isdecimal() else float(value)
        except ValueError:
            return None
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


# ── the kinds of checks: each yields the fields that break it ─────────────────────────────────────


def _required(fields: Fields, names: tuple[str, ...]) -> Breaches:
    for name in names:
        if fields.get(name) is None:
            yield name, "is required"


def _requires(fields: Fields, names: tuple[str, ...]) -> Breaches:
    for name in names:
        if not _given(fields.get(name)):
            yield name, "is required, and not to be empty"


def _forbids(fields: Fields, names: tuple[str, ...]) -> Breaches:
    for name in names:
        if name in fields:
            yield name, "must not be sent"


def _at_least_one(fields: Fields, names: tuple[str, ...]) -> Breaches:
    if not any(_given(fields.get(name)) for name in names):
        yield names[0], f"at least one of {_listed(names, 'and')} is required"


def _exactly_one(fields: Fields, names: tuple[str, ...]) -> Breaches:
    given = [name for name in names if _given(fields.get(name))]
    if len(given) != 1:
        yield (given or names)[-1 if given else 0], f"one of {_listed(names, 'and')} is required" + (
            ", and no other" if given else ""
        )


def _enum(fields: Fields, given: Mapping[str, tuple[Any, ...]]) -> Breaches:
    for name, allowed in given.items():
        value = fields.get(name)
        if value is None or value in allowed or str(value) in map(str, allowed):
            continue
        yield name, f"must be {_listed(allowed, 'or')}"


def _minimum(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, least in given.items():
        value = _number(fields.get(name))
        if value is not None and value < least:
            yield name, f"must be at least {least}"


def _maximum(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, most in given.items():
        value = _number(fields.get(name))
        if value is not None and value > most:
            yield name, f"must be at most {most}"


def _min_length(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, least in given.items():
        value = fields.get(name)
        if isinstance(value, str) and len(value) < least:
            yield name, f"must have at least {least} characters"


def _max_length(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, most in given.items():
        value = fields.get(name)
        if isinstance(value, str) and len(value) > most:
            yield name, f"must have at most {most} characters"


def _min_items(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, least in given.items():
        value = fields.get(name)
        if _is_list(value) and len(value) < least:
            yield name, f"must have at least {least} {_entries(least)}"


def _max_items(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, most in given.items():
        value = fields.get(name)
        if _is_list(value) and len(value) > most:
            yield name, f"must have at most {most} {_entries(most)}"


def _count(fields: Fields, given: Mapping[str, int]) -> Breaches:
    for name, number in given.items():
        value = fields.get(name)
        if _is_list(value) and len(value) != number:
            yield name, f"must have exactly {number} {_entries(number)}"


def _entries(number: int) -> str:
    return "entry" if number == 1 else "entries"


def _json(fields: Fields, names: tuple[str, ...]) -> Breaches:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value and _decoded(value) is None and value != "null":
            yield name, "must be JSON, as a text"


KINDS: Mapping[str, Callable[[Fields, Any], Breaches]] = {
    "required": _required,
    "requires": _requires,
    "forbids": _forbids,
    "atLeastOne": _at_least_one,
    "exactlyOne": _exactly_one,
    "enum": _enum,
    "minimum": _minimum,
    "maximum": _maximum,
    "minLength": _min_length,
    "maxLength": _max_length,
    "minItems": _min_items,
    "maxItems": _max_items,
    "count": _count,
    "json": _json,
}
"""Named as in the specification: what a schema says by its keyword, what a rule says by its own."""
