"""The two listings: filters, order, pages, totals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.catalogue import EPOCH_MILLIS

API = "/api2.0/v1/product/"
Row = dict[str, Any]


def search(mock: Mock, **query: Any) -> Any:
    return mock.ask("GET", f"{API}listV2?{urlencode(query, doseq=True)}").json()["data"]


def listing(mock: Mock, **query: Any) -> Any:
    return mock.ask("GET", f"{API}list?{urlencode(query, doseq=True)}").json()["data"]


def rows_of(page: Any) -> list[Row]:
    return [row for block in page["content"] for row in block["productList"]]


def walk(mock: Mock, **query: Any) -> list[Row]:
    """All rows of a search, page by page; the totals must agree with them."""
    rows: list[Row] = []
    number = 1
    while True:
        page = search(mock, page=number, size=100, **query)
        assert page["pageNumber"] == number
        found = rows_of(page)
        rows += found
        if number >= page["totalPages"]:
            assert len(rows) == page["totalRecords"]
            return rows
        assert len(found) == page["pageSize"] == 100
        number += 1


def walk_list(mock: Mock, **query: Any) -> list[Row]:
    rows: list[Row] = []
    number = 1
    while True:
        page = listing(mock, pageNum=number, pageSize=200, **query)
        rows += page["list"]
        if not page["list"]:
            assert len(rows) == page["total"]
            return rows
        number += 1


def test_the_whole_catalogue_can_be_walked(library: Mock) -> None:
    rows = walk(library)
    assert len(rows) == 5_000
    assert len({row["id"] for row in rows}) == 5_000
    assert {row["id"] for row in rows} == {row["pid"] for row in walk_list(library)}


def test_beyond_the_last_page_there_is_nothing(library: Mock) -> None:
    page = search(library, page=1000, size=100)
    assert rows_of(page) == []
    assert page["totalRecords"] == 5_000


SEARCHES: list[tuple[dict[str, Any], Callable[[Row], bool]]] = [
    ({"keyWord": "zip hoodie"}, lambda r: "Zip Hoodie" in r["nameEn"]),
    (
        {"startSellPrice": 10.5, "endSellPrice": 12},
        lambda r: 10.5 <= float(r["sellPrice"]) <= 12,
    ),
    ({"addMarkStatus": 1}, lambda r: r["addMarkStatus"] == 1),
    ({"productType": 4}, lambda r: r["productType"] == "SUPPLIER_PRODUCT"),
    ({"productType": 10}, lambda r: r["isVideo"] == 1),
    ({"productType": 11}, lambda r: r["isVideo"] == 0),
    ({"productFlag": 0}, lambda r: r["listedNum"] >= 1000),
    ({"productFlag": 1}, lambda r: r["createAt"] > EPOCH_MILLIS - 61 * 86_400_000),
    ({"productFlag": 2}, lambda r: r["isVideo"] == 1),
    ({"productFlag": 3}, lambda r: r["listedNum"] <= 5),
    (
        {"startWarehouseInventory": 100, "endWarehouseInventory": 500},
        lambda r: 100 <= r["warehouseInventoryNum"] <= 500,
    ),
    ({"verifiedWarehouse": 1}, lambda r: r["verifiedWarehouse"] == 1),
    ({"verifiedWarehouse": 2}, lambda r: r["totalVerifiedInventory"] == 0),
    ({"timeStart": EPOCH_MILLIS - 10**10}, lambda r: r["createAt"] >= EPOCH_MILLIS - 10**10),
    ({"timeEnd": EPOCH_MILLIS - 10**10}, lambda r: r["createAt"] <= EPOCH_MILLIS - 10**10),
    ({"zonePlatform": "etsy"}, lambda r: "etsy" in r["zoneRecommendJson"]),
    ({"hasCertification": 1}, lambda r: r["hasCECertification"] == 1),
    ({"customization": 1}, lambda r: r["customization"] == 1),
    ({"countryCode": "DE"}, lambda r: '"DE"' in r["inventoryInfo"]),
    (
        {"countryCode": "ES,AU"},
        lambda r: '"ES"' in r["inventoryInfo"] or '"AU"' in r["inventoryInfo"],
    ),
]


@pytest.mark.parametrize(("query", "holds"), SEARCHES)
def test_filters_of_search(
    library: Mock, query: dict[str, Any], holds: Callable[[Row], bool]
) -> None:
    kept = {row["id"] for row in walk(library, **query)}
    everything = walk(library)
    fitting = {row["id"] for row in everything if holds(row)}
    # A flag rests on more than a row shows, so there may be rows that fit and are left out.
    assert kept <= fitting if "productFlag" in query else kept == fitting
    assert 0 < len(kept) < 5_000


LISTINGS: list[tuple[dict[str, Any], Callable[[Row], bool]]] = [
    ({"productNameEn": "plush"}, lambda r: "plush" in r["productNameEn"].lower()),
    ({"productName": "锅具"}, lambda r: "锅具" in r["productName"]),
    ({"productType": "SUPPLIER_PRODUCT"}, lambda r: r["productType"] == "SUPPLIER_PRODUCT"),
    ({"deliveryTime": 48}, lambda r: r["deliveryTime"] in ("24", "48")),
    ({"minPrice": 1.01, "maxPrice": 1.29}, lambda r: 1.01 <= r["sellPrice"] <= 1.29),
    ({"minListedNum": 10, "maxListedNum": 20}, lambda r: 10 <= r["listedNum"] <= 20),
    ({"searchType": 2}, lambda r: r["listedNum"] >= 1000),
    ({"searchType": 21}, lambda r: r["listedNum"] >= 400),
    ({"isFreeShipping": 1}, lambda r: r["isFreeShipping"] is True),
    ({"customizationVersion": 3}, lambda r: r["customizationVersion"] == 3),
    (
        {"createTimeFrom": "2025-01-01 00:00:00", "createTimeTo": "2025-12-31 23:59:59"},
        lambda r: r["createTime"].startswith("2025"),
    ),
    ({"supplierId": "7000000007"}, lambda r: r["supplierId"] == "7000000007"),
]


@pytest.mark.parametrize(("query", "holds"), LISTINGS)
def test_filters_of_list(
    library: Mock, query: dict[str, Any], holds: Callable[[Row], bool]
) -> None:
    kept = {row["pid"] for row in walk_list(library, **query)}
    assert kept == {row["pid"] for row in walk_list(library) if holds(row)}
    assert 0 < len(kept) < 5_000


def test_filters_that_no_row_shows(library: Mock) -> None:
    products = library.world.catalogue.products
    for query, expected in (
        ({"isSelfPickup": 1}, [p for p in products if p.self_pickup]),
        ({"brandOpenId": 3}, [p for p in products if p.brand == 3]),
        ({"pid": products[42].pid}, [products[42]]),
        ({"productSku": products[42].sku}, [products[42]]),
        (
            {"startInventory": 10, "endInventory": 200},
            [p for p in products if 10 <= p.inventory <= 200],
        ),
        ({"verifiedWarehouse": 2}, [p for p in products if not p.verified]),
        (
            {"countryCode": "FR"},
            [p for p in products if any(s.warehouse.code == "FR" for s in p.stock)],
        ),
    ):
        assert {row["pid"] for row in walk_list(library, **query)} == {p.pid for p in expected}
        assert expected
    abroad = {row["id"] for row in walk(library, isWarehouse="true")}
    assert abroad == {p.pid for p in products if any(s.warehouse.area > 1 for s in p.stock)}


def test_filters_by_category_at_each_level(library: Mock) -> None:
    tree = library.ask("GET", f"{API}getCategory").json()["data"]
    leaf = tree[1]["categoryFirstList"][0]["categorySecondList"][0]
    rows = walk(library, categoryId=leaf["categoryId"], features="enable_category")
    assert {row["threeCategoryName"] for row in rows} == {leaf["categoryName"]} == {"Hoodies"}
    second = rows[0]["twoCategoryId"]
    wider = walk(library, lv2categoryList=[second], features="enable_category")
    assert {row["twoCategoryName"] for row in wider} == {"Tops"}
    assert {row["id"] for row in rows} < {row["id"] for row in wider}
    ids = [c["categoryId"] for c in tree[1]["categoryFirstList"][0]["categorySecondList"]]
    assert {r["id"] for r in walk(library, lv3categoryList=ids)} == {r["id"] for r in wider}
    assert walk(library, categoryId="nothing") == []


def test_filters_combine(library: Mock) -> None:
    both = {r["id"] for r in walk(library, countryCode="US", productType=4)}
    assert both == {r["id"] for r in walk(library, countryCode="US")} & {
        r["id"] for r in walk(library, productType=4)
    }


@pytest.mark.parametrize(
    ("order", "key"),
    [(1, "listedNum"), (2, "sellPrice"), (3, "createAt"), (4, "warehouseInventoryNum")],
)
def test_orders_of_search(library: Mock, order: int, key: str) -> None:
    falling = [Decimal(str(row[key])) for row in walk(library, orderBy=order)]
    assert falling == sorted(falling, reverse=True)
    rising = [Decimal(str(row[key])) for row in walk(library, orderBy=order, sort="asc")]
    assert rising == sorted(rising)


@pytest.mark.parametrize(("order", "key"), [("createAt", "createTime"), ("listedNum", "listedNum")])
def test_orders_of_list(library: Mock, order: str, key: str) -> None:
    falling = [row[key] for row in walk_list(library, orderBy=order)]
    assert falling == sorted(falling, reverse=True)


def test_features_add_fields(library: Mock) -> None:
    plain = rows_of(search(library, productType=10))[0]
    assert not plain.keys() & {"description", "threeCategoryName", "videoList"}
    full = rows_of(
        search(
            library,
            productType=10,
            features=["enable_description", "enable_category", "enable_video"],
        )
    )[0]
    assert full["description"]
    assert full["threeCategoryName"]
    assert full["videoList"]


def test_prices_in_another_currency(library: Mock) -> None:
    dollars = rows_of(search(library, keyWord="skillet"))[0]
    euros = rows_of(search(library, keyWord="skillet", currency="EUR"))[0]
    assert (dollars["currency"], euros["currency"]) == ("USD", "EUR")
    assert float(euros["sellPrice"]) == pytest.approx(float(dollars["sellPrice"]) * 0.9, abs=0.01)
    for row in walk(library, currency="EUR", startSellPrice=20):
        assert Decimal(row["sellPrice"]) >= 20


def test_words_of_the_search_come_back(library: Mock) -> None:
    block = search(library, keyWord="Hoodie", size=1)["content"][0]
    assert block["keyWord"] == block["keyWordOld"] == "Hoodie"
    assert {"Hoodies"} == {c["categoryName"] for c in block["relatedCategoryList"]}
    assert block["storeList"]
