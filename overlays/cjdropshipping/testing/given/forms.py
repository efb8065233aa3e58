"""Which form a thing that was given must have: each check returns it as it is to be kept.

    whole("looks", 2.0, least=1) ──> 2
    whole("looks", 2.5, least=1) ──> ValueError: looks must be a whole number, but is 2.5
    one_of("to", "NOPE", ("SHIPPED", "DELIVERED")) ──> ValueError: to must be ...

A float without a fraction is a whole number, as it is in a JSON schema; True is no number.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

#: What fits into 32 bits: the most pieces, cents and looks that there can be.
MOST = 2**31 - 1

#: Takes the name of a thing and the thing; returns it as it is kept, or raises ValueError.
Form: TypeAlias = Callable[[str, Any], Any]

Choice = TypeVar("Choice")


def whole(name: str, value: object, *, least: int = 0, most: int | None = None) -> int:
    """A whole number in a range.

    Raises:
        ValueError: it is none, or not in it.
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name} must be a whole number, but is {value!r}")
    _in_range(name, value, least, most)
    return value


def number(name: str, value: object, *, least: float = 0, most: float | None = None) -> int | float:
    """A finite number in a range.

    Raises:
        ValueError: it is none, or not in it.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{name} must be a number, but is {value!r}")
    if most is None and isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"{name} must be finite, but is {value}")
    _in_range(name, value, least, most)
    return value


def text(name: str, value: object) -> str:
    """A text, of any length.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a text, but is {value!r}")
    return value


def truth(name: str, value: object) -> bool:
    """True or false.

    Raises:
        ValueError: it is neither.
    """
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be true or false, but is {value!r}")
    return value


def one_of(name: str, value: Choice, choices: Sequence[Choice]) -> Choice:
    """One of these texts or numbers.

    Raises:
        ValueError: it is none of them.
    """
    # True is equal to 1, and no choice.
    if not any(value == choice and type(value) is type(choice) for choice in choices):
        *others, last = map(repr, choices)
        raise ValueError(f"{name} must be {', '.join(others)} or {last}, but is {value!r}")
    return value


def several(name: str, value: object, *, form: Form) -> list[Any]:
    """A list, or a tuple, of things of one form; a copy.

    Raises:
        ValueError: it is none, or one of them is of another form.
    """
    if not isinstance(value, list | tuple):
        raise ValueError(f"{name} must be a list, but is {value!r}")
    things: Iterable[object] = value
    return [form(f"each of {name}", thing) for thing in things]


def row(name: str, value: object, *, fields: Sequence[str]) -> dict[str, str]:
    """An object with these fields, all of them texts; a copy.

    Raises:
        ValueError: it has others, or is none.
    """
    held: Mapping[Any, Any] = value if isinstance(value, Mapping) else {}
    if held.keys() != set(fields) or not all(isinstance(each, str) for each in held.values()):
        *others, last = fields
        parts = f"{', '.join(others)} and {last}"
        raise ValueError(f"{name} must have {parts}, but is {value!r}")
    return dict(held)


def file_name(name: str, value: object) -> str:
    """The name of a file, which need not be there.

    Raises:
        ValueError: it is none.
    """
    path = os.fspath(value) if isinstance(value, str | os.PathLike) else None
    if not isinstance(path, str) or not path:
        raise ValueError(f"{name} must be the name of a file, but is {value!r}")
    return path


def _in_range(name: str, value: float, least: float, most: float | None) -> None:
    if value >= least and (most is None or value <= most):
        return
    if value < least == 0 and most is None:
        wanted = "not be negative"
    elif most is None:
        wanted = f"be at least {least:,}"
    else:
        wanted = f"be {least:,} to {most:,}"
    raise ValueError(f"{name} must {wanted}, but is {value:,}")
