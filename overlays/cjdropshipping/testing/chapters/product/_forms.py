"""Notations that the rows of this chapter share: money, pictures, lists inside strings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from cjdropshipping.testing.world.catalogue import Product

#: Units of a currency for one US dollar; fixed, so that runs are repeatable.
RATES = {
    "USD": Decimal(1),
    "EUR": Decimal("0.90"),
    "AUD": Decimal("1.50"),
    "GBP": Decimal("0.80"),
    "CAD": Decimal("1.40"),
}


def grams(weight: int) -> str:
    """Grams in the notation of weights inside strings: ``"1500.0"``."""
    return f"{weight}.0"


def listed(*texts: str) -> str:
    """A JSON array inside a string, as the service writes names: ``'["a","b"]'``."""
    return msgspec.json.encode(texts).decode()


def picture(sku: str) -> str:
    """Address of a picture; nothing is there."""
    return f"https://img.example.com/mock/{sku}.jpg"


def video(product: Product) -> list[str]:
    """Ids of the videos of a product."""
    return [f"{product.index:08X}"] if product.video else []


def supplier_id(product: Product) -> str:
    """Id of the supplier; empty for what CJ sells itself."""
    return "" if product.supplier is None else str(7_000_000_000 + product.supplier)


def supplier_name(product: Product) -> str:
    """Name of the supplier; empty for what CJ sells itself."""
    return "" if product.supplier is None else f"Supplier {product.supplier + 1}"


def description(product: Product) -> str:
    """A description; HTML, as the service sends it."""
    return f"<p>{product.name}, made of {product.material.english.lower()}.</p>"
