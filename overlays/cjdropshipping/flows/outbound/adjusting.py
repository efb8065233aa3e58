"""What becomes of the lines of an outbound order when goods for it could not be locked.

    lockFails (private order, SKU, quantity, lockQuantity)     the order's lines (id, quantity, ...)
                └──────────────> LockFailure(line_id, ...) <──────────────┘
                                       │ rule
        "reduce"   to what is locked, or out where that is nothing
        "remove"   out                                                       ──> lines to create
        callable   as it says: pieces by line, or all lines anew                 the order with
        "fail"     CannotAdjust

No input or output here: lines and failures in, lines out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import msgspec

from cjdropshipping_runtime.hooks import heard
from cjdropshipping_runtime.jsontext import decode_plain
from cjdropshipping_runtime.problems import InvalidInput
from cjdropshipping_runtime.wire import json_body

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m


class LockFailure(msgspec.Struct, frozen=True, kw_only=True):
    """Goods of which too few could be locked."""

    sku: str
    """SKU of the variant."""
    private_order_id: str
    """Number of the private inventory order that the pieces were to come from."""
    quantity: int
    """Pieces that were asked for."""
    locked: int | None = None
    """Pieces that the order has locked; None where the service does not tell, or none was tried."""
    available: int | None = None
    """Pieces that can be shipped; None where the service does not tell."""
    line_id: str | None = None
    """Id of the line of the order; None where there is no order yet."""

    @property
    def possible(self) -> int | None:
        """Pieces that the line could be lowered to; None where that cannot be told."""
        return self.available if self.locked is None else self.locked

    def __str__(self) -> str:
        of = "an unknown number" if self.possible is None else self.possible
        return f"{self.sku} of {self.private_order_id}: {of} of {self.quantity} pieces"


class Adjustment(msgspec.Struct, frozen=True, kw_only=True):
    """Goods of which an order ships another quantity than it was to ship."""

    sku: str
    """SKU of the variant."""
    private_order_id: str
    """Number of the private inventory order."""
    stan_product_id: str
    """Variant id."""
    asked: int
    """Pieces that the form asked for; 0 for goods that were added."""
    ships: int
    """Pieces that the order has now; 0 for goods that were removed."""


Line: TypeAlias = "m.OutboundLineRequest | i.OutboundLineRequestDict"

Choose: TypeAlias = "Callable[[tuple[LockFailure, ...], m.OutboundOrder], Choice]"
"""Decides on a failed lock: takes what could not be locked, and the order as the service has it."""

Choice: TypeAlias = Mapping[str, int] | Sequence[Line] | None
"""Pieces by id of the line, 0 to remove it, the lines that are not named stay as they are; or all
lines that the order is to have; or None to stop."""

OnLockFail: TypeAlias = Literal["fail", "reduce", "remove"] | Choose

RULES = ("fail", "reduce", "remove")

_COPIED = {
    "id": "id",
    "uid": "uid",
    "sku": "sku",
    "stanProductId": "stan_product_id",
    "privateOrderId": "private_order_id",
}
"""Fields of a line that go back to the service as they came, and the attributes they are in."""


class CannotAdjust(Exception):
    """The order cannot be changed so that its goods could be locked; the text says why."""


def failures_of(
    told: Sequence[m.OutboundLockFail], order: m.OutboundOrder
) -> tuple[LockFailure, ...]:
    """What could not be locked, with the lines that it is of.

    The service names no line, and an order may have two of the same goods: the line with the same
    quantities is taken first. Where it names nothing at all, the lines tell.
    """
    left = list(order.product_list or ())
    if not told:
        return tuple(
            _failure(line, line.lock_quantity, line.available_quantity)
            for line in left
            if line.lock_quantity is not None and line.lock_quantity < (line.quantity or 0)
        )
    found: list[LockFailure] = []
    for fail in told:
        wanted = (fail.quantity, fail.lock_quantity)
        same = [x for x in left if (x.private_order_id, x.sku) == (fail.private_order_id, fail.sku)]
        same.sort(key=lambda x: ((x.quantity, x.lock_quantity) != wanted, x.quantity != wanted[0]))
        if not same:
            raise CannotAdjust(f"no line of the order is of {fail.sku} of {fail.private_order_id}")
        left.remove(same[0])
        found.append(_failure(same[0], fail.lock_quantity, fail.available_quantity))
    return tuple(found)


def _failure(line: m.OutboundLine, locked: int | None, available: int | None) -> LockFailure:
    return LockFailure(
        sku=line.sku or "",
        private_order_id=line.private_order_id or "",
        quantity=line.quantity or 0,
        locked=locked,
        available=available,
        line_id=line.id,
    )


def adjusted(
    order: m.OutboundOrder, failures: tuple[LockFailure, ...], rule: OnLockFail
) -> list[dict[str, Any]]:
    """The lines, by wire name, that the order is to have in place of its own.

    Raises:
        CannotAdjust: the rule says so, or nothing would be left or changed, or it cannot be told
            which line is meant, or how many pieces it could have.
        ValueError: the caller's own rule answers with a line that is not there, with what is no
            number of pieces, or with neither pieces nor lines.
    """
    if not failures:
        raise CannotAdjust("goods could not be locked, and the service does not say which")
    if any(line.id is None for line in order.product_list or ()):
        raise CannotAdjust("the order has a line without an id, so that it cannot be changed")
    choice = _choice(order, failures, rule)
    lines = _with_pieces(order, choice) if isinstance(choice, Mapping) else choice
    if not lines:
        raise CannotAdjust("nothing would be left to ship")
    if _goods(lines) == _goods(_with_pieces(order, {})):
        raise CannotAdjust("the adjustment changes nothing")
    return lines


def _choice(
    order: m.OutboundOrder, failures: tuple[LockFailure, ...], rule: OnLockFail
) -> Mapping[str, int] | list[dict[str, Any]]:
    if callable(rule):
        choice = heard("on_lock_fail", rule(failures, order))
        if choice is None:
            raise CannotAdjust("the caller does not want the order adjusted")
        return _checked(choice, order)
    if rule == "fail":
        raise CannotAdjust("goods could not be locked")
    if rule == "remove":
        return {failure.line_id or "": 0 for failure in failures}
    pieces: dict[str, int] = {}
    for failure in failures:
        if failure.possible is None:
            raise CannotAdjust(f"nothing says how many could be had: {failure}")
        pieces[failure.line_id or ""] = min(failure.possible, failure.quantity)
    return pieces


def _checked(choice: object, order: m.OutboundOrder) -> Mapping[str, int] | list[dict[str, Any]]:
    """What the caller's own rule answers, with lines by wire name; raises ValueError."""
    checked: Mapping[Any, Any] | list[dict[str, Any]]
    pieces: list[tuple[Any, Any]]
    known: list[Any] = [line.id for line in order.product_list or ()]
    if isinstance(choice, Mapping):
        checked, pieces = choice, [*choice.items()]
    else:
        checked = _plain_lines(choice)
        pieces = [(line.get("id"), line.get("quantity")) for line in checked]
        known.append(None)
    for line_id, number in pieces:
        if line_id not in known:
            raise ValueError(f"on_lock_fail: the order has no line {line_id}")
        if isinstance(number, bool) or not isinstance(number, int) or number < 0:
            line = "a new line" if line_id is None else f"line {line_id}"
            rule = "it has to be a whole number, and not negative"
            raise ValueError(f"on_lock_fail: {number!r} pieces of {line}; {rule}")
    return checked


