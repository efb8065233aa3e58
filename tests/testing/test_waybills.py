"""Waybills: after payment, for platform logistics, with a carrier of the warehouse."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.merchant import GERMANY, Merchant

from cjdropshipping.testing import Mock


@pytest.fixture
def us(mock: Mock) -> Merchant:
    return Merchant(mock)


def waybill(order: str, **more: Any) -> dict[str, Any]:
    return {
        "orderId": order,
        "cjOrderId": f"SD{order}",
        "cjShippingCompanyName": "USPS",
        "trackNumber": "T-1",
        "waybillFile": b"%PDF \xff\x00",
        **more,
    }


def test_a_waybill_is_uploaded_and_replaced(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    assert us.refused("waybills_update", waybill(order)) == 1603001
    assert us.done("waybills_upload", waybill(order)) is True
    assert us.refused("waybills_upload", waybill(order)) == 1603001
    kept = us.kept(order).waybill
    assert kept
    assert (kept.carrier, kept.track, kept.content) == ("USPS", "T-1", b"%PDF \xff\x00")
    for _ in range(2):
        assert us.done("waybills_update", waybill(order, trackNumber="T-2")) is True
    us.advance(order, "SHIPPED")
    assert us.done("orders_get", orderId=order)["trackNumber"] == "T-2"


@pytest.mark.parametrize("operation", ["waybills_upload", "waybills_update"])
@pytest.mark.parametrize("status", ["CREATED", "IN_CART", "UNPAID"])
def test_only_after_payment(us: Merchant, operation: str, status: str) -> None:
    order = us.order("a", status)
    for named in (f"SD{order}", "", "SD1"):
        assert us.refused(operation, waybill(order, cjOrderId=named)) == 1603001
    assert us.kept(order).waybill is None


@pytest.mark.parametrize("operation", ["waybills_upload", "waybills_update"])
def test_only_for_platform_logistics(us: Merchant, operation: str) -> None:
    order = us.order("a", "UNSHIPPED", shopLogisticsType=2)
    assert us.refused(operation, waybill(order)) == 804
    assert us.refused(operation, waybill(order, cjOrderId="SD1")) == 804
    unpaid = us.order("b", "UNPAID", shopLogisticsType=2)
    assert us.refused(operation, waybill(unpaid)) == 804


def test_not_for_a_cancelled_order(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    us.advance(order, "CANCELLED")
    assert us.refused("waybills_upload", waybill(order)) == 1603001


def test_only_with_a_carrier_of_the_warehouse(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    dhl = waybill(order, cjShippingCompanyName="DHL")
    assert us.refused("waybills_upload", dhl) == 806
    us.done("waybills_upload", waybill(order))
    assert us.refused("waybills_update", dhl) == 806
    us.done("orders_change_warehouse", {"orderCode": order, "storageId": GERMANY})
    assert us.done("waybills_update", dhl) is True


def test_a_waybill_has_a_number(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    assert us.refused("waybills_upload", waybill(order, trackNumber="")) == 1600100
    us.done("waybills_upload", waybill(order))
    assert us.refused("waybills_update", waybill(order, trackNumber=" ")) == 1600100
    kept = us.kept(order).waybill
    assert kept
    assert kept.track == "T-1"


def test_a_waybill_names_one_order_and_has_a_file(us: Merchant) -> None:
    order = us.order("a", "UNSHIPPED")
    assert us.refused("waybills_upload", waybill("nothing")) == 1603100
    assert us.refused("waybills_upload", waybill(order, cjOrderId="SD1")) == 1600100
    assert us.refused("waybills_upload", waybill(order, waybillFile=b"")) == 1600100
    assert us.kept(order).waybill is None


@pytest.mark.parametrize("operation", ["waybills_upload", "waybills_update"])
def test_the_documented_order_takes_any_file(us: Merchant, operation: str) -> None:
    named = waybill("2511111146000642900", cjOrderId="DP2511111145580643400")
    assert us.done(operation, named) is True
