"""In the morning: find a product, look at it closely, put it in the shop, ask for what is missing.

search ─> walk pages ─> details, stock, reviews ─> My Products ─> sourcing
"""

from __future__ import annotations

import textwrap
from collections import Counter

from cjdropshipping import CJ, ApiError

from .screen import WIDTH, heading, row


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


def look(cj: CJ, pid: str) -> str:
    """Details with variants, stock by warehouse, and what buyers say; returns a variant."""
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
    return next(variant.vid for variant in detail.variants or [] if variant.vid)


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
