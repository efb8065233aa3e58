# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.outbound` alone take and give."""

from __future__ import annotations

from builtins import list as list_aliased
from typing import Literal, TypeAlias

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Number,
)


class OutboundAddressCandidate(Model, kw_only=True):
    """An address of the account to which an outbound order can go."""

    id: str | None = None
    """Id in the address book, for display only; no order takes it."""
    name: str | None = None
    """Full name of the recipient; the `customer_name` of an order."""
    first_name: str | None = field(name="firstName", default=None)
    """First name of the recipient."""
    last_name: str | None = field(name="lastName", default=None)
    """Last name of the recipient."""
    country: str | None = None
    """Name of the country."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    province: str | None = None
    """Province or state."""
    city: str | None = None
    """City."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town; the `town` of an order."""
    address: str | None = None
    """First line of the address; the `shipping_address` of an order."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address; the `shipping_address2` of an order."""
    zip: str | None = None
    """Postal code; the `zip_code` of an order."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address; the `email` of an order."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; an order takes it as it is."""


class OutboundProduct(Model, kw_only=True):
    """A variant of one private inventory order, as far as a warehouse can ship it."""

    id: str | None = None
    """Id of the line; needed to change a line that is on the outbound order already."""
    uid: str | None = None
    """Key of the row, usually made of `private_order_id` and `stan_product_id`."""
    product_id: str | None = field(name="productId", default=None)
    """Product id."""
    spu: str | None = None
    """SPU of the product."""
    sku: str | None = None
    """SKU of the variant."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id that an outbound order takes."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_img: str | None = field(name="productImg", default=None)
    """URL of a picture of it."""
    value1: str | None = None
    """First option of the variant, such as a colour."""
    value2: str | None = None
    """Second option."""
    value3: str | None = None
    """Third option."""
    price: Number | None = None
    """Price of one piece for display, presumably in USD. It is looked up anew when an order is created."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that the outbound order being changed has locked already."""


class OutboundAvailability(Model, kw_only=True):
    """The pieces of a variant that can be shipped now."""

    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id that an outbound order takes."""
    uid: str | None = None
    """Key of the row, as in `OutboundProduct`."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""


OutboundNextAction: TypeAlias = (
    Literal[
        "POLL_CREATE_PROGRESS",
        "WAIT_CREATE",
        "WAIT_LOCK_ARRIVE",
        "ADJUST_LOCK_FAIL_PRODUCTS",
        "SUBMIT_ORDER",
        "POLL_SUBMIT_PROGRESS",
        "WAIT_APPROVAL",
        "PAY",
        "FINISHED",
    ]
    | str
    | None
)


OutboundCreateStatus: TypeAlias = (
    Literal["PROCESSING", "CREATE_SUB_ORDER_SUCCESS", "TASK_COMPLETE", "LOCK_FAIL"] | str | None
)


class OutboundLockFail(Model, kw_only=True):
    """A line whose stock could not be locked in full. It has no id: find the line of the order by `private_order_id` and `sku`."""

    sku: str | None = None
    """SKU of the variant."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    quantity: int | None = None
    """Pieces that were asked for."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that could be locked: lower the line to that, or drop it where that is 0."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped; may be missing."""


class OutboundSubmission(Model, kw_only=True):
    """The answer to a submission. The `data` of a refusal for lack of stock has this form too, with the fields that a success does without."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    submit_accepted: bool | None = field(name="submitAccepted", default=None)
    """Whether the submission was accepted."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next; ADJUST_LOCK_FAIL_PRODUCTS where stock is short."""
    create_status: OutboundCreateStatus | None = field(name="createStatus", default=None)
    """State of the creation, where stock is short: LOCK_FAIL."""
    action_required: str | None = field(name="actionRequired", default=None)
    """What the caller has to do, where stock is short: ADJUST_QUANTITY_AND_RESUBMIT in the example."""
    lock_fails: list_aliased[OutboundLockFail] | None = field(name="lockFails", default=None)
    """Lines whose stock could not be locked."""
    suggested_steps: list_aliased[str | None] | None = field(name="suggestedSteps", default=None)
    """The way out as sentences for people, in order."""


