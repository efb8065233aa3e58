# Generated from spec/ by scripts/regenerate; edit that instead.
"""The dicts that requests accept in place of models."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from cjdropshipping_runtime.wire import Amount


class SourcingRequestDict(TypedDict):
    """A product that CJ is asked to find."""

    thirdProductId: NotRequired[str]
    """Id of the product in your own shop."""
    thirdVariantId: NotRequired[str]
    """Id of the variant in your own shop."""
    thirdProductSku: NotRequired[str]
    """SKU in your own shop."""
    productName: str
    """Name of the product."""
    productImage: str
    """URL of a picture of it."""
    productUrl: NotRequired[str]
    """URL of a page that sells it."""
    remark: NotRequired[str]
    """Anything that helps to find it."""
    price: NotRequired[Amount]
    """Price in mind, in USD."""


class OrderProductRequestDict(TypedDict):
    """A line of a new order. It names a CJ variant by `vid`, by `sku`, or by both, which then have to agree."""

    vid: NotRequired[str]
    """Variant id. Needed where `sku` is missing, and always in accounts that may order SKUs from elsewhere."""
    sku: NotRequired[str]
    """SKU of the variant; used where `vid` is missing."""
    storeProductId: NotRequired[str]
    """Id of the product in your store, kept with the order. Announced for 2026-06-02."""
    storeProductImg: NotRequired[str]
    """URL of the product's picture in your store, kept with the order. Announced for 2026-06-02."""
    quantity: int
    """Number of pieces."""
    unitPrice: NotRequired[Amount]
    """Price of one piece; presumably in USD, the document names no currency."""
    storeLineItemId: NotRequired[str]
    """Id of the line in the order of your store."""
    podProperties: NotRequired[str]
    """What is printed on demand, as JSON inside the string: a list of objects. POD 2.0: areaName, links (a list of URLs) and type. POD 3.0: links (URLs of one production picture or more) and effectImgs (exactly one URL, of the rendering)."""


class OrderV3RequestDict(TypedDict):
    """An order for one recipient."""

    orderNumber: str
    """Your own number of the order; unique on your side."""
    shippingZip: NotRequired[str]
    """Postal code of the recipient."""
    shippingCountryCode: str
    """Two-letter code of the recipient's country, for example US."""
    shippingCountry: str
    """Name of the recipient's country."""
    shippingProvince: str
    """Province or state of the recipient."""
    shippingCity: str
    """City of the recipient."""
    shippingCounty: NotRequired[str]
    """County or district of the recipient."""
    shippingPhone: NotRequired[str]
    """Telephone number of the recipient."""
    shippingCustomerName: str
    """Name of the recipient."""
    shippingAddress: str
    """First line of the address."""
    shippingAddress2: NotRequired[str]
    """Second line of the address."""
    houseNumber: NotRequired[str]
    """House number."""
    email: NotRequired[str]
    """E-mail address of the recipient."""
    taxId: NotRequired[str]
    """Tax number of the recipient."""
    remark: NotRequired[str]
    """Note about the order."""
    consigneeID: NotRequired[str]
    """Id of the consignee; what kind of id is not documented."""
    shopAmount: NotRequired[Amount]
    """Amount of the order, presumably what the buyer paid in your store, in USD; the document names neither."""
    logisticName: str
    """Shipping method, as the freight calculation names it."""
    fromCountryCode: str
    """Two-letter code of the country to ship from, for example CN."""
    platform: NotRequired[str]
    """Platform that the order comes from, for example shopify; Api where it is left out."""
    iossType: NotRequired[Literal[1, 2, 3] | Literal[""]]
    """How import VAT into the EU is declared. 1 without IOSS: the recipient pays VAT and fees. 2 with your own IOSS number: it has to be valid and to cover the country, else the parcel goes without. 3 with the number of CJ: for orders of up to 150 EUR (above, the recipient pays VAT), best declared with what the buyer paid; declaring the amount of the CJ order is at your risk. An empty text leaves it open."""
    iossNumber: NotRequired[str]
    """Your IOSS number; CJ-IOSS where `iossType` is 3."""
    shopLogisticsType: NotRequired[Literal[1, 2, 3]]
    """Who ships. 1 platform logistics from the warehouse in `storageId`, which starts to work once the shipping label is there (`waybills_upload`); 2 merchant logistics, the choice without special needs and the one where it is left out; 3 platform logistics from a warehouse that CJ chooses."""
    storageId: NotRequired[str]
    """Id of the CJ warehouse. Required where `shopLogisticsType` is 1, of no effect otherwise."""
    storeName: NotRequired[str]
    """Name of one of your API stores, else the call is refused; without it the default API store."""
    storeOrderTime: NotRequired[int]
    """When the order was placed in your store, in SECONDS since 1970-01-01 00:00 UTC. A time in the future is refused."""
    orderFlow: NotRequired[Literal[1, 2]]
    """1 an order of CJ variants, also where it is left out; 2 an order by the SKUs of your store, whose products have to be connected to CJ products in My CJ."""
    isSandbox: NotRequired[Literal[0, 1]]
    """1 for a sandbox order: its payment is simulated, nothing is charged, shipped or fulfilled. 0 for a real order, also where it is left out."""
    products: list[OrderProductRequestDict]
    """What is ordered."""


