"""One product and what hangs below it: variants, stock, reviews. All views agree."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.catalogue import EPOCH

API = "/api2.0/v1/product/"


def data(mock: Mock, target: str) -> Any:
    return mock.ask("GET", API + target).json()["data"]


def test_a_product_by_each_of_its_names(library: Mock) -> None:
    row = data(library, "listV2?keyWord=kettlebell&size=1")["content"][0]["productList"][0]
    by_pid = data(library, f"query?pid={row['id']}")
    assert by_pid["productSku"] == row["sku"]
    assert by_pid["productNameEn"] == row["nameEn"]
    sku = by_pid["variants"][0]["variantSku"]
    assert data(library, f"query?productSku={row['sku']}") == by_pid
    assert data(library, f"query?variantSku={quote(sku)}") == by_pid


def test_ids_are_found_in_any_notation(library: Mock) -> None:
    uuids = [p.pid for p in library.world.catalogue.products[:50] if "-" in p.pid]
    numbers = [p.pid for p in library.world.catalogue.products[:50] if "-" not in p.pid]
    assert uuids
    assert all(len(number) == 19 and int(number) > 2**53 for number in numbers)
    assert data(library, f"query?pid={quote('{' + uuids[0].lower() + '}')}")["pid"] == uuids[0]


def test_variants_agree_in_all_operations(library: Mock) -> None:
    for product in library.world.catalogue.products[:60]:
        detail = data(library, f"query?pid={product.pid}")
        variants = data(library, f"variant/query?pid={product.pid}")
        assert 1 <= len(variants) <= 4
        assert [v["vid"] for v in detail["variants"]] == [v["vid"] for v in variants]
        single = data(library, f"variant/queryByVid?vid={variants[-1]['vid']}")
        assert single["variantSku"] == variants[-1]["variantSku"]
        assert single["pid"] == product.pid
        assert min(v["variantSellPrice"] for v in variants) == detail["sellPrice"]


def test_a_country_keeps_only_variants_in_stock_there(library: Mock) -> None:
    for product in library.world.catalogue.products[:200]:
        kept = {v["vid"] for v in data(library, f"variant/query?pid={product.pid}&countryCode=us")}
        stock = data(library, f"stock/getInventoryByPid?pid={product.pid}")
        assert kept == {
            v["vid"]
            for v in stock["variantInventories"]
            if any(row["countryCode"] == "US" for row in v["inventory"])
        }
        detail = data(library, f"query?pid={product.pid}&countryCode=US")
        assert {v["vid"] for v in detail["variants"]} == kept


def test_stock_agrees_in_all_operations(library: Mock) -> None:
    rows = data(library, "listV2?size=100&orderBy=4&sort=asc&startWarehouseInventory=1")
    for row in rows["content"][0]["productList"]:
        stock = data(library, f"stock/getInventoryByPid?pid={row['id']}")
        by_spu = data(library, f"stock/queryBySku?sku={row['sku']}")
        assert by_spu == stock["inventories"]
        totals = Counter[str]()
        for variant in stock["variantInventories"]:
            by_vid = data(library, f"stock/queryByVid?vid={variant['vid']}")
            assert {r["countryCode"]: r["totalInventoryNum"] for r in by_vid} == {
                r["countryCode"]: r["totalInventory"] for r in variant["inventory"]
            }
            sku = data(library, f"variant/queryByVid?vid={variant['vid']}")["variantSku"]
            by_sku = data(library, f"stock/queryBySku?sku={quote(sku)}")
            for one, other in zip(by_vid, by_sku, strict=True):
                assert one["totalInventoryNum"] == one["storageNum"] == other["totalInventoryNum"]
                assert one["cjInventoryNum"] + one["factoryInventoryNum"] == one["storageNum"]
                totals[one["countryCode"]] += one["totalInventoryNum"]
        assert totals == {r["countryCode"]: r["totalInventoryNum"] for r in stock["inventories"]}
        assert sum(totals.values()) == row["warehouseInventoryNum"]
        assert row["warehouseInventoryNum"] == (
            row["totalVerifiedInventory"] + row["totalUnVerifiedInventory"]
        )


def test_stock_is_in_warehouses_of_the_list(library: Mock) -> None:
    warehouses = {w["areaId"]: w for w in data(library, "globalWarehouseList")}
    held: set[int] = set()
    for product in library.world.catalogue.products[:300]:
        held |= {r["areaId"] for r in data(library, f"stock/queryBySku?sku={product.sku}")}
    assert held == {area for area, w in warehouses.items() if not w["disabled"]}
    assert any(w["disabled"] for w in warehouses.values())


def test_features_of_a_product(library: Mock) -> None:
    combined = next(p for p in library.world.catalogue.products if p.combined)
    plain = data(library, f"query?pid={combined.pid}")["variants"][0]
    assert "combineVariants" not in plain
    full = data(library, f"query?pid={combined.pid}&features=enable_combine")["variants"][0]
    assert full["combineNum"] == len(full["combineVariants"]) == 2
    part = full["combineVariants"][0]["vid"]
    assert data(library, f"variant/queryByVid?vid={part}")["vid"] == part
    filmed = next(p for p in library.world.catalogue.products if p.video)
    assert data(library, f"query?pid={filmed.pid}&features=enable_video")["productVideo"]


def test_numbers_keep_their_digits(library: Mock) -> None:
    pid = next(p.pid for p in library.world.catalogue.products if p.cents % 10 == 0)
    body = library.ask("GET", f"{API}query?pid={pid}").body
    price = library.world.catalogue.by_pid(pid)
    assert price is not None
    assert f'"sellPrice":{price.cents // 100}.{price.cents % 100:02d},'.encode() in body


@pytest.mark.parametrize("path", ["productComments", "comments"])
def test_reviews(library: Mock, path: str) -> None:
    products = library.world.catalogue.products[:50]
    most = max(products, key=lambda p: len(library.world.reviews.of(p)))
    everything = data(library, f"{path}?pid={most.pid}&pageSize=1000")
    total = int(everything["total"])
    assert total == len(everything["list"]) > 20
    pages = [
        data(library, f"{path}?pid={most.pid}&pageNum={n}&pageSize=7")["list"]
        for n in range(1, total // 7 + 3)
    ]
    assert [row for page in pages for row in page] == everything["list"]
    dates = [datetime.fromisoformat(row["commentDate"]) for row in everything["list"]]
    assert dates == sorted(dates, reverse=True)
    assert len({row["commentId"] for row in everything["list"]}) == total
    for score in range(1, 6):
        found = data(library, f"{path}?pid={most.pid}&score={score}&pageSize=1000")
        assert found["list"] == [r for r in everything["list"] if r["score"] == str(score)]
    assert data(library, f"{path}?pid={most.pid}&score=9")["total"] == "0"


def test_reviews_come_after_the_product_and_at_midnight_in_china(library: Mock) -> None:
    seen = 0
    for product in library.world.catalogue.products[:500]:
        created = datetime.fromtimestamp(product.created / 1000, tz=UTC)
        page = library.ask("GET", f"{API}productComments?pid={product.pid}").json()["data"]
        for review in page["list"]:
            assert review["commentDate"].endswith("T00:00:00+08:00")
            assert created < datetime.fromisoformat(review["commentDate"]) <= EPOCH
            seen += 1
    assert seen > 100
