"""The chapters of the API that the mock has answers of its own for, one package or module each."""

from __future__ import annotations

from cjdropshipping.testing.chapter import Chapter
from cjdropshipping.testing.chapters import authentication, orders, payment
from cjdropshipping.testing.chapters.product import product

#: Every handler of the mock.
ALL = Chapter(authentication.chapter, orders.chapter, payment.chapter, product)

__all__ = ["ALL"]