class PodPicturesLineDict(TypedDict):
    """New pictures for one line of an order."""

    orderCode: str
    """Id of the order at CJ."""
    lineItemId: str
    """Id of the line at CJ; `lineItemId` of `orders_get`, not that of your own shop."""
    effectImgList: list[str]
    """URLs of the renderings, which show the product as it will look."""
    productionImgList: list[str]
    """URLs of the print files."""


class MergeGroupRequestDict(TypedDict):
    """Orders to merge into one."""

    logisticName: str
    """How to ship the new order: a `logisticsName` of the group."""
    orderCodeList: list[str]
    """The CJ codes of the orders to merge; a group of only one fails with 11001."""
    orderNumber: str
    """Order number of the customer in the store, presumably for the new order."""
    orderStatus: Literal[100, 101]
    """Where the orders are: 100 among the complete ones, 101 in the shopping cart."""
    packType: Literal[0, 1]
    """How to pack: 0 by SKU, 1 by store."""


class AddressRequestDict(TypedDict):
    """A new address."""

    firstName: str
    """First name."""
    lastName: str
    """Last name."""
    country: str
    """Name of the country."""
    countryCode: str
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    addressNew: NotRequired[str]
    """Second line of the address."""
    zip: NotRequired[str]
    """Postal code."""
    phone: NotRequired[str]
    """Phone number."""
    mail: NotRequired[str]
    """E-mail address."""
    isDefault: NotRequired[Literal["0", "1"]]
    """A digit in a string: 1 to make it the default address, 0 not to."""
    countyTown: NotRequired[str]
    """County or town."""
    consigneeId: NotRequired[str]
    """Id of the consignee; what kind of id is not documented."""


class AddressUpdateRequestDict(TypedDict):
    """An address of the book as it is to be from now on."""

    firstName: str
    """First name."""
    lastName: str
    """Last name."""
    country: str
    """Name of the country."""
    countryCode: str
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    addressNew: NotRequired[str]
    """Second line of the address."""
    zip: NotRequired[str]
    """Postal code."""
    phone: NotRequired[str]
    """Phone number."""
    mail: NotRequired[str]
    """E-mail address."""
    isDefault: NotRequired[Literal["0", "1"]]
    """A digit in a string: 1 to make it the default address, 0 not to."""
    countyTown: NotRequired[str]
    """County or town."""
    consigneeId: NotRequired[str]
    """Id of the consignee; what kind of id is not documented."""
    id: str
    """Id of the address, from `addresses_list`."""


class PrivateInventoryCartRequestVariantDict(TypedDict):
    """One variant for the cart."""

    variantId: str
    """Variant id."""
    quantity: int
    """Pieces, from 1 to 100000."""


class PrivateInventorySelectedVariantDict(TypedDict):
    """One variant that is to be bought."""

    variantId: str
    """Variant id."""
    productId: str
    """Id of its product."""
    quantity: int
    """Pieces."""


class PrivateInventoryVariantInfoDict(TypedDict):
    """One variant for which logistics or costs are asked. Here the variant id is called `id`."""

    id: str
    """Variant id."""
    quantity: int
    """Pieces."""


