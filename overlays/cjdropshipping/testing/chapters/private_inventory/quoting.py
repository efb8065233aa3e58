"""Confirmation, warehouses, logistics and costs, together or one by one.

    getConfirmation           variants                        ──> lines, warehouses
    logistics/list            storageId, ids                  ──> logistics, or why there are none
    getCostInfo               storageId, ids, logisticName?   ──> fees, freight rows, or errors
    getConfirmationWithCost   variants                        ──> lines, warehouses
                                + storageId                   ──> + costs, freight rows
                                + logisticName                ──> + total

Without variants the lines are those of the cart; the documents do not say. Of the freight rows the
service preselects the first in the costs, and none in the list of logistics. The preselected row
counts for the fee of getCostInfo when no logistics are named, and never for the total.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.chapters.private_inventory import wire
from cjdropshipping.testing.chapters.private_inventory.cart import in_cart
from cjdropshipping.testing.chapters.private_inventory.goods import Line, read_lines
from cjdropshipping.testing.chapters.private_inventory.quote import quote
from cjdropshipping.testing.chapters.private_inventory.spelling import Spelling

chapter = Chapter()


@chapter.answers("private_inventory_get_confirmation")
def get_confirmation(call: Call) -> Any:
    """The lines, and where they can be kept; no warehouse is chosen here."""
    lines = _selected(call)
    if lines is None:
        return call.operation.example
    quoted = quote(call, lines)
    return {
        **wire.confirmation(quoted, Spelling.of(call), twice=_twice(call), grouped=False),
        **wire.storehouses(quoted),
    }


@chapter.answers("private_inventory_list_logistics")
def list_logistics(call: Call) -> Any:
    """The rows to choose from."""
    asked = call.body
    lines = read_lines(call, asked["variantInfoList"], "id")
    if lines is None:
        return call.operation.example
    quoted = quote(call, lines, asked["storageId"])
    return {
        "storageId": asked["storageId"],
        "availableLogisticList": wire.logistics(quoted),
        "selectedLogisticName": "",
        "logisticInfoMessage": quoted.message,
    }


@chapter.answers("private_inventory_get_cost")
def get_cost(call: Call) -> Any:
    """Fees beside the goods; without a warehouse that is on offer, what is wrong."""
    asked = call.body
    lines = read_lines(call, asked["variantInfoList"], "id")
    if lines is None:
        return call.operation.example
    quoted = quote(call, lines, asked["storageId"], asked.get("logisticName"))
    return wire.costs(quoted, Spelling.of(call), all_names=True)


@chapter.answers("private_inventory_get_confirmation_with_cost")
def get_confirmation_with_cost(call: Call) -> Any:
    """As far as the request has come: warehouses, costs, total."""
    lines = _selected(call)
    if lines is None:
        return _documented(call)
    asked, spelling = call.body, Spelling.of(call)
    quoted = quote(call, lines, asked.get("storageId"), asked.get("logisticName"))
    answer: dict[str, Any] = {
        "confirmation": wire.confirmation(quoted, spelling, twice=_twice(call), grouped=True),
        **wire.storehouses(quoted),
    }
    if quoted.storehouse is not None:
        answer["costInfo"] = wire.costs(quoted, spelling, all_names=False)
    return {
        **answer,
        "amountDetail": wire.amounts(quoted),
        "costInfoMessage": quoted.message,
    }


def _selected(call: Call) -> tuple[Line, ...] | None:
    rows = call.body.get("variants")
    return read_lines(call, rows) if rows else in_cart(call)


def _twice(call: Call) -> bool:
    arrangements = call.account.state(Arrangements)
    return arrangements.take("private lines twice", call.operation.id) is not None


def _documented(call: Call) -> Mapping[str, Any]:
    """The example, which is of the third step, without what the request does not ask for."""
    example: Mapping[str, Any] = call.operation.example
    if "storageId" in call.body:
        return example
    shown = {key: example[key] for key in ("confirmation", "availableStorehouseList")}
    rows = [{**row, "selected": False} for row in shown["availableStorehouseList"]]
    missing = {"totalAmountCalculated": False, "missingAmountItems": ["selectedFreight"]}
    return {
        **shown,
        "availableStorehouseList": rows,
        "selectedStorageId": "",
        "selectedStorehouse": None,
        "amountDetail": missing,
        "costInfoMessage": "storageId is missing",
    }
