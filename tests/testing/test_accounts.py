"""What an account changes: My Products and sourcing requests."""

from __future__ import annotations

from typing import Any

from cjdropshipping.testing import Mock
from cjdropshipping.testing.world.catalogue import EPOCH_MILLIS

API = "/api2.0/v1/product/"


def add(mock: Mock, pid: str) -> Any:
    return mock.ask("POST", f"{API}addToMyProduct", json={"productId": pid}).json()


def mine(mock: Mock, query: str = "") -> Any:
    return mock.ask("GET", f"{API}myProduct/query?{query}").json()["data"]


def create(mock: Mock, name: str) -> str:
    wanted = {"productName": name, "productImage": "https://img.example.com/x.jpg", "price": "4.5"}
    data = mock.ask("POST", f"{API}sourcing/create", json=wanted).json()["data"]
    assert data["result"] == "success"
    return str(data["cjSourcingId"])


def query(mock: Mock, *ids: str) -> Any:
    return mock.ask("POST", f"{API}sourcing/query", json={"sourceIds": ids}).json()["data"]


def test_a_product_is_added_once(mock: Mock) -> None:
    pid = mock.world.catalogue.product(7).pid
    assert mine(mock)["totalRecords"] == 0
    assert add(mock, pid)["data"] is True
    again = add(mock, pid)
    assert (again["code"], again["result"], again["success"]) == (1600000, False, False)
    assert "My Products" in again["message"]
    assert [row["productId"] for row in mine(mock)["content"]] == [pid]
    assert add(mock, "nothing")["code"] == 1602001


def test_search_shows_what_was_added(mock: Mock) -> None:
    product = mock.world.catalogue.product(7)
    target = f"{API}listV2?keyWord={product.sku}"

    def flag() -> bool:
        page = mock.ask("GET", target).json()["data"]
        return bool(page["content"][0]["productList"][0]["myProduct"])

    assert flag() is False
    add(mock, product.pid)
    assert flag() is True


def test_the_first_page_has_the_latest(mock: Mock) -> None:
    pids = [mock.world.catalogue.product(n).pid for n in range(23)]
    for pid in pids:
        add(mock, pid)
    page = mine(mock)
    assert (page["totalRecords"], page["totalPages"], page["pageSize"]) == (23, 3, 10)
    assert [row["productId"] for row in page["content"]] == pids[:-11:-1]


def test_filters_of_my_products(mock: Mock) -> None:
    products = [mock.world.catalogue.product(n) for n in range(60)]
    for product in products:
        add(mock, product.pid)
    rows = {row["productId"]: row for row in mine(mock)["content"]}
    newest = products[-1]
    assert mine(mock, f"keyword={newest.sku}")["totalRecords"] == 1
    vsku = mock.world.variants.of(newest)[0].sku
    assert mine(mock, f"keyword={vsku}")["content"] == [rows[newest.pid]]
    assert mine(mock, f"categoryId={newest.category.id}")["totalRecords"] == 1
    for name, field in (("hasPacked", "hasPacked"), ("hasVirPacked", "hasVirPacked")):
        counts = [mine(mock, f"{name}={value}") for value in (0, 1)]
        assert sum(page["totalRecords"] for page in counts) == 60
        assert all(row[field] == 1 for row in counts[1]["content"])
    assert mine(mock, "isListed=1")["totalRecords"] + mine(mock, "isListed=0")["totalRecords"] == 60
    assert all(row["listedShopNum"] == "0" for row in mine(mock, "isListed=0")["content"])
    assert mine(mock, "visiable=1")["totalRecords"] == 60
    assert mine(mock, "visiable=0")["totalRecords"] == 0
    since = rows[newest.pid]["createAt"]
    assert mine(mock, f"startAt={since}")["totalRecords"] == 1
    assert mine(mock, f"endAt={since - 1}")["totalRecords"] == 59
    assert mine(mock, "startAt=2026-06-01")["totalRecords"] == 60
    assert mine(mock, "endAt=2026-06-01%2000:00:00")["totalRecords"] == 0


def test_time_moves_with_requests_and_on_demand(mock: Mock) -> None:
    mock.clock.advance(3_600)
    add(mock, mock.world.catalogue.product(0).pid)
    assert mine(mock)["content"][0]["createAt"] == EPOCH_MILLIS + 3_601_000


def test_a_request_is_found_or_fails(mock: Mock) -> None:
    ids = [create(mock, f"Lamp {n}") for n in range(20)]
    assert len(set(ids)) == 20
    assert {row["sourceStatus"] for row in query(mock, *ids)} == {"1"}
    assert {row["sourceStatus"] for row in query(mock, *ids)} == {"1"}
    decided = query(mock, *ids)
    assert {row["sourceStatus"] for row in decided} == {"2", "5"}
    for row in decided:
        if row["sourceStatus"] == "2":
            product = mock.ask("GET", f"{API}query?pid={row['cjProductId']}").json()["data"]
            assert row["cjVariantSku"] in [v["variantSku"] for v in product["variants"]]
        else:
            assert row["cjProductId"] is None
    assert query(mock, *ids) == decided


def test_one_request_comes_as_an_object_and_several_as_a_list(mock: Mock) -> None:
    first, second = create(mock, "Lamp"), create(mock, "Unobtainable lamp")
    assert query(mock, second)["sourceId"] == second
    assert [row["sourceId"] for row in query(mock, first, second, first)] == [first, second]
    assert query(mock) == []
    assert query(mock, "nothing") == []
    assert query(mock, second)["sourceStatus"] == "5"


def test_mocks_share_nothing() -> None:
    one, other = Mock(), Mock()
    add(one, one.world.catalogue.product(0).pid)
    create(one, "Lamp")
    assert mine(other)["totalRecords"] == 0
    assert query(other, "285") == []
