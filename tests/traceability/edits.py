"""Edits of an example's value, at every place that a path of keys leads to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.document import is_list, is_object


def removed(value: Any, path: list[str]) -> bool:
    """Takes a key out of every object at the end of a path."""
    done = False
    for holder in _holders(value, path[:-1]):
        if is_object(holder) and path[-1] in holder:
            del holder[path[-1]]
            done = True
        elif is_list(holder) and path[-1] == "[]" and holder:
            holder.clear()
            done = True
    return done


def retyped(value: Any, path: list[str]) -> bool:
    """Gives every value at the end of a path another JSON type."""
    done = False
    for holder in _holders(value, path[:-1]):
        if is_object(holder) and path[-1] in holder:
            holder[path[-1]] = _other(holder[path[-1]])
            done = True
        elif is_list(holder) and path[-1] == "[]":
            holder[:] = [_other(item) for item in holder]
            done = True
    return done


def _other(value: Any) -> Any:
    return 12.5 if isinstance(value, str) else "text"


def _holders(value: Any, path: list[str]) -> Iterator[Any]:
    if not path:
        yield value
    elif path[0] == "[]":
        for item in value if is_list(value) else ():
            yield from _holders(item, path[1:])
    elif is_object(value) and path[0] in value:
        yield from _holders(value[path[0]], path[1:])
