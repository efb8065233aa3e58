"""What a snapshot may hold, and what each thing looks like as JSON.

    None, true, 5, 1.5, "text"                     themselves
    [..]    {"id": ..}                             a list; a dict whose keys are texts
    {"$": "tuple", "of": [..]}                     other collections
    {"$": "dict", "of": [[key, value], ..]}        dicts with other keys
    {"$": "Decimal", "of": "1.50"}                 other values, as a text
    {"$": "accounts.ledger:Order", "id": ..}       an object of a class of the mock, with its fields
    {"$": "the", "of": "fault html-502"}           what every such mock has
    {"$": .., "#": 7, ..}    {"#": 7}              what is referred to has a number

A class is looked up among those that are loaded, in a few packages of the mock, and its objects are
made without running any of its code but, for a class that is not of attrs, ``__init__`` without
arguments. So reading a text that came from anywhere does no more than to make such objects.
"""

from __future__ import annotations

import sys
from base64 import b64decode, b64encode
from collections import Counter, deque
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from random import Random
from types import NoneType
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MARK, NUMBER, OF = "$", "#", "of"

#: Written as they are.
PLAIN = frozenset({str, int, bool, NoneType})

#: Collections that are told apart by what they are, not by what they hold.
MUTABLE: Mapping[str, Callable[[], Any]] = {
    "list": list,
    "dict": dict,
    "set": set,
    "Counter": Counter,
    "deque": deque,
    "Random": Random,
}

_TRUSTED = "cjdropshipping.testing."
_PACKAGES = ("accounts.", "chapters.", "failing.", "service.")


@attrs.frozen
class Scalar:
    """A type whose values are written as a text, and how."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]


SCALARS: Mapping[str, Scalar] = {
    "float": Scalar(repr, float),
    "ascii": Scalar(lambda value: value.decode("ascii"), lambda text: text.encode("ascii")),
    "bytes": Scalar(
        lambda value: b64encode(value).decode("ascii"), lambda text: b64decode(text, validate=True)
    ),
    "Decimal": Scalar(str, Decimal),
    "date": Scalar(date.isoformat, date.fromisoformat),
    "datetime": Scalar(datetime.isoformat, datetime.fromisoformat),
}

_KINDS: Mapping[str, tuple[type, ...]] = {
    "None": (NoneType,),
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "str": (str,),
    "bytes": (bytes,),
    "Decimal": (Decimal,),
    "Mapping": (dict,),
    "dict": (dict,),
    "list": (list,),
    "set": (set,),
    "tuple": (tuple,),
}


@attrs.frozen(eq=False)
class Plan:
    """What the objects of a class consist of.

    ``kinds`` are the types that a field may have; any, for a field that is not in it. ``is_value``
    says that equal objects are the same, as texts are, whichever of them is where.
    """

    kind: type[Any]
    name: str
    fields: tuple[str, ...]
    kinds: Mapping[str, tuple[type, ...]]
    is_value: bool

    def make(self) -> Any:
        """An object without fields."""
        return object.__new__(self.kind)

    def fill(self, thing: Any, fields: Mapping[str, Any]) -> None:
        """Sets all fields of an object, frozen or not.

        Raises:
            ValueError: there are others, or one is not of its type.
        """
        self.check(fields)
        for name, value in fields.items():
            object.__setattr__(thing, name, value)

    def check(self, fields: Mapping[str, Any]) -> None:
        """Raises ValueError unless these are the fields."""
        if set(fields) != set(self.fields):
            raise ValueError(f"{self.name} has the fields {', '.join(self.fields)}")
        for name, kinds in self.kinds.items():
            if not fits(fields[name], kinds):
                raise ValueError(f"{name} of {self.name} is not of the right type")


def fits(value: Any, kinds: tuple[type, ...]) -> bool:
    """Whether a value has one of these types; True is no number."""
    return type(value) in kinds or (tuple in kinds and isinstance(value, tuple))


def plan(kind: type[Any]) -> Plan | None:
    """How to keep the objects of a class; None if they cannot be kept."""
    if kind not in _plans:
        _plans[kind] = _planned(kind)
    return _plans[kind]


_plans: dict[Any, Plan | None] = {}


def _planned(kind: type[Any]) -> Plan | None:
    name = _name(kind)
    if name is None:
        return None
    if issubclass(kind, tuple):
        fields: tuple[str, ...] = getattr(kind, "_fields", ())
        return Plan(kind, name, fields, {}, is_value=True) if fields else None
    # What is equal by its fields and has a hash does not change.
    methods: Any = kind
    is_value = methods.__eq__ is not object.__eq__ and methods.__hash__ is not None
    if attrs.has(kind):
        declared = {field.name: _kinds(field.type, kind) for field in attrs.fields(kind)}
        kinds = {field: types for field, types in declared.items() if types}
        return Plan(kind, name, tuple(declared), kinds, is_value)
    try:
        fresh = vars(kind())
    except TypeError:
        return None
    kinds = {field: (type(value),) for field, value in fresh.items() if value is not None}
    return Plan(kind, name, tuple(fresh), kinds, is_value)


@cache
def named(name: str) -> Plan:
    """How to read the objects of the class with this name in a snapshot.

    Raises:
        ValueError: there is no such class, or its objects are never in a snapshot.
    """
    module, _, rest = name.partition(":")
    found: Any = None
    if module.startswith(_PACKAGES):
        found = getattr(sys.modules.get(_TRUSTED + module), rest, None)
    known = plan(found) if isinstance(found, type) else None
    if known is None or known.name != name:
        raise ValueError(f"nothing of the kind {name} is ever in a snapshot")
    return known


def _name(kind: type[Any]) -> str | None:
    """What a snapshot calls a class."""
    module = kind.__module__.removeprefix(_TRUSTED)
    if module == kind.__module__ or not module.startswith(_PACKAGES):
        return None
    if issubclass(kind, (BaseException, type)):
        return None
    return f"{module}:{kind.__qualname__}"


def _kinds(annotation: Any, owner: type[Any]) -> tuple[type, ...] | None:
    """The types of an annotation such as ``dict[str, int] | None``; None if not all are known."""
    there = vars(sys.modules[owner.__module__])
    kinds: list[type] = []
    for part in str(annotation).split(" | "):
        head = part.partition("[")[0]
        known: tuple[Any, ...] = _KINDS.get(head) or (there.get(head),)
        if head not in _KINDS and not (isinstance(known[0], type) and _name(known[0])):
            return None
        kinds.extend(known)
    return tuple(kinds)
