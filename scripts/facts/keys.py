"""Key paths and JSON types of an example.

    {"code": 200, "data": {"list": [{"id": "x"}]}}
        envelope.code: integer · data: object · data.list: array · data.list[].id: string

A reply has an envelope if it is an object with `data` and one of the other members of an envelope,
or with nothing but such members; else all of it is `data`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ENVELOPE = frozenset({"code", "result", "success", "message", "data", "requestId"})
_MARKS = frozenset({"code", "result", "success", "message"})
_TYPES = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
}

Keys = dict[str, tuple[str, ...]]


def enveloped(value: Any) -> bool:
    """Whether a reply has an envelope."""
    if not isinstance(value, dict) or not _MARKS & value.keys():
        return False
    return "data" in value or value.keys() <= ENVELOPE


def refused(value: Any) -> bool:
    """Whether a reply says that the call failed."""
    return enveloped(value) and (value.get("result") is False or value.get("success") is False)


def request_keys(value: Any, root: str = "body") -> Keys:
    """Key paths of a request body, or of anything else below a root."""
    found: dict[str, set[str]] = {}
    _walk(value, root, found)
    return _sorted(found)


def reply_keys(value: Any) -> Keys:
    """Key paths of a reply."""
    if not enveloped(value):
        return request_keys(value, "data")
    found: dict[str, set[str]] = {}
    for key, member in value.items():
        _walk(member, "data" if key == "data" else f"envelope.{key}", found)
    return _sorted(found)


def _walk(value: Any, path: str, found: dict[str, set[str]]) -> None:
    found.setdefault(path, set()).add(_TYPES.get(type(value), "null"))
    if isinstance(value, dict):
        for key, member in value.items():
            _walk(member, f"{path}.{key}", found)
    elif isinstance(value, list):
        for element in value:
            if isinstance(element, dict):
                for key, member in element.items():
                    _walk(member, f"{path}[].{key}", found)
            else:
                _walk(element, f"{path}[]", found)


def _sorted(found: Mapping[str, Iterable[str]]) -> Keys:
    return {path: tuple(sorted(types)) for path, types in found.items()}