OutboundPostagePayNode: TypeAlias = Literal[4, 5, 6] | int | None


class OutboundAddress(Model, kw_only=True):
    """Where an outbound order goes."""

    customer_name: str | None = field(name="customerName", default=None)
    """Full name of the recipient."""
    shipping_address: str | None = field(name="shippingAddress", default=None)
    """First line of the address."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    city: str | None = None
    """City."""
    province: str | None = None
    """Province or state."""
    town: str | None = None
    """Town or county."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    country: str | None = None
    """Name of the country."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    email: str | None = None
    """E-mail address."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax id of the recipient."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee."""


class OutboundLine(Model, kw_only=True):
    """A line of an outbound order."""

    id: str | None = None
    """Id of the line; pass it along to change the line."""
    uid: str | None = None
    """Key of the row, as in `OutboundProduct`."""
    sku: str | None = None
    """SKU of the variant."""
    stan_product_id: str | None = field(name="stanProductId", default=None)
    """Variant id."""
    price: Number | None = None
    """Price of one piece, presumably in USD."""
    private_order_id: str | None = field(name="privateOrderId", default=None)
    """Number of the private inventory order."""
    quantity: int | None = None
    """Pieces to ship."""
    available_quantity: int | None = field(name="availableQuantity", default=None)
    """Pieces that can be shipped now."""
    lock_quantity: int | None = field(name="lockQuantity", default=None)
    """Pieces that this order has locked."""
    product_name: str | None = field(name="productName", default=None)
    """Name of the product."""
    product_img: str | None = field(name="productImg", default=None)
    """URL of a picture of it."""


class OutboundCancellation(Model, kw_only=True):
    """The outcome of a cancellation. An object of another form may come in its place; its fields are then among those that are not described."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the cancelled outbound order."""
    cancelled: bool | None = None
    """Whether the order is cancelled now."""


class OutboundRefreshItem(Model, kw_only=True):
    """A variant of one private inventory order, whose stock is to be read again."""

    private_order_id: str = field(name="privateOrderId")
    """Number of the private inventory order, from `cj.outbound.list_products`."""
    stan_product_id: str = field(name="stanProductId")
    """Variant id, from `cj.outbound.list_products`."""
    price: Number | None = None
    """Price for display. It has no effect; leave it out."""


class OutboundAddressRequest(Model, kw_only=True):
    """Where an outbound order goes. `cj.outbound.list_addresses` has candidates, under other field names."""

    customer_name: str = field(name="customerName")
    """Full name of the recipient."""
    shipping_address: str = field(name="shippingAddress")
    """First line of the address."""
    city: str
    """City."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country; the service checks it."""
    shipping_address2: str | None = field(name="shippingAddress2", default=None)
    """Second line of the address."""
    province: str | None = None
    """Province or state."""
    town: str | None = None
    """Town or county."""
    country: str | None = None
    """Name of the country."""
    zip_code: str | None = field(name="zipCode", default=None)
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    email: str | None = None
    """E-mail address."""
    tax_id: str | None = field(name="taxId", default=None)
    """Tax id of the recipient."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee."""


class OutboundLineRequest(Model, kw_only=True):
    """A line of an outbound order: pieces of one variant out of one private inventory order."""

    sku: str
    """SKU of the variant."""
    stan_product_id: str = field(name="stanProductId")
    """Variant id, from `cj.outbound.list_products`."""
    private_order_id: str = field(name="privateOrderId")
    """Number of the private inventory order, from `cj.outbound.list_products`."""
    quantity: int
    """Pieces to ship, no more than `available_quantity` of the variant."""
    id: str | None = None
    """Id of the line, from `cj.outbound.get`. Required to change a line that exists; leave it out in a new order."""
    uid: str | None = None
    """Key of the row, from `cj.outbound.list_products`. Without effect, but it helps to trace trouble."""
    price: Number | None = None
    """Price for display. The service puts its own in its place; leave it out."""


