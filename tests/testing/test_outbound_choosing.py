"""Before an outbound order: addresses, goods of a warehouse, and what is left of them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.outbound import Outbound, line

from cjdropshipping.testing import Mock
from cjdropshipping.testing.accounts.privatestock import STORAGE, Lot, PrivateStock


@pytest.fixture
def outbound(mock: Mock) -> Outbound:
    return Outbound(mock)


def listed(outbound: Outbound, **body: Any) -> list[tuple[str, int, int]]:
    rows = outbound.data("list_products", {"storageId": STORAGE, **body})
    return [(row["uid"], row["availableQuantity"], row["lockQuantity"]) for row in rows]


def refreshed(outbound: Outbound, *lots: Lot, **body: Any) -> list[int]:
    products = [{"privateOrderId": lot.private_order_id, "stanProductId": lot.vid} for lot in lots]
    rows = outbound.data("refresh_products", {"storageId": STORAGE, "products": products, **body})
    assert [row["uid"] for row in rows] == [row_id(lot) for lot in lots]
    return [row["availableQuantity"] for row in rows]


def row_id(lot: Lot) -> str:
    return f"{lot.private_order_id}-{lot.vid}"


def test_there_are_addresses_and_one_has_every_field(outbound: Outbound) -> None:
    documented, full = outbound.data("list_addresses", {})
    assert documented["id"] == "ADDR001"
    schema = DOCUMENT.tree["components"]["schemas"]["OutboundAddressCandidate"]
    assert full.keys() == schema["properties"].keys()
    assert all(full.values())


def test_goods_are_found_by_sku_spu_or_private_order(outbound: Outbound) -> None:
    a, b, c = outbound.lot(7), outbound.lot(8, private_order="PO-2"), outbound.lot(9, product=6)
    rows = {lot.quantity: (row_id(lot), lot.quantity, 0) for lot in (a, b, c)}
    spu = a.sku.partition("-")[0]
    assert listed(outbound, skuOrSpu=a.sku) == [rows[7], rows[8]]
    assert listed(outbound, skuOrSpu=spu.lower()) == [rows[7], rows[8]]
    assert listed(outbound, privateOrderId="PO-1") == [rows[7], rows[9]]
    assert listed(outbound, privateOrderId="PO-1", skuOrSpu=spu) == [rows[7]]
    assert listed(outbound, privateOrderId="PO-3") == []
    assert listed(outbound, privateOrderId="PO-1", storageId="elsewhere") == []


def test_a_row_describes_the_variant(outbound: Outbound) -> None:
    lot = outbound.lot(7)
    variant = outbound.mock.world.variants.by_vid(lot.vid)
    assert variant is not None
    (row,) = outbound.data("list_products", {"storageId": STORAGE, "skuOrSpu": lot.sku})
    assert (row["productId"], row["spu"]) == (variant.product.pid, variant.product.sku)
    assert (row["sku"], row["stanProductId"]) == (lot.sku, lot.vid)
    assert (row["productName"], row["value1"]) == (variant.name, variant.option)
    assert round(row["price"] * 100) == variant.cents
    assert row["id"] is None


def test_a_variant_that_the_catalogue_does_not_know(outbound: Outbound) -> None:
    stock = outbound.mock.account.state(PrivateStock)
    stock.add(Lot(STORAGE, "PO-1", "CJVAR001", "CJJJJTJT00873-Black", 3))
    (row,) = outbound.data("list_products", {"storageId": STORAGE, "privateOrderId": "PO-1"})
    assert (row["spu"], row["availableQuantity"]) == ("CJJJJTJT00873", 3)
    assert (row["productId"], row["price"]) == (None, None)


def test_a_list_needs_something_to_look_for(outbound: Outbound) -> None:
    for nothing in ({}, {"skuOrSpu": "", "privateOrderId": ""}):
        asked = {"storageId": STORAGE, **nothing}
        assert outbound.ask("list_products", asked)["code"] == 1600300


def test_locks_lower_what_is_available(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    mine = outbound.locked(line(lot, 4))
    outbound.locked(line(lot, 1))
    row = row_id(lot)
    assert listed(outbound, privateOrderId="PO-1") == [(row, 5, 0)]
    assert listed(outbound, privateOrderId="PO-1", orderId=mine) == [(row, 5, 4)]
    assert refreshed(outbound, lot) == [5]
    assert refreshed(outbound, lot, orderId=mine) == [9]


def test_the_row_of_an_order_has_the_id_of_its_line(outbound: Outbound) -> None:
    lot, other = outbound.lot(10), outbound.lot(10, product=6)
    mine = outbound.create(line(lot, 4))
    body = {"storageId": STORAGE, "privateOrderId": "PO-1", "orderId": mine}
    ids = {row["sku"]: row["id"] for row in outbound.data("list_products", body)}
    (kept,) = outbound.get(mine)["productList"]
    assert ids == {lot.sku: kept["id"], other.sku: None}


def test_what_is_not_there_counts_nothing(outbound: Outbound) -> None:
    lot = outbound.lot(10)
    strange = Lot(STORAGE, "PO-9", lot.vid, lot.sku, 1)
    assert refreshed(outbound, lot, strange) == [10, 0]
    assert refreshed(outbound, lot, storageId="elsewhere") == [0]


def test_goods_that_have_left_are_not_listed(outbound: Outbound) -> None:
    lot = outbound.lot(2)
    order = outbound.locked(line(lot, 2))
    assert listed(outbound, privateOrderId="PO-1") == [(row_id(lot), 0, 0)]
    outbound.submit(order)
    assert outbound.poll(order, 2)["nextAction"] == "FINISHED"
    assert listed(outbound, privateOrderId="PO-1") == []


def test_the_order_that_is_being_changed_must_be_known(outbound: Outbound) -> None:
    lot = outbound.lot(2)
    asked = {"storageId": STORAGE, "orderId": "SD1"}
    product = {"privateOrderId": "PO-1", "stanProductId": lot.vid}
    assert outbound.ask("list_products", {**asked, "skuOrSpu": "x"})["code"] == 1603100
    assert outbound.ask("refresh_products", {**asked, "products": [product]})["code"] == 1603100


def test_no_products_are_refused(outbound: Outbound) -> None:
    assert outbound.ask("refresh_products", {"storageId": STORAGE, "products": []})["code"] == (
        1600100
    )


def test_goods_of_one_key_are_one_lot(mock: Mock) -> None:
    stock = mock.account.state(PrivateStock)
    first = stock.add(Lot("S", "PO-1", "V", "SKU", 2))
    assert stock.add(Lot("S", "PO-1", "V", "SKU", 3)) is first
    other = stock.add(Lot("T", "PO-1", "V", "SKU", 4))
    assert [lot.quantity for lot in stock] == [5, 4]
    assert stock[other.key] is other
    assert stock.find("PO-1", "SKU") is first
    assert stock.find("PO-2", "SKU") is None
