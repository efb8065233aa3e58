"""A merchant's morning against the mock: find a product, look at it closely, put it in the shop.

    search ─> walk pages ─> details, stock, reviews ─> My Products ─> ask for what is missing
    ─> orders, while connections break

The mock is a server of its own on loopback; everything goes through the public client.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import Any

from cjdropshipping import CJ, ApiError, Deviation, Retries

WIDTH = 78


@contextmanager
def mock_server(*options: str) -> Generator[dict[str, str]]:
    """Address and API key of a mock that runs as long as the block does."""
    command = [sys.executable, "-m", "cjdropshipping.testing", "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            if server.stdout is None or not (line := server.stdout.readline()):
                raise SystemExit("The mock did not start.")
            yield json.loads(line)
        finally:
            server.terminate()


def client(server: dict[str, str], **options: Any) -> CJ:
    """A client of the mock, which sets no limits."""
    return CJ(
        api_key=server["api_key"],
        token_store="memory",  # noqa: S106 - the name of a store
        base_url=server["base_url"],
        limits=None,
        retries=Retries(times=6, first=0.05),
        **options,
    )


def heading(text: str) -> None:
    """One step of the day."""
    print(f"\n{text}\n{'─' * WIDTH}")


def row(*cells: tuple[Any, int]) -> None:
    """One line of a table; a negative width aligns to the right."""
    shown = (str("-" if value is None else value)[: abs(width)] for value, width in cells)
    widths = (width for _, width in cells)
    columns = zip(shown, widths, strict=True)
    print("  ".join(s.rjust(-w) if w < 0 else s.ljust(w) for s, w in columns).rstrip())


def search(cj: CJ) -> str:
    """Searches, walks pages, goes on from a cursor; returns a product of several warehouses."""
    heading("Search: hoodies, cheapest first")
    page = cj.products.search(key_word="hoodie", order_by=2, sort="asc", size=20)
    for product in page.items[:5]:
        row((product.sku, 14), (product.name_en, 44), (product.sell_price, -16))
    print(f"… {page.total} products on {page.pages} pages")

    walk = page.walk(max_items=30)
    kinds = Counter(product.product_type for product in walk)
    counts = ", ".join(f"{n} {kind}" for kind, n in kinds.items())
    print(textwrap.fill(f"The first 30, over two pages: {counts}", WIDTH))
    if walk.cursor:
        rest = list(cj.products.search(cursor=walk.cursor))
        print(f"From the cursor, as another process would: {len(rest)} more, up to {rest[-1].sku}")
    return next(p.id for p in page if p.id and places(cj, p.id) > 1)


def places(cj: CJ, pid: str) -> int:
    """How many warehouses have some of it."""
    stock = cj.inventory.by_product(pid).inventories or []
    return sum(bool(place.total_inventory_num) for place in stock)


def look(cj: CJ, pid: str) -> None:
    """Details with variants, stock by warehouse, and what buyers say."""
    detail = cj.products.get(pid=pid)
    heading(f"Product: {detail.product_name_en}")
    print(f"{detail.category_name} · {detail.product_weight} g · {detail.sell_price} USD")
    print(f"Suggested retail price: {detail.suggest_sell_price} USD")
    for variant in detail.variants or []:
        key = ", ".join(variant.variant_key or [])
        row((variant.variant_sku, 22), (key, 18), (variant.variant_sell_price, -10))

    print("\nStock")
    stock = cj.inventory.by_product(pid)
    for place in stock.inventories or []:
        row((place.area_en, 24), (place.country_code, 4), (place.total_inventory_num, -10))

    print("\nReviews")
    reviews = cj.reviews.list(pid, page_size=3)
    for review in reviews.items:
        row((f"{review.score}/5", 5), (review.comment_user, 10), (review.comment, 58))
    print(f"… {reviews.total} reviews")


def stock_up(cj: CJ, pid: str) -> None:
    """Adds the product to My Products; a second time is refused, and the refusal is told."""
    heading("My Products")
    cj.my_products.add(product_id=pid)
    for mine in cj.my_products.list().items:
        row((mine.sku, 16), (mine.name_en, 44), (mine.total_price, -10))
    try:
        cj.my_products.add(product_id=pid)
    except ApiError as refused:
        print(f"Added again: {refused.message} (code {refused.code})")


def source(cj: CJ) -> None:
    """Asks CJ to find a product that the catalogue lacks."""
    heading("Sourcing request")
    created = cj.sourcing.create(
        {
            "productName": "Bamboo phone stand",
            "productImage": "https://shop.example/stand.jpg",
            "price": "7.50",
        }
    )
    print(f"Request {created.cj_sourcing_id}: {created.result}")
    for _ in range(3):
        for status in cj.sourcing.query([created.cj_sourcing_id or ""]):
            text = f"  status {status.source_status} ({status.source_status_str})"
            if status.cj_product_id:
                found = cj.products.get(pid=status.cj_product_id)
                print(f"{text}: {found.product_sku}")
                print(f"  {found.product_name_en}, {found.sell_price} USD")
            else:
                print(f"{text}: no product yet")


def order(cj: CJ) -> None:
    """Places orders over a connection that breaks, mostly after the order is there."""
    heading("Orders, while a third of the replies gets lost")
    for number in range(1, 9):
        created = cj.orders.create_v3(
            {
                "orderNumber": f"2026-{number:04}",
                "shippingCountryCode": "US",
                "shippingCountry": "United States",
                "shippingProvince": "Ohio",
                "shippingCity": "Dayton",
                "shippingAddress": "1 Main Street",
                "shippingCustomerName": "Ada Example",
                "logisticName": "PostNL",
                "fromCountryCode": "CN",
                "isSandbox": 1,
                "products": [{"vid": "92511400-C758-4474-93CA-66D442F5F787", "quantity": 1}],
            }
        )
        looked_up = created.reply is not None and created.reply.operation == "orders_get"
        how = "the reply was lost, the order found" if looked_up else ""
        row((created.order_number, 10), (created.order_id, 20), (how, 40))
    there = [order.order_num for order in cj.orders.list(page_size=50)]
    print(f"{len(there)} orders exist, {len(set(there))} different ones")


def main() -> int:
    """The whole morning; deviations from the documents would be told at the end."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show a character gets a question mark for it.
        sys.stdout.reconfigure(errors="replace")
    deviations: list[Deviation] = []
    with mock_server() as server:
        print(f"The mock runs at {server['base_url']}")
        with client(server, on_deviation=deviations.append) as cj:
            shipping = [w.area_en or "?" for w in cj.warehouses.list() if not w.disabled]
            categories = f"{len(cj.categories.list())} top-level categories"
            print(textwrap.fill(f"{categories}, shipping from {', '.join(shipping)}", WIDTH))
            pid = search(cj)
            look(cj, pid)
            stock_up(cj, pid)
            source(cj)
    lossy = "reset-after=0.2,truncated=0.1,html-502=0.1,expired-token=0.1"
    with mock_server("--faults", lossy) as server, client(server) as cj:
        order(cj)
    heading(f"Done. {len(deviations)} values deviated from the documents.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
