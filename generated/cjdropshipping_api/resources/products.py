# Generated from spec/ by scripts/regenerate; edit that instead.
"""The catalogue; search it, list it, read one product with its variants."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from ..operations import products as ops

if TYPE_CHECKING:
    from cjdropshipping_runtime.engine import AsyncEngine, Engine
    from cjdropshipping_runtime.pages import AsyncPaging, Page
    from cjdropshipping_runtime.wire import Many

    from .. import models as m


class Products:
    """The catalogue; search it, list it, read one product with its variants."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(
        self,
        *,
        key_word: str | None = None,
        page: int | None = None,
        size: int | None = None,
        category_id: str | None = None,
        lv2_category_list: Many[str] | None = None,
        lv3_category_list: Many[str] | None = None,
        country_code: str | None = None,
        start_sell_price: Decimal | float | None = None,
        end_sell_price: Decimal | float | None = None,
        add_mark_status: Literal[0, 1] | None = None,
        product_type: Literal[4, 10, 11] | None = None,
        product_flag: Literal[0, 1, 2, 3] | None = None,
        start_warehouse_inventory: int | None = None,
        end_warehouse_inventory: int | None = None,
        verified_warehouse: Literal[0, 1, 2] | None = None,
        time_start: datetime | int | None = None,
        time_end: datetime | int | None = None,
        zone_platform: str | None = None,
        is_warehouse: bool | None = None,
        currency: str | None = None,
        sort: Literal["desc", "asc"] | None = None,
        order_by: Literal[0, 1, 2, 3, 4] | None = None,
        features: Many[
            Literal["enable_description", "enable_category", "enable_combine", "enable_video"]
        ]
        | None = None,
        supplier_id: str | None = None,
        has_certification: Literal[0, 1] | None = None,
        is_self_pickup: Literal[0, 1] | None = None,
        customization: Literal[0, 1] | None = None,
        cursor: str | None = None,
    ) -> Page[m.Product]:
        """Search the catalogue.

        Finds products by words and filters, and is the faster and richer of the two listings. A
        page holds up to 100 products and the last page is number 1000; split a larger search by
        category, price or listing time. The rows sit inside blocks, `content[].productList[]`.
        Costs 50 points a page. Continue with `cj.products.get` for one product in full, or with
        `cj.variants.list` for what can be ordered.

        Args:
            key_word: Words from the product name, or a SKU.
            page: Number of the page, from 1.
            size: Products on a page.
            category_id: Only this category of the third level (`cj.categories.list`).
            lv2_category_list: Only these categories of the second level. The ids are in
                `two_category_id` of the rows.
            lv3_category_list: Only these categories of the third level.
            country_code: Only products in stock in this country: a two-letter code, for example GB.
                Whether several codes may be joined by commas is not documented.
            start_sell_price: Lowest sell price. Whether `currency` applies to it is not documented.
            end_sell_price: Highest sell price, like `start_sell_price`.
            add_mark_status: 1 for products with free shipping, 0 for those without.
            product_type: 4 supplier products, 10 products with a video, 11 products without one.
                Not the vocabulary of `product_type` in the reply.
            product_flag: 0 trending, 1 new, 2 with a video, 3 slow-moving.
            start_warehouse_inventory: Smallest stock, in pieces.
            end_warehouse_inventory: Largest stock, in pieces.
            verified_warehouse: 1 for verified stock, 2 for unverified stock, 0 for both.
            time_start: Listed at this time or later, in epoch milliseconds.
            time_end: Listed at this time or earlier, in epoch milliseconds.
            zone_platform: Products recommended for a sales platform, for example shopify, ebay,
                amazon, tiktok or etsy.
            is_warehouse: True to search the global warehouses. What else this changes is not
                documented.
            currency: Currency code, for example USD, AUD or EUR.
            sort: Direction of `order_by`: descending or ascending.
            order_by: 0 best match, 1 number of listings, 2 sell price, 3 time of creation, 4 stock.
            features: What to add to the rows: the description, the category names, the parts of
                combined products, the video ids.
            supplier_id: Only products of this supplier.
            has_certification: 1 for certified products, 0 for others.
            is_self_pickup: 1 for products that can be collected in person, 0 for others.
            customization: 1 for products that can be customized, 0 for others.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Product; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.products.search(key_word="hoodie", page=1, size=20)

        Source: 3 Product, section 1.2 (Product List V2). 50 points a page.
        """
        return self._engine.page(
            ops.PRODUCTS_SEARCH,
            {
                "keyWord": key_word,
                "page": page,
                "size": size,
                "categoryId": category_id,
                "lv2categoryList": lv2_category_list,
                "lv3categoryList": lv3_category_list,
                "countryCode": country_code,
                "startSellPrice": start_sell_price,
                "endSellPrice": end_sell_price,
                "addMarkStatus": add_mark_status,
                "productType": product_type,
                "productFlag": product_flag,
                "startWarehouseInventory": start_warehouse_inventory,
                "endWarehouseInventory": end_warehouse_inventory,
                "verifiedWarehouse": verified_warehouse,
                "timeStart": time_start,
                "timeEnd": time_end,
                "zonePlatform": zone_platform,
                "isWarehouse": is_warehouse,
                "currency": currency,
                "sort": sort,
                "orderBy": order_by,
                "features": features,
                "supplierId": supplier_id,
                "hasCertification": has_certification,
                "isSelfPickup": is_self_pickup,
                "customization": customization,
            },
            cursor,
        )

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        category_id: str | None = None,
        pid: str | None = None,
        product_sku: str | None = None,
        product_name: str | None = None,
        product_name_en: str | None = None,
        product_type: Literal["ORDINARY_PRODUCT", "SUPPLIER_PRODUCT"] | None = None,
        country_code: str | None = None,
        delivery_time: Literal[24, 48, 72] | None = None,
        verified_warehouse: Literal[1, 2] | None = None,
        start_inventory: int | None = None,
        end_inventory: int | None = None,
        create_time_from: datetime | str | None = None,
        create_time_to: datetime | str | None = None,
        brand_open_id: int | None = None,
        min_price: Decimal | float | None = None,
        max_price: Decimal | float | None = None,
        search_type: Literal[0, 2, 21] | None = None,
        min_listed_num: int | None = None,
        max_listed_num: int | None = None,
        sort: Literal["desc", "asc"] | None = None,
        order_by: Literal["createAt", "listedNum"] | None = None,
        is_self_pickup: Literal[0, 1] | None = None,
        supplier_id: str | None = None,
        is_free_shipping: Literal[0, 1] | None = None,
        customization_version: Literal[1, 2, 3, 4, 5] | None = None,
        cursor: str | None = None,
    ) -> Page[m.ProductListItem]:
        """List the catalogue by exact filters.

        The older listing, with filters that `cj.products.search` lacks: product id, brand, delivery
        time, number of listings. A page holds up to 200 products, and the service refuses pages
        whose number times size exceeds 6000: split larger lists by time of creation or price. Costs
        50 points a page; free accounts and v1 accounts may make 1000 requests a day.

        Args:
            page_num: Number of the page, from 1.
            page_size: Products on a page.
            category_id: Only this category (`cj.categories.list`).
            pid: Only the product with this id.
            product_sku: Only the product with this SKU.
            product_name: Part of the Chinese name; matched loosely.
            product_name_en: Part of the English name; matched loosely.
            product_type: Only this type; without it all types.
            country_code: Only products in stock in this country: a two-letter code, for example GB.
            delivery_time: Only products that ship within so many hours.
            verified_warehouse: 1 for verified stock, 2 for unverified stock; without it both.
            start_inventory: Smallest stock, in pieces.
            end_inventory: Largest stock, in pieces.
            create_time_from: Created after this time, as yyyy-MM-dd HH:mm:ss.
            create_time_to: Created before this time, as yyyy-MM-dd HH:mm:ss.
            brand_open_id: Only products of the brand with this id.
            min_price: Lowest price, in USD.
            max_price: Highest price, in USD.
            search_type: 0 no restriction, 2 trending products, 21 the longer list of them.
            min_listed_num: Smallest number of listings.
            max_listed_num: Largest number of listings.
            sort: Direction of `order_by`: descending or ascending.
            order_by: Sort by time of creation or by number of listings.
            is_self_pickup: 1 for products that can be collected in person, 0 for others.
            supplier_id: Only products of this supplier.
            is_free_shipping: 1 for products with free shipping, 0 for those without.
            customization_version: Only print-on-demand products of this kind; see
                `CustomizationVersion`.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of ProductListItem; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = cj.products.list()

        Source: 3 Product, section 1.4 (Product List). 50 points a page.
        """
        return self._engine.page(
            ops.PRODUCTS_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "categoryId": category_id,
                "pid": pid,
                "productSku": product_sku,
                "productName": product_name,
                "productNameEn": product_name_en,
                "productType": product_type,
                "countryCode": country_code,
                "deliveryTime": delivery_time,
                "verifiedWarehouse": verified_warehouse,
                "startInventory": start_inventory,
                "endInventory": end_inventory,
                "createTimeFrom": create_time_from,
                "createTimeTo": create_time_to,
                "brandOpenId": brand_open_id,
                "minPrice": min_price,
                "maxPrice": max_price,
                "searchType": search_type,
                "minListedNum": min_listed_num,
                "maxListedNum": max_listed_num,
                "sort": sort,
                "orderBy": order_by,
                "isSelfPickup": is_self_pickup,
                "supplierId": supplier_id,
                "isFreeShipping": is_free_shipping,
                "customizationVersion": customization_version,
            },
            cursor,
        )

    def get(
        self,
        *,
        pid: str | None = None,
        product_sku: str | None = None,
        variant_sku: str | None = None,
        features: Many[Literal["enable_combine", "enable_video"]] | None = None,
        country_code: str | None = None,
    ) -> m.ProductDetail:
        """Read one product in full.

        Returns a product with its variants, customs data and customization data. Name it by exactly
        one of `pid`, `product_sku` and `variant_sku`. Costs 10 points. Stock is not included: ask
        `cj.inventory.by_product`.

        Args:
            pid: Product id.
            product_sku: SKU of the product (its SPU).
            variant_sku: SKU of one of its variants.
            features: What to add: the parts of combined variants (`combine_variants`), the video
                ids (`product_video`).
            country_code: Return only variants in stock in this country, a two-letter code; without
                it all variants.

        Returns:
            The product.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = cj.products.get(pid="000B9312-456A-4D31-94BD-B083E2A198E8")

        Source: 3 Product, section 1.3 (Product Details). 10 points a call.
        """
        return self._engine.call(
            ops.PRODUCTS_GET,
            query={
                "pid": pid,
                "productSku": product_sku,
                "variantSku": variant_sku,
                "features": features,
                "countryCode": country_code,
            },
        )


