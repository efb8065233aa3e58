"""Uses the resource of parcels.yaml as anybody would: run and type-checked with it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import assert_type

import httpx
import msgspec

from cjdropshipping import CJ, AsyncCJ, AsyncPaging, DecimalRange, Page, Rows, inputs, models
from cjdropshipping_api.operations import OPERATIONS

HARD = {
    "id": 7,
    "list": ["a", None],
    "def": "def",
    "class": "class",
    "d": "d",
    "cls": "cls",
    "self": "self",
    "SKU": "BIG",
    "sku": "small",
    "quantity/count": 3,
    "from": "CN",
    "field": "field",
    "str": "str",
    "int": 5,
    "nameEn": "box",
    "path": "C:\\",
    "price": "1.50-2.50",
    "sizes": {"S": 1, "M": None},
}
PARCELS = [{**HARD, "id": number} for number in range(1, 6)]
MOMENT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
MILLIS = "1714979289000"

sent: list[httpx.Request] = []


def answer(request: httpx.Request) -> httpx.Response:
    """Two parcels a page; one parcel for a request; True for the rest."""
    sent.append(request)
    data: object = True
    if request.url.path.endswith("search"):
        number = int(request.url.params.get("pageNum", "1"))
        rows = PARCELS[2 * number - 2 : 2 * number]
        data = {"total": len(PARCELS), "page": {"list": rows}}
    elif request.url.path.endswith("create"):
        data = HARD
    return httpx.Response(200, json={"code": 200, "result": True, "data": data})


def synchronous() -> None:
    """Every method once, every argument, every field."""
    with CJ(access_token="token", transport=httpx.MockTransport(answer)) as cj:
        page = cj.parcels.search(
            "A",
            from_="CN",
            self_=True,
            body="text",
            cursor_="theirs",
            ops_="x",
            quantity_count=3,
            sku="BIG",
            sku_=["one", "two"],
            time_from=MOMENT,
        )
        assert_type(page, Page[models.Parcel])
        assert [parcel.id for parcel in page] == ["1", "2", "3", "4", "5"]
        assert page.total == 5
        wire = [("class", "A"), ("from", "CN"), ("self", "true"), ("body", "text")]
        wire += [("cursor", "theirs"), ("ops", "x"), ("quantity/count", "3"), ("SKU", "BIG")]
        wire += [("sku", "one"), ("sku", "two"), ("timeFrom", MILLIS)]
        assert sent[0].url.params.multi_items() == wire
        assert [request.url.params.get("pageNum") for request in sent] == [None, "2", "3"]

        walk = cj.parcels.search("A").walk(max_items=3)
        assert len([*walk]) == 3
        assert walk.cursor is not None
        rest = cj.parcels.search("A", cursor=walk.cursor)
        assert [parcel.id for parcel in rest] == ["4", "5"]
        assert len([*cj.call("GET", "/api2.0/v1/parcel/search", query={"class": "A"})]) == 5

        plain: inputs.ParcelRequestDict = {
            "class": "A",
            "from": "CN",
            "list": ["x", None],
            "SKU": "BIG",
            "sku": "small",
            "products": [{"quantity/count": 1, "price": Decimal("4.50")}],
        }
        model = models.ParcelRequest(
            class_="A",
            from_="CN",
            list=["x", None],
            sku="BIG",
            sku_1="small",
            products=[models.ParcelProduct(quantity_count=1, price=Decimal("4.50"))],
        )
        made = cj.parcels.create(plain)
        assert_type(made, Rows[models.Parcel])
        first = sent[-1].content
        assert made == cj.parcels.create(model)
        assert json.loads(first) == json.loads(sent[-1].content)
        assert b"4.50" in first
        assert made.raw == HARD
        look_at(made[0])

        assert_type(cj.parcels.postpone("7"), bool)
        assert json.loads(sent[-1].content) == {"ops": "7"}
        assert cj.parcels.postpone("7", until=MOMENT)
        assert json.loads(sent[-1].content) == {"ops": "7", "until": int(MILLIS)}


def look_at(parcel: models.Parcel) -> None:
    """Every field by its Python name, and back to what was sent."""
    assert_type(parcel.id, str | None)
    assert_type(parcel.list, list[str | None] | None)
    assert_type(parcel.price, DecimalRange | None)
    assert_type(parcel.int, int | None)
    assert_type(parcel.sizes, dict[str, int | None] | None)
    assert parcel.price == DecimalRange(Decimal("1.50"), Decimal("2.50"))
    assert (parcel.def_, parcel.class_, parcel.d, parcel.cls) == ("def", "class", "d", "cls")
    assert (parcel.self, parcel.from_, parcel.field_, parcel.str) == ("self", "CN", "field", "str")
    assert (parcel.sku, parcel.sku_1) == ("BIG", "small")
    assert (parcel.quantity_count, parcel.int) == (3, 5)
    assert parcel.sizes == {"S": 1, "M": None}
    assert json.loads(msgspec.json.encode(parcel)) == HARD
    assert (models.Parcel.__doc__ or "").strip().endswith('and by others "bag"')


async def asynchronous() -> None:
    """The same methods, awaited."""
    async with AsyncCJ(
        access_token="token",
        transport=httpx.MockTransport(answer),
    ) as cj:
        paging = cj.parcels.search("A", from_="CN")
        assert_type(paging, AsyncPaging[models.Parcel])
        assert [p.id async for p in paging.walk(prefetch=2)] == ["1", "2", "3", "4", "5"]
        made = await cj.parcels.create({"class": "A", "products": []})
        assert_type(made, Rows[models.Parcel])
        look_at(made[0])
        assert await cj.parcels.postpone("7", until=1)


synchronous()
asyncio.run(asynchronous())
search = OPERATIONS["GET", "/api2.0/v1/parcel/search"]
assert (search.points, search.safety) == (5, "read")
assert search.source == 'Parcels & boxes, section 1.1 (Pack & "Ship")'
assert sum(path.startswith("/api2.0/v1/parcel/") for _, path in OPERATIONS) == 3
