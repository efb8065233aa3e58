"""Refusals that hide in a success: what the data of a reply says was not done (``x-outcome``).

rule   Sign("intercept_orders", each=True, id="order_id", reason="message")
data   {"successCount": 1, "interceptOrders": [{"orderId": "7", "message": "…"}]}
       └──> Refusal(id="7", reason="…")

each      every item of a list is a refusal; a text or object that is there is one
empty     that nothing is there is the refusal
true      the flag is the refusal
false     that the flag is false is the refusal
count     that it is above 0 is a refusal, where nothing before it in the rule has told of one

Whatever the rule, what came at the field in a form that the decoder cannot read is a refusal, too:
it may be one, and nobody can tell that it is none (lost.py).

data   {"interceptOrders": "blocked"}        where the documents promise a list
       └──> Refusal(reason="…: blocked")
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from .lost import as_text, lost, place_of, says_nothing, steps_of

if TYPE_CHECKING:
    from .deviation import Deviation
    from .operation import Operation


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not done, in a reply that says it succeeded."""

    operation: str
    """operationId."""
    id: str | None = None
    """What it is about: an order, a product line; None where the reply does not name it, or in no
    form that can be read."""
    code: str | None = None
    """The vendor's code, as text; None without one."""
    reason: str = ""
    """The vendor's words, or the meaning of the code; what came, where that cannot be read."""
    field: str = ""
    """Where in the data it was found."""

    def __str__(self) -> str:
        about = f"{self.id}: " if self.id else ""
        code = f" ({self.code})" if self.code else ""
        return f"{about}{self.reason or self.field}{code}"


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """Where a refusal shows, in attributes of the data."""

    field: tuple[str, ...]
    when: Literal["each", "empty", "true", "false", "count"] = "each"
    says: str = ""
    """What it means, in our words; used where the reply has no reason."""
    id: tuple[str, ...] = ()
    """Fields of an item that name what it is about; the first that has a value."""
    code: str | None = None
    reason: tuple[str, ...] = ()
    meanings: Mapping[str, str] = {}
    """Meaning by code."""
    ignore: tuple[str, ...] = ()
    """Codes that are no refusal."""


_NOTHING: tuple[Any, ...] = (None, "", [], {})


def refusals(operation: Operation[Any], data: Any) -> tuple[Refusal, ...]:
    """What a successful reply of an operation refuses all the same; empty where nothing is."""
    found: list[Refusal] = []
    told: list[Deviation] = []
    for sign in operation.outcome:
        if found and sign.when == "count":
            continue
        found += _found(operation.id, sign, data)
        if sign.when == "empty":
            continue  # what cannot be read is as good as empty, which has been told
        unread = lost(getattr(data, "reply", None), operation.data, sign.field)
        for deviation in unread:
            if deviation not in told:
                told.append(deviation)
                found += _guessed(operation, sign, deviation)
    return tuple(found)


def _found(operation: str, sign: Sign, data: Any) -> Iterator[Refusal]:
    for value in _values(data, sign.field):
        if sign.when == "each":
            for item in value if isinstance(value, list | tuple) else [value]:
                yield from _each(operation, sign, item)
        elif _shows(sign, value):
            yield Refusal(operation=operation, reason=sign.says, field=".".join(sign.field))


def _each(operation: str, sign: Sign, item: Any) -> Iterator[Refusal]:
    """The refusal that an item is, if it is one."""
    if says_nothing(item):
        return
    code = _text(_of(item, sign.code)) if sign.code else None
    if code in sign.ignore:
        return
    id = str(item) if isinstance(item, str | int) else _first(item, sign.id)
    reason = _first(item, sign.reason) or sign.meanings.get(code or "")
    if not (id or reason) and isinstance(item, dict | list):
        reason = _guess(sign, item)
    yield Refusal(
        operation=operation,
        id=id,
        code=code,
        reason=reason or sign.says,
        field=".".join(sign.field),
    )


def _guessed(operation: Operation[Any], sign: Sign, unread: Deviation) -> Iterator[Refusal]:
    """The refusals that what cannot be read may be."""
    wire, model = place_of(operation.data, sign.field)
    is_item = sign.when == "each" and steps_of(unread) == wire
    items = unread.got if is_item and isinstance(unread.got, list) else [unread.got]
    for item in items:
        if says_nothing(item):
            continue
        if is_item and model is not None and isinstance(item, dict):
            from .tolerant import repair

            known = repair(item, model, "", lambda *_: None)
            read = [*_each(operation.id, sign, known)]
            if not read or read[0].id or read[0].code:
                yield from read
                continue
        yield Refusal(operation=operation.id, reason=_guess(sign, item), field=".".join(sign.field))


def _guess(sign: Sign, item: Any) -> str:
    """What it may mean, with what came."""
    return f"{sign.says}, as it seems: {as_text(item)}"


def _shows(sign: Sign, value: Any) -> bool:
    if sign.when == "empty":
        return value in _NOTHING
    if sign.when == "count":
        return type(value) is int and value > 0
    return value is (sign.when == "true")


def _values(data: Any, path: tuple[str, ...]) -> list[Any]:
    """What stands at the end of a path; lists on the way are joined, their end is kept whole."""
    found = [data]
    for step in path:
        rows: list[Any] = []
        for value in found:
            rows += value if isinstance(value, list | tuple) else [value]
        found = [getattr(row, step, None) for row in rows]
    return found


def _first(item: Any, names: tuple[str, ...]) -> str | None:
    """The first of these fields that says something."""
    return next((text for name in names if (text := _text(_of(item, name))) is not None), None)


def _of(item: Any, name: str) -> Any:
    """A field of a model, or of plain JSON where no document tells the form."""
    return item.get(name) if isinstance(item, dict) else getattr(item, name, None)


def _text(value: Any) -> str | None:
    if value in _NOTHING:
        return None
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
