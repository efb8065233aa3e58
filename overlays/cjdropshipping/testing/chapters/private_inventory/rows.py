"""An order for private stock as the list writes it.

What the mock has no part in (IOSS, taxes, refunds, postage paid later, collection) is there with
the value that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cjdropshipping.testing.accounts.arrangements import Arrangements
from cjdropshipping.testing.chapters.chapter import Call
from cjdropshipping.testing.chapters.private_inventory.desk import (
    AWAITING_DISPATCH,
    AWAITING_PAYMENT,
    CANCELLED,
    CLOSED,
    COMPLETED,
    DISPATCHED,
    PAYMENT_INCOMING,
    PENDING,
    PrivateLine,
    PrivateOrder,
)
from cjdropshipping.testing.chapters.private_inventory.storehouses import by_storage_id
from cjdropshipping.testing.chapters.private_inventory.wire import CURRENCY, dollars
from cjdropshipping.testing.chapters.product._forms import picture, supplier_id, supplier_name
from cjdropshipping.testing.world import notations
from cjdropshipping.testing.world.variants import Variant

_WORDS = {
    AWAITING_PAYMENT: "Awaiting Payment",
    PAYMENT_INCOMING: "Payment Incoming",
    PENDING: "Pending",
    AWAITING_DISPATCH: "Awaiting Dispatch",
    DISPATCHED: "Dispatched",
    COMPLETED: "Completed",
    CLOSED: "Closed",
    CANCELLED: "Canceled",
}
_SENT = (DISPATCHED, COMPLETED)


def words(call: Call, order: PrivateOrder) -> Iterator[str]:
    """What a search looks at."""
    yield order.code
    yield order.pay_id
    yield order.logistics
    for line, variant in _variants(call, order):
        yield line.sku
        yield variant.product.name


def difference(call: Call, order: PrivateOrder) -> Mapping[str, Any] | None:
    """What is arranged of a difference in the amount; None where there is none."""
    arrangements = call.account.state(Arrangements)
    return arrangements.take("private amount differs", *order.keys)


def order_row(call: Call, order: PrivateOrder) -> dict[str, Any]:
    """The row of an order."""
    unpaid = order.status == AWAITING_PAYMENT
    return {
        "orderCode": order.code,
        "status": order.status,
        "statusDesc": _WORDS[order.status],
        "disputeStatus": None,
        **_delivery(order),
        "paymentExpirationTime": order.expires if unpaid else None,
        "inventoryReserved": order.reserves(call.now),
        "createDate": _to_the_minute(order.created),
        "createDateTime": order.created,
        "paymentDate": None if order.paid_at is None else _to_the_minute(order.paid_at),
        "paymentDateTime": order.paid_at,
        **_money(order),
        **_taxes(),
        "orderQuantity": sum(line.quantity for line in order.lines),
        "stockoutRefundStatus": None,
        "impStorageFlag": None,
        "isContainPack": 0,
        "orderSourceType": None,
        "paymentSign": "1" if order.status == PAYMENT_INCOMING else "0",
        "handlerResult": None,
        "refundAmount": None,
        "refundStatus": None,
        "refundTime": None,
        "orderType": 2,
        "orderCategory": "SY",
        "paymentType": order.paid_by,
        "variantTypeSum": len(order.lines),
        **_difference(call, order),
        "openDispute": False,
        "abnormalPerformanceType": 0,
        "paymentOrderCodeList": [order.pay_id],
        "isRepeatPayment": 0,
        "isShowInventoryRecord": 0,
        "canPayPostage": None,
        "postagePayStatus": None,
        "postagePayStatusDesc": None,
        "postagePayStatusRemark": None,
        "selfPickAddressInfo": None,
        "selfPickCode": None,
        "currencyInfo": CURRENCY,
        "isReceipt": 0,
        "canViewWarehouseVideo": False,
        "noViewWarehouseVideoReason": None,
        "supplierList": _suppliers(call, order),
    }


def _delivery(order: PrivateOrder) -> dict[str, Any]:
    warehouse = by_storage_id(order.storage_id)
    number = order.code.removeprefix("SY")
    return {
        "storageId": order.storage_id,
        "storageNo2Name": warehouse.name if warehouse else None,
        "stockout": False,
        "logisticName": order.logistics,
        "logisticsMode": None,
        "trackingNumber": f"TRACK{number}" if order.status in _SENT else None,
        "cjTrackingNumber": f"CJT{number}" if order.status in _SENT else None,
    }


def _money(order: PrivateOrder) -> dict[str, Any]:
    """Each amount twice: the account sees dollars, too."""
    goods, postage, service, total = (
        notations.dollars(cents)
        for cents in (order.goods, order.postage, order.service, order.total)
    )
    return {
        "postage": postage,
        "showPostage": postage,
        "orderAmount": goods,
        "showOrderAmount": goods,
        "amount": total,
        "showAmount": total,
        "payableAmount": None,
        "showPayableAmount": None,
        "discountMoney": 0,
        "productDiscountMoney": 0,
        "postageDiscountMoney": 0,
        "serviceFee": service,
        "showServiceFee": service,
    }


def _taxes() -> dict[str, Any]:
    return {"iossNumber": None, "iossType": 1, "iossTaxes": 0, "taxesFlag": 0, "taxesType": 0}


def _difference(call: Call, order: PrivateOrder) -> dict[str, Any]:
    details = difference(call, order)
    cents = None if details is None else details.get("cents", 100)
    return {
        "diffType": None if details is None else details.get("type", 2),
        "diffAmount": dollars(cents),
        "showDiffAmount": dollars(cents),
    }


def _suppliers(call: Call, order: PrivateOrder) -> list[dict[str, Any]]:
    """The lines by supplier, and below it by product."""
    suppliers: dict[str, dict[str, Any]] = {}
    for line, variant in _variants(call, order):
        product = variant.product
        supplier = suppliers.setdefault(
            supplier_id(product),
            {"supplierId": supplier_id(product), "supplierName": supplier_name(product), "of": {}},
        )
        supplier["of"].setdefault(product.pid, []).append(_line(order, line, variant))
    return [
        {
            "supplierId": supplier["supplierId"],
            "supplierName": supplier["supplierName"],
            "productList": [
                {"productId": pid, "productVariantListList": lines}
                for pid, lines in supplier["of"].items()
            ],
        }
        for supplier in suppliers.values()
    ]


def _line(order: PrivateOrder, line: PrivateLine, variant: Variant) -> dict[str, Any]:
    price = notations.dollars(line.cents)
    return {
        "productCode": line.id,
        "orderCode": order.code,
        "stanProductId": line.vid,
        "sku": line.sku,
        "cjProductId": variant.product.pid,
        "cjProductName": variant.product.name,
        "cjImage": picture(line.sku),
        "property": "COMMON",
        "variantKey": variant.option,
        "quantity": line.quantity,
        "allocateNum": 0 if order.paid_at is None else line.quantity,
        "originalPrice": price,
        "showOriginalPrice": price,
        "price": price,
        "showPrice": price,
        "discount": None,
        "weight": variant.weight,
        "refundStatus": None,
        "productType": None,
        "stockout": False,
        "handlerResult": None,
        "originalSku": None,
        "groupProduct": False,
        "isPod": 0,
        "unCertified": 0,
        "productGroupChildList": [],
    }


def _variants(call: Call, order: PrivateOrder) -> Iterator[tuple[PrivateLine, Variant]]:
    for line in order.lines:
        variant = call.world.variants.by_vid(line.vid)
        if variant is not None:
            yield line, variant


def _to_the_minute(millis: int) -> str:
    """``2021-10-12 01:33``; the time zone is not documented, here it is UTC."""
    return notations.plain_time(millis)[:16]