class PrivateInventoryCostRequestDict(TypedDict):
    """A warehouse, what is to be brought there and, if chosen, how."""

    storageId: str
    """Warehouse, from `availableStorehouseList`."""
    variantInfoList: list[PrivateInventoryVariantInfoDict]
    """The variants and how many of each."""
    logisticName: NotRequired[str]
    """Logistics whose fee is wanted. Leave it out to see only what there is to choose from."""


class PrivateInventoryConfirmationWithCostRequestDict(TypedDict):
    """What has been chosen so far: variants, then a warehouse, then logistics."""

    storageId: NotRequired[str]
    """Warehouse, from `availableStorehouseList`. Without it there are no costs."""
    logisticName: NotRequired[str]
    """Logistics, from `availableLogisticList` or the freight rows. Without it there is no total."""
    variants: NotRequired[list[PrivateInventorySelectedVariantDict]]
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryOrderRequestLineDict(TypedDict):
    """One line of an order."""

    variantId: str
    """Variant id."""
    productId: str
    """Id of its product."""
    sku: str
    """SKU of the variant."""
    quantity: int
    """Pieces."""
    price: NotRequired[Amount]
    """Price of one piece, in USD. Leave it out: the service ignores it and charges its own price."""


EpochMillisDict: TypeAlias = int
"""A point in time as milliseconds since 1970-01-01 00:00 UTC."""


class OutboundRefreshItemDict(TypedDict):
    """A variant of one private inventory order, whose stock is to be read again."""

    privateOrderId: str
    """Number of the private inventory order, from `outbound_list_products`."""
    stanProductId: str
    """Variant id, from `outbound_list_products`."""
    price: NotRequired[Amount]
    """Price for display. It has no effect; leave it out."""


class OutboundAddressRequestDict(TypedDict):
    """Where an outbound order goes. `outbound_list_addresses` has candidates, under other field names."""

    customerName: str
    """Full name of the recipient."""
    shippingAddress: str
    """First line of the address."""
    shippingAddress2: NotRequired[str]
    """Second line of the address."""
    city: str
    """City."""
    province: NotRequired[str]
    """Province or state."""
    town: NotRequired[str]
    """Town or county."""
    countryCode: str
    """Two-letter code of the country; the service checks it."""
    country: NotRequired[str]
    """Name of the country."""
    zipCode: NotRequired[str]
    """Postal code."""
    phone: NotRequired[str]
    """Phone number."""
    email: NotRequired[str]
    """E-mail address."""
    taxId: NotRequired[str]
    """Tax id of the recipient."""
    consigneeId: NotRequired[str]
    """Id of the consignee."""


class OutboundLineRequestDict(TypedDict):
    """A line of an outbound order: pieces of one variant out of one private inventory order."""

    id: NotRequired[str]
    """Id of the line, from `outbound_get`. Required to change a line that exists; leave it out in a new order."""
    uid: NotRequired[str]
    """Key of the row, from `outbound_list_products`. Without effect, but it helps to trace trouble."""
    sku: str
    """SKU of the variant."""
    stanProductId: str
    """Variant id, from `outbound_list_products`."""
    price: NotRequired[Amount]
    """Price for display. The service puts its own in its place; leave it out."""
    privateOrderId: str
    """Number of the private inventory order, from `outbound_list_products`."""
    quantity: int
    """Pieces to ship, no more than `availableQuantity` of the variant."""


class LegacyCartRequestDict(TypedDict):
    """An order for the cart, named by exactly one of `uid` and `orderNum`."""

    uid: NotRequired[str]
    """The merchant's id of the order: the `uid` it was created with."""
    orderNum: NotRequired[str]
    """CJ order id, in place of `uid`."""
    logistic: str
    """Name of the shipping method."""


class LegacyOrderReferenceDict(TypedDict):
    """An order, named by exactly one of `uid` and `orderNum`."""

    uid: NotRequired[str]
    """The merchant's id of the order: the `uid` it was created with."""
    orderNum: NotRequired[str]
    """CJ order id, in place of `uid`."""