class OutboundCreation(Model, kw_only=True):
    """The start of the task that creates or changes an outbound order."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order; every further call takes it."""
    create_task_started: bool | None = field(name="createTaskStarted", default=None)
    """Whether the task has started."""
    submit_requested: bool | None = field(name="submitRequested", default=None)
    """Whether the order is to be submitted by itself."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next, usually POLL_CREATE_PROGRESS."""


class OutboundProgress(Model, kw_only=True):
    """How far an outbound order is."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    progress: Number | None = None
    """Other name of `create_progress`; read the one that is there."""
    create_progress: Number | None = field(name="createProgress", default=None)
    """How much of the creation is done, in percent; so far mostly 0, 60 or 100."""
    create_status: OutboundCreateStatus | None = field(name="createStatus", default=None)
    """State of the creation."""
    lock_fails: list_aliased[OutboundLockFail] | None = field(name="lockFails", default=None)
    """Lines whose stock could not be locked. If there are any, change the order before you submit it."""
    next_action: OutboundNextAction | None = field(name="nextAction", default=None)
    """What to do next."""
    submit_status: str | None = field(name="submitStatus", default=None)
    """State of the submission; UNKNOWN where the service does not tell. Other values are not documented."""
    payment_status: str | None = field(name="paymentStatus", default=None)
    """State of the payment; UNKNOWN where the service does not tell. Other values are not documented."""
    shipment_order_id: str | None = field(name="shipmentOrderId", default=None)
    """Presumably the number of the parent order, after submission; named in a diagram only."""
    payment_order_id: str | None = field(name="paymentOrderId", default=None)
    """Presumably the number of the payment order, after submission; named in a diagram only."""


class OutboundOrder(Model, kw_only=True):
    """An outbound order."""

    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order."""
    order_number: str | None = field(name="orderNumber", default=None)
    """Your own number for the order."""
    storage_id: str | None = field(name="storageId", default=None)
    """Id of the warehouse that ships it."""
    platform: str | None = None
    """Platform of your shop."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of your shop."""
    postage_pay_node: OutboundPostagePayNode | None = field(name="postagePayNode", default=None)
    """When postage is paid."""
    address: OutboundAddress | None = None
    """Where it goes."""
    product_list: list_aliased[OutboundLine] | None = field(name="productList", default=None)
    """Its lines."""
    order_status: str | None = field(name="orderStatus", default=None)
    """State of the order; the values are not documented."""
    submit_status: str | None = field(name="submitStatus", default=None)
    """State of the submission, as in `OutboundProgress`; the values are not documented."""


class OutboundRefreshRequest(Model, kw_only=True):
    """Variants whose stock is to be read again."""

    storage_id: str = field(name="storageId")
    """Id of the warehouse to ship from."""
    products: list_aliased[OutboundRefreshItem]
    """The variants, at least one."""
    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order that is being changed: its own locks are then left out of the reckoning."""


class OutboundOrderRequest(Model, kw_only=True):
    """A new outbound order, or the whole of an existing one with changes."""

    order_number: str = field(name="orderNumber")
    """Your own number for the order."""
    storage_id: str = field(name="storageId")
    """Id of the warehouse to ship from."""
    postage_pay_node: Literal[4, 5, 6] = field(name="postagePayNode")
    """When postage is paid: 4 before the goods leave, 5 after they have left, 6 not at all."""
    address: OutboundAddressRequest
    """Where to ship to."""
    product_list: list_aliased[OutboundLineRequest] = field(name="productList")
    """What to ship, at least one line."""
    order_id: str | None = field(name="orderId", default=None)
    """Number of the outbound order to change, from the reply that created it. Leave it out to create one."""
    platform: str | None = None
    """Platform of your shop, such as API. The service fills it in where it is left out."""
    store_name: str | None = field(name="storeName", default=None)
    """Name of your shop, for display."""
    reason: str | None = None
    """Reason of the application. Required if `postage_pay_node` is 6, in changes as well; `cj.outbound.get` is not documented to return it, so keep it."""
    reason_en: str | None = field(name="reasonEn", default=None)
    """The reason in English."""
    submit: bool | None = None
    """True to have the order submitted once it is created. False is the default, and the better choice after a failed lock."""
