"""What a user writes. Nothing here may be an error to a strict type checker, nor a guess.

It is checked, not run; ``assert_type`` says what each expression has to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, assert_type

import httpx

from cjdropshipping import (
    CJ,
    ApiError,
    AsyncCJ,
    AsyncJob,
    AsyncPage,
    AsyncPaging,
    AsyncWalk,
    CJError,
    DecimalRange,
    Deviation,
    DeviationError,
    FlowStopped,
    Job,
    JobEvent,
    JobTimeout,
    Page,
    PageLimitReached,
    Refusal,
    Reply,
    ReplyError,
    Rows,
    TransportError,
    Walk,
    inputs,
    models,
)


def clients(transport: httpx.BaseTransport, ahead: httpx.AsyncBaseTransport) -> None:
    def note(deviation: Deviation) -> None:
        assert_type(deviation.path, str)

    CJ()
    CJ("token")
    CJ(access_token="token", base_url="http://127.0.0.1:8000", transport=transport, strict=True)
    CJ(transport=httpx.MockTransport(lambda request: httpx.Response(200)), on_deviation=note)
    AsyncCJ(access_token="token", transport=ahead, on_deviation=print)
    with CJ() as cj:
        assert_type(cj, CJ)


def searching(cj: CJ) -> None:
    for p in cj.products.search(key_word="hoodie", size=100):
        assert_type(p, models.Product)
        assert_type(p.sell_price, DecimalRange | None)
        assert_type(p.name_en, str | None)
        assert_type(p.listed_num, int | None)
        assert_type(p.create_at, datetime | None)
        assert_type(p.discount_price_rate, Decimal | None)
        assert_type(p.video_list, list[str | None] | None)
        assert_type(p.variant_key_en, list[str] | None)
        assert_type(p.my_product, bool | None)
        if p.sell_price is not None and p.sell_price.low < 10:
            assert_type(p.sell_price.low, Decimal)
            assert_type(p.sell_price.is_range, bool)
            assert_type(Decimal(5) in p.sell_price, bool)
    yesterday = datetime.now(UTC) - timedelta(days=1)
    cj.products.search(time_start=yesterday, time_end=1_700_000_000_000)
    cj.products.search(start_sell_price=Decimal("1.50"), end_sell_price=9.99, add_mark_status=1)
    cj.products.search(sort="asc", order_by=2, features=["enable_video", "enable_category"])
    cj.products.search(features=("enable_description",), lv2_category_list=["one", "two"])
    cj.products.search(product_type=10, is_warehouse=True, country_code="DE")
    for item in cj.products.list(create_time_from=yesterday, create_time_to="2024-01-01 00:00:00"):
        assert_type(item.product_weight, DecimalRange | None)
        item.product_type = "ORDINARY_PRODUCT"
        item.product_type = "A_TYPE_TO_COME"


def paging(cj: CJ) -> Iterator[models.Product]:
    page = cj.products.search(key_word="hoodie")
    assert_type(page, Page[models.Product])
    assert_type(page.items, list[models.Product])
    assert_type(page.total, int | None)
    assert_type(page.pages, int | None)
    assert_type(page.number, int)
    assert_type(page.size, int | None)
    assert_type(page.cursor, str)
    assert_type(page.reply, Reply)
    assert_type(page.reply.request_id, str | None)
    further = page.next()
    assert_type(further, Page[models.Product] | None)
    if further:
        assert_type(further.items[0].sku, str | None)
    walk = page.walk(max_items=500)
    assert_type(walk, Walk[models.Product])
    assert_type(next(walk), models.Product)
    assert_type([p.sku for p in walk], list[str | None])
    if not walk.exhausted:
        assert_type(cj.products.search(cursor=walk.cursor), Page[models.Product])
    assert_type({p.id: p for p in page}, dict[str | None, models.Product])
    yield from page


async def paging_ahead(cj: AsyncCJ) -> None:
    paging = cj.products.search(key_word="hoodie", size=100)
    assert_type(paging, AsyncPaging[models.Product])
    page = await paging
    assert_type(page, AsyncPage[models.Product])
    assert_type(await page.next(), AsyncPage[models.Product] | None)
    async for p in cj.products.search(key_word="hoodie").walk(prefetch=3, max_items=10):
        assert_type(p, models.Product)
        assert_type(p.sell_price, DecimalRange | None)
    async for p in page:
        assert_type(p.now_price, DecimalRange | None)
    walk = page.walk()
    assert_type(walk, AsyncWalk[models.Product])
    assert_type(await anext(walk), models.Product)
    await walk.aclose()
    assert_type([p.spu async for p in cj.products.search()], list[str | None])
    if not walk.exhausted:
        cj.products.search(cursor=walk.cursor)
    async with AsyncCJ() as other:
        assert_type(await other.products.get(pid="1"), models.ProductDetail)
        assert_type(await other.variants.list(pid="1"), Rows[models.Variant])
        assert_type(await other.my_products.add("1"), bool)
        assert_type(await other.call("GET", "/api2.0/v1/shop/getShops"), Any)


def reading(cj: CJ) -> None:
    product = cj.products.get(pid="1", features=["enable_combine"])
    assert_type(product, models.ProductDetail)
    assert_type(product.raw, Any)
    assert_type(product.reply, Reply | None)
    for variant in product.variants or []:
        assert_type(variant.variant_sell_price, Decimal | None)
        assert_type(variant.combine_variants, list[models.Variant] | None)
    rows = cj.variants.list(pid="1")
    assert_type(rows, Rows[models.Variant])
    assert_type(rows[0], models.Variant)
    assert_type(rows.reply.status, int)
    assert_type(cj.variants.get("1").vid, str | None)
    assert_type(cj.inventory.by_variant("1")[0].area_id, str | None)
    assert_type(cj.inventory.by_sku(sku="CJ1"), Rows[models.SkuStock])
    assert_type(cj.inventory.by_product("1").inventories, list[models.WarehouseStock] | None)
    assert_type(next(iter(cj.reviews.list("1", score=5))).score, int | None)
    tree = cj.categories.list()
    for second in tree[0].category_first_list or []:
        assert_type(second.category_second_name, str | None)
    assert_type(cj.warehouses.list(), Rows[models.Warehouse])
    assert_type(models.Product(sku="CJ1").sku, str | None)


def sending(cj: CJ) -> None:
    assert_type(cj.my_products.add("1"), bool)
    assert_type(cj.my_products.add(product_id="1"), bool)
    made = cj.sourcing.create({"productName": "Lamp", "productImage": "https://example.com/a.jpg"})
    assert_type(made, models.SourcingCreated)
    body: inputs.SourcingRequestDict = {
        "productName": "Lamp",
        "productImage": "https://example.com/a.jpg",
        "price": Decimal("4.50"),
    }
    body["remark"] = "Warm white."
    body["price"] = "4.50"
    cj.sourcing.create(body)
    model = models.SourcingRequest(
        product_name="Lamp", product_image="https://example.com/a.jpg", price=Decimal("4.50")
    )
    cj.sourcing.create(model)
    for state in cj.sourcing.query(["285", "286"]):
        assert_type(state, models.SourcingStatus)


def ordering(cj: CJ, label: Path, picture: BinaryIO) -> None:
    line: inputs.OrderProductRequestDict = {"vid": "1", "quantity": 2, "storeLineItemId": "a"}
    order: inputs.OrderV2RequestDict = {
        "orderNumber": "1001",
        "shippingCountryCode": "US",
        "shippingCountry": "United States",
        "shippingProvince": "Ohio",
        "shippingCity": "Springfield",
        "shippingAddress": "1 Sample Street",
        "shippingCustomerName": "A. Sample",
        "shippingPhone": "555-0100",
        "logisticName": "PostNL",
        "fromCountryCode": "CN",
        "products": [line],
    }
    made = cj.orders.create_v2(order)
    assert_type(made, models.OrderCreated)
    cj.orders.create_v2(order, platform_token="token")
    cj.orders.create_v2(order=order, platform_token=None)
    assert_type(cj.orders.delete("1"), str | None)
    assert_type(cj.orders.change_warehouse("1", storage_id="2"), bool)
    assert_type(cj.payments.pay("1"), str | None)
    assert_type(cj.payments.get_balance().amount, Decimal | None)
    for found in cj.orders.list(status="UNPAID", order_ids=["1", "2"]):
        assert_type(found, models.Order)
    assert_type(cj.waybills.upload("1", "2", "USPS", "3", label), bool)
    cj.waybills.upload("1", "2", "USPS", "3", waybill_file=b"%PDF")
    cj.waybills.update("1", "2", "USPS", "3", waybill_file=picture)
    cj.waybills.update("1", "2", "USPS", "3", waybill_file=("label.pdf", b"%PDF"))
    groups = cj.merge.start_match(filter_order=True, order_status=100)
    assert_type(groups, Rows[models.MergeGroup] | None)
    assert_type(cj.merge.match_progress(), models.MergeProgress)
    for group in cj.cogs.query(["DP1"]):
        assert_type(group, models.CogsOrder)


def stocking(cj: CJ) -> None:
    page = cj.private_inventory.list_orders(
        page_size=50, order_status="3", create_order_date_start=datetime.now(UTC)
    )
    assert_type(page, Page[models.PrivateInventoryOrder])
    assert_type(page.next(), Page[models.PrivateInventoryOrder] | None)
    cj.private_inventory.list_orders(cursor=page.cursor)
    assert_type(cj.private_inventory.get_cart(), models.PrivateInventoryCart)
    assert_type(cj.private_inventory.get_cart(is_all=1), models.PrivateInventoryCart)
    assert_type(cj.makeup.list(type_=1), Page[models.MakeupBill])
    added = cj.addresses.create(
        {
            "firstName": "A.",
            "lastName": "Sample",
            "country": "United States",
            "countryCode": "US",
            "province": "Ohio",
            "city": "Springfield",
            "address": "1 Sample Street",
            "isDefault": "1",
        }
    )
    assert_type(added, bool | models.Address)
    if not isinstance(added, bool):
        assert_type(added, models.Address)


def older(cj: CJ) -> None:
    for shop in cj.legacy.list_shops():
        assert_type(shop, models.LegacyShop)
    for bulk in cj.legacy.list_bulk_orders("paid", page=2):
        assert_type(bulk, models.LegacyBulkOrder)
    assert_type(cj.legacy.add_to_cart([{"uid": "1", "logistic": "PostNL"}]), Rows[str])
    assert_type(cj.legacy.get_orders(["1"]), Rows[models.LegacyOrder])
    assert_type(cj.legacy.search_orders(uid=[1, "2"], order_by="desc"), Page[models.LegacyOrder])
    cj.legacy.delete_orders(("1", "2"))


def waiting_for_jobs(cj: CJ, group: inputs.MergeGroupRequestDict) -> None:
    job = cj.merge.match(True, 100)
    assert_type(job, Job[models.MergeProgress, Rows[models.MergeGroup] | None])
    assert_type(job.result(), Rows[models.MergeGroup] | None)
    assert_type(job.result(timeout=60, on_progress=print), Rows[models.MergeGroup] | None)
    assert_type(job.status(), JobEvent[models.MergeProgress])
    assert_type(job.progress, float)
    assert_type(job.over, bool)
    assert_type(job.token(), str)
    assert_type(job.refused, tuple[Refusal, ...])
    for event in job.events(timeout=5):
        assert_type(event.status.step, int | None)
        assert_type(event.progress, float)
    assert_type(cj.merge.submit([group]).result(), models.MergeOutcome | None)
    watched = cj.orders.watch("1", until=["SHIPPED", "DELIVERED"])
    assert_type(watched, Job[models.OrderDetail, models.OrderDetail])
    cj.orders.watch("1", until=lambda order: order.track_number is not None)
    found = cj.sourcing.search(
        {"productName": "Lamp", "productImage": "https://example.com/a.jpg"},
        until=lambda status: status.source_status == "5",
    )
    assert_type(found.result().cj_product_id, str | None)
    assert_type(cj.resume(job.token()), Job[Any, Any])
    try:
        job.result(timeout=0)
    except JobTimeout as error:
        assert_type(error.resume_token, str | None)
        assert_type(error.progress, float)
    except (FlowStopped, TimeoutError):
        pass


async def waiting_for_jobs_ahead(cj: AsyncCJ) -> None:
    job = await cj.merge.match(True, 100)
    assert_type(job, AsyncJob[models.MergeProgress, Rows[models.MergeGroup] | None])
    assert_type(await job.result(timeout=60), Rows[models.MergeGroup] | None)
    assert_type(await job.status(), JobEvent[models.MergeProgress])
    async for event in job.events():
        assert_type(event.status, models.MergeProgress)
    assert_type(await cj.resume(job.token(), until="SHIPPED"), AsyncJob[Any, Any])


def flowing(cj: CJ) -> None:
    assert_type(cj.sandbox.advance("1", to="DELIVERED"), models.OrderDetail)
    assert_type(cj.sandbox.advance(order_id="1", to="SHIPPED", on_status=print), models.OrderDetail)


async def flowing_ahead(cj: AsyncCJ) -> None:
    assert_type(await cj.sandbox.advance("1", to="DELIVERED"), models.OrderDetail)


def signing_in(cj: CJ) -> None:
    pair = cj.authentication.get_access_token("key")
    assert_type(pair, models.TokenPair)
    assert_type(pair.refresh_token_expiry_date, datetime | None)
    cj.authentication.refresh_access_token(refresh_token=pair.refresh_token or "")
    assert_type(cj.authentication.log_out(), bool)


def anything(cj: CJ) -> None:
    assert_type(cj.call("GET", "/api2.0/v1/product/listV2", query={"keyWord": "x"}), Any)
    cj.call("POST", "/api2.0/v1/shopping/order/createOrderV2", body={"orderNumber": "1"})
    cj.call("POST", "/api2.0/v1/new", body=[], headers={"platformToken": "token"})
    cj.call("GET", "/api2.0/v1/product/list", cursor="{}")


def failing(cj: CJ) -> None:
    try:
        cj.products.get(pid="1")
    except ApiError as error:
        assert_type(error.code, int | None)
        assert_type(error.request_id, str | None)
        assert_type(error.status, int | None)
        assert_type(error.operation, str)
    except DeviationError as error:
        assert_type(error.deviations, tuple[Deviation, ...])
    except (ReplyError, TransportError, PageLimitReached) as error:
        assert_type(error.request_id, str | None)
    except CJError:
        pass
