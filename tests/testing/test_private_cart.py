"""The cart for private stock: rows that add up, come in pages, and go by either id."""

from __future__ import annotations

from typing import Any

import pytest
from tests.testing.asked import DOCUMENT
from tests.testing.private import cents, data, products, reply, stocked

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.variants import Variant


def adding(variant: Variant, quantity: Any = 1) -> dict[str, Any]:
    return {
        "productId": variant.product.pid,
        "variants": [{"variantId": variant.vid, "quantity": quantity}],
    }


def fill(mock: Mock, number: int) -> list[Variant]:
    variants = stocked(mock, number, least=1)[::-1]
    for variant in variants:
        data(mock, "add_to_cart", adding(variant))
    return variants


def vids(cart: Any) -> list[str]:
    return [row["variantId"] for product in cart["productList"] for row in product["variants"]]


def test_what_is_added_is_there_at_the_price_of_the_catalogue(mock: Mock) -> None:
    variant = stocked(mock)[0]
    added = data(mock, "add_to_cart", adding(variant, 100))
    assert added == {"success": True, "addedCount": 1}
    cart = data(mock, "get_cart")
    (product,) = cart["productList"]
    (row,) = product["variants"]
    assert (product["productId"], product["productName"]) == (
        variant.product.pid,
        variant.product.name,
    )
    assert (row["variantId"], row["sku"], row["quantity"]) == (variant.vid, variant.sku, 100)
    assert cents(row["price"]) == variant.cents
    assert cents(cart["totalAmount"]) == variant.cents * 100
    assert (cart["selectVariantCount"], cart["invalidProductList"]) == (1, [])


def test_variants_of_one_product_share_a_row_of_products(mock: Mock) -> None:
    product = next(p for p in products(mock) if p.variants > 2)
    variants = mock.world.variants.of(product)[:2]
    rows = [{"variantId": v.vid, "quantity": 1} for v in variants]
    added = data(mock, "add_to_cart", {"productId": product.pid, "variants": rows})
    assert added["addedCount"] == 2
    cart = data(mock, "get_cart", {})
    assert len(cart["productList"]) == 1
    assert vids(cart) == [v.vid for v in variants]


def test_additions_add_up_to_the_most_that_a_row_holds(mock: Mock) -> None:
    variant = stocked(mock)[0]
    data(mock, "add_to_cart", adding(variant, 60_000))
    data(mock, "add_to_cart", adding(variant, 40_000))
    assert reply(mock, "add_to_cart", adding(variant, 1))["code"] == 1600300
    cart = data(mock, "get_cart")
    assert cart["productList"][0]["variants"][0]["quantity"] == 100_000


@pytest.mark.parametrize(("quantity", "code"), [(1, 200), (100_000, 200), (0, 1600100)])
def test_bounds_of_a_quantity(mock: Mock, quantity: int, code: int) -> None:
    assert reply(mock, "add_to_cart", adding(stocked(mock)[0], quantity))["code"] == code


@pytest.mark.parametrize("quantity", [-1, 100_001, "5", None, 1.5])
def test_other_quantities_are_refused_and_nothing_is_added(mock: Mock, quantity: Any) -> None:
    assert reply(mock, "add_to_cart", adding(stocked(mock)[0], quantity))["code"] == 1600100
    assert data(mock, "get_cart")["productList"] == []


def test_what_the_catalogue_does_not_know_is_refused(mock: Mock) -> None:
    first, second = stocked(mock)
    unknown = [{"variantId": "no-such-variant", "quantity": 1}]
    of_second = [{"variantId": v.vid, "quantity": 1} for v in (first, second)]
    pid = first.product.pid
    for body, code in (
        ({"productId": pid, "variants": unknown}, 1602000),
        ({"productId": "no-such-product", "variants": of_second}, 1602001),
        ({"productId": pid, "variants": of_second}, 1600300),
    ):
        assert reply(mock, "add_to_cart", body)["code"] == code
    assert data(mock, "get_cart")["selectVariantCount"] == 0


def test_nothing_to_add_is_no_success_within_a_success(mock: Mock) -> None:
    body = {"productId": stocked(mock)[0].product.pid, "variants": []}
    assert data(mock, "add_to_cart", body) == {"success": False, "addedCount": 0}


def test_rows_go_by_their_id_and_by_their_variant(mock: Mock) -> None:
    variants = fill(mock, 3)
    rows = {
        row["variantId"]: row["id"]
        for product in data(mock, "get_cart")["productList"]
        for row in product["variants"]
    }
    gone = [rows[variants[0].vid], variants[1].vid, "never-there"]
    for _ in range(2):
        assert data(mock, "remove_from_cart", {"variantIds": gone}) is True
        assert vids(data(mock, "get_cart")) == [variants[2].vid]


def test_pages_hold_what_is_asked_for_and_end_empty(mock: Mock) -> None:
    variants = fill(mock, 5)
    pages = [
        data(mock, "get_cart", {"isAll": 0, "pageNum": n, "pageSize": 2}) for n in (1, 2, 3, 4)
    ]
    assert [len(vids(page)) for page in pages] == [2, 2, 1, 0]
    assert [vid for page in pages for vid in vids(page)] == [v.vid for v in variants]
    assert {page["selectVariantCount"] for page in pages} == {5}


@pytest.mark.parametrize("body", [None, {}, {"isAll": 1}, {"pageNum": 2, "pageSize": 1}])
def test_everything_comes_unless_pages_are_asked_for(mock: Mock, body: Any) -> None:
    fill(mock, 21)
    assert len(vids(data(mock, "get_cart", body))) == 21
    assert len(vids(data(mock, "get_cart", {"isAll": 0}))) == 20


def test_a_size_above_a_hundred_is_cut_to_it(mock: Mock) -> None:
    fill(mock, 101)
    cart = data(mock, "get_cart", {"isAll": 0, "pageSize": 500})
    assert len(vids(cart)) == 100
    assert len(vids(data(mock, "get_cart", {"isAll": 0, "pageSize": 500, "pageNum": 2}))) == 1


def test_what_cannot_be_ordered_any_more_stands_apart(mock: Mock) -> None:
    variants = fill(mock, 2)
    mock.arrange("private not orderable", variants[0].sku)
    cart = data(mock, "get_cart")
    assert vids(cart) == [variants[1].vid]
    assert cart["invalidProductList"][0]["productId"] == variants[0].product.pid
    assert cents(cart["totalAmount"]) == variants[1].cents
    mock.lift("private not orderable", variants[0].sku)
    assert len(vids(data(mock, "get_cart"))) == 2


def test_the_other_spelling(mock: Mock) -> None:
    variant = stocked(mock)[0]
    mock.arrange("private other spelling")
    assert data(mock, "add_to_cart", adding(variant, 3)) is True
    row = data(mock, "get_cart")["productList"][0]["variants"][0]
    assert (row["count"], "quantity" in row) == (3, False)
    removed = data(mock, "remove_from_cart", {"variantIds": [row["id"]]})
    assert removed == {"success": True, "deletedCount": 1}


def test_the_documented_requests_are_answered(mock: Mock) -> None:
    for name in ("add_to_cart", "remove_from_cart", "get_cart"):
        body = DOCUMENT.operations[f"private_inventory_{name}"].body
        assert body
        for example in body.examples:
            data(mock, name, example)
    changed = {"productId": "x", "variants": [{"variantId": "V001-SKU-A", "quantity": 99}]}
    assert reply(mock, "add_to_cart", changed)["code"] == 1602000