class LegacyOrderProductRequestDict(TypedDict):
    """A line of an order. Say which variant it is by `variantId` or by `sku`."""

    image: str
    """URL of a picture of the variant."""
    quantity: int
    """Pieces."""
    productPrice: Amount
    """Price of the variant in the shop; its currency is not documented."""
    variantId: NotRequired[str]
    """Id of the variant in the shop; by it CJ finds the variant of its own that is connected to it."""
    sku: NotRequired[str]
    """SKU of the variant at CJ, in place of `variantId`."""
    shippingName: str
    """Name of the product. Not the shipping method, although the examples look like it."""


DateTimeTextDict: TypeAlias = str
"""A date with a time of day on the 24-hour clock, as yyyy-MM-dd HH:mm:ss. The documents name no time zone."""


class OrderV2RequestDict(TypedDict):
    """An order for one recipient, and how it is paid."""

    orderNumber: str
    """Your own number of the order; unique on your side."""
    shippingZip: NotRequired[str]
    """Postal code of the recipient."""
    shippingCountryCode: str
    """Two-letter code of the recipient's country, for example US."""
    shippingCountry: str
    """Name of the recipient's country."""
    shippingProvince: str
    """Province or state of the recipient."""
    shippingCity: str
    """City of the recipient."""
    shippingCounty: NotRequired[str]
    """County or district of the recipient."""
    shippingPhone: NotRequired[str]
    """Telephone number of the recipient."""
    shippingCustomerName: str
    """Name of the recipient."""
    shippingAddress: str
    """First line of the address."""
    shippingAddress2: NotRequired[str]
    """Second line of the address."""
    houseNumber: NotRequired[str]
    """House number."""
    email: NotRequired[str]
    """E-mail address of the recipient."""
    taxId: NotRequired[str]
    """Tax number of the recipient."""
    remark: NotRequired[str]
    """Note about the order."""
    consigneeID: NotRequired[str]
    """Id of the consignee; what kind of id is not documented."""
    shopAmount: NotRequired[Amount]
    """Amount of the order, presumably what the buyer paid in your store, in USD; the document names neither."""
    logisticName: str
    """Shipping method, as the freight calculation names it."""
    fromCountryCode: str
    """Two-letter code of the country to ship from, for example CN."""
    platform: NotRequired[str]
    """Platform that the order comes from, for example shopify; Api where it is left out."""
    iossType: NotRequired[Literal[1, 2, 3] | Literal[""]]
    """How import VAT into the EU is declared. 1 without IOSS: the recipient pays VAT and fees. 2 with your own IOSS number: it has to be valid and to cover the country, else the parcel goes without. 3 with the number of CJ: for orders of up to 150 EUR (above, the recipient pays VAT), best declared with what the buyer paid; declaring the amount of the CJ order is at your risk. An empty text leaves it open."""
    iossNumber: NotRequired[str]
    """Your IOSS number; CJ-IOSS where `iossType` is 3."""
    shopLogisticsType: NotRequired[Literal[1, 2, 3]]
    """Who ships. 1 platform logistics from the warehouse in `storageId`, which starts to work once the shipping label is there (`waybills_upload`); 2 merchant logistics; 3 platform logistics from a warehouse that CJ chooses. What happens where it is left out is documented for `orders_create_v3` only."""
    storageId: NotRequired[str]
    """Id of the CJ warehouse. Required where `shopLogisticsType` is 1, of no effect otherwise."""
    storeName: NotRequired[str]
    """Name of one of your API stores, else the call is refused; without it the default API store."""
    storeOrderTime: NotRequired[int]
    """When the order was placed in your store, in SECONDS since 1970-01-01 00:00 UTC. A time in the future is refused."""
    orderFlow: NotRequired[Literal[1, 2]]
    """1 an order of CJ variants, also where it is left out; 2 an order by the SKUs of your store, whose products have to be connected to CJ products in My CJ."""
    isSandbox: NotRequired[Literal[0, 1]]
    """1 for a sandbox order: its payment is simulated, nothing is charged, shipped or fulfilled. 0 for a real order, also where it is left out."""
    products: list[OrderProductRequestDict]
    """What is ordered."""
    payType: NotRequired[Literal[1, 2, 3] | Literal[""]]
    """What follows. 1 payment on a page, whose address is in `cjPayUrl`; also where it is left out. 2 cart, confirmation and payment from the balance, at once. 3 nothing: the order is only created. An empty text is as good as nothing."""


