"""Numbers that the back office is given: whole ones, and no more than there can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from cjdropshipping.testing import Mock

Wrong = Callable[[Mock, str], object]


@pytest.fixture
def sku(mock: Mock) -> str:
    product = mock.world.catalogue.products[0]
    return mock.world.variants.of(product)[0].sku


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (lambda mock, sku: mock.back_office.stock(sku, cast("int", 2.5)), "pieces must be a whole"),
        (lambda mock, sku: mock.back_office.stock(sku, True), "pieces must be a whole"),
        (lambda mock, sku: mock.back_office.stock(sku, 0), "pieces must be 1 to 2,147"),
        (lambda mock, sku: mock.back_office.stock(sku, 2**31), "pieces must be 1 to 2,147"),
        (lambda mock, sku: mock.back_office.owe(True), "cents must be a whole number"),
        (lambda mock, sku: mock.back_office.owe(2**31), "cents must be 1 to 2,147,483,647"),
        (lambda mock, sku: mock.back_office.owe(5, type=cast("int", "1")), "type must be a whole"),
        (lambda mock, sku: mock.back_office.owe(5, type=True), "type must be a whole"),
        (lambda mock, sku: mock.back_office.owe(5, use=cast("int", 1.5)), "use must be a whole"),
    ],
)
def test_other_numbers_are_refused(mock: Mock, sku: str, wrong: Wrong, why: str) -> None:
    before = mock.snapshot()
    with pytest.raises(ValueError, match=why):
        wrong(mock, sku)
    assert mock.snapshot() == before


def test_a_whole_float_is_kept_as_the_number(mock: Mock, sku: str) -> None:
    two: Any = 2.0
    lot = mock.back_office.stock(sku, two)
    mock.back_office.owe(two, type=cast("int", 1.0), use=two)
    assert repr(lot.quantity) == "2"
    mock.restore(kept := mock.snapshot())
    assert mock.snapshot() == kept


def test_stock_of_a_variant_has_an_end(mock: Mock, sku: str) -> None:
    mock.back_office.stock(sku, 2**31 - 1)
    with pytest.raises(ValueError, match="no more than 2,147,483,647"):
        mock.back_office.stock(sku, 1)
