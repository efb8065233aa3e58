"""What each detail of an arrangement may be.

    arrange("order goes on", "2026-0001", looks=2, to="SHIPPED")
                                             │         └── one of three statuses
                                             └── a whole number from 1

Most details mean the same wherever they are; what is special to an arrangement goes before that.
What an answer holds of them has then the form that the document gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from cjdropshipping.testing.given.forms import MOST, Form, one_of, row, several, text, truth, whole

_OF_ALL: Mapping[str, Form] = {
    "always": truth,
    "bare": truth,
    "cancelled": truth,
    "code": partial(whole, least=1, most=MOST),
    "codes": partial(several, form=text),
    "error": text,
    "looks": partial(whole, least=1, most=MOST),
    "message": text,
    "messages": partial(several, form=text),
    "pieces": partial(whole, most=MOST),
    "polls": partial(whole, most=MOST),
    "quantity": partial(whole, most=MOST),
    "reason": text,
    "shops": partial(several, form=partial(row, fields=("id", "name", "type"))),
    "suggestion": text,
    "to": partial(one_of, choices=("SHIPPED", "DELIVERED", "CANCELLED")),
    "type": partial(whole, least=1, most=MOST),
    "types": partial(several, form=partial(whole, least=1, most=MOST)),
    # The names that the documents have for one thing.
    "count": partial(one_of, choices=("quantity", "count", "itemCount")),
    "fee": partial(one_of, choices=("shippingCost", "freightAmount", "logisticsCost")),
    "id": partial(one_of, choices=("id", "variantId")),
    "logistics": partial(one_of, choices=("logisticName", "enName")),
    "order": partial(one_of, choices=("orderId", "orderCode")),
    "price": partial(one_of, choices=("price", "nowPrice")),
    "storage": partial(one_of, choices=("warehouseFee", "storehouseCost")),
}

#: By arrangement and detail.
_SPECIAL: Mapping[tuple[str, str], Form] = {
    ("line abnormal", "looks"): partial(whole, most=MOST),
    ("makeup costs otherwise", "cents"): partial(whole, least=1, most=MOST),
    ("private amount differs", "cents"): partial(whole, least=-MOST - 1, most=MOST),
}

#: What an arrangement cannot do without.
_NEEDED: Mapping[str, frozenset[str]] = {
    "legacy shops": frozenset({"shops"}),
    "makeup costs otherwise": frozenset({"cents"}),
}


def checked(name: str, takes: Mapping[str, Form], details: Mapping[str, Any]) -> dict[str, Any]:
    """The details of an arrangement, as they are kept: a copy.

    Raises:
        ValueError: there are others, one is missing, or one is of another form.
    """
    if unknown := details.keys() - takes.keys():
        known = ", ".join(takes) or "no details"
        raise ValueError(f"{name} takes {known}, not {', '.join(sorted(unknown))}")
    if missing := _NEEDED.get(name, frozenset()) - details.keys():
        raise ValueError(f"{name} needs {', '.join(sorted(missing))}")
    return {detail: takes[detail](detail, value) for detail, value in details.items()}


def form(name: str, detail: str) -> Form:
    """What a detail of an arrangement may be."""
    return _SPECIAL.get((name, detail)) or _OF_ALL[detail]
