"""Refusals that hide in a success: what the data of a reply says was not done (``x-outcome``).

rule   Sign("intercept_orders", each=True, id="order_id", reason="message")
data   {"successCount": 1, "interceptOrders": [{"orderId": "7", "message": "…"}]}
       └──> Refusal(id="7", reason="…")

each      every item of a list is a refusal; a text or object that is there is one
empty     that nothing is there is the refusal
true      the flag is the refusal
false     that the flag is false is the refusal
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from .operation import Operation


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was not done, in a reply that says it succeeded."""

    operation: str
    """operationId."""
    id: str | None = None
    """What it is about: an order, a product line; None where the reply does not name it."""
    code: str | None = None
    """The vendor's code, as text; None without one."""
    reason: str = ""
    """The vendor's words, or the meaning of the code."""
    field: str = ""
    """Where in the data it was found."""

    def __str__(self) -> str:
        about = f"{self.id}: " if self.id else ""
        code = f" ({self.code})" if self.code else ""
        return f"{about}{self.reason or self.field}{code}"


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """Where a refusal shows, in attributes of the data."""

    field: tuple[str, ...]
    when: Literal["each", "empty", "true", "false"] = "each"
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
    return tuple(
        refusal for sign in operation.outcome for refusal in _found(operation.id, sign, data)
    )


def _found(operation: str, sign: Sign, data: Any) -> Iterator[Refusal]:
    field = ".".join(sign.field)
    for value in _values(data, sign.field):
        if sign.when == "each":
            for item in value if isinstance(value, list | tuple) else [value]:
                if item in _NOTHING:
                    continue
                code = _text(_of(item, sign.code)) if sign.code else None
                if code in sign.ignore:
                    continue
                meaning = sign.meanings.get(code or "") or sign.says
                yield Refusal(
                    operation=operation,
                    id=str(item) if isinstance(item, str | int) else _first(item, sign.id),
                    code=code,
                    reason=_first(item, sign.reason) or meaning,
                    field=field,
                )
        elif _shows(sign, value):
            yield Refusal(operation=operation, reason=sign.says, field=field)


def _shows(sign: Sign, value: Any) -> bool:
    if sign.when == "empty":
        return value in _NOTHING
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
