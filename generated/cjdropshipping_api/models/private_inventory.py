# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.private_inventory` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Any, Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Id,
    Number,
    Time,
)


class PrivateInventoryCartAddition(Model, kw_only=True):
    """What was added to the cart."""

    success: bool | None = None
    """True when the variants are in the cart."""
    added_count: int | None = field(name="addedCount", default=None)
    """Number of lines added, one for each variant."""


class PrivateInventoryCartVariant(Model, kw_only=True):
    """A variant in the cart."""

    id: str | None = None
    """Id of this row; `cj.private_inventory.remove_from_cart` takes it as well as the variant id."""
    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    sku: str | None = None
    """SKU of the variant."""
    quantity: int | None = None
    """Pieces. May come as `count` instead."""
    count: int | None = None
    """Other name of `quantity`."""
    price: Number | None = None
    """Price of one piece for private stock, in USD. To show; an order does not take it."""


class PrivateInventoryCurrency(Model, kw_only=True):
    """A currency. The fields are those that the document calls usual; in the list of orders it speaks of an exchange rate as well, without a name for it."""

    currency_code: str | None = field(name="currencyCode", default=None)
    """Code of the currency, such as USD."""
    currency_symbol: str | None = field(name="currencySymbol", default=None)
    """Its symbol."""


class PrivateInventoryConfirmationLogistic(Model, kw_only=True):
    """Logistics as a page of confirmation shows them."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name. May come as `en_name` instead."""
    en_name: str | None = field(name="enName", default=None)
    """English name."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD. May come as `freight_amount` instead."""
    freight_amount: Number | None = field(name="freightAmount", default=None)
    """Other name of `shipping_cost`, in USD."""
    estimate_days: str | int | None = field(name="estimateDays", default=None)
    """Estimated time on the way, presumably in days, such as 7-12. May come as the two fields below instead."""
    min_delivery_day: Number | None = field(name="minDeliveryDay", default=None)
    """Shortest time on the way, presumably in days."""
    max_delivery_day: Number | None = field(name="maxDeliveryDay", default=None)
    """Longest time on the way, presumably in days."""
    selected: bool | None = None
    """True for the logistics that the page has chosen."""


class PrivateInventoryConfirmationProduct(Model, kw_only=True):
    """One line as an order would take it. Of several names for the same thing any one may be there."""

    id: str | None = None
    """Variant id. May come as `variant_id` instead."""
    variant_id: str | None = field(name="variantId", default=None)
    """Other name of `id`."""
    product_id: str | None = field(name="productId", default=None)
    """Id of the product."""
    sku: str | None = None
    """SKU of the variant."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of a picture."""
    quantity: int | None = None
    """Pieces. May come as `count` or `item_count` instead."""
    count: int | None = None
    """Other name of `quantity`."""
    item_count: int | None = field(name="itemCount", default=None)
    """Other name of `quantity`."""
    price: Number | None = None
    """Price of one piece for private stock, in USD. May come as `now_price` instead. To show; an order does not take it."""
    now_price: Number | None = field(name="nowPrice", default=None)
    """Other name of `price`, in USD."""
    weight: Number | None = None
    """Weight of the variant, presumably in grams."""


class PrivateInventoryConfirmationGroup(Model, kw_only=True):
    """A group of lines."""

    products: list_aliased[PrivateInventoryConfirmationProduct] | None = None
    """The lines of the group."""


