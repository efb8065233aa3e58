"""What the values of a reply read as, told from its JSON; and what deviations may make of them.

    wire value ── reads(kind) ──> right ── same? ──> good
                                    └── one of ACCEPTS, of a deviation that was asked for ──> good
                                                                                    else: wrong

Written out from what the documents say of the notations, and the deviations of themselves: the
client is held against something other than itself. A deviation without an entry changes nothing
that a caller reads.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from tests.support.shapes import SHAPES, Leaf, ListOf, MapOf, ObjectOf, OneOf, Shape

from cjdropshipping import DecimalRange
from cjdropshipping.testing.failing.deviating import Spared
from cjdropshipping.testing.failing.deviations import Place
from cjdropshipping_runtime.operation import Operation, PagedOperation

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
UUID = re.compile("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
UNDOCUMENTED = frozenset({"undocumentedText", "undocumentedNumber", "undocumentedObject"})


# ── what is right ────────────────────────────────────────────────────────────────────────────────


def decoded(body: bytes) -> Any:
    """The JSON of a reply, to the last digit."""
    return json.loads(body, parse_float=Decimal)


def reads(kind: str, wire: Any) -> Any:
    """What a value of this kind is in Python."""
    reading = _READINGS.get(kind)
    if reading is None:
        return wire
    return None if wire is None or wire == "" else reading(wire)


def _range(wire: Any) -> DecimalRange:
    low, _, high = re.sub(r" *--? *", "|", str(wire)).partition("|")
    return DecimalRange(Decimal(low), Decimal(high or low))


def _time(wire: Any) -> datetime:
    if isinstance(wire, str):
        moment = datetime.fromisoformat(wire)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return EPOCH + timedelta(milliseconds=wire)


def _texts(wire: Any) -> list[str]:
    listed = json.loads(wire) if isinstance(wire, str) and wire.startswith("[") else wire
    return listed if isinstance(listed, list) else [wire]


_READINGS: Mapping[str, Callable[[Any], Any]] = {
    "Number": lambda wire: Decimal(str(wire)),
    "Price": _range,
    "Weight": _range,
    "Integer": int,
    "Time": _time,
    "TextList": _texts,
    "Id": str,
}


# ── what deviations may make of it ───────────────────────────────────────────────────────────────


class At(NamedTuple):
    """Where a value stands: its field, its kind; and whether it counts the rows of a page."""

    field: str
    kind: str
    counts: bool = False

    @property
    def is_id(self) -> bool:
        return Place(self.field, "").is_id


Accepts = Callable[[At, Any, Any], object]
"""Whether, in such a place, what is right may read as something else."""


def _spans(right: Any, got: Any) -> bool:
    """From the figure itself, to the cent, to more."""
    ranges = isinstance(right, DecimalRange) and isinstance(got, DecimalRange)
    return ranges and not right.is_range and got.low == round(right.low, 2) and got.high > got.low


def _same_second(right: Any, got: Any) -> bool:
    times = isinstance(right, datetime) and isinstance(got, datetime)
    return times and got == right.replace(microsecond=0)


ACCEPTS: Mapping[str, Accepts] = {
    "price-range": lambda at, right, got: at.kind == "Price" and _spans(right, got),
    "weight-range": lambda at, right, got: at.kind == "Weight" and _spans(right, got),
    "names-in-string": lambda at, right, got: (
        at.kind == "TextList" and len(right) == 1 and got == [right[0], f"{right[0]} 2"]
    ),
    "null-fields": lambda at, right, got: got is None and not at.is_id,
    "epoch-times": lambda at, right, got: _same_second(right, got),
    "text-times": lambda at, right, got: _same_second(right, got),
    "braced-ids": lambda at, right, got: UUID.fullmatch(str(right)) and got == f"{{{right}}}",
    "bare-ids": lambda at, right, got: at.is_id and str(right).isdigit() and got == str(int(right)),
    "huge-integers": lambda at, right, got: (
        at.kind == "int" and type(got) is int and right > 1 and got == right + 2**53
    ),
}


# ── whole replies ────────────────────────────────────────────────────────────────────────────────


class Answer(NamedTuple):
    """What may be different in an answer: by which deviations, and where not."""

    operation: Operation[Any]
    deviations: frozenset[str]

    def faults(self, data: Any, got: Any) -> list[str]:
        """What of the decoded data is not what the JSON says."""
        if self.operation.many and not isinstance(data, list):
            data = [data] if data not in (None, "") else []
        return [*self._wrong(SHAPES[self.operation.id], data, got, ())]

    @property
    def may_lack(self) -> bool:
        """Whether its data may be missing as a whole: where they are a list."""
        shape, spared = SHAPES[self.operation.id], self.operation.payload is None
        lists = isinstance(shape, ListOf | OneOf) and not spared
        return lists and "null-lists" in self.deviations

    @property
    def _spared(self) -> Spared:
        paged = self.operation
        if not isinstance(paged, PagedOperation):
            return Spared()
        return Spared.of(_wire_path(SHAPES[paged.id], paged.pagination.items))

    def _wrong(self, shape: Shape, wire: Any, got: Any, path: tuple[str, ...]) -> Iterator[str]:
        if isinstance(shape, OneOf):
            shape = next((c for c in shape.choices if _is_of(c, wire)), shape.choices[0])
        told = f"{'.'.join(path)} is {wire!r:.80}, and reads as {got!r:.80}"
        match shape:
            case ListOf() if isinstance(wire, list):
                if got is None and self._may_be_null(path):
                    return
                if not isinstance(got, list):
                    yield told
                else:
                    yield from self._list(shape, wire, got, path)
            case MapOf() if isinstance(wire, dict):
                got = self._documented(got)
                if not isinstance(got, dict) or got.keys() != wire.keys():
                    yield told
                else:
                    for key, value in wire.items():
                        yield from self._wrong(shape.item, value, got[key], (*path, key))
            case ObjectOf() if isinstance(wire, dict):
                if type(got) is not shape.model:
                    yield told
                else:
                    for key, inner in shape.fields.items():
                        value = getattr(got, inner.attribute)
                        yield from self._wrong(inner.shape, wire.get(key), value, (*path, key))
            case Leaf(kind=kind):
                if not self._leaf(kind, wire, got, path):
                    yield told
            case _ if wire is not None or got is not None:
                yield told
            case _:
                pass

    def _list(
        self, shape: ListOf, wire: list[Any], got: list[Any], path: tuple[str, ...]
    ) -> Iterator[str]:
        """Element by element; where scalars may be null, the client leaves such elements out."""
        rest = list(got)
        for index, item in enumerate(wire):
            wrong = [*self._wrong(shape.item, item, rest[0], (*path, str(index)))] if rest else None
            if wrong == []:
                rest.pop(0)
            elif not (isinstance(shape.item, Leaf) and self._accepts(path, "", item, None)):
                yield from wrong or [f"{'.'.join(path)} lacks {item!r:.80}"]
                if rest:
                    rest.pop(0)
        if rest:
            yield f"{'.'.join(path)} has {rest!r:.80} too much"

    def _leaf(self, kind: str, wire: Any, got: Any, path: tuple[str, ...]) -> bool:
        right = reads(kind, wire)
        got = self._documented(got) if kind == "Any" else got
        if type(got) is type(right) and got == right:
            return True
        return right is not None and self._accepts(path, kind, right, got)

    def _accepts(self, path: tuple[str, ...], kind: str, right: Any, got: Any) -> bool:
        named = [name for name in path if not name.isdigit()]
        if not named or tuple(named[:-1]) in self._spared.counted:
            return False
        at = At(named[-1], kind)
        return any(ACCEPTS[name](at, right, got) for name in self.deviations & ACCEPTS.keys())

    def _may_be_null(self, path: tuple[str, ...]) -> bool:
        named = tuple(name for name in path if not name.isdigit())
        return "null-lists" in self.deviations and named not in self._spared.lists

    def _documented(self, got: Any) -> Any:
        """Without what a deviation has put beside the fields."""
        if not isinstance(got, dict) or "extra-fields" not in self.deviations:
            return got
        return {key: value for key, value in got.items() if key not in UNDOCUMENTED}


def _is_of(shape: Shape, wire: Any) -> bool:
    match shape:
        case ListOf():
            return isinstance(wire, list)
        case ObjectOf() | MapOf():
            return isinstance(wire, dict)
        case _:
            return not isinstance(wire, list | dict)


def _wire_path(shape: Shape, attributes: tuple[str, ...]) -> str:
    """``("page_data", "content")`` -> ``pageData.content[]``."""
    names: list[str] = []
    for attribute in attributes:
        shape = shape.item if isinstance(shape, ListOf) else shape
        assert isinstance(shape, ObjectOf)
        name, inner = next(
            (key, field) for key, field in shape.fields.items() if field.attribute == attribute
        )
        shape = inner.shape
        names.append(f"{name}[]" if isinstance(shape, ListOf) else name)
    return ".".join(names)
