"""The address of an outbound order, out of an entry of the address book.

name (or firstName lastName) ──> customerName        countyTown ──> town
address ──> shippingAddress                          zip ─────────> zipCode
addressNew ──> shippingAddress2                      mail ────────> email
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from cjdropshipping_api import inputs as i
    from cjdropshipping_api import models as m

_SAME_MEANING = {
    "shippingAddress": "address",
    "shippingAddress2": "address_new",
    "city": "city",
    "province": "province",
    "town": "county_town",
    "countryCode": "country_code",
    "country": "country",
    "zipCode": "zip",
    "phone": "phone",
    "email": "mail",
    "consigneeId": "consignee_id",
}


def order_address(
    entry: m.OutboundAddressCandidate | m.Address,
) -> i.OutboundAddressRequestDict:
    """The entry as an order takes it; fields that it does not have are left out."""
    full = getattr(entry, "name", None)
    names = [full] if full else [entry.first_name, entry.last_name]
    fields: dict[str, Any] = {"customerName": " ".join(name for name in names if name)}
    fields |= {field: getattr(entry, name) for field, name in _SAME_MEANING.items()}
    return cast(
        "i.OutboundAddressRequestDict", {name: value for name, value in fields.items() if value}
    )