class PrivateInventoryWarehouse(Model, kw_only=True):
    """A warehouse that can keep private stock."""

    storage_id: str | None = field(name="storageId", default=None)
    """Warehouse id, for all further calls."""
    display_name: str | None = field(name="displayName", default=None)
    """Name of the warehouse."""
    country_code: str | None = field(name="countryCode", default=None)
    """Code of the country or region, such as CN."""
    area_id: Id | None = field(name="areaId", default=None)
    """Id of the area of the warehouse; presumably that of `Warehouse`."""
    addresses: str | None = None
    """Address as one text."""
    address: str | None = None
    """Other name of `addresses`."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    selected: bool | None = None
    """True for the warehouse that the request named and the costs are for."""


class PrivateInventoryLogistic(Model, kw_only=True):
    """A way to bring the goods into the warehouse."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name for `cj.private_inventory.create_order`."""
    display_name: str | None = field(name="displayName", default=None)
    """Name to show."""
    logistic_code: str | None = field(name="logisticCode", default=None)
    """Code of the logistics."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD, with two decimals."""
    estimate_days: str | None = field(name="estimateDays", default=None)
    """Estimated time on the way, presumably in days."""
    freight_index: int | None = field(name="freightIndex", default=None)
    """Number of the freight row, from 0."""
    selected: bool | None = None
    """Preselection of the service; an order goes by the name that it is given."""


class PrivateInventoryFreight(Model, kw_only=True):
    """A freight row."""

    logistic_name: str | None = field(name="logisticName", default=None)
    """Name for `cj.private_inventory.create_order`. May come as `en_name` instead."""
    en_name: str | None = field(name="enName", default=None)
    """English name."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee, in USD."""
    selected: bool | None = None
    """Preselection of the service. It does not replace a name in the request that matches no row."""


class PrivateInventoryProductAmount(Model, kw_only=True):
    """Amount of one line."""

    variant_id: str | None = field(name="variantId", default=None)
    """Variant id."""
    product_id: str | None = field(name="productId", default=None)
    """Id of the product."""
    sku: str | None = None
    """SKU of the variant."""
    quantity: int | None = None
    """Pieces."""
    unit_price: Number | None = field(name="unitPrice", default=None)
    """Price of one piece for private stock, in USD, with two decimals."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Amount of the line, in USD, with two decimals."""


class PrivateInventoryOrderCheck(Model, kw_only=True):
    """Whether the lines can be ordered."""

    confirm_status: bool | None = field(name="confirmStatus", default=None)
    """False when product, warehouse, logistics, stock, price or weight stand in the way."""
    product_info_vo_list: list_aliased[dict[str, Any]] | None = field(
        name="productInfoVOList", default=None
    )
    """Products that cannot be ordered: variant id, SKU and reason, under names that are not documented."""


PrivateInventoryOrderStatus: TypeAlias = (
    Literal["3", "11", "10", "6", "12", "7", "13", "8"] | str | None
)


PrivateInventoryIossType: TypeAlias = Literal[1, 2, 3] | int | None


PrivateInventoryTaxesType: TypeAlias = Literal[0, 1, 2] | int | None


PrivateInventoryStockoutRefundStatus: TypeAlias = Literal["0", "1", "2"] | str | None


PrivateInventoryRefundStatus: TypeAlias = Literal[1, 2] | int | None


PrivateInventoryDiffType: TypeAlias = Literal[1, 2, 3] | int | None


PrivateInventoryAbnormalPerformanceType: TypeAlias = Literal[0, 1, 2] | int | None


PrivateInventoryPostagePayStatus: TypeAlias = Literal[1, 2, 3, 4] | int | None


class PrivateInventoryOrderChild(Model, kw_only=True):
    """One part of a bundle."""

    id: str | None = None
    """Variant id of the part."""
    sku: str | None = None
    """SKU of the part."""
    name_en: str | None = field(name="nameEn", default=None)
    """English name of the part."""
    image: str | None = None
    """URL of a picture."""
    item_count: int | None = field(name="itemCount", default=None)
    """Pieces."""
    allocate_num: int | None = field(name="allocateNum", default=None)
    """Pieces that have been put into stock, or set aside from it."""
    variant_key: str | None = field(name="variantKey", default=None)
    """What makes the variant, such as its colour."""
    pack_weight: Number | None = field(name="packWeight", default=None)
    """Weight of one piece with packaging, presumably in grams."""
    total_pack_weight: Number | None = field(name="totalPackWeight", default=None)
    """Weight of all pieces with packaging: the count times `pack_weight`."""
    price: Number | None = None
    """Price, in USD."""


