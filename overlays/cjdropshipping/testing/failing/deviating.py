"""Applies the chosen deviations to replies.

    Deviations ── at(call) ──> Deviating, those that are on for this call:

    data      walked along its documented shape
                field   a scalar in another notation, or null
                list    null instead of a list
                object  fields that no document names
    envelope  another code, more keys; where a reply has one

Every place is hit or spared by chance, from the seed, so that one reply shows both forms. The rows
of a page and the figures beside them stay, so that a program can go on to the next page.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from cjdropshipping.testing.failing.deviations import DEVIATIONS, Change, Kind, Place
from cjdropshipping.testing.failing.names import unknown
from cjdropshipping.testing.failing.occasions import Circumstance, Occasion
from cjdropshipping.testing.protocol.jsonvalue import is_array, is_object
from cjdropshipping.testing.world.seeded import seeded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from cjdropshipping.testing.protocol.document import Operation
    from cjdropshipping.testing.protocol.shapes import Shape, Shapes

#: How many of the places that a deviation could change it does change.
RATE = 0.4

ALL = "all"

#: The keys that lead to a value; positions in lists are left out.
Path = tuple[str, ...]


@attrs.frozen
class Spared:
    """What keeps the pages of a reply walkable.

    ``lists`` lead to the rows and are never null; ``counted`` are the objects that hold the first
    of these lists and, beside it, the figures.
    """

    lists: frozenset[Path] = frozenset()
    counted: frozenset[Path] = frozenset()

    @classmethod
    def of(cls, items: str) -> Spared:
        """``pageData.content[].rows[]`` -> both lists, and ``pageData``."""
        parts = items.split(".")
        keys = tuple(key for part in parts if (key := part.removesuffix("[]")))
        first = next((n for n, part in enumerate(parts) if part.endswith("[]")), 0)
        lists = frozenset(keys[:n] for n in range(len(keys) + 1))
        return cls(lists, frozenset({keys[:first]}))


@attrs.frozen(eq=False)
class AskedFor:
    """A deviation that was asked for, or "all" of them."""

    name: str
    occasion: Occasion


class Deviations:
    """The deviations that are switched on, always or on occasion.

    Args:
        names: those that always are; "all" for every one.
        seed: decides which places are hit.
        shapes: of the document.

    Raises:
        ValueError: there is no deviation of that name, or these are no names.
    """

    def __init__(self, names: Iterable[str], seed: int, shapes: Shapes) -> None:
        self._always = _known(_chosen(names))
        self.asked_for: list[AskedFor] = []
        self._random = seeded(seed, "deviations")
        self._shapes = shapes

    def add(self, name: str, occasion: Occasion) -> None:
        """Switches one on, or "all" of them, on an occasion.

        Raises:
            ValueError: there is no such deviation.
        """
        _known(_names(name))
        self.asked_for.append(AskedFor(name, occasion))

    def recover(self, name: str | None) -> None:
        """Ends what was asked for, by its name or all of it; what always is stays."""
        if name is not None:
            _known(_names(name))
        self.asked_for = [each for each in self.asked_for if name not in (None, each.name)]

    @property
    def names(self) -> frozenset[str]:
        """Those that always are."""
        return self._always

    @property
    def always(self) -> Deviating:
        """What befalls any reply, refusals too, as far as there is something to change."""
        return self._those(self._always)

    def at(self, call: Circumstance) -> Deviating:
        """What befalls the reply to this call, which succeeds."""
        names = self._always
        for asked in self.asked_for:
            if asked.occasion.comes(call, self._random):
                names |= _known(_names(asked.name))
        self.asked_for = [each for each in self.asked_for if not each.occasion.is_over(call.now)]
        return self._those(names)

    def _those(self, names: frozenset[str]) -> Deviating:
        return Deviating(_by_kind(names), self._random, self._shapes)


def _chosen(names: object) -> Sequence[str]:
    """The names that the mock is made with, if that is what they are."""
    if names == ALL:
        return list(DEVIATIONS)
    given: Iterable[object] = names if isinstance(names, Iterable) else (names,)
    things = list(given)
    found = [name for name in things if isinstance(name, str)]
    if isinstance(names, str) or len(found) < len(things):
        raise ValueError(f'deviations are a collection of names or "all", not {names!r}')
    return found


def _names(name: str) -> Iterable[str]:
    return name if name == ALL else (name,)


def _known(names: Iterable[str]) -> frozenset[str]:
    chosen = frozenset(DEVIATIONS if names == ALL else names)
    for name in sorted(chosen - DEVIATIONS.keys()):
        raise unknown("deviation", name, DEVIATIONS)
    return chosen


@cache
def _by_kind(names: frozenset[str]) -> Mapping[Kind, Sequence[Change]]:
    """The changes that these make, by what they are made to."""
    found: dict[Kind, list[Change]] = {}
    for deviation in DEVIATIONS.values():
        if deviation.name in names:
            found.setdefault(deviation.kind, []).append(deviation.change)
    return found


@attrs.frozen(eq=False)
class Deviating:
    """The deviations of one reply."""

    _by_kind: Mapping[Kind, Sequence[Change]]
    _random: Random
    _shapes: Shapes

    def data(self, operation: Operation, data: Any) -> Any:
        """``data`` of a reply, with the deviations in it."""
        if not self._by_kind.keys() & {"field", "list", "object"}:
            return data
        pagination = operation.pagination
        spared = Spared.of(pagination.items) if pagination else Spared()
        if operation.form.payload is None:
            # The reply has no envelope: this list is all of it.
            spared = attrs.evolve(spared, lists=spared.lists | {()})
        return self._walk(data, self._shapes.of(operation), (), spared)

    def envelope(self, envelope: Any, points: int | None) -> Any:
        """The envelope of a reply, with the deviations in it.

        Args:
            envelope: of the reply; what has none comes back as it is.
            points: what the account has spent; None where no account is known.
        """
        if not is_object(envelope):
            return envelope
        for change in self._by_kind.get("envelope", ()):
            envelope = change(envelope, Place("", "", points), self._random)
        return envelope

    def _walk(self, value: Any, shape: Shape, path: Path, spared: Spared) -> Any:
        if shape.kind == "choice":
            kinds = ("list",) if is_array(value) else ("object", "map")
            shape = next((o for o in shape.options if o.kind in kinds), shape)
        if shape.kind in ("object", "map") and is_object(value):
            walked = {
                key: self._walk(child, field, (*path, key), spared) if field else child
                for key, child in value.items()
                for field in (shape.item or shape.fields.get(key),)
            }
            return walked if shape.kind == "map" else self._change("object", walked, Place("", ""))
        if shape.kind == "list" and shape.item and is_array(value):
            items = [self._walk(child, shape.item, path, spared) for child in value]
            field_name = path[-1] if path else ""
            keeps = path in spared.lists
            return items if keeps else self._change("list", items, Place(field_name, ""))
        # What stands beside the rows of a page counts them: without it no page could be walked.
        counts = path[:-1] in spared.counted
        if shape.kind != "scalar" or value is None or not path or counts:
            return value
        return self._change("field", value, Place(path[-1], shape.name))

    def _change(self, kind: Kind, value: Any, place: Place) -> Any:
        for change in self._by_kind.get(kind, ()):
            if self._random.random() < RATE:
                value = change(value, place, self._random)
        return value
