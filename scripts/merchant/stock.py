"""In the afternoon: goods are bought for the merchant's own stock, and sent out of it.

quote ──> purchase, paid from the balance ──> outbound order ── lock failure ──> fewer, and sent
"""

from __future__ import annotations

from cjdropshipping import CJ
from cjdropshipping.testing import Mock

from .screen import heading, progress, row, step


def buy(cj: CJ, vid: str, pid: str) -> str:
    """Buys goods for private stock; returns the order."""
    heading("Private inventory: a quote, and a purchase from the balance")
    lines = [{"variantId": vid, "productId": pid, "quantity": 12}]
    offered = cj.private_inventory.quote(lines)
    for warehouse in offered.warehouses:
        row((warehouse.storage_id, 20), (warehouse.name, 30))
    chosen = offered.warehouses[0].storage_id
    bought = cj.private_inventory.purchase(
        lines, choose_warehouse=chosen, pay="balance", max_total="2000", on_step=step
    )
    print(f"Order {bought.order_code}: {bought.total} USD, {bought.status}")
    return bought.order_code


def send_out(cj: CJ, mock: Mock, bought: str) -> None:
    """Sends goods out, of which somebody else takes some in the meantime."""
    heading("Outbound: ten wanted, and three of them are gone when they are to be locked")
    (lot,) = (lot for lot in mock.back_office.private_stock if lot.private_order_id == bought)
    (goods,) = cj.outbound.list_products(lot.storage_id, private_order_id=bought)
    mock.arrange("outbound stock shrinks", lot.sku, pieces=5)
    sent = cj.outbound.run(
        {
            "orderNumber": "OUT-1",
            "storageId": lot.storage_id,
            "postagePayNode": 5,
            "address": cj.outbound.address_of(cj.outbound.list_addresses()[0]),
            "productList": [cj.outbound.line_of(goods, 10)],
        },
        on_lock_fail="reduce",
        on_step=step,
        on_progress=progress,
    )
    for change in sent.adjustments:
        print(f"  {change.sku}: {change.asked} wanted, {change.ships} sent")
    print(f"Outbound order {sent.order_id}: {sent.next_action}")
