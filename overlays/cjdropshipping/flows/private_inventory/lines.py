"""What is to be bought: the caller's lines, checked and complete.

    {variantId | vid | id, quantity, productId?, sku?} ──> Line     every variant once
                                       └── what is missing is looked up by the variant id

Whatever else a line has, such as a price, is not sent: the service charges its own price.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from cjdropshipping_api import operations as ops
from cjdropshipping_runtime.jsonform import json_form, unsayable
from cjdropshipping_runtime.problems import InvalidInput, Problem
from cjdropshipping_runtime.wire import several

from .spelling import PIECES_NAMES, PRODUCT_NAMES, SKU_NAMES, VARIANT_NAMES, given

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m
    from cjdropshipping_runtime.calls import Calls
    from cjdropshipping_runtime.effects import Flow

    AnyLine: TypeAlias = (
        Mapping[str, Any]
        | i.PrivateInventorySelectedVariantDict
        | m.PrivateInventorySelectedVariant
        | "Line"
    )
    AnyLines: TypeAlias = Sequence[AnyLine]

QUOTE = ops.PRIVATE_INVENTORY_GET_CONFIRMATION_WITH_COST


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """So many pieces of a variant."""

    variant_id: str
    """Variant id."""
    quantity: int
    """Pieces."""
    product_id: str | None = None
    """Id of its product; None where it is not known yet."""
    sku: str | None = None
    """SKU of the variant; None where it is not known yet."""


def read_lines(lines: Iterable[AnyLine]) -> tuple[Line, ...]:
    """The caller's lines; one for a variant that is named twice, with the pieces added up.

    Raises:
        InvalidInput: there are none, or some have no variant id or quantity; with all problems.
        ValueError: it is one line, or no list at all.
    """
    given_lines = several(lines, "lines")
    if unsaid := unsayable({"variants": given_lines}):
        raise InvalidInput(QUOTE.id, tuple(unsaid))
    found: dict[str, Line] = {}
    problems: list[Problem] = []
    rows = msgspec.to_builtins(given_lines, enc_hook=json_form)
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            problems.append(_problem(f"variants[{number}]", "must be a line, as an object"))
            continue
        variant, quantity = given(row, VARIANT_NAMES), given(row, PIECES_NAMES)
        if not isinstance(variant, str):
            problems.append(_problem(f"variants[{number}].variantId", "is required"))
        if type(quantity) is not int or quantity < 1:
            problems.append(_problem(f"variants[{number}].quantity", "must be at least 1"))
        if problems:
            continue
        there = found.get(variant)
        found[variant] = Line(
            variant_id=variant,
            quantity=quantity + (there.quantity if there else 0),
            product_id=given(row, PRODUCT_NAMES) or (there.product_id if there else None),
            sku=given(row, SKU_NAMES) or (there.sku if there else None),
        )
    if not rows:
        problems.append(_problem("variants", "must have at least 1 entry"))
    if problems:
        raise InvalidInput(QUOTE.id, tuple(problems))
    return tuple(found.values())


def with_products(calls: Calls, lines: Sequence[Line]) -> Flow[tuple[Line, ...]]:
    """The lines, each with the id of its product, looked up where the caller did not say."""
    return _looked_up(calls, lines, lambda line: line.product_id is None)


def with_skus(calls: Calls, lines: Sequence[Line]) -> Flow[tuple[Line, ...]]:
    """The lines, each with its SKU, looked up where neither caller nor quote has told."""
    return _looked_up(calls, lines, lambda line: line.sku is None)


def _looked_up(calls: Calls, lines: Sequence[Line], incomplete: Any) -> Flow[tuple[Line, ...]]:
    found: list[Line] = []
    for line in lines:
        if incomplete(line):
            variant = yield from calls(ops.VARIANTS_GET, query={"vid": line.variant_id})
            line = Line(
                variant_id=line.variant_id,
                quantity=line.quantity,
                product_id=line.product_id or variant.pid,
                sku=line.sku or variant.variant_sku,
            )
        found.append(line)
    return tuple(found)


def _problem(field: str, rule: str) -> Problem:
    return Problem(field, rule, QUOTE.source)