class PodPicturesRequestDict(TypedDict):
    """New pictures for lines of orders."""

    podPicturesEditParams: list[PodPicturesLineDict]
    """The lines to change."""


class PrivateInventoryCartRequestDict(TypedDict):
    """Variants of one product that go into the cart."""

    productId: str
    """Product id, from `products_search`."""
    variants: list[PrivateInventoryCartRequestVariantDict]
    """The variants and how many of each."""


class PrivateInventoryConfirmationRequestDict(TypedDict):
    """Variants that are to be bought."""

    variants: NotRequired[list[PrivateInventorySelectedVariantDict]]
    """The variants and how many of each; of several products if need be."""


class PrivateInventoryLogisticsRequestDict(TypedDict):
    """A warehouse and what is to be brought there."""

    storageId: str
    """Warehouse, from `availableStorehouseList`."""
    variantInfoList: list[PrivateInventoryVariantInfoDict]
    """The variants and how many of each."""


class PrivateInventoryOrderRequestDict(TypedDict):
    """An order for private stock. Amounts are not part of it; the service works them out."""

    productList: list[PrivateInventoryOrderRequestLineDict]
    """The lines, at least one."""
    logisticName: str
    """Logistics, from `availableLogisticList` of `private_inventory_list_logistics` or from the freight rows of the costs."""
    storageId: str
    """Warehouse, from `availableStorehouseList` of a confirmation."""
    payType: NotRequired[Literal[1, 2]]
    """1 to pay on a page, whose address comes in `cjPayUrl`; 2 to pay from the balance. Which one applies without it is not documented."""


class OutboundRefreshRequestDict(TypedDict):
    """Variants whose stock is to be read again."""

    storageId: str
    """Id of the warehouse to ship from."""
    orderId: NotRequired[str]
    """Number of the outbound order that is being changed: its own locks are then left out of the reckoning."""
    products: list[OutboundRefreshItemDict]
    """The variants, at least one."""


class OutboundOrderRequestDict(TypedDict):
    """A new outbound order, or the whole of an existing one with changes."""

    orderId: NotRequired[str]
    """Number of the outbound order to change, from the reply that created it. Leave it out to create one."""
    orderNumber: str
    """Your own number for the order."""
    storageId: str
    """Id of the warehouse to ship from."""
    platform: NotRequired[str]
    """Platform of your shop, such as API. The service fills it in where it is left out."""
    storeName: NotRequired[str]
    """Name of your shop, for display."""
    postagePayNode: Literal[4, 5, 6]
    """When postage is paid: 4 before the goods leave, 5 after they have left, 6 not at all."""
    reason: NotRequired[str]
    """Reason of the application. Required if `postagePayNode` is 6, in changes as well; `outbound_get` is not documented to return it, so keep it."""
    reasonEn: NotRequired[str]
    """The reason in English."""
    address: OutboundAddressRequestDict
    """Where to ship to."""
    productList: list[OutboundLineRequestDict]
    """What to ship, at least one line."""
    submit: NotRequired[bool]
    """True to have the order submitted once it is created. False is the default, and the better choice after a failed lock."""


class LegacyOrderRequestDict(TypedDict):
    """An order of a shop, as the merchant states it."""

    uid: str
    """The merchant's id of the order, by which this API finds it. Not the number that people use."""
    createdAt: EpochMillisDict
    """When the order was placed in the shop, in epoch milliseconds."""
    shippingAddress1: str
    """Address of the buyer, first line."""
    shippingAddress2: NotRequired[str]
    """Address of the buyer, second line."""
    zip: str
    """Postal code."""
    city: str
    """City."""
    province: str
    """Province or state."""
    country: str
    """Name of the country, in full."""
    countryCode: str
    """Code of the country, for example US."""
    orderNumber: str
    """Number of the order as merchant and buyer know it. Not the id by which this API finds it."""
    customerName: str
    """Name of the buyer; `consumerName` in replies."""
    phone: NotRequired[str]
    """Telephone number of the buyer."""
    email: NotRequired[str]
    """Mail address of the buyer."""
    noteAttributes: NotRequired[str]
    """What the buyer wants to say."""
    products: list[LegacyOrderProductRequestDict]
    """What was ordered."""
