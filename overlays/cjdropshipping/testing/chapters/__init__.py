"""The chapters of the API that the mock has answers of its own for, one package or module each."""

from __future__ import annotations

from cjdropshipping.testing.chapters import addresses, authentication, makeup, orders, payment
from cjdropshipping.testing.chapters.chapter import Chapter
from cjdropshipping.testing.chapters.legacy import legacy
from cjdropshipping.testing.chapters.merge import merge
from cjdropshipping.testing.chapters.outbound import outbound
from cjdropshipping.testing.chapters.private_inventory import private_inventory
from cjdropshipping.testing.chapters.product import product

#: Every handler of the mock.
ALL = Chapter(
    authentication.chapter,
    orders.chapter,
    payment.chapter,
    outbound,
    private_inventory,
    product,
    legacy,
    merge,
    addresses.chapter,
    makeup.chapter,
)

__all__ = ["ALL"]