def _plain_lines(choice: object) -> list[dict[str, Any]]:
    if isinstance(choice, (str, bytes)) or not isinstance(choice, Sequence):
        wanted = "pieces by id of the line, all lines, or None"
        raise ValueError(f"on_lock_fail: the answer is {wanted}; not {type(choice).__name__}")
    try:
        lines: list[Any] = decode_plain(json_body(list(choice)))
    except InvalidInput as error:
        problems = "; ".join(map(str, error.problems))
        raise ValueError(f"on_lock_fail: {problems}") from error
    for line in lines:
        if not isinstance(line, dict):
            raise ValueError(f"on_lock_fail: {line!r} is no line")
    return lines


def _with_pieces(order: m.OutboundOrder, pieces: Mapping[str, int]) -> list[dict[str, Any]]:
    lines = order.product_list or []
    wanted = [(line, pieces.get(line.id or "", line.quantity or 0)) for line in lines]
    return [{**_copied(line), "quantity": number} for line, number in wanted if number]


def _copied(line: m.OutboundLine) -> dict[str, Any]:
    fields = {name: getattr(line, attribute) for name, attribute in _COPIED.items()}
    return {name: value for name, value in fields.items() if value is not None}


def _goods(lines: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    return sorted((*_lot(line), line["quantity"]) for line in lines)


def _lot(line: Mapping[str, Any]) -> tuple[str, str]:
    return str(line.get("privateOrderId")), str(line.get("stanProductId"))


def identified(lines: Sequence[Mapping[str, Any]], order: m.OutboundOrder) -> list[dict[str, Any]]:
    """The lines, those without an id with that of the order's line of the same goods."""
    named = {line.get("id") for line in lines}
    free = [line for line in order.product_list or () if line.id not in named]
    made: list[dict[str, Any]] = []
    for line in lines:
        row = dict(line)
        for there in free:
            if "id" not in row and _lot(row) == (there.private_order_id, there.stan_product_id):
                row["id"] = there.id
                free.remove(there)
                break
        made.append(row)
    return made


def differences(
    asked: Sequence[Mapping[str, Any]], order: m.OutboundOrder
) -> tuple[Adjustment, ...]:
    """What the order ships otherwise than it was asked to, by goods."""
    if order.product_list is None:
        return ()  # which does not say that it ships nothing
    skus: dict[tuple[str, str], str] = {}
    before: dict[tuple[str, str], int] = {}
    after: dict[tuple[str, str], int] = {}
    for lines, total in ((asked, before), (_with_pieces(order, {}), after)):
        for line in lines:
            lot = _lot(line)
            skus.setdefault(lot, str(line.get("sku")))
            total[lot] = total.get(lot, 0) + int(line["quantity"])
    return tuple(
        Adjustment(
            sku=sku,
            private_order_id=lot[0],
            stan_product_id=lot[1],
            asked=before.get(lot, 0),
            ships=after.get(lot, 0),
        )
        for lot, sku in skus.items()
        if before.get(lot, 0) != after.get(lot, 0)
    )
