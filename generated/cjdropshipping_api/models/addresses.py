# Generated from spec/ by scripts/regenerate; edit that instead.
"""What the calls of `cj.addresses` alone take and give."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from cjdropshipping_runtime.model import Model
from cjdropshipping_runtime.scalars import (
    Integer,
)


class Address(Model, kw_only=True):
    """An address of the book."""

    id: str | None = None
    """Id of the address in the book, for `cj.addresses.update`."""
    first_name: str | None = field(name="firstName", default=None)
    """First name."""
    last_name: str | None = field(name="lastName", default=None)
    """Last name."""
    country: str | None = None
    """Name of the country."""
    country_code: str | None = field(name="countryCode", default=None)
    """Two-letter code of the country."""
    province: str | None = None
    """Province or state."""
    city: str | None = None
    """City."""
    address: str | None = None
    """First line of the address: street and number."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Integer | None = field(name="isDefault", default=None)
    """1 for the default address, 0 for others."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town, as it was saved; the document does not list it among the fields of a reply."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee, as it was saved; not listed among the fields of a reply either."""


class AddressRequest(Model, kw_only=True):
    """A new address."""

    first_name: str = field(name="firstName")
    """First name."""
    last_name: str = field(name="lastName")
    """Last name."""
    country: str
    """Name of the country."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Literal["0", "1"] | None = field(name="isDefault", default=None)
    """A digit in a string: 1 to make it the default address, 0 not to."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; what kind of id is not documented."""


class AddressUpdateRequest(Model, kw_only=True):
    """An address of the book as it is to be from now on."""

    first_name: str = field(name="firstName")
    """First name."""
    last_name: str = field(name="lastName")
    """Last name."""
    country: str
    """Name of the country."""
    country_code: str = field(name="countryCode")
    """Two-letter code of the country, for example US."""
    province: str
    """Province or state."""
    city: str
    """City."""
    address: str
    """First line of the address: street and number."""
    id: str
    """Id of the address, from `cj.addresses.list`."""
    address_new: str | None = field(name="addressNew", default=None)
    """Second line of the address."""
    zip: str | None = None
    """Postal code."""
    phone: str | None = None
    """Phone number."""
    mail: str | None = None
    """E-mail address."""
    is_default: Literal["0", "1"] | None = field(name="isDefault", default=None)
    """A digit in a string: 1 to make it the default address, 0 not to."""
    county_town: str | None = field(name="countyTown", default=None)
    """County or town."""
    consignee_id: str | None = field(name="consigneeId", default=None)
    """Id of the consignee; what kind of id is not documented."""
