"""Holds what is about to be sent against what the documents ask for.

    Input ──> unsayable ──> Problem, … ──> InvalidInput      what JSON cannot say (jsonform.py)
      └─> request ─┬─> broken ──> Problem, … ──> InvalidInput
    Operation.checks ──┘            none is broken: the call goes on

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

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias, TypeGuard

import msgspec

from .jsonform import unsayable
from .operation import Check, Operation
from .problems import InvalidInput, Problem
from .wire import Input

Fields: TypeAlias = dict[str, Any]
Breaches: TypeAlias = Sequence[tuple[str, str]]
"""Fields of one object, and the rules that they break."""


def check(operation: Operation[Any], sent: Input) -> None:
    """Nothing, where what is about to be sent can be said, and is as documented.

    Raises:
        InvalidInput: it is not; with all that is wrong.
    """
    problems = unsayable(sent.body, besides=operation.files or ())
    if operation.checks and not problems:
        request = request_of(operation, sent)
        problems = broken(operation.checks, request, operation.source)
    if problems:
        raise InvalidInput(operation.id, tuple(problems))


def request_of(operation: Operation[Any], sent: Input) -> Any:
    """What is sent, as plain values by wire name."""
    body = sent.body
    if body is not None and operation.files is None:
        body = msgspec.to_builtins(body, enc_hook=_plain)
    if not sent.query or not (body is None or _is_fields(body)):
        return {} if body is None else body
    query: Fields = dict(sent.query)
    if len(query) < len(sent.query):
        for name in query:
            texts = [text for key, text in sent.query if key == name]
            query[name] = texts if len(texts) > 1 else texts[0]
    return {**query, **body} if body else query


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, Sequence) else str(value)


def broken(checks: Iterable[Check], request: Any, source: str) -> list[Problem]:
    """All that is wrong with a request; ``source`` says where a check without one comes from."""
    problems: list[Problem] = []
    objects: dict[str, list[tuple[str, Fields]]] = {"": [("", _fields_of(request))]}
    for asked in checks:
        path = asked.path
        if path not in objects:
            objects[path] = _objects(request, path)
        for place, fields in objects[path]:
            if asked.where and not _applies(asked.where, fields):
                continue
            for field, rule in KINDS[asked.kind](fields, asked.given):
                where = f"{place}.{field}".strip(".")
                problems.append(Problem(where, _worded(asked, rule), asked.source or source))
    return problems


def _worded(asked: Check, rule: str) -> str:
    conditions = " and ".join(
        f"{name} is {_listed(values, 'or')}" for name, values in (asked.where or {}).items()
    )
    where = f" where {conditions}" if conditions else ""
    return f"{rule}{where}: {asked.why}" if asked.why else f"{rule}{where}"


def _listed(values: Sequence[Any], word: str) -> str:
    *first, last = ["left out" if value is None else str(value) or "empty" for value in values]
    return f"{', '.join(first)} {word} {last}" if first else last


def _is_fields(value: object) -> TypeGuard[Fields]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    return isinstance(value, (list, tuple))


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
    for name, is_json, many in _steps(path):
        below: list[tuple[str, Any]] = []
        for place, value in found:
            if name:
                value = value.get(name) if _is_fields(value) else None
                place = f"{place}.{name}" if place else name
            if is_json:
                value = _decoded(value)
            if value is None:
                continue
            if many:
                elements = value if _is_list(value) else [value]
                below += [(f"{place}[{i}]", element) for i, element in enumerate(elements)]
            else:
                below.append((place, value))
        found = below
    return [(place, _fields_of(value)) for place, value in found]


def _fields_of(value: Any) -> Fields:
    return value if _is_fields(value) else {"": value}


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


# ── the kinds of checks: each gives the fields that break it ──────────────────────────────────────


def _required(fields: Fields, names: Sequence[str]) -> Breaches:
    return [(name, "is required") for name in names if fields.get(name) is None]


def _requires(fields: Fields, names: Sequence[str]) -> Breaches:
    missing = [name for name in names if not _given(fields.get(name))]
    return [(name, "is required, and not to be empty") for name in missing]


def _forbids(fields: Fields, names: Sequence[str]) -> Breaches:
    return [(name, "must not be sent") for name in names if name in fields]


def _at_least_one(fields: Fields, names: Sequence[str]) -> Breaches:
    if any(_given(fields.get(name)) for name in names):
        return ()
    return [(names[0], f"at least one of {_listed(names, 'and')} is required")]


def _exactly_one(fields: Fields, names: Sequence[str]) -> Breaches:
    given = [name for name in names if _given(fields.get(name))]
    if len(given) == 1:
        return ()
    rule = f"one of {_listed(names, 'and')} is required"
    return [(given[1], f"{rule}, and no other")] if given else [(names[0], rule)]


def _enum(fields: Fields, given: Mapping[str, Sequence[Any]]) -> Breaches:
    return [
        (name, f"must be {_listed(allowed, 'or')}")
        for name, allowed in given.items()
        if (value := fields.get(name)) is not None
        and value not in allowed
        and str(value) not in map(str, allowed)
    ]


def _minimum(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must be at least {least}")
        for name, least in given.items()
        if (value := _number(fields.get(name))) is not None and value < least
    ]


def _maximum(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must be at most {most}")
        for name, most in given.items()
        if (value := _number(fields.get(name))) is not None and value > most
    ]


def _min_length(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must have at least {least} {'character' if least == 1 else 'characters'}")
        for name, least in given.items()
        if isinstance(value := fields.get(name), str) and len(value) < least
    ]


def _max_length(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must have at most {most} characters")
        for name, most in given.items()
        if isinstance(value := fields.get(name), str) and len(value) > most
    ]


def _min_items(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must have at least {_entries(least)}")
        for name, least in given.items()
        if _is_list(value := fields.get(name)) and len(value) < least
    ]


def _max_items(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must have at most {_entries(most)}")
        for name, most in given.items()
        if _is_list(value := fields.get(name)) and len(value) > most
    ]


def _count(fields: Fields, given: Mapping[str, int]) -> Breaches:
    return [
        (name, f"must have exactly {_entries(number)}")
        for name, number in given.items()
        if _is_list(value := fields.get(name)) and len(value) != number
    ]


def _entries(number: int) -> str:
    return f"{number} {'entry' if number == 1 else 'entries'}"


def _json(fields: Fields, names: Sequence[str]) -> Breaches:
    texts = [(name, fields.get(name)) for name in names]
    return [
        (name, "must be JSON, as a text")
        for name, text in texts
        if isinstance(text, str) and text not in ("", "null") and _decoded(text) is None
    ]


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