class PrivateInventoryCartRequestVariant(Model, kw_only=True):
    """One variant for the cart."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    quantity: int
    """Pieces, from 1 to 100000."""


class PrivateInventorySelectedVariant(Model, kw_only=True):
    """One variant that is to be bought."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    product_id: str = field(name="productId")
    """Id of its product."""
    quantity: int
    """Pieces."""


class PrivateInventoryVariantInfo(Model, kw_only=True):
    """One variant for which logistics or costs are asked. Here the variant id is called `id`."""

    id: str
    """Variant id."""
    quantity: int
    """Pieces."""


class PrivateInventoryCostRequest(Model, kw_only=True):
    """A warehouse, what is to be brought there and, if chosen, how."""

    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list`."""
    variant_info_list: list_aliased[PrivateInventoryVariantInfo] = field(name="variantInfoList")
    """The variants and how many of each."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics whose fee is wanted. Leave it out to see only what there is to choose from."""


class PrivateInventoryConfirmationWithCostRequest(Model, kw_only=True):
    """What has been chosen so far: variants, then a warehouse, then logistics."""

    storage_id: str | None = field(name="storageId", default=None)
    """Warehouse, from `available_storehouse_list`. Without it there are no costs."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics, from `available_logistic_list` or the freight rows. Without it there is no total."""
    variants: list_aliased[PrivateInventorySelectedVariant] | None = None
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryOrderRequestLine(Model, kw_only=True):
    """One line of an order."""

    variant_id: str = field(name="variantId")
    """Variant id."""
    product_id: str = field(name="productId")
    """Id of its product."""
    sku: str
    """SKU of the variant."""
    quantity: int
    """Pieces."""
    price: Number | None = None
    """Price of one piece, in USD. Leave it out: the service ignores it and charges its own price."""


class PrivateInventoryCartProduct(Model, kw_only=True):
    """A product in the cart."""

    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_image: str | None = field(name="productImage", default=None)
    """URL of a picture."""
    variants: list_aliased[PrivateInventoryCartVariant] | None = None
    """Its variants in the cart."""


class PrivateInventoryConfirmationOrder(Model, kw_only=True):
    """Lines that belong together. They stand in `products`, in the groups, or in both: collect them from both places and count a variant once."""

    logistic_list: list_aliased[PrivateInventoryConfirmationLogistic] | None = field(
        name="logisticList", default=None
    )
    """Logistics as a page of confirmation shows them. For an order choose from `cj.private_inventory.list_logistics` instead."""
    products: list_aliased[PrivateInventoryConfirmationProduct] | None = None
    """Lines outside any group."""
    confirm_group_order_vo_list: list_aliased[PrivateInventoryConfirmationGroup] | None = field(
        name="confirmGroupOrderVOList", default=None
    )
    """Groups of lines."""


class PrivateInventoryLogistics(Model, kw_only=True):
    """The logistics to a warehouse."""

    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that was asked for."""
    available_logistic_list: list_aliased[PrivateInventoryLogistic] | None = field(
        name="availableLogisticList", default=None
    )
    """Logistics to choose from."""
    selected_logistic_name: str | None = field(name="selectedLogisticName", default=None)
    """Name of the row that is `selected`; empty where none is."""
    logistic_info_message: str | None = field(name="logisticInfoMessage", default=None)
    """Why the list is empty, for example because the warehouse was missing; otherwise empty."""


class PrivateInventoryCost(Model, kw_only=True):
    """What a purchase costs beside the goods. The fees for logistics and for the warehouse have several names, of which any one may be there."""

    freight_amount: Number | None = field(name="freightAmount", default=None)
    """Fee for the logistics, presumably in USD. May come as `logistics_cost` or `shipping_cost` instead."""
    logistics_cost: Number | None = field(name="logisticsCost", default=None)
    """Other name of `freight_amount`."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Other name of `freight_amount`."""
    warehouse_fee: Number | None = field(name="warehouseFee", default=None)
    """Fee of the warehouse, or for leaving it, presumably in USD. May come as `storehouse_cost` instead."""
    storehouse_cost: Number | None = field(name="storehouseCost", default=None)
    """Other name of `warehouse_fee`."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD."""
    freight_trial_list: list_aliased[PrivateInventoryFreight] | None = field(
        name="freightTrialList", default=None
    )
    """Freight rows to choose from, the source of `cj.private_inventory.list_logistics`."""
    cost_details: list_aliased[Any] | None = field(name="costDetails", default=None)
    """The costs in detail; the form of the rows is not documented."""
    error_en_list: list_aliased[Any] | None = field(name="errorEnList", default=None)
    """What is wrong, presumably as English texts."""
    error_suggestion_list: list_aliased[Any] | None = field(
        name="errorSuggestionList", default=None
    )
    """What can be done about it, presumably as texts."""


class PrivateInventoryAmountDetail(Model, kw_only=True):
    """The amounts of a purchase, all in USD with two decimals."""

    product_amount_list: list_aliased[PrivateInventoryProductAmount] | None = field(
        name="productAmountList", default=None
    )
    """Amount of each line."""
    product_amount: Number | None = field(name="productAmount", default=None)
    """Amount for all goods, in USD; empty where that of any line is missing."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD; that of `cost_info`."""
    requested_logistic_name: str | None = field(name="requestedLogisticName", default=None)
    """Logistics that the request named; empty where it named none."""
    selected_freight: PrivateInventoryFreight | None = field(name="selectedFreight", default=None)
    """Freight row that the sum uses; empty where the name in the request matches none."""
    shipping_cost: Number | None = field(name="shippingCost", default=None)
    """Fee of that freight row, in USD."""
    total_amount: Number | None = field(name="totalAmount", default=None)
    """Goods, service and shipping together, in USD; a fee of the warehouse is not named among them. Only where warehouse and logistics are chosen and all of the amounts are known."""
    total_amount_calculated: bool | None = field(name="totalAmountCalculated", default=None)
    """True when `total_amount` could be worked out; otherwise see `missing_amount_items`."""
    missing_amount_items: list_aliased[str | None] | None = field(
        name="missingAmountItems", default=None
    )
    """Names of what is missing, such as selectedFreight while no logistics are chosen."""


class PrivateInventoryOrderCreated(Model, kw_only=True):
    """A new order, or why there is none."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the order, which begins with SY. May come as `order_code` instead."""
    order_code: str | None = field(name="orderCode", default=None)
    """Other name of `order_id`."""
    pay_id: str | None = field(name="payId", default=None)
    """Id of the payment."""
    cj_pay_url: str | None = field(name="cjPayUrl", default=None)
    """URL of the page on which to pay, with `pay_type` 1."""
    price: Number | None = None
    """Amount of the order, in USD."""
    risk_intercept_order_list: list_aliased[Any] | None = field(
        name="riskInterceptOrderList", default=None
    )
    """Orders that the risk control has stopped; the form of the rows is not documented."""
    check_place_order_info: PrivateInventoryOrderCheck | None = field(
        name="checkPlaceOrderInfo", default=None
    )
    """Result of the check, where the lines cannot be ordered."""
    available_logistic_list: list_aliased[PrivateInventoryLogistic] | None = field(
        name="availableLogisticList", default=None
    )
    """Logistics on offer, where the one in the request is not."""
    requested_logistic_name: str | None = field(name="requestedLogisticName", default=None)
    """Logistics in the request that are not on offer."""


class PrivateInventoryOrderVariant(Model, kw_only=True):
    """One line of an order. Amounts whose name begins with show are in the currency that the account sees."""

    order_line_id: str | None = field(name="productCode", default=None)
    """Id of this line."""
    order_code: str | None = field(name="orderCode", default=None)
    """Number of the order."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id."""
    sku: str | None = None
    """SKU of the variant."""
    cj_product_id: str | None = field(name="cjProductId", default=None)
    """Product id."""
    cj_product_name: str | None = field(name="cjProductName", default=None)
    """English name of the product."""
    cj_image: str | None = field(name="cjImage", default=None)
    """URL of a picture."""
    property: str | None = None
    """Property of the product, as text."""
    variant_key: str | None = field(name="variantKey", default=None)
    """What makes the variant, such as its colour."""
    quantity: int | None = None
    """Pieces bought."""
    allocate_num: int | None = field(name="allocateNum", default=None)
    """Pieces that have been put into stock, or set aside from it."""
    original_price: Number | None = field(name="originalPrice", default=None)
    """Price of one piece before discount, in USD."""
    show_original_price: Number | None = field(name="showOriginalPrice", default=None)
    """Price of one piece before discount, in the currency that the account sees."""
    price: Number | None = None
    """Price of one piece, in USD."""
    show_price: Number | None = field(name="showPrice", default=None)
    """Price of one piece, in the currency that the account sees."""
    discount: Number | None = None
    """Rate of the discount, where there is one; whether in percent is not documented."""
    weight: Number | None = None
    """Weight, usually in grams."""
    refund_status: PrivateInventoryRefundStatus | None = field(name="refundStatus", default=None)
    """State of the refund for this line."""
    product_type: str | None = field(name="productType", default=None)
    """Type of the product; the values are not documented and need not be those of `ProductType`."""
    stockout: bool | None = None
    """True when this line is out of stock."""
    handler_result: str | None = field(name="handlerResult", default=None)
    """What was done about missing stock or other trouble."""
    original_sku: str | None = field(name="originalSku", default=None)
    """SKU at the time of the order, where it has changed since."""
    group_product: bool | None = field(name="groupProduct", default=None)
    """True for a bundle of products."""
    is_pod: int | None = field(name="isPod", default=None)
    """Mark of a print-on-demand product; the values are not documented."""
    un_certified: int | None = field(name="unCertified", default=None)
    """1 when data about the product are missing; any other value means that they are complete."""
    product_group_child_list: list_aliased[PrivateInventoryOrderChild] | None = field(
        name="productGroupChildList", default=None
    )
    """The parts of a bundle."""


class PrivateInventoryCartRequest(Model, kw_only=True):
    """Variants of one product that go into the cart."""

    product_id: str = field(name="productId")
    """Product id, from `cj.products.search`."""
    variants: list_aliased[PrivateInventoryCartRequestVariant]
    """The variants and how many of each."""


class PrivateInventoryConfirmationRequest(Model, kw_only=True):
    """Variants that are to be bought."""

    variants: list_aliased[PrivateInventorySelectedVariant] | None = None
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryLogisticsRequest(Model, kw_only=True):
    """A warehouse and what is to be brought there."""

    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list`."""
    variant_info_list: list_aliased[PrivateInventoryVariantInfo] = field(name="variantInfoList")
    """The variants and how many of each."""


class PrivateInventoryOrderRequest(Model, kw_only=True):
    """An order for private stock. Amounts are not part of it; the service works them out."""

    product_list: list_aliased[PrivateInventoryOrderRequestLine] = field(name="productList")
    """The lines, at least one."""
    logistic_name: str = field(name="logisticName")
    """Logistics, from `available_logistic_list` of `cj.private_inventory.list_logistics` or from the freight rows of the costs."""
    storage_id: str = field(name="storageId")
    """Warehouse, from `available_storehouse_list` of a confirmation."""
    pay_type: Literal[1, 2] | None = field(name="payType", default=None)
    """1 to pay on a page, whose address comes in `cj_pay_url`; 2 to pay from the balance. Which one applies without it is not documented."""


class PrivateInventoryCart(Model, kw_only=True):
    """The cart for private stock, or one page of it."""

    product_list: list_aliased[PrivateInventoryCartProduct] | None = field(
        name="productList", default=None
    )
    """The products that can be ordered."""
    invalid_product_list: list_aliased[Any] | None = field(name="invalidProductList", default=None)
    """Products that cannot be ordered any more; the form of the rows is not documented."""
    total_amount: Number | None = field(name="totalAmount", default=None)
    """Amount for the goods in the cart, in USD. To show; an order does not take it."""
    select_variant_count: int | None = field(name="selectVariantCount", default=None)
    """Number of variants; plays no part in an order."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees."""


