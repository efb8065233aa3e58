"""At noon: customers' orders are placed, paid, merged and followed to the door.

place three, one of them into a silence ──> check out ──> merge two others ──> ship one
"""

from __future__ import annotations

from cjdropshipping import CJ
from cjdropshipping.testing import Mock
from cjdropshipping_api.inputs import OrderV3RequestDict

from .screen import heading, progress, row, step


def order(number: str, vid: str, customer: str = "Ada Example") -> OrderV3RequestDict:
    """A sandbox order of two pieces."""
    return {
        "orderNumber": number,
        "shippingCountryCode": "US",
        "shippingCountry": "United States",
        "shippingProvince": "Ohio",
        "shippingCity": "Dayton",
        "shippingAddress": "1 Main Street",
        "shippingCustomerName": customer,
        "logisticName": "PostNL",
        "fromCountryCode": "CN",
        "isSandbox": 1,
        "products": [{"vid": vid, "quantity": 2}],
    }


def sell(cj: CJ, mock: Mock, vid: str) -> list[str]:
    """Places three orders, while a reply does not come, and pays them together."""
    heading("Three orders, and one reply that never comes")
    ids: list[str] = []
    for number in ("2026-0001", "2026-0002", "2026-0003"):
        before = mock.accepted["orders_get"]
        if number == "2026-0002":
            mock.fail_next("late", operation="orders_create_v3")  # taken, and not answered
        placed = cj.orders.place(order(number, vid))
        found = "timed out; looked up and found" if mock.accepted["orders_get"] > before else ""
        row((number, 10), (placed.order_id, 20), (placed.status, 10), (found, 32))
        ids.append(placed.order_id or "")
    there = [placed.number for placed in mock.orders]
    print(f"{len(there)} orders at CJ, {len(set(there))} different ones")

    heading("Check out: cart, confirmation, parent order, balance, payment")
    done = cj.orders.checkout(ids, on_step=step)
    print(
        f"{len(done.paid)} orders paid as {done.shipment_order_id}: {done.amount} USD of play money"
    )
    return ids


def merge(cj: CJ, vid: str) -> None:
    """Two orders of one customer travel as one."""
    heading("Two orders of one customer, merged into one parcel")
    for number in ("2026-0004", "2026-0005"):
        cj.orders.place(order(number, vid, customer="Bo Sample"))
    search = cj.merge.match(filter_order=True, order_status=100)
    groups = search.result(on_progress=lambda event: progress(event, "looking"))
    rows = [row for group in groups or () for row in group.merge_shop_order_vo_list or ()]
    merging = cj.merge.submit([cj.merge.group_of(row, order_status=100) for row in rows])
    merged = merging.result(on_progress=lambda event: progress(event, "merging"))
    codes = (merged and merged.new_order_code_list) or []
    print(f"The new order is {codes[0]}; refused: {len(merging.refused)} groups")


def ship(cj: CJ, order_id: str) -> None:
    """A sandbox order goes all the way."""
    heading("One order, as far as the customer's door")
    job = cj.orders.watch(order_id, until="DELIVERED")
    for status in ("SHIPPED", "DELIVERED"):
        cj.sandbox.advance(order_id, to=status)
        event = job.status()
        print(f"  {event.status.order_status:<10} tracking number {event.status.track_number}")
        progress(event, str(event.status.order_status))
