"""Sourcing: an account asks for a product, and people look for it.

    create ──> SEARCHING ──asked after so many times──> FOUND   cjProductId, cjVariantSku
                  "1"                               └──> FAILED  "5"

Of the states only "5" is documented; the others are the mock's. A request is decided at the third
query. How it ends depends on its name alone: the same name ends the same way in every run, three of
four are found, and a name with the word ``unobtainable`` never is.
"""

from __future__ import annotations

from typing import Any

import attrs

from cjdropshipping.testing.chapters.chapter import Call, Chapter
from cjdropshipping.testing.world.seeded import seeded
from cjdropshipping.testing.world.world import World

chapter = Chapter()

SEARCHING = "1"
FOUND = "2"
FAILED = "5"

_CHINESE = {SEARCHING: "搜品中", FOUND: "搜品成功", FAILED: "搜品失败"}

#: A request is decided when it is asked after for this time.
DECIDED_AT = 3

#: A name with this word is never found.
UNOBTAINABLE = "unobtainable"

_FIRST_ID, _MOST = 285, 1_000_000
"""Number of the first request, and from there to that of another account."""


@attrs.define(eq=False)
class SourcingRequest:
    """One request and what became of it."""

    id: str
    name: str
    product_id: str
    variant_id: str
    queries: int = 0
    status: str = SEARCHING
    found: int | None = None
    """Index of the product that was found."""


class SourcingDesk:
    """The requests of one account, by id."""

    def __init__(self) -> None:
        self.requests: dict[str, SourcingRequest] = {}


@chapter.answers("sourcing_create")
def sourcing_create(call: Call) -> Any:
    """Opens a request."""
    requests = call.account.state(SourcingDesk).requests
    number = str(_FIRST_ID + (call.account.number - 1) * _MOST + len(requests))
    wanted = call.body
    requests[number] = SourcingRequest(
        id=number,
        name=wanted["productName"].lower(),
        product_id=wanted.get("thirdProductId", ""),
        variant_id=wanted.get("thirdVariantId", ""),
    )
    return {"cjSourcingId": number, "result": "success"}


@chapter.answers("sourcing_query")
def sourcing_query(call: Call) -> Any:
    """The states of requests: an object for one of them, as documented, and a list otherwise."""
    requests = call.account.state(SourcingDesk).requests
    asked = dict.fromkeys(call.body["sourceIds"])
    rows = [_row(call.world, _advance(call.world, requests[i])) for i in asked if i in requests]
    return rows[0] if len(rows) == 1 else rows


def _advance(world: World, request: SourcingRequest) -> SourcingRequest:
    request.queries += 1
    if request.status == SEARCHING and request.queries >= DECIDED_AT:
        random = seeded(world.catalogue.seed, "sourcing", request.name)
        if UNOBTAINABLE in request.name or random.random() < 0.25:
            request.status = FAILED
        else:
            request.status = FOUND
            request.found = random.randrange(world.catalogue.size)
    return request


def _row(world: World, request: SourcingRequest) -> dict[str, Any]:
    row = {
        "sourceId": request.id,
        "sourceNumber": str(220_000 + int(request.id)),
        "productId": request.product_id,
        "variantId": request.variant_id,
        "shopId": "",
        "shopName": "",
        "sourceStatus": request.status,
        "sourceStatusStr": _CHINESE[request.status],
        "cjProductId": None,
        "cjVariantSku": None,
    }
    if request.found is not None:
        product = world.catalogue.product(request.found)
        row["cjProductId"] = product.pid
        row["cjVariantSku"] = world.variants.of(product)[0].sku
    return row
