"""Mocks for the tests of the mock."""

from __future__ import annotations

import pytest
from tests.testing.asked import DOCUMENT, Asked, Good, documented

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
def good_requests(library: Mock) -> Good:
    """operationId -> a request that succeeds, on a fresh mock too.

    What the catalogue must know is asked for by its ids, everything else as documented.
    """
    world = library.world
    product = next(p for p in world.catalogue.products if p.combined and p.video)
    variant = world.variants.of(product)[0]
    pid, vid = product.pid, variant.vid
    reviewed = next(p for p in world.catalogue.products if len(world.reviews.of(p)) > 3)
    features = "&".join(
        f"features=enable_{name}" for name in ("description", "category", "combine", "video")
    )
    sourcing = {"productName": "Lamp", "productImage": "https://img.example.com/lamp.jpg"}
    known = {
        "categories_list": Asked("GET", f"{API}getCategory"),
        "warehouses_list": Asked("GET", f"{API}globalWarehouseList"),
        "products_search": Asked("GET", f"{API}listV2?keyWord=hoodie&size=100&{features}"),
        "products_list": Asked("GET", f"{API}list?pageSize=200"),
        "products_get": Asked(
            "GET", f"{API}query?pid={pid}&features=enable_combine&features=enable_video"
        ),
        "my_products_add": Asked("POST", f"{API}addToMyProduct", {"productId": pid}),
        "my_products_list": Asked("GET", f"{API}myProduct/query"),
        "variants_list": Asked("GET", f"{API}variant/query?productSku={product.sku}"),
        "variants_get": Asked("GET", f"{API}variant/queryByVid?vid={vid}"),
        "inventory_by_variant": Asked("GET", f"{API}stock/queryByVid?vid={vid}"),
        "inventory_by_sku": Asked("GET", f"{API}stock/queryBySku?sku={variant.sku}"),
        "inventory_by_product": Asked("GET", f"{API}stock/getInventoryByPid?pid={pid}"),
        "reviews_list": Asked("GET", f"{API}productComments?pid={reviewed.pid}"),
        "reviews_list_deprecated": Asked("GET", f"{API}comments?pid={reviewed.pid}"),
        "sourcing_create": Asked("POST", f"{API}sourcing/create", sourcing),
        "sourcing_query": Asked("POST", f"{API}sourcing/query", {"sourceIds": ["285"]}),
    }
    shown = {name: documented(o)[0] for name, o in DOCUMENT.operations.items()}
    return shown | known
