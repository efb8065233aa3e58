"""Mistakes of users. Each line that ends in ``# E`` has to be an error, and no other line."""

# ruff: noqa: B018

from __future__ import annotations

from decimal import Decimal

import httpx

from cjdropshipping import CJ, AsyncCJ, Deviation, Page, inputs, models


def bodies(cj: CJ) -> None:
    cj.sourcing.create({"productName": "a", "productImage": "b", "productNmae": "c"})  # E
    cj.sourcing.create({"productName": "a"})  # E
    cj.sourcing.create({"productName": 7, "productImage": "b"})  # E
    cj.sourcing.create({"productName": "a", "productImage": "b", "price": [4]})  # E
    cj.sourcing.create({"product_name": "a", "product_image": "b"})  # E
    cj.sourcing.create([{"productName": "a", "productImage": "b"}])  # E
    cj.sourcing.create("a")  # E
    cj.sourcing.create(models.SourcingCreated())  # E
    models.SourcingRequest(product_name="a")  # E
    models.SourcingRequest(product_name="a", product_image="b", produkt_url="c")  # E
    models.SourcingRequest(product_name="a", product_image=7)  # E
    models.SourcingRequest("a", "b")  # E
    models.SourcingRequets(product_name="a", product_image="b")  # E
    body: inputs.SourcingRequestDict = {"productName": "a", "productImage": "b"}
    body["remrak"] = "c"  # E
    body["remark"] = 7  # E


def arguments(cj: CJ, ahead: AsyncCJ) -> None:
    cj.products.search(keyword="hoodie")  # E
    cj.products.search("hoodie")  # E
    cj.products.search(size="100")  # E
    cj.products.search(sort="up")  # E
    cj.products.search(order_by=9)  # E
    cj.products.search(features=["enable_all"])  # E
    cj.products.search(features="enable_video")  # E
    cj.products.search(time_start="2024-01-01")  # E
    cj.products.search(start_sell_price="1.50")  # E
    cj.products.search(is_warehouse="yes")  # E
    cj.products.search(cursor=3)  # E
    cj.products.serach(key_word="hoodie")  # E
    cj.product.search(key_word="hoodie")  # E
    cj.variants.get()  # E
    cj.variants.get(7)  # E
    cj.variants.get(pid="1")  # E
    cj.my_products.add()  # E
    cj.sourcing.query([1, 2])  # E
    cj.sourcing.query()  # E
    cj.call("GET")  # E
    cj.call("GET", "/api2.0/v1/product/list", {"pid": "1"})  # E
    ahead.products.search(keyword="hoodie")  # E
    ahead.products.search(key_word="hoodie").walk(prefetch="3")  # E


def orders(cj: CJ, order: inputs.OrderV2RequestDict) -> None:
    cj.orders.create_v2()  # E
    cj.orders.create_v2(body=order)  # E
    cj.orders.create_v2({"orderNumber": "1"})  # E
    cj.orders.create_v2(order, "token")  # E
    cj.orders.create_v2(order, platform_token=7)  # E
    cj.orders.create_v2(order, platformToken="token")  # E
    cj.orders.create_v3({**order, "ioss": 1})  # E
    cj.orders.list(status="PAYED")  # E
    cj.orders.list(order_ids="1")  # E
    cj.orders.delete("1").order_id  # E
    cj.payments.pay("1").upper()  # E
    cj.waybills.upload("1", "2", "USPS", "3")  # E
    cj.waybills.upload("1", "2", "USPS", "3", "label.pdf")  # E
    cj.merge.start_match(True, 102)  # E
    cj.private_inventory.list_orders(page_num="1")  # E
    cj.private_inventory.list_orders(order_status=3)  # E
    cj.private_inventory.list_orders(body={"pageNum": 1})  # E
    cj.makeup.list(type=1)  # E
    cj.addresses.create({"firstName": "A."}).id  # E
    cj.legacy.list_bulk_orders()  # E
    cj.legacy.list_bulk_orders("payed")  # E
    cj.legacy.add_to_cart({"uid": "1"})  # E
    cj.legacy.get_orders("1")  # E
    cj.authentication.get_access_token(refresh_token="a")  # E
    cj.call("GET", "/api2.0/v1/new", headers={"platformToken": 7})  # E


def results(cj: CJ) -> Decimal:
    for p in cj.products.search(key_word="hoodie"):
        p.sellPrice  # E
        p.price  # E
        p.sell_price.low  # E
        p.name_en.upper()  # E
        p.create_at.year  # E
        p.listed_num + 1  # E
    page = cj.products.search()
    page.next().items  # E
    page.total + 1  # E
    page.walk(5)  # E
    page.walk(prefetch=2)  # E
    for _ in cj.products.get(pid="1").variants:  # E
        pass
    _name: str = cj.products.get(pid="1").product_name_en  # E
    _rows: Page[models.Variant] = page  # E
    return cj.variants.get("1").variant_sell_price  # E


async def waiting(cj: AsyncCJ) -> None:
    for _ in cj.products.search(key_word="hoodie"):  # E
        pass
    page = cj.products.search(key_word="hoodie")
    page.items  # E
    product = cj.products.get(pid="1")
    product.pid  # E
    await product
    async for _ in cj.variants.list(pid="1"):  # E
        pass
    cj.close()  # E


def jobs(cj: CJ) -> None:
    cj.merge.match(True, 102)  # E
    cj.merge.match(True)  # E
    job = cj.merge.match(True, 100)
    job.progress = 0.5  # E
    job.status  # the method itself
    job.status().status.steps  # E
    job.result("60")  # E
    job.result(time=60)  # E
    job.result(on_progress=lambda: None)  # E
    job.token().job  # E
    for group in job.result():  # E
        group.have_more_shop_order
    cj.orders.watch("1")  # E
    cj.orders.watch("1", until=5)  # E
    cj.orders.watch("1", "SHIPPED")  # E
    cj.sourcing.search({"productName": "a", "productImage": "b"}, until="5")  # E
    cj.sourcing.search({"productName": "a", "productImage": "b"}, until=lambda s: s.state)  # E
    cj.resume(job)  # E
    cj.resume(job.token(), "SHIPPED")  # E


async def jobs_ahead(cj: AsyncCJ) -> None:
    cj.merge.match(True, 100).result()  # E
    job = await cj.merge.match(True, 100)
    job.result().fail_group_count  # E
    for _ in job.events():  # E
        pass
    await job.progress  # E


def flows(cj: CJ, ahead: AsyncCJ) -> None:
    cj.sandbox.advance("1")  # E
    cj.sandbox.advance("1", to="PAID")  # E
    cj.sandbox.advance(1, to="SHIPPED")  # E
    cj.sandbox.advance("1", to="SHIPPED", on_step=print)  # E
    cj.sandbox.advance("1", to="SHIPPED").status  # E
    ahead.sandbox.advance("1", to="SHIPPED").order_status  # E


def clients(transport: httpx.BaseTransport, ahead: httpx.AsyncBaseTransport) -> None:
    CJ(transport=ahead)  # E
    AsyncCJ(transport=transport)  # E
    CJ(token="secret")  # E
    CJ("secret", "http://localhost")  # E
    CJ(strict="yes")  # E
    CJ(on_deviation=7)  # E

    def nothing() -> None:
        """A hook has to take the deviation."""

    def text(deviation: str) -> None:
        """And no text."""

    def good(deviation: Deviation) -> None:
        deviation.pth  # E

    CJ(on_deviation=nothing)  # E
    CJ(on_deviation=text)  # E
    CJ(on_deviation=good)
