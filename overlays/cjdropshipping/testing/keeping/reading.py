"""From JSON to objects: first everything that has a number, empty, and then what is in it.

Whatever the JSON holds, it is read or refused with a ValueError, and nothing else happens. What is
checked: that all classes are known, that each object has its fields, and no others, and that these
are of the types that their class declares. Whether they make sense together is not.
"""

from __future__ import annotations

from collections import deque
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from cjdropshipping.testing.keeping.forms import MARK, MUTABLE, NUMBER, OF, SCALARS, named
from cjdropshipping.testing.keeping.writing import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_LEVELS = 4 * DEEPEST

_WORDS, _DIGITS = 625, 8

Key = TypeVar("Key")


def read(known: Mapping[str, Any], parts: Mapping[Key, Any], beside: Any) -> dict[Key, Any]:
    """The objects of all parts.

    Args:
        known: what every such mock has, by its name.
        parts: decoded JSON.
        beside: decoded JSON of what is written beside.

    Raises:
        ValueError: this is nothing that was written for a snapshot.
    """
    try:
        reader = _Reader(known)
        for part in (*parts.values(), beside):
            reader.make(part)
        found = {key: reader.read(part, 0) for key, part in parts.items()}
        reader.read(beside, 0)
        reader.finish()
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"this is no snapshot of a mock: {error}") from error
    return found


class _Reader:
    def __init__(self, known: Mapping[str, Any]) -> None:
        self._known = known
        self._made: dict[int, Any] = {}
        self._filled: set[int] = set()

    def make(self, node: Any) -> None:
        """Makes whatever has a number."""
        left = [node]
        while left:
            node = left.pop()
            if type(node) is dict:
                if MARK in node and NUMBER in node:
                    number = node[NUMBER]
                    if type(number) is not int or number in self._made:
                        raise ValueError(f"{number!r} is the number of two objects, or none")
                    self._made[number] = _empty(node)
                left.extend(node.values())
            elif type(node) is list:
                left.extend(node)

    def finish(self) -> None:
        """Raises ValueError where something was left empty."""
        if self._filled != self._made.keys():
            raise ValueError("an object was never read")

    def read(self, node: Any, depth: int) -> Any:
        """What is written there."""
        if depth > _MOST_LEVELS:
            raise ValueError("there are too many levels")
        depth += 1
        if type(node) is list:
            return [self.read(each, depth) for each in node]
        if type(node) is not dict:
            return node
        if MARK in node:
            return self._marked(node, depth)
        if NUMBER in node:
            (number,) = node.values()
            if number not in self._made:
                raise ValueError(f"nothing has the number {number!r}")
            return self._made[number]
        return {key: self.read(each, depth) for key, each in node.items()}

    def _marked(self, node: dict[str, Any], depth: int) -> Any:
        kind = node[MARK]
        if kind == "the":
            if (name := _text(node[OF])) not in self._known:
                raise ValueError(f"no mock has {name}")
            return self._known[name]
        if kind in SCALARS:
            return SCALARS[kind].read(_text(node[OF]))
        if kind in ("tuple", "frozenset"):
            held = (self.read(each, depth) for each in _array(node[OF]))
            return tuple(held) if kind == "tuple" else frozenset(held)
        if kind not in MUTABLE and issubclass(named(kind).kind, tuple):
            known, fields = named(kind), self._fields(node, depth)
            known.check(fields)
            return tuple.__new__(known.kind, [fields[name] for name in known.fields])
        if NUMBER in node:
            self._filled.add(node[NUMBER])
            thing = self._made[node[NUMBER]]
        else:
            thing = _empty(node)
        self._fill(thing, kind, node, depth)
        return thing

    def _fill(self, thing: Any, kind: str, node: dict[str, Any], depth: int) -> None:
        if kind in ("dict", "Counter"):
            for key, value in _array(node[OF]):
                thing[self.read(key, depth)] = self.read(value, depth)
        elif kind in ("list", "deque"):
            thing.extend(self.read(each, depth) for each in _array(node[OF]))
        elif kind == "set":
            thing.update(self.read(each, depth) for each in _array(node[OF]))
        elif kind == "Random":
            _seed(thing, _text(node[OF]), node["half"])
        else:
            named(kind).fill(thing, self._fields(node, depth))

    def _fields(self, node: dict[str, Any], depth: int) -> dict[str, Any]:
        return {
            name: self.read(each, depth)
            for name, each in node.items()
            if name not in (MARK, NUMBER)
        }


def _empty(node: Mapping[str, Any]) -> Any:
    """An object of the kind that is written there, with nothing in it."""
    kind = _text(node[MARK])
    if kind == "deque":
        return deque[Any](maxlen=node["most"])
    if kind in MUTABLE:
        return MUTABLE[kind]()
    known = named(kind)
    if issubclass(known.kind, tuple):
        raise ValueError(f"{kind} has no number")
    return known.make()


def _seed(random: Random, text: str, half: Any) -> None:
    if len(text) != _WORDS * _DIGITS or not (half is None or type(half) is float):
        raise ValueError("this is no state of a generator")
    words = (int(text[n : n + _DIGITS], 16) for n in range(0, len(text), _DIGITS))
    random.setstate((random.VERSION, tuple(words), half))


def _text(node: Any) -> str:
    if type(node) is not str:
        raise ValueError(f"a text was expected, not {type(node).__name__}")
    return node


def _array(node: Any) -> list[Any]:
    if type(node) is not list:
        raise ValueError(f"an array was expected, not {type(node).__name__}")
    return node
