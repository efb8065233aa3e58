"""The chapters of the API that the mock keeps state for, one package or module each."""

from __future__ import annotations

from cjdropshipping.testing.chapter import Chapter
from cjdropshipping.testing.chapters.product import product

#: Every handler of the mock.
ALL = Chapter(product)

__all__ = ["ALL"]