class PrivateInventoryConfirmation(Model, kw_only=True):
    """Lines as an order would take them, and where the goods can be kept."""

    orders: list_aliased[PrivateInventoryConfirmationOrder] | None = None
    """The lines, grouped into orders."""
    available_storehouse_list: list_aliased[PrivateInventoryWarehouse] | None = field(
        name="availableStorehouseList", default=None
    )
    """Warehouses to choose from. Absent where this object is part of `PrivateInventoryConfirmationWithCost`, which has them itself."""
    selected_storage_id: str | None = field(name="selectedStorageId", default=None)
    """Id of the warehouse that the request named; empty where it named none, or one that is not on offer."""
    selected_storehouse: PrivateInventoryWarehouse | None = field(
        name="selectedStorehouse", default=None
    )
    """The warehouse with that id; empty under the same conditions."""
    total_product_price: Number | None = field(name="totalProductPrice", default=None)
    """Amount for all goods, in USD. To show; an order does not take it."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees."""


class PrivateInventoryConfirmationWithCost(Model, kw_only=True):
    """Confirmation, warehouses and, once a warehouse is chosen, costs and amounts."""

    confirmation: PrivateInventoryConfirmation | None = None
    """The lines as an order would take them, without the warehouses."""
    available_storehouse_list: list_aliased[PrivateInventoryWarehouse] | None = field(
        name="availableStorehouseList", default=None
    )
    """Warehouses to choose from."""
    selected_storage_id: str | None = field(name="selectedStorageId", default=None)
    """Id of the warehouse that the request named; empty where it named none, or one that is not on offer."""
    selected_storehouse: PrivateInventoryWarehouse | None = field(
        name="selectedStorehouse", default=None
    )
    """The warehouse with that id, `selected`; empty under the same conditions."""
    cost_info: PrivateInventoryCost | None = field(name="costInfo", default=None)
    """Costs, as `cj.private_inventory.get_cost` gives them. Only with a warehouse that is on offer."""
    amount_detail: PrivateInventoryAmountDetail | None = field(name="amountDetail", default=None)
    """The amounts and their sum."""
    cost_info_message: str | None = field(name="costInfoMessage", default=None)
    """Why there are no costs: no warehouse in the request, none on offer, or no data about the variants. Empty when there are costs."""


