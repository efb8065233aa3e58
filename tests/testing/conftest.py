"""Mocks for the tests of the mock."""

from __future__ import annotations

from typing import Any

import pytest

from cjdropshipping.testing import Mock

API = "/api2.0/v1/product/"


@pytest.fixture
def mock() -> Mock:
    """A mock of one's own: nothing has been asked of it yet."""
    return Mock()


@pytest.fixture(scope="session")
def library() -> Mock:
    """A mock that all share: only for what changes nothing."""
    return Mock()


@pytest.fixture(scope="session")
def good_requests(library: Mock) -> dict[str, tuple[str, str, Any]]:
    """operationId -> method, target and body of a request that succeeds, on a fresh mock too."""
    world = library.world
    product = next(p for p in world.catalogue.products if p.combined and p.video)
    variant = world.variants.of(product)[0]
    pid, vid = product.pid, variant.vid
    reviewed = next(p for p in world.catalogue.products if len(world.reviews.of(p)) > 3)
    features = "&".join(
        f"features=enable_{name}" for name in ("description", "category", "combine", "video")
    )
    sourcing = {"productName": "Lamp", "productImage": "https://img.example.com/lamp.jpg"}
    return {
        "categories_list": ("GET", f"{API}getCategory", None),
        "warehouses_list": ("GET", f"{API}globalWarehouseList", None),
        "products_search": ("GET", f"{API}listV2?keyWord=hoodie&size=100&{features}", None),
        "products_list": ("GET", f"{API}list?pageSize=200", None),
        "products_get": (
            "GET",
            f"{API}query?pid={pid}&features=enable_combine&features=enable_video",
            None,
        ),
        "my_products_add": ("POST", f"{API}addToMyProduct", {"productId": pid}),
        "my_products_list": ("GET", f"{API}myProduct/query", None),
        "variants_list": ("GET", f"{API}variant/query?productSku={product.sku}", None),
        "variants_get": ("GET", f"{API}variant/queryByVid?vid={vid}", None),
        "inventory_by_variant": ("GET", f"{API}stock/queryByVid?vid={vid}", None),
        "inventory_by_sku": ("GET", f"{API}stock/queryBySku?sku={variant.sku}", None),
        "inventory_by_product": ("GET", f"{API}stock/getInventoryByPid?pid={pid}", None),
        "reviews_list": ("GET", f"{API}productComments?pid={reviewed.pid}", None),
        "reviews_list_deprecated": ("GET", f"{API}comments?pid={reviewed.pid}", None),
        "sourcing_create": ("POST", f"{API}sourcing/create", sourcing),
        "sourcing_query": ("POST", f"{API}sourcing/query", {"sourceIds": ["285"]}),
    }