class AsyncProducts:
    """The catalogue; search it, list it, read one product with its variants."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    def search(
        self,
        *,
        key_word: str | None = None,
        page: int | None = None,
        size: int | None = None,
        category_id: str | None = None,
        lv2_category_list: Many[str] | None = None,
        lv3_category_list: Many[str] | None = None,
        country_code: str | None = None,
        start_sell_price: Decimal | float | None = None,
        end_sell_price: Decimal | float | None = None,
        add_mark_status: Literal[0, 1] | None = None,
        product_type: Literal[4, 10, 11] | None = None,
        product_flag: Literal[0, 1, 2, 3] | None = None,
        start_warehouse_inventory: int | None = None,
        end_warehouse_inventory: int | None = None,
        verified_warehouse: Literal[0, 1, 2] | None = None,
        time_start: datetime | int | None = None,
        time_end: datetime | int | None = None,
        zone_platform: str | None = None,
        is_warehouse: bool | None = None,
        currency: str | None = None,
        sort: Literal["desc", "asc"] | None = None,
        order_by: Literal[0, 1, 2, 3, 4] | None = None,
        features: Many[
            Literal["enable_description", "enable_category", "enable_combine", "enable_video"]
        ]
        | None = None,
        supplier_id: str | None = None,
        has_certification: Literal[0, 1] | None = None,
        is_self_pickup: Literal[0, 1] | None = None,
        customization: Literal[0, 1] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.Product]:
        """Search the catalogue.

        Finds products by words and filters, and is the faster and richer of the two listings. A
        page holds up to 100 products and the last page is number 1000; split a larger search by
        category, price or listing time. The rows sit inside blocks, `content[].productList[]`.
        Costs 50 points a page. Continue with `cj.products.get` for one product in full, or with
        `cj.variants.list` for what can be ordered.

        Args:
            key_word: Words from the product name, or a SKU.
            page: Number of the page, from 1.
            size: Products on a page.
            category_id: Only this category of the third level (`cj.categories.list`).
            lv2_category_list: Only these categories of the second level. The ids are in
                `two_category_id` of the rows.
            lv3_category_list: Only these categories of the third level.
            country_code: Only products in stock in this country: a two-letter code, for example GB.
                Whether several codes may be joined by commas is not documented.
            start_sell_price: Lowest sell price. Whether `currency` applies to it is not documented.
            end_sell_price: Highest sell price, like `start_sell_price`.
            add_mark_status: 1 for products with free shipping, 0 for those without.
            product_type: 4 supplier products, 10 products with a video, 11 products without one.
                Not the vocabulary of `product_type` in the reply.
            product_flag: 0 trending, 1 new, 2 with a video, 3 slow-moving.
            start_warehouse_inventory: Smallest stock, in pieces.
            end_warehouse_inventory: Largest stock, in pieces.
            verified_warehouse: 1 for verified stock, 2 for unverified stock, 0 for both.
            time_start: Listed at this time or later, in epoch milliseconds.
            time_end: Listed at this time or earlier, in epoch milliseconds.
            zone_platform: Products recommended for a sales platform, for example shopify, ebay,
                amazon, tiktok or etsy.
            is_warehouse: True to search the global warehouses. What else this changes is not
                documented.
            currency: Currency code, for example USD, AUD or EUR.
            sort: Direction of `order_by`: descending or ascending.
            order_by: 0 best match, 1 number of listings, 2 sell price, 3 time of creation, 4 stock.
            features: What to add to the rows: the description, the category names, the parts of
                combined products, the video ids.
            supplier_id: Only products of this supplier.
            has_certification: 1 for certified products, 0 for others.
            is_self_pickup: 1 for products that can be collected in person, 0 for others.
            customization: 1 for products that can be customized, 0 for others.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of Product; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.products.search(key_word="hoodie", page=1, size=20)

        Source: 3 Product, section 1.2 (Product List V2). 50 points a page.
        """
        return self._engine.page(
            ops.PRODUCTS_SEARCH,
            {
                "keyWord": key_word,
                "page": page,
                "size": size,
                "categoryId": category_id,
                "lv2categoryList": lv2_category_list,
                "lv3categoryList": lv3_category_list,
                "countryCode": country_code,
                "startSellPrice": start_sell_price,
                "endSellPrice": end_sell_price,
                "addMarkStatus": add_mark_status,
                "productType": product_type,
                "productFlag": product_flag,
                "startWarehouseInventory": start_warehouse_inventory,
                "endWarehouseInventory": end_warehouse_inventory,
                "verifiedWarehouse": verified_warehouse,
                "timeStart": time_start,
                "timeEnd": time_end,
                "zonePlatform": zone_platform,
                "isWarehouse": is_warehouse,
                "currency": currency,
                "sort": sort,
                "orderBy": order_by,
                "features": features,
                "supplierId": supplier_id,
                "hasCertification": has_certification,
                "isSelfPickup": is_self_pickup,
                "customization": customization,
            },
            cursor,
        )

    def list(
        self,
        *,
        page_num: int | None = None,
        page_size: int | None = None,
        category_id: str | None = None,
        pid: str | None = None,
        product_sku: str | None = None,
        product_name: str | None = None,
        product_name_en: str | None = None,
        product_type: Literal["ORDINARY_PRODUCT", "SUPPLIER_PRODUCT"] | None = None,
        country_code: str | None = None,
        delivery_time: Literal[24, 48, 72] | None = None,
        verified_warehouse: Literal[1, 2] | None = None,
        start_inventory: int | None = None,
        end_inventory: int | None = None,
        create_time_from: datetime | str | None = None,
        create_time_to: datetime | str | None = None,
        brand_open_id: int | None = None,
        min_price: Decimal | float | None = None,
        max_price: Decimal | float | None = None,
        search_type: Literal[0, 2, 21] | None = None,
        min_listed_num: int | None = None,
        max_listed_num: int | None = None,
        sort: Literal["desc", "asc"] | None = None,
        order_by: Literal["createAt", "listedNum"] | None = None,
        is_self_pickup: Literal[0, 1] | None = None,
        supplier_id: str | None = None,
        is_free_shipping: Literal[0, 1] | None = None,
        customization_version: Literal[1, 2, 3, 4, 5] | None = None,
        cursor: str | None = None,
    ) -> AsyncPaging[m.ProductListItem]:
        """List the catalogue by exact filters.

        The older listing, with filters that `cj.products.search` lacks: product id, brand, delivery
        time, number of listings. A page holds up to 200 products, and the service refuses pages
        whose number times size exceeds 6000: split larger lists by time of creation or price. Costs
        50 points a page; free accounts and v1 accounts may make 1000 requests a day.

        Args:
            page_num: Number of the page, from 1.
            page_size: Products on a page.
            category_id: Only this category (`cj.categories.list`).
            pid: Only the product with this id.
            product_sku: Only the product with this SKU.
            product_name: Part of the Chinese name; matched loosely.
            product_name_en: Part of the English name; matched loosely.
            product_type: Only this type; without it all types.
            country_code: Only products in stock in this country: a two-letter code, for example GB.
            delivery_time: Only products that ship within so many hours.
            verified_warehouse: 1 for verified stock, 2 for unverified stock; without it both.
            start_inventory: Smallest stock, in pieces.
            end_inventory: Largest stock, in pieces.
            create_time_from: Created after this time, as yyyy-MM-dd HH:mm:ss.
            create_time_to: Created before this time, as yyyy-MM-dd HH:mm:ss.
            brand_open_id: Only products of the brand with this id.
            min_price: Lowest price, in USD.
            max_price: Highest price, in USD.
            search_type: 0 no restriction, 2 trending products, 21 the longer list of them.
            min_listed_num: Smallest number of listings.
            max_listed_num: Largest number of listings.
            sort: Direction of `order_by`: descending or ascending.
            order_by: Sort by time of creation or by number of listings.
            is_self_pickup: 1 for products that can be collected in person, 0 for others.
            supplier_id: Only products of this supplier.
            is_free_shipping: 1 for products with free shipping, 0 for those without.
            customization_version: Only print-on-demand products of this kind; see
                `CustomizationVersion`.
            cursor: Where an earlier walk stood (`Walk.cursor`), to go on there.

        Returns:
            The first page, of ProductListItem; iterating it walks all pages.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> page = await cj.products.list()

        Source: 3 Product, section 1.4 (Product List). 50 points a page.
        """
        return self._engine.page(
            ops.PRODUCTS_LIST,
            {
                "pageNum": page_num,
                "pageSize": page_size,
                "categoryId": category_id,
                "pid": pid,
                "productSku": product_sku,
                "productName": product_name,
                "productNameEn": product_name_en,
                "productType": product_type,
                "countryCode": country_code,
                "deliveryTime": delivery_time,
                "verifiedWarehouse": verified_warehouse,
                "startInventory": start_inventory,
                "endInventory": end_inventory,
                "createTimeFrom": create_time_from,
                "createTimeTo": create_time_to,
                "brandOpenId": brand_open_id,
                "minPrice": min_price,
                "maxPrice": max_price,
                "searchType": search_type,
                "minListedNum": min_listed_num,
                "maxListedNum": max_listed_num,
                "sort": sort,
                "orderBy": order_by,
                "isSelfPickup": is_self_pickup,
                "supplierId": supplier_id,
                "isFreeShipping": is_free_shipping,
                "customizationVersion": customization_version,
            },
            cursor,
        )

    async def get(
        self,
        *,
        pid: str | None = None,
        product_sku: str | None = None,
        variant_sku: str | None = None,
        features: Many[Literal["enable_combine", "enable_video"]] | None = None,
        country_code: str | None = None,
    ) -> m.ProductDetail:
        """Read one product in full.

        Returns a product with its variants, customs data and customization data. Name it by exactly
        one of `pid`, `product_sku` and `variant_sku`. Costs 10 points. Stock is not included: ask
        `cj.inventory.by_product`.

        Args:
            pid: Product id.
            product_sku: SKU of the product (its SPU).
            variant_sku: SKU of one of its variants.
            features: What to add: the parts of combined variants (`combine_variants`), the video
                ids (`product_video`).
            country_code: Return only variants in stock in this country, a two-letter code; without
                it all variants.

        Returns:
            The product.

        Raises:
            InvalidInput: the input breaks documented rules; nothing was sent.
            ApiError: the service refused the call; its subclass says what to do.
            ReplyError: the reply cannot be read.
            TransportError: there was no reply.

        Example:
            >>> result = await cj.products.get(pid="000B9312-456A-4D31-94BD-B083E2A198E8")

        Source: 3 Product, section 1.3 (Product Details). 10 points a call.
        """
        return await self._engine.call(
            ops.PRODUCTS_GET,
            query={
                "pid": pid,
                "productSku": product_sku,
                "variantSku": variant_sku,
                "features": features,
                "countryCode": country_code,
            },
        )