class PrivateInventoryOrderProduct(Model, kw_only=True):
    """The goods of one product in an order."""

    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    variants: list_aliased[PrivateInventoryOrderVariant] | None = field(
        name="productVariantListList", default=None
    )
    """The lines, one for each variant."""


class PrivateInventoryOrderSupplier(Model, kw_only=True):
    """The goods of one supplier in an order."""

    supplier_id: str | None = field(name="supplierId", default=None)
    """Id of the supplier."""
    supplier_name: str | None = field(name="supplierName", default=None)
    """Name of the supplier."""
    product_list: list_aliased[PrivateInventoryOrderProduct] | None = field(
        name="productList", default=None
    )
    """The goods, grouped by product."""


class PrivateInventoryOrder(Model, kw_only=True):
    """An order for private stock. Amounts whose name begins with show are in the currency that the account sees, the others in USD as far as the document says. The service may send further fields."""

    order_code: str | None = field(name="orderCode", default=None)
    """Number of the order, which begins with SY."""
    status: PrivateInventoryOrderStatus | None = None
    """State of the order."""
    status_desc: str | None = field(name="statusDesc", default=None)
    """The state as text, such as Awaiting Payment."""
    dispute_status: str | None = field(name="disputeStatus", default=None)
    """State with regard to disputes, where there are any; the values are not documented."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that keeps the goods."""
    storage_name: str | None = field(name="storageNo2Name", default=None)
    """Name of that warehouse, in English or as it is shown."""
    stockout: bool | None = None
    """True when something of the order is out of stock."""
    logistic_name: str | None = field(name="logisticName", default=None)
    """Logistics chosen with the order."""
    logistics_mode: str | None = field(name="logisticsMode", default=None)
    """Kind of logistics or of route."""
    postage: Number | None = None
    """Postage, in USD."""
    show_postage: Number | None = field(name="showPostage", default=None)
    """Postage, in the currency that the account sees."""
    tracking_number: str | None = field(name="trackingNumber", default=None)
    """Tracking number of the carrier, once there is one."""
    cj_tracking_number: str | None = field(name="cjTrackingNumber", default=None)
    """Tracking number of CJ, once there is one."""
    payment_expiration_time: Time | None = field(name="paymentExpirationTime", default=None)
    """Until when an unpaid order can be paid; epoch milliseconds."""
    inventory_reserved: bool | None = field(name="inventoryReserved", default=None)
    """Whether the goods are held back; usually true as long as the order can be paid."""
    create_date: Time | None = field(name="createDate", default=None)
    """When the order was created, to the minute; its time zone is not documented, so prefer `create_date_time`."""
    create_date_time: Time | None = field(name="createDateTime", default=None)
    """The same in epoch milliseconds."""
    payment_date: Time | None = field(name="paymentDate", default=None)
    """When it was paid, to the minute; null before that. Its time zone is not documented, so prefer `payment_date_time`."""
    payment_date_time: Time | None = field(name="paymentDateTime", default=None)
    """The same in epoch milliseconds; null before payment."""
    order_amount: Number | None = field(name="orderAmount", default=None)
    """Amount for the goods, in USD."""
    show_order_amount: Number | None = field(name="showOrderAmount", default=None)
    """Amount for the goods, in the currency that the account sees."""
    amount: Number | None = None
    """Amount of the order, in USD; usually goods, postage, service and taxes."""
    show_amount: Number | None = field(name="showAmount", default=None)
    """Amount of the order, in the currency that the account sees."""
    payable_amount: Number | None = field(name="payableAmount", default=None)
    """Amount before reductions, shown struck out, presumably in USD."""
    show_payable_amount: Number | None = field(name="showPayableAmount", default=None)
    """Amount before reductions, in the currency that the account sees."""
    discount_money: Number | None = field(name="discountMoney", default=None)
    """Discount of the platform, in USD."""
    product_discount_money: Number | None = field(name="productDiscountMoney", default=None)
    """Discount on the goods, in USD."""
    postage_discount_money: Number | None = field(name="postageDiscountMoney", default=None)
    """Discount on the postage, in USD."""
    service_fee: Number | None = field(name="serviceFee", default=None)
    """Fee for the service, in USD."""
    show_service_fee: Number | None = field(name="showServiceFee", default=None)
    """Fee for the service, in the currency that the account sees."""
    ioss_number: str | None = field(name="iossNumber", default=None)
    """IOSS number, where the order is declared under one."""
    ioss_type: PrivateInventoryIossType | None = field(name="iossType", default=None)
    """How IOSS is used."""
    ioss_taxes: Number | None = field(name="iossTaxes", default=None)
    """Taxes under IOSS, in USD."""
    taxes_flag: int | None = field(name="taxesFlag", default=None)
    """1 when the taxes are paid on behalf of the account, 0 when not."""
    taxes_type: PrivateInventoryTaxesType | None = field(name="taxesType", default=None)
    """Kind of tax."""
    order_quantity: int | None = field(name="orderQuantity", default=None)
    """Pieces of all lines together."""
    stockout_refund_status: PrivateInventoryStockoutRefundStatus | None = field(
        name="stockoutRefundStatus", default=None
    )
    """Refund for goods that were out of stock."""
    imp_storage_flag: str | None = field(name="impStorageFlag", default=None)
    """Mark of an order for private stock; the values are not documented."""
    is_contain_pack: int | None = field(name="isContainPack", default=None)
    """1 when there is packaging among the goods, 0 when not."""
    order_source_type: str | None = field(name="orderSourceType", default=None)
    """Where the order comes from, such as an uploaded table or a shop; the values are not documented."""
    payment_sign: str | None = field(name="paymentSign", default=None)
    """1 when the account should be told that a payment by card is on its way, 0 when not."""
    handler_result: str | None = field(name="handlerResult", default=None)
    """What was done about goods out of stock: split, replaced, refunded or the like."""
    refund_amount: Number | None = field(name="refundAmount", default=None)
    """Amount of the refund, where there is one; presumably in USD."""
    refund_status: PrivateInventoryRefundStatus | None = field(name="refundStatus", default=None)
    """State of the refund."""
    refund_time: Time | None = field(name="refundTime", default=None)
    """When it was refunded."""
    order_type: int | None = field(name="orderType", default=None)
    """Kind of order; usually 2. Not the order type of `cj.payments.pay_v2`, which is 9 here."""
    order_category: str | None = field(name="orderCategory", default=None)
    """Class of order; usually SY."""
    payment_type: str | None = field(name="paymentType", default=None)
    """How it was paid, such as Stripe, PayPal or Checkout; null before payment."""
    variant_type_sum: int | None = field(name="variantTypeSum", default=None)
    """Number of different variants."""
    diff_type: PrivateInventoryDiffType | None = field(name="diffType", default=None)
    """Where a difference in the amount comes from."""
    diff_amount: Number | None = field(name="diffAmount", default=None)
    """Difference in the amount, in USD."""
    show_diff_amount: Number | None = field(name="showDiffAmount", default=None)
    """Difference in the amount, in the currency that the account sees."""
    open_dispute: bool | None = field(name="openDispute", default=None)
    """True when a dispute can be opened now."""
    abnormal_performance_type: PrivateInventoryAbnormalPerformanceType | None = field(
        name="abnormalPerformanceType", default=None
    )
    """Trouble with the fulfilment."""
    payment_order_code_list: list_aliased[str | None] | None = field(
        name="paymentOrderCodeList", default=None
    )
    """Numbers of the payments for this order."""
    is_repeat_payment: int | None = field(name="isRepeatPayment", default=None)
    """1 when it was paid more than once, 0 when not."""
    is_show_inventory_record: int | None = field(name="isShowInventoryRecord", default=None)
    """1 to show the record of the stock, 0 to hide it."""
    can_pay_postage: int | None = field(name="canPayPostage", default=None)
    """Whether more postage can be paid, where some may be due; the values are not documented."""
    postage_pay_status: PrivateInventoryPostagePayStatus | None = field(
        name="postagePayStatus", default=None
    )
    """State of the postage."""
    postage_pay_status_desc: str | None = field(name="postagePayStatusDesc", default=None)
    """The state of the postage as text."""
    postage_pay_status_remark: str | None = field(name="postagePayStatusRemark", default=None)
    """More about the state of the postage."""
    self_pick_address_info: dict[str, Any] | None = field(name="selfPickAddressInfo", default=None)
    """Where to collect the goods, for orders that are collected; the fields are not documented."""
    self_pick_code: str | None = field(name="selfPickCode", default=None)
    """Code for collecting them."""
    currency_info: PrivateInventoryCurrency | None = field(name="currencyInfo", default=None)
    """Currency that the account sees, with its exchange rate."""
    is_receipt: int | None = field(name="isReceipt", default=None)
    """1 when there is a receipt, 0 when not; of goods or of money is not documented."""
    can_view_warehouse_video: bool | None = field(name="canViewWarehouseVideo", default=None)
    """True when a video of the work in the warehouse can be watched."""
    no_view_warehouse_video_reason: int | None = field(
        name="noViewWarehouseVideoReason", default=None
    )
    """Why it cannot, as a code; the values are not documented."""
    supplier_list: list_aliased[PrivateInventoryOrderSupplier] | None = field(
        name="supplierList", default=None
    )
    """The goods, grouped by supplier."""


class PrivateInventoryOrderPage(Model, kw_only=True):
    """One page of orders for private stock."""

    page_size: int | None = field(name="pageSize", default=None)
    """Orders on a full page."""
    page_number: int | None = field(name="pageNumber", default=None)
    """Number of this page, from 1."""
    total_records: int | None = field(name="totalRecords", default=None)
    """Orders that match, on all pages."""
    total_pages: int | None = field(name="totalPages", default=None)
    """Number of pages."""
    content: list_aliased[PrivateInventoryOrder] | None = None
    """The orders of this page."""
